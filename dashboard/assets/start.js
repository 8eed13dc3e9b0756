// Paints the map of the address while Dash is still starting: the same shapes, values and colours,
// at the same place as Leaflet will draw them. Given up as soon as Leaflet has.
(function (cg) {
  "use strict";
  const PATIENCE_MS = 15000;
  const DASH_WAITS_MS = 250;
  const SLOW = "This page has not finished loading. Check your connection and load it again.";
  const stage = document.getElementById("first-look");
  const canvas = stage && stage.querySelector("canvas");
  let painted = null;

  // Dash's scripts keep the page busy for a while: they run after the first picture, or when it is
  // too long in coming.
  async function begin() {
    window.setTimeout(slow, PATIENCE_MS);
    await Promise.race([picture(), new Promise((done) => window.setTimeout(done, DASH_WAITS_MS))]);
    runDash();
  }

  // The last of Dash's scripts is a line in the page, which the content security policy does not
  // let run: its one statement stands here.
  function runDash() {
    const waiting = [...document.getElementById("dash").content.querySelectorAll("script[src]")];
    waiting.forEach((one, at) => {
      const script = document.createElement("script");
      script.async = false; // one after the other
      script.src = one.src;
      if (at === waiting.length - 1) {
        script.addEventListener("load", () => { window.renderer = new window.DashRenderer(); });
      }
      document.body.append(script);
    });
  }

  async function picture() {
    const state = cg.state.read(location.search);
    if (state.view === "table") return;
    try {
      const [shapes] = await Promise.all([fetched(state.area), cg.screen.colour(state)]);
      painted = { shapes, level: state.area };
      if (!canvas.isConnected) return;
      paint();
      await new Promise(cg.screen.afterDrawing);
    } catch (error) {
      painted = null; // the screen itself asks again and says what is wrong
    }
  }

  async function fetched(level) {
    const answer = await fetch(cg.areas.address(level));
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  }

  function slow() {
    if (!cg.state.now) canvas.replaceWith(cg.dom.el("p", { class: "problem" }, SLOW));
  }

  // Leaflet's own way from degrees to pixels, with whole pixels as it has them.
  function projection(width, height) {
    const [west, south, east, north] = cg.front.bounds;
    const world = (lon, lat) => [lon / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)];
    const [left, top] = world(west, north);
    const [right, bottom] = world(east, south);
    const fit = Math.log2(Math.min(width / (right - left), height / (bottom - top)) / 256);
    const zoom = Math.max(cg.front.zoom.least, Math.floor(fit / cg.front.zoom.step) * cg.front.zoom.step);
    const scale = 256 * 2 ** zoom;
    const x0 = Math.round(((left + right) / 2) * scale - width / 2);
    const y0 = Math.round(((top + bottom) / 2) * scale - height / 2);
    return ([lon, lat]) => {
      const [x, y] = world(lon, lat);
      return [Math.round(x * scale) - x0, Math.round(y * scale) - y0];
    };
  }

  function paint() {
    const frame = canvas.parentNode.getBoundingClientRect();
    const ratio = window.devicePixelRatio || 1;
    canvas.width = frame.width * ratio;
    canvas.height = frame.height * ratio;
    const pen = canvas.getContext("2d");
    pen.scale(ratio, ratio);
    pen.lineJoin = "round";
    const place = projection(frame.width, frame.height);
    for (const feature of painted.shapes.features) draw(pen, feature, place);
  }

  function draw(pen, feature, place) {
    const shape = feature.geometry;
    const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
    const style = cg.shading.style(feature);
    pen.beginPath();
    for (const ring of polygons.flat()) {
      ring.forEach((point, at) => { const [x, y] = place(point); if (at) pen.lineTo(x, y); else pen.moveTo(x, y); });
      pen.closePath();
    }
    pen.fillStyle = style.fillColor;
    pen.fill("evenodd");
    pen.strokeStyle = style.color;
    pen.lineWidth = style.weight;
    pen.stroke();
  }

  // The screen stands: the picture moves into its map, and waits there for Leaflet's.
  function hand() {
    if (!stage || !stage.isConnected) return;
    if (painted && painted.level === cg.state.now.area) {
      const width = canvas.parentNode.clientWidth;
      document.getElementById("map-frame").append(canvas);
      canvas.className = "first-look";
      if (canvas.clientWidth !== width) paint();
    }
    stage.remove();
  }

  function leave() {
    if (canvas) canvas.remove();
    painted = null;
  }

  cg.start = { hand, leave };
  if (stage) begin();
})(window.commonGround);
