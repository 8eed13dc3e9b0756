"""Two awards side by side: why they are shown together, and what people said of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import Response, render_template, request
from werkzeug.exceptions import BadRequest, NotFound

from dashboard.access import PARTNERSHIP, Register
from dashboard.asked import opening_date
from dashboard.identity import person, reads_texts
from dashboard.overlaps.current import Current, Overlaps
from dashboard.overlaps.listed import names
from dashboard.overlaps.opened import opened, product
from dashboard.overlaps.pairs import Pair
from dashboard.overlaps.shown import (
    award_shown,
    axis_of,
    days_of_both,
    pair_shown,
    places,
    verdict_shown,
)
from dashboard.overlaps.sides import in_common, side_by_side
from dashboard.overlaps.two_maps import two_maps
from dashboard.overlaps.words import VERDICT_LABELS, VERDICT_MEANINGS
from dashboard.register.words import FIELD_LABELS
from db.asker import Shared, read_for_all
from db.published import Published
from record import verdicts
from record.award import Award
from record.offer import offer
from record.stored import stored

NO_SUCH = "There is no award “{}” in the register. It may have been taken back."


@dataclass(frozen=True)
class Draft:
    """What somebody wrote in the form of a verdict that was not taken. ``problem``: why not."""

    verdict: str = ""
    reason: str = ""
    problem: str = ""
    wrong: Mapping[str, str] = field(default_factory=dict)


def register_pair(register: Register, current: Current) -> None:
    def pair() -> Response:
        now = current.now()
        return pair_page(current.published, now, asked_pair(), Draft())

    register.route("/overlaps/pair", pair, PARTNERSHIP, name="overlap_pair")


def asked_pair() -> verdicts.Pair:
    """Raises BadRequest with a sentence where the address names one award alone."""
    one, other = (" ".join(request.values.get(name, "").split())[:300] for name in ("a", "b"))
    if not one or not other:
        raise BadRequest("Two awards are compared; name them as ?a=…&b=…")
    if one == other:
        raise BadRequest("An award cannot be compared with itself; choose another.")
    return verdicts.pair_of(one, other)


def pair_page(
    published: Published, now: Overlaps, key: verdicts.Pair, draft: Draft, status: int = 200
) -> Response:
    with published.engine.connect() as connection:
        awards = _standing(connection, key)
        said = verdicts.history(connection, key)
    with read_for_all(published.engine, Shared.PAIR) as connection:
        seen = verdicts.seen(connection, key)
        judged = verdicts.judgements(connection, [key]).get(key)
    text = render_template(
        "overlaps/pair.html",
        front=now.release.front,
        person=person(now.release),
        now=now,
        draft=draft,
        seen=seen,
        history=[verdict_shown(verdict) for verdict in said],
        verdicts=VERDICT_LABELS,
        meanings=VERDICT_MEANINGS,
        **_compared(now, key, awards, judged),
    )
    return Response(text, status=status)


def _standing(connection: Any, key: verdicts.Pair) -> tuple[Award, Award]:
    found = stored(connection, key)
    for name in key:
        if name not in found:
            raise NotFound(NO_SUCH.format(name[:80]))
    return found[key[0]][0], found[key[1]][0]


DESCRIPTION = FIELD_LABELS["description"]


def _compared(
    now: Overlaps,
    key: verdicts.Pair,
    awards: tuple[Award, Award],
    judged: verdicts.Judgement | None,
) -> dict[str, Any]:
    """``pair`` is None where one of the two is not published yet: no place is known of it."""
    called = {**now.release.every_name(), **names(now.release).schools}
    lines = side_by_side(*awards, lambda key: called.get(key, key))
    shown = {
        "awards": awards,
        "lines": [line for line in lines if reads_texts() or line.label != DESCRIPTION],
        "common": in_common(*map(offer, awards)),
        "pair": None,
        "unpublished": [a.title for a in awards if a.identifier not in now.release.by_id()],
    }
    return shown if shown["unpublished"] else shown | _found(now, key, judged)


def _found(now: Overlaps, key: verdicts.Pair, judged: verdicts.Judgement | None) -> dict[str, Any]:
    on = opening_date(now.release)
    finding, rests_on = now.comparing.pair(*key)
    (row,) = now.comparing.rows([finding])
    pair = Pair(row, judged, not now.since.compared.isdisjoint(key))
    met = places((pair,), names(now.release))
    axis = axis_of(now, key, on)
    shown = pair_shown(now, pair, on)
    return {
        "pair": shown,
        "places": met,
        "parts_of": opened(rests_on, [place["label"] for place in met[:1]]),
        "product": product(finding),
        "axis": axis,
        "both": days_of_both(now, key, axis),
        "rows": [award_shown(now, name, axis, on) for name in key],
        "map": two_maps(now.release, *(now.award(name)["where"] for name in key)),
    }
