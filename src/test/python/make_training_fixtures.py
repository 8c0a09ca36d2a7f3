"""Makes the training fixtures in src/test/resources/fixtures with PyTorch in double precision.

Usage: python3 make_training_fixtures.py DIRECTORY   (PyTorch 1.13 was used)

Each fixture is a network with its initial parameters, its data, and what PyTorch makes of them:
the loss over the whole set after every step, and the final parameters. Parameters are listed as
relulab.model.network.Layout orders them.
"""

import json
import math
import random
import sys
from pathlib import Path

import torch

from splitmix import Stream

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
STEPS = 200


def epoch_order(samples, seed, epoch):
    order = list(range(samples))
    stream = Stream(seed, epoch)
    for i in range(samples - 1, 0, -1):
        j = stream.below(i + 1)
        order[i], order[j] = order[j], order[i]
    return order


def batches(samples, size, seed):
    epoch = 0
    while True:
        order = list(range(samples)) if size >= samples else epoch_order(samples, seed, epoch)
        for start in range(0, samples, size):
            yield order[start:start + size]
        epoch += 1


class Net(torch.nn.Module):
    def __init__(self, case):
        super().__init__()
        widths = [case["inputs"], *case["hidden"], 1]
        self.linear = torch.nn.ModuleList(
            torch.nn.Linear(a, b) for a, b in zip(widths, widths[1:]))
        self.slopes = torch.nn.ParameterList()
        self.kind = case["activation"]
        self.alpha = case["alpha"]
        if self.kind == "prelu":
            for width in case["hidden"]:
                count = width if case["alphaPerUnit"] else 1
                self.slopes.append(torch.nn.Parameter(torch.full((count,), self.alpha)))

    def activate(self, layer, z):
        f = torch.nn.functional
        return {
            "relu": lambda: f.relu(z),
            "leaky-relu": lambda: f.leaky_relu(z, self.alpha),
            "prelu": lambda: f.prelu(z, self.slopes[layer]),
            "sigmoid": lambda: torch.sigmoid(z),
            "tanh": lambda: torch.tanh(z),
            "elu": lambda: f.elu(z),
            "gelu": lambda: f.gelu(z),
            "silu": lambda: f.silu(z),
        }[self.kind]()

    def forward(self, x):
        for layer, linear in enumerate(self.linear):
            x = linear(x)
            if layer < len(self.linear) - 1:
                x = self.activate(layer, x)
        return x[:, 0]


def loss_of(case, output, target):
    if case["loss"] == "squared-error":
        return 0.5 * torch.nn.functional.mse_loss(output, target)
    return torch.nn.functional.binary_cross_entropy_with_logits(output, (target > 0).double())


def optimizer_of(case, net):
    decay = case["weightDecay"]
    groups = [{"params": [p for l in net.linear for p in l.parameters()], "weight_decay": decay}]
    if len(net.slopes):
        slope_decay = decay if case["decayAlpha"] else 0.0
        groups.append({"params": list(net.slopes), "weight_decay": slope_decay})
    rate = case["learningRate"]
    if case["optimizer"] == "adam":
        return torch.optim.Adam(groups, lr=rate)
    momentum = 0.9 if case["optimizer"] == "momentum" else 0.0
    return torch.optim.SGD(groups, lr=rate, momentum=momentum)


def flat(case, net):
    numbers = []
    for linear in net.linear:
        numbers += linear.weight.detach().flatten().tolist() + linear.bias.detach().tolist()
    if len(net.slopes):
        for slope in net.slopes:
            numbers += slope.detach().tolist()
    else:
        count = sum(case["hidden"]) if case["alphaPerUnit"] else len(case["hidden"])
        numbers += [case["alpha"] if case["activation"] == "leaky-relu" else 0.0] * count
    return numbers


def data(case, samples):
    draw = random.Random(7)
    x = [[draw.uniform(-1, 1) for _ in range(samples)] for _ in range(case["inputs"])]
    if case["inputs"] == 1:
        y = [abs(a) - 0.5 for a in x[0]]
    else:
        y = [1.0 if a * a + b * b < 2 / math.pi else -1.0 for a, b in zip(*x)]
    return x, y


def initialise(net):
    draw = random.Random(11)
    with torch.no_grad():
        for linear in net.linear:
            scale = math.sqrt(2 / linear.in_features)
            for row in linear.weight:
                for i in range(len(row)):
                    row[i] = draw.gauss(0, scale)
            for i in range(len(linear.bias)):
                linear.bias[i] = draw.uniform(-0.1, 0.1)


def run(case, samples):
    net = Net(case)
    initialise(net)
    x, y = data(case, samples)
    inputs = torch.tensor(x).T.contiguous()
    targets = torch.tensor(y)
    start = flat(case, net)
    optimizer = optimizer_of(case, net)
    source = batches(samples, case["batchSize"], case["batchSeed"])
    losses = []
    for step in range(STEPS):
        batch = next(source)
        for group in optimizer.param_groups:
            group["lr"] = case["learningRate"] * min(1.0, (step + 1) / max(1, case.get("warmUp", 0)))
        optimizer.zero_grad()
        loss_of(case, net(inputs[batch]), targets[batch]).backward()
        if case.get("clipNorm"):
            torch.nn.utils.clip_grad_norm_(net.parameters(), case["clipNorm"])
        optimizer.step()
        with torch.no_grad():
            losses.append(loss_of(case, net(inputs), targets).item())
    return {**case, "x": x, "y": y, "start": start, "losses": losses, "end": flat(case, net)}


def case(activation, optimizer, rate, **other):
    standard = dict(
        activation=activation, alpha=0.0, alphaPerUnit=False, inputs=2, hidden=[5, 4],
        loss="squared-error", optimizer=optimizer, learningRate=rate, batchSize=7, batchSeed=3,
        weightDecay=0.0, decayAlpha=False)
    return {**standard, **other}


CASES = {
    "relu-sgd-full": (case("relu", "sgd", 0.1, batchSize=40), 40),
    "relu-momentum": (case("relu", "momentum", 0.02), 40),
    "relu-adam": (case("relu", "adam", 0.01), 40),
    "relu-cross-entropy": (case("relu", "adam", 0.01, loss="cross-entropy"), 40),
    "relu-decay": (case("relu", "sgd", 0.1, weightDecay=0.01), 40),
    "relu-chunks": (case("relu", "momentum", 0.02, hidden=[9], batchSize=300), 300),
    "relu-wide": (case("relu", "sgd", 0.02, hidden=[33, 6]), 40),
    "leaky-sgd": (case("leaky-relu", "sgd", 0.1, alpha=0.1), 40),
    "leaky-adam-decay": (case("leaky-relu", "adam", 0.01, alpha=0.3, weightDecay=0.02), 40),
    "leaky-deep-line": (
        case("leaky-relu", "momentum", 0.01, alpha=0.01, inputs=1, hidden=[3, 3, 3, 3, 3]), 40),
    "prelu-sgd": (case("prelu", "sgd", 0.05, alpha=0.25), 40),
    "prelu-cross-entropy": (
        case("prelu", "sgd", 0.2, alpha=0.25, loss="cross-entropy"), 40),
    "prelu-adam-decay": (case("prelu", "adam", 0.01, alpha=0.25, weightDecay=0.05), 40),
    "prelu-adam-decay-alpha": (
        case("prelu", "adam", 0.01, alpha=0.25, weightDecay=0.05, decayAlpha=True), 40),
    "prelu-unit-momentum-decay": (
        case("prelu", "momentum", 0.01, alpha=0.25, alphaPerUnit=True, weightDecay=0.01), 40),
    "prelu-unit-momentum-decay-alpha": (
        case("prelu", "momentum", 0.01, alpha=0.25, alphaPerUnit=True, weightDecay=0.01,
             decayAlpha=True), 40),
    "prelu-unit-adam": (case("prelu", "adam", 0.01, alpha=0.1, alphaPerUnit=True), 40),
    "sigmoid-adam": (case("sigmoid", "adam", 0.02), 40),
    "tanh-sgd": (case("tanh", "sgd", 0.1), 40),
    "elu-momentum": (case("elu", "momentum", 0.02), 40),
    "gelu-adam": (case("gelu", "adam", 0.01), 40),
    "silu-sgd": (case("silu", "sgd", 0.1), 40),
    "relu-clip": (case("relu", "sgd", 0.3, clipNorm=0.2, warmUp=0), 40),
    "prelu-clip-adam-decay": (
        case("prelu", "adam", 0.02, alpha=0.25, weightDecay=0.05, decayAlpha=True, clipNorm=0.1,
             warmUp=0), 40),
    "leaky-clip-momentum": (
        case("leaky-relu", "momentum", 0.05, alpha=0.1, clipNorm=0.3, warmUp=20), 40),
    "relu-warm-up": (case("relu", "momentum", 0.05, clipNorm=0.0, warmUp=120), 40),
    "linear": (case("relu", "sgd", 0.1, hidden=[]), 40),
}


def main():
    directory = Path(sys.argv[1])
    for name, (settings, samples) in CASES.items():
        fixture = run(settings, samples)
        lines = [f'"{key}": {json.dumps(value)}' for key, value in fixture.items()]
        text = "{\n" + ",\n".join(lines) + "\n}\n"
        (directory / f"{name}.json").write_text(text)
        print(name, fixture["losses"][0], fixture["losses"][-1])


main()
