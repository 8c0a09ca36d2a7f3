"""PyTorch's training speed in samples per second, for comparison with TrainingBenchmark.

Usage: python3 training_speed.py      (one thread, float64, full batch, SGD)
"""

import time

import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def network(widths):
    layers = []
    for a, b in zip(widths, widths[1:]):
        layers += [torch.nn.Linear(a, b), torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1])


def measure(name, widths, samples, seconds=3.0):
    torch.manual_seed(1)
    net = network(widths)
    x = torch.rand(samples, 2) * 2 - 1
    y = torch.where((x ** 2).sum(1) < 0.64, 1.0, -1.0)[:, None]
    optimizer = torch.optim.SGD(net.parameters(), lr=0.01)

    def step():
        optimizer.zero_grad()
        loss = 0.5 * torch.nn.functional.mse_loss(net(x), y)
        loss.backward()
        optimizer.step()

    for _ in range(200):
        step()
    speeds = []
    for _ in range(5):
        steps, start = 0, time.perf_counter()
        while time.perf_counter() - start < seconds:
            step()
            steps += 1
        speeds.append(steps * samples / (time.perf_counter() - start))
    mean = sum(speeds) / len(speeds)
    print(f"{name}: {mean:,.0f} samples/s ({min(speeds):,.0f} to {max(speeds):,.0f})")


measure("2-8-8-1, 200 samples", [2, 8, 8, 1], 200)
measure("2-64-64-64-1, 1000 samples", [2, 64, 64, 64, 1], 1000)
