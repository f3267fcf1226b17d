// The page from its parts; a change of language builds it again.
function section(id, title, ...content) {
  return element("section", { id, "aria-labelledby": id + "-head" }, element("h2", { id: id + "-head" }, title), ...content);
}

function header() {
  return [
    element("h1", {}, say(data.release.title)),
    element("p", {}, [data.release.subtitle, data.release.by].map(say).join(" · ")),
    element("div", { class: "bar" }, searchBox(),
      button(word("other"), switchLanguage, { id: "switch", lang: language === 0 ? "en" : "zh-CN" }),
      button(word("print"), () => window.print()))
  ];
}

function keySection() {
  if (data.key.length === 0) return null;
  return section("key", word("key"), element("div", { class: "cards" }, data.key.map(card => {
    const { printed, place } = parsed(card.value);
    return element("div", { class: "card" }, element("h3", {}, say(card.label)),
      element("div", { class: "big" }, grouped(printed), element("small", {}, say(card.unit))),
      element("p", {}, say(card.period)),
      card.growth ? element("p", {}, say(card.growthLabel) + " " + parsed(card.growth).printed + "%") : null,
      element("p", {}, button(word("lineage"), () => showLineage(place), { "aria-label": say(card.label) + " " + word("lineage") })));
  })));
}

/** Words of a sentence; those that print a figure lead to its lineage. Browsers do not wrap what is in a button. */
function piece(part) {
  if (!Array.isArray(part)) return part;
  const [text, place] = part;
  const show = () => showLineage(parsed("@" + place).place);
  const press = event => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); show(); } };
  return element("span", { role: "button", tabindex: "0", class: "figure", "aria-label": WORDS.trace[language](text),
    on: { click: show, keydown: press } }, text);
}

function chapterSection(chapter, c) {
  return section("chapter-" + c, say(chapter.label),
    chapter.text.map(paragraph => element("p", { class: "prose" }, say(paragraph).map(piece))),
    chapter.tables.map((table, t) => tableBlock(table, "table-" + c + "-" + t)),
    chapter.charts.map((chart, t) => chartBlock(chart, "chart-" + c + "-" + t)));
}

function definitionsSection() {
  return section("definitions", word("definitions"), element("details", {},
    element("summary", {}, word("definitions")), element("dl", { class: "definitions" },
      indicatorsWithFigures().map(at => data.indicators[at]).flatMap(indicator => [
        element("dt", {}, say(indicator.label)),
        element("dd", {}, say(indicator.definition) + " (" + say(indicator.unit) + ") ", element("code", {}, indicator.code))]))));
}

function sourcesSection() {
  return section("sources", word("sources"), data.notes.map(note => element("p", {}, say(note))),
    data.inputs.length === 0 ? null : filesTable(data.inputs));
}

function footer() {
  return [element("div", {}, word("release") + " " + data.release.id + " · " + word("asOf") + " " + data.release.asOf + " · Yanhe " + data.release.version),
    element("div", {}, word("catalogueSum") + data.release.catalogue + " · " + word("projectSum") + data.release.project)];
}

function build() {
  forgetCharts();
  document.documentElement.lang = language === 0 ? "zh-CN" : "en";
  document.title = say(data.release.title);
  document.getElementById("skip").textContent = word("skip");
  document.getElementById("top").replaceChildren(...header());
  const sections = [keySection(), mapSection(), ...data.chapters.map(chapterSection), explorerSection(), definitionsSection(), sourcesSection()].filter(part => part);
  document.getElementById("main").replaceChildren(...sections);
  const nav = document.getElementById("nav");
  nav.setAttribute("aria-label", word("contents"));
  nav.replaceChildren(element("ol", {}, sections.map(part =>
    element("li", {}, element("a", { href: "#" + part.id }, part.firstChild.textContent)))));
  document.getElementById("foot").replaceChildren(...footer());
  here.disconnect();
  sections.forEach(part => here.observe(part));
}

/** Marks the chapter in view in the contents. */
const here = new IntersectionObserver(entries => {
  for (const entry of entries) {
    const link = document.querySelector('#nav a[href="#' + entry.target.id + '"]');
    if (link) { if (entry.isIntersecting) link.setAttribute("aria-current", "location"); else link.removeAttribute("aria-current"); }
  }
}, { rootMargin: "-20% 0px -70% 0px" });

function switchLanguage() {
  language = 1 - language;
  build();
  document.getElementById("switch").focus();
}

build();
