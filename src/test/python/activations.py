"""Makes src/test/resources/activations/fixtures.csv: what PyTorch says about every activation function.

    /usr/bin/python3 src/test/python/activations.py

Needs PyTorch and mpmath. Values and slopes come from PyTorch in double precision, slopes by autograd.
Where PyTorch's own formula loses digits (GELU's 1 + erf in the left tail, tanh's 1 - tanh^2, the sigmoid's
1 - s on the right, underflow and NaN far out) its result cannot judge to 1e-12: there the definition is
evaluated with mpmath in 60 digits, and the column `judge` says so. Wherever the two agree to 1e-13 the
judge is PyTorch. A disagreement that cancellation cannot explain stops the script.
"""
import csv
import random
from pathlib import Path

import mpmath
import torch

mpmath.mp.dps = 60
OUT = Path(__file__).resolve().parents[1] / "resources" / "activations" / "fixtures.csv"
ALPHAS = {"leaky-relu": [0.01, 0.1, 0.3, 0.0, 1.0, -0.5, 1.7], "prelu": [0.25, 0.0, 0.1, -2.0, 2.0]}
SMALLEST_NORMAL = 2.0 ** -1022

TORCH = {
    "relu": lambda z, a: torch.relu(z),
    "leaky-relu": lambda z, a: torch.nn.functional.leaky_relu(z, a.item()),
    "prelu": lambda z, a: torch.nn.functional.prelu(z, a),
    "sigmoid": lambda z, a: torch.sigmoid(z),
    "tanh": lambda z, a: torch.tanh(z),
    "elu": lambda z, a: torch.nn.functional.elu(z),
    "gelu": lambda z, a: torch.nn.functional.gelu(z),
    "silu": lambda z, a: torch.nn.functional.silu(z),
}


def sigma(z):
    return 1 / (1 + mpmath.exp(-z))


# Farther out than this every function has the value and slope of its asymptote, in double precision.
FAR = 1e4


def exact(function, z, a):
    """f(z), f'(z) and, for PReLU, df/dalpha by the definitions, with many digits."""
    z, a = mpmath.mpf(z), mpmath.mpf(a)
    if function in ("relu", "leaky-relu", "prelu"):
        a = mpmath.mpf(0) if function == "relu" else a
        alpha_slope = min(z, mpmath.mpf(0)) if function == "prelu" else None
        return (z, mpmath.mpf(1), alpha_slope) if z > 0 else (a * z, a, alpha_slope)
    if abs(z) > FAR:
        right = mpmath.mpf(1 if z > 0 else 0)
        value = {"sigmoid": right, "tanh": mpmath.sign(z), "elu": z if z > 0 else mpmath.mpf(-1)}
        slope = right if function in ("elu", "gelu", "silu") else mpmath.mpf(0)
        return value.get(function, z * right), slope, None
    if function == "sigmoid":
        return sigma(z), sigma(z) * sigma(-z), None
    if function == "tanh":
        return mpmath.tanh(z), mpmath.sech(z) ** 2, None
    if function == "elu":
        return (z, mpmath.mpf(1), None) if z > 0 else (mpmath.expm1(z), mpmath.exp(z), None)
    if function == "gelu":
        phi = mpmath.erfc(-z / mpmath.sqrt(2)) / 2
        return z * phi, phi + z * mpmath.npdf(z), None
    return z * sigma(z), sigma(z) * (1 + z * sigma(-z)), None


def by_torch(function, z, alpha):
    x = torch.tensor([z], dtype=torch.float64, requires_grad=True)
    a = torch.tensor([alpha], dtype=torch.float64, requires_grad=True)
    y = TORCH[function](x, a)
    y.sum().backward()
    return y.item(), x.grad.item(), a.grad.item() if function == "prelu" else None


def close(ours, truth, tolerance):
    return ours == float(truth) or abs(mpmath.mpf(ours) - truth) <= tolerance * abs(truth)


def judge(name, ours, truth):
    """PyTorch's number where it can judge to 1e-12, the exact one elsewhere, and who it was."""
    if truth is None:
        return None, None
    if ours == ours and close(ours, truth, mpmath.mpf("1e-13")):
        return ours, "pytorch"
    # Cancellation against a number of the order of 1 leaves an absolute error of some 1e-16.
    if ours == ours and abs(mpmath.mpf(ours) - truth) > mpmath.mpf("1e-13"):
        raise SystemExit(f"{name}: PyTorch says {ours}, the definition {mpmath.nstr(truth, 20)}")
    return float(truth), "mpmath"


def points():
    generator = random.Random(20261124)
    special = [0.0, -0.0, 5e-324, -5e-324, SMALLEST_NORMAL, -SMALLEST_NORMAL, 1e-300, -1e-300, 1e-16, -1e-16,
               1e-8, -1e-8, 0.5, -0.5, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 5.5, -5.5, 9.0, -9.0, 20.0, -20.0,
               36.0, -36.0, 37.5, -37.5, 100.0, -100.0, 700.0, -700.0, 1e6, -1e6, 1e100, -1e100, 1e308, -1e308]
    near = [generator.gauss(0, 1) for _ in range(40)]
    middle = [generator.uniform(-8, 8) for _ in range(40)]
    far = [generator.uniform(-37, 37) for _ in range(30)]
    tiny = [generator.choice((-1, 1)) * 10 ** generator.uniform(-12, -1) for _ in range(20)]
    return special + near + middle + far + tiny


def main():
    judges = {"pytorch": 0, "mpmath": 0}
    OUT.parent.mkdir(parents=True, exist_ok=True)
    with OUT.open("w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["function", "alpha", "z", "f", "slope", "alpha_slope", "judge"])
        for function in TORCH:
            for alpha in ALPHAS.get(function, [0.0]):
                for z in points():
                    name = f"{function}({alpha}) at {z}"
                    pairs = [judge(name, o, t) for o, t in
                             zip(by_torch(function, z, alpha), exact(function, z, alpha))]
                    who = "mpmath" if any(w == "mpmath" for _, w in pairs) else "pytorch"
                    judges[who] += 1
                    out.writerow([function, repr(alpha), repr(z),
                                  *("" if v is None else repr(v) for v, _ in pairs), who])
    print(OUT, judges)


main()
