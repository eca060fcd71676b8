// The page: what is typed is asked once the typing pauses, and once the question before has its answers: a server goes on
// with one that nobody waits for any more.
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
  let asked = null;
  let isAsking = false;
  let isOutdated = false;

  const say = (element, message) => {
    element.hidden = !message;
    element.textContent = message || "";
  };

  const isEmpty = () => review.value.trim() === "" || networks.length === 0;

  const awaited = (isAwaited) => at("networks").setAttribute("aria-busy", isAwaited);

  const clear = () => {
    awaited(false);
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

  // Asks about the text, and shows what comes. Returns after how many seconds to ask again, 0 where that is not needed.
  const post = async (path, show, refuse) => {
    try {
      const { answers: given } = await ask(path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ text: asked }),
      });
      if (!isEmpty()) {
        show(given);
      }
    } catch (error) {
      if (error.retryAfter) {
        return error.retryAfter;
      }
      if (!isEmpty()) {
        refuse(error.message);
      }
    }
    return 0;
  };

  const explained = (given) => {
    answers.explained(given);
    at("summary").textContent = answers.summary(given);
    say(at("refused"), null);
  };

  const refused = (message) => {
    answers.explained(null);
    at("summary").textContent = "";
    say(at("refused"), message);
  };

  const answer = async () => {
    isOutdated = true;
    if (isEmpty()) {
      clear();
    }
    if (isAsking) {
      return;
    }
    isAsking = true;
    while (isOutdated && !isEmpty()) {
      isOutdated = false;
      asked = review.value;
      awaited(true);
      say(at("hint"), null);
      const waits = await Promise.all([
        post("/api/explain", explained, refused),
        post("/api/trace", answers.traced, answers.untraced),
      ]);
      const wait = Math.max(...waits);
      if (wait > 0) {
        isOutdated = true;
        await new Promise((resolve) => setTimeout(resolve, 1000 * wait));
      }
    }
    isAsking = false;
    awaited(!isEmpty() && review.value !== asked);
  };

  review.addEventListener("input", () => {
    awaited(!isEmpty());
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
