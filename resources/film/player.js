"use strict";
(async () => {
  const $ = (id) => document.getElementById(id);
  const LETTER = 1000;
  const NONE = -1;

  // What was recorded: the length of the JSON, the JSON, and the images, a byte a pixel.
  const packed = Uint8Array.from(atob($("data").textContent.trim()), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const length = new DataView(bytes.buffer).getUint32(0, true);
  const film = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  $("old").remove();
  const letters = film.letters.map(([advance, path]) => [advance, new Path2D(path)]);
  const imageStarts = [];
  film.images.reduce((at, image) => (imageStarts.push(at), at + image[0] * image[1]), 4 + length);
  const images = new Map();
  const frames = unfold(film.frames);

  // Each picture tells what differs from the one before; here each gets its whole list.
  function unfold(changes) {
    const before = [[], [], [], []];
    return changes.map((frame) => {
      const lists = frame.map((change, i) => {
        if (change === 0) return null;
        const list = before[i].slice(0, change[0]);
        for (let j = 1; j < change.length; j += 2) list[change[j]] = change[j + 1];
        before[i] = list;
        return list;
      });
      return [lists[0], lists[1] || lists[0], lists[2], lists[3] || lists[2]];
    });
  }

  const state = {
    language: film.language,
    theme: matchMedia("(prefers-color-scheme: dark)").matches ? 1 : 0,
    beat: 0, frame: film.beats[0].last, playing: false, answers: new Map(), alpha: new Map(),
  };
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const word = (name) => film.words[name][state.language];

  function image(id, theme) {
    const key = 2 * id + theme;
    if (!images.has(key)) {
      const [columns, rows, ...palette] = film.images[id];
      const canvas = document.createElement("canvas");
      canvas.width = columns;
      canvas.height = rows;
      const pixels = new ImageData(columns, rows);
      const values = new Uint8Array(columns * rows);
      for (let i = 0; i < values.length; i++) {
        values[i] = bytes[imageStarts[id] + i] + (i < columns ? 0 : values[i - columns]);
        const argb = palette[2 * values[i] + theme];
        pixels.data[4 * i] = argb >>> 16 & 255;
        pixels.data[4 * i + 1] = argb >>> 8 & 255;
        pixels.data[4 * i + 2] = argb & 255;
        pixels.data[4 * i + 3] = argb >>> 24;
      }
      canvas.getContext("2d").putImageData(pixels, 0, 0);
      if (images.size > 600) images.delete(images.keys().next().value);
      images.set(key, canvas);
    }
    return images.get(key);
  }

  function paint(canvas, frame, language, theme) {
    const g = canvas.getContext("2d");
    const scale = canvas.width / film.width;
    const color = (i) => film.colors[i][theme];
    const fill = (i) => { if (i !== NONE) { g.fillStyle = color(i); g.fill(); } };
    const stroke = (i) => {
      if (i === NONE) return;
      const [c, width, ...dashes] = film.strokes[i];
      g.strokeStyle = color(c);
      g.lineWidth = width;
      g.setLineDash(dashes);
      g.stroke();
    };
    const trace = (points) => {
      g.beginPath();
      g.moveTo(points[0], points[1]);
      for (let i = 2; i < points.length; i += 2) g.lineTo(points[i], points[i + 1]);
    };
    const draw = [
      (c) => { g.fillStyle = color(c); g.fillRect(0, 0, film.width, film.height); },
      (s, ...points) => { trace(points); stroke(s); },
      (s, ...points) => { trace(points); stroke(s); },
      (c, ...points) => { trace(points); g.closePath(); fill(c); },
      (c, s, x, y, r) => { g.beginPath(); g.arc(x, y, Math.max(0, r), 0, 2 * Math.PI); fill(c); stroke(s); },
      (c, x, y, r, half) => {
        g.beginPath();
        g.arc(x, y, Math.max(0, r), Math.PI / 2 - half, Math.PI / 2 + half);
        g.closePath();
        fill(c);
      },
      (c, s, x, y, w, h, corner) => {
        g.beginPath();
        if (corner > 0) g.roundRect(x, y, w, h, Math.min(corner, w / 2, h / 2)); else g.rect(x, y, w, h);
        fill(c);
        stroke(s);
      },
      (c, x, y, size, ...text) => {
        g.fillStyle = color(c);
        g.save();
        g.translate(x, y);
        g.scale(size / LETTER, size / LETTER);
        for (const letter of text) {
          g.fill(letters[letter][1]);
          g.translate(letters[letter][0], 0);
        }
        g.restore();
      },
      (id, x, y, w, h, smooth) => {
        g.imageSmoothingEnabled = smooth === 1;
        g.drawImage(image(id, theme), x, y, w, h);
      },
      (x, y, w, h) => { g.save(); g.beginPath(); g.rect(x, y, w, h); g.clip(); },
      () => g.restore(),
    ];
    g.setTransform(scale, 0, 0, scale, 0, 0);
    g.lineJoin = "round";
    for (const at of frames[frame][2 * language + theme]) {
      const [kind, ...given] = film.ops[at];
      draw[kind](...given);
    }
  }

  const beat = () => film.beats[state.beat];
  const isLocked = (i) => film.beats.some((b, j) => j < i && b.ask && !state.answers.has(j));
  const hold = (b) => Math.max(3, b.say[state.language].length / (state.language ? 6 : 16));
  const canPass = () => !beat().ask || state.answers.has(state.beat);

  // Time: each beat first comes about and is then held as long as it takes to read.
  function starts() {
    let at = 0;
    return film.beats.map((b) => { const t = at; at += way(b) + hold(b); return t; }).concat([at]);
  }
  const way = (b) => (b.alpha && b.alpha.from !== b.alpha.to ? 2.4 : b.seconds);

  function frameAt(b, t) {
    const share = way(b) > 0 ? t / way(b) : 1;
    if (b.alpha) {
      const kept = state.alpha.get(b);
      const eased = Math.min(1, share);
      const at = kept !== undefined ? kept : Math.round(b.alpha.from + eased * (b.alpha.to - b.alpha.from));
      return b.alpha.frames[at];
    }
    if (b.ask && state.answers.has(film.beats.indexOf(b))) {
      const chosen = state.answers.get(film.beats.indexOf(b));
      return chosen >= 0 ? b.ask.marked[chosen] : b.last;
    }
    return share < 1 && b.way.length ? b.way[Math.floor(share * b.way.length)] : b.last;
  }

  let time = 0; // within the beat
  let begun = 0;

  function show() {
    state.frame = frameAt(beat(), time);
    const canvas = $("screen");
    const wide = Math.min(3840, Math.round(canvas.clientWidth * devicePixelRatio) || film.width);
    if (canvas.width !== wide) {
      canvas.width = wide;
      canvas.height = Math.round(wide * film.height / film.width);
    }
    paint(canvas, state.frame, state.language, state.theme);
    const t = starts();
    $("position").value = String(Math.round(1000 * (t[state.beat] + time) / t[film.beats.length]));
    $("position").setAttribute("aria-valuetext", `${word("beat")} ${state.beat + 1} / ${film.beats.length}`);
    slope();
  }

  function slope() {
    const a = beat().alpha;
    $("slope").hidden = !a;
    $("screen").classList.toggle("drags", !!a);
    if (a) {
      const at = a.frames.indexOf(state.frame);
      $("alpha").max = String(a.values.length - 1);
      $("alpha").value = String(at);
      document.querySelector("#slope output").textContent = "α = " + a.values[at];
      $("alpha").setAttribute("aria-valuetext", "α = " + a.values[at]);
    }
  }

  // Words, buttons, question: all that changes with the beat, the language or an answer.
  function refresh() {
    const b = beat();
    document.documentElement.lang = ["en", "zh-CN"][state.language];
    document.documentElement.classList.toggle("dark", state.theme === 1);
    document.title = film.title[state.language];
    $("title").textContent = b.title[state.language] || film.title[state.language];
    $("say").textContent = b.say[state.language];
    $("say").classList.toggle("unseen", b.inside);
    $("screen").setAttribute("aria-label", [b.title, b.ask ? b.ask.lead : ["", ""], b.say]
      .map((text) => text[state.language]).filter((text) => text).join(". "));
    $("count").textContent = `${state.beat + 1} / ${film.beats.length}`;
    $("play").textContent = word(state.playing ? "pause" : "play");
    $("back").textContent = word("back");
    $("next").textContent = word("next");
    $("back").disabled = state.beat === 0;
    $("next").disabled = state.beat === film.beats.length - 1 || !canPass();
    $("language").textContent = word("language");
    $("language").lang = ["zh-CN", "en"][state.language];
    $("theme").textContent = word("theme");
    $("theme").setAttribute("aria-pressed", String(state.theme === 1));
    $("position").setAttribute("aria-label", word("position"));
    document.querySelector("#slope span").textContent = word("alpha");
    ask(b);
    show();
  }

  function ask(b) {
    const focused = document.activeElement && document.activeElement.dataset.option;
    $("ask").replaceChildren();
    if (!b.ask) return;
    $("ask").setAttribute("aria-label", word("decide"));
    const options = b.ask.options.length ? b.ask.options : [[film.words.reveal[0], film.words.reveal[1]]];
    options.forEach((option, i) => {
      const button = document.createElement("button");
      const value = b.ask.options.length ? i : -1;
      button.type = "button";
      button.dataset.option = String(i);
      button.textContent = (value >= 0 ? "ABCDEFGH"[i] + "  " : "") + option[state.language];
      button.setAttribute("aria-pressed", String(state.answers.get(state.beat) === value));
      button.addEventListener("click", () => { state.answers.set(state.beat, value); refresh(); });
      $("ask").append(button);
      if (focused === String(i)) button.focus();
    });
  }

  // As far as an open question lets one go; backwards nothing is replayed.
  function go(to, comesAbout) {
    let at = Math.max(0, Math.min(film.beats.length - 1, to));
    while (isLocked(at)) at--;
    const forwards = at > state.beat;
    state.beat = at;
    time = comesAbout && forwards && !calm.matches ? 0 : way(beat());
    begun = 0;
    if (comesAbout && forwards && way(beat()) > 0 && !calm.matches) requestAnimationFrame(tick);
    refresh();
  }

  function play(on) {
    state.playing = on;
    begun = 0;
    if (on && state.beat === film.beats.length - 1 && time >= way(beat())) {
      state.beat = 0;
      time = 0;
    }
    refresh();
    if (on) requestAnimationFrame(tick);
  }

  let last = -1;
  function tick(now) {
    const b = beat();
    const coming = time < way(b);
    if (!state.playing && !coming) { begun = 0; return; }
    if (begun && now > begun) time += Math.min(0.25, (now - begun) / 1000);
    begun = now;
    if (time >= way(b) && !state.playing) time = way(b);
    if (state.playing && time >= way(b) + hold(b)) {
      if (state.beat < film.beats.length - 1 && canPass()) {
        state.beat++;
        time = calm.matches ? way(beat()) : 0;
        refresh();
      } else {
        time = way(b);
        play(false);
        return;
      }
    }
    if (frameAt(beat(), time) !== last) { show(); last = state.frame; } else position();
    requestAnimationFrame(tick);
  }

  function position() {
    const t = starts();
    $("position").value = String(Math.round(1000 * (t[state.beat] + time) / t[film.beats.length]));
  }

  function seek(share) {
    const t = starts();
    const at = share * t[film.beats.length];
    let to = film.beats.length - 1;
    while (to > 0 && t[to] > at) to--;
    if (isLocked(to)) { go(to, false); return; }
    state.beat = to;
    time = at - t[to];
    if (beat().alpha) state.alpha.delete(beat());
    refresh();
  }

  function slide(at) {
    state.alpha.set(beat(), Math.max(0, Math.min(beat().alpha.values.length - 1, at)));
    time = way(beat());
    show();
  }

  // On the picture: the slider that is drawn there, or the next beat.
  function dragged(event) {
    const a = beat().alpha;
    const box = $("screen").getBoundingClientRect();
    const x = (event.clientX - box.left) / box.width * film.width;
    const value = Math.pow(Math.max(0, Math.min(1, (x - a.x) / a.wide)), 1 / a.power);
    let near = 0;
    a.values.forEach((v, i) => { if (Math.abs(v - value) < Math.abs(a.values[near] - value)) near = i; });
    slide(near);
  }

  let drag = null;
  $("screen").addEventListener("pointerdown", (event) => {
    drag = { x: event.clientX, y: event.clientY, slides: false };
    const a = beat().alpha;
    if (a) {
      const box = $("screen").getBoundingClientRect();
      const x = (event.clientX - box.left) / box.width * film.width;
      const y = (event.clientY - box.top) / box.height * film.height;
      drag.slides = x > a.x - 60 && Math.abs(y - a.y) < 130;
      if (drag.slides) { $("screen").setPointerCapture(event.pointerId); dragged(event); }
    }
  });
  $("screen").addEventListener("pointermove", (event) => { if (drag && drag.slides) dragged(event); });
  $("screen").addEventListener("pointercancel", () => { drag = null; });
  $("screen").addEventListener("pointerup", (event) => {
    if (drag && !drag.slides) {
      const dx = event.clientX - drag.x;
      if (Math.abs(dx) > 40) go(state.beat + (dx < 0 ? 1 : -1), true);
      else go(state.beat + 1, true);
    }
    drag = null;
  });

  $("play").addEventListener("click", () => play(!state.playing));
  $("back").addEventListener("click", () => go(state.beat - 1, false));
  $("next").addEventListener("click", () => go(state.beat + 1, true));
  $("position").addEventListener("input", () => { state.playing = false; seek($("position").value / 1000); });
  $("alpha").addEventListener("input", () => slide(Number($("alpha").value)));
  $("language").addEventListener("click", () => { state.language = 1 - state.language; refresh(); });
  $("theme").addEventListener("click", () => { state.theme = 1 - state.theme; refresh(); });
  addEventListener("resize", show);
  addEventListener("keydown", (event) => {
    const control = /INPUT|BUTTON/.test(event.target.tagName);
    const key = event.key;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (key === "PageDown" || (key === "ArrowRight" && event.target.tagName !== "INPUT")) go(state.beat + 1, true);
    else if (key === "PageUp" || (key === "ArrowLeft" && event.target.tagName !== "INPUT")) go(state.beat - 1, false);
    else if (key === "Home" && !control) go(0, false);
    else if (key === "End" && !control) go(film.beats.length - 1, false);
    else if (key === " " && !control) play(!state.playing);
    else if (key === "l") { state.language = 1 - state.language; refresh(); }
    else if (key === "d") { state.theme = 1 - state.theme; refresh(); }
    else if (/^[a-hA-H]$/.test(key) && beat().ask && key.toLowerCase().charCodeAt(0) - 97 < beat().ask.options.length) {
      state.answers.set(state.beat, key.toLowerCase().charCodeAt(0) - 97);
      refresh();
    } else return;
    event.preventDefault();
  });

  // A hand-out on paper: one picture and its sentence a beat, always light.
  addEventListener("beforeprint", () => {
    $("handout").replaceChildren();
    for (const b of film.beats) {
      const figure = document.createElement("figure");
      const canvas = document.createElement("canvas");
      canvas.width = 1280;
      canvas.height = 600;
      paint(canvas, b.alpha ? b.alpha.frames[b.alpha.to] : b.last, state.language, 0);
      const caption = document.createElement("figcaption");
      caption.textContent = b.say[state.language];
      figure.append(canvas, caption);
      $("handout").append(figure);
    }
  });

  // For tests: a beat or a picture, exactly.
  const wanted = new URLSearchParams(location.hash.slice(1));
  if (wanted.has("lang")) state.language = wanted.get("lang") === "zh" ? 1 : 0;
  if (wanted.has("theme")) state.theme = wanted.get("theme") === "dark" ? 1 : 0;
  if (wanted.has("beat")) {
    state.beat = Math.max(0, Math.min(film.beats.length - 1, Number(wanted.get("beat")) - 1 || 0));
    for (let i = 0; i < state.beat; i++) if (film.beats[i].ask) state.answers.set(i, -1);
  }
  time = way(beat());
  refresh();
  document.documentElement.dataset.ready = "true";
})();
