"""The charts of the money screens: what ends, the ranges of the boroughs, the streams."""

from typing import Final

from analysis.endings import last_day
from analysis.wording import pounds, said
from dashboard.downloads import notes
from dashboard.money.asked import Asked
from dashboard.money.endings import page as ending
from dashboard.money.endings.asked import what_ends
from dashboard.money.endings.rows import RULE as SUCCESSOR
from dashboard.money.endings.timeline import HEIGHT, WIDTH, timeline
from dashboard.money.fairness import page as fair
from dashboard.money.fairness.asked import PER
from dashboard.money.fairness.asked import fairness as compared
from dashboard.money.fairness.over_time import HEIGHT as MULTIPLE_HEIGHT
from dashboard.money.fairness.over_time import WIDTH as MULTIPLE_WIDTH
from dashboard.money.fairness.over_time import Multiple, multiples
from dashboard.money.fairness.rows import RULE
from dashboard.money.streams import page as stream
from dashboard.money.streams.asked import streams as added
from dashboard.money.streams.river import WIDTH as RIVER_WIDTH
from dashboard.overlaps.current import Current
from dashboard.pictures.figure import INSIDE, Figure, block, dot, placed, sample, stroke, text
from dashboard.pictures.rows import Mark, Row, Section, chart
from dashboard.pictures.templates import drawn

REGISTER: Final = {"register", "boundaries"}
PEOPLE: Final = {*REGISTER, "population"}
ACROSS: Final = 3
"""Small multiples beside each other."""
APART: Final = 44
NAME_HEIGHT: Final = 30


def endings(current: Current) -> Figure:
    made = what_ends(current.published.current())
    front, on = made.asked.release.front, made.asked.on
    shape = timeline(made.by_month, on)
    told = ending.headline(made)
    markup = drawn("money", "timeline", shape, told, said(on))
    return Figure(
        title=f"What ends by month, {said(on)} to {said(last_day(on, made.months))}, "
        f"{front['partnership']}",
        about=[
            told,
            "Height: a year’s money, in £, of the awards that end in the month (amount × 365.25 ÷ "
            f"days). Above each bar: how many awards.{_boroughs(made.asked)}",
        ],
        said=" ".join(bar.sentence for bar in shape.bars),
        key=[
            block("timeline", "open", "nothing decided follows"),
            block("timeline", "followed", "a successor is in the register"),
            block("timeline", "guess", "amount not known, not to scale"),
            stroke("timeline", "today", "the day that is asked about"),
        ],
        drawing=placed(markup, 0, 0, WIDTH, HEIGHT),
        width=WIDTH,
        height=HEIGHT,
        sources=[SUCCESSOR, *notes(made.asked.release, REGISTER, set(), made.asked.selection)],
    )


def streams(current: Current) -> Figure:
    made = added(current.published.current())
    shown = stream.page(made)
    river, front = shown["river"], made.asked.release.front
    when = f"awarded in {made.year}" if made.year else f"live on {said(made.asked.on)}"
    return Figure(
        title=f"From funder to programme, approach and borough: money {when}, "
        f"{front['partnership']}",
        about=[shown["told"], f"£ {shown['unit']}. The thicker, the more.{_boroughs(made.asked)}"],
        said=" ".join(group.sentence for group in river.groups),
        key=[
            block("river", "group", "a funder, programme, approach or borough, to scale"),
            block("river", "group guess", "no amount is known, not to scale"),
            sample(
                "river",
                '<path class="band guess" d="M0 8H28"/>',
                "a stream of which no amount is known",
            ),
        ],
        drawing=placed(drawn("money", "flow", river), 0, 0, RIVER_WIDTH, river.height),
        width=RIVER_WIDTH,
        height=river.height,
        sources=notes(made.asked.release, REGISTER, set(), made.asked.selection),
    )


def fairness(current: Current) -> Figure:
    made = compared(current.published.current())
    sections = [
        Section(
            panel.title,
            [f"{panel.can} {panel.cannot}".strip(), panel.about],
            [
                Row(row.name, [Mark(drawn("money", "range", row), 24, row.text)])
                for row in panel.rows
            ],
            ends=("£0", pounds(panel.most)) if panel.most else None,
            share=0.72,
        )
        for panel in made.panels
    ]
    drawing, height = chart(sections)
    release = made.asked.release
    measure = {made.indicator["id"]} if made.indicator else set()
    return Figure(
        title=f"What each borough has, as a range, live on {said(made.asked.on)}, "
        f"{release.front['partnership']}",
        about=[fair.headline(made)],
        said=" ".join(
            f"{panel.title}: " + "; ".join(f"{row.name} {row.text}" for row in panel.rows) + "."
            for panel in made.panels
        ),
        key=[
            dot("range", "known", "known amounts"),
            stroke("range", "span", "up to this, with the unknown ones"),
            stroke("range", "beyond", "if all money of unknown place were here"),
        ],
        drawing=drawing,
        width=INSIDE,
        height=height,
        sources=[RULE, *notes(release, PEOPLE, measure, None)],
    )


def fairness_years(current: Current) -> Figure:
    made = compared(current.published.current())
    every = multiples(made.years, made.boroughs.names, made.kinds)
    drawing, height = _grid(every)
    release = made.asked.release
    return Figure(
        title=f"Over the financial years, £ for each {PER[made.per].lower()}, "
        f"{release.front['partnership']}",
        about=[
            "April to March. An award counts for its days in the year, by each borough’s share. "
            "Residents are those of the latest figures in every year. One scale for all."
        ],
        said=" ".join(f"{one.name}: {' '.join(bar.sentence for bar in one.bars)}" for one in every),
        key=[
            block("multiple", "whole", "known amounts"),
            block("multiple", "thin", "few awards of that year are in the register"),
            block("multiple", "open", "the year is not over"),
            sample(
                "multiple",
                '<line class="whisker" x1="14" x2="14" y1="1" y2="15"/>'
                '<line class="whisker" x1="9" x2="19" y1="1" y2="1"/>',
                "up to this, with the unknown ones",
            ),
        ],
        drawing=drawing,
        width=INSIDE,
        height=height,
        sources=[RULE, *notes(release, PEOPLE, set(), None)],
    )


def _grid(every: list[Multiple]) -> tuple[str, float]:
    """The boroughs beside and below each other; SVG parts and their height."""
    wide = (INSIDE - (ACROSS - 1) * APART) / ACROSS
    high = wide * MULTIPLE_HEIGHT / MULTIPLE_WIDTH
    parts = []
    for at, one in enumerate(every):
        x = (at % ACROSS) * (wide + APART)
        y = (at // ACROSS) * (NAME_HEIGHT + high + 20)
        parts.append(text(x, y + 18, one.name, 'font-size="15" font-weight="600"'))
        parts.append(placed(drawn("money", "multiple", one), x, y + NAME_HEIGHT, wide, high))
    rows = -(-len(every) // ACROSS)
    return "".join(parts), rows * (NAME_HEIGHT + high + 20)


def _boroughs(asked: Asked) -> str:
    """Which boroughs the chart is of, where it is not of all."""
    if not asked.boroughs:
        return ""
    names = asked.release.names("la")
    return f" Only: {', '.join(names[code] for code in asked.boroughs)}."
