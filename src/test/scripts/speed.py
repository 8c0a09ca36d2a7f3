#!/usr/bin/python3
"""How long the packaged program takes for what leaves it, beside matplotlib. Prints a table.

    src/test/scripts/speed.py PROGRAM [OLD] [--times N]

PROGRAM is the program as `mvn -Pdist package` makes it, for example target/dist/relulab/bin/relulab.
Each time is that of a whole process; programs take turns, and the table has medians. OLD is an
earlier build for the GIF's row. Use a machine that does nothing else. Needs python3-matplotlib.
"""
import argparse, os, shlex, statistics, subprocess, sys, tempfile, time

# The same chart as the app's: f and f' of three functions over one another, 1920 × 1080.
CHART = '''
import sys
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

def chart(out):
    x = np.linspace(-4, 4, 801)
    negative = x <= 0
    figure, (above, below) = plt.subplots(2, 1, sharex=True, figsize=(19.2, 10.8), dpi=100)
    for name, slope, color in ("ReLU", 0, "#0072B2"), ("LeakyReLU", 0.01, "#D55E00"), ("PReLU", 0.25, "#009E73"):
        above.plot(x, np.where(negative, slope * x, x), color=color, label=name, linewidth=3)
        below.plot(x[negative], 0 * x[negative] + slope, color=color, label=f"{name} {slope}", linewidth=3)
        below.plot(x[~negative], 0 * x[~negative] + 1, color=color, linewidth=3)
        below.plot([0], [slope], "o", color=color)
    below.plot([0], [1], "o", markerfacecolor="white", color="black")
    above.set_ylim(-1.2, 1.2)
    above.set_title("f(x)")
    below.set_title("f'(x): how much of the gradient gets through")
    for axes in (above, below):
        axes.grid(True)
        axes.legend()
    figure.savefig(out)
    plt.close(figure)

for out in sys.argv[1:]:
    chart(out)
'''


def seconds(command):
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(" ".join(command) + "\n" + done.stderr)
    return time.perf_counter() - start


def in_turn(times, *commands):
    """Medians, after one run of each that does not count."""
    for command in commands:
        seconds(command)
    measured = [[seconds(command) for command in commands] for _ in range(times)]
    return [statistics.median(column) for column in zip(*measured)]


def row(work, mine, other, goal, is_met):
    print(f"| {work} | {mine} | {other} | {goal} | {'yes' if is_met else 'NO'} |", flush=True)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("before", nargs="?")
    options.add_argument("--times", type=int, default=7)
    asked = options.parse_args()
    program, times = shlex.split(asked.program), asked.times
    with tempfile.TemporaryDirectory() as folder:
        at = lambda name: os.path.join(folder, name)
        matplotlib = lambda *files: [sys.executable, "-c", CHART, *files]
        export = [*program, "export", "functions", "--size", "1920x1080", "--lang", "en", "--quiet", "--out"]
        print("| work | the app | beside it | goal | met |\n|---|---|---|---|---|")

        mine, other = in_turn(times, [*export, at("a.png")], matplotlib(at("b.png")))
        row("a chart of two panels, 1920×1080, PNG", f"{mine:.2f} s", f"matplotlib {other:.2f} s",
            f"ratio ≤ 1: {mine / other:.2f}", mine <= other)
        mine, other = in_turn(times, [*export, at("a.svg")], matplotlib(at("b.svg")))
        row("the same as SVG", f"{mine:.2f} s", f"matplotlib {other:.2f} s",
            f"ratio ≤ 0.5: {mine / other:.2f}", mine <= other / 2)

        # Charts as matplotlib draws them; and a scene's beats with all charts of its trial. One process
        # of matplotlib draws as many, one after the other.
        charts = ["--languages", "en,zh", "--themes", "light,dark,print,transparent"]
        for name, what in ("charts of the functions", charts), ("pictures of a scene", ["functions", "--languages", "en,zh"]):
            folder_of = at(name.replace(" ", "-"))
            pack = [*program, "pack", *what, "--size", "1920x1080", "--quiet", "--out", folder_of]
            seconds(pack)
            made = sum(len(found) for _, _, found in os.walk(folder_of))
            mine, other = in_turn(max(1, times // 2), pack, matplotlib(*[at(f"{i}.png") for i in range(made)]))
            row(f"a pack of {made} {name}, PNG", f"{made / mine:.1f} a second",
                f"matplotlib, loop of {made}: {made / other:.1f} a second", f"≥ 5 times: {other / mine:.1f}", other >= 5 * mine)

        film = [*program, "film", "learning-rate-shock", "--quiet", "--out", at("film.html")]
        mine, = in_turn(max(1, times // 2), film)
        size = os.path.getsize(at("film.html")) / 1e6
        row("film of the shock scene", f"{mine:.1f} s, {size:.2f} MB", "–", "≤ 20 s, ≤ 4 MB", mine <= 20 and size <= 4)

        gif = lambda start, name: [*start, "animate", "learning-rate-shock", "--seconds", "12", "--size", "1280x720",
                                   "--out", at(name)]
        if asked.before:
            mine, other = in_turn(max(1, times // 2), gif(program, "a.gif"), gif(shlex.split(asked.before), "b.gif"))
            row("GIF of 12 s, 1280×720", f"{mine:.1f} s", f"before {other:.1f} s", f"ratio ≤ 1: {mine / other:.2f}", mine <= other)
        else:
            mine, = in_turn(max(1, times // 2), gif(program, "a.gif"))
            row("GIF of 12 s, 1280×720", f"{mine:.1f} s", "no earlier build named", "–", False)


main()
