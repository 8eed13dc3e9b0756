"""All styles go out as one file: what is meant for the plain pages must not reach the map."""

import re

import pytest

from dashboard.bundle import ASSETS

RULE = re.compile(r"(?:^|[{}])\s*([^@{}/]+)\{")


ON_THE_MAP = {"controls", "head", "meeting", "pages", "place", "print", "screen", "tokens", "tour"}
"""Styles of the map, and what every screen shares."""
OF_PAGES = sorted(file.name for file in ASSETS.glob("*.css") if file.stem not in ON_THE_MAP)


@pytest.mark.parametrize("name", OF_PAGES)
def test_the_styles_of_pages_stay_on_pages(name: str) -> None:
    text = re.sub(r"/\*.*?\*/", "", (ASSETS / name).read_text(encoding="utf-8"), flags=re.DOTALL)
    selectors = [one.strip() for rule in RULE.findall(text) for one in rule.split(",")]
    assert selectors
    assert [one for one in selectors if ".page" not in re.split(r"[ >]", one)[:2]] == []


STEPS_OF_TYPE = re.compile(r"font-size: (?!var\(--t[1-6]\)|inherit|[0-9.]+pt)[^;}]+")
"""Anything but a step of the scale, what stands around it, or points on paper."""


def test_letters_have_the_sizes_of_one_scale() -> None:
    """The scale itself is declared in tokens.css, by other properties."""
    sheets = {file.name: file.read_text(encoding="utf-8") for file in ASSETS.glob("*.css")}
    assert "--t6" in sheets["tokens.css"]
    assert {name: STEPS_OF_TYPE.findall(text) for name, text in sheets.items()} == {
        name: [] for name in sheets
    }
