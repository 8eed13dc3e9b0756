"""Why a place stands where it does in the list of gaps, as sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import isnan, log
from typing import Any, Final

from analysis.gaps import ENDING, NEED, NOTHING, SILENT, WIDER
from analysis.need import MOVE, TOP, Need
from analysis.periods import MONTHS
from analysis.reached import Counted
from analysis.wording import ordinal

NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
FRACTIONS: Final = (
    (1 / 20, "a twentieth of"),
    (1 / 10, "a tenth of"),
    (1 / 5, "a fifth of"),
    (1 / 4, "a quarter of"),
    (1 / 3, "a third of"),
    (1 / 2, "half of"),
    (2 / 3, "two thirds of"),
    (3 / 4, "three quarters of"),
    (1.0, "about the same as"),
    (1.5, "one and a half times"),
    (2.0, "twice"),
    (3.0, "three times"),
    (4.0, "four times"),
    (5.0, "five times"),
)
CELLS: Final = (
    ("Lower need, little money", "Lower need, some money", "Lower need, more money"),
    ("Middle need, little money", "Middle need, some money", "Middle need, more money"),
    ("Higher need, little money", "Higher need, some money", "Higher need, more money"),
)
"""By third of need, then by third of reach."""


@dataclass(frozen=True)
class Compared:
    """What a place is compared with: ``place`` and ``places`` of a level ("ward", "wards"), the
    people counted ("a head", "for each person aged 11 to 15"), the pounds of the middle place
    (NaN where none is known), which money counts, the last day that counts as soon, and whether
    only some awards were chosen, so that there may be others."""

    place: str
    places: str
    each: str
    middle: float
    counted: Counted
    soon: date
    narrowed: bool = False


def kind_label(kind: str, told: Compared) -> str:
    """The five kinds of emptiness as the screen names them."""
    chosen = _of_chosen(told)
    return {
        NOTHING: f"Nothing known to be live{chosen} reaches it",
        WIDER: "Only a share of wider awards",
        SILENT: "A funder did not say enough",
        NEED: "Need hidden or not known",
        ENDING: f"All that is delivered there ends by {written(told.soon)}",
    }[kind]


def of_need(need: Need, at: int, places: str) -> str:
    """``3rd of 141 wards for need (between 1st and 7th)``"""
    if need.known[at] == "suppressed":
        return "need not known: small numbers are hidden here"
    if need.known[at] == "no data":
        return "need not known: there are too few figures here"
    rank, low, high = (int(part[at]) for part in (need.rank, need.rank_from, need.rank_to))
    said = f"{ordinal(rank)} of {need.of:,} {places} for need"
    if low != high:
        said += f" (between {ordinal(low)} and {ordinal(high)})"
    if need.known[at] == "part":
        said += f", on figures for {100 * need.known_weight[at]:.0f}% of the weight"
    return said


def of_reach(row: Mapping[str, Any], told: Compared) -> str:
    """What reaches the place, against the middle one. ``row``: of ``reached.reached``."""
    aimed, shared = int(row["aimed_interventions"]), int(row["shared_interventions"])
    if not aimed and not shared:
        return f"nothing known to be live{_of_chosen(told)} reaches it"
    if not aimed:
        share = _each(row["shared_per_person"], told.each)
        said = f"nothing{_of_chosen(told)} is delivered there"
        said += f", and its share of wider awards is {share}"
        return said if told.counted == "aimed" else said + against(row["per_person"], told)
    if told.counted == "aimed":
        pounds, least, does = row["aimed_per_person"], row["aimed_unknown_amounts"], "is delivered"
    else:
        pounds, least, does = row["per_person"], row["at_least"], "reaches it"
    if isnan(pounds):
        return _without_amount(aimed, shared, told.counted)
    said = f"{'at least ' if least else ''}{_each(pounds, told.each)} {does}"
    if told.counted == "aimed":
        return f"{said} there{against(pounds, told)}"
    part = _plainly(row["aimed_per_person"])
    return said + against(pounds, told) + (f", {part} of it delivered there" if shared else "")


def of_endings(row: Mapping[str, Any], told: Compared) -> str | None:
    """``two of the three awards delivered there end by 1 May 2027``; None where none ends."""
    ending, aimed = int(row["aimed_ending"]), int(row["aimed_interventions"])
    if not ending:
        return None
    which = "chosen " if told.narrowed else ""
    verb = "ends" if ending == 1 else "end"
    if aimed == 1:
        count, awards = "the one", f"{which}award"
    else:
        count = "all" if ending == aimed else f"{number(ending)} of the"
        awards = f"{number(aimed)} {which}awards"
    return f"{count} {awards} delivered there {verb} by {written(told.soon)}"


def of_silence(here: int, around: int, funders: tuple[str, ...]) -> str | None:
    """What may be there and is in no sum; None where funders said enough."""
    parts = []
    if here:
        verb = "lacks" if here == 1 else "lack"
        parts.append(f"{_awards(here)} delivered there {verb} dates or an amount")
    if around:
        verb, others = ("names", "it") if around == 1 else ("name", "they")
        whose = f" of {_listed(funders)}" if len(funders) <= 2 else f" of {len(funders)} funders"
        parts.append(f"{_awards(around)}{whose} {verb} no place, so {others} may be there too")
    return " and ".join(parts) or None


def sentence(parts: list[str | None]) -> str:
    """The clauses that there are, as one sentence."""
    said = "; ".join(part for part in parts if part)
    return f"{said[:1].upper()}{said[1:]}."


def of_moves(need: Need, names: list[str]) -> str:
    """What moving any one weight by a fifth changes among the first ten. ``names``: of places."""
    move, top = f"{100 * MOVE:.0f}%", number(TOP)
    if len(need.parts) == 1:
        return "There is one indicator, so its weight changes nothing."
    if need.of <= TOP:
        swinging = int((need.swing_from < need.swing_to).sum())
        of = f"{number(swinging)} of the {number(need.of)}"
        does = f"{of} can change places" if swinging else "the order stays the same"
        return f"When any one weight moves by {move}, {does}."
    if not need.swaps:
        return f"The same {top} places come first when any one weight moves by {move}, up or down."
    enters = _names({at for swap in need.swaps for at in swap.enters}, names)
    leaves = _names({at for swap in need.swaps for at in swap.leaves}, names)
    return (
        f"When any one weight moves by {move}, the first {top} can change: "
        f"{enters or 'no place'} can come in, {leaves or 'no place'} can drop out."
    )


def against(pounds: float, told: Compared) -> str:
    """``, a third of the middle ward's (£6.30)``; nothing where there is nothing to compare."""
    if isnan(pounds) or isnan(told.middle):
        return ""
    if told.middle <= 0:
        return f", and the middle {told.place} has none" if pounds > 0 else ""
    words = fraction(pounds / told.middle)
    return f", {words} the middle {told.place}’s (£{told.middle:,.2f})"


def fraction(ratio: float) -> str:
    """The nearest fraction that people say, by proportion."""
    if ratio > 1.2 * FRACTIONS[-1][0]:
        return f"{ratio:,.0f} times"
    if ratio < FRACTIONS[0][0] / 1.2:
        return "far less than"
    return min(FRACTIONS, key=lambda pair: abs(log(pair[0] / ratio)))[1]


def number(count: int) -> str:
    """In words up to nine."""
    return NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"


def written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _of_chosen(told: Compared) -> str:
    return " of what was chosen" if told.narrowed else ""


def _each(pounds: float, each: str) -> str:
    return "not known" if isnan(pounds) else f"£{pounds:,.2f} a year {each}"


def _without_amount(aimed: int, shared: int, counted: Counted) -> str:
    count = aimed if counted == "aimed" else aimed + shared
    does = "is delivered there" if counted == "aimed" else "reaches it"
    if count == 1:
        return f"the one live award that {does} has no known amount"
    does = "are delivered there" if counted == "aimed" else "reach it"
    return f"none of the {number(count)} live awards that {does} has a known amount"


def _plainly(pounds: float) -> str:
    return "an unknown part" if isnan(pounds) else f"£{pounds:,.2f}"


def _awards(count: int) -> str:
    return f"{number(count)} award{'' if count == 1 else 's'}"


def _listed(words: tuple[str, ...]) -> str:
    return " and ".join(words)


def _names(places: set[int], names: list[str]) -> str:
    return ", ".join(names[at] for at in sorted(places, key=lambda at: names[at]))
