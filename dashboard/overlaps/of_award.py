"""What one award meets, for its page in the register."""

from typing import Any

from dashboard.asked import opening_date
from dashboard.overlaps.current import Overlaps
from dashboard.overlaps.shown import pair_shown


def meetings_of(now: Overlaps, identifier: str) -> dict[str, Any]:
    """``alike``: pairs that a lead would want to be told of, settled or not; ``others``: declared
    joint fundings and what is complementary. ``waiting``: why it is compared only at the next
    publishing, where it is."""
    on = opening_date(now.release)
    found = now.of_award.get(identifier, [])
    shown = [
        {**pair_shown(now, pair, on), "other": _other(now, pair, identifier)} for pair in found
    ]
    told = [item for item in shown if item["kind"] in ("duplication", "twice") or item["judgement"]]
    return {
        "alike": told,
        "others": [item for item in shown if item not in told],
        "waiting": now.since.waiting.get(identifier),
        "published": identifier in now.release.by_id(),
        "worked_out": now.worked_out,
    }


def _other(now: Overlaps, pair: Any, identifier: str) -> Any:
    return now.award(next(name for name in pair.key if name != identifier))
