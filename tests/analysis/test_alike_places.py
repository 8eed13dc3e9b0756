"""Comparable places with more need and less money, worked by hand."""

from dataclasses import replace

import pytest

from analysis.alike_places import Place, near_in_size, with_more_need_and_less_money

HERE = Place("H", "Here", "North", 10_000, 20, 12, 30, 5.0)


def place(code: str, **told: object) -> Place:
    return replace(HERE, code=code, name=code, **{"rank": 5, "pounds_per_head": 1.0, **told})


def found(*others: Place, here: tuple[Place, ...] = (HERE,)) -> list[str]:
    return [item.place.code for item in with_more_need_and_less_money(here, [*here, *others])]


@pytest.mark.parametrize(
    ("other", "listed"),
    [
        (place("A"), True),
        (place("A", rank=20), False),  # as much need is not more
        (place("A", rank=25), False),
        (place("A", pounds_per_head=5.0), False),  # as much money is not less
        (place("A", pounds_per_head=9.0), False),
        (place("A", pounds_per_head=0.0), True),  # nothing at all is known to be less
        (place("A", residents=12_500), True),  # a quarter more
        (place("A", residents=12_501), False),
        (place("A", residents=7_500), True),
        (place("A", residents=7_499), False),
        (place("A", rank=None), False),
        (place("A", residents=None), False),
        (place("A", pounds_per_head=None), False),  # not known is not nought
    ],
)
def test_each_part_of_the_rule(other: Place, listed: bool) -> None:
    assert (found(other) == ["A"]) is listed


def test_more_need_than_every_place_of_the_proposal_and_less_money_than_each() -> None:
    second = replace(HERE, code="S", rank=8, pounds_per_head=2.0, residents=5_000)
    both = (HERE, second)
    assert found(place("A"), here=both) == ["A"]
    assert found(place("A", rank=9), here=both) == []
    assert found(place("A", pounds_per_head=3.0), here=both) == []
    assert found(place("A", residents=5_500), here=both) == ["A"]  # near one of them in size


def test_nothing_can_be_less_than_what_is_not_known() -> None:
    assert found(place("A"), here=(replace(HERE, pounds_per_head=None),)) == []
    assert found(place("A"), here=()) == []


def test_the_most_need_comes_first_and_only_a_few() -> None:
    others = [place(f"P{rank:02d}", rank=rank) for rank in (9, 3, 7, 1, 5, 11)]
    assert found(*others) == ["P01", "P03", "P05", "P07", "P09"]


@pytest.mark.parametrize(
    ("rank_to", "here_from", "surely"), [(11, 12, True), (12, 12, False), (None, 12, False)]
)
def test_surely_only_where_the_ranges_do_not_meet(
    rank_to: int | None, here_from: int, surely: bool
) -> None:
    here = replace(HERE, rank_from=here_from)
    (item,) = with_more_need_and_less_money([here], [place("A", rank_to=rank_to)])
    assert item.surely is surely


def test_nearness_in_size_is_of_the_proposals_place() -> None:
    small, large = replace(HERE, residents=8_000), replace(HERE, residents=10_500)
    assert near_in_size(small, large)
    assert not near_in_size(large, small)
