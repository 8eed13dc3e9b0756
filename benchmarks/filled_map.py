"""The invented register at a release's own places, in its store: as many awards as one partnership
may ever have."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from sqlalchemy import Engine, select

from analysis.overlap import Offer
from benchmarks.register_at_scale import Country, offers
from db.published import Published, Release
from db.tables import delivery
from record.award import Award, StatedPlace
from record.write import Cause, Change, write

TYPES: Final = {"E01": "LSOA", "E05": "WD", "E06": "UA", "E08": "MD"}


@dataclass(frozen=True)
class Here(Country):
    """``within``: a borough's wards, a ward's small areas and, under (borough, "school"), a
    borough's schools."""

    names: Mapping[str, str]
    within: Mapping[object, Sequence[str]]

    def borough(self, number: int) -> tuple[str, str]:
        return self._named(self.within["la"], number)

    def ward(self, borough: int, number: int) -> tuple[str, str]:
        return self._named(self.within[self.borough(borough)[0]], number)

    def lsoa(self, borough: int, ward: int, number: int) -> tuple[str, str]:
        return self._named(self.within[self.ward(borough, ward)[0]], number)

    def school(self, borough: int, number: int) -> str:
        schools = self.within[self.borough(borough)[0], "school"]
        return schools[number % len(schools)]

    def _named(self, codes: Sequence[str], number: int) -> tuple[str, str]:
        code = codes[number % len(codes)]
        return code, self.names[code]


def here(release: Release) -> Here:
    las, wards, lsoas = (release.areas(level) for level in ("la", "ward", "lsoa"))
    within: dict[object, list[str]] = defaultdict(list, {"la": las["codes"]})
    for code, la in zip(wards["codes"], wards["la"], strict=True):
        within[las["codes"][la]].append(code)
    for code, ward in zip(lsoas["codes"], lsoas["ward"], strict=True):
        within[wards["codes"][ward]].append(code)
    for school in release.content("schools"):
        within[school["la"], "school"].append(school["urn"])
    return Here(len(las["codes"]), release.every_name(), within)


def fill(engine: Engine, awards: int) -> None:
    """Until it holds so many; they are on the map after the next publish."""
    release = Published(engine).current()
    some = offers(awards - len(release.awards), land=here(release))
    with engine.begin() as connection:
        number = connection.execute(select(delivery.c.id)).scalars().first()
        write(connection, list(_changes(some, number)), Cause("the benchmark", number))


def _changes(some: Iterable[Offer], number: int | None) -> Iterable[Change]:
    return (Change(offer.id, None, award_of(offer), None, number) for offer in some)


def award_of(offer: Offer) -> Award:
    return Award(
        identifier=offer.id,
        title=offer.title,
        description=offer.description or None,
        amount_awarded=None if offer.pounds is None else Decimal(offer.pounds),
        award_date=offer.start,
        start_date=offer.start,
        end_date=offer.end,
        funder_id=offer.funder_id or f"none {offer.funder}",
        funder_name=offer.funder,
        recipient_id=offer.provider_id or f"none {offer.provider}",
        recipient_name=offer.provider,
        regrant_type=offer.regrant,
        places=tuple(
            StatedPlace(name=name, code=code, code_type=TYPES[code[:3]])
            for code, name in offer.places
        ),
        school_urns=offer.schools,
        approaches=offer.approaches,
        audiences=offer.audiences,
        settings=offer.settings,
        level=offer.level,  # type: ignore[arg-type]
        age_from=offer.age_from,
        age_to=offer.age_to,
        status=offer.status,  # type: ignore[arg-type]
    )
