"""Adding up returns: by hand on a few rows, and against invented people who really came."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.outcomes import outcomes
from analysis.people_reached import people, people_by_group, people_by_intervention
from analysis.rates import Z
from analysis.returns import CASELOAD, NEW, UNIQUE, breakdown, spend, work

QUARTERS = ["2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"]
AGES = {"age": ("young", "old", "not_known")}


def returns(*rows: tuple[str, str, str, float | None], **more: list[Any]) -> pd.DataFrame:
    """intervention, quarter, basis, people; further columns by name."""
    columns = ["intervention", "quarter", "counting_basis", "people"]
    found = pd.DataFrame(list(rows), columns=columns).astype({"people": float})
    for name in ("referrals_received", "referrals_accepted", "sessions_delivered"):
        more.setdefault(name, [None] * len(rows))
    for name in ("completed", "left_early", "spend_to_date"):
        more.setdefault(name, [None] * len(rows))
    return found.assign(**{name: pd.array(v, dtype="Float64").to_numpy(float, na_value=np.nan)
                           for name, v in more.items()})  # fmt: skip


def one(basis: str, *numbers: float | None) -> pd.DataFrame:
    return returns(*(("A", q, basis, n) for q, n in zip(QUARTERS, numbers, strict=False)))


def test_new_people_may_be_added() -> None:
    found = people(one(NEW, 12, 8, 5, 7), QUARTERS)
    assert [(part.lower, part.upper) for part in found.parts] == [(12 + 8 + 5 + 7,) * 2]
    assert found.missing == ()
    assert "32 people came for the first time" in found.sentence


def test_unique_people_lie_between_the_largest_and_the_sum() -> None:
    found = people(one(UNIQUE, 12, 20, 5), QUARTERS[:3])
    assert [(part.lower, part.upper) for part in found.parts] == [(20, 37)]
    assert "Between 20 and 37 people" in found.sentence


def test_a_caseload_is_the_last_one_with_its_range() -> None:
    (part,) = people(one(CASELOAD, 12, 20, 15), QUARTERS[:3]).parts
    assert (part.lower, part.upper, part.smallest, part.largest) == (15, 15, 12, 20)
    assert part.quarters[-1] == "2025-Q4"


def test_mixed_bases_stand_apart_and_what_is_missing_is_said() -> None:
    rows = returns(
        ("A", "2025-Q2", UNIQUE, 10),
        ("A", "2025-Q3", UNIQUE, 14),
        ("A", "2025-Q4", NEW, None),
        ("A", "2026-Q1", NEW, 6),
    )
    found = people(rows, [*QUARTERS, "2026-Q2"])
    assert [(p.basis, p.lower, p.upper) for p in found.parts] == [(UNIQUE, 14, 24), (NEW, 6, 6)]
    assert found.missing == ("2025-Q4", "2026-Q2")
    assert found.sentence.startswith("The counting basis changed, so each part stands by itself.")
    assert found.sentence.endswith("Not complete: 2025-Q4 and 2026-Q2 missing.")


def test_of_nothing_nothing_is_said() -> None:
    found = people(one(NEW), QUARTERS)
    assert (found.parts, found.missing) == ((), tuple(QUARTERS))
    assert "Nothing can be said" in found.sentence


def test_several_interventions_are_places_and_bases_never_meet() -> None:
    rows = returns(
        ("A", "2025-Q2", UNIQUE, 10),
        ("A", "2025-Q3", UNIQUE, 14),
        ("B", "2025-Q2", UNIQUE, 30),
        ("C", "2025-Q2", NEW, 7),
    )
    each = people_by_intervention(rows, {"A": QUARTERS[:2], "B": QUARTERS[:2], "C": ["2025-Q2"]})
    members = pd.DataFrame({"intervention": ["A", "B", "C", "C"], "group": ["X", "X", "X", "Y"]})
    found = people_by_group(each, members).set_index(["group", "counting_basis"])
    columns = ["interventions", "incomplete", "places_lower", "places_upper"]
    columns += ["people_lower", "people_upper"]
    assert found.loc[("X", UNIQUE), columns].tolist() == [2, 1, 14 + 30, 24 + 30, 30, 54]
    assert found.loc[("X", NEW), columns].tolist() == [1, 0, 7, 7, 7, 7]
    assert found.loc[("Y", NEW), columns].tolist() == [1, 0, 7, 7, 7, 7]
    assert "between 30 and 54 people" in found.loc[("X", UNIQUE), "sentence"]


def test_an_intervention_that_sent_nothing_is_in_the_table() -> None:
    found = people_by_intervention(one(NEW, 1), {"A": QUARTERS[:1], "B": QUARTERS[:2]})
    assert found["intervention"].tolist() == ["A", "B"]
    assert np.isnan(found["lower"].iloc[1])
    assert found["missing"].tolist() == ["", "2025-Q2, 2025-Q3"]


def test_a_breakdown_follows_the_basis_and_says_the_share_not_known() -> None:
    rows = one(UNIQUE, 10, 14).assign(young=[4.0, 9.0], old=[5.0, 5.0], not_known=[1.0, 0.0])
    found = breakdown(rows, QUARTERS, AGES).set_index("category")
    assert found.loc["young", ["lower", "upper"]].tolist() == [9, 13]
    assert found.loc["old", ["lower", "upper"]].tolist() == [5, 10]
    assert found["share_not_known"].unique() == pytest.approx([1 / 24])
    last = breakdown(rows.assign(counting_basis=CASELOAD), QUARTERS, AGES).set_index("category")
    assert last.loc["young", ["lower", "upper"]].tolist() == [9, 9]
    added = breakdown(rows.assign(counting_basis=NEW), QUARTERS, AGES).set_index("category")
    assert added.loc["young", ["lower", "upper"]].tolist() == [13, 13]
    assert list(added.index) == list(AGES["age"])
    blank = rows.assign(young=np.nan, old=np.nan, not_known=np.nan)
    assert breakdown(blank, QUARTERS, AGES)["lower"].isna().all()


def test_events_are_added_and_unknown_is_not_zero() -> None:
    rows = returns(
        *(("A", q, UNIQUE, 10) for q in QUARTERS[:3]),
        ("B", "2025-Q2", NEW, 5),
        sessions_delivered=[5, None, 7, 3],
        completed=[6, 2, None, 4],
        left_early=[1, 1, 9, None],
    )
    everything = pd.DataFrame({"intervention": ["A", "B"], "group": ["X", "X"]})
    found = work(rows, everything).iloc[0]
    assert (found["returns"], found["sessions_delivered"]) == (4, 15)
    assert (found["sessions_delivered_unknown"], found["completed_unknown"]) == (1, 1)
    assert np.isnan(found["referrals_received"])
    assert found["referrals_received_unknown"] == 4
    # By hand: 8 of the 10 who ended in the two returns that say both.
    p, n, z = 0.8, 10, Z
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)) ** 0.5
    limits = [found["completion_rate"], found["completion_lower"], found["completion_upper"]]
    assert limits == pytest.approx([p, middle - half, middle + half])


def test_nobody_who_ended_has_no_rate() -> None:
    rows = returns(("A", "2025-Q2", NEW, 5), completed=[0], left_early=[0])
    found = work(rows, pd.DataFrame({"intervention": ["A"], "group": ["A"]})).iloc[0]
    assert found[["completion_rate", "completion_lower"]].isna().all()


def test_spend_is_the_latest_and_never_a_sum() -> None:
    rows = returns(
        ("A", "2025-Q3", NEW, 1),
        ("A", "2025-Q2", NEW, 1),
        ("A", "2025-Q4", NEW, 1),
        spend_to_date=[200, 100, None],
    )
    assert spend(rows).to_dict("records") == [
        {"intervention": "A", "spend_quarter": "2025-Q3", "spend_to_date": 200.0}
    ]


def measures(*rows: tuple[Any, ...]) -> pd.DataFrame:
    columns = ["intervention", "name", "scale", "number_measured", "mean_before", "mean_after"]
    found = pd.DataFrame(list(rows), columns=[*columns, "people"])
    return found.astype(dict.fromkeys([*columns[3:], "people"], float))


def test_means_are_weighted_within_one_measure_and_scale_alone() -> None:
    rows = measures(
        ("A", "Feeling safe", "1 to 5", 10, 2.0, 3.0, 20),
        ("B", "feeling  SAFE", "1 to 5 ", 30, 3.0, 3.4, 40),
        ("B", "Feeling safe", "0 to 10", 8, 5.0, 9.0, 40),
        ("A", "Confidence", "1 to 5", 5, 1.0, 1.5, 20),
        ("B", "Feeling safe", "1 to 5", None, 1.0, 5.0, 40),
        ("B", "Feeling safe", "1 to 5", 0, None, None, 40),
    )
    members = pd.DataFrame({"intervention": ["A", "B"], "group": ["X", "X"]})
    found = outcomes(rows, members).set_index(["measure", "scale"])
    assert len(found) == 3
    safe = found.loc[("Feeling safe", "1 to 5")]
    before, after = (10 * 2 + 30 * 3) / 40, (10 * 3 + 30 * 3.4) / 40
    assert [safe["mean_before"], safe["mean_after"], safe["change"]] == pytest.approx(
        [before, after, after - before]
    )
    counted = safe[["measured", "people", "returns", "returns_left_out"]].tolist()
    assert counted == [40, 60, 2, 2]
    assert "40 measured of 60 people" in safe["sentence"]


def test_a_measure_of_nobody_has_no_mean() -> None:
    rows = measures(("A", "Feeling safe", None, None, 2.0, 3.0, 20))
    found = outcomes(rows, pd.DataFrame({"intervention": ["A"], "group": ["A"]})).iloc[0]
    assert np.isnan(found["change"])
    assert (found["measured"], found["returns_left_out"]) == (0, 1)


PEOPLE = st.lists(
    st.tuples(st.sets(st.sampled_from(QUARTERS), min_size=1), st.booleans()), max_size=12
)
"""Everyone: the quarters in which they came, and whether they stayed on the books at each end."""


def counted(basis: str, persons: list[tuple[set[str], bool]]) -> list[int]:
    """What a provider who makes no mistake would write, quarter by quarter."""
    if basis == NEW:
        return [sum(min(came) == q for came, _ in persons) for q in QUARTERS]
    return [sum(q in came and (basis == UNIQUE or stays) for came, stays in persons)
            for q in QUARTERS]  # fmt: skip


@given(PEOPLE)
def test_what_is_said_of_one_intervention_is_true(persons: list[tuple[set[str], bool]]) -> None:
    (new,) = people(one(NEW, *counted(NEW, persons)), QUARTERS).parts
    (unique,) = people(one(UNIQUE, *counted(UNIQUE, persons)), QUARTERS).parts
    (books,) = people(one(CASELOAD, *counted(CASELOAD, persons)), QUARTERS).parts
    assert new.lower == new.upper == len(persons)
    assert unique.lower <= len(persons) <= unique.upper
    assert books.lower == sum(QUARTERS[-1] in came and stays for came, stays in persons)


@given(
    st.lists(st.tuples(PEOPLE.filter(bool), st.sampled_from([NEW, UNIQUE, CASELOAD])), max_size=3),
    st.randoms(use_true_random=False),
)
def test_what_is_said_of_several_is_true(told: list[Any], chance: Any) -> None:
    """The same people may come to several interventions: the true number lies in the bounds."""
    rows, really = [], {basis: set[int]() for basis in (NEW, UNIQUE, CASELOAD)}
    for place, (persons, basis) in enumerate(told):
        names = chance.sample(range(15), len(persons))
        for quarter, number in zip(QUARTERS, counted(basis, persons), strict=True):
            rows.append((str(place), quarter, basis, number))
        really[basis] |= {
            name
            for name, (came, stays) in zip(names, persons, strict=True)
            if basis != CASELOAD or (stays and QUARTERS[-1] in came)
        }
    each = people_by_intervention(returns(*rows), {str(n): QUARTERS for n in range(len(told))})
    members = pd.DataFrame({"intervention": [str(n) for n in range(len(told))], "group": "X"})
    found = people_by_group(each, members.astype(object))
    for row in found.itertuples():
        assert row.people_lower <= len(really[row.counting_basis]) <= row.people_upper
        assert row.places_lower <= row.places_upper == row.people_upper
