"""When awards run and how narrowly they are delivered: all that has to be known to file them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from analysis.overlap.offer import Offer
from analysis.overlap.places import Where

Numbers = NDArray[Any]
_FIRST: Final = date.min.toordinal()
_LAST: Final = date.max.toordinal()


@dataclass(frozen=True)
class Bounds:
    """One row for each award. Days are ordinals; a day that is not known is the first or last there
    is. ``at_school``, ``in_areas``: it names schools, or small areas."""

    start: Numbers
    end: Numbers
    at_school: Numbers
    in_areas: Numbers

    def __len__(self) -> int:
        return len(self.start)


def bounds(offers: Sequence[Offer], wheres: Sequence[Where]) -> Bounds:
    return Bounds(
        start=column((o.start.toordinal() if o.start else _FIRST for o in offers), np.int64),
        end=column((o.end.toordinal() if o.end else _LAST for o in offers), np.int64),
        at_school=column((bool(where.schools) for where in wheres), np.bool_),
        in_areas=column((bool(where.lsoas) for where in wheres), np.bool_),
    )


def column(values: Iterable[Any], kind: Any) -> Numbers:
    return np.fromiter(values, dtype=kind)
