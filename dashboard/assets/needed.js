// "Needed here": every indicator with its rank, how sure it is, its trend and its age.
(function (cg) {
  "use strict";
  const { el, svg } = cg.dom;
  const W = cg.words;

  // "No clear change" and "too few to say" stand in the comparison; here only what is clear.
  const WAYS = { worse: "Getting worse", better: "Getting better" };

  function draw(state, place) {
    if (!place.needs.length) return [el("p", { class: "gap" }, "No measure of need is published for this place.")];
    const themes = new Map();
    for (const need of place.needs) {
      const indicator = cg.front.indicators.find((item) => item.id === need.indicator);
      themes.set(indicator.theme, [...(themes.get(indicator.theme) || []), [need, indicator]]);
    }
    const how = el("p", { class: "note gap" }, "1st is the worst. “Likely” is a 95% range: it shows how far chance alone could move the figure.");
    return [how, ...[...themes].map(([theme, needs]) => el("section", {}, el("h2", { class: "theme" }, theme), el("ul", { class: "needs" }, needs.map(([need, indicator]) => row(need, indicator, place)))))];
  }

  function row(need, indicator, place) {
    const period = cg.front.periods[need.period];
    return el("li", { class: "need" },
      el("div", { class: "need-head" },
        el("button", { type: "button", class: "title", onclick: () => { cg.state.change({ show: "need", measure: indicator.id, period: "" }); cg.screen.sheet("where"); } }, indicator.label),
        value(need, indicator)),
      el("div", { class: "need-body" }, el("div", {}, sentences(need, indicator, place).map((words) => el("p", { class: "note" }, words))), line(need, indicator)),
      el("p", { class: "note source" }, `${indicator.source} · ${period.label} (${age(need.period)})`),
      cg.measures.what(indicator),
      drawable(need).length < 2 ? null : pictures(indicator, place));
  }

  // The same line with its scale and sources, drawn by the server.
  function pictures(indicator, place) {
    const address = (ending) => `/picture/chart/trend.${ending}?places=${encodeURIComponent(place.code)}&measure=${encodeURIComponent(indicator.id)}`;
    return el("p", { class: "note keep-picture" }, "Keep as picture: ",
      ["SVG", "PNG"].map((word) => el("a", { href: address(word.toLowerCase()), download: "", "aria-label": `${word}: ${indicator.label} over time` }, word)));
  }

  function drawable(need) {
    return need.series.values.map((number, at) => [at, number]).filter(([, number]) => number !== null);
  }

  function borough(place) {
    const found = place.parents.find((parent) => parent.level === "la");
    return found ? found.name : place.name;
  }

  function value(need, indicator) {
    if (need.value === null) {
      return el("span", { class: "amount" }, need.status === "suppressed" ? "hidden" : "no data");
    }
    return el("span", { class: "amount" }, `${W.number(need.value, indicator.decimals)} `, el("span", { class: "note" }, indicator.unit));
  }

  function sentences(need, indicator, place) {
    if (need.value === null) {
      if (need.status !== "suppressed") return ["The source gives no figure for this place: not known is not zero."];
      return [indicator.hidden_below ? W.hidden(indicator) : "The number is so small that it could identify somebody, so its source hides it."];
    }
    const level = cg.front.levels.find((item) => item.key === place.level);
    const said = [];
    if (need.rank && need.rank.rank !== null) {
      const inside = need.rank_in_borough && place.level !== "la" ? `, ${W.ordinal(need.rank_in_borough.rank)} of ${W.number(need.rank_in_borough.of)} in ${borough(place)}` : "";
      said.push(W.rank(need.rank, level.plural) + inside);
    }
    const say = (value) => W.number(value, indicator.decimals);
    const sure = need.lower !== null && need.upper !== null ? `likely between ${say(need.lower)} and ${say(need.upper)}` : "";
    const counted = need.count !== null ? `${W.number(need.count)} ${indicator.kind === "count" ? "recorded" : "children"}${indicator.rounded_to ? ` (rounded to the nearest ${indicator.rounded_to})` : ""}` : "";
    if (sure || counted) said.push([counted, sure].filter(Boolean).join(", "));
    if (need.trend && WAYS[need.trend.direction]) said.push(`${WAYS[need.trend.direction]}, by ${W.several(need.trend.periods, need.trend.grain)}`);
    const others = [["la", borough(place)], ["partnership", cg.front.partnership]].filter(([key]) => need.compare[key] !== undefined && need.compare[key] !== null);
    if (others.length) said.push(others.map(([key, words]) => `${words} ${say(need.compare[key])}`).join(", "));
    return said;
  }

  // How long ago the period ended.
  function age(key) {
    const ends = cg.front.periods[key].ends;
    const [year, month] = ends.split("-").map(Number);
    const [nowYear, nowMonth] = (cg.state.now.on || cg.state.openingDate()).split("-").map(Number);
    const months = (nowYear - year) * 12 + nowMonth - month;
    if (months < 0) return "still running";
    if (months < 1) return "ended this month";
    return months < 24 ? `ended ${W.several(months, "month")} ago` : `ended ${W.several(Math.floor(months / 12), "year")} ago`;
  }

  // A small line; the spoken summary says what it shows.
  function line(need, indicator) {
    const points = drawable(need);
    if (points.length < 2) return null;
    const [wide, high] = [112, 36];
    const numbers = points.map(([, number]) => number);
    const [low, top] = [Math.min(0, ...numbers), Math.max(...numbers) || 1];
    const x = (at) => 3 + (at * (wide - 6)) / (need.series.values.length - 1);
    const y = (number) => high - 4 - ((number - low) * (high - 8)) / (top - low || 1);
    let path = "";
    let last = -2;
    for (const [at, number] of points) { path += `${at === last + 1 ? "L" : "M"}${x(at).toFixed(1)} ${y(number).toFixed(1)}`; last = at; }
    const [endAt, endNumber] = points[points.length - 1];
    return svg("svg", { class: "trend", viewBox: `0 0 ${wide} ${high}`, width: wide, height: high, role: "img", "aria-label": spoken(need, indicator, points) },
      svg("path", { d: `M0 ${high - 3.5}H${wide}`, class: "base" }), svg("path", { d: path, class: "line" }), svg("circle", { cx: x(endAt), cy: y(endNumber), r: 3 }));
  }

  function spoken(need, indicator, points) {
    const say = (at) => cg.front.periods[need.series.periods[at]].label;
    const [firstAt, first] = points[0];
    const [lastAt, last] = points[points.length - 1];
    const way = last > first ? "rose" : last < first ? "fell" : "stayed the same";
    const most = points.reduce((best, point) => (point[1] > best[1] ? point : best));
    return `${indicator.label} ${way} from ${W.number(first, indicator.decimals)} in ${say(firstAt)} to ${W.number(last, indicator.decimals)} in ${say(lastAt)}; highest ${W.number(most[1], indicator.decimals)} in ${say(most[0])}.`;
  }

  cg.needed = { draw };
})(window.commonGround);
