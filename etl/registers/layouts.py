"""Lists in a layout of their own: what their headings mean, and what every row leaves unsaid.

A list with the headings of the 360Giving standard, or ours, needs no layout.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from record.headings import Target, key
from record.row import Row


@dataclass(frozen=True)
class Layout:
    """``known_by``: headings that such a list always has, and no other. ``identified_by``: the
    fields that together tell one row from another where the list has no identifiers.
    ``always``: what every row would say if it said it, such as the type of its places."""

    name: str
    known_by: tuple[str, ...]
    headings: Mapping[str, str]
    identified_by: tuple[str, ...] = ()
    always: Mapping[str, str] = field(default_factory=dict)

    @property
    def supplies(self) -> set[str]:
        """Fields that every row has without a column for them."""
        return {*self.always, *(["identifier"] if self.identified_by else [])}

    def target(self, heading: str) -> Target | None:
        by_key = {key(spelling): name for spelling, name in self.headings.items()}
        found = by_key.get(key(heading))
        return None if found is None else Target(found, 0)

    def complete(self, row: Row) -> None:
        """Adds what the layout leaves unsaid, where the row does not say it."""
        parts = [row.text(name) or "" for name in self.identified_by]
        if any(parts) and "identifier" not in row.found:
            made = ":".join(re.sub(r"\W+", "-", part.casefold()).strip("-") for part in parts)
            row.put(Target("identifier", 0), f"list:{made}"[:300], "Identifier")
        for name, text in self.always.items():
            if name not in row.found:
                row.put(Target(name, 0), text, self.name)


LAYOUTS: Final = (
    Layout(
        name="the partnership's own list",
        known_by=("Intervention", "Provider", "Ward"),
        headings={
            "Intervention": "title",
            "Provider": "recipient_name",
            "Ward": "place_name",
            "Amount": "amount_awarded",
            "From": "start_date",
            "To": "end_date",
            "Funder": "funder_name",
        },
        identified_by=("title", "recipient_name", "place_name", "start_date"),
        always={"place_code_type": "WD", "currency": "GBP"},
    ),
)


def layout_of(headings: Iterable[str]) -> Layout | None:
    """The layout of a list with these headings; None for the standard's and our own."""
    present = {key(heading) for heading in headings}
    return next(
        (layout for layout in LAYOUTS if present.issuperset(map(key, layout.known_by))), None
    )
