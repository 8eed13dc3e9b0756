"""The words in which the routes of /api/v1/ are described; each screen describes its own."""

from dataclasses import dataclass
from typing import Any, Final

from analysis.quality import LACKS
from analysis.selection import FIELDS, STATUSES
from geography import LEVELS

Part = dict[str, Any]
TEXT: Final[Part] = {"type": "string"}
DAY: Final[Part] = {"type": "string", "anyOf": [{"format": "date"}, {"maxLength": 0}]}
NUMBER: Final[Part] = {"type": ["number", "null"]}
TOTAL: Final[Part] = {"type": "integer"}
NEXT: Final[Part] = {"type": ["integer", "null"]}
TEXTS: Final[Part] = {"type": "array", "items": TEXT}
ITEMS: Final[Part] = {"type": "array", "items": {"type": "object"}}
STAMP: Final[Part] = {
    "partnership": TEXT,
    "notice": {"type": ["string", "null"]},
    "release": TEXT,
}
"""What every answer from a release begins with."""


@dataclass(frozen=True)
class Described:
    """``paths``: address → operations. ``schemas``: by the names that the operations refer to."""

    paths: Part
    schemas: Part


def get(
    summary: str,
    schema: str,
    parameters: list[Part] | None = None,
    refusable: bool = False,
) -> Part:
    answers = {"200": answer("Found", schema), "503": answer("The store is away", "Problem")}
    if parameters:
        answers["400"] = answer("What was asked cannot be read", "Problem")
    if refusable:
        answers["400"] = answer("A choice cannot be read", "Problem")
        answers["404"] = answer("There is nothing of this name", "Problem")
    return {"get": {"summary": summary, "parameters": parameters or [], "responses": answers}}


def answer(about: str, schema: str) -> Part:
    reference = {"$ref": f"#/components/schemas/{schema}"}
    return {"description": about, "content": {"application/json": {"schema": reference}}}


def in_path(name: str) -> Part:
    schema = {"type": "string", "minLength": 1}
    return {"name": name, "in": "path", "required": True, "schema": schema}


def level() -> Part:
    schema = {"type": "string", "enum": [each.key for each in LEVELS]}
    return {"name": "level", "in": "path", "required": True, "schema": schema}


def query(name: str, schema: Part) -> Part:
    return {"name": name, "in": "query", "schema": schema}


def offset() -> Part:
    return query("offset", {"type": "integer", "minimum": 0, "maximum": 999_999_999})


def word(name: str) -> Part:
    """One of a few words; another one is answered with those there are."""
    return query(name, TEXT)


def filters() -> list[Part]:
    return [
        *(query(name, TEXTS) for name in FIELDS),
        query("status", {"type": "array", "items": {"type": "string", "enum": ["", *STATUSES]}}),
        query("lacks", {"type": "array", "items": {"type": "string", "enum": ["", *LACKS]}}),
        query("age", {"type": "string", "pattern": "^([0-9]{1,3}(-[0-9]{1,3})?)?$"}),
        query("on", DAY),
        query("q", TEXT),
    ]


def whole(least: int, most: int) -> Part:
    """A form sends nothing for a field that was left blank."""
    number = {"type": "integer", "minimum": least, "maximum": most}
    return {"anyOf": [number, {"type": "string", "maxLength": 0}]}


def record(**properties: Any) -> Part:
    return {"type": "object", "required": list(properties), "properties": properties}
