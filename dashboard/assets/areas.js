// The areas of the map: drawn once per level by dash-leaflet, recoloured here in place.
(function (cg) {
  "use strict";
  let layers = [];
  let level = null;
  let map = null;
  let selected = null;
  let outlines = null;
  let tip = null;
  const { el } = cg.dom;

  const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  // dash-leaflet calls this for each feature it has made.
  function each(feature, layer, context) {
    if (feature.properties.i === 0) layers = [];
    layers[feature.properties.i] = layer;
    if (context && context.map && context.map !== map) meet(context.map);
    layer.on("click", () => cg.screen.choosePlace(feature.properties.code));
    layer.on("mouseover", (event) => point(feature, event));
    layer.on("mousemove", (event) => tip && tip.setLatLng(event.latlng));
    layer.on("mouseout", leave);
    if (feature.properties.i === cg.areasExpected() - 1) window.setTimeout(drawn, 0);
  }

  function meet(found) {
    map = found;
    if (still()) Object.assign(map.options, { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false });
    map.createPane("outlines").style.zIndex = 450;
    map.getPane("outlines").style.pointerEvents = "none";
    map.getContainer().setAttribute("aria-label", "Map. The same figures stand in a table: the button Show table.");
    map.getContainer().setAttribute("aria-describedby", "told");
    map.getContainer().setAttribute("role", "application");
    cg.labels.draw(map);
    cg.around.mark(map);
    map.on("zoomend", () => cg.labels.follow(map));
    map.on("movestart", cg.start.leave);
  }

  // A slow answer for a level left behind may be drawn last; then the wanted one is asked for again.
  function drawn() {
    if (layers[0].feature.properties.level !== level) {
      const wanted = level;
      level = null;
      window.dash_clientside.set_props("areas", { url: "" });
      show(wanted);
      return;
    }
    outline();
    cg.labels.outline(map, level);
    document.documentElement.dataset.areasDrawn = level;
    recolour();
  }

  // Sends the address of a level's geometry; the same level again changes nothing.
  function show(wanted) {
    if (wanted === level) return;
    level = wanted;
    window.dash_clientside.set_props("areas", { url: address(wanted) });
  }

  function address(wanted) {
    const found = cg.front.levels.find((item) => item.key === wanted);
    return `/map/geometry/${wanted}/${found.geometry}.json`;
  }

  // After a failure: shapes that never came are not asked for again by dash-leaflet, so the page is
  // loaded anew as soon as the service answers; the URL brings everything back.
  async function again() {
    if (document.documentElement.dataset.areasDrawn === level) return;
    const alive = await cg.server.ask("again", "/map/release").catch(() => null);
    if (alive) location.reload();
  }

  function recolour() {
    for (const layer of layers) {
      if (!layer) continue;
      layer.setStyle(cg.shading.style(layer.feature));
    }
    document.documentElement.dataset.shaded = String(Date.now());
    if (cg.shading.decided && document.documentElement.dataset.areasDrawn === level) cg.screen.afterDrawing(cg.start.leave);
    if (document.documentElement.dataset.areasDrawn === level) cg.told.draw(cg.state.now);
  }

  function point(feature, event) {
    const text = el("div", {}, el("strong", {}, feature.properties.name), cg.screen.say(feature.properties.i));
    tip = tip || window.L.tooltip({ direction: "top", offset: [0, -6], opacity: 1 });
    tip.setLatLng(event.latlng).setContent(text);
    map.openTooltip(tip);
  }

  function leave() {
    if (tip && map) map.closeTooltip(tip);
  }

  // A dark line with a white halo around the selected place, above every colour.
  function select(code) {
    if (code === selected) return;
    selected = code;
    outline();
  }

  function outline() {
    if (!map) return;
    if (outlines) outlines.remove();
    outlines = null;
    const layer = layers.find((item) => item && item.feature.properties.code === selected);
    if (!layer) return;
    const draw = (color, weight) => window.L.geoJSON(layer.feature, {
      pane: "outlines", interactive: false, style: { color, weight, fill: false, opacity: 1 }, renderer: window.L.svg({ pane: "outlines" }),
    });
    outlines = window.L.layerGroup([draw("#ffffff", 7), draw("#14181f", 3)]).addTo(map);
  }

  // `around`: pixels that are left on each side.
  function zoomTo(bounds, around = 70) {
    if (!map || !bounds) return;
    const [west, south, east, north] = bounds;
    map.fitBounds([[south, west], [north, east]], { maxZoom: 13.5, padding: [around, around], animate: !still() });
  }

  cg.areasExpected = () => {
    const found = cg.front.levels.find((item) => item.key === level);
    return found ? found.areas : -1;
  };
  cg.areas = { each, show, address, again, recolour, select, zoomTo, get map() { return map; }, resize: () => map && map.invalidateSize() };
})(window.commonGround);
