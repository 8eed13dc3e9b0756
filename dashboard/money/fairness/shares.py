"""Each borough's share of the money beside its shares of people and need, as the page and the
interface tell it."""

from typing import Any, Final

from analysis.fair_shares import ABOVE, BELOW, NOT_TOLD, Share, compared, of_money, of_units
from dashboard.money.fairness.asked import Fairness

NONE_TOLD: Final = (
    "No borough’s share of the money can be told from its share of the people or of the need: of "
    "too much of it the amount, the dates or the place are not known."
)
SAID: Final = {
    ABOVE: "its money is above this",
    BELOW: "its money is below this",
    NOT_TOLD: "cannot be told apart",
}


def shares_of(made: Fairness) -> list[dict[str, Any]]:
    """A row for each borough: its share of the money, then of each unit that is known. Empty where
    no known money is live."""
    money = of_money(made.money, made.unplaced)
    if money is None:
        return []
    units = {one.key: (one.unit, of_units(one.units, made.boroughs.codes)) for one in made.readings}
    return [
        {
            "code": code,
            "name": made.boroughs.names[code],
            "money": _ends(money[code]),
            "of": [
                {"key": key, "unit": _of(key, unit), **_ends(known[code]), "told": told}
                for key, (unit, known) in units.items()
                if known is not None
                for told in [SAID[compared(money[code], known[code])]]
            ],
        }
        for code in made.boroughs.codes
    ]


def _of(key: str, unit: str) -> str:
    """What the share is of. A unit of events or people is “one counted: attendances”."""
    named = {"head": "residents", "young": "people aged 10–24"}
    return named.get(key) or unit.rpartition(": ")[2]


def none_told(shares: list[dict[str, Any]]) -> bool:
    return all(one["told"] == SAID[NOT_TOLD] for row in shares for one in row["of"])


def _ends(share: Share) -> dict[str, float | str]:
    """In per cent; a range where both ends differ once rounded."""
    least, most = round(100 * share.least), round(100 * share.most)
    return {
        "least": round(100 * share.least, 1),
        "most": round(100 * share.most, 1),
        "text": f"{least}%" if least == most else f"{least}% to {most}%",
    }
