#!/usr/bin/env python3
"""Changes theme, language and page quickly in a real window, with menus, lists and tooltips open, and
counts what the toolkit warns of: it must be nothing.

    src/test/scripts/quick_changes.py [ROUNDS]

Run it in the folder of the project. Needs Xvfb, openbox and GTK 3. The robot is QuickChangesTest, which
the suite runs without a screen.
"""
import os, re, subprocess, sys, time

DISPLAY = ":87"


def main():
    rounds = sys.argv[1] if len(sys.argv) > 1 else "5"
    screen = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1600x1000x24"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    manager = None
    try:
        environment = dict(os.environ, DISPLAY=DISPLAY)
        time.sleep(2)
        manager = subprocess.Popen(["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        command = os.environ.get("QUICK_CHANGES") or \
            'mvn -B verify -Dtest=QuickChangesTest -Dtest.jvm="-Dglass.platform=gtk -Drelulab.rounds=$ROUNDS"'
        done = subprocess.run(["bash", "-c", command], env=dict(environment, ROUNDS=rounds),
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        told = [line for line in done.stdout.splitlines()
                if "CssStyleHelper" in line or "Exception" in line or "Could not resolve" in line]
        counted = re.search(r"warnings: (\d+)", done.stdout)
        print("rounds:", rounds, "· warnings:", counted.group(1) if counted else "not counted",
              "· lines on the console:", len(told))
        if not counted or counted.group(1) != "0" or told or done.returncode:
            print(done.stdout[-4000:])
            sys.exit(1)
    finally:
        if manager:
            manager.terminate()
        screen.terminate()


main()
