"""What "a unit of need" is in a borough, for each kind of indicator. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from analysis.fairness import Units, exactly
from analysis.periods import parse
from analysis.rates import byar, wilson

WORST_PART: Final = 0.2
Number = float | int | None


@dataclass(frozen=True)
class Reading:
    """One way to read an indicator as something to divide by. ``unit``: what one of it is called;
    ``about``: how it was worked out, in a sentence."""

    key: str
    unit: str
    about: str
    units: Units


def of_events(
    codes: Sequence[str],
    label: str,
    period: str,
    figures: Mapping[str, Sequence[Any]],
    residents: Sequence[Number],
) -> list[Reading]:
    """Events a year. ``figures``: count and denominator (residents it was counted among, times the
    years of a pooled period), by borough; of a released count also the ``least`` and ``most`` that
    it stands for. Where a part of a borough is hidden or not counted, it is taken to have the rate
    of the rest. 95 % limits by Byar's method."""
    count, below, people = map(
        _numbers, (figures["count"], figures["denominator"], list(residents))
    )
    least, most = (_numbers(figures.get(name, figures["count"])) for name in ("least", "most"))
    with np.errstate(divide="ignore", invalid="ignore"):
        scale = people / below / _part_of_a_year(period)
    value, lower, upper = (number * scale for number in (count, byar(least)[0], byar(most)[1]))
    shorter = "" if _part_of_a_year(period) == 1 else ", as a year"
    about = (
        f"Pounds a year for each one counted in {period}{shorter}. Small areas of which no number "
        "is published are taken to have the rate of the rest of the borough. The number has 95% "
        "limits (Byar’s method), and the range takes them in."
    )
    units = Units(_named(codes, value), _named(codes, lower), _named(codes, upper))
    return [Reading("event", f"one counted: {label}", about, units)]


def _part_of_a_year(period: str) -> float:
    """A month is a twelfth; what was pooled over years has them in its denominator."""
    known = parse(period)
    return min(1.0, (known.last - known.first + 1) / 12)


def _numbers(values: Sequence[Any]) -> Any:
    return np.array([np.nan if value is None else value for value in values], dtype=float)


def of_people(
    codes: Sequence[str], label: str, period: str, worse: str, figures: Mapping[str, Sequence[Any]]
) -> list[Reading]:
    """A share of people. ``figures``: count and denominator, by borough. Where low is worse, those
    who are not counted are in need. 95 % limits by Wilson's method."""
    count, of = _numbers(figures["count"]), _numbers(figures["denominator"])
    if worse == "lower":
        count = of - count
    lower, upper = (of * limit for limit in wilson(count, of))
    units = Units(_named(codes, count), _named(codes, lower), _named(codes, upper))
    counted = "one counted" if worse == "higher" else "one not counted"
    about = (
        f"Pounds a year for each {counted} in {period}. The number has 95% limits (Wilson’s "
        "method), and the range takes them in."
    )
    return [Reading("person", f"{counted}: {label}", about, units)]


def of_score(
    codes: Sequence[str],
    label: str,
    worse: str,
    worst: Mapping[str, float],
    scores: Sequence[Number],
    residents: Sequence[int],
) -> list[Reading]:
    """A score has no unit of its own, so two readings are given. ``worst``: borough → residents of
    its LSOAs in the worst fifth of the partnership's. The second needs a score of
    which more is worse: not a rank."""
    fifth = Reading(
        "worst-fifth",
        "resident of the worst fifth",
        f"Pounds a year, all of the borough’s, for each resident of its small areas (LSOAs) that "
        f"are among the fifth of all with the worst figure of: {label}. The score has no interval.",
        exactly({code: worst.get(code, 0.0) or None for code in codes}),
    )
    known = [(s, r) for s, r in zip(scores, residents, strict=True) if s is not None]
    people = sum(r for _, r in known)
    mean = sum(s * r for s, r in known) / people if people else 0.0
    if worse == "lower" or not mean or min(s for s, _ in known) < 0:
        return [fifth]
    weighted = {
        code: None if score is None else count * score / mean
        for code, score, count in zip(codes, scores, residents, strict=True)
    }
    return [
        fifth,
        Reading(
            "weighted",
            "resident, weighted by need",
            f"Pounds a year per head, where a resident counts for more in a borough with a higher "
            f"score, in proportion (1 at the mean of all, {mean:.1f}). The score has no interval.",
            exactly(weighted),
        ),
    ]


def worst_fifth(
    values: Sequence[Number], residents: Sequence[Number], borough: Sequence[str], worse: str
) -> dict[str, float]:
    """Borough → residents of its areas that are in the worst fifth of all areas with a value; ties
    at the limit are in."""
    known = sorted((v for v in values if v is not None), reverse=worse == "higher")
    found: dict[str, float] = dict.fromkeys(borough, 0.0)
    if not known:
        return found
    limit = known[max(0, int(len(known) * WORST_PART) - 1)]
    for value, people, code in zip(values, residents, borough, strict=True):
        if value is not None and (value >= limit if worse == "higher" else value <= limit):
            found[code] += people or 0
    return found


def _named(codes: Sequence[str], numbers: Any) -> dict[str, float | None]:
    return {
        code: None if np.isnan(number) else float(number)
        for code, number in zip(codes, numbers, strict=True)
    }
