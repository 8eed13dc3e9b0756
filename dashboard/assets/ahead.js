// Values that are likely to be wanted next, fetched while nothing else is to be done: every other
// measure as it would open, and the periods before and after. So a switch need not wait.
(function (cg) {
  "use strict";
  const MOST_KEPT = 80;
  const kept = new Map(); // address → values
  const asked = new Set();
  let waiting = [];
  let busy = false;
  let begun = false;

  function address(state) {
    const query = state.show !== "need" ? cg.state.selection(state) : "";
    return `/map/${cg.front.release}/shade/${state.area}/${state.measure}/${state.period}${query}`;
  }

  const known = (state) => kept.get(address(state));

  function keep(state, values) {
    kept.delete(address(state));
    kept.set(address(state), values);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value);
  }

  // Nothing is asked ahead of funding: each filter would make other values.
  function look(state) {
    if (state.show !== "need" || !state.published || (navigator.connection && navigator.connection.saveData)) return;
    const others = begun ? [] : cg.front.indicators.map((item) => ({ measure: item.id }));
    begun = true;
    const periods = state.indicator.levels[state.area].periods;
    const at = periods.indexOf(state.period);
    const near = [periods[at + 1], periods[at - 1]].filter(Boolean).map((period) => ({ period }));
    waiting = [...near, ...others].map((changes) => cg.state.read(cg.state.write({ ...state, ...state.asked, ...changes })));
    rest();
  }

  function rest() {
    if (!busy) (window.requestIdleCallback || window.setTimeout)(next);
  }

  async function next() {
    const state = waiting.shift();
    if (!state || busy) return;
    busy = true;
    const wanted = state.published && !known(state) && !asked.has(address(state));
    try {
      if (wanted) await fetchOne(state);
    } catch (error) {
      waiting = []; // who really asks for it will be told why it cannot be had
    }
    busy = false;
    rest();
  }

  async function fetchOne(state) {
    asked.add(address(state));
    const answer = await fetch(address(state), { priority: "low" });
    if (answer.ok) keep(state, await answer.json());
  }

  cg.ahead = { address, known, keep, look };
})(window.commonGround);
