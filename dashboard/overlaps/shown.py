"""One group, one pair and one award of a group as the templates show them."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any
from urllib.parse import urlencode

from analysis.funding import status_on
from analysis.records import FieldChange
from analysis.selection import day
from dashboard.overlaps import sentences
from dashboard.overlaps.bars import Axis, Bar, span_of
from dashboard.overlaps.current import Overlaps
from dashboard.overlaps.listed import Names, meets, names
from dashboard.overlaps.pairs import Group, Pair
from dashboard.overlaps.words import (
    KIND_LABELS,
    SETTLED_LABELS,
    VERDICT_LABELS,
    WHEN_LABELS,
    score_told,
    sureness,
)
from dashboard.register.living import ages
from dashboard.register.words import FIELD_LABELS
from record.verdicts import Judgement, Verdict

Shown = dict[str, Any]


def group_shown(now: Overlaps, row: Mapping[str, Any], on: date) -> Shown:
    """``row``: as the listing has it."""
    group: Group = row["group"]
    called = names(now.release)
    axis = axis_of(now, group.ids, on)
    surest = group.pairs[0]
    return {
        "kinds": [(kind, KIND_LABELS[kind]) for kind in dict.fromkeys(p.kind for p in group.pairs)],
        "score": score_told(surest.row["score"]),
        "sureness": sureness(surest.row["score"]),
        "sentence": parted(sentences.of_group(now, group, called)),
        "places": places(group.pairs, called),
        "axis": axis,
        "awards": [award_shown(now, name, axis, on) for name in group.ids],
        "both": days_of_both(now, group.ids, axis),
        "pairs": [pair_shown(now, pair, on) for pair in group.pairs],
        "pounds": row["pounds"],
        "unknown": row["unknown"],
        "waiting": [
            (name, now.since.waiting[name]) for name in group.ids if name in now.since.waiting
        ],
    }


def axis_of(now: Overlaps, ids: Sequence[str], on: date) -> Axis | None:
    """None where no day of any of the awards is known, so that there is nothing to draw."""
    awards = [now.award(name) for name in ids]
    return Axis.of(awards, on) if any(any(span_of(award)) for award in awards) else None


def days_of_both(now: Overlaps, ids: Sequence[str], axis: Axis | None) -> Bar | None:
    """The days that two awards have in common, where every day of theirs is known."""
    if axis is None:
        return None
    spans = [span_of(now.award(name)) for name in ids]
    starts = [start for start, _ in spans if start is not None]
    ends = [end for _, end in spans if end is not None]
    if len(spans) != 2 or len(starts) + len(ends) != 4 or max(starts) > min(ends):
        return None
    return axis.bar((max(starts), min(ends)))


def parted(sentence: str) -> tuple[str, str]:
    """What both pay for, where and when; and the rest."""
    head, mark, rest = sentence.partition("; ")
    return head, mark + rest


def award_shown(now: Overlaps, identifier: str, axis: Axis | None, on: date) -> Shown:
    award = now.award(identifier)
    start, end = span_of(award)
    return {
        **award,
        "start": start,
        "end": end,
        "ages": ages(award),
        "status": status_on(on, start, end, award["status"]),
        "bar": axis and axis.bar((start, end)),
        "edited": identifier in now.since.compared,
        "waiting": now.since.waiting.get(identifier),
    }


def pair_shown(now: Overlaps, pair: Pair, on: date) -> Shown:
    return {
        **pair.row,
        "kind": pair.kind,
        "kind_label": KIND_LABELS[pair.kind],
        "score": score_told(pair.row["score"]),
        "sureness": sureness(pair.row["score"]),
        "sentence": parted(pair.row["reasons"]),
        "when": WHEN_LABELS[meets(now, pair, on)],
        "first": day(pair.row["met"]["first"]),
        "last": day(pair.row["met"]["last"]),
        "settled": pair.settled and SETTLED_LABELS[pair.settled],
        "again": again(now, pair.judgement) if pair.again else None,
        "judgement": pair.judgement and verdict_shown(pair.judgement.verdict),
        "anew": pair.anew,
        "titles": [now.award(pair.row[name])["title"] for name in ("id_a", "id_b")],
    }


def verdict_shown(verdict: Verdict) -> Shown:
    return {**asdict(verdict), "label": VERDICT_LABELS[verdict.verdict]}


def again(now: Overlaps, judgement: Judgement | None) -> list[Shown]:
    """For each award that is otherwise now than when the verdict was given: what is."""
    changed = {} if judgement is None else judgement.changed
    return [
        {"title": now.award(name)["title"], "id": name, "fields": list(map(_field, told))}
        for name, told in changed.items()
    ]


def _field(change: FieldChange) -> Shown:
    return {"label": FIELD_LABELS[change.field], "before": change.before, "after": change.after}


def places(pairs: tuple[Pair, ...], called: Names) -> list[Shown]:
    """Where the pairs meet, finest first, with what the map calls them. ``address``: of the screen
    that shows the place; blank for one outside the partnership."""
    found: dict[str, Shown] = {}
    for pair in pairs:
        met = pair.row["met"]
        for urn, label in called.schools_of(met["schools"]):
            address = f"/schools/school?{urlencode({'urn': urn})}"
            found[urn] = {"label": label, "kind": "school", "address": address}
    for which in ("wards", "boroughs"):
        for pair in pairs:
            for code, label in called.terms(pair.row["met"][which]):
                address = f"/?{urlencode({'place': code})}" if code in called.places else ""
                place = {"label": label, "kind": which[:-1], "address": address}
                found.setdefault(code, place)
    return list(found.values())
