"""When a release is refused, and what of earlier ones binds later ones."""

import pandas as pd
import pytest
from invented_counts import COUNTED, YEAR, awkward, cube_of, hidden, monthly, places

from analysis.disclosure.building import build
from analysis.disclosure.release import Earlier, freeze
from analysis.disclosure.rules import Refused, Rules

PLACES = places(1, 2, 3)


def test_a_release_that_costs_more_than_two_per_cent_is_refused() -> None:
    cube = cube_of({COUNTED: awkward(PLACES, 5, 9)}, PLACES)
    with pytest.raises(Refused, match=r"could be worked out .* hide too many figures"):
        build(cube, Rules(5))
    free = build(cube, Rules(5, most_lost=1.0))
    large = int((cube.published & (cube.counts >= 5)).sum())
    lost = large - int((free.frame["mark"] == "").sum())
    assert lost > 0.02 * large
    assert build(cube, Rules(5, most_lost=lost / large)).digest == free.digest


@pytest.mark.parametrize("threshold", [3, 7, 11])
def test_only_the_thresholds_that_were_agreed(threshold: int) -> None:
    with pytest.raises(ValueError, match="choose 5, 8 or 10"):
        Rules(threshold)


def test_the_most_that_may_be_lost_is_a_share() -> None:
    with pytest.raises(ValueError, match="give 0 to 1"):
        Rules(8, most_lost=2)


def test_what_was_hidden_once_stays_hidden_though_it_has_grown() -> None:
    before = monthly(PLACES, 6, 3)
    first_cube = cube_of({COUNTED: before}, PLACES)
    first = build(first_cube, Rules(8, 1.0))
    after = before + 5
    second_cube = cube_of({COUNTED: after}, PLACES)
    assert not hidden(build(second_cube, Rules(8, 1.0)))
    second = build(second_cube, Rules(8, 1.0), [Earlier(first_cube, first)])
    assert hidden(second) == hidden(first) != set()


def test_the_same_counts_again_give_the_same_release() -> None:
    cube = cube_of({COUNTED: awkward(PLACES, 8, 0)}, PLACES)
    first = build(cube, Rules(8, 1.0))
    assert build(cube, Rules(8, 1.0), [Earlier(cube, first)]).digest == first.digest


def test_a_new_quarter_leaves_the_old_figures_as_they_were() -> None:
    """Growing month by month, a release changes nothing that it showed before."""
    months = [*YEAR, "2025-04", "2025-05", "2025-06"]
    counts = monthly(PLACES, 9, 12, months)
    cube = cube_of({COUNTED: counts[list(YEAR)]}, PLACES)
    first = build(cube, Rules(8, 1.0))
    second = build(cube_of({COUNTED: counts}, PLACES), Rules(8, 1.0), [Earlier(cube, first)])
    key = ["series", "level", "area_code", "period"]
    same = second.frame.merge(first.frame[key], on=key)
    pd.testing.assert_frame_equal(same, first.frame)
    assert "2025-Q2" in set(second.frame["period"])


def test_what_an_earlier_release_gave_away_cannot_be_protected() -> None:
    """The first release went out without secondary suppression: to hide more now is too late."""
    cube = cube_of({COUNTED: awkward(PLACES, 5, 9)}, PLACES)
    small = cube.published & Rules(5).small(cube.counts)
    careless = Earlier(cube, freeze(cube, small, Rules(5)))
    with pytest.raises(Refused, match="whatever is hidden now"):
        build(cube, Rules(5, 1.0), [careless])
