"""The register as it stands now, in memory, with what the published map knows of each award."""

from collections.abc import Mapping
from typing import Any

from analysis.listing import Listing
from analysis.quality import LACKS
from dashboard.register.words import LACK_LABELS, NOT_ON_MAP, NOT_PUBLISHED
from db import queries
from db.published import Published, Release
from record.living import Stamp, last_changes, stamp
from record.organisations import merged

Row = Mapping[str, Any]
Pairs = list[tuple[str, str]]
TEXTS = ("title", "description", "funder_name", "recipient_name", "programme", "identifier", "also")


class Living:
    """One per process. Read again when an award was changed or another release published."""

    def __init__(self, published: Published) -> None:
        self.published = published
        self._kept: tuple[tuple[Stamp, str], Listing] | None = None

    def current(self) -> Listing:
        """Raises NotPublished, and sqlalchemy's errors when the store is gone."""
        release = self.published.current()
        with self.published.engine.connect() as connection:
            now = (stamp(connection), release.key)
            if self._kept is None or self._kept[0] != now:
                rows = _rows(connection)
                _merge(rows, merged(connection))
                self._kept = (now, _listing(rows, release))
        return self._kept[1]


def _rows(connection: Any) -> list[dict[str, Any]]:
    """One mapping per award: its facts, terms, and who changed it last."""
    awards = queries.awards(connection).set_index("identifier", drop=False)
    changes = last_changes(connection).reindex(awards.index)
    awards["changed_at"], awards["changed_by"] = changes["changed_at"], changes["changed_by"]
    plain = awards.astype(object).where(awards.notna(), None)
    rows = {str(row["identifier"]): row for row in plain.to_dict("records")}
    for row in rows.values():
        row |= {"approach": [], "priority": [], "audience": [], "setting": []}
    for tag in queries.award_tags(connection).itertuples():
        rows[tag.identifier][tag.vocabulary].append(tag.term)
    return list(rows.values())


def _merge(rows: list[dict[str, Any]], bodies: dict[str, tuple[str, str]]) -> None:
    """Shows each organisation as the body that people said it is; words find either name."""
    for row in rows:
        row["also"] = ""
        for who in ("funder", "recipient"):
            body = bodies.get(row[f"{who}_id"])
            if body is not None:
                row["also"] += f" {row[f'{who}_name']}"
                row[f"{who}_id"], row[f"{who}_name"] = body


def _listing(rows: list[dict[str, Any]], release: Release) -> Listing:
    published = release.by_id()
    boroughs = release.areas("la")
    names = dict(zip(boroughs["codes"], boroughs["names"], strict=True))
    for row in rows:
        on_map = published.get(row["identifier"])
        row["boroughs"] = _boroughs(on_map, names)
        row["where"] = ", ".join(label for _, label in row["boroughs"])
        row["ages"] = ages(row)
        row["lacks"] = _lacks(row, on_map)
    return Listing(
        rows,
        {
            "funder": [[(row["funder_id"], row["funder_name"])] for row in rows],
            "provider": [[(row["recipient_id"], row["recipient_name"])] for row in rows],
            "where": [row["boroughs"] for row in rows],
            "approach": [_same(row["approach"]) for row in rows],
            "priority": [_same(row["priority"]) for row in rows],
            "level": [_same([row["level"]] if row["level"] else []) for row in rows],
            "lacks": [row["lacks"] for row in rows],
        },
        [" ".join(row[name] or "" for name in TEXTS).casefold() for row in rows],
    )


def _same(terms: list[str]) -> Pairs:
    return [(term, term[:1].upper() + term[1:]) for term in terms]


def _boroughs(on_map: Row | None, names: dict[str, str]) -> Pairs:
    if on_map is None:
        return [NOT_PUBLISHED]
    codes = sorted({place["la"] for place in on_map["where"]}, key=lambda code: names[code])
    return [(code, names[code]) for code in codes] or [NOT_ON_MAP]


def _lacks(row: Row, on_map: Row | None) -> Pairs:
    """An award that is not published yet is not known to lack a place."""
    placing = on_map or {"where": ["not known"], "unplaced": []}
    said = {**row, "where": placing["where"], "unplaced": placing["unplaced"]}
    return [(part, LACK_LABELS[part]) for part, without in LACKS.items() if without(said)]


def ages(row: Row) -> str | None:
    """``11–16``, ``18 and over``, ``under 5`` or nothing."""
    low, high = row["age_from"], row["age_to"]
    if low is None and high is None:
        return None
    if high is None:
        return f"{low:.0f} and over"
    return f"up to {high:.0f}" if low is None else f"{low:.0f}–{high:.0f}"
