"""The map as a picture: the tones of the screen, each told in words; SVG of lines, and PNG."""

import io
from xml.etree import ElementTree

import pytest
from asking import Site
from PIL import Image

from dashboard.paper.tones import HIDDEN, NONE, UNKNOWN, Tone, Tones
from layers.layer import NEED_RAMP, Shade
from record.rights import Role

SVG = "{http://www.w3.org/2000/svg}"


def tones(**told: object) -> Tones:
    values = [None, None, 0.0, 0.5, 1.0, 7.25]
    shade = Shade(values, [1.0, 5.0], {0: "suppressed", 1: "no data"})
    return Tones(**{"shade": shade, "ramp": NEED_RAMP, "decimals": 1, **told})  # type: ignore[arg-type]


def test_hidden_not_known_and_none_are_three_things() -> None:
    found = tones()
    assert [found.fill(at) for at in range(3)] == [HIDDEN, UNKNOWN, NONE]
    light, middle, dark = NEED_RAMP[0], NEED_RAMP[2], NEED_RAMP[4]
    assert [found.fill(at) for at in range(3, 6)] == [light, middle, dark]
    assert found.legend() == [
        Tone("none recorded", NONE, 1),
        Tone("under 1.0", light, 1),
        Tone("1.0 to 5.0", middle, 1),
        Tone("5.0 and over", dark, 1),
        Tone("hidden to protect people", HIDDEN, 1),
        Tone("no data", UNKNOWN, 1),
    ]


def test_the_worse_end_is_dark_and_money_is_pounds() -> None:
    assert tones(reversed=True).fill(5) == NEED_RAMP[0]
    words = [tone.words for tone in tones(dated=True, money=True).legend()]
    assert words[0] == "nothing live"
    assert words[1] == "under £1.00"
    assert words[-1] == "not known"
    one = Tones(Shade([3.0, 4.0], [], {}), NEED_RAMP, 0)
    assert [(tone.words, tone.places) for tone in one.legend()] == [("any", 2)]


def test_tones_stay_apart_in_black_and_white() -> None:
    grey = [sum(int(colour[at : at + 2], 16) for at in (1, 3, 5)) for colour in NEED_RAMP]
    assert min(one - two for one, two in zip(grey, grey[1:], strict=False)) > 60


@pytest.mark.parametrize("path", ["la/pounds-per-head/2026-11-01", "ward/ed_assault/2025/26"])
def test_a_picture_has_title_legend_source_and_notice(demo: Site, path: str) -> None:
    level, _, rest = path.partition("/")
    answer = demo.get(f"/picture/{path}.svg")
    assert answer.status_code == 200, answer.text[:300]
    assert answer.mimetype == "image/svg+xml"
    tree = ElementTree.fromstring(answer.data)
    texts = [part.text or "" for part in tree.iter(f"{SVG}text")]
    assert any("Merseyside (demonstration)" in words for words in texts)
    assert "Demonstration data: invented figures" in texts
    assert any("licence" in words for words in texts)
    assert len(list(tree.iter(f"{SVG}path"))) > len(demo.release.areas(level)["codes"])
    shown = demo.json(f"/map/{demo.release.key}/shade/{path}")
    places = [int(words.replace(",", "")) for words in texts if words.replace(",", "").isdigit()]
    assert sum(places) == len(shown["values"])
    assert list(tree.iter(f"{SVG}image")) == []


def test_the_png_is_the_same_drawn_large(demo: Site) -> None:
    answer = demo.get("/picture/la/ed_assault/2025/26.png")
    assert answer.mimetype == "image/png"
    with Image.open(io.BytesIO(answer.data)) as found:
        assert found.width >= 2 * 1_200
        colours = {colour for _, colour in found.convert("RGB").getcolors(1 << 20) or []}
    dark = tuple(int(NEED_RAMP[-1][at : at + 2], 16) for at in (1, 3, 5))
    assert dark in colours


def test_what_there_is_no_picture_of(demo: Site) -> None:
    for path in (
        "ward/ed_assault/2025/26.gif",
        "ward/nothing/2025/26.svg",
        "x/ed_assault/2025.svg",
    ):
        assert demo.get(f"/picture/{path}").status_code == 404, path
    partner = demo.signed_in(Role.PARTNER, body="DEMO-ORG-036")
    assert partner.get("/picture/la/ed_assault/2025/26.svg").status_code == 403
