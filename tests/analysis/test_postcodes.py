"""One spelling of a postcode, and what is none."""

import pytest

from analysis.postcodes import canonical


@pytest.mark.parametrize(
    "text", ["L1 0AB", "L1  0AB", "L10AB", "l1 0ab", " L1 0AB ", "L1\u00a00AB"]
)
def test_one_spelling(text: str) -> None:
    assert canonical(text) == "L1 0AB"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CH411AB", "CH41 1AB"),
        ("EC1A 1BB", "EC1A 1BB"),
        ("W1A 0AX", "W1A 0AX"),
        ("M1 1AE", "M1 1AE"),
        ("ZZ12 3AB", "ZZ12 3AB"),
        ("L10 1AB", "L10 1AB"),
        ("L101AB", "L10 1AB"),
    ],
)
def test_shapes(text: str, expected: str) -> None:
    assert canonical(text) == expected


@pytest.mark.parametrize(
    "text", ["", "L1", "L1 0A", "Liverpool", "L1 0ABC", "12345", "1L 0AB", None]
)
def test_not_postcodes(text: str | None) -> None:
    assert canonical(text) is None
