"""The overlaps of a release are what a finder of its awards finds, and where they say they meet."""

from typing import Any

import pytest

from analysis.overlap import Finder
from analysis.overlap.placed import offer_of
from dashboard.overlaps.standing import nesting
from db.connection import engine_for
from db.published import Published, Release

Row = dict[str, Any]


@pytest.fixture(scope="module")
def release(demo_sqlite_url: str) -> Release:
    return Published(engine_for(demo_sqlite_url)).current()


def key(row: Row) -> tuple[str, str]:
    return row["id_a"], row["id_b"]


def test_the_document_is_what_a_finder_of_its_own_finds(release: Release) -> None:
    offers = [offer_of(award) for award in release.awards]
    found = Finder(offers, nesting(release)).findings()
    published = release.content("overlaps")
    assert len(published) > 100
    assert [key(row) for row in published] == [(item.id_a, item.id_b) for item in found]
    for row, item in zip(published, found, strict=True):
        assert row["score"] == item.score
        assert (row["category"], row["reported"]) == (item.category, item.reported)
        assert (row["reasons"], tuple(row["unknown"])) == (item.reasons, item.unknown)
        assert row["parts"] == {name: round(part, 4) for name, part in item.parts.items()}


def test_places_in_common_are_those_that_both_awards_are_put_at(release: Release) -> None:
    """Worked out again from where the map has the awards, without the finder."""
    awards = release.by_id()
    seen = set[str]()
    for row in release.content("overlaps"):
        one, other = (awards[name]["where"] for name in key(row))
        schools = _codes(one, "school") & _codes(other, "school")
        met = row["met"]
        seen.add(met["how"])
        assert set(met["schools"]) == schools
        if schools:
            assert set(met["wards"]) == {p["ward"] for p in one if p["code"] in schools}
        elif met["how"] == "ward":
            assert set(met["wards"]) == _wards(one) & _wards(other)
        elif met["how"] == "inside" and (_wards(one) or _wards(other)):
            assert set(met["wards"]) <= _wards(one) | _wards(other)
        elif met["how"] == "borough":
            assert set(met["boroughs"]) == _codes(one, "la") & _codes(other, "la")
    assert {"school", "ward", "inside", "borough"} <= seen


def test_days_in_common_are_the_later_first_and_the_earlier_last(release: Release) -> None:
    awards = release.by_id()
    for row in release.content("overlaps"):
        pair = [awards[name] for name in key(row)]
        starts = [award["start_date"] for award in pair if award["start_date"]]
        ends = [award["end_date"] for award in pair if award["end_date"]]
        assert row["met"]["first"] == max(starts, default=None)
        assert row["met"]["last"] == min(ends, default=None)


def test_both_stores_publish_the_same_overlaps(release: Release, demo_postgres_url: str) -> None:
    other = Published(engine_for(demo_postgres_url)).current()
    assert other.content("overlaps") == release.content("overlaps")


def _codes(places: list[Row], via: str) -> set[str]:
    return {place["code"] for place in places if place["via"] == via}


def _wards(places: list[Row]) -> set[str]:
    return {place["ward"] for place in places if place["ward"]}
