// sentiment4j.figures(summary, content): the figures behind charts as a table that the summary opens, for those who
// read rather than look. It is made when it is first opened. Returns an object with element, and update(), which reads
// the content anew.
//   content()   {columns: [text], rows: [{name, cells: [text]}]}: the first column, of the names, is called run
"use strict";
globalThis.sentiment4j = globalThis.sentiment4j || {};

sentiment4j.figures = (summary, content) => {
  const { element: make } = sentiment4j;
  const table = make("div", { class: "wide", role: "region", tabindex: "0", "aria-label": summary });
  let isDrawn = false;
  const draw = () => {
    const { columns, rows } = content();
    const heads = columns.map((text) => make("th", { scope: "col", class: "number" }, text));
    const row = ({ name, cells }) =>
      make("tr", {}, make("th", { scope: "row" }, name), ...cells.map((text) => make("td", { class: "number" }, text)));
    table.replaceChildren(
      make(
        "table",
        {},
        make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "run"), ...heads)),
        make("tbody", {}, ...rows.map(row)),
      ),
    );
    isDrawn = true;
  };
  const element = make("details", {}, make("summary", {}, summary), table);
  element.addEventListener("toggle", () => {
    if (element.open && !isDrawn) {
      draw();
    }
  });
  return {
    element,
    update: () => {
      isDrawn = false;
      if (element.open) {
        draw();
      }
    },
  };
};
