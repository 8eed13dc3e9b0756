// On paper every page says at its end where it came from, and when.
(function () {
  "use strict";
  const day = () => new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  function foot() {
    const line = document.querySelector("p.printed") || document.createElement("p");
    line.className = "printed";
    line.textContent = `Common Ground, printed on ${day()} from ${location.href}. Where every figure comes from, its date and its licence: ${location.origin}/sources.`;
    (document.querySelector("main") || document.body).after(line);
  }
  window.addEventListener("beforeprint", foot);
})();
