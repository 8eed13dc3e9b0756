"""Awards that look alike in followed places: newly found, and settled."""

from datetime import date
from functools import partial
from typing import Final
from urllib.parse import urlencode

from analysis.news.brought import Brought, Pair
from analysis.news.places import meeting_in
from dashboard.news.scene import OVERLAPS, Item, Scene
from dashboard.overlaps.listed import meets
from dashboard.overlaps.pairs import Pair as Met
from dashboard.overlaps.words import VERDICT_LABELS

OVER: Final = "finished"


def found_alike(scene: Scene) -> list[Item]:
    """Pairs that were found since, still stand, are not over, and that nobody has settled."""
    found = []
    for key in sorted(scene.brought.found):
        pair = scene.now.of_pair.get(key)
        if pair is None or pair.settled or not pair.alike:
            continue
        if meets(scene.now, pair, scene.on) == OVER:
            continue
        at = scene.last(partial(_finds, key))
        if item := _item(scene, pair, f"Found: {pair.row['reasons']}", at):
            found.append(item)
    return found


def _finds(key: Pair, brought: Brought) -> bool:
    return key in brought.found


def settled(scene: Scene, after: int) -> list[Item]:
    """Pairs with a verdict that holds and is younger than the one with the number ``after``."""
    found = []
    for pair in scene.now.pairs:
        said = pair.judgement
        if said is None or not pair.settled or said.verdict.number <= after:
            continue
        text = f"Settled as “{VERDICT_LABELS[pair.settled]}”, so it is no longer in the list."
        if item := _item(scene, pair, text, said.verdict.at):
            found.append(item)
    return found


def _item(scene: Scene, pair: Met, text: str, at: date) -> Item | None:
    reached = meeting_in(pair.row["met"], scene.followed)
    if not reached:
        return None
    titles = [f"“{scene.now.award(name)['title']}”" for name in pair.key]
    return Item(
        OVERLAPS,
        "/".join(pair.key),
        " and ".join(titles),
        text,
        scene.reached(reached),
        at,
        "/overlaps/pair?" + urlencode({"a": pair.key[0], "b": pair.key[1]}),
    )
