"""What a unit of need is, worked by hand."""

import pytest

from analysis.need_units import Reading, of_events, of_people, of_score, worst_fifth

CODES = ["A", "B"]


def events(period: str, counts: list[int | None], below: list[int] | None = None) -> Reading:
    figures = {"count": counts, "denominator": below or [1000, 2000]}
    (one,) = of_events(CODES, "assaults", period, figures, [1000, 2000])
    return one


def test_events_with_their_limits() -> None:
    one = events("2025/26", [100, None])
    assert one.units.value == {"A": 100.0, "B": None}
    # Byar for 100: 81.36 and 121.63, as printed in tables of the method.
    assert one.units.lower["A"] == pytest.approx(81.36, abs=0.01)
    assert one.units.upper["A"] == pytest.approx(121.63, abs=0.01)
    assert one.units.upper["B"] is None


def test_what_is_hidden_is_taken_to_be_as_the_rest() -> None:
    one = events("2025/26", [100, 9], [800, 2000])
    assert one.units.value == pytest.approx({"A": 125.0, "B": 9.0})
    assert one.units.upper["A"] == pytest.approx(121.63 * 1.25, abs=0.01)


def test_a_month_and_three_years_become_a_year() -> None:
    month = events("2026-03", [5, 0])
    assert month.units.value == pytest.approx({"A": 60.0, "B": 0.0})
    assert "as a year" in month.about
    pooled = events("2022/25", [30, 3], [3000, 6000])
    assert pooled.units.value == pytest.approx({"A": 10.0, "B": 1.0})


def test_people_and_those_who_are_missed() -> None:
    figures = {"count": [80, None], "denominator": [100, 50]}
    (worse,) = of_people(CODES, "absent", "2024/25", "higher", figures)
    assert worse.units.value == {"A": 80.0, "B": None}
    assert worse.units.lower["A"] == pytest.approx(71.1, abs=0.05)
    assert worse.units.upper["A"] == pytest.approx(86.7, abs=0.05)
    (missed,) = of_people(CODES, "at expected level", "2025/26", "lower", figures)
    assert missed.units.value["A"] == 20.0
    assert missed.units.lower["A"] == pytest.approx(100 - worse.units.upper["A"])  # type: ignore[operator]
    assert "not counted" in missed.unit


def test_the_worst_fifth_of_ten_small_areas() -> None:
    scores = [9, 1, 8, 2, 3, 4, 5, 6, 7, None]
    residents = [100, 10, 50, 10, 10, 10, 10, 10, 10, 1000]
    borough = ["A", "A", "B", "B", "B", "B", "B", "B", "B", "A"]
    # Nine have a score; a fifth of nine is one area: the one with 9.
    assert worst_fifth(scores, residents, borough, "higher") == {"A": 100, "B": 0}
    assert worst_fifth(scores, residents, borough, "lower") == {"A": 10, "B": 0}
    assert worst_fifth([*scores, 9], [*residents, 7], [*borough, "B"], "higher") == {
        "A": 100,
        "B": 7,
    }
    assert worst_fifth([None], [5], ["A"], "higher") == {"A": 0}


def test_a_score_has_two_readings_and_a_rank_one() -> None:
    fifth, weighted = of_score(CODES, "IMD", "higher", {"A": 100.0}, [30, 10], [1000, 3000])
    assert fifth.units.value == {"A": 100.0, "B": None}
    # The mean by residents is 15: a resident of A counts twice, one of B two thirds.
    assert weighted.units.value == {"A": 2000.0, "B": 2000.0}
    assert len(of_score(CODES, "rank", "lower", {"A": 100.0}, [30, 10], [1000, 3000])) == 1
    assert len(of_score(CODES, "IMD", "higher", {}, [None, None], [1000, 3000])) == 1
