"""What /api/v1/ tells of the map: measures, places, interventions, the search and the files."""

from typing import Final

from analysis.selection import STATUSES
from dashboard.describing import (
    ITEMS,
    NEXT,
    NUMBER,
    STAMP,
    TEXT,
    TOTAL,
    Described,
    Part,
    filters,
    get,
    in_path,
    level,
    offset,
    query,
    record,
)

INTERVENTION: Final[Part] = {
    "id": TEXT,
    "title": TEXT,
    "amount": NUMBER,
    "start": {"type": ["string", "null"]},
    "end": {"type": ["string", "null"]},
    "status": {"type": "string", "enum": list(STATUSES)},
    "where": ITEMS,
}


def described() -> Described:
    return Described(_paths(filters()), {**_of_the_map(), **_of_the_rest()})


def _paths(chosen: list[Part]) -> Part:
    place = [in_path("code"), *chosen]
    values = [in_path("indicator"), in_path("period"), level(), *chosen]
    one = [in_path("identifier"), *chosen]
    return {
        "/api/v1/indicators": get("Measures that can be asked for", "Indicators"),
        "/api/v1/places/{code}": get("What is needed and funded in a place", "Place", place, True),
        "/api/v1/values/{indicator}/{period}/{level}": get(
            "One measure for every area of a level", "Values", values, True
        ),
        "/api/v1/interventions": get(
            "Interventions that match", "Interventions", [*chosen, offset()], True
        ),
        "/api/v1/interventions/{identifier}": get("One intervention", "Intervention", one, True),
        "/api/v1/search": get("Find by name or postcode", "Results", [query("q", TEXT)]),
        "/api/v1/deliveries": get("Files the figures come from", "Deliveries"),
        "/api/v1/health": get("Whether figures can be read", "Health"),
        "/api/v1/openapi.json": get("This description", "Anything"),
    }


def _of_the_map() -> Part:
    by_area = {"type": "object", "additionalProperties": NUMBER}
    missing = {"type": "object", "additionalProperties": {"enum": ["no data", "suppressed"]}}
    return {
        "Indicators": record(**STAMP, indicators=ITEMS),
        "Place": record(
            **STAMP, code=TEXT, name=TEXT, level=TEXT, needs=ITEMS, schools=ITEMS, on=TEXT
        ),
        "Values": record(
            **STAMP, indicator=TEXT, period=TEXT, level=TEXT, values=by_area, status=missing
        ),
        "Interventions": record(
            **STAMP,
            total=TOTAL,
            next_offset=NEXT,
            interventions={"type": "array", "items": record(**INTERVENTION)},
        ),
        "Intervention": record(**STAMP, **INTERVENTION),
    }


def _of_the_rest() -> Part:
    return {
        "Anything": {"type": "object"},
        "Problem": record(error=TEXT),
        "Health": record(status=TEXT, release=TEXT, as_at=TEXT),
        "Results": record(q=TEXT, results=ITEMS),
        "Deliveries": record(**STAMP, deliveries=ITEMS),
    }
