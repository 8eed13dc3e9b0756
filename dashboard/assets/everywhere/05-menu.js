// The menu closes by Escape, by what it begins, and when somebody clicks beside it. The tour is one of
// the map, so from any other page it begins there.
(function () {
  "use strict";
  const open = () => document.querySelector(".screens .menu[open]");
  document.addEventListener("click", (event) => {
    const menu = open();
    const tour = event.target.closest(".begin-tour");
    if (tour && document.body.classList.contains("page")) window.location = "/#tour";
    if (menu && (tour || !menu.contains(event.target))) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const menu = open();
    if (event.key !== "Escape" || !menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
})();
