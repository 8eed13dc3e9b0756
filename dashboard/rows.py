"""Who asks, as the database is told at the beginning of each transaction of a request."""

from flask import g, has_request_context

from dashboard.boroughs import lying_in
from dashboard.identity import asking, identity, own_role, role_of_asker, same_body_as
from db.asker import NOBODY, Asker
from record.rights import Role

UNIT_SEPARATOR = "\x1f"


def asker() -> Asker:
    """Worked out once a request; nobody where no request is."""
    if not has_request_context():
        return NOBODY
    if "rows_asker" not in g:
        g.rows_asker = _asker()
    found: Asker = g.rows_asker
    return found


def _asker() -> Asker:
    """Who is not signed in reads no row of anything while the public view is off. Who shows a
    meeting the screens is told as the steering group, but where their own role counts."""
    role = own_role() if g.get("as_own") else role_of_asker()
    if role is Role.ANONYMOUS and not identity().settings.public_view:
        return NOBODY
    body, la_code = _standing()
    if role is not Role.CSP or not la_code:
        return Asker(role.value, body)
    there = lying_in(identity().published.whole(), la_code)
    return Asker(role.value, body, ",".join(sorted(there)))


def _standing() -> tuple[str, str]:
    """Body and borough; blank for whose role has none."""
    known = asking()
    if known is None:
        return "", ""
    if known.member is not None:
        body, la_code = known.member.body, known.member.la_code
    else:
        told = known.visitor or {}
        body, la_code = told["body"], told["borough"]
    return UNIT_SEPARATOR.join(sorted(same_body_as(body))), la_code
