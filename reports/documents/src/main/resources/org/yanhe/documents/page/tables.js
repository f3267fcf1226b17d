// Tables with sorting by any column, a filter on the names of rows, and a download.
function sortedRows(rows, column, direction) {
  if (direction === 0) return rows;
  const value = row => column < 0 ? say(row.label) : number(parsed(cellText(row.cells[column])).printed);
  const compare = column < 0
    ? (a, b) => a.localeCompare(b, language === 0 ? "zh" : "en")
    : (a, b) => a - b;
  const known = rows.filter(row => value(row) !== null);
  const absent = rows.filter(row => value(row) === null);
  return [...known].sort((a, b) => direction * compare(value(a), value(b))).concat(absent);
}

/** A cell is the text of a figure, or a pair of words. */
function cellText(cell) {
  return Array.isArray(cell) ? "" : cell;
}

function tableBlock(table, id) {
  const state = { column: -1, direction: 0, filter: "" };
  const body = element("tbody", {});
  const status = element("span", { class: "hint", role: "status" });
  const heads = new Map();

  function fill() {
    const wanted = state.filter.trim().toLowerCase();
    const rows = sortedRows(table.rows, state.column, state.direction)
      .filter(row => row.label.some(text => text.toLowerCase().includes(wanted)));
    body.replaceChildren(...rows.map(bodyRow));
    status.textContent = wanted ? WORDS.rowsShown[language](rows.length, table.rows.length) : word("sortHint");
    heads.forEach((th, column) => th.setAttribute("aria-sort",
      column !== state.column || state.direction === 0 ? "none" : state.direction > 0 ? "ascending" : "descending"));
  }

  function sort(column) {
    state.direction = state.column !== column ? (column < 0 ? 1 : -1)
      : (column < 0 ? { 1: -1, "-1": 0, 0: 1 } : { "-1": 1, 1: 0, 0: -1 })[state.direction];
    state.column = column;
    fill();
  }

  function bodyRow(row) {
    return element("tr", { class: row.strong ? "strong" : null },
      element("th", { scope: "row", style: "padding-left:" + (0.7 + row.level) + "rem" }, unitWhole(row.mark + say(row.label).trim())),
      row.cells.map(cell => Array.isArray(cell)
        ? element("td", { class: "words" }, say(cell))
        : element("td", {}, cell === "" ? "" : figureNode(cell))));
  }

  const caption = say(table.number) + "  " + say(table.title);
  const filter = element("input", { type: "search", on: { input: event => { state.filter = event.target.value; fill(); } } });
  const grid = element("table", { "aria-labelledby": id + "-title" }, headOf(table, heads, sort), body);
  fill();
  return element("div", { class: "block", id },
    element("h3", { id: id + "-title" }, caption),
    element("div", { class: "tools" }, element("label", {}, word("filter"), filter),
      button(word("csv"), () => downloadCsv(data.release.id + "-" + id, tableRows(table))),
      status, element("span", { class: "unit" }, word("unit") + say(table.unit))),
    element("div", { class: "scroll", tabindex: "0", role: "group", "aria-labelledby": id + "-title" }, grid),
    table.notes.map(note => element("p", { class: "note" }, word("note") + say(note))),
    table.source ? element("p", { class: "note" }, word("source") + say(table.source)) : null);
}

/** Head rows with spans; the lowest heading of each column sorts. */
function headOf(table, heads, sort) {
  const rows = Array.from({ length: table.depth }, () => element("tr", {}));
  for (const cell of table.head) {
    const leaf = cell.row + cell.rows === table.depth;
    const label = say(cell.label).replace(/\s+/g, language === 0 ? "" : " ");
    const th = element("th", {
      scope: leaf ? "col" : "colgroup",
      rowspan: cell.rows > 1 ? cell.rows : null,
      colspan: cell.columns > 1 ? cell.columns : null
    }, leaf ? button(unitWhole(label), () => sort(cell.column - 1)) : unitWhole(label));
    if (leaf) heads.set(cell.column - 1, th);
    rows[cell.row].append(th);
  }
  return element("thead", {}, rows);
}

/** A label whose unit, in the brackets at its end, or whose quarter or month no line breaks. */
function unitWhole(label) {
  const at = label.search(/[（(][^（()）]*[）)]$|(?<=^\d{4}年).*[季度月年]$/);
  return at <= 0 ? label : element("span", {}, label.slice(0, at), element("span", { class: "whole" }, label.slice(at)));
}

function tableRows(table) {
  const head = [say(table.head[0].label).replace(/\s+/g, "")]
    .concat(table.paths.map(path => path.map(say).join(" ")));
  return [head].concat(table.rows.map(row => [row.mark + say(row.label).trim()]
    .concat(row.cells.map(cell => Array.isArray(cell) ? say(cell) : csvFigure(parsed(cell).printed)))));
}

function csvFigure(printed) {
  return isAbsent(printed) ? { L: "[x]", M: "[z]", Q: "[c]", O: "[n]" }[printed.slice(1)] : printed.split(" ")[0];
}
