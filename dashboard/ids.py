"""Component ids, in one place: the layout, the callbacks and the assets use these names."""

from typing import Final

URL: Final = "url"
MAP: Final = "map"
AREAS: Final = "areas"
POINTS: Final = "points"
SCHOOLS: Final = "school-points"
CHOICES: Final = "choices"
LEGEND: Final = "legend"
WHERE: Final = "where"
TABLE: Final = "table"
PLACE: Final = "place"
SEARCH: Final = "search"
AS_AT: Final = "as-at"
MESSAGE: Final = "message"
SPOKEN: Final = "spoken"
HEARD: Final = "heard"
