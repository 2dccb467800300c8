// Reads what the program wrote into the page.

const json = (id) => JSON.parse(document.getElementById(id).textContent);
const DAY = 86400000;

// dayNumber counts days from 1970, so that no zone can move them.
export const dayNumber = (iso) => (iso ? Math.round(Date.parse(iso.slice(0, 10) + "T00:00:00Z") / DAY) : null);
export const isoDay = (n) => new Date(n * DAY).toISOString().slice(0, 10);

export function load() {
  const articles = new Map();
  for (const a of json("articles")) if (a) articles.set(a.key, a);
  const events = json("events");
  events.forEach((e, i) => {
    e.index = i;
    e.from = dayNumber(e.event_date);
    e.to = dayNumber(e.end_date) ?? e.from;
    e.kind = e.acled_sub_event_type || title(e.event_type);
    e.who = [e.actor1, e.actor2 && "→ " + e.actor2].filter(Boolean).join(" ");
    e.where = [e.location, e.admin1 !== e.location && e.admin1, e.country].filter(Boolean).join(", ");
    e.rough = (e.geo_precision || 1) > 1 || !!e.relation;
    e.search = fold([e.kind, e.event_type, e.who, e.where, e.evidence, e.sources, e.document_ids, e.event_id].join(" "));
  });
  return { events, articles, geometries: json("geometries") };
}

// fold makes words comparable: no case, no vowel signs, one form of alef, ya and ta marbuta.
export function fold(s) {
  return (s || "").toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "")
    .replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه");
}

export const title = (word) => (word ? word[0] + word.slice(1).toLowerCase().replace(/_/g, " ") : "");

// element makes a node: element("p", {class: "x"}, "words", other).
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((c) => c != null && c !== ""));
  return node;
}
