"""The worked example of released figures in docs/methods.md, worked again from its own figures."""

from pathlib import Path

import numpy as np
import pytest

from analysis.disclosure.rules import Rules
from analysis.need.scaling import percentiles
from analysis.ranks import ranks
from analysis.rates import byar

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "methods.md").read_text(encoding="utf-8")
SECTION = TEXT.split("### A worked example of released figures")[1].split("###")[0]
RULES = Rules(8)


@pytest.fixture(scope="module")
def wards() -> dict[str, list[str]]:
    lines = [line for line in SECTION.splitlines() if line.startswith("|")][2:]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return {name: rest for name, *rest in cells}


@pytest.fixture(scope="module")
def worked(wards: dict[str, list[str]]) -> dict[str, list[str]]:
    """The table again from residents and counts alone."""
    people = np.array([float(row[0].replace(",", "")) for row in wards.values()])
    counts = np.array([int(row[1]) for row in wards.values()])
    hidden = RULES.small(counts)
    value = RULES.shown(counts)
    low, high = RULES.limits(value)
    rate, lower, upper = (
        np.where(hidden, np.nan, 1000 * each / people)
        for each in (value, byar(low.astype(float))[0], byar(high.astype(float))[1])
    )
    place = ranks(rate, lower, upper, "higher")
    scaled = percentiles(rate, int(hidden.sum()))
    return {
        name: [
            *wards[name][:2],
            *(
                ["hidden", *[""] * 6]
                if hidden[at]
                else [
                    str(value[at]),
                    f"{low[at]} to {high[at]}",
                    f"{rate[at]:.1f}",
                    f"{lower[at]:.1f} to {upper[at]:.1f}",
                    f"{place.rank[at]:.0f}",
                    f"{place.rank_from[at]:.0f} and {place.rank_to[at]:.0f}",
                    f"{scaled[at]:.1f}",
                ]
            ),
        ]
        for at, name in enumerate(wards)
    }


def test_the_table_is_right(wards: dict[str, list[str]], worked: dict[str, list[str]]) -> None:
    assert len(wards) == 5
    assert wards == worked


def test_what_is_said_of_elm(wards: dict[str, list[str]]) -> None:
    lower, upper = byar(np.array([28.0]))[0][0], byar(np.array([32.0]))[1][0]
    assert f"Byar's for 28, which is {lower:.1f}" in SECTION
    assert f"Byar's for 32, which is {upper:.1f}" in SECTION
    low, high = (each[0] / 5 for each in byar(np.array([30.0])))
    assert f"it would have been {low:.1f} to {high:.1f}" in SECTION
