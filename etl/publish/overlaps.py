"""Which awards overlap, worked out once for every reader of a release."""

from typing import Any

import pandas as pd

from analysis.overlap import Finder, Finding, Nesting
from analysis.overlap.placed import offer_of
from db.releases import Document, document
from etl.publish.ground import Ground


def overlap_document(
    awards: list[dict[str, Any]], ground: Ground, schools: pd.DataFrame
) -> Document:
    """``overlaps``: every pair worth a line, the surest first. ``awards``: as published."""
    found = Finder([offer_of(award) for award in awards], _nesting(ground, schools)).findings()
    return document("overlaps", "", [_row(item) for item in found])


def _nesting(ground: Ground, schools: pd.DataFrame) -> Nesting:
    wards = schools["ward_code"].dropna().to_dict()
    return Nesting(
        {**ground.parents["lsoa", "ward"].to_dict(), **wards},
        ground.parents["ward", "la"].to_dict(),
    )


def _row(item: Finding) -> dict[str, Any]:
    return {
        "id_a": item.id_a,
        "id_b": item.id_b,
        "score": item.score,
        "category": item.category,
        "reported": item.reported,
        "reasons": item.reasons,
        "parts": {name: round(part, 4) for name, part in item.parts.items()},
        "unknown": list(item.unknown),
    }
