"""The places of the list with everything their scores are made of, for the page, the file and the
API alike. Numbers are rounded as they are shown; None is not known."""

from collections.abc import Iterable
from math import isnan
from typing import Any

from analysis import gap_words as words
from analysis.gap_words import Compared
from analysis.gaps import Gap
from analysis.need import Part
from dashboard.gaps.hot import hot_spots
from db.published import Release
from geography import BOROUGH, LEVEL_BY_KEY
from layers.gaps import Answer

Row = dict[str, Any]
REACH = (
    ("aimed_pounds_per_year", 0),
    ("shared_pounds_per_year", 0),
    ("pounds_per_year", 0),
    ("aimed_per_head", 2),
    ("shared_per_head", 2),
    ("per_head", 2),
    ("aimed_per_person", 2),
    ("shared_per_person", 2),
    ("per_person", 2),
)
COUNTS = (
    "aimed_interventions",
    "shared_interventions",
    "aimed_unknown_amounts",
    "shared_unknown_amounts",
    "aimed_ending",
)


def rows(release: Release, answer: Answer, places: Iterable[Gap]) -> list[Row]:
    """In the order of ``places``, which are some of the answer's."""
    areas = release.areas(answer.question.level)
    names = release.names(BOROUGH.key)
    told = compared_with(answer)
    hot = hot_spots(release, answer.question.level, dict(answer.question.weights))
    return [
        {
            "code": areas["codes"][gap.position],
            "name": areas["names"][gap.position],
            "borough": names[answer.boroughs[gap.position]],
            "place": gap.place,
            "gap": _rounded(gap.gap, 0),
            "need_percentile": _rounded(gap.need_percentile, 0),
            "reach_percentile": _rounded(gap.reach_percentile, 0),
            "need_third": gap.need_third,
            "reach_third": gap.reach_third,
            "kinds": list(gap.kinds),
            "need": _need(answer, gap.position),
            "reach": _reach(answer, gap.position),
            "unreported": _unreported(answer, gap.position),
            "hot_spots": hot[gap.position],
            "sentence": _sentence(answer, gap.position, told),
        }
        for gap in places
    ]


def compared_with(answer: Answer) -> Compared:
    """The words of the sentences that are the same for all places."""
    question = answer.question
    level, ages = LEVEL_BY_KEY[question.level], question.selection.ages
    return Compared(
        level.label if level.label.isupper() else level.label.lower(),
        level.plural,
        "a head" if ages is None else f"for each person aged {_ages(*ages)}",
        answer.middle,
        question.counted,
        question.ends_by,
        question.selection.narrows,
    )


def _ages(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} to {last}"


def _need(answer: Answer, at: int) -> Row:
    need = answer.need
    return {
        "score": _rounded(need.score[at], 2),
        "known_weight": _rounded(need.known_weight[at], 4),
        "known": need.known[at],
        "of": need.of,
        **{
            name: _rounded(getattr(need, name)[at], 0)
            for name in ("rank", "rank_from", "rank_to", "swing_from", "swing_to")
        },
        "parts": [_part(part, at) for part in need.parts],
    }


def _part(part: Part, at: int) -> Row:
    """``status`` says why there is no value."""
    measured, indicator = part.measured, part.measured.indicator
    known = not isnan(measured.value[at])
    return {
        "indicator": indicator.id,
        "label": indicator.label,
        "unit": indicator.unit,
        "period": measured.period,
        "value": _rounded(measured.value[at], indicator.decimals),
        "lower": _rounded(measured.lower[at], indicator.decimals),
        "upper": _rounded(measured.upper[at], indicator.decimals),
        "smoothed": measured.smoothed and known,
        "status": "" if known else "suppressed" if measured.suppressed[at] else "no data",
        "score": _rounded(part.score[at], 2),
        "weight": round(part.weight, 4),
        "contribution": _rounded(part.contribution[at], 2),
    }


def _reach(answer: Answer, at: int) -> Row:
    row = answer.reach.iloc[at]
    return {
        **{name: int(row[name]) for name in COUNTS},
        **{name: _rounded(row[name], decimals) for name, decimals in REACH},
        "at_least": bool(row["at_least"]),
    }


def _unreported(answer: Answer, at: int) -> Row:
    here, perhaps = answer.silent.here[at], answer.silent.around[at]
    funders = answer.unreported.funders.get(answer.boroughs[at], ())
    return {
        "here": here,
        "perhaps_here": perhaps,
        "sentence": words.sentence([words.of_silence(here, perhaps, funders)])
        if here or perhaps
        else "",
    }


def _sentence(answer: Answer, at: int, told: Compared) -> str:
    row = answer.reach.iloc[at]
    return words.sentence(
        [
            words.of_need(answer.need, at, told.places),
            words.of_reach(row, told),
            words.of_endings(row, told),
            words.of_silence(answer.silent.here[at], 0, ()),
        ]
    )


def _rounded(number: float | None, decimals: int) -> float | int | None:
    if number is None or isnan(number):
        return None
    found = round(float(number), decimals)
    return int(found) if decimals == 0 else found
