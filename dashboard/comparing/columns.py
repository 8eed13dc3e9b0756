"""One place of a comparison: what it needs, what it gets, what ends, and who is like it."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from analysis.selection import Selection
from dashboard.comparing.alike import Similar, characteristics, similar
from dashboard.profile import place_profile
from db.published import Release

NOT_STATED = "Not stated"


@dataclass(frozen=True)
class Column:
    """``profile``: as the map's panel has it. ``like``: the characteristics it is compared by."""

    profile: dict[str, Any]
    alike: list[Similar]
    like: dict[str, float | None]

    @property
    def code(self) -> str:
        return str(self.profile["code"])

    @property
    def name(self) -> str:
        return str(self.profile["name"])

    @property
    def level(self) -> str:
        return str(self.profile["level"])

    @property
    def within(self) -> str:
        """``Ward in Liverpool``."""
        names = [parent["name"] for parent in self.profile["parents"]]
        inside = f" in {', '.join(names)}" if names else ""
        return f"{self.profile['level_label']}{inside}"

    @property
    def summary(self) -> dict[str, Any]:
        found: dict[str, Any] = self.profile["funded"]["summary"]
        return found

    @property
    def live(self) -> list[dict[str, Any]]:
        """Soonest to end first."""
        return sorted(self.profile["funded"]["live"], key=lambda item: item["end"] or "9999")

    @property
    def ending(self) -> list[dict[str, Any]]:
        """Live and over within three months."""
        return [item for item in self.live if item["ends_soon"]]

    @property
    def approaches(self) -> list[tuple[str, int]]:
        """How many live interventions use each; one may use several."""
        found = Counter(name for item in self.live for name in (item["approach"] or [NOT_STATED]))
        return sorted(found.items(), key=lambda pair: (pair[0] == NOT_STATED, -pair[1], pair[0]))

    def need(self, indicator: str) -> dict[str, Any] | None:
        found = (item for item in self.profile["needs"] if item["indicator"] == indicator)
        return next(found, None)

    def a_head(self, side: str) -> float | None:
        """Live pounds a year for each resident. ``side``: ``aimed`` or ``shared``."""
        money, people = self.summary[f"{side}_pounds_per_year"], self.profile["residents"]
        return None if money is None or not people else round(money / people, 2)


def column(release: Release, code: str, selection: Selection) -> Column:
    profile = place_profile(release, code, selection)
    level = profile["level"]
    return Column(profile, similar(release, level, code), characteristics(release, level, code))
