"""The overlaps as JSON: groups with their pairs, narrowed as on the screen."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from werkzeug.datastructures import MultiDict

from dashboard.identity import reads_texts
from dashboard.overlaps.asked import asked
from dashboard.overlaps.current import Overlaps
from dashboard.overlaps.listed import listing, meets, names
from dashboard.overlaps.pairs import Pair
from dashboard.overlaps.sentences import of_group, of_list

PAGE = 100
OF_AWARD = (
    "id",
    "title",
    "funder_name",
    "recipient_name",
    "amount_awarded",
    "start_date",
    "end_date",
    "age_from",
    "age_to",
    "status",
)


def overlaps_json(now: Overlaps, query: MultiDict[str, str], first: int) -> dict[str, Any]:
    """``PAGE`` groups at a time from ``first``. Raises BadRequest with a sentence."""
    wanted = asked(query, now.release)
    listed = listing(now, wanted.on)
    found = listed.find(wanted.wanted, wanted.on)
    rows = [listed.awards[at] for at in found.positions[first : first + PAGE]]
    total = len(found.positions)
    summary = of_list(listed, found, wanted.wanted)
    return {
        "on": wanted.on.isoformat(),
        "total": total,
        "settled": summary["settled"],
        "next_offset": first + PAGE if first + PAGE < total else None,
        "changed_since_publishing": {
            "compared": sorted(now.since.compared),
            "waiting": dict(sorted(now.since.waiting.items())),
            "gone": sorted(now.since.gone),
        },
        "groups": [_group(now, row, wanted.on) for row in rows],
    }


def _group(now: Overlaps, row: Mapping[str, Any], on: date) -> dict[str, Any]:
    group = row["group"]
    return {
        "sentence": of_group(now, group, names(now.release)),
        "score": row["surest"],
        "pounds": row["pounds"],
        "unknown_amounts": row["unknown"],
        "awards": [{key: now.award(name)[key] for key in OF_AWARD} for name in group.ids],
        "pairs": [_pair(now, pair, on) for pair in group.pairs],
    }


def _pair(now: Overlaps, pair: Pair, on: date) -> dict[str, Any]:
    verdict = pair.judgement.verdict if pair.judgement else None
    return {
        **pair.row,
        "kind": pair.kind,
        "when": meets(now, pair, on),
        "state": pair.settled or ("again" if pair.again else "open"),
        "compared_since_publishing": pair.anew,
        "verdict": verdict
        and {
            "verdict": verdict.verdict,
            "reason": verdict.reason if reads_texts() else None,
            "at": verdict.at.isoformat(),
            "by": verdict.by,
            "holds": pair.settled is not None,
        },
    }
