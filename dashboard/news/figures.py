"""Figures that were not published before, those that were corrected, and those taken out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final
from urllib.parse import urlencode

from analysis.news.brought import Figures
from analysis.news.moved import (
    CHANCE,
    HIGHER,
    LOWER,
    NOT_TOLD,
    Figure,
    a_year_before,
    longest_and_latest,
    moved,
)
from analysis.wording import counted, listed
from dashboard.news.scene import FIGURES, NAMED, Item, Scene
from db.published import Release
from geography import LEVEL_BY_KEY

SIGN_IN: Final = "Partners alone share these figures, so they stand on the screen and not here."
Level = str


def figures(scene: Scene) -> list[Item]:
    """By indicator, in the order in which indicators are declared."""
    told = scene.brought
    found = []
    for indicator in scene.release.front["indicators"]:
        name = indicator["id"]
        new, corrected, gone = (
            {key for key in part if key[0] == name and _here(scene, key[1])}
            for part in (told.new, told.corrected, told.taken_out)
        )
        found += [_new(scene, indicator, new)] if new else []
        if lines := _corrected(scene, corrected):
            found.append(_item(scene, indicator, "corrected", corrected, lines, lines))
        if gone:
            text = f"No longer published: {_periods(scene, gone)}."
            found.append(_item(scene, indicator, "taken out", gone, text, text))
    return found


def _here(scene: Scene, level: Level) -> bool:
    return bool(_followed_at(scene, level))


def _followed_at(scene: Scene, level: Level) -> list[str]:
    """Followed places of a level."""
    there = scene.release.positions(level)
    return [code for code in scene.followed if code in there]


def _new(scene: Scene, indicator: Mapping[str, Any], keys: set[Figures]) -> Item:
    opening = f"New figures for {_periods(scene, keys)}."
    lines = [opening]
    for level in sorted({key[1] for key in keys}, reverse=True):
        period = longest_and_latest(key[2] for key in keys if key[1] == level)
        lines += _at(scene, indicator, level, period)
    return _item(scene, indicator, "new", keys, " ".join(lines), opening)


def _at(scene: Scene, indicator: Mapping[str, Any], level: Level, period: str) -> list[str]:
    """What moved in followed places beyond chance, and what can be told of the others."""
    release = scene.release
    earlier = a_year_before(period, indicator["levels"][level]["periods"])
    label = release.front["periods"][period]["label"]
    ways: Counter[str] = Counter()
    lines = []
    for code in _followed_at(scene, level):
        now = figure(release, indicator["id"], level, period, code)
        before = figure(release, indicator["id"], level, earlier, code) if earlier else None
        way = moved(before, now)
        ways["hidden" if now.hidden else "no figure" if now.value is None else way] += 1
        if way in (HIGHER, LOWER) and before is not None:
            numbers = [f"{one.value:,.{indicator['decimals']}f}" for one in (now, before)]
            lines.append(
                f"{scene.names([code])}: {numbers[0]} {indicator['unit']} in {label}, {way} than "
                f"{numbers[1]} a year before by more than chance."
            )
    kept = [*lines[:NAMED], f"And {len(lines) - NAMED} more."] if len(lines) > NAMED else lines
    return [*kept, *_others(ways, level, bool(lines), earlier is not None)]


def _others(ways: Counter[str], level: Level, some: bool, compared: bool) -> list[str]:
    """Places in which nothing moved for sure, and why not; ``some``: others are told by name."""
    words, other = LEVEL_BY_KEY[level], "other " if some else ""

    def places(number: int) -> str:
        return counted(number, f"{other}{words.label.lower()}", f"{other}{words.plural}")

    lines = []
    if ways[CHANCE]:
        lines.append(f"In {places(ways[CHANCE])} that you follow the change may be chance.")
    if ways[NOT_TOLD]:
        why = "no interval is known" if compared else "there is no figure of a year before"
        lines.append(f"In {places(ways[NOT_TOLD])} it is not compared: {why}.")
    if ways["hidden"]:
        lines.append(f"In {places(ways['hidden'])} it is hidden, because so few are counted.")
    if ways["no figure"]:
        lines.append(f"For {places(ways['no figure'])} there is no figure.")
    return lines


def _corrected(scene: Scene, keys: Iterable[Figures]) -> str:
    """A corrected figure is not a new one, and is told as what it is."""
    lines = []
    for key in sorted(keys, reverse=True):
        codes = [c for c in _followed_at(scene, key[1]) if c in scene.brought.corrected[key]]
        if codes:
            label = scene.release.front["periods"].get(key[2], {"label": key[2]})["label"]
            lines.append(f"{label} in {scene.names(codes)}")
    if not lines:
        return ""
    more = f" and {len(lines) - NAMED} more" if len(lines) > NAMED else ""
    return f"Corrected since it was first published: {'; '.join(lines[:NAMED])}{more}."


def _periods(scene: Scene, keys: Iterable[Figures]) -> str:
    labels = scene.release.front["periods"]
    periods = {key[2] for key in keys}
    found = longest_and_latest(periods)
    others = len(periods) - 1
    label = labels.get(found, {"label": found})["label"]
    return listed([label, *([f"{others} more"] if others else [])])


def _item(
    scene: Scene,
    indicator: Mapping[str, Any],
    what: str,
    keys: set[Figures],
    text: str,
    opening: str,
) -> Item:
    """``opening``: what is told outside of figures that partners alone share."""
    level = "ward" if any(key[1] == "ward" for key in keys) else "la"
    period = longest_and_latest(key[2] for key in keys if key[1] == level)
    asked = {"measure": indicator["id"], "period": period, "area": level}
    codes = _followed_at(scene, level)
    there = period in indicator["levels"].get(level, {"periods": ()})["periods"]
    place = {"place": codes[0], "tab": "needed"} if len(codes) == 1 else {}
    return Item(
        FIGURES,
        f"{indicator['id']} {what}",
        indicator["label"],
        text,
        "",
        scene.last(lambda one: keys & {*one.new, *one.corrected, *one.taken_out}),
        f"/?{urlencode({**(asked if there else {}), **place})}",
        "" if indicator["access"] == "open" else f"{opening} {SIGN_IN}",
    )


def figure(release: Release, indicator: str, level: Level, period: str, code: str) -> Figure:
    """As published, with its interval."""
    key = f"{indicator} {level} {period}"
    values, detail = release.content("values", key), release.content("detail", key)
    at = release.positions(level)[code]
    value = values["values"][at]
    return Figure(value, detail["lower"][at], detail["upper"][at], at in values["suppressed"])
