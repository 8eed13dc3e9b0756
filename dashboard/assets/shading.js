// Turns values into looks. An area without a figure never keeps a neighbour's colour.
(function (cg) {
  "use strict";
  const BORDER = { color: "#ffffff", weight: 1, opacity: 1, fillOpacity: 1 };
  const WAITING = "#e9edf1";
  const NONE_RECORDED = "#ffffff";
  let decided = false; // what to show, if only that there is nothing
  let now = null; // { values, suppressed:Set, breaks, ramp, decimals }
  const patterns = {};

  // Diagonal lines on light grey, drawn once; the two kinds of "no figure" lean different ways.
  function hatch(kind) {
    if (patterns[kind]) return patterns[kind];
    const tile = document.createElement("canvas");
    tile.width = tile.height = 8;
    const pen = tile.getContext("2d");
    pen.fillStyle = kind === "suppressed" ? "#d9dee4" : "#edf0f3";
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = kind === "suppressed" ? "#4a5463" : "#8d97a5";
    pen.lineWidth = 1.6;
    const lean = kind === "suppressed" ? [[-2, 6, 2, 10], [-2, -2, 10, 10], [6, -2, 10, 2]] : [[-2, 2, 2, -2], [-2, 10, 10, -2], [6, 10, 10, 6]];
    for (const [x1, y1, x2, y2] of lean) { pen.beginPath(); pen.moveTo(x1, y1); pen.lineTo(x2, y2); pen.stroke(); }
    patterns[kind] = pen.createPattern(tile, "repeat");
    return patterns[kind];
  }

  // `ramp` runs from light to dark; dark is always the worse (or the more funded) end.
  function colours(ramp, classes, reversed) {
    const chosen = [];
    for (let at = 0; at < classes; at += 1) {
      chosen.push(ramp[classes === 1 ? 2 : Math.round((at * (ramp.length - 1)) / (classes - 1))]);
    }
    return reversed ? chosen.reverse() : chosen;
  }

  // `level`: values belong to the areas of one level only; others wait, uncoloured.
  function set(content, level, ramp, decimals, reversed) {
    decided = true;
    now = content && {
      content,
      level,
      values: content.values,
      suppressed: new Set(content.suppressed),
      breaks: content.breaks,
      colours: colours(ramp, content.breaks.length + 1, reversed),
      decimals,
    };
  }

  // Whether these very values are the ones that show.
  const wears = (content, level) => Boolean(now && content) && now.content === content && now.level === level;

  function kindOf(at) {
    if (!now) return "waiting";
    const value = now.values[at];
    if (value === null || value === undefined) return now.suppressed.has(at) ? "suppressed" : "no data";
    if (value === 0) return "zero";
    let place = 0;
    while (place < now.breaks.length && value >= now.breaks[place]) place += 1;
    return place;
  }

  function fillOf(at) {
    const kind = kindOf(at);
    if (kind === "waiting") return WAITING;
    if (kind === "zero") return NONE_RECORDED;
    return typeof kind === "string" ? hatch(kind) : now.colours[kind];
  }

  function style(feature) {
    if (now && now.level !== feature.properties.level) return { ...BORDER, fillColor: WAITING };
    const kind = kindOf(feature.properties.i);
    const edge = kind === "zero" ? { color: "#c3cad3" } : {};
    return { ...BORDER, ...edge, fillColor: fillOf(feature.properties.i) };
  }

  function tally() {
    const counts = new Map();
    if (now) now.values.forEach((_, at) => { const kind = kindOf(at); counts.set(kind, (counts.get(kind) || 0) + 1); });
    return counts;
  }

  cg.shading = { set, wears, style, fillOf, kindOf, tally, get now() { return now; }, get decided() { return decided; } };
})(window.commonGround);
