"""Ready-made choices of indicators and weights. Adding one is an entry here.

A preset names what it would like. Where a level or a partnership does not publish an indicator,
the first published one of ``or_else`` stands in, or the wish stays open and the screen says so.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Wish:
    """An indicator, its weight (a whole number, compared with the other wishes') and what may
    stand in for it, best first."""

    indicator: str
    weight: int
    or_else: tuple[str, ...] = ()


@dataclass(frozen=True)
class Preset:
    """``why`` says in one sentence what the choice is for."""

    key: str
    label: str
    why: str
    wishes: tuple[Wish, ...]


@dataclass(frozen=True)
class Fitted:
    """A preset for what is published. ``weights``: indicator → weight. ``stand_ins``: wished →
    used instead. ``missing``: wished, with nothing to stand in."""

    preset: Preset
    weights: dict[str, int]
    stand_ins: dict[str, str]
    missing: tuple[str, ...]


PRESETS: Final = (
    Preset(
        "serious-violence",
        "Serious violence",
        "Where people are hurt: counts of injury weigh most, wherever they were recorded.",
        (
            Wish("ed_assault", 3),
            Wish("police_violence_injury", 3, ("police_violence_sexual",)),
            Wish("ambulance_assault", 2),
            Wish("knife_crime", 2, ("police_weapons",)),
            Wish("police_robbery", 1),
        ),
    ),
    Preset(
        "early-years",
        "Early years and prevention",
        "Where children start with the odds against them, years before any violence.",
        (
            Wish("early_language", 3),
            Wish("imd_score", 2, ("imd_rank",)),
            Wish("domestic_abuse", 2),
            Wish("community_needs", 1),
        ),
    ),
    Preset(
        "schools",
        "Schools",
        "Where children are losing touch with school, and what surrounds their schools.",
        (
            Wish("persistent_absence", 3),
            Wish("suspensions", 2),
            Wish("imd_education_score", 2, ("imd_score", "imd_rank")),
            Wish("knife_crime", 1, ("police_weapons",)),
        ),
    ),
)
PRESET_BY_KEY: Final = {preset.key: preset for preset in PRESETS}


def fitted(preset: Preset, published: Collection[str]) -> Fitted:
    """An indicator stands in once at most, and not where it is wished for itself."""
    weights = {wish.indicator: wish.weight for wish in preset.wishes if wish.indicator in published}
    stand_ins, missing = {}, []
    for wish in preset.wishes:
        if wish.indicator in published:
            continue
        free = (name for name in wish.or_else if name in published and name not in weights)
        used = next(free, None)
        if used is None:
            missing.append(wish.indicator)
        else:
            weights[used] = wish.weight
            stand_ins[wish.indicator] = used
    return Fitted(preset, weights, stand_ins, tuple(missing))
