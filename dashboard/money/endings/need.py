"""What is needed in the places of an award: published ranks of one indicator, never our own."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from analysis.wording import counted, listed, ordinal
from db.published import Release

MOST_IN_NEED = 0.2
"""A borough-wide award is told how many of its wards are in this worst part of all wards."""


@dataclass(frozen=True)
class Standing:
    """One ward. ``rank``: None where the figure is hidden or not known; ``why`` says which."""

    code: str
    name: str
    rank: int | None
    rank_from: int | None
    rank_to: int | None
    why: str


@dataclass(frozen=True)
class WardNeed:
    """Ranks of the wards for an indicator's latest period; 1 is the most need."""

    release: Release
    indicator: dict[str, Any]

    @property
    def period(self) -> str:
        latest: str = self.indicator["levels"]["ward"]["latest"]
        return latest

    @cached_property
    def of(self) -> int:
        """How many wards have a rank."""
        return int(self._detail["of"])

    @cached_property
    def _detail(self) -> dict[str, Any]:
        found: dict[str, Any] = self.release.content("detail", self._key)
        return found

    @property
    def _key(self) -> str:
        return f"{self.indicator['id']} ward {self.period}"

    @cached_property
    def wards(self) -> dict[str, Standing]:
        areas, detail = self.release.areas("ward"), self._detail
        hidden = set(self.release.content("values", self._key)["suppressed"])
        return {
            code: Standing(
                code,
                areas["names"][at],
                detail["rank"][at],
                detail["rank_from"][at],
                detail["rank_to"][at],
                "hidden to protect people" if at in hidden else "not known",
            )
            for at, code in enumerate(areas["codes"])
        }

    @cached_property
    def _by_borough(self) -> dict[str, list[Standing]]:
        areas = self.release.areas("ward")
        boroughs = self.release.areas("la")["codes"]
        found: dict[str, list[Standing]] = {code: [] for code in boroughs}
        for code, at in zip(areas["codes"], areas["la"], strict=True):
            found[boroughs[at]].append(self.wards[code])
        return found

    def worst(self, award: Any) -> int | None:
        """The rank of the ward in most need that the award reaches; for putting in order."""
        ranks = [item.rank for item in self._reached(award) if item.rank is not None]
        return min(ranks, default=None)

    def _reached(self, award: Any) -> list[Standing]:
        found: dict[str, Standing] = {}
        for place in award["where"]:
            wards = [self.wards[place["ward"]]] if place["ward"] else self._by_borough[place["la"]]
            found |= {item.code: item for item in wards}
        return list(found.values())

    def sentence(self, award: Any) -> str:
        """What the award leaves, in the words of a person who knows the wards."""
        if not award["where"]:
            return "Not on the map, so its need is not known."
        wards = {place["ward"] for place in award["where"] if place["ward"]}
        if not wards:
            return self._of_boroughs({place["la"] for place in award["where"]})
        return self._of_wards([self.wards[code] for code in wards])

    def _of_wards(self, wards: list[Standing]) -> str:
        known = [(item.rank, item) for item in wards if item.rank is not None]
        if not known:
            reasons = sorted({item.why for item in wards})
            return f"{listed(sorted(item.name for item in wards))}: {' and '.join(reasons)}."
        rank, first = min(known, key=lambda pair: (pair[0], pair[1].name))
        ranged = first.rank_from is not None and first.rank_to is not None
        sure = (
            f", between {ordinal(first.rank_from or 0)} and {ordinal(first.rank_to or 0)}"
            if ranged and first.rank_from != first.rank_to
            else ""
        )
        text = f"{first.name}: {ordinal(rank)} of {self.of} wards{sure}."
        if len(wards) > 1:
            text += f" {counted(len(wards) - 1, 'other ward')} {self._rest(wards)}."
        return text

    def _rest(self, wards: list[Standing]) -> str:
        unknown = sum(item.rank is None for item in wards)
        return f"no worse; {unknown} not known" if unknown else "no worse"

    def _of_boroughs(self, codes: set[str]) -> str:
        """A borough-wide award: how many of its wards are among those in most need."""
        wards = [item for code in codes for item in self._by_borough[code]]
        limit = int(self.of * MOST_IN_NEED)
        worst = sum(item.rank is not None and item.rank <= limit for item in wards)
        names = self.release.names("la")
        where = (
            "All boroughs"
            if len(codes) == len(names) > 1
            else listed(sorted(names[code] for code in codes))
        )
        return (
            f"{where}: {worst} of {counted(len(wards), 'ward')} are in the {limit} with most need."
        )


def indicators_by_ward(release: Release) -> list[dict[str, Any]]:
    """Those that can be chosen here."""
    return [item for item in release.front["indicators"] if "ward" in item["levels"]]


def ward_need(release: Release, indicator: dict[str, Any]) -> WardNeed:
    """Kept for the next who asks."""
    made: WardNeed = release.derived(
        ("ward need", indicator["id"]), lambda: WardNeed(release, indicator)
    )
    return made
