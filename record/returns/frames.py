"""Returns that stand as frames, for ``analysis`` and for exports. Narratives are never in them."""

from collections.abc import Iterable
from typing import Final

import pandas as pd

from record.returns.bands import EVERYBODY_ONCE
from record.returns.form import FIELDS, keys_of
from record.returns.measures import RESULTS
from record.returns.stored import Standing

NUMBERS: Final = tuple(
    field.key for field in FIELDS if field.kind in ("whole", "pounds") and field.group != RESULTS
)
GROUPS: Final = {group: keys_of(group) for group in EVERYBODY_ONCE}
"""What ``analysis.returns.breakdown`` is told: the last column of each is "not known"."""
_FIRST: Final = ("intervention", "quarter", "counting_basis", "state", "people")


def returns_frame(standing: Iterable[Standing]) -> pd.DataFrame:
    """One row per return: intervention, quarter, counting_basis, state, people, every number of
    the form (pounds too, as numbers); NaN is not known."""
    rows = [
        {
            "intervention": item.told.intervention,
            "quarter": item.told.quarter,
            "counting_basis": item.told.counting_basis,
            "state": item.state,
            "people": item.told.people,
            **{key: getattr(item.told, key) for key in NUMBERS},
        }
        for item in standing
    ]
    found = pd.DataFrame(rows, columns=[*_FIRST, *NUMBERS])
    numbers = ["people", *NUMBERS]
    return found.astype(dict.fromkeys(numbers, float))


def measures_frame(standing: Iterable[Standing]) -> pd.DataFrame:
    """One row per return and measure, with the people of the return."""
    rows = [
        {
            "intervention": item.told.intervention,
            "quarter": item.told.quarter,
            "people": item.told.people,
            **each.model_dump(),
        }
        for item in standing
        for each in item.told.outcomes
    ]
    parts = ["name", "scale", "number_measured", "mean_before", "mean_after"]
    found = pd.DataFrame(rows, columns=["intervention", "quarter", "people", *parts])
    return found.astype(dict.fromkeys(["people", *parts[2:]], float))
