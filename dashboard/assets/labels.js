// Borough outlines and names over the map; ward names when there is room for them.
(function (cg) {
  "use strict";
  const { el } = cg.dom;
  const WARD_NAMES_FROM_ZOOM = 12.5;
  let wards = null;
  let lines = null;

  // Outlines follow the level that is drawn, so that lines lie on lines.
  async function outline(map, level) {
    const shapes = await get(`outlines/${level}`);
    const drawn = window.L.geoJSON(shapes, {
      pane: "outlines", interactive: false, renderer: window.L.svg({ pane: "outlines" }), style: { color: "#4a5463", weight: 1.2, fill: false },
    });
    if (lines) lines.remove();
    lines = drawn.addTo(map);
  }

  async function draw(map) {
    const names = await get("points/labels");
    names.forEach((item) => name(item.title, item.point, "").addTo(map));
    follow(map);
  }

  async function get(what) {
    return (await fetch(`/map/${cg.front.release}/${what}`)).json();
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

  cg.labels = { draw, outline, follow };
})(window.commonGround);
