"""An award as it is read and placed before it meets any other."""

from typing import NamedTuple

from analysis.overlap.bearings import Bearings
from analysis.overlap.offer import Offer
from analysis.overlap.places import Where
from analysis.overlap.reading import Reading, read


class Seen(NamedTuple):
    reading: Reading
    where: Where


def see(offer: Offer, bearings: Bearings) -> Seen:
    return Seen(read(offer, bearings.weight_of), bearings.gazetteer.where(offer))
