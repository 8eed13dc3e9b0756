"""``/check/proposals``: what is proposed now, and how far each is talked over."""

from dataclasses import dataclass
from typing import Any, Final

from flask import Response, render_template

from analysis.proposal import State, state
from dashboard.access import KEEPERS, Register
from dashboard.checking.saving import proposal_address
from dashboard.identity import person
from db.published import Published
from record.consultations import Consultation, Decision, consultations, decisions
from record.proposed import Proposed, every

ORDER: Final = ("not asked yet", "waiting for an answer", "answered", "decided")


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

    register.route("/check/proposals", waiting, KEEPERS, name="check_proposals")


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
