"""Counts networks that collapse in training, in PyTorch: an independent judge of the experiment "collapse".

Usage: python3 collapse.py [NETWORKS] [SEED]   (PyTorch 1.13; a few minutes for 1000 networks)

Target |x| at 40 points evenly spaced over [-sqrt 3, sqrt 3], ten hidden layers of two units, He normal with
ReLU's gain, zero biases, Adam 0.001, 5000 steps on all points. Collapsed: the outputs lie within 0.001. All
networks of an activation are trained at once, as one batch of matrices; the loss is the sum over networks, so
that each network's gradient is its own, and Adam works element by element. Every activation begins with the
same weights. Prints CSV: activation, alpha, networks, collapsed.
"""
import sys
import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
NETWORKS = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else 1
LAYERS, WIDTH, POINTS, STEPS, RATE = 10, 2, 40, 5000, 1e-3

x = torch.linspace(-(3 ** 0.5), 3 ** 0.5, POINTS)
y = x.abs().reshape(1, POINTS, 1)
inputs = x.reshape(1, POINTS, 1).expand(NETWORKS, POINTS, 1)


def weights():
    torch.manual_seed(SEED)
    widths = [1] + [WIDTH] * LAYERS + [1]
    return [torch.randn(NETWORKS, a, b) * (2 / a) ** 0.5 for a, b in zip(widths, widths[1:])]


def collapsed(activation, alpha):
    w = [p.requires_grad_() for p in weights()]
    b = [torch.zeros(NETWORKS, 1, p.shape[2], requires_grad=True) for p in w]
    slopes = torch.full((LAYERS, NETWORKS, 1, 1), alpha, requires_grad=activation == "prelu")
    adam = torch.optim.Adam(w + b + ([slopes] if slopes.requires_grad else []), lr=RATE)

    def outputs():
        a = inputs
        for layer in range(LAYERS + 1):
            a = torch.baddbmm(b[layer], a, w[layer])
            if layer < LAYERS:
                a = torch.where(a > 0, a, slopes[layer] * a)
        return a

    for _ in range(STEPS):
        adam.zero_grad()
        (0.5 * (outputs() - y) ** 2).mean(dim=(1, 2)).sum().backward()
        adam.step()
    with torch.no_grad():
        out = outputs()
        return int((out.amax(dim=(1, 2)) - out.amin(dim=(1, 2)) < 1e-3).sum())


print("activation,alpha,networks,collapsed")
for name, alpha in [("relu", 0.0), ("leaky-relu", 0.01), ("leaky-relu", 0.3), ("prelu", 0.25)]:
    print(f"{name},{alpha},{NETWORKS},{collapsed(name, alpha)}", flush=True)
