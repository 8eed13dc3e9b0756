"""Shares of money, people and need, worked by hand."""

import pandas as pd
import pytest

from analysis.fair_shares import Share, compared, of_money, of_units
from analysis.fairness import Units, exactly

MONEY = pd.DataFrame({"low": [60.0, 20.0], "high": [80.0, 40.0]}, index=["N", "S"])


def test_what_is_unknown_goes_to_the_others_or_comes_here() -> None:
    found = of_money(MONEY, 0.0)
    assert found is not None
    assert (found["N"].least, found["N"].most) == (60 / 100, 80 / 100)
    assert (found["S"].least, found["S"].most) == (20 / 100, 40 / 100)
    with_unplaced = of_money(MONEY, 20.0)
    assert with_unplaced is not None
    assert with_unplaced["N"].least == pytest.approx(60 / 120)
    assert with_unplaced["N"].most == pytest.approx(100 / 120)


def test_no_known_money_and_no_high_end_make_no_share() -> None:
    assert of_money(MONEY.assign(low=0.0), 0.0) is None
    assert of_money(MONEY.assign(high=[80.0, float("nan")]), 0.0) is None
    assert of_money(MONEY, float("nan")) is None


def test_people_have_one_share_and_need_with_limits_a_range() -> None:
    people = of_units(exactly({"N": 300, "S": 100}), ["N", "S"])
    assert people == {"N": Share(0.75, 0.75), "S": Share(0.25, 0.25)}
    lower, upper = {"N": 8.0, "S": 2.0}, {"N": 12.0, "S": 4.0}
    need = of_units(Units({"N": 10.0, "S": 3.0}, lower, upper), ["N", "S"])
    assert need == {"N": Share(8 / 12, 12 / 14), "S": Share(2 / 14, 4 / 12)}
    assert of_units(exactly({"N": 300, "S": None}), ["N", "S"]) is None


@pytest.mark.parametrize(
    ("money", "told"),
    [(Share(0.3, 0.4), "above"), (Share(0.1, 0.2), "below"), (Share(0.2, 0.3), "not told")],
)
def test_money_is_told_from_a_share_only_where_the_ranges_do_not_meet(
    money: Share, told: str
) -> None:
    assert compared(money, Share(0.25, 0.25)) == told
