"""Which awards overlap, worked out once for every reader of a release."""

from typing import Any

import pandas as pd

from analysis.meeting import rows_of
from analysis.overlap import Finder, Nesting
from analysis.overlap.placed import offer_of
from db.releases import Document, document
from etl.publish.ground import Ground


def overlap_document(
    awards: list[dict[str, Any]], ground: Ground, schools: pd.DataFrame
) -> Document:
    """``overlaps``: every pair worth a line, the surest first. ``awards``: as published."""
    finder = Finder([offer_of(award) for award in awards], _nesting(ground, schools))
    nesting = finder.bearings.gazetteer.nesting
    return document("overlaps", "", rows_of(finder.findings(), finder.known, nesting))


def _nesting(ground: Ground, schools: pd.DataFrame) -> Nesting:
    wards = schools["ward_code"].dropna().to_dict()
    return Nesting(
        {**ground.parents["lsoa", "ward"].to_dict(), **wards},
        ground.parents["ward", "la"].to_dict(),
    )
