"""Runs scripts that the app exported, with the recorder attached to every lane.

    PYTHONPATH=resources/pytorch python3 src/test/python/trace_trial.py SCRIPT.py ... FOLDER

Writes FOLDER/NAME-LANE.relutrace with a record of every step. A lane is recorded up to where it
takes another activation function: a trace has one for each layer.
"""
import os
import sys

import torch
from torch import nn
from relulab_recorder import Recorder


class Modules(nn.Module):
    """The network of a lane as a person would write it: with modules that the recorder sees."""

    def __init__(self, network):
        super().__init__()
        self.linears = network.linears
        self.kind = network.activation
        make = {"relu": nn.ReLU, "leaky-relu": nn.PReLU, "prelu": nn.PReLU, "sigmoid": nn.Sigmoid,
                "tanh": nn.Tanh, "elu": nn.ELU, "gelu": nn.GELU, "silu": nn.SiLU}[self.kind]
        self.activations = nn.ModuleList(make() for _ in network.linears[:-1])
        if make is nn.PReLU:
            for module, alpha in zip(self.activations, network.alphas):
                module.weight = alpha
                module.num_parameters = alpha.numel()

    def forward(self, x):
        for linear, activation in zip(self.linears, self.activations):
            x = activation(linear(x))
        return self.linears[-1](x)


def run(script, folder):
    source = open(script, encoding="utf-8").read()
    names = {}
    exec(compile(source[:source.rindex("sys.exit(run())")], script, "exec"), names)
    for number, start in enumerate(names["LANES"]):
        lane = names["Lane"](number, start)
        name = os.path.splitext(os.path.basename(script))[0]
        path = os.path.join(folder, f"{name}-{number}.relutrace")
        lane.intervene(0)
        with Recorder(Modules(lane.network), names["X"], path, every=1, megabytes=1000) as r:
            kind = lane.network.activation
            for step in range(1, names["STEPS"] + 1):
                lane.update(step - 1)
                lane.intervene(step)
                if not lane.is_finite() or lane.network.activation != kind:
                    break
                r.step(lane.loss())


if __name__ == "__main__":
    for each in sys.argv[1:-1]:
        run(each, sys.argv[-1])
