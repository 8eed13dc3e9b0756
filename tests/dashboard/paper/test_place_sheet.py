"""A place on two pages of paper: what it says, its tags, its map; and that text stays text."""

import io

import pytest
from asking import Site
from pypdf import PdfReader
from reading_pdf import A4, is_universal, sheet_at, size_of, tags, text, under

from dashboard.paper.fitted import MAP, TEMPLATE, Room
from dashboard.paper.map_drawing import drawing
from dashboard.paper.parts import Column, Part, cell, section, table
from dashboard.paper.tones import Tones
from dashboard.paper.typeset import pages, pdf
from layers.layer import NEED_RAMP, Shade
from record.rights import Role

BUSY = "DEMO-B2"
QUIET = "DEMO-W109"


def sheet(site: Site, code: str, **query: str) -> PdfReader:
    return sheet_at(site, "/sheet/place", {"code": code, **query})


@pytest.mark.parametrize("code", [BUSY, QUIET, "DEMO-W001"])
def test_it_is_two_tagged_pages_in_english(demo: Site, code: str) -> None:
    found = sheet(demo, code)
    assert len(found.pages) <= 2
    assert size_of(found) == {A4}
    assert is_universal(found)
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
    found = PdfReader(io.BytesIO(pdf(TEMPLATE, told, {MAP: SVG})))
    assert " ".join(hostile.split()) in text(found)


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0H9V9Z"/></svg>'


def _told(words: str, rows: int = 1) -> Part:
    written = [cell(words, beside=words, under=words, strong=True), cell(words)]
    listed = table([Column(words, 1), Column(words, 2, right=True)], [written] * rows)
    parts = ("title", "description", "subtitle", "notice", "footer", "map_alt", "map_caption")
    return {
        **dict.fromkeys(parts, words),
        **dict.fromkeys(("lead", "brief", "sources"), [words]),
        "map": MAP,
        "tiles": [{"big": words, "small": words}],
        "sections": [section(words, [words], listed, [words], words)],
    }


def test_long_lists_give_way_until_two_pages_hold_them(demo: Site) -> None:
    room = Room()
    for _ in range(60):
        room = room.less()
    assert room == Room(3, 3, 3)
    assert pages(TEMPLATE, _told("x", rows=90), {MAP: SVG}) > 2


def test_who_may_have_one(demo: Site) -> None:
    assert demo.signed_in(Role.STEERING).get("/sheet/place", {"code": QUIET}).status_code == 200
    partner = demo.signed_in(Role.PARTNER, body="DEMO-ORG-036")
    assert partner.get("/sheet/place", {"code": QUIET}).status_code == 403
    for code in ("nowhere", "partnership", ""):
        assert demo.get("/sheet/place", {"code": code}).status_code == 404
    assert demo.get("/sheet/place", {"code": QUIET, "on": "soon"}).status_code == 400
