// Brings a report to life: draws what its data says, and makes its tables sortable. The data is the JSON in the element
// report-data: {curves: what curves.js takes, tests: [{name, group, roc: [[x, y]], calibration: [{mean, share, count}]}],
// reviews: [{networks: [name], lists: [{title, reviews: [{id, label, text, words, sides: [{probability, contributions,
// unknown}]}]}]}]}. A side is what a network says of the review; its contributions are of the last words, where it was
// asked about them; unknown are the places, among those, of the words that its vocabulary does not have.
"use strict";
globalThis.sentiment4j = globalThis.sentiment4j || {};

// Makes the columns of a table sortable by buttons in their heads; cells are compared by data-value where they have one.
sentiment4j.sortable = (table) => {
  const { element: make } = sentiment4j;
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const value = (row, column) => {
    const cell = row.cells[column];
    return "value" in cell.dataset ? Number(cell.dataset.value) : cell.textContent;
  };
  // What is not known comes last in either direction.
  const compare = (a, b, direction) => {
    const missing = Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    if (missing !== 0 || Number.isNaN(a)) {
      return missing;
    }
    return direction * (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en"));
  };
  heads.forEach((head, column) => {
    const arrow = make("span", { class: "arrow", "aria-hidden": "true" }, "↕");
    const button = make("button", { type: "button" }, head.textContent, "\u00a0", arrow);
    button.addEventListener("click", () => {
      // The best first: of figures the highest.
      const isNumber = head.classList.contains("number");
      const now = head.getAttribute("aria-sort");
      const next = now ? (now === "ascending" ? "descending" : "ascending") : isNumber ? "descending" : "ascending";
      heads.forEach((other) => {
        other.removeAttribute("aria-sort");
        other.querySelector(".arrow").textContent = "↕";
      });
      head.setAttribute("aria-sort", next);
      arrow.textContent = next === "ascending" ? "↑" : "↓";
      const direction = next === "ascending" ? 1 : -1;
      const rows = [...body.rows];
      rows.sort((a, b) => compare(value(a, column), value(b, column), direction));
      body.append(...rows);
    });
    head.replaceChildren(button);
  });
};

sentiment4j.testCharts = (element, tests) => {
  const { element: make, chart, legend } = sentiment4j;
  const groups = [...new Set(tests.map((test) => test.group))];
  const hidden = new Set();
  const share = (value) => `${d3.format(".0f")(100 * value)} %`;
  const fine = (value) => `${d3.format(".1f")(100 * value)} %`;
  const shown = () =>
    tests.map((test) => ({ test, look: groups.indexOf(test.group) })).filter(({ test }) => !hidden.has(test.group));
  const axes = { xTick: share, yTick: share, xDomain: [0, 1], yDomain: [0, 1], diagonal: true, square: true };

  // The height of the curve over x; between two points it is a straight line.
  const heightAt = (roc, x) => {
    const right = d3.bisector((point) => point[0]).right(roc, x);
    if (right >= roc.length) {
      return 1;
    }
    const [[x0, y0], [x1, y1]] = [roc[right - 1], roc[right]];
    return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
  };
  const roc = () => ({
    ...axes,
    title: "ROC: positive reviews found against negative ones mistaken",
    xLabel: "negative reviews taken for positive",
    yLabel: "positive reviews taken for positive",
    markers: 6,
    series: shown().map(({ test, look }) => ({ look, points: test.roc.map(([x, y]) => ({ x, y })) })),
    stops: d3.range(0, 101).map((percent) => percent / 100),
    values: (x) => ({
      caption: `mistaken ${share(x)}`,
      columns: ["found"],
      rows: shown()
        .filter(({ test }) => test.roc.length > 0)
        .map(({ test, look }) => ({ look, name: test.name, at: heightAt(test.roc, x) }))
        .sort((a, b) => b.at - a.at)
        .map((row) => ({ ...row, cells: [fine(row.at)] })),
    }),
  });
  const BINS = 10;
  const BIN_COLUMNS = ["mean", "positive", "reviews"];
  const range = (number) => `${number / BINS} to ${(number + 1) / BINS}`;
  const binCells = (bin) => [...(bin.count > 0 ? [fine(bin.mean), fine(bin.share)] : ["–", "–"]), d3.format(",")(bin.count)];
  const calibration = () => ({
    ...axes,
    title: "Calibration: how often a probability comes true",
    xLabel: "mean probability that the network gave",
    yLabel: "positive reviews among them",
    series: shown().map(({ test, look }) => ({
      look,
      points: test.calibration.filter((bin) => bin.count > 0).map((bin) => ({ x: bin.mean, y: bin.share })),
    })),
    stops: d3.range(BINS).map((bin) => (bin + 0.5) / BINS),
    values: (x) => {
      const number = Math.min(BINS - 1, Math.floor(x * BINS));
      return {
        caption: range(number),
        columns: BIN_COLUMNS,
        rows: shown().map(({ test, look }) => ({ look, name: test.name, cells: binCells(test.calibration[number]) })),
      };
    },
  });

  const MISTAKEN = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];
  const rocTable = sentiment4j.figures("The ROC curves as a table", () => ({
    columns: MISTAKEN.map((x) => `found at ${share(x)} mistaken`),
    rows: tests
      .filter((test) => test.roc.length > 0)
      .map((test) => ({ name: test.name, cells: MISTAKEN.map((x) => fine(heightAt(test.roc, x))) })),
  }));
  const calibrationTable = sentiment4j.figures("Calibration as a table", () => ({
    columns: ["probability", ...BIN_COLUMNS],
    rows: tests.flatMap((test) =>
      test.calibration.map((bin, number) => ({ name: test.name, cells: [range(number), ...binCells(bin)] })),
    ),
  }));

  const makers = [roc, calibration];
  const places = makers.map(() => make("div"));
  const list = make("ul", { class: "legend" });
  element.replaceChildren(list, make("div", { class: "charts" }, ...places), rocTable.element, calibrationTable.element);
  const charts = makers.map((options, i) => chart(places[i], options()));
  legend(list, groups, hidden, () => makers.forEach((options, i) => charts[i].update(options())));
};

// The reviews of one pair of networks, or of one network.
sentiment4j.reviews = (element, part) => {
  const { element: make, words } = sentiment4j;
  const answer = (probability) => `${probability > 0.5 ? "positive" : "negative"}, ${probability.toFixed(3)}`;
  const side = (review, number) => {
    const { probability, remainder, contributions, unknown } = review.sides[number];
    const isRight = probability > 0.5 === (review.label === "positive");
    const head = make("p", { class: "answer" }, make("strong", {}, part.networks[number]), `: ${answer(probability)} – ${isRight ? "right" : "wrong"}`);
    if (!contributions) {
      return make("div", {}, head);
    }
    const place = make("div");
    const skipped = review.words.length - contributions.length;
    const missing = new Set(unknown);
    words(
      place,
      contributions.map((contribution, i) => ({ word: review.words[skipped + i], known: !missing.has(i), contribution })),
      remainder,
    );
    return make("div", {}, head, place);
  };
  const item = (review) => {
    const answers = review.sides.map(({ probability }, i) => `${part.networks[i]} ${probability.toFixed(3)}`).join(", ");
    const details = make("details", { class: "review" }, make("summary", {}, `${review.id}, ${review.label}: ${answers}`));
    // Thousands of words: only those that are looked at are made.
    details.addEventListener(
      "toggle",
      () => {
        if (review.text) {
          details.append(make("p", { class: "words" }, review.text));
        }
        if (review.note) {
          details.append(make("p", { class: "soft" }, review.note));
        }
        details.append(make("div", { class: "sides" }, ...review.sides.map((_, number) => side(review, number))));
      },
      { once: true },
    );
    return details;
  };
  element.replaceChildren(
    ...part.lists.flatMap((list) => {
      const items = list.reviews.map(item);
      if (items.length > 0) {
        items[0].open = true;
      }
      return [make("h4", {}, list.title), ...items];
    }),
  );
};

{
  const source = document.getElementById("report-data");
  if (source) {
    const data = JSON.parse(source.textContent);
    const scheme = document.querySelector(".scheme");
    scheme.hidden = false;
    sentiment4j.themeButton(scheme);
    document.querySelectorAll("table.sortable").forEach((table) => sentiment4j.sortable(table));
    sentiment4j.curves(document.querySelector(".curves"), data.curves);
    document.querySelectorAll("[data-share]").forEach((cell) => {
      cell.style.setProperty("--strength", cell.dataset.share);
    });
    const tests = document.querySelector(".test-charts");
    if (tests) {
      sentiment4j.testCharts(tests, data.tests);
    }
    document.querySelectorAll(".review-part").forEach((part, i) => sentiment4j.reviews(part, data.reviews[i]));
  }
}
