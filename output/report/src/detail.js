import { element } from "./data.js";
import { date, range } from "./table.js";

// drawDetail shows the chosen event: what is known, what is contradicted, and
// every report with its sentence marked in its article.
export function drawDetail(state) {
  const box = document.getElementById("detail");
  let back = null;
  const close = () => {
    state.select(null, "detail");
    back?.focus();
  };
  state.onSelect((e) => {
    box.hidden = !e;
    document.body.classList.toggle("with-detail", !!e);
    if (!e) return;
    back = document.activeElement === document.body ? document.getElementById("table") : document.activeElement;
    box.replaceChildren(head(e, close), facts(e), ...contradictions(e), ...reports(state, e));
    box.scrollTop = 0;
  });
  document.addEventListener("keydown", (ev) => {
    if (ev.key === "Escape" && !box.hidden) close();
    if (ev.key === "Enter" && ev.target.id === "table" && !box.hidden) box.querySelector("button").focus();
  });
}

function head(e, close) {
  const button = element("button", { type: "button", class: "plain close", "aria-label": "Close" }, "×");
  button.addEventListener("click", close);
  return element("div", { class: "title" }, element("h2", { dir: "auto" }, [e.kind, e.location].filter(Boolean).join(", ")), button);
}

function facts(e) {
  const list = element("dl");
  const add = (name, value) => { if (value) list.append(element("dt", {}, name), element("dd", { dir: "auto" }, value)); };
  add("When", date(e) + (e.date_precision && e.date_precision !== "day" ? ` (${e.date_precision})` : "") + (e.date_text ? ` “${e.date_text}”` : ""));
  add("Where", e.where && [e.relation, e.where, precision(e)].filter(Boolean).join(" "));
  add("Actor", e.actor1);
  add("Target", e.actor2);
  add("Killed", range(e.killed_min, e.killed_max));
  add("Injured", range(e.injured_min, e.injured_max));
  add("Captured", range(e.captured_min, e.captured_max));
  add("Displaced", range(e.displaced_min, e.displaced_max));
  add("Status", e.status);
  add("Sure", Math.round(e.confidence * 100) + " %");
  add("Told by", `${e.independent_sources} independent of ${e.reports} article${e.reports === 1 ? "" : "s"}`);
  add("Reported", [...new Set([e.first_report, e.last_report])].filter(Boolean).join(" to "));
  add("Claims", e.claims);
  add("Number", e.event_id);
  return list;
}

function precision(e) {
  return { 2: "(approximate)", 3: "(a larger region)" }[e.geo_precision] || "";
}

function contradictions(e) {
  if (!e.contradictions) return [];
  return [element("p", { class: "warning", dir: "auto" }, "⚠ Sources contradict each other. " + e.contradictions)];
}

// reports shows each article once, with all its sentences about the event.
function reports(state, e) {
  const byArticle = new Map();
  for (const r of e.told) {
    if (!byArticle.has(r.key)) byArticle.set(r.key, []);
    byArticle.get(r.key).push(r);
  }
  const nodes = [element("h3", {}, byArticle.size === 1 ? "1 article" : `${byArticle.size} articles`)];
  for (const [key, list] of byArticle) nodes.push(article(state.articles.get(key), list, nodes.length === 1));
  return nodes;
}

function article(a, list, open) {
  const r = list[0];
  const lang = r.lang || null;
  const from = [r.source || r.id, (r.published || "").slice(0, 10)].filter(Boolean).join(", ");
  const box = element("article", {}, element("p", { class: "source", dir: "auto" }, from,
    r.voice ? element("span", { class: "copy" }, ` copy of ${r.voice}`) : "", r.url ? element("a", { href: r.url, rel: "noreferrer noopener", target: "_blank" }, " open ↗") : ""));
  const sentences = [...new Set(list.map((x) => x.evidence).filter(Boolean))];
  for (const s of sentences) {
    const told = list.find((x) => x.evidence === s);
    box.append(element("blockquote", { dir: "auto", lang }, ...marked(s, [told.words], "b"),
      told.by ? element("cite", {}, " " + told.by) : "", told.status !== "actual" ? element("em", {}, " " + told.status) : ""));
  }
  if (a) {
    const details = element("details", { open: open && sentences.join("").length < a.text.length }, element("summary", {}, "The article"));
    details.append(element("h4", { dir: "auto", lang }, ...marked(a.title || "", sentences, "mark")));
    for (const [text, part] of paragraphs(a.text)) details.append(element("p", { dir: "auto", lang }, ...marked(text, within(sentences, part), "mark")));
    box.append(details);
  }
  return box;
}

const paragraphs = (text) => text.split(/\n+/).filter((p) => p.trim()).map((p) => [p, p]);

// within are the sentences that stand in a paragraph; of one that runs over the
// end of a line, the lines of it.
function within(sentences, part) {
  return sentences.flatMap((s) => (part.includes(s) ? [s] : s.split(/\n+/).map((l) => l.trim()).filter((l) => l && part.includes(l))));
}

// marked cuts words out of a text and marks them.
function marked(text, words, tag) {
  const out = [];
  let at = 0;
  for (;;) {
    let best = -1, length = 0;
    for (const w of words) {
      const i = w ? text.indexOf(w, at) : -1;
      if (i >= 0 && (best < 0 || i < best)) [best, length] = [i, w.length];
    }
    if (best < 0) break;
    out.push(text.slice(at, best), element(tag, {}, text.slice(best, best + length)));
    at = best + length;
  }
  out.push(text.slice(at));
  return out;
}
