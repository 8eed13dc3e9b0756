"""Which school a name means, and when it means none or several."""

import pytest

from analysis.naming import AmbiguousName
from analysis.school_names import SchoolNames, plain_school

NAMES = SchoolNames(
    [
        ("1", "St Anne's Church of England Primary School"),
        ("2", "St Anne's Catholic Primary School"),
        ("3", "Northgate Infant School"),
        ("4", "Northgate Junior School"),
        ("5", "St Joseph's Catholic Primary School"),
        ("6", "St Joseph's Catholic Primary School, Wallasey"),
        ("7", "All Saints High School"),
        ("8", "All Saints' High School"),
    ]
)


@pytest.mark.parametrize(
    ("name", "urn"),
    [
        ("St. Annes C of E Primary", "1"),
        ("SAINT ANNE’S CE PRIMARY SCHOOL", "1"),
        ("St Anne's C.E. Primary School", "1"),
        ("St Anne's CofE Primary", "1"),
        ("St Anne's R.C. Primary", "2"),
        ("St Anne's Roman Catholic Primary School", "2"),
        ("Northgate Infants", "3"),
        ("Northgate Junior", "4"),
        ("St Josephs Catholic Primary Wallasey", "6"),
        ("St Anne's Primary School", None),
        ("Northgate School", None),
        ("Northgate", None),
        ("", None),
    ],
)
def test_spellings(name: str, urn: str | None) -> None:
    assert NAMES.urn(name) == urn


@pytest.mark.parametrize("name", ["St Joseph's RC Primary", "All Saints High"])
def test_names_of_several_schools(name: str) -> None:
    with pytest.raises(AmbiguousName):
        NAMES.urn(name)


def test_no_word_that_tells_schools_apart_is_lost() -> None:
    assert plain_school("St. Mary's C. of E. Infant School & Nursery") == (
        "st marys ce infant and nursery"
    )
