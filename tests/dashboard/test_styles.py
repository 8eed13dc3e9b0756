"""All styles go out as one file: what is meant for the plain pages must not reach the map."""

import re

import pytest

from dashboard.bundle import ASSETS

RULE = re.compile(r"(?:^|[{}])\s*([^@{}/]+)\{")


@pytest.mark.parametrize("name", ["register.css", "returns.css"])
def test_the_styles_of_pages_stay_on_pages(name: str) -> None:
    text = re.sub(r"/\*.*?\*/", "", (ASSETS / name).read_text(encoding="utf-8"), flags=re.DOTALL)
    selectors = [one.strip() for rule in RULE.findall(text) for one in rule.split(",")]
    assert len(selectors) > 50
    assert [one for one in selectors if ".page" not in re.split(r"[ >]", one)[:2]] == []
