// What people know and decided about a place: asked for apart from its figures, beside which it
// stands; and where on the map notes are pinned.
(function (cg) {
  "use strict";
  const { el } = cg.dom;
  const W = cg.words;
  const FIRST = 2;

  // A place for it in the panel, filled when the answer comes.
  function of(place) {
    const holder = el("div", { class: "around-place" });
    if (place.level !== "partnership") fill(holder, place.code);
    return holder;
  }

  async function fill(holder, code) {
    try {
      const told = await cg.server.ask("around", `/map/around/${encodeURIComponent(code)}`);
      if (told !== undefined) holder.replaceChildren(...following(told, code), ...notes(told, code), ...decisions(told.decisions));
    } catch (error) {
      if (!(error instanceof cg.server.Problem)) throw error;
      holder.replaceChildren(el("p", { class: "note" }, `What was decided here cannot be told: ${error.message}`));
    }
  }

  // To be told what changes here, or no longer; null where that cannot be chosen.
  function following(told, code) {
    if (told.follows === null) return [];
    const send = (action, words) => el("form", { method: "post", action },
      el("input", { type: "hidden", name: "place", value: code }),
      el("input", { type: "hidden", name: "then", value: window.location.pathname + window.location.search }),
      el("button", { class: told.follows ? "plain" : "button" }, words));
    if (!told.follows) return [el("div", { class: "follow" }, send("/news/follow", "Follow this place"), el("p", { class: "note" }, "to be told what is new here"))];
    return [el("div", { class: "follow" }, el("p", {}, "You follow this place. ", el("a", { href: "/news" }, "What is new")), send("/news/unfollow", "Follow no longer"))];
  }

  function notes(told, code) {
    const pin = told.pins ? el("p", {}, el("a", { href: `/notes/pin?${new URLSearchParams({ about: `place:${code}` })}` }, "Pin a note here")) : null;
    if (!told.notes.length) return [pin].filter(Boolean);
    const rest = told.notes.slice(FIRST);
    return [el("h2", { class: "theme" }, "Local knowledge"),
      el("ul", { class: "local" }, told.notes.slice(0, FIRST).map(note)),
      rest.length ? el("details", {}, el("summary", {}, W.several(rest.length, "earlier note")), el("ul", { class: "local" }, rest.map(note))) : null,
      pin,
    ].filter(Boolean);
  }

  function note(item) {
    const answered = item.answers ? ` · ${W.several(item.answers, "answer")}` : "";
    return el("li", {}, el("p", {}, el("b", {}, item.kind), item.to ? ` · ${item.to}` : ""), el("p", {}, item.text),
      el("p", { class: "note" }, `${item.written_by}, ${W.date(item.written_on)} · read by ${item.readers}${answered} · `, el("a", { href: `/notes#note-${item.number}` }, "answer or close")));
  }

  // Marks that are no figures: a word on white, where a note is pinned.
  let marked = null;
  async function mark(map) {
    if (marked) return;
    marked = window.L.layerGroup().addTo(map);
    const found = await cg.server.ask("notes", "/map/notes").catch(() => []);
    for (const item of found || []) if (item.point[0] !== null) marked.addLayer(marker(item));
  }

  function marker(item) {
    const words = item.count === 1 ? "note" : `${item.count} notes`;
    const icon = window.L.divIcon({ className: "", html: el("div", { class: "note-mark" }, words), iconSize: [54, 20], iconAnchor: [27, -6] });
    const made = window.L.marker([item.point[1], item.point[0]], { icon, keyboard: false, zIndexOffset: 1000 });
    made.bindTooltip(() => el("div", {}, el("strong", {}, item.title), `Local knowledge: ${W.several(item.count, "note")}`), { direction: "top" });
    made.on("click", () => {
      cg.state.change(item.school ? { place: item.place, tab: "schools", school: item.school, award: "" } : { place: item.place, award: "", school: "" });
      cg.screen.sheet("place");
    });
    return made;
  }

  function decisions(found) {
    if (!found.length) return [];
    const rest = found.slice(FIRST);
    return [el("h2", { class: "theme" }, "Decided about it"),
      el("ul", { class: "decided" }, found.slice(0, FIRST).map(line)),
      rest.length ? el("details", {}, el("summary", {}, W.several(rest.length, "earlier decision")), el("ul", { class: "decided" }, rest.map(line))) : null,
    ].filter(Boolean);
  }

  function line(item) {
    const until = item.outcome ? "carried out or given up" : item.due ? `by ${W.date(item.due)}` : "no day named";
    return el("li", {}, el("a", { href: `/decisions#decision-${item.number}` }, item.decided),
      el("p", { class: "note" }, `${item.owner}, ${until} · decided on ${W.date(item.decided_on)}${item.also.length ? ` · also about ${item.also.join(", ")}` : ""}`));
  }

  cg.around = { of, mark };
})(window.commonGround);
