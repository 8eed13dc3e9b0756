"""Where and when two awards meet, and what both pay for: by what a list of overlaps is narrowed."""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from analysis.overlap import Finding, Nesting
from analysis.overlap.approaches import NAMES
from analysis.overlap.likeness import approaches_alike
from analysis.overlap.places import Meeting, Where, meet
from analysis.overlap.reading import Reading


@dataclass(frozen=True)
class Met:
    """``how``: as ``places.Meeting``. ``schools``, ``wards``, ``boroughs``: codes of the places in
    which the two meet, each with what it lies in; no wards where both are across a borough.
    ``first``, ``last``: the days both run, as ISO text; None where no date settles it.
    ``approaches``: names, the first award's and the second's where they differ; ``inferred``:
    from title and description, for one of the two at least."""

    how: str
    schools: list[str]
    wards: list[str]
    boroughs: list[str]
    first: str | None
    last: str | None
    approaches: list[str]
    inferred: bool


def met(one: Reading, other: Reading, where: tuple[Where, Where], nesting: Nesting) -> Met:
    meeting = meet(*where, {})
    schools = sorted(meeting.codes) if meeting.how == "school" else []
    wards = _wards(meeting, where, nesting)
    boroughs = {home for ward in wards if (home := nesting.borough_of.get(ward))}
    if meeting.how in ("borough", "inside"):
        boroughs |= meeting.codes
    _, shared = approaches_alike(one, other)
    return Met(
        how=meeting.how,
        schools=schools,
        wards=wards,
        boroughs=sorted(boroughs),
        first=_day(max, (one.offer.start, other.offer.start)),
        last=_day(min, (one.offer.end, other.offer.end)),
        approaches=list(dict.fromkeys(NAMES[key] for key in shared or ())),
        inferred=one.acts_inferred or other.acts_inferred,
    )


def _wards(meeting: Meeting, where: tuple[Where, Where], nesting: Nesting) -> list[str]:
    if meeting.how == "ward":
        return sorted(meeting.codes)
    if meeting.how in ("school", "area"):
        return sorted({home for code in meeting.codes if (home := nesting.ward_of.get(code))})
    if meeting.how == "inside":
        return sorted(
            ward
            for ward in where[0].wards | where[1].wards
            if nesting.borough_of.get(ward) in meeting.codes
        )
    return []


def _day(choose: Any, days: Iterable[date | None]) -> str | None:
    """The later first day, the earlier last one; what one award leaves out, the other settles."""
    known = [day for day in days if day is not None]
    return choose(known).isoformat() if known else None


def row_of(finding: Finding, meeting: Met) -> dict[str, Any]:
    """A finding as releases keep it and screens read it."""
    return {
        "id_a": finding.id_a,
        "id_b": finding.id_b,
        "score": finding.score,
        "category": finding.category,
        "reported": finding.reported,
        "reasons": finding.reasons,
        "parts": {name: round(part, 4) for name, part in finding.parts.items()},
        "unknown": list(finding.unknown),
        "met": asdict(meeting),
    }


def rows_of(
    findings: Iterable[Finding],
    known: Callable[[str], tuple[Reading, Where]],
    nesting: Nesting,
) -> list[dict[str, Any]]:
    """``known``: identifier → the award as the finder read and placed it."""
    made = []
    for item in findings:
        (one, here), (other, there) = known(item.id_a), known(item.id_b)
        made.append(row_of(item, met(one, other, (here, there), nesting)))
    return made
