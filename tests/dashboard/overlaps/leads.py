"""A lead at the screens of overlaps, over a store that may be changed."""

import html
import re
from dataclasses import dataclass
from typing import Any

from office import Office

ONE, OTHER = "DEMO-PCC-2026-001", "DEMO-VRP-2026-001"
"""Knife crime education at Farrier Park School, paid for by two funders."""
PAIR = {"a": ONE, "b": OTHER}
EVERYTHING = {"listed": "chosen"}


@dataclass(frozen=True)
class Lead:
    office: Office

    def page(self, path: str, query: Any = None) -> str:
        return html.unescape(self.office.get(path, query))

    def listed(self, **query: Any) -> Any:
        """The groups of a list, as programs get them."""
        return self.office.site.json("/api/v1/overlaps", query or None)

    def pairs(self, **query: Any) -> dict[frozenset[str], Any]:
        """Every pair of a list, page after page."""
        groups: list[Any] = []
        offset: int | None = 0
        while offset is not None:
            page = self.listed(**query, offset=offset)
            groups += page["groups"]
            offset = page["next_offset"]
        pairs = [pair for group in groups for pair in group["pairs"]]
        return {frozenset((pair["id_a"], pair["id_b"])): pair for pair in pairs}

    def hidden(self, **pair: str) -> dict[str, str]:
        """What the form of a verdict carries along."""
        page = self.page("/overlaps/pair", pair or PAIR)
        form = page.partition('action="/overlaps/settle"')[2].partition("</form>")[0]
        return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form))

    def settle(
        self, verdict: str = "complementary", reason: str = "Other years.", **told: str
    ) -> Any:
        form = {**self.hidden(), "verdict": verdict, "reason": reason, **told}
        return self.office.post("/overlaps/settle", form)

    def edit(self, identifier: str, **changes: Any) -> None:
        answer = self.office.post("/register/save", self.office.filled(identifier, **changes))
        assert answer.status_code == 303, answer.text[:500]
