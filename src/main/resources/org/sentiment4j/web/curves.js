// sentiment4j.curves(element, runs): the accuracy and the loss of runs, epoch by epoch: training dashed, validation
// solid, a ring about the best epoch; a legend whose buttons hide a run, and the same figures as a table. Returns an
// object with update(runs), which shows other figures, as of a training that goes on.
//   runs   [{name, group, best, epochs: [{epoch, train_loss, train_acc, val_loss, val_acc}]}]: runs of one group look
//          the same and are one button, without one a run is its own; the epochs in order; best is the number of one,
//          or null; a figure that is not known is null
"use strict";
globalThis.sentiment4j = globalThis.sentiment4j || {};

sentiment4j.curves = (element, firstRuns) => {
  const { element: make, chart } = sentiment4j;
  const MISSING = "–";
  const hidden = new Set();
  let runs = firstRuns;

  const figures = {
    accuracy: {
      title: "Accuracy",
      yLabel: "accuracy in %",
      keys: ["val_acc", "train_acc"],
      scale: 100,
      write: (value) => `${d3.format(".2f")(value)} %`,
      rank: d3.descending,
    },
    loss: {
      title: "Loss",
      yLabel: "loss",
      keys: ["val_loss", "train_loss"],
      scale: 1,
      write: d3.format(".4f"),
      rank: d3.ascending,
    },
  };
  const groupOf = (run) => run.group || run.name;
  const groups = () => [...new Set(runs.map(groupOf))];
  const known = (value) => typeof value === "number" && Number.isFinite(value);
  const scaled = (figure, value) => (known(value) ? value * figure.scale : null);
  const written = (figure, value) => (known(value) ? figure.write(value * figure.scale) : MISSING);

  const seriesOf = (figure, run, look, key) => {
    const points = run.epochs.map((epoch) => ({ x: epoch.epoch, y: scaled(figure, epoch[key]) }));
    const best = points.find((point) => point.x === run.best && point.y !== null);
    const isTraining = key.startsWith("train");
    return { look, dashed: isTraining, points, best: isTraining || !best ? null : best };
  };

  const rowsAt = (figure, shown, epochNumber) =>
    shown
      .map(({ run, look }) => ({ run, look, epoch: run.epochs.find((epoch) => epoch.epoch === epochNumber) }))
      .filter((row) => row.epoch)
      .sort((a, b) => figure.rank(a.epoch[figure.keys[0]], b.epoch[figure.keys[0]]))
      .map(({ run, look, epoch }) => ({
        look,
        name: run.best === epochNumber ? `${run.name} (best epoch)` : run.name,
        cells: figure.keys.map((key) => written(figure, epoch[key])),
      }));

  const optionsOf = (figure) => {
    const all = groups();
    const shown = runs
      .map((run) => ({ run, look: all.indexOf(groupOf(run)) }))
      .filter(({ run }) => !hidden.has(groupOf(run)));
    const stops = [...new Set(shown.flatMap(({ run }) => run.epochs.map((epoch) => epoch.epoch)))].sort(d3.ascending);
    return {
      title: figure.title,
      xLabel: "epoch",
      yLabel: figure.yLabel,
      xTick: d3.format("d"),
      yTick: (value) => `${value}`,
      wholeX: true,
      series: shown.flatMap(({ run, look }) => figure.keys.map((key) => seriesOf(figure, run, look, key)).reverse()),
      stops,
      values: (epochNumber) => ({
        caption: `epoch ${epochNumber}`,
        columns: ["validation", "training"],
        rows: rowsAt(figure, shown, epochNumber),
      }),
    };
  };

  const legend = make("ul", { class: "legend" });
  const drawLegend = () =>
    sentiment4j.legend(legend, groups(), hidden, () => drawCharts());

  const columns = { val_acc: "validation accuracy", train_acc: "training accuracy", val_loss: "validation loss", train_loss: "training loss" };
  const figureOf = (key) => (key.endsWith("acc") ? figures.accuracy : figures.loss);
  const cellsOf = (run, epoch) => [
    run.best === epoch.epoch ? `best ${epoch.epoch}` : `${epoch.epoch}`,
    ...Object.keys(columns).map((key) => written(figureOf(key), epoch[key])),
  ];
  const table = sentiment4j.figures("The curves as a table", () => ({
    columns: ["epoch", ...Object.values(columns)],
    rows: runs.flatMap((run) => run.epochs.map((epoch) => ({ name: run.name, cells: cellsOf(run, epoch) }))),
  }));

  const places = Object.keys(figures).map(() => make("div"));
  const note = make("p", { class: "soft" }, "Solid: validation. Dashed: training. Ring: the best epoch. A name hides or shows its curves.");
  element.replaceChildren(legend, note, make("div", { class: "charts" }, ...places), table.element);
  const charts = Object.values(figures).map((figure, i) => chart(places[i], optionsOf(figure)));
  const drawCharts = () => Object.values(figures).forEach((figure, i) => charts[i].update(optionsOf(figure)));
  drawLegend();

  return {
    update: (newRuns) => {
      const before = groups().join("\n");
      runs = newRuns;
      // Not where nothing changed: a button would lose the focus.
      if (before !== groups().join("\n")) {
        drawLegend();
      }
      drawCharts();
      table.update();
    },
  };
};
