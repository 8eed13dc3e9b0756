"""Quarterly returns: each by its intervention and quarter; what stands otherwise is kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from analysis.periods import quarter_moved
from db.connection import hold
from etl.delivery import Delivery
from etl.sources.quarterly_returns import Brought, read
from record.foreign import refuse_foreign_returns
from record.returns.checks import check
from record.returns.form import label
from record.returns.model import QuarterlyReturn
from record.returns.read import read_cells
from record.returns.remarks import Remark, refuses
from record.returns.stored import Key, Standing, standing_of
from record.returns.write import Cause, save
from record.stored import stored
from reports import LoadReport, Problem, Severity

QUESTION = "question: "


@dataclass(frozen=True)
class Planned:
    """A return that can be kept, and the one that stands."""

    new: QuarterlyReturn
    before: Standing | None

    @property
    def changes(self) -> bool:
        return self.before is None or self.before.told != self.new


def returns(
    connection: Connection, delivery: Delivery, delivery_id: int, report: LoadReport
) -> dict[str, int]:
    """A return that the file has otherwise becomes the version that stands, ``received`` again."""
    hold(connection)
    made = planned(connection, delivery, report)
    changing = [item for item in made if item.changes]
    if delivery.keeper is not None:
        refuse_foreign_returns(connection, [x.new.intervention for x in changing], delivery.keeper)
    for item in changing:
        seen = item.before.version if item.before else None
        save(connection, item.new, seen, Cause(delivery.by, delivery_id))
    new = sum(item.before is None for item in changing)
    accepted = sum(bool(item.before and item.before.state == "accepted") for item in changing)
    report.count("new returns", new)
    report.count("changed returns", len(changing) - new)
    report.count("unchanged returns", len(made) - len(changing))
    if accepted:
        report.count("changed returns that had been accepted, to be looked at again", accepted)
    return {"quarterly_return": len(changing)}


def stands(connection: Connection, delivery: Delivery) -> bool:
    """True when every return of the delivery stands as the files have it."""
    made = planned(connection, delivery, LoadReport(delivery.label, delivery.file_names))
    return not any(item.changes for item in made)


def planned(connection: Connection, delivery: Delivery, report: LoadReport) -> list[Planned]:
    """What the delivery would write; writes nothing. The report gains every remark."""
    read_all = [item for path in delivery.files for item in read(path, report)]
    readable = _readable(read_all, report)
    awards = stored(connection, sorted({new.intervention for new, _ in readable.values()}))
    standing = standing_of(connection, _with_quarters_before(readable), narrative=True)
    made = []
    for key, (new, brought) in readable.items():
        before = (key[0], quarter_moved(key[1], -1))
        last = readable[before][0] if before in readable else _told(standing.get(before))
        award = awards[key[0]][0] if key[0] in awards else None
        remarks = check(new, last, award)
        _say(remarks, brought, report)
        if not refuses(remarks):
            made.append(Planned(new, standing.get(key)))
            report.kept += 1
    return made


def _readable(
    brought: Sequence[Brought], report: LoadReport
) -> dict[Key, tuple[QuarterlyReturn, Brought]]:
    """Those whose cells can be read; of two for one intervention and quarter the first."""
    found: dict[Key, tuple[QuarterlyReturn, Brought]] = {}
    for item in brought:
        report.read += 1
        new, remarks = read_cells(item.cells)
        if new is not None and (new.intervention, new.quarter) in found:
            sentence = (
                "an earlier row has the return of this intervention for this quarter already."
            )
            remarks = [Remark(("quarter",), "refused", sentence, new.quarter)]
        elif new is not None:
            found[new.intervention, new.quarter] = (new, item)
        _say(remarks, item, report)
    return found


def _say(remarks: Sequence[Remark], brought: Brought, report: LoadReport) -> None:
    """The first refusal leaves the row out; the others say what else to mend in it."""
    left_out = False
    for remark in remarks:
        key = remark.fields[0]
        refused = remark.severity == "refused"
        severity: Severity = "refused" if refused else "noted"
        sentence = remark.sentence.removeprefix(f"{label(key)}: ")
        reason = sentence if refused else QUESTION + sentence
        row, column = brought.row(key), brought.column(key)
        problem = Problem(brought.file, reason, severity, row, column, remark.found)
        if refused and not left_out:
            report.refuse(problem)
            left_out = True
        else:
            report.mention(problem)
    report.count("questions about returns", sum(item.severity == "question" for item in remarks))


def _with_quarters_before(readable: dict[Key, tuple[QuarterlyReturn, Brought]]) -> list[Key]:
    before = [(name, quarter_moved(quarter, -1)) for name, quarter in readable]
    return sorted({*readable, *before})


def _told(found: Standing | None) -> QuarterlyReturn | None:
    return found.told if found else None
