// What the keyboard stops at in a table is seen whole: neither the edge of the table cuts it off, nor
// do headings cover it that stay while the rest moves (their sizes are the scroll margins in the styles).
(function () {
  "use strict";
  document.addEventListener("focusin", (event) => {
    const at = event.target;
    if (at.closest("table") && at.matches(":focus-visible")) at.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
})();
