// Where a figure comes from: definition, formula, the figures it is computed from, the files below.
function showLineage(place) {
  const dialog = document.getElementById("lineage");
  const indicator = data.indicators[place.indicator];
  const printed = figureAt(place) || "!M";
  dialog.replaceChildren(
    button(word("close"), () => dialog.close(), { class: "close" }),
    element("h2", { id: "lineage-title" }, say(indicator.label)),
    element("div", {}, [say(data.regions[place.region].label), say(data.periods[place.period].label)]
      .concat(place.classCode === "_T" ? [] : [className(place.indicator, place.classCode)]).join(" · ")),
    element("div", { class: "big" }, isAbsent(printed) ? spoken(printed) : grouped(printed) + " " + say(indicator.unit)),
    explained(indicator, rowsAt(place)),
    ...[inputsOf(place, indicator), filesOf(indicator)].filter(part => part));
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
}

function explained(indicator, rows) {
  return element("dl", {},
    element("dt", {}, word("definition")), element("dd", {}, say(indicator.definition)),
    element("dt", {}, word("formula")), element("dd", {}, element("code", {}, say(indicator.formula))),
    ...(rows === undefined ? [] : [element("dt", {}, word("used")), element("dd", {}, rows)]),
    element("dt", {}, word("reference")), element("dd", {}, say(indicator.source)),
    element("dt", {}, word("code")), element("dd", {}, element("code", {}, indicator.code)),
    element("dt", {}, say(["定义校验和", "SHA-256 of the definition"])),
    element("dd", {}, element("code", {}, indicator.definition_sha256)),
    element("dt", {}, word("release")), element("dd", {}, data.release.id + " · " + word("asOf") + " " + data.release.asOf));
}

/** The same cell of each input, and the year before where the formula compares with it. */
function inputsOf(place, indicator) {
  const compared = ["growth", "change", "contribution"].includes(indicator.kind);
  const rows = indicator.inputs.filter(at => at >= 0).flatMap(at => {
    const here = [{ at, period: place.period, note: "" }];
    const code = data.periods[place.period].code;
    const before = periodAt.get(Number(code.slice(0, 4)) - 1 + code.slice(4));
    if (compared && before !== undefined) here.push({ at, period: before, note: say(["（", " ("]) + word("yearBefore") + say(["）", ")"]) });
    return here;
  }).map(input => ({ ...input, found: nearest(input.at, place, input.period) }));
  if (rows.length === 0) return null;
  return element("div", {}, element("h3", {}, word("inputs")),
    plainTable([word("indicator"), word("period"), say(["数值", "Value"]), say(["单位", "Unit"])],
      rows.map(row => [
        say(data.indicators[row.at].label) + row.note,
        row.found ? say(data.periods[row.found.period].label) : say(data.periods[row.period].label),
        row.found ? figureNode(figureAt(row.found) + "@" + [row.found.indicator, row.found.region, row.found.period, row.found.classCode].join("/")) : "–",
        say(data.indicators[row.at].unit)])));
}

/** The input at the same place; else its total over classes; else the latest year before. */
function nearest(indicator, place, period) {
  const year = data.periods[period].code.slice(0, 4);
  for (const classCode of [place.classCode, "_T"]) {
    for (const at of [period, periodAt.get(year), periodAt.get(String(year - 1))]) {
      const candidate = { indicator, region: place.region, period: at, classCode };
      if (at !== undefined && figureAt(candidate) !== undefined) return candidate;
    }
  }
  return null;
}

function filesOf(indicator) {
  const inputs = data.inputs.filter(input => indicator.datasets.includes(input.dataset));
  return inputs.length === 0 ? null
    : element("div", {}, element("h3", {}, word("files")), filesTable(inputs));
}

function filesTable(inputs) {
  return plainTable(
    [word("dataset"), word("file"), word("read"), word("kept"), word("quarantined"), word("waived"), "SHA-256"],
    inputs.map(input => [say(input.name), input.file, grouped(String(input.read)), grouped(String(input.kept)),
      grouped(String(input.quarantined)), grouped(String(input.waived)), element("code", {}, input.sha256)]));
}

function plainTable(head, rows) {
  const wordy = head.map((_, c) => rows.some(row => typeof row[c] === "string" && !/^-?[\d.,]*$/.test(row[c])));
  return element("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": head[0] }, element("table", {},
    element("thead", {}, element("tr", {}, head.map(text => element("th", { scope: "col" }, text)))),
    element("tbody", {}, rows.map(row => element("tr", {}, row.map((cell, c) => c === 0
      ? element("th", { scope: "row" }, cell)
      : element("td", { class: wordy[c] || cell instanceof HTMLElement && cell.tagName === "CODE" ? "words" : null }, cell)))))));
}
