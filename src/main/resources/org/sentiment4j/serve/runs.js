// sentiment4j.runs(changed, reached): looks at the server's runs, every second or so while one is in training, and not while
// nobody sees the page. Calls changed({runs, metrics}) where anything is new: runs as GET /api/runs gives them, metrics
// a list of what GET /api/runs/ID/metrics gives; and reached(message) with null, or with why there was no answer.
"use strict";
globalThis.sentiment4j = globalThis.sentiment4j || {};

// Asks the server; throws an error with a message for people and, where the server has too much to do, with retryAfter:
// after how many seconds it may be asked again.
sentiment4j.ask = async (path, options = {}) => {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Error("The server does not answer. Is it still running?");
  }
  const answer = await response.json();
  if (!response.ok) {
    throw Object.assign(new Error(answer.error), { retryAfter: Number(response.headers.get("Retry-After")) });
  }
  return answer;
};

sentiment4j.runs = (changed, reached) => {
  const WHILE_TRAINING = 1500;
  const OTHERWISE = 5000;
  const { ask } = sentiment4j;
  const metrics = new Map();
  let before = "";
  let timer = null;
  let isLooking = false;

  const refresh = async () => {
    const { runs } = await ask("/api/runs");
    const now = JSON.stringify(runs);
    if (now !== before) {
      const outdated = runs.filter(({ id, modified }) => !metrics.has(id) || metrics.get(id).modified !== modified);
      const found = await Promise.all(outdated.map(({ id }) => ask(`/api/runs/${encodeURIComponent(id)}/metrics`)));
      found.forEach((run) => metrics.set(run.id, run));
      changed({ runs, metrics: runs.map(({ id }) => metrics.get(id)) });
      before = now;
    }
    return runs.some(({ training }) => training);
  };

  const look = async () => {
    clearTimeout(timer);
    if (isLooking) {
      return;
    }
    isLooking = true;
    let isTraining = false;
    try {
      isTraining = await refresh();
      reached(null);
    } catch (error) {
      reached(error.message);
    }
    isLooking = false;
    if (!document.hidden) {
      timer = setTimeout(look, isTraining ? WHILE_TRAINING : OTHERWISE);
    }
  };

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      clearTimeout(timer);
    } else {
      look();
    }
  });
  look();
};
