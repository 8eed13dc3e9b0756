"""Every screen there is, as the routes say: an address of each, and a store where something stands
on all of them.

A new screen is found by itself; one that needs to be told what it is about wants an example here.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from sqlalchemy import Connection, Engine

from dashboard.access import NOBODY
from dashboard.application import CommonGround
from db.connection import engine_for
from record import agendas, consultations, editing, local_notes, members, minutes, proposals
from record import uploads as lists
from record.members import Newcomer
from record.rights import Role
from record.subjects import Subject
from record.watches import set_watch

AWARD: Final = "DEMO-LPL-2024-004"
PROPOSED: Final = "DEMO-PCC-2026-010"
WARD: Final = "DEMO-W109"
SCHOOL: Final = "9000028"
PAIR: Final = "a=DEMO-PCC-2026-001&b=DEMO-VRP-2026-001"
RETURN: Final = "id=DEMO-LPL-2024-004&quarter=2026-Q1"
EXAMPLES: Final[dict[str, tuple[str, ...]]] = {
    "/agendas/<int:number>": ("/agendas/1",),
    "/agendas/add": ("/agendas/add?address=/gaps&line=Gaps",),
    "/check": (
        "/check",
        "/check?title=Mentoring&place_name=Liverpool",
        "/check?title=Mentoring&wards=DEMO-W109&approaches=Mentoring&age_from=12&age_to=15",
    ),
    "/check/proposal": (f"/check/proposal?id={PROPOSED}", f"/check/proposal?id={PROPOSED}&ask=1"),
    "/compare": (
        "/compare",
        "/compare?places=DEMO-W005,DEMO-W112,DEMO-W083",
        "/compare?places=DEMO-W005&add=north",
    ),
    "/gaps": ("/gaps?need=own&weight-imd_score=1", f"/gaps?place={WARD}"),
    "/hot-spots": (
        "/hot-spots?measure=ed_assault&level=ward",
        "/hot-spots?measure=imd_score&level=lsoa",
    ),
    "/members/member": ("/members/member?number=1",),
    "/money/endings": ("/money/endings?where=DEMO-B3&follows=none&sort=need", "/money/endings"),
    "/money/fairness": ("/money/fairness", "/money/fairness?measure=imd_score&per=young"),
    "/money/streams": ("/money/streams?year=2025/26&down=programme&across=borough",),
    "/notes/pin": (f"/notes/pin?about=place:{WARD}", "/notes/pin"),
    "/overlaps": ("/overlaps", "/overlaps?listed=chosen&ward=DEMO-W080", "/overlaps?q=zzzz"),
    "/overlaps/choose": ("/overlaps/choose?a=DEMO-PCC-2026-001&q=lessons",),
    "/overlaps/pair": (
        f"/overlaps/pair?{PAIR}",
        "/overlaps/pair?a=DEMO-PCC-2026-004&b=DEMO-SEF-2026-002",
    ),
    "/quality": ("/quality", "/quality?funder=DEMO-FUND-LPL"),
    "/register": ("/register", "/register?q=zzzz"),
    "/register/award": (f"/register/award?id={AWARD}", "/register/award?id=DEMO-PCC-2026-001"),
    "/register/bring/<int:number>": ("/register/bring/1",),
    "/register/edit": (f"/register/edit?id={AWARD}",),
    "/returns/bring/<int:number>": ("/returns/bring/2",),
    "/returns/form": (f"/returns/form?{RETURN}",),
    "/returns/return": (f"/returns/return?{RETURN}",),
    "/returns/summary": ("/returns/summary", "/returns/summary?by=borough"),
    "/sheet/set": ("/sheet/set?code=DEMO-B1",),
    "/schools": ("/schools", "/schools?q=nothing+of+this+name"),
    "/schools/school": (f"/schools/school?urn={SCHOOL}", "/schools/school?urn=9000002"),
}
"""By route, where its bare address says too little."""
NO_SCREENS: Final = (
    "/_dash",
    "/api/",
    "/download/",
    "/map/",
    "/picture/",
    "/screen/",
    "/sheet/place",
    "/sheet/school",
    "/sheet/set/",
    "/static/",
    "/sign-in/oidc",
    "/register/export/",
)
"""Script, style, data and files; a door that only leads on; and paper."""


def addresses(app: CommonGround) -> Iterator[tuple[str, str]]:
    """(route, address) of every screen but the map, which wants a browser to be drawn."""
    for rule in app.server.url_map.iter_rules():
        policy = app.policies.policy_of(rule.rule, rule.endpoint)
        is_file = "." in rule.rule.rpartition("/")[2]
        if "GET" not in (rule.methods or ()) or policy in (None, NOBODY) or is_file:
            continue
        if rule.rule != "/" and not rule.rule.startswith(NO_SCREENS):
            yield from ((rule.rule, address) for address in EXAMPLES.get(rule.rule, (rule.rule,)))


def lived_in(address: str) -> None:
    """Fills the empty corners of a demonstration: something stands on every screen."""
    engine: Engine = engine_for(address)
    with engine.begin() as connection:
        _around_the_table(connection)
        for kind in (lists.REGISTER, lists.RETURNS):
            _brought(connection, kind)
        _of_awards(connection)
        told = Newcomer("sam@example.org", "Sam Field", Role.STEERING)
        members.add(connection, told, "Ann")
    engine.dispose()


def _around_the_table(connection: Connection) -> None:
    number = agendas.make(connection, "Steering group", date(2026, 12, 1), "Ann")
    for address in (f"/?place={WARD}", "/gaps"):
        agendas.add(connection, number, address, "Look here", "Ann")
    about = [Subject("place", WARD)]
    minutes.record(
        connection,
        minutes.Told("Ask", "Bo", date(2026, 1, 1), date(2026, 1, 1), None, about),
        "Ann",
    )
    for subject in (Subject("place", WARD), Subject("school", SCHOOL)):
        told = local_notes.Told("gap", subject, "A club meets here.", "partnership", None)
        kept = local_notes.pin(connection, told, "Ann")
    local_notes.answer(connection, kept, Role.ANALYST, "So it does.", "Bo")
    set_watch(connection, SCHOOL, (date(2026, 9, 1), date(2027, 8, 31)), "We plan.", "Ann")


def _brought(connection: Connection, kind: str) -> None:
    body = b"Identifier,Title,Who gave it,Provider\nX-1,Boxing,Fund,Club\n"
    told = {"funder": "", "sender": "Us"}
    number = lists.receive(connection, "list.csv", body, "Ann", told, kind)
    found = {"headings": [{"heading": "Who gave it", "key": "whogaveit", "like": ""}]}
    lists.settle(connection, number, lists.UNREADABLE, preview=found)


def _of_awards(connection: Connection) -> None:
    """One was changed, a change of it is proposed, and one that is proposed is talked over."""
    award, seen = editing.current(connection, AWARD) or (None, 0)
    assert award is not None
    editing.save(connection, award.model_copy(update={"title": "Another name"}), seen, "Ann")
    wished = award.model_copy(update={"title": "A third name"})
    proposals.propose(connection, wished, seen + 1, "Kim", "It is called so.")
    consultations.ask(connection, PROPOSED, "Sam", "CSP", "Is it wanted?", "Ann")
