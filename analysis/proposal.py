"""What is said of a proposal before it is funded: pure sentences from what was found."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from analysis import wording
from analysis.overlap import Finding, Offer

SOON: Final = 183
"""Days: what ends within six months."""
NUMBERS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
)  # fmt: skip
State = Literal["not asked yet", "waiting for an answer", "answered", "decided"]


@dataclass(frozen=True)
class Blank:
    """A part that the proposal leaves out, and what knowing it would change."""

    part: str
    why: str


BLANKS: Final[tuple[tuple[str, str, Callable[[Offer], bool]], ...]] = (
    (
        "Where",
        "Without a place we cannot say what else is there. Only awards of the same provider "
        "and month are found.",
        lambda offer: not any(code for code, _ in offer.places) and not offer.schools,
    ),
    (
        "What it does",
        "The title alone may not say what is done. A description would make the comparison surer.",
        lambda offer: not offer.description,
    ),
    (
        "Dates",
        "Awards that have ended count as overlapping, until the first and last day are known.",
        lambda offer: offer.start is None or offer.end is None,
    ),
    (
        "Ages",
        "Awards for other ages count as nearly alike, until the ages are known.",
        lambda offer: offer.age_from is None and offer.age_to is None,
    ),
    (
        "Level",
        "Universal, targeted or specialist: awards for other people count as nearly alike.",
        lambda offer: offer.level is None,
    ),
    (
        "Audience",
        "Whether it is for girls, parents or prison leavers can keep two awards apart.",
        lambda offer: not offer.audiences,
    ),
    (
        "Provider",
        "We cannot see whether the same provider is paid for this already.",
        lambda offer: not offer.provider,
    ),
    (
        "Funder",
        "We cannot see whether the same funder pays for this already.",
        lambda offer: not offer.funder,
    ),
    (
        "Amount",
        "We cannot say what it adds to the money that reaches the place.",
        lambda offer: offer.pounds is None,
    ),
)


def blanks(offer: Offer) -> list[Blank]:
    """What the proposal does not say, what matters most first."""
    return [Blank(part, why) for part, why, missing in BLANKS if missing(offer)]


def in_words(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def overlap_sentence(same: int, near: int, joint: int, *, placed: bool) -> str:
    """``same``: reported as duplication; ``near``: worth a line; ``joint``: declared. ``placed``:
    whether any place of the proposal is on the map; without one nothing is ruled out."""
    if same:
        verb = "award already does" if same == 1 else "awards already do"
        return f"{in_words(same).capitalize()} {verb} much the same here."
    tail = []
    if near:
        tail.append(f"{in_words(near)} {'comes' if near == 1 else 'come'} near")
    if joint:
        verb = "is" if joint == 1 else "are"
        tail.append(f"{in_words(joint)} {verb} declared as joint funding")
    told = f"; {' and '.join(tail)}" if tail else ""
    if not placed:
        return f"No place of it is on the map, so nothing can be ruled out{told}."
    return f"No award in the register is known to do much the same here{told}."


def not_compared(awards: int, nowhere: int) -> str:
    """What a comparison by place leaves out of the register; blank where that is nothing."""
    if not nowhere:
        return ""
    if nowhere == 1:
        return f"One of {awards:,} awards in the register is not on the map and may be missed."
    return f"{nowhere:,} of {awards:,} awards in the register are not on the map and may be missed."


def verdict(
    told: Sequence[str],
    same: Sequence[tuple[str, str]],
    alike: Sequence[str],
    blank: Sequence[Blank],
    *,
    placed: bool,
    live: bool,
) -> list[str]:
    """What to look at first, and then. ``told``: ``overlap_sentence``, and what it leaves out;
    ``same``: title and funder of the awards that do much the same, the surest first; ``alike``:
    comparable places with more need and less money; ``placed`` as there; ``live``: whether anything
    is known to be live there."""
    steps = list(told)
    missing = [item.part.lower() for item in blank]
    if same:
        title, funder = same[0]
        more = f", and at {in_words(len(same) - 1)} more below" if len(same) > 1 else ""
        payer = f", which {funder} pays for" if funder else ""
        steps.insert(0, f"Look first at “{title}”{payer}{more}.")
    if not placed:
        return [*steps, "Say where it would be: without a place little can be found."]
    if alike:
        first = "Then look" if same else "Look first"
        steps.append(f"{first} at {listed(alike)}: more need, and less money a head.")
    elif live and not same:
        steps.append("Look first at what is live there already, and ask those who pay for it.")
    if missing:
        steps.append(f"Not said, and it would change this: {listed(missing)}.")
    return steps


def listed(words: Collection[str], most: int = 4) -> str:
    """``a, b and c``; what is over ``most`` is counted."""
    kept = list(words)
    if len(kept) > most:
        kept = [*kept[:most], f"{in_words(len(kept) - most)} more"]
    return wording.listed(kept)


def state(asked: int, answered: int, decision: str | None) -> State:
    """Of a proposal that is talked over. ``asked`` counts those who were asked, ``answered`` those
    of them who have answered."""
    if decision is not None:
        return "decided"
    if asked == 0:
        return "not asked yet"
    return "answered" if answered >= asked else "waiting for an answer"


def ends_soon(on: date, end: date | None) -> bool:
    return end is not None and 0 <= (end - on).days <= SOON


def reported(findings: Sequence[Finding]) -> list[Finding]:
    return [item for item in findings if item.reported]
