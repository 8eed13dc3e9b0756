"""Terms, year groups, phases, and what a school has had, worked by hand."""

from datetime import date
from typing import Any

import pytest

from analysis.schooling.alike import Alike, Pupils, alike, in_common
from analysis.schooling.phases import Phase, phase_of
from analysis.schooling.terms import Term, days_of, school_year_of, term_of, terms, year_label
from analysis.schooling.timetable import NOT_SAID, OTHER_AGES, Timetable, timetable
from analysis.schooling.visits import Visit, had, had_package, months_before
from analysis.schooling.year_groups import YEAR_GROUPS, named, of_ages

TODAY = date(2026, 11, 1)
MENTORING = frozenset({"mentoring"})


def visit(
    identifier: str,
    first: str | None,
    last: str | None,
    ages: tuple[int | None, int | None] = (11, 16),
    **facts: Any,
) -> Visit:
    award = {
        "id": identifier,
        "start_date": first,
        "end_date": last,
        "age_from": ages[0],
        "age_to": ages[1],
        "amount_awarded": facts.pop("amount", None),
        "status": facts.pop("status", None),
    }
    return Visit(award, **{"share": 1.0, **facts})


@pytest.mark.parametrize(
    ("day", "label", "school_year"),
    [
        (date(2025, 8, 31), "Summer 2025", "2024/25"),
        (date(2025, 9, 1), "Autumn 2025", "2025/26"),
        (date(2025, 12, 31), "Autumn 2025", "2025/26"),
        (date(2026, 1, 1), "Spring 2026", "2025/26"),
        (date(2026, 3, 31), "Spring 2026", "2025/26"),
        (date(2026, 4, 1), "Summer 2026", "2025/26"),
        (date(2099, 9, 1), "Autumn 2099", "2099/00"),
    ],
)
def test_a_day_on_the_edge_of_a_term(day: date, label: str, school_year: str) -> None:
    found = term_of(day)
    assert found.label == label
    assert year_label(school_year_of(day)) == school_year
    assert found.first_day <= day <= found.last_day


def test_terms_follow_one_another_without_a_hole() -> None:
    found = terms(date(2023, 10, 1), date(2026, 9, 1))
    assert [term.label for term in found[:4]] == [
        "Autumn 2023",
        "Spring 2024",
        "Summer 2024",
        "Autumn 2024",
    ]
    assert found[-1] == Term(2026, 0)
    assert len(found) == 10
    for before, after in zip(found, found[1:], strict=False):
        assert (after.first_day - before.last_day).days == 1
    assert terms(TODAY, TODAY) == [Term(2026, 0)]
    assert days_of(2025) == (date(2025, 9, 1), date(2026, 8, 31))


@pytest.mark.parametrize(
    ("ages", "words"),
    [
        ((11, 12), "Year 7"),
        ((4, 5), "Reception"),
        ((3, 4), "Nursery"),
        ((3, 11), "Nursery to Year 6"),
        ((5, 11), "Years 1 to 6"),
        ((4, 7), "Reception to Year 2"),
        ((11, 16), "Years 7 to 11"),
        ((11, 18), "Years 7 to 13"),
        ((16, 18), "Years 12 to 13"),
        ((16, 19), "Years 12 to 13"),
        ((10, 14), "Years 6 to 9"),
        ((14, 14), "Year 10"),
        ((None, 11), "Nursery to Year 6"),
        ((16, None), "Years 12 to 13"),
        ((0, None), "Nursery to Year 13"),
        ((18, 25), ""),
        ((0, 3), ""),
    ],
)
def test_year_groups_of_ages(ages: tuple[int | None, int | None], words: str) -> None:
    found = of_ages(*ages)
    assert found is not None
    assert named(found) == words


def test_ages_not_known_are_no_year_groups_and_not_all_of_them() -> None:
    assert of_ages(None, None) is None
    assert len(YEAR_GROUPS) == 15
    assert named([4, 5, 8]) == "Years 3 to 4 and Year 7"
    assert named([0, 4, 5, 8]) == "Nursery, Years 3 to 4 and Year 7"


@pytest.mark.parametrize(
    ("stated", "name", "phase"),
    [
        ("Secondary", "Foo Primary School", Phase("Secondary", False)),
        (None, "Meadow Infant School", Phase("Primary", True)),
        (None, "St Mary's Infant and Junior School", Phase("Primary", True)),
        (None, "Prenton High School for Girls", Phase("Secondary", True)),
        (None, "Abbey Nursery School", Phase("Nursery", True)),
        (None, "Carmel Sixth Form College", Phase("16 plus", True)),
        (None, "Meadow Park School", Phase("Not known", False)),
        (None, "Primary and High School", Phase("Not known", False)),
    ],
)
def test_phase_is_read_from_the_name_only_where_nothing_is_stated(
    stated: str | None, name: str, phase: Phase
) -> None:
    assert phase_of(stated, name) == phase


VISITS = [
    visit("live", "2026-01-01", "2026-12-31", amount=36500, share=0.5),
    visit("live, amount unknown", "2026-09-01", "2027-07-31"),
    visit("last year only", "2025-09-01", "2026-08-31", amount=100),
    visit("before", "2024-09-01", "2025-08-31"),
    visit("coming", "2027-01-01", "2027-03-31"),
    visit("asked for", "2026-12-01", "2027-03-31", status="proposed"),
    visit("taken back", "2026-01-01", "2026-12-31", status="withdrawn"),
    visit("undated", None, None),
]


def test_what_a_school_has_had() -> None:
    """£36,500 over 365 days is £36,525 a year of 365.25 days; half of it is for this school."""
    found = had(VISITS, TODAY)
    assert (found.live, found.last_year, found.ever) == (2, 2, 6)
    assert (found.starting, found.proposed, found.undated) == (1, 1, 1)
    assert found.last_ended == date(2026, 8, 31)
    assert found.pounds_a_year == pytest.approx(18262.5)
    assert found.unknown_amounts == 1


def test_money_that_is_not_known_is_not_nothing() -> None:
    assert had([], TODAY).pounds_a_year == 0
    assert had(VISITS[1:2], TODAY).pounds_a_year is None


def shape(grid: Timetable) -> dict[str, list[list[tuple[str, str, str]]]]:
    return {
        row.label: [
            [
                (bar.visit.award["id"], grid.terms[bar.first].label, grid.terms[bar.last].label)
                for bar in lane
            ]
            for lane in row.lanes
        ]
        for row in grid.rows
    }


def test_a_timetable_puts_neighbours_with_the_same_awards_together() -> None:
    grid = timetable(
        [
            visit("A", "2026-01-01", "2026-08-31"),
            visit("B", "2026-09-01", "2026-12-31", ages=(11, 13)),
            visit("C", "2026-04-01", "2026-09-01", ages=(11, 13)),
            visit("unsaid", "2026-04-01", "2026-04-02", ages=(None, None)),
            visit("parents", "2026-04-01", "2026-04-02", ages=(25, 60)),
            visit("undated", None, "2026-12-31"),
            visit("withdrawn", "2020-01-01", "2020-02-01", status="withdrawn"),
        ],
        TODAY,
        11,
        18,
    )
    assert [term.label for term in grid.terms] == ["Spring 2026", "Summer 2026", "Autumn 2026"]
    assert grid.now == 2
    assert shape(grid) == {
        "Years 7 to 8": [
            [("A", "Spring 2026", "Summer 2026"), ("B", "Autumn 2026", "Autumn 2026")],
            [("C", "Summer 2026", "Autumn 2026")],
        ],
        "Years 9 to 11": [[("A", "Spring 2026", "Summer 2026")]],
        "Years 12 to 13": [],
        OTHER_AGES: [[("parents", "Summer 2026", "Summer 2026")]],
        NOT_SAID: [[("unsaid", "Summer 2026", "Summer 2026")]],
    }
    assert [item.award["id"] for item in grid.undated] == ["undated"]


def test_a_school_of_unknown_ages_has_the_year_groups_that_awards_are_for() -> None:
    grid = timetable([visit("A", "2026-10-01", "2026-12-31", ages=(4, 6))], TODAY, None, None)
    assert list(shape(grid)) == ["Reception to Year 1"]
    assert timetable([], TODAY, None, None).rows == ()


def test_an_award_of_a_single_day_stands_in_one_term() -> None:
    for day in ("2026-08-31", "2026-09-01"):
        bar = timetable([visit("A", day, day)], TODAY, 11, 12).rows[0].lanes[0][0]
        assert bar.first == bar.last


@pytest.mark.parametrize(
    ("first", "last", "counts"),
    [
        ("2025-01-01", "2025-11-01", True),
        ("2025-01-01", "2025-10-31", False),
        ("2026-11-01", "2027-03-31", True),
        ("2026-11-02", "2027-03-31", False),
        (None, None, True),
        (None, "2025-10-31", False),
    ],
)
def test_a_similar_package_in_the_last_twelve_months(
    first: str | None, last: str | None, counts: bool
) -> None:
    since = months_before(TODAY, 12)
    assert since == date(2025, 11, 1)
    one = visit("A", first, last, acts=MENTORING)
    assert had_package([one], MENTORING, since, TODAY) is counts
    assert not had_package([one], frozenset({"sports"}), since, TODAY)


def test_what_was_only_proposed_was_not_had() -> None:
    one = visit("A", "2026-10-01", "2026-12-01", acts=MENTORING, status="proposed")
    assert not had_package([one], MENTORING, date(2026, 1, 1), TODAY)


@pytest.mark.parametrize(
    ("on", "months", "found"),
    [
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 3, 31), 1, date(2024, 2, 29)),
        (date(2026, 1, 15), 13, date(2024, 12, 15)),
    ],
)
def test_months_before(on: date, months: int, found: date) -> None:
    assert months_before(on, months) == found


SCHOOL = Pupils("1", "Primary", 3, 11, 20)


def test_schools_like_one() -> None:
    """3 to 11 is 8 year groups; 7 to 11 is 4 of them, 9 to 11 only 2."""
    others = [
        SCHOOL,
        Pupils("far", "Primary", 3, 11, 60),
        Pupils("near", "Primary", 7, 11, 18),
        Pupils("too few years", "Primary", 9, 11, 20),
        Pupils("other phase", "Secondary", 11, 16, 20),
        Pupils("ages unknown", "Primary", None, None, 22),
        Pupils("need unknown", "Primary", 3, 11, None),
    ]
    assert alike(SCHOOL, others) == [
        Alike("near", 0.5, 2),
        Alike("ages unknown", None, 2),
        Alike("far", 1.0, 40),
    ]
    assert in_common(SCHOOL, others[3]) == 2 / 8
    assert in_common(others[3], SCHOOL) == 2 / 8


def test_nothing_is_like_a_school_of_unknown_phase_or_need() -> None:
    assert alike(Pupils("2", "Not known", 3, 11, 20), [Pupils("3", "Not known", 3, 11, 20)]) == []
    assert alike(Pupils("2", "Primary", 3, 11, None), [SCHOOL]) == []
