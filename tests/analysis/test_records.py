"""Records compared and put together, field by field."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from analysis.records import FieldChange, differences, merge

VALUES = st.one_of(st.none(), st.text(max_size=3), st.integers(0, 2), st.lists(st.text(max_size=1)))
RECORDS = st.fixed_dictionaries(dict.fromkeys("abcd", VALUES))


def test_a_record_that_was_not_there_is_all_new() -> None:
    assert differences(None, {"title": "Boxing", "amount": None}) == [
        FieldChange("title", None, "Boxing")
    ]


def test_nothing_known_is_the_same_however_it_is_said() -> None:
    assert differences({"a": None, "b": [], "c": ""}, {"a": [], "b": "", "c": None}) == []
    assert differences({"a": None}, {"a": 0}) == [FieldChange("a", None, 0)]


def test_two_people_change_different_fields() -> None:
    base = {"title": "Boxing", "amount": "100.00", "end": "2026-03-31"}
    merged = merge(base, {**base, "amount": "120.00"}, {**base, "end": "2026-06-30"})
    assert merged.record == {"title": "Boxing", "amount": "120.00", "end": "2026-06-30"}
    assert merged.conflicts == []


def test_two_people_change_the_same_field() -> None:
    base = {"title": "Boxing"}
    merged = merge(base, {"title": "Boxing club"}, {"title": "Boxing gym"})
    assert merged.record == {"title": "Boxing club"}
    assert merged.conflicts == [FieldChange("title", "Boxing club", "Boxing gym")]


@given(RECORDS, RECORDS)
def test_a_merge_with_one_side_only_is_that_side(
    base: dict[str, Any], changed: dict[str, Any]
) -> None:
    assert differences(merge(base, base, changed).record, changed) == []
    assert differences(merge(base, changed, base).record, changed) == []


@given(RECORDS, RECORDS, RECORDS)
def test_nobody_loses_anything(
    base: dict[str, Any], other: dict[str, Any], mine: dict[str, Any]
) -> None:
    """The other side's changes all stand; each of mine stands or is told."""
    merged = merge(base, other, mine)
    told = {change.field: change.after for change in merged.conflicts}
    for change in differences(base, other):
        assert differences({"x": merged.record[change.field]}, {"x": change.after}) == []
    for change in differences(base, mine):
        mine_stands = not differences({"x": merged.record[change.field]}, {"x": change.after})
        assert mine_stands or told[change.field] == change.after
