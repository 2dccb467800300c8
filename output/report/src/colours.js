// One colour a type of event, told apart also by those who see few colours
// (after Okabe and Ito); dark pages have lighter ones.
const light = {
  ASSAULT: "#c8321e", COERCE: "#9a5a00", PROTEST: "#0066b3", MOBILIZE: "#7a3fa0", RETREAT: "#2e7d32", AGREE: "#00796b",
  AID: "#0288a8", THREATEN: "#b8860b", ACCUSE: "#ad1457", SANCTION: "#5d4037", REQUEST: "#455a9c", CONSULT: "#607d8b",
};
const dark = {
  ASSAULT: "#ff7058", COERCE: "#f0a13a", PROTEST: "#56b4f5", MOBILIZE: "#c792ea", RETREAT: "#7fd684", AGREE: "#4dd0bd",
  AID: "#5fd3ee", THREATEN: "#f2cf52", ACCUSE: "#f48fb1", SANCTION: "#bcaaa4", REQUEST: "#9fa8f0", CONSULT: "#a3b8c2",
};

export function isDark() {
  const theme = document.documentElement.dataset.theme;
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

export const colour = (type) => (isDark() ? dark[type] || "#b0b0b0" : light[type] || "#666666");
export const ground = () => (isDark() ? { sea: "#10181f", land: "#1e2830", line: "#465561", word: "#8fa1ae" } : { sea: "#dfe9ef", land: "#faf8f3", line: "#b3bcc2", word: "#78868f" });
