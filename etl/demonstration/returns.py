"""Invented quarterly returns, good and bad: the bad ones show what the product must catch.

Faults put in on purpose: totals by age, sex and ethnic group that differ; words where a number
belongs; a counting basis that changes within a year; outcomes left out; a quarter not sent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from analysis.owed import NEVER_LIVE
from etl.demonstration.awards import Award
from etl.demonstration.chance import stream
from etl.demonstration.files import Cell
from etl.demonstration.narratives import (
    ACTIVITIES,
    CHALLENGES,
    DIFFERENCE,
    MEASURES,
    ONWARD,
    REFERRERS,
    STORIES,
    UNEXPECTED,
)

QUARTERS = ("2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")
INTERVENTIONS = 25
BASES = ("unique this quarter", "new this quarter", "caseload at quarter end")
AGE_BANDS = ((0, 4), (5, 10), (11, 15), (16, 17), (18, 24), (25, 99))
SEXES = ("Female", "Male", "Another", "Not Known")
ETHNIC_GROUPS = ("Asian", "Black", "Mixed", "White", "Other", "Not Known")
NUMBERS = [
    "Age 0-4",
    "Age 5-10",
    "Age 11-15",
    "Age 16-17",
    "Age 18-24",
    "Age 25+",
    "Age Not Known",
    *(f"Sex {sex}" for sex in SEXES),
    *(f"Ethnic Group {group}" for group in ETHNIC_GROUPS),
]
HEADINGS = [
    "Intervention Identifier",
    "Quarter",
    "Counting Basis",
    *NUMBERS,
    "Secondary Beneficiaries",
    "Referrals Received",
    "Referrals Accepted",
    "Referrals Waiting",
    "Referral Sources",
    "Onward Referrals",
    "Sessions Delivered",
    "Completed",
    "Left Early",
    "Outcome Name",
    "Outcome Scale",
    "Outcome Number Measured",
    "Outcome Mean Before",
    "Outcome Mean After",
    "Delivery Wards",
    "Delivery LSOAs",
    "Delivery Schools",
    "Spend To Date",
    "Narrative Activities",
    "Narrative Difference Made",
    "Narrative Challenges",
    "Narrative Unexpected Outcomes",
    "Narrative Stories",
]

# Faults: (which return, counted from the first row) -> heading and what was written there.
WORDS_FOR_NUMBERS: dict[int, tuple[str, str]] = {
    7: ("Sessions Delivered", "yes"),
    19: ("Age 18-24", "~20"),
    33: ("Ethnic Group Other", "N/A"),
    52: ("Secondary Beneficiaries", "lots"),
    71: ("Referrals Waiting", "N/A"),
}
UNEQUAL_TOTALS = (4, 15, 28, 46, 63)
CHANGED_BASIS = (3, 11, 17)
ONE_SEX = {
    "girls": 1.0,
    "women": 1.0,
    "men": 0.0,
    "young men": 0.0,
    "boys and young men": 0.0,
    "prison leavers": 0.04,
    "men leaving prison": 0.0,
}
NOT_SENT = ((2, "2025-Q4"), (9, "2026-Q2"))
LATE_OF_OTHERS = 9
"""Of the others, every so many has not sent its last quarter yet."""


@dataclass(frozen=True)
class Reporting:
    """One intervention that sends returns: basis, measure and share of girls stay the same."""

    award: Award
    place: int
    basis: str
    measure: tuple[str, str, float, float]
    share_female: float
    quarterly_people: int


def _quarter_dates(quarter: str) -> tuple[date, date]:
    """First day of a calendar quarter and first day after it."""
    year, number = int(quarter[:4]), int(quarter[-1])
    following = date(year + number // 4, 3 * (number % 4) + 1, 1)
    return date(year, 3 * number - 2, 1), following


def _runs_in(award: Award, quarter: str) -> bool:
    first, after = _quarter_dates(quarter)
    return bool(award.start and award.start < after and (award.end is None or award.end >= first))


def reporting_awards(awards: list[Award]) -> list[Award]:
    """The interventions that report: those that run longest in the six quarters, ties in order."""
    people = [a for a in awards if a.beneficiaries and a.places and a.status != "withdrawn"]
    quarters = {a.identifier: sum(_runs_in(a, q) for q in QUARTERS) for a in people}
    ranked = sorted(people, key=lambda a: (-quarters[a.identifier], a.identifier))
    return sorted(ranked[:INTERVENTIONS], key=lambda a: a.identifier)


def _age_counts(award: Award, people: int, chance: np.random.Generator) -> NDArray[np.int64]:
    """People by age band, the last band not known; bands outside the award's ages stay nought."""
    low = award.age_from or 0
    high = 60 if award.age_to is None else award.age_to
    widths = [max(0, min(high, top) - max(low, bottom) + 1) for bottom, top in AGE_BANDS]
    weights = np.array([*widths, 0.04 * sum(widths)], dtype=float)
    return chance.multinomial(people, weights / weights.sum())


def _counts(told: Reporting, people: int, chance: np.random.Generator) -> list[Cell]:
    ages = _age_counts(told.award, people, chance)
    girls = told.share_female
    sexes = chance.multinomial(people, [0.96 * girls, 0.96 * (1.0 - girls), 0.01, 0.03])
    groups = chance.multinomial(people, [0.06, 0.05, 0.07, 0.70, 0.04, 0.08])
    return [int(n) for n in (*ages, *sexes, *groups)]


def _outcome(told: Reporting, people: int, chance: np.random.Generator) -> list[Cell]:
    """Name, scale, number measured and means; nothing at all in a quarter of returns."""
    if chance.random() < 0.25:
        return ["", "", "", "", ""]
    name, scale, low, high = told.measure
    before = low + (high - low) * chance.uniform(0.35, 0.55)
    after = before + (high - low) * chance.uniform(-0.03, 0.16)
    measured = int(round(people * chance.uniform(0.3, 0.8)))
    return [name, scale, measured, f"{before:.1f}", f"{after:.1f}"]


def _spent(award: Award, quarter: str) -> Cell:
    """Pounds to the quarter's end, in proportion to the days run; blank when not published."""
    if award.pounds is None or award.start is None or award.end is None:
        return ""
    gone = (_quarter_dates(quarter)[1] - award.start).days / (award.end - award.start).days
    return int(round(award.pounds * min(max(gone, 0.0), 1.0)))


def _codes(award: Award, kind: str) -> str:
    return ";".join(place.code for place in award.places if place.kind == kind)


def _row(told: Reporting, quarter: str, chance: np.random.Generator) -> list[Cell]:
    people = int(chance.poisson(told.quarterly_people)) + 3
    received = int(round(people * chance.uniform(0.5, 1.2)))
    accepted = int(round(received * chance.uniform(0.6, 0.95)))
    waiting = int(chance.integers(0, received - accepted + 1))
    finished = int(round(people * chance.uniform(0.1, 0.5)))

    def said(texts: tuple[str, ...]) -> str:
        return str(chance.choice(texts))

    return [
        told.award.identifier,
        quarter,
        told.basis,
        *_counts(told, people, chance),
        int(chance.integers(0, people + 1)),
        received,
        accepted,
        waiting,
        said(REFERRERS),
        said(ONWARD),
        int(chance.integers(6, 60)),
        finished,
        int(round(people * chance.uniform(0.0, 0.2))),
        *_outcome(told, people, chance),
        _codes(told.award, "WD"),
        _codes(told.award, "LSOA"),
        ";".join(school.urn for school in told.award.schools),
        _spent(told.award, quarter),
        said(ACTIVITIES),
        said(DIFFERENCE),
        said(CHALLENGES),
        said(UNEXPECTED),
        said(STORIES),
    ]


def _reporting(awards: list[Award], chance: np.random.Generator) -> list[Reporting]:
    told = []
    for place, award in enumerate(awards):
        basis = BASES[int(chance.choice(3, p=(0.5, 0.3, 0.2)))]
        general = MEASURES[int(chance.integers(len(MEASURES) - 1))]
        measure = MEASURES[-1] if award.audience == "parents" else general
        share = ONE_SEX.get(award.audience, float(chance.uniform(0.25, 0.7)))
        people = min(max((award.beneficiaries or 12) // 4, 4), 120)
        told.append(Reporting(award, place, basis, measure, share, people))
    return told


def _others(awards: list[Award], first: list[Award]) -> list[Award]:
    """Every other award that owes a return: with dates, of a funder who collects them."""
    identifiers, funders = {a.identifier for a in first}, {a.funder.key for a in first}
    owing = [
        award
        for award in awards
        if award.funder.key in funders
        and award.identifier not in identifiers
        and award.start is not None
        and award.end is not None
        and award.status not in NEVER_LIVE
    ]
    return sorted(owing, key=lambda award: award.identifier)


def _spoil(rows: list[list[Cell]]) -> None:
    """Put the faults in, in place."""
    for number, (heading, words) in WORDS_FOR_NUMBERS.items():
        rows[number][HEADINGS.index(heading)] = words
    for number in UNEQUAL_TOTALS:
        place = HEADINGS.index("Sex Female")
        rows[number][place] = int(rows[number][place]) + 3 + number % 4


def return_rows(awards: list[Award]) -> Iterator[list[Cell]]:
    """Heading and one row per intervention and quarter in which it ran and reported: first those
    with faults, then the others without."""
    first = reporting_awards(awards)
    rows = list(_faulty_rows(first, stream("returns")))
    _spoil(rows)
    yield list(HEADINGS)
    yield from rows
    yield from _sound_rows(_others(awards, first), stream("returns of the others"))


def _faulty_rows(awards: list[Award], chance: np.random.Generator) -> Iterator[list[Cell]]:
    for told in _reporting(awards, chance):
        for quarter in QUARTERS:
            if not _runs_in(told.award, quarter) or (told.place, quarter) in NOT_SENT:
                continue
            row = _row(told, quarter, chance)
            if told.place in CHANGED_BASIS and quarter >= "2026-Q1":
                row[2] = BASES[(BASES.index(told.basis) + 1) % len(BASES)]
            yield row


def _sound_rows(awards: list[Award], chance: np.random.Generator) -> Iterator[list[Cell]]:
    for told in _reporting(awards, chance):
        for quarter in QUARTERS:
            late = quarter == QUARTERS[-1] and told.place % LATE_OF_OTHERS == 0
            if _runs_in(told.award, quarter) and not late:
                yield _row(told, quarter, chance)
