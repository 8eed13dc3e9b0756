"""Rates from a release, worked by hand from what it shows."""

import pandas as pd
import pytest
from invented_counts import COUNTED, YEAR, places

from analysis.disclosure.building import build
from analysis.disclosure.figures import figures
from analysis.disclosure.making import make_cube
from analysis.disclosure.release import Release
from analysis.disclosure.rules import Rules
from analysis.rates import byar
from indicators import RESTRICTED_COUNTS


@pytest.fixture(scope="module")
def release() -> Release:
    """Two LSOAs in one ward: 24 and 3 a year, two and a quarter a month; August of one unknown."""
    parents = places(1, 1, 2)
    counts = pd.DataFrame(0.0, index=parents.index, columns=list(YEAR))
    counts.loc["L000"], counts.loc["L001", ["2024-04", "2024-07", "2024-10"]] = 2.0, 1.0
    counts.loc["L001", "2024-08"] = None
    residents = pd.Series({"L000": 9000.0, "L001": 900.0})
    cube = make_cube({COUNTED: counts}, parents, residents, RESTRICTED_COUNTS)
    return build(cube, Rules())


def test_shown_hidden_and_not_known_are_three_things(release: Release) -> None:
    found = figures(release, COUNTED, "lsoa")
    assert found.value.at["L000", "2024/25"] == 25
    assert (found.low.at["L000", "2024/25"], found.high.at["L000", "2024/25"]) == (23, 27)
    assert found.value.isna().at["L001", "2024/25"]
    assert not found.hidden.at["L001", "2024/25"]
    quarters = figures(release, COUNTED, "ward")
    assert quarters.hidden[["2024-Q2", "2024-Q3"]].to_numpy().all()


def test_periods_stand_in_time_order(release: Release) -> None:
    assert list(figures(release, COUNTED, "la").value.columns) == [
        *YEAR[:-1],
        "2024/25",
        YEAR[-1],
    ]


def test_a_rate_rests_on_the_figure_and_its_limits_on_what_the_figure_can_stand_for(
    release: Release,
) -> None:
    """25 for 9,000 residents; the ward's year covers eleven months of 900 more."""
    rate, lower, upper = figures(release, COUNTED, "lsoa").rates(1000)
    at = ("L000", "2024/25")
    assert rate.at[at] == pytest.approx(25 / 9)
    assert lower.at[at] == pytest.approx(byar(pd.Series([23.0]).to_numpy())[0][0] / 9)
    assert upper.at[at] == pytest.approx(byar(pd.Series([27.0]).to_numpy())[1][0] / 9)
    people = figures(release, COUNTED, "ward").people
    assert people.at["W00", "2024/25"] == pytest.approx(9000 + 900 * 11 / 12)
