"""The register to take along, and organisations that are one."""

import html
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from asking import Site
from office import AWARD, Office

from etl.registers import read
from record.award import Award
from reports import LoadReport

NAME = "The Boxing Club Ltd"


def awards_in(content: bytes, name: str, folder: Path) -> dict[str, Award]:
    path = folder / name
    path.write_bytes(content)
    return {item.identifier: item for item in read(path, LoadReport("register", [name]))}


def test_the_workbook_is_the_whole_register(office: Office, tmp_path: Path) -> None:
    answer = office.site.get("/register/export/xlsx")
    found = awards_in(answer.data, "register.xlsx", tmp_path)
    assert len(found) == len(office.site.release.awards)
    kept = office.award()
    without = kept.model_copy(update={"contact_name": None, "contact_email": None})
    assert found[AWARD] == without
    assert "attachment" in answer.headers["Content-Disposition"]


def test_what_is_narrowed_goes_out_narrowed(demo: Site) -> None:
    page = html.unescape(demo.get("/register/take-along", {"status": "live"}).text)
    number = re.search(r"([\d,]+) awards, as you narrowed the register", page)
    assert number is not None
    content = json.loads(demo.get("/register/export/360giving-json", {"status": "live"}).data)
    together = len(content["grants"]) + len(content["incompleteGrants"])
    assert together == int(number[1])
    assert 0 < together < len(demo.release.awards)


def test_several_files_go_out_as_one_archive(demo: Site) -> None:
    packed = zipfile.ZipFile(io.BytesIO(demo.get("/register/export/360giving-csv").data))
    endings = sorted(name.split("-", 6)[-1] for name in packed.namelist())
    assert any("incomplete" in name for name in packed.namelist()), endings
    assert "141 of 150 awards" in packed.read("README.txt").decode()


def test_contacts_go_along_for_the_team_only(office: Office) -> None:
    form = office.filled(contact_name=["Invented Person"], contact_email=["p@example.org"])
    assert office.post("/register/save", form).status_code == 303
    for path in ("xlsx", "360giving-json", "360giving-csv", "open-referral"):
        content = office.site.get(f"/register/export/{path}").data
        texts = [content]
        if content[:2] == b"PK":
            packed = zipfile.ZipFile(io.BytesIO(content))
            texts = [packed.read(name) for name in packed.namelist()]
        assert not [text for text in texts if b"example.org" in text and b"p@" in text], path
    contacts = office.site.get("/register/export/xlsx", {"contacts": "yes"})
    strings = zipfile.ZipFile(io.BytesIO(contacts.data)).read("xl/sharedStrings.xml")
    assert b"p@example.org" in strings
    office.be("Ann", "DEMO-FUND-LPL")
    assert office.site.get("/register/export/xlsx", {"contacts": "yes"}).status_code == 403


def test_an_unknown_form_is_a_sentence(demo: Site) -> None:
    answer = demo.get("/register/export/pdf")
    assert answer.status_code == 404
    assert "does not go out as “pdf”" in html.unescape(answer.text)


def test_the_template_is_given(demo: Site) -> None:
    answer = demo.get("/register/template.xlsx")
    assert answer.status_code == 200
    assert answer.data[:2] == b"PK"


@pytest.fixture
def twins(office: Office) -> Office:
    """Two awards to one club under two spellings."""
    for identifier, name in (("T-1", NAME), ("T-2", "Boxing Club Limited")):
        form = {
            "identifier": identifier,
            "title": f"Boxing {identifier}",
            "funder_name": "Invented Fund",
            "recipient_name": name,
            "recipient_id": f"X-{identifier}",
            "currency": "GBP",
            "anyway": "1",
        }
        assert office.post("/register/save", form).status_code == 303
    return office


def providers(office: Office) -> list[str]:
    page = html.unescape(office.get("/register", {"q": "Boxing T-"}))
    return re.findall(r'name="provider" value="([^"]+)"', page)


def test_one_body_under_two_spellings(twins: Office) -> None:
    page = html.unescape(twins.get("/register/organisations"))
    assert NAME in page
    assert "Boxing Club Limited" in page
    assert sorted(providers(twins)) == ["X-T-1", "X-T-2"]
    both = re.search(
        r'name="one" value="(X-T-\d)"><input type="hidden" name="other" value="(X-T-\d)"', page
    )
    assert both is not None
    pair = {"one": both[1], "other": both[2]}
    twins.be("Dee", "DEMO-FUND-LPL")
    decide = "/register/organisations/decide"
    assert twins.post(decide, {**pair, "verdict": "merge"}).status_code == 403
    twins.be("Ann", "*")
    assert twins.post(decide, {**pair, "verdict": "merge"}).status_code == 303
    assert providers(twins) == [both[2]]
    assert twins.award("T-1").recipient_name == NAME
    number = re.search(r'name="number" value="(\d+)"', twins.get("/register/organisations"))
    assert number is not None
    undo = {"number": number[1], "verdict": "undo-merge"}
    assert twins.post(decide, undo).status_code == 303
    assert sorted(providers(twins)) == ["X-T-1", "X-T-2"]
    assert twins.post(decide, undo).status_code == 409
    assert twins.post(decide, {**pair, "verdict": "apart"}).status_code == 303
    assert "look alike enough" in twins.get("/register/organisations")
    twins.be("Cat", "*")
    page = twins.get("/register/organisations")
    number = re.search(r'name="number" value="(\d+)"><button [^>]*value="undo-apart"', page)
    assert number is not None
    again = {"number": number[1], "verdict": "undo-apart"}
    assert twins.post(decide, again).status_code == 303
    page = html.unescape(twins.get("/register/organisations"))
    assert "look alike enough" not in page
    assert "two bodies. Ann, " in page
    assert "taken back by Cat, " in page
    assert twins.post(decide, again).status_code == 409
