"""Documents of the register: what is funded, where it is put, and how much reaches each place."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
from sqlalchemy import Connection

from analysis.places import Geography
from analysis.placing import Placed, place
from analysis.reach import shares
from db import queries
from db.releases import Document, document
from etl.publish.ground import Ground
from etl.publish.placing import stated
from geography import LEVELS
from record.organisations import merged

AIMS = ("here", "school", "wider")
FACTS = (
    "title",
    "description",
    "amount_awarded",
    "amount_disbursed",
    "award_date",
    "start_date",
    "end_date",
    "funder_id",
    "funder_name",
    "funder_department",
    "recipient_id",
    "recipient_name",
    "programme",
    "regrant_type",
    "level",
    "age_from",
    "age_to",
    "places_planned",
    "status",
    "last_modified",
    "data_source",
    "currency",
)


def register_documents(
    connection: Connection, ground: Ground, geography: Geography, schools: pd.DataFrame
) -> list[Document]:
    """``awards`` (every award, in order of identifier) and ``reach`` (one per level)."""
    awards = as_merged(queries.awards(connection), merged(connection)).set_index("identifier")
    placed = place(stated(queries.award_places(connection), awards.index), geography)
    reach = shares(placed.places, awards, ground.residents, geography)
    listed = _award_list(connection, awards, placed, ground, schools)
    return [
        document("awards", "", listed),
        document("choices", "", choices(listed)),
        *_reach_documents(reach, awards, ground),
    ]


def as_merged(awards: pd.DataFrame, bodies: Mapping[str, tuple[str, str]]) -> pd.DataFrame:
    """Funders and providers under the identifier and name of the body they were merged into."""
    made = awards.copy()
    for who in ("funder", "recipient"):
        for at in made.index[made[f"{who}_id"].isin(list(bodies))]:
            made.loc[at, [f"{who}_id", f"{who}_name"]] = bodies[made.at[at, f"{who}_id"]]
    return made


def choices(listed: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """What each filter can be set to: key, label and number of awards; most awards first."""
    organisations = {"funder": "funder", "provider": "recipient"}
    found = {
        name: _tally((item[f"{field}_id"], item[f"{field}_name"]) for item in listed)
        for name, field in organisations.items()
    }
    for name in ("approach", "priority", "setting"):
        found[name] = _tally((term, term) for item in listed for term in item[name])
    found["level"] = _tally((item["level"], item["level"]) for item in listed if item["level"])
    return found


def _tally(pairs: Iterable[tuple[str, str]]) -> list[dict[str, Any]]:
    """One organisation under several spellings stands once, under the first."""
    counts: Counter[str] = Counter()
    labels: dict[str, str] = {}
    for key, label in pairs:
        counts[key] += 1
        labels.setdefault(key, label)
    return [
        {"key": key, "label": labels[key], "awards": number}
        for key, number in sorted(counts.items(), key=lambda item: (-item[1], labels[item[0]]))
    ]


def _reach_documents(reach: pd.DataFrame, awards: pd.DataFrame, ground: Ground) -> list[Document]:
    """Aligned arrays: position of the award, position of the area, share, and aim (see AIMS)."""
    made = []
    for level in LEVELS:
        rows = reach[reach["level"] == level.key]
        content = {
            "award": awards.index.get_indexer(rows["award_id"]).tolist(),
            "area": ground.areas[level.key].index.get_indexer(rows["area_code"]).tolist(),
            "share": [float(f"{share:.6g}") for share in rows["share"]],
            "aim": [AIMS.index(aim) for aim in rows["aim"]],
        }
        made.append(document("reach", level.key, content))
    return made


def _award_list(
    connection: Connection,
    awards: pd.DataFrame,
    placed: Placed,
    ground: Ground,
    schools: pd.DataFrame,
) -> list[dict[str, Any]]:
    tags = _tags(connection)
    places = _where(placed.places, ground, schools, _former_names(connection))
    unplaced = {
        str(key): [{"name": row.name, "code": row.code, "reason": row.reason} for row in part]
        for key, part in _groups(placed.unplaced.rename(columns={"stated_code": "code"}))
    }
    listed = []
    for row in awards.reset_index().to_dict("records"):
        identifier = str(row["identifier"])
        facts = {name: _json(row[name]) for name in FACTS}
        listed.append(
            {
                "id": identifier,
                **facts,
                **tags.get(identifier, _no_tags()),
                "where": places.get(identifier, []),
                "unplaced": unplaced.get(identifier, []),
            }
        )
    return listed


def _groups(frame: pd.DataFrame) -> list[tuple[str, list[Any]]]:
    """Rows per award as named tuples, missing cells as None."""
    clean = frame.astype(object).where(frame.notna(), None)
    return [
        (str(key), list(part.itertuples(index=False, name="Row")))
        for key, part in clean.groupby("award_id", sort=True)
    ]


def _json(value: Any) -> Any:
    """Dates as ISO text, whole pounds without a point, missing as null."""
    if value is None or pd.isna(value):
        return None
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    if isinstance(value, float):
        return int(value) if value.is_integer() else round(value, 2)
    return value


def _no_tags() -> dict[str, list[str]]:
    return {"approach": [], "priority": [], "audience": [], "setting": []}


def _tags(connection: Connection) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    for row in queries.award_tags(connection).itertuples():
        found.setdefault(row.identifier, _no_tags())[row.vocabulary].append(row.term)
    return found


def _former_names(connection: Connection) -> dict[str, str]:
    """What schools that others followed are called: URN → name, where a source says it."""
    links = queries.school_links(connection).dropna(subset=["name"])
    return dict(zip(links["urn"], links["name"], strict=True))


def _where(
    places: pd.DataFrame, ground: Ground, schools: pd.DataFrame, former: dict[str, str]
) -> dict[str, list[dict[str, Any]]]:
    """Per award, each place with its level, code, name and the point to draw it at; a school that
    followed the one that the funder names says so."""
    found: dict[str, list[dict[str, Any]]] = {}
    for identifier, rows in _groups(places):
        found[identifier] = [_place(row, ground, schools) | _was(row, former) for row in rows]
    return found


def _was(row: Any, former: dict[str, str]) -> dict[str, Any]:
    if row.was is None:
        return {}
    return {"was": {"code": row.was, "name": former.get(row.was)}}


def _place(row: Any, ground: Ground, schools: pd.DataFrame) -> dict[str, Any]:
    codes = {"lsoa": row.lsoa_code, "ward": row.ward_code, "la": row.la_code}
    if row.via == "school":
        school = schools.loc[row.stated_code]
        point = None if pd.isna(school["lon"]) else [float(school["lon"]), float(school["lat"])]
        facts = {"via": "school", "code": row.stated_code, "name": school["name"]}
    else:
        area = ground.areas[row.level].loc[codes[row.level]]
        point = None if row.level == "la" else [area["point"].x, area["point"].y]
        facts = {"via": row.level, "code": codes[row.level], "name": area["name"]}
    rounded = None if point is None else [round(number, 5) for number in point]
    return {**facts, **codes, "point": rounded}
