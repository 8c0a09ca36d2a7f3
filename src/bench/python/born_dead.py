"""Networks dead at birth in PyTorch, to compare speeds: python3 src/bench/python/born_dead.py [SECONDS]

Builds ReLU networks with one input, H = 9 hidden layers of width N, He normal weights and zero biases, and
counts those whose hidden layers are silent at x = 1 and x = -1 (which decides for every x). Two ways: a loop
that builds and evaluates network after network as nn.Sequential, and batches of 10,000 networks as one tensor
a layer. Prints CSV: way, width, networks, dead share, networks per second.
"""
import sys
import time
import torch
from torch import nn

HIDDEN = 9
SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 5.0
INPUTS = torch.tensor([[1.0], [-1.0]])


def build(width):
    layers = []
    fan_in = 1
    for _ in range(HIDDEN):
        linear = nn.Linear(fan_in, width)
        nn.init.kaiming_normal_(linear.weight, nonlinearity="relu")
        nn.init.zeros_(linear.bias)
        layers += [linear, nn.ReLU()]
        fan_in = width
    return nn.Sequential(*layers)


def one_by_one(width):
    return 1, int((build(width)(INPUTS) == 0).all())


def batched(width, batch=10_000):
    a = INPUTS.reshape(1, 2, 1).expand(batch, 2, 1)
    fan_in = 1
    for _ in range(HIDDEN):
        weights = torch.randn(batch, fan_in, width) * (2 / fan_in) ** 0.5
        a = torch.relu(torch.bmm(a, weights))
        fan_in = width
    return batch, int((a == 0).all(dim=2).all(dim=1).sum())


def measure(way, width):
    way(width)  # warm-up
    networks = dead = 0
    start = time.perf_counter()
    while time.perf_counter() - start < SECONDS:
        n, d = way(width)
        networks += n
        dead += d
    rate = networks / (time.perf_counter() - start)
    print(f"{way.__name__},{width},{networks},{dead / networks:.4f},{rate:.0f}", flush=True)


torch.manual_seed(1)
torch.set_num_threads(2)
print(f"# torch {torch.__version__}, {torch.get_num_threads()} threads, hidden={HIDDEN}")
print("way,width,networks,share,networks_per_second")
with torch.no_grad():
    for N in (2, 3, 4, 5, 10):
        measure(one_by_one, N)
        measure(batched, N)
