"""Charts of single awards: money by year, days side by side, what a score is made of."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from flask import request
from werkzeug.exceptions import BadRequest, NotFound

from analysis.wording import listed, pounds, said
from dashboard.asked import asked_day
from dashboard.downloads import notes
from dashboard.identity import person
from dashboard.overlaps.current import Current, Overlaps
from dashboard.overlaps.listed import names
from dashboard.overlaps.opened import opened, product
from dashboard.overlaps.pair import NO_SUCH, asked_pair
from dashboard.overlaps.pairs import Pair
from dashboard.overlaps.shown import award_shown, axis_of, days_of_both, places
from dashboard.pictures.figure import INSIDE, Figure, block, sample
from dashboard.pictures.rows import Mark, Row, Section, chart
from dashboard.pictures.templates import bare
from dashboard.register.award import identifier, must_see, standing, years_of
from record.award import Award

MOST: Final = 30
"""Awards beside each other on one axis of time."""
SOURCES: Final = {"register"}


def award_years(current: Current) -> Figure:
    award = visible(current, identifier())
    release = current.published.current()
    years = years_of(award)
    if not years or award.amount_awarded is None:
        raise NotFound("The amount or a day is not known, so it cannot be drawn year by year.")
    rows = [
        Row(
            year["part"].year,
            [Mark(bare("bars.html", "length", year["width"]), 12, f"£{year['part'].pounds:,.0f}")],
        )
        for year in years
    ]
    drawing, height = chart([Section("", [], rows, share=0.8)])
    amount = pounds(float(award.amount_awarded))
    told = "; ".join(f"{row.name} {row.marks[0].text}" for row in rows)
    return Figure(
        title=f"“{award.title}”: money over the financial years, {release.front['partnership']}",
        about=[
            f"{award.funder_name} → {award.recipient_name}. {amount} in all, "
            "spread evenly over the days planned, £ in each year from April to March. What was "
            "really paid when is not in the register."
        ],
        said=f"{told}.",
        key=[],
        drawing=drawing,
        width=INSIDE,
        height=height,
        sources=notes(release, SOURCES, set(), None),
    )


def awards_in_time(current: Current) -> Figure:
    """``?id=…&id=…``: awards as bars on one axis, as a group of overlaps shows them."""
    now = current.now()
    ids = _asked_awards(now)
    on = asked_day(request.args, now.release)
    axis = axis_of(now, ids, on)
    if axis is None:
        raise NotFound("No day of any of these awards is known, so there is nothing to draw.")
    both = days_of_both(now, ids, axis)
    shown = [award_shown(now, name, axis, on) for name in ids]
    part = "overlaps/parts.html"
    rows = [
        Row(
            award["title"],
            [Mark(bare(part, "bar", axis, award["bar"], both), 22, _days(award), _facts(award))],
            f"{award['funder_name']} → {award['recipient_name']}",
        )
        for award in shown
    ]
    drawing, height = chart([Section("", [], rows, axis=bare(part, "time_axis", axis), share=0.7)])
    return Figure(
        title=f"{listed([award['title'] for award in shown])}: when they run, "
        f"{now.release.front['partnership']}",
        about=[f"From first to last day, by what their funders say. Today: {said(on)}."],
        said=" ".join(f"{award['title']}: {_days(award)}." for award in shown),
        key=[
            _in_time('<rect class="bar" x="1" y="3" width="26" height="10" rx="2"/>', "runs"),
            _in_time(
                '<rect class="bar open" x="1" y="3" width="26" height="10" rx="2"/>',
                "a day is not known, so the bar runs to the edge",
            ),
            *(
                [_in_time('<rect class="shared-days" width="28" height="16"/>', "days of both")]
                if both
                else []
            ),
        ],
        drawing=f'<g class="meeting">{drawing}</g>',
        width=INSIDE,
        height=height,
        sources=notes(now.release, SOURCES, set(), None),
    )


def pair_score(current: Current) -> Figure:
    now, key = current.now(), asked_pair()
    one, other = titles_of(now, key)
    finding, rests_on = now.comparing.pair(*key)
    (row,) = now.comparing.rows([finding])
    met = places((Pair(row, None, False),), names(now.release))
    parts = opened(rests_on, [place["label"] for place in met[:1]])
    rows = [
        Row(
            part.label,
            [
                Mark(
                    bare("overlaps/parts.html", "share", part.share),
                    10,
                    f"{part.share:.2f}",
                    " ".join(part.rests),
                )
            ],
        )
        for part in parts
    ]
    drawing, height = chart([Section("", [], rows, ends=("0", "1"), share=0.4)])
    return Figure(
        title=f"“{one}” and “{other}”: what the score is made of, "
        f"{now.release.front['partnership']}",
        about=[product(finding)],
        said="; ".join(f"{part.label} {part.share:.2f}" for part in parts) + ".",
        key=[block("opened", "of", "alike"), block("opened", "whole", "not alike, or not known")],
        drawing=f'<g class="opened">{drawing}</g>',
        width=INSIDE,
        height=height,
        sources=["Each part from 0 to 1; how: /sources#overlaps", *_sources(now)],
    )


def visible(current: Current, name: str) -> Award:
    """The award as it stands. Raises NotFound for who may not see it as for one there is not."""
    published = current.published
    who = person(published.current())
    with published.engine.connect() as connection:
        award, _ = standing(connection, name)
    must_see(who, award)
    return award


def titles_of(now: Overlaps, ids: Sequence[str]) -> list[str]:
    """Of published awards. Raises NotFound."""
    for name in ids:
        if name not in now.release.by_id():
            raise NotFound(NO_SUCH.format(name[:80]))
    return [str(now.award(name)["title"]) for name in ids]


def _asked_awards(now: Overlaps) -> list[str]:
    """Raises BadRequest and NotFound with a sentence."""
    ids = list(dict.fromkeys(request.args.getlist("id")))
    if not 1 <= len(ids) <= MOST:
        raise BadRequest(f"Name the awards as ?id=…&id=…, at most {MOST} of them.")
    titles_of(now, ids)
    return ids


def _in_time(mark: str, words: str) -> Any:
    return sample("meeting", f"<svg>{mark}</svg>", words)


def _days(award: Mapping[str, Any]) -> str:
    start, end = award["start"], award["end"]
    if start is None and end is None:
        return "dates not known"
    first = said(start) if start else "first day not known"
    return f"{first} to {said(end) if end else 'a last day not known'}"


def _facts(award: Mapping[str, Any]) -> str:
    return f"{pounds(award['amount_awarded'])}, ages {award['ages'] or 'not known'}"


def _sources(now: Overlaps) -> list[str]:
    return notes(now.release, {*SOURCES, "boundaries"}, set(), None)
