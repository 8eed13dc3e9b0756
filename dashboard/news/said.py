"""Notes of local knowledge and decisions of meetings about followed places."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from analysis.wording import said
from dashboard.boroughs import lying_in
from dashboard.news.scene import AROUND, Item, Scene, where_of
from dashboard.subjects import label
from db.published import Release
from record import local_notes, minutes
from record.local_notes import KINDS, Note
from record.minutes import Decision
from record.rights import Role
from record.subjects import AWARD, PLACE, SCHOOL, Subject

READ_HERE: Final = "What it says is read on the screen alone."


class Said(NamedTuple):
    """All that a role may read, the latest first."""

    notes: list[Note]
    decisions: list[Decision]


def said_to(connection: Any, role: Role) -> Said:
    return Said(local_notes.every(connection, role), minutes.every(connection))


def around(scene: Scene, told: Said, note: int, decision: int) -> list[Item]:
    """Those with a number above ``note`` and ``decision``."""
    items = [_decided(scene, one) for one in told.decisions if one.number > decision]
    items += [_noted(scene, one) for one in told.notes if one.number > note]
    found = [item for item in items if item is not None]
    return sorted(found, key=lambda item: item.at, reverse=True)


def _decided(scene: Scene, one: Decision) -> Item | None:
    places = _concerned(scene, one.about)
    if not places:
        return None
    due = f", by {said(one.due)}" if one.due else ""
    opening = f"Decided on {said(one.decided_on)}"
    return Item(
        AROUND,
        f"decision {one.number}",
        "Decision of a meeting",
        f"{opening}: {one.decided} ({one.owner} sees to it{due})",
        places,
        one.recorded_at,
        f"/decisions#decision-{one.number}",
        f"{opening}. {READ_HERE}",
    )


def _noted(scene: Scene, one: Note) -> Item | None:
    places = _concerned(scene, [one.told.about])
    if not places:
        return None
    by = f"Note by {one.written_by}"
    return Item(
        AROUND,
        f"note {one.number}",
        KINDS[one.told.kind],
        f"{by}: {one.told.text}",
        places,
        one.written_at,
        f"/notes#note-{one.number}",
        f"{by}. {READ_HERE}",
    )


def _concerned(scene: Scene, about: Iterable[Subject]) -> str:
    """What of it lies in a followed place, by name; blank for none."""
    release = scene.release
    inside = [one for one in about if _lies_in(scene, release, one)]
    return ", ".join(label(release, one) for one in inside)


def _lies_in(scene: Scene, release: Release, one: Subject) -> bool:
    if one.kind == AWARD:
        award = release.by_id().get(one.key)
        return award is not None and bool(scene.aims(where_of(award)))
    return any(one.key in _inside(release, code, one.kind) for code in scene.followed)


def _inside(release: Release, code: str, kind: str) -> Any:
    """Codes and URNs that lie in a place; a ward's own and its schools'."""
    borough = lying_in(release, code)
    if borough or kind == PLACE:
        return borough or {code}
    schools: Mapping[str, set[str]] = release.derived("schools of wards", lambda: _by_ward(release))
    return schools.get(code, set()) if kind == SCHOOL else set()


def _by_ward(release: Release) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in release.content("schools"):
        found.setdefault(one["ward"], set()).add(one["urn"])
    return found
