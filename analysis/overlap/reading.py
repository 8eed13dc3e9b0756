"""What is read from an award once, before it meets any other."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import Final

from analysis.overlap import ages, approaches, circumstances
from analysis.overlap.approaches_declared import DECLARED
from analysis.overlap.clues import told_together
from analysis.overlap.offer import Offer
from analysis.overlap.vocabulary import END, affirmed, tokens

IMPLIED_WEIGHT: Final = 0.5
"""Of an approach that is not said but follows from what is."""
TITLE_WEIGHT: Final = 0.75
"""Of an approach that the title alone says: many a title is a name and means something else."""
TOGETHER_WEIGHT: Final = 0.6
"""Of an approach that no phrase says, but ideas that stand together."""
GENERAL_WEIGHT: Final = 0.5
"""Of an approach that is said of many things, where a more particular one is said too."""
OPENING_WORDS: Final = 14
"""What a description is about stands among its first words; later ones may be by the way."""
_ENDING: Final = re.compile(r"(?:ings?|ers?|ed|es|s|ly)$")
FOR_WHOM: Final = frozenset(
    ("for", "with", "helps", "supports", "support", "help", "gives", "aimed")
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What an offer says, in the vocabulary's keys. ``acts``: weight from 0 to 1; ``acts_square``:
    of all of them, where near approaches count in part. ``acts_inferred`` and ``ages_inferred``:
    from title and description, not from a field. ``purpose``: blank for help to people, else what
    the money buys. ``mostly``: the sex of nearly all of such people. ``words``: each once;
    ``words_length``: the rarer the words, the longer."""

    offer: Offer
    acts: dict[str, float]
    acts_square: float
    acts_inferred: bool
    problems: frozenset[str]
    groups: frozenset[str]
    groups_declared: bool
    settings: frozenset[str]
    ages: ages.Span | None
    ages_inferred: bool
    sex: str
    mostly: str
    purpose: str
    after: bool
    joint: bool
    words: tuple[str, ...]
    words_length: float


def read(offer: Offer, weight_of: Mapping[str, float]) -> Reading:
    """``weight_of``: how rare each word is in the register."""
    said = _said(offer)
    acts, inferred = _acts(offer, said)
    stated = _stated_ages(offer)
    spoken = stated or ages.said("; ".join(offer.audiences), f"{offer.title}. {offer.description}")
    named = {*said.groups_of_audience, *said.groups_in_title}
    implied = {g for act in acts if (g := approaches.IMPLIED_GROUPS.get(act))}
    problems = _one(frozenset(said.problems))
    groups = _one(frozenset(named or {*said.groups_in_body, *implied}))
    words = tuple({_stem(word): None for word in said.words if word != END})
    after = circumstances.STAGES.found([*said.title, END, *said.body[:OPENING_WORDS]])
    joint = offer.regrant in ("FRG030", "FRG040") or circumstances.JOINT.found(said.words)
    return Reading(
        offer=offer,
        acts=acts,
        acts_square=approaches.together(acts, acts),
        acts_inferred=inferred,
        problems=problems,
        groups=groups,
        groups_declared=bool(named),
        settings=_one(frozenset(offer.settings or circumstances.SETTINGS.found(said.words))),
        ages=spoken,
        ages_inferred=stated is None and spoken is not None,
        sex=_sex(said),
        mostly=_mostly(groups, problems),
        purpose=_purpose(offer, said),
        after=bool(after.get("after")),
        joint=bool(joint),
        words=words,
        words_length=math.sqrt(sum(weight_of.get(word, 0.0) ** 2 for word in words)),
    )


@dataclass(frozen=True, slots=True)
class _Said:
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


def _said(offer: Offer) -> _Said:
    title, body = affirmed(tokens(offer.title)), affirmed(tokens(offer.description))
    audience = affirmed(tokens(". ".join(offer.audiences)))
    words = [*title, END, *body]
    acts, groups = approaches.READER.found, circumstances.GROUPS.found
    return _Said(
        title, body, audience, words, acts(title), acts(body), groups(title), groups(body),
        groups(audience), circumstances.PROBLEMS.found(words),
    )  # fmt: skip


_sets: dict[frozenset[str], frozenset[str]] = {}


def _one(said: frozenset[str]) -> frozenset[str]:
    """One object for all sets that are alike: there are few, and many awards."""
    return _sets.setdefault(said, said)


def rarity(offers: Iterable[Offer]) -> dict[str, float]:
    """How much a shared word tells: the logarithm of how few awards use it."""
    seen: Counter[str] = Counter()
    number = 0
    for offer in offers:
        number += 1
        seen.update({_stem(w) for w in tokens(f"{offer.title}. {offer.description}")})
    return {word: math.log((number + 1) / (many + 0.5)) for word, many in seen.items()}


def _acts(offer: Offer, said: _Said) -> tuple[dict[str, float], bool]:
    """Funders declare an approach in the toolkit's words or in their own."""
    stated = affirmed(tokens(". ".join(offer.approaches)))
    in_toolkit = DECLARED.found(stated)
    declared = in_toolkit or approaches.READER.found(stated)
    in_title, in_body = said.acts_in_title, said.acts_in_body
    acts: dict[str, float] = {}
    for key in dict.fromkeys((*in_title, *in_body)):
        weight = 0.75 + 0.125 * min(in_body.get(key, 1) - 1, 2)
        if key in in_title:
            weight = 1.0 if key in in_body or not in_body else TITLE_WEIGHT
        acts[key] = weight * (0.75 if in_toolkit else 1.0)
    for key in told_together(said.words):
        acts.setdefault(key, TOGETHER_WEIGHT * (0.75 if in_toolkit else 1.0))
    for key in declared:
        acts[key] = 1.0
    for key in acts.keys() & approaches.GENERAL if acts.keys() - approaches.GENERAL else ():
        acts[key] *= GENERAL_WEIGHT
    for key in _implied(said, alone=not acts):
        acts.setdefault(key, IMPLIED_WEIGHT)
    return acts, not declared


def _implied(said: _Said, *, alone: bool) -> list[str]:
    """From whom it is for, from lessons about a problem, and from the problem ``alone`` where no
    phrase says what is done."""
    groups = {*said.groups_in_title, *said.groups_in_body}
    implied = [key for group, key in approaches.IMPLIED_BY_GROUP.items() if group in groups]
    if approaches.LESSON.found(said.words):
        about = approaches.LESSONS_ABOUT.items()
        implied += [key for problem, key in about if problem in said.problems]
    elif alone:
        about = approaches.IMPLIED_BY_PROBLEM.items()
        implied += [key for problem, key in about if problem in said.problems]
    return implied


def _stated_ages(offer: Offer) -> ages.Span | None:
    if offer.age_from is None and offer.age_to is None:
        return None
    return offer.age_from or 0, ages.OLDEST if offer.age_to is None else offer.age_to


def _sex(said: _Said) -> str:
    """Of the people it is for; a description that speaks of a sex may only mention it."""
    named = _one_sex([*said.audience, *said.title])
    if named or said.audience:
        return named
    body = said.body
    at = [number for number, word in enumerate(body) if word in FOR_WHOM]
    aimed = [word for number in at for word in body[number + 1 : number + 5]]
    return _one_sex([*body[:4], *aimed])


def _mostly(groups: frozenset[str], problems: frozenset[str]) -> str:
    """The sex of nearly all of those it is for, where it is not said."""
    if "victims" in groups and problems & {"domestic", "sexual"}:
        return "female"
    return next((sex for sex, of in circumstances.MOSTLY.items() if groups & of), "")


def _one_sex(words: list[str]) -> str:
    female = any(word in circumstances.FEMALE for word in words)
    male = any(word in circumstances.MALE for word in words)
    return "" if female == male else "female" if female else "male"


def _purpose(offer: Offer, said: _Said) -> str:
    """What is bought, if not help; venue and door staff are people helped to step in. Where the
    funder declares an approach and an audience it is help, unless the title says otherwise."""
    in_title = circumstances.PURPOSES.found(said.title)
    whole = {} if offer.approaches and said.audience else circumstances.PURPOSES.found(said.body)
    opening = circumstances.PURPOSES.found(said.body[:OPENING_WORDS]) if whole else {}
    sure = [*in_title, *(key for key in whole if key in opening or whole[key] > 1)]
    if "night-economy" in said.acts_in_title or "night-economy" in said.acts_in_body:
        sure = [key for key in sure if key != "training"]
    elif any(word in circumstances.STAFF for word in said.audience):
        sure.insert(0, "training")
    return sure[0] if sure else ""


@lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    """One text for each stem, however many awards say it."""
    return intern(_ENDING.sub("", word) if len(word) > 5 else word)
