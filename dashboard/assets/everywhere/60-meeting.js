// Around the table: the meeting view with its keys and pointer, and the way from any screen onto an
// agenda. Whether something is shown to a meeting stands in the session; the page carries a class.
(function () {
  "use strict";
  const ITEM = "item";
  const LAST = "meeting-view";
  const POINTER = "meeting-pointer";
  const by = (id) => document.getElementById(id);
  const showing = () => document.documentElement.classList.contains("meeting");

  // Where one is, with what the map has filled in said outright.
  function address() {
    const map = window.commonGround && window.commonGround.state;
    if (map && map.now) return location.pathname + map.pinned();
    const query = new URLSearchParams(location.search);
    query.delete(ITEM);
    const text = query.toString();
    return location.pathname + (text ? "?" + text : "");
  }

  // A first line for the agenda: what the screen calls itself.
  function line() {
    const told = document.querySelector("main h1, #place h2");
    const measured = document.querySelector("#legend h2, #legend strong");
    return [told, measured].filter(Boolean).map((one) => one.textContent.trim()).join(": ").slice(0, 300);
  }

  function send(action, told) {
    const form = document.createElement("form");
    form.method = "post";
    form.action = action;
    for (const [name, value] of Object.entries(told)) {
      const input = document.createElement("input");
      Object.assign(input, { type: "hidden", name, value });
      form.append(input);
    }
    document.body.append(form);
    form.submit();
  }

  function begin() {
    if (document.querySelector(".begin-meeting")) send("/meeting/start", { then: address() });
  }

  function leave() {
    const then = by("meeting-then").value;
    send("/meeting/end", { then: then || address() });
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest(".begin-meeting")) begin();
    if (event.target.closest(".add-view")) window.location = "/agendas/add?" + new URLSearchParams({ address: address(), line: line() });
    const decide = event.target.closest("#meeting-decide");
    if (decide) decide.href = decision();
    if (event.target.closest("#meeting-pointer")) point(by(POINTER).getAttribute("aria-pressed") !== "true");
  });

  function decision() {
    const here = by("meeting-bar-view");
    const told = new URLSearchParams({ address: address() });
    if (here) told.set(ITEM, here.dataset.number);
    return "/decisions/record?" + told;
  }

  // Whose keys mean something of their own.
  function typing(target) {
    return target.closest && target.closest("input, select, textarea, [role=tablist]");
  }

  document.addEventListener("keydown", (event) => {
    if (event.altKey && event.code === "KeyM") {
      event.preventDefault();
      if (showing()) leave(); else begin();
      return;
    }
    if (!showing() || typing(event.target) || event.ctrlKey || event.metaKey) return;
    if (event.altKey) {
      if (event.code === "KeyR" && by("meeting-decide")) { event.preventDefault(); by("meeting-decide").click(); }
      return;
    }
    const step = { ArrowLeft: "meeting-back", PageUp: "meeting-back", ArrowRight: "meeting-next", PageDown: "meeting-next" }[event.key];
    if (step && by(step)) {
      event.preventDefault();
      event.stopPropagation(); // or the map moves too
      by(step).click();
    }
    if (event.key === "Escape") leave();
  }, true);

  // Who has followed a link away from a view still stands at it: its line stays, Back leads to it.
  function stand() {
    const views = [...document.querySelectorAll(".meeting-dots a")];
    if (!views.length) return;
    const asked = new URLSearchParams(location.search).get(ITEM);
    if (asked) window.sessionStorage.setItem(LAST, asked);
    const number = asked || window.sessionStorage.getItem(LAST);
    const at = views.findIndex((one) => one.dataset.number === number);
    if (at < 0) { lead("meeting-next", views[0]); return; }
    views[at].setAttribute("aria-current", "step");
    views[at].id = "meeting-bar-view";
    by("meeting-line").textContent = views[at].title;
    by("meeting-line").toggleAttribute("data-long", views[at].title.length > 70);
    document.querySelector(".meeting-at").textContent = `${at + 1} of ${views.length}`;
    lead("meeting-back", asked ? views[at - 1] : views[at]);
    lead("meeting-next", views[at + 1]);
  }

  function lead(id, view) {
    if (!view) return;
    by(id).href = view.getAttribute("href");
    by(id).removeAttribute("aria-disabled");
  }

  let ring = null;
  function point(on) {
    by(POINTER).setAttribute("aria-pressed", String(on));
    window.sessionStorage.setItem(POINTER, on ? "on" : "");
    if (on && !ring) {
      ring = document.createElement("div");
      ring.className = "pointer-ring";
      ring.hidden = true;
      document.body.append(ring);
    }
    if (ring && !on) ring.hidden = true;
  }

  document.addEventListener("pointermove", (event) => {
    if (!ring || by(POINTER).getAttribute("aria-pressed") !== "true") return;
    ring.hidden = false;
    ring.style.setProperty("transform", `translate(${event.clientX}px, ${event.clientY}px)`);
  });

  document.addEventListener("DOMContentLoaded", () => {
    if (!showing()) return;
    stand();
    if (window.sessionStorage.getItem(POINTER)) point(true);
  });
})();
