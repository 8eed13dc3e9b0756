"""The worked examples on places in docs/methods.md, worked again from the figures on the page."""

import re
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis.neighbours import CHARACTERISTICS, Neighbours
from analysis.spots import FEWEST, PERMUTATIONS, SURE_ENOUGH, false_discovery, statistics
from analysis.trends import trend

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "methods.md").read_text(encoding="utf-8")


def section(heading: str) -> str:
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## )", TEXT, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


def rows(text: str, heading: str) -> list[list[str]]:
    """The body of the table under a heading row."""
    lines = text.splitlines()
    found = []
    for line in lines[lines.index(heading) + 2 :]:
        if not line.startswith("|"):
            break
        found.append([cell.strip() for cell in line.strip("|").split("|")])
    return found


def said(text: str) -> Callable[[float, int], bool]:
    """Whether a number stands in the text, rounded to so many decimals."""
    flat = text.replace("\n", " ")
    return lambda number, decimals: (
        re.search(rf"(?<![\d.]){number:.{decimals}f}(?![\d])", flat) is not None
    )


def test_the_example_of_a_hot_spot() -> None:
    text = section("Hot spots")
    stands = said(text)
    lattice = [[int(cell) for cell in row] for row in rows(text, "| west | middle | east |")]
    value = np.array(lattice).ravel()
    touching = [
        [
            other
            for other in range(9)
            if other != at and abs(other // 3 - at // 3) < 2 and abs(other % 3 - at % 3) < 2
        ]
        for at in range(9)
    ]
    assert stands(value.sum(), 0)
    assert stands(value.mean(), 2)
    assert stands(value.var(), 2)
    star, moran = statistics(value, touching)
    assert f"= **{moran[8]:.2f}**" in text
    assert f"**{star[8]:.2f}**" in text
    near = value[touching[8]].sum()
    sums = [sum(dealt) for dealt in combinations(np.delete(value, 8).tolist(), 3)]
    ways = sum(total >= near for total in sums)
    assert f"there are {len(sums)} ways" in text
    assert ways == 1
    assert f"**p = {2 * ways / len(sums):.3f}**" in text


def test_the_example_of_many_tries() -> None:
    text = section("Hot spots").replace("\n", " ")
    found = re.search(r"with p of ([\d., and]+) have adjusted p of ([\d., and]+):", text)
    assert found is not None
    before, after = (
        [float(one.rstrip(".")) for one in re.findall(r"[\d.]+", part)] for part in found.groups()
    )
    assert false_discovery(np.array(before)) == pytest.approx(after)
    assert sum(one <= SURE_ENOUGH for one in after) == 3


def test_the_limits_of_hot_spots_are_those_of_the_code() -> None:
    text = section("Hot spots").replace("\n", " ")
    assert f"{PERMUTATIONS:,} times" in text
    assert f"only up to {SURE_ENOUGH}" in text
    assert f"Fewer than {FEWEST} places" in text


def test_the_example_of_a_trend() -> None:
    text = section("Is it getting worse?")
    figures = [(year, float(value)) for year, value in rows(text, "| year | figure |")]
    found = trend(figures, "higher")
    assert found is not None
    assert found.direction == "worse"
    assert found.p is not None
    assert f"2 ÷ 120 = **{found.p:.3f}**" in text
    assert f"**{found.per_year}** a year" in text
    assert trend(figures[:3], "higher").direction == "too few periods"  # type: ignore[union-attr]


def test_the_example_of_places_alike() -> None:
    text = section("Places that are alike")
    table = rows(text, "| place | young, % | deprivation |")
    frame = pd.DataFrame(
        {"young": [float(row[1]) for row in table], "poor": [float(row[2]) for row in table]},
        index=[row[0] for row in table],
    )
    stands = said(text)
    for column in frame:
        assert stands(frame[column].std(ddof=0), 2)
    first, *others = Neighbours(frame).of("A")
    assert first.code == "B"
    assert f"= **{first.distance}**" in text
    assert all(other.distance > first.distance for other in others)
    assert first.closer_than == pytest.approx(5 / 6)


def test_every_characteristic_is_named() -> None:
    text = section("Places that are alike").lower().replace("\n", " ")
    for item, words in zip(
        CHARACTERISTICS,
        (
            "under 10",
            "10 to 24",
            "65 and over",
            "densely",
            "imd score",
            "education deprivation",
            "community need",
        ),
        strict=True,
    ):
        assert words in text, item.key
