// The buttons over the map: map or table, copy link, download.
(function (cg) {
  "use strict";
  const { el, put } = cg.dom;

  function draw(state) {
    if (state.show === "need" && !state.published) { put("tools", viewSwitch(state)); return; }
    const base = `/download/${state.area}/${state.measure}/${state.period}`;
    const query = cg.state.selection(state);
    const file = (ending, words) => el("a", { href: `${base}.${ending}${query}`, download: "" }, words);
    const open = document.querySelector(".tools details[open]");
    put("tools",
      viewSwitch(state),
      el("button", { type: "button", onclick: copy }, "Copy link"),
      el("details", { open: Boolean(open) }, el("summary", {}, "Download"),
        el("div", { class: "menu" }, file("csv", "Table as CSV"), file("xlsx", "Table as Excel"), file("geojson", "Map as GeoJSON"))));
  }

  function viewSwitch(state) {
    const other = state.view === "map" ? "table" : "map";
    return el("button", { type: "button", onclick: () => cg.state.change({ view: other === "map" ? "" : "table" }) },
      other === "map" ? "Show map" : "Show table");
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(location.href);
      cg.screen.speak("Link copied. It opens this same screen.");
    } catch (error) {
      cg.screen.tell(`Copy this address: ${location.href}`);
    }
  }

  cg.tools = { draw };
})(window.commonGround);
