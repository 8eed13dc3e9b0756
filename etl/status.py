"""What is in the store, in words."""

import json
from datetime import datetime

from sqlalchemy import Connection

from etl.publish.provenance import sources_document


def status_text(connection: Connection, published: tuple[int, str, datetime] | None) -> str:
    """One line for the release, one per delivery whose rows still stand."""
    if published is None:
        lines = ["Nothing is published yet. Load files, then: python -m etl publish"]
    else:
        number, found, built = published
        lines = [f"Published: release {number}, built {built:%d %B %Y %H:%M}, content {found[:12]}"]
    for item in json.loads(sources_document(connection).content):
        mark = " (demonstration)" if item["demonstration"] else ""
        lines.append(
            f"{item['id']}. {item['label']}{mark}: {', '.join(item['files'])}; "
            f"loaded {item['loaded_at'][:10]}; {item['rows_standing']:,} rows; "
            f"refused {item['rows_refused']:,}; {item['source']}"
        )
    return "\n".join(lines)
