// The URL is the state: everything that decides what is on the screen stands in the query.
(function (cg) {
  "use strict";
  const FILTERS = ["funder", "provider", "approach", "priority", "level", "setting", "age", "status", "lacks", "q"];
  const KEYS = ["show", "measure", "period", "area", "view", "place", "rows", "tab", "award", "school", "points", ...FILTERS, "on"];

  cg.front = JSON.parse(document.getElementById("front").textContent);

  function openingDate() {
    return cg.front.as_at || new Date().toISOString().slice(0, 10);
  }

  function indicators() {
    return cg.front.indicators;
  }

  // What can be shown on a date: layers of funding, and of need against funding.
  function layersOf(show) {
    return cg.front.layers.filter((layer) => layer.group === show);
  }

  function read(search) {
    const query = new URLSearchParams(search);
    const state = { search };
    for (const key of KEYS) state[key] = query.get(key) || "";
    state.show = !indicators().length ? "funding" : ["funding", "gap"].includes(state.show) ? state.show : "need";
    state.view = state.view === "table" ? "table" : "map";
    state.area = cg.front.levels.some((level) => level.key === state.area) ? state.area : "ward";
    state.points = query.has("points") ? query.get("points") : "interventions";
    if (!isDate(state.on)) state.on = "";
    if (!/^\d{1,3}(-\d{1,3})?$/.test(state.age)) state.age = "";
    for (const key of ["status", "lacks"]) if (!offered(`filter-${key}`, state[key])) state[key] = "";
    state.asked = { measure: state.measure, period: state.period };
    chooseMeasure(state);
    return state;
  }

  // What the server would refuse is left out, so that an old or mistyped link still opens.
  function isDate(text) {
    const found = /^[1-9]\d{3}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : NaN;
    return !Number.isNaN(Number(found)) && found.toISOString().startsWith(text);
  }

  function offered(id, value) {
    const select = document.getElementById(id);
    return !select || [...select.options].some((option) => option.value === value);
  }

  // Fills in a measure and a period that exist, keeping as much as possible of what was asked.
  function chooseMeasure(state) {
    if (state.show !== "need") {
      const layers = layersOf(state.show);
      state.layer = layers.find((layer) => layer.key === state.measure) || layers[0];
      state.measure = state.layer.key;
      state.period = state.on || openingDate();
      return;
    }
    const all = indicators();
    state.indicator = all.find((item) => item.id === state.measure) || all[0];
    state.measure = state.indicator.id;
    const level = state.indicator.levels[state.area];
    state.published = Boolean(level);
    const periods = level ? level.periods : [];
    if (periods.includes(state.period)) return;
    const wanted = cg.front.periods[state.period];
    const alike = wanted ? periods.filter((key) => cg.front.periods[key].grain === wanted.grain) : [];
    state.period = alike.length ? alike[alike.length - 1] : level ? level.latest : "";
  }

  function write(state) {
    const query = new URLSearchParams();
    for (const key of KEYS) {
      const value = state[key];
      if (key === "points" ? value !== "interventions" : value && !isDefault(key, value)) query.set(key, value);
    }
    const text = query.toString();
    return text ? "?" + text : "";
  }

  function isDefault(key, value) {
    return { show: "need", area: "ward", view: "map", rows: "areas", tab: "funded" }[key] === value;
  }

  // Only what was asked for goes into the URL: a measure that was filled in is left out.
  function change(changes) {
    const now = { ...cg.state.now, ...cg.state.now.asked, ...changes };
    if ("show" in changes && changes.show !== cg.state.now.show) { now.measure = ""; now.period = ""; }
    const search = write(now);
    if (search === cg.state.now.search) return;
    cg.show(search);
    // A new address costs the browser several milliseconds; the colours go first.
    cg.screen.afterDrawing(() => window.history.pushState(null, "", location.pathname + search));
  }

  // The state as an address that will show the same on a later day.
  function pinned() {
    const now = cg.state.now;
    return write({ ...now, on: now.on || openingDate(), period: now.show === "need" ? now.period : "" });
  }

  // Whether the one state differs from the other in nothing but the colours of the areas.
  function onlyColours(one, other) {
    return KEYS.every((key) => key === "measure" || key === "period" || one[key] === other[key]);
  }

  // The part of the query that chooses interventions, as the server understands it.
  function selection(state, extra) {
    const query = new URLSearchParams(extra || {});
    for (const key of [...FILTERS, "on"]) if (state[key]) query.set(key, state[key]);
    const text = query.toString();
    return text ? "?" + text : "";
  }

  function filtersSet(state) {
    return FILTERS.filter((key) => state[key]);
  }

  cg.state = { read, write, change, pinned, onlyColours, selection, filtersSet, openingDate, layersOf, now: null, FILTERS };
})(window.commonGround);
