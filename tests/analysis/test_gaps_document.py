"""The worked examples of need and gaps in docs/methods.md, worked again from their own figures."""

from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis import gap_words as words
from analysis.gaps import Around, gaps
from analysis.need import DRAWS, KNOWN_NEEDED, MOVE, Measured, Need, composite, smoothed
from analysis.rates import per
from indicators import INDICATOR_BY_ID

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "methods.md").read_text(encoding="utf-8")
PLAIN = " ".join(TEXT.split())


def table(heading: str) -> dict[str, list[str]]:
    """Ward → the other cells of its row."""
    lines = TEXT.splitlines()
    rows = {}
    for line in lines[lines.index(heading) + 2 :]:
        if not line.startswith("|"):
            break
        first, *others = (cell.strip() for cell in line.strip("|").split("|"))
        rows[first] = others
    return rows


def number(cell: str) -> float:
    return float("nan") if cell == "not known" else float(cell.replace(",", ""))


WARDS = table("| ward | residents | robberies | deprivation score |")
MONEY = table("| ward | delivered there | share of wider awards |")


@pytest.fixture(scope="module")
def need() -> Need:
    people, count, score = (
        np.array([number(row[at]) for row in WARDS.values()]) for at in range(3)
    )
    nothing, hidden = np.full(len(WARDS), np.nan), np.zeros(len(WARDS), dtype=bool)
    robbery = INDICATOR_BY_ID["police_robbery"]
    rate = per(count, people, robbery.per)
    counted = Measured(robbery, "2025", rate, nothing, nothing, count, people, hidden)
    deprived = Measured(
        INDICATOR_BY_ID["imd_score"], "2025", score, *(nothing,) * 4, suppressed=hidden
    )
    return composite([(smoothed(counted), 3.0), (deprived, 1.0)], "percentile")


def test_need_is_the_one_on_the_page(need: Need) -> None:
    heading = (
        "| ward | robberies, smoothed | scaled | deprivation, scaled | need | rank | between |"
    )
    shown = table(heading)
    assert list(shown) == list(WARDS)
    robbery, deprived = need.parts
    for at, cells in enumerate(shown.values()):
        figures = (robbery.measured.value, robbery.score, deprived.score, need.score, need.rank)
        assert [number(cell) for cell in cells[:5]] == pytest.approx(
            [figure[at] for figure in figures], nan_ok=True
        )
        assert cells[5] == f"{need.rank_from[at]:.0f} and {need.rank_to[at]:.0f}"
        assert need.swing_from[at] == need.swing_to[at] == need.rank[at]
    assert need.known[list(WARDS).index("Cedar")] == "part"


def test_the_smoothing_by_hand(need: Need) -> None:
    mean = 40 / 4_000
    between = ((0.018 - mean) ** 2 + (0.002 - mean) ** 2) / 4 - mean / 1_000
    assert between == pytest.approx(0.000022)
    assert (mean**2 + between * 18) / (mean + between * 1_000) == pytest.approx(0.0155)
    assert need.parts[0].measured.value[0] == pytest.approx(15.5)


def test_the_numbers_of_the_text_are_those_of_the_code() -> None:
    assert f"draw each figure {DRAWS} times" in PLAIN
    assert KNOWN_NEEDED == 0.5
    assert "less than half of the weight is known" in PLAIN
    assert MOVE == 1 / 5
    assert "any one weight is a fifth smaller or larger" in PLAIN


def test_gaps_are_those_on_the_page(need: Need) -> None:
    residents = [number(row[0]) for row in WARDS.values()]
    aimed, shared = ([number(row[at]) for row in MONEY.values()] for at in (0, 1))
    people = zip(aimed, shared, residents, strict=True)
    reach = pd.DataFrame(
        {
            "per_person": [(here + wider) / each for here, wider, each in people],
            "aimed_per_person": [here / each for here, each in zip(aimed, residents, strict=True)],
            "shared_per_person": [w / each for w, each in zip(shared, residents, strict=True)],
            "aimed_interventions": [int(pounds > 0) for pounds in aimed],
            "shared_interventions": [int(pounds > 0) for pounds in shared],
            "aimed_ending": [0] * 4,
        }
    )
    found = gaps(need, reach, "all", Around((0,) * 4, (0,) * 4))
    shown = table("| ward | need above | money above | gap | class |")
    assert [list(WARDS)[gap.position] for gap in found] == list(shown)
    for gap, cells in zip(found, shown.values(), strict=True):
        assert gap.need_percentile is not None
        assert gap.reach_percentile is not None
        assert gap.need_third is not None
        assert gap.reach_third is not None
        assert cells[0] == f"{gap.need_percentile:.0f}%"
        assert cells[1] == f"{gap.reach_percentile:.0f}%"
        assert cells[2] == f"{gap.gap:.0f}"
        assert cells[3] == words.CELLS[gap.need_third][gap.reach_third]
    told = words.Compared(
        "ward", "wards", "a head", float(reach["per_person"].median()), "all", date(2027, 5, 1)
    )
    said = [words.of_need(need, 0, "wards"), words.of_reach(reach.iloc[0], told)]
    assert f"> {words.sentence(said)}\n" in TEXT
