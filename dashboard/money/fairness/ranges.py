"""Panels of ranges as the page draws them, and what can be said of them in words. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.fairness import Range, told_apart
from analysis.need_units import Reading
from analysis.wording import listed, pounds


@dataclass(frozen=True)
class Row:
    """``at``, ``to``, ``beyond``: where the range begins, ends and might end, in % of the scale;
    None where that is not known."""

    code: str
    name: str
    at: float | None
    to: float | None
    beyond: float | None
    text: str


@dataclass(frozen=True)
class Panel:
    """One measure. ``can``, ``cannot``: what the ranges tell and what they do not. ``most``: what
    the end of the scale stands for."""

    key: str
    title: str
    about: str
    can: str
    cannot: str
    rows: list[Row]
    most: float


def panel(reading: Reading, found: Sequence[Range], names: Mapping[str, str]) -> Panel:
    """In the order of ``found``, which is the map's: never by size."""
    ends = [end for item in found for end in (item.high, item.low) if end is not None]
    most = max(ends, default=0.0)
    can, cannot = said_of(found, names)
    rows = [_row(item, names[item.code], most) for item in found]
    title = f"£ a year for each {reading.unit}"
    return Panel(reading.key, title, reading.about, can, cannot, rows, most)


def _row(item: Range, name: str, most: float) -> Row:
    def at(value: float | None) -> float | None:
        return None if value is None or not most else round(min(100.0, 100 * value / most), 1)

    return Row(item.code, name, at(item.low), at(item.high), at(item.highest), text(item))


def text(item: Range) -> str:
    """``£12.30 to £14.10``; one number where both ends are the same."""
    if item.low is None:
        return "not known"
    if item.high is None:
        return f"{pounds(item.low)} or more"
    low, high = pounds(item.low), pounds(item.high)
    return low if low == high else f"{low} to {high}"


def said_of(found: Sequence[Range], names: Mapping[str, str]) -> tuple[str, str]:
    """What can be said, and what cannot, as sentences."""
    unknown = [names[item.code] for item in found if item.low is None]
    if all(not item.low for item in found if item.low is not None):
        return "", "Nothing that is known to be live reaches a borough, so nothing can be compared."
    less = told_apart(found)
    can = [
        f"{names[code]} has more than {listed([names[other] for other in others])}."
        for code, others in less.items()
        if others
    ]
    cannot = [_not_told(pairs, names) for pairs in [_overlapping(found, less)] if pairs]
    if any(_apart_but_for_the_unplaced(one, other, less) for one in found for other in found):
        cannot.append(
            "Some of these ranges do not meet in the chart, but would if the money of unknown "
            "place went to the lower one."
        )
    if unknown:
        cannot.append(f"{listed(unknown)}: the figure of need is not known.")
    return " ".join(can), " ".join(cannot)


def _apart_but_for_the_unplaced(one: Range, other: Range, less: Mapping[str, list[str]]) -> bool:
    apart = one.low is not None and other.high is not None and one.low > other.high
    return apart and other.code not in less[one.code]


def _overlapping(found: Sequence[Range], less: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Borough → later ones from which it cannot be told."""
    known = [item.code for item in found if item.low is not None]
    pairs = {
        one: [b for b in known[at + 1 :] if b not in less[one] and one not in less[b]]
        for at, one in enumerate(known)
    }
    return {one: others for one, others in pairs.items() if others}


def _not_told(pairs: Mapping[str, list[str]], names: Mapping[str, str]) -> str:
    number = sum(len(others) for others in pairs.values())
    if number == len(names) * (len(names) - 1) // 2:
        return "The ranges all overlap: no difference can be told."
    told = [
        f"between {names[one]} and {listed([names[other] for other in others], 'or')}"
        for one, others in pairs.items()
    ]
    return f"The ranges overlap, so no difference can be told, {'; '.join(told)}."
