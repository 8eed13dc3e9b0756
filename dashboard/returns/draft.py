"""The page of the form: what is typed, beside last quarter's figures, with what the checks say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import render_template

from analysis.periods import parse, quarter_moved
from dashboard.returns.asked import address
from dashboard.returns.both import Side
from dashboard.returns.looked import Looked
from dashboard.returns.words import FOR_PARTNERS, WORDS_RESTRICTED, label, shown
from db.published import Release
from record.award import Award
from record.returns.bands import EVERYBODY_ONCE
from record.returns.basis import BASIS_EXAMPLE, BASIS_MEANINGS, KEEP_TO_ONE
from record.returns.field import Field
from record.returns.form import FIELD_BY_KEY, FIELDS, WHICH, WORDS
from record.returns.measures import OUTCOME_PARTS, OUTCOMES, RESULTS, outcome_key
from record.returns.read import cells_of
from record.returns.stored import Key, Query, queries, standing
from record.rights import Person


@dataclass(frozen=True)
class Draft:
    """A form as it stands. ``seen`` is the version it was made from, None where none stood."""

    key: Key
    cells: Mapping[str, str]
    seen: int | None
    looked: Looked
    tried: bool = False
    answers: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Conflicting:
    """``by`` saved meanwhile; blank where the return was removed."""

    by: str
    sides: list[Side]


def form_page(
    connection: Any,
    release: Release,
    who: Person,
    award: Award,
    draft: Draft,
    conflicting: Conflicting | None = None,
) -> str:
    last_quarter = quarter_moved(draft.key[1], -1)
    last = standing(connection, draft.key[0], last_quarter, narrative=True)
    now = standing(connection, *draft.key)
    asked: dict[str, list[Query]] = {}
    for item in queries(connection, *draft.key):
        if item.answer is None:
            asked.setdefault(item.field, []).append(item)
    return render_template(
        "returns/form.html",
        front=release.front,
        person=who,
        award=award,
        draft=draft,
        conflicting=conflicting,
        now=now,
        quarter_label=parse(draft.key[1]).label,
        last_quarter=last_quarter,
        last=cells_of(last.told) if last else {},
        asked=asked,
        first_asked=next((item.key for item in FIELDS if item.key in asked), ""),
        groups=_groups(),
        people_groups=EVERYBODY_ONCE,
        bases=BASIS_MEANINGS,
        basis_example=BASIS_EXAMPLE,
        keep_to_one=KEEP_TO_ONE,
        results=RESULTS,
        measures=_measures(draft, asked),
        words=WORDS,
        for_partners=FOR_PARTNERS,
        words_restricted=WORDS_RESTRICTED,
        label=label,
        shown=shown,
        address=address(draft.key, "/returns/form"),
    )


def _groups() -> dict[str, list[Field]]:
    """Every field but those that say which return it is, by group."""
    found: dict[str, list[Field]] = {}
    for item in FIELDS:
        if item.group != WHICH:
            found.setdefault(item.group, []).append(item)
    return found


def _measures(draft: Draft, asked: Mapping[str, Any]) -> dict[str, list[list[Field]]]:
    """The fields of each measure: the first and those with something in them, and room for more."""
    found: dict[str, list[list[Field]]] = {"shown": [], "more": []}
    for number in range(1, OUTCOMES + 1):
        keys = [outcome_key(number, part) for part, *_ in OUTCOME_PARTS]
        used = number == 1 or any(draft.cells.get(key) or key in asked for key in keys)
        found["shown" if used else "more"].append([FIELD_BY_KEY[key] for key in keys])
    return found
