"""What goes out comes back: every real file, the demonstration, and awards nobody thought of."""

import tempfile
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented import ABOUT, FULL, HOSTILE, INVENTED, an_award, awards
from round_trip import FORMS_READ_AGAIN, changes, read_again, sent

from etl.registers import read
from record.award import Award
from record.going_out import About
from reports import FileProblem, LoadReport

ROOT = Path(__file__).resolve().parents[3]
GRANTS = ROOT.parent / "shared" / "realdata" / "grants"
FILES = sorted([*GRANTS.glob("360giving_*"), *(GRANTS / "validator_fixtures").iterdir()])
DEMONSTRATION = ROOT / "data" / "demo" / "register.csv"
UNREADABLE = {
    "360giving_registry_2021-04.json.gz",
    "GeoCodePostcode.xlsx",
    "bom.csv",
    "decimal_amounts.csv",
    "fundingproviders-grants_malformed.json",
    "validation_errors-3.json",
}
NOTHING_KEPT = {"badfile_all_validation_errors.json", "nulls.json"}


def of(path: Path) -> list[Award]:
    return read(path, LoadReport("register", [path.name]))


def back(found: list[Award], form: str, about: About, folder: Path) -> dict[str, object]:
    """Nothing, where every award came back as it was; no heading was unknown either."""
    again, problems = read_again(sent(found, form, about), folder)
    assert not [problem for problem in problems if "does not know" in problem.reason]
    return dict(changes(found, again))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_real_file_comes_back_as_it_was(path: Path, tmp_path: Path) -> None:
    if path.name in UNREADABLE:
        with pytest.raises(FileProblem):
            of(path)
        return
    found = of(path)
    assert bool(found) is (path.name not in NOTHING_KEPT)
    for form in FORMS_READ_AGAIN if found else ():
        for about in (ABOUT, INVENTED):
            assert back(found, form, about, tmp_path) == {}, (form, about)


@pytest.mark.parametrize("form", FORMS_READ_AGAIN)
def test_the_demonstration_comes_back_as_it_was(form: str, tmp_path: Path) -> None:
    assert back(of(DEMONSTRATION), form, INVENTED, tmp_path) == {}


@pytest.mark.parametrize("form", FORMS_READ_AGAIN)
def test_a_full_award_and_hostile_ones_come_back(form: str, tmp_path: Path) -> None:
    hostile = [
        an_award(
            text,
            title=text,
            recipient_name=text,
            description=text,
            data_source=text,
            location_scope=text,
            approaches=(text.replace(";", ",").replace("\n", " "),),
        )
        for text in HOSTILE
    ]
    incomplete = [
        item.model_copy(update={"identifier": f"{item.identifier} again", "amount_awarded": None})
        for item in [FULL, *hostile]
    ]
    found = [FULL, *hostile, *incomplete]
    parcel = sent(found, form, ABOUT)
    assert parcel.summary.held == (len(found) if form == "xlsx" else len(found) // 2)
    assert back(found, form, ABOUT, tmp_path) == {}


@pytest.mark.parametrize("form", FORMS_READ_AGAIN)
@given(st.lists(awards(), min_size=1, max_size=4, unique_by=lambda award: award.identifier))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_award_comes_back(form: str, found: list[Award]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert back(found, form, ABOUT, Path(folder)) == {}


@pytest.mark.parametrize("form", FORMS_READ_AGAIN)
def test_a_semicolon_inside_one_of_several_parts_them(form: str, tmp_path: Path) -> None:
    """The one thing that does not survive, in any form; no reader of registers makes it."""
    odd = an_award(approaches=("Boxing; or judo", "Mentoring"))
    again, _ = read_again(sent([odd], form, ABOUT), tmp_path)
    assert again[0].approaches == ("Boxing", "or judo", "Mentoring")
    (fields,) = changes([odd], again).values()
    assert [change.field for change in fields] == ["approaches"]


@pytest.mark.parametrize("form", FORMS_READ_AGAIN)
def test_contacts_stay_at_home_unless_they_are_asked_for(form: str, tmp_path: Path) -> None:
    bare = FULL.model_copy(update={"identifier": "X-BARE", "description": None})
    parcel = sent([FULL, bare], form, ABOUT, contacts=False)
    again, _ = read_again(parcel, tmp_path)
    for fields in changes([FULL, bare], again).values():
        assert {change.field for change in fields} == {
            "contact_name",
            "contact_email",
            "contact_phone",
        }
    assert not [award for award in again if award.contact_name or award.contact_email]
    for file in parcel.files:
        if file.ending != "xlsx":
            assert b"person@example.org" not in file.content
            assert b"Invented Person" not in file.content
    with_them, _ = read_again(sent([FULL, bare], form, ABOUT, contacts=True), tmp_path)
    assert {award.contact_email for award in with_them} == {"person@example.org"}


@pytest.mark.parametrize("form", FORMS_READ_AGAIN)
def test_an_unknown_amount_comes_back_unknown_and_none_at_all_comes_back_as_nought(
    form: str, tmp_path: Path
) -> None:
    found = [an_award("X-1", amount_awarded=None), an_award("X-2", amount_awarded=Decimal(0))]
    again, _ = read_again(sent(found, form, ABOUT), tmp_path)
    assert {item.identifier: item.amount_awarded for item in again} == {"X-1": None, "X-2": 0}
