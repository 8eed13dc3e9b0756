"""What is read from an award once, before it meets any other."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from analysis.overlap import ages, approaches, circumstances, joint
from analysis.overlap.audiences import GROUPS
from analysis.overlap.doing import Said, acts
from analysis.overlap.gist import stem
from analysis.overlap.offer import Offer
from analysis.overlap.problems import PROBLEMS
from analysis.overlap.purposes import OWN_PURPOSE, PURPOSES, STAFF
from analysis.overlap.vocabulary import END, affirmed, tokens

MAINLY: Final = 0.6
"""The least weight of an approach that is most of what an award pays for."""
OPENING_WORDS: Final = 14
"""What a description is about stands among its first words; later ones may be by the way."""
FOR_WHOM: Final = frozenset(
    ("for", "with", "helps", "supports", "support", "help", "gives", "aimed")
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What an offer says, in the vocabulary's keys. ``acts``: weight from 0 to 1; ``acts_square``:
    of all of them, where near approaches count in part. ``acts_inferred`` and ``ages_inferred``:
    from title and description, not from a field. ``purpose``: blank for help to people, else what
    the money buys. ``groups_near``: every group that it names anywhere or that such help is for.
    ``mostly``: the sex of nearly all of such people. ``words``: each once;
    ``words_length``: the rarer the words, the longer."""

    offer: Offer
    acts: dict[str, float]
    acts_square: float
    acts_inferred: bool
    problems: frozenset[str]
    groups: frozenset[str]
    groups_declared: bool
    groups_near: frozenset[str]
    settings: frozenset[str]
    ages: ages.Span | None
    ages_inferred: bool
    sex: str
    mostly: str
    purpose: str
    after: bool
    joint: bool
    joint_hinted: bool
    words: tuple[str, ...]
    words_length: float


def read(offer: Offer, weight_of: Mapping[str, float]) -> Reading:
    """``weight_of``: how rare each word is in the register."""
    said = _said(offer)
    does, inferred = acts(offer, said)
    stated = _stated_ages(offer)
    spoken = stated or ages.said("; ".join(offer.audiences), f"{offer.title}. {offer.description}")
    named = {*said.groups_of_audience, *said.groups_in_title}
    implied = {
        group
        for act, weight in does.items()
        if weight >= MAINLY and (group := approaches.IMPLIED_GROUPS.get(act))
    }
    problems = _one(frozenset(said.problems))
    groups = _one(frozenset(named or {*said.groups_in_body, *implied}))
    words = tuple({stem(word): None for word in said.words if word != END})
    after = circumstances.STAGES.found([*said.title, END, *said.body[:OPENING_WORDS]])
    jointly = offer.regrant in ("FRG030", "FRG040") or joint.said(said.words)
    return Reading(
        offer=offer,
        acts=does,
        acts_square=approaches.together(does, does),
        acts_inferred=inferred,
        problems=problems,
        groups=groups,
        groups_declared=bool(named),
        groups_near=_one(frozenset({*groups, *implied, *said.groups_in_body})),
        settings=_one(frozenset(offer.settings or circumstances.SETTINGS.found(said.words))),
        ages=spoken,
        ages_inferred=stated is None and spoken is not None,
        sex=_sex(said),
        mostly=_mostly(groups, problems, does),
        purpose=_purpose(offer, said, does),
        after=bool(after.get("after")),
        joint=bool(jointly),
        joint_hinted=joint.hinted(said.words),
        words=words,
        words_length=math.sqrt(sum(weight_of.get(word, 0.0) ** 2 for word in words)),
    )


def _said(offer: Offer) -> Said:
    title, body = affirmed(tokens(offer.title)), affirmed(tokens(offer.description))
    audience = affirmed(tokens(". ".join(offer.audiences)))
    words = [*title, END, *body]
    does, groups = approaches.READER.found, GROUPS.found
    return Said(
        title, body, audience, words, does(title), does(body), groups(title), groups(body),
        groups(audience), PROBLEMS.found(words),
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
        seen.update({stem(w) for w in tokens(f"{offer.title}. {offer.description}")})
    return {word: math.log((number + 1) / (many + 0.5)) for word, many in seen.items()}


def _stated_ages(offer: Offer) -> ages.Span | None:
    if offer.age_from is None and offer.age_to is None:
        return None
    return offer.age_from or 0, ages.OLDEST if offer.age_to is None else offer.age_to


def _sex(said: Said) -> str:
    """Of the people it is for; a description that speaks of a sex may only mention it."""
    named = _one_sex([*said.audience, *said.title])
    if named or said.audience:
        return named
    body = said.body
    at = [number for number, word in enumerate(body) if word in FOR_WHOM]
    aimed = [word for number in at for word in body[number + 1 : number + 5]]
    return _one_sex([*body[:4], *aimed])


def _mostly(groups: frozenset[str], problems: frozenset[str], does: Mapping[str, float]) -> str:
    """The sex of nearly all of those it is for, where it is not said."""
    for sex, keys in approaches.MOSTLY_FOR.items():
        if any(does.get(key, 0.0) >= MAINLY for key in keys):
            return sex
    if "victims" in groups and problems & {"domestic", "sexual"}:
        return "female"
    return next((sex for sex, of in circumstances.MOSTLY.items() if groups & of), "")


def _one_sex(words: list[str]) -> str:
    female = any(word in circumstances.FEMALE for word in words)
    male = any(word in circumstances.MALE for word in words)
    return "" if female == male else "female" if female else "male"


def _purpose(offer: Offer, said: Said, does: Mapping[str, float]) -> str:
    """What is bought, if not help. Where the funder declares an approach and an audience it is
    help, unless the title says otherwise; where it says nothing of anybody, one word is enough."""
    in_title = PURPOSES.found(said.title)
    whole = {} if offer.approaches and said.audience else PURPOSES.found(said.body)
    opening = PURPOSES.found(said.body[:OPENING_WORDS]) if whole else {}
    for_nobody = not (said.audience or offer.level or _stated_ages(offer))
    by_the_way = {key for key, often in whole.items() if key not in opening and often == 1}
    sure = [*in_title, *(key for key in whole if for_nobody or key not in by_the_way)]
    if any(word in STAFF for word in said.audience):
        sure.insert(0, "training")
    mainly = max(does, key=does.__getitem__, default="")
    return OWN_PURPOSE.get(mainly) or next(iter(sure), "")
