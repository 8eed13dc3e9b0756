// The buttons over the map: map or table, copy link, download.
(function (cg) {
  "use strict";
  const { el, put } = cg.dom;

  function draw(state) {
    const open = Boolean(document.querySelector(".tools details[open]"));
    put("tools", viewSwitch(state), el("button", { type: "button", onclick: copy }, "Copy link"), downloads(state, open));
  }

  // Files of exactly what is shown: the areas with their figures, and the interventions.
  function downloads(state, open) {
    const query = cg.state.selection(state);
    const file = (address, words) => el("a", { href: address + query, download: "" }, words);
    const level = cg.front.levels.find((item) => item.key === state.area);
    const areas = `/download/${state.area}/${state.measure}/${state.period}`;
    const some = state.show !== "need" || state.published;
    return el("details", { open }, el("summary", {}, "Download"), el("div", { class: "menu" },
      some ? el("strong", {}, `Figures of the ${level.plural}`) : null,
      some ? [file(`${areas}.csv`, "CSV"), file(`${areas}.xlsx`, "Excel"), file(`${areas}.geojson`, "GeoJSON, with shapes")] : null,
      some ? [el("strong", {}, "The map as a picture"), file(`/picture/${state.area}/${state.measure}/${state.period}.png`, "PNG"), file(`/picture/${state.area}/${state.measure}/${state.period}.svg`, "SVG, of lines")] : null,
      el("strong", {}, "Interventions"),
      file("/download/interventions.csv", "CSV"), file("/download/interventions.xlsx", "Excel"), file("/download/interventions.geojson", "GeoJSON, with points")));
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
