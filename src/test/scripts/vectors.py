#!/usr/bin/python3
"""Compares every chart as PDF and as SVG with its PNG, as poppler and librsvg draw them.

    src/test/scripts/vectors.py PROGRAM [FOLDER]

PROGRAM is the command that starts the app, for example target/dist/relulab/bin/relulab. All charts
of the functions, of a trial, its beats and all charts of the results that come with the app are
made in both languages and all themes. The root mean square difference of a picture, of 1, is at
most TOLERANCE; where the text of an SVG is set in whatever font the machine has, at most
OTHER_FONT. Then pdflatex builds a page that includes two of the PDFs, and that page is looked at.
Needs poppler-utils, librsvg2-bin, python3-pil, python3-numpy and pdflatex.
"""
import os, re, shlex, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor

import numpy
from PIL import Image

SIZE = (960, 540)
TOLERANCE = 0.07  # poppler draws the pixels of an image up to the next whole one
OTHER_FONT = 0.17  # most of the ink of a question is its letters
LANGUAGES = "en,zh"
THEMES = "light,dark,print,transparent"


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit("FAILED: " + " ".join(command) + "\n" + done.stdout + done.stderr)
    return done.stdout


def make(program, folder):
    """Packs of everything there is, in each format."""
    sources = {"functions": [], "trial": ["neuron-dies"]}
    results = os.path.join(os.path.dirname(__file__), "../../../resources/results")
    for name in sorted(os.listdir(results)):
        if name.endswith(".csv"):
            sources[name[:-4]] = [os.path.join(results, name)]
    for name, source in sources.items():
        for kind, more in {"png": [], "svg": [], "pdf": [], "outlines": ["--outlines"]}.items():
            run(*program, "pack", *source, "--out", f"{folder}/{kind}/{name}", "--quiet",
                "--format", "svg" if kind == "outlines" else kind, "--languages", LANGUAGES,
                "--themes", THEMES, "--size", "%dx%d" % SIZE, *more)


def pixels(file):
    """On white, as paper is."""
    image = Image.open(file).convert("RGBA")
    white = Image.new("RGBA", image.size, "white")
    return numpy.asarray(Image.alpha_composite(white, image).convert("RGB"), dtype=float) / 255


def difference(one, other):
    a, b = pixels(one), pixels(other)
    if a.shape != b.shape:
        sys.exit(f"FAILED: {one} is {a.shape}, {other} is {b.shape}")
    return float(numpy.sqrt(((a - b) ** 2).mean()))


def drawn(folder, kind, name):
    source = f"{folder}/{kind}/{name}.{'pdf' if kind == 'pdf' else 'svg'}"
    target = source[:-4] + ".drawn"
    if kind == "pdf":
        run("pdftoppm", "-r", "96", "-scale-to-x", str(SIZE[0]), "-scale-to-y", str(SIZE[1]), "-png",
            "-singlefile", source, target)
    else:
        run("rsvg-convert", "-w", str(SIZE[0]), "-h", str(SIZE[1]), "-o", target + ".png", source)
    return target + ".png"


def compare(folder, name):
    png = f"{folder}/png/{name}.png"
    return name, {kind: difference(png, drawn(folder, kind, name)) for kind in ("pdf", "outlines", "svg")}


def latex(folder):
    """A page with two PDFs of the app, one of them in Chinese."""
    one, two = f"{folder}/pdf/functions/en/print/functions.pdf", f"{folder}/pdf/trial/zh/print/01-02.pdf"
    page = os.path.join(folder, "page.tex")
    with open(page, "w") as out:
        out.write("\\documentclass{article}\\usepackage{graphicx}\\pagestyle{empty}\\begin{document}\n"
                  f"\\includegraphics[width=\\linewidth]{{{one}}}\n\n\\bigskip\n"
                  f"\\includegraphics[width=\\linewidth]{{{two}}}\n\\end{{document}}\n")
    log = run("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "-output-directory", folder, page)
    warnings = [line for line in log.splitlines() if "arning" in line and "pdftex" in line.lower()]
    if warnings:
        sys.exit("FAILED: pdflatex says " + str(warnings))
    built = page[:-4]
    run("pdftoppm", "-r", "150", "-png", "-singlefile", built + ".pdf", built)
    ink = (numpy.asarray(Image.open(built + ".png").convert("L")) < 200).mean()
    print(f"pdflatex: {run('pdfinfo', built + '.pdf').count('Pages:')} document, {ink:.1%} of the page is ink")
    if ink < 0.01:
        sys.exit("FAILED: the page is empty")


def main():
    program = shlex.split(sys.argv[1])
    folder = sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp(prefix="vectors")
    if not os.path.isdir(folder + "/png"):
        make(program, folder)
    names = sorted(os.path.relpath(os.path.join(where, file), folder + "/png")[:-4]
                   for where, _, files in os.walk(folder + "/png") for file in files if file.endswith(".png"))
    with ThreadPoolExecutor(os.cpu_count()) as cores:
        found = dict(cores.map(lambda name: compare(folder, name), names))
    bad = [(name, kind, value) for name, kinds in found.items() for kind, value in kinds.items()
           if value > (OTHER_FONT if kind == "svg" else TOLERANCE)]
    for kind in ("pdf", "outlines", "svg"):
        values = sorted((kinds[kind], name) for name, kinds in found.items())
        print(f"{kind:9} {len(values)} pictures, median {values[len(values) // 2][0]:.4f}, "
              f"largest {values[-1][0]:.4f} ({values[-1][1]})")
    for name, kind, value in bad:
        print(f"FAILED: {name} as {kind} differs by {value:.4f}")
    latex(folder)
    sys.exit(1 if bad else 0)


main()
