"""What a release says of the hot spots of one measure at one level, with names."""

from dataclasses import dataclass
from typing import Any

from werkzeug.exceptions import BadRequest, NotFound

from db.published import Release
from geography import LEVEL_BY_KEY, Level

LEVELS = ("ward", "lsoa")
LIST = " or ".join(LEVELS)


@dataclass(frozen=True)
class Place:
    """``around``: what it lies in, so that names that mean little by themselves say more."""

    at: int
    code: str
    name: str
    around: str
    value: float | None


@dataclass(frozen=True)
class Group:
    """Places of one kind that touch; ``lead`` stands out most. ``mean`` is of their figures."""

    number: int
    kind: str
    lead: Place
    places: list[Place]
    mean: float


@dataclass(frozen=True)
class Found:
    """``content``: the release's document, with its parts by position; None where the measure has
    too few places with a figure to be judged at this level."""

    indicator: dict[str, Any]
    level: Level
    period: str
    content: dict[str, Any] | None
    places: list[Place]
    groups: list[Group]
    pieces: list[dict[str, Any]]

    def named(self, positions: list[int]) -> list[Place]:
        return [self.places[at] for at in positions]

    @property
    def mean(self) -> float:
        """Of all places with a figure, each counting the same."""
        return _mean(self.places)


def measures(release: Release) -> list[dict[str, Any]]:
    """Indicators that have figures at a level that is judged."""
    return [item for item in release.front["indicators"] if set(LEVELS) & set(item["levels"])]


def find(release: Release, measure: str, level: str) -> Found:
    """The first measure unless told; its first level where it is not published at the level asked
    for. Raises NotFound or BadRequest with a sentence."""
    known = {item["id"]: item for item in measures(release)}
    if not known:
        raise NotFound("No measure has figures for wards or smaller areas yet; load one first.")
    indicator = known.get(measure) if measure else next(iter(known.values()))
    if indicator is None:
        raise NotFound(
            f"There are no hot spots of “{measure[:40]}”; there are of: {', '.join(known)}."
        )
    if level and level not in LEVELS:
        raise BadRequest(f"“{level[:20]}” is not looked at for hot spots: write {LIST}.")
    offered = [key for key in LEVELS if key in indicator["levels"]]
    chosen = level if level in offered else offered[0]
    name = ("hot spots", indicator["id"], chosen)
    found: Found = release.derived(name, lambda: _find(release, indicator, chosen))
    return found


def _find(release: Release, indicator: dict[str, Any], level: str) -> Found:
    content = release.content("spots", f"{indicator['id']} {level}")
    period = indicator["levels"][level]["latest"]
    values = release.content("values", f"{indicator['id']} {level} {period}")["values"]
    places = _places(release, level, values)
    groups = [
        Group(
            number,
            group["kind"],
            places[group["lead"]],
            sorted((places[at] for at in group["places"]), key=lambda one: one.name),
            _mean([places[at] for at in group["places"]]),
        )
        for number, group in enumerate((content or {"groups": []})["groups"], start=1)
    ]
    pieces = release.content("touching", level)["pieces"]
    return Found(indicator, LEVEL_BY_KEY[level], period, content, places, groups, pieces)


def _places(release: Release, level: str, values: list[float | None]) -> list[Place]:
    areas = release.areas(level)
    above = "ward" if level == "lsoa" else "la"
    names = release.areas(above)["names"]
    columns = zip(areas["codes"], areas["names"], areas[above], values, strict=True)
    return [
        Place(at, code, name, names[parent], value)
        for at, (code, name, parent, value) in enumerate(columns)
    ]


def _mean(places: list[Place]) -> float:
    known = [place.value for place in places if place.value is not None]
    return sum(known) / len(known)
