"""What the application's database role may do with which rows, by who asks: the backstop of
``dashboard/access.py`` and ``record/rights.py`` on PostgreSQL.

What is not named here is closed to the application: raw counts of people, what is loaded but not
published, and any table that a later version adds.
"""

from dataclasses import dataclass
from typing import Final

SIGNED_IN: Final = ("partner", "steering", "csp", "analyst", "admin")
READERS: Final = ("anonymous", *SIGNED_IN)
PARTNERSHIP: Final = ("steering", "csp", "analyst", "admin")
KEEPERS: Final = ("csp", "analyst", "admin")
TEAM: Final = ("analyst", "admin")

ROLE: Final = "(SELECT current_setting('common_ground.role', true))"
BODIES: Final = (
    "((SELECT string_to_array(nullif(current_setting('common_ground.body', true), ''), chr(31)))"
    "::text[])"
)
BOROUGH: Final = (
    "((SELECT string_to_array(current_setting('common_ground.borough', true), ','))::text[])"
)
"""Each in a SELECT of its own, so that it is worked out once and not for every row."""
LIES_IN: Final = "common_ground_lies_in"
"""A function that reads as the owner: a policy of ``award`` may not ask a table whose own policy
asks ``award``."""
LIES_IN_BODY: Final = (
    "SELECT count(*) > 0 AND coalesce(bool_and(coalesce(code = ANY ($2), false)), false)"
    " FROM award_place WHERE identifier = $1"
)
"""Whether an award is stated to be delivered in these places alone; see ``record.rights``."""
DELIVERED: Final = f"award.recipient_id = ANY ({BODIES})"
LOOKED_AFTER: Final = (
    f"(award.funder_id = ANY ({BODIES}) OR {LIES_IN}(award.identifier, {BOROUGH}))"
)
OF_A_NOTE: Final = "EXISTS (SELECT 1 FROM local_note WHERE local_note.id = note_id)"
"""That who asks may read."""
NEW_HERE: Final = f"(award.funder_id = ANY ({BODIES}) OR cardinality({BOROUGH}) > 0)"
"""A new award has no places yet; those that follow must lie in the borough."""


@dataclass(frozen=True)
class Rule:
    """``askers`` may do this (SQL's verb) with the rows for which ``where`` holds."""

    verb: str
    askers: tuple[str, ...]
    where: str = "true"


def reads(*askers: str, where: str = "true") -> Rule:
    return Rule("SELECT", askers, where)


def adds(*askers: str, where: str = "true") -> Rule:
    return Rule("INSERT", askers, where)


def edits(*askers: str, where: str = "true") -> Rule:
    return Rule("UPDATE", askers, where)


def removes(*askers: str, where: str = "true") -> Rule:
    return Rule("DELETE", askers, where)


def _award_of(table: str, which: str, key: str = "identifier") -> str:
    return f"EXISTS (SELECT 1 FROM award WHERE award.identifier = {table}.{key} AND {which})"


def _of_award(table: str, *open_to: str) -> tuple[Rule, ...]:
    """What stands beside an award is read by ``open_to`` and by who delivers it."""
    return (
        reads(*open_to),
        reads("partner", where=_award_of(table, DELIVERED)),
        adds(*TEAM),
        adds("csp", where=_award_of(table, LOOKED_AFTER)),
    )


def _of_return(table: str, verb: str, *others: Rule) -> tuple[Rule, ...]:
    """Sent by who delivers or looks after the award."""
    return (
        Rule(verb, TEAM),
        Rule(verb, ("csp",), _award_of(table, LOOKED_AFTER, "intervention")),
        Rule(verb, ("partner",), _award_of(table, DELIVERED, "intervention")),
        *others,
    )


def _forgets(table: str, key: str) -> tuple[Rule, ...]:
    """History is never changed but where a place must not be known any more."""
    sensitive = "award.location_sensitive"
    return (
        edits(*TEAM, where=_award_of(table, sensitive, key)),
        edits("csp", where=_award_of(table, f"{sensitive} AND {LOOKED_AFTER}", key)),
    )


def _returns_read(table: str) -> tuple[Rule, ...]:
    own = _award_of(table, DELIVERED, "intervention")
    return reads(*KEEPERS), reads("partner", where=own)


RULES: Final[dict[str, tuple[Rule, ...]]] = {
    "release_document": (reads("service", *KEEPERS),),
    "delivery": (
        reads(*READERS, "service"),
        adds(*KEEPERS, where="kind = 'typed'"),
        edits(*KEEPERS, where="kind = 'typed'"),
    ),
    "award": (
        reads("anonymous", *PARTNERSHIP, "service"),
        reads("partner", where=DELIVERED),
        adds(*TEAM),
        adds("csp", where=NEW_HERE),
        removes(*TEAM),
        removes("csp", where=LOOKED_AFTER),
    ),
    "award_place": (
        reads("anonymous", *PARTNERSHIP, "service"),
        reads("partner", where=_award_of("award_place", DELIVERED)),
        adds(*TEAM),
        adds("csp", where=f"code = ANY ({BOROUGH})"),
        adds("csp", where=_award_of("award_place", f"award.funder_id = ANY ({BODIES})")),
    ),
    "award_tag": _of_award("award_tag", "anonymous", *PARTNERSHIP, "service"),
    "award_text": _of_award("award_text", *KEEPERS, "service"),
    "award_contact": _of_award("award_contact", *KEEPERS),
    "award_change": (
        reads(*KEEPERS, "service"),
        adds(*KEEPERS),
        *_forgets("award_change", "identifier"),
    ),
    "award_proposal": (reads(*KEEPERS, "service"), adds(*KEEPERS), edits(*KEEPERS)),
    "organisation_merge": (reads(*READERS, "service", "door"), adds(*TEAM), edits(*TEAM)),
    "organisation_apart": (reads(*PARTNERSHIP), adds(*TEAM), edits(*TEAM)),
    "upload": (reads(*KEEPERS), adds(*KEEPERS), edits(*KEEPERS)),
    "heading_choice": (reads(*KEEPERS), adds(*KEEPERS), removes(*KEEPERS)),
    "quarterly_return": (
        *_returns_read("quarterly_return"),
        *_of_return("quarterly_return", "INSERT"),
        *_of_return("quarterly_return", "UPDATE"),
    ),
    "return_change": (
        *_returns_read("return_change"),
        *_of_return("return_change", "INSERT"),
        *_forgets("return_change", "intervention"),
    ),
    "return_narrative": (
        *_of_return("return_narrative", "SELECT"),
        *_of_return("return_narrative", "INSERT"),
    ),
    "return_query": (
        *_returns_read("return_query"),
        adds(*TEAM),
        adds("csp", where=_award_of("return_query", LOOKED_AFTER, "intervention")),
        *_of_return("return_query", "UPDATE"),
    ),
    "return_asked": (
        reads(*READERS),
        *(Rule(verb, TEAM) for verb in ("INSERT", "DELETE")),
        *(Rule(verb, ("csp",), f"funder_id = ANY ({BODIES})") for verb in ("INSERT", "DELETE")),
    ),
    "consultation": (reads(*KEEPERS), adds(*KEEPERS), edits(*KEEPERS)),
    "funding_decision": (reads(*KEEPERS), adds(*KEEPERS)),
    "overlap_verdict": (reads(*PARTNERSHIP, "service"), adds(*KEEPERS), edits(*KEEPERS)),
    "overlap_reason": (reads(*KEEPERS, "service"), adds(*KEEPERS)),
    "school_watch": (reads(*READERS), adds(*KEEPERS), edits(*KEEPERS)),
    "school_watch_reason": (reads(*KEEPERS), adds(*KEEPERS)),
    "agenda": (reads(*PARTNERSHIP), adds(*KEEPERS), edits(*KEEPERS)),
    "agenda_view": (reads(*PARTNERSHIP), adds(*KEEPERS), edits(*KEEPERS)),
    "meeting_decision": (reads(*PARTNERSHIP), adds(*KEEPERS), edits(*KEEPERS)),
    "meeting_decision_about": (reads(*PARTNERSHIP), adds(*KEEPERS)),
    "local_note": (
        *(Rule(verb, TEAM) for verb in ("SELECT", "INSERT", "UPDATE")),
        reads("steering", where="seen_by = 'partnership'"),
        reads("csp", where="seen_by IN ('partnership', 'keepers')"),
        adds("csp"),
        edits("csp", where="seen_by IN ('partnership', 'keepers')"),
    ),
    "local_note_answer": (
        reads(*PARTNERSHIP, where=OF_A_NOTE),
        adds(*KEEPERS, where=OF_A_NOTE),
    ),
    "member": (reads("door", "admin"), adds("admin"), edits("door", "admin")),
    "member_link": (reads("door", "admin"), adds("admin"), removes("door", "admin")),
    "member_session": (
        reads("door", "admin"),
        adds("door"),
        edits("door"),
        removes("door", "admin"),
    ),
    "release_change": (reads("service"),),
    "follower": (reads("door", "admin"), adds("door"), edits("door")),
    "followed_place": (reads("door"), adds("door"), removes("door")),
    "feed_key": (reads("door", "admin"), adds("door"), removes("door", "admin")),
    "sign_in_failure": (reads("door"), adds("door"), removes("door")),
    "audit_entry": (reads("admin"), adds(*READERS, "door")),
}
"""Table → what may be done with its rows; each of them is kept from everybody else."""

OPEN: Final = ("alembic_version", "partnership", "release", "release_pointer")
"""Tables that hold nothing of anybody: the application reads them whole."""
COLUMNS: Final = {
    ("delivery", "SELECT"): (
        "id, kind, file_names, loaded_at, licence, source, demonstration, rows_read, rows_kept, "
        "undone_at"
    ),
    ("delivery", "UPDATE"): "rows_read, rows_kept, loaded_at",
}
"""What the application may see and change of a table that tells more: reports quote cells."""
NOT_LOADED: Final = (
    "member",
    "member_link",
    "member_session",
    "sign_in_failure",
    "follower",
    "followed_place",
    "feed_key",
)
"""No business of the loader's. Of the audit trail it adds to the end alone."""
