// What the map shows, in words: for people who listen to the screen, and on paper.
(function (cg) {
  "use strict";
  const { put } = cg.dom;
  const W = cg.words;
  let said = "";

  function subject(state) {
    if (state.show === "gap") return `${state.layer.label} against money, live on ${W.date(state.period)}`;
    if (state.show === "funding") return `${state.layer.label}, live on ${W.date(state.period)}`;
    return `${state.indicator.label}, ${cg.front.periods[state.period].label}`;
  }

  // Three names at most: "A and B", or "A, B and 3 others".
  function names(at, every) {
    const listed = at.slice(0, at.length > 3 ? 2 : 3).map((one) => every[one]);
    if (at.length > 3) return `${listed.join(", ")} and ${W.number(at.length - 2)} others`;
    return listed.length > 1 ? `${listed.slice(0, -1).join(", ")} and ${listed[listed.length - 1]}` : listed[0];
  }

  function extremes(known, every) {
    const values = cg.shading.now.values;
    const ends = known.reduce(([low, high], at) => [Math.min(low, values[at]), Math.max(high, values[at])], [Infinity, -Infinity]);
    const end = (word, value) => {
      const at = known.filter((one) => values[one] === value);
      return `${word}: ${cg.screen.say(at[0])}, ${names(at, every)}.`;
    };
    return ends[0] === ends[1] ? [`All the same: ${cg.screen.say(known[0])}.`] : [end("Lowest", ends[0]), end("Highest", ends[1])];
  }

  // How many places have the most need and the least money, and the other way round.
  function corners(state, counts) {
    return [6, 2].map((cell) => `${state.layer.cells[cell]}: ${W.number(counts.get(cell) || 0)}.`);
  }

  function words(state, every) {
    const level = cg.front.levels.find((item) => item.key === state.area);
    const now = cg.shading.now;
    if (!now) return `Map of ${level.plural}. There are no figures for them; choose another area or measure.`;
    const counts = cg.shading.tally();
    const known = now.values.map((_, at) => at).filter((at) => !["suppressed", "no data"].includes(cg.shading.kindOf(at)));
    const without = [["suppressed", "hidden to protect people"], ["no data", state.show === "need" ? "without data" : "not known"]]
      .filter(([kind]) => counts.get(kind)).map(([kind, text]) => `${W.number(counts.get(kind))} ${text}`);
    const figures = [`${W.number(known.length)} of ${W.number(now.values.length)} ${level.plural} have a figure`, ...without].join("; ");
    const parts = !known.length ? [] : state.show === "gap" ? corners(state, counts) : extremes(known, every);
    return [`Map: ${subject(state)}.`, `${figures}.`, ...parts].join(" ");
  }

  // Said once for each map, not for each stroke of the pen. The names are those of the values' own
  // list: the shapes of another level may still be drawn.
  async function draw(state) {
    if (!state || !cg.shading.decided) return;
    const listed = await cg.screen.areas(state.area).catch(() => null);
    if (!listed || cg.state.now !== state || (cg.shading.now && cg.shading.now.values.length !== listed.names.length)) return;
    const now = words(state, listed.names);
    if (now === said) return;
    said = now;
    put("told", now);
  }

  cg.told = { draw };
})(window.commonGround);
