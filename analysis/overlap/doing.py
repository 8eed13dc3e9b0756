"""What an award pays for: from what its funder declares, or else from its words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from analysis.overlap import approaches
from analysis.overlap.approaches_declared import DECLARED
from analysis.overlap.clues import told_together
from analysis.overlap.gist import GIST
from analysis.overlap.offer import Offer
from analysis.overlap.vocabulary import affirmed, tokens

DECLARED_TELLS, OWN_WORDS_TELL = 3.5, 2.5
"""What the funder declares, in the toolkit's words or in its own. All of these are logarithms, as
in ``gist``: 3 is as much as twenty times likelier."""
PHRASE_TELLS: Final = 2.5
TITLE_TELLS: Final = 0.75
"""Of a phrase that the title alone says: many a title is a name and means something else."""
CLUES_TELL: Final = 1.0
"""Ideas that stand together, where no phrase says what they mean."""
IMPLIED_TELLS: Final = 0.7
"""What is not said but follows from what is."""
GENERAL_TELLS: Final = 0.5
"""Of an approach that is said of many things, where a more particular one is said too."""
SMALL_CHILDREN, PUPILS_OF_PRIMARY, GROWN_UP = 6, 11, 18


@dataclass(frozen=True, slots=True)
class Said:
    """The words of an award, without those of what is said not to be done, and what they name."""

    title: list[str]
    body: list[str]
    audience: list[str]
    words: list[str]
    acts_in_title: dict[str, int]
    acts_in_body: dict[str, int]
    groups_in_title: dict[str, int]
    groups_in_body: dict[str, int]
    groups_of_audience: dict[str, int]
    problems: dict[str, int]


def acts(offer: Offer, said: Said) -> tuple[dict[str, float], bool]:
    """Each approach with its weight, and whether they are inferred."""
    stated = affirmed(tokens(". ".join(offer.approaches)))
    declared = _declared(stated)
    hints = _in_phrases(said)
    for key in told_together(said.words):
        hints[key] = hints.get(key, 0.0) + CLUES_TELL
    for key in _implied(said, alone=not hints and not declared):
        hints[key] = hints.get(key, 0.0) + IMPLIED_TELLS
    for key, much in declared.items():
        hints[key] = hints.get(key, 0.0) + much
    words = (*said.words, *said.audience, *stated, *_facts(offer))
    return GIST.weights(words, hints), not declared


def _declared(stated: Sequence[str]) -> dict[str, float]:
    """Funders declare an approach in the toolkit's words or in their own."""
    if in_toolkit := DECLARED.found(stated):
        return dict.fromkeys(in_toolkit, DECLARED_TELLS)
    return dict.fromkeys(approaches.READER.found(stated), OWN_WORDS_TELL)


def _in_phrases(said: Said) -> dict[str, float]:
    in_title, in_body = said.acts_in_title, said.acts_in_body
    found = dict.fromkeys((*in_title, *in_body))
    particular = found.keys() - approaches.GENERAL
    hints = {}
    for key in found:
        weight = 0.75 + 0.125 * min(in_body.get(key, 1) - 1, 2)
        if key in in_title:
            weight = 1.0 if key in in_body or not in_body else TITLE_TELLS
        general = particular and key in approaches.GENERAL
        hints[key] = PHRASE_TELLS * weight * (GENERAL_TELLS if general else 1.0)
    return hints


def _implied(said: Said, *, alone: bool) -> list[str]:
    """From whom it is for, from lessons about a problem, and from the problem ``alone`` where no
    phrase says what is done."""
    groups = {*said.groups_in_title, *said.groups_in_body}
    implied = [key for group, key in approaches.IMPLIED_BY_GROUP.items() if group in groups]
    about: Mapping[str, str] = {}
    if approaches.LESSON.found(said.words):
        about = approaches.LESSONS_ABOUT
    elif alone:
        about = approaches.IMPLIED_BY_PROBLEM
    return implied + [key for problem, key in about.items() if problem in said.problems]


def _facts(offer: Offer) -> Iterator[str]:
    """What the fields say, as words that stand in no text."""
    yield from (f"@{setting.casefold()}" for setting in offer.settings)
    if offer.level:
        yield f"@{offer.level}"
    if offer.age_to is not None and offer.age_to <= SMALL_CHILDREN:
        yield "@small"
    elif offer.age_to is not None and offer.age_to <= PUPILS_OF_PRIMARY:
        yield "@primary"
    elif offer.age_from is not None and offer.age_from >= GROWN_UP:
        yield "@adults"
