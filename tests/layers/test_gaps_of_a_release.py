"""Need and gaps read from a release: smoothing where places are small, ages, and what is kept."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np
import pytest

from analysis.selection import Selection
from db.connection import engine_for
from db.published import Published, Release
from layers.gaps import Question, answer
from layers.needs import measured, need_of, published

ON = date(2026, 11, 1)
WEIGHTS = (("police_violence_injury", 3), ("imd_score", 2))


@pytest.fixture
def release(demo_sqlite_url: str) -> Iterator[Release]:
    """Read anew: one of the tests takes a document away."""
    engine = engine_for(demo_sqlite_url)
    yield Published(engine).current()
    engine.dispose()


def question(level: str, **said: Any) -> Question:
    told: dict[str, Any] = {"ages": None, "terms": {}, **said}
    return Question(
        level, WEIGHTS, "percentile", "all", 6, Selection(ON, told["terms"], told["ages"])
    )


def test_only_what_a_level_publishes(release: Release) -> None:
    assert "suspensions" in published(release, "la")
    assert "suspensions" not in published(release, "ward")
    assert published(release, "ward")["ed_assault"] == "2025/26"


def test_nothing_that_is_hidden_in_most_places_is_put_together(release: Release) -> None:
    places = {level: len(release.areas(level)["codes"]) for level in ("la", "ward", "lsoa")}
    left_out = set()
    for item in release.front["indicators"]:
        for level, told in item["levels"].items():
            values = release.content("values", f"{item['id']} {level} {told['latest']}")
            mostly = "hidden_below" in item and 2 * len(values["suppressed"]) > places[level]
            assert (item["id"] in published(release, level)) is not mostly
            left_out |= {(item["id"], level)} if mostly else set()
    assert ("knife_crime", "ward") in left_out
    assert ("ed_assault", "lsoa") in left_out
    assert ("police_violence_injury", "lsoa") not in left_out


def test_hidden_places_count_as_having_less_need_than_the_shown(release: Release) -> None:
    """The least of the shown wards has more need than every hidden one."""
    found = need_of(release, "ward", (("ed_assault", 1),), "percentile")
    hidden = len(release.content("values", "ed_assault ward 2025/26")["suppressed"])
    scores = found.parts[0].score
    assert hidden == int(np.isnan(scores).sum()) > 10
    assert np.nanmin(scores) == pytest.approx(100 * hidden / 140, abs=1)
    assert np.nanmax(scores) == pytest.approx(100, abs=1)


def test_counts_of_small_places_are_smoothed_and_boroughs_are_not(release: Release) -> None:
    assert measured(release, "ward", "ed_assault").smoothed
    assert measured(release, "lsoa", "police_violence_injury").smoothed
    borough = measured(release, "la", "ed_assault")
    assert not borough.smoothed
    assert borough.value.tolist() == release.content("values", "ed_assault la 2025/26")["values"]
    assert not measured(release, "ward", "imd_score").smoothed
    assert not measured(release, "ward", "early_language").smoothed


def test_what_is_hidden_stays_hidden(release: Release) -> None:
    """The released figures alone: a smoothed rate is made of a published count."""
    content = release.content("values", "ed_assault ward 2025/26")
    found = measured(release, "ward", "ed_assault")
    assert np.flatnonzero(found.suppressed).tolist() == content["suppressed"]
    missing = [at for at, value in enumerate(content["values"]) if value is None]
    assert np.flatnonzero(np.isnan(found.value)).tolist() == missing


def test_the_same_question_is_answered_once(release: Release) -> None:
    assert answer(release, question("ward")) is answer(release, question("ward"))
    assert need_of(release, "ward", WEIGHTS, "z") is need_of(release, "ward", WEIGHTS, "z")
    assert answer(release, question("ward")) is not answer(release, question("ward", ages=(0, 4)))


@pytest.mark.parametrize("level", ["la", "ward", "lsoa"])
def test_people_of_the_ages_are_counted(release: Release, level: str) -> None:
    """Pounds per person, times the people of those ages, is the pounds."""
    found = answer(release, question(level, ages=(11, 15))).reach
    by_age = release.content("ages", level)
    people = np.array([sum(row[11:16]) for row in by_age], dtype=float)
    assert found["per_person"].to_numpy() * people == pytest.approx(
        found["pounds_per_year"].to_numpy(), nan_ok=True
    )
    residents = np.array(release.areas(level)["residents"], dtype=float)
    assert found["per_head"].to_numpy() * residents == pytest.approx(
        found["pounds_per_year"].to_numpy(), nan_ok=True
    )


def test_an_older_release_does_not_know_the_ages(
    release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = release.content
    monkeypatch.setattr(
        release, "content", lambda kind, key="": None if kind == "ages" else whole(kind, key)
    )
    found = answer(release, question("ward", ages=(11, 15)))
    assert found.reach["per_person"].isna().all()
    assert [gap.reach_third for gap in found.places] == [None] * len(found.places)
    assert answer(release, question("ward")).reach["per_person"].notna().any()


def test_an_approach_narrows_the_money_and_not_the_need(release: Release) -> None:
    term = release.content("choices")["approach"][0]["key"]
    narrow = answer(release, question("ward", terms={"approach": (term,)}))
    wide = answer(release, question("ward"))
    assert narrow.need is wide.need
    fewer = narrow.reach["aimed_interventions"] + narrow.reach["shared_interventions"]
    more = wide.reach["aimed_interventions"] + wide.reach["shared_interventions"]
    assert (fewer <= more).all()
    assert fewer.sum() < more.sum()
