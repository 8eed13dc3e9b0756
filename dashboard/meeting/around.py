"""What people have decided about a place, a school or an award, for whoever looks at it."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from flask import Response, jsonify

from dashboard.access import OF_THE_PARTNERSHIP, READERS, Register
from dashboard.boroughs import lying_in
from dashboard.identity import role_of_asker
from dashboard.meeting.views import Concerned, label, named
from db.published import Published, Release
from record import minutes
from record.minutes import PLACE, SCHOOL, Decision


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


def register_around(register: Register, published: Published) -> None:
    def around_place(code: str) -> Response:
        """For the panel of the map. Who is not of the partnership is told nothing."""
        if role_of_asker() not in OF_THE_PARTNERSHIP:
            return jsonify(decisions=[])
        release = published.current()
        with published.engine.connect() as connection:
            found = in_place(connection, release, code)
        return jsonify(decisions=[_told(item, release, code) for item in found])

    register.route("/map/around/<code>", around_place, READERS)


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
