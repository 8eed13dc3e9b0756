"""What a release cannot show, in sentences: printed when it is built and kept for the screens."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from etl.publish.disclosing import Disclosed
from etl.publish.ground import Ground


def notes(
    ground: Ground,
    schools: pd.DataFrame,
    awards: list[dict[str, Any]],
    restricted: Iterable[Disclosed],
) -> list[str]:
    """One sentence per finding, none for what is in order."""
    found = [
        *(item.note for item in restricted),
        _empty_wards(ground),
        _repeated_names(ground),
        _unknown_population(ground),
        _schools_nowhere(schools),
        _schools_closed(schools, awards),
        _awards_nowhere(awards),
    ]
    return [sentence for sentence in found if sentence]


def _empty_wards(ground: Ground) -> str:
    wards = ground.areas["ward"]
    empty = wards[~wards.index.isin(ground.parents["lsoa", "ward"])]
    if empty.empty:
        return ""
    names = ", ".join(f"{name} ({code})" for code, name in empty["name"].items())
    return f"Wards that no LSOA is best-fitted to, drawn as “no data”, not zero: {names}."


def _repeated_names(ground: Ground) -> str:
    names = ground.areas["ward"]["name"]
    repeated = sorted(set(names[names.duplicated()]))
    if not repeated:
        return ""
    return f"Ward names that stand more than once, told apart by borough: {', '.join(repeated)}."


def _unknown_population(ground: Ground) -> str:
    unknown = int(ground.people("lsoa").isna().sum())
    return f"LSOAs without population figures: {unknown:,}." if unknown else ""


def _schools_nowhere(schools: pd.DataFrame) -> str:
    lost = schools[schools["lon"].isna()]
    if lost.empty:
        return ""
    some = ", ".join(
        f"{name} (URN {urn}, {postcode or 'no postcode'})"
        for urn, name, postcode in zip(lost.index, lost["name"], lost["postcode"], strict=True)
    )
    return f"Schools whose position is not known, because no postcode file has it: {some[:600]}."


def _schools_closed(schools: pd.DataFrame, awards: list[dict[str, Any]]) -> str:
    """Where the money for a school goes that is no more."""
    places = [place for award in awards for place in award["where"] if place["via"] == "school"]
    closed = set(schools.index[schools["status"] == "closed"])
    followed = sum("was" in place for place in places)
    left = sum(place["code"] in closed for place in places)
    if not followed + left:
        return ""
    return (
        f"Delivery at schools that closed: {followed:,} counted at the school that followed, "
        f"{left:,} left where the school was, because none is known to have followed."
    )


def _awards_nowhere(awards: list[dict[str, Any]]) -> str:
    lost = sum(not award["where"] for award in awards)
    if not lost:
        return ""
    return f"Awards that cannot be put on the map: {lost:,} of {len(awards):,}."
