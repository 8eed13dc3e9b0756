"""What /api/v1/ tells of the check before funding. Asked either way, it keeps nothing."""

from dashboard.describing import ITEMS, STAMP, TEXT, TEXTS, Described, Part, get, query, record
from record import proposed
from record.form import PLACE_FIELDS


def described() -> Described:
    answer = record(
        **STAMP,
        on=TEXT,
        verdict=TEXTS,
        overlaps=ITEMS,
        need=ITEMS,
        live=ITEMS,
        like_places=ITEMS,
        not_said=ITEMS,
    )
    return Described({"/api/v1/check": _check()}, {"Check": answer})


def _check() -> Part:
    names = (*proposed.FIELDS, "drawn")
    fields = {name: TEXTS if name in PLACE_FIELDS else TEXT for name in names}
    parameters = [
        query(name, schema) | ({"required": True} if name == "title" else {})
        for name, schema in fields.items()
    ]
    asked = get("What a proposal would meet, before it is funded", "Check", parameters, True)
    del asked["get"]["responses"]["404"]
    body = {
        "type": "object",
        "required": ["title"],
        "additionalProperties": False,
        "properties": {
            name: {"anyOf": [{"type": ["string", "number", "null"]}, TEXTS]} for name in fields
        },
    }
    sent = {
        "summary": "The same, for a proposal too long for an address",
        "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
        "responses": asked["get"]["responses"],
    }
    return {**asked, "post": sent}
