"""Kills the packaged program (SIGKILL) at random moments, and looks at what it left.

    python3 src/test/scripts/kill.py [KILLS] [PROGRAM]

Needs Xvfb and xdotool, and the program in target/dist/relulab (or PROGRAM). A window opens on a
folder for settings with a result and a scenario in it, plays, is enlarged and opens pages by keys;
it is killed between half a second and twelve seconds after its start. Each next start has to come
up, with the result byte for byte, settings and scenario that can be read, and nothing unfinished
left in the folder.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

KILLS = int(sys.argv[1]) if len(sys.argv) > 1 else 100
PROGRAM = sys.argv[2] if len(sys.argv) > 2 else "target/dist/relulab/bin/relulab"
KEYS = ["space", "ctrl+plus", "ctrl+minus", "ctrl+1", "ctrl+2", "ctrl+3", "Right", "Home", "F1", "Escape"]


def folder(home):
    return os.path.join(home, ".config", "relulab")


def files(home):
    found = {}
    for place, _, names in os.walk(folder(home)):
        for name in names:
            path = os.path.join(place, name)
            found[os.path.relpath(path, folder(home))] = path
    return found


def content(path):
    with open(path, "rb") as file:
        return file.read()


def temporary(home, process=None):
    """Unfinished files; those that a process is writing just now are not left over."""
    own = f"-{process.pid}-" if process else None
    return [
        name for name in files(home)
        if ("tmp" in os.path.basename(name) or name.endswith("~")) and not (own and own in name)
    ]


def start(home, display):
    environment = {"HOME": home, "DISPLAY": display, "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    with open(os.path.join(home, "said"), "w") as said:
        return subprocess.Popen([PROGRAM], env=environment, stdout=said, stderr=said)


def why_not(home, process):
    """What a program that did not come up has to say."""
    state = "runs without a window" if process.poll() is None else f"ended with {process.returncode}"
    return f"it does not start again: {state}; {content(os.path.join(home, 'said'))[-2000:]!r}"


def window(display, process, seconds=90):
    """Waits until the window is there; False if the process ended or it did not come."""
    until = time.time() + seconds
    while time.time() < until and process.poll() is None:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "^ReLU Lab$"],
            env={**os.environ, "DISPLAY": display}, capture_output=True, text=True,
        ).stdout.split()
        if found:
            return found[0]
        time.sleep(0.1)
    return None


def work(display, until, random_):
    """Keys at random, until it is time."""
    while time.time() < until:
        subprocess.run(
            ["xdotool", "mousemove", "700", "300", "key", random_.choice(KEYS)],
            env={**os.environ, "DISPLAY": display}, capture_output=True,
        )
        time.sleep(random_.uniform(0.05, 0.4))


def readable(home):
    """Problems with what is kept."""
    problems = []
    for name, path in files(home).items():
        data = content(path)
        if name.endswith(".json"):
            try:
                json.loads(data)
            except ValueError as problem:
                problems.append(f"{name}: {problem}")
        elif name.startswith("settings") and not data.strip():
            problems.append(f"{name} is empty")
        if "damaged" in name:
            problems.append(f"{name} was put aside")
    return problems


def check(home, result, display):
    process = start(home, display)
    try:
        if window(display, process) is None:
            return [why_not(home, process)]
        until = time.time() + 10  # results are looked for after the first frame
        while temporary(home, process) and time.time() < until:
            time.sleep(0.2)
        problems = readable(home)
        problems += [f"{name} stayed" for name in temporary(home, process)]
        kept = [path for name, path in files(home).items() if os.path.basename(name) == result[0]]
        if not kept or content(kept[0]) != result[1]:
            problems.append(f"the result {result[0]} is not what it was")
        return problems
    finally:
        process.kill()
        process.wait()


def main():
    random_ = random.Random(16)
    home = tempfile.mkdtemp(prefix="relulab-kill")
    display = f":{random_.randrange(200, 280)}"
    screen = subprocess.Popen(["Xvfb", display, "-noreset", "-screen", "0", "1400x900x24"], stderr=subprocess.DEVNULL)
    time.sleep(2)
    failed = 0
    try:
        kept = os.path.join(folder(home), "experiments")
        os.makedirs(kept)
        shutil.copy("resources/results/shock.csv", os.path.join(kept, "shock.csv"))
        result = ("shock.csv", content(os.path.join(kept, "shock.csv")))
        for number in range(1, KILLS + 1):
            process = start(home, display)
            after = random_.uniform(0.5, 12)
            until = time.time() + after
            if window(display, process, after):
                work(display, until, random_)
            time.sleep(max(0, until - time.time()))
            process.kill()
            process.wait()
            unfinished = len(temporary(home))
            problems = check(home, result, display) if number % 2 == 0 else readable(home)
            failed += bool(problems)
            print(f"kill {number} after {after:.1f} s, {unfinished} unfinished: {problems or 'nothing lost'}", flush=True)
    finally:
        screen.kill()
        shutil.rmtree(home, ignore_errors=True)
    print(f"{KILLS - failed} of {KILLS} kills lost nothing")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
