// The table twin: the same places, the same figures as the map, sortable, value for value.
(function (cg) {
  "use strict";
  const { el, put } = cg.dom;
  const W = cg.words;
  let shown = { address: "", table: null };
  let order = { key: null, down: true };

  async function show(state) {
    if (state.show === "need" && !state.published) { put("table", el("p", { class: "gap" }, "There are no figures at this level. Choose another area or measure.")); return; }
    const address = `/map/${cg.front.release}/table/${state.area}/${state.measure}/${state.period}${cg.state.selection(state)}`;
    if (shown.address !== address) {
      const table = await cg.server.ask("table", address);
      if (table === undefined) return;
      shown = { address, table };
      order = { key: null, down: true };
    }
    draw(state);
  }

  function draw(state) {
    const columns = shown.table.columns.filter((column) => column.key !== "code");
    const rows = sorted(columns);
    const body = el("tbody", {}, rows.map((row) => line(row, columns, state)));
    const head = el("thead", {}, el("tr", {}, columns.map(heading)));
    const box = put("table", el("table", {}, el("caption", {}, caption(state)), head, body));
    box.setAttribute("aria-label", caption(state));
  }

  function caption(state) {
    const level = cg.front.levels.find((item) => item.key === state.area);
    const what = state.show === "funding" ? `${state.layer.label}, live on ${W.date(state.period)}` : `${state.indicator.label}, ${cg.front.periods[state.period].label}`;
    return `${what}, ${W.number(shown.table.rows.length)} ${level.plural}`;
  }

  function heading(column) {
    const on = order.key === column.key;
    return el("th", { scope: "col", class: column.kind === "text" ? "" : "number", "aria-sort": on ? (order.down ? "descending" : "ascending") : null },
      el("button", { type: "button", onclick: () => sort(column) }, column.label, el("span", { "aria-hidden": "true" }, on ? (order.down ? " ↓" : " ↑") : "")));
  }

  function sort(column) {
    order = { key: column.key, down: order.key === column.key ? !order.down : column.kind !== "text" };
    draw(cg.state.now);
    const at = shown.table.columns.filter((item) => item.key !== "code").findIndex((item) => item.key === column.key);
    document.querySelectorAll("#table th button")[at].focus();
  }

  // Places without a figure come last whichever way the column runs.
  function sorted(columns) {
    const rows = [...shown.table.rows];
    if (!order.key) return rows;
    const text = columns.find((column) => column.key === order.key).kind === "text";
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
      if (at === 0) return el("th", { scope: "row" }, el("button", { type: "button", class: "plain", onclick: () => cg.screen.choosePlace(row.code) }, row.name));
      return el("td", { class: column.kind === "text" ? "" : "number" }, cell(row, column));
    }));
  }

  function cell(row, column) {
    const value = row[column.key];
    if (column.kind === "text") return value === "suppressed" ? "hidden to protect people" : value || "";
    if (value === null || value === undefined) return el("span", { class: "note" }, row.status === "suppressed" ? "hidden" : column.kind === "pounds" ? "not known" : "no data");
    return column.kind === "pounds" ? W.pounds(value, column.decimals) : W.number(value, column.decimals);
  }

  cg.table = { show };
})(window.commonGround);
