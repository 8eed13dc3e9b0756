"""What the map shows as one picture: title, areas, legend, sources and date."""

from html import escape
from textwrap import wrap
from typing import Final

from dashboard.downloads import source_lines, title_of
from dashboard.paper.map_drawing import FONT, INK, areas, name, outlines, svg
from dashboard.paper.tones import Tone, Tones
from dashboard.screens import NOTICE
from dashboard.sketch import frame_of
from layers import DATED, layer_of
from layers.layer import View

MAP_WIDTH: Final = 820
SIDE: Final = 340
MARGIN: Final = 32
TOP: Final = 104
SECONDARY: Final = "#4a5463"
LETTERS_A_LINE: Final = 190
CLOSING: Final = 16
"""Pixels between the closing lines."""


def picture(asked: View) -> str:
    """SVG. Raises UnknownView when there are no such figures."""
    release, tones = asked.release, tones_of(asked)
    frame = frame_of(release, MAP_WIDTH)
    every = range(len(release.areas(asked.level)["codes"]))
    closing = [line for text in source_lines(release, asked) for line in wrap(text, LETTERS_A_LINE)]
    width = MAP_WIDTH + SIDE + 2 * MARGIN
    height = TOP + max(frame.height, 320) + 24 + CLOSING * len(closing) + MARGIN
    boroughs = release.areas("la")
    placed = zip(boroughs["points"], boroughs["names"], strict=True)
    drawn = [
        *areas(release, frame, asked.level, every, tones),
        *outlines(release, frame),
        *(name(*frame.at(*point), words) for point, words in placed),
    ]
    parts = [
        *_heading(asked),
        f'<g transform="translate({MARGIN},{TOP})">{"".join(drawn)}</g>',
        *_legend(asked, tones.legend()),
        *_lines(closing, height - MARGIN - CLOSING * (len(closing) - 1)),
    ]
    return svg(width, height, parts, "#ffffff")


def tones_of(asked: View) -> Tones:
    layer = layer_of(asked.measure)
    assert layer.shade is not None  # layers that are measured have one by declaration
    dated = layer.group in DATED
    named = {item["id"]: item for item in asked.release.front["indicators"]}
    indicator = named.get(asked.measure, {"decimals": layer.decimals, "worse": None})
    return Tones(
        shade=layer.shade(asked),
        ramp=layer.ramp,
        decimals=layer.decimals if dated else indicator["decimals"],
        reversed=not dated and indicator["worse"] == "lower",
        dated=dated,
        money=layer.unit.startswith("£"),
        cells=layer.cells,
    )


def _heading(asked: View) -> list[str]:
    front = asked.release.front
    notice = NOTICE if front["demonstration"] else ""
    return [
        _text(MARGIN, 48, title_of(asked), 'font-size="24" font-weight="600"'),
        _text(MARGIN, 78, notice, f'font-size="15" font-weight="600" fill="{INK}"'),
    ]


def _legend(asked: View, tones: list[Tone]) -> list[str]:
    left, top = MARGIN + MAP_WIDTH + 32, TOP + 24
    plural = next(x["plural"] for x in asked.release.front["levels"] if x["key"] == asked.level)
    parts = [_text(left, top, f"How many {plural}", f'font-size="14" fill="{SECONDARY}"')]
    for at, tone in enumerate(tones, start=1):
        y = top + at * 28
        parts += [
            f'<rect x="{left}" y="{y - 14}" width="30" height="18" fill="{tone.fill}" '
            'stroke="#8a94a3"/>',
            _text(left + 42, y, tone.words, 'font-size="15"'),
            _text(left + SIDE - 40, y, f"{tone.places:,}", 'font-size="15" text-anchor="end"'),
        ]
    return parts


def _lines(closing: list[str], top: int) -> list[str]:
    look = f'font-size="12" fill="{SECONDARY}"'
    return [_text(MARGIN, top + at * CLOSING, line, look) for at, line in enumerate(closing)]


def _text(x: int, y: int, words: str, look: str) -> str:
    return f'<text x="{x}" y="{y}" {FONT} {look}>{escape(words)}</text>'
