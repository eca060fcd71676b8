// sentiment4j.answers(element): what each network says of a text: a card each, with the label, the probability, its line
// after each word, and the coloured words. Returns an object with
//   networks(runs)      which networks there are: [{id, name, look}]; look is their number among all runs
//   explained(answers)  shows what POST /api/explain gave; null clears the cards
//   traced(answers)     shows what POST /api/trace gave; null clears the lines
//   untraced(message)   says why there are no lines
//   summary(answers)    what POST /api/explain gave, in words
"use strict";
globalThis.sentiment4j = globalThis.sentiment4j || {};

sentiment4j.answers = (element) => {
  const { element: make, chart, swatch, words } = sentiment4j;
  const percent = (probability) => `${(100 * probability).toFixed(1)} %`;
  const verdictOf = ({ label, probability }) => `${label}: ${percent(probability)} probability of positive`;
  const cards = new Map();

  const notes = ({ words: count, read, known }) => {
    const texts = [];
    if (read < count) {
      texts.push(`It reads the last ${read} of the ${count} words.`);
    }
    if (known === 0) {
      texts.push("It knows none of the words: its answer means little.");
    } else if (known < read) {
      texts.push(`It knows ${known} of the ${read} words.`);
    }
    return texts.join(" ");
  };

  const lineOf = (name, look, trace) => ({
    title: "Probability after each word",
    xLabel: "word",
    yLabel: "positive in %",
    xTick: (value) => `${value}`,
    yTick: (value) => `${value}`,
    yDomain: [0, 100],
    wholeX: true,
    series: [{ look, dashed: false, points: trace.map((step, i) => ({ x: i + 1, y: 100 * step.probability })), best: null }],
    stops: trace.map((step, i) => i + 1),
    values: (number) => ({
      caption: `${number}: ${trace[number - 1].word}`,
      columns: ["positive"],
      rows: [{ look, name, cells: [percent(trace[number - 1].probability)] }],
    }),
  });

  const newCard = ({ id, name, look }) => {
    const verdict = make("p", { class: "verdict" });
    const bar = make("div", { class: "bar", "aria-hidden": "true" });
    const note = make("p", { class: "note soft" });
    const coloured = make("div");
    const line = make("div");
    const heading = make("h3", { id: `network-${id}` }, swatch(look), name);
    const card = make("article", { class: "network", "aria-labelledby": heading.id }, heading, verdict, bar, note, coloured, line);
    let drawn = null;
    const clearLine = () => {
      drawn = null;
      line.replaceChildren();
    };
    return {
      card,
      explain: (answer) => {
        verdict.textContent = answer ? verdictOf(answer) : "";
        bar.hidden = !answer;
        bar.style.setProperty("--share", answer ? answer.probability : 0);
        bar.classList.toggle("negative", Boolean(answer) && answer.label === "negative");
        note.textContent = answer ? notes(answer) : "";
        if (answer && answer.explanation.length > 0) {
          words(coloured, answer.explanation, answer.remainder);
        } else {
          coloured.replaceChildren();
        }
      },
      trace: (answer) => {
        if (!answer || answer.trace.length === 0) {
          clearLine();
        } else if (drawn) {
          drawn.update(lineOf(name, look, answer.trace));
        } else {
          drawn = chart(line, lineOf(name, look, answer.trace));
        }
      },
      untrace: (message) => {
        clearLine();
        line.append(make("p", { class: "note" }, message));
      },
    };
  };

  const show = (answers, part) => {
    const found = new Map((answers || []).map((answer) => [answer.id, answer]));
    cards.forEach((card, id) => card[part](found.get(id)));
  };

  return {
    networks: (runs) => {
      cards.clear();
      runs.forEach((run) => cards.set(run.id, newCard(run)));
      element.replaceChildren(...[...cards.values()].map(({ card }) => card));
      show(null, "explain");
    },
    explained: (answers) => show(answers, "explain"),
    traced: (answers) => show(answers, "trace"),
    untraced: (message) => cards.forEach((card) => card.untrace(message)),
    summary: (answers) =>
      answers.map((answer) => `${answer.name}: ${verdictOf(answer)}.`).join(" "),
  };
};
