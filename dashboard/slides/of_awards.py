"""Views of the register and of the overlaps."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from flask import request

from analysis.listing import Listing
from analysis.wording import counted, listed, pounds, said
from dashboard.asked import opening_date
from dashboard.downloads import notes
from dashboard.overlaps.asked import asked as asked_overlaps
from dashboard.overlaps.current import Current
from dashboard.overlaps.listed import listing
from dashboard.overlaps.pair import asked_pair
from dashboard.overlaps.screen import page as found_overlaps
from dashboard.overlaps.shown import award_shown
from dashboard.pictures.awards import titles_of, visible
from dashboard.register.asked import asked as asked_register
from dashboard.register.award import identifier
from dashboard.register.living import ages
from dashboard.register.page import page as found_awards
from dashboard.slides.content import Content, Grid

ROWS: Final = 5
REGISTER: Final = {"register", "boundaries"}
HEADS: Final = ("Award", "Who pays → who delivers", "When", "Ages", "Amount")
SHARES: Final = (5, 5, 4, 2, 2)
NOT_KNOWN: Final = "not known"


def overlaps(current: Current) -> Content:
    now = current.now()
    wanted = asked_overlaps(request.args, now.release)
    told = found_overlaps(now, listing(now, wanted.on), wanted)
    rows = [
        [
            "".join(group["sentence"]),
            listed([award["title"] for award in group["awards"]]),
            _sum(group),
        ]
        for group in told["groups"][:ROWS]
    ]
    heads = ["What meets, where and when", "Awards", "Money in all"]
    grid = Grid(heads, rows, [6, 5, 2], told["total"])
    partnership = now.release.front["partnership"]
    shown = f"{counted(told['total'], 'group')} of awards that meet, {partnership}"
    sources = notes(now.release, REGISTER, set(), None)
    return Content(shown, sources, grid=grid if rows else None)


def pair(current: Current) -> Content:
    now, ids = current.now(), asked_pair()
    titles_of(now, ids)
    on = opening_date(now.release)
    finding, _ = now.comparing.pair(*ids)
    (row,) = now.comparing.rows([finding])
    grid = Grid(HEADS, [_award(award_shown(now, name, None, on)) for name in ids], SHARES, 2)
    return Content(str(row["reasons"]), notes(now.release, REGISTER, set(), None), grid=grid)


def award(current: Current) -> Content:
    found = visible(current, identifier())
    release = current.published.current()
    on_map = release.by_id().get(found.identifier)
    where = listed([place["name"] for place in on_map["where"]]) if on_map else ""
    amount = None if found.amount_awarded is None else float(found.amount_awarded)
    told = {
        "Who pays": found.funder_name,
        "Who delivers": found.recipient_name,
        "When": _days(found.start_date, found.end_date),
        "Ages": ages({"age_from": found.age_from, "age_to": found.age_to}) or NOT_KNOWN,
        "Amount": pounds(amount),
        "Where": where or "not on the map",
    }
    grid = Grid(
        ["What is known", found.title], [[*pair] for pair in told.items()], [1, 4], len(told)
    )
    shown = f"{found.title}, {release.front['partnership']}"
    return Content(shown, notes(release, REGISTER, set(), None), grid=grid)


def register_of(current_listing: Callable[[], Listing]) -> Callable[[Current], Content]:
    """``current_listing``: the register as it stands, for who asks."""

    def register(current: Current) -> Content:
        release = current.published.current()
        told = found_awards(current_listing(), asked_register(request.args, release))
        rows = [
            _award({**row, "start": row["start_date"], "end": row["end_date"]})
            for row in told["rows"][:ROWS]
        ]
        sums = told["sums"]
        missing = counted(sums["unknown"], "amount")
        unknown = f", without {missing} not known" if sums["unknown"] else ""
        shown = (
            f"{counted(told['total'], 'award')} in the register match: {pounds(sums['awarded'])}"
            f"{unknown}. {release.front['partnership']}"
        )
        grid = Grid(HEADS, rows, SHARES, told["total"])
        sources = notes(release, {"register"}, set(), None)
        return Content(shown, sources, grid=grid if rows else None)

    return register


def _award(row: Mapping[str, Any]) -> list[str]:
    return [
        row["title"],
        f"{row['funder_name']} → {row['recipient_name']}",
        _days(row["start"], row["end"]),
        row["ages"] or NOT_KNOWN,
        pounds(row["amount_awarded"]),
    ]


def _days(start: Any, end: Any) -> str:
    if start is None and end is None:
        return "dates not known"
    return f"{said(start) if start else NOT_KNOWN} to {said(end) if end else NOT_KNOWN}"


def _sum(group: Mapping[str, Any]) -> str:
    if group["pounds"] is None:
        return NOT_KNOWN
    return f"{pounds(group['pounds'])}{', at least' if group['unknown'] else ''}"
