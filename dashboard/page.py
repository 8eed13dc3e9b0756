"""The page around the screen: what a browser needs to paint the map before Dash has started.

Dash's scripts lie in a template, where they do not run; ``assets/start.js`` runs them once the
first picture stands. They are fetched meanwhile.
"""

import json
import re
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from flask import render_template

from dashboard.as_at import AsAt
from dashboard.bundle import SCRIPT, STYLE
from dashboard.meeting.showing import Meeting
from dashboard.screens import MAP, NOTICE, Group, in_head
from layers import DATED

SOURCE = re.compile(r'<script src="([^"]+)"')
PAGE = (Path(__file__).parent / "templates" / "page.html").read_text(encoding="utf-8")


def complete(
    page: str,
    front: dict[str, Any],
    asked: Mapping[str, str],
    groups: Sequence[Group],
    meeting: Meeting | None,
    as_at: AsAt | None,
) -> str:
    """Dash's page with the front document, our script and style, and early fetches of what the map
    of the address shows; ``asked`` is its query, ``groups`` the menu for who asks, ``meeting`` what
    they show to others."""
    late = SOURCE.findall(page.partition('<template id="dash">')[2])
    content = json.dumps(front, ensure_ascii=False, separators=(",", ":"))
    notice = f'<p class="notice">{NOTICE}</p>' if front["demonstration"] else ""
    for place, text in (
        ("head", _head(front, asked, late)),
        ("screens", _look_of_screens(groups)),
        ("notice", notice),
        ("showing", f' class="{meeting.look}"' if meeting else ""),
        ("meeting", _bar(front, meeting) if meeting else ""),
        ("as-at", _dated(as_at) if as_at else ""),
        ("script", f'<script src="{SCRIPT.address}"></script>'),
        # So that no name can end the script element; last, so that none can stand for a place.
        ("front", content.replace("<", "\\u003c")),
    ):
        page = page.replace(f"<!--{place}-->", text)
    return page


def _dated(as_at: AsAt) -> str:
    said = f"<strong>Data as at {escape(as_at.moment)}.</strong> {escape(as_at.why)}"
    return f'<p class="as-at">{said}</p>'


def _head(front: dict[str, Any], asked: Mapping[str, str], late: list[str]) -> str:
    """Values first: their few bytes must not wait behind Dash's many, which are ``late``."""
    geometry = {item["key"]: item["geometry"] for item in front["levels"]}
    area = asked.get("area", "")
    level = area if area in geometry else "ward"
    early = [values_address(front, asked, level), f"/map/geometry/{level}/{geometry[level]}.json"]
    links = [
        f'<link rel="preload" as="fetch" crossorigin="anonymous" href="{escape(address)}">'
        for address in early
        if address
    ]
    links.append(f'<link rel="stylesheet" href="{STYLE.address}">')
    links += [
        f'<link rel="preload" as="script" href="{address}">' for address in [SCRIPT.address, *late]
    ]
    return render_template("icon.html") + "\n".join(links)


def _bar(front: dict[str, Any], meeting: Meeting) -> str:
    return render_template("meeting/bar.html", front=front, meeting=meeting)


def _look_of_screens(groups: Sequence[Group]) -> str:
    """The head's names of screens as they will stand, of no use yet."""
    named = [
        f'<span class="in-head{" here" if screen is MAP else ""}">{escape(screen.label)}</span>'
        for screen in in_head(groups)
    ]
    return "".join([*named, "<span>Menu</span>"])


def values_address(front: dict[str, Any], asked: Mapping[str, str], level: str) -> str | None:
    """Where the values of need lie that the address asks for, as ``assets/02-state.js`` chooses
    them; None when it asks for funding or gaps, or for nothing that is published."""
    if asked.get("show") in DATED or not front["indicators"]:
        return None
    by_id = {item["id"]: item for item in front["indicators"]}
    indicator = by_id.get(asked.get("measure", ""), front["indicators"][0])
    published = indicator["levels"].get(level)
    if published is None:
        return None
    period = period_of(front["periods"], published, asked.get("period", ""))
    return f"/map/{front['release']}/shade/{level}/{indicator['id']}/{period}"


def period_of(periods: dict[str, Any], published: dict[str, Any], wanted: str) -> str:
    """The one asked for, or the latest of the same grain, or the latest of all."""
    listed: list[str] = published["periods"]
    if wanted in listed:
        return wanted
    grain = periods[wanted]["grain"] if wanted in periods else None
    alike = [key for key in listed if periods[key]["grain"] == grain]
    return alike[-1] if alike else str(published["latest"])
