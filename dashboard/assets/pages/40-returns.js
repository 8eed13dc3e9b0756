// The form of a return: what the server's checks say is shown while somebody types. Nothing is
// checked here; the server reads the cells by the very rules by which it takes them.
(function () {
  "use strict";
  const form = document.querySelector("form[data-check]");
  const WAIT_MS = 350;

  function make(tag, className, content) {
    const node = document.createElement(tag);
    node.className = className;
    node.textContent = content;
    return node;
  }

  function watch() {
    const touched = new Set();
    let every = "told" in form.dataset;
    let waiting = 0;
    let asked = 0;

    function heading(key) {
      const said = form.querySelector(`label[for="${key}"]`);
      return said ? said.textContent : key === "counting_basis" ? "Counting basis" : key;
    }

    function visible(remark) {
      return every || remark.fields.some((key) => touched.has(key));
    }

    function atFields(remarks) {
      form.querySelectorAll(".said").forEach((box) => box.replaceChildren());
      form.querySelectorAll("[aria-invalid]").forEach((item) => item.removeAttribute("aria-invalid"));
      remarks.filter(visible).forEach((remark) => {
        const refused = remark.severity === "refused";
        const box = document.getElementById(`said-${remark.fields[0]}`);
        if (!box) return;
        box.append(make("p", refused ? "problem-text" : "question-text", remark.sentence));
        const control = document.getElementById(remark.fields[0]);
        if (refused && control && control.matches("input, textarea")) {
          control.setAttribute("aria-invalid", "true");
        }
      });
    }

    function atSide(answer) {
      Object.entries(answer.totals).forEach(([group, total]) => {
        form.querySelector(`[data-total="${group}"] dd`).textContent =
          total === null ? "–" : total.toLocaleString("en-GB");
      });
      const agreement = document.getElementById("agreement");
      agreement.textContent = answer.agreement;
      agreement.classList.toggle("differ", answer.differ);
      const shown = answer.remarks.filter(visible);
      document.getElementById("remarks").replaceChildren(...shown.map((remark) => {
        const refused = remark.severity === "refused";
        const line = make("li", remark.severity, "");
        const link = make("a", "", heading(remark.fields[0]));
        link.href = `#${remark.fields[0]}`;
        line.append(link, " ", make("span", "note", refused ? "to mend" : "to look at"));
        return line;
      }));
      const refused = shown.filter((remark) => remark.severity === "refused").length;
      document.getElementById("found").textContent =
        `${refused} to mend, ${shown.length - refused} to look at.`;
      const anyway = answer.remarks.length && answer.remarks.every((r) => r.severity !== "refused");
      document.getElementById("anyway").hidden = !(every && anyway);
    }

    async function check() {
      const mine = ++asked;
      try {
        const body = new URLSearchParams(new FormData(form));
        const sent = await fetch(form.dataset.check, { method: "POST", body });
        if (!sent.ok) return;
        const answer = await sent.json();
        if (mine !== asked) return;
        atFields(answer.remarks);
        atSide(answer);
      } catch (_gone) {
        // The server checks again when the form is sent.
      }
    }

    form.addEventListener("input", (event) => {
      touched.add(event.target.name);
      window.clearTimeout(waiting);
      waiting = window.setTimeout(check, WAIT_MS);
    });
    // Somebody who has come to the words at the end has passed everything else.
    form.addEventListener("focusin", (event) => {
      if (event.target.name && event.target.name.startsWith("narrative_")) every = true;
    });
    form.querySelectorAll("[data-take]").forEach((radio) => radio.addEventListener("change", () => {
      Object.entries(JSON.parse(radio.dataset.cells)).forEach(([name, sides]) => {
        const value = sides[radio.dataset.take];
        form.querySelectorAll(`[name="${name}"]`).forEach((control) => {
          if (control.type === "radio") control.checked = control.value === value;
          else control.value = value;
        });
      });
      check();
    }));
  }

  if (form) watch();

  document.querySelectorAll("[data-copies]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const text = document.getElementById(button.dataset.copies);
      text.select();
      await navigator.clipboard.writeText(text.value);
      button.textContent = "Copied";
    });
  });
})();
