import L from "leaflet";
import { feature } from "topojson-client";
import borders from "./borders.json";
import { colour, ground } from "./colours.js";
import { element, title } from "./data.js";

// drawMap shows events where they are: those of one spot as one circle, sized by
// their number and never scattered; lines and areas as they are named.
export function drawMap(state) {
  const map = L.map("map", { preferCanvas: true, minZoom: 2, maxZoom: 13, worldCopyJump: true, zoomSnap: 0.5, attributionControl: false });
  const countries = feature(borders, borders.objects.countries);
  const land = L.geoJSON(countries, { interactive: false, style: landStyle });
  map.createPane("land").style.zIndex = 200;
  map.createPane("areas").style.zIndex = 350;
  map.createPane("lines").style.zIndex = 360;
  land.options.pane = "land";
  land.eachLayer((l) => { l.options.pane = "land"; });
  land.addTo(map);
  const spots = spotsOf(state);
  const layer = L.layerGroup().addTo(map);
  for (const s of spots) for (const e of s.events) e.spot = s;

  // A shape is made once; after that it only comes, goes and changes its looks.
  const draw = () => {
    for (const s of spots) s.shown = [];
    for (const e of state.visible) e.spot?.shown.push(e);
    for (const s of spots) {
      const there = s.shape && layer.hasLayer(s.shape);
      if (!s.shown.length) {
        if (there) layer.removeLayer(s.shape);
        continue;
      }
      s.shape ||= shapeFor(s);
      if (!there) layer.addLayer(s.shape);
      dress(s);
    }
  };
  const shapeFor = (s) => {
    const shape = s.geometry ? L.geoJSON(s.geometry, { pane: s.line ? "lines" : "areas" }) : L.circleMarker(s.at);
    shape.bindTooltip(() => tip(s), { sticky: true });
    shape.on("click", () => state.select(next(s, state.selected), "map"));
    return shape;
  };
  const dress = (s) => {
    const look = styleOf(s, state.selected?.spot === s), key = JSON.stringify(look);
    if (s.look === key) return;
    s.look = key;
    s.shape.setStyle(look);
    if (!s.geometry) s.shape.setRadius(Math.min(22, 4 + 1.7 * Math.sqrt(s.shown.length)));
  };
  let marked = null;
  const mark = () => {
    const now = state.selected?.spot;
    for (const s of [marked, now]) if (s?.shape && s.shown.length) dress(s);
    if (now?.shown.length && !now.geometry) now.shape.bringToFront();
    marked = now;
  };

  state.onChange(draw);
  state.onPaint(() => { land.setStyle(landStyle()); background(); for (const s of spots) s.look = ""; draw(); });
  state.onSelect((e, from) => {
    mark();
    if (e?.spot && from !== "map") look(map, e.spot);
  });
  background();
  fit(map, spots);
  control(state, map);
  legend(state);
  names(state, map, spots);
  new ResizeObserver(() => map.invalidateSize()).observe(document.getElementById("map"));
}

const landStyle = () => ({ color: ground().line, weight: 0.7, fillColor: ground().land, fillOpacity: 1 });
const background = () => { document.getElementById("map").style.background = ground().sea; };

// spotsOf gathers events by where they are drawn, and gives each its bounds.
function spotsOf(state) {
  const spots = new Map();
  for (const e of state.events) {
    const g = state.geometries[e.geometry];
    if (!g) continue;
    const point = g.type === "Point";
    const key = e.geometry + (e.rough ? "~" : "");
    if (!spots.has(key)) {
      const bounds = L.geoJSON(g).getBounds();
      spots.set(key, { key, events: [], shown: [], rough: e.rough, geometry: point ? null : g,
        line: g.type.includes("LineString"), country: e.place_kind === "country", at: point ? [g.coordinates[1], g.coordinates[0]] : null, bounds });
    }
    const s = spots.get(key);
    s.events.push(e);
    e.bounds = [s.bounds.getWest(), s.bounds.getSouth(), s.bounds.getEast(), s.bounds.getNorth()];
  }
  // The largest areas lie lowest, small circles on top.
  const size = (s) => (s.geometry ? (s.bounds.getEast() - s.bounds.getWest()) * (s.bounds.getNorth() - s.bounds.getSouth()) : -1 / s.events.length);
  return [...spots.values()].sort((a, b) => size(b) - size(a));
}

// styleOf draws what is approximate as approximate: dashed, and hollow or faint.
function styleOf(s, chosen) {
  const c = colour(commonest(s.shown.map((e) => e.event_type)));
  const style = { color: c, weight: chosen ? 4 : 1.5, opacity: 1, fillColor: c, fillOpacity: 0.45, dashArray: null };
  if (s.line) return { ...style, weight: chosen ? 5 : 3, opacity: 0.75, fill: false };
  if (s.geometry) return { ...style, weight: chosen ? 3 : 1, opacity: chosen ? 1 : 0.6, dashArray: "5 4", fillOpacity: faintness(s, chosen) };
  return s.rough ? { ...style, fillOpacity: 0.1, dashArray: "3 3" } : style;
}

// faintness keeps areas that lie on each other from hiding the map; what is said
// of a whole country is hardly said of a place.
function faintness(s, chosen) {
  if (chosen) return 0.3;
  return s.country ? 0.02 : Math.min(0.16, 0.04 + 0.004 * s.shown.length);
}

function commonest(values) {
  const counts = new Map();
  for (const v of values) counts.set(v, (counts.get(v) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

// next goes round the events of a spot, one a click.
function next(s, selected) {
  const i = s.shown.indexOf(selected);
  return s.shown[(i + 1) % s.shown.length];
}

function tip(s) {
  const e = s.shown[0];
  const box = element("div", { dir: "auto" }, element("b", {}, e.where || "?"), s.rough || s.geometry ? " (approximate)" : "");
  for (const e of s.shown.slice(0, 5)) box.append(element("div", {}, `${e.event_date || "no date"}  ${e.kind}`));
  if (s.shown.length > 5) box.append(element("div", {}, `and ${s.shown.length - 5} more`));
  return box;
}

const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

function look(map, s) {
  if (s.geometry) map.fitBounds(s.bounds, { maxZoom: 8, padding: [20, 20], animate: !still() });
  else if (!map.getBounds().pad(-0.1).contains(s.at)) map.setView(s.at, Math.max(map.getZoom(), 7), { animate: !still() });
}

// fit shows where eight in ten of the events are: one that is far off must not
// make the others small.
function fit(map, spots) {
  const at = spots.filter((s) => !s.geometry).flatMap((s) => s.events.map(() => s.at));
  const all = at.length ? at : spots.map((s) => { const c = s.bounds.getCenter(); return [c.lat, c.lng]; });
  if (!all.length) return map.setView([25, 20], 2);
  const cut = (i) => {
    const v = all.map((p) => p[i]).sort((a, b) => a - b);
    return [v[Math.floor(v.length * 0.1)], v[Math.ceil(v.length * 0.9) - 1]];
  };
  const [south, north] = cut(0), [west, east] = cut(1);
  map.fitBounds([[south, west], [north, east]], { maxZoom: 7.5, padding: [30, 30], animate: false });
}

// control lets the map filter.
function control(state, map) {
  const box = element("input", { type: "checkbox", id: "in-map" });
  const take = () => {
    const b = map.getBounds();
    state.box = box.checked ? [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()] : null;
    state.update();
  };
  box.addEventListener("input", take);
  map.on("moveend", () => { if (box.checked) take(); });
  document.getElementById("map-box").append(element("label", { class: "check over" }, box, "Only events on the map"));
  const before = state.cleared;
  state.cleared = () => { box.checked = false; before?.(); };
}

function legend(state) {
  const list = document.getElementById("legend");
  const paint = () => {
    const counts = new Map();
    for (const e of state.events) counts.set(e.event_type, (counts.get(e.event_type) || 0) + 1);
    const shown = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 6);
    list.replaceChildren(...shown.map(([type]) => {
      const dot = element("i", { class: "dot" });
      dot.style.background = colour(type);
      return element("li", {}, dot, title(type));
    }), element("li", {}, element("i", { class: "dot rough" }), "approximate"));
  };
  paint();
  state.onPaint(paint);
}

// names writes the places with the most events, as many as do not cover each other.
function names(state, map, spots) {
  const layer = L.layerGroup().addTo(map);
  const write = () => {
    layer.clearLayers();
    const taken = [], seen = new Set();
    const here = spots.filter((s) => s.at && s.shown.length && map.getBounds().contains(s.at)).sort((a, b) => b.shown.length - a.shown.length);
    for (const s of here) {
      const name = s.shown[0].location, p = map.latLngToContainerPoint(s.at), box = [p.x + 8, p.y - 8, p.x + 20 + 7 * name.length, p.y + 8];
      if (taken.length >= 25) break;
      if (seen.has(name) || taken.some((t) => t[0] < box[2] && t[2] > box[0] && t[1] < box[3] && t[3] > box[1])) continue;
      taken.push(box);
      seen.add(name);
      const icon = L.divIcon({ className: "name", html: element("span", { dir: "auto" }, name), iconSize: [0, 0], iconAnchor: [-9, 9] });
      L.marker(s.at, { icon, interactive: false, keyboard: false }).addTo(layer);
    }
  };
  map.on("moveend", write);
  state.onChange(write);
}
