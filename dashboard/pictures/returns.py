"""The charts of the summary of returns."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import pandas as pd

from analysis.wording import counted
from dashboard.downloads import notes
from dashboard.overlaps.current import Current
from dashboard.pictures.figure import INSIDE, Figure, Sample, block, sample
from dashboard.pictures.rows import Mark, Row, Section, chart
from dashboard.pictures.templates import bare
from dashboard.returns.listed import Listed
from dashboard.returns.summary import BY, Asked, asked_summary
from record.returns.summary import NOTES

BARS: Final = "bars.html"
TRACK: Final = 14
BASES: Final = {
    "new this quarter": "Nobody is new twice, so the quarters are added.",
    "unique this quarter": "The same person may come in several quarters: the bar runs from the "
    "largest quarter to the sum, and the truth lies between.",
    "caseload at quarter end": "A caseload is counted on one day, so the last quarter stands.",
}
Bar = Mapping[str, Any]


def people(current: Current) -> Figure:
    asked = asked_summary(current.published)
    sections = [
        Section(
            f"{basis[:1].upper()}{basis[1:]}",
            [BASES.get(basis, "")],
            [Row(bar["name"], [_span(bar)]) for bar in _every(bars)],
        )
        for basis, bars in asked.told["people"].items()
    ]
    key = [
        block("track", "fill", "one number"),
        Sample(bare(BARS, "span", 0, 100, True), "from the least to the most it can be"),
    ]
    about = "The three ways of counting are never put on one chart. Unit: people."
    return _figure(asked, "people", about, sections, key)


def sessions(current: Current) -> Figure:
    asked = asked_summary(current.published)
    rows = [
        Row(bar["name"], [Mark(_bar(0.0, bar["width"]), TRACK, _number(bar), _blank(bar))])
        for bar in _every(asked.told["sessions"])
    ]
    about = "Sessions happen once, so they are added. A blank is not 0. Unit: sessions."
    return _figure(asked, "sessions delivered", about, [Section("", [], rows)], [])


def completion(current: Current) -> Figure:
    asked = asked_summary(current.published)
    rows = [
        Row(
            bar["name"],
            [
                Mark(
                    bare(BARS, "estimate", bar["left"], bar["width"], bar["at"]),
                    TRACK,
                    f"{bar['text']} ({bar['limits']} %)",
                )
            ],
        )
        for bar in _every(asked.told["completion"])
    ]
    about = "Of all who ended, the share that completed, %, with its 95 % limits."
    key = [Sample(bare(BARS, "estimate", 10, 80, 50), "the share, and where the true one may lie")]
    section = Section("", [], rows, ends=("0 %", "100 %"))
    return _figure(asked, "completed, of all who ended", about, [section], key)


def outcomes(current: Current) -> Figure:
    asked = asked_summary(current.published)
    sections = [
        Section(
            measure,
            [f"{scale or 'No scale stated'}."],
            [Row(row["name"], [_change(row)]) for row in _every(rows)],
        )
        for measure, scale, rows in asked.told["outcomes"]
    ]
    about = (
        "Means before and after, on the measure’s own scale; most people measured first. A change "
        "does not show what caused it."
    )
    key = [
        sample("track", '<circle class="before" cx="14" cy="8" r="5"/>', "before"),
        sample("track", '<circle class="after" cx="14" cy="8" r="6"/>', "after"),
    ]
    return _figure(asked, "outcomes", about, sections, key)


def _figure(
    asked: Asked, what: str, about: str, sections: Sequence[Section], key: Sequence[Sample]
) -> Figure:
    drawing, height = chart(sections)
    release = asked.release
    quarters = asked.made.quarters
    rows = [row for section in sections for row in section.rows]
    return Figure(
        title=f"Returns: {what}, by {BY[asked.by].lower()}, {quarters[0]} to {quarters[-1]}, "
        f"{release.front['partnership']}",
        about=[about, *_incomplete(asked)],
        said="; ".join(f"{row.name}: {row.marks[0].text or row.marks[0].note}" for row in rows)
        or "No return of these quarters tells of it.",
        key=key,
        drawing=f"{patterns()}{drawing}",
        width=INSIDE,
        height=height,
        sources=[*NOTES[:3], *notes(release, set(), set(), None)],
    )


def patterns() -> str:
    """The stripes that marks are filled with."""
    whole = bare(BARS, "stripes")
    return whole[whole.index("<defs>") : whole.index("</defs>") + len("</defs>")]


def _every(bars: Listed) -> list[Any]:
    return [*bars.first, *bars.rest]


def _span(bar: Bar) -> Mark:
    return Mark(_bar(bar["left"], bar["width"], bar["range"]), TRACK, bar["text"])


def _bar(left: float, width: float, ranged: bool = False) -> str:
    return bare(BARS, "span", left, width, ranged)


def _number(bar: Bar) -> str:
    return "not known" if bar["text"] is None else str(bar["text"])


def _blank(bar: Bar) -> str:
    unknown, returns = bar["unknown"], bar["returns"]
    return f"{unknown} of {counted(returns, 'return')} blank" if unknown else ""


def _change(row: Bar) -> Mark:
    told = "not known"
    if not pd.isna(row["change"]):
        told = f"{row['mean_before']:.1f} to {row['mean_after']:.1f}"
    note = f"{row['measured']:,} people measured"
    if row["before_at"] is None:
        return Mark("", 0, told, note)
    drawing = bare(BARS, "change", row["before_at"], row["after_at"])
    return Mark(drawing, TRACK, told, f"{note}; scale {row['low']} to {row['high']}")


def _incomplete(asked: Asked) -> list[str]:
    missing = len(asked.told["missing"])
    if not missing:
        return []
    lack = "lacks" if missing == 1 else "lack"
    return [
        f"Not complete: of {asked.told['interventions']} interventions {missing} {lack} a quarter."
    ]
