// Elements of the document. Text is set as text, never as markup, so no label can become code.
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === "on") {
      for (const [event, handler] of Object.entries(value)) made.addEventListener(event, handler);
    } else if (value !== null && value !== false) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...children.flat().filter(child => child !== null));
  return made;
}

function button(text, action, attributes) {
  return element("button", { type: "button", ...attributes, on: { click: action } }, text);
}

function choice(label, options, chosen, action) {
  const list = element("select", { on: { change: event => action(event.target.value) } },
    options.map(([value, text]) => element("option", { value, selected: value === chosen }, text)));
  return element("label", {}, label, list);
}

/** Offers bytes to the reader as a file, without a server. */
function download(name, content, type) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** A field of a CSV file; what a spreadsheet would run as a formula is disarmed. */
function field(text) {
  const number = /^-?\d+(\.\d+)?$/.test(text);
  const safe = !number && /^[\s\u3000\ufeff]*[=+\-@＝＋－＠\t\r\n]/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
}

function downloadCsv(name, rows) {
  const text = rows.map(row => row.map(field).join(",") + "\r\n").join("");
  download(name + ".csv", "\ufeff" + text, "text/csv;charset=utf-8");
}
