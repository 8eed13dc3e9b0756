"""How complete the register is, funder by funder, and of one funder."""

from typing import Final

from flask import request

from analysis.quality import Completeness
from dashboard.downloads import notes
from dashboard.overlaps.current import Current
from dashboard.pictures.figure import INSIDE, Figure, Sample, sample
from dashboard.pictures.returns import patterns
from dashboard.pictures.rows import Mark, Row, Section, chart
from dashboard.pictures.templates import bare
from dashboard.quality import LABELS, of_funder, page

HIGH: Final = 6
ABOUT: Final = (
    "The share of a funder’s awards that have it stated, %, with how many awards. An award that is "
    "known to be delivered outside the partnership lacks no place."
)


def quality(current: Current) -> Figure:
    release = current.published.current()
    funder = request.args.get("funder", "")
    if funder:
        told = of_funder(release, funder, {})
        shown, name = [told["funder"], told["all"]], told["funder"].funder_name
    else:
        told = page(release, {})
        shown, name = [*([told["all"]] if told["all"] else []), *told["funders"]], "register"
    rows = [_row(one, told["parts"]) for one in shown]
    heads = [part.capitalize() for part in told["parts"]]
    drawing, height = chart([Section("", [], rows, heads=heads, share=0.55)])
    return Figure(
        title=f"How complete the {name} is, {release.front['partnership']}"
        if name == "register"
        else f"How complete the awards of {name} are, {release.front['partnership']}",
        about=[ABOUT],
        said=" ".join(_said(one, told["parts"]) for one in shown[:20]),
        key=[_key(0.9, "80% or more have it"), _key(0.5, "under 80%")],
        drawing=f'{patterns()}<g class="shares">{drawing}</g>',
        width=INSIDE,
        height=height,
        sources=notes(release, {"register"}, set(), None),
    )


def _row(one: Completeness, parts: list[str]) -> Row:
    marks = [
        Mark(bare("bars.html", "share", one.share(part)), HIGH, percent(one, part))
        for part in parts
    ]
    return Row(f"{one.funder_name} ({one.awards:,})", marks)


def percent(one: Completeness, part: str) -> str:
    """``all``, ``63%``; never 0% or 100% of some."""
    if one.stated[part] == one.awards:
        return "all"
    share = one.share(part)
    if 0 < share < 0.01:
        return "under 1%"
    return "over 99%" if share > 0.99 else f"{round(100 * share)}%"


def _said(one: Completeness, parts: list[str]) -> str:
    told = ", ".join(f"{LABELS[part]} {percent(one, part)}" for part in parts)
    return f"{one.funder_name}, {one.awards:,} awards: {told}."


def _key(share: float, words: str) -> Sample:
    inside = bare("bars.html", "share", share).replace("<svg ", '<svg y="5" height="6" ', 1)
    return sample("shares", inside, words)
