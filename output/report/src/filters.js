import { element, title } from "./data.js";
import { colour } from "./colours.js";

// drawFilters makes the form. Choices show how many events have them.
export function drawFilters(state) {
  const form = document.getElementById("filters");
  form.addEventListener("submit", (ev) => ev.preventDefault());
  const text = field(form, "Words", { type: "search", placeholder: "in sentences, names, sources" });
  choices(form, state, "Type", "event_type", state.types, title, true);
  choices(form, state, "Status", "status", state.statuses, title);
  const actor = field(form, "Actor", { type: "search", list: "actors", dir: "auto" });
  const place = field(form, "Place", { type: "search", list: "places", dir: "auto" });
  lists(form, state);
  const confidence = slider(form, "Confidence", 0, 1, 0.05, (v) => (v > 0 ? `at least ${Math.round(v * 100)} %` : "any"));
  const most = Math.max(1, ...state.events.map((e) => e.independent_sources));
  const sources = slider(form, "Independent sources", 1, Math.min(most, 20), 1, (v) => (v > 1 ? `at least ${v}` : "any"));
  const conflicts = check(form, "Only where sources contradict", state.events.filter((e) => e.contradictions).length);
  const later = delayed(() => state.update());
  const take = () => {
    state.text = text.value.trim();
    state.actor = actor.value.trim();
    state.place = place.value.trim();
    state.confidence = +confidence.value;
    state.sources = +sources.value;
    state.conflicts = conflicts.checked;
    later();
  };
  form.addEventListener("input", take);
  state.cleared = () => {
    form.reset();
    form.dispatchEvent(new Event("cleared"));
    take();
  };
}

function delayed(f) {
  let timer = 0;
  return () => { clearTimeout(timer); timer = setTimeout(f, 80); };
}

function field(form, name, attributes) {
  const input = element("input", { ...attributes, name: name.toLowerCase() });
  form.append(element("label", {}, element("span", {}, name), input));
  return input;
}

function slider(form, name, min, max, step, words) {
  const input = element("input", { type: "range", min, max, step, value: min, name: name.toLowerCase(), disabled: max <= min });
  const output = element("output", {}, words(min));
  const show = () => { output.textContent = words(+input.value); };
  input.addEventListener("input", show);
  form.addEventListener("cleared", show);
  form.append(element("label", {}, element("span", {}, name + " ", output), input));
  return input;
}

function check(form, name, n) {
  const input = element("input", { type: "checkbox", disabled: n === 0 });
  form.append(element("label", { class: "check" }, input, element("span", {}, name), element("small", {}, String(n))));
  return input;
}

function choices(form, state, name, key, chosen, words, coloured) {
  const counts = new Map();
  for (const e of state.events) counts.set(e[key], (counts.get(e[key]) || 0) + 1);
  const set = element("fieldset", {}, element("legend", {}, name));
  for (const [value, n] of [...counts].sort((a, b) => b[1] - a[1])) {
    const input = element("input", { type: "checkbox", value });
    input.addEventListener("input", () => {
      const sets = key === "status" ? state.statuses : state.types;
      if (input.checked) sets.add(value); else sets.delete(value);
    });
    const label = element("label", { class: "check" }, input);
    if (coloured) label.append(swatch(state, value));
    label.append(element("span", {}, words(value)), element("small", {}, String(n)));
    set.append(label);
  }
  form.append(set);
}

function swatch(state, type) {
  const dot = element("i", { class: "dot", "aria-hidden": "true" });
  const paint = () => { dot.style.background = colour(type); };
  paint();
  state.onPaint(paint);
  return dot;
}

// lists are what the actor and place fields offer, the commonest first.
function lists(form, state) {
  const common = (values) => {
    const counts = new Map();
    for (const v of values) if (v) counts.set(v, (counts.get(v) || 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 300).map(([v]) => element("option", { value: v }));
  };
  const split = (s) => (s || "").split("; ");
  form.append(
    element("datalist", { id: "actors" }, ...common(state.events.flatMap((e) => [...split(e.actor1), ...split(e.actor2)]))),
    element("datalist", { id: "places" }, ...common(state.events.flatMap((e) => [e.location, e.admin1]))),
  );
}
