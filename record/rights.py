"""Who may change an award directly, and who proposes."""

from dataclasses import dataclass
from typing import Final

from record.award import Award

EVERYTHING: Final = "*"
"""Stands for every funder's awards."""


@dataclass(frozen=True)
class Person:
    """``keeps``: the funder whose awards the person looks after, ``EVERYTHING`` for who looks
    after the whole register, blank for who only reads and proposes."""

    name: str
    keeps: str = ""

    def may_change(self, before: Award | None, after: Award | None) -> bool:
        """An award may not be given to, or taken from, a funder that the person does not keep."""
        if self.keeps == EVERYTHING:
            return True
        touched = {item.funder_id for item in (before, after) if item is not None}
        return bool(self.keeps) and touched == {self.keeps}
