"""Hot spots in plain English."""

from collections.abc import Sequence
from typing import Final

from analysis.wording import listed
from dashboard.hot_spots.found import Found, Group, Place

KINDS: Final = ("hot spot", "cold spot", "high among low", "low among high")
HEADINGS: Final = {
    "hot spot": "Hot spots",
    "cold spot": "Cold spots",
    "high among low": "Worse than all around them",
    "low among high": "Better than all around them",
}
LEGEND: Final = {
    "hot spot": "Hot spot: worse than average, and so are the places around it",
    "cold spot": "Cold spot: better than average, and so are the places around it",
    "high among low": "Worse than average, while the places around it are better",
    "low among high": "Better than average, while the places around it are worse",
    "none": "No clear pattern: chance alone could have made it",
    "unknown": "No figure, so not judged",
}
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def sentence(found: Found, group: Group) -> str:
    """What one group is, as one would say it."""
    lead, others = group.lead.name, len(group.places) - 1
    word, opposite = sides(found, group.kind)
    around = f"the {found.level.plural} around"
    chance = "Chance alone would hardly do that."
    if group.kind in ("high among low", "low among high"):
        return (
            f"{lead} is {word} the average while {around} it, together, are {opposite} it. {chance}"
        )
    if not others:
        return f"{lead} is {word} the average, and so are {around} it, together. {chance}"
    joined = f"{one_of(found)} that joins it are both"
    if others > 1:
        joined = f"{found.level.plural} that join it are all"
    return (
        f"{lead} and {counted(others)} {joined} {word} the average, "
        f"and so are {around} each of them. {chance}"
    )


def sides(found: Found, kind: str) -> tuple[str, str]:
    """Where the places of a kind lie, and the other side: by which way is worse."""
    pair = ("above", "below") if found.indicator["worse"] == "higher" else ("below", "above")
    return pair if kind in ("hot spot", "high among low") else pair[::-1]


def summary(found: Found) -> str:
    """The one sentence that comes before everything."""
    if found.content is None and _mostly_hidden(found):
        return (
            f"More than half of the {found.level.plural} are hidden to protect people, so nothing "
            "is said of what stands out."
        )
    if found.content is None:
        return f"Too few {found.level.plural} have a figure to say what stands out."
    hot = [one for one in found.groups if one.kind == "hot spot"]
    if not hot:
        return f"No {one_of(found)} is in a hot spot."
    places = sum(len(one.places) for one in hot)
    said = (
        f"{counted(places).capitalize()} of {found.content['known']:,} {found.level.plural} "
        f"{'is' if places == 1 else 'are'} in "
        f"{'a hot spot' if len(hot) == 1 else counted(len(hot)) + ' hot spots'}"
    )
    biggest = max(hot, key=lambda one: len(one.places))
    about = f"; the largest is around {biggest.lead.name}" if len(biggest.places) > 1 else ""
    return f"{said}{about}."


def _mostly_hidden(found: Found) -> bool:
    shown = sum(place.value is not None for place in found.places)
    return "hidden_below" in found.indicator and 2 * shown < len(found.places)


def one_of(found: Found) -> str:
    """``ward``, ``LSOA``."""
    label = found.level.label
    return label if label.isupper() else label.lower()


def cut_off(found: Found) -> str | None:
    """Which parts of the map touch no other part."""
    smaller = found.pieces[1:]
    if not smaller:
        return None
    names = [" and ".join(piece["boroughs"]) for piece in smaller if piece["areas"] > 1]
    alone = sum(piece["areas"] == 1 for piece in smaller)
    said = []
    if names:
        said.append(
            f"{listed(names)} touches no other part of the map. Its {found.level.plural} are "
            "measured against all others, but their neighbours are only those on the same side "
            "of the water."
        )
    if alone:
        said.append(
            f"{counted(alone).capitalize()} {found.level.plural} touch no other at all and cannot "
            "be judged."
        )
    return " ".join(said)


def left_out(found: Found) -> list[str]:
    """Who could not be judged, by name and with the reason."""
    if found.content is None:
        return []
    reasons = {
        "suppressed": "the figure is hidden to protect people",
        "no_data": "there is no figure",
        "alone": "no neighbour has a figure",
    }
    return [
        f"{names_of(found.named(found.content[key]))}: {reason}."
        for key, reason in reasons.items()
        if found.content[key]
    ]


def names_of(places: Sequence[Place], most: int = 12) -> str:
    shown = [place.name for place in places[:most]]
    more = len(places) - len(shown)
    return listed([*shown, f"{more} more"] if more else shown)


def counted(number: int) -> str:
    return SMALL[number] if number < len(SMALL) else f"{number:,}"
