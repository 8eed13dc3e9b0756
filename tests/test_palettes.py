"""Colours that must be told apart, as people see them who see fewer colours.

The three kinds are simulated by the matrices of Machado, Oliveira and Fernandes (2009), "A
Physiologically-based Model for Simulation of Color Vision Deficiency", at full severity and in
linear light; distances are CIEDE2000 (ISO/CIE 11664-6).
"""

import itertools
import re
from pathlib import Path
from typing import Final

import pytest
from coloraide import Color

from dashboard.paper import map_drawing, tones
from layers.layer import FUNDING_RAMP, GAP_RAMP, NEED_RAMP

ASSETS: Final = Path(__file__).resolve().parents[1] / "dashboard" / "assets"
SEEN: Final = ("every colour", "protan", "deutan", "tritan")
LEAST: Final = 8.0
"""Two patches that touch differ visibly from about 1. A reader of a map carries a colour past
borders and neighbours to the legend, on a tired projector, so that several times as much is asked
of the neighbours in a ramp; more would leave no room for five of them between white and dark."""
LEAST_IN_GREY: Final = 6.5
"""On a printer without colours: the same ramps by their lightness alone."""
LEAST_OF_NINE: Final = 9.0
"""The nine have no order that helps to find one again, so that every two of them count."""
FAR: Final = 20.0
"""Opposites, and marks on a ground: seen at once, without comparing."""
WHITE: Final = "#ffffff"
RAMPS: Final = {"need": NEED_RAMP, "funding": FUNDING_RAMP}


def as_seen(colour: str, by: str) -> Color:
    seen = Color(colour)
    return seen if by == SEEN[0] else seen.filter(by, 1, method="machado").clip("srgb")


def apart(one: str, two: str, by: str) -> float:
    return float(as_seen(one, by).delta_e(as_seen(two, by), method="2000"))


def lightness(colour: str) -> float:
    """L* of CIE Lab, which is what is left of a colour in grey."""
    return float(Color(colour).convert("lab-d65")["lightness"])


def grey(colour: str) -> str:
    return str(Color("lab-d65", [lightness(colour), 0, 0]).convert("srgb").to_string(hex=True))


def declared(sheet: str, selector: str, what: str) -> str:
    """What a style sheet says, with the token looked up that it names."""
    text = (ASSETS / f"{sheet}.css").read_text(encoding="utf-8")
    rule = re.search(rf"(?:^|[,}}\n] ?){re.escape(selector)}(?:, [^{{]*)? \{{([^}}]*)\}}", text)
    assert rule, f"{sheet}.css has no rule for {selector}"
    said = re.search(rf"(?<![-\w]){what}: (?:1px solid )?(var\(--[\w-]+\)|#\w+)", rule[1])
    assert said, f"{selector} of {sheet}.css says no {what}"
    if said[1].startswith("#"):
        return said[1]
    return token(said[1][6:-1])


def token(name: str) -> str:
    found = re.search(rf"--{name}: (#\w+);", (ASSETS / "tokens.css").read_text(encoding="utf-8"))
    assert found
    return found[1]


def test_the_simulation_is_the_published_one() -> None:
    """Row sums of each matrix are 1: greys stay grey. The first row of each, at severity 1, from
    the table of the paper, by what red light becomes."""
    for by, red in (("protan", 0.152286), ("deutan", 0.367322), ("tritan", 1.255528)):
        full = Color("srgb-linear", [1, 0, 0]).filter(by, 1, method="machado")
        assert full.convert("srgb-linear")["red"] == pytest.approx(red, abs=1e-4)
        assert apart("#808080", str(as_seen("#808080", by).to_string(hex=True)), SEEN[0]) < 0.1


def test_the_distance_is_the_published_one() -> None:
    """The first pair of Sharma, Wu and Dalal (2005), the test data of CIEDE2000."""
    one, two = (
        Color("lab-d65", [50, 2.6772, -79.7751]),
        Color("lab-d65", [50, 0, -82.7485]),
    )
    assert one.delta_e(two, method="2000", space="lab-d65") == pytest.approx(2.0425, abs=5e-5)


@pytest.mark.parametrize("by", SEEN)
@pytest.mark.parametrize("name", RAMPS)
def test_neighbours_in_a_ramp_are_told_apart(name: str, by: str) -> None:
    """From the white of an area that has none to the darkest class."""
    ramp = (WHITE, *RAMPS[name])
    found = {(one, two): apart(one, two, by) for one, two in itertools.pairwise(ramp)}
    assert {pair: far for pair, far in found.items() if far < LEAST} == {}


@pytest.mark.parametrize("name", RAMPS)
def test_a_ramp_only_gets_darker_and_holds_in_grey(name: str) -> None:
    ramp = (WHITE, *RAMPS[name])
    assert [lightness(one) for one in ramp] == sorted(map(lightness, ramp), reverse=True)
    found = [apart(grey(one), grey(two), SEEN[0]) for one, two in itertools.pairwise(ramp)]
    assert min(found) >= LEAST_IN_GREY, found


@pytest.mark.parametrize("by", SEEN)
def test_all_nine_of_need_and_money_are_told_apart(by: str) -> None:
    found = {(one, two): apart(one, two, by) for one, two in itertools.combinations(GAP_RAMP, 2)}
    assert {pair: far for pair, far in found.items() if far < LEAST_OF_NINE} == {}


def test_more_need_and_more_money_are_both_darker() -> None:
    shades = [lightness(colour) for colour in GAP_RAMP]
    rows = [shades[at : at + 3] for at in (0, 3, 6)]
    for line in (*rows, *zip(*rows, strict=True)):
        steps = [one - two for one, two in itertools.pairwise(line)]
        assert min(steps) > 4, line


EDGES: Final = ("#14181f", WHITE)
"""Ink with a white halo, around the place that is chosen."""


@pytest.mark.parametrize("by", SEEN)
def test_the_outline_of_the_chosen_place_shows_on_every_fill(by: str) -> None:
    script = (ASSETS / "areas.js").read_text(encoding="utf-8")
    assert f'draw("{WHITE}", 7), draw("{EDGES[0]}", 3)' in script
    assert EDGES[0] == map_drawing.INK
    fills = (WHITE, *NEED_RAMP, *FUNDING_RAMP, *GAP_RAMP)
    assert apart(*EDGES, by) > FAR
    assert min(max(apart(fill, edge, by) for edge in EDGES) for fill in fills) > FAR


def test_what_has_no_figure_is_hatched_two_ways() -> None:
    """A second cue, which no eye and no printer takes away: the lines lean apart."""
    lines = re.findall(r'id="(\w+)".*?path d="(M0 \d)(L6 \d)"', tones.PATTERNS)
    assert lines == [("hidden", "M0 0", "L6 6"), ("unknown", "M0 6", "L6 0")]
    sheet = (ASSETS / "controls.css").read_text(encoding="utf-8")
    assert re.findall(
        r"(\.hatch\S*) \{\s*background: repeating-linear-gradient\((\d+)deg", sheet
    ) == [
        (".hatch", "135"),
        (".hatch.hidden", "45"),
    ]
    for ground, stroke in re.findall(
        r'fill="(#\w+)"/><path d="[^"]+" stroke="(#\w+)"', tones.PATTERNS
    ):
        assert min(apart(ground, stroke, by) for by in SEEN) > FAR


PAIRS: Final = {
    "a hot spot and a cold one": (
        ("comparing", ".page .spots .hot-spot", "fill"),
        ("comparing", ".page .spots .cold-spot", "fill"),
    ),
    "the badges of both": (
        ("comparing", ".page .spot-number.hot-spot", "background"),
        ("comparing", ".page .spot-number.cold-spot", "background"),
    ),
    "open money and money that follows": (
        ("money", ".page svg.timeline .open", "fill"),
        ("money", ".page svg.timeline .followed", "fill"),
    ),
    "a whole bar and a thin one": (
        ("money", ".page svg.multiple .whole", "fill"),
        ("money", ".page svg.multiple .thin", "fill"),
    ),
    "a known share and its stretch": (
        ("money", ".page svg.range .known", "fill"),
        ("money", ".page svg.range .span", "stroke"),
    ),
    "a group of the streams and a band": (
        ("money", ".page svg.river .group", "fill"),
        ("money", ".page svg.river .band", "fill"),
    ),
    "an estimate's dot and the ring that lifts it from its limits": (
        ("returns", ".page .track .after", "fill"),
        ("returns", ".page .track .after", "stroke"),
    ),
    "the mark of an intervention and that of a school": (
        ("controls", ".legend .dot", "background"),
        ("controls", ".legend .dot.school", "background"),
    ),
    "a share that is low and its bar": (
        ("pages", ".page #low-share .over", "fill"),
        ("pages", ".page #low-share .under", "fill"),
    ),
}
"""What one drawing sets beside each other."""


@pytest.mark.parametrize("by", SEEN)
@pytest.mark.parametrize("name", PAIRS)
def test_what_a_drawing_sets_side_by_side_is_far_apart(name: str, by: str) -> None:
    one, two = (declared(*found) for found in PAIRS[name])
    assert apart(one, two, by) > FAR


@pytest.mark.parametrize("by", SEEN)
def test_a_cold_spot_is_not_taken_for_nothing(by: str) -> None:
    """Besides, a cold spot has an edge of its own."""
    cold, none = (
        declared("comparing", f".page .spots .{kind}", "fill") for kind in ("cold-spot", "none")
    )
    edge = declared("comparing", ".page .spots .cold-spot", "stroke")
    assert apart(cold, none, by) > LEAST
    assert apart(edge, none, by) > FAR


@pytest.mark.parametrize("by", SEEN)
def test_need_funding_and_look_at_this_are_three_things(by: str) -> None:
    meant = [token("need"), token("funding"), token("attention")]
    assert min(apart(*pair, by) for pair in itertools.combinations(meant, 2)) > FAR


STATUSES: Final = {
    "live": ("register", ".page .status.live"),
    "overdue": ("returns", ".page .status.return-overdue"),
    "queried": ("returns", ".page .status.return-queried"),
    "accepted": ("returns", ".page .status.return-accepted"),
    "doubled": ("overlaps", ".page .kind.duplication"),
}


@pytest.mark.parametrize("name", STATUSES)
def test_a_status_is_a_word_that_can_be_read(name: str) -> None:
    """Its pale ground may look like another's: the word is the cue, so the word must stand out."""
    ground = declared(*STATUSES[name], "background")
    for by in SEEN:
        assert apart(ground, token("ink"), by) > 3 * FAR
    written = Color(ground).contrast(token("ink"), method="wcag21")
    assert written >= 7
