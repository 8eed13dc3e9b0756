"""What the screen of the gaps shows; the template only lays it out."""

from typing import Any

from analysis import gap_words as words
from analysis.gap_words import Compared
from analysis.gaps import KINDS, Gap
from analysis.need import MOVE, PRESETS, SCALES, Part
from analysis.selection import FIELDS
from analysis.wording import ordinal
from dashboard.asked import numbered_page
from dashboard.choices import AGE_GROUPS
from dashboard.gaps import onward
from dashboard.gaps.asked import HEAVIEST, LONGEST, OWN, WEIGHT, Asked
from dashboard.gaps.drawing import cell, drawing, legend
from dashboard.gaps.rows import compared_with, rows
from db.published import Release
from geography import LEVEL_BY_KEY, LEVELS
from indicators import INDICATOR_BY_ID
from layers.gaps import SOON_MONTHS, Answer
from layers.needs import published

PER_PAGE = 25
SHOWN = ("age", "approach", "priority")
"""Filters of the map that this screen offers itself; the others stay in the address."""
KEPT = (*(name for name in FIELDS if name not in SHOWN), "on", "q")


def page(release: Release, asked: Asked, answer: Answer | None) -> dict[str, Any]:
    """``answer`` is None where nothing of what was chosen is published at the level."""
    shown = {"asked": asked, "answer": answer, **_choices(release, asked), **_wanted(asked)}
    if answer is None:
        return shown
    listed = [gap for gap in answer.places if not asked.kind or asked.kind in gap.kinds]
    last = max(1, -(-len(listed) // PER_PAGE))
    number = _page_of(release, asked, listed) or numbered_page(asked.query, last)
    found = rows(release, answer, listed[PER_PAGE * (number - 1) : PER_PAGE * number])
    told = compared_with(answer)
    live = answer.reach[["aimed_interventions", "shared_interventions"]].to_numpy().any()
    return shown | {
        "told": told,
        "first": rows(release, answer, answer.places[:1])[0],
        "rows": found,
        "cells": {gap.position: cell(gap) for gap in answer.places},
        "total": len(listed),
        "page": number,
        "last": last,
        "kinds": _kinds(asked, answer, told),
        "labels": {kind: words.kind_label(kind, told) for kind in KINDS},
        "soon": words.written(told.soon),
        "on": words.written(answer.question.selection.on),
        "moves": words.of_moves(answer.need, release.areas(asked.level)["names"]),
        "move": f"{100 * MOVE:.0f}%",
        "parts": [_part(part) for part in answer.need.parts],
        "legend": legend(answer.places),
        "undated": None if live else answer.undated,
        "not_known": sum(gap.gap is None for gap in answer.places),
        "map": drawing(
            release,
            asked.level,
            answer.places,
            _addresses(release, asked, answer),
            release.positions(asked.level).get(asked.place),
        ),
        "ordinal": ordinal,
        "onward": onward,
        "measure_labels": {key: item.label for key, item in INDICATOR_BY_ID.items()},
        "cell_words": words.CELLS,
    }


def _page_of(release: Release, asked: Asked, listed: list[Gap]) -> int | None:
    """The page on which the open row stands; None where the list has no such place."""
    at = release.positions(asked.level).get(asked.place)
    found = [number for number, gap in enumerate(listed) if gap.position == at]
    return found[0] // PER_PAGE + 1 if found else None


def _choices(release: Release, asked: Asked) -> dict[str, Any]:
    choices = release.content("choices")
    there = published(release, asked.level)
    offered = [item for item in release.front["indicators"] if item["id"] in there]
    labels = release.front["periods"]
    return {
        "front": release.front,
        "levels": LEVELS,
        "level": LEVEL_BY_KEY[asked.level],
        "presets": PRESETS,
        "own": OWN,
        "weight": WEIGHT,
        "heaviest": HEAVIEST,
        "longest": LONGEST,
        "themes": {
            theme: [item for item in offered if item["theme"] == theme]
            for theme in dict.fromkeys(item["theme"] for item in offered)
        },
        "periods": {key: labels[period]["label"] for key, period in there.items()},
        "age_groups": AGE_GROUPS,
        "approaches": choices["approach"],
        "priorities": choices["priority"],
        "kept": [(key, text) for key in KEPT for text in asked.query.getlist(key) if text],
        "finer": _finer(asked),
        "weights_told": [
            (key, text) for key, text in asked.query.items() if key.startswith(WEIGHT)
        ],
    }


def _finer(asked: Asked) -> bool:
    """Whether any choice is made that stands under “More choices”."""
    first = next(iter(SCALES))
    chosen = any(any(asked.query.getlist(name)) for name in ("approach", "priority"))
    return chosen or asked.scale != first or asked.months != SOON_MONTHS


def _wanted(asked: Asked) -> dict[str, Any]:
    """What was wished for and is not there, by name."""
    return {
        "missing": [INDICATOR_BY_ID[key].label for key in asked.need.missing],
        "stand_ins": [
            (INDICATOR_BY_ID[wished].label, INDICATOR_BY_ID[used].label)
            for wished, used in asked.need.stand_ins.items()
        ],
    }


def _kinds(asked: Asked, answer: Answer, told: Compared) -> list[dict[str, Any]]:
    """Every kind with its number of places and the address that narrows the list to it."""
    return [
        {
            "kind": kind,
            "label": words.kind_label(kind, told),
            "places": sum(kind in gap.kinds for gap in answer.places),
            "address": asked.address("/gaps", kind=kind),
        }
        for kind in KINDS
    ]


def _part(part: Part) -> dict[str, Any]:
    return {
        "label": part.measured.indicator.label,
        "period": part.measured.period,
        "weight": part.weight,
        "smoothed": part.measured.smoothed,
        "restricted": part.measured.indicator.access == "restricted",
    }


def _addresses(release: Release, asked: Asked, answer: Answer) -> dict[int, str]:
    """Where each place stands in the whole list: a shape of the map leads to its row."""
    codes = release.areas(asked.level)["codes"]
    return {gap.position: onward.row_address(asked, codes[gap.position]) for gap in answer.places}
