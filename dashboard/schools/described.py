"""What /api/v1/ tells of schools."""

from dashboard.describing import (
    NEXT,
    NUMBER,
    STAMP,
    TEXT,
    TEXTS,
    TOTAL,
    Described,
    Part,
    get,
    offset,
    query,
    record,
    word,
)
from dashboard.schools.asked import FIFTH, MOST_MONTHS, WITHOUT


def described() -> Described:
    summary = "Schools by need and by what they have had"
    asked = [*_asked(), offset()]
    return Described(
        {"/api/v1/schools": get(summary, "Schools", asked, True)}, {"Schools": _answer()}
    )


def _asked() -> list[Part]:
    """As the address of the screen /schools has them."""
    without = {"type": "string", "enum": ["", *WITHOUT]}
    return [
        query("q", TEXT),
        *(query(name, TEXTS) for name in ("la", "ward", "phase")),
        query("without", {"type": "array", "items": without}),
        query("in", {"type": "string", "enum": ["", FIFTH]}),
        *(word(name) for name in ("need", "at", "package", "having", "sort")),
        query("months", {"type": "integer", "minimum": 1, "maximum": MOST_MONTHS}),
    ]


def _answer() -> Part:
    school = record(
        urn=TEXT,
        name=TEXT,
        need_rank=NUMBER,
        live={"type": "integer"},
        ever={"type": "integer"},
        pounds_a_year=NUMBER,
    )
    return record(
        **STAMP,
        on=TEXT,
        need=record(indicator=TEXT, level=TEXT, period=TEXT),
        total=TOTAL,
        next_offset=NEXT,
        schools={"type": "array", "items": school},
    )
