"""See which neurons of a PyTorch model die: writes a trace that ReLU Lab opens and diagnoses.

    from relulab_recorder import Recorder
    with Recorder(model, probe_inputs, "run.relutrace") as r:
        for x, y in batches:
            optimizer.zero_grad()
            loss = loss_of(model(x), y)
            loss.backward()
            optimizer.step()
            r.step(loss)
    # then: relulab diagnose run.relutrace

probe_inputs: a few hundred inputs (a tensor, or a tuple of all arguments of the model), always the
same; the model sees them in eval mode, without gradients and without drawing random numbers, so
that training goes on as it would have. Every call of a ReLU, LeakyReLU, PReLU, GELU, SiLU, ELU,
Sigmoid or Tanh module is a layer (torch.relu and F.relu are not seen). A channel of a convolution
is one neuron: it fires for an input if any position does. The gradient is that of the weight (and
bias) of the Linear or Conv before it, of the last batch: call step before the next zero_grad.

The file: a JSON header, then a line a record: step, loss, and of each layer, between tabs, its
mean output, share of exact zeros, gradient norm, alpha, and of its neurons, in digits of base 64
("-" where unknown): how many probe inputs fire; largest z; largest |f'|; gradient norm.
"""
import json
import math
import warnings

import torch
from torch import nn

KINDS = {nn.ReLU: "relu", nn.LeakyReLU: "leaky-relu", nn.PReLU: "prelu", nn.GELU: "gelu",
         nn.SiLU: "silu", nn.ELU: "elu", nn.Sigmoid: "sigmoid", nn.Tanh: "tanh"}
WEIGHTED = (nn.Linear, nn.Conv1d, nn.Conv2d, nn.Conv3d)
DIGITS = torch.tensor(list(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"))


def slope(kind, module, z):
    """f'(z) of the smooth functions."""
    if kind == "gelu":
        return torch.special.ndtr(z) + z * torch.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    if kind == "elu":
        return torch.where(z > 0, torch.ones_like(z), module.alpha * torch.exp(z.clamp(max=0)))
    if kind == "tanh":
        return 1 - torch.tanh(z) ** 2
    s = torch.sigmoid(z)
    return s * (1 - s) if kind == "sigmoid" else s * (1 + z * (1 - s))


def text(codes, width):
    """Whole numbers in base 64, so many digits each."""
    powers = torch.tensor([64 ** i for i in reversed(range(width))])
    digits = codes.long().unsqueeze(1) // powers % 64
    return bytes(DIGITS[digits].flatten().tolist()).decode("ascii")


def size_code(x, steps, lowest, highest):
    """0 for 0, else 1 + steps * (log2 x - lowest), rounded; the highest for what is no number."""
    code = (1 + steps * (torch.log2(x) - lowest)).round().clamp(1, highest - 1)
    return torch.where(torch.isfinite(x), torch.where(x > 0, code, 0 * code), 0 * code + highest)


def signed_code(z):
    """2048 for 0, up and down from there by the logarithm of |z|; 0 for what is no number."""
    size = size_code(z.abs(), 32, -32, 2048)
    return torch.where(size == 2048, 0 * size, 2048 + torch.sign(z.nan_to_num()) * size)


class Layer:
    """What one call of an activation module showed during the last look at the probe inputs."""

    def __init__(self, name, module, before):
        self.name, self.module, self.before = name, module, before
        self.kind = KINDS[type(module)]

    def see(self, z):
        z = z.detach().float() if z.dtype in (torch.half, torch.bfloat16) else z.detach()
        last = isinstance(self.before, nn.Linear) or z.dim() < 3
        z = z.unsqueeze(1) if z.dim() < 2 else z.movedim(-1 if last else 1, 1)
        z = z.flatten(2) if z.dim() > 2 else z.unsqueeze(2)
        self.neurons, self.positions = z.shape[1], z.shape[2]
        top = z.amax(2)
        self.fires, self.largest = (top > 0).sum(0), top.amax(0)
        alpha = {"relu": 0.0, "leaky-relu": getattr(self.module, "negative_slope", 0.0),
                 "prelu": getattr(self.module, "weight", None)}.get(self.kind)
        if alpha is None:
            self.slopes = slope(self.kind, self.module, z).abs().amax((0, 2))
        else:
            flat = (z <= 0).any(2).any(0) * torch.as_tensor(alpha, device=z.device).detach().abs()
            self.slopes = torch.maximum((self.fires > 0).to(z.dtype), flat.to(z.dtype))
        self.alpha = float(torch.as_tensor(alpha).mean()) if alpha is not None else None

    def result(self, output):
        self.mean, self.zeros = float(output.mean()), float((output == 0).double().mean())

    def gradients(self):
        parameters = (getattr(self.before, name, None) for name in ("weight", "bias"))
        known = [p.grad for p in parameters if p is not None and p.grad is not None]
        if not known or any(len(g) != self.neurons for g in known):
            return None
        return sum(g.reshape(self.neurons, -1).double().pow(2).sum(1) for g in known).sqrt()

    def numbers(self, norms):
        known = float(norms.norm()) if norms is not None else None
        return " ".join("-" if n is None else f"{n:.6g}"
                        for n in (self.mean, self.zeros, known, self.alpha))


def lines(layers, width):
    """The layers as a record has them; their neurons are encoded all at once, which is faster."""
    norms = [x.gradients() for x in layers]
    some = [n if n is not None else torch.zeros(x.neurons) for x, n in zip(layers, norms)]
    fires, largest, slopes, gradients = (
        torch.cat([part.cpu().double() for part in parts]) for parts in
        ([x.fires for x in layers], [x.largest for x in layers], [x.slopes for x in layers], some))
    coded = [(text(fires, width), width), (text(signed_code(largest), 2), 2),
             (text(size_code(slopes, 1, -59, 63), 1), 1),
             (text(size_code(gradients, 32, -64, 4095), 2), 2)]
    result, at = [], 0
    for x, norm in zip(layers, norms):
        words = [all_of[w * at:w * (at + x.neurons)] for all_of, w in coded]
        result.append(" ".join([x.numbers(norm)] + words[:3] + [words[3] if norm is not None else "-"]))
        at += x.neurons
    return result


class Recorder:
    """Records a model every so many steps, ever fewer as the file nears its limit."""

    def __init__(self, model, probe_inputs, path, every=100, megabytes=64):
        self.model, self.every, self.at, self.next = model, every, 0, 0
        self.inputs = probe_inputs if isinstance(probe_inputs, (tuple, list)) else (probe_inputs,)
        self.free, self.used, self.layers = megabytes * 1e6, 0, None
        self.layers = self.look()
        probes = len(self.inputs[0])
        self.width = next(w for w in range(1, 9) if 64 ** w > probes)
        about = [{"name": x.name, "activation": x.kind, "neurons": x.neurons,
                  "positions": x.positions} for x in self.layers]
        header = {"format": "relutrace", "version": 1, "probes": probes, "layers": about}
        self.file = open(path, "wb")
        self.write(json.dumps(header))
        self.record(math.nan)

    def look(self):
        """Shows the probe inputs to the model, and what its activations made of them."""
        seen, calls, before = [], {}, [None]

        def enter(module, inputs):
            name = self.names[module]
            calls[name] = calls.get(name, 0) + 1
            call = name if calls[name] == 1 else f"{name}#{calls[name]}"
            seen.append(Layer(call, module, before[0]))
            seen[-1].see(inputs[0])  # Before the module works: it may work in place.

        def leave(module, inputs, output):
            seen[-1].result(output.detach())

        def weighted(module, inputs):
            before[0] = module

        self.names = {m: n or type(m).__name__ for n, m in self.model.named_modules()}
        was = [(m, m.training) for m in self.names]
        hooks = []
        for module in self.names:
            if type(module) in KINDS:
                hooks.append(module.register_forward_pre_hook(enter))
                hooks.append(module.register_forward_hook(leave))
            elif isinstance(module, WEIGHTED):
                hooks.append(module.register_forward_pre_hook(weighted))
        try:
            self.model.eval()
            with torch.no_grad():
                self.model(*self.inputs)
        finally:
            for hook in hooks:
                hook.remove()
            for module, training in was:
                module.training = training
        return seen

    def step(self, loss):
        """After every update of the weights; the loss is a number or a tensor of one."""
        self.at += 1
        if self.at >= self.next:
            self.record(loss)

    def record(self, loss):
        try:
            layers = self.look()
            if [(x.name, x.neurons) for x in layers] != [(x.name, x.neurons) for x in self.layers]:
                raise ValueError("the model has not the layers that it began with")
            self.write("\t".join([str(self.at), f"{float(loss):.9g}"] + lines(layers, self.width)))
        except (OSError, ValueError) as problem:  # A recorder must not end a training.
            warnings.warn(f"not recorded at step {self.at}: {problem}")
        self.last, self.next = self.at, self.at + self.every

    def write(self, line):
        self.file.write(line.encode("ascii") + b"\n")
        self.file.flush()  # What is there is readable, whenever the training ends.
        self.used += len(line) + 1
        if self.used > self.free / 12:
            self.free, self.used, self.every = self.free - self.used, 0, 2 * self.every

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.file.close()

