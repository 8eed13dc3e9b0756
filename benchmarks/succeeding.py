"""What follows each award that ends within a year: how long it takes in a register of 100,000."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from analysis.endings import endings
from analysis.overlap import Nesting, Offer
from analysis.selection import Selection, choose
from analysis.succeeding import Successions
from benchmarks.register_at_scale import Country, country, offers
from benchmarks.result import Row

AWARDS: Final = 100_000
SECONDS: Final = 10
ON: Final = date(2025, 11, 1)
MONTHS: Final = 12
BOROUGHS: Final = 5
PRESSED: Final = 0.4
"""Of twenty years, eight."""


def run() -> tuple[list[Row], dict[str, Any]]:
    """Of as many boroughs as a country would have, and all in five and in eight years, where
    hundreds follow each."""
    raw = {
        "over the country": measure(offers(AWARDS), country(AWARDS)),
        f"in {BOROUGHS} boroughs and 8 years": measure(crowded(AWARDS), Country(BOROUGHS)),
    }
    return [_row(where, found) for where, found in raw.items()], raw


def crowded(awards: int, boroughs: int = BOROUGHS) -> Iterator[Offer]:
    """They last as long as before, and end around ``ON``."""
    for offer in offers(awards, land=Country(boroughs)):
        if offer.start is None:
            yield offer
            continue
        earlier = round((ON - offer.start).days * (1 - PRESSED))
        days = timedelta(days=earlier)
        yield replace(offer, start=offer.start + days, end=offer.end and offer.end + days)


def _row(where: str, found: dict[str, float]) -> Row:
    seconds = found["seconds"]
    return Row(
        f"what follows {found['ending']:,} endings among {AWARDS:,} awards {where}",
        f"{seconds:.1f} s, {found['successors']:,} successors",
        "",
        seconds / SECONDS,
        f"≤ {SECONDS} s",
        seconds <= SECONDS,
    )


def measure(awards: Iterable[Offer], land: Country) -> dict[str, float]:
    register = list(published(awards, land.nesting()))
    chosen = choose(register, Selection(on=ON))
    began = time.perf_counter()
    found = endings(chosen, ON, MONTHS, Successions(register))
    return {
        "seconds": time.perf_counter() - began,
        "ending": len(found),
        "successors": sum(len(item.successors) for item in found),
    }


def published(register: Iterable[Offer], nesting: Nesting) -> Iterator[dict[str, Any]]:
    """As a release lists awards, as far as endings look at them."""
    for offer in register:
        places = [(code, "area") for code, _ in offer.places]
        places += [(urn, "school") for urn in offer.schools]
        yield {
            "id": offer.id,
            "title": offer.title,
            "start_date": offer.start.isoformat() if offer.start else None,
            "end_date": offer.end.isoformat() if offer.end else None,
            "status": offer.status,
            "amount_awarded": offer.pounds,
            "approach": list(offer.approaches),
            "age_from": offer.age_from,
            "age_to": offer.age_to,
            "recipient_id": offer.provider_id or offer.provider,
            "where": [_place(code, via, nesting) for code, via in places],
            "unplaced": [],
        }


def _place(code: str, via: str, nesting: Nesting) -> dict[str, str | None]:
    ward = code if code.startswith("E05") else nesting.ward_of.get(code)
    return {
        "via": via,
        "code": code,
        "lsoa": code if code.startswith("E01") else None,
        "ward": ward,
        "la": code if ward is None else nesting.borough_of[ward],
    }
