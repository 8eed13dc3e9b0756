"""What funders did not say about a place: awards there, or perhaps there, that no sum can hold."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from analysis.funding import pounds_per_year
from analysis.quality import LACKS
from analysis.selection import Chosen, day

PERHAPS_LIVE: Final = ("live", "dates not known")


@dataclass(frozen=True)
class Unreported:
    """``here``: area code → awards delivered there that are perhaps live and lack dates or an
    amount. ``around``: borough code → awards without a place, perhaps live, of funders that are
    active in the borough; ``funders``: borough code → the names of those funders."""

    here: Mapping[str, int]
    around: Mapping[str, int]
    funders: Mapping[str, tuple[str, ...]]


def unreported(chosen: Sequence[Chosen], shares: pd.DataFrame, level: str) -> Unreported:
    """``chosen``: the awards that count, of whatever status. ``shares``: see ``reach.shares``.

    A funder is active in a borough when one of its awards that is perhaps live reaches it: live,
    or without the dates that would tell.
    """
    perhaps = [item for item in chosen if item.status in PERHAPS_LIVE]
    vague = {item.award["id"] for item in perhaps if _vague(item)}
    aimed = shares[(shares["level"] == level) & (shares["aim"] != "wider")]
    rows = aimed[aimed["award_id"].isin(vague)].drop_duplicates(["award_id", "area_code"])
    here = {str(code): int(number) for code, number in rows["area_code"].value_counts().items()}
    nowhere = [item.award for item in perhaps if LACKS["place"](item.award)]
    around, funders = _around(nowhere, _active(perhaps, shares))
    return Unreported(here, around, funders)


def _vague(item: Chosen) -> bool:
    award = item.award
    dates = day(award["start_date"]), day(award["end_date"])
    return pounds_per_year(award["amount_awarded"], *dates) is None


def _active(perhaps: Iterable[Chosen], shares: pd.DataFrame) -> Mapping[str, set[str]]:
    """Funder → codes of the boroughs in which it is active."""
    funder = {item.award["id"]: item.award["funder_id"] for item in perhaps}
    rows = shares[(shares["level"] == "la") & shares["award_id"].isin(funder)]
    found: dict[str, set[str]] = defaultdict(set)
    for award, borough in zip(rows["award_id"], rows["area_code"], strict=True):
        found[funder[award]].add(borough)
    return found


def _around(
    nowhere: Iterable[Mapping[str, Any]], active: Mapping[str, Collection[str]]
) -> tuple[dict[str, int], dict[str, tuple[str, ...]]]:
    awards: dict[str, int] = defaultdict(int)
    names: dict[str, set[str]] = defaultdict(set)
    for award in nowhere:
        for borough in active.get(award["funder_id"], ()):
            awards[borough] += 1
            names[borough].add(award["funder_name"])
    return dict(awards), {borough: tuple(sorted(found)) for borough, found in names.items()}
