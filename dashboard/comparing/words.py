"""How the comparison writes trends, ranks and figures. Pure."""

from collections.abc import Mapping
from typing import Any, Final

from analysis.wording import counted, ordinal

DIRECTIONS: Final = {
    "worse": "Getting worse",
    "better": "Getting better",
    "no clear change": "No clear change",
    "too few periods": "Too few periods to say",
}


def trend_words(trend: Mapping[str, Any] | None) -> str:
    return DIRECTIONS[trend["direction"]] if trend else "No figures"


def trend_basis(trend: Mapping[str, Any] | None, unit: str) -> str:
    """Over what, and how much: ``12 quarters, about 0.4 more a year; 1 not known``."""
    if trend is None:
        return ""
    number = counted(trend["periods"], trend["grain"])
    said = [f"only {number}" if trend["direction"] == "too few periods" else number]
    slope = trend["per_year"]
    if slope is not None and trend["direction"] in ("worse", "better"):
        way = "more" if slope > 0 else "less"
        said.append(f"about {abs(slope):,.2g} {way} each year ({unit})")
    if trend["missing"]:
        said.append(f"{trend['missing']} between them hidden or not known")
    return ", ".join(said)


def rank_words(rank: Mapping[str, Any] | None, plural: str) -> str:
    """``4th of 141 wards (between 2nd and 9th)``; 1st is the worst."""
    if rank is None or rank["rank"] is None:
        return ""
    said = f"{ordinal(rank['rank'])} of {rank['of']:,} {plural}"
    if rank["from"] is not None and rank["from"] != rank["to"]:
        said += f" (between {ordinal(rank['from'])} and {ordinal(rank['to'])})"
    return said


def number(value: float | None, decimals: int = 0) -> str:
    return "not known" if value is None else f"{value:,.{decimals}f}"
