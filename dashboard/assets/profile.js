// The right column: one place, or one intervention, or the partnership as a whole.
(function (cg) {
  "use strict";
  const { el, put } = cg.dom;
  const W = cg.words;
  const AROUND = 220;
  let shown = { address: "", place: null };
  let drawn = null; // the place, tab and school that stand in the panel

  async function show(state) {
    if (state.award) { drawn = null; await cg.award.show(state); return; }
    const code = state.place || "partnership";
    const address = `/api/v1/places/${encodeURIComponent(code)}${cg.state.selection(state)}`;
    if (shown.address !== address) {
      document.getElementById("place").setAttribute("aria-busy", "true");
      try {
        const place = await cg.server.ask("place", address);
        if (place === undefined) return;
        shown = { address, place };
      } catch (error) {
        problem(error);
        return;
      } finally {
        document.getElementById("place").removeAttribute("aria-busy");
      }
      if (!drawn) begin(shown.place);
      draw(cg.state.now, shown.place);
      cg.screen.hear(`${shown.place.name}: ${W.several(shown.place.funded.summary.live, "live intervention")}.`);
      return;
    }
    draw(state, shown.place);
  }

  function problem(error) {
    shown = { address: "", place: null };
    drawn = null;
    const again = error.passing ? el("button", { type: "button", class: "button", onclick: () => show(cg.state.now) }, "Try again") : null;
    put("place", el("h1", {}, "Nothing to show"), el("p", { class: "gap" }, error.message),
      el("p", { class: "gap acts" }, again, el("button", { type: "button", class: "button", onclick: () => cg.state.change({ place: "", award: "" }) }, "Show the whole partnership")));
  }

  // Another measure changes one tile only: whoever reads further down keeps place and open lists.
  function draw(state, place) {
    const wanted = { place, tab: state.tab, school: state.school };
    const same = drawn && Object.keys(wanted).every((key) => wanted[key] === drawn[key]);
    drawn = wanted;
    if (same) document.querySelector("#place .tile").replaceWith(needTile(state, place));
    else panel(state, place);
  }

  function panel(state, place) {
    const whole = place.level === "partnership";
    const tabs = [["funded", `Funded here ${W.number(place.funded.live.length)}`], ["needed", "Needed here"]];
    if (!whole) tabs.push(["schools", `Schools ${W.number(place.schools.length)}`]);
    const tab = tabs.some(([key]) => key === state.tab) ? state.tab : "funded";
    const body = { funded: cg.funded.draw, needed: cg.needed.draw, schools: cg.schools.draw }[tab];
    put("place",
      whole ? cg.tour.offer() : null,
      heading(place, whole),
      tiles(state, place),
      overlaps(place),
      whole ? null : beside(state, place),
      cg.around.of(place),
      el("div", { class: "tabs", role: "tablist", "aria-label": "About this place", onkeydown: moveTab }, tabs.map(([key, words]) => el("button", {
        type: "button", role: "tab", id: `tab-${key}`, "aria-controls": "tab-body", "aria-selected": String(key === tab), tabindex: key === tab ? null : "-1",
        onclick: () => cg.state.change({ tab: key }),
      }, words))),
      el("div", { id: "tab-body", role: "tabpanel", "aria-labelledby": `tab-${tab}` }, body(state, place)),
      foot(place));
  }

  function moveTab(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const all = [...event.currentTarget.querySelectorAll("[role=tab]")];
    const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
    next.click();
    window.setTimeout(() => { const again = document.getElementById(next.id); if (again) again.focus(); }, 60);
  }

  function heading(place, whole) {
    const people = place.residents === null ? "population not known"
      : [`${W.number(place.residents)} people, `, el("span", { class: "nowrap" }, `${W.number(place.young_residents)} aged 10–24`)];
    const within = place.parents.map((parent, at) => [at ? ", " : " in ", link(parent)]);
    return el("div", { class: "place-head" },
      el("div", {},
        el("h1", {}, place.name),
        el("p", { class: "note" }, whole ? ["The whole partnership · ", people] : [place.level_label, within, " · ", people])),
      whole ? null : el("button", { type: "button", class: "plain close", onclick: () => cg.state.change({ place: "", tab: "" }) }, "Close"));
  }

  function checkAddress(place) {
    const kind = { ward: "WD", la: "MD", lsoa: "LSOA" }[place.level];
    return `/check?${new URLSearchParams({ place_name: place.name, place_code: place.code, place_code_type: kind })}`;
  }

  function link(place) {
    return el("button", { type: "button", class: "plain inline", onclick: () => cg.screen.choosePlace(place.code) }, place.name);
  }

  // Three sentences before any list: need, money, what is going on.
  function tiles(state, place) {
    const summary = place.funded.summary;
    return el("div", { class: "tiles" }, needTile(state, place), moneyTile(summary), liveTile(place));
  }

  function tile(big, ...small) {
    return el("div", { class: "tile" }, el("p", { class: "big" }, big), el("p", { class: "note" }, small));
  }

  function needTile(state, place) {
    const level = cg.front.levels.find((item) => item.key === place.level);
    const wanted = state.show === "need" ? state.measure : (cg.front.indicators[0] || {}).id;
    const need = place.needs.find((item) => item.indicator === wanted) || place.needs[0];
    if (!need) return tile("No data", "on need for this place");
    const indicator = cg.front.indicators.find((item) => item.id === need.indicator);
    const period = cg.front.periods[need.period].label;
    if (need.value === null) return tile(need.status === "suppressed" ? "Hidden" : "No data", `${indicator.label}, ${period}`);
    if (!level || !need.rank) return tile(W.number(need.value, indicator.decimals), `${indicator.unit}: ${indicator.label}, ${period}`);
    const between = need.rank.from !== null && need.rank.from !== need.rank.to ? ` (${W.ordinal(need.rank.from)} to ${W.ordinal(need.rank.to)})` : "";
    return tile(W.ordinal(need.rank.rank), `of ${W.number(need.rank.of)} ${level.plural}${between} for ${indicator.label}, ${period}`);
  }

  function moneyTile(summary) {
    const unknown = summary.unknown_amounts;
    const missing = unknown ? `; ${W.number(unknown)} of ${W.number(summary.live)} amounts not published` : "";
    if (summary.live === 0) return tile("None known", "live £ a head on this date");
    if (summary.pounds_per_head === null) return tile("Not known", `live £ a head${missing}`);
    return tile(W.pounds(summary.pounds_per_head, summary.pounds_per_head < 100 ? 2 : 0), `a head a year, live${unknown ? ", at least" : ""}${missing}`);
  }

  // Awards without dates may be live too: missing is not zero.
  function liveTile(place) {
    const summary = place.funded.summary;
    const undated = place.funded["dates not known"].length;
    if (summary.live === 0) return tile("0", `known to be live${undated ? `; ${W.several(undated, "award")} without dates` : ""}`);
    const soon = summary.ending_soon ? `; ${W.several(summary.ending_soon, "ends", "end")} within three months` : "";
    const wider = summary.live_wider ? `, ${W.number(summary.live_wider)} wider` : "";
    return tile(W.number(summary.live), `live interventions: ${W.number(summary.live_aimed)} here${wider}${soon}`);
  }

  // What the places around have to do with it, and the way to those that are like it.
  function beside(state, place) {
    const hot = place.spots.filter((spot) => spot.kind === "hot spot");
    const shown = hot.slice(0, 3);
    const more = hot.length - shown.length;
    const spotLink = (spot, at) => [at ? (at === hot.length - 1 ? " and " : ", ") : "",
      el("a", { href: `/hot-spots?measure=${spot.indicator}&level=${place.level}` }, cg.front.indicators.find((item) => item.id === spot.indicator).label)];
    const query = cg.state.selection(state).replace("?", "&");
    return el("div", { class: "beside" },
      hot.length ? el("p", {}, "Part of a hot spot of ", shown.map(spotLink), more ? ` and ${W.several(more, "more measure")}` : null, ".") : null,
      el("p", { class: "ways" },
        el("button", { type: "button", class: "plain", onclick: () => { zoom(place.level, place.code); cg.screen.sheet("where"); } }, "Show on map"),
        el("a", { href: checkAddress(place) }, "Check a proposal here"),
        el("a", { href: `/compare?like=${encodeURIComponent(place.code)}${query}` }, "Compare with similar places"),
        el("a", { href: among(state, place) }, "Its place among the gaps"),
        el("a", { href: `/sheet/place?${new URLSearchParams({ code: place.code, on: place.on })}` }, "Two pages to print (PDF)"),
        place.level === "la" ? el("a", { href: `/sheet/set?${new URLSearchParams({ code: place.code, on: place.on })}` }, "All its wards to print (PDF)") : null));
  }

  // The row of this place in the list of the gaps, open, by the need that the map shows.
  function among(state, place) {
    const need = state.show === "gap" ? { need: state.measure.replace("gap-", "") } : {};
    return `/gaps${cg.state.selection(state, { area: place.level, ...need, place: place.code })}#${encodeURIComponent(place.code)}`;
  }

  // The one thing to look at: awards that meet here and look alike, and are not settled.
  function overlaps(place) {
    const { here, wide } = place.overlaps;
    const parts = [];
    if (here && here.groups) parts.push(el("a", { href: here.address }, `${W.several(here.groups, "possible duplication")} here`));
    if (wide && wide.groups) {
      const many = parts.length ? W.number(wide.groups) : W.several(wide.groups, "possible duplication");
      parts.push(el("a", { href: wide.address }, `${many} across the whole borough`));
    }
    if (!here) return null;
    if (!parts.length) return el("p", { class: "note unlike" }, el("a", { href: here.address }, "No possible duplication is known here"), ".");
    return el("p", { class: "look" }, parts.map((part, at) => [at ? ", " : null, part]));
  }

  function foot(place) {
    const file = (table, ending, words) => el("a", { href: `/place/${table}.${ending}${cg.state.selection(cg.state.now, { code: place.code })}`, download: "", "aria-label": `${words} of what is ${table} here` }, words);
    return el("p", { class: "note foot" },
      `On ${W.date(place.on)}. An amount that is not published is unknown, not zero. `,
      place.register.not_on_the_map ? [`Of ${W.number(place.register.awards)} awards in the register, `, el("a", { href: "/sources#register" }, `${W.number(place.register.not_on_the_map)} cannot be put on the map`), ". "] : null,
      "What is needed here as a file: ", file("needed", "csv", "CSV"), ", ", file("needed", "xlsx", "Excel"), ". What is funded: ", file("funded", "csv", "CSV"), ", ", file("funded", "xlsx", "Excel"), ". ",
      el("a", { href: "/quality" }, "How complete the register is"), " · ", el("a", { href: "/sources" }, "Sources and methods"));
  }

  async function zoom(level, code, around) {
    const areas = await cg.screen.areas(level);
    cg.areas.zoomTo(areas.bounds[areas.codes.indexOf(code)], around);
  }

  // Nobody in a meeting looks for a small place on a large map.
  function begin(place) {
    if (place.level !== "partnership" && document.documentElement.classList.contains("meeting")) zoom(place.level, place.code, AROUND);
  }

  cg.profile = { show, zoom, link, problem };
})(window.commonGround);
