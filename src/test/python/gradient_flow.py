"""Makes src/test/resources/experiment/gradient-flow.csv: gradient norms by layer, from PyTorch in double precision.

Usage: python3 gradient_flow.py > gradient-flow.csv   (PyTorch 1.13)

Each line: activation, alpha, network, depth, width, then the Euclidean norm of the gradient of the weights and
biases of each layer, of the mean of (output - target)^2 / 2 over 100 points. Data and weights are drawn here
anew from the experiment's seed 1 and the network's number, by the rules in relulab.model.random and
relulab.model.data; nothing is taken from the program.
"""
import math

import torch

from splitmix import Stream

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def circle(seed, points=100, noise=0.05):
    random = Stream(seed, 0)
    x, y = [], []
    for i in range(points):
        inside = i % 2 == 0
        while True:
            p = [-1 + 2 * random.uniform(), -1 + 2 * random.uniform()]
            if (p[0] ** 2 + p[1] ** 2 < 2 / math.pi) == inside:
                break
        x.append([c + noise * random.normal() for c in p])
        y.append(1.0 if inside else -1.0)
    return torch.tensor(x), torch.tensor(y)


def layers(seed, activation, alpha, depth, width):
    random = Stream(seed, 2)
    widths = [2] + [width] * depth + [1]
    result = []
    for a, b in zip(widths, widths[1:]):
        if activation in ("sigmoid", "tanh"):
            deviation = math.sqrt(2 / (a + b))
        else:
            deviation = math.sqrt(2 / (1 + alpha ** 2) / a)
        rows = [[random.normal() * deviation for _ in range(a)] for _ in range(b)]
        result.append((torch.tensor(rows, requires_grad=True), torch.zeros(b, requires_grad=True)))
    return result


def norms(activation, alpha, network, depth, width):
    f = torch.nn.functional
    functions = {
        "relu": f.relu, "leaky-relu": lambda z: f.leaky_relu(z, alpha),
        "prelu": lambda z: f.prelu(z, torch.tensor([alpha])), "sigmoid": torch.sigmoid, "tanh": torch.tanh,
        "gelu": f.gelu,
    }
    seed = Stream(1, network).long()
    x, y = circle(seed)
    net = layers(seed, activation, alpha, depth, width)
    a = x
    for i, (w, b) in enumerate(net):
        a = f.linear(a, w, b)
        if i < depth:
            a = functions[activation](a)
    (0.5 * (a[:, 0] - y) ** 2).mean().backward()
    return [math.sqrt(float((w.grad ** 2).sum() + (b.grad ** 2).sum())) for w, b in net]


for name, slope in [("relu", 0.0), ("leaky-relu", 0.1), ("prelu", 0.25), ("sigmoid", 0.0), ("tanh", 0.0),
                    ("gelu", 0.0)]:
    for number, depth, width in [(1, 20, 16), (2, 20, 16), (77, 5, 3)]:
        values = norms(name, slope, number, depth, width)
        print(",".join([name, str(slope), str(number), str(depth), str(width)] + [repr(v) for v in values]))
