"""Notes as the screens tell them: beside the figures, never part of them."""

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from dashboard.boroughs import lying_in
from dashboard.identity import role_of_asker
from dashboard.subjects import Concerned, named
from db.published import Release
from record import local_notes
from record.local_notes import KINDS, Note
from record.subjects import PLACE, SCHOOL

READERS: Final = {
    "partnership": "the whole partnership",
    "keepers": "Community Safety Partnerships and analysts",
    "team": "analysts and administrators",
}


class Pinned(NamedTuple):
    """A note, and what it is pinned to as that is called now."""

    note: Note
    to: Concerned

    @property
    def kind(self) -> str:
        return KINDS[self.note.told.kind]

    @property
    def readers(self) -> str:
        return READERS[self.note.told.seen_by]


def pinned(release: Release, notes: Iterable[Note]) -> list[Pinned]:
    found = list(notes)
    subjects = named(release, (note.told.about for note in found))
    return [Pinned(note, to) for note, to in zip(found, subjects, strict=True)]


def notes_about(connection: Any, release: Release, kind: str, key: str) -> list[Pinned]:
    """For the page of one school or award: what who asks may read."""
    return pinned(release, local_notes.about(connection, role_of_asker(), kind, [key]))


def notes_in(connection: Any, release: Release, code: str) -> list[Pinned]:
    """About the place; for a borough also about what lies in it. The latest first."""
    codes, role = lying_in(release, code) or {code}, role_of_asker()
    found = [
        *local_notes.about(connection, role, PLACE, codes),
        *local_notes.about(connection, role, SCHOOL, codes),
    ]
    return pinned(release, sorted(found, key=lambda note: note.number, reverse=True))
