"""An agenda as slides, read back: titles, texts beside pictures, notes, and for whose eyes."""

import io
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from asking import Site
from flask import g, request
from office import Office
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Pt

from analysis.selection import Selection
from dashboard.identity import AS_VISITOR, Asker, role_of_asker
from dashboard.meeting.views import SHOWN
from dashboard.pictures.figure import Figure, block
from dashboard.slides.deck import OPEN
from dashboard.slides.drawing import HEIGHT, WIDTH, drawing
from dashboard.slides.map_figure import map_figure
from dashboard.slides.onlookers import as_onlookers
from dashboard.slides.shown import GONE, screens
from layers.layer import View
from record.rights import EVERYTHING, Role

ONE, OTHER = "DEMO-PCC-2026-001", "DEMO-VRP-2026-001"
TITLE = "Steering group, December"
VIEWS = {
    "/?place=DEMO-W109&measure=ed_assault&on=2026-11-23": "Orchard Bank: assaults",
    "/?show=funding&on=2026-11-23": "Money for each resident",
    "/gaps?on=2026-11-23": "Where the need is, and the money is not",
    "/hot-spots": "Hot spots",
    "/compare?places=DEMO-B1,DEMO-B2": "Two boroughs beside each other",
    "/overlaps?on=2026-11-23": "What looks alike",
    f"/overlaps/pair?a={ONE}&b={OTHER}": "Knife crime education, twice",
    "/schools": "Schools in most need",
    "/schools/school?urn=9000028": "One school",
    "/money": "Money in three sentences",
    "/money/endings": "What ends",
    "/money/fairness": "Is it fair?",
    "/money/streams": "How it runs",
    "/register?q=mentoring": "Mentoring",
    f"/register/award?id={ONE}": "One award",
    "/quality": "What funders do not say",
    "/sources": "Where it comes from",
    "/decisions": "What we decided",
    "/notes": "What people know",
}
SECRET = "The door code is 4711"


@pytest.fixture(scope="module")
def office(
    site_of: Callable[[str], Site],
    demo_sqlite_file: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Office:
    """An agenda with a view of every screen, a decision, and a note that the steering group may
    not read."""
    copy = tmp_path_factory.mktemp("slides") / "demo.sqlite"
    shutil.copyfile(demo_sqlite_file, copy)
    site = site_of(f"sqlite:///{copy}")
    office = Office(site, site.app.published.engine)
    office.be("Ann Field", EVERYTHING)
    agenda = "new"
    for address, line in VIEWS.items():
        told = {"address": address, "line": line, "agenda": agenda, "title": TITLE}
        answer = office.post("/agendas/add-view", told)
        assert answer.status_code == 303, answer.text[:300]
        agenda = "1"
    decision = {
        "decided": "Ask both funders to meet",
        "owner": "Sam Field",
        "due": "2026-12-03",
        "decided_on": "2026-11-24",
        "item": "7",
    }
    assert office.post("/decisions/keep", decision).status_code == 303
    note = {
        "about": "place:DEMO-W109",
        "kind": "safety",
        "text": SECRET,
        "seen_by": "team",
        "review_on": "2027-01-01",
    }
    assert office.post("/notes/keep", note).status_code == 303
    return office


@pytest.fixture(scope="module")
def slides(office: Office) -> Any:
    answer = office.site.get("/agendas/1.pptx")
    assert answer.status_code == 200, answer.text[:500]
    assert "presentationml" in answer.mimetype
    name = "common-ground-demonstration-agenda-1.pptx"
    assert name in answer.headers["Content-Disposition"]
    return Presentation(io.BytesIO(answer.data))


def words_of(slide: Any) -> str:
    told = []
    for shape in slide.shapes:
        if shape.has_text_frame:
            told.append(shape.text_frame.text)
        if shape.has_table:
            told += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(told)


def runs_of(slide: Any) -> list[Any]:
    frames = [shape.text_frame for shape in slide.shapes if shape.has_text_frame]
    for shape in slide.shapes:
        if shape.has_table:
            frames += [cell.text_frame for row in shape.table.rows for cell in row.cells]
    return [run for frame in frames for paragraph in frame.paragraphs for run in paragraph.runs]


def test_every_screen_of_a_meeting_has_a_slide() -> None:
    assert screens(lambda: None).keys() == set(SHOWN)  # type: ignore[arg-type,return-value]
    assert {address.partition("?")[0] for address in VIEWS} == set(SHOWN)


def test_there_is_a_slide_for_each_view_and_one_before_and_after(slides: Any) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in slides.slides]
    assert titles == [TITLE, *VIEWS.values(), "What was decided"]
    opening = words_of(slides.slides[0])
    assert "Merseyside (demonstration)" in opening
    assert "19 views to go through" in opening
    kinds = [slide.shapes.title.placeholder_format.type for slide in slides.slides]
    assert set(kinds) == {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE}
    assert (slides.slide_width, slides.slide_height) == (12191695, 6858000)


def test_no_slide_is_empty_and_each_has_a_picture_a_table_or_sentences(slides: Any) -> None:
    kinds = {}
    for slide, address in zip(list(slides.slides)[1:], VIEWS, strict=False):
        names = [shape.name for shape in slide.shapes]
        kind = next(one for one in ("Picture", "Table", "In words") if one in names)
        kinds[address.partition("?")[0]] = kind
        assert GONE not in words_of(slide), address
    drawn = {path for path, kind in kinds.items() if kind == "Picture"}
    assert drawn == {"/", "/gaps", "/hot-spots", "/money/endings"}
    assert {path for path, kind in kinds.items() if kind == "In words"} == {"/money", "/notes"}


def test_pictures_and_tables_have_text_beside_them(slides: Any) -> None:
    for slide in slides.slides:
        for shape in slide.shapes:
            told = shape._element.xpath(".//p:cNvPr/@descr")
            if shape.name in ("Picture", "Table"):
                assert told, words_of(slide)
                assert len(told[0]) > 30
            if shape.name == "Picture":
                with Image.open(io.BytesIO(shape.image.blob)) as found:
                    assert found.width >= 2_000
                    assert len(found.convert("RGB").getcolors(1 << 24) or []) > 20


def test_text_is_large_enough_to_be_read_from_a_table(slides: Any) -> None:
    sizes = [run.font.size for slide in slides.slides for run in runs_of(slide)]
    assert None not in sizes
    assert min(sizes) >= Pt(14)


def test_every_slide_says_when_and_where_from_and_leads_back(slides: Any, office: Office) -> None:
    for slide, address in zip(list(slides.slides)[1:], VIEWS, strict=False):
        told = words_of(slide)
        assert "Demonstration data: invented figures." in told
        assert f"release {office.site.release.key}" in told, address
        links = [run.hyperlink.address for run in runs_of(slide) if run.hyperlink.address]
        assert links == [f"http://localhost{address}"] or links[0].startswith(
            f"http://localhost{address}"
        )
        assert OPEN in told
        order = [shape.name for shape in slide.shapes]
        assert order[1] == "What this shows", "title, what it is, the thing itself, the source"
        assert order[-2:] == ["Source and date", "Link"]


def test_what_was_decided_stands_in_the_notes_of_its_view_and_at_the_end(slides: Any) -> None:
    told = "Ask both funders to meet (Sam Field, by 3 Dec 2026)."
    for at, slide in enumerate(slides.slides):
        notes = slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""
        assert (told in notes) == (at in (7, 20)), at
        assert ("Sources:" in notes) == (0 < at < 20), at
    assert "Ask both funders to meet" in words_of(slides.slides[20])


def test_figures_are_those_of_the_screens(slides: Any, office: Office) -> None:
    told = words_of(slides.slides[12])
    for row in office.site.json("/api/v1/fairness")["boroughs"]:
        assert row["name"] in told
        assert row["readings"][0]["text"] in told
    found = office.site.json("/api/v1/schools")["total"]
    assert f"of {found:,}; all of them" in words_of(slides.slides[8])


def test_only_what_the_steering_group_may_see_is_on_slides(office: Office, slides: Any) -> None:
    assert SECRET in office.get("/notes"), "whoever takes the slides may read it"
    every = [words_of(slide) for slide in slides.slides]
    every += [s.notes_slide.notes_text_frame.text for s in slides.slides if s.has_notes_slide]
    assert SECRET not in "\n".join(every)
    texts = [a["description"] for a in office.site.release.awards if a["description"]]
    assert not any(text[:40] in told for text in texts for told in every)


def test_nothing_is_left_of_the_onlookers_when_they_are_gone(office: Office) -> None:
    with office.site.app.server.test_request_context("/agendas/1"):
        g.asker = Asker("", visitor=AS_VISITOR)
        assert role_of_asker() is Role.ANALYST
        with as_onlookers("/notes?q=door", 1):
            assert role_of_asker() is Role.STEERING
            assert request.args["q"] == "door"
        assert role_of_asker() is Role.ANALYST
        assert request.path == "/agendas/1"


def test_slides_are_for_the_partnership(office: Office) -> None:
    partner = office.site.signed_in(Role.PARTNER, body="DEMO-ORG-036")
    assert partner.get("/agendas/1.pptx").status_code == 403
    assert office.site.signed_in(Role.STEERING).get("/agendas/1.pptx").status_code == 200
    assert office.site.get("/agendas/999.pptx").status_code == 404
    assert 'href="/agendas/1.pptx"' in office.get("/agendas/1")
    assert 'href="/agendas/1.pptx"' in office.get("/agendas")


def test_a_view_that_is_gone_says_so(one_office: Office) -> None:
    one_office.be("Ann Field", EVERYTHING)
    agenda = "new"
    for address in ("/register/award?id=gone", "/money/endings?on=1990-01-01", "/compare"):
        told = {"address": address, "line": "Gone", "agenda": agenda, "title": "A"}
        one_office.post("/agendas/add-view", told)
        agenda = "1"
    answer = one_office.site.get("/agendas/1.pptx")
    _, gone, nothing, none_chosen = Presentation(io.BytesIO(answer.data)).slides
    assert GONE in words_of(gone)
    assert "no award “gone” in the register" in words_of(gone)
    assert "No award in the register ends between 1 Jan 1990" in words_of(nothing)
    assert "No place is chosen yet." in words_of(none_chosen)


def test_the_look_is_ours_for_whoever_goes_on(slides: Any) -> None:
    master = slides.slide_master.part
    (theme,) = [rel.target_part for rel in master.rels.values() if "theme" in rel.reltype]
    text = theme.blob.decode()
    ElementTree.fromstring(text)
    assert '<a:accent1><a:srgbClr val="562A86"/></a:accent1>' in text
    assert '<a:accent2><a:srgbClr val="0B7A75"/></a:accent2>' in text
    assert text.count('<a:latin typeface="Segoe UI"') == 2
    assert [layout.name for layout in slides.slide_layouts] == ["Title Slide", "Title Only"]


def test_a_name_does_not_hide_the_place_that_is_outlined(office: Office) -> None:
    """Orchard Bank lies in the middle of St Helens."""
    release = office.site.release
    asked = View(release, "ward", "ed_assault", "2025/26", Selection(on=date(2026, 11, 23)))
    with_place, without = map_figure(asked, "DEMO-W109"), map_figure(asked, "")
    assert ">St Helens<" in without.drawing
    assert ">St Helens<" not in with_place.drawing
    assert ">Liverpool<" in with_place.drawing
    assert 'stroke-width="3.5"' in with_place.drawing
    assert with_place.title.endswith("Outlined: Orchard Bank")


def test_a_drawing_for_a_slide_has_large_letters_and_no_sources() -> None:
    figure = Figure(
        "T", [], "S", [block("timeline", "open", "open")], "<text>x</text>", 400, 400, ["Source x"]
    )
    made = drawing(figure)
    tree = ElementTree.fromstring(made)
    assert tree.get("viewBox") == f"0 0 {WIDTH} {HEIGHT}"
    assert "Source x" not in made
    scale = HEIGHT / 400
    assert f"font-size:{14 / scale:.1f}px" in made
