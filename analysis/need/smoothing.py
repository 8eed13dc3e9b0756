"""Rates of small places, drawn towards the mean of all places: empirical Bayes."""

from dataclasses import replace

import numpy as np

from analysis.need.measured import Floats, Measured

TAIL = 0.025


def smoothed(measured: Measured) -> Measured:
    """A count's rates after Marshall's global smoother, with the limits of the gamma posterior.

    Marshall (1991), "Mapping disease and mortality rates using empirical Bayes estimators",
    Applied Statistics 40, 283–294. With the overall rate m and the variance A between places (by
    moments), a place of c events among p people gets (m² + A·c) ÷ (m + A·p): the mean of a gamma
    distribution of shape m²/A + c and rate m/A + p, whose 2.5 % and 97.5 % points are the limits.
    With A = 0 no place differs from m by more than chance. The limits of a released count are those
    of the least and the most that it stands for. Only for counts: proportions and scores are
    returned as they are, and what is not known stays so.
    """
    if measured.indicator.kind != "count":
        return measured
    count, people = measured.count, measured.denominator
    known = ~np.isnan(count) & (people > 0)
    if not count[known].sum():
        return measured
    mean, between = _moments(count[known], people[known])
    value, lower, upper = (np.full(len(count), np.nan) for _ in range(3))
    value[known] = (mean**2 + between * count[known]) / (mean + between * people[known])
    least, most = (count if each is None else each for each in (measured.least, measured.most))
    lower[known], _ = _limits(least[known], people[known], mean, between)
    _, upper[known] = _limits(most[known], people[known], mean, between)
    per = measured.indicator.per
    return replace(measured, value=per * value, lower=per * lower, upper=per * upper, smoothed=True)


def _moments(count: Floats, people: Floats) -> tuple[float, float]:
    """The overall rate and the variance between places, at least 0: the weighted variance of the
    raw rates less what chance alone would give."""
    mean = float(count.sum() / people.sum())
    spread = float((people * (count / people - mean) ** 2).sum() / people.sum())
    return mean, max(0.0, spread - mean / float(people.mean()))


def _limits(count: Floats, people: Floats, mean: float, between: float) -> tuple[Floats, Floats]:
    if between == 0.0:
        same = np.full(len(count), mean)
        return same, same
    from scipy.special import gammaincinv  # a fifth of a second that only a first look needs

    shape, rate = mean**2 / between + count, mean / between + people
    return gammaincinv(shape, TAIL) / rate, gammaincinv(shape, 1 - TAIL) / rate
