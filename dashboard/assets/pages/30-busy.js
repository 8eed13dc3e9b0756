// A form whose answer takes a while says so and cannot be sent twice.
(function () {
  "use strict";
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-busy]");
    if (!form) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    const said = form.querySelector("[data-busy-said]");
    const button = form.querySelector("button");
    if (said) said.textContent = form.dataset.busy; else button.textContent = form.dataset.busy;
    button.setAttribute("aria-disabled", "true");
  });
  // The back button shows the page as it was left.
  window.addEventListener("pageshow", (event) => { if (event.persisted) window.location.reload(); });
})();
