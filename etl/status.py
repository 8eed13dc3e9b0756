"""What is in the store, in words."""

import json
from datetime import datetime
from typing import Final

from sqlalchemy import Connection

from db import disclosed, releases
from etl.publish.provenance import sources_document
from indicators import INDICATORS

RESTRICTED: Final = tuple(item for item in INDICATORS if item.access == "restricted")


def status_text(connection: Connection, published: tuple[int, str, datetime] | None) -> str:
    """One line for the release, one per restricted indicator that anything was released of, and one
    per delivery whose rows still stand."""
    if published is None:
        lines = ["Nothing is published yet. Load files, then: python -m etl publish"]
    else:
        number, found, built = published
        lines = [f"Published: release {number}, built {built:%d %B %Y %H:%M}, content {found[:12]}"]
    lines += _released(connection)
    if published is not None:
        lines += _kept_back(connection, published[0])
    for item in json.loads(sources_document(connection).content):
        mark = " (demonstration)" if item["demonstration"] else ""
        lines.append(
            f"{item['id']}. {item['label']}{mark}: {', '.join(item['files'])}; "
            f"loaded {item['loaded_at'][:10]}; {item['rows_standing']:,} rows; "
            f"refused {item['rows_refused']:,}; {item['source']}"
        )
    return "\n".join(lines)


def _released(connection: Connection) -> list[str]:
    return [
        f"{item.label}: released {one.released_at:%d %B %Y}, counts below {one.threshold} hidden"
        for item in RESTRICTED
        for one in disclosed.kept(connection, item.id)[-1:]
    ]


def _kept_back(connection: Connection, number: int) -> list[str]:
    """What the published release says of restricted indicators that could not be released."""
    labels = tuple(f"{item.label}: " for item in RESTRICTED)
    said: list[str] = releases.content(connection, number, "notes", "") or []
    return [sentence for sentence in said if sentence.startswith(labels)]
