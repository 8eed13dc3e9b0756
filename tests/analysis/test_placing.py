"""Stated places put on a small invented map, and on the real one."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from analysis import unplaced as why
from analysis.naming import Names
from analysis.places import Geography
from analysis.placing import PLACE_COLUMNS, Placed, place
from analysis.reach import shares

LOOKUPS = Path(__file__).resolve().parents[3] / "shared" / "realdata" / "lookups"

# Borough L: wards L1 (LSOAs a, b), L2 (c) and L3 (none). Borough K: ward K1 (LSOA d).
LSOAS = pd.DataFrame(
    [
        ("E01000001", "E05000001", "E08000001"),
        ("E01000002", "E05000001", "E08000001"),
        ("E01000003", "E05000002", "E08000001"),
        ("E01000004", "E05000011", "E08000002"),
    ],
    columns=["lsoa_code", "ward_code", "la_code"],
)
WARDS = pd.DataFrame(
    [
        ("E05000001", "E08000001"),
        ("E05000002", "E08000001"),
        ("E05000003", "E08000001"),
        ("E05000011", "E08000002"),
    ],
    columns=["ward_code", "la_code"],
)
CHANGES = pd.DataFrame(
    [
        ("E01000009", "E01000001", "S"),
        ("E01000009", "E01000002", "S"),
        ("E01000007", "E01000003", "M"),
        ("E01000008", "E01000003", "M"),
        ("E01000004", "E01000004", "U"),
        ("E01009999", "E01009999", "U"),
    ],
    columns=["from_code", "to_code", "change"],
)
CSP = pd.DataFrame(
    [
        ("E22000001", "E08000001"),
        ("E22000002", "E08000002"),
        ("E22000099", "E08000099"),
        ("E23000001", "E08000001"),
        ("E23000001", "E08000002"),
    ],
    columns=["csp_code", "la_code"],
)
SCHOOLS = pd.DataFrame(
    [
        ("100001", "E01000001", "E05000001", "E08000001"),
        ("100002", None, "E05000003", "E08000001"),
        ("100003", None, None, "E08000002"),
        ("100004", "E01009999", "E05009999", "E08000099"),
        ("100005", None, None, None),
    ],
    columns=["urn", "lsoa_code", "ward_code", "la_code"],
).assign(name=None, status="open")
SMALL = Geography(
    LSOAS, WARDS, pd.DataFrame({"la_code": ["E08000001", "E08000002"]}), CHANGES, CSP, SCHOOLS
)

POSTCODES = pd.DataFrame(
    [
        ("ZZ1 1AA", "E01000001", "E05000002", "E08000001"),
        ("ZZ1 1AB", None, "E05000002", "E08000001"),
        ("ZZ1 1AD", None, None, "E08000001"),
        ("ZZ9 9ZZ", None, None, None),
    ],
    columns=["postcode", "lsoa_code", "ward_code", "la_code"],
)
OPEN_AND_CLOSED = pd.DataFrame(
    [
        ("100001", "St Anne's Church of England Primary School", "open", *LSOAS.iloc[0]),
        ("100002", "Northgate Infant School", "open", *LSOAS.iloc[2]),
        ("100003", "Northgate Junior School", "open", *LSOAS.iloc[3]),
        ("100004", "Elsewhere School", "open", "E01009999", "E05009999", "E08000099"),
        ("100006", "Southgate High School", "open", *LSOAS.iloc[1]),
        ("100007", "Southgate High School", "open", *LSOAS.iloc[2]),
        ("200001", "Left Where It Was", "closed", *LSOAS.iloc[1]),
        ("200002", "Place Forgotten", "closed", None, None, None),
    ],
    columns=["urn", "name", "status", "lsoa_code", "ward_code", "la_code"],
)
LINKS = pd.DataFrame(
    [
        ("300001", "300002"),  # a chain …
        ("300002", "100001"),  # … to St Anne's
        ("300003", "100002"),  # Northgate, split into two
        ("300003", "100003"),
        ("300004", "100004"),  # moved out of the partnership
        ("300005", "300006"),  # a circle
        ("300006", "300005"),
        ("100001", "100002"),  # open, so it stays, whatever is planned
        ("200001", "300099"),  # followed by one that nobody knows
    ],
    columns=["urn", "successor_urn"],
)
FORMER = pd.DataFrame(
    [
        ("E05000091", "E01000009"),
        ("E05000092", "E01000003"),
        ("E05000092", "E01000004"),
        ("E05000093", "E01000777"),
    ],
    columns=["code", "lsoa_code"],
)
FULL = replace(
    SMALL, schools=OPEN_AND_CLOSED, links=LINKS, postcodes=POSTCODES, former_wards=FORMER
)

Stated = tuple[str | None, str | None] | tuple[str | None, str | None, str]


def put(*stated: Stated, award: str = "A") -> Placed:
    """``stated``: (via, code) or (via, code, name) of one award."""
    rows = [(award, one[0], one[1], None, one[2] if len(one) > 2 else None) for one in stated]
    columns = ["award_id", "via", "code", "code_type", "name"]
    return place(pd.DataFrame(rows, columns=columns, dtype=object), SMALL)


def write(*stated: tuple[str, str | None, str | None, str | None]) -> Placed:
    """``stated``: (via, code, type, name) of one award, on the map with schools by name."""
    columns = ["award_id", "via", "code", "code_type", "name"]
    return place(pd.DataFrame([("A", *one) for one in stated], columns=columns, dtype=object), FULL)


def triples(placed: Placed) -> list[tuple[str, str | None, str | None, str | None]]:
    columns = ["level", "lsoa_code", "ward_code", "la_code"]
    frame = placed.places[columns].astype(object)
    return [tuple(row) for row in frame.where(frame.notna(), None).to_numpy()]


def reasons(placed: Placed) -> list[str]:
    return list(placed.unplaced["reason"])


A_IN_L = ("lsoa", "E01000001", "E05000001", "E08000001")
B_IN_L = ("lsoa", "E01000002", "E05000001", "E08000001")
C_IN_L = ("lsoa", "E01000003", "E05000002", "E08000001")
WARD_1 = ("ward", None, "E05000001", "E08000001")
WARD_3 = ("ward", None, "E05000003", "E08000001")
L = ("la", None, None, "E08000001")
K = ("la", None, None, "E08000002")
D_IN_K = ("lsoa", "E01000004", "E05000011", "E08000002")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("E01000001", [A_IN_L]),
        (" e01 000001 ", [A_IN_L]),
        ("E05000001", [WARD_1]),
        ("E05000003", [WARD_3]),
        ("E08000001", [L]),
        ("E22000001", [L]),
        ("E23000001", [L, K]),
        ("E01000009", [A_IN_L, B_IN_L]),
        ("E01000007", [C_IN_L]),
    ],
)
def test_codes_of_every_kind(code: str, expected: list[tuple[str, ...]]) -> None:
    placed = put(("area", code))
    assert triples(placed) == expected
    assert placed.unplaced.empty
    assert list(placed.places.columns) == PLACE_COLUMNS


@pytest.mark.parametrize(
    ("via", "code", "name", "reason"),
    [
        ("area", "E12000002", "", why.WIDER),
        ("area", "K02000001", "UK", why.WIDER),
        ("area", "E92000001", "", why.WIDER),
        ("area", "E11000002", "", why.WIDER),
        ("area", "E09000019", "", why.OUTSIDE),
        ("area", "E22000099", "", why.OUTSIDE),
        ("area", "E01009999", "", why.OUTSIDE),
        ("area", "E05000895", "", why.NOT_CURRENT),
        ("area", "E01000777", "", why.NOT_CURRENT),
        ("area", "E02000885", "", why.OTHER_KIND),
        ("area", "L4 0TH", "", why.UNKNOWN_POSTCODE),
        ("area", None, "Anfield", why.NAME_ONLY),
        ("area", " ", " ", why.NOTHING),
        (None, None, "", why.NOTHING),
        ("school", "999999", "", why.NO_SCHOOL),
        ("school", "100004", "", why.OUTSIDE),
        ("school", "100005", "", why.SCHOOL_NOWHERE),
    ],
)
def test_what_cannot_be_placed_says_why(
    via: str | None, code: str | None, name: str, reason: str
) -> None:
    placed = put((via, code, name))
    assert placed.places.empty
    assert reasons(placed) == [reason]


def test_the_reason_the_brief_of_funders_asks_for_is_word_for_word() -> None:
    assert why.WIDER == "wider than the partnership: not counted on the map"
    assert why.NOTHING == "the funder did not say where it is delivered"


def test_schools_stand_at_the_finest_level_known() -> None:
    assert triples(put(("school", "100001"))) == [A_IN_L]
    assert triples(put(("school", "100002"))) == [WARD_3]
    assert triples(put(("school", "100003"))) == [K]


def test_placed_schools_override_areas_and_unplaced_ones_do_not() -> None:
    both = put(("school", "100001"), ("area", "E08000002"), ("area", "E12000002"))
    assert triples(both) == [A_IN_L]
    assert both.unplaced.empty
    lost = put(("school", "999999"), ("area", "E08000002"))
    assert triples(lost) == [K]
    assert reasons(lost) == [why.NO_SCHOOL]
    assert list(lost.places["stated_parts"]) == [1]


def test_the_narrower_of_two_listed_places_says_where() -> None:
    assert triples(put(("area", "E08000001"), ("area", "E05000001"))) == [WARD_1]
    assert triples(put(("area", "E05000001"), ("area", "E01000001"))) == [A_IN_L]
    assert triples(put(("area", "E08000001"), ("area", "E01000001"))) == [A_IN_L]
    assert triples(put(("area", "E08000002"), ("area", "E05000001"))) == [K, WARD_1]


def test_another_awards_narrower_place_changes_nothing() -> None:
    rows = [("A", "area", "E08000001", "", ""), ("B", "area", "E05000001", "", "")]
    stated = pd.DataFrame(rows, columns=["award_id", "via", "code", "code_type", "name"])
    assert triples(place(stated, SMALL)) == [L, WARD_1]


def test_one_place_under_two_codes_counts_once() -> None:
    assert triples(put(("area", "E08000001"), ("area", "E22000001"))) == [L]
    assert triples(put(("area", "E01000007"), ("area", "E01000008"))) == [C_IN_L]
    assert triples(put(("area", "E05000001", "Ash"), ("area", "E05000001", "Ash ward"))) == [WARD_1]


def test_wider_areas_and_blanks_are_not_said_beside_a_place() -> None:
    placed = put(("area", "E05000001"), ("area", "E12000002"), ("area", None))
    assert triples(placed) == [WARD_1]
    assert placed.unplaced.empty
    assert list(placed.places["stated_parts"]) == [1]


def test_a_place_off_the_map_still_counts_as_a_part() -> None:
    placed = put(("area", "E05000001"), ("area", "E09000019"))
    assert list(placed.places["stated_parts"]) == [2]
    assert reasons(placed) == [why.OUTSIDE]


def test_no_statement_at_all_gives_empty_frames() -> None:
    columns = ["award_id", "via", "code", "code_type", "name"]
    placed = place(pd.DataFrame(columns=columns, dtype=object), SMALL)
    assert placed.places.empty
    assert placed.unplaced.empty


def test_numbers_as_urns_and_codes_of_other_types() -> None:
    rows = [(7, "school", 100001, None, None)]
    columns = ["award_id", "via", "code", "code_type", "name"]
    stated = pd.DataFrame(rows, columns=columns)
    numbered = Geography(
        LSOAS, WARDS, SMALL.boroughs, CHANGES, CSP, SCHOOLS.assign(urn=SCHOOLS["urn"].astype(float))
    )
    assert triples(place(stated, SMALL)) == [A_IN_L]
    assert triples(place(stated, numbered)) == [A_IN_L]


# Schools that closed


@pytest.mark.parametrize(
    ("urn", "expected", "was"),
    [
        ("300001", [A_IN_L], ["300001"]),
        ("300002", [A_IN_L], ["300002"]),
        ("300003", [C_IN_L, D_IN_K], ["300003", "300003"]),
        ("100001", [A_IN_L], [None]),
        ("200001", [B_IN_L], [None]),
    ],
)
def test_schools_that_closed_stand_at_those_that_followed(
    urn: str, expected: list[tuple[str, ...]], was: list[str | None]
) -> None:
    placed = write(("school", urn, None, None))
    assert triples(placed) == expected
    assert [None if pd.isna(one) else one for one in placed.places["was"]] == was
    assert set(placed.places["stated_parts"]) == {len(expected)}
    assert placed.unplaced.empty


@pytest.mark.parametrize(
    ("urn", "reason"),
    [
        ("300004", why.FOLLOWED.format(urn="100004", reason=why.OUTSIDE)),
        ("300005", why.CLOSED),
        ("200002", why.CLOSED),
        ("300099", why.NO_SCHOOL),
    ],
)
def test_schools_that_nothing_here_followed_say_so(urn: str, reason: str) -> None:
    placed = write(("school", urn, None, None))
    assert placed.places.empty
    assert reasons(placed) == [reason]
    assert list(placed.unplaced["stated_code"]) == [urn]


def test_a_school_counts_once_under_its_old_number_and_its_new_one() -> None:
    placed = write(*(("school", urn, None, None) for urn in ("300002", "100001", "300001")))
    assert triples(placed) == [A_IN_L]
    assert list(placed.places["stated_parts"]) == [1]


def test_the_money_of_a_school_that_was_split_is_shared_as_between_several() -> None:
    """By hand: St Anne's and both parts of Northgate have a third each."""
    placed = write(("school", "300003", None, None), ("school", "300001", None, None))
    people = pd.DataFrame(1.0, index=list(LSOAS["lsoa_code"]), columns=range(91))
    awards = pd.DataFrame({"age_from": [None], "age_to": [None]}, index=["A"])
    shared = shares(placed.places, awards, people, FULL)
    by_lsoa = shared[shared["level"] == "lsoa"].set_index("area_code")["share"]
    third = pytest.approx(1 / 3)
    assert by_lsoa.to_dict() == {"E01000001": third, "E01000003": third, "E01000004": third}
    stated = write(*(("school", urn, None, None) for urn in ("100001", "100002", "100003")))
    pd.testing.assert_frame_equal(shares(stated.places, awards, people, FULL), shared)


# Schools by name, postcodes, wards of earlier years


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (("school", None, None, "Saint Annes C of E Primary"), A_IN_L),
        (("area", None, "SCHOOL", "Northgate Infants School"), C_IN_L),
        (("area", "100003", "URN", "Whatever it is called"), D_IN_K),
        (("area", "300002", "School", None), A_IN_L),
        (("area", "GB-EDU-100002", "SCHOOL", None), C_IN_L),
        (("area", "E05000001", "SCHOOL", "A school in Ash"), WARD_1),
        (("area", "zz11aa", None, None), A_IN_L),
        (("area", "ZZ1  1AA", "POSTCODE", None), A_IN_L),
        (("area", None, "PCDS", "zz1 1aa"), A_IN_L),
        (("area", None, None, " ZZ1 1AA "), A_IN_L),
        (("area", "ZZ1 1AB", None, None), ("ward", None, "E05000002", "E08000001")),
        (("area", "ZZ1 1AD", None, None), L),
        (("area", "E05000091", "WD", None), WARD_1),
    ],
)
def test_every_way_to_write_a_place(
    stated: tuple[str, str | None, str | None, str | None], expected: tuple[str, ...]
) -> None:
    placed = write(stated)
    assert triples(placed) == [expected]
    assert placed.unplaced.empty


@pytest.mark.parametrize(
    ("stated", "reason"),
    [
        (("school", None, None, "Southgate High"), why.SCHOOLS_ALIKE),
        (("school", None, None, "Elsewhere School"), why.NO_SCHOOL_NAME),
        (("school", None, None, "Left Where It Was"), why.NO_SCHOOL_NAME),
        (("area", None, "SCHOOL", "Northgate"), why.NO_SCHOOL_NAME),
        (("area", None, None, "Northgate Infant School"), why.NAME_ONLY),
        (("area", "ZZ9 9ZZ", None, None), why.OUTSIDE),
        (("area", "ZZ9 9AA", None, None), why.UNKNOWN_POSTCODE),
        (("area", "ZZ1 1AA", "WD", None), why.OTHER_KIND),
        (("area", "E05000093", "WD", None), why.NOT_CURRENT),
    ],
)
def test_doubtful_ways_say_why(
    stated: tuple[str, str | None, str | None, str | None], reason: str
) -> None:
    placed = write(stated)
    assert placed.places.empty
    assert reasons(placed) == [reason]


def test_a_ward_of_an_earlier_year_that_was_cut_up_is_its_lsoas() -> None:
    placed = write(("area", "E05000092", "WD", None))
    assert sorted(triples(placed)) == sorted([C_IN_L, D_IN_K])
    assert set(placed.places["stated_parts"]) == {1}


def test_two_doubtful_names_are_two_places_off_the_map() -> None:
    wards = [
        ("E05000001", "Ash", "E08000001"),
        ("E05000011", "Ash", "E08000002"),
        ("E05000002", "Oak", "E08000001"),
        ("E05000012", "Oak", "E08000002"),
    ]
    many = replace(FULL, names=Names(wards, []))
    rows = [
        ("A", "area", None, "WD", "Ash"),
        ("A", "area", None, "WD", "Oak"),
        ("A", "area", "E05000003", "WD", None),
    ]
    columns = ["award_id", "via", "code", "code_type", "name"]
    placed = place(pd.DataFrame(rows, columns=columns, dtype=object), many)
    assert reasons(placed) == [why.AMBIGUOUS] * 2
    assert list(placed.places["stated_parts"]) == [3]


def test_a_postcode_and_the_lsoa_around_it_are_one_place() -> None:
    placed = write(("area", "ZZ1 1AA", None, None), ("area", "E01000001", "LSOA", None))
    assert triples(placed) == [A_IN_L]


def test_every_lsoa_of_2011_in_merseyside_is_placed_in_its_borough() -> None:
    lookup = pd.read_csv(LOOKUPS / "lsoa21_ward24_lad24_merseyside.csv")
    lookup = lookup.set_axis(["", "lsoa_code", "", "ward_code", "", "la_code"], axis=1)
    changes = pd.read_csv(LOOKUPS / "lsoa11_lsoa21_lad22_merseyside.csv")
    borough_of = dict(zip(changes["lsoa11_code"], changes["ltla22_code"], strict=True))
    geography = Geography(
        lookup[["lsoa_code", "ward_code", "la_code"]],
        lookup[["ward_code", "la_code"]].drop_duplicates(),
        lookup[["la_code"]].drop_duplicates(),
        changes.set_axis(["", "from_code", "change", "", "to_code", "", ""], axis=1)[
            ["from_code", "to_code", "change"]
        ],
        CSP,
        SCHOOLS,
    )
    codes = sorted(borough_of)
    stated = pd.DataFrame(
        {"award_id": codes, "via": "area", "code": codes, "code_type": "LSOA", "name": None}
    )
    placed = place(stated, geography)
    assert len(codes) == 910
    assert placed.unplaced.empty
    # 926 links of the change lookup: 889 unchanged, 31 of splits, 6 of mergers.
    assert len(placed.places) == 926
    assert (placed.places["la_code"] == placed.places["stated_code"].map(borough_of)).all()
