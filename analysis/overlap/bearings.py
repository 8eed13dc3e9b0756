"""What only a whole register can tell: how rare a word is, and which place lies in which."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.overlap.nesting import Nesting
from analysis.overlap.offer import Offer
from analysis.overlap.places import Gazetteer
from analysis.overlap.reading import rarity


@dataclass(frozen=True)
class Bearings:
    """Taken once, when a register is published, and kept while single awards change: a finding
    must not move because somebody typed a word elsewhere."""

    gazetteer: Gazetteer
    weight_of: Mapping[str, float]


def take(offers: Sequence[Offer], nesting: Nesting) -> Bearings:
    kept = (offer for offer in offers if offer.status != "withdrawn")
    return Bearings(Gazetteer(offers, nesting), rarity(kept))
