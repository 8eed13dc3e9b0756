"""Awards that are new, or otherwise than they were, in words."""

from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import urlencode

from analysis.news.brought import Facts
from analysis.wording import listed, pounds, said
from dashboard.news.scene import AWARDS, Item, Scene

NOT_KNOWN: Final = "not known"
WITHDRAWN: Final = "withdrawn"
DAYS: Final = {"start": "First day", "end": "Last day"}


def awards(scene: Scene) -> list[Item]:
    """Those that reach a followed place, or did; the latest first."""
    found = []
    for name, (before, after) in scene.brought.awards.items():
        item = _item(scene, name, before, after)
        if item is not None:
            found.append(item)
    return sorted(found, key=lambda item: (item.at, item.title), reverse=True)


def _item(scene: Scene, name: str, before: Facts | None, after: Facts | None) -> Item | None:
    reached, was = (scene.aims(told["where"]) if told else {} for told in (after, before))
    told = after or before
    if told is None or not (reached or was):
        return None
    return Item(
        kind=AWARDS,
        key=name,
        title=told["title"],
        text=_said(scene, before if was else None, after if reached else None, (before, after)),
        places=scene.reached(reached or was),
        at=scene.last(lambda one: name in one.awards),
        address=_address(scene, name),
    )


def _address(scene: Scene, name: str) -> str:
    there = name in scene.release.by_id()
    return "/register/award?" + urlencode({"id": name}) if there else "/register"


def _said(
    scene: Scene, was: Facts | None, now: Facts | None, both: tuple[Facts | None, Facts | None]
) -> str:
    """``was`` and ``now``: where the award reached, and reaches, a followed place; ``both``: as it
    was and is anywhere."""
    before, after = both
    if after is None:
        return f"Taken out of the register. It was: {_in_short(before or {})}."
    if after["status"] == WITHDRAWN and (before is None or before["status"] != WITHDRAWN):
        return f"Withdrawn by its funder. It was: {_in_short(after)}."
    if before is None:
        return f"New: {_in_short(after)}."
    if was is None:
        return f"It reaches here now, and did not before: {_in_short(after)}."
    if now is None:
        return f"It does not reach here any more. {_places(scene, before, after)}".strip()
    return " ".join(_changes(scene, before, after))


def _in_short(told: Facts) -> str:
    amount = told["amount"]
    money = "an amount that is not known" if amount is None else pounds(amount)
    status = f" ({told['status']})" if told["status"] == "proposed" else ""
    return f"{told['funder']} pays {told['provider']} {money}{status}, {_dates(told)}"


def _dates(told: Facts) -> str:
    if told["start"] is None and told["end"] is None:
        return "on days that are not known"
    return f"from {_day(told['start'])} to {_day(told['end'])}"


def _day(text: str | None) -> str:
    return f"a day that is {NOT_KNOWN}" if text is None else said(text)


def _changes(scene: Scene, before: Facts, after: Facts) -> list[str]:
    lines = []
    if before["amount"] != after["amount"]:
        lines.append(_from_to("Amount", pounds(before["amount"]), pounds(after["amount"])))
    for name, label in DAYS.items():
        if before[name] != after[name]:
            days = [NOT_KNOWN if x[name] is None else said(x[name]) for x in (before, after)]
            lines.append(_from_to(label, *days))
    if before["status"] != after["status"]:
        states = [x["status"] or "not stated" for x in (before, after)]
        lines.append(_from_to("Status", *states))
    places = _places(scene, before, after)
    return [*lines, places] if places else lines


def _from_to(label: str, before: str, after: str) -> str:
    return f"{label}: {before} before, {after} now."


def _places(scene: Scene, before: Facts, after: Facts) -> str:
    old, new = ([place[0] for place in told["where"]] for told in (before, after))
    came = [code for code in new if code not in old]
    went = [code for code in old if code not in new]
    parts = (
        [f"now {'also ' if set(old) & set(new) else ''}in {_called(scene, came)}"] if came else []
    )
    if went:
        parts.append(f"no longer in {_called(scene, went)}")
    return f"Place: {', '.join(parts)}." if parts else ""


def _called(scene: Scene, codes: Sequence[str]) -> str:
    """Of a place or a school; a code of neither is one that the map has no more."""
    schools: dict[str, Any] = scene.release.derived(
        "names of schools",
        lambda: {one["urn"]: one["name"] for one in scene.release.content("schools")},
    )
    called = scene.release.every_name()
    names = [called.get(code) or schools.get(code) or code for code in codes]
    return listed(names)
