"""What the address of the register asks for, and addresses that ask for something else."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import BadRequest

from analysis.listing import Wanted
from dashboard.asked import LONGEST_WORDS, asked_day, numbered_page
from dashboard.register.words import COLUMN_LABELS, FACETS, FIRST_COLUMNS
from db.published import Release

Query = MultiDict[str, str]
PER_PAGE = 50
FIRST_ORDER = "title"
LAST_PAGE = 1_000_000


@dataclass(frozen=True)
class Asked:
    """``page`` counts from 1. ``columns`` are in the order in which they are shown."""

    wanted: Wanted
    columns: tuple[str, ...]
    page: int
    on: date
    query: Query

    def address(self, path: str = "/register", **changes: str | None) -> str:
        """The same with some keys otherwise; None takes one away. The page begins again."""
        kept = [(key, value) for key, value in self.query.items(multi=True) if value]
        kept = [(key, value) for key, value in kept if key not in changes and key != "page"]
        kept += [(key, value) for key, value in changes.items() if value is not None]
        return path + ("?" + urlencode(kept) if kept else "")

    def without(self, key: str, term: str) -> str:
        """The address with one term of a facet no longer chosen."""
        kept = [
            (name, value)
            for name, value in self.query.items(multi=True)
            if value and name != "page" and (name, value) != (key, term)
        ]
        return "/register" + ("?" + urlencode(kept) if kept else "")


def asked(query: Query, release: Release) -> Asked:
    """Raises BadRequest with a sentence for an order, a column, a page or a day there is not."""
    order = query.get("sort", "") or FIRST_ORDER
    falling = order.startswith("-")
    order = order.removeprefix("-")
    if order not in {*COLUMN_LABELS, "title"} - {"status", "approach", "ages"}:
        raise BadRequest(f"The register cannot be ordered by “{order[:40]}”.")
    wanted = Wanted(
        {key: tuple(sorted({*query.getlist(key)} - {""})) for key, _ in FACETS},
        tuple(query.get("q", "")[:LONGEST_WORDS].split()),
        order,
        falling,
    )
    return Asked(
        wanted, _columns(query), numbered_page(query, LAST_PAGE), asked_day(query, release), query
    )


def _columns(query: Query) -> tuple[str, ...]:
    told = [name for text in query.getlist("cols") for name in text.split(",") if name]
    unknown = [name for name in told if name not in COLUMN_LABELS]
    if unknown:
        raise BadRequest(f"“{unknown[0][:40]}” is not a column of the register.")
    return tuple(name for name in COLUMN_LABELS if name in (told or FIRST_COLUMNS))
