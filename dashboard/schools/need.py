"""How needy the area of a school is: published ranks, for the LSOA or the ward it lies in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from analysis.wording import ordinal
from db.published import Release
from geography import LEVEL_BY_KEY

LEVELS: Final = ("ward", "lsoa")
"""The first unless told: pupils come from further around than an LSOA."""
MOST_NEEDY: Final = 0.2


class Standing(NamedTuple):
    """``rank``: 1 is the most need; None where ``why`` says why not."""

    value: float | None
    rank: int | None
    rank_from: int | None
    rank_to: int | None
    of: int
    why: str = ""

    @property
    def in_worst_fifth(self) -> bool:
        return self.rank is not None and self.rank <= self.of * MOST_NEEDY

    def words(self, plural: str) -> str:
        """``4th of 141 wards, between 2nd and 9th``."""
        if self.rank is None:
            return self.why
        text = f"{ordinal(self.rank)} of {self.of:,} {plural}"
        if self.rank_from is None or self.rank_to is None or self.rank_from == self.rank_to:
            return text
        return f"{text}, between {ordinal(self.rank_from)} and {ordinal(self.rank_to)}"


NOWHERE: Final = Standing(None, None, None, None, 0, "the school’s area is not known")


@dataclass(frozen=True)
class Need:
    """One indicator at one level for its latest period; ``standings`` by area code."""

    indicator: Mapping[str, Any]
    level: str
    period: str
    period_label: str
    standings: Mapping[str, Standing]

    @property
    def plural(self) -> str:
        return LEVEL_BY_KEY[self.level].plural

    def of(self, school: Mapping[str, Any]) -> Standing:
        return self.standings.get(school[self.level] or "", NOWHERE)

    @property
    def title(self) -> str:
        return f"{self.indicator['label']}, {self.period_label}"


def indicators(release: Release) -> list[dict[str, Any]]:
    """Those that are measured for wards or smaller areas; the leading one first."""
    every = release.front["indicators"]
    return [item for item in every if any(level in item["levels"] for level in LEVELS)]


def need(release: Release, indicator: Mapping[str, Any], level: str) -> Need:
    """At another level where the indicator is not measured at this one."""
    at = level if level in indicator["levels"] else next(k for k in LEVELS if k != level)
    made: Need = release.derived(
        ("need of schools", indicator["id"], at), lambda: _need(release, indicator, at)
    )
    return made


def _need(release: Release, indicator: Mapping[str, Any], level: str) -> Need:
    period = indicator["levels"][level]["latest"]
    name = f"{indicator['id']} {level} {period}"
    detail, values = release.content("detail", name), release.content("values", name)
    hidden = {*values["suppressed"]}
    standings = {
        code: Standing(
            values["values"][at],
            detail["rank"][at],
            detail["rank_from"][at],
            detail["rank_to"][at],
            detail["of"],
            "hidden to protect people" if at in hidden else "not known",
        )
        for at, code in enumerate(release.areas(level)["codes"])
    }
    label = release.front["periods"][period]["label"]
    return Need(indicator, level, period, label, standings)
