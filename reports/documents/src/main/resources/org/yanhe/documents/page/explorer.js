// All figures of the release: one indicator, its regions by periods, with a chart.
const explored = { indicator: -1, frequency: "", classCode: "_T" };

function explorerSection() {
  const area = element("div", {});
  explored.fill = () => fillExplorer(area);
  const published = indicatorsWithFigures();
  if (published.length === 0) return null;
  if (explored.indicator < 0) explored.indicator = published[0];
  explored.fill();
  return section("explorer", word("explorer"), area);
}

function indicatorsWithFigures() {
  return [...new Set(data.series.map(line => line[0]))].sort((a, b) => a - b);
}

function explore(indicator) {
  Object.assign(explored, { indicator, frequency: "", classCode: "_T" });
  explored.fill();
  document.getElementById("explorer").scrollIntoView();
}

function fillExplorer(area) {
  const lines = data.series.filter(line => line[0] === explored.indicator);
  const classes = [...new Set(lines.map(line => line[2]))];
  if (!classes.includes(explored.classCode)) explored.classCode = classes[0];
  const chosen = lines.filter(line => line[2] === explored.classCode).map(line => line[1]);
  const periods = [...new Set(chosen.flatMap(region => [...figures.get(key(explored.indicator, region, explored.classCode)).keys()]))].sort((a, b) => a - b);
  const frequencies = ["year", "half-year", "quarter", "month"].filter(f => periods.some(at => data.periods[at].frequency === f));
  if (!frequencies.includes(explored.frequency)) explored.frequency = frequencies[0];
  const columns = periods.filter(at => data.periods[at].frequency === explored.frequency).slice(-24);
  const indicator = data.indicators[explored.indicator];
  area.replaceChildren(
    element("div", { class: "tools" },
      choice(word("indicator"), indicatorsWithFigures().map(at => [String(at), say(data.indicators[at].label)]),
        String(explored.indicator), value => explore(Number(value))),
      frequencies.length > 1 ? choice(word("frequency"), frequencies.map(f => [f, word(f)]), explored.frequency,
        value => { explored.frequency = value; explored.fill(); }) : null,
      classes.length > 1 ? choice(word("classCode"), classes.map(c => [c, className(explored.indicator, c)]), explored.classCode,
        value => { explored.classCode = value; explored.fill(); }) : null),
    element("p", { class: "note" }, say(indicator.definition)),
    tableBlock(exploredTable(indicator, chosen, columns), "explored"),
    chartBlock(exploredChart(indicator, chosen, columns), "explored-chart"));
}

function exploredCell(region, period) {
  const place = { indicator: explored.indicator, region, period, classCode: explored.classCode };
  const printed = figureAt(place);
  return printed === undefined ? "" : printed + "@" + [place.indicator, region, period, place.classCode].join("/");
}

function exploredTable(indicator, regions, columns) {
  const head = [{ row: 0, column: 0, rows: 1, columns: 1, label: WORDS.region }]
    .concat(columns.map((at, c) => ({ row: 0, column: c + 1, rows: 1, columns: 1, label: data.periods[at].label })));
  return {
    number: ["", ""], title: indicator.label, unit: indicator.unit, depth: 1, head,
    paths: columns.map(at => [data.periods[at].label]), notes: [], source: data.release.by,
    rows: regions.map(region => ({
      label: data.regions[region].label, level: region === root ? 0 : 1, mark: "", strong: region === root,
      cells: columns.map(at => exploredCell(region, at))
    }))
  };
}

function exploredChart(indicator, regions, columns) {
  const region = regions.includes(root) ? root : regions[0];
  return {
    kind: "column-line", number: ["", ""], subtitle: WORDS.unit.map((text, at) => text + indicator.unit[at]),
    title: data.regions[region].label.map((name, at) => (at === 0 ? name + indicator.label[0] : indicator.label[1] + ", " + name)),
    source: WORDS.source.map((text, at) => text + data.release.by[at]), alt: indicator.label,
    categories: columns.map(at => data.periods[at].label),
    series: [{ label: indicator.label, unit: indicator.unit, line: false, right: false,
      values: columns.map(at => parsed(exploredCell(region, at)).printed || "!L") }]
  };
}
