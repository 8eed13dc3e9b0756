"""What follows what ends, looked up by place, against the rule applied to every pair."""

from datetime import date, timedelta
from typing import Any

import pytest

from analysis.succeeding import NEAR, Successions
from benchmarks.register_at_scale import Country, offers
from benchmarks.succeeding import ON, crowded, published

STATUSES = (None, None, None, "proposed", "finished", "live", "withdrawn")
Told = list[tuple[str, bool, bool, bool, bool]]


def register(awards: int, boroughs: int) -> list[dict[str, Any]]:
    """Of every kind there is: with and without approach, days, ages, status and place."""
    land = Country(boroughs)
    made = list(published(crowded(awards, boroughs), land.nesting()))
    for at, award in enumerate(made):
        award["status"] = award["status"] or STATUSES[at % len(STATUSES)]
        award["recipient_id"] = f"P{at % 9}"
    return made


def every_pair(award: dict[str, Any], register: list[dict[str, Any]]) -> Told:
    """As docs/methods.md says it, "What ends"."""
    end = date.fromisoformat(award["end_date"])
    found = [
        (other, how)
        for other in register
        if other is not award
        and other["status"] not in ("withdrawn", "finished")
        and in_time(other, end)
        and of_one_age(award, other)
        and does_alike(award, other)
        and (how := meets(award, other))
    ]
    found.sort(key=lambda one: (one[1] != "whole", one[0]["start_date"], one[0]["id"]))
    return [
        (
            other["id"],
            how == "whole",
            date.fromisoformat(other["start_date"]) > end,
            other["recipient_id"] == award["recipient_id"],
            other["status"] == "proposed",
        )
        for other, how in found
    ]


def in_time(other: dict[str, Any], end: date) -> bool:
    if other["start_date"] is None:
        return False
    start = date.fromisoformat(other["start_date"])
    if end < start:
        return start - end <= NEAR
    last = other["end_date"]
    return last is not None and date.fromisoformat(last) - end >= NEAR


def of_one_age(one: dict[str, Any], other: dict[str, Any]) -> bool:
    spans = [set(range(x["age_from"] or 0, (x["age_to"] or 200) + 1)) for x in (one, other)]
    return not spans[0].isdisjoint(spans[1])


def does_alike(one: dict[str, Any], other: dict[str, Any]) -> bool:
    if one["approach"] and other["approach"]:
        return not set(one["approach"]).isdisjoint(other["approach"])
    return bool(one["recipient_id"] == other["recipient_id"])


def meets(award: dict[str, Any], other: dict[str, Any]) -> str:
    """``whole``: every place of the award is reached as a whole; ``part``: any of it is."""
    answers = [reached(place, other) for place in award["where"]]
    if answers and all(answer == "whole" for answer in answers):
        return "whole"
    return "part" if any(answers) else ""


def reached(place: dict[str, Any], other: dict[str, Any]) -> str:
    if any(one["code"] in place.values() for one in other["where"]):
        return "whole"
    inside = any(place["code"] in (x["lsoa"], x["ward"], x["la"]) for x in other["where"])
    return "part" if inside else ""


@pytest.mark.parametrize(("awards", "boroughs"), [(60, 1), (400, 1), (400, 3)])
def test_what_is_looked_up_is_what_every_pair_gives(awards: int, boroughs: int) -> None:
    every = register(awards, boroughs)
    successions = Successions(every)
    seen = {"whole": 0, "part": 0, "none": 0, "proposed": 0}
    for award in every:
        if award["end_date"] is None:
            continue
        told = every_pair(award, every)
        found = successions.of(award, date.fromisoformat(award["end_date"]))
        assert [
            (x.award["id"], x.whole, x.begins_after, x.same_provider, x.proposed) for x in found
        ] == told
        assert len(found) == len(told)
        seen["none"] += not told
        for line in told:
            seen["whole" if line[1] else "part"] += 1
            seen["proposed"] += line[4]
    assert all(seen.values())


def test_a_crowded_register_keeps_the_length_of_each_award() -> None:
    before, after = offers(80, land=Country(2)), crowded(80, 2)
    for one, other in zip(before, after, strict=True):
        if one.start and one.end and other.start and other.end:
            assert other.end - other.start == one.end - one.start
            assert abs((other.start - ON).days - 0.4 * (one.start - ON).days) <= 1
        assert (one.start is None) == (other.start is None)
    assert timedelta(days=92) == NEAR
