import pandas as pd
import pytest

from etl.sources import numbers_as_text


def kind(text: str) -> str:
    found = numbers_as_text.parse(pd.Series([text]))
    kinds = [name for name in ("missing", "suppressed", "wrong") if getattr(found, name)[0]]
    assert bool(kinds) == found.value.isna()[0]
    assert len(kinds) <= 1
    return kinds[0] if kinds else "number"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("29,199", 29199),
        ("1,234,567.5", 1234567.5),
        ("0", 0),
        ("-3.293", -3.293),
        ("\u22122.5", -2.5),
        (" 7 ", 7),
        (".5", 0.5),
        ("1e-05", 0.00001),
    ],
)
def test_numbers(text: str, number: float) -> None:
    assert numbers_as_text.parse(pd.Series([text])).value[0] == number


@pytest.mark.parametrize("text", ["", " ", ":", "..", "-", "n/a", "N/A", "[x]", "[z]"])
def test_missing_is_never_zero(text: str) -> None:
    assert kind(text) == "missing"


@pytest.mark.parametrize("text", ["*", "c", "[c]", "<5", "< 10", "<=4", "≤4", "x", "Suppressed"])
def test_suppressed(text: str) -> None:
    assert kind(text) == "suppressed"


@pytest.mark.parametrize(
    "text", ["yes", "~20", "1,23", "12,34", "1-4", "nan", "inf", "5%", "£3", "1 000", "--", "<"]
)
def test_wrong(text: str) -> None:
    assert kind(text) == "wrong"


def test_empty_column() -> None:
    found = numbers_as_text.parse(pd.Series([], dtype=object))
    assert len(found.value) == len(found.wrong) == 0


def test_keeps_the_index() -> None:
    found = numbers_as_text.parse(pd.Series(["1", "*", "1"], index=[5, 7, 9]))
    assert list(found.value.index) == list(found.suppressed.index) == [5, 7, 9]
    assert found.suppressed.tolist() == [False, True, False]
