import { fold } from "./data.js";

// State is what is chosen and what of the events is therefore shown. Map, brush
// and table all draw from it and tell it what the reader does.
export class State {
  constructor(data) {
    Object.assign(this, data);
    this.listeners = [];
    this.painters = [];
    this.selected = null;
    this.extent = extentOf(this.events);
    this.reset();
  }

  reset() {
    this.types = new Set();
    this.statuses = new Set();
    this.actor = "";
    this.place = "";
    this.text = "";
    this.confidence = 0;
    this.sources = 1;
    this.conflicts = false;
    this.days = null; // [first, last], both inclusive
    this.box = null; // [west, south, east, north]
  }

  clear() {
    this.reset();
    this.cleared?.();
    this.update();
  }

  filtered() {
    return this.types.size > 0 || this.statuses.size > 0 || !!(this.actor || this.place || this.text || this.confidence ||
      this.days || this.box || this.conflicts) || this.sources > 1;
  }

  onChange(f) { this.listeners.push(f); }
  onPaint(f) { this.painters.push(f); }
  repaint() { for (const f of this.painters) f(); }

  // update finds what is shown; what the brush shows behind it ignores the days.
  update() {
    const wanted = this.test();
    this.undated = this.events.filter(wanted);
    this.visible = this.days ? this.undated.filter((e) => e.from != null && e.to >= this.days[0] && e.from <= this.days[1]) : this.undated;
    for (const f of this.listeners) f();
  }

  test() {
    const actor = fold(this.actor), place = fold(this.place), words = fold(this.text).split(/\s+/).filter(Boolean);
    return (e) =>
      (!this.types.size || this.types.has(e.event_type)) &&
      (!this.statuses.size || this.statuses.has(e.status)) &&
      (!actor || fold(e.who).includes(actor)) &&
      (!place || fold(e.where).includes(place)) &&
      e.confidence >= this.confidence &&
      e.independent_sources >= this.sources &&
      (!this.conflicts || !!e.contradictions) &&
      (!this.box || this.inBox(e)) &&
      words.every((w) => e.search.includes(w));
  }

  inBox(e) {
    const b = e.bounds;
    return b && b[0] <= this.box[2] && b[2] >= this.box[0] && b[1] <= this.box[3] && b[3] >= this.box[1];
  }

  select(e, from) {
    this.selected = e;
    for (const f of this.selectors || []) f(e, from);
  }

  onSelect(f) { (this.selectors ||= []).push(f); }
}

// extentOf is the days that the brush spans. A few events of long ago (an
// article's history) must not press all others into one bar: they then stand
// before the first day.
function extentOf(events) {
  const days = events.filter((e) => e.from != null).map((e) => e.from).sort((a, b) => a - b);
  if (!days.length) return null;
  const at = (share) => days[Math.floor(share * (days.length - 1))];
  const last = events.reduce((most, e) => (e.from != null ? Math.max(most, e.to) : most), days[0]);
  const spread = Math.max(30, at(0.98) - at(0.03));
  return days.length >= 40 && at(0.03) - days[0] > spread ? [at(0.03), last] : [days[0], last];
}
