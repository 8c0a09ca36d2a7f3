"""Trains models of sizes that people use, some of whose layers are made to die, with the recorder.

    PYTHONPATH=resources/pytorch python3 src/test/python/diagnose_models.py FOLDER

Writes mlp.relutrace (784-512-512-10 on digits that it draws), conv.relutrace (1x1 and 3x3 filters;
LeakyReLU and PReLU), healthy.relutrace (the same without a death) and killed.relutrace (of a process
that is killed in the middle of a record). expected.txt says which layers diagnose must name.
"""
import multiprocessing
import os
import signal
import sys

import torch
from torch import nn
from relulab_recorder import Recorder

torch.set_num_threads(1)


def digits(count, seed):
    """Pictures of 28 by 28 pixels: strokes of seven segments, moved and noisy."""
    strokes = {0: "abcdef", 1: "bc", 2: "abged", 3: "abgcd", 4: "fgbc", 5: "afgcd", 6: "afgedc",
               7: "abc", 8: "abcdefg", 9: "abcdfg"}
    boxes = {"a": (4, 6, 8, 20), "b": (4, 14, 18, 20), "c": (13, 24, 18, 20), "d": (22, 24, 8, 20),
             "e": (13, 24, 8, 10), "f": (4, 14, 8, 10), "g": (13, 15, 8, 20)}
    draw = torch.Generator().manual_seed(seed)
    labels = torch.randint(10, (count,), generator=draw)
    pictures = 0.3 * torch.randn(count, 28, 28, generator=draw)
    for picture, label in zip(pictures, labels.tolist()):
        dy, dx = torch.randint(-3, 4, (2,), generator=draw).tolist()
        for stroke in strokes[label]:
            top, bottom, left, right = boxes[stroke]
            picture[top + dy:bottom + dy, left + dx:right + dx] += 1
    return pictures.unsqueeze(1), labels


def mlp():
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 512),
                         nn.ReLU(), nn.Linear(512, 10))


def conv():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.Conv2d(16, 32, 3, stride=2, padding=1),
        nn.LeakyReLU(0.1), nn.Conv2d(32, 24, 1), nn.PReLU(24), nn.Conv2d(24, 32, 3, stride=2),
        nn.ReLU(), nn.AdaptiveAvgPool2d(4), nn.Flatten(), nn.Linear(512, 10))


@torch.no_grad()
def silence(model, layers, pictures):
    """Every second neuron of some layers: its largest z over the data becomes -2."""
    for layer in layers:
        z = model[:layer + 1](pictures).movedim(1, 0).flatten(1).amax(1)
        model[layer].bias[::2] -= z[::2] + 2


def he(model):
    """He initialisation: with PyTorch's own first weights a few neurons are born dead."""
    for module in model:
        if isinstance(module, (nn.Linear, nn.Conv2d)):
            nn.init.kaiming_normal_(module.weight)
            nn.init.zeros_(module.bias)
    return model


def train(model, path, steps, kill=(), at=0, rate=0.05, every=5, then=lambda recorder, step: None):
    """Plain training; at one step the biases of half the neurons of some layers fall far."""
    torch.manual_seed(2)
    pictures, labels = digits(2000, 1)
    he(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=rate)
    with Recorder(model, pictures[:200], path, every=every) as r:
        for step in range(1, steps + 1):
            batch = torch.randint(len(labels), (64,))
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(model(pictures[batch]), labels[batch])
            loss.backward()
            optimizer.step()
            if step == at:
                silence(model, kill, pictures)
            r.step(loss)
            then(r, step)
    print(path, "loss", loss.item())


def be_killed(path):
    def die(recorder, step):
        if step == 60:
            recorder.file.write(b"61\t0.5\t0.1 0.2")  # In the middle of a record.
            recorder.file.flush()
            os.kill(os.getpid(), signal.SIGKILL)

    torch.manual_seed(1)
    train(mlp(), path, 200, then=die)


def run(folder):
    torch.manual_seed(1)
    train(mlp(), f"{folder}/healthy.relutrace", 150)
    torch.manual_seed(1)
    train(mlp(), f"{folder}/mlp.relutrace", 150, kill=[3], at=100)
    torch.manual_seed(1)
    train(conv(), f"{folder}/conv.relutrace", 115, kill=[2, 6], at=110, rate=0.01)
    process = multiprocessing.Process(target=be_killed, args=(f"{folder}/killed.relutrace",))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL, process.exitcode
    with open(f"{folder}/expected.txt", "w") as out:
        out.write("healthy:\nmlp: 4\nconv: 3 7\nkilled:\n")


if __name__ == "__main__":
    run(sys.argv[1])
