"""Two awards side by side, field by field: the same, different, or not known of one. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from analysis.overlap.offer import Offer
from dashboard.register.living import ages
from dashboard.register.words import FIELD_LABELS
from record.award import Award

SAME, PARTLY, DIFFERS, UNKNOWN = "same", "in part", "differs", "not known"


@dataclass(frozen=True)
class Line:
    """``how``: same, in part, differs or not known (of one of the two)."""

    label: str
    one: str
    other: str
    how: str


FIELDS: Final = (
    "description",
    "funder_name",
    "recipient_name",
    "start_date",
    "end_date",
    "amount_awarded",
    "ages",
    "level",
    "approaches",
    "audiences",
    "settings",
    "places",
    "school_urns",
    "programme",
    "regrant_type",
    "status",
)


def side_by_side(one: Award, other: Award, called: Callable[[str], str]) -> list[Line]:
    """As their funders state them. ``called``: URN or code of a place → name, or itself."""
    return [_line(name, one, other, called) for name in FIELDS]


def _line(name: str, one: Award, other: Award, called: Callable[[str], str]) -> Line:
    mine, theirs = (_said(award, name, called) for award in (one, other))
    label = "Ages" if name == "ages" else FIELD_LABELS[name]
    how = _how(mine, theirs)
    if name == "ages" and how == DIFFERS and _meet(one, other):
        how = PARTLY
    return Line(label, "; ".join(mine), "; ".join(theirs), how)


def _meet(one: Award, other: Award) -> bool:
    """Whether any age is in both; an end that is not stated is open."""
    lowest = max(one.age_from or 0, other.age_from or 0)
    return all(award.age_to is None or award.age_to >= lowest for award in (one, other))


def _said(award: Award, name: str, called: Callable[[str], str]) -> list[str]:
    if name == "ages":
        told = ages({"age_from": award.age_from, "age_to": award.age_to})
        return [told] if told else []
    if name == "places":
        return [place.name or called(place.code or "") for place in award.places]
    if name == "school_urns":
        return [called(urn) for urn in award.school_urns]
    return [_plain(item) for item in _several(getattr(award, name))]


def _several(value: Any) -> tuple[Any, ...]:
    if value is None or value == "":
        return ()
    return value if isinstance(value, tuple) else (value,)


def _plain(value: Any) -> str:
    if isinstance(value, date):
        return f"{value.day} {value:%b %Y}"
    return str(value) if isinstance(value, str) else f"£{value:,.0f}"


def _how(mine: list[str], theirs: list[str]) -> str:
    if not mine or not theirs:
        return UNKNOWN
    one, other = ({" ".join(item.casefold().split()) for item in said} for said in (mine, theirs))
    if one == other:
        return SAME
    return PARTLY if one & other else DIFFERS


def in_common(one: Offer, other: Offer) -> Mapping[str, float] | None:
    """``days`` both run, and what either pays in them if its amount is spread evenly over its
    days (None where it is not known); None where a date is not known or no day is in common."""
    if not (one.start and one.end and other.start and other.end):
        return None
    first, last = max(one.start, other.start), min(one.end, other.end)
    days = (last - first).days + 1
    if days <= 0:
        return None
    return {"days": days, **_spent(one, days, "one"), **_spent(other, days, "other")}


def _spent(offer: Offer, days: int, name: str) -> dict[str, float]:
    if offer.pounds is None or offer.start is None or offer.end is None:
        return {}
    return {name: offer.pounds * days / ((offer.end - offer.start).days + 1)}
