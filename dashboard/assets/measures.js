// What a measure counts and why anybody looks at it, beside its name.
(function (cg) {
  "use strict";
  const { el } = cg.dom;

  function hidden(item) {
    return item.rounded_to ? el("p", {}, `Counts below ${item.hidden_below}, and a few others, are hidden to protect people. The rest are rounded to the nearest ${item.rounded_to}.`) : null;
  }

  function what(item) {
    return el("details", { class: "what" }, el("summary", { "aria-label": `What is this? ${item.label}` }, "What is this?"),
      el("div", {}, el("p", {}, item.counts), el("p", {}, item.why), hidden(item),
        el("p", {}, el("a", { href: `/sources#${item.id}` }, "How it is worked out"))));
  }

  cg.measures = { what };
})(window.commonGround);
