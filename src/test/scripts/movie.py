#!/usr/bin/python3
"""Looks at animations frame by frame, as ffmpeg decodes them.

    src/test/scripts/movie.py PROGRAM

PROGRAM is the command that starts the app. A neuron is killed at step 20 and lives again at step
22. The GIF, the MP4 and the WebM must show a dead neuron in the frames of steps 20 and 21 and in no
other, in its exact colour (GIF) or one that differs by at most NEAR of 255 (films, whose colours are
stored more coarsely). Then the length of each format at each rate is within 2 % of what was asked.
Needs ffmpeg and python3-numpy.
"""
import json, os, shlex, subprocess, sys, tempfile

import numpy

WIDTH, HEIGHT = 960, 540
FROM, TO = 17, 25
NEAR = 6
RATES = [7, 15, 24, 25, 30]
SECONDS = 6


def frames(file):
    raw = subprocess.run(["ffmpeg", "-v", "error", "-i", file, "-vsync", "0", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"],
                         capture_output=True, check=True).stdout
    return numpy.frombuffer(raw, numpy.uint8).reshape(-1, HEIGHT, WIDTH, 3)


def length(file):
    told = subprocess.run(["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", file],
                          capture_output=True, text=True, check=True).stdout
    return float(told)


def near(frame, color, by):
    return (numpy.abs(frame.astype(int) - numpy.array(color)).max(axis=2) <= by)


def main():
    program = shlex.split(sys.argv[1])
    bad = []
    with tempfile.TemporaryDirectory() as folder:
        at = lambda name: os.path.join(folder, name)
        scene = json.loads(subprocess.run([*program, "scenario", "learning-rate-shock"], capture_output=True, text=True,
                                          check=True).stdout)
        scene.update(steps=40, beats=[], interventions=[
            {"step": 20, "lane": 1, "do": "kill", "layer": 1, "unit": 1},
            {"step": 22, "lane": 1, "do": "nudge-bias", "layer": 1, "unit": 1, "by": 4}])
        with open(at("kill.json"), "w") as out:
            json.dump(scene, out)
        run = lambda name, *more: subprocess.run([*program, "animate", at("kill.json"), "--out", at(name), "--quiet",
                                                  "--size", f"{WIDTH}x{HEIGHT}", *more], check=True)
        steps = ["--from", str(FROM), "--to", str(TO), "--every", "1", "--fps", "10"]
        run("a.gif", *steps)
        gif = frames(at("a.gif"))[:TO - FROM + 1]
        print("the colour of the dead neuron: #%02x%02x%02x" % gif_dead(gif))
        # The neuron's tile, without its edge; another neuron may die in the meantime.
        where = near(gif[3], gif_dead(gif), 0) & ~near(gif[2], gif_dead(gif), 0)
        inner = where & numpy.roll(where, 2, 0) & numpy.roll(where, -2, 0) & numpy.roll(where, 2, 1) & numpy.roll(where, -2, 1)
        share = [float(near(f, gif_dead(gif), 0)[inner].mean()) for f in gif]
        print(f"gif: {int(inner.sum())} pixels of exactly that colour, share by step:", dict(zip(range(FROM, TO + 1), share)))
        if inner.sum() < 50 or share != [float(FROM + i in (20, 21)) for i in range(len(gif))]:
            bad.append("gif: the kill is not in exactly its two frames")
        for kind in ("mp4", "webm"):
            run("a." + kind, *steps)
            film = frames(at("a." + kind))
            shown = [film[min(i, len(film) - 1)] for i in range(TO - FROM + 1)]
            dead = [bool(near(f, gif_dead(gif), NEAR)[inner].mean() > 0.9) for f in shown]
            print(f"{kind}: {len(film)} frames, {int(inner.sum())} pixels looked at, dead:", dead)
            if dead != [FROM + i in (20, 21) for i in range(len(shown))]:
                bad.append(f"{kind}: the kill is not in exactly its two frames")
        for kind in ("gif", "mp4", "webm"):
            for rate in RATES:
                run(f"b.{kind}", "--seconds", str(SECONDS), "--fps", str(rate))
                is_so = length(at(f"b.{kind}"))
                print(f"{kind} at {rate} frames/s: {is_so:.3f} s of {SECONDS}")
                if abs(is_so - SECONDS) > 0.02 * SECONDS:
                    bad.append(f"{kind} at {rate}: {is_so} s")
    for line in bad:
        print("FAILED:", line)
    sys.exit(1 if bad else 0)


def gif_dead(gif):
    """The dark colour of what is in the frames of steps 20 and 21 alone: the neuron's tile."""
    at = lambda step: gif[step - FROM]
    alone = ((at(20) != at(19)).any(axis=2) & (at(21) == at(20)).all(axis=2) & (at(22) != at(21)).any(axis=2))
    colors, counts = numpy.unique(at(20)[alone].reshape(-1, 3), axis=0, return_counts=True)
    dark = colors.astype(int).sum(axis=1) < 300
    return tuple(int(c) for c in colors[dark][counts[dark].argmax()])


main()
