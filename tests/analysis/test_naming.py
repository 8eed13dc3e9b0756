"""Which area a name means."""

import pandas as pd
import pytest

from analysis.naming import AmbiguousName, Names, plain
from analysis.places import Geography
from analysis.placing import place
from analysis.unplaced import AMBIGUOUS, NAME_ONLY

WARDS = [
    ("E05000001", "Church", "E08000014"),
    ("E05000002", "Central", "E08000012"),
    ("E05000003", "Central", "E08000014"),
    ("E05000004", "Whiston & Cronton", "E08000011"),
]
BOROUGHS = [
    ("E08000011", "Knowsley"),
    ("E08000012", "Liverpool"),
    ("E08000013", "St. Helens"),
    ("E08000014", "Sefton"),
]
NAMES = Names(WARDS, BOROUGHS)


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("Church", "WD", "E05000001"),
        ("church ward", "ward", "E05000001"),
        ("Whiston and Cronton", "WD", "E05000004"),
        ("Central (Sefton)", "WD", "E05000003"),
        ("Central, Liverpool City Council", "WD", "E05000002"),
        ("St Helens", None, "E08000013"),
        ("ST. HELENS BOROUGH", "MD", "E08000013"),
        ("Metropolitan Borough of Sefton", None, "E08000014"),
        ("Sefton", "WD", "E08000014"),
        ("Church", None, None),
        ("Church", "LSOA", None),
        ("Church (Liverpool)", "WD", None),
        ("Birmingham", None, None),
        ("", None, None),
        ("Borough", None, None),
    ],
)
def test_a_name_means_one_area_or_none(name: str, kind: str | None, code: str | None) -> None:
    assert NAMES.code(name, kind) == code


def test_a_name_of_two_wards_is_not_guessed() -> None:
    with pytest.raises(AmbiguousName):
        NAMES.code("Central", "WD")


def test_plain_names() -> None:
    assert plain("St. Helens") == plain("ST HELENS") == "st helens"
    assert plain("Speke-Garston") == "speke garston"
    assert plain("City") == "city"


def test_places_by_name_are_on_the_map_and_doubtful_ones_say_why() -> None:
    lsoas = pd.DataFrame(
        [["E01000001", "E05000001", "E08000014"]], columns=["lsoa_code", "ward_code", "la_code"]
    )
    geography = Geography(
        lsoas=lsoas,
        wards=pd.DataFrame([(c, b) for c, _, b in WARDS], columns=["ward_code", "la_code"]),
        boroughs=pd.DataFrame({"la_code": [code for code, _ in BOROUGHS]}),
        changes=pd.DataFrame(columns=["from_code", "to_code", "change"]),
        csp=pd.DataFrame(columns=["csp_code", "la_code"]),
        schools=pd.DataFrame(
            columns=["urn", "name", "status", "lsoa_code", "ward_code", "la_code"]
        ),
        names=NAMES,
    )
    stated = pd.DataFrame(
        [
            ["A", "area", None, "WD", "Church"],
            ["B", "area", None, "WD", "Central"],
            ["C", "area", None, None, "Church"],
            ["D", "area", None, None, "St Helens"],
        ],
        columns=["award_id", "via", "code", "code_type", "name"],
    )
    placed = place(stated, geography)
    assert placed.places[["award_id", "level", "ward_code", "la_code"]].to_numpy().tolist() == [
        ["A", "ward", "E05000001", "E08000014"],
        ["D", "la", None, "E08000013"],
    ]
    found = placed.unplaced.set_index("award_id")
    assert found["reason"].to_dict() == {"B": AMBIGUOUS, "C": NAME_ONLY}
    assert found["stated_code"].isna().all()
    assert found.loc["B", "name"] == "Central"
