"""Where an award that is not published is delivered: by the rules that publishing places by."""

from collections.abc import Sequence
from typing import Any, Final

import pandas as pd
from shapely.geometry import shape

from analysis.drawn_area import Ground
from analysis.naming import Names
from analysis.places import TRIPLE, Geography
from analysis.placing import place
from dashboard.schools.named import numbered
from db.published import Release
from geography import LEVELS
from record.award import Award
from record.stored import TAGS
from record.write import place_rows

COLUMNS: Final = ["award_id", "via", "code", "code_type", "name"]
FACTS: Final = (
    "title",
    "description",
    "funder_id",
    "funder_name",
    "recipient_id",
    "recipient_name",
    "regrant_type",
    "level",
    "age_from",
    "age_to",
    "status",
)
Listed = dict[str, Any]


def listed(release: Release, awards: Sequence[Award]) -> list[Listed]:
    """Awards as the release lists its own, with ``where`` and ``unplaced``; no contacts."""
    rows = [
        {"award_id" if name == "identifier" else name: value for name, value in row.items()}
        for row in place_rows(awards)
    ]
    said = {row["award_id"] for row in rows}
    rows += [{"award_id": x.identifier, "via": "area"} for x in awards if x.identifier not in said]
    placed = place(pd.DataFrame(rows, columns=COLUMNS, dtype=object), geography(release))
    where: dict[str, list[Listed]] = {item.identifier: [] for item in awards}
    unplaced: dict[str, list[Listed]] = {item.identifier: [] for item in awards}
    for row in _rows(placed.places):
        where[row["award_id"]].append(_place(release, row))
    for row in _rows(placed.unplaced):
        about = {"name": row["name"], "code": row["stated_code"], "reason": row["reason"]}
        unplaced[row["award_id"]].append(about)
    return [
        _facts(item) | {"where": where[item.identifier], "unplaced": unplaced[item.identifier]}
        for item in awards
    ]


def _rows(frame: pd.DataFrame) -> list[Listed]:
    clean = frame.astype(object).where(frame.notna(), None)
    return [{str(name): value for name, value in row.items()} for row in clean.to_dict("records")]


def _facts(item: Award) -> Listed:
    pounds = item.amount_awarded
    return {
        "id": item.identifier,
        **{name: getattr(item, name) for name in FACTS},
        "amount_awarded": None if pounds is None else float(pounds),
        "start_date": item.start_date.isoformat() if item.start_date else None,
        "end_date": item.end_date.isoformat() if item.end_date else None,
        **{vocabulary: list(getattr(item, field)) for vocabulary, field in TAGS.items()},
    }


def _place(release: Release, row: Listed) -> Listed:
    codes = {"lsoa": row["lsoa_code"], "ward": row["ward_code"], "la": row["la_code"]}
    if row["via"] == "school":
        school = numbered(release)[row["stated_code"]]
        point = None if school["lon"] is None else [school["lon"], school["lat"]]
        named = {"via": "school", "code": school["urn"], "name": school["name"]}
        return {**named, **codes, "point": point}
    level, areas = row["level"], release.areas(row["level"])
    at = release.positions(level)[codes[level]]
    named = {"via": level, "code": codes[level], "name": areas["names"][at]}
    return {**named, **codes, "point": None if level == "la" else areas["points"][at]}


def geography(release: Release) -> Geography:
    """The release's places as the placing rules want them: current codes, names, schools and
    postcodes. Codes of earlier years are not in a release; whoever types one is told so."""
    made: Geography = release.derived("geography", lambda: _geography(release))
    return made


def _geography(release: Release) -> Geography:
    lsoas, wards, boroughs = (release.areas(level) for level in ("lsoa", "ward", "la"))
    las = boroughs["codes"]
    ward_la = [las[at] for at in wards["la"]]
    return Geography(
        lsoas=pd.DataFrame(
            {
                "lsoa_code": lsoas["codes"],
                "ward_code": [wards["codes"][at] for at in lsoas["ward"]],
                "la_code": [las[at] for at in lsoas["la"]],
            }
        ),
        wards=pd.DataFrame({"ward_code": wards["codes"], "la_code": ward_la}),
        boroughs=pd.DataFrame({"la_code": las}),
        changes=pd.DataFrame(columns=["from_code", "to_code", "change"], dtype=object),
        csp=pd.DataFrame(columns=["csp_code", "la_code"], dtype=object),
        schools=_schools(release),
        names=Names(
            zip(wards["codes"], wards["names"], ward_la, strict=True),
            zip(las, boroughs["names"], strict=True),
        ),
        postcodes=_postcodes(release),
    )


def _schools(release: Release) -> pd.DataFrame:
    rows = [
        {
            "urn": item["urn"],
            "name": item["name"],
            "status": item["status"],
            "lsoa_code": item["lsoa"],
            "ward_code": item["ward"],
            "la_code": item["la"],
        }
        for item in release.content("schools")
    ]
    return pd.DataFrame(rows, columns=["urn", "name", "status", *TRIPLE], dtype=object)


def _postcodes(release: Release) -> pd.DataFrame:
    content = release.content("postcodes")
    columns = {}
    for level in LEVELS:
        codes = [*release.areas(level.key)["codes"], None]  # -1, for none, finds the last
        columns[f"{level.key}_code"] = [codes[at] for at in content[level.key]]
    return pd.DataFrame({"postcode": content["postcodes"], **columns}, dtype=object)


def ground(release: Release) -> Ground:
    """The LSOAs' shapes, for drawings."""
    made: Ground = release.derived("ground", lambda: _ground(release))
    return made


def _ground(release: Release) -> Ground:
    features = release.content("geometry", "lsoa")["features"]
    return Ground.of((item["properties"]["code"], shape(item["geometry"])) for item in features)
