"""Places, schools and awards that a decision or a note is about: named, linked, found, read."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple
from urllib.parse import urlencode

from werkzeug.exceptions import BadRequest

from dashboard.finder import normal, search
from dashboard.schools.known import schools
from db.published import Release
from geography import LEVEL_BY_KEY
from record.subjects import KINDS, PLACE, SCHOOL, Subject

UNFOUND: Final = (
    "“{}” is the name of no place or school here, or of several. Write its whole name, a GSS code "
    "or a URN."
)
NOTHING: Final = "“{}” is nothing that can be written about here."


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


def told_subject(release: Release, value: str) -> Subject:
    """As a form sends it: ``place:E05000001``. Raises BadRequest."""
    kind, _, key = value.partition(":")
    subject = Subject(kind, key)
    if kind not in KINDS or not is_known(release, subject):
        raise BadRequest(NOTHING.format(key[:60]))
    return subject


def found_by_name(release: Release, text: str) -> Subject:
    """The one place or school of that name or number. Raises BadRequest."""
    for subject in (Subject(PLACE, text), Subject(SCHOOL, text)):
        if is_known(release, subject):
            return subject
    same = [item for item in search(release, text) if normal(item["label"]) == normal(text)]
    found = {Subject(SCHOOL, item["school"]) for item in same if item.get("school")}
    found |= {Subject(PLACE, item["place"]) for item in same if item["kind"] in LEVEL_BY_KEY}
    if len(found) != 1:
        raise BadRequest(UNFOUND.format(text[:60]))
    return found.pop()


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
