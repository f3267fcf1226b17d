// The tile map: each region one square in roughly its place, shaded by fifths of its figures.
function mapSection() {
  const usable = data.indicators.map((_, at) => at).filter(at => periodsOnMap(at).length > 0);
  if (data.map.length === 0 || usable.length === 0) return null;
  const state = { indicator: usable.includes(firstKey()) ? firstKey() : usable[0], period: null };
  const area = element("div", {});

  function fill() {
    const periods = periodsOnMap(state.indicator);
    if (!periods.includes(state.period)) state.period = periods[0];
    area.replaceChildren(
      element("div", { class: "tools" },
        choice(word("indicator"), usable.map(at => [String(at), say(data.indicators[at].label)]), String(state.indicator),
          value => { state.indicator = Number(value); fill(); }),
        choice(word("period"), periods.map(at => [String(at), say(data.periods[at].label)]), String(state.period),
          value => { state.period = Number(value); fill(); }),
        element("span", { class: "unit" }, word("unit") + say(data.indicators[state.indicator].unit))),
      ...tiles(state));
  }

  fill();
  return section("map", word("map"), area);
}

function firstKey() {
  return data.key.length ? parsed(data.key[0].value).place.indicator : -1;
}

/** Periods in which at least two regions of the map have a number, the newest first, years before. */
function periodsOnMap(indicator) {
  const found = new Map();
  for (const [region] of data.map) {
    const line = figures.get(key(indicator, region, "_T"));
    if (line) line.forEach((printed, at) => { if (!isAbsent(printed)) found.set(at, (found.get(at) || 0) + 1); });
  }
  const order = ["year", "half-year", "quarter", "month"];
  const rank = at => order.indexOf(data.periods[at].frequency);
  return [...found.keys()].filter(at => found.get(at) > 1).sort((a, b) => rank(a) - rank(b) || b - a);
}

function tiles(state) {
  const cells = data.map.map(([region, row, column]) => {
    const place = { indicator: state.indicator, region, period: state.period, classCode: "_T" };
    return { row, column, place, printed: figureAt(place) || "!L" };
  });
  const known = cells.map(cell => cell.printed).filter(printed => number(printed) !== null)
    .sort((a, b) => number(a) - number(b));
  const bounds = [...new Set([0.2, 0.4, 0.6, 0.8].map(part => known[Math.floor(part * known.length)]))]
    .filter(bound => number(bound) > number(known[0]));
  const least = Math.min(...cells.map(cell => cell.column)), top = Math.min(...cells.map(cell => cell.row));
  const width = Math.max(...cells.map(cell => cell.column)) - least + 1;
  const grid = element("div", { class: "map", role: "group", "aria-label": word("map"), style: "grid-template-columns:repeat(" + width + ",minmax(0,1fr))" },
    cells.sort((a, b) => a.row - b.row || a.column - b.column).map(cell => tile(cell, bounds, top, least)));
  return [grid, legend(known, bounds)];
}

function shade(index, classes) {
  return BLUES[Math.round(index * (BLUES.length - 1) / Math.max(1, classes - 1))];
}

function classOf(printed, bounds) {
  return bounds.filter(bound => number(printed) >= number(bound)).length;
}

function tile(cell, bounds, top, least) {
  const absent = isAbsent(cell.printed);
  const index = absent ? 0 : classOf(cell.printed, bounds);
  const ground = absent ? "repeating-linear-gradient(45deg,#eceff3 0 6px,#fff 6px 12px)" : shade(index, bounds.length + 1);
  const dark = !absent && BLUES.indexOf(ground) >= 4;
  const name = say(data.regions[cell.place.region].label);
  return button("", () => showLineage(cell.place), {
    class: "tile",
    style: "grid-row:" + (cell.row - top + 1) + ";grid-column:" + (cell.column - least + 1) + ";background:" + ground + ";color:" + (dark ? "#fff" : INK),
    "aria-label": name + " " + WORDS.trace[language](spoken(cell.printed))
  }).appendChild(element("span", {}, name.replace(/ (County|District|City)$/, ""))).parentNode
    .appendChild(element("b", {}, shown(cell.printed) || "–")).parentNode;
}

function legend(known, bounds) {
  const edges = [known[0]].concat(bounds);
  return element("ul", { class: "legend" }, known.length === 0 ? [] : edges.map((from, at) => element("li", {},
    element("i", { style: "background:" + shade(at, edges.length) }),
    at + 1 < edges.length ? from + " – <" + edges[at + 1] : "≥ " + from)));
}
