// The page: what is typed is asked once the typing pauses; answers that come late are dropped.
"use strict";
(() => {
  const PAUSE = 250;
  const { answers: cards, ask, curves, element: make, runs, themeButton } = sentiment4j;
  const at = (id) => document.getElementById(id);
  const review = at("review");
  const answers = cards(at("networks"));
  let networks = [];
  let charts = null;
  let timer = null;
  let asking = new AbortController();

  const say = (element, message) => {
    element.hidden = !message;
    element.textContent = message || "";
  };

  const post = (path, signal) =>
    ask(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text: review.value }),
      signal,
    });

  const clear = () => {
    answers.explained(null);
    answers.traced(null);
    at("summary").textContent = "";
    say(at("refused"), null);
    say(
      at("hint"),
      networks.length > 0
        ? "Type a review: the networks answer while you do."
        : "No network can be asked yet: one can after the first epoch of its training.",
    );
  };

  const explain = async (signal) => {
    try {
      const { answers: given } = await post("/api/explain", signal);
      if (!signal.aborted) {
        answers.explained(given);
        at("summary").textContent = answers.summary(given);
        say(at("refused"), null);
      }
    } catch (error) {
      if (!signal.aborted) {
        answers.explained(null);
        at("summary").textContent = "";
        say(at("refused"), error.message);
      }
    }
  };

  const trace = async (signal) => {
    try {
      const { answers: given } = await post("/api/trace", signal);
      if (!signal.aborted) {
        answers.traced(given);
      }
    } catch (error) {
      if (!signal.aborted) {
        answers.untraced(error.message);
      }
    }
  };

  const answer = () => {
    asking.abort();
    asking = new AbortController();
    if (review.value.trim() === "" || networks.length === 0) {
      clear();
      return;
    }
    say(at("hint"), null);
    explain(asking.signal);
    trace(asking.signal);
  };

  review.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(answer, PAUSE);
  });

  const showTraining = (all) => {
    const texts = all
      .filter(({ training }) => training)
      .map(({ name, epochs }) => `${name} (${epochs} ${epochs === 1 ? "epoch" : "epochs"} so far)`);
    const none = all.length > 0 ? "No run is in training." : "There is no run yet.";
    at("training").textContent = texts.length > 0 ? `In training: ${texts.join(", ")}.` : none;
  };

  const showProblems = (all) => {
    const items = all.flatMap(({ name, problems }) => problems.map((problem) => make("li", {}, `${name}: ${problem}`)));
    at("problems").replaceChildren(...items);
  };

  const changed = ({ runs: all, metrics }) => {
    const askable = all.map(({ id, name, network }, look) => ({ id, name, network, look })).filter(({ network }) => network);
    if (JSON.stringify(askable) !== JSON.stringify(networks)) {
      networks = askable;
      answers.networks(askable);
    }
    showTraining(all);
    showProblems(all);
    if (charts) {
      charts.update(metrics);
    } else {
      charts = curves(at("curves"), metrics);
    }
    // A network that is in training may say something else now.
    answer();
  };

  // #text=… begins with a text, so that a link can ask a question.
  review.value = new URLSearchParams(location.hash.slice(1)).get("text") || "";
  themeButton(document.querySelector(".scheme"));
  runs(changed, (message) => say(at("unreachable"), message));
})();
