// Interventions and schools as points: clustered by dash-leaflet, drawn here.
(function (cg) {
  "use strict";
  const { el } = cg.dom;

  const interventionsStyle = () => ({ color: "#ffffff", weight: 2, opacity: 1, fillColor: "#0b7a75", fillOpacity: 1 });
  const schoolsStyle = () => ({ color: "#4a5463", weight: 2, opacity: 1, fillColor: "#ffffff", fillOpacity: 1 });

  // Drawn as SVG: a canvas would lie over the areas and keep the pointer from them. Interventions
  // always lie above schools.
  const drawings = {};
  function drawing(pane) {
    drawings[pane] = drawings[pane] || window.L.svg({ pane });
    return { pane, renderer: drawings[pane] };
  }

  const drawn = {};
  const interventions = (feature, latlng) => { drawn.points = true; return window.L.circleMarker(latlng, { radius: 6.5, ...drawing("markerPane") }); };
  const schools = (feature, latlng) => { drawn["school-points"] = true; return window.L.circleMarker(latlng, { radius: 5, ...drawing("shadowPane") }); };

  function cluster(latlng, count, kind) {
    const size = Math.min(48, 24 + 5 * Math.log2(count));
    const icon = window.L.divIcon({
      className: "", html: el("div", { class: `cluster ${kind}` }, String(count)), iconSize: [size, size],
    });
    return window.L.marker(latlng, { icon, keyboard: false });
  }

  const interventionsCluster = (feature, latlng) => { drawn.points = true; return cluster(latlng, feature.properties.point_count, "interventions"); };
  const schoolsCluster = (feature, latlng) => { drawn["school-points"] = true; return cluster(latlng, feature.properties.point_count, "schools"); };

  function each(feature, layer) {
    const facts = feature.properties;
    if (facts.cluster || !layer.bindTooltip) return;
    const about = facts.award ? `${facts.funder} → ${facts.provider}, ${facts.where}` : facts.phase || "School";
    layer.bindTooltip(() => el("div", {}, el("strong", {}, facts.title), about), { direction: "top", offset: [0, -6] });
    layer.on("add", offTheWay);
    layer.on("click", () => {
      if (facts.award) cg.state.change({ award: facts.award });
      else cg.state.change({ place: facts.ward || "", tab: "schools", school: facts.urn, award: "" });
      cg.screen.sheet("place");
    });
  }

  // Browsers stop at a drawing that listens for the focus. The keyboard has the list and the table
  // instead of a hundred points without a name.
  function offTheWay(event) {
    event.target.getElement().setAttribute("tabindex", "-1");
  }

  async function show(state) {
    const wanted = state.points.split(",");
    await Promise.all([
      load("points", "interventions", wanted.includes("interventions"), cg.state.selection({ ...state, status: state.status || "live" })),
      load("school-points", "schools", wanted.includes("schools"), ""),
    ]);
  }

  const shown = {};
  async function load(id, layer, wanted, query) {
    const address = wanted ? `/map/${cg.front.release}/points/${layer}${query}` : "";
    if (shown[id] === address) return;
    shown[id] = address;
    const found = wanted ? await cg.server.ask(id, address).catch((error) => { shown[id] = null; throw error; }) : [];
    if (found === undefined || shown[id] !== address) return;
    const features = found.map((facts, at) => ({
      type: "Feature", id: at, properties: { ...facts, id: at }, geometry: { type: "Point", coordinates: facts.point },
    }));
    give(id, address, features);
  }

  // On a slow machine dash-leaflet may be told of points while it still reads the empty list it
  // began with, and then passes over them; so it is told again until it draws, for two seconds.
  const OFTEN = 8;
  function give(id, address, features, time = 1) {
    drawn[id] = false;
    window.dash_clientside.set_props(id, { data: { type: "FeatureCollection", features: [...features] } });
    if (!features.length || time === OFTEN) return;
    window.setTimeout(() => { if (!drawn[id] && shown[id] === address) give(id, address, features, time + 1); }, 250);
  }

  cg.points = { interventions, schools, interventionsStyle, schoolsStyle, interventionsCluster, schoolsCluster, each, show };
})(window.commonGround);
