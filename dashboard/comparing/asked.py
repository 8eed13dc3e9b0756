"""What an address of the comparison asks for: which places, on which day, and who may join."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from werkzeug.exceptions import BadRequest, NotFound

from analysis.selection import Selection
from dashboard.asked import Query, selection
from dashboard.finder import normal, search
from db.published import Release
from geography import LEVELS

MOST = 5
LONGEST_NAME = 100


@dataclass(frozen=True)
class Asked:
    """``codes``: the places, in the order asked for. ``add``: a name that is still to be found."""

    release: Release
    codes: tuple[str, ...]
    selection: Selection
    add: str
    query: Query

    def address(self, codes: tuple[str, ...], path: str = "/compare") -> str:
        """The same with other places; what was typed to find one goes."""
        kept = [
            (key, value)
            for key, value in self.query.items(multi=True)
            if value and key not in ("places", "add")
        ]
        named = [("places", ",".join(codes))] if codes else []
        query = urlencode([*named, *kept], safe=",")
        return f"{path}?{query}" if query else path

    def without(self, code: str) -> str:
        return self.address(tuple(one for one in self.codes if one != code))

    def with_place(self, *codes: str) -> str:
        """As many as there is room for."""
        return self.address(tuple(dict.fromkeys((*self.codes, *codes)))[:MOST])

    def unfiltered(self) -> str:
        """The same places on the same day, with all interventions."""
        kept = {"places": ",".join(self.codes), "on": self.query.get("on", "")}
        return "/compare?" + urlencode(
            {key: value for key, value in kept.items() if value}, safe=","
        )

    def of(self, *codes: str) -> str:
        """Of these places alone."""
        return self.address(codes[:MOST])

    def file(self) -> str:
        return self.address(self.codes, "/compare.csv")


def asked(query: Query, release: Release) -> Asked:
    """Raises BadRequest for too many places and NotFound for one that is not on the map."""
    wanted = [code.strip() for text in query.getlist("places") for code in text.split(",")]
    codes = tuple(dict.fromkeys(filter(None, wanted)))
    if len(codes) > MOST:
        raise BadRequest(
            f"At most {MOST} places go side by side, not {len(codes)}: take some away."
        )
    for code in codes:
        if not any(code in release.positions(level.key) for level in LEVELS):
            raise NotFound(
                f"“{code[:40]}” is not the code of a place on this map. "
                "Search for the place by its name instead."
            )
    add = query.get("add", "").strip()[:LONGEST_NAME]
    return Asked(release, codes, selection(query, release), add, query)


def candidates(wanted: Asked) -> list[dict[str, Any]]:
    """Places that may be meant by what was typed, best first, without those that stand there."""
    found: dict[str, dict[str, Any]] = {}
    for item in search(wanted.release, wanted.add):
        if item.get("place") and item["place"] not in wanted.codes:
            found.setdefault(item["place"], item)
    return list(found.values())


def only(wanted: Asked, found: list[dict[str, Any]]) -> str | None:
    """The one place that has exactly this name or postcode; None where somebody must choose."""
    typed = normal(wanted.add)
    exact = [item for item in found if typed in (normal(item["label"]), normal(item["place"]))]
    return exact[0]["place"] if len(exact) == 1 else None
