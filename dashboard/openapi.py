"""The OpenAPI 3.1 description of /api/v1/, put together from what each screen tells of its own."""

from typing import Any, Final

from dashboard import described as the_map
from dashboard.checking import described as checking
from dashboard.comparing import described as comparing
from dashboard.gaps import described as gaps
from dashboard.hot_spots import described as hot_spots
from dashboard.money import described as money
from dashboard.overlaps import described as overlaps
from dashboard.schools import described as schools

ROOMS: Final = (the_map, money, gaps, hot_spots, comparing, overlaps, schools, checking)


def description() -> dict[str, Any]:
    """The whole document; ``tests/dashboard/test_openapi.py`` runs schemathesis against it."""
    told = [room.described() for room in ROOMS]
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Common Ground",
            "version": "1",
            "description": "Who funds what, where and for whom, against need.",
        },
        "paths": {path: item for one in told for path, item in one.paths.items()},
        "components": {
            "schemas": {name: schema for one in told for name, schema in one.schemas.items()}
        },
    }
