"""Which of the awards changed since publishing are compared as they stand, and which wait."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Final

from analysis.overlap import Offer
from analysis.overlap.placed import offer_of
from db.published import Release
from record.award import Award
from record.offer import offer
from record.unpublished import Unpublished

MOST_COMPARED: Final = 500
"""Awards changed since publishing; where there are more, all wait for the next publishing."""
MOVED: Final = "where it is delivered was changed"
NEW: Final = "it is new"
MANY: Final = f"more than {MOST_COMPARED} awards were changed"


@dataclass(frozen=True)
class Since:
    """What the overlaps make of what was changed since publishing. ``compared``: as they stand now,
    at their published places. ``waiting``: identifier → why it is compared only at the next
    publishing; what is listed of it is as it was published. ``gone``: taken back or withdrawn.
    ``awards``: those that stand and are published, as the release would list them now."""

    compared: frozenset[str] = frozenset()
    waiting: Mapping[str, str] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    awards: Mapping[str, dict[str, Any]] = field(default_factory=dict)


def since_publishing(release: Release, changed: Unpublished) -> tuple[Since, dict[str, Offer]]:
    """Also the offers to compare, by identifier."""
    published = release.by_id()
    waiting = dict.fromkeys(changed.unread - changed.gone, MANY)
    offers = {}
    for identifier in changed.read - changed.gone:
        before, now = changed.before.get(identifier), changed.now[identifier]
        if before is None or identifier not in published:
            waiting[identifier] = NEW
        elif (before.places, before.school_urns) != (now.places, now.school_urns):
            waiting[identifier] = MOVED
        else:
            offers[identifier] = _otherwise(offer_of(published[identifier]), before, now)
    if len(offers) > MOST_COMPARED:
        waiting |= dict.fromkeys(offers, MANY)
        offers = {}
    awards = {
        name: _facts(published[name], now) for name, now in changed.now.items() if name in published
    }
    return Since(frozenset(offers), waiting, changed.gone, awards), offers


def _otherwise(published: Offer, before: Award, now: Award) -> Offer:
    """Only what was changed: the release knows places, and which organisations are one."""
    old, new = offer(before), offer(now)
    names = [item.name for item in fields(Offer)]
    told = {name: getattr(new, name) for name in names}
    return replace(
        published, **{name: told[name] for name in names if told[name] != getattr(old, name)}
    )


def _facts(published: Mapping[str, Any], now: Award) -> dict[str, Any]:
    """The award with what its record says now."""
    record = now.record()
    record |= {"amount_awarded": now.amount_awarded and float(now.amount_awarded)}
    same = {name: record[name] for name in published if name in record}
    terms = {"approach": now.approaches, "audience": now.audiences, "setting": now.settings}
    return {**published, **same, **{name: list(said) for name, said in terms.items()}}
