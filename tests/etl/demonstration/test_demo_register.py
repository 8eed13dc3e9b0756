"""Schools, postcodes, register and returns: what the screens need is in them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest

from etl.demonstration.deliberate import WRITTEN, Written

DATA = Path(__file__).resolve().parents[3] / "data"
BOUNDARIES = DATA / "boundaries"
DEMO = DATA / "demo"

AS_AT = date(2026, 11, 1)
CODES, TYPES = "Beneficiary Location:Geographic Code", "Beneficiary Location:Geographic Code Type"
START, END = "Planned Dates:Start Date", "Planned Dates:End Date"


@pytest.fixture(scope="module")
def register() -> pd.DataFrame:
    return pd.read_csv(DEMO / "register.csv", dtype=str, keep_default_na=False)


@pytest.fixture(scope="module")
def lookup() -> pd.DataFrame:
    return pd.read_csv(DEMO / "lookup.csv")


@pytest.fixture(scope="module")
def schools() -> pd.DataFrame:
    return pd.read_csv(DEMO / "schools.csv", dtype=str, keep_default_na=False)


def pairs(letter: str) -> list[tuple[Written, Written]]:
    found = sorted((text for text in WRITTEN if text.key[0] == letter), key=lambda t: t.key)
    return list(zip(found[::2], found[1::2], strict=True))


def row_of(register: pd.DataFrame, text: Written) -> pd.Series:
    rows = register[register["Title"] == text.title]
    assert len(rows) == 1
    return rows.iloc[0]


def test_size_and_funders(register: pd.DataFrame) -> None:
    assert 140 <= len(register) <= 160
    assert register["Identifier"].is_unique
    assert register["Funding Org:Identifier"].nunique() == 8
    assert register["Recipient Org:Identifier"].nunique() >= 38
    assert register["Funding Org:Name"].str.contains("demonstration").all()
    assert register["Recipient Org:Identifier"].str.startswith("DEMO-ORG-").all()
    assert (register["Currency"] == "GBP").all()


def test_every_place_exists(register: pd.DataFrame, lookup: pd.DataFrame) -> None:
    known = {
        "LSOA": set(lookup["lsoa_code"]),
        "WD": set(lookup["ward_code"]),
        "MD": set(lookup["la_code"]),
    }
    for codes, kinds in zip(register[CODES], register[TYPES], strict=True):
        split = [text.split(";") if text else [] for text in (codes, kinds)]
        for code, kind in zip(*split, strict=True):
            assert code in known[kind]
    used = {kind for kinds in register[TYPES] for kind in kinds.split(";") if kind}
    assert used == {"LSOA", "WD", "MD"}
    assert register[CODES].str.split(";").map(len).eq(5).any()
    assert (register[CODES] == "").any()


def test_every_school_exists_and_stands_in_a_named_ward(
    register: pd.DataFrame, schools: pd.DataFrame
) -> None:
    wards = gpd.read_file(BOUNDARIES / "demo_wards.geojson").to_crs(27700)
    sites = gpd.points_from_xy(schools["Easting"].astype(int), schools["Northing"].astype(int))
    points = gpd.GeoDataFrame(schools, geometry=sites, crs=27700)
    ward_of = points.sjoin(wards, predicate="within").set_index("URN")["code"].to_dict()
    assert len(ward_of) == len(schools)
    told = register[register["School URNs"] != ""]
    assert len(told) >= 15
    for urns, codes in zip(told["School URNs"], told[CODES], strict=True):
        assert {ward_of[urn] for urn in urns.split(";")} == set(codes.split(";"))


def test_schools(schools: pd.DataFrame) -> None:
    assert schools["PhaseOfEducation (name)"].value_counts().to_dict() == {
        "Primary": 40,
        "Secondary": 18,
        "Not applicable": 2,
    }
    assert (schools["EstablishmentStatus (name)"] == "Closed").sum() == 1
    assert schools.duplicated(["Easting", "Northing"]).sum() == 1
    assert schools.duplicated("EstablishmentName").sum() == 1
    assert schools["URN"].iloc[0] == "9000001"


def test_postcodes_lie_in_their_ward(lookup: pd.DataFrame) -> None:
    rows = pd.read_csv(DEMO / "postcodes.csv.gz", header=None, keep_default_na=False)
    assert len(rows) == 2 * len(lookup)
    assert rows[0].is_unique
    assert rows[0].str.fullmatch(r"ZZ\d{1,2} \d[A-Z]{2}").all()
    wards = gpd.read_file(BOUNDARIES / "demo_wards.geojson").to_crs(27700)
    points = gpd.GeoDataFrame(rows, geometry=gpd.points_from_xy(rows[2], rows[3]), crs=27700)
    joined = points.sjoin(wards, predicate="within")
    assert len(joined) == len(rows)
    assert (joined["code"] == joined[9]).all()


def test_overlapping_pairs_really_overlap(register: pd.DataFrame) -> None:
    assert len(pairs("O")) >= 12
    for one, two in pairs("O"):
        a, b = row_of(register, one), row_of(register, two)
        assert a["Funding Org:Identifier"] != b["Funding Org:Identifier"]
        assert set(a[CODES].split(";")) & set(b[CODES].split(";"))
        assert a[START] <= b[END]
        assert b[START] <= a[END]
        assert int(a["Age From"]) <= int(b["Age To"])
        assert int(b["Age From"]) <= int(a["Age To"])
        assert a["Regrant Type"] == b["Regrant Type"] == ""


def test_joint_awards_say_so_and_twice_entered_ones_do_not(register: pd.DataFrame) -> None:
    assert len(pairs("J")) == 3
    for one, two in pairs("J"):
        a, b = row_of(register, one), row_of(register, two)
        assert a["Regrant Type"] == b["Regrant Type"] in ("FRG030", "FRG040")
    assert len(pairs("T")) == 2
    for one, two in pairs("T"):
        a, b = row_of(register, one), row_of(register, two)
        assert a["Recipient Org:Identifier"] == b["Recipient Org:Identifier"]
        assert a["Recipient Org:Name"] != b["Recipient Org:Name"]
        assert a["Funding Org:Identifier"] != b["Funding Org:Identifier"]
        assert abs(int(a["Amount Awarded"]) - int(b["Amount Awarded"])) < 100


def test_blanks_and_times(register: pd.DataFrame) -> None:
    assert 0.04 < (register["Amount Awarded"] == "").mean() < 0.11
    amounts = pd.to_numeric(register["Amount Awarded"]).dropna()
    assert amounts.between(1_500, 420_000).all()
    for heading in (END, "Approach", "Age From", "Level", "Setting"):
        assert (register[heading] == "").any()
    start = pd.to_datetime(register[START])
    end = pd.to_datetime(register[END])
    today = pd.Timestamp(AS_AT)
    assert (end < today).sum() >= 25
    assert ((start <= today) & (end >= today)).sum() >= 50
    assert end.between(today, today + pd.Timedelta(days=92)).sum() >= 10
    assert (start > today).sum() >= 5
    assert not (end < start).any()
    assert register["Award Date"].between("2023-01-01", "2026-10-31").all()
    assert start.min() >= pd.Timestamp("2023-09-01")
    assert end.max() <= pd.Timestamp("2028-03-31")


def test_one_funder_mostly_leaves_places_out(register: pd.DataFrame) -> None:
    blank = register.assign(blank=register[CODES] == "").groupby("Funding Org:Name")["blank"]
    assert (blank.mean() > 0.5).sum() == 1
    assert (blank.mean() < 0.2).sum() == 7


def test_some_needy_wards_have_nothing_aimed_at_them(
    register: pd.DataFrame, lookup: pd.DataFrame
) -> None:
    ward_of = lookup.set_index("lsoa_code")["ward_code"]
    injury = pd.read_csv(DEMO / "indicators" / "police_violence_injury.csv.gz")
    need = injury["Count"].groupby(injury["Area Code"].map(ward_of)).mean()
    needy = set(need.sort_values().index[-35:])
    aimed = {ward_of.get(code, code) for codes in register[CODES] for code in codes.split(";")}
    assert len(needy - aimed) >= 5


def test_returns_belong_to_awards_and_carry_known_faults(register: pd.DataFrame) -> None:
    rows = pd.read_csv(DEMO / "returns.csv", dtype=str, keep_default_na=False)
    assert rows["Intervention Identifier"].nunique() == 131
    assert set(rows["Intervention Identifier"]) <= set(register["Identifier"])
    assert (
        rows["Quarter"]
        .isin(["2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"])
        .all()
    )
    assert not rows.duplicated(["Intervention Identifier", "Quarter"]).any()
    ages = rows.filter(like="Age ").apply(pd.to_numeric, errors="coerce")
    sexes = rows.filter(like="Sex ").apply(pd.to_numeric, errors="coerce")
    assert ages.isna().to_numpy().sum() == 1  # "~20"
    readable = ages.notna().all(axis=1)
    assert (ages.sum(axis=1) != sexes.sum(axis=1))[readable].sum() == 5
    changed = rows.groupby("Intervention Identifier")["Counting Basis"].nunique() > 1
    assert changed.sum() >= 2
    assert (rows["Outcome Name"] == "").any()


def test_everything_together_is_small() -> None:
    files = [*BOUNDARIES.glob("demo_*"), *DEMO.rglob("*")]
    assert sum(f.stat().st_size for f in files if f.is_file()) < 3_000_000
    assert DEMO.parent == DATA
