"""Where two awards meet: at a school, in a small area or ward, or inside a borough."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from analysis.overlap.nesting import Nesting, level_of, partnerships, told_by_register
from analysis.overlap.offer import Offer

WIDE: Final = re.compile(
    r"borough[- ]?wide|"
    r"(?:across|throughout|whole of|all (?:of|over|parts of)|whole|every ward|all wards)"
    r"[^.]{0,25}\b(?:borough|merseyside|city)|borough ?wide|city[- ]?wide|countywide",
    re.IGNORECASE,
)
SHORTEST_NAME: Final = 5
OTHER_SCHOOLS: Final = 0.1
OTHER_AREAS: Final = 0.2
"""Two awards that name schools, or small areas, and none in common."""
_WORD: Final = re.compile(r"\w+")
_EDGE: Final = re.compile(r"\b")


@dataclass(frozen=True, slots=True)
class Where:
    """Where one award is delivered. ``boroughs``: said as a whole; ``around``: every borough that
    one of its places lies in, where that is known."""

    schools: frozenset[str] = frozenset()
    lsoas: frozenset[str] = frozenset()
    wards: frozenset[str] = frozenset()
    boroughs: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()

    @property
    def known(self) -> bool:
        return bool(self.schools or self.wards or self.lsoas or self.boroughs)


class Meeting(NamedTuple):
    """``weight`` from 0 to 1; ``how``: school, area, ward, inside, borough, apart or not known."""

    weight: float
    how: str
    codes: frozenset[str] = frozenset()


class Gazetteer:
    """The places of a register, by code and by the names it gives them."""

    def __init__(self, offers: Sequence[Offer], nesting: Nesting) -> None:
        self._same_as = partnerships(offers)
        self.nesting = told_by_register(offers, nesting, self._same_as)
        self.wards_in = self.nesting.wards_in()
        self.name_of: dict[str, str] = {}
        called: dict[str, set[str]] = defaultdict(set)
        for code, name in dict.fromkeys(place for offer in offers for place in offer.places):
            if code and name:
                self.name_of.setdefault(code, name)
            if level_of(code) == "ward":
                for part in {name, *re.split(r" and | & ", name)}:
                    if len(part) >= SHORTEST_NAME:
                        called[part].add(code)
        self._wards = Called(called)
        self._known: dict[tuple[object, ...], Where] = {}

    def where(self, offer: Offer) -> Where:
        """One object for all awards that name the same places, if the text says nothing more."""
        if any(level_of(code) == "borough" for code, _ in offer.places):
            return self._where(offer)
        named = (offer.places, offer.schools)
        if named not in self._known:
            self._known[named] = self._where(offer)
        return self._known[named]

    def _where(self, offer: Offer) -> Where:
        by_level: dict[str, set[str]] = defaultdict(set)
        for code, _ in offer.places:
            by_level[level_of(code)].add(self._same_as.get(code, code))
        lsoas, wards, boroughs = by_level["lsoa"], by_level["ward"], by_level["borough"]
        known_wards = wards | {w for x in lsoas if (w := self.nesting.ward_of.get(x))}
        known_wards |= {w for x in offer.schools if (w := self.nesting.ward_of.get(x))}
        told = set() if known_wards or not boroughs else self._told_in(offer, boroughs)
        inside = {self.nesting.borough_of.get(ward) for ward in known_wards or told}
        return Where(
            frozenset(offer.schools),
            frozenset(lsoas),
            frozenset(known_wards or told),
            frozenset(set() if told else boroughs - inside),
            frozenset({*boroughs, *(borough for borough in inside if borough)}),
        )

    def _told_in(self, offer: Offer, boroughs: set[str]) -> set[str]:
        """The wards of these boroughs whose names stand in the text, unless it is borough-wide."""
        text = f"{offer.title}. {offer.description}"
        if WIDE.search(text):
            return set()
        found = self._wards.found(text)
        return {code for code in found if self.nesting.borough_of.get(code) in boroughs}


class Called:
    """Codes by their names, to be found in a text as whole words and spelt as here."""

    def __init__(self, codes: Mapping[str, set[str]]) -> None:
        self._codes = codes
        self._beginning: dict[str, list[str]] = defaultdict(list)
        for name in sorted(codes, key=len, reverse=True):
            if first := _WORD.match(name):
                self._beginning[first[0]].append(name)

    def found(self, text: str) -> set[str]:
        """Of two names that begin at one word the longer; no word is read twice."""
        codes: set[str] = set()
        read_to = 0
        for word in _WORD.finditer(text):
            if word.start() < read_to:
                continue
            for name in self._beginning.get(word[0], ()):
                end = word.start() + len(name)
                if text.startswith(name, word.start()) and _EDGE.match(text, end):
                    codes |= self._codes[name]
                    read_to = end
                    break
        return codes


def meet(one: Where, other: Where, wards_in: Mapping[str, int]) -> Meeting:
    """How two awards meet in place."""
    if not one.known or not other.known:
        return Meeting(0.45, "not known")
    if one.schools and other.schools:
        shared = one.schools & other.schools
        return Meeting(1.0, "school", shared) if shared else Meeting(OTHER_SCHOOLS, "other schools")
    at_school = bool(one.schools or other.schools)
    if one.lsoas and other.lsoas:
        shared = one.lsoas & other.lsoas
        return Meeting(1.0, "area", shared) if shared else Meeting(OTHER_AREAS, "apart")
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
