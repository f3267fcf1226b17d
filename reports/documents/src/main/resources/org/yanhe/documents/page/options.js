// How each kind of chart is drawn, as options of ECharts. Figures stay as they are printed.
const COLOURS = ["#19448c", "#a9d0f2", "#1a8284", "#e6a53e", "#a73827", "#979682", "#2b323c", "#b5edb2", "#5a160e", "#c79cf0", "#2a1a8c", "#e3e8dc"];
const ACCENT = "#c04a12";
const lineColour = at => at === 1 ? ACCENT : COLOURS[at % COLOURS.length];
const SYMBOLS = ["circle", "rect", "diamond", "triangle"];
const symbol = at => SYMBOLS[at % SYMBOLS.length];
const BLUES = ["#eaf2fa", "#c9dff2", "#9cc4e6", "#639fd3", "#2f76b8", "#154d8b"];
/** A part of a treemap is labelled from a share of this many pixels of the width of the window. */
const LABELLED = 13;
const INK = "#222b38";
const MUTED = "#5b6675";
const QUIET = { axisLine: { lineStyle: { color: "#a9b2bf" } }, axisTick: { show: false }, axisLabel: { color: MUTED, hideOverlap: true } };

function baseOptions(chart) {
  return {
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: INK },
    grid: { left: 12, right: 16, top: 56, bottom: 12, containLabel: true },
    legend: { top: 4, type: "scroll", textStyle: { color: INK } },
    tooltip: { trigger: "axis", formatter: items => tip(chart, Array.isArray(items) ? items : [items]) }
  };
}

/** A tooltip made of elements, so that labels stay text. */
function tip(chart, items) {
  return element("div", {}, element("strong", {}, categoryName(chart, items[0])),
    items.filter(item => item.data && item.data.printed !== undefined).map(item => element("div", {},
      item.seriesName + "  " + spoken(item.data.printed) + (isAbsent(item.data.printed) ? "" : " " + item.data.unit))));
}

function categoryName(chart, item) {
  return item.data && item.data.category !== undefined ? item.data.category : item.name;
}

function points(series, categories) {
  return series.values.map((printed, at) =>
    ({ value: number(printed) === null ? "-" : number(printed), printed, unit: say(series.unit), category: categories[at] }));
}

function valueAxis(unit, more) {
  return { type: "value", name: unit, nameTextStyle: { color: MUTED }, axisLabel: { color: MUTED },
    splitLine: { lineStyle: { color: "#e4e8ee" } }, ...more };
}

const KINDS = {
  "column-line"(chart, names) {
    const right = chart.series.some(series => series.right);
    const first = side => chart.series.find(series => series.right === side);
    const [below, above] = apart(chart) || [{}, {}];
    return {
      xAxis: { type: "category", data: names, ...QUIET },
      yAxis: [valueAxis(first(false) ? say(first(false).unit) : "", below)].concat(right
        ? [valueAxis(say(first(true).unit), { ...above, splitLine: { show: false }, position: "right" })] : []),
      series: chart.series.map((series, at) => ({
        type: series.line ? "line" : "bar", name: say(series.label), yAxisIndex: series.right ? 1 : 0,
        data: points(series, names), barMaxWidth: 44, symbol: symbol(at),
        symbolSize: 7, connectNulls: false,
        itemStyle: { color: series.line && right ? ACCENT : COLOURS[at % COLOURS.length] },
        label: { show: names.length <= 10 && chart.series.length <= 2, fontSize: 11, color: series.line && right ? ACCENT : INK,
          position: "top", textBorderColor: "#fff", textBorderWidth: 3, formatter: item => labelOf(item) },
        labelLayout: { hideOverlap: true }
      }))
    };
  },
  lines(chart, names) {
    return {
      xAxis: { type: "category", data: names, ...QUIET, axisLine: { onZero: true, lineStyle: { color: "#a9b2bf" } } },
      yAxis: valueAxis(say(chart.series[0].unit)),
      series: chart.series.map((series, at) => ({
        type: "line", name: say(series.label), data: points(series, names), symbolSize: 7, itemStyle: { color: lineColour(at) },
        symbol: symbol(at), lineStyle: { color: lineColour(at), type: ["solid", "dashed", "dotted"][at % 3] }
      }))
    };
  },
  stacked(chart, names) {
    const sums = names.map((_, at) => chart.series.every(series => number(series.values[at]) !== null)
      ? chart.series.reduce((sum, series) => sum + number(series.values[at]), 0) : null);
    return {
      xAxis: { type: "category", data: names, ...QUIET },
      yAxis: chart.share ? valueAxis("%", { max: 100 }) : valueAxis(say(chart.series[0].unit)),
      series: chart.series.map(series => ({
        type: "bar", stack: "all", name: say(series.label), barMaxWidth: 52, itemStyle: { borderColor: "#fff", borderWidth: 0.5 },
        data: points(series, names).map((point, at) => !chart.share || point.value === "-" ? point
          : { ...point, value: sums[at] ? point.value / sums[at] * 100 : "-" })
      }))
    };
  },
  ranking(chart, names) {
    const series = chart.series[0];
    return {
      legend: { show: false }, grid: { left: 12, right: 64, top: 12, bottom: 12, containLabel: true },
      xAxis: valueAxis("", { axisLabel: { color: MUTED, hideOverlap: true } }),
      yAxis: { type: "category", inverse: true, data: names, ...QUIET, axisLabel: { color: INK, interval: 0 } },
      series: [{
        type: "bar", name: say(series.label), barMaxWidth: 20,
        data: points(series, names).map((point, at) => ({ ...point,
          value: point.value === "-" ? 0 : point.value, itemStyle: { color: at === chart.accent ? ACCENT : COLOURS[0] } })),
        label: { show: true, position: "right", color: INK, formatter: item => labelOf(item) || spoken(item.data.printed) }
      }]
    };
  },
  doughnut(chart, names) {
    const series = chart.series[0];
    return {
      legend: { show: false }, tooltip: { trigger: "item", formatter: item => tip(chart, [item]) },
      title: { text: say(chart.centre), left: "center", top: "center", textStyle: { fontSize: 15, color: INK } },
      series: [{
        type: "pie", radius: ["46%", "70%"], name: say(series.label), itemStyle: { borderColor: "#fff", borderWidth: 1.5 },
        data: points(series, names).map((point, at) => ({ ...point, name: names[at] })).filter(point => point.value !== "-"),
        label: { formatter: item => item.name + " " + item.percent.toFixed(1) + "%", color: INK, overflow: "break" }
      }]
    };
  },
  treemap(chart, names) {
    const series = chart.series[0];
    const parts = points(series, names).map((point, at) => ({ ...point, name: names[at] })).filter(point => point.value > 0);
    const largest = Math.max(...parts.map(part => part.value)), all = parts.reduce((sum, part) => sum + part.value, 0);
    return {
      legend: { show: false }, tooltip: { trigger: "item", formatter: item => tip(chart, [item]) },
      series: [{
        type: "treemap", name: say(series.label), roam: false, nodeClick: false, breadcrumb: { show: false },
        left: 0, right: 0, top: 8, bottom: 8, itemStyle: { gapWidth: 2 },
        label: { formatter: item => item.name + "\n" + labelOf(item), overflow: "breakAll", lineOverflow: "truncate" },
        data: parts.map(part => onShade(part, BLUES[Math.ceil(part.value / largest * (BLUES.length - 1))], part.value > all * LABELLED / innerWidth))
      }]
    };
  },
  radar(chart, names) {
    return {
      tooltip: { trigger: "item", formatter: item => element("div", {}, element("strong", {}, item.name),
        names.map((name, at) => element("div", {}, name + "  " + spoken(item.data.printed[at])))) },
      radar: { indicator: names.map(name => ({ name, max: Number(chart.full) })), axisName: { color: INK }, center: ["50%", "56%"], radius: "62%" },
      series: [{ type: "radar", data: chart.series.map((series, at) => ({
        itemStyle: { color: lineColour(at) }, lineStyle: { color: lineColour(at) }, symbol: symbol(at),
        name: say(series.label), printed: series.values, value: series.values.map(printed => number(printed)) })) }]
    };
  },
  "heat-map"(chart, names) {
    const rows = chart.series.map(series => say(series.label));
    const cells = chart.series.flatMap((series, row) => series.values.map((printed, column) =>
      ({ value: [column, row, number(printed) === null ? "-" : number(printed)], printed, unit: say(series.unit), category: rows[row] + " " + names[column] })));
    const scale = range(cells.map(cell => cell.value[2]));
    return {
      legend: { show: false }, tooltip: { trigger: "item", formatter: item => tip(chart, [item]) },
      grid: { left: 12, right: 16, top: 12, bottom: 56, containLabel: true },
      xAxis: { type: "category", data: names, ...QUIET }, yAxis: { type: "category", inverse: true, data: rows, ...QUIET },
      visualMap: { ...scale, orient: "horizontal", left: "center", bottom: 4, inRange: { color: BLUES } },
      series: [{ type: "heatmap", name: say(chart.title), data: inked(cells, scale), label: { show: true, formatter: item => labelOf(item) }, itemStyle: { borderColor: "#fff", borderWidth: 1 } }]
    };
  },
  "tile-map"(chart, names) {
    const series = chart.series[0];
    const cells = points(series, names).map((point, at) => ({ ...point, value: [chart.tiles[at][0], chart.tiles[at][1], point.value] }));
    const upTo = index => Array.from({ length: Math.max(...chart.tiles.map(tile => tile[index])) + 1 }, (_, at) => String(at));
    const scale = range(cells.map(cell => cell.value[2]));
    return {
      legend: { show: false }, tooltip: { trigger: "item", formatter: item => tip(chart, [item]) },
      grid: { left: 12, right: 16, top: 12, bottom: 56 },
      xAxis: { type: "category", show: false, data: upTo(0) }, yAxis: { type: "category", inverse: true, show: false, data: upTo(1) },
      visualMap: { ...scale, orient: "horizontal", left: "center", bottom: 4, inRange: { color: BLUES } },
      series: [{ type: "heatmap", name: say(series.label), data: inked(cells, scale), itemStyle: { borderColor: "#fff", borderWidth: 2 },
        label: { show: true, formatter: item => item.data.category + "\n" + labelOf(item) } }]
    };
  },
  waterfall(chart, names) {
    const steps = chart.series[0].values.map(number);
    const last = steps.length - 1;
    const levels = [];
    let level = 0;
    const bars = points(chart.series[0], names).map((point, at) => {
      if (steps[at] === null) return { base: 0, point };
      const from = at === 0 || at === last ? 0 : level;
      level = at === 0 || at === last ? steps[at] : level + steps[at];
      levels.push(level);
      return { base: Math.min(from, level), point: { ...point, value: Math.abs(level - from),
        itemStyle: { color: at === 0 || at === last ? COLOURS[0] : steps[at] < 0 ? ACCENT : COLOURS[1] } } };
    });
    const cut = cutBelow(levels);
    const unit = say(chart.series[0].unit) + (cut.min > 0 ? word("cutAxis") : "");
    return {
      legend: { show: false }, xAxis: { type: "category", data: names, ...QUIET }, yAxis: valueAxis(unit, { ...cut, nameTextStyle: { color: MUTED, align: "left" } }),
      series: [
        { type: "bar", stack: "all", silent: true, itemStyle: { color: "transparent" }, data: bars.map(bar => bar.base) },
        { type: "bar", stack: "all", name: say(chart.series[0].label), barMaxWidth: 48, data: bars.map(bar => bar.point), label: { show: true, position: "top", formatter: item => labelOf(item) } }
      ]
    };
  },
  "rank-interval"(chart, names) {
    const [ranks, best, worst] = chart.series;
    return {
      grid: { left: 12, right: 24, top: 12, bottom: 24, containLabel: true }, legend: { show: false },
      xAxis: valueAxis(say(ranks.label), { min: 0, minInterval: 1, nameLocation: "middle", nameGap: 26 }),
      yAxis: { type: "category", inverse: true, data: names, ...QUIET, axisLabel: { color: INK, interval: 0 } },
      series: [
        { type: "bar", stack: "all", silent: true, itemStyle: { color: "transparent" }, data: best.values.map(number) },
        { type: "bar", stack: "all", name: say(best.label) + "–" + say(worst.label), barMaxWidth: 12, itemStyle: { color: COLOURS[1] },
          data: names.map((category, at) => ({ value: number(worst.values[at]) - number(best.values[at]), category,
            printed: spoken(best.values[at]) + "–" + spoken(worst.values[at]), unit: "" })) },
        { type: "scatter", name: say(ranks.label), symbolSize: 10, itemStyle: { color: COLOURS[0] },
          data: points(ranks, names).map((point, at) => ({ ...point, value: [point.value, at] })) }
      ]
    };
  }
};

/** A part on a shade of blue, its label dark or light, whichever is read better, or left out. */
function onShade(part, ground, labelled) {
  return { ...part, itemStyle: { color: ground }, label: { show: labelled, color: inkOn(ground) } };
}

function inkOn(ground) {
  return BLUES.indexOf(ground) >= 4 ? "#fff" : INK;
}

/** Cells of a map, each with the ink that is read on its shade. */
function inked(cells, scale) {
  const at = value => (value - scale.min) / (scale.max - scale.min || 1) * (BLUES.length - 1);
  return cells.map(cell => ({ ...cell, label: { color: cell.value[2] === "-" ? INK : inkOn(BLUES[Math.round(at(cell.value[2]))]) } }));
}

function labelOf(item) {
  return item.data && item.data.printed !== undefined && !isAbsent(item.data.printed) ? shown(item.data.printed) : "";
}

function range(values) {
  const known = values.filter(value => value !== "-");
  return { min: Math.min(...known), max: Math.max(...known), calculable: false };
}

function optionsOf(chart) {
  const names = chart.categories.map(say);
  return { ...baseOptions(chart), ...KINDS[chart.kind](chart, names) };
}
