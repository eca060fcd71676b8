// sentiment4j.chart(element, options): draws lines in a pair of axes into the element, as SVG, whose colours and sizes
// the style sheet gives, also on paper. Returns an object with update(options), which draws anew. The options:
//   title, xLabel, yLabel   texts
//   xTick, yTick            functions from a number to the text at an axis
//   xDomain, yDomain        [from, to]; without, what the points cover
//   wholeX                  whether only whole numbers of x are named at the axis
//   series                  [{look, dashed, points: [{x, y}], best}]: look is a number from 0, which colour and marker
//                           follow; a y of null is a gap; best is the point to mark, or null
//   markers                 how many markers a solid line has at most; 24 without; a dashed one has none
//   diagonal                whether a thin line goes from corner to corner
//   square                  whether the chart is about as high as it is wide
//   stops                   the values of x, ascending, of which the values can be shown
//   values(x)               {caption, columns: [text], rows: [{look, name, cells: [text]}]}: what is shown there
// The values are shown under the pointer and, by the arrow keys, under the cursor: the chart is a slider for them.
"use strict";
globalThis.sentiment4j = globalThis.sentiment4j || {};

// An element with attributes and children; a child that is no element becomes text.
sentiment4j.element = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...children);
  return element;
};

// How the line of a number looks: by colour and marker at once, so that nobody has to see colours. 42 differ.
sentiment4j.look = (() => {
  const COLOURS = 7;
  const triangleDown = {
    draw(context, size) {
      const y = Math.sqrt(size / (Math.sqrt(3) * 3));
      context.moveTo(0, y * 2);
      context.lineTo(-Math.sqrt(3) * y, -y);
      context.lineTo(Math.sqrt(3) * y, -y);
      context.closePath();
    },
  };
  const markers = [d3.symbolCircle, d3.symbolSquare, d3.symbolTriangle, d3.symbolDiamond, triangleDown, d3.symbolCross];
  return (number) => ({
    colour: `line-${number % COLOURS}`,
    marker: d3.symbol(markers[number % markers.length], 42)(),
  });
})();

// A short piece of a line, for legends.
sentiment4j.swatch = (number, dashed = false) => {
  const look = sentiment4j.look(number);
  const svg = d3
    .create("svg")
    .attr("class", `swatch ${look.colour}`)
    .attr("viewBox", "-17 -7 34 14")
    .attr("aria-hidden", "true");
  svg.append("path").attr("class", dashed ? "line dashed" : "line").attr("d", "M-16,0H16");
  if (!dashed) {
    svg.append("path").attr("class", "marker").attr("d", look.marker);
  }
  return svg.node();
};

// Fills a list with a button for each name, in the order of the lines' looks, which hides and shows it: hidden is the
// set of those that are hidden; changed() is called after each change.
sentiment4j.legend = (list, names, hidden, changed) => {
  const { element: make, swatch } = sentiment4j;
  list.replaceChildren(
    ...names.map((name, look) => {
      const button = make("button", { type: "button" }, swatch(look), name);
      button.setAttribute("aria-pressed", String(!hidden.has(name)));
      button.addEventListener("click", () => {
        const isShown = hidden.delete(name);
        if (!isShown) {
          hidden.add(name);
        }
        button.setAttribute("aria-pressed", String(isShown));
        changed();
      });
      return make("li", {}, button);
    }),
  );
};

sentiment4j.chart = (element, firstOptions) => {
  const MARGIN = { top: 8, right: 14, bottom: 38, left: 52 };
  const { element: make, look, swatch } = sentiment4j;
  let options = firstOptions;
  let scaleX;
  let stop = null;
  let width = 0;

  const caption = make("figcaption");
  const svg = d3.create("svg").attr("aria-hidden", "true");
  const plot = make("div", { class: "plot", role: "slider", tabindex: "0", "aria-orientation": "horizontal" }, svg.node());
  const values = make("div", { class: "values", hidden: "" });
  element.replaceChildren(make("figure", { class: "chart" }, caption, plot, values));

  const height = () =>
    options.square ? Math.min(Math.max(width, 240), 380) : Math.min(Math.max(width * 0.6, 220), 340);

  const domain = (key) => {
    const numbers = options.series.flatMap((line) => line.points.map((point) => point[key])).filter((n) => n !== null);
    const [from, to] = numbers.length > 0 ? d3.extent(numbers) : [0, 1];
    return from === to ? [from - 0.5, to + 0.5] : [from, to];
  };

  const draw = () => {
    const bottom = height() - MARGIN.bottom;
    const right = width - MARGIN.right;
    scaleX = d3.scaleLinear(options.xDomain || domain("x"), [MARGIN.left, right]);
    const scaleY = d3.scaleLinear(options.yDomain || domain("y"), [bottom, MARGIN.top]);
    if (!options.yDomain) {
      scaleY.nice(6);
    }
    caption.textContent = options.title;
    svg.attr("viewBox", `0 0 ${width} ${height()}`).selectAll("*").remove();
    const ticksX = scaleX.ticks(Math.max(2, Math.min(10, width / 55))).filter((x) => !options.wholeX || Number.isInteger(x));
    const axisX = d3.axisBottom(scaleX).tickValues(ticksX).tickFormat(options.xTick).tickSizeOuter(0);
    const axisY = d3.axisLeft(scaleY).ticks(6).tickFormat(options.yTick).tickSizeOuter(0);
    const grid = d3.axisLeft(scaleY).ticks(6).tickFormat("").tickSize(MARGIN.left - right);
    svg.append("g").attr("class", "grid").attr("transform", `translate(${MARGIN.left},0)`).call(grid);
    svg.append("g").attr("class", "axis").attr("transform", `translate(0,${bottom})`).call(axisX);
    svg.append("g").attr("class", "axis").attr("transform", `translate(${MARGIN.left},0)`).call(axisY);
    svg
      .append("text")
      .attr("text-anchor", "middle")
      .attr("x", (MARGIN.left + right) / 2)
      .attr("y", height() - 4)
      .text(options.xLabel);
    svg
      .append("text")
      .attr("text-anchor", "middle")
      .attr("transform", `translate(12,${(MARGIN.top + bottom) / 2}) rotate(-90)`)
      .text(options.yLabel);
    if (options.diagonal) {
      svg
        .append("path")
        .attr("class", "guide dashed")
        .attr("d", `M${MARGIN.left},${bottom}L${right},${MARGIN.top}`);
    }
    svg.append("path").attr("class", "cursor");
    options.series.forEach((series) => drawLine(series, scaleY));
    show(stop);
  };

  const drawLine = (series, scaleY) => {
    const { colour, marker } = look(series.look);
    const place = (point) => `translate(${scaleX(point.x)},${scaleY(point.y)})`;
    const group = svg.append("g").attr("class", colour);
    const line = d3
      .line()
      .defined((point) => point.y !== null)
      .x((point) => scaleX(point.x))
      .y((point) => scaleY(point.y));
    group
      .append("path")
      .attr("class", series.dashed ? "line dashed" : "line")
      .attr("d", line(series.points));
    if (!series.dashed) {
      const there = series.points.filter((point) => point.y !== null);
      const every = Math.max(1, Math.ceil(there.length / (options.markers || 24)));
      group
        .selectAll(".marker")
        .data(there.filter((point, i) => i % every === 0))
        .join("path")
        .attr("class", "marker")
        .attr("d", marker)
        .attr("transform", place);
    }
    if (series.best) {
      group.append("circle").attr("class", "ring").attr("r", 8).attr("transform", place(series.best));
    }
  };

  // Shows the values at the stop of this number; none where it is null.
  const show = (number) => {
    const last = options.stops.length - 1;
    stop = number === null || last < 0 ? null : Math.max(0, Math.min(last, number));
    const named = last < 0 ? null : describe(stop === null ? last : stop);
    plot.setAttribute("aria-label", `${options.title}: values by ${options.xLabel}`);
    plot.setAttribute("aria-valuemin", last < 0 ? 0 : options.stops[0]);
    plot.setAttribute("aria-valuemax", last < 0 ? 0 : options.stops[last]);
    plot.setAttribute("aria-valuenow", last < 0 ? 0 : options.stops[stop === null ? last : stop]);
    plot.setAttribute("aria-valuetext", named === null ? "no values yet" : named.text);
    values.hidden = stop === null;
    const cursor = svg.select(".cursor");
    if (stop === null) {
      cursor.attr("d", null);
      return;
    }
    const x = scaleX(options.stops[stop]);
    cursor.attr("d", `M${x},${MARGIN.top}V${height() - MARGIN.bottom}`);
    values.replaceChildren(named.table);
    const onTheRight = x > width / 2;
    values.style.left = onTheRight ? "auto" : `${x + 14}px`;
    values.style.right = onTheRight ? `${width - x + 14}px` : "auto";
  };

  const describe = (number) => {
    const { caption: where, columns, rows } = options.values(options.stops[number]);
    const table = make(
      "table",
      {},
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, where), ...columns.map((text) => make("th", { scope: "col", class: "number" }, text)))),
      make(
        "tbody",
        {},
        ...rows.map((row) =>
          make(
            "tr",
            {},
            make("th", { scope: "row" }, swatch(row.look), " ", row.name),
            ...row.cells.map((text) => make("td", { class: "number" }, text)),
          ),
        ),
      ),
    );
    const text = rows.map((row) => `${row.name} ${row.cells.map((cell, i) => `${columns[i]} ${cell}`).join(", ")}`);
    return { table, text: `${where}: ${text.join("; ")}` };
  };

  plot.addEventListener("pointermove", (event) => {
    const box = plot.getBoundingClientRect();
    const x = scaleX.invert(((event.clientX - box.left) / box.width) * width);
    show(options.stops.length === 0 ? null : d3.bisectCenter(options.stops, x));
  });
  plot.addEventListener("pointerleave", () => {
    if (document.activeElement !== plot) {
      show(null);
    }
  });
  plot.addEventListener("focus", () => show(stop === null ? options.stops.length - 1 : stop));
  plot.addEventListener("blur", () => show(null));
  plot.addEventListener("keydown", (event) => {
    const at = stop === null ? options.stops.length - 1 : stop;
    const targets = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageDown: at - 10,
      PageUp: at + 10,
      Home: 0,
      End: options.stops.length - 1,
      Escape: null,
    };
    if (event.key in targets && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      show(targets[event.key]);
    }
  });

  new ResizeObserver(() => {
    const now = plot.clientWidth;
    if (now > 0 && now !== width) {
      width = now;
      draw();
    }
  }).observe(plot);
  width = plot.clientWidth || 480;
  draw();
  return {
    update: (newOptions) => {
      options = newOptions;
      draw();
    },
  };
};
