"""What of an award matters to a person's verdict: a change in it opens the verdict again."""

import hashlib
import json
from collections.abc import Iterable

from analysis.overlap.offer import Offer


def what_matters(offer: Offer) -> str:
    """A digest of 32 hexadecimal figures, the same in every process and every year. Case, white
    space and the order of a list do not count; nor do the setting and the award's own number."""
    told = (
        _plain(offer.title),
        _plain(offer.description),
        (_plain(offer.provider_id), _plain(offer.provider)),
        (_plain(offer.funder_id), _plain(offer.funder)),
        None if offer.pounds is None else f"{offer.pounds:.2f}",
        [day and day.isoformat() for day in (offer.start, offer.end)],
        _listed(f"code {code}" if code.strip() else f"name {name}" for code, name in offer.places),
        _listed(offer.schools),
        _listed(offer.approaches),
        _listed(offer.audiences),
        _plain(offer.level),
        (offer.age_from, offer.age_to),
        _plain(offer.status),
        _plain(offer.regrant),
    )
    return hashlib.blake2b(json.dumps(told).encode(), digest_size=16).hexdigest()


def _plain(text: str | None) -> str:
    return " ".join((text or "").casefold().split())


def _listed(texts: Iterable[str]) -> list[str]:
    return sorted({_plain(text) for text in texts})
