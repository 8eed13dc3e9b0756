// Check before you fund: draw an area with clicks, and print the page. The form's text field holds
// the drawing, so that it can be read, mended and sent without this script.
(function () {
  "use strict";
  const print = document.querySelector("[data-print]");
  if (print) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }

  const place = document.querySelector("[data-draw]");
  if (!place) return;
  const field = document.getElementById("drawn");
  const holder = place.closest("details");
  const SVG = "http://www.w3.org/2000/svg";
  const WIDTH = 640;
  const NEAR = 12; // pixels on the screen from the first corner: closes the line
  const MOST = 60;
  let frame = null;
  let corners = [];
  let closed = false;

  function node(name, attributes, parent) {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    if (parent) parent.append(made);
    return made;
  }

  function rings(feature) {
    const { type, coordinates } = feature.geometry;
    return type === "Polygon" ? coordinates : coordinates.flat();
  }

  // North is up, and distances are true at the middle latitude.
  function framed(features) {
    const points = features.flatMap((feature) => rings(feature).flat());
    const west = Math.min(...points.map((p) => p[0]));
    const east = Math.max(...points.map((p) => p[0]));
    const south = Math.min(...points.map((p) => p[1]));
    const north = Math.max(...points.map((p) => p[1]));
    const across = WIDTH / (east - west);
    const down = across / Math.cos(((south + north) / 2) * Math.PI / 180);
    return { west, north, across, down, height: Math.ceil((north - south) * down) };
  }

  const pixel = ([lon, lat]) => [(lon - frame.west) * frame.across, (frame.north - lat) * frame.down];
  const degrees = ([x, y]) => [frame.west + x / frame.across, frame.north - y / frame.down].map((part) => Number(part.toFixed(4)));

  function said() {
    if (closed) return `An area of ${corners.length} corners is drawn.`;
    if (!corners.length) return "Click to set the first corner.";
    return `${corners.length} of at most ${MOST} corners. ${corners.length > 2 ? "Click the first corner again, or “Close the line”." : "Click to set the next."}`;
  }

  function draw(svg, about, buttons) {
    svg.querySelectorAll(".line, circle").forEach((one) => one.remove());
    const points = corners.map(pixel);
    node(closed ? "polygon" : "polyline", { class: "line", points: points.map((p) => p.map((part) => part.toFixed(1)).join(",")).join(" ") }, svg);
    points.forEach(([cx, cy]) => node("circle", { cx, cy, r: 5 }, svg));
    about.textContent = said();
    buttons.close.disabled = closed || corners.length < 3;
    buttons.back.disabled = !corners.length;
    field.value = closed ? JSON.stringify({ type: "Polygon", coordinates: [[...corners, corners[0]]] }) : "";
  }

  function read() {
    try {
      const ring = JSON.parse(field.value).coordinates[0];
      corners = ring.slice(0, -1);
      closed = corners.length > 2;
    } catch {
      corners = [];
      closed = false;
    }
  }

  async function begin() {
    if (frame) return;
    const features = (await (await fetch(place.dataset.geometry)).json()).features;
    frame = framed(features);
    const svg = node("svg", { viewBox: `0 0 ${WIDTH} ${frame.height}`, role: "img", "aria-label": "Wards. Click to set the corners of an area; the lists above do the same without a map." });
    const outline = (feature) => rings(feature).map((ring) => `M${ring.map((p) => pixel(p).map((part) => part.toFixed(1)).join(",")).join(" ")}Z`).join("");
    features.forEach((feature) => {
      node("title", {}, node("path", { class: "ground", d: outline(feature) }, svg)).textContent = feature.properties.name;
    });
    JSON.parse(place.dataset.boroughs).forEach(({ name, point }) => {
      const [x, y] = pixel(point);
      node("text", { class: "borough", x: x.toFixed(1), y: y.toFixed(1) }, svg).textContent = name;
    });
    const tools = document.createElement("div");
    tools.className = "drawing-tools";
    const buttons = {};
    [["close", "Close the line"], ["back", "Take back a corner"], ["clear", "Begin again"]].forEach(([key, words]) => {
      buttons[key] = document.createElement("button");
      buttons[key].type = "button";
      buttons[key].className = "button";
      buttons[key].textContent = words;
      tools.append(buttons[key]);
    });
    const about = document.createElement("p");
    about.className = "note";
    about.setAttribute("role", "status");
    tools.append(about);
    const again = () => draw(svg, about, buttons);
    svg.addEventListener("click", (event) => {
      if (closed || corners.length >= MOST) return;
      const box = svg.getBoundingClientRect();
      const scale = WIDTH / box.width;
      const at = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
      const first = corners.length > 2 ? pixel(corners[0]) : null;
      if (first && Math.hypot(first[0] - at[0], first[1] - at[1]) < NEAR * scale) closed = true;
      else corners.push(degrees(at));
      again();
    });
    buttons.close.addEventListener("click", () => { closed = true; again(); });
    buttons.back.addEventListener("click", () => { if (closed) closed = false; else corners.pop(); again(); });
    buttons.clear.addEventListener("click", () => { corners = []; closed = false; again(); });
    field.addEventListener("change", () => { const typed = field.value; read(); again(); field.value = typed; });
    place.replaceChildren(svg, tools);
    place.hidden = false;
    const typed = field.value;
    read();
    again();
    field.value = typed;
  }

  holder.addEventListener("toggle", () => { if (holder.open) begin(); });
  if (holder.open) begin();
})();
