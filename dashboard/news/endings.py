"""What ends within three months in followed places, and what that leaves there."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from analysis.endings import Ending, endings
from analysis.news.coming import MONTHS, was_told
from analysis.news.left import Left, left
from analysis.news.places import HERE, Aim, aims
from analysis.selection import Selection
from analysis.succeeding import Successions
from analysis.wording import counted, pounds, said
from dashboard.money.endings.rows import follows
from dashboard.news.scene import ENDINGS, Item, Scene, where_of
from dashboard.register.living import ages
from layers.choosing import chosen_in

Reaching = list[tuple[Mapping[str, Any], Aim]]
ONE: Final = 1


def ending(scene: Scene) -> list[Item]:
    """Every ending in sight, the soonest first."""
    return [_item(scene, found) for found in _in_sight(scene)]


def new_endings(scene: Scene, seen_on: date) -> set[str]:
    """Keys of those that were not in sight on the day when somebody looked last, as was published
    then."""
    found = set()
    for one in _in_sight(scene):
        name = one.award["id"]
        now = {"end": one.award["end_date"], "status": one.award["status"]}
        then = scene.brought.awards[name][0] if name in scene.brought.awards else now
        if not was_told(then, one.end, seen_on):
            found.add(_key(one))
    return found


def _in_sight(scene: Scene) -> list[Ending]:
    release = scene.release
    successions = release.derived("successions", lambda: Successions(release.awards))
    chosen = chosen_in(release, Selection(on=scene.on))
    reaching = [item for item in chosen if scene.aims(where_of(item.award))]
    return [one for one in endings(reaching, scene.on, MONTHS, successions) if not one.past]


def _key(found: Ending) -> str:
    return f"{found.award['id']} {found.end.isoformat()}"


def _item(scene: Scene, found: Ending) -> Item:
    award, reached = found.award, scene.aims(where_of(found.award))
    amount = award["amount_awarded"]
    money = "amount not known" if amount is None else f"{pounds(amount)} in all"
    text = (
        f"Ends on {said(found.end)} ({award['funder_name']} → {award['recipient_name']}, {money}). "
        f"{_what_is_left(scene, found, reached)}"
    )
    if found.successors:
        text += f" What follows it: {follows(found)}"
    return Item(
        ENDINGS,
        _key(found),
        award["title"],
        text,
        scene.reached(reached),
        found.end,
        "/register/award?" + urlencode({"id": award["id"]}),
    )


def _what_is_left(scene: Scene, found: Ending, reached: Mapping[str, Aim]) -> str:
    """In the followed places where it is delivered; else in those that it reaches more widely."""
    codes = [code for code, aim in reached.items() if aim == HERE] or list(reached)
    per = {code: left(found.award, found.end, _reaching(scene, code)) for code in codes}
    whom = ages(found.award)
    whom = f" for ages {whom}" if whom else ""
    empty = [code for code, item in per.items() if item.nothing]
    if empty:
        perhaps = max(per[code].perhaps for code in empty)
        return f"It is the last one known{whom} in {scene.names(empty)}{_perhaps(perhaps)}."
    if len(codes) > ONE:
        return f"After it, others{whom} go on in each of these places."
    return _goes_on(per[codes[0]], whom)


def _perhaps(awards: int) -> str:
    if not awards:
        return ""
    says = "does" if awards == ONE else "do"
    return f"; {counted(awards, 'award')} that {says} not give both days may go on"


def _goes_on(item: Left, whom: str) -> str:
    others = item.here + item.wider
    verb = "goes" if others == ONE else "go"
    of_them = f"{item.wider:,} of them " if item.here else ""
    told = f", {of_them}for the whole borough" if item.wider else ""
    return (
        f"After it, {counted(others, 'other')}{whom} {verb} on there{told}{_perhaps(item.perhaps)}."
    )


def _reaching(scene: Scene, code: str) -> Reaching:
    """Every award that reaches a place, and how."""
    followed = {code: scene.followed[code]}

    def make() -> Reaching:
        found = ((award, aims(where_of(award), followed)) for award in scene.release.awards)
        return [(award, reached[code]) for award, reached in found if reached]

    made: Reaching = scene.release.derived(("reaching, for news", code), make)
    return made
