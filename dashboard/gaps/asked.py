"""What the address of the gaps asks for. Keys that the map has too mean the same as there."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import BadRequest

from analysis.gaps import KINDS
from analysis.need import PRESET_BY_KEY, PRESETS, SCALES, Fitted, Preset, Wish, fitted
from analysis.reached import COUNTED
from dashboard.asked import selection, whole
from db.published import Release
from geography import LEVEL_BY_KEY, WARD
from indicators import INDICATOR_BY_ID, INDICATORS
from layers.gaps import SOON_MONTHS, Question
from layers.needs import published

Query = MultiDict[str, str]
OWN: Final = "own"
"""In place of a preset: the weights stand in the address."""
WEIGHT: Final = "weight-"
"""Before an indicator's key."""
HEAVIEST: Final = 100
LONGEST: Final = 60


@dataclass(frozen=True)
class Asked:
    """``question`` is None where the level publishes nothing of what was chosen. ``kind``: the
    emptiness that the list is narrowed to, or empty. ``place``: code of the place whose row is
    open, or empty."""

    level: str
    need: Fitted
    scale: str
    money: str
    months: int
    question: Question | None
    kind: str
    place: str
    query: Query

    @property
    def own(self) -> bool:
        return self.need.preset.key == OWN

    def address(self, path: str, **changes: str | None) -> str:
        """The same with some keys otherwise; None takes one away. The page begins again, and no row
        is open."""
        anew = {*changes, "page", "place"}
        kept = [(key, value) for key, value in self.query.items(multi=True) if value]
        kept = [(key, value) for key, value in kept if key not in anew]
        kept += [(key, value) for key, value in changes.items() if value is not None]
        return path + ("?" + urlencode(kept) if kept else "")


def asked(query: Query, release: Release) -> Asked:
    """Raises BadRequest with a sentence for what is no level, preset, weight, scale or kind."""
    level = _one_of(query, "area", tuple(LEVEL_BY_KEY), WARD.key)
    scale = _one_of(query, "scale", tuple(SCALES), next(iter(SCALES)))
    money = _one_of(query, "money", COUNTED, COUNTED[0])
    months = _whole(query, "months", SOON_MONTHS, 1, LONGEST)
    chosen = selection(query, release)
    kind = _one_of(query, "kind", ("", *KINDS), "")
    need = _need(query, published(release, level))
    question = None
    if need.weights:
        counted = COUNTED[COUNTED.index(money)]
        question = Question(level, tuple(need.weights.items()), scale, counted, months, chosen)
    place = query.get("place", "")
    return Asked(level, need, scale, money, months, question, kind, place, query)


def _need(query: Query, there: Collection[str]) -> Fitted:
    """A preset, or what the weights in the address say; ``there``: what the level publishes."""
    wanted = _weights(query)
    key = _one_of(query, "need", (*PRESET_BY_KEY, OWN), PRESETS[0].key)
    if key != OWN:
        return fitted(PRESET_BY_KEY[key], there)
    if not wanted:
        raise BadRequest("Give at least one indicator a weight above 0.")
    wishes = tuple(Wish(indicator, weight) for indicator, weight in wanted.items())
    return fitted(Preset(OWN, "Your own weights", "", wishes), there)


def _weights(query: Query) -> dict[str, int]:
    """Indicators with a weight above 0, in the order of their declarations."""
    found = {
        indicator.id: _whole(query, WEIGHT + indicator.id, 0, 0, HEAVIEST)
        for indicator in INDICATORS
    }
    unknown = [
        key
        for key in query
        if key.startswith(WEIGHT) and key.removeprefix(WEIGHT) not in INDICATOR_BY_ID
    ]
    if unknown:
        raise BadRequest(f"“{unknown[0][:40]}” is not the weight of an indicator.")
    return {key: weight for key, weight in found.items() if weight}


def _whole(query: Query, name: str, otherwise: int, least: int, most: int) -> int:
    text = query.get(name, "") or str(otherwise)
    number = whole(text)
    if number is None or not least <= number <= most:
        about = "a number of months" if name == "months" else "a weight"
        raise BadRequest(
            f"“{text[:20]}” is not {about}; write a whole number from {least} to {most}."
        )
    return number


def _one_of(query: Query, name: str, known: tuple[str, ...], otherwise: str) -> str:
    text = query.get(name, "") or otherwise
    if text not in known:
        listed = ", ".join(filter(None, known))
        raise BadRequest(f"“{text[:40]}” is not known for “{name}”; there are: {listed}.")
    return text
