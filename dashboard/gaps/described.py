"""What /api/v1/ tells of need and of need against reach."""

from analysis.need import PRESET_BY_KEY, SCALES
from analysis.reached import COUNTED
from dashboard.describing import (
    ITEMS,
    STAMP,
    TEXT,
    TEXTS,
    Described,
    Part,
    filters,
    get,
    query,
    record,
    whole,
)
from dashboard.gaps.asked import HEAVIEST, LONGEST, OWN, WEIGHT
from geography import LEVELS
from indicators import INDICATORS


def described() -> Described:
    asked = [*_need(), *filters()]
    need = "Need put together from chosen indicators, for every area of a level"
    gaps = "Need against the live money that reaches each area, widest gap first"
    answer = record(
        **STAMP,
        level=TEXT,
        on=TEXT,
        weights={"type": "object", "additionalProperties": {"type": "integer"}},
        missing=TEXTS,
        scale=TEXT,
        money=TEXT,
        ends_by=TEXT,
        places=ITEMS,
    )
    return Described(
        {
            "/api/v1/need": get(need, "Gaps", asked, True),
            "/api/v1/gaps": get(gaps, "Gaps", asked, True),
        },
        {"Gaps": answer},
    )


def _need() -> list[Part]:
    """What /gaps takes beside the filters; weights count where ``need`` is ``own``."""
    weight = whole(0, HEAVIEST)
    return [
        query("area", {"type": "string", "enum": ["", *(level.key for level in LEVELS)]}),
        query("need", {"type": "string", "enum": ["", *PRESET_BY_KEY, OWN]}),
        *(query(WEIGHT + indicator.id, weight) for indicator in INDICATORS),
        query("scale", {"type": "string", "enum": ["", *SCALES]}),
        query("money", {"type": "string", "enum": ["", *COUNTED]}),
        query("months", whole(1, LONGEST)),
    ]
