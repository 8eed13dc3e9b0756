// A file that is being made: how far it is, until it is ready. Without a script the page comes anew.
(function () {
  "use strict";
  const EVERY_MS = 1000;
  const shown = () => document.getElementById("set");

  function tell(words) {
    document.getElementById("set-told").textContent = words;
  }

  async function look() {
    let fresh;
    try {
      const answer = await fetch(window.location.href, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      fresh = page.getElementById("set");
    } catch (_away) {
      fresh = null; // asked again in a moment
    }
    if (fresh) shown().replaceWith(fresh);
    if (shown().hasAttribute("data-moving")) window.setTimeout(look, EVERY_MS);
    else tell(shown().querySelector("p").textContent);
  }

  if (shown() && shown().hasAttribute("data-moving")) window.setTimeout(look, EVERY_MS);
})();
