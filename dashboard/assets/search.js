// One box for places, postcodes, schools, interventions and organisations. Keyboard first.
(function (cg) {
  "use strict";
  const { el, put } = cg.dom;
  let results = [];
  let active = -1;
  let typed = 0;
  let answered = ""; // the words that the list on the screen answers
  let hurried = false; // Enter was pressed before the answer came

  function begin() {
    put("search",
      el("input", {
        type: "search", id: "search-box", role: "combobox", "aria-expanded": "false", "aria-controls": "search-list", "aria-autocomplete": "list",
        "aria-label": "Find a ward, postcode, school or project", placeholder: "Find a place or project", autocomplete: "off",
        oninput: (event) => { hurried = false; look(event.target.value); }, onkeydown: keys,
        onblur: () => window.setTimeout(close, 150),
        onfocus: (event) => event.target.value && look(event.target.value),
      }),
      el("ul", { id: "search-list", role: "listbox", "aria-label": "Found", hidden: true }));
    document.addEventListener("keydown", (event) => {
      if (event.key === "/" && !/INPUT|SELECT|TEXTAREA/.test(document.activeElement.tagName)) {
        event.preventDefault();
        document.getElementById("search-box").focus();
      }
    });
  }

  async function look(words) {
    typed += 1;
    const mine = typed;
    if (!words.trim()) { hurried = false; close(); return; }
    try {
      const found = await cg.server.ask("search", `/api/v1/search?q=${encodeURIComponent(words.slice(0, 100))}`);
      if (found && mine === typed) draw(found.results, words);
    } catch (error) {
      draw([], words, error.message);
    }
  }

  function draw(found, words, problem) {
    results = found;
    answered = words;
    active = found.length ? 0 : -1;
    if (hurried && found.length && !found[0].near) { hurried = false; choose(0); return; }
    hurried = false;
    const near = found.length && found[0].near;
    const items = found.map((item, at) => el("li", {
      id: `found-${at}`, role: "option", "aria-selected": String(at === active), onmousedown: (event) => { event.preventDefault(); choose(at); },
    }, item.label, el("span", { class: "about" }, item.about)));
    const said = problem || (near ? `Nothing is called “${words}”. Did you mean:` : found.length ? "" : `Nothing is called “${words}”. Try part of a name, or a postcode.`);
    const list = put("search-list", said ? el("li", { class: "said", role: "option", "aria-disabled": "true", "aria-selected": "false" }, said) : null, items);
    list.hidden = false;
    mark();
    cg.screen.hear(found.length ? cg.words.several(found.length, "result") : said);
  }

  function mark() {
    const box = document.getElementById("search-box");
    box.setAttribute("aria-expanded", "true");
    if (active >= 0) box.setAttribute("aria-activedescendant", `found-${active}`);
    else box.removeAttribute("aria-activedescendant");
    document.querySelectorAll("#search-list [role=option]:not(.said)").forEach((item, at) => {
      item.setAttribute("aria-selected", String(at === active));
      if (at === active) item.scrollIntoView({ block: "nearest" });
    });
  }

  function keys(event) {
    if (event.key === "Escape") { close(); return; }
    if (event.key === "Enter") {
      event.preventDefault();
      if (event.target.value !== answered) { hurried = true; look(event.target.value); } else if (active >= 0) choose(active);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !results.length) return;
    event.preventDefault();
    active = (active + step + results.length) % results.length;
    mark();
  }

  function close() {
    typed += 1;
    const list = document.getElementById("search-list");
    if (!list) return;
    list.hidden = true;
    const box = document.getElementById("search-box");
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  // What is chosen decides what happens: a place is opened, an organisation becomes a filter.
  async function choose(at) {
    const item = results[at];
    close();
    document.getElementById("search-box").value = item.label;
    if (item.kind === "funder" || item.kind === "provider") {
      cg.state.change({ [item.kind]: item.organisation, award: "" });
      cg.screen.speak(`Showing only what ${item.kind === "funder" ? "is paid for by" : "is delivered by"} ${item.label}.`);
      return;
    }
    if (item.kind === "intervention") { cg.state.change({ award: item.award }); cg.screen.sheet("place"); focus(); return; }
    const places = item.places || { [item.level]: item.place };
    const level = item.kind === "postcode" ? (places[cg.state.now.area] ? cg.state.now.area : item.level) : item.level;
    cg.state.change({
      place: places[level] || item.place, area: level === "ward" ? "" : level, award: "", tab: item.kind === "school" ? "schools" : "", school: item.school || "",
    });
    cg.screen.sheet("place");
    await cg.profile.zoom(level, places[level] || item.place).catch(() => {}); // the panel says what is wrong
    focus();
  }

  function focus() {
    document.getElementById("place").focus({ preventScroll: true });
  }

  cg.search = { begin };
})(window.commonGround);
