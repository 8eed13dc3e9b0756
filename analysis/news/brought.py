"""What one publishing changed, and what several did one after the other. Pure."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

Facts = dict[str, Any]
Pair = tuple[str, str]
Figures = tuple[str, str, str]
"""Indicator, level and period."""
ALIKE: Final = ("possible duplication", "same award entered twice")
TOLD: Final = frozenset(
    {"title", "funder_name", "recipient_name", "amount_awarded", "start_date", "end_date"}
    | {"status", "age_from", "age_to", "where"}
)
"""What a release must say of an award for ``facts``."""
COUNTS: Final = ("where", "amount", "start", "end", "status")
"""What of an award is news when it is otherwise; a new title or contact is none."""


@dataclass(frozen=True)
class Brought:
    """``awards``: identifier → facts before and after, None where it was not there, or is not.
    ``found`` and ``gone``: pairs of awards that look alike. ``new``: figures not published before;
    ``corrected``: those that were, with the codes of the areas whose figure is otherwise;
    ``taken_out``: published no longer."""

    awards: Mapping[str, tuple[Facts | None, Facts | None]] = field(default_factory=dict)
    found: frozenset[Pair] = frozenset()
    gone: frozenset[Pair] = frozenset()
    new: frozenset[Figures] = frozenset()
    corrected: Mapping[Figures, frozenset[str]] = field(default_factory=dict)
    taken_out: frozenset[Figures] = frozenset()

    def as_content(self) -> dict[str, Any]:
        """As JSON keeps it."""
        return {
            "awards": {name: list(both) for name, both in sorted(self.awards.items())},
            "found": sorted(self.found),
            "gone": sorted(self.gone),
            "new": sorted(self.new),
            "corrected": [[*key, sorted(codes)] for key, codes in sorted(self.corrected.items())],
            "taken_out": sorted(self.taken_out),
        }

    @classmethod
    def of_content(cls, told: Mapping[str, Any]) -> "Brought":
        return cls(
            awards={name: (before, after) for name, (before, after) in told["awards"].items()},
            found=frozenset((one, other) for one, other in told["found"]),
            gone=frozenset((one, other) for one, other in told["gone"]),
            new=frozenset((i, level, period) for i, level, period in told["new"]),
            corrected={(i, le, p): frozenset(codes) for i, le, p, codes in told["corrected"]},
            taken_out=frozenset((i, level, period) for i, level, period in told["taken_out"]),
        )

    def __bool__(self) -> bool:
        parts = (self.awards, self.found, self.gone, self.new, self.corrected, self.taken_out)
        return any(map(len, parts))


def facts(award: Mapping[str, Any]) -> Facts:
    """What is told of an award of a release. ``where``: code, ward and borough of each place."""
    where = {(place["code"], place["ward"], place["la"]) for place in award["where"]}
    return {
        "title": award["title"],
        "funder": award["funder_name"],
        "provider": award["recipient_name"],
        "amount": award["amount_awarded"],
        "start": award["start_date"],
        "end": award["end_date"],
        "status": award["status"],
        "age_from": award["age_from"],
        "age_to": award["age_to"],
        "where": [list(place) for place in sorted(where, key=str)],
    }


def differs(before: Facts | None, after: Facts | None) -> bool:
    if before is None or after is None:
        return before is not after
    return any(before[name] != after[name] for name in COUNTS)


def coarse(told: Facts | None) -> Facts | None:
    """Of an award whose place must not be known: by its boroughs alone."""
    if told is None:
        return None
    boroughs = sorted({la for _, _, la in told["where"] if la is not None})
    return {**told, "where": [[la, None, la] for la in boroughs]}


def hidden_places(brought: Brought, sensitive: Collection[str]) -> Brought:
    """Without the places, before and after, of awards whose place must not be known."""
    kept = {}
    for name, (before, after) in brought.awards.items():
        both = (coarse(before), coarse(after)) if name in sensitive else (before, after)
        if differs(*both):
            kept[name] = both
    return _with(brought, awards=kept)


def of_awards(
    before: Iterable[Mapping[str, Any]], after: Iterable[Mapping[str, Any]]
) -> dict[str, tuple[Facts | None, Facts | None]]:
    """Both as releases list them."""
    old, new = ({award["id"]: facts(award) for award in awards} for awards in (before, after))
    both = {name: (old.get(name), new.get(name)) for name in sorted(old.keys() | new.keys())}
    return {name: pair for name, pair in both.items() if differs(*pair)}


def alike(overlaps: Iterable[Mapping[str, Any]]) -> frozenset[Pair]:
    """Pairs that a lead would want to be told of, as a release lists them."""
    rows = (row for row in overlaps if row["category"] in ALIKE)
    return frozenset((min(pair), max(pair)) for pair in ((x["id_a"], x["id_b"]) for x in rows))


def otherwise(before: Mapping[str, object], after: Mapping[str, object]) -> frozenset[str]:
    """Areas of both whose figure is another one. Area code → figure, ``hidden``, or None."""
    return frozenset(code for code in before.keys() & after.keys() if before[code] != after[code])


def together(several: Sequence[Brought]) -> Brought:
    """What all did, in the order in which they were published: first before, last after. What was
    changed and changed back is not told."""
    awards: dict[str, tuple[Facts | None, Facts | None]] = {}
    found: set[Pair] = set()
    gone: set[Pair] = set()
    for one in several:
        for name, (before, after) in one.awards.items():
            awards[name] = (awards[name][0] if name in awards else before, after)
        found, gone = (found | one.found - gone) - one.gone, (gone | one.gone - found) - one.found
    changed = {name: both for name, both in awards.items() if differs(*both)}
    kept = Brought(changed, frozenset(found), frozenset(gone))
    return _with(kept, **_figures(several))


def _figures(several: Sequence[Brought]) -> dict[str, Any]:
    """Figures that came back after they had been taken out are new to whoever saw them go."""
    first: dict[Figures, bool] = {}
    now: dict[Figures, bool] = {}
    came: set[Figures] = set()
    corrected: dict[Figures, frozenset[str]] = {}
    for one in several:
        for key in (*one.new, *one.corrected, *one.taken_out):
            first.setdefault(key, key not in one.new)
            now[key] = key not in one.taken_out
        came |= one.new
        for key, codes in one.corrected.items():
            corrected[key] = corrected.get(key, frozenset()) | codes
    there = {key for key, is_there in now.items() if is_there}
    return {
        "new": frozenset(there & came),
        "corrected": {k: codes for k, codes in corrected.items() if k in there - came},
        "taken_out": frozenset(key for key in now.keys() - there if first[key]),
    }


def _with(brought: Brought, **otherwise: Any) -> Brought:
    return Brought(**{**vars(brought), **otherwise})
