"""What people said of pairs of awards that look alike, and whether it still holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, Select, func, select

from analysis.overlap.matters import what_matters
from analysis.records import FieldChange, differences
from db.connection import hold
from db.decision_tables import overlap_reason, overlap_verdict
from db.record_tables import award_change
from record.award import Award
from record.offer import offer
from record.stored import stored

VERDICTS: Final = ("duplication", "complementary", "top-up", "not related")
LONGEST_REASON: Final = 2_000
Pair = tuple[str, str]
TABLE = overlap_verdict.c


@dataclass(frozen=True)
class Verdict:
    """``matters``: digests of what both awards said that day, in the order of the pair.
    ``category`` and ``score``: what the finder made of the pair then. ``reason`` is blank where
    the database keeps it from who asks."""

    number: int
    pair: Pair
    matters: Pair
    verdict: str
    reason: str
    at: datetime
    by: str
    category: str
    score: float
    withdrawn_at: datetime | None
    withdrawn_by: str | None

    @property
    def withdrawn(self) -> bool:
        return self.withdrawn_at is not None


@dataclass(frozen=True)
class Judgement:
    """The latest verdict of a pair that nobody withdrew. It holds while both awards say what they
    said then in what matters; else ``changed`` tells for either award what is otherwise now (empty
    for an award that says the same), and the pair is open again."""

    verdict: Verdict
    holds: bool
    changed: dict[str, list[FieldChange]]


@dataclass(frozen=True)
class Seen:
    """What somebody looked at before deciding: the pair's latest step, and what both awards
    said."""

    step: str
    matters: Pair


class Overtaken(ValueError):
    """Somebody else decided on the pair, or changed one of its awards, in the meantime. Nothing
    was written. ``by``: who decided; None where an award was changed."""

    def __init__(self, by: str | None) -> None:
        super().__init__(by)
        self.by = by


class NotThere(ValueError):
    """An award of the pair no longer stands, or the verdict was withdrawn already."""


def pair_of(one: str, other: str) -> Pair:
    """Two different identifiers in the order of the alphabet."""
    return (one, other) if one < other else (other, one)


def matters(award: Award) -> str:
    """A digest of what a verdict on the award rests on: its funder's own statements."""
    return what_matters(offer(award))


def seen(connection: Connection, pair: Pair) -> Seen:
    """What there is to look at now. Raises NotThere."""
    found = stored(connection, pair)
    if len(found) < 2:
        raise NotThere(next(name for name in pair if name not in found))
    one, other = (matters(found[name][0]) for name in pair)
    return Seen(_step(history(connection, pair)), (one, other))


def give(
    connection: Connection,
    pair: Pair,
    looked_at: Seen,
    said: tuple[str, str],
    finding: tuple[str, float],
    by: str,
) -> Verdict:
    """``said``: verdict and reason; ``finding``: category and score. It takes the place of the one
    before. Raises Overtaken or NotThere."""
    hold(connection)
    now = seen(connection, pair)
    if now.step != looked_at.step:
        raise Overtaken(_last_hand(history(connection, pair)))
    if now.matters != looked_at.matters:
        raise Overtaken(None)
    made = overlap_verdict.insert().values(
        id_a=pair[0],
        id_b=pair[1],
        matters_a=now.matters[0],
        matters_b=now.matters[1],
        category=finding[0],
        score=finding[1],
        verdict=said[0],
        decided_at=datetime.now(UTC),
        decided_by=by,
    )
    number = connection.execute(made.returning(TABLE.id)).scalar_one()
    connection.execute(overlap_reason.insert().values(verdict_id=number, reason=said[1]))
    return history(connection, pair)[0]


def withdraw(connection: Connection, number: int, by: str) -> Pair:
    """The pair is open again. Raises NotThere where the verdict is not the one that stands."""
    hold(connection)
    row = connection.execute(select(overlap_verdict).where(TABLE.id == number)).mappings().first()
    latest = None if row is None else _latest(history(connection, (row["id_a"], row["id_b"])))
    if latest is None or latest.number != number:
        raise NotThere(str(number))
    chosen = overlap_verdict.update().where(TABLE.id == number)
    connection.execute(chosen.values(withdrawn_at=datetime.now(UTC), withdrawn_by=by))
    return latest.pair


def history(connection: Connection, pair: Pair) -> list[Verdict]:
    """Every verdict on the pair, withdrawn ones too, latest first."""
    query = _with_reasons().where(TABLE.id_a == pair[0], TABLE.id_b == pair[1])
    rows = connection.execute(query.order_by(TABLE.id.desc())).mappings()
    return [_verdict(row) for row in rows]


def judgements(
    connection: Connection, pairs: Iterable[Pair] | None = None
) -> dict[Pair, Judgement]:
    """Of the named pairs, or of all, those of which a verdict stands and both awards do."""
    latest: dict[Pair, Verdict] = {}
    rows = connection.execute(_with_reasons().order_by(TABLE.id)).mappings()
    for verdict in map(_verdict, rows):
        latest[verdict.pair] = verdict
    wanted = latest if pairs is None else set(pairs)
    standing = [v for v in latest.values() if v.pair in wanted and not v.withdrawn]
    awards = stored(connection, sorted({name for verdict in standing for name in verdict.pair}))
    return {
        verdict.pair: _judgement(connection, verdict, *(awards[name][0] for name in verdict.pair))
        for verdict in standing
        if all(name in awards for name in verdict.pair)
    }


STAMPED: Final = select(func.coalesce(func.max(TABLE.id), 0), func.count(TABLE.withdrawn_at))
"""Made once: it is asked at every look at the overlaps."""


def verdict_stamp(connection: Connection) -> tuple[int, int]:
    """Differs whenever a verdict was given or withdrawn."""
    row = connection.execute(STAMPED).one()
    return row[0], row[1]


def _with_reasons() -> Select[Any]:
    return select(overlap_verdict, overlap_reason.c.reason).outerjoin(overlap_reason)


def _judgement(connection: Connection, verdict: Verdict, one: Award, other: Award) -> Judgement:
    changed = {}
    for award, then in zip((one, other), verdict.matters, strict=True):
        if matters(award) != then:
            changed[award.identifier] = _since(connection, award, then)
    return Judgement(verdict, not changed, changed)


def _since(connection: Connection, award: Award, then: str) -> list[FieldChange]:
    """Fields that matter and are otherwise than when the award's digest was ``then``; empty where
    the record does not keep how it was (its list was deleted since)."""
    query = select(award_change.c.before).where(
        award_change.c.identifier == award.identifier, award_change.c.before.is_not(None)
    )
    now = award.record()
    for before in connection.execute(query.order_by(award_change.c.id.desc())).scalars():
        if before is not None and matters(Award(**before)) == then:
            every = differences(before, now)
            return [item for item in every if _counts(award, item)]
    return []


def _counts(award: Award, change: FieldChange) -> bool:
    was = Award(**{**award.record(), change.field: change.before})
    return matters(was) != matters(award)


def _latest(found: list[Verdict]) -> Verdict | None:
    """The verdict that stands: none where the last one was withdrawn, whatever came before it."""
    return found[0] if found and not found[0].withdrawn else None


def _step(found: list[Verdict]) -> str:
    """Another after every verdict and every withdrawal."""
    return f"{len(found)}-{sum(verdict.withdrawn for verdict in found)}"


def _last_hand(found: list[Verdict]) -> str | None:
    """Nobody's where a form says a step that never was."""
    moments = [(verdict.at, verdict.by) for verdict in found]
    moments += [(v.withdrawn_at, v.withdrawn_by or "") for v in found if v.withdrawn_at]
    return max(moments)[1] if moments else None


def _verdict(row: RowMapping) -> Verdict:
    return Verdict(
        row["id"],
        (row["id_a"], row["id_b"]),
        (row["matters_a"], row["matters_b"]),
        row["verdict"],
        row["reason"] or "",
        row["decided_at"],
        row["decided_by"],
        row["category"],
        row["score"],
        row["withdrawn_at"],
        row["withdrawn_by"],
    )
