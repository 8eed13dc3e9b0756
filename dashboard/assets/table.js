// The table twin: the same places, the same figures as the map, sortable, value for value.
(function (cg) {
  "use strict";
  const { el, put } = cg.dom;
  const W = cg.words;
  let shown = { address: "", table: null };
  let order = { key: null, down: true };

  // Two lists: the areas the map colours, and the interventions it has points for.
  async function show(state) {
    const interventions = state.rows === "interventions";
    if (!interventions && state.show === "need" && !state.published) {
      put("table", choose(state), el("p", { class: "gap" }, "There are no figures at this level. Choose another area or measure."));
      return;
    }
    const what = interventions ? "listing/interventions" : `table/${state.area}/${state.measure}/${state.period}`;
    const address = `/map/${cg.front.release}/${what}${cg.state.selection(state)}`;
    if (shown.address !== address) {
      const table = await cg.server.ask("table", address);
      if (table === undefined) return;
      if (!table.columns.some((column) => column.key === order.key)) order = { key: null, down: true };
      shown = { address, table };
    }
    draw(cg.state.now);
  }

  function draw(state) {
    const columns = visible();
    const rows = sorted(columns);
    const body = el("tbody", {}, rows.map((row) => line(row, columns, state)));
    const head = el("thead", {}, el("tr", {}, columns.map(heading)));
    const box = put("table", choose(state), el("table", {}, el("caption", {}, el("span", {}, caption(state))), head, body),
      rows.length ? null : el("p", { class: "gap" }, "No intervention matches these filters. Clear the filters or choose another date."));
    box.setAttribute("aria-label", caption(state));
  }

  function visible() {
    return shown.table.columns.filter((column) => column.key !== "code" && column.key !== "id");
  }

  function choose(state) {
    const now = state.rows === "interventions" ? "interventions" : "areas";
    const plural = cg.front.levels.find((item) => item.key === state.area).plural;
    const option = (key, words) => el("label", {}, el("input", { type: "radio", name: "rows", value: key, checked: key === now, onchange: () => cg.state.change({ rows: key }) }), words);
    return el("fieldset", { class: "field rows" }, el("legend", { class: "spoken" }, "Rows of the table"),
      el("div", { class: "pair" }, option("areas", W.capital(plural)), option("interventions", "Interventions")));
  }

  function caption(state) {
    const rows = W.number(shown.table.rows.length);
    if (state.rows === "interventions") return `${W.several(shown.table.rows.length, "intervention")}, status on ${W.date(state.on || cg.state.openingDate())}`;
    const level = cg.front.levels.find((item) => item.key === state.area);
    const what = state.show !== "need" ? `${state.layer.label}${state.show === "gap" ? " against money" : ""}, live on ${W.date(state.period)}` : `${state.indicator.label}, ${cg.front.periods[state.period].label}`;
    return `${what}, ${rows} ${level.plural}`;
  }

  function heading(column) {
    const on = order.key === column.key;
    return el("th", { scope: "col", class: column.kind === "text" ? "" : "number", "aria-sort": on ? (order.down ? "descending" : "ascending") : null },
      el("button", { type: "button", onclick: () => sort(column) }, column.label, el("span", { "aria-hidden": "true" }, on ? (order.down ? " ↓" : " ↑") : "")));
  }

  function sort(column) {
    order = { key: column.key, down: order.key === column.key ? !order.down : column.kind !== "text" };
    draw(cg.state.now);
    const at = visible().findIndex((item) => item.key === column.key);
    document.querySelectorAll("#table th button")[at].focus();
  }

  // Places without a figure come last whichever way the column runs.
  function sorted(columns) {
    const rows = [...shown.table.rows];
    if (!order.key) return rows;
    const text = ["text", "date"].includes(columns.find((column) => column.key === order.key).kind);
    const way = order.down ? -1 : 1;
    return rows.sort((a, b) => {
      const [left, right] = [a[order.key], b[order.key]];
      if (left === null || left === undefined) return 1;
      if (right === null || right === undefined) return -1;
      return way * (text ? String(left).localeCompare(String(right)) : left - right);
    });
  }

  function line(row, columns, state) {
    return el("tr", { class: state.place === row.code ? "chosen" : null }, columns.map((column, at) => {
      if (at === 0) return el("th", { scope: "row" }, el("button", { type: "button", class: "plain", onclick: () => open(row) }, row.name || row.title));
      return el("td", { class: column.kind === "text" ? "" : "number" }, cell(row, column));
    }));
  }

  function open(row) {
    if (row.code) cg.screen.choosePlace(row.code);
    else { cg.state.change({ award: row.id }); cg.screen.sheet("place"); }
  }

  function cell(row, column) {
    const value = row[column.key];
    if (column.kind === "text") return value === "suppressed" ? "hidden to protect people" : value || "";
    if (value === null || value === undefined) return el("span", { class: "note" }, row.status === "suppressed" ? "hidden" : column.key === "amount" ? "not published" : ["pounds", "date"].includes(column.kind) ? "not known" : "no data");
    if (column.kind === "date") return W.date(value, true);
    return column.kind === "pounds" ? W.pounds(value, column.decimals) : W.number(value, column.decimals);
  }

  cg.table = { show };
})(window.commonGround);
