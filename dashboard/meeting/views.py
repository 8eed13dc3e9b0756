"""A view: the address of a screen that can be shown to a meeting, and what it concerns."""

from typing import Final
from urllib.parse import parse_qsl, urlencode

from werkzeug.exceptions import BadRequest

from dashboard.asked import opening_date
from dashboard.signing_in.then import within
from dashboard.subjects import Concerned, is_known, named
from db.published import Release
from record.agendas import LONGEST_ADDRESS
from record.subjects import AWARD, PLACE, SCHOOL, Subject

SHOWN: Final = (
    "/",
    "/gaps",
    "/hot-spots",
    "/compare",
    "/overlaps",
    "/overlaps/pair",
    "/schools",
    "/schools/school",
    "/money",
    "/money/endings",
    "/money/fairness",
    "/money/streams",
    "/register",
    "/register/award",
    "/quality",
    "/sources",
    "/decisions",
    "/notes",
)
"""Screens that a meeting can be shown. Each is open to the steering group; a test holds that."""
UNDATED: Final = ("/sources", "/decisions", "/notes", "/quality", "/hot-spots")
ITEM: Final = "item"
"""Key of the number under which a view stands on its agenda, while a meeting is shown it."""
PLACES: Final = ("place", "places", "where")
SCHOOLS: Final = ("school", "urn")
AWARDS: Final = ("award", "id", "a", "b")


def clean(address: str) -> str:
    """Path and query of a screen that a meeting can be shown. Raises BadRequest."""
    path, _, query = within(address).partition("#")[0].partition("?")
    if path not in SHOWN:
        raise BadRequest(
            f"{path[:100]} cannot be shown to a meeting. Open the map, a list or a profile, and "
            "add that."
        )
    pairs = [(key, value) for key, value in parse_qsl(query) if key != ITEM]
    made = path + ("?" + urlencode(pairs, safe=",:") if pairs else "")
    if len(made) > LONGEST_ADDRESS:
        raise BadRequest("This view has too many choices for a link. Take some filters away.")
    return made


def dated(address: str, release: Release) -> str:
    """With the day said outright, so that the view is the same later."""
    path, _, query = address.partition("?")
    if path in UNDATED or any(key == "on" for key, _ in parse_qsl(query)):
        return address
    return f"{address}{'&' if query else '?'}on={opening_date(release).isoformat()}"


def concerned(release: Release, address: str) -> list[Concerned]:
    """Places, schools and awards that the address names, in its order."""
    found = []
    for key, text in parse_qsl(address.partition("?")[2]):
        for each in text.split(",") if key in PLACES else [text]:
            kind = PLACE if key in PLACES else SCHOOL if key in SCHOOLS else AWARD
            if key in (*PLACES, *SCHOOLS, *AWARDS) and is_known(release, Subject(kind, each)):
                found.append(Subject(kind, each))
    return named(release, dict.fromkeys(found))
