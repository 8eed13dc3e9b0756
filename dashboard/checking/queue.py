"""``/check/proposals``: what is proposed now, and how far each is talked over."""

from dataclasses import dataclass
from typing import Any, Final

from flask import Response, render_template

from analysis.proposal import State, state
from dashboard.access import KEEPERS, Register
from dashboard.checking.saving import proposal_address
from dashboard.downloads import Sheet, file_of, notes, register_files
from dashboard.identity import person
from db.published import Published, Release
from layers.layer import Column, Table
from record.consultations import Consultation, Decision, consultations, decisions
from record.proposed import Proposed, every

ORDER: Final = ("not asked yet", "waiting for an answer", "answered", "decided")

COLUMNS: Final = (
    Column("identifier", "Award", "text"),
    Column("title", "Proposal", "text"),
    Column("funder", "Who would pay", "text"),
    Column("provider", "Who would deliver", "text"),
    Column("start", "From", "date"),
    Column("end", "To", "date"),
    Column("amount", "Amount", "pounds"),
    Column("state", "State", "text"),
    Column("decision", "Decision", "text"),
    Column("asked", "Asked"),
    Column("waiting", "Not answered yet"),
)


@dataclass(frozen=True)
class Line:
    proposal: Proposed
    asked: list[Consultation]
    decision: Decision | None

    @property
    def waiting(self) -> int:
        return sum(item.view is None for item in self.asked)

    @property
    def state(self) -> State:
        decided = None if self.decision is None else self.decision.decision
        return state(len(self.asked), len(self.asked) - self.waiting, decided)


def register_queue(register: Register, published: Published) -> None:
    def waiting() -> Response:
        release = published.current()
        with published.engine.connect() as connection:
            found = lines(connection)
        about = {"front": release.front, "person": person(release), "address": proposal_address}
        return Response(render_template("checking/proposals.html", lines=found, **about))

    def file(ending: str) -> Response:
        release = published.current()
        with published.engine.connect() as connection:
            made = sheet(release, lines(connection))
        return file_of(release, made, [], "proposals", ending)

    register.route("/check/proposals", waiting, KEEPERS, name="check_proposals")
    register_files(register, "/check/proposals", file, KEEPERS)


def lines(connection: Any) -> list[Line]:
    """What needs somebody to act first."""
    proposals = every(connection)
    names = [item.award.identifier for item in proposals]
    asked, decided = consultations(connection, names), decisions(connection, names)
    found = [
        Line(item, asked.get(name, []), decided[name][-1] if name in decided else None)
        for item, name in zip(proposals, names, strict=True)
    ]
    return sorted(found, key=lambda line: ORDER.index(line.state))


def sheet(release: Release, found: list[Line]) -> Sheet:
    rows = [
        {
            "identifier": award.identifier,
            "title": award.title,
            "funder": award.funder_name,
            "provider": award.recipient_name,
            "start": award.start_date and award.start_date.isoformat(),
            "end": award.end_date and award.end_date.isoformat(),
            "amount": None if award.amount_awarded is None else float(award.amount_awarded),
            "state": line.state,
            "decision": line.decision and line.decision.decision,
            "asked": len(line.asked),
            "waiting": line.waiting,
        }
        for line in found
        for award in [line.proposal.award]
    ]
    title = f"Awards that are proposed, {release.front['partnership']}"
    return Sheet(title, Table(COLUMNS, rows), notes(release, set(), set(), None))
