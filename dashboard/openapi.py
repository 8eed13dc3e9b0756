"""The OpenAPI 3.1 description of /api/v1/."""

from typing import Any

from analysis.need import PRESET_BY_KEY, SCALES
from analysis.quality import LACKS
from analysis.reached import COUNTED
from analysis.selection import FIELDS, STATUSES
from dashboard.gaps.asked import HEAVIEST, LONGEST, OWN, WEIGHT
from dashboard.overlaps.words import FACETS, FIXED, ORDERS
from dashboard.schools.asked import FIFTH, MOST_MONTHS, WITHOUT
from geography import LEVELS
from indicators import INDICATORS
from record import proposed
from record.form import PLACE_FIELDS

TEXT = {"type": "string"}
DAY = {"type": "string", "anyOf": [{"format": "date"}, {"maxLength": 0}]}


def description() -> dict[str, Any]:
    """The whole document; ``tests/dashboard/test_openapi.py`` runs schemathesis against it."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Common Ground",
            "version": "1",
            "description": "Who funds what, where and for whom, against need.",
        },
        "paths": _paths(),
        "components": {"schemas": _schemas()},
    }


def _paths() -> dict[str, Any]:
    filters = _filters()
    return {
        "/api/v1/indicators": _get("Measures that can be asked for", "Indicators"),
        "/api/v1/places/{code}": _get(
            "What is needed and funded in a place", "Place", [_in_path("code"), *filters], True
        ),
        "/api/v1/values/{indicator}/{period}/{level}": _get(
            "One measure for every area of a level",
            "Values",
            [_in_path("indicator"), _in_path("period"), _level(), *filters],
            True,
        ),
        "/api/v1/interventions": _get(
            "Interventions that match", "Interventions", [*filters, _offset()], True
        ),
        "/api/v1/interventions/{identifier}": _get(
            "One intervention", "Intervention", [_in_path("identifier"), *filters], True
        ),
        "/api/v1/endings": _get(
            "What ends, the need it leaves and what follows it",
            "Endings",
            [
                *filters,
                *_of_boroughs(),
                _months(),
                _word("follows"),
                _word("sort"),
                _word("measure"),
            ],
            True,
        ),
        "/api/v1/fairness": _get(
            "Live money of the boroughs as ranges",
            "Fairness",
            [_query("on", DAY), _word("measure"), _word("per")],
            True,
        ),
        "/api/v1/streams": _get(
            "Money by funder, programme, approach and borough",
            "Streams",
            [*filters, *_of_boroughs(), _word("year"), _word("down"), _word("across")],
            True,
        ),
        "/api/v1/need": _get(
            "Need put together from chosen indicators, for every area of a level",
            "Gaps",
            [*_need(), *filters],
            True,
        ),
        "/api/v1/gaps": _get(
            "Need against the live money that reaches each area, widest gap first",
            "Gaps",
            [*_need(), *filters],
            True,
        ),
        "/api/v1/spots/{indicator}/{level}": _get(
            "Hot spots of one measure", "Spots", [_in_path("indicator"), _level()], True
        ),
        "/api/v1/compare": _get(
            "Places side by side", "Comparison", [_query("places", TEXT), *filters], True
        ),
        "/api/v1/overlaps": _get(
            "Groups of awards that look alike or meet, as the screen /overlaps lists them",
            "Overlaps",
            [*_facets(), _offset()],
            True,
        ),
        "/api/v1/schools": _get(
            "Schools by need and by what they have had",
            "Schools",
            [*_of_schools(), _offset()],
            True,
        ),
        "/api/v1/search": _get("Find by name or postcode", "Results", [_query("q", TEXT)]),
        "/api/v1/check": _check(),
        "/api/v1/deliveries": _get("Files the figures come from", "Deliveries"),
        "/api/v1/health": _get("Whether figures can be read", "Health"),
        "/api/v1/openapi.json": _get("This description", "Anything"),
    }


def _get(
    summary: str,
    schema: str,
    parameters: list[dict[str, Any]] | None = None,
    refusable: bool = False,
) -> dict[str, Any]:
    answers = {"200": _answer("Found", schema), "503": _answer("The store is away", "Problem")}
    if refusable:
        answers["400"] = _answer("A choice cannot be read", "Problem")
        answers["404"] = _answer("There is nothing of this name", "Problem")
    return {"get": {"summary": summary, "parameters": parameters or [], "responses": answers}}


def _check() -> dict[str, Any]:
    """Asked either way, it keeps nothing."""
    listed = {"type": "array", "items": TEXT}
    names = (*proposed.FIELDS, "drawn")
    fields = {name: listed if name in PLACE_FIELDS else TEXT for name in names}
    parameters = [
        _query(name, schema) | ({"required": True} if name == "title" else {})
        for name, schema in fields.items()
    ]
    asked = _get("What a proposal would meet, before it is funded", "Check", parameters, True)
    del asked["get"]["responses"]["404"]
    body = {
        "type": "object",
        "required": ["title"],
        "additionalProperties": False,
        "properties": {
            name: {"anyOf": [{"type": ["string", "number", "null"]}, listed]} for name in fields
        },
    }
    sent = {
        "summary": "The same, for a proposal too long for an address",
        "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
        "responses": asked["get"]["responses"],
    }
    return {**asked, "post": sent}


def _answer(about: str, schema: str) -> dict[str, Any]:
    reference = {"$ref": f"#/components/schemas/{schema}"}
    return {"description": about, "content": {"application/json": {"schema": reference}}}


def _in_path(name: str) -> dict[str, Any]:
    schema = {"type": "string", "minLength": 1}
    return {"name": name, "in": "path", "required": True, "schema": schema}


def _level() -> dict[str, Any]:
    schema = {"type": "string", "enum": [level.key for level in LEVELS]}
    return {"name": "level", "in": "path", "required": True, "schema": schema}


def _query(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": schema}


def _offset() -> dict[str, Any]:
    return _query("offset", {"type": "integer", "minimum": 0, "maximum": 999_999_999})


def _of_boroughs() -> list[dict[str, Any]]:
    return [_query("where", {"type": "array", "items": TEXT})]


def _months() -> dict[str, Any]:
    return _query("months", {"type": "integer", "minimum": 1, "maximum": 60})


def _of_schools() -> list[dict[str, Any]]:
    """As the address of the screen /schools has them."""
    without = {"type": "string", "enum": ["", *WITHOUT]}
    return [
        _query("q", TEXT),
        *(_query(name, {"type": "array", "items": TEXT}) for name in ("la", "ward", "phase")),
        _query("without", {"type": "array", "items": without}),
        _query("in", {"type": "string", "enum": ["", FIFTH]}),
        *(_word(name) for name in ("need", "at", "package", "having", "sort")),
        _query("months", {"type": "integer", "minimum": 1, "maximum": MOST_MONTHS}),
    ]


def _word(name: str) -> dict[str, Any]:
    """One of a few words; another one is answered with those there are."""
    return _query(name, TEXT)


def _filters() -> list[dict[str, Any]]:
    return [
        *(_query(name, {"type": "array", "items": TEXT}) for name in FIELDS),
        _query("status", {"type": "array", "items": {"type": "string", "enum": ["", *STATUSES]}}),
        _query("lacks", {"type": "array", "items": {"type": "string", "enum": ["", *LACKS]}}),
        _query("age", {"type": "string", "pattern": "^([0-9]{1,3}(-[0-9]{1,3})?)?$"}),
        _query("on", DAY),
        _query("q", TEXT),
    ]


def _need() -> list[dict[str, Any]]:
    """What /gaps takes beside the filters; weights count where ``need`` is ``own``."""
    weight = _whole(0, HEAVIEST)
    return [
        _query("area", {"type": "string", "enum": ["", *(level.key for level in LEVELS)]}),
        _query("need", {"type": "string", "enum": ["", *PRESET_BY_KEY, OWN]}),
        *(_query(WEIGHT + indicator.id, weight) for indicator in INDICATORS),
        _query("scale", {"type": "string", "enum": ["", *SCALES]}),
        _query("money", {"type": "string", "enum": ["", *COUNTED]}),
        _query("months", _whole(1, LONGEST)),
    ]


def _whole(least: int, most: int) -> dict[str, Any]:
    """A form sends nothing for a field that was left blank."""
    number = {"type": "integer", "minimum": least, "maximum": most}
    return {"anyOf": [number, {"type": "string", "maxLength": 0}]}


def _facets() -> list[dict[str, Any]]:
    """What is not chosen has the screen's first choice, unless ``listed`` is ``chosen``."""
    found = []
    for key, _ in FACETS:
        known = FIXED.get(key)
        item = TEXT if known is None else {"type": "string", "enum": ["", *known]}
        found.append(_query(key, {"type": "array", "items": item}))
    return [
        *found,
        _query("listed", {"type": "string", "enum": ["", "chosen"]}),
        _query("sort", {"type": "string", "enum": ["", *ORDERS]}),
        _query("on", {"type": "string", "anyOf": [{"format": "date"}, {"maxLength": 0}]}),
        _query("q", TEXT),
    ]


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(properties), "properties": properties}


def _schemas() -> dict[str, Any]:
    items = {"type": "array", "items": {"type": "object"}}
    number = {"type": ["number", "null"]}
    stamp = {
        "partnership": TEXT,
        "notice": {"type": ["string", "null"]},
        "release": TEXT,
    }
    intervention = {
        "id": TEXT,
        "title": TEXT,
        "amount": number,
        "start": {"type": ["string", "null"]},
        "end": {"type": ["string", "null"]},
        "status": {"type": "string", "enum": list(STATUSES)},
        "where": items,
    }
    return {
        "Anything": {"type": "object"},
        "Problem": _object(error=TEXT),
        "Health": _object(status=TEXT, release=TEXT),
        "Indicators": _object(**stamp, indicators=items),
        "Place": _object(
            **stamp, code=TEXT, name=TEXT, level=TEXT, needs=items, schools=items, on=TEXT
        ),
        "Values": _object(
            **stamp,
            indicator=TEXT,
            period=TEXT,
            level=TEXT,
            values={"type": "object", "additionalProperties": number},
            status={
                "type": "object",
                "additionalProperties": {"enum": ["no data", "suppressed"]},
            },
        ),
        "Spots": _object(
            **stamp,
            indicator=TEXT,
            level=TEXT,
            period=TEXT,
            judged={"type": "boolean"},
            places={"type": "object"},
            spots=items,
        ),
        "Comparison": _object(**stamp, on=TEXT, places=items),
        "Interventions": _object(
            **stamp,
            total={"type": "integer"},
            next_offset={"type": ["integer", "null"]},
            interventions={"type": "array", "items": _object(**intervention)},
        ),
        "Intervention": _object(**stamp, **intervention),
        **_money_schemas(stamp, items, number),
        "Gaps": _object(
            **stamp,
            level=TEXT,
            on=TEXT,
            weights={"type": "object", "additionalProperties": {"type": "integer"}},
            missing={"type": "array", "items": TEXT},
            scale=TEXT,
            money=TEXT,
            ends_by=TEXT,
            places=items,
        ),
        **_overlap_schemas(stamp, items, number),
        "Schools": _object(
            **stamp,
            on=TEXT,
            need=_object(indicator=TEXT, level=TEXT, period=TEXT),
            total={"type": "integer"},
            next_offset={"type": ["integer", "null"]},
            schools={
                "type": "array",
                "items": _object(
                    urn=TEXT,
                    name=TEXT,
                    need_rank=number,
                    live={"type": "integer"},
                    ever={"type": "integer"},
                    pounds_a_year=number,
                ),
            },
        ),
        "Results": _object(q=TEXT, results=items),
        "Check": _object(
            **stamp,
            on=TEXT,
            verdict={"type": "array", "items": TEXT},
            overlaps=items,
            need=items,
            live=items,
            like_places=items,
            not_said=items,
        ),
        "Deliveries": _object(**stamp, deliveries=items),
    }


def _overlap_schemas(
    stamp: dict[str, Any], items: dict[str, Any], number: dict[str, Any]
) -> dict[str, Any]:
    return {
        "Overlaps": _object(
            **stamp,
            on=TEXT,
            total={"type": "integer"},
            settled={"type": "integer"},
            next_offset={"type": ["integer", "null"]},
            changed_since_publishing={"type": "object"},
            groups={
                "type": "array",
                "items": _object(
                    sentence=TEXT,
                    score={"type": "number", "minimum": 0, "maximum": 1},
                    pounds=number,
                    unknown_amounts={"type": "integer"},
                    awards=items,
                    pairs=items,
                ),
            },
        ),
    }


def _money_schemas(
    stamp: dict[str, Any], items: dict[str, Any], number: dict[str, Any]
) -> dict[str, Any]:
    """Of the money screens' twins."""
    told = {**stamp, "on": TEXT, "rule": TEXT}
    strings = {"type": "array", "items": TEXT}
    return {
        "Endings": _object(**told, until=TEXT, months=items, endings=items, without_an_end=strings),
        "Fairness": _object(
            **told,
            money_of_unknown_place=number,
            boroughs=items,
            said=items,
            years=items,
            completeness=items,
        ),
        "Streams": _object(
            **told,
            year={"type": ["string", "null"]},
            down=TEXT,
            across=TEXT,
            total={"type": "object"},
            cells=items,
            streams=items,
        ),
    }
