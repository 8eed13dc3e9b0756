"""The form of an award: add, edit, propose; and two people's changes brought together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from flask import Response, render_template, request
from werkzeug.exceptions import Conflict as Clash

from analysis.records import FieldChange
from dashboard.access import KEEPERS, Register
from dashboard.asked import whole
from dashboard.changing import changing
from dashboard.identity import person
from dashboard.register.award import address, identifier, label, shown, standing
from dashboard.register.words import FIELD_LABELS
from dashboard.schools.of_award import Watched, watches_of
from dashboard.sending import see_other
from db.published import Published, Release
from record import editing, proposals
from record.award import Award
from record.form import FIELDS, PLACE_FIELDS, cells_of, field_of, read_form
from record.lists import LEVELS, PRIORITIES, REGRANT_TITLES, SETTINGS, STATUSES
from record.rights import Person
from reports import Problem

BLANK_PLACES = 2
PLACE_TYPES = (
    ("", "Not said"),
    ("WD", "Ward"),
    ("MD", "Borough"),
    ("LSOA", "LSOA"),
    ("POSTCODE", "Postcode"),
    ("SCHOOL", "School"),
    ("CSP", "CSP"),
)


@dataclass(frozen=True)
class Draft:
    """A form as it stands: ``seen`` is the version it was made from, None for a new award."""

    cells: Mapping[str, Sequence[str]]
    seen: int | None
    problems: list[Problem] = field(default_factory=list)
    conflict: editing.Conflict | None = None
    why: str = ""

    @property
    def by_field(self) -> dict[str, list[Problem]]:
        found: dict[str, list[Problem]] = {}
        for problem in self.problems:
            found.setdefault(field_of(problem) or "identifier", []).append(problem)
        return found

    @property
    def refused(self) -> bool:
        return any(problem.severity == "refused" for problem in self.problems)


def register_edit(register: Register, published: Published) -> None:
    def new() -> Response:
        release = published.current()
        blank = {"currency": ["GBP"]}
        return _form(release, Draft(blank, None), person(release), None)

    def edit() -> Response:
        release = published.current()
        who = person(release)
        with published.engine.connect() as connection:
            award, seen = standing(connection, identifier())
            watched = watches_of(connection, release, award)
        return _form(release, Draft(cells_of(award), seen), who, award, watched=watched)

    def save() -> Response:
        return _save(published)

    register.route("/register/new", new, KEEPERS, name="new_award")
    register.route("/register/edit", edit, KEEPERS, name="edit_award")
    register.route("/register/save", save, KEEPERS, name="save_award", methods=["POST"])


def _save(published: Published) -> Response:
    release = published.current()
    who = person(release)
    seen = whole(request.form.get("seen", ""))
    cells = {name: request.form.getlist(name) for name in FIELDS}
    with changing(published, identifier()) as connection:
        before = None if seen is None else standing(connection, identifier())[0]
        if before is not None:
            cells["identifier"] = [before.identifier]
        award, problems = read_form(cells, before)
        draft = Draft(cells, seen, problems, why=request.form.get("why", "")[:2000])
        if award is None or (problems and "anyway" not in request.form):
            return _form(release, draft, who, before)
        if not who.may_change(before, award):
            return _proposed(connection, award, draft, who)
        try:
            made = _written(connection, award, draft, who)
        except editing.Taken:
            draft.problems.append(_taken(award))
            return _form(release, draft, who, before)
    if isinstance(made, editing.Conflict):
        cells = {**cells_of(made.merged), "identifier": [award.identifier]}
        again = Draft(cells, made.version, conflict=made)
        return _form(release, again, who, before, mine=award)
    return see_other(address(award.identifier))


def _written(
    connection: Any, award: Award, draft: Draft, who: Person
) -> editing.Saved | editing.Conflict:
    if draft.seen is None:
        return editing.add(connection, award, who.name)
    return editing.save(connection, award, draft.seen, who.name)


def _proposed(connection: Any, award: Award, draft: Draft, who: Person) -> Response:
    if draft.seen is None and editing.current(connection, award.identifier):
        raise Clash(f"There is an award “{award.identifier}” already; propose a change of that.")
    proposals.propose(connection, award, draft.seen, who.name, draft.why)
    return see_other("/register/proposals")


def _taken(award: Award) -> Problem:
    reason = "another award has this identifier already; each needs its own."
    return Problem("the form", reason, "refused", None, "Identifier", award.identifier)


def _form(
    release: Release,
    draft: Draft,
    who: Person,
    before: Award | None,
    mine: Award | None = None,
    watched: Sequence[Watched] = (),
) -> Response:
    """``mine``: what the person wrote, where somebody else has changed the same fields.
    ``watched``: who watches the schools of the award as it stands."""
    status = 409 if draft.conflict else 422 if draft.problems else 200
    direct = who.may_change(before, before) if before else bool(who.keeps)
    text = render_template(
        "register/edit.html",
        front=release.front,
        person=person(release),
        draft=draft,
        before=before,
        direct=direct,
        value=lambda name: next(iter(draft.cells.get(name, ())), ""),
        ticked=lambda name: _parts(draft.cells.get(name, ())),
        places=_places(draft.cells),
        both=_both(draft.conflict, mine),
        watched=watched,
        labels=FIELD_LABELS,
        lists={
            "levels": sorted(set(LEVELS.values())),
            "priorities": PRIORITIES,
            "settings": SETTINGS,
            "statuses": list(STATUSES),
            "regrants": REGRANT_TITLES.items(),
            "place_types": PLACE_TYPES,
            "approaches": [item["label"] for item in release.content("choices")["approach"]],
        },
        organisations={
            name: [(item["key"], item["label"]) for item in release.content("choices")[name]]
            for name in ("funder", "provider")
        },
    )
    return Response(text, status=status)


def _parts(texts: Sequence[str]) -> set[str]:
    return {part.strip() for text in texts for part in text.split(";") if part.strip()}


def _places(cells: Mapping[str, Sequence[str]]) -> list[dict[str, str]]:
    """The places of the form, and some blank ones to fill."""
    size = max((len(cells.get(name, ())) for name in PLACE_FIELDS), default=0)
    rows = [
        {name: (list(cells.get(name, ())) + [""] * size)[at] for name in PLACE_FIELDS}
        for at in range(size)
    ]
    kept = [row for row in rows if any(row.values())]
    return kept + [dict.fromkeys(PLACE_FIELDS, "")] * BLANK_PLACES


def _both(conflict: editing.Conflict | None, mine: Award | None) -> list[dict[str, Any]]:
    """For each field that both changed: what either wrote, as the form's cells."""
    if conflict is None or mine is None:
        return []
    theirs, ours = cells_of(conflict.merged), cells_of(mine)
    return [_side_by_side(change, theirs, ours) for change in conflict.fields]


def _side_by_side(
    change: FieldChange, theirs: Mapping[str, list[str]], ours: Mapping[str, list[str]]
) -> dict[str, Any]:
    names = list(PLACE_FIELDS) if change.field == "places" else [change.field]
    return {
        "label": label(change),
        "theirs": shown(change.before),
        "mine": shown(change.after),
        "cells": {name: {"theirs": theirs[name], "mine": ours[name]} for name in names},
    }
