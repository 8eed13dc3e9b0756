"""What a measure counts and why anybody looks at it, beside the measure wherever it stands.

The words are those of today's code, not of the release: a figure of last year is explained as well
as we can now.
"""

from collections.abc import Mapping
from typing import Any

from flask import Flask

from indicators import INDICATOR_BY_ID


def counts(measure: str) -> str:
    """Blank for a measure that the code no longer declares."""
    known = INDICATOR_BY_ID.get(measure)
    return known.counts if known else ""


def explained(front: Mapping[str, Any]) -> dict[str, Any]:
    """The front document, each of its indicators with what it ``counts``."""
    listed = [item | {"counts": counts(item["id"])} for item in front["indicators"]]
    return {**front, "indicators": listed}


def register_measures(server: Flask) -> None:
    """For the macro of ``templates/measure.html``."""
    server.jinja_env.globals["counts_of"] = counts
