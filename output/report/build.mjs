// Builds dist/ from src/: one script, one style, one shell of a page. Borders are
// those of Natural Earth (world-atlas), simplified to what a screen shows.
import { build } from "esbuild";
import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { presimplify, simplify, quantile, filter, filterWeight } from "topojson-simplify";

const world = JSON.parse(readFileSync("node_modules/world-atlas/countries-50m.json", "utf8"));
let borders = presimplify(world);
borders = simplify(borders, quantile(borders, 0.35));
borders = filter(borders, filterWeight(borders, 1e-6));
delete borders.objects.land;
for (const country of borders.objects.countries.geometries) {
  country.properties = { name: country.properties.name };
  delete country.id;
}
borders.arcs = quantized(borders.arcs);
borders.transform = { scale: [0.01, 0.01], translate: [0, 0] };

// quantized writes arcs as whole hundredths of a degree, each point as a step from the last.
function quantized(arcs) {
  return arcs.map((arc) => {
    let x = 0, y = 0;
    const out = [];
    arc.forEach(([lon, lat], i) => {
      const px = Math.round(lon * 100), py = Math.round(lat * 100);
      if (i === 0 || px !== x || py !== y || i === arc.length - 1) out.push([px - x, py - y]);
      x = px;
      y = py;
    });
    return out;
  });
}

mkdirSync("dist", { recursive: true });
writeFileSync("src/borders.json", JSON.stringify(borders));
const options = { bundle: true, minify: true, target: "es2020", legalComments: "inline", charset: "utf8", write: true };
await build({ ...options, entryPoints: ["src/main.js"], format: "iife", outfile: "dist/report.js" });
await build({ ...options, entryPoints: ["src/report.css"], outfile: "dist/report.css", loader: { ".png": "empty" } });
writeFileSync("dist/report.html", readFileSync("src/report.html", "utf8"));
const script = readFileSync("dist/report.js", "utf8");
if (script.includes("</script")) throw new Error("the script would end its element");
