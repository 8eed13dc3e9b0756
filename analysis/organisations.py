"""The same body under several spellings: found and explained, never merged by itself."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Final

from rapidfuzz import fuzz

from analysis.body import Comparable, Organisation, plain

SAME_NUMBER: Final = 100
SAME_NAME: Final = 95
SAME_NAME_OTHER_NUMBER: Final = 60
ALIKE: Final = 90
"""Per cent of letters in common, in their order or with the words in that of the alphabet, from
which names are a slip apart."""
ALIKE_WORDS: Final = 75
"""The same, of the words alone in which the names differ."""
LARGEST_BLOCK: Final = 150
"""Organisations that share one word; a word of more of them tells nobody apart."""
SHORTEST_WORD: Final = 4
EDGE: Final = 6
"""Letters at either end of a name that bring two names together, one of which has a slip."""
_KINDS: Final = {
    "GB-CHC": "charity number",
    "GB-COH": "company number",
    "GB-EDU": "school number",
}


@dataclass(frozen=True)
class Suggestion:
    """That ``gone`` may be ``kept``. ``score`` is out of 100; ``why`` is a sentence."""

    gone: Organisation
    kept: Organisation
    score: int
    why: str


def suggest(organisations: Sequence[Organisation]) -> list[Suggestion]:
    """Best first. Pairs are looked for only among organisations that share a number, a name, a
    rare word, two words that follow each other, or an end of the name."""
    found = []
    for one, other in sorted(_pairs(organisations)):
        gone, kept = _which(organisations[one], organisations[other])
        reason = _reason(gone, kept)
        if reason is not None:
            found.append(Suggestion(gone, kept, *reason))
    return sorted(found, key=lambda item: (-item.score, item.kept.name, item.gone.name))


def under_several_names(organisations: Sequence[Organisation]) -> list[Organisation]:
    """Those to whose one identifier awards give names that are more than spellings of each other:
    an old name, or the wrong number."""
    return [item for item in organisations if len(item.ids) == 1 and len(item.plain_names) > 1]


def _pairs(organisations: Sequence[Organisation]) -> set[tuple[int, int]]:
    sure: dict[object, list[int]] = {}
    likely: dict[object, list[int]] = {}
    for position, item in enumerate(organisations):
        for key in _sure_keys(item):
            sure.setdefault(key, []).append(position)
        for key in _likely_keys(item):
            likely.setdefault(key, []).append(position)
    small = (block for block in likely.values() if len(block) <= LARGEST_BLOCK)
    return {pair for block in [*sure.values(), *small] for pair in combinations(block, 2)}


def _sure_keys(item: Organisation) -> Iterator[object]:
    yield from item.plain_names
    for scheme, numbers in item.numbers.items():
        for number in numbers:
            yield scheme, number


def _likely_keys(item: Organisation) -> set[object]:
    found: set[object] = set()
    for name in item.plain_names:
        compact = name.replace(" ", "")
        found |= {("starts", compact[:EDGE]), ("ends", compact[-EDGE:])}
        words = name.split()
        found |= {("word", word) for word in words if len(word) >= SHORTEST_WORD}
        found |= {("words", *two) for two in pairwise(words)}
    return found


def _reason(one: Organisation, other: Organisation) -> tuple[int, str] | None:
    """Score and sentence; None where the two are not to be taken for one body."""
    shared, differing = _numbers_compared(one, other)
    if shared:
        return SAME_NUMBER, f"They have the same {_kind(shared[0])}, {shared[1]}."
    same_name = _same_name(one, other)
    if same_name and differing:
        kind, mine, theirs = differing
        return SAME_NAME_OTHER_NUMBER, (
            f"{same_name}, but the {kind}s differ ({mine} and {theirs}): they may well be two "
            "bodies."
        )
    if same_name:
        return SAME_NAME, f"{same_name}."
    likeness = 0 if differing else max(_likenesses(one, other), default=0)
    if likeness < ALIKE:
        return None
    return int(likeness), f"The names differ in a few letters ({likeness:.0f} in 100 are the same)."


def _same_name(one: Organisation, other: Organisation) -> str | None:
    """How far a name of the one is a name of the other; None where none is."""
    if not set(one.plain_names).intersection(other.plain_names):
        return None
    if one.name == other.name:
        return "The names are the same"
    if one.plain_names[0] == other.plain_names[0]:
        return "The names are the same but for the spelling or the legal form"
    shared = next(name for name in one.names if plain(name) in other.plain_names)
    return f"Both are also called “{shared}” in some awards"


def _numbers_compared(
    one: Organisation, other: Organisation
) -> tuple[tuple[str, str] | None, tuple[str, str, str] | None]:
    """A number in common, if there is one, and a scheme of which each has another number."""
    differing = None
    for scheme in sorted(one.numbers.keys() & other.numbers.keys()):
        mine, theirs = one.numbers[scheme], other.numbers[scheme]
        if mine & theirs:
            return (scheme, min(mine & theirs)), None
        differing = (_kind(scheme), min(mine), min(theirs))
    return None, differing


def _kind(scheme: str) -> str:
    return _KINDS.get(scheme, f"{scheme} number")


def _likenesses(one: Organisation, other: Organisation) -> Iterable[float]:
    """Of names that are a slip apart. Other figures make other bodies (1st and 2nd Ash Scouts), and
    so does another word (Ash Council, Oak Council), however much else the names have in common."""
    for mine in one.comparable:
        for theirs in other.comparable:
            if mine.figures != theirs.figures:
                continue
            likeness = max(
                fuzz.ratio(mine.plain, theirs.plain, score_cutoff=ALIKE),
                fuzz.ratio(mine.ordered, theirs.ordered, score_cutoff=ALIKE),
            )
            if likeness and fuzz.ratio(*_differing_words(mine, theirs)) >= ALIKE_WORDS:
                yield likeness


def _differing_words(mine: Comparable, theirs: Comparable) -> tuple[str, str]:
    one, other = Counter(mine.plain.split()), Counter(theirs.plain.split())
    return " ".join((one - other).elements()), " ".join((other - one).elements())


def _which(one: Organisation, other: Organisation) -> tuple[Organisation, Organisation]:
    """The one that goes and the one that stays: with a public number, then with more awards."""
    first, second = sorted(
        (one, other), key=lambda item: (-len(item.numbers), -item.awards, item.id)
    )
    return second, first
