// One intervention: everything the register says of it, and what it does not say.
(function (cg) {
  "use strict";
  const { el, put } = cg.dom;
  const W = cg.words;
  const VIA = { school: "School", ward: "Ward", la: "Borough", lsoa: "LSOA" };
  let shown = { address: "", award: null };

  async function show(state) {
    const address = `/api/v1/interventions/${encodeURIComponent(state.award)}${state.on ? `?on=${state.on}` : ""}`;
    if (shown.address !== address) {
      try {
        const award = await cg.server.ask("place", address);
        if (award === undefined) return;
        shown = { address, award };
      } catch (error) {
        cg.profile.problem(error);
        return;
      }
    }
    draw(shown.award, state);
  }

  function draw(award, state) {
    const back = state.place ? "Back to the place" : "Close";
    put("place",
      el("p", {}, el("button", { type: "button", class: "plain", onclick: () => cg.state.change({ award: "" }) }, `‹ ${back}`)),
      el("h1", {}, award.title),
      el("p", { class: "note" }, `Intervention · ${W.capital(award.status)} on ${W.date(state.on || cg.state.openingDate())}`),
      cg.funded.time(award, state.on || cg.state.openingDate()),
      ask(award.id),
      award.description ? el("p", { class: "gap" }, award.description) : null,
      el("dl", { class: "facts" }, facts(award).map(([name, value]) => [el("dt", {}, name), el("dd", {}, value || el("span", { class: "note" }, "not stated"))])),
      el("h2", { class: "theme" }, "Where it is delivered"), places(award),
      el("p", { class: "gap" }, el("a", { href: `/register/award?id=${encodeURIComponent(award.id)}` }, "In the register: what it meets, history, money over time, edit")));
  }

  function facts(award) {
    const list = (items) => items.map(W.capital).join(", ");
    return [
      ["Funder", filter("funder", award.funder)],
      ["Funding stream", award.programme],
      ["Provider", filter("provider", award.provider)],
      ["Awarded", W.pounds(award.amount)],
      ["Paid so far", award.disbursed === null ? null : W.pounds(award.disbursed)],
      ["Awarded on", award.award_date && W.date(award.award_date)],
      ["Runs", award.start || award.end ? `${W.date(award.start)} to ${W.date(award.end)}` : null],
      ["For whom", [W.ages(award.age_from, award.age_to), ...award.audience].filter(Boolean).map(W.capital).join(", ")],
      ["What it does", list(award.approach)],
      ["Level", award.level && W.capital(award.level)],
      ["Priority", list(award.priority)],
      ["Setting", list(award.setting)],
      ["Places planned", award.places_planned === null ? null : W.number(award.places_planned)],
      ["Joint funding", award.joint_funding ? "Declared by the funder" : "None declared"],
      ["Identifier", award.id],
    ];
  }

  // Whom to ask stands in the living record, and only some may know it: asked for apart.
  function ask(id) {
    const holder = el("div", { class: "ask" });
    fill(holder, id);
    return holder;
  }

  async function fill(holder, id) {
    try {
      const told = await cg.server.ask("contact", `/map/contact?${new URLSearchParams({ id })}`);
      if (told === undefined || !told.told) return;
      holder.replaceChildren(...(told.contact ? ways(told.contact) : [el("p", { class: "note" }, "The register names no contact for it.")]));
    } catch (error) {
      if (!(error instanceof cg.server.Problem)) throw error;
      holder.replaceChildren(el("p", { class: "note" }, `Whom to ask cannot be told: ${error.message}`));
    }
  }

  function ways({ name, phone, dialled, email }) {
    return [
      name ? el("p", {}, "Ask ", el("strong", {}, name)) : null,
      el("p", { class: "acts" },
        dialled ? el("a", { class: "button primary", href: `tel:${dialled}` }, `Call ${phone}`) : phone,
        email ? el("a", { class: "button", href: `mailto:${email}` }, `Write to ${email}`) : null),
    ].filter(Boolean);
  }

  function filter(kind, organisation) {
    return [organisation.name, " ", el("button", { type: "button", class: "plain inline", onclick: () => cg.state.change({ [kind]: organisation.id, award: "" }) }, "show all")];
  }

  // A school that closed counts at the one that followed it.
  function before(item) {
    return item.was ? `${item.was.name || `the school with URN ${item.was.code}`}, now ` : "";
  }

  function places(award) {
    const found = award.where.map((item) => el("li", {}, `${VIA[item.via]}: `, before(item), cg.profile.link({ code: item.via === "school" ? item.ward || item.la : item.code, name: item.name })));
    const lost = award.not_on_the_map.map((item) => el("li", {}, item.name || item.code ? `${item.name || item.code}: ` : "", el("span", { class: "note" }, `not on the map: ${item.reason}`)));
    return el("ul", { class: "where-list" }, found, lost);
  }

  cg.award = { show };
})(window.commonGround);
