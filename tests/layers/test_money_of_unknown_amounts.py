"""A place that only awards of unknown amounts reach has unknown pounds, not none."""

from collections.abc import Iterator
from datetime import date

import numpy as np
import pytest

from analysis.selection import Selection
from db.connection import engine_for
from db.published import Published, Release
from layers.layer import View
from layers.money import money

ON = date(2026, 11, 1)


@pytest.fixture(scope="module")
def release(demo_sqlite_url: str) -> Iterator[Release]:
    engine = engine_for(demo_sqlite_url)
    yield Published(engine).current()
    engine.dispose()


@pytest.mark.parametrize("level", ["la", "ward", "lsoa"])
def test_unknown_pounds_are_not_none(release: Release, level: str) -> None:
    selection = Selection(ON, lacks=("amount",))
    found = money(View(release, level, "pounds-per-head", ON.isoformat(), selection))
    live = found["aimed_interventions"] + found["shared_interventions"]
    assert live.max() > 0
    assert (found["unknown_amounts"] == live).all()
    assert np.array_equal(found["pounds_per_head"].isna(), live > 0)
    assert (found.loc[live == 0, "pounds_per_head"] == 0).all()
    assert ((found["shared_interventions"] == 0) & (live > 0)).any()
