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
    return el("li", { class: "entry" },
      el("span", { class: `swatch ${kind || ""}`, style, "aria-hidden": "true" }),
      el("span", {}, text),
      count === null ? null : el("span", { class: "note tally" }, cg.words.number(count)));
  }

  function title(state) {
    if (state.show === "gap") return `${state.layer.label}; money live on ${cg.words.date(state.period)}`;
    return state.show === "funding" ? `Live on ${cg.words.date(state.period)}` : `${state.indicator.label}, ${cg.front.periods[state.period].label}`;
  }

  // Three rows of need, each with three of money, and how many places are of each.
  function nine(state, counts) {
    const words = state.layer.cells.map((cell) => cell.split(", "));
    const at = [0, 1, 2];
    const field = (place) => el("td", {}, el("span", { class: "swatch", style: `background:${cg.shading.now.colours[place]}`, "aria-hidden": "true" }),
      el("span", { class: "note" }, cg.words.number(counts.get(place) || 0)));
    return el("table", { class: "nine" },
      el("thead", {}, el("tr", {}, el("td", { class: "note" }, "Money:"), at.map((money) => el("th", { scope: "col" }, words[money][1].replace(" money", ""))))),
      el("tbody", {}, at.map((row) => 2 - row).map((need) => el("tr", {}, el("th", { scope: "row" }, words[3 * need][0]), at.map((money) => field(3 * need + money))))));
  }

  function draw(state) {
    const now = cg.shading.now;
    if (!now) { put("legend"); return; }
    const counts = cg.shading.tally();
    const dated = state.show !== "need";
    const unit = dated ? state.layer.unit : state.indicator.unit;
    const money = dated && unit.startsWith("£");
    const plural = cg.front.levels.find((level) => level.key === state.area).plural;
    const empty = !now.breaks.length && !counts.get(0);
    const rows = empty ? [] : state.show === "gap" ? [] : now.colours.map((colour, place) =>
      entry(`background:${colour}`, range(now.breaks, place, now.decimals, money), counts.get(place) || 0));
    if (counts.has("zero")) rows.unshift(entry("background:#fff", dated ? "nothing live" : "none recorded", counts.get("zero")));
    if (counts.has("suppressed")) rows.push(entry("", "hidden to protect people", counts.get("suppressed"), "hatch hidden"));
    if (counts.has("no data")) rows.push(entry("", dated ? "not known" : "no data", counts.get("no data"), "hatch"));
    const shown = state.points.split(",");
    const dot = (kind, text) => el("li", { class: "entry" }, el("span", { class: `dot ${kind}`, "aria-hidden": "true" }), text);
    const before = document.querySelector("#legend details");
    const open = before ? before.open : window.matchMedia("(min-width: 861px)").matches;
    put("legend", el("details", { open }, el("summary", {}, cg.words.capital(unit)), el("div", { class: "entries" },
      el("p", { class: "note" }, `${title(state)}. Grey figures count ${plural}.${!dated && state.indicator.rounded_to ? ` From counts rounded to the nearest ${state.indicator.rounded_to}.` : ""}`),
      !empty && state.show === "gap" ? nine(state, counts) : null,
      el("ul", {}, rows,
        shown.includes("interventions") ? dot("", `${state.status && state.status !== "live" ? cg.words.capital(state.status) : "Live"} intervention`) : null,
        shown.includes("schools") ? dot("school", "School") : null))));
  }

  cg.legend = { draw, range };
})(window.commonGround);
