// The two-minute tour of the map: a card that goes from part to part, shows each at work, and puts
// everything back as it was. Offered once, in the panel; the menu offers it always.
(function (cg) {
  "use strict";
  const { el } = cg.dom;
  const SEEN = "tour-seen";
  const MARKED = "tour-part";
  const CLEAR = { place: "", award: "", school: "", tab: "", view: "", on: "" };

  // `part`: what the card speaks of; `sheet`: where it is on a phone; `state`: what the map shows.
  const STEPS = [
    { part: ".choices .field:has(#measure)", sheet: "choices", state: { ...CLEAR, show: "need" }, title: "Choose a measure of need",
      text: "Pick what the map should show. “What is this?” says in plain words what is counted, and why it matters." },
    { part: "#legend", sheet: "where", state: { ...CLEAR, show: "need" }, title: "Dark is where need is worst",
      text: "Each colour holds about a fifth of the places. Hatched means hidden or not known. That is never the same as none." },
    { part: "#search", sheet: "where", state: { ...CLEAR, show: "need" }, title: "Find a place",
      text: "Type a ward, a postcode, a school or a project. Or click the map." },
    { part: "#place .tiles", sheet: "place", worst: true, state: { show: "need" }, title: "One place in three figures",
      text: "This is the worst place for this measure: its rank, the money for each person, and what is live. In brackets: the ranks that chance alone could give it." },
    { part: "#tab-body", sheet: "place", worst: true, state: { show: "need" }, title: "Who funds what here",
      text: "What is paid for, by whom, for whom and until when. Open one to see whom to call. “Needed here” has every measure, with its trend." },
    { part: "#legend", sheet: "where", state: { ...CLEAR, show: "gap" }, title: "Need against money",
      text: "A gap is a place with much need that little money reaches. Violet is need, teal is money, and dark blue has both." },
    { part: ".top .screens", sheet: "where", state: { ...CLEAR, show: "gap" }, title: "Before you spend",
      text: "Check tells what a proposal would double. Overlaps lists what looks doubled today. In the menu: agendas, decisions and local knowledge, for the meeting." },
  ];
  let at = -1;
  let before = null;
  let opener = null;

  function seen() {
    return window.localStorage.getItem(SEEN) !== null;
  }

  function remember() {
    window.localStorage.setItem(SEEN, "yes");
    document.querySelectorAll(".tour-offer").forEach((offer) => offer.remove());
  }

  // For the panel of the whole partnership, until somebody has answered.
  function offer() {
    if (seen() || document.documentElement.classList.contains("meeting")) return null;
    return el("div", { class: "tour-offer" }, el("p", {}, el("strong", {}, "New here?"), " See in two minutes how to find who funds what, and where it falls short."),
      el("p", { class: "acts" }, el("button", { type: "button", class: "button primary", onclick: begin }, "Show me"), el("button", { type: "button", class: "button", onclick: refuse }, "Not now")));
  }

  function refuse() {
    remember();
    cg.screen.speak("The tour stays in the menu.");
    document.getElementById("place").focus();
  }

  function begin() {
    remember();
    if (at >= 0) return;
    opener = document.activeElement;
    before = { search: cg.state.now.search, sheet: document.querySelector("#react-entry-point .screen").dataset.sheet };
    document.addEventListener("keydown", escape, true);
    go(0);
  }

  function escape(event) {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    leave();
  }

  function leave() {
    at = -1;
    document.removeEventListener("keydown", escape, true);
    unmark();
    document.getElementById("tour").remove();
    turn(before.search);
    cg.screen.sheet(before.sheet);
    const back = opener && opener.isConnected && opener.checkVisibility() ? opener : document.getElementById("place");
    back.focus();
  }

  // Replaces the address: the steps of the tour are nowhere to go back to.
  function turn(search) {
    if (search === cg.state.now.search) return;
    cg.show(search);
    window.history.replaceState(null, "", location.pathname + search);
  }

  async function go(number) {
    at = number;
    const step = STEPS[at];
    const place = step.worst ? { place: await worst(), tab: "" } : {};
    if (STEPS[at] !== step) return;
    turn(cg.state.write({ ...cg.state.now, measure: "", period: "", ...step.state, ...place }));
    cg.screen.sheet(step.sheet);
    draw(step);
    point(step);
  }

  // The place with the worst figure of those on the map.
  async function worst() {
    const { values } = cg.shading.now;
    const listed = await cg.screen.areas(cg.state.now.area);
    const lower = cg.state.now.indicator && cg.state.now.indicator.worse === "lower";
    const order = values.map((value, position) => [value, position]).filter(([value]) => value !== null);
    order.sort((one, other) => (lower ? one[0] - other[0] : other[0] - one[0]));
    return cg.state.now.place || (order.length ? listed.codes[order[0][1]] : listed.codes[0]);
  }

  function draw(step) {
    const last = at === STEPS.length - 1;
    const card = el("section", { id: "tour", role: "dialog", "aria-labelledby": "tour-title", "aria-describedby": "tour-text" },
      el("p", { class: "note" }, `${at + 1} of ${STEPS.length}`),
      el("h2", { id: "tour-title", tabindex: "-1" }, step.title),
      el("p", { id: "tour-text" }, step.text),
      el("p", { class: "acts" },
        el("button", { type: "button", class: "button primary", onclick: () => (last ? leave() : go(at + 1)) }, last ? "Done" : "Next"),
        at ? el("button", { type: "button", class: "button", onclick: () => go(at - 1) }, "Back") : null,
        last ? null : el("button", { type: "button", class: "plain", onclick: leave }, "Leave the tour")));
    const old = document.getElementById("tour");
    if (old) old.replaceWith(card); else document.body.append(card);
    document.getElementById("tour-title").focus({ preventScroll: true });
  }

  // The part may only stand once the panel has been drawn.
  function point(step) {
    unmark();
    const found = document.querySelector(step.part);
    if (found && found.checkVisibility()) {
      found.classList.add(MARKED);
      found.scrollIntoView({ block: "nearest" });
    }
  }

  function unmark() {
    document.querySelectorAll(`.${MARKED}`).forEach((one) => one.classList.remove(MARKED));
  }

  // Called whenever a part of the screen was drawn anew.
  function follow() {
    if (at >= 0 && document.getElementById("tour") && !document.querySelector(`.${MARKED}`)) point(STEPS[at]);
  }

  function listen() {
    document.addEventListener("click", (event) => {
      if (event.target.closest(".begin-tour")) begin();
    });
    if (location.hash === "#tour") {
      window.history.replaceState(null, "", location.pathname + location.search);
      begin();
    }
  }

  cg.tour = { offer, follow, listen };
})(window.commonGround);
