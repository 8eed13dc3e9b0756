// What the colours mean, and how many places have each.
(function (cg) {
  "use strict";
  const { el, put } = cg.dom;

  function range(breaks, place, decimals, money) {
    const say = (value) => (money ? cg.words.pounds(value, decimals) : cg.words.number(value, decimals));
    if (!breaks.length) return "any";
    if (place === 0) return `under ${say(breaks[0])}`;
    if (place === breaks.length) return `${say(breaks[place - 1])} and over`;
    return `${say(breaks[place - 1])} to ${say(breaks[place])}`;
  }

  function entry(style, text, count, kind) {
    return el("div", { class: "entry" },
      el("span", { class: `swatch ${kind || ""}`, style, "aria-hidden": "true" }),
      el("span", {}, text),
      count === null ? null : el("span", { class: "note tally" }, cg.words.number(count)));
  }

  function title(state) {
    return state.show === "funding" ? `Live on ${cg.words.date(state.period)}` : `${state.indicator.label}, ${cg.front.periods[state.period].label}`;
  }

  function draw(state) {
    const now = cg.shading.now;
    if (!now) { put("legend"); return; }
    const counts = cg.shading.tally();
    const funding = state.show === "funding";
    const unit = funding ? state.layer.unit : state.indicator.unit;
    const money = funding && unit.startsWith("£");
    const plural = cg.front.levels.find((level) => level.key === state.area).plural;
    const empty = !now.breaks.length && !counts.get(0);
    const rows = empty ? [] : now.colours.map((colour, place) =>
      entry(`background:${colour}`, range(now.breaks, place, now.decimals, money), counts.get(place) || 0));
    if (counts.has("zero")) rows.unshift(entry("background:#fff", funding ? "nothing live" : "none recorded", counts.get("zero")));
    if (counts.has("suppressed")) rows.push(entry("", "hidden to protect people", counts.get("suppressed"), "hatch hidden"));
    if (counts.has("no data")) rows.push(entry("", funding ? "not known" : "no data", counts.get("no data"), "hatch"));
    const shown = state.points.split(",");
    const dot = (kind, text) => el("div", { class: "entry" }, el("span", { class: `dot ${kind}`, "aria-hidden": "true" }), text);
    const before = document.querySelector("#legend details");
    const open = before ? before.open : window.matchMedia("(min-width: 861px)").matches;
    put("legend", el("details", { open }, el("summary", {}, cg.words.capital(unit)), el("div", { class: "entries" },
      el("p", { class: "note" }, `${title(state)}. Grey figures count ${plural}.`),
      rows,
      shown.includes("interventions") ? dot("", `${state.status && state.status !== "live" ? cg.words.capital(state.status) : "Live"} intervention`) : null,
      shown.includes("schools") ? dot("school", "School") : null)));
  }

  cg.legend = { draw, range };
})(window.commonGround);
