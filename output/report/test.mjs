// Opens a report in headless Chromium and uses it: node test.mjs REPORT.html [folder for screenshots]
// CHROMIUM names the browser. Ends with an error when something does not work.
import { chromium } from "playwright-core";
import { pathToFileURL } from "node:url";
import { existsSync, mkdirSync } from "node:fs";

const [, , path, shots] = process.argv;
const executablePath = process.env.CHROMIUM || ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const faults = [];
let checks = 0;

function check(ok, words) {
  checks++;
  if (!ok) faults.push(words);
}

async function open(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, ...options });
  await context.setOffline(true);
  const page = await context.newPage();
  page.on("console", (m) => { if (/willReadFrequently/.test(m.text())) return; // this test reads the canvas
    if (m.type() === "error" || m.type() === "warning") faults.push("console: " + m.text()); });
  page.on("pageerror", (err) => faults.push("error: " + err.message));
  page.on("request", (r) => { if (!/^(file|data):/.test(r.url())) faults.push("asks for " + r.url()); });
  await page.goto(pathToFileURL(path).href);
  await page.waitForSelector("html[data-ready]", { timeout: 20000 });
  return page;
}

async function shot(page, name) {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.waitForTimeout(350);
  await page.screenshot({ path: `${shots}/${name}.png` });
}

const count = (page) => page.textContent("#count").then((s) => +s.match(/\d+/)[0]);
const rows = (page) => page.getAttribute("#table", "aria-rowcount").then((n) => n - 1);
// ink sums up what is drawn on a canvas, to see that it changes.
const ink = (page, where) => page.evaluate((where) => {
  let sum = 0;
  for (const c of document.querySelectorAll(where + " canvas")) {
    const d = c.getContext("2d").getImageData(0, 0, c.width, c.height).data;
    for (let i = 0; i < d.length; i += 4) sum = (sum * 31 + d[i] + d[i + 1] * 3 + d[i + 2] * 7 + d[i + 3]) % 1e9;
  }
  return sum;
}, where);

const page = await open();
const all = await count(page);
check(all > 0, "no events");
check((await rows(page)) === all, "table and count differ");
await shot(page, "light");

// A filter changes map, brush and table together.
const before = [await ink(page, "#map"), await ink(page, "#brush")];
await page.locator("fieldset").first().locator("input").first().check();
await page.waitForTimeout(400);
const some = await count(page);
check(some > 0 && some <= all, "type filter: " + some);
check((await rows(page)) === some, "the table does not follow the filter");
if (some < all) {
  check((await ink(page, "#map")) !== before[0], "the map does not follow the filter");
  check((await ink(page, "#brush")) !== before[1], "the brush does not follow the filter");
}
await page.click("#clear");
await page.waitForTimeout(300);
check((await count(page)) === all, "clearing does not bring all back");

// The brush, by keyboard.
const last = page.locator("#brush input").nth(1);
if (await last.count()) {
  await last.focus();
  await page.keyboard.press("Home");
  await page.waitForTimeout(300);
  const early = await count(page);
  check(early >= 1 && early <= all, "brush: " + early);
  check((await rows(page)) === early, "the table does not follow the brush");
  await page.click("#clear");
  await page.waitForTimeout(300);
}

// Words, then the table by keyboard, then the event.
await page.fill("input[name=words]", "zzzz-no-such-word");
await page.waitForTimeout(300);
check((await count(page)) === 0, "words that nobody says");
await page.fill("input[name=words]", "");
await page.waitForTimeout(300);
await page.focus("#table");
await page.keyboard.press("ArrowDown");
await page.keyboard.press("ArrowDown");
check(await page.isVisible("#detail"), "no event opens");
check((await page.locator("#detail mark").count()) > 0, "no sentence is marked in its article");
const directions = await page.evaluate(() => [...document.querySelectorAll("#detail blockquote")].map((q) =>
  [/[\u0600-\u06ff]/.test(q.textContent), getComputedStyle(q).direction]));
for (const [arabic, direction] of directions) check(!arabic || direction === "rtl", "Arabic runs from the left");
await shot(page, "event");
await page.keyboard.press("Enter");
await page.keyboard.press("Escape");
check(!(await page.isVisible("#detail")), "Escape does not close");

// A click on the map chooses an event there.
await page.check("#in-map");
await page.waitForTimeout(300);
check((await count(page)) <= all, "events on the map");
await page.uncheck("#in-map");
await page.waitForTimeout(200);

// Speed: what one step of the brush costs, with the frame it is drawn in.
const cost = await page.evaluate(async () => {
  const from = document.querySelector("#brush input");
  if (!from) return 0;
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  let spent = 0;
  for (let i = 1; i <= 10; i++) {
    const start = performance.now();
    from.value = +from.min + Math.round(((+from.max - +from.min) * i) / 20);
    from.dispatchEvent(new Event("input"));
    await frame();
    spent += performance.now() - start;
  }
  return spent / 10;
});
check(cost < 200, `a step of the brush takes ${Math.round(cost)} ms`);

await shot(await open({ colorScheme: "dark" }), "dark");
const phone = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
const wide = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
check(wide <= 0, `${wide} pixels too wide for a phone`);
await shot(phone, "phone");
await phone.evaluate(() => document.getElementById("table").scrollIntoView());
await shot(phone, "phone-table");
await phone.locator(".row").first().click();
await shot(phone, "phone-event");

await browser.close();
for (const f of faults) console.error("report: " + f);
console.log(`report: ${all} events, ${checks} checks, ${Math.round(cost)} ms a step of the brush, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
