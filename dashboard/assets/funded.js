// "Funded here": who pays whom for what, for whom, until when, and how it reaches this place.
(function (cg) {
  "use strict";
  const { el } = cg.dom;
  const W = cg.words;
  const GROUPS = [["live", "Live"], ["starting", "Starting later"], ["finished", "Finished"], ["proposed", "Proposed"], ["dates not known", "Dates not known"], ["withdrawn", "Withdrawn"]];
  const OPEN_FIRST = ["live", "starting"];
  const AT_ONCE = 30;

  function draw(state, place) {
    const filled = GROUPS.filter(([key]) => place.funded[key].length);
    if (!filled.length) return [empty(state, place)];
    const none = place.funded.live.length ? null : el("p", { class: "gap" }, `Nothing is known to be live here on ${W.date(place.on)}.`);
    return [money(place), reporting(place), none, filled.map(([key, words]) => group(key, words, place))];
  }

  function empty(state, place) {
    const filtered = cg.state.filtersSet(state).length > 0;
    const unplaced = "Awards whose funder did not say where they are delivered cannot be shown in any place.";
    return el("div", { class: "empty" },
      el("p", {}, filtered ? "No intervention here matches the filters." : `The register has no intervention for ${place.name}.`),
      el("p", { class: "note" }, filtered ? "" : unplaced),
      filtered ? el("button", { type: "button", class: "button", onclick: () => document.getElementById("clear").click() }, "Clear filters") : null);
  }

  // The sum, with what is aimed here and what is a share of something wider kept apart.
  function money(place) {
    const sum = place.funded.summary;
    if (!sum.live || place.level === "partnership") return null;
    const part = (pounds, words) => `${pounds === null ? "an unknown amount" : W.pounds(pounds, 0)} ${words}`;
    const parts = [];
    if (sum.live_aimed) parts.push(part(sum.aimed_pounds_per_year, "a year delivered here"));
    if (sum.live_wider) parts.push(part(sum.shared_pounds_per_year, "a year as a share of wider awards"));
    const unknown = sum.unknown_amounts ? ` ${W.number(sum.unknown_amounts)} of ${W.number(sum.live)} amounts are not published and not counted.` : "";
    return el("p", { class: "note gap" }, `Live money: ${parts.join(", and ")}.${unknown} `, el("a", { href: "/sources#money" }, "How this is worked out"));
  }

  // A funder that says little makes a place look emptier than it is.
  function reporting(place) {
    if (!place.reporting.length || place.level === "partnership") return null;
    const [least] = place.reporting;
    const most = place.reporting[place.reporting.length - 1];
    const share = (item) => `${Math.round(100 * item.share)}%`;
    const words = place.reporting.length === 1
      ? `${least.funder.name}, the one funder live here, says ${share(least)} of what is looked for.`
      : share(least) === share(most)
        ? `The ${W.number(place.reporting.length)} funders live here say ${share(least)} of what is looked for.`
        : `The ${W.number(place.reporting.length)} funders live here say ${share(least)} to ${share(most)} of what is looked for; least: ${least.funder.name}.`;
    return el("p", { class: "note gap" }, words, " ", el("a", { href: `/quality?funder=${encodeURIComponent(least.funder.id)}` }, "What is missing"));
  }

  function group(key, words, place) {
    const entries = place.funded[key];
    const more = entries.length - AT_ONCE;
    const list = el("ul", { class: "awards" }, entries.slice(0, AT_ONCE).map((entry) => row(entry, place)));
    const rest = more > 0 ? el("button", {
      type: "button", class: "button", onclick: (event) => {
        list.append(...entries.slice(AT_ONCE).map((entry) => row(entry, place)));
        event.target.remove();
      },
    }, `Show ${W.number(more)} more`) : null;
    return el("details", { class: "awards-group", open: OPEN_FIRST.includes(key) }, el("summary", {}, el("h2", {}, `${words} `, el("span", { class: "note" }, W.number(entries.length)))), list, rest);
  }

  function row(entry, place) {
    const chips = [W.ages(entry.age_from, entry.age_to), ...entry.approach, ...entry.audience.slice(0, 1), ...entry.setting.slice(0, 1)].filter(Boolean);
    return el("li", { class: "award" },
      el("div", { class: "award-head" },
        el("button", { type: "button", class: "title", onclick: () => { cg.state.change({ award: entry.id }); cg.screen.sheet("place"); } }, entry.title),
        el("span", { class: "amount" }, W.pounds(entry.amount))),
      el("p", { class: "note" }, `${entry.funder.name} → ${entry.provider.name}`),
      time(entry, place.on),
      el("p", { class: "chips" }, chips.map((chip) => el("span", { class: "chip" }, W.capital(chip))), el("span", { class: "reach" }, reach(entry, place)),
        entry.ends_soon ? el("span", { class: "attention" }, `Ends ${W.date(entry.end, true)}`) : null,
        entry.joint_funding ? el("span", { class: "note" }, "Declared joint funding") : null));
  }

  // How it reaches this place, in words: never a share passed off as the whole.
  function reach(entry, place) {
    if (place.level === "partnership") return whereIn(entry);
    if (entry.aim === "school") {
      const here = entry.where.filter((item) => item.via === "school" && item[place.level] === place.code).length;
      return W.several(here, "school here", "schools here");
    }
    const words = { ward: "this ward", la: "this borough", lsoa: "this LSOA" }[place.level];
    const others = entry.where.filter((item) => item[place.level] !== place.code).length;
    if (entry.aim === "here") {
      const inside = entry.where.filter((item) => item[place.level] === place.code && item.code !== place.code).length;
      const here = inside ? `${W.several(inside, "place")} in ${words}` : words;
      return others ? `${here} and ${W.number(others)} more` : here;
    }
    const kinds = new Set(entry.where.map((item) => item.via));
    const wide = kinds.has("la") ? (entry.where.length > 1 ? "an award for several boroughs" : "a borough-wide award") : "a wider award";
    const share = entry.pounds_per_year_here === null ? "amount not known" : `about ${W.pounds(entry.pounds_per_year_here, 0)} a year here`;
    return `Share of ${wide}: ${share}`;
  }

  function whereIn(entry) {
    const names = [...new Set(entry.where.map((item) => item.name))];
    return names.length > 2 ? `${names.slice(0, 2).join(", ")} and ${W.number(names.length - 2)} more` : names.join(", ");
  }

  // Time as a bar with a mark for the chosen day, over two years either side of it.
  function time(entry, on) {
    const day = (text) => Date.parse(text) / 86400000;
    const today = day(on);
    const [from, to] = [today - 548, today + 548];
    const at = (value) => Math.max(0, Math.min(100, (100 * (value - from)) / (to - from)));
    const known = entry.start && entry.end;
    const words = known ? `${W.monthYear(entry.start)} – ${W.monthYear(entry.end)}` : entry.start ? `from ${W.monthYear(entry.start)}, end not known` : entry.end ? `until ${W.monthYear(entry.end)}, start not known` : "dates not known";
    const left = known ? at(day(entry.start)) : 0;
    const width = known ? Math.max(1, at(day(entry.end)) - left) : 0;
    return el("div", { class: "time" },
      el("div", { class: "bar", "aria-hidden": "true" }, known ? el("span", { class: "span", style: `left:${left}%;width:${width}%` }) : null, el("span", { class: "today", style: "left:50%" })),
      el("span", { class: "note figure" }, words));
  }

  cg.funded = { draw, time };
})(window.commonGround);
