"""What /api/v1/ tells of overlaps."""

from dashboard.describing import (
    DAY,
    ITEMS,
    NEXT,
    NUMBER,
    STAMP,
    TEXT,
    TOTAL,
    Described,
    Part,
    get,
    offset,
    query,
    record,
)
from dashboard.overlaps.words import FACETS, FIXED, ORDERS


def described() -> Described:
    summary = "Groups of awards that look alike or meet, as the screen /overlaps lists them"
    asked = [*_facets(), offset()]
    return Described(
        {"/api/v1/overlaps": get(summary, "Overlaps", asked, True)}, {"Overlaps": _answer()}
    )


def _facets() -> list[Part]:
    """What is not chosen has the screen's first choice, unless ``listed`` is ``chosen``."""
    found = []
    for key, _ in FACETS:
        known = FIXED.get(key)
        item = TEXT if known is None else {"type": "string", "enum": ["", *known]}
        found.append(query(key, {"type": "array", "items": item}))
    return [
        *found,
        query("listed", {"type": "string", "enum": ["", "chosen"]}),
        query("sort", {"type": "string", "enum": ["", *ORDERS]}),
        query("on", DAY),
        query("q", TEXT),
    ]


def _answer() -> Part:
    group = record(
        sentence=TEXT,
        score={"type": "number", "minimum": 0, "maximum": 1},
        pounds=NUMBER,
        unknown_amounts={"type": "integer"},
        awards=ITEMS,
        pairs=ITEMS,
    )
    return record(
        **STAMP,
        on=TEXT,
        total=TOTAL,
        settled={"type": "integer"},
        next_offset=NEXT,
        changed_since_publishing={"type": "object"},
        groups={"type": "array", "items": group},
    )
