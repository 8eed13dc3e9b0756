"""What is done: the approaches of the Youth Endowment Fund toolkit and their neighbours.

Written from general knowledge of the field, as practitioners say it. Approaches that share a family
do a similar thing; how similar is said in ``FAMILIES``.
"""

from collections.abc import Mapping
from typing import Final

from analysis.overlap.approaches_abuse import ABUSE
from analysis.overlap.approaches_active import ACTIVE
from analysis.overlap.approaches_activities import ACTIVITIES
from analysis.overlap.approaches_company import COMPANY
from analysis.overlap.approaches_families import FAMILIES_HELPED
from analysis.overlap.approaches_gatherings import GATHERINGS
from analysis.overlap.approaches_harm import HARM
from analysis.overlap.approaches_healing import HEALING
from analysis.overlap.approaches_justice import JUSTICE
from analysis.overlap.approaches_lessons import LESSONS
from analysis.overlap.approaches_neighbours import NEIGHBOURS
from analysis.overlap.approaches_places import PLACES
from analysis.overlap.approaches_schooling import SCHOOLING
from analysis.overlap.approaches_streets import STREETS
from analysis.overlap.vocabulary import Reader, Term, term

FAMILIES: Final = {
    "one-to-one": 0.35,
    "company": 0.5,
    "active": 0.6,
    "positive-activities": 0.45,
    "therapy": 0.6,
    "self-control": 0.5,
    "lessons": 0.3,
    "weapons-lessons": 0.65,
    "relationships": 0.55,
    "family": 0.5,
    "justice": 0.35,
    "resettlement": 0.6,
    "diversion": 0.55,
    "patrols": 0.5,
    "safe-places": 0.35,
    "work": 0.6,
    "inclusion": 0.5,
    "home": 0.55,
    "abuse-support": 0.5,
    "exploitation": 0.55,
    "substances": 0.55,
    "early-years": 0.5,
    "messages": 0.5,
    "community": 0.4,
    "street": 0.5,
    "navigation": 0.65,
    "disputes": 0.5,
    "staff": 0.4,
    "prison": 0.3,
    "victims": 0.35,
    "child-to-parent": 0.6,
    "bereaved": 0.5,
    "hate": 0.45,
    "flight": 0.3,
    "shelter": 0.35,
    "sexual-harm": 0.4,
    "talking": 0.45,
    "venues": 0.35,
    "weapons-supply": 0.25,
    "bleeding": 0.4,
    "older": 0.4,
    "outdoors": 0.5,
    "women": 0.5,
    "drug-lessons": 0.3,
    "hardship": 0.35,
    "food": 0.45,
}
"""How near two approaches are that share the family, from 0 to 1."""

APPROACHES: Final[tuple[Term, ...]] = (
    *COMPANY, *HEALING, *HARM, *ABUSE, *FAMILIES_HELPED,
    *JUSTICE, *STREETS, *PLACES, *NEIGHBOURS,
    *LESSONS, *SCHOOLING, *ACTIVE, *GATHERINGS, *ACTIVITIES,
)  # fmt: skip
READER: Final = Reader(APPROACHES)

NAMES: Final = {item.key: item.name for item in APPROACHES}


NEARNESS: Final = {(key, key): 1.0 for key in NAMES} | {
    (a.key, b.key): max(FAMILIES[name] for name in shared)
    for a in APPROACHES
    for b in APPROACHES
    if a is not b and (shared := set(a.families) & set(b.families))
}
"""1 for the same approach; else as near as the nearest family they share. Others are not near."""

NEAR_TO: Final[Mapping[str, Mapping[str, float]]] = {
    key: {other: near for (one, other), near in NEARNESS.items() if one == key} for key in NAMES
}


def nearness(one: str, other: str) -> float:
    return NEARNESS.get((one, other), 0.0)


def together(mine: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    """The product of two awards' approaches, in which near approaches count in part."""
    return sum(
        near[b] * x * y
        for a, x in mine.items()
        for near in (NEAR_TO[a],)
        for b, y in theirs.items()
        if b in near
    )


IMPLIED_GROUPS: Final = {
    "resettlement": "prison",
    "pre-court": "arrested",
    "custody-navigators": "arrested",
    "navigators": "patients",
    "transition": "movers",
    "abuse-recovery": "child-victims",
    "abuse-advocacy": "victims",
    "perpetrators": "perpetrators",
    "prison-families": "prisoners-families",
    "exploitation-support": "exploited",
    "inclusion": "excluded",
    "alternative-provision": "excluded",
    "parenting": "parents",
    "housing": "homeless",
    "employment": "neet",
    "summer-jobs": "neet",
    "substance-support": "users",
    "hate-advocacy": "victims",
    "victim-support": "victims",
    "sexual-violence": "victims",
    "refuge": "victims",
    "bereavement": "victims",
    "family-violence": "parents",
    "parental-conflict": "parents",
    "lgbt-youth": "lgbt",
    "disabled-youth": "send",
    "migrants": "refugees",
    "older-people": "older",
    "intergenerational": "older",
    "sex-work": "sex-workers",
    "in-prison": "prison",
    "integrated-offender": "arrested",
}
"""For whom an approach is, even where nobody says it."""
MOSTLY_FOR: Final = {
    "male": frozenset(("focused-deterrence", "mediation", "in-prison", "perpetrators")),
    "female": frozenset(
        (
            "abuse-advocacy",
            "refuge",
            "sexual-violence",
            "women-services",
            "sex-work",
            "girls-groups",
        )
    ),
}
"""Nearly all whom these help are of one sex: an award that does not say so is not apart."""

IMPLIED_BY_GROUP: Final = {
    "prison": "resettlement",
    "arrested": "pre-court",
    "patients": "navigators",
    "movers": "transition",
    "child-victims": "abuse-recovery",
    "perpetrators": "perpetrators",
    "prisoners-families": "prison-families",
    "exploited": "exploitation-support",
    "excluded": "inclusion",
    "homeless": "housing",
    "neet": "employment",
    "users": "substance-support",
}
"""What is probably done for a group that is named, where nothing nearer is said."""
IMPLIED_BY_PROBLEM: Final = {
    "substances": "substance-support",
    "hate": "hate-work",
    "home": "housing",
    "work": "employment",
    "early": "early-years",
    "night": "night-economy",
    "gangs": "exploitation-support",
    "sexual": "sexual-violence",
    "domestic": "abuse-advocacy",
    "school": "inclusion",
    "mental-health": "counselling",
    "reoffending": "resettlement",
    "first-offending": "pre-court",
    "family": "family-support",
    "weapons": "weapons-education",
    "street-violence": "social-skills",
    "online": "online-safety",
    "burglary": "environment",
}
"""What is probably done about a problem, where nothing says what is done."""
GENERAL: Final = frozenset(("youth-work", "keywork", "in-prison"))
"""Of which many others may speak: youth workers also work in hospitals, and those who meet people
at the gate name the prison."""
LESSON: Final = Reader((
    term("lesson", "a lesson", "", """
        lesson*, workshop*, classroom*, assembl*, talk, talks, form time, classes, pupils learn,
        curriculum, play, theatre*, drama*, school tour, teach, teaches, taught, rehearse, pshe,
        quiz, speak with, speaks to"""),
))  # fmt: skip
LESSONS_ABOUT: Final = {
    "weapons": "weapons-education",
    "gangs": "exploitation-awareness",
    "relationships": "relationship-lessons",
    "domestic": "relationship-lessons",
    "online": "online-safety",
    "hate": "hate-work",
    "street-violence": "crime-awareness",
}
"""A lesson about a problem is an approach of its own."""
