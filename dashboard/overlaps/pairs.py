"""Pairs of awards that meet, as they stand now: the finding and what people said of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from record.verdicts import Judgement, pair_of

KINDS: Final = {
    "duplication": "possible duplication",
    "twice": "same award entered twice",
    "joint": "declared joint funding",
    "complementary": "complementary",
}
"""Key in addresses → category of a finding."""
KIND_OF: Final = {category: kind for kind, category in KINDS.items()}
OPEN: Final = "open"
AGAIN: Final = "again"


@dataclass(frozen=True)
class Pair:
    """``row``: the finding as releases keep it. ``anew``: compared since publishing."""

    row: Mapping[str, Any]
    judgement: Judgement | None
    anew: bool = False

    @property
    def key(self) -> tuple[str, str]:
        return pair_of(self.row["id_a"], self.row["id_b"])

    @property
    def kind(self) -> str:
        return KIND_OF[self.row["category"]]

    @property
    def alike(self) -> bool:
        """A lead would want to be told."""
        return self.kind in ("duplication", "twice")

    @property
    def settled(self) -> str | None:
        """The verdict that holds."""
        found = self.judgement
        return found.verdict.verdict if found is not None and found.holds else None

    @property
    def again(self) -> bool:
        """It was settled, and is open again since an award was changed in what matters."""
        return self.judgement is not None and not self.judgement.holds

    @property
    def drawer(self) -> str:
        """Pairs of one drawer that share an award are listed as one group. What only complements
        would be one group with half of the register, so each such pair is its own."""
        if self.settled:
            return self.settled
        return {"joint": "joint", "complementary": "/".join(self.key)}.get(self.kind, OPEN)


Place = tuple[str, bool, str]
"""Drawer, whether it is over, and the award."""


@dataclass(frozen=True)
class Group:
    """Awards that meet, each with at least one of the others; the surest pair first."""

    ids: tuple[str, ...]
    pairs: tuple[Pair, ...]

    @property
    def settled(self) -> str | None:
        return self.pairs[0].settled


def gathered(pairs: Sequence[Pair], over: Collection[Pair]) -> list[Group]:
    """``pairs``: the surest first. Every pair is in one group, every group in one drawer; those
    that are ``over`` lie apart, or what ran years ago would draw together what runs today."""
    leader: dict[Place, Place] = {}

    def lead(item: Place) -> Place:
        while leader.setdefault(item, item) != item:
            leader[item] = leader[leader[item]]
            item = leader[item]
        return item

    past = {pair.key for pair in over}
    for pair in pairs:
        one, other = ((pair.drawer, pair.key in past, name) for name in pair.key)
        leader[lead(one)] = lead(other)
    together: dict[Place, list[Pair]] = {}
    for pair in pairs:
        first = (pair.drawer, pair.key in past, pair.key[0])
        together.setdefault(lead(first), []).append(pair)
    return [
        Group(tuple(sorted({name for pair in found for name in pair.key})), tuple(found))
        for found in together.values()
    ]
