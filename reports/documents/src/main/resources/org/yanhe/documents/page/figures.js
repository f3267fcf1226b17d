// Figures: "12.30" is a number as it is printed, "!Q" the status of one that is absent; a place
// "indicator/region/period/class" after "@" tells where it was published.
const figures = new Map();
const rowsBehind = new Map();

function key(indicator, region, classCode) {
  return indicator + "/" + region + "/" + classCode;
}

/** "0=12.30|1=!Q" by period. */
function byPeriod(text) {
  const values = new Map();
  for (const pair of text.split("|")) {
    const at = pair.indexOf("=");
    values.set(Number(pair.slice(0, at)), pair.slice(at + 1));
  }
  return values;
}

for (const [indicator, region, classCode, text, rows] of data.series) {
  figures.set(key(indicator, region, classCode), byPeriod(text));
  if (rows) rowsBehind.set(key(indicator, region, classCode), byPeriod(rows));
}

const periodAt = new Map(data.periods.map((period, at) => [period.code, at]));
const root = data.regions.findIndex(region => region.code === data.release.region);

/** The figure at a place; undefined where nothing is published. */
function figureAt(place) {
  const line = figures.get(key(place.indicator, place.region, place.classCode));
  return line && line.get(place.period);
}

/** From how many rows the figure at a place was aggregated; undefined where readers are not told. */
function rowsAt(place) {
  const line = rowsBehind.get(key(place.indicator, place.region, place.classCode));
  return line && line.get(place.period);
}

function parsed(text) {
  const at = text.indexOf("@");
  const printed = at < 0 ? text : text.slice(0, at);
  if (at < 0) return { printed, place: null };
  const [indicator, region, period, ...rest] = text.slice(at + 1).split("/");
  return { printed, place: { indicator: +indicator, region: +region, period: +period, classCode: rest.join("/") } };
}

function isAbsent(printed) {
  return printed.startsWith("!");
}

/** The number for sorting and drawing; null where there is none. */
function number(printed) {
  return printed === "" || isAbsent(printed) ? null : Number(printed.split(" ")[0]);
}

/** As printed: the number, or the symbol of what is absent or too small. */
function shown(printed) {
  if (isAbsent(printed)) return data.symbols[printed.slice(1)];
  const parts = printed.split(" ");
  return parts.length > 1 ? parts[1] : grouped(printed);
}

/** Thousands apart, as in the printed tables. */
function grouped(printed) {
  return printed.replace(/^(-?)(\d+)(?=\.|$)/, (_, sign, whole) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ","));
}

/** In words, for readers who cannot see a symbol. */
function spoken(printed) {
  return isAbsent(printed) ? word(printed.slice(1)) : printed.split(" ")[0];
}

/** A figure in a table: a button that shows its lineage where its place is known. */
function figureNode(text) {
  const { printed, place } = parsed(text);
  if (!place) return absentOr(printed);
  return button(shown(printed) || "·", () => showLineage(place), {
    class: isAbsent(printed) ? "figure absent" : "figure",
    title: isAbsent(printed) ? spoken(printed) : null,
    "aria-label": WORDS.trace[language](spoken(printed))
  });
}

function absentOr(printed) {
  return isAbsent(printed)
    ? element("span", { class: "absent", title: spoken(printed), "aria-label": spoken(printed), role: "img" }, shown(printed))
    : element("span", {}, shown(printed));
}

function className(indicator, classCode) {
  if (classCode === "_T") return word("total");
  const list = data.classes[data.indicators[indicator].classes] || {};
  return list[classCode] ? say(list[classCode]) : classCode;
}
