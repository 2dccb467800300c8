import { element, isoDay } from "./data.js";

const bins = 120;

// drawBrush is a histogram of days with two handles. The handles are range
// inputs, so that the keyboard moves them; dragging over the bars chooses days.
export function drawBrush(state) {
  const box = document.getElementById("brush");
  if (!state.extent) {
    box.append(element("p", {}, "No event has a date."));
    return;
  }
  const [first, last] = state.extent;
  const width = Math.max(1, Math.ceil((last - first + 1) / bins));
  const n = Math.ceil((last - first + 1) / width);
  const canvas = element("canvas", { "aria-hidden": "true" });
  const from = handle("First day"), to = handle("Last day");
  const words = element("output", {});
  const all = element("button", { type: "button", class: "plain" }, "All days");
  box.append(element("div", { class: "bars" }, canvas, from, to), element("div", { class: "days" },
    element("span", {}, (state.events.some((e) => e.from != null && e.from < first) ? "before " : "") + isoDay(first)), element("span", { class: "chosen" }, words, " ", all), element("span", {}, isoDay(last))));

  function handle(name) {
    return element("input", { type: "range", min: first, max: last, step: 1, "aria-label": name });
  }
  const chosen = () => (state.days ? [Math.max(state.days[0], first), Math.min(state.days[1], last)] : [first, last]);
  const show = () => {
    const [a, b] = chosen();
    from.value = a;
    to.value = b;
    from.setAttribute("aria-valuetext", isoDay(a));
    to.setAttribute("aria-valuetext", isoDay(b));
    words.textContent = state.days ? `${isoDay(a)} to ${isoDay(b)}` : "";
    all.hidden = !state.days;
    paint();
  };
  const choose = (a, b) => {
    if (a > b) [a, b] = [b, a];
    state.days = a <= first && b >= last ? null : [a <= first ? -Infinity : a, b >= last ? Infinity : b];
    state.update();
  };
  from.addEventListener("input", () => choose(Math.min(+from.value, +to.value), +to.value));
  to.addEventListener("input", () => choose(+from.value, Math.max(+from.value, +to.value)));
  all.addEventListener("click", () => choose(first, last));
  drag(canvas, (x) => Math.round(first + x * (last - first)), choose);

  const count = (events) => {
    const bars = new Array(n).fill(0);
    for (const e of events) {
      if (e.from == null) continue;
      // What is said of a long time stands at its beginning, or it would fill all bars.
      bars[Math.max(0, Math.floor((e.from - first) / width))]++;
    }
    return bars;
  };
  const everything = count(state.events);
  const top = Math.max(1, ...everything);
  function paint() {
    const ratio = devicePixelRatio || 1, w = canvas.clientWidth, h = canvas.clientHeight;
    canvas.width = w * ratio;
    canvas.height = h * ratio;
    const c = canvas.getContext("2d");
    c.scale(ratio, ratio);
    const style = getComputedStyle(document.documentElement);
    const tall = (v) => (v ? Math.max(2, (Math.sqrt(v) / Math.sqrt(top)) * (h - 4)) : 0);
    const bars = (values, fill) => {
      c.fillStyle = fill;
      values.forEach((v, i) => c.fillRect((i * w) / n + 0.5, h - tall(v), Math.max(1, w / n - 1), tall(v)));
    };
    bars(everything, style.getPropertyValue("--faint"));
    bars(count(state.undated), style.getPropertyValue("--soft"));
    bars(count(state.visible), style.getPropertyValue("--accent"));
    if (state.days) {
      const x = (d) => ((d - first) / Math.max(1, last - first)) * w;
      c.fillStyle = style.getPropertyValue("--veil");
      const [a, b] = chosen();
      c.fillRect(0, 0, x(a), h);
      c.fillRect(x(b), 0, w - x(b), h);
    }
  }
  state.onChange(show);
  state.onPaint(paint);
  new ResizeObserver(paint).observe(canvas);
}

// drag gives the two ends of a stretch, as shares of the width.
function drag(canvas, day, choose) {
  let start = null;
  const at = (ev) => {
    const r = canvas.getBoundingClientRect();
    return day(Math.max(0, Math.min(1, (ev.clientX - r.left) / r.width)));
  };
  canvas.addEventListener("pointerdown", (ev) => { start = at(ev); canvas.setPointerCapture(ev.pointerId); });
  canvas.addEventListener("pointermove", (ev) => { if (start != null && at(ev) !== start) choose(start, at(ev)); });
  canvas.addEventListener("pointerup", () => { start = null; });
}
