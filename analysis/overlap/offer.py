"""An award as the finder sees it, and what is read from it once, before it meets any other."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from sys import intern
from typing import Final

from analysis.organisations import plain
from analysis.overlap import ages, approaches, circumstances
from analysis.overlap.approaches_declared import DECLARED
from analysis.overlap.vocabulary import END, affirmed, tokens

IMPLIED_WEIGHT: Final = 0.5
"""Of an approach that is not said but follows from what is."""
OPENING_WORDS: Final = 14
"""What a description is about stands among its first words; later ones may be by the way."""
_ENDING: Final = re.compile(r"(?:ings?|ers?|ed|es|s|ly)$")
FOR_WHOM: Final = frozenset(
    ("for", "with", "helps", "supports", "support", "help", "gives", "aimed")
)


@dataclass(frozen=True)
class Offer:
    """One award. None and empty mean "not known". ``places``: code and name, either blank."""

    id: str
    title: str
    description: str = ""
    provider_id: str = ""
    provider: str = ""
    funder_id: str = ""
    funder: str = ""
    pounds: float | None = None
    start: date | None = None
    end: date | None = None
    places: tuple[tuple[str, str], ...] = ()
    schools: tuple[str, ...] = ()
    approaches: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    level: str | None = None
    age_from: int | None = None
    age_to: int | None = None
    status: str | None = None
    regrant: str | None = None

    @property
    def provider_plain(self) -> str:
        return _plain(self.provider)

    @property
    def funder_plain(self) -> str:
        return _plain(self.funder)


_plain = lru_cache(maxsize=200_000)(plain)


@dataclass(frozen=True, slots=True)
class Reading:
    """What an offer says, in the vocabulary's keys. ``acts``: weight from 0 to 1; ``acts_square``:
    of all of them, where near approaches count in part. ``acts_inferred`` and ``ages_inferred``:
    from title and description, not from a field. ``purpose``: blank for help to people, else what
    the money buys. ``words``: each once; ``words_length``: the rarer the words, the longer."""

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
    purpose: str
    after: bool
    joint: bool
    words: tuple[str, ...]
    words_length: float


def read(offer: Offer, weight_of: Mapping[str, float]) -> Reading:
    """``weight_of``: how rare each word is in the register."""
    title, body = affirmed(tokens(offer.title)), affirmed(tokens(offer.description))
    audience = affirmed(tokens(". ".join(offer.audiences)))
    said = [*title, END, *body]
    acts, inferred = _acts(offer, title, body)
    stated = _stated_ages(offer)
    spoken = stated or ages.said(
        f"{'; '.join(offer.audiences)}. {offer.title}. {offer.description}"
    )
    named = circumstances.GROUPS.found([*audience, END, *title])
    implied = {g for act in acts if (g := approaches.IMPLIED_GROUPS.get(act))}
    words = tuple({_stem(word): None for word in said if word != END})
    return Reading(
        offer=offer,
        acts=acts,
        acts_square=approaches.together(acts, acts),
        acts_inferred=inferred,
        problems=frozenset(circumstances.PROBLEMS.found(said)),
        groups=frozenset(named or {*circumstances.GROUPS.found(body), *implied}),
        groups_declared=bool(named),
        settings=frozenset(offer.settings or circumstances.SETTINGS.found(said)),
        ages=spoken,
        ages_inferred=stated is None and spoken is not None,
        sex=_sex(audience, title, body),
        purpose=_purpose(audience, title, body),
        after=bool(circumstances.STAGES.found([*title, END, *body[:OPENING_WORDS]]).get("after")),
        joint=bool(offer.regrant in ("FRG030", "FRG040") or circumstances.JOINT.found(said)),
        words=words,
        words_length=math.sqrt(sum(weight_of.get(word, 0.0) ** 2 for word in words)),
    )


def rarity(offers: Iterable[Offer]) -> dict[str, float]:
    """How much a shared word tells: the logarithm of how few awards use it."""
    seen: Counter[str] = Counter()
    number = 0
    for offer in offers:
        number += 1
        seen.update({_stem(w) for w in tokens(f"{offer.title}. {offer.description}")})
    return {word: math.log((number + 1) / (many + 0.5)) for word, many in seen.items()}


def _acts(offer: Offer, title: list[str], body: list[str]) -> tuple[dict[str, float], bool]:
    declared = DECLARED.found(tokens(". ".join(offer.approaches)))
    in_title, in_body = approaches.READER.found(title), approaches.READER.found(body)
    acts: dict[str, float] = {}
    for key in dict.fromkeys((*in_title, *in_body)):
        weight = 1.0 if key in in_title else 0.75 + 0.125 * min(in_body[key] - 1, 2)
        acts[key] = weight * (0.75 if declared else 1.0)
    for key in sorted(_implied(title, body)):
        acts.setdefault(key, IMPLIED_WEIGHT)
    for key in declared:
        acts[key] = 1.0
    return acts, not declared


def _implied(title: list[str], body: list[str]) -> set[str]:
    """From whom it is for, and from lessons about a problem, where no phrase says it outright."""
    said = [*title, END, *body]
    groups = circumstances.GROUPS.found(said)
    implied = {key for group, key in approaches.IMPLIED_BY_GROUP.items() if group in groups}
    if approaches.LESSON.found(said):
        problems = circumstances.PROBLEMS.found(said)
        implied |= {key for about, key in approaches.LESSONS_ABOUT.items() if about in problems}
    return implied


def _stated_ages(offer: Offer) -> ages.Span | None:
    if offer.age_from is None and offer.age_to is None:
        return None
    return offer.age_from or 0, ages.OLDEST if offer.age_to is None else offer.age_to


def _sex(audience: list[str], title: list[str], body: list[str]) -> str:
    """Of the people it is for; a description that speaks of a sex may only mention it."""
    named = _one_sex([*audience, *title])
    if named or audience:
        return named
    at = [number for number, word in enumerate(body) if word in FOR_WHOM]
    aimed = [word for number in at for word in body[number + 1 : number + 5]]
    return _one_sex([*body[:4], *aimed])


def _one_sex(words: list[str]) -> str:
    female = any(word in circumstances.FEMALE for word in words)
    male = any(word in circumstances.MALE for word in words)
    return "" if female == male else "female" if female else "male"


def _purpose(audience: list[str], title: list[str], body: list[str]) -> str:
    """What is bought, if not help; venue and door staff are people helped to step in."""
    whole = circumstances.PURPOSES.found(body)
    in_title = circumstances.PURPOSES.found(title)
    opening = circumstances.PURPOSES.found(body[:OPENING_WORDS])
    sure = [*in_title, *(key for key in whole if key in opening or whole[key] > 1)]
    if "night-economy" in approaches.READER.found([*title, END, *body]):
        sure = [key for key in sure if key != "training"]
    elif any(word in circumstances.STAFF for word in audience):
        sure.insert(0, "training")
    return sure[0] if sure else ""


@lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    """One text for each stem, however many awards say it."""
    return intern(_ENDING.sub("", word) if len(word) > 5 else word)
