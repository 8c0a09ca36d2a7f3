#!/usr/bin/python3
"""Plays films in a real browser, over its own debugging port, as a student would.

    src/test/scripts/film.py PROGRAM [NAME...]

PROGRAM is the command that starts the app, for example target/dist/relulab/bin/relulab. Each scene
and lecture (or those that are named) is filmed; each film is played, scrubbed and stepped through, α
is dragged, questions are answered, language and theme switched, and it is printed. It fails where
the console says something, where anything is asked of a network, or where one of ten steps differs
from the PNG that the app makes of the beat by more than TOLERANCE. Last comes a film whose titles,
sentences, leads and options are fifty texts of an attacker: each must stay a text.
Needs Debian's chromium, python3-pil and python3-numpy.
"""
import base64, copy, io, json, os, shlex, socket, struct, subprocess, sys, tempfile, time, urllib.request

import numpy
from PIL import Image

TOLERANCE = 0.03  # root mean square difference of a picture, of 1
LECTURES = ["short", "whole"]
PAGE, STAGE = (1920, 1080), 900  # below the stage the page has the sentence as text


class Browser:
    """The DevTools protocol over a WebSocket, as far as it is needed here."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--remote-debugging-port=0", "--user-data-dir=" + folder, "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port_file = os.path.join(folder, "DevToolsActivePort")
        for _ in range(300):
            if os.path.exists(port_file) and open(port_file).read().count("\n") >= 1:
                break
            time.sleep(0.1)
        port = open(port_file).read().split()[0]
        pages = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/json"))
        address = [p for p in pages if p["type"] == "page"][0]["webSocketDebuggerUrl"]
        path = address[address.index("/devtools"):]
        self.socket = socket.create_connection(("127.0.0.1", int(port)))
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
                             f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\n"
                             "Sec-WebSocket-Version: 13\r\n\r\n").encode())
        self.stream = self.socket.makefile("rb")
        while self.stream.readline().strip():
            pass
        self.number = 0
        self.events = []

    def send(self, method, **parameters):
        self.number += 1
        text = json.dumps({"id": self.number, "method": method, "params": parameters}).encode()
        mask = os.urandom(4)
        n = len(text)
        head = b"\x81" + (struct.pack("!B", 128 | n) if n < 126 else
                          struct.pack("!BH", 128 | 126, n) if n < 65536 else struct.pack("!BQ", 128 | 127, n))
        self.socket.sendall(head + mask + bytes(b ^ mask[i % 4] for i, b in enumerate(text)))
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(answer["error"])
                return answer["result"]
            self.events.append(answer)

    def receive(self):
        data = b""
        while True:
            first, second = self.stream.read(2)
            n = second & 127
            if n == 126:
                n = struct.unpack("!H", self.stream.read(2))[0]
            elif n == 127:
                n = struct.unpack("!Q", self.stream.read(8))[0]
            data += self.stream.read(n)
            if first & 128:
                return json.loads(data)

    def run(self, script):
        result = self.send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"])
        return result["result"].get("value")

    def calm(self, is_calm):
        self.send("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-reduced-motion", "value": "reduce" if is_calm else "no-preference"}])

    def key(self, key):
        self.send("Input.dispatchKeyEvent", type="keyDown", key=key)
        self.send("Input.dispatchKeyEvent", type="keyUp", key=key)

    def mouse(self, kind, x, y):
        self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", buttons=1, clickCount=1)

    def until(self, script, what, seconds=20):
        end = time.time() + seconds
        while not self.run(script):
            if time.time() > end:
                raise SystemExit("FAILED: " + what)
            time.sleep(0.05)

    def close(self):
        self.process.terminate()
        self.process.wait()


def check(is_so, what):
    if not is_so:
        raise SystemExit("FAILED: " + what)


def text(id):
    return f"document.getElementById('{id}').textContent"


SHOWN = "document.getElementById('screen').toDataURL()"
READY = "document.documentElement?.dataset.ready === 'true'"
ASKED = "!document.getElementById('ask').matches(':empty')"


def scrub(to):
    return ("{ const e = document.getElementById('position'); e.value = %d; e.dispatchEvent(new Event('input')); }" % to)


def open_film(b, film, more=""):
    b.calm(False)
    b.events.clear()
    b.send("Page.navigate", url="about:blank")
    b.send("Page.navigate", url="file://" + film + "#lang=en&theme=light" + more)
    b.until(READY, "it is ready")


def play(b, film, pictures, folder):
    """All that a student does; returns what there was to do."""
    open_film(b, film)
    count = int(b.run(text("count")).split("/")[1])
    b.run("document.getElementById('play').click()")
    position = "document.getElementById('position').value"
    if count > 1:
        b.until(f"{text('count')} !== '1 / {count}' || {ASKED}", "it plays", 60)
    else:
        b.until(f"{position} > 0", "it plays", 60)
    b.run("document.getElementById('play').click()")
    b.run(scrub(0))
    check(b.run(text("count")) == f"1 / {count}", "scrubbed to the beginning")
    b.calm(True)  # each beat is shown as it ends
    did = {"beats": count, "alpha": 0, "answers": 0, "largest": 0.0}
    compared = {1 + i * (count - 1) // 9 for i in range(10)}
    for beat in range(1, count + 1):
        check(b.run(text("count")) == f"{beat} / {count}", f"beat {beat} is reached")
        if pictures and beat in compared:
            did["largest"] = max(did["largest"], compare(b, beat, pictures[beat - 1]))
        if b.run("!document.getElementById('slope').hidden"):
            slide(b)
            did["alpha"] += 1
        if b.run(ASKED):
            answer(b, beat, count)
            did["answers"] += 1
        b.key("PageDown")
        b.run("new Promise(done => setTimeout(done, 30))")
    finish(b, film, count, folder)
    return did


def compare(b, beat, picture):
    b.run("{ const s = document.getElementById('screen'); s.style.width = '%dpx'; dispatchEvent(new Event('resize')); }" % (PAGE[0] + 2))  # two of border
    data = b.run(SHOWN)
    b.run("{ document.getElementById('screen').style.width = ''; dispatchEvent(new Event('resize')); }")
    ours = numpy.asarray(Image.open(io.BytesIO(base64.b64decode(data.split(",")[1]))).convert("RGB"), dtype=float)
    theirs = numpy.asarray(Image.open(picture).convert("RGB").crop((0, 0, PAGE[0], STAGE)), dtype=float)
    difference = float(numpy.sqrt((((ours - theirs) / 255) ** 2).mean()))
    if difference > TOLERANCE:
        seen = numpy.concatenate([ours, theirs], axis=1).astype("uint8")
        Image.fromarray(seen).save(os.path.join(tempfile.gettempdir(), "film-differs.png"))
    check(difference <= TOLERANCE, f"beat {beat} as the app draws it: {difference:.4f} against {picture}")
    return difference


def slide(b):
    said = []
    for place in (5, 9):
        b.run("{ const e = document.getElementById('alpha'); e.value = %d; e.dispatchEvent(new Event('input')); }" % place)
        said.append(b.run("document.querySelector('#slope output').textContent"))
    check(all(s.startswith("α = ") for s in said) and said[0] != said[1], f"α set by its slider: {said}")
    before = b.run(SHOWN)
    x, y, wide = b.run("(() => { const r = document.getElementById('screen').getBoundingClientRect();"
                       "return [r.left + r.width * 0.75, r.top + r.height * 480 / 900, r.width * 0.2]; })()")
    b.mouse("mousePressed", x + 5, y)
    for i in range(10):
        b.mouse("mouseMoved", x + wide * i / 10, y)
    b.mouse("mouseReleased", x + wide * 0.9, y)
    check(b.run(SHOWN) != before, "α dragged in the picture")


def answer(b, beat, count):
    check(beat == count or b.run("document.getElementById('next').disabled"), "the rest waits for an answer")
    b.run(scrub(1000))
    check(b.run(text("count")) == f"{beat} / {count}", "the rest cannot be scrubbed to")
    b.run("document.querySelector('#ask button').click()")
    check(beat == count or not b.run("document.getElementById('next').disabled"), "answered")


def finish(b, film, count, folder):
    b.key("Home")
    b.run(scrub(500))
    check(1 <= int(b.run(text("count")).split("/")[0]) <= count, "scrubbed to the middle")
    b.key("Home")
    english = b.run(text("say"))
    b.run("document.getElementById('language').click()")
    check(b.run(text("say")) != english, "the other language")
    light = b.run(SHOWN)
    b.run("document.getElementById('theme').click()")
    check(b.run(SHOWN) != light, "the other theme")
    pdf = os.path.join(folder, "print.pdf")
    with open(pdf, "wb") as out:
        out.write(base64.b64decode(b.send("Page.printToPDF", printBackground=True)["data"]))
    check(b.run("document.querySelectorAll('#handout figure').length") == count, "prints a figure a beat")
    silent(b, film)


def silent(b, film):
    requests = [e["params"]["request"]["url"] for e in b.events if e.get("method") == "Network.requestWillBeSent"]
    strange = [r[:80] for r in requests
               if not r.startswith(("data:", "blob:", "about:")) and r.split("#")[0] != "file://" + film]
    check(not strange, f"asks for nothing: {strange}")
    said = [e for e in b.events if e.get("method") in
            ("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded", "Page.javascriptDialogOpening")]
    check(not said, f"the console is silent {said[:2]}")


def attacks():
    """Fifty: ways out of the tags, quotes, scripts, comments, URLs and lines that a text may stand in."""
    run = ["hit()", "parent.hit()", "fetch('http://127.0.0.1:9/')"]
    texts = ["</script><script>%s</script>", "<img src=x onerror=%s>", "<svg onload=%s>", "--><script>%s</script><!--",
             "<!--<script>%s", "</title><script>%s</script>", "\"><script>%s</script>", "'><body onload=%s>",
             "</style><script>%s</script>", "]]><script>%s</script>", "<iframe src=\"javascript:%s\"></iframe>",
             "javascript:%s", "\");%s;(\"", "');%s;('", "`+%s+`", "\u2028%s//"]
    all = [each % code for code in run for each in texts]
    return all + ["\u202e<script>hit()</script>\ufeff", "&lt;script&gt;hit()&lt;/script&gt;\u2029\U0001f600 a&b"]


def attack(b, program, folder):
    """A lecture of fifty scenes; each text is another one's title, sentence, lead and option."""
    texts = attacks()
    check(len(set(texts)) == 50, "fifty texts")
    base = json.loads(subprocess.run([*program, "scenario", "functions"], capture_output=True, text=True, check=True).stdout)
    scenes = []
    for i, text_ in enumerate(texts):
        both = lambda n: {"en": texts[(i + n) % 50], "zh": texts[(i + n) % 50]}
        scene = copy.deepcopy(base)
        scene.update(title=both(0), steps=1, beats=[
            {"stage": "text", "text": both(0)},
            {"stage": "question", "step": 0, "lead": both(1), "options": [both(2), both(3)], "text": both(4)}])
        scenes.append({"scenario": scene})
    file = os.path.join(folder, "attack.json")
    with open(file, "w") as out:
        json.dump({"version": 1, "title": {"en": texts[0], "zh": texts[1]}, "scenes": scenes}, out)
    film = os.path.join(folder, "attack.html")
    subprocess.run([*program, "film", file, "--out", film, "--quiet"], check=True)
    open_film(b, film)
    b.run("window.hits = 0; window.hit = () => hits++")
    elements = "document.querySelectorAll('*').length"
    most = b.run(elements) + 2
    for beat in range(100):
        i, isQuestion = beat // 2, beat % 2 == 1
        check(b.run(text("count")) == f"{beat + 1} / 100", f"beat {beat + 1} of the attack")
        check(b.run(text("title")) == texts[i], f"title {texts[i]}")
        check(b.run(text("say")) == texts[(i + 4) % 50 if isQuestion else i], f"sentence {i}")
        if isQuestion:
            options = b.run("[...document.querySelectorAll('#ask button')].map(o => o.textContent)")
            check(options == ["A  " + texts[(i + 2) % 50], "B  " + texts[(i + 3) % 50]], f"options {options}")
            b.run("document.querySelector('#ask button').click()")
        check(b.run(elements) <= most, "no text has become an element")
        b.key("PageDown")
    b.send("Page.printToPDF", printBackground=True)
    check(b.run("hits") == 0, "nothing ran")
    silent(b, film)
    print("ok: 50 texts of an attacker stay texts, in 100 beats")


def beats(program, name, folder):
    pack = os.path.join(folder, name)
    subprocess.run([*program, "pack", name, "--out", pack, "--languages", "en", "--themes", "light", "--quiet",
                    "--size", "%dx%d" % PAGE], check=True)
    place = os.path.join(pack, "en", "light")
    return [os.path.join(place, file) for file in sorted(os.listdir(place)) if file[0].isdigit()]


def main():
    program = shlex.split(sys.argv[1])
    names = sys.argv[2:]
    if not names:
        listed = subprocess.run([*program, "scenes"], capture_output=True, text=True, check=True).stdout
        names = [line.split()[0] for line in listed.splitlines() if line.strip()] + LECTURES
    with tempfile.TemporaryDirectory() as folder:
        b = Browser(folder)
        try:
            for domain in ("Page", "Runtime", "Network", "Log"):
                b.send(domain + ".enable")
            b.send("Emulation.setDeviceMetricsOverride", width=1224, height=900, deviceScaleFactor=1, mobile=False)
            alphas = answers = 0
            for name in names:
                film = os.path.join(folder, name + ".html")
                started = time.time()
                subprocess.run([*program, "film", name, "--out", film, "--quiet"], check=True)
                made = time.time() - started
                did = play(b, film, beats(program, name, folder), folder)
                alphas += did["alpha"]
                answers += did["answers"]
                print(f"ok: {name}: {did['beats']} beats, {os.path.getsize(film) / 1e6:.2f} MB in {made:.1f} s, "
                      f"α dragged {did['alpha']} times, {did['answers']} questions answered, "
                      f"pictures within {did['largest']:.4f} of {TOLERANCE}", flush=True)
            if not sys.argv[2:]:
                check(alphas > 0 and answers > 0, "α was dragged and questions were answered")
            attack(b, program, folder)
        finally:
            b.close()


main()
