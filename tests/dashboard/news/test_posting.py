"""E-mails of what is new: to who asked, once, and lost to nobody."""

from collections.abc import Iterator
from typing import Any

import pytest
from office import Office
from post_box import PostBox, post_box
from pydantic import ValidationError
from sqlalchemy import text
from village import Village, close

from dashboard import admin
from dashboard.news.posting import post_news
from record import audit
from record.rights import Person, Role
from settings import Settings

PLACE = "https://map.example.org"
FROM = "common-ground@example.org"


@pytest.fixture
def box() -> Iterator[PostBox]:
    with post_box() as made:
        yield made


@pytest.fixture
def run(village: Village, box: PostBox, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The command, as a timer runs it: its exit code."""
    told = Settings(
        database_url=village.engine.url.render_as_string(),
        mail_server=f"smtp://127.0.0.1:{box.port}",
        mail_from=FROM,
        public_address=f"{PLACE}/",
    )
    monkeypatch.setattr(admin, "settings", lambda: told)
    return lambda: admin.main(["news"])


def ask(village: Village, sent_before: str) -> list[str]:
    """Both members ask to be sent e-mails; what was sent before counts from the first release."""
    for site in village.members.values():
        assert site.client.post("/news/mail", data={"mail": "weekly"}).status_code == 303
    with village.engine.begin() as connection:
        again = text("UPDATE follower SET sent = :seen WHERE mail = 'weekly'")
        connection.execute(again, {"seen": sent_before})
    return list(village.members)


def test_each_is_sent_what_is_new_to_them_once(
    village: Village, box: PostBox, run: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    emails = ask(village, '{"release": 2}')
    assert run() == 0
    assert set(box.taken) == set(emails)
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == emails
    assert all("sent, 4 awards, 2 endings" in line for line in lines)
    found = box.taken[emails[0]]
    assert found["Subject"].startswith("Common Ground: 4 awards, 2 endings")
    assert (found["From"], found["To"]) == (FROM, emails[0])
    assert found["List-Unsubscribe"] == f"<{PLACE}/news#by-e-mail>"
    body = found.get_content().replace("\r\n", "\n")
    assert found.get_content_type() == "text/plain"
    assert f"  {PLACE}/register/award?id=award-new\n" in body
    assert body.rstrip().endswith(f"{PLACE}/news#by-e-mail")
    lines = [line for line in body.splitlines() if "https://" not in line]
    assert max(map(len, lines)) <= 78
    assert "131.9" not in body, "a figure that partners alone share"
    with village.engine.connect() as connection:
        acts = [line for line in audit.latest(connection, 9) if line.act == "admin_news"]
    assert {line.subject.partition(":")[0] for line in acts} == set(emails)

    box.taken.clear()
    assert run() == 0
    assert box.taken == {}
    assert "nothing new since" in capsys.readouterr().out


def test_a_failure_for_one_stops_nobody_and_loses_nothing(
    village: Village, box: PostBox, run: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = ask(village, '{"release": 2}')
    box.refuses.add(one)
    assert run() == 1
    assert set(box.taken) == {other}
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith(f"{one}: NOT SENT, ")
    assert told[1].startswith(f"{other}: sent, ")
    box.refuses.clear()
    box.taken.clear()
    assert run() == 0
    assert set(box.taken) == {one}, "told the next time; and the other not twice"


def test_who_is_closed_is_sent_nothing(
    village: Village, box: PostBox, run: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = ask(village, '{"release": 2}')
    assert village.members[other].client.post("/news/mail", data={"mail": "never"})
    close(village.engine, one)
    assert run() == 0
    assert box.taken == {}
    assert "not sent, may not read this any more" in capsys.readouterr().out


def test_the_web_servers_own_role_is_enough(office: Office, box: PostBox) -> None:
    """On PostgreSQL, whose rows are kept from whoever does not say who asks."""
    site = office.site.signed_in(Role.STEERING)
    assert site.client.post("/news/follow", data={"place": "DEMO-B4"}).status_code == 303
    assert site.client.post("/news/mail", data={"mail": "weekly"}).status_code == 303
    with office.engine.begin() as connection:
        connection.execute(text("UPDATE follower SET sent_day = '2026-01-01'"))
    told = Settings(
        mail_server=f"smtp://127.0.0.1:{box.port}", mail_from=FROM, public_address=PLACE
    )
    engine = site.app.published.engine
    made = post_news(engine, told, Person("A timer", role=Role.ADMIN))
    assert (made.failed, [line.partition(": ")[2][:5] for line in made.lines]) == (False, ["sent,"])
    (sent,) = box.taken.values()
    assert "ending" in sent["Subject"]
    (line,) = post_news(engine, told, Person("A timer", role=Role.ADMIN)).lines
    assert "nothing new since" in line


def test_without_a_mail_server_it_says_so(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = Settings(database_url=village.engine.url.render_as_string())
    monkeypatch.setattr(admin, "settings", lambda: told)
    assert admin.main(["news"]) == 1
    assert "MAIL_SERVER" in capsys.readouterr().err


@pytest.mark.parametrize(
    "told",
    [
        {"mail_server": "mail.example.org"},
        {"mail_server": "smtp://mail.example.org"},
        {"public_address": "map.example.org"},
        {"public_address": "https://map.example.org/?a=b"},
    ],
)
def test_settings_that_cannot_work_are_refused(told: Any) -> None:
    with pytest.raises(ValidationError):
        Settings(**told)
