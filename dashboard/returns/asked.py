"""Which return an address names, which quarters and which day it asks for."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from flask import request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import BadRequest, Forbidden

from dashboard.asked import selection
from dashboard.register.award import must_see, standing
from db.published import Release
from record.award import Award
from record.returns.stored import Key
from record.returns.write import NotPossible
from record.rights import Person

QUARTER: Final = re.compile(r"20[0-9]{2}-Q[1-4]")
LONGEST_WORDS: Final = 2_000
NOT_YOURS: Final = (
    "Only who delivers or looks after this award may do that, so nothing was changed."
)


def key_asked() -> Key:
    """Raises BadRequest with a sentence for what is no quarter."""
    quarter = request.values.get("quarter", "")
    if QUARTER.fullmatch(quarter) is None:
        raise BadRequest(f"“{quarter[:20]}” is not a quarter; write it as 2025-Q3.")
    return request.values.get("id", "")[:300], quarter


def award_of(connection: Any, key: Key, who: Person) -> Award:
    """Raises NotFound with a sentence, also for an award that the person may not see."""
    award = standing(connection, key[0])[0]
    must_see(who, award)
    return award


@contextmanager
def said_plainly() -> Iterator[None]:
    """What the record cannot do becomes an answer with the record's own sentence."""
    try:
        yield
    except NotPossible as problem:
        raise BadRequest(str(problem)) from problem


def address(key: Key, path: str = "/returns/return", **more: str) -> str:
    return f"{path}?{urlencode({'id': key[0], 'quarter': key[1], **more})}"


def day(release: Release) -> date:
    """The day that the address asks for. Raises BadRequest for what is none."""
    return selection(MultiDict({"on": request.args.get("on", "")}), release).on


def words(name: str) -> str:
    return request.form.get(name, "")[:LONGEST_WORDS]


def must_keep(who: Person, award: Award) -> None:
    """For accepting a return and for asking about it."""
    if not who.may_change(award, award):
        raise Forbidden(NOT_YOURS)


def must_report(who: Person, award: Award) -> None:
    """For sending a return and for answering about it."""
    if not who.may_report(award):
        raise Forbidden(NOT_YOURS)
