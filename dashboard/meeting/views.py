"""A view: the address of a screen that can be shown to a meeting, and what it concerns."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple
from urllib.parse import parse_qsl, urlencode

from werkzeug.exceptions import BadRequest

from dashboard.asked import opening_date
from dashboard.schools.known import schools
from dashboard.signing_in.then import within
from db.published import Release
from record.agendas import LONGEST_ADDRESS
from record.minutes import AWARD, PLACE, SCHOOL, Subject

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
)
"""Screens that a meeting can be shown. Each is open to the steering group; a test holds that."""
UNDATED: Final = ("/sources", "/decisions", "/quality", "/hot-spots")
ITEM: Final = "item"
"""Key of the number under which a view stands on its agenda, while a meeting is shown it."""
PLACES: Final = ("place", "places", "where")
SCHOOLS: Final = ("school", "urn")
AWARDS: Final = ("award", "id", "a", "b")


class Concerned(NamedTuple):
    """Something that a decision may be about, and what it is called."""

    subject: Subject
    label: str

    @property
    def address(self) -> str:
        """Where it can be read about."""
        return link(self.subject)

    @property
    def value(self) -> str:
        """As a form sends it."""
        return f"{self.subject.kind}:{self.subject.key}"


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


def named(release: Release, subjects: Iterable[Subject]) -> list[Concerned]:
    return [Concerned(subject, label(release, subject)) for subject in subjects]


def is_known(release: Release, subject: Subject) -> bool:
    return subject.key in _known(release, subject.kind)


def _known(release: Release, kind: str) -> Mapping[str, object]:
    if kind == PLACE:
        return release.every_name()
    return schools(release) if kind == SCHOOL else release.by_id()


def label(release: Release, subject: Subject) -> str:
    """What it is called now; its code where the map has it no more."""
    if not is_known(release, subject):
        return subject.key
    if subject.kind == PLACE:
        return release.every_name()[subject.key]
    if subject.kind == SCHOOL:
        return str(schools(release)[subject.key].facts["name"])
    return str(release.by_id()[subject.key]["title"])


def link(subject: Subject) -> str:
    if subject.kind == PLACE:
        return "/?" + urlencode({"place": subject.key})
    if subject.kind == SCHOOL:
        return "/schools/school?" + urlencode({"urn": subject.key})
    return "/register/award?" + urlencode({"id": subject.key})
