# -*- coding: utf-8 -*-
#
# @@TITLE@@
#
# @@export.script.what@@
# @@export.script.run@@
# @@export.script.madeBy@@

import math
import sys

import torch
import torch.nn.functional as F

sys.stdout.reconfigure(errors="backslashreplace")  # @@export.script.console@@
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

@@SETTINGS@@

# @@export.script.lesson@@

class Network(torch.nn.Module):
    # @@export.script.network@@

    def __init__(self, lane):
        super().__init__()
        self.activation = lane["activation"]
        self.linears = torch.nn.ModuleList()
        self.alphas = torch.nn.ParameterList()
        for layer in lane["layers"]:
            weights = torch.tensor(layer["weights"])
            linear = torch.nn.Linear(weights.shape[1], weights.shape[0])
            with torch.no_grad():
                linear.weight.copy_(weights)
                linear.bias.copy_(torch.tensor(layer["biases"]))
            self.linears.append(linear)
            if "alphas" in layer:
                self.alphas.append(torch.nn.Parameter(torch.tensor(layer["alphas"])))

    def activate(self, z, hidden):
        alpha = self.alphas[hidden] if len(self.alphas) > 0 else None
        return FUNCTIONS[self.activation](z, alpha)

    def pre_activations(self, x, layer):
        for i, linear in enumerate(self.linears[:layer]):
            x = linear(x if i == 0 else self.activate(x, i - 1))
        return x

    def forward(self, x):
        return self.pre_activations(x, len(self.linears))[:, 0]


def loss_of(output, target):
    if LOSS == "squared-error":
        return ((output - target) ** 2 / 2).mean()  # ½ (ŷ − y)²: half of torch.nn.MSELoss
    return F.softplus(torch.where(target > 0, -output, output)).mean()  # exact for tiny losses, too


def make_optimizer(network):
    linears = {"params": list(network.linears.parameters()), "weight_decay": WEIGHT_DECAY}
    decay = WEIGHT_DECAY if DECAY_ALPHA else 0.0  # @@export.script.decay@@
    alphas = {"params": list(network.alphas.parameters()), "weight_decay": decay}
    groups = [linears, alphas] if alphas["params"] else [linears]
    if OPTIMIZER == "adam":
        return torch.optim.Adam(groups, lr=LEARNING_RATE, betas=(BETA1, BETA2), eps=EPSILON)
    momentum = MOMENTUM if OPTIMIZER == "momentum" else 0.0
    return torch.optim.SGD(groups, lr=LEARNING_RATE, momentum=momentum)


def count_dead(model, inputs):
    # @@export.script.find@@
    # @@export.script.findHow@@
    fired, hooks = {}, []
    for name, layer in model.named_modules():
        if isinstance(layer, torch.nn.Linear):
            look = lambda layer, given, z, name=name: fired.update({name: (z > 0).flatten(0, -2).any(0)})
            hooks.append(layer.register_forward_hook(look))
    with torch.no_grad():
        model(inputs)
    for hook in hooks:
        hook.remove()
    return {name: int((~some).sum()) for name, some in list(fired.items())[:-1]}


# @@export.script.exactly@@


class Batches:
    # @@export.script.batches@@

    MASK = (1 << 64) - 1
    GAMMA = 0x9E3779B97F4A7C15

    def __init__(self, samples):
        self.samples = samples
        self.epoch = 0
        self.position = 0
        self.shuffled = (-1, [])

    def mix(self, z):
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & self.MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & self.MASK
        return z ^ (z >> 31)

    def below(self, bound):
        while True:
            self.state = (self.state + self.GAMMA) & self.MASK
            product = (self.mix(self.state) >> 32) * bound
            if (product & 0xFFFFFFFF) >= (1 << 32) % bound:
                return product >> 32

    def order(self):
        order = list(range(self.samples))
        seed = self.mix(BATCH_SEED & self.MASK)
        self.state = self.mix((seed + (self.epoch + 1) * self.GAMMA) & self.MASK)
        for i in range(self.samples - 1, 0, -1):
            j = self.below(i + 1)
            order[i], order[j] = order[j], order[i]
        return order

    def next(self, size):
        if self.position == self.samples:
            self.epoch += 1
            self.position = 0
        if size >= self.samples and self.position == 0:
            self.position = self.samples
            return list(range(self.samples))
        if self.shuffled[0] != self.epoch:
            self.shuffled = (self.epoch, self.order())
        batch = self.shuffled[1][self.position:self.position + size]
        self.position += len(batch)
        return batch


class Lane:
    # @@export.script.lane@@

    def __init__(self, number, start):
        self.number = number
        self.start = start
        self.network = Network(start)
        self.optimizer = make_optimizer(self.network)
        self.batches = Batches(len(Y))
        self.updates = 0
        self.stopped = False
        self.largest = 0.0

    def note(self, step, difference):
        if step <= SPANS[self.number]:
            self.largest = max(self.largest, difference)

    def interventions(self):
        return (i for i in INTERVENTIONS if i.get("lane", self.number) == self.number)

    def course(self, step):
        # @@export.script.course@@
        rate, factor, batch, clip = LEARNING_RATE, 1.0, BATCH_SIZE, CLIP_NORM
        ramp = self.ramp(step, WARM_UP)
        for i in self.interventions():
            if i["step"] > step:
                break
            done = step - i["step"]
            if i["do"] == "learning-rate":
                rate = i["rate"]
            elif i["do"] == "rate-shock" and done < i["steps"]:
                factor *= 1 + (i["factor"] - 1) * self.ramp(done, i.get("warm_up", 0))
            elif i["do"] == "batch-size":
                batch = i["size"]
            elif i["do"] == "clip-gradient":
                clip = i["norm"]
            elif i["do"] == "warm-up":
                ramp *= self.ramp(done, i["steps"])
        return rate * factor * ramp, batch, clip

    @staticmethod
    def ramp(done, steps):
        return 1.0 if done + 1 >= steps else (done + 1) / steps

    def update(self, step):
        rate, size, clip = self.course(step)
        batch = self.batches.next(size)
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        self.optimizer.zero_grad(set_to_none=True)
        loss_of(self.network(X[batch]), Y[batch]).backward()
        if clip > 0:
            learned = [p for p in self.network.parameters() if p.grad is not None]
            torch.nn.utils.clip_grad_norm_(learned, clip)
        self.optimizer.step()
        self.updates += 1

    @torch.no_grad()
    def intervene(self, step):
        for i in self.interventions():
            if i["step"] != step:
                continue
            if i["do"] == "switch":
                self.network.activation = i["activation"]
                self.set_alphas(i["alpha"] if i["activation"] in WITH_ALPHA else 0.0)
            elif i["do"] == "negative-slope" and self.network.activation in WITH_ALPHA:
                self.set_alphas(i["alpha"])
            elif i["do"] == "kill":  # @@export.script.kill@@
                z = self.network.pre_activations(X, i["layer"])[:, i["unit"]].max()
                if z > -1:
                    self.network.linears[i["layer"] - 1].bias[i["unit"]] += -1 - z
            elif i["do"] == "nudge-bias":
                self.network.linears[i["layer"] - 1].bias[i["unit"]] += i["by"]
            elif i["do"] == "reinitialize":
                self.reinitialize(i["layer"] - 1, i["unit"], i["weights"][self.number], i["bias"])

    def set_alphas(self, alpha):
        for alphas in self.network.alphas:
            alphas.fill_(alpha)
            self.forget(alphas, slice(None))

    def reinitialize(self, layer, unit, weights, bias):
        linear = self.network.linears[layer]
        linear.weight[unit] = torch.tensor(weights)
        linear.bias[unit] = bias
        self.forget(linear.weight, unit)
        self.forget(linear.bias, unit)
        slopes = self.start["layers"][layer].get("alphas")
        if (
            slopes is not None
            and self.start["alpha_per_unit"]
            and self.network.activation == self.start["activation"]
        ):
            self.network.alphas[layer][unit] = slopes[unit]
            self.forget(self.network.alphas[layer], unit)

    def forget(self, parameter, part):
        # @@export.script.forget@@
        state = self.optimizer.state[parameter]
        if OPTIMIZER == "adam":
            for key in ("exp_avg", "exp_avg_sq"):
                state.setdefault(key, torch.zeros_like(parameter))[part] = 0
            state["step"] = torch.tensor(float(self.updates))
        elif state.get("momentum_buffer") is not None:
            state["momentum_buffer"][part] = 0

    @torch.no_grad()
    def loss(self):
        return loss_of(self.network(X), Y).item()

    @torch.no_grad()
    def is_finite(self):
        # @@export.script.finite@@
        z = X
        for i, linear in enumerate(self.network.linears):
            z = linear(z if i == 0 else self.network.activate(z, i - 1))
            if self.network.activation in HALF_LINES and not torch.isfinite(z).all():
                return False
        return math.isfinite(loss_of(z[:, 0], Y).item()) and all(
            torch.isfinite(p).all() for p in self.network.parameters())


def run():
    lanes = [Lane(number, start) for number, start in enumerate(LANES)]
    for step in range(STEPS + 1):
        for lane in lanes:
            if lane.stopped:
                continue
            if step > 0:
                lane.update(step - 1)
            lane.intervene(step)
            if not lane.is_finite():
                lane.stopped = True
                show(step, lane, "@@export.script.stopped@@", "")
                lane.note(step, 0.0 if (step, lane.number) in STOPPED else math.inf)
            elif step in EXPECTED:
                compare(step, lane)
    return conclude(lanes)


def compare(step, lane):
    loss, expected = lane.loss(), EXPECTED[step][lane.number]
    if expected is None:
        difference = math.inf
    else:
        difference = abs(loss - expected) / (abs(expected) or 1.0)
    show(step, lane, loss, f"{difference:.1e}" + ("" if step <= SPANS[lane.number] else " *"))
    lane.note(step, difference)


def show(step, lane, what, difference):
    print(f"{step:8d}  {lane.start['name']:<16}  {what!s:<24}  {difference}".rstrip())


def conclude(lanes):
    for lane in lanes:
        if SPANS[lane.number] < max(EXPECTED):
            print(f"* {lane.start['name']}: @@export.script.chaos@@ {SPANS[lane.number]}")
    print("@@export.script.silent@@")
    for lane in lanes:
        print(f"  {lane.start['name']:<16}  {list(count_dead(lane.network, X).values())}")
    largest = max(lane.largest for lane in lanes)
    print(f"@@export.script.largest@@ {largest:.2e}")
    held = largest <= TOLERANCE
    print("@@export.script.held@@" if held else "@@export.script.broken@@")
    return 0 if held else 1


# @@export.script.values@@

FUNCTIONS = {  # @@export.script.functions@@
@@FUNCTIONS@@
}
WITH_ALPHA = @@SLOPED@@
HALF_LINES = @@HALF@@

# @@export.script.interventions@@
INTERVENTIONS = @@INTERVENTIONS@@

# @@export.script.data@@
X = torch.tensor(@@X@@)
Y = torch.tensor(@@Y@@)

# @@export.script.lanes@@
LANES = @@LANES@@

# @@export.script.expected@@
EXPECTED = @@EXPECTED@@
# @@export.script.stops@@
STOPPED = @@STOPPED@@
# @@export.script.spans@@
SPANS = @@SPANS@@
TOLERANCE = 1e-9

print(f"{'@@export.script.step@@':>8}  {'@@export.script.name@@':<16}  {'@@export.script.loss@@':<24}  @@export.script.difference@@")
sys.exit(run())
