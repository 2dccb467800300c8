import { element } from "./data.js";
import { colour } from "./colours.js";

const columns = [
  { name: "Date", key: (e) => e.from ?? Infinity, cell: (e) => date(e) },
  { name: "Event", key: (e) => e.kind, cell: (e) => kind(e) },
  { name: "Who", key: (e) => e.who, cell: (e) => e.who },
  { name: "Where", key: (e) => e.where, cell: (e) => (e.rough && e.where ? "≈ " : "") + e.where },
  { name: "Killed", key: (e) => e.killed_min ?? -1, cell: (e) => range(e.killed_min, e.killed_max) },
  { name: "Sources", key: (e) => e.independent_sources, cell: (e) => String(e.independent_sources) },
  { name: "Sure", key: (e) => e.confidence, cell: (e) => Math.round(e.confidence * 100) + " %" },
  { name: "Sentence", key: (e) => e.evidence, cell: (e) => e.evidence || "" },
];

export function date(e) {
  if (e.from == null) return "no date";
  if (e.date_precision === "year") return e.event_date.slice(0, 4);
  if (e.date_precision === "month") return e.event_date.slice(0, 7);
  if (!e.end_date || e.end_date === e.event_date) return e.event_date;
  return `${e.event_date} – ${e.end_date}`;
}

export function range(min, max) {
  if (min == null) return "";
  if (max == null) return min + "+";
  return min === max ? String(min) : `${min}–${max}`;
}

function kind(e) {
  const dot = element("i", { class: "dot", "aria-hidden": "true" });
  dot.style.background = colour(e.event_type);
  return element("span", {}, dot, e.kind, e.status !== "actual" ? element("em", {}, " " + e.status) : "",
    e.contradictions ? element("b", { title: e.contradictions, "aria-label": "sources contradict" }, " ⚠") : "");
}

// drawTable shows only the rows that can be seen, so that thousands stay smooth.
export function drawTable(state) {
  const grid = document.getElementById("table");
  const head = element("div", { class: "head", role: "row" });
  const body = element("div", { class: "body", role: "presentation" });
  grid.append(head, body);
  let sort = { column: 0, down: false }, rows = [], pending = false;
  columns.forEach((c, i) => {
    const button = element("button", { type: "button", tabindex: "-1" }, c.name);
    button.addEventListener("click", () => {
      sort = { column: i, down: sort.column === i && !sort.down };
      arrange();
    });
    head.append(element("div", { role: "columnheader" }, button));
  });
  const height = () => parseFloat(getComputedStyle(grid).getPropertyValue("--row"));

  const arrange = () => {
    const key = columns[sort.column].key;
    rows = [...state.visible].sort((a, b) => {
      const x = key(a), y = key(b);
      const order = typeof x === "string" ? x.localeCompare(y) : x - y;
      return (sort.down ? -order : order) || a.index - b.index;
    });
    [...head.children].forEach((h, i) =>
      h.setAttribute("aria-sort", i !== sort.column ? "none" : sort.down ? "descending" : "ascending"));
    grid.setAttribute("aria-rowcount", String(rows.length + 1));
    body.style.height = rows.length * height() + "px";
    draw();
  };
  const draw = () => {
    const h = height(), first = Math.max(0, Math.floor(grid.scrollTop / h) - 5);
    const last = Math.min(rows.length, Math.ceil((grid.scrollTop + grid.clientHeight) / h) + 5);
    body.replaceChildren(...rows.slice(first, last).map((e, i) => row(e, first + i, h)));
    if (!rows.length) body.append(element("p", { class: "none" }, "No event passes the filters."));
    grid.setAttribute("aria-activedescendant", state.selected ? "row-" + state.selected.index : "");
  };
  const row = (e, at, h) => {
    const node = element("div", { class: "row", role: "row", id: "row-" + e.index, "aria-rowindex": at + 2, "aria-selected": String(e === state.selected) });
    node.style.top = at * h + "px";
    for (const c of columns) node.append(element("div", { role: "gridcell", dir: "auto", "data-name": c.name }, c.cell(e)));
    node.addEventListener("click", () => state.select(e, "table"));
    return node;
  };
  const show = (e) => {
    const at = rows.indexOf(e), h = height();
    if (at < 0) return;
    const top = at * h, bottom = top + h, room = grid.clientHeight - head.offsetHeight;
    if (top < grid.scrollTop) grid.scrollTop = top;
    else if (bottom > grid.scrollTop + room) grid.scrollTop = bottom - room;
  };
  grid.addEventListener("scroll", () => {
    if (pending) return;
    pending = true;
    requestAnimationFrame(() => { pending = false; draw(); });
  });
  grid.addEventListener("keydown", (ev) => {
    const at = rows.indexOf(state.selected), page = Math.max(1, Math.floor(grid.clientHeight / height()) - 2);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: rows.length - 1 }[ev.key];
    if (to == null || !rows.length || ev.target !== grid) return;
    ev.preventDefault();
    state.select(rows[Math.max(0, Math.min(rows.length - 1, to))], "table");
  });
  state.onChange(arrange);
  state.onPaint(draw);
  state.onSelect((e) => { if (e) show(e); draw(); });
  new ResizeObserver(arrange).observe(grid);
}
