"""The closed lists of the register: the words a cell may hold, all in lower case."""

from typing import Final

LEVELS: Final = {
    "universal": "universal",
    "primary": "universal",
    "targeted": "targeted",
    "secondary": "targeted",
    "specialist": "specialist",
    "tertiary": "specialist",
}
"""Public health's words for the same three levels are understood too."""
PRIORITIES: Final = (
    "early years",
    "education",
    "health",
    "whole family approach",
    "preventing offending",
)
SETTINGS: Final = ("school", "community", "custody", "hospital", "home", "online")
_REGRANTS: Final = (
    ("FRG010", "common regrant"),
    ("FRG020", "transfer to intermediary"),
    ("FRG030", "match funding"),
    ("FRG040", "funder collaboration"),
    ("FRG050", "fiscal sponsor"),
    ("FRG060", "endowment"),
    ("FRG070", "multipurpose"),
)
REGRANT_TYPES: Final = {word: code for code, title in _REGRANTS for word in (code.lower(), title)}
"""The 360Giving code list ``regrantType``: code or title, in lower case, to code."""
REGRANT_TITLES: Final = dict(_REGRANTS)
LOCATION_SCOPES: Final = {
    "GLS010": "global",
    "GLS020": "supranational",
    "GLS030": "national",
    "GLS040": "subnational region",
    "GLS050": "local authority",
    "GLS060": "local area",
    "GLS099": "undefined",
}
"""The 360Giving code list ``locationScope``: code to title."""
STATUSES: Final = {word: word for word in ("proposed", "live", "finished", "withdrawn")}
