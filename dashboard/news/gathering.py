"""All that is new to one person, by kind."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Final, NamedTuple

from analysis.wording import counted
from dashboard.asked import opening_date
from dashboard.news.awards import awards
from dashboard.news.endings import ending, new_endings
from dashboard.news.figures import figures
from dashboard.news.meetings import found_alike, settled
from dashboard.news.said import Said, around
from dashboard.news.scene import (
    AROUND,
    AWARDS,
    ENDINGS,
    FIGURES,
    OVERLAPS,
    Edition,
    Item,
    Scene,
    followed_on_map,
)
from dashboard.overlaps.current import Overlaps
from record.following import Mark

LABELS: Final = {
    AWARDS: "Awards that are new or were changed",
    ENDINGS: "What ends within three months",
    OVERLAPS: "Awards that look alike",
    FIGURES: "Figures",
    AROUND: "What people wrote and decided",
}
COUNTED: Final = {
    AWARDS: ("award", "awards"),
    ENDINGS: ("ending", "endings"),
    OVERLAPS: ("overlap", "overlaps"),
    FIGURES: ("new or corrected figure", "new or corrected figures"),
    AROUND: ("note or decision", "notes and decisions"),
}


class Group(NamedTuple):
    """``earlier``: what still stands and was told before: endings in sight."""

    kind: str
    items: list[Item]
    earlier: list[Item]

    @property
    def label(self) -> str:
        return LABELS[self.kind]

    @property
    def counted(self) -> str:
        return counted(len(self.items), *COUNTED[self.kind])


@dataclass(frozen=True)
class News:
    """``now``: the mark of who has seen all this. ``codes``: what is followed and on the map."""

    groups: Sequence[Group]
    now: Mark
    codes: Sequence[str]
    on: date

    @property
    def is_new(self) -> bool:
        return any(group.items for group in self.groups)

    @property
    def counts(self) -> list[str]:
        return [group.counted for group in self.groups if group.items]

    def discreet(self) -> "News":
        """As it may be told outside."""
        groups = [
            Group(group.kind, [told_outside(x) for x in group.items], group.earlier)
            for group in self.groups
        ]
        return replace(self, groups=groups)


def told_outside(item: Item) -> Item:
    return item._replace(text=item.discreet) if item.discreet else item


def mark_of(now: Overlaps, told: Said) -> Mark:
    """Of who has seen everything there is."""
    verdicts = (pair.judgement.verdict.number for pair in now.pairs if pair.judgement)
    seen = {
        "release": now.release.number,
        "note": max((note.number for note in told.notes), default=0),
        "decision": max((one.number for one in told.decisions), default=0),
        "verdict": max(verdicts, default=0),
    }
    return Mark(seen, datetime.now(UTC), opening_date(now.release))


def gather(
    now: Overlaps, editions: Sequence[Edition], told: Said, codes: Sequence[str], since: Mark
) -> News:
    """``codes``: followed places. Everything after the mark ``since``."""
    on = opening_date(now.release)
    followed = followed_on_map(now.release, codes)
    later = [one for one in editions if one.number > since.last("release")]
    scene = Scene(now, followed, on, later)
    fresh = new_endings(scene, since.day)
    every = ending(scene)
    alike = [*found_alike(scene), *settled(scene, since.last("verdict"))]
    groups = [
        Group(AWARDS, awards(scene), []),
        Group(
            ENDINGS,
            [item for item in every if item.key in fresh],
            [item for item in every if item.key not in fresh],
        ),
        Group(OVERLAPS, alike, []),
        Group(FIGURES, figures(scene), []),
        Group(AROUND, around(scene, told, since.last("note"), since.last("decision")), []),
    ]
    return News(groups, mark_of(now, told), list(followed), on)
