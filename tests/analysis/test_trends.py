"""Mann–Kendall, worked out again by counting every order in which the figures could have come."""

from itertools import combinations, permutations, product
from statistics import median

import pytest

from analysis.trends import falls, probability, trend

Figures = list[tuple[str, float | None]]


def sign(number: float) -> int:
    return (number > 0) - (number < 0)


def score(figures: tuple[float, ...]) -> int:
    return sum(sign(later - earlier) for earlier, later in combinations(figures, 2))


def by_counting(seasons: list[list[float]], found: int) -> float:
    """Every order of every season's figures, all together."""
    orders = [[score(order) for order in permutations(season)] for season in seasons]
    sums = [sum(scores) for scores in product(*orders)]
    return sum(abs(total) >= abs(found) for total in sums) / len(sums)


def years(*values: float | None, first: int = 2019) -> Figures:
    return [(str(first + at), value) for at, value in enumerate(values)]


@pytest.mark.parametrize(
    "season",
    [[1, 2, 3, 4, 5], [3, 1, 4, 2, 9, 5], [2, 2, 1, 5, 5, 5], [1, 1, 1, 1, 2], [4, 4, 4, 4, 4]],
)
def test_p_is_the_share_of_orders(season: list[float]) -> None:
    for found in range(-12, 13):
        expected = by_counting([season], found)
        assert probability([season], found) == pytest.approx(expected), found


def test_p_over_seasons_is_the_share_of_orders_of_all_of_them() -> None:
    seasons = [[1.0, 2.0, 3.0], [5.0, 4.0, 4.0], [1.0, 1.0, 7.0]]
    for found in range(10):
        expected = by_counting(seasons, found)
        assert probability(seasons, found) == pytest.approx(expected), found


def test_falls_of_five_different_figures() -> None:
    """The inversions of five things: Mahonian numbers."""
    assert falls((1, 1, 1, 1, 1)) == [1, 4, 9, 15, 20, 22, 20, 15, 9, 4, 1]


def test_five_years_that_only_rise() -> None:
    """One order in 120 rises throughout and one falls: p = 2 ÷ 120."""
    found = trend(years(10, 12, 13, 17, 20), "higher")
    assert found is not None
    assert (found.direction, found.grain, found.periods, found.missing) == ("worse", "year", 5, 0)
    assert found.p == pytest.approx(2 / 120, abs=5e-5)
    slopes = [2, 1.5, 7 / 3, 2.5, 1, 2.5, 8 / 3, 4, 3.5, 3]
    assert found.per_year == pytest.approx(median(slopes), abs=5e-5)
    assert (found.first, found.last) == ("2019", "2023")


def test_polarity_decides_the_word() -> None:
    rising, falling = years(1, 2, 3, 4, 5, 6), years(6, 5, 4, 3, 2, 1)
    for figures, worse, word in (
        (rising, "higher", "worse"),
        (rising, "lower", "better"),
        (falling, "higher", "better"),
        (falling, "lower", "worse"),
    ):
        found = trend(figures, worse)
        assert found is not None
        assert found.direction == word


def test_up_and_down_is_no_clear_change() -> None:
    found = trend(years(5, 9, 4, 8, 6, 7), "higher")
    assert found is not None
    assert found.direction == "no clear change"
    assert found.p is not None
    assert found.p > 0.05


@pytest.mark.parametrize("values", [(1, 2, 3, 4), (1, 2, 3, None, 4), (None, 1, 2, 3, 4)])
def test_four_known_years_are_too_few(values: tuple[float | None, ...]) -> None:
    found = trend(years(*values), "higher")
    assert found is not None
    assert (found.direction, found.grain, found.periods) == ("too few periods", "year", 4)
    assert (found.p, found.per_year) == (None, None)


def test_a_hidden_year_is_left_out_and_counted() -> None:
    found = trend(years(1, 2, None, 4, 5, 6), "higher")
    assert found is not None
    assert (found.direction, found.periods, found.missing) == ("worse", 5, 1)
    assert found.per_year == 1.0, "a gap of two years counts as two"


def test_quarters_are_compared_with_the_same_quarter() -> None:
    """A strong season that comes every year is no trend; a rise beneath it is."""
    season = (10, 90, 40, 20)
    same = [(f"{year}-Q{at + 1}", season[at]) for year in (2023, 2024, 2025) for at in range(4)]
    found = trend(same, "higher")
    assert found is not None
    assert (found.direction, found.grain, found.periods) == ("no clear change", "quarter", 12)
    rising = [(key, value + int(key[:4]) - 2020) for key, value in same]
    found = trend(rising, "higher")
    assert found is not None
    assert found.direction == "worse"
    assert found.p == pytest.approx(2 / 6**4, abs=5e-5)
    assert found.per_year == 1.0


def test_one_year_of_months_cannot_be_told_from_a_season() -> None:
    months: Figures = [(f"2025-{month:02d}", float(month)) for month in range(1, 13)]
    found = trend([*months, ("2025", 78.0)], "higher")
    assert found is not None
    assert (found.direction, found.grain, found.periods) == ("too few periods", "year", 1)


def test_years_are_taken_before_quarters_where_there_are_five() -> None:
    quarters: Figures = [(f"{year}-Q{at}", 5.0) for year in (2023, 2024) for at in range(1, 5)]
    found = trend([*quarters, *years(1, 2, 3, 4, 5)], "higher")
    assert found is not None
    assert found.grain == "year"


def test_pooled_and_differently_begun_years_are_not_compared() -> None:
    pooled: Figures = [("2019/22", 9.0), ("2021/24", 8.0)]
    financial: Figures = [(f"{year}/{year - 1999}", float(year)) for year in range(2019, 2024)]
    found = trend([*pooled, *years(4, 4, 4), *financial], "higher")
    assert found is not None
    assert (found.direction, found.periods, found.first) == ("worse", 5, "2019/20")


def test_nothing_known_and_nothing_at_all() -> None:
    assert trend([], "higher") is None
    found = trend(years(None, None), "higher")
    assert found is not None
    assert (found.direction, found.periods, found.missing) == ("too few periods", 0, 2)
    assert (found.first, found.last) == (None, None)
