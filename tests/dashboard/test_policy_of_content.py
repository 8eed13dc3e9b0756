"""A strict content security policy, without 'unsafe-inline', refuses styles, scripts and handlers
that are written into a page: no screen has any."""

import re

import pytest
from asking import Site

from dashboard.bundle import ASSETS

TEMPLATES = sorted((ASSETS.parent / "templates").rglob("*.html"))
STYLE = re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE)
HANDLER = re.compile(r"<[^>{]*\son[a-z]+\s*=", re.IGNORECASE)
SCRIPT = re.compile(r"<script\b([^>]*)>", re.IGNORECASE)
DATA = 'type="application/json"'
"""A block of data is not run, so the policy lets it be."""


def refused(page: str) -> list[str]:
    """What a browser under such a policy would not do."""
    scripts = [
        found[0]
        for found in SCRIPT.finditer(page)
        if "src=" not in found[1] and DATA not in found[1]
    ]
    styled = [found[0] for found in (*STYLE.finditer(page), *HANDLER.finditer(page))]
    return [*scripts, *styled]


def test_what_is_refused_is_seen() -> None:
    page = '<p style="left: 0"><style>p {}</style><a onclick="go()"><script>go()</script>'
    assert len(refused(page)) == 4
    assert refused('<script src="/a.js"></script><script type="application/json">{}</script>') == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_writes_a_style_or_a_script_into_the_page(template: object) -> None:
    assert refused(template.read_text(encoding="utf-8")) == []  # type: ignore[attr-defined]


ADDRESSES = (
    "/gaps",
    "/overlaps",
    "/check",
    "/schools",
    "/money",
    "/money/endings",
    "/money/fairness",
    "/money/streams",
    "/hot-spots",
    "/compare",
    "/register",
    "/returns",
    "/returns/summary",
    "/quality",
    "/sources",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_screen_has_them_as_it_is_sent(demo: Site, address: str) -> None:
    answer = demo.get(address)
    assert answer.status_code == 200
    assert refused(answer.text) == []
