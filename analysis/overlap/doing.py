"""What an award pays for: from what its funder declares, or else from its words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from analysis.overlap import approaches
from analysis.overlap.approaches_declared import DECLARED
from analysis.overlap.clues import told_together
from analysis.overlap.gist import GIST
from analysis.overlap.offer import Offer
from analysis.overlap.vocabulary import affirmed, tokens

IMPLIED_WEIGHT: Final = 0.5
"""Of an approach that is not said but follows from what is."""
TITLE_WEIGHT: Final = 0.75
"""Of an approach that the title alone says: many a title is a name and means something else."""
TOGETHER_WEIGHT: Final = 0.6
"""Of an approach that no phrase says, but ideas that stand together."""
GENERAL_WEIGHT: Final = 0.5
"""Of an approach that is said of many things, where a more particular one is said too."""
BESIDE_DECLARED: Final = 0.75
"""Of all that is only read, where the funder declares an approach of the toolkit."""
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
    """Each approach with its weight, and whether they are inferred. Funders declare an approach in
    the toolkit's words or in their own."""
    stated = affirmed(tokens(". ".join(offer.approaches)))
    in_toolkit = DECLARED.found(stated)
    declared = in_toolkit or approaches.READER.found(stated)
    beside = BESIDE_DECLARED if in_toolkit else 1.0
    told = {key: weight * beside for key, weight in _in_phrases(said).items()}
    for key in told_together(said.words):
        told.setdefault(key, TOGETHER_WEIGHT * beside)
    for key in declared:
        told[key] = 1.0
    for key in told.keys() & approaches.GENERAL if told.keys() - approaches.GENERAL else ():
        told[key] *= GENERAL_WEIGHT
    for key in _implied(said, alone=not told):
        told.setdefault(key, IMPLIED_WEIGHT)
    every = (*said.words, *said.audience, *stated, *_facts(offer))
    for key, share in GIST.shares(every).items():
        told[key] = max(told.get(key, 0.0), share * beside)
    return told, not declared


def _in_phrases(said: Said) -> dict[str, float]:
    in_title, in_body = said.acts_in_title, said.acts_in_body
    told = {}
    for key in dict.fromkeys((*in_title, *in_body)):
        told[key] = 0.75 + 0.125 * min(in_body.get(key, 1) - 1, 2)
        if key in in_title:
            told[key] = 1.0 if key in in_body or not in_body else TITLE_WEIGHT
    return told


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
