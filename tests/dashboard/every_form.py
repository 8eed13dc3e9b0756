"""Every form there is, filled in as a person would, and what of it must stand for it to be read."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, ClassVar, Final
from uuid import uuid4

from flask import Flask, Request, has_request_context, request
from office import AWARD, Office
from sqlalchemy import Engine, text
from werkzeug.datastructures import ImmutableMultiDict
from werkzeug.test import TestResponse

from dashboard.child import Refused
from etl import uploads as brought
from record import (
    agendas,
    consultations,
    editing,
    following,
    local_notes,
    members,
    minutes,
    organisations,
    proposals,
    uploads,
    verdicts,
)
from record.award import Award
from record.form import cells_of
from record.members import Newcomer
from record.returns.form import FIELDS
from record.returns.stored import standing
from record.rights import Person, Role
from record.stored import stored
from record.subjects import Subject
from record.undo import undo
from record.watches import set_watch
from reports import FileProblem

Form = dict[str, Any]
PAIR: Final = ("DEMO-PCC-2026-001", "DEMO-VRP-2026-001")
RETURN: Final = ("DEMO-LPL-2024-004", "2026-Q1")
WATCHED: Final = "9000007"
HEAD: Final = "Identifier,Title,Who gave it,Provider\nX-1,Boxing,Fund,Club\n"


class Told(ImmutableMultiDict):  # type: ignore[type-arg]
    """A query or a form that notes what is asked of it, by route."""

    asked: ClassVar[set[tuple[str, str]]] = set()

    def _note(self, name: Any) -> None:
        if has_request_context() and request.url_rule is not None and isinstance(name, str):
            self.asked.add((request.url_rule.rule, name))

    def __getitem__(self, name: Any) -> Any:
        self._note(name)
        return super().__getitem__(name)

    def __contains__(self, name: Any) -> bool:
        self._note(name)
        return super().__contains__(name)

    def get(self, name: Any, *more: Any, **options: Any) -> Any:
        self._note(name)
        return super().get(name, *more, **options)

    def getlist(self, name: Any, *more: Any, **options: Any) -> Any:
        self._note(name)
        return super().getlist(name, *more, **options)


class Noting(Request):
    parameter_storage_class = Told


def note_what_is_asked(server: Flask) -> None:
    server.request_class = Noting


@dataclass(frozen=True)
class Example:
    """``make`` fills the form in, with what it needs in the store. ``keys`` say what it is about,
    and stand while the texts are tried; ``address`` is the route's, with its parts."""

    make: Callable[[Engine], Form]
    keys: tuple[str, ...] = ()
    address: str = ""
    files: tuple[str, ...] = field(default=())


def _award(connection: Any, identifier: str = AWARD) -> Award:
    return stored(connection, [identifier])[identifier][0]


def _new_award(engine: Engine) -> Form:
    with engine.connect() as connection:
        cells = cells_of(_award(connection))
    return {**cells, "identifier": f"NEW-{uuid4().hex}", "anyway": "1", "why": "So."}


def _change(engine: Engine) -> Form:
    with engine.begin() as connection:
        award, seen = editing.current(connection, AWARD) or (None, 0)
        assert award is not None
        wished = award.model_copy(update={"title": f"Boxing {seen}"})
        editing.save(connection, wished, seen, "Ann")
        number = editing.version(connection, AWARD)
    return {"id": AWARD, "change": str(number), "field": "title"}


def _proposal(engine: Engine) -> Form:
    with engine.begin() as connection:
        wished = _award(connection).model_copy(update={"title": "Otherwise"})
        number = proposals.propose(connection, wished, 1, "Kim", "So.")
    return {"number": str(number), "verdict": "decline", "answer": "No."}


def _organisations(engine: Engine) -> Form:
    with engine.connect() as connection:
        one, other = (item.id for item in organisations.organisations(connection)[:2])
    return {"verdict": "apart", "one": one, "other": other, "number": ""}


def _file(engine: Engine) -> Form:
    return {"file": (io.BytesIO(HEAD.encode()), "list.csv"), "funder": "Fund", "sender": "Us"}


def _brought(engine: Engine, kind: str = uploads.REGISTER) -> Form:
    return {"verdict": "discard", "number": str(_upload(engine, kind))}


def _upload(engine: Engine, kind: str = uploads.REGISTER) -> int:
    """One whose headings nobody has said yet."""
    with engine.begin() as connection:
        told = {"funder": "", "sender": "Us"}
        number = uploads.receive(connection, "list.csv", HEAD.encode(), "Ann", told, kind)
        found = {"headings": [{"heading": "Who gave it", "key": "whogaveit", "like": ""}]}
        uploads.settle(connection, number, uploads.UNREADABLE, preview=found)
    return number


def _headings(engine: Engine) -> Form:
    return {"number": str(_upload(engine)), "means-0": "funder_name"}


def _return(engine: Engine, **more: str) -> Form:
    with engine.connect() as connection:
        now = standing(connection, *RETURN, narrative=True)
    assert now is not None
    about = {"id": RETURN[0], "quarter": RETURN[1], "seen": str(now.version)}
    return {**about, **more}


def _figures(engine: Engine) -> Form:
    cells = {item.key: "" for item in FIELDS}
    cells |= {"counting_basis": "unique this quarter", "age_25_plus": "20", "anyway": "1"}
    return {**cells, **_return(engine)}


def _question(engine: Engine) -> Form:
    return _return(engine, field="completed", question="How many?")


def _answer(engine: Engine) -> Form:
    with engine.begin() as connection:
        made = text(
            "INSERT INTO return_query (intervention, quarter, version, field, question, asked_at, "
            "asked_by) VALUES (:one, :quarter, 1, 'completed', 'Why?', CURRENT_TIMESTAMP, 'Ann') "
            "RETURNING id"
        )
        told = {"one": RETURN[0], "quarter": RETURN[1]}
        number = connection.execute(made, told).scalar_one()
    return _return(engine, number=str(number), answer="Twelve.")


def _collect(_engine: Engine) -> Form:
    return {"funder": "DEMO-FUND-LPL", "days": "28", "from": "2025-Q4"}


def _check(_engine: Engine) -> Form:
    return {
        "title": "Rope craft",
        "description": "Climbing.",
        "funder_name": "A fund",
        "funder_id": "F-1",
        "recipient_name": "A club",
        "recipient_id": "R-1",
        "place_name": "Amberwick",
        "place_code": "",
        "place_code_type": "",
        "amount_awarded": "10",
        "audiences": "girls",
        "approaches": "Mentoring",
        "school_urns": "",
    }


def _asking(engine: Engine, **more: str) -> Form:
    return {"id": _proposed(engine), **more}


def _proposed(engine: Engine) -> str:
    """An award of the register that is proposed."""
    with engine.begin() as connection:
        connection.execute(
            text("UPDATE award SET status = 'proposed' WHERE identifier = :one"), {"one": AWARD}
        )
    return AWARD


def _talk(engine: Engine) -> Form:
    name = _proposed(engine)
    with engine.begin() as connection:
        number = consultations.ask(connection, name, "Sam", "CSP", "Is it?", "Ann")
    told = {"view": "supports", "answer": "Yes.", "answered_on": "2026-10-01"}
    return {"id": name, "number": str(number), **told}


def _decision(engine: Engine) -> Form:
    name = _proposed(engine)
    with engine.connect() as connection:
        earlier = consultations.decisions(connection, [name]).get(name, [])
    seen = str(earlier[-1].id if earlier else 0)
    return {"id": name, "seen": seen, "decision": "wait", "reason": "Later."}


def _verdict(engine: Engine) -> Form:
    with engine.connect() as connection:
        seen = verdicts.seen(connection, PAIR)
    a, b = seen.matters
    about = {"a": PAIR[0], "b": PAIR[1], "step": seen.step, "matters_a": a, "matters_b": b}
    return {**about, "verdict": "complementary", "reason": "Other years."}


def _given(engine: Engine) -> Form:
    with engine.begin() as connection:
        seen = verdicts.seen(connection, PAIR)
        said = ("not related", "No.")
        made = verdicts.give(connection, PAIR, seen, said, ("possible", 0.5), "Ann")
    return {"number": str(made.number)}


def _watch(_engine: Engine) -> Form:
    return {"urn": WATCHED, "first": "2026-09-01", "last": "2027-08-31", "why": "We plan."}


def _watched(engine: Engine) -> Form:
    with engine.begin() as connection:
        period = (date(2026, 9, 1), date(2027, 8, 31))
        set_watch(connection, WATCHED, period, "We plan.", "Ann")
        number = connection.execute(text("SELECT max(id) FROM school_watch")).scalar_one()
    return {"number": str(number)}


def _view(engine: Engine) -> Form:
    with engine.begin() as connection:
        number = agendas.make(connection, "Steering group", date(2026, 11, 20), "Ann")
        agendas.add(connection, number, "/gaps", "Look here", "Ann")
        view = agendas.find(connection, number).views[0].number
    about = {"number": str(number), "agenda": str(number), "view": str(view), "way": "later"}
    more = {"line": "Why this", "address": "/gaps", "title": "Steering group", "then": "/"}
    return {**about, **more, "held_on": "2026-11-20"}


def _minuted(engine: Engine) -> Form:
    told = minutes.Told("Fund it", "Sam", None, date(2026, 10, 1), None, [])
    with engine.begin() as connection:
        number = minutes.record(connection, told, "Ann")
    more = {"decided": "Fund it", "owner": "Sam", "due": "", "decided_on": "2026-10-01"}
    return {**more, "number": str(number), "outcome": "Done.", "item": "", "then": "/", "also": ""}


def _note(engine: Engine) -> Form:
    told = {"kind": next(iter(local_notes.KINDS)), "seen_by": "keepers", "review_on": ""}
    about = Subject("place", "DEMO-W008")
    kept = local_notes.Told(told["kind"], about, "We know this.", "keepers", None)
    with engine.begin() as connection:
        number = local_notes.pin(connection, kept, "Ann")
    texts = {"text": "We know this.", "answer": "So do we.", "why": "It is over."}
    return {**told, **texts, "number": str(number), "named": "Amberwick", "about": ""}


def _member(engine: Engine, **more: str) -> Form:
    told = {"name": "Sam Field", "role": "steering", "body": "", "la_code": ""}
    return {"email": f"{uuid4().hex}@example.org", **told, **more}


def _of_member(engine: Engine) -> Form:
    with engine.begin() as connection:
        told = Newcomer(f"{uuid4().hex}@example.org", "Kim", Role.STEERING)
        number = members.add(connection, told, "Ann")
    return _member(engine, number=str(number))


def _following(engine: Engine) -> Form:
    """Whoever sends it follows a place already."""
    mark = following.Mark({}, datetime.now(UTC), date(2026, 11, 1))
    with engine.begin() as connection:
        for name in ("Ann", "Visitor to the demonstration"):
            whose = following.Whose(visitor=name)
            following.follow(connection, whose, "DEMO-W008", "Amberwick", mark)
    seen = dict.fromkeys(following.COUNTED, "0")
    return {**seen, "place": "DEMO-W009", "act": "make", "mail": "never", "then": "/news"}


EXAMPLES: Final[dict[str, Example]] = {
    "/register/save": Example(_new_award, ("anyway",)),
    "/register/put-back": Example(_change, ("id", "change")),
    "/register/decide": Example(_proposal, ("number", "verdict")),
    "/register/organisations/decide": Example(_organisations, ("verdict",)),
    "/register/bring/receive": Example(_file, (), files=("file",)),
    "/register/bring/<int:number>/decide": Example(
        _brought, ("number",), "/register/bring/{number}/decide"
    ),
    "/register/bring/<int:number>/headings": Example(
        _headings, ("number",), "/register/bring/{number}/headings"
    ),
    "/register/publish": Example(lambda _engine: {}),
    "/returns/bring/receive": Example(_file, (), files=("file",)),
    "/returns/bring/<int:number>/decide": Example(
        lambda engine: _brought(engine, uploads.RETURNS),
        ("number",),
        "/returns/bring/{number}/decide",
    ),
    "/returns/check": Example(_figures, ("id", "quarter")),
    "/returns/send": Example(_figures, ("id", "quarter", "seen", "anyway", "counting_basis")),
    "/returns/accept": Example(_return, ("id", "quarter", "seen")),
    "/returns/question": Example(_question, ("id", "quarter", "seen", "field")),
    "/returns/answer": Example(_answer, ("id", "quarter", "seen", "number")),
    "/returns/ask": Example(_collect, ("funder", "days")),
    "/check/save": Example(_check),
    "/check/proposal/ask": Example(
        lambda engine: _asking(engine, asked="Sam", organisation="CSP", question="Is it?"), ("id",)
    ),
    "/check/proposal/answer": Example(_talk, ("id", "number", "view", "answered_on")),
    "/check/proposal/decide": Example(_decision, ("id", "seen", "decision")),
    "/check/proposal/withdraw": Example(_asking, ("id",)),
    "/overlaps/settle": Example(_verdict, ("a", "b", "step", "matters_a", "matters_b", "verdict")),
    "/overlaps/withdraw": Example(_given),
    "/schools/watch": Example(_watch, ("urn", "first", "last")),
    "/schools/watch/end": Example(_watched),
    "/members/add": Example(_member, ("email", "role", "la_code")),
    "/members/change": Example(_of_member, ("number", "role", "la_code")),
    "/members/invite": Example(_of_member, ("number",)),
    "/members/close": Example(_of_member, ("number",)),
    "/members/open": Example(_of_member, ("number",)),
    "/agendas/make": Example(_view, ("held_on", "agenda")),
    "/agendas/add-view": Example(_view, ("held_on", "agenda", "address")),
    "/agendas/<int:number>/name": Example(_view, ("number", "held_on"), "/agendas/{number}/name"),
    "/agendas/<int:number>/say": Example(_view, ("number", "view"), "/agendas/{number}/say"),
    "/agendas/<int:number>/move": Example(_view, ("number", "view"), "/agendas/{number}/move"),
    "/agendas/<int:number>/take-off": Example(
        _view, ("number", "view"), "/agendas/{number}/take-off"
    ),
    "/meeting/end": Example(_view),
    "/meeting/start": Example(_view, ("agenda",)),
    "/decisions/keep": Example(_minuted, ("decided_on", "due", "item", "also", "about")),
    "/decisions/settle": Example(_minuted, ("number",)),
    "/notes/keep": Example(_note, ("kind", "seen_by", "review_on", "named", "about")),
    "/notes/answer": Example(_note, ("number",)),
    "/notes/close": Example(_note, ("number",)),
    "/news/follow": Example(_following, ("then",)),
    "/news/unfollow": Example(_following, ("then",)),
    "/news/seen": Example(_following, ("release", "note", "decision", "verdict")),
    "/news/key": Example(_following, ("act",)),
    "/news/mail": Example(_following, ("mail",)),
    "/sheet/set/make": Example(lambda _engine: {"code": "DEMO-B1", "on": ""}, ("code", "on")),
    "/who/introduce": Example(
        lambda _engine: {"name": "Ann", "guise": "admin", "then": "/register"}, ("guise",)
    ),
    "/sign-in/now": Example(lambda _engine: {"email": "a@b.example", "password": "x", "then": "/"}),
    "/sign-in/password/set": Example(
        lambda _engine: {"token": "x", "password": "y", "again": "y"}, ("token",)
    ),
    "/account/password": Example(lambda _engine: {"now": "x", "password": "y", "again": "y"}),
    "/sign-out": Example(lambda _engine: {}),
}
"""By route. A form that is not here fails the tests."""
ASK_FOR_NOTHING: Final = ("/register/publish", "/sign-out")


def in_process(engine: Engine) -> Callable[..., str]:
    """What the server asks of the command line, without a process of its own for each."""

    def run(_settings: Any, who: Person, *words: str) -> str:
        try:
            if words[0] == "upload":
                do = brought.look if words[1] == "look" else brought.accept
                do(engine, int(words[2]), who)
            elif words[0] == "undo":
                return undo(engine, int(words[1]), who).as_text()
        except FileProblem as problem:
            raise Refused(str(problem)) from problem
        return ""

    return run


def send(office: Office, rule: str, form: Form) -> TestResponse:
    example = EXAMPLES[rule]
    address = (example.address or rule).format(**form)
    return office.site.client.post(
        address, data=form, content_type="multipart/form-data" if example.files else None
    )
