"""How much of an award reaches each area: the rule of docs/money-that-reaches-a-place.md."""

from collections.abc import Iterator
from typing import Final

import pandas as pd

from analysis.places import Geography
from geography import OLDEST_AGE

CODE_COLUMN: Final = {"lsoa": "lsoa_code", "ward": "ward_code", "la": "la_code"}
SMALLER: Final = {"la": ("ward", "lsoa"), "ward": ("lsoa",), "lsoa": ()}
COLUMNS: Final = ["award_id", "level", "area_code", "share", "aim"]


def shares(
    places: pd.DataFrame, awards: pd.DataFrame, residents: pd.DataFrame, geography: Geography
) -> pd.DataFrame:
    """The share of each award that reaches each area: award_id, level, area_code, share, aim.

    ``places``: as ``placing.place`` returns them. ``awards``: index award_id; age_from, age_to
    (missing = any age). ``residents``: index lsoa_code; columns 0 to 90 (90 = 90 and over).
    ``aim`` is ``here`` (delivered inside the area by the register's own statement), ``school``
    (through a school inside it) or ``wider`` (a resident's share of a larger place). Shares of
    one award at one level are never negative and add up to 1, or less where a place is off the
    map or cannot be divided.
    """
    bands = _bands(places, awards)
    persons = _persons(bands, residents, geography)
    parts = _parts(places.assign(band=places["award_id"].map(bands)), persons)
    rows = pd.concat([*_own_and_larger(parts), *_smaller(parts, persons)], ignore_index=True)
    rows = rows[(rows["share"] > 0) | (rows["aim"] != "wider")]
    together = rows.groupby(["award_id", "level", "area_code", "aim"], as_index=False)["share"]
    return together.sum()[COLUMNS]


def _bands(places: pd.DataFrame, awards: pd.DataFrame) -> pd.Series:
    """Target ages of the placed awards as one number, 1000 × from + to. Index award_id."""
    ages = awards.reindex(pd.Index(places["award_id"].unique(), name="award_id"))
    lowest = pd.to_numeric(ages["age_from"]).fillna(0).clip(0, OLDEST_AGE)
    highest = pd.to_numeric(ages["age_to"]).fillna(OLDEST_AGE).clip(0, OLDEST_AGE)
    return (1000 * lowest + highest).astype("int64")


def residents_of(residents: pd.DataFrame, age_from: int, age_to: int) -> pd.Series:
    """Residents of these ages (both included) by LSOA; NaN where one age is not known."""
    ages = list(range(age_from, age_to + 1))
    return residents[ages].sum(axis=1, skipna=False).astype("float64")


def _persons(bands: pd.Series, residents: pd.DataFrame, geography: Geography) -> pd.DataFrame:
    """Residents by band and LSOA: band, lsoa_code, ward_code, la_code, target, everyone."""
    everyone = residents_of(residents, 0, OLDEST_AGE)
    lsoas = geography.lsoas[["lsoa_code", "ward_code", "la_code"]]
    frames = [
        lsoas.assign(
            band=band,
            target=lsoas["lsoa_code"].map(residents_of(residents, band // 1000, band % 1000)),
            everyone=lsoas["lsoa_code"].map(everyone),
        )
        for band in sorted(set(bands))
    ]
    return pd.concat(frames) if frames else lsoas.assign(band=0, target=0.0, everyone=0.0)[:0]


def _by_area(persons: pd.DataFrame, level: str) -> pd.DataFrame:
    """Residents by band and area; NaN where those of one of its LSOAs are not known."""
    people = persons.groupby(["band", CODE_COLUMN[level]])[["target", "everyone"]]
    known = people.sum(skipna=False).rename_axis(["band", "area_code"])
    return known.reset_index().assign(level=level)


def _portions(sizes: pd.DataFrame, keys: list[str]) -> pd.Series:
    """Each row's part of its group, in proportion to residents; a group's parts add up to 1.

    Target ages count; where nobody of them lives in the group, all ages; where nobody lives
    there at all, every row alike. NaN for a group with a row of unknown size.
    """
    groups = [sizes[key] for key in keys]
    weight = sizes["target"]
    for otherwise in (sizes["everyone"], pd.Series(1.0, index=sizes.index)):
        nobody = weight.groupby(groups).transform("sum") <= 0
        weight = weight.where(~nobody | sizes["target"].isna(), otherwise)
    unknown = weight.isna().groupby(groups).transform("any")
    return (weight / weight.groupby(groups).transform("sum")).where(~unknown)


def _parts(places: pd.DataFrame, persons: pd.DataFrame) -> pd.DataFrame:
    """Each place with the share of its award that is meant for it.

    Schools share equally. Areas share by residents of the target ages; equally if those of one
    of them are not known, and so too if one of the stated places is off the map.
    """
    parts = places.reset_index(drop=True)
    codes = [parts[column].where(parts["level"] == level) for level, column in CODE_COLUMN.items()]
    parts["area_code"] = codes[0].fillna(codes[1]).fillna(codes[2])
    sizes = pd.concat([_by_area(persons, level) for level in CODE_COLUMN])
    parts = parts.merge(sizes, on=["band", "level", "area_code"], how="left")
    on_map = parts.groupby("award_id")["stated_code"].transform("nunique")
    stated = parts.get("stated_parts", on_map)
    by_residents = _portions(parts, ["award_id"])
    equally = (parts["via"] == "school") | by_residents.isna() | (on_map < stated)
    one_statement = parts.groupby(["award_id", "stated_code"])["level"].transform("size")
    inside = _portions(parts, ["award_id", "stated_code"]).fillna(1 / one_statement)
    return parts.assign(share=by_residents.where(~equally, inside / stated))


def _own_and_larger(parts: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """A part counts whole where it is delivered and in the areas around it."""
    aimed = parts.assign(aim=parts["via"].map({"area": "here", "school": "school"}))
    for level, column in CODE_COLUMN.items():
        inside = aimed["level"].eq(level)
        for smaller in SMALLER[level]:
            inside |= aimed["level"].eq(smaller)
        rows = aimed[inside & aimed[column].notna()]
        yield rows.assign(level=level, area_code=rows[column])[COLUMNS]


def _smaller(parts: pd.DataFrame, persons: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """A larger area's part goes down by residents; a school's stays where the school is."""
    for level in ("la", "ward"):
        column = CODE_COLUMN[level]
        above = parts[(parts["level"] == level) & (parts["via"] == "area")]
        below = persons.assign(portion=_portions(persons, ["band", column])).dropna(
            subset=["portion"]
        )
        for smaller in SMALLER[level]:
            code = CODE_COLUMN[smaller]
            people = below.groupby(["band", column, code], as_index=False)["portion"].sum()
            people = people.rename(columns={column: "area_code", code: "inner_code"})
            rows = above[["award_id", "band", "area_code", "share"]].merge(
                people, on=["band", "area_code"]
            )
            yield rows.assign(
                level=smaller,
                area_code=rows["inner_code"],
                share=rows["share"] * rows["portion"],
                aim="wider",
            )[COLUMNS]
