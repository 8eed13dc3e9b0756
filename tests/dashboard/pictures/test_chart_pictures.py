"""Every chart as a picture that stands by itself, with the same choices as on its screen."""

import html
import io
import re
from xml.etree import ElementTree

import pytest
from asking import NOTICE, Site
from every_chart import MEASURE, NO_CHART, OF_CLASS, ONE, SCREENS, offered
from PIL import Image

from dashboard.bundle import ASSETS
from dashboard.pictures.figure import Figure, block, picture
from dashboard.pictures.lines import limits
from dashboard.pictures.screens import PICTURES
from dashboard.pictures.styles import style_of
from record.rights import Role

SVG = "{http://www.w3.org/2000/svg}"
DRAWS = re.compile(r"<svg\b|\b(?:drawn|bars)\.\w+\(")
FRONT = {"demonstration": True}


@pytest.fixture(scope="module")
def drawn(demo: Site) -> dict[str, tuple[str, str]]:
    """Name → address and text of the SVG, as the screens link them."""
    found: dict[str, tuple[str, str]] = {}
    for screen in SCREENS:
        for name, links in offered(demo, screen).pictures.items():
            if name not in found:
                answer = demo.get(links["svg"])
                assert answer.status_code == 200, f"{links['svg']}: {answer.text[:300]}"
                assert answer.mimetype == "image/svg+xml"
                found[name] = links["svg"], answer.text
    return found


def texts(svg: str) -> list[str]:
    return [part.text or "" for part in ElementTree.fromstring(svg).iter(f"{SVG}text")]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_chart_of_a_screen_can_be_kept_as_svg_and_png(demo: Site, screen: str) -> None:
    found = offered(demo, screen)
    charts = found.charts - NO_CHART.keys()
    assert charts, "a screen with charts"
    assert charts <= OF_CLASS.keys(), "a chart that no picture is known of"
    for chart in charts:
        assert OF_CLASS[chart] & found.pictures.keys(), chart
    for name, links in found.pictures.items():
        assert links.keys() == {"svg", "png"}, name


def test_every_picture_is_linked_from_a_screen(drawn: dict[str, tuple[str, str]]) -> None:
    assert drawn.keys() == {one.name for one in PICTURES}


def test_a_picture_stands_by_itself(demo: Site, drawn: dict[str, tuple[str, str]]) -> None:
    for name, (_, svg) in drawn.items():
        tree = ElementTree.fromstring(svg)
        assert tree.get("role") == "img", name
        title, said = (tree.findtext(f"{SVG}{part}") or "" for part in ("title", "desc"))
        assert len(title) > 10, name
        assert len(said) > 10, name
        told = texts(svg)
        assert NOTICE in told, name
        whole = " ".join(told)
        assert title.split(",")[0].split(":")[0][:30] in whole, name
        assert f"release {demo.release.key}" in whole, name
        assert re.search(r"Made \d{4}-\d\d-\d\d", whole), name
        assert "Merseyside (demonstration)" in whole, name
        assert "var(" not in svg, name
        for never in ("script", "image", "foreignObject", "a"):
            assert list(tree.iter(f"{SVG}{never}")) == [], (name, never)


def test_sources_have_their_licence(drawn: dict[str, tuple[str, str]]) -> None:
    without = {name for name, (_, svg) in drawn.items() if "licence" not in " ".join(texts(svg))}
    assert {name for name in without if not name.startswith("returns-")} == set()


@pytest.mark.parametrize("name", ["endings", "hot-spots"])
def test_the_png_is_the_same_drawn_large(
    demo: Site, drawn: dict[str, tuple[str, str]], name: str
) -> None:
    address, svg = drawn[name]
    answer = demo.get(address.replace(".svg", ".png"))
    assert answer.mimetype == "image/png"
    assert f"common-ground-demonstration-{name}.png" in answer.headers["Content-Disposition"]
    with Image.open(io.BytesIO(answer.data)) as found:
        width, height = found.size
        colours = found.convert("RGB").getcolors(1 << 20) or []
    tree = ElementTree.fromstring(svg)
    assert abs(width - 2 * int(tree.attrib["width"])) <= 1
    assert abs(height - 2 * int(tree.attrib["height"])) <= 1
    colour = {"endings": (0x0B, 0x7A, 0x75), "hot-spots": (0x56, 0x2A, 0x86)}[name]
    assert sum(count for count, each in colours if each == colour) > 500


def test_a_line_has_the_values_of_the_interface(demo: Site) -> None:
    code = "DEMO-W109"
    address = f"/picture/chart/trend.svg?places={code}&measure={MEASURE}"
    svg = demo.get(address).text
    needs = demo.json(f"/api/v1/places/{code}")["needs"]
    (need,) = [need for need in needs if need["indicator"] == MEASURE]
    series, labels = need["series"], demo.release.front["periods"]
    said = ElementTree.fromstring(svg).findtext(f"{SVG}desc") or ""
    for period, value in zip(series["periods"], series["values"], strict=True):
        told = "not known" if value is None else f"{value:,.1f}"
        assert f"{labels[period]['label']} {told}" in said
    dots = [float(dot.attrib["cy"]) for dot in ElementTree.fromstring(svg).iter(f"{SVG}circle")]
    known = [value for value in series["values"] if value is not None]
    assert len(dots) == len(known)
    assert max(known) > min(known)
    scale = (max(dots) - min(dots)) / (max(known) - min(known))
    for dot, value in zip(dots, known, strict=True):
        assert dot == pytest.approx(max(dots) - scale * (value - min(known)), abs=0.2)


def test_what_is_not_known_is_not_bridged(demo: Site) -> None:
    """Two derivations: a hole in the values, and a hole in the line."""
    release = demo.release
    for code in release.areas("ward")["codes"]:
        for need in release.content("place", code)["needs"]:
            values = need["series"]["values"]
            pairs = sum(None not in pair for pair in zip(values, values[1:], strict=False))
            if None in values and len(values) - values.count(None) > 1:
                measure = need["indicator"]
                query = {"places": code, "measure": measure}
                svg = demo.get("/picture/chart/trend.svg", query).text
                tree = ElementTree.fromstring(svg)
                lines = [p for p in tree.iter(f"{SVG}path") if p.get("class") == "line"]
                assert len([p for p in lines if not p.get("stroke-opacity")]) == pairs
                assert texts(svg).count("?") == values.count(None) + 1, "and one in the key"
                return
    raise AssertionError("the demonstration has no line with a hole")


def test_an_axis_has_round_numbers_around_all_figures() -> None:
    assert limits(0.3, 1.9) == [0.0, 0.5, 1.0, 1.5, 2.0]
    assert limits(3.0, 41.0) == [0.0, 20.0, 40.0, 60.0]
    assert limits(-1.2, 0.6) == [-1.5, -1.0, -0.5, 0.0, 0.5, 1.0]
    assert limits(0.0, 0.0)[0] == 0.0


def test_ranges_of_the_boroughs_are_those_of_the_interface(
    demo: Site, drawn: dict[str, tuple[str, str]]
) -> None:
    told = texts(drawn["fairness"][1])
    for row in demo.json("/api/v1/fairness")["boroughs"]:
        for reading in row["readings"]:
            assert reading["text"] in told, (row["name"], reading["unit"])


def test_shares_are_those_of_the_screen(demo: Site, drawn: dict[str, tuple[str, str]]) -> None:
    page = re.findall(r"\b(?:(?:under|over) )?\d+%", html.unescape(demo.get("/quality").text))
    told = [words for words in texts(drawn["quality"][1]) if words.endswith("%")]
    assert told
    assert set(told) <= set(page)


def test_a_picture_goes_by_the_choices_of_its_screen(demo: Site) -> None:
    query = {"months": "24", "where": "DEMO-B1", "age": "10-14"}
    whole = demo.get("/picture/chart/endings.svg").text
    part = demo.get("/picture/chart/endings.svg", query).text
    names = demo.release.names("la")
    assert f"Only: {names['DEMO-B1']}." in " ".join(texts(part))
    assert "Only interventions that match: months=24" in " ".join(texts(part))
    assert "Only:" not in " ".join(texts(whole))


def test_what_there_is_no_picture_of(demo: Site) -> None:
    for path, code in (
        ("endings.gif", 404),
        ("endings.svg?months=x", 400),
        ("nothing.svg", 404),
        ("trend.svg?places=DEMO-B1&measure=nothing", 404),
        (f"trend.svg?places=nowhere&measure={MEASURE}", 404),
        (f"trend.svg?measure={MEASURE}", 400),
        ("award-years.svg?id=nothing", 404),
        ("awards-in-time.svg", 400),
        ("awards-in-time.svg?id=nothing", 404),
        ("pair-score.svg?a=x&b=y", 404),
    ):
        assert demo.get(f"/picture/chart/{path}").status_code == code, path


def test_a_picture_is_for_whom_its_screen_is(demo: Site) -> None:
    steering = demo.signed_in(Role.STEERING)
    assert steering.get("/picture/chart/returns-people.svg").status_code == 403
    assert steering.get("/picture/chart/endings.svg").status_code == 200
    partner = demo.signed_in(Role.PARTNER, body="DEMO-ORG-036")
    others = f"/picture/chart/award-years.svg?id={ONE}"
    assert demo.release.by_id()[ONE]["recipient_id"] != "DEMO-ORG-036"
    assert partner.get(others).status_code == partner.get(f"/register/award?id={ONE}").status_code


def test_names_stay_text_and_nothing_else() -> None:
    hostile = "<script>alert(1)</script> & \x0b\x00“ü”"
    made = picture(
        Figure(hostile, [hostile], hostile, [block("x", "y", hostile)], "", 800, 100, [hostile]),
        FRONT,
    )
    tree = ElementTree.fromstring(made)
    assert list(tree.iter(f"{SVG}script")) == []
    cleaned = "<script>alert(1)</script> & “ü”"
    assert tree.findtext(f"{SVG}title") == cleaned
    assert cleaned in texts(made)


def test_a_picture_has_the_paint_of_its_screen() -> None:
    found = style_of('<svg class="timeline"><rect class="open"/><rect class="guess"/></svg>')
    assert "svg.timeline .open{fill:#0b7a75}" in found
    assert "stroke-dasharray:3 2" in found
    assert "followed" not in found
    assert "width" not in found.replace("stroke-width", "")


def test_no_template_draws_without_offering_the_picture() -> None:
    """So that a new chart cannot be forgotten; the exceptions draw nothing by themselves."""
    folder = ASSETS.parent / "templates"
    without = {
        str(path.relative_to(folder))
        for path in folder.rglob("*.html")
        if DRAWS.search(text := path.read_text(encoding="utf-8")) and "picture.keep(" not in text
    }
    assert without == {
        "bars.html",
        "drawn/maps.html",
        "drawn/money.html",
    }, "these are what screens draw with"
    scripts = {
        path.name
        for path in ASSETS.rglob("*.js")
        if 'svg("svg"' in (text := path.read_text(encoding="utf-8")) or 'node("svg"' in text
    }
    assert scripts - {"50-draw.js"} == {"needed.js"}, "an area drawn by hand is no chart"
    assert "/picture/chart/trend." in (ASSETS / "needed.js").read_text(encoding="utf-8")
