"""A place on two pages of paper: what it says, its tags, its map; and that text stays text."""

import io
from typing import Any

import pytest
from asking import Site
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from dashboard.paper.map_drawing import drawing
from dashboard.paper.tones import Tones
from dashboard.paper.typeset import pages, pdf
from dashboard.paper.words import Room
from layers.layer import NEED_RAMP, Shade
from record.rights import Role

A4 = (595, 842)
BUSY = "DEMO-B2"
QUIET = "DEMO-W109"


def sheet(site: Site, code: str, **query: str) -> PdfReader:
    answer = site.get("/sheet/place", {"code": code, **query})
    assert answer.status_code == 200, answer.text[:300]
    assert answer.mimetype == "application/pdf"
    return PdfReader(io.BytesIO(answer.data))


def text(found: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in found.pages).split())


def tags(found: PdfReader) -> list[DictionaryObject]:
    """Every element of the structure, in reading order."""
    return under(found.trailer["/Root"]["/StructTreeRoot"]["/K"])


def under(start: Any) -> list[DictionaryObject]:
    listed: list[DictionaryObject] = []

    def walk(node: Any) -> None:
        node = node.get_object()
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, DictionaryObject):
            if "/S" in node:
                listed.append(node)
            if "/K" in node:
                walk(node["/K"])

    walk(start)
    return listed


@pytest.mark.parametrize("code", [BUSY, QUIET, "DEMO-W001"])
def test_it_is_two_tagged_pages_in_english(demo: Site, code: str) -> None:
    found = sheet(demo, code)
    root = found.trailer["/Root"]
    assert len(found.pages) <= 2
    assert {tuple(round(float(side)) for side in page.mediabox[2:]) for page in found.pages} == {A4}
    assert root["/MarkInfo"]["/Marked"] is True or root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    place = demo.json(f"/api/v1/places/{code}")
    assert found.metadata is not None
    assert found.metadata.title == place["name"]


def test_its_structure_is_read_as_headings_tables_and_a_described_map(demo: Site) -> None:
    found = tags(sheet(demo, BUSY))
    kinds = [str(node["/S"]) for node in found]
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == 5
    assert kinds.count("/Table") == 2
    assert kinds.count("/TH") == 12
    (figure,) = [node for node in found if node["/S"] == "/Figure"]
    assert "Map of" in str(figure["/Alt"])
    assert "light to dark" in str(figure["/Alt"])


def test_it_says_what_the_screen_says(demo: Site) -> None:
    place = demo.json(f"/api/v1/places/{BUSY}")
    told = text(sheet(demo, BUSY))
    assert "Demonstration data: invented figures" in told
    assert place["name"] in told
    assert f"{place['residents']:,} people" in told
    need = place["needs"][0]
    label = next(
        item["label"]
        for item in demo.release.front["indicators"]
        if item["id"] == need["indicator"]
    )
    assert label in told
    live = place["funded"]["live"]
    _, funded = [node for node in tags(sheet(demo, BUSY)) if node["/S"] == "/Table"]
    rows = sum(node["/S"] == "/TR" for node in under(funded)) - 1  # less the heading
    assert 3 <= rows < len(live)
    assert f"And {len(live) - rows} live awards more" in told
    assert all(award["title"] in told for award in live[:rows])
    assert f"{place['funded']['summary']['live']} live:" in told
    gaps = demo.json("/api/v1/gaps", {"area": "la"})["places"]
    sentence = next(row["sentence"] for row in gaps if row["code"] == BUSY)
    assert " ".join(sentence.split()) in told


def test_what_is_missing_is_not_nought(demo: Site) -> None:
    told = text(sheet(demo, QUIET, on="2001-01-01"))
    assert "Nothing in the register is known to be live here on this date." in told
    assert "none known" in told
    assert "£0" not in told


def test_the_map_is_lines(demo: Site) -> None:
    release = demo.release
    code = release.areas("ward")["codes"][0]
    blank = Tones(Shade([None] * len(release.areas("ward")["codes"]), [], {}), NEED_RAMP, 0)
    svg = drawing(release, "ward", code, blank)
    assert "<image" not in svg
    assert svg.count('fill="url(#unknown)"') > 2
    assert release.areas("ward")["names"][0] in svg


def test_no_name_becomes_markup(demo: Site) -> None:
    hostile = '*bold* #panic("x") $x^2$ `raw` <label> @ref // note \\ "quoted" <b>&amp;'
    told = _told(hostile)
    found = PdfReader(io.BytesIO(pdf("sheet.typ", told, {"map.svg": SVG})))
    assert " ".join(hostile.split()) in text(found)


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0H9V9Z"/></svg>'


def _told(words: str) -> dict[str, Any]:
    row = dict.fromkeys(("title", "who", "dates", "ages", "amount", "reach"), words)
    return {
        **dict.fromkeys(
            ("title", "description", "subtitle", "notice", "footer", "needs_note", "funded_more"),
            words,
        ),
        **dict.fromkeys(("map_alt", "map_caption"), words),
        "lead": [words],
        "tiles": [{"big": words, "small": words}],
        "brief": [words],
        "needs": [],
        "needs_head": [words] * 6,
        "funded": [row],
        "funded_head": [words] * 6,
        "funded_said": [words],
        "sections": [{"heading": words, "items": [words], "more": words, "empty": words}],
        "sources": [words],
    }


def test_long_lists_give_way_until_two_pages_hold_them(demo: Site) -> None:
    room = Room()
    for _ in range(60):
        room = room.less()
    assert room == Room(3, 3, 3)
    told = _told("x")
    told["funded"] = told["funded"] * 90
    assert pages("sheet.typ", told, {"map.svg": SVG}) > 2


def test_who_may_have_one(demo: Site) -> None:
    assert demo.signed_in(Role.STEERING).get("/sheet/place", {"code": QUIET}).status_code == 200
    partner = demo.signed_in(Role.PARTNER, body="DEMO-ORG-036")
    assert partner.get("/sheet/place", {"code": QUIET}).status_code == 403
    for code in ("nowhere", "partnership", ""):
        assert demo.get("/sheet/place", {"code": code}).status_code == 404
    assert demo.get("/sheet/place", {"code": QUIET, "on": "soon"}).status_code == 400
