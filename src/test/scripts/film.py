#!/usr/bin/env python3
"""Plays a film in a real browser, over its own debugging port, as a student would.

    src/test/scripts/film.py FILM.html [PICTURES]

Plays, scrubs, steps, drags α, answers, switches language and theme, prints; fails where the console
says something, where anything is asked of a network, or where a picture differs from PICTURES/N.png
(drawn by the app) by more than the stated tolerance. Needs Debian's chromium and ImageMagick.
"""
import base64, json, os, socket, struct, subprocess, sys, tempfile, time, urllib.request

TOLERANCE = 0.03  # root mean square difference of a picture, of 1


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

    def key(self, key):
        self.send("Input.dispatchKeyEvent", type="keyDown", key=key)
        self.send("Input.dispatchKeyEvent", type="keyUp", key=key)

    def mouse(self, kind, x, y):
        self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", buttons=1, clickCount=1)

    def until(self, script, what, seconds=20):
        end = time.time() + seconds
        while not self.run(script):
            if time.time() > end:
                sys.exit("FAILED: " + what)
            time.sleep(0.1)
        print("ok:", what)

    def close(self):
        self.process.terminate()
        self.process.wait()


def check(is_so, what):
    if not is_so:
        sys.exit("FAILED: " + what)
    print("ok:", what)


def text(id):
    return f"document.getElementById('{id}').textContent"


def main():
    film = os.path.abspath(sys.argv[1])
    pictures = sys.argv[2] if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as folder:
        browser = Browser(folder)
        try:
            play(browser, "file://" + film, pictures, folder)
        finally:
            browser.close()


def play(b, address, pictures, folder):
    for domain in ("Page", "Runtime", "Network", "Log"):
        b.send(domain + ".enable")
    b.send("Emulation.setDeviceMetricsOverride", width=1224, height=900, deviceScaleFactor=1, mobile=False)
    b.send("Page.navigate", url=address + "#lang=en&theme=light")
    ready = "document.documentElement?.dataset.ready === 'true'"
    b.until(ready, "it is ready")
    count = int(b.run(text("count")).split("/")[1])
    shown = "document.getElementById('screen').toDataURL()"
    first = b.run(shown)
    b.run("document.getElementById('play').click()")
    b.until(f"{text('count')} !== '1 / {count}' || !document.getElementById('ask').matches(':empty')", "it plays", 40)
    b.run("document.getElementById('play').click()")
    b.run("{ const e = document.getElementById('position'); e.value = 0; e.dispatchEvent(new Event('input')); }")
    check(b.run(text("count")) == f"1 / {count}", "scrubbed to the beginning")
    dragged = answered = False
    for beat in range(1, count + 1):
        check(b.run(text("count")) == f"{beat} / {count}", f"beat {beat}")
        if b.run("!document.getElementById('slope').hidden") and not dragged:
            b.run("document.getElementById('alpha').value = 5; document.getElementById('alpha').dispatchEvent(new Event('input'))")
            check(b.run("document.querySelector('#slope output').textContent") == "α = 0.05", "α set by its slider")
            before = b.run(shown)
            x, y, wide = b.run("(() => { const r = document.getElementById('screen').getBoundingClientRect();"
                               "return [r.left + r.width * 0.75, r.top + r.height * 480 / 900, r.width * 0.2]; })()")
            b.mouse("mousePressed", x + 5, y)
            for i in range(10):
                b.mouse("mouseMoved", x + wide * i / 10, y)
            b.mouse("mouseReleased", x + wide * 0.9, y)
            check(b.run(shown) != before, "α dragged in the picture")
            dragged = True
        if b.run("!document.getElementById('ask').matches(':empty')"):
            check(b.run("document.getElementById('next').disabled"), "the rest waits for an answer")
            b.run("{ const e = document.getElementById('position'); e.value = 1000; e.dispatchEvent(new Event('input')); }")
            check(b.run(text("count")) == f"{beat} / {count}", "the rest cannot be scrubbed to")
            b.run("document.querySelector('#ask button').click()")
            check(not b.run("document.getElementById('next').disabled") or beat == count, "answered")
            answered = True
        b.key("PageDown")
        b.run("new Promise(done => setTimeout(done, 50))")
    b.key("Home")
    english = b.run(text("say"))
    b.run("document.getElementById('language').click()")
    check(b.run(text("say")) != english, "the other language")
    light = b.run(shown)
    b.run("document.getElementById('theme').click()")
    check(b.run(shown) != light, "the other theme")
    if pictures:
        compare(b, address, pictures, folder, count, ready)
    pdf = b.send("Page.printToPDF", printBackground=True)["data"]
    with open(os.path.join(folder, "print.pdf"), "wb") as out:
        out.write(base64.b64decode(pdf))
    pages = subprocess.run(["pdfinfo", os.path.join(folder, "print.pdf")], capture_output=True, text=True).stdout
    check(b.run("document.querySelectorAll('#handout figure').length") == count, "prints a figure a beat")
    print(next((line for line in pages.splitlines() if line.startswith("Pages")), ""))
    requests = [e["params"]["request"]["url"] for e in b.events if e.get("method") == "Network.requestWillBeSent"]
    check(all(r.startswith(("file://", "data:", "blob:")) and r.split("#")[0] == address for r in requests),
          f"asks for nothing: {set(r[:60] for r in requests)}")
    said = [e for e in b.events if e.get("method") in ("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")]
    check(not said, f"the console is silent {said[:2]}")
    print("all well" + ("" if dragged else ", no α here") + ("" if answered else ", no question here"))


def compare(b, address, pictures, folder, count, ready):
    beats = sorted({1 + i * (count - 1) // 9 for i in range(10)})
    for beat in beats:
        theirs = os.path.join(pictures, f"{beat}.png")
        b.send("Page.navigate", url="about:blank")
        b.send("Page.navigate", url=f"{address}#lang=en&theme=light&beat={beat}")
        b.until(ready, f"beat {beat} shown")
        b.run("document.getElementById('screen').width = 0; document.getElementById('screen').style.width = '1920px'; dispatchEvent(new Event('resize'))")
        data = b.run("document.getElementById('screen').toDataURL()")
        ours = os.path.join(folder, "ours.png")
        with open(ours, "wb") as out:
            out.write(base64.b64decode(data.split(",")[1]))
        told = subprocess.run(["compare", "-metric", "RMSE", ours, theirs, "null:"], capture_output=True, text=True).stderr
        difference = float(told[told.index("(") + 1:told.index(")")])
        check(difference <= TOLERANCE, f"beat {beat} as the app draws it ({difference:.4f} of {TOLERANCE})")


main()
