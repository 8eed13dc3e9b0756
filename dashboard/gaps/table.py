"""The list of gaps as one wide table with every part of every score, for files."""

from typing import Any

from analysis import gap_words as words
from dashboard.gaps.asked import Asked
from dashboard.gaps.rows import compared_with, rows
from db.published import Release
from geography import LEVEL_BY_KEY
from indicators import INDICATOR_BY_ID
from layers.gaps import Answer, Question
from layers.layer import Column, Table

FIRST = (
    ("place", "Place in the list"),
    ("code", "Code"),
    ("name", "Name"),
    ("borough", "Borough"),
    ("gap", "Gap (need less money, percentiles)"),
    ("need_percentile", "Need, percentile"),
    ("reach_percentile", "Money, percentile"),
)
NEED = (
    ("score", "Need, composite"),
    ("rank", "Need, rank"),
    ("rank_from", "Need, rank from (95%)"),
    ("rank_to", "Need, rank to (95%)"),
    ("swing_from", "Need, rank from (weights moved by 20%)"),
    ("swing_to", "Need, rank to (weights moved by 20%)"),
    ("known_weight", "Need, share of weight known"),
)
REACH = (
    ("aimed_interventions", "Live awards delivered here"),
    ("shared_interventions", "Live wider awards"),
    ("aimed_unknown_amounts", "Amounts not known, delivered here"),
    ("shared_unknown_amounts", "Amounts not known, wider"),
    ("aimed_ending", "Delivered here and ending soon"),
    ("aimed_pounds_per_year", "£ a year delivered here"),
    ("shared_pounds_per_year", "£ a year, share of wider awards"),
    ("aimed_per_head", "£ a year per resident, delivered here"),
    ("shared_per_head", "£ a year per resident, share of wider awards"),
    ("aimed_per_person", "£ a year per person counted, delivered here"),
    ("shared_per_person", "£ a year per person counted, share of wider awards"),
    ("at_least", "Pounds are at least so much"),
)
PARTS = (
    ("value", "value"),
    ("lower", "lower limit (95%)"),
    ("upper", "upper limit (95%)"),
    ("period", "period"),
    ("smoothed", "smoothed"),
    ("status", "why not known"),
    ("score", "scaled"),
    ("weight", "weight"),
    ("contribution", "contribution"),
)


def table(release: Release, answer: Answer) -> Table:
    """One row for each place, in the order of the list."""
    found, told = [], compared_with(answer)
    for row in rows(release, answer, answer.places):
        flat = {key: row[key] for key, _ in FIRST}
        flat["kinds"] = "; ".join(words.kind_label(kind, told) for kind in row["kinds"])
        flat["cell"] = _cell(row)
        flat |= {f"need {key}": row["need"][key] for key, _ in NEED}
        for part in row["need"]["parts"]:
            flat |= {f"{part['indicator']} {key}": _told(part[key]) for key, _ in PARTS}
        flat |= {f"reach {key}": _told(row["reach"][key]) for key, _ in REACH}
        flat |= {f"unreported {key}": number for key, number in row["unreported"].items()}
        flat["hot_spots"] = "; ".join(INDICATOR_BY_ID[key].label for key in row["hot_spots"])
        found.append(flat | {"sentence": row["sentence"]})
    return Table(_columns(answer), found)


def title(release: Release, asked: Asked, question: Question) -> str:
    """What the file holds, as its first note says it."""
    level = LEVEL_BY_KEY[question.level]
    return (
        f"Gaps between need ({asked.need.preset.label}) and live money, {level.plural}, "
        f"{release.front['partnership']}, {question.selection.on}"
    )


def _columns(answer: Answer) -> tuple[Column, ...]:
    named = [*FIRST, ("cell", "Class"), ("kinds", "Kinds of emptiness")]
    named += [(f"need {key}", label) for key, label in NEED]
    for part in answer.need.parts:
        indicator = part.measured.indicator
        named += [(f"{indicator.id} {key}", f"{indicator.label}, {label}") for key, label in PARTS]
    named += [(f"reach {key}", label) for key, label in REACH]
    named += [
        ("unreported here", "Awards here without dates or amount"),
        ("unreported perhaps_here", "Awards without a place, perhaps here"),
        ("unreported sentence", "What funders did not say"),
        ("hot_spots", "In a hot spot of"),
        ("sentence", "In words"),
    ]
    return tuple(Column(key, label) for key, label in named)


def _cell(row: dict[str, Any]) -> str:
    if row["need_third"] is None or row["reach_third"] is None:
        return "not known"
    return words.CELLS[row["need_third"]][row["reach_third"]]


def _told(value: Any) -> Any:
    return ("yes" if value else "no") if isinstance(value, bool) else value
