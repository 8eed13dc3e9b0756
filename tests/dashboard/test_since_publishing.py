"""Every screen is told the same of what was changed since publishing, and it is read only once."""

from office import AWARD, Office

from dashboard.since_publishing import SincePublishing
from record import editing


def test_it_is_read_again_only_where_something_was_changed(office: Office) -> None:
    since, release = SincePublishing(), office.site.release
    before, earlier = since.at(release), office.award()
    assert since.at(release) is before
    assert AWARD not in before.read
    mine = earlier.model_copy(update={"title": "Another name"})
    with office.engine.begin() as connection:
        editing.save(connection, mine, editing.version(connection, AWARD), "Sam")
    after = since.at(release)
    assert after is not before
    assert after.now[AWARD].title == "Another name"
    assert after.before[AWARD].title == earlier.title


def test_register_overlaps_and_check_count_the_same_awards(office: Office) -> None:
    mine = office.award().model_copy(update={"title": "Another name", "status": "withdrawn"})
    with office.engine.begin() as connection:
        editing.save(connection, mine, editing.version(connection, AWARD), "Sam")
    told = office.site.json("/api/v1/overlaps")["changed_since_publishing"]
    assert told["gone"] == [AWARD]
    assert "1 award was changed since" in office.get("/register")
    proposal = {"title": mine.title, "description": mine.description or "Mentoring"}
    proposal |= {"place_code": mine.places[0].code or ""} if mine.places else {}
    found = office.site.json("/api/v1/check", proposal)["overlaps"]
    assert AWARD not in {item["id"] for item in found}
