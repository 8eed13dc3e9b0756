"""Somebody who has no mouse: Tab and Shift+Tab, arrows, Space, Enter, Escape and letters."""

import re
from typing import Any

from playwright.sync_api import expect

MOST_STEPS = 400
FOCUS = """() => {
  const at = document.activeElement;
  const clean = (text) => (text || "").replace(/\\s+/g, " ").trim();
  if (!at || at === document.body) return { name: "", id: "", lost: true, wrong: "" };
  const by = (at.getAttribute("aria-labelledby") || "").split(" ").filter(Boolean)
    .map((id) => document.getElementById(id)?.innerText).join(" ");
  const labels = [...(at.labels || [])].map((one) => one.innerText).join(" ");
  const name = clean(at.getAttribute("aria-label") || by || labels || at.innerText
    || at.querySelector?.("title")?.textContent || at.textContent || at.value);

  // What shows the focus: the control, the label around a small box, or a shape within a link.
  const held = at.closest("label") || at;
  const parts = [at, held, ...at.querySelectorAll("path, circle, rect, text, span")];
  const drawn = (one) => {
    const style = getComputedStyle(one);
    const line = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return line || style.boxShadow !== "none";
  };
  // Fields of a date mark the part that is being typed.
  const marked = at.type === "date" || parts.some(drawn);

  const inView = (box) => ({
    left: Math.max(box.left, 0), right: Math.min(box.right, innerWidth),
    top: Math.max(box.top, 0), bottom: Math.min(box.bottom, innerHeight),
  });
  const boxes = [...held.getClientRects(), ...(held === at ? [] : at.getClientRects())]
    .map(inView).filter((box) => box.right > box.left && box.bottom > box.top);
  const free = boxes.some((box) => [0.5, 0.1, 0.9].some((share) => {
    const over = document.elementFromPoint(
      box.left + (box.right - box.left) * share, box.top + (box.bottom - box.top) / 2);
    return over && (held.contains(over) || over.contains(held) || at.contains(over));
  }));
  const wrong = !name ? "it has no name" : !marked ? "the focus is not to be seen"
    : !boxes.length ? "it is not on the screen" : !free ? "something covers it" : "";
  const told = wrong && `${wrong}: ${at.outerHTML.slice(0, 160)}`;
  return { name, id: at.id, lost: false, wrong: told };
}"""


class Keyboard:
    """What is pressed, and what has the focus then."""

    def __init__(self, lead: Any) -> None:
        self.lead, self.page = lead, lead.page

    def reach(self, words: str | re.Pattern[str], back: bool = False) -> "Keyboard":
        """Tabs on to the next control that is called so, beyond the end of the page from its start
        again. Wherever it stops on the way the focus is to be seen."""
        wanted = words if isinstance(words, re.Pattern) else re.compile(re.escape(words))
        passed: list[str] = []
        for _ in range(MOST_STEPS):
            at = self.step(back)
            if not at["lost"] and wanted.match(at["name"]):
                return self
            if passed.count("(end of the page)") > 1:
                break
            passed.append("(end of the page)" if at["lost"] else at["name"][:40])
        raise AssertionError(f"no “{wanted.pattern}” among {passed}")

    def step(self, back: bool = False) -> dict[str, Any]:
        """One Tab on: ``name`` and ``id`` of what has the focus, ``lost`` past the page's end."""
        self.page.keyboard.press("Shift+Tab" if back else "Tab")
        at: dict[str, Any] = self.page.evaluate(FOCUS)
        assert not at["wrong"], at["wrong"]
        return at

    def press(self, *keys: str) -> "Keyboard":
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def write(self, text: str) -> "Keyboard":
        """Into the field that has the focus, in place of what stands there."""
        self.press("Control+a")
        self.page.keyboard.type(text)
        return self

    def fill(self, **fields: str) -> "Keyboard":
        """One field after another, by the beginnings of their labels."""
        for label, text in fields.items():
            self.reach(label).write(text)
        return self

    def follow(self, address: str | re.Pattern[str], key: str = "Enter") -> "Keyboard":
        """Presses what leads to another page: a link or the button of a form."""
        with self.page.expect_navigation(url=address):
            self.press(key)
        return self

    def held(self) -> str:
        """After something on the same page changed: the focus is still on a control, and seen. Its
        name."""
        at = self.page.evaluate(FOCUS)
        assert not at["lost"], "the focus is lost"
        assert not at["wrong"], at["wrong"]
        return str(at["name"])

    def sees(self, text: str | re.Pattern[str]) -> "Keyboard":
        expect(self.page.locator("body")).to_contain_text(text)
        return self
