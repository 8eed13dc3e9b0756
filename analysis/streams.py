"""Where money comes from and where it goes: funder, programme, approach, borough. Pure.

An award is cut into parts, one for each of its approaches and boroughs. Approaches have equal
parts; boroughs have the shares by which the award reaches them. Nothing is dropped: what an award
does not say is a group of its own, and so is what lies off the map. The parts of an award add up to
the award.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import pandas as pd

from analysis.fairness import NEVER_MADE
from analysis.funding import pounds_per_year
from analysis.periods import financial_year
from analysis.selection import NOT_STATED, Award, day

DIMENSIONS: Final = ("funder", "programme", "approach", "borough")
NOT_ON_MAP: Final = "not-on-the-map"
ELSEWHERE: Final = "elsewhere"
"""The rest of an award that is delivered in part outside the partnership."""
BETWEEN: Final = "|"
"""Stands between a funder's identifier and its programme's name: names repeat among funders."""
PARTS: Final = ["award_id", *DIMENSIONS, "share", "pounds"]
WHOLE: Final = 0.9999


def of_a_year(awards: Sequence[Award]) -> dict[str, float | None]:
    """Pounds a year by award; None where the amount or a date is not known."""
    return {
        award["id"]: pounds_per_year(
            award["amount_awarded"], day(award["start_date"]), day(award["end_date"])
        )
        for award in awards
    }


def awarded(awards: Sequence[Award]) -> dict[str, float | None]:
    """All that was awarded, by award; None where it is not known."""
    return {award["id"]: award["amount_awarded"] for award in awards}


def awarded_in(award: Award) -> str | None:
    """The financial year of the award date; of the first day where that is not known."""
    when = day(award["award_date"]) or day(award["start_date"])
    return None if when is None else financial_year(when)


def parts(
    awards: Sequence[Award],
    pounds: Mapping[str, float | None],
    shares: Mapping[str, Mapping[str, float]],
) -> pd.DataFrame:
    """Columns ``PARTS``: keys of the four dimensions, the part's share of its award, and its
    pounds, NaN where those of the award are not known.

    ``shares``: award → borough → share; an award that is not in it is not on the map.
    """
    rows: list[tuple[Any, ...]] = []
    for award in awards:
        approaches = list(dict.fromkeys(award["approach"])) or [NOT_STATED]
        whole = pounds[award["id"]]
        for borough, in_borough in _boroughs(shares.get(award["id"], {})).items():
            share = in_borough / len(approaches)
            money = float("nan") if whole is None else whole * share
            rows += [
                (
                    award["id"],
                    award["funder_id"],
                    _programme(award),
                    approach,
                    borough,
                    share,
                    money,
                )
                for approach in approaches
            ]
    return pd.DataFrame(rows, columns=PARTS).astype({"share": float, "pounds": float})


def _programme(award: Award) -> str:
    """Different funders may have programmes of one name."""
    named = award["programme"]
    return f"{award['funder_id']}{BETWEEN}{named}" if named else NOT_STATED


def _boroughs(shares: Mapping[str, float]) -> dict[str, float]:
    """Adds up to 1: shares that only miss it by rounding are mended, others have a rest."""
    if not shares:
        return {NOT_ON_MAP: 1.0}
    every = sum(shares.values())
    if every >= WHOLE:
        return {code: share / every for code, share in shares.items()}
    return {**shares, ELSEWHERE: 1.0 - every}


def chosen_for_a_year(awards: Sequence[Award], year: str) -> list[Award]:
    """Awards of a financial year; proposed and withdrawn ones were never awarded."""
    return [
        award for award in awards if award["status"] not in NEVER_MADE and awarded_in(award) == year
    ]


def years_of_awards(awards: Sequence[Award]) -> list[str]:
    """Financial years in which anything was awarded, newest first."""
    return sorted({year for award in awards if (year := awarded_in(award))}, reverse=True)
