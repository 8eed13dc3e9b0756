// Borough outlines and names over the map; ward names when there is room for them.
(function (cg) {
  "use strict";
  const { el } = cg.dom;
  const WARD_NAMES_FROM_ZOOM = 12.5;
  let wards = null;

  async function draw(map) {
    const level = cg.front.levels.find((item) => item.key === "la");
    const [shapes, names] = await Promise.all([
      fetch(`/map/geometry/la/${level.geometry}.json`).then((answer) => answer.json()),
      fetch(`/map/${cg.front.release}/points/labels`).then((answer) => answer.json()),
    ]);
    const drawing = window.L.svg({ pane: "outlines" });
    window.L.geoJSON(shapes, {
      pane: "outlines", interactive: false, renderer: drawing, style: { color: "#4a5463", weight: 1.2, fill: false },
    }).addTo(map);
    names.forEach((item) => name(item.title, item.point, "borough-name").addTo(map));
    follow(map);
  }

  function name(text, point, kind) {
    const icon = window.L.divIcon({ className: `borough-name ${kind}`, html: el("span", {}, text), iconSize: [0, 0] });
    return window.L.marker([point[1], point[0]], { icon, interactive: false, keyboard: false, pane: "tooltipPane" });
  }

  // Names of wards only where they can be read.
  async function follow(map) {
    const wanted = map.getZoom() >= WARD_NAMES_FROM_ZOOM;
    if (!wanted) {
      if (wards) wards.remove();
      return;
    }
    if (!wards) {
      const areas = await cg.screen.areas("ward");
      wards = window.L.layerGroup(areas.points.map((point, at) => name(areas.names[at], point, "ward-name")));
    }
    if (map.getZoom() >= WARD_NAMES_FROM_ZOOM) wards.addTo(map);
  }

  cg.labels = { draw, follow };
})(window.commonGround);
