"""Where two awards meet: at a school, in a small area or ward, or inside a borough."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from analysis.overlap.offer import Offer

WIDE: Final = re.compile(
    r"borough[- ]?wide|"
    r"(?:across|throughout|whole of|all (?:of|over|parts of)|whole|every ward|all wards)"
    r"[^.]{0,25}\b(?:borough|merseyside|city)|borough ?wide|city[- ]?wide|countywide",
    re.IGNORECASE,
)
SHORTEST_NAME: Final = 5
LONGEST_RUN: Final = 40
"""Codes further apart are not taken for one run of a borough's wards."""
ONE_RUN: Final = 12
"""Ward codes no further apart than this are taken to be of one borough."""


@dataclass(frozen=True)
class Nesting:
    """What lies in what, by codes. ``ward_of``: LSOA or school → ward. ``borough_of``: ward →
    borough. ``inferred`` where the register itself had to tell."""

    ward_of: Mapping[str, str] = field(default_factory=dict)
    borough_of: Mapping[str, str] = field(default_factory=dict)

    def wards_in(self) -> Counter[str]:
        return Counter(self.borough_of.values())


@dataclass(frozen=True)
class Where:
    """Where one award is delivered. ``boroughs``: said as a whole; ``around``: every borough that
    one of its places lies in, where that is known. ``narrowed``: only the text says which wards."""

    schools: frozenset[str] = frozenset()
    lsoas: frozenset[str] = frozenset()
    wards: frozenset[str] = frozenset()
    boroughs: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    narrowed: bool = False
    wide: bool = False

    @property
    def known(self) -> bool:
        return bool(self.schools or self.wards or self.lsoas or self.boroughs)


@dataclass(frozen=True)
class Meeting:
    """``weight`` from 0 to 1; ``how``: school, area, ward, inside, borough, apart or not known."""

    weight: float
    how: str
    codes: frozenset[str] = frozenset()


def level_of(code: str) -> str:
    """By the kind of GSS code: E01 small area, E05 ward, E06 to E09 and E22 borough."""
    if re.match(r"E01|W01|DEMO-L", code):
        return "lsoa"
    if re.match(r"E05|W05|DEMO-W", code):
        return "ward"
    return "borough" if re.match(r"E0[6-9]|E22|W06|DEMO-B", code) else ""


class Gazetteer:
    """The places of a register, by code and by the names it gives them."""

    def __init__(self, offers: Sequence[Offer], nesting: Nesting) -> None:
        self._same_as = _partnerships(offers)
        self.nesting = _with_what_the_register_tells(offers, nesting, self._same_as)
        self.name_of: dict[str, str] = {}
        self._wards_called: dict[str, set[str]] = defaultdict(set)
        for offer in offers:
            for code, name in offer.places:
                if code and name:
                    self.name_of.setdefault(code, name)
                if level_of(code) == "ward":
                    for part in {name, *re.split(r" and | & ", name)}:
                        if len(part) >= SHORTEST_NAME:
                            self._wards_called[part].add(code)
        called = "|".join(map(re.escape, sorted(self._wards_called, key=len, reverse=True)))
        self._named = re.compile(rf"\b(?:{called})\b") if called else None

    def where(self, offer: Offer) -> Where:
        by_level: dict[str, set[str]] = defaultdict(set)
        for code, _ in offer.places:
            by_level[level_of(code)].add(self._same_as.get(code, code))
        lsoas, wards, boroughs = by_level["lsoa"], by_level["ward"], by_level["borough"]
        text = f"{offer.title}. {offer.description}"
        wide = bool(WIDE.search(text))
        known_wards = wards | {w for x in lsoas if (w := self.nesting.ward_of.get(x))}
        known_wards |= {w for x in offer.schools if (w := self.nesting.ward_of.get(x))}
        narrowed = False
        if boroughs and not known_wards and not wide:
            known_wards = self._told_in(text, boroughs)
            narrowed = bool(known_wards)
        if known_wards:
            inside = {self.nesting.borough_of.get(ward) for ward in known_wards}
            whole = set() if narrowed else boroughs - inside
        else:
            inside, whole = set(), boroughs
        around = {*boroughs, *(borough for borough in inside if borough)}
        return Where(
            frozenset(offer.schools), frozenset(lsoas), frozenset(known_wards), frozenset(whole),
            frozenset(around), narrowed, wide,
        )  # fmt: skip

    def _told_in(self, text: str, boroughs: set[str]) -> set[str]:
        """The wards of these boroughs whose names stand in the text."""
        if self._named is None:
            return set()
        found = {code for name in self._named.findall(text) for code in self._wards_called[name]}
        return {code for code in found if self.nesting.borough_of.get(code) in boroughs}


def meet(one: Where, other: Where, wards_in: Mapping[str, int]) -> Meeting:
    """How two awards meet in place."""
    if not one.known or not other.known:
        return Meeting(0.45, "not known")
    if one.schools and other.schools:
        shared = one.schools & other.schools
        return Meeting(1.0, "school", shared) if shared else Meeting(0.1, "other schools")
    at_school = bool(one.schools or other.schools)
    if one.lsoas and other.lsoas:
        shared = one.lsoas & other.lsoas
        return Meeting(1.0, "area", shared) if shared else Meeting(0.2, "apart")
    shared = one.wards & other.wards
    if shared:
        part = len(shared) / min(len(one.wards), len(other.wards))
        of_all = len(shared) / len(one.wards | other.wards)
        weight = (0.8 + 0.1 * part + 0.1 * of_all) * (0.9 if at_school else 1.0)
        return Meeting(weight, "ward", shared)
    both_wide = one.boroughs & other.boroughs
    if both_wide:
        return Meeting(0.95, "borough", both_wide)
    inside = (one.boroughs & other.around) | (other.boroughs & one.around)
    if inside:
        narrow = other if one.boroughs & other.around else one
        whole = max((wards_in.get(code, 0) for code in inside), default=0)
        share = min(1.0, len(narrow.wards) / whole) if whole else 0.0
        return Meeting(0.8 + 0.15 * share, "inside", inside)
    return Meeting(0.05, "apart")


def _partnerships(offers: Iterable[Offer]) -> dict[str, str]:
    """A community safety partnership and the borough of the same name are one place."""
    boroughs, partnerships = {}, {}
    for offer in offers:
        for code, name in offer.places:
            if code.startswith("E22"):
                partnerships[code] = name.casefold()
            elif level_of(code) == "borough":
                boroughs[name.casefold()] = code
    return {code: boroughs[name] for code, name in partnerships.items() if name in boroughs}


def _with_what_the_register_tells(
    offers: Sequence[Offer], nesting: Nesting, same_as: Mapping[str, str]
) -> Nesting:
    """Wards of which no lookup tells the borough: a council pays in its own borough, and the codes
    of one borough's wards follow one another."""
    told: dict[str, set[str]] = defaultdict(set)
    named: dict[str, str] = {}
    for offer in offers:
        for code, name in offer.places:
            if level_of(code) == "borough":
                named.setdefault(name.casefold(), same_as.get(code, code))
    for offer in offers:
        homes = {same_as.get(c, c) for c, _ in offer.places if level_of(c) == "borough"}
        payer = offer.funder.casefold()
        local = "council" in payer or "safety partnership" in payer
        homes |= {code for name, code in named.items() if local and name and payer.startswith(name)}
        for code, name in offer.places:
            if level_of(code) == "ward" and code not in nesting.borough_of:
                ends = {named[tail] for tail in named if name.casefold().endswith(f", {tail}")}
                told[code] |= ends or homes
    sure = {code: next(iter(homes)) for code, homes in told.items() if len(homes) == 1}
    sure |= dict(nesting.borough_of)
    wards = sorted({c for o in offers for c, _ in o.places if level_of(c) == "ward"} | set(sure))
    return Nesting(nesting.ward_of, sure | _between(wards, sure))


def _between(wards: Sequence[str], sure: Mapping[str, str]) -> dict[str, str]:
    """A ward takes the borough of the sure wards on either side of it in number, or near it, if
    they do not differ: the wards of one order are numbered borough by borough."""
    numbered = {ward: int(ward[1:]) for ward in wards if ward[1:].isdigit()}
    known = sorted((number, sure[ward]) for ward, number in numbered.items() if ward in sure)
    filled = {}
    for ward, number in numbered.items():
        if ward in sure:
            continue
        below = [home for at, home in known if number - LONGEST_RUN < at < number][-1:]
        above = [home for at, home in known if number < at < number + LONGEST_RUN][:1]
        near = {home for at, home in known if abs(at - number) <= ONE_RUN}
        if below and below == above:
            filled[ward] = below[0]
        elif len(near) == 1:
            filled[ward] = near.pop()
    return filled
