// Asks our own server; every failure becomes a sentence that says what to do.
(function (cg) {
  "use strict";
  const { el } = cg.dom;
  const latest = {};
  const AWAY = "The store does not answer, so nothing can be saved just now. What was changed or decided since may be missing.";
  const UNREACHABLE = "The service does not answer. Check your connection and try again.";

  // A failure that has a sentence for people; anything else is a mistake of ours.
  class Problem extends Error {
    // `passing`: asking again may help.
    constructor(sentence, passing) {
      super(sentence);
      this.passing = passing;
    }
  }

  // While the store is away every answer that is made anew says of when its figures are.
  function sayAsAt(moment) {
    const line = document.getElementById("as-at");
    if (!line || !moment) return;
    line.hidden = moment === "current";
    if (line.hidden) line.replaceChildren();
    else line.replaceChildren(el("strong", {}, `Data as at ${moment}.`), ` ${AWAY}`);
  }

  // `slot` names what is being asked for: a newer question for the same slot drops the older one.
  async function ask(slot, address) {
    if (latest[slot]) latest[slot].abort();
    const control = new AbortController();
    latest[slot] = control;
    let answer;
    try {
      answer = await fetch(address, { signal: control.signal });
    } catch (error) {
      if (error.name === "AbortError") return undefined;
      throw new Problem(UNREACHABLE, true);
    }
    sayAsAt(answer.headers.get("Data-As-At"));
    if (answer.status === 410) { location.reload(); return undefined; }
    const body = await answer.json().catch(() => ({ error: UNREACHABLE }));
    if (!answer.ok) throw new Problem(body.error || UNREACHABLE, answer.status >= 500);
    return latest[slot] === control ? body : undefined;
  }

  cg.server = { ask, Problem };
})(window.commonGround);
