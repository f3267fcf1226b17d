// Search over indicators, tables, charts and regions, in both languages and by code.
function searchIndex() {
  const found = [];
  data.chapters.forEach((chapter, c) => {
    chapter.tables.forEach((table, t) => found.push({ texts: table.title.concat(table.number), label: table.title, kind: table.number, to: "table-" + c + "-" + t }));
    chapter.charts.forEach((chart, t) => found.push({ texts: chart.title.concat(chart.number), label: chart.title, kind: chart.number, to: "chart-" + c + "-" + t }));
  });
  indicatorsWithFigures().forEach(at => {
    const indicator = data.indicators[at];
    found.push({ texts: indicator.label.concat(indicator.code, indicator.definition), label: indicator.label, kind: WORDS.indicator, indicator: at });
  });
  return found;
}

function searchBox() {
  const index = searchIndex();
  const list = element("ul", { class: "found hidden", id: "found" });
  const status = element("span", { role: "status", class: "skip" });
  const input = element("input", {
    type: "search", id: "search", placeholder: word("search"), "aria-label": word("search"), "aria-controls": "found", autocomplete: "off",
    on: { input: () => fill(), keydown: event => {
      if (event.key === "Escape") { input.value = ""; fill(); }
      if (event.key === "ArrowDown" && list.querySelector("a")) { event.preventDefault(); list.querySelector("a").focus(); }
    } }
  });

  function fill() {
    const wanted = input.value.trim().toLowerCase().split(/\s+/).filter(part => part);
    list.classList.toggle("hidden", wanted.length === 0);
    if (wanted.length === 0) { status.textContent = ""; list.replaceChildren(); return; }
    const hits = index.filter(entry => {
      const text = entry.texts.join(" ").toLowerCase();
      return wanted.every(part => text.includes(part));
    });
    status.textContent = WORDS.found[language](hits.length);
    list.replaceChildren(element("li", {}, element("p", {}, WORDS.found[language](hits.length))),
      ...hits.slice(0, 40).map(entry => element("li", {}, link(entry))));
  }

  function link(entry) {
    return element("a", { href: "#" + (entry.to || "explorer"), on: {
      click: () => { if (entry.indicator !== undefined) explore(entry.indicator); input.value = ""; fill(); },
      keydown: move
    } }, say(entry.label), element("small", {}, say(entry.kind)));
  }

  function move(event) {
    const links = [...list.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); (links[links.indexOf(event.target) + step] || input).focus(); }
    if (event.key === "Escape") { input.value = ""; fill(); input.focus(); }
  }

  return element("div", { class: "find", role: "search" }, input, status, list);
}
