"""What the stylesheets of the screens say of a drawing, so that a picture looks like its screen."""

import re
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from dashboard.bundle import ASSETS

PAINT: Final = frozenset(
    [
        "fill",
        "fill-opacity",
        "fill-rule",
        "stroke",
        "stroke-width",
        "stroke-dasharray",
        "stroke-linejoin",
        "opacity",
        "font-size",
        "font-weight",
        "text-anchor",
        "paint-order",
    ]
)
"""Properties that an image keeps: no layout, and nothing that is the browser's."""
COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
CONDITIONAL: Final = re.compile(r"@[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
RULE: Final = re.compile(r"([^{}]+)\{([^{}]*)\}")
TOKEN: Final = re.compile(r"(--[\w-]+)\s*:\s*([^;]+);")
USE: Final = re.compile(r"var\((--[\w-]+)\)")
NAME: Final = re.compile(r"[.#]([\w-]+)")
NAMES_IN_USE: Final = re.compile(r'\b(?:class|id)="([^"]*)"')


class Rule(NamedTuple):
    """``names``: the classes and identifiers that its selector needs."""

    selector: str
    names: frozenset[str]
    paint: str


def style_of(drawing: str) -> str:
    """The rules for the classes that an SVG drawing uses, in their order."""
    used = {name for found in NAMES_IN_USE.findall(drawing) for name in found.split()}
    kept = (rule for rule in _rules() if rule.names <= used)
    return "".join(f"{rule.selector}{{{rule.paint}}}" for rule in kept)


@cache
def _rules() -> tuple[Rule, ...]:
    files = {file.stem: _without_conditions(file) for file in sorted(ASSETS.glob("*.css"))}
    text, tokens = "".join(files.values()), dict(TOKEN.findall(files["tokens"]))
    return tuple(
        Rule(selector, frozenset(NAME.findall(selector)), paint)
        for told, declared in RULE.findall(text)
        if (paint := _paint(declared, tokens))
        for selector in (one.strip().removeprefix(".page ") for one in told.split(","))
        if NAME.search(selector) and ":" not in selector
    )


def _without_conditions(file: Path) -> str:
    """What holds on every screen."""
    return CONDITIONAL.sub("", COMMENT.sub("", file.read_text(encoding="utf-8")))


def _paint(declared: str, tokens: dict[str, str]) -> str:
    """Of the declarations, those of paint, with the palette's values put in."""
    pairs = (one.partition(":") for one in declared.split(";"))
    kept = ((key.strip(), value.strip()) for key, _, value in pairs if key.strip() in PAINT)
    return ";".join(f"{key}:{USE.sub(lambda x: tokens[x[1]], value)}" for key, value in kept)
