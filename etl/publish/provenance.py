"""Where every figure comes from, how old it is, and how complete the register is."""

import json
from typing import Any, Final

import pandas as pd
from sqlalchemy import Connection

from db import queries
from db.record_tables import award_change
from db.releases import Document, document
from db.return_tables import return_change, return_narrative
from db.tables import metadata
from indicators import INDICATORS

UNTOLD: Final = ("returns",)
"""Kinds whose problems are counted but not shown to everybody: what is asked about a return is
between a funder and a provider, and quotes numbers of people. Nor are those of restricted counts,
which quote them; and the hash of such a file would tell whoever guesses what is in it."""
RESTRICTED: Final = {indicator.id for indicator in INDICATORS if indicator.access == "restricted"}


def sources_document(connection: Connection) -> Document:
    """Deliveries whose rows still stand, newest first, each with its load report's counts."""
    deliveries = queries.deliveries(connection)
    delivered = [table for table in metadata.tables.values() if "delivery_id" in table.c]
    beside = (award_change, return_change, return_narrative)
    standing = queries.standing_rows(
        connection, [table for table in delivered if table not in beside]
    )
    measured = queries.indicator_deliveries(connection)
    listed = [
        _delivery(row, standing.get(int(row["id"]), 0), measured.get(int(row["id"]), []))
        for row in deliveries.iloc[::-1].to_dict("records")
    ]
    return document("sources", "", [item for item in listed if item["rows_standing"]])


def _delivery(row: dict[str, Any], rows_standing: int, indicators: list[str]) -> dict[str, Any]:
    report = row["report"] if isinstance(row["report"], dict) else json.loads(row["report"])
    problems = report.get("problems", [])
    restricted = not RESTRICTED.isdisjoint(indicators)
    told = [] if restricted or row["kind"] in UNTOLD else problems[:50]
    return {
        "id": int(row["id"]),
        "kind": row["kind"],
        "label": row["label"],
        "files": row["file_names"],
        "sha256": None if restricted else row["sha256"],
        "loaded_at": pd.Timestamp(row["loaded_at"]).isoformat()[:19],
        "licence": row["licence"],
        "source": row["source"],
        "vintage": row["vintage"],
        "demonstration": bool(row["demonstration"]),
        "rows_read": row["rows_read"],
        "rows_kept": row["rows_kept"],
        "rows_refused": row["rows_refused"],
        "rows_standing": rows_standing,
        "counts": report.get("counts", {}),
        "problems": told,
        "problems_total": len(problems),
        "indicators": indicators,
    }
