// "Schools here": each with what is funded in it.
(function (cg) {
  "use strict";
  const { el } = cg.dom;
  const W = cg.words;

  function draw(state, place) {
    if (!place.schools.length) return [el("p", { class: "gap" }, "No school is listed in this place.")];
    const groups = [...place.funded.live, ...place.funded.starting];
    return [el("ul", { class: "schools-list" }, place.schools.map((school) => row(school, groups, state)))];
  }

  function row(school, entries, state) {
    const named = entries.filter((entry) => entry.where.some((item) => item.via === "school" && item.code === school.urn));
    const about = [school.phase, W.ages(school.age_from, school.age_to), school.postcode, school.status === "closed" ? "closed" : ""].filter(Boolean).join(" · ");
    return el("li", { class: state.school === school.urn ? "school chosen" : "school", id: `school-${school.urn}` },
      el("h2", {}, el("a", { href: `/schools/school?urn=${encodeURIComponent(school.urn)}` }, school.name)), el("p", { class: "note" }, `${about} · URN ${school.urn}`),
      named.length
        ? el("ul", {}, named.map((entry) => el("li", {}, el("button", { type: "button", class: "plain", onclick: () => cg.state.change({ award: entry.id }) }, entry.title), el("span", { class: "note" }, ` ${entry.funder.name}, ${entry.status}`))))
        : el("p", { class: "note" }, "No award names this school. Awards for its ward or borough may still reach it."));
  }

  cg.schools = { draw };
})(window.commonGround);
