#!/usr/bin/env python3
"""Saves a picture of the app anew with other programs; it must open as the same scenario.

    src/test/scripts/resaved.py RELULAB...

RELULAB... is the command that starts the app, such as bin/relulab. Uses ImageMagick (convert), optipng
and Pillow; fails where one of them is missing or the scenario has gone or changed.
"""
import json, os, subprocess, sys, tempfile

PILLOW = "from PIL import Image, PngImagePlugin as P; import sys; i = Image.open(sys.argv[1]); " \
    "t = P.PngInfo(); [t.add_text(k, v) for k, v in i.text.items()]; i.save(sys.argv[2], pnginfo=t)"


def scenario(command, file):
    return json.loads(subprocess.run(command + ["scenario", file], check=True, capture_output=True).stdout)


def main():
    command = sys.argv[1:]
    python = next(p for p in (sys.executable, "/usr/bin/python3")
                  if subprocess.run([p, "-c", "import PIL"], capture_output=True).returncode == 0)
    with tempfile.TemporaryDirectory() as folder:
        first = os.path.join(folder, "first.png")
        again = os.path.join(folder, "again.png")
        subprocess.run(command + ["export", "training", "--scenario", "rescue", "--step", "40", "--lang", "zh",
                                  "--out", first], check=True)
        wanted = scenario(command, first)
        ways = {
            "ImageMagick": ["convert", first, again],
            "ImageMagick, at half the size": ["convert", first, "-resize", "50%", again],
            "optipng": ["optipng", "-quiet", "-clobber", "-out", again, first],
            "Pillow, with the texts that it names": [python, "-c", PILLOW, first, again],
        }
        for name, way in ways.items():
            if os.path.exists(again):
                os.remove(again)
            subprocess.run(way, check=True)
            assert scenario(command, again) == wanted, name
            print("the same scenario after", name)
        stripped = os.path.join(folder, "stripped.png")
        subprocess.run(["convert", first, "-strip", stripped], check=True)
        said = subprocess.run(command + ["scenario", stripped], capture_output=True, text=True)
        assert said.returncode != 0 and "another program" in said.stderr, said.stderr
        print("where it is gone:", said.stderr.strip())


main()
