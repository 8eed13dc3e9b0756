"""What is live already at the places of a proposal, and what of it ends within six months."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from analysis.proposal import ends_soon
from analysis.selection import Selection, day
from dashboard.checking.needed import Study
from dashboard.profile import place_profile
from db.published import Release

LISTED: Final = 12
Entry = Mapping[str, Any]


@dataclass(frozen=True)
class There:
    """One place. ``aimed`` and ``wider``: live awards delivered here, and those of a larger place
    around. ``pounds``: as the place's profile sums them up."""

    place: Study
    aimed: int
    wider: int
    ending: int
    pounds: Mapping[str, Any]
    soonest: date | None


@dataclass(frozen=True)
class Living:
    """``awards``: live and aimed at any of the places, what ends soonest first; ``more`` are not
    listed. ``ending`` are those that end within six months, wider ones among them. ``undated``:
    awards there that lack the dates that would tell whether they are live."""

    places: Sequence[There]
    awards: Sequence[Entry]
    more: int
    wider: int
    ending: Sequence[Entry]
    starting: Sequence[Entry]
    undated: int


def living_there(release: Release, studies: Sequence[Study], on: date) -> Living:
    places: list[There] = []
    live: dict[str, Entry] = {}
    starting: dict[str, Entry] = {}
    undated: set[str] = set()
    for study in studies:
        funded = place_profile(release, study.code, Selection(on))["funded"]
        places.append(_there(study, funded, on))
        for item in funded["live"]:
            if item["id"] not in live or item["aim"] != "wider":
                live[item["id"]] = item
        undated |= {item["id"] for item in funded["dates not known"]}
        starting |= {item["id"]: item for item in funded["starting"] if item["aim"] != "wider"}
    entries = sorted(live.values(), key=lambda item: (item["end"] or "9999", item["title"]))
    aimed = [item for item in entries if item["aim"] != "wider"]
    ending = [item for item in entries if ends_soon(on, day(item["end"]))]
    shown = aimed[:LISTED]
    return Living(
        places,
        shown,
        len(aimed) - len(shown),
        len(entries) - len(aimed),
        ending,
        sorted(starting.values(), key=lambda item: item["start"] or ""),
        len(undated),
    )


def _there(study: Study, funded: Mapping[str, Any], on: date) -> There:
    summary = funded["summary"]
    ends = [end for item in funded["live"] if (end := day(item["end"])) and ends_soon(on, end)]
    return There(
        study,
        summary["live_aimed"],
        summary["live_wider"],
        len(ends),
        summary,
        min(ends, default=None),
    )
