"""What lies in what: told by a lookup, or by the register itself where there is none."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from analysis.overlap.offer import Offer

LONGEST_RUN: Final = 40
"""Codes further apart are not taken for one run of a borough's wards."""
ONE_RUN: Final = 12
"""Ward codes no further apart than this are taken to be of one borough."""


@dataclass(frozen=True)
class Nesting:
    """What lies in what, by codes. ``ward_of``: LSOA or school → ward. ``borough_of``: ward →
    borough."""

    ward_of: Mapping[str, str] = field(default_factory=dict)
    borough_of: Mapping[str, str] = field(default_factory=dict)

    def wards_in(self) -> Counter[str]:
        return Counter(self.borough_of.values())


def level_of(code: str) -> str:
    """By the kind of GSS code: E01 small area, E05 ward, E06 to E09 and E22 borough."""
    if code.startswith(("E01", "W01", "DEMO-L")):
        return "lsoa"
    if code.startswith(("E05", "W05", "DEMO-W")):
        return "ward"
    return "borough" if re.match(r"E0[6-9]|E22|W06|DEMO-B", code) else ""


def partnerships(offers: Iterable[Offer]) -> dict[str, str]:
    """A community safety partnership and the borough of the same name are one place."""
    boroughs, named = {}, {}
    for code, name in dict.fromkeys(place for offer in offers for place in offer.places):
        if code.startswith("E22"):
            named[code] = name.casefold()
        elif level_of(code) == "borough":
            boroughs[name.casefold()] = code
    return {code: boroughs[name] for code, name in named.items() if name in boroughs}


def told_by_register(
    offers: Sequence[Offer], nesting: Nesting, same_as: Mapping[str, str]
) -> Nesting:
    """Wards of which no lookup tells the borough: a council pays in its own borough, and the codes
    of one borough's wards follow one another."""
    named: dict[str, str] = {}
    places = dict.fromkeys(place for offer in offers for place in offer.places)
    for code, name in places:
        if level_of(code) == "borough":
            named.setdefault(name.casefold(), same_as.get(code, code))
    told: dict[str, set[str]] = defaultdict(set)
    for offer in offers:
        untold = [
            (code, name)
            for code, name in offer.places
            if level_of(code) == "ward" and code not in nesting.borough_of
        ]
        homes = _homes(offer, named, same_as) if untold else set()
        for code, name in untold:
            told[code] |= {named[tail] for tail in _tails(name) if tail in named} or homes
    sure = {code: next(iter(homes)) for code, homes in told.items() if len(homes) == 1}
    sure |= dict(nesting.borough_of)
    wards = sorted({code for code, _ in places if level_of(code) == "ward"} | set(sure))
    return Nesting(nesting.ward_of, sure | _between(wards, sure))


def _homes(offer: Offer, named: Mapping[str, str], same_as: Mapping[str, str]) -> set[str]:
    """Boroughs that the award names beside its wards, and the one whose council pays."""
    homes = {same_as.get(code, code) for code, _ in offer.places if level_of(code) == "borough"}
    payer = offer.funder.casefold()
    if "council" in payer or "safety partnership" in payer:
        starts = (payer[:length] for length in range(1, len(payer) + 1))
        homes |= {named[start] for start in starts if start in named}
    return homes


def _tails(name: str) -> Iterator[str]:
    """“Ash, North, Borough”: “north, borough” and “borough”."""
    parts = name.casefold().split(", ")
    return (", ".join(parts[at:]) for at in range(1, len(parts)))


def _between(wards: Sequence[str], sure: Mapping[str, str]) -> dict[str, str]:
    """A ward takes the borough of the sure wards on either side of it in number, or near it, if
    they do not differ: the wards of one order are numbered borough by borough."""
    numbered = {ward: int(ward[1:]) for ward in wards if ward[1:].isdigit()}
    known = sorted((number, sure[ward]) for ward, number in numbered.items() if ward in sure)
    numbers = [number for number, _ in known]
    filled = {}
    for ward, number in numbered.items():
        if ward in sure:
            continue
        at = bisect_left(numbers, number)
        after = bisect_right(numbers, number)
        below = [home for n, home in known[max(0, at - 1) : at] if number - LONGEST_RUN < n]
        above = [home for n, home in known[after : after + 1] if n < number + LONGEST_RUN]
        first, last = (
            bisect_left(numbers, number - ONE_RUN),
            bisect_right(numbers, number + ONE_RUN),
        )
        near = {home for _, home in known[first:last]}
        if below and below == above:
            filled[ward] = below[0]
        elif len(near) == 1:
            filled[ward] = near.pop()
    return filled
