// Draws the screen that the URL asks for. Everything else is called from here.
(function (cg) {
  "use strict";
  const { el, put } = cg.dom;
  const lists = {};

  // The one Dash callback, once Dash has made the screen; later calls come from the URL's state.
  function show(asked) {
    const search = asked || "";
    const before = cg.state.now;
    if (before && before.search === search) return window.dash_clientside.no_update;
    if (!before) begin();
    const state = cg.state.read(search);
    cg.state.now = state;
    if (!before) cg.start.hand();
    const values = before && cg.ahead.known(state);
    if (values && cg.state.onlyColours(before, state)) {
      dress(state, values);
      afterDrawing(() => cg.state.now === state && furnish(state, before));
    } else furnish(state, before);
    return window.dash_clientside.no_update;
  }

  // Leaflet draws its canvas in the next frame.
  function afterDrawing(act) {
    window.requestAnimationFrame(() => window.requestAnimationFrame(act));
  }

  function furnish(state, before) {
    cg.controls.draw(state);
    cg.tools.draw(state);
    cg.areas.show(state.area);
    cg.areas.select(state.place);
    view(state, before);
    if (!before && (state.place || state.award)) sheet("place");
    attempt(state, before);
    document.documentElement.dataset.furnished = state.search;
    if (!before) cg.tour.listen();
  }

  function begin() {
    cg.controls.listen();
    cg.search.begin();
    sheet("where");
    window.addEventListener("resize", cg.areas.resize);
    window.addEventListener("popstate", () => show(location.search));
  }

  // The colours first, because they are what the eye waits for; then the panel and the points.
  async function attempt(state, before) {
    tell("");
    try {
      const shading = shade(state);
      const panel = cg.profile.show(state, before);
      const points = cg.points.show(state);
      const table = state.view === "table" ? cg.table.show(state) : null;
      await Promise.all([shading, panel, points, table]);
      cg.tour.follow();
    } catch (error) {
      if (!(error instanceof cg.server.Problem)) window.console.error(error);
      tell(error instanceof cg.server.Problem ? error.message : "Something went wrong in this page. Try again, or load the page again.", () => { cg.areas.again(); attempt(cg.state.now, null); });
    }
  }

  async function shade(state) {
    const found = await colour(state);
    if (found === undefined || cg.state.now !== state) return;
    cg.legend.draw(state);
    if (found && !mostlyHidden(state, found)) nothingLive(state, found);
    cg.ahead.look(state);
  }

  // Fetches the values of a state and turns them into looks; null where there are none to have.
  async function colour(state) {
    if (state.show === "need" && !state.published) {
      dress(state, null);
      return null;
    }
    const found = cg.ahead.known(state) || await cg.server.ask("shade", cg.ahead.address(state));
    if (found === undefined || (cg.state.now && cg.state.now !== state)) return undefined;
    cg.ahead.keep(state, found);
    dress(state, found);
    return found;
  }

  function dress(state, values) {
    if (cg.shading.wears(values, state.area)) return;
    const need = state.show === "need";
    const layer = need ? cg.front.layers.find((item) => item.key === "need") : state.layer;
    const decimals = need ? state.indicator.decimals : state.layer.decimals;
    cg.shading.set(values, state.area, layer.ramp, decimals, need && state.indicator.worse === "lower");
    cg.areas.recolour();
  }

  // A map of hidden places must say where more can be seen. The levels run from large to small.
  function mostlyHidden(state, found) {
    if (state.show !== "need" || 2 * found.suppressed.length <= found.values.length) return false;
    const at = cg.front.levels.findIndex((level) => level.key === state.area);
    const here = cg.front.levels[at];
    const larger = cg.front.levels[at - 1];
    const published = larger && state.indicator.levels[larger.key];
    tell(`More than half of the ${here.plural} are hidden to protect people.`,
      published ? () => cg.state.change({ area: larger.key, period: published.periods.includes(state.period) ? state.period : "" }) : null, published ? `Show ${larger.plural}` : "");
    return true;
  }

  // An empty map must say why it is empty and offer the way on.
  function nothingLive(state, found) {
    if (state.show === "gap" && !found.values.some((value) => value && (value - 1) % 3)) {
      tell(`No award that reaches a place is known to be live on ${cg.words.date(state.period)}: these colours show need alone.`);
      return;
    }
    if (state.show !== "funding" || found.values.some((value) => value)) return;
    if (cg.state.filtersSet(state).length) {
      tell("No live intervention matches these filters on this date.", () => document.getElementById("clear").click(), "Clear filters");
      return;
    }
    const last = cg.front.latest_end;
    const before = last && last < state.period;
    tell(`No award that can be put on the map is live on ${cg.words.date(state.period)}.${before ? ` The last one ended on ${cg.words.date(last)}.` : ""}`,
      before ? () => cg.state.change({ on: last }) : null, `Show ${cg.words.date(last)}`);
  }

  // What the tooltip says of the area at a position.
  function say(at) {
    const state = cg.state.now;
    const shading = cg.shading.now;
    if (!shading) return "";
    const kind = cg.shading.kindOf(at);
    if (kind === "suppressed") return "Hidden to protect people";
    if (kind === "no data") return state.show === "need" ? "No data" : "Not known";
    const value = shading.values[at];
    if (state.show === "gap") return state.layer.cells[value - 1];
    if (state.show === "funding") {
      return state.layer.unit.startsWith("£")
        ? `${cg.words.pounds(value, 2)} ${state.layer.unit.replace("£ ", "")}`
        : `${cg.words.number(value)} ${state.layer.unit}`;
    }
    return `${cg.words.number(value, state.indicator.decimals)} ${state.indicator.unit}, ${cg.front.periods[state.period].label}`;
  }

  function view(state, before) {
    document.getElementById("map-frame").hidden = state.view === "table";
    document.getElementById("table").hidden = state.view !== "table";
    document.getElementById("legend").hidden = state.view === "table";
    if (before && before.view !== state.view && state.view === "map") cg.areas.resize();
  }

  function choosePlace(code) {
    cg.state.change({ place: code, award: "", school: "" });
    sheet("place");
  }

  function sheet(name) {
    document.querySelector("#react-entry-point .screen").dataset.sheet = name;
    document.querySelectorAll(".sheets button").forEach((button) => {
      button.setAttribute("aria-pressed", String(button.dataset.sheet === name));
    });
    if (name === "where") window.setTimeout(cg.areas.resize, 0);
  }

  async function areas(level) {
    lists[level] = lists[level] || cg.server.ask(`areas ${level}`, `/map/${cg.front.release}/areas/${level}`);
    try {
      return await lists[level];
    } catch (error) {
      delete lists[level]; // so that the next question is asked again
      throw error;
    }
  }

  function tell(sentence, act, words) {
    put("message", sentence ? [sentence, act ? el("button", { type: "button", onclick: act }, words || "Try again") : null] : []);
  }

  function speak(sentence) {
    put("spoken", sentence);
    const toast = document.getElementById("spoken");
    toast.classList.add("shown");
    window.setTimeout(() => toast.classList.remove("shown"), 4000);
  }

  // For people who listen to the screen: said, not shown.
  function hear(sentence) {
    put("heard", sentence);
  }

  cg.screen = { colour, afterDrawing, choosePlace, sheet, areas, tell, speak, hear, say };
  cg.show = show;
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.commonGround = { show };
})(window.commonGround);
