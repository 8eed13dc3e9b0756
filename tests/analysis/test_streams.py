"""Streams of money: nothing is lost on the way, worked by hand on a few awards."""

from typing import Any

import pytest

from analysis.crossing import OTHERS, flow, matrix
from analysis.selection import NOT_STATED
from analysis.streams import (
    DIMENSIONS,
    ELSEWHERE,
    NOT_ON_MAP,
    awarded,
    awarded_in,
    chosen_for_a_year,
    of_a_year,
    parts,
    years_of_awards,
)


def award(identifier: str, pounds: float | None, **said: Any) -> dict[str, Any]:
    return {
        "id": identifier,
        "amount_awarded": pounds,
        "start_date": "2026-01-01",
        "end_date": "2026-12-31",
        "award_date": "2026-03-31",
        "status": None,
        "funder_id": "F",
        "programme": "Roots",
        "approach": ["Mentoring"],
        **said,
    }


AWARDS = [
    award("one", 1200.0),
    award("split", 800.0, approach=["Mentoring", "Sports programmes"]),
    award("silent", None, funder_id="G", programme=None),
    award("nowhere", 100.0, funder_id="G", approach=[]),
    award("half", 400.0, funder_id="G", programme="Roots"),
]
SHARES = {
    "one": {"A": 1.0},
    "split": {"A": 0.25, "B": 0.75},
    "silent": {"B": 1.0},
    "half": {"A": 0.5},
}
FRAME = parts(AWARDS, awarded(AWARDS), SHARES)


def test_an_award_is_cut_into_parts_that_add_up_to_it() -> None:
    split = FRAME[FRAME["award_id"] == "split"].set_index(["approach", "borough"])["pounds"]
    assert split.to_dict() == {
        ("Mentoring", "A"): 100.0,
        ("Sports programmes", "A"): 100.0,
        ("Mentoring", "B"): 300.0,
        ("Sports programmes", "B"): 300.0,
    }
    assert FRAME.groupby("award_id")["share"].sum().to_dict() == pytest.approx(
        {item["id"]: 1.0 for item in AWARDS}
    )
    half = FRAME[FRAME["award_id"] == "half"].set_index("borough")["pounds"].to_dict()
    assert half == {"A": 200.0, ELSEWHERE: 200.0}
    assert FRAME["pounds"].sum() == 2500.0


def test_the_matrix_counts_awards_once_and_unknown_amounts_apart() -> None:
    found = matrix(FRAME, "approach", "borough", 10, 10)
    assert found.rows == ["Mentoring", "Sports programmes", NOT_STATED]
    assert found.columns == ["A", "B", ELSEWHERE, NOT_ON_MAP]
    cell = found.cells["Mentoring", "B"]
    assert (cell.pounds, cell.awards, cell.unknown) == (300.0, 2, 1)
    assert ("Sports programmes", NOT_ON_MAP) not in found.cells
    row = found.row_totals["Mentoring"]
    assert (row.pounds, row.awards, row.unknown) == (2000.0, 4, 1)
    assert (found.total.pounds, found.total.awards, found.total.unknown) == (2500.0, 5, 1)
    for totals in (found.cells, found.row_totals, found.column_totals):
        assert sum(cell.pounds for cell in totals.values()) == pytest.approx(2500.0)


def test_programmes_of_one_name_are_two_if_their_funders_are() -> None:
    found = matrix(FRAME, "programme", "funder", 10, 10)
    assert found.row_totals["F|Roots"].pounds == 2000.0
    assert found.row_totals["G|Roots"].pounds == 500.0
    assert found.rows[-1] == NOT_STATED
    assert found.row_totals[NOT_STATED].unknown == 1


@pytest.mark.parametrize("most", [1, 2, 9])
def test_every_step_of_the_flow_carries_all_of_the_money(most: int) -> None:
    found = flow(FRAME, most)
    for step in (*found.levels, *found.links):
        assert sum(cell.pounds for cell in step.values()) == pytest.approx(2500.0)
    for at, links in enumerate(found.links):
        for key, group in found.levels[at].items():
            leaving = sum(cell.pounds for (one, _), cell in links.items() if one == key)
            assert leaving == pytest.approx(group.pounds)
        for key, group in found.levels[at + 1].items():
            coming = sum(cell.pounds for (_, other), cell in links.items() if other == key)
            assert coming == pytest.approx(group.pounds)


def test_small_groups_become_others_and_unstated_ones_never_do() -> None:
    many = [award(f"a{n}", 100.0 * n, approach=[f"Approach {n}"]) for n in range(1, 6)]
    many.append(award("silent", 1.0, approach=[]))
    frame = parts(many, awarded(many), {})
    found = flow(frame, 2)
    approaches = found.levels[DIMENSIONS.index("approach")]
    assert list(approaches) == ["Approach 5", "Approach 4", OTHERS, NOT_STATED]
    assert approaches[OTHERS].pounds == 600.0
    assert found.others["approach"] == 3
    # A single one left over keeps its name.
    assert OTHERS not in flow(frame, 4).levels[DIMENSIONS.index("approach")]


def test_money_of_a_year_and_of_a_financial_year() -> None:
    assert of_a_year([award("a", 365.0), award("b", None)]) == {
        "a": pytest.approx(365.25),
        "b": None,
    }
    late = award("late", 1.0, award_date=None, start_date="2026-04-01")
    never = award("never", 1.0, award_date=None, start_date=None)
    proposed = award("proposed", 1.0, status="proposed")
    awards = [AWARDS[0], late, never, proposed]
    assert [awarded_in(item) for item in awards] == ["2025/26", "2026/27", None, "2025/26"]
    assert [item["id"] for item in chosen_for_a_year(awards, "2025/26")] == ["one"]
    assert years_of_awards(awards) == ["2026/27", "2025/26"]


def test_nothing_at_all() -> None:
    frame = parts([], {}, {})
    found = matrix(frame, "funder", "approach", 5, 5)
    assert (found.rows, found.columns, found.total.awards) == ([], [], 0)
    assert flow(frame, 5).levels == [{}, {}, {}, {}]
