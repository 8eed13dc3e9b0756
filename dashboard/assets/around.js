// What meetings decided about a place: asked for apart from its figures, which anybody may keep.
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
      if (told !== undefined) holder.replaceChildren(...decisions(told.decisions));
    } catch (error) {
      if (!(error instanceof cg.server.Problem)) throw error;
      holder.replaceChildren(el("p", { class: "note" }, `What was decided here cannot be told: ${error.message}`));
    }
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

  cg.around = { of };
})(window.commonGround);
