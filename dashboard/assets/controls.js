// Ties the controls of the left column to the URL: change → state, state → controls.
(function (cg) {
  "use strict";
  const { el, put } = cg.dom;

  function listen() {
    make();
    document.addEventListener("change", (event) => {
      const holder = event.target.closest("[data-state]");
      if (holder) changed(holder.dataset.state, event.target, holder);
      if (event.target.id === "filter-on") cg.state.change({ on: event.target.value });
      if (event.target.id === "filter-q") cg.state.change({ q: event.target.value.trim() });
    });
    document.addEventListener("click", (event) => {
      const target = event.target.closest("button");
      if (!target) return;
      if (target.id === "clear") cg.state.change(Object.fromEntries([...cg.state.FILTERS, "on"].map((key) => [key, ""])));
      if (target.dataset.sheet) cg.screen.sheet(target.dataset.sheet);
    });
    document.addEventListener("click", (event) => {
      document.querySelectorAll(".tools details[open]").forEach((menu) => {
        if (!menu.contains(event.target)) menu.open = false;
      });
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      document.querySelectorAll(".tools details[open]").forEach((menu) => {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
    });
  }

  function changed(key, input, holder) {
    if (key === "points") {
      const ticked = [...holder.querySelectorAll("input:checked")].map((box) => box.value);
      cg.state.change({ points: ticked.join(",") || "none" });
      return;
    }
    const value = input.value;
    if (key === "measure" && cg.state.now.show === "need") cg.state.change({ measure: value });
    else cg.state.change({ [key]: value });
  }

  function draw(state) {
    measures(state);
    period(state);
    tick("show", [state.show]);
    tick("area", [state.area]);
    tick("points", state.points.split(","));
    document.getElementById("filter-on").value = state.on || cg.state.openingDate();
    for (const key of cg.state.FILTERS) {
      const control = document.getElementById(`filter-${key}`);
      if (control) control.value = state[key];
    }
    groups(state);
  }

  // What the layout only declares: the options of lists, radio buttons and tick boxes, and inputs.
  function make() {
    document.querySelectorAll("[data-options]").forEach((holder) => {
      holder.append(...JSON.parse(holder.dataset.options).map(([value, words]) => (holder.tagName === "SELECT"
        ? el("option", { value }, words)
        : el("label", {}, el("input", { type: holder.dataset.kind, name: holder.id, value }), words))));
    });
    document.querySelectorAll("[data-input]").forEach((holder) => holder.append(el("input", JSON.parse(holder.dataset.input))));
  }

  function tick(key, values) {
    document.querySelectorAll(`#choice-${key} input`).forEach((box) => { box.checked = values.includes(box.value); });
  }

  function measures(state) {
    const select = document.getElementById("measure");
    const listed = state.show === "need" ? cg.front.indicators : cg.state.layersOf(state.show);
    const list = state.show + listed.length;
    if (select.dataset.list !== list) {
      select.dataset.list = list;
      select.replaceChildren(...(state.show === "need" ? themed(listed) : listed.map((layer) => el("option", { value: layer.key }, layer.label))));
    }
    select.value = state.measure;
    explain(state);
  }

  function themed(listed) {
    const themes = [...new Set(listed.map((item) => item.theme))];
    return themes.map((theme) => el("optgroup", { label: theme },
      listed.filter((item) => item.theme === theme).map((item) => el("option", { value: item.id }, item.label))));
  }

  // Who reads what a measure is goes on reading while the period changes.
  function explain(state) {
    const note = document.getElementById("measure-note");
    if (note.dataset.of === state.show + state.measure) return;
    note.dataset.of = state.show + state.measure;
    put("measure-note", ...words(state));
  }

  function words(state) {
    if (state.show === "funding") return [`${state.layer.about} `, method("money")];
    if (state.show === "gap") return [`${state.layer.about} `, el("a", { href: list(state) }, "The list, and your own weights"), ". ", method("gaps")];
    const item = state.indicator;
    const worse = item.worse === "higher" ? "Higher is worse." : "Lower is worse.";
    return [el("p", {}, `${cg.words.capital(item.unit)}. ${worse}`), cg.measures.what(item)];
  }

  // The screen of the gaps, asked the same.
  function list(state) {
    return `/gaps${cg.state.selection(state, { area: state.area, need: state.measure.replace("gap-", "") })}`;
  }

  function method(id) {
    return el("a", { href: `/sources#${id}` }, "How this is worked out");
  }

  // A slider over the published periods of one grain, with buttons for one step back and on.
  function period(state) {
    if (state.show !== "need") { put("period"); return; }
    if (!state.published) {
      const levels = cg.front.levels.filter((level) => state.indicator.levels[level.key]).map((level) => level.plural);
      put("period", el("p", { class: "attention" }, `Published for ${levels.join(" and ")} only.`));
      return;
    }
    const all = state.indicator.levels[state.area].periods;
    const grains = [...new Set(all.map((key) => cg.front.periods[key].grain))];
    const grain = cg.front.periods[state.period].grain;
    const periods = all.filter((key) => cg.front.periods[key].grain === grain);
    put("period", grains.length > 1 ? chooseGrain(grains, grain, all) : el("span", { class: "label-like" }, el("strong", {}, "Period")), slider(periods, state));
  }

  function chooseGrain(grains, grain, all) {
    const words = { month: "Month", quarter: "Quarter", year: "Year" };
    return el("fieldset", { class: "field" }, el("legend", {}, "Period"),
      el("div", { class: "pair" }, grains.map((name) => el("label", {},
        el("input", { type: "radio", name: "grain", value: name, checked: name === grain, onchange: () => {
          const last = all.filter((key) => cg.front.periods[key].grain === name).pop();
          cg.state.change({ period: last });
        } }), words[name]))));
  }

  function slider(periods, state) {
    const at = periods.indexOf(state.period);
    const say = (key) => cg.front.periods[key].label;
    const shown = el("output", { for: "period-slider" }, say(state.period));
    const go = (place) => cg.state.change({ period: periods[place] });
    const step = (words, sign, place) => el("button", { type: "button", "aria-label": words, disabled: !periods[place], onclick: () => go(place) }, sign);
    return el("div", { class: "field" },
      periods.length > 1 ? el("input", {
        type: "range", id: "period-slider", class: "slider", min: 0, max: periods.length - 1, value: at, "aria-label": "Period",
        "aria-valuetext": say(state.period),
        oninput: (event) => { const key = periods[event.target.value]; shown.textContent = say(key); event.target.setAttribute("aria-valuetext", say(key)); },
        onchange: (event) => go(Number(event.target.value)),
      }) : null,
      el("div", { class: "step" }, step("Period before", "‹", at - 1), shown, step("Period after", "›", at + 1)));
  }

  // Each group of filters says in its heading what is set inside it.
  function groups(state) {
    document.querySelectorAll(".choices .group").forEach((group) => {
      const set = [...group.querySelectorAll("select, input")].map((control) => said(control, state)).filter(Boolean);
      group.classList.toggle("on", set.length > 0);
      group.querySelector(".set").textContent = set.length ? set.join(", ") : "any";
    });
    const clear = document.getElementById("clear");
    const held = clear === document.activeElement;
    clear.hidden = !(cg.state.filtersSet(state).length || state.on);
    if (held && clear.hidden) document.querySelector(".choices .group summary").focus();
  }

  function said(control, state) {
    const key = control.id.replace("filter-", "");
    if (!state[key]) return "";
    if (control.tagName !== "SELECT") return key === "on" ? cg.words.date(state.on) : `“${state.q}”`;
    const option = [...control.options].find((item) => item.value === state[key]);
    return option ? option.textContent.replace(/ \(\d+\)$/, "") : state[key];
  }

  cg.controls = { listen, draw };
})(window.commonGround);
