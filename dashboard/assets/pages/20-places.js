// The form of an award: find a place by its name and fill a row; take an organisation's identifier
// from its name; choose between two people's versions of a field.
(function () {
  "use strict";
  const box = document.querySelector("[data-place-search]");
  const TYPES = { ward: "WD", la: "MD", lsoa: "LSOA" };

  function make(tag, content, about) {
    const node = document.createElement(tag);
    node.textContent = content;
    if (about) {
      const note = document.createElement("span");
      note.className = "note";
      note.textContent = about;
      node.append(note);
    }
    return node;
  }

  function blankRow() {
    const rows = [...document.querySelectorAll("table.places tbody tr")];
    const empty = rows.find((row) => [...row.querySelectorAll("input")].every((input) => !input.value));
    if (empty) return empty;
    const fresh = rows[rows.length - 1].cloneNode(true);
    fresh.querySelectorAll("input").forEach((input) => { input.value = ""; });
    fresh.querySelectorAll("[aria-label]").forEach((item) => {
      item.setAttribute("aria-label", item.getAttribute("aria-label").replace(/\d+$/, rows.length + 1));
    });
    rows[rows.length - 1].after(fresh);
    return fresh;
  }

  function choose(found) {
    if (found.kind === "school") {
      const schools = document.getElementById("school_urns");
      schools.value = [schools.value, found.school].filter(Boolean).join("; ");
      schools.focus();
      return;
    }
    const row = blankRow();
    row.querySelector("[name=place_name]").value = found.label;
    row.querySelector("[name=place_code]").value = found.place;
    row.querySelector("[name=place_code_type]").value = TYPES[found.level] || "";
    row.querySelector("[name=place_name]").focus();
  }

  function meet(input, list) {
    let found = [];
    let at = -1;
    let asked = 0;

    function draw() {
      list.replaceChildren(...found.map((item, number) => {
        const line = make("li", item.label, item.about);
        line.id = `place-found-${number}`;
        line.setAttribute("role", "option");
        line.setAttribute("aria-selected", String(number === at));
        line.addEventListener("mousedown", (event) => { event.preventDefault(); take(item); });
        return line;
      }));
      list.hidden = !found.length;
      input.setAttribute("aria-expanded", String(found.length > 0));
      input.setAttribute("aria-activedescendant", at < 0 ? "" : `place-found-${at}`);
    }

    function take(item) {
      found = []; at = -1; input.value = "";
      draw();
      choose(item);
    }

    input.addEventListener("input", async () => {
      const mine = ++asked;
      const words = input.value.trim();
      const answer = words ? await (await fetch(`/api/v1/search?q=${encodeURIComponent(words)}`)).json() : { results: [] };
      if (mine !== asked) return;
      found = answer.results.filter((item) => TYPES[item.kind] || item.kind === "school");
      at = found.length ? 0 : -1;
      draw();
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        if (found[at]) take(found[at]);
      } else if (event.key === "Escape") {
        found = []; draw();
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length) {
        event.preventDefault();
        at = (at + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length;
        draw();
      }
    });
    input.addEventListener("blur", () => { found = []; draw(); });
  }

  if (box) {
    box.hidden = false;
    const input = box.querySelector("input");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-autocomplete", "list");
    meet(input, box.querySelector("ul"));
  }

  document.querySelectorAll("datalist[data-fills]").forEach((list) => {
    const name = document.querySelector(`input[list="${list.id}"]`);
    const code = document.getElementById(list.dataset.fills);
    name.addEventListener("change", () => {
      const known = [...list.options].find((option) => option.value === name.value);
      if (known) code.value = known.dataset.key;
    });
  });

  document.querySelectorAll("[data-side]").forEach((radio) => radio.addEventListener("change", () => {
    const cells = JSON.parse(radio.dataset.cells);
    Object.entries(cells).forEach(([name, sides]) => {
      const values = sides[radio.dataset.side];
      const controls = [...document.querySelectorAll(`.form [name="${name}"]`)];
      const ticks = controls.filter((control) => control.type === "checkbox");
      const wanted = new Set(values.flatMap((text) => text.split(";").map((part) => part.trim())));
      ticks.forEach((tick) => { tick.checked = wanted.has(tick.value); });
      controls.filter((control) => control.type !== "checkbox").forEach((control, number) => {
        control.value = values[number] || "";
      });
    });
  }));
})();
