// Forms that answer at once: a change asks the server for the same page otherwise and puts its
// contents in place. Without a script the form has a button.
(function () {
  "use strict";
  const form = () => document.querySelector("form[data-live]");
  let asked = 0;

  function address() {
    const query = new URLSearchParams();
    new FormData(form()).forEach((value, key) => { if (value) query.append(key, value); });
    const text = query.toString();
    return form().getAttribute("action") + (text ? "?" + text : "");
  }

  async function show(to, remember) {
    const mine = ++asked;
    form().setAttribute("aria-busy", "true");
    let page;
    try {
      const answer = await fetch(to, { headers: { Accept: "text/html" } });
      page = new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch (_gone) {
      window.location.assign(to);
      return;
    }
    if (mine !== asked) return;
    const fresh = page.querySelector("form[data-live]");
    if (!fresh) { window.location.assign(to); return; }
    if (remember) window.history.pushState(null, "", to);
    replace(fresh, page);
  }

  // What was open stays open, and who typed or ticked goes on there.
  function replace(fresh, page) {
    const open = new Map([...form().querySelectorAll("details[id]")].map((item) => [item.id, item.open]));
    const held = document.activeElement;
    const at = held && held.selectionStart;
    const scrolled = form().querySelector(".facets").scrollTop;
    form().replaceWith(fresh);
    document.querySelectorAll("[data-follows]").forEach((part, number) => {
      const other = page.querySelectorAll("[data-follows]")[number];
      if (other) part.replaceWith(other);
    });
    open.forEach((was, id) => {
      const found = document.getElementById(id);
      if (found) found.open = was;
    });
    form().querySelector(".facets").scrollTop = scrolled;
    if (!held || held.isConnected) return; // the keyboard is elsewhere on the page
    const again = same(held);
    again.focus();
    if (again.type === "search") again.setSelectionRange(at, at);
  }

  // Where who had the keyboard goes on: the same control, a link of the same words, or what is told.
  function same(held) {
    const known = held.id && document.getElementById(held.id);
    if (known) return known;
    const words = (one) => one.textContent.replace(/[↑↓]/g, "").trim();
    const link = [...form().querySelectorAll("a")].find((one) => words(one) === words(held));
    const told = document.getElementById("told");
    told.tabIndex = -1;
    return link || told;
  }

  let typing = 0;
  document.addEventListener("input", (event) => {
    if (!event.target.closest || !event.target.closest("form[data-live]")) return;
    window.clearTimeout(typing);
    typing = window.setTimeout(() => show(address(), true), event.target.type === "search" ? 250 : 0);
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form[data-live]")) return;
    event.preventDefault();
    show(address(), true);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("form[data-live] a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = new URL(link.href);
    if (to.pathname !== form().getAttribute("action")) return;
    event.preventDefault();
    show(to.pathname + to.search, true);
  });
  window.addEventListener("popstate", () => {
    if (form()) show(window.location.pathname + window.location.search, false);
  });
  document.documentElement.classList.add("scripted");
  // On a phone the awards come first: the choices stay closed until they are wanted.
  if (window.matchMedia("(max-width: 860px)").matches) {
    document.querySelectorAll(".facets > details:not(.on)").forEach((group) => { group.open = false; });
  }
})();
