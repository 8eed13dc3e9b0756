"""What is wrong with the page that somebody has open, in lines."""

from typing import Any

from test_accessibility import SMALL_TARGETS

OUTLINE = """() => {
  const found = [];
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter((one) => one.checkVisibility()).map((one) => [Number(one.tagName[1]), one.innerText]);
  const first = levels.filter(([level]) => level === 1);
  if (first.length !== 1) found.push(`${first.length} headings of the first level`);
  levels.forEach(([level, words], at) => {
    const before = at ? levels[at - 1][0] : 0;
    if (level > before + 1) found.push(`heading ${level} “${words}” after one of level ${before}`);
  });
  const mains = document.querySelectorAll("main").length;
  if (mains !== 1) found.push(`${mains} times <main>`);
  return found;
}"""


def wrong_with(lead: Any) -> list[str]:
    """What axe finds, headings out of order, and what does not fit."""
    return lead.violations() + lead.page.evaluate(OUTLINE) + ill_fitting(lead)


def ill_fitting(lead: Any) -> list[str]:
    """Targets under 24 px, and a page wider than the screen."""
    wider = lead.wider_than_screen()
    found = [f"small: {line}" for line in lead.page.evaluate(SMALL_TARGETS)]
    return found + ([f"{wider} px too wide"] if wider > 0 else [])
