"""What people have decided about a place, a school or an award, for whoever looks at it."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from flask import Response, jsonify

from dashboard.access import KEEPING_THE_REGISTER, OF_THE_PARTNERSHIP, READERS, Register
from dashboard.boroughs import lying_in
from dashboard.identity import role_of_asker
from dashboard.knowledge.shown import Pinned, notes_in
from dashboard.news.places import can_be_followed
from dashboard.news.whom import Telling
from dashboard.schools.known import schools
from dashboard.subjects import Concerned, is_known, label, named
from db.published import Published, Release
from geography import LEVELS
from record import local_notes, minutes
from record.local_notes import Note
from record.minutes import Decision
from record.subjects import PLACE, SCHOOL, Subject


class Minute(NamedTuple):
    """A decision, and what it concerns as it is called now."""

    decision: Decision
    concerns: list[Concerned]


def minutes_of(release: Release, found: Iterable[Decision]) -> list[Minute]:
    return [Minute(item, named(release, item.about)) for item in found]


def decided_about(connection: Any, release: Release, kind: str, key: str) -> list[Minute]:
    """For the page of one school or award; nothing for who is not of the partnership."""
    if role_of_asker() not in OF_THE_PARTNERSHIP:
        return []
    return minutes_of(release, minutes.about(connection, kind, [key]))


def register_around(register: Register, published: Published, telling: Telling) -> None:
    def around_place(code: str) -> Response:
        """For the panel of the map. Who is not of the partnership is told nothing."""
        if role_of_asker() not in OF_THE_PARTNERSHIP:
            return jsonify(decisions=[], notes=[], pins=False, follows=None)
        release = published.current()
        with published.engine.connect() as connection:
            decided = in_place(connection, release, code)
            notes = notes_in(connection, release, code)
        return jsonify(
            decisions=[_told(item, release, code) for item in decided],
            notes=[_noted(item, code) for item in notes],
            pins=role_of_asker() in KEEPING_THE_REGISTER,
            follows=telling.follows(code) if can_be_followed(release, code) else None,
        )

    def around_map() -> Response:
        """Where on the map notes are pinned: one point for each place or school."""
        if role_of_asker() not in OF_THE_PARTNERSHIP:
            return jsonify([])
        with published.engine.connect() as connection:
            found = local_notes.every(connection, role_of_asker())
        return jsonify(marks(published.current(), [note for note in found if note.is_open]))

    register.route("/map/around/<code>", around_place, READERS)
    register.route("/map/notes", around_map, READERS)


def marks(release: Release, notes: Iterable[Note]) -> list[dict[str, Any]]:
    """``point``: longitude and latitude. Notes on an award stand on its page alone."""
    counts = Counter(note.told.about for note in notes)
    found = []
    for subject, count in counts.items():
        where = _where(release, subject)
        if where is not None:
            found.append({"title": label(release, subject), "count": count, **where})
    return found


def _where(release: Release, subject: Subject) -> dict[str, Any] | None:
    if subject.kind == SCHOOL and is_known(release, subject):
        facts = schools(release)[subject.key].facts
        point = [facts["lon"], facts["lat"]]
        return {"point": point, "place": facts["ward"] or facts["la"], "school": subject.key}
    for level in LEVELS if subject.kind == PLACE else ():
        at = release.positions(level.key).get(subject.key)
        if at is not None:
            point = release.areas(level.key)["points"][at]
            return {"point": point, "place": subject.key, "school": ""}
    return None


def in_place(connection: Any, release: Release, code: str) -> list[Decision]:
    """Decisions about the place; for a borough also about what lies in it. The latest first."""
    codes = lying_in(release, code) or {code}
    found = {
        item.number: item
        for kind in (PLACE, SCHOOL)
        for item in minutes.about(connection, kind, codes)
    }
    return sorted(found.values(), key=lambda item: item.number, reverse=True)


def _told(item: Decision, release: Release, code: str) -> dict[str, Any]:
    others = [label(release, subject) for subject in item.about if subject.key != code]
    return {
        "number": item.number,
        "decided": item.decided,
        "owner": item.owner,
        "due": item.due.isoformat() if item.due else None,
        "decided_on": item.decided_on.isoformat(),
        "outcome": item.outcome,
        "also": others,
    }


def _noted(item: Pinned, code: str) -> dict[str, Any]:
    return {
        "number": item.note.number,
        "kind": item.kind,
        "text": item.note.told.text,
        "written_by": item.note.written_by,
        "written_on": item.note.written_at.date().isoformat(),
        "readers": item.readers,
        "answers": len(item.note.answers),
        "to": item.to.label if item.to.subject.key != code else "",
    }
