"""The register of awards as the product reads it: 360Giving headings, then our own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np

from etl.demonstration.awards import Award, Numbers, written_awards
from etl.demonstration.chance import stream
from etl.demonstration.coverage import Boundaries
from etl.demonstration.drawn_awards import AS_AT, drawn_awards
from etl.demonstration.files import Cell
from etl.demonstration.schools import School

HEADINGS = [
    "Identifier",
    "Title",
    "Description",
    "Currency",
    "Amount Awarded",
    "Amount Disbursed",
    "Award Date",
    "Planned Dates:Start Date",
    "Planned Dates:End Date",
    "Recipient Org:Identifier",
    "Recipient Org:Name",
    "Funding Org:Identifier",
    "Funding Org:Name",
    "Funding Org:Department",
    "Grant Programme:Title",
    "Beneficiary Location:Name",
    "Beneficiary Location:Geographic Code",
    "Beneficiary Location:Geographic Code Type",
    "Location Scope",
    "Regrant Type",
    "School URNs",
    "Approach",
    "Priority",
    "Level",
    "Age From",
    "Age To",
    "Audience",
    "Setting",
    "Places",
    "Status",
    "Contact Name",
    "Contact Email",
    "Contact Phone",
    "Last Modified",
    "Data Source",
]
DATA_SOURCE = "Invented for demonstration"
LOCAL_AUTHORITY, LOCAL_AREA = "GLS050", "GLS060"

# What a funder may leave blank, and in what share of awards.
FORGOTTEN: tuple[tuple[float, dict[str, Any]], ...] = (
    (0.09, {"pounds": None, "disbursed": None}),
    (0.18, {"approach": ""}),
    (0.12, {"priority": ""}),
    (0.10, {"level": ""}),
    (0.14, {"age_from": None, "age_to": None}),
    (0.10, {"setting": ""}),
    (0.25, {"beneficiaries": None}),
    (0.05, {"end": None}),
    (0.03, {"start": None, "end": None}),
    (0.10, {"programme": ""}),
)


def _forget(award: Award, chance: np.random.Generator) -> Award:
    """Leave blank what this funder did not say; funders differ most in saying where."""
    for share, blanks in FORGOTTEN:
        if chance.random() < share:
            award = replace(award, **blanks)
    if chance.random() > award.funder.places_sent:
        award = replace(award, places=(), schools=())
    return award


def register(drawn: Boundaries, schools: list[School]) -> list[Award]:
    """All awards in the order of award date. Hand-written ones keep everything they say."""
    numbers, chance = Numbers(), stream("forgotten")
    awards = written_awards(drawn, schools, numbers)
    awards += [_forget(award, chance) for award in drawn_awards(drawn, schools, numbers)]
    withdrawn = next(n for n, a in enumerate(awards) if a.status == "proposed")
    awards[withdrawn] = replace(awards[withdrawn], status="withdrawn")
    return sorted(awards, key=lambda a: (a.awarded, a.identifier))


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _number(value: int | None) -> Cell:
    return "" if value is None else value


def _scope(award: Award) -> str:
    if not award.places:
        return ""
    return LOCAL_AUTHORITY if award.places[0].kind == "MD" else LOCAL_AREA


def _row(award: Award, modified: date) -> list[Cell]:
    places = award.places
    return [
        award.identifier,
        award.title,
        award.description,
        "GBP",
        _number(award.pounds),
        _number(award.disbursed),
        _day(award.awarded),
        _day(award.start),
        _day(award.end),
        award.provider_id,
        award.provider,
        award.funder.identifier,
        award.funder.name,
        award.funder.department,
        award.programme,
        ";".join(p.name for p in places),
        ";".join(p.code for p in places),
        ";".join(p.kind for p in places),
        _scope(award),
        award.regrant,
        ";".join(s.urn for s in award.schools),
        award.approach,
        award.priority,
        award.level,
        _number(award.age_from),
        _number(award.age_to),
        award.audience,
        award.setting,
        _number(award.beneficiaries),
        award.status,
        *award.contact,
        _day(modified),
        DATA_SOURCE,
    ]


def register_rows(awards: list[Award]) -> Iterator[list[Cell]]:
    """Heading and one row per award; nothing is modified after 14 October 2026 unless awarded
    later."""
    chance = stream("modified")
    yield list(HEADINGS)
    for award in awards:
        latest = max(AS_AT - timedelta(days=18), award.awarded)
        modified = award.awarded + timedelta(days=int(chance.integers(0, 200)))
        yield _row(award, min(modified, latest))
