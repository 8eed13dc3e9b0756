import pandas as pd
import pytest

from etl.sources import grid


def test_a_place_of_known_position() -> None:
    """Postcode L1 0AB: 334943, 389332 and 53.39679, -2.979846 in the published file."""
    lon, lat = grid.lon_lat(pd.Series([334943.0]), pd.Series([389332.0]))
    assert lon[0] == pytest.approx(-2.979846, abs=2e-5)
    assert lat[0] == pytest.approx(53.39679, abs=2e-5)


def test_zero_pair_and_missing_have_no_position() -> None:
    lon, lat = grid.lon_lat(pd.Series([0.0, None, 334943]), pd.Series([0.0, 389332, None]))
    assert lon.isna().all()
    assert lat.isna().all()


def test_easting_is_not_northing() -> None:
    lon, lat = grid.lon_lat(pd.Series([389332.0]), pd.Series([334943.0]))
    assert lat[0] < 53
    assert lon[0] > -2.5


def test_bounds_of_the_country() -> None:
    inside = grid.in_the_uk(pd.Series([-2.98, 53.4, -80.0]), pd.Series([53.4, -2.98, 43.0]))
    assert inside.tolist() == [True, False, False]
