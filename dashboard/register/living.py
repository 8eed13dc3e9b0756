"""The register as it stands now, in memory, with what the published map knows of each award."""

from collections.abc import Mapping
from threading import Lock
from typing import Any

from analysis.listing import Listing
from analysis.periods import financial_year
from analysis.quality import LACKS
from dashboard.identity import reads_texts
from dashboard.last_read import LastRead
from dashboard.register.words import LACK_LABELS, NOT_ON_MAP, NOT_PUBLISHED
from db.asker import Shared, read_for_all
from db.published import Published, Release
from record.living import Stamp, changed_after, facts, stamp
from record.organisations import merged
from record.unpublished import how_many

Row = Mapping[str, Any]
Pairs = list[tuple[str, str]]
TEXTS = ("title", "funder_name", "recipient_name", "programme", "identifier", "also")


class Living:
    """One per process. What was changed is read again; all of it, where another release was
    published or organisations were merged."""

    def __init__(self, published: Published) -> None:
        self.published = published
        self._lock = Lock()
        self._now: tuple[Stamp, str] | None = None
        self._rows: dict[str, dict[str, Any]] = {}
        self._listings: dict[bool, Listing] = {}
        self._unpublished = 0
        self._last: LastRead[None] = LastRead()

    def current(self) -> Listing:
        """One that is searched for words in descriptions too, and one for who may not read those.
        As it was read last while the store is away. Raises NotPublished, and StoreError where the
        store is away and it was never read."""
        self._last.of(self._follow)
        texts = reads_texts()
        with self._lock:
            if texts not in self._listings:
                self._listings[texts] = _listing(list(self._rows.values()), texts)
            return self._listings[texts]

    def unpublished(self) -> int:
        """How many awards were changed since the map was published."""
        self._last.of(self._follow)
        return self._unpublished

    def _follow(self) -> None:
        release = self.published.current()
        with read_for_all(self.published.engine, Shared.REGISTER) as connection, self._lock:
            now = (stamp(connection), release.key)
            if self._now != now:
                self._rows = self._read(connection, now, release)
                self._listings = {}
                self._unpublished = how_many(connection, release.built_at)
                self._now = now

    def _read(
        self, connection: Any, now: tuple[Stamp, str], release: Release
    ) -> dict[str, dict[str, Any]]:
        """A new mapping: who has the listing of a moment ago goes on with that."""
        bodies = merged(connection)
        names = release.names("la")
        before = self._now
        if before is None or before[1] != now[1] or before[0][1:] != now[0][1:]:
            return _completed(facts(connection), bodies, release, names)
        changed = changed_after(connection, before[0].changes)
        fresh = _completed(facts(connection, changed), bodies, release, names)
        gone = set(changed)
        return {key: row for key, row in self._rows.items() if key not in gone} | fresh


def _completed(
    rows: dict[str, dict[str, Any]],
    bodies: Mapping[str, tuple[str, str]],
    release: Release,
    names: Mapping[str, str],
) -> dict[str, dict[str, Any]]:
    """With what the screen shows beside the award's own facts."""
    published = release.by_id()
    for identifier, row in rows.items():
        on_map = published.get(identifier)
        row["also"] = _as_one(row, bodies)
        row["boroughs"] = _boroughs(on_map, names)
        row["where"] = ", ".join(label for _, label in row["boroughs"])
        row["ages"] = ages(row)
        row["lacks"] = _lacks(row, on_map)
        row["text"] = " ".join(row[name] or "" for name in TEXTS).casefold()
        row["long_text"] = f"{row['text']} {(row['description'] or '').casefold()}"
    return rows


def _as_one(row: dict[str, Any], bodies: Mapping[str, tuple[str, str]]) -> str:
    """Shows each organisation as the body that people said it is; the names it goes by else, so
    that words find either."""
    also = ""
    for who in ("funder", "recipient"):
        body = bodies.get(row[f"{who}_id"])
        if body is not None:
            also += f" {row[f'{who}_name']}"
            row[f"{who}_id"], row[f"{who}_name"] = body
    return also


def _listing(rows: list[dict[str, Any]], texts: bool) -> Listing:
    return Listing(
        rows,
        {
            "funder": [[(row["funder_id"], row["funder_name"])] for row in rows],
            "provider": [[(row["recipient_id"], row["recipient_name"])] for row in rows],
            "where": [row["boroughs"] for row in rows],
            "programme": [_same([row["programme"]] if row["programme"] else []) for row in rows],
            "approach": [_same(row["approach"]) for row in rows],
            "priority": [_same(row["priority"]) for row in rows],
            "level": [_same([row["level"]] if row["level"] else []) for row in rows],
            "awarded": [_awarded(row) for row in rows],
            "lacks": [row["lacks"] for row in rows],
        },
        [row["long_text" if texts else "text"] for row in rows],
    )


def _same(terms: list[str]) -> Pairs:
    return [(term, term[:1].upper() + term[1:]) for term in terms]


def _awarded(row: Row) -> Pairs:
    """The financial year of the award date, of the first day where that is not known."""
    when = row["award_date"] or row["start_date"]
    return [(financial_year(when), financial_year(when))] if when else []


def _boroughs(on_map: Row | None, names: Mapping[str, str]) -> Pairs:
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
