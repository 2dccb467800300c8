import { load } from "./data.js";
import { State } from "./state.js";
import { drawFilters } from "./filters.js";
import { drawMap } from "./map.js";
import { drawBrush } from "./brush.js";
import { drawTable } from "./table.js";
import { drawDetail } from "./detail.js";

const data = load();
const state = new State(data);
for (const draw of [drawFilters, drawMap, drawBrush, drawTable, drawDetail]) draw(state);
drawHead(state);
state.update();
document.documentElement.dataset.ready = "yes";

function drawHead(state) {
  const count = document.getElementById("count");
  const clear = document.getElementById("clear");
  clear.addEventListener("click", () => state.clear());
  state.onChange(() => {
    const n = state.visible.length, all = state.events.length;
    count.textContent = n === all ? `${all} events` : `${n} of ${all} events`;
    clear.disabled = !state.filtered();
  });
  document.getElementById("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    state.repaint();
  });
  const toggle = document.getElementById("filters-toggle");
  toggle.addEventListener("click", () => {
    const open = document.body.classList.toggle("filters-open");
    toggle.setAttribute("aria-expanded", String(open));
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => state.repaint());
}
