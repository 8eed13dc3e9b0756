"""An invented register of any size, as a national one would be: the same seed, the same awards.

It grows as a real one does, by taking in more places and not by filling the same streets: one
borough for every 3,200 awards, as 309 boroughs of England would share a million. A borough has 22
wards, 110 small areas and 75 schools. Awards are spread over twenty years, and half of them are for
what every foundation pays for: halls, hospices, choirs. Some 190 are live in a borough at any time.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from analysis.overlap import Nesting, Offer
from benchmarks.texts_at_scale import DAYS, KINDS, LINKS, OTHER_KINDS, Kind

SEED: Final = 20261123
AWARDS_TO_A_BOROUGH: Final = 3_200
WARDS: Final = 22
LSOAS: Final = 5
"""Small areas of each ward."""
SCHOOLS: Final = 75
"""Of each borough."""
FIRST_DAY: Final = date(2007, 4, 1)
DAYS_OF_REGISTER: Final = 7300
NATIONAL_FUNDERS: Final = tuple(f"Invented national fund {number}" for number in range(1, 41))
TREES: Final = (
    "Ash",
    "Birch",
    "Cedar",
    "Dale",
    "Elm",
    "Fern",
    "Grove",
    "Heath",
    "Ivy",
    "Juniper",
)
BODIES: Final = ("Youth", "Community Trust", "Families", "Sports CIC", "Arts Ltd", "Partnership")


@dataclass(frozen=True)
class Country:
    """Codes by their order: ``number`` of a borough, of a ward within it, and so on."""

    boroughs: int

    def borough(self, number: int) -> tuple[str, str]:
        return f"E08{number:06d}", f"Borough {number}"

    def ward(self, borough: int, number: int) -> tuple[str, str]:
        return f"E05{borough * WARDS + number:06d}", f"Ward {number} of {borough}"

    def lsoa(self, borough: int, ward: int, number: int) -> tuple[str, str]:
        code = (borough * WARDS + ward) * LSOAS + number
        return f"E01{code:06d}", f"Borough {borough} {ward:03d}{chr(65 + number)}"

    def school(self, borough: int, number: int) -> str:
        return f"{100_000 + borough * SCHOOLS + number}"

    def nesting(self) -> Nesting:
        ward_of: dict[str, str] = {}
        borough_of: dict[str, str] = {}
        for borough in range(self.boroughs):
            home = self.borough(borough)[0]
            for ward in range(WARDS):
                code = self.ward(borough, ward)[0]
                borough_of[code] = home
                ward_of |= {self.lsoa(borough, ward, at)[0]: code for at in range(LSOAS)}
            for at in range(SCHOOLS):
                ward_of[self.school(borough, at)] = self.ward(borough, at % WARDS)[0]
        return Nesting(ward_of, borough_of)


def country(awards: int) -> Country:
    return Country(max(1, awards // AWARDS_TO_A_BOROUGH))


def offers(awards: int, seed: int = SEED, land: Country | None = None) -> Iterator[Offer]:
    """``land``: to fill other places than those of a country of this size."""
    land = land or country(awards)
    chance = random.Random(seed)
    for number in range(awards):
        yield _offer(number, land, chance)


def _offer(number: int, land: Country, chance: random.Random) -> Offer:
    kind = chance.choice(KINDS if chance.random() < 0.5 else OTHER_KINDS)
    borough = chance.randrange(land.boroughs)
    start, end = _dates(chance)
    provider = f"{borough}-{int(chance.paretovariate(0.9)) % 300}"
    local = chance.random() < 0.6
    funder = land.borough(borough)[1] + " Council" if local else chance.choice(NATIONAL_FUNDERS)
    ages = kind.ages if kind.ages and chance.random() < 0.75 else (None, None)
    places, schools = _places(land, borough, kind, chance)
    return Offer(
        id=f"S-{number:07d}",
        title=_title(kind, places, chance),
        description=_description(kind, chance) if chance.random() < 0.94 else "",
        provider_id=f"X-ORG-{provider}" if chance.random() < 0.85 else "",
        provider=_provider(provider),
        funder_id=f"X-FUND-{funder}" if chance.random() < 0.9 else "",
        funder=funder,
        pounds=None if chance.random() < 0.08 else float(chance.randrange(8, 900) * 100),
        start=start if chance.random() < 0.98 else None,
        end=end if chance.random() < 0.95 else None,
        places=places,
        schools=schools,
        approaches=(kind.approach,) if chance.random() < 0.55 else (),
        audiences=(kind.audience,) if chance.random() < 0.7 else (),
        settings=(kind.setting,) if chance.random() < 0.8 else (),
        level=kind.level if chance.random() < 0.75 else None,
        age_from=ages[0],
        age_to=ages[1],
        status="withdrawn" if chance.random() < 0.01 else None,
        regrant="FRG030" if chance.random() < 0.02 else None,
    )


def _dates(chance: random.Random) -> tuple[date, date]:
    """Most begin with the financial or the school year, and last for one year."""
    start = FIRST_DAY + timedelta(days=chance.randrange(DAYS_OF_REGISTER))
    if chance.random() < 0.6:
        start = start.replace(month=chance.choice((4, 9)), day=1)
    days = chance.choices((60, 120, 182, 364, 729, 1094), (8, 12, 15, 45, 12, 8))[0]
    return start, start + timedelta(days=days)


Places = tuple[tuple[str, str], ...]


def _places(
    land: Country, borough: int, kind: Kind, chance: random.Random
) -> tuple[Places, tuple[str, ...]]:
    """One in six is borough-wide, one in thirty without a place; the rest wards or smaller."""
    drawn = chance.random()
    if drawn < 0.03:
        return (), ()
    if drawn < 0.19:
        return (land.borough(borough),), ()
    ward = chance.randrange(WARDS)
    wards = [(ward + step) % WARDS for step in range(chance.choices((1, 2, 3), (60, 28, 12))[0])]
    named = tuple(land.ward(borough, at) for at in wards)
    if drawn < 0.27:
        some = chance.sample(range(LSOAS), chance.choice((1, 2, 3)))
        return tuple(land.lsoa(borough, ward, at) for at in some), ()
    if kind.setting == "school" and drawn < 0.7:
        at = [(ward + WARDS * step) % SCHOOLS for step in range(chance.choice((1, 1, 1, 2)))]
        return named[:1], tuple(land.school(borough, one) for one in at)
    return named, ()


def _provider(number: str) -> str:
    borough, own = (int(part) for part in number.split("-"))
    first, second = TREES[own % 10], TREES[borough % 10]
    return f"{first} and {second} {BODIES[own % 6]} {borough}-{own}"


def _title(kind: Kind, places: Places, chance: random.Random) -> str:
    title = chance.choice(kind.titles)
    if places and chance.random() < 0.5:
        return f"{title}, {places[0][1]}"
    return f"{title} {chance.randrange(2007, 2027)}" if chance.random() < 0.3 else title


def _description(kind: Kind, chance: random.Random) -> str:
    """Two or three sentences of what is done, in an order of their own."""
    said = chance.sample(kind.sentences, min(len(kind.sentences), chance.choice((1, 2, 2, 3))))
    link = chance.choice(LINKS).format(
        number=chance.randrange(6, 240), day=chance.choice(DAYS), weeks=chance.randrange(4, 50)
    )
    return " ".join([*said, link])
