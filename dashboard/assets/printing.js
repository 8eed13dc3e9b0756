// The map on paper: as wide as the sheet while it is printed, then as it was.
(function (cg) {
  "use strict";
  let before = null;

  function widen() {
    const map = cg.areas.map;
    if (!map || before || document.getElementById("map-frame").hidden) return;
    before = { bounds: map.getBounds(), centre: map.getCenter(), zoom: map.getZoom() };
    document.documentElement.classList.add("on-paper");
    map.invalidateSize({ animate: false });
    map.fitBounds(wanted(before.bounds), { animate: false });
  }

  // All of the partnership where all of it shows, without the sea beside it.
  function wanted(shown) {
    const [west, south, east, north] = cg.front.bounds;
    const whole = window.L.latLngBounds([[south, west], [north, east]]);
    return shown.contains(whole) ? whole : shown;
  }

  function narrow() {
    if (!before) return;
    document.documentElement.classList.remove("on-paper");
    cg.areas.map.invalidateSize({ animate: false });
    cg.areas.map.setView(before.centre, before.zoom, { animate: false });
    before = null;
  }

  window.addEventListener("beforeprint", widen);
  window.addEventListener("afterprint", narrow);
})(window.commonGround);
