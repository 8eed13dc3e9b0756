"""The list of schools for targeting: narrowed, put in order, and summed up in a sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from analysis.overlap.approaches import APPROACHES, nearness
from analysis.schooling.visits import Had, had, had_package, months_before
from analysis.wording import counted
from dashboard.overlaps.current import Overlaps
from dashboard.schools.asked import FIFTH, WITHOUT, Asked, Package
from dashboard.schools.doubled import open_ones, pairs_at_schools
from dashboard.schools.known import School, schools
from dashboard.schools.need import Standing
from db.published import Release

SIMILAR_FROM: Final = 0.5
"""How near an approach must be to count as a similar package; 1 is the same."""
LAST: Final = float("inf")


@dataclass(frozen=True)
class Line:
    """One school of the list. ``overlaps``: pairs of awards at it that look like duplication and
    that nobody has settled."""

    school: School
    standing: Standing
    had: Had
    overlaps: int
    names: Mapping[str, str]

    @property
    def facts(self) -> Mapping[str, Any]:
        return self.school.facts

    @property
    def text(self) -> str:
        facts = self.facts
        where = [self.names[facts[level]] for level in ("ward", "la") if facts[level]]
        return " ".join([facts["name"], facts["urn"], facts["postcode"] or "", *where]).casefold()


def lines(now: Overlaps, wanted: Asked) -> list[Line]:
    """Open schools that match, in the order that is asked for."""
    release, pairs = now.release, pairs_at_schools(now, wanted.on)
    what_each_had = had_by_school(release, wanted.on)
    every = [
        Line(
            school,
            wanted.need.of(school.facts),
            what_each_had[school.urn],
            open_ones(pairs.get(school.urn, ())),
            release.every_name(),
        )
        for school in schools(release).values()
        if school.is_open
    ]
    return sorted((line for line in every if _matches(line, wanted)), key=_order(wanted.order))


def had_by_school(release: Release, on: date) -> Mapping[str, Had]:
    """By URN, of closed schools too."""
    made: Mapping[str, Had] = release.derived(
        ("what schools had", on),
        lambda: {urn: had(school.visits, on) for urn, school in schools(release).items()},
    )
    return made


def _matches(line: Line, wanted: Asked) -> bool:
    facts = line.facts
    return (
        all(word in line.text for word in wanted.words)
        and (not wanted.boroughs or facts["la"] in wanted.boroughs)
        and (not wanted.wards or facts["ward"] in wanted.wards)
        and (not wanted.phases or line.school.phase.label in wanted.phases)
        and not ("register" in wanted.without and line.had.ever)
        and not ("live" in wanted.without and line.had.live)
        and (not wanted.worst_fifth or line.standing.in_worst_fifth)
        and (wanted.package is None or _fits(line, wanted.package, wanted))
    )


def _fits(line: Line, package: Package, wanted: Asked) -> bool:
    first = months_before(wanted.on, package.months)
    found = had_package(line.school.visits, similar(package.key), first, wanted.on)
    return found == (package.having == "had")


def similar(key: str) -> frozenset[str]:
    """The approach and those near to it."""
    return frozenset(item.key for item in APPROACHES if nearness(key, item.key) >= SIMILAR_FROM)


def _order(order: str) -> Any:
    def need(line: Line) -> tuple[float, str]:
        rank = line.standing.rank
        return (LAST if rank is None else rank, line.facts["name"])

    def what_it_had(line: Line) -> tuple[float, ...] | tuple[Any, ...]:
        found = line.had
        return (found.live, found.last_year, found.ever, found.proposed, *need(line))

    return {"need": need, "had": what_it_had, "name": lambda line: line.facts["name"]}[order]


def sentence(found: Sequence[Line], plural: str, any_named: bool) -> str:
    """What a reader should know before reading the list. ``any_named``: whether any award names a
    school, so that one can tell what each has had."""
    if not found:
        return "No school is all of that."
    neediest = [line for line in found if line.standing.in_worst_fifth]
    if not any_named:
        are = "is" if len(neediest) == 1 else "are"
        told = f"{len(neediest):,} {are}" if neediest else "none is"
        schools_told = counted(len(found), "open school")
        return f"{schools_told}; {told} in the fifth of {plural} with the most need."
    text = f"{counted(len(found), 'open school')}; {_idle_ones(found)} in the register"
    if not neediest:
        return f"{text}; none is in the fifth of {plural} with the most need."
    idle = sum(not line.had.live for line in neediest)
    told = "none" if not idle else "all" if idle == len(neediest) > 1 else f"{idle:,}"
    return f"{text}; of the {len(neediest):,} in the fifth of {plural} with the most need, {told}."


def in_most_need(found: Sequence[Line], wanted: Asked) -> list[tuple[str, str]]:
    """Of the schools found, those of the neediest fifth that had nothing: how many, in words, and
    the address of their list. Empty where the list has been narrowed to that already."""
    if wanted.worst_fifth or wanted.without:
        return []
    neediest = [line for line in found if line.standing.in_worst_fifth]
    nothing = {
        "live": sum(not line.had.live for line in neediest),
        "register": sum(not line.had.ever for line in neediest),
    }
    return [
        (
            f"{number:,} with {WITHOUT[key][:1].lower()}{WITHOUT[key][1:]}",
            wanted.address(**{"in": FIFTH, "without": key}),
        )
        for key, number in nothing.items()
        if number
    ]


def _idle_ones(found: Sequence[Line]) -> str:
    idle = sum(not line.had.live for line in found)
    if not idle:
        return "it has something live" if len(found) == 1 else "each has something live"
    if idle == len(found):
        return "it has nothing live" if idle == 1 else "all have nothing live"
    return f"{idle:,} {'has' if idle == 1 else 'have'} nothing live"
