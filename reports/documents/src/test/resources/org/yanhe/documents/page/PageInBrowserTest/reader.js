// Uses the page as a reader would and writes down what it sees.
const seen = [];
const all = selector => [...document.querySelectorAll(selector)];
const tell = (what, text) => seen.push(what + ": " + text);

function type(input, text) {
  input.value = text;
  input.dispatchEvent(new Event("input"));
}

function column(c) {
  return all("#table-0-1 tbody tr").map(row => row.cells[c].textContent).join(" ");
}

function search(text) {
  type(document.getElementById("search"), text);
  tell("search " + text, all("#found a").map(link => link.textContent).join(" "));
  type(document.getElementById("search"), "");
}

function use() {
  search("基站增速");
  search("growth");

  const last = () => all("#table-0-1 thead button").at(-1);
  last().click();
  tell("sort descending", column(2));
  tell("aria-sort", last().closest("th").getAttribute("aria-sort"));
  last().click();
  tell("sort ascending", column(2));
  last().click();

  const filter = document.querySelector("#table-0-1 input");
  type(filter, "丙");
  tell("filter 丙", all("#table-0-1 tbody th").map(th => th.textContent).join(" "));
  tell("filter says", document.querySelector("#table-0-1 [role=status]").textContent);
  type(filter, "");

  tell("hostile rows", all("#table-0-1 tbody th").filter(th => th.textContent.includes("<img src=x")).length);
  tell("images", document.images.length);
  tell("tiles", all(".tile").length);

  all(".card button").at(0).click();
  tell("lineage", all("#lineage code").at(-1).textContent);
  tell("lineage without inputs says null", document.getElementById("lineage").textContent.includes("null"));
  document.getElementById("lineage").close();
  showGrowth();
  press("Enter");
  press(" ");
  press("a");

  window.dispatchEvent(new Event("beforeprint"));
  tell("charts drawn", all(".chart canvas").length);
  all("#chart-0-0 button")[0].click();
  tell("data view", [...document.querySelector("#chart-0-0 tbody tr").cells].map(cell => cell.textContent.replace("年", "")).join(" "));

  const saved = [];
  HTMLAnchorElement.prototype.click = function () { saved.push(this.download); };
  all("#chart-0-0 .tools button").slice(1).forEach(save => save.click());
  tell("saved", saved.map(name => name.replace(/^.*-chart/, "chart")).join(" "));
  delete HTMLAnchorElement.prototype.click;

  axes();

  const native = "a[href], button, input, select, summary, textarea";
  tell("mouse only", all("[onclick], [role=button], [role=link]").filter(e =>
    !e.matches(native) && e.tabIndex !== 0).length);
  tell("out of order", all("[tabindex]").filter(e => e.tabIndex > 0).length);
  tell("without a name", all("button, input, select").filter(e =>
    !e.textContent.trim() && !e.getAttribute("aria-label") && !(e.labels && e.labels.length)).length);

  document.getElementById("switch").click();
  tell("english title", document.querySelector("h1").textContent);
  tell("english lang", document.documentElement.lang);
  const left = document.getElementById("main").innerText.match(/[\u4e00-\u9fff]+/g) || [];
  tell("english chinese left", left.length + (left.length ? " " + left.join(" ") : ""));
}

/** Where values stand on the axes of charts, from 0 below to 1 above. */
function axes() {
  const pair = text => [text, text];
  const made = (kind, ...series) => {
    const place = document.createElement("div");
    place.className = "chart";
    place.chart = { kind, categories: series[0].map((_, at) => pair("c" + at)),
      series: series.map((values, at) => ({ label: pair("s" + at), unit: pair("u"), line: at > 0, right: at > 0, values })) };
    document.getElementById("main").append(place);
    window.dispatchEvent(new Event("beforeprint"));
    return place.instance.getOption();
  };
  const height = (axis, value) => (value - axis.min) / (axis.max - axis.min);
  const [left, right] = made("column-line", ["481.18", "710.00"], ["28.9", "31.8"]).yAxis;
  tell("line above columns", height(right, 28.9) > height(left, 710) && height(right, 31.8) < 1);
  const level = made("waterfall", ["2004.58", "25.12", "133.91", "68.32", "2231.93"]).yAxis[0];
  tell("waterfall starts at", level.min + " " + level.name);
  tell("waterfall of large changes starts at", made("waterfall", ["10", "30", "40"]).yAxis[0].min === undefined);
  const parts = made("treemap", ["90", "9", "1"]).series[0].data;
  tell("treemap inks", parts.map(part => part.label.color + (part.label.show ? "" : " hidden")).join(" "));
}

/** Presses a key on the figure within a sentence and tells whose lineage it shows. */
function press(key) {
  const figure = document.querySelector(".prose .figure");
  figure.focus();
  const pressed = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(pressed);
  const shown = document.getElementById("lineage").open;
  tell("key " + key.trim(), shown ? all("#lineage .big")[0].textContent : "nothing");
  document.getElementById("lineage").close();
}

/** Growth is explored through the search, as it stands in no table. */
function showGrowth() {
  type(document.getElementById("search"), "growth");
  document.querySelector("#found a").click();
  document.querySelector("#explored button.figure").click();
  tell("lineage input", all("#lineage button.figure").at(-1).textContent);
  document.getElementById("lineage").close();
}

try {
  use();
} catch (problem) {
  window.trouble.errors.push(problem.stack);
}
setTimeout(() => {
  const outside = performance.getEntriesByType("resource").filter(entry => !/^(blob|data):/.test(entry.name));
  tell("errors", window.trouble.errors.length + (window.trouble.errors.length ? " " + window.trouble.errors.join(" | ") : ""));
  tell("violations", window.trouble.violations.length);
  tell("requests", outside.length);
  const out = document.createElement("pre");
  out.id = "seen";
  out.textContent = seen.join("\n");
  document.body.append(out);
}, 1000);
