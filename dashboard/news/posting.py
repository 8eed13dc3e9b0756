"""E-mails of what is new: sent by ``python -m dashboard.admin news``, which a timer runs weekly.
The one place that knows how to send."""

import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from analysis.wording import said
from dashboard.identity import LOCAL
from dashboard.news.letter import Letter, letter
from dashboard.news.whom import Telling, member_told
from dashboard.overlaps.current import Current
from dashboard.since_publishing import SincePublishing
from db.asker import DOOR, asking_as
from db.published import Published
from record import audit, following
from record.following import Follower
from record.rights import Person
from settings import Settings

PATIENCE_S: Final = 20
PORTS: Final = {"smtp": 587, "smtps": 465}
NO_SERVER: Final = (
    "No e-mail was sent: MAIL_SERVER, MAIL_FROM and PUBLIC_ADDRESS are not set. See "
    "docs/settings.md."
)


class NotSent(Exception):
    """Somebody was not sent their e-mail; the message has a line for each person."""


@dataclass(frozen=True)
class Post:
    """``lines``: what became of each person's e-mail. ``failed``: whether somebody's was not
    sent."""

    lines: list[str]
    failed: bool


def post_news(engine: Any, settings: Settings, by: Person) -> Post:
    """To everybody who asked for it, what is new since their last one. Who could not be sent
    theirs loses nothing: it is told the next time. Raises NotSent where nothing can be sent."""
    if not settings.mail_server.get_secret_value():
        raise NotSent(NO_SERVER)
    telling = Telling(Current(Published(engine), since := SincePublishing()), since)
    with asking_as(DOOR), engine.connect() as connection:
        asked = [(one, member_told(connection, one)) for one in following.mailed(connection)]
    lines, failed = [], False
    for follower, member in asked:
        if member is None:
            lines.append(f"number {follower.number}: not sent, may not read this any more")
            continue
        try:
            lines.append(f"{member.email}: {_one(telling, settings, follower, member.email, by)}")
        except (OSError, smtplib.SMTPException) as error:
            failed = True
            lines.append(f"{member.email}: NOT SENT, {_in_one_line(error)}; told the next time")
    return Post(lines or ["Nobody has asked for e-mails."], failed)


def _one(telling: Telling, settings: Settings, follower: Follower, email: str, by: Person) -> str:
    """What became of one. Noted as sent only once the server has taken it."""
    news = telling.outside(follower, follower.sent)
    if not news.is_new:
        return f"nothing new since {said(follower.sent.at)}, so nothing was sent"
    demonstration = telling.published.whole().front["demonstration"]
    made = letter(news, follower, follower.sent, settings.public_address, demonstration)
    send(settings, email, made)
    engine = telling.published.engine
    with (
        asking_as(DOOR),
        audit.recorded(engine, by, "admin_news", f"{email}: {made.subject}") as it,
    ):
        following.sent(it, follower.number, news.now)
    return f"sent, {', '.join(news.counts)}"


def send(settings: Settings, to: str, made: Letter) -> None:
    """Raises OSError or smtplib.SMTPException. Words go through TLS, but to this machine itself."""
    where = urlsplit(settings.mail_server.get_secret_value())
    host, port = where.hostname or "", where.port or PORTS[where.scheme]
    with _connected(where.scheme, host, port) as server:
        if where.username:
            server.login(unquote(where.username), unquote(where.password or ""))
        server.send_message(message(settings, to, made))


def _connected(scheme: str, host: str, port: int) -> smtplib.SMTP:
    safely = ssl.create_default_context()
    if scheme == "smtps":
        return smtplib.SMTP_SSL(host, port, timeout=PATIENCE_S, context=safely)
    server = smtplib.SMTP(host, port, timeout=PATIENCE_S)
    if host not in LOCAL:
        server.starttls(context=safely)
    return server


def message(settings: Settings, to: str, made: Letter) -> EmailMessage:
    found = EmailMessage()
    found["Subject"], found["From"], found["To"] = made.subject, settings.mail_from, to
    found["Auto-Submitted"] = "auto-generated"
    found["List-Unsubscribe"] = f"<{settings.public_address}/news#by-e-mail>"
    found.set_content(made.text)
    return found


def _in_one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
