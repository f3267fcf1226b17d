// Charts are drawn when they come into view, and before printing; each has its data and downloads.
const drawn = [];
const watcher = new IntersectionObserver(entries => {
  for (const entry of entries) if (entry.isIntersecting) draw(entry.target);
}, { rootMargin: "400px" });

function draw(place) {
  if (place.instance || place.classList.contains("hidden")) return place.instance;
  watcher.unobserve(place);
  place.instance = echarts.init(place, null, { renderer: "canvas" });
  place.instance.setOption(optionsOf(place.chart));
  drawn.push(place);
  return place.instance;
}

function forgetCharts() {
  watcher.disconnect();
  drawn.splice(0).forEach(place => place.instance.dispose());
}

window.addEventListener("resize", () => drawn.forEach(place => place.instance.resize()));
window.addEventListener("beforeprint", () => document.querySelectorAll(".chart").forEach(place => { draw(place); if (place.instance) place.instance.resize(); }));

/** A place for a chart to be drawn in, read out by its description. */
function chartPlace(chart) {
  const place = element("div", { class: "chart", role: "img", "aria-label": say(chart.alt) });
  if (chart.kind === "ranking" || chart.kind === "rank-interval") {
    place.style.height = Math.max(12, 4 + 1.75 * chart.categories.length) + "rem";
  }
  place.chart = chart;
  watcher.observe(place);
  return place;
}

function chartBlock(chart, id) {
  const caption = say(chart.number) + "  " + say(chart.title);
  const place = chartPlace(chart);
  const view = element("div", { class: "hidden" }, plainTable(...chartTable(chart)));
  const toggle = button(word("dataView"), () => {
    const data = view.classList.toggle("hidden");
    place.classList.toggle("hidden", !data);
    toggle.textContent = word(data ? "dataView" : "chartView");
    toggle.setAttribute("aria-pressed", String(!data));
    if (data) draw(place);
  }, { "aria-pressed": "false" });
  const [head, rows] = chartTable(chart);
  return element("figure", { class: "block", id, style: "margin-left:0;margin-right:0" },
    element("figcaption", {}, element("h3", {}, caption)),
    element("div", { class: "tools" }, toggle,
      button(word("png"), () => downloadPicture(place, data.release.id + "-" + id)),
      button(word("csv"), () => downloadCsv(data.release.id + "-" + id, [head].concat(rows))),
      element("span", { class: "unit" }, say(chart.subtitle))),
    place, view, element("p", { class: "note" }, say(chart.source)));
}

function chartTable(chart) {
  const head = [word("category")].concat(chart.series.map(series => say(series.label) + (language === 0 ? "（" + say(series.unit) + "）" : " (" + say(series.unit) + ")")));
  const rows = chart.categories.map((category, at) => [say(category)].concat(chart.series.map(series => {
    const printed = series.values[at];
    return isAbsent(printed) ? spoken(printed) : printed;
  })));
  return [head, rows];
}

function downloadPicture(place, name) {
  const instance = draw(place);
  if (!instance) return;
  const address = instance.getDataURL({ type: "png", pixelRatio: 3, backgroundColor: "#fff" });
  element("a", { href: address, download: name + ".png" }).click();
}
