// sentiment4j.words(element, words, remainder = 0): a text word by word, coloured by what each word did to the network's answer: blue
// towards positive, orange towards negative, the stronger the more. Strong ones are underlined, too (straight:
// positive, wavy: negative), and named below, so that nobody has to see colours. The value is shown under the pointer
// and, by the arrow keys, at the word that has the focus.
//   words   [{word, known, contribution}]: known is whether the vocabulary has it; contribution in log-odds, above 0
//           towards positive
//   remainder   what the contributions leave of the way to the answer, in log-odds; said where it is noticeable
"use strict";
globalThis.sentiment4j = globalThis.sentiment4j || {};

sentiment4j.words = (element, words, remainder = 0) => {
  const { element: make } = sentiment4j;
  const STRONG = 0.4;
  const NAMED = 5;
  const NOTICEABLE = 0.05;
  const most = Math.max(...words.map(({ contribution }) => Math.abs(contribution)), Number.MIN_VALUE);
  const signed = (value) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;

  const describe = ({ word, known, contribution }) => {
    const direction = contribution > 0 ? ", towards positive" : contribution < 0 ? ", towards negative" : "";
    return `${word}: ${signed(contribution)}${direction}${known ? "" : " (not in the vocabulary)"}`;
  };

  const shown = words.map((entry) => {
    const strength = Math.abs(entry.contribution) / most;
    const span = make("span", { class: "word", tabindex: "-1", title: describe(entry) }, entry.word);
    if (entry.contribution !== 0) {
      span.classList.add(entry.contribution > 0 ? "positive" : "negative");
    }
    span.classList.toggle("strong", strength >= STRONG);
    span.classList.toggle("unknown", !entry.known);
    span.style.setProperty("--strength", strength.toFixed(3));
    return span;
  });

  const value = make("p", { class: "word-value", "aria-live": "polite" });
  const text = make("p", { class: "words", role: "group", "aria-label": "The words; the arrow keys go from one to the next" });
  shown.forEach((span, i) => {
    span.addEventListener("focus", () => {
      value.textContent = describe(words[i]);
    });
    span.addEventListener("pointerenter", () => {
      value.textContent = describe(words[i]);
    });
    text.append(span, " ");
  });
  // One stop of the tab key for the whole text.
  if (shown.length > 0) {
    shown[0].tabIndex = 0;
  }
  text.addEventListener("keydown", (event) => {
    const at = shown.indexOf(document.activeElement);
    const targets = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: shown.length - 1 };
    const target = shown[targets[event.key]];
    if (at >= 0 && target) {
      event.preventDefault();
      shown[at].tabIndex = -1;
      target.tabIndex = 0;
      target.focus();
    }
  });

  const strongest = (sign, label) => {
    const seen = new Set();
    const named = words
      .filter(({ contribution }) => sign * contribution > 0)
      .sort((a, b) => sign * (b.contribution - a.contribution))
      .filter(({ word }) => !seen.has(word) && seen.add(word))
      .slice(0, NAMED)
      .map(({ word, contribution }) => `${word} ${signed(contribution)}`);
    return make("p", { class: "strongest" }, `${label}: ${named.length > 0 ? named.join(", ") : "no word"}`);
  };
  element.replaceChildren(text, value, strongest(1, "Towards positive"), strongest(-1, "Towards negative"));
  if (Math.abs(remainder) > NOTICEABLE) {
    const rest = `Not told apart: ${signed(remainder)}. Here the network all but jumps.`;
    element.append(make("p", { class: "strongest" }, rest));
  }
};
