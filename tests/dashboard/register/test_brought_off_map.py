"""A list that was brought says which of its awards would not be on the map."""

import html
import re

from office import AWARD, Office

from db.tables import award_place, school_link
from etl.publish.publishing import publish
from etl.uploads import look
from record import uploads

LIST = """Identifier,Title,Funding Org:Name,Recipient Org:Name,Beneficiary Location:Geographic Code,School URNs
on,On the map,Fund,Club,E22000099 ; DEMO-W001,
off,<b>Nowhere</b>,Fund,Club,,
post,By post,Fund,Club,ZZ99 9ZZ,
"""  # noqa: E501


def shown(office: Office, text: str) -> str:
    with office.engine.begin() as connection:
        number = uploads.receive(connection, "list.csv", text.encode(), "Ann", {})
    look(office.engine, number)
    return office.get(f"/register/bring/{number}")


def told(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_what_is_not_on_the_map_stands_after_what_is_wrong(office: Office) -> None:
    page = shown(office, LIST)
    assert page.index('id="problems"') < page.index('id="not-on-the-map"') < page.index('id="new"')
    section = told(page[page.index('id="not-on-the-map"') : page.index('id="new"')])
    assert "Not on the map: 2" in section
    assert "Of 3 new or changed awards, 2 would not be on the map." in section
    assert "1 award would be on the map with only some of its places." in section
    assert "1: the funder did not say where it is delivered" in section
    assert "<b>Nowhere</b> off the funder did not say where it is delivered" in section
    assert "By post post ZZ99 9ZZ: the list of postcodes does not have this one" in section
    assert "On the map on E22000099: outside the partnership" in section
    assert "<b>Nowhere" not in page


def test_where_all_is_on_the_map_nothing_is_said(office: Office) -> None:
    page = shown(office, "\n".join(LIST.splitlines()[:2]).replace("E22000099 ; ", ""))
    assert 'id="new"' in page
    assert "not-on-the-map" not in page


def test_an_award_says_which_school_its_place_followed(office: Office) -> None:
    school = office.site.release.content("schools")[0]
    former = {"urn": "900999", "successor_urn": school["urn"], "name": "Old <i>Grammar"}
    rest = {"kind": "Successor", "established": None, "delivery_id": 1}
    place = {"identifier": AWARD, "via": "school", "code": "900999"}
    with office.engine.begin() as connection:
        connection.execute(school_link.insert().values(former | rest))
        connection.execute(award_place.delete().where(award_place.c.identifier == AWARD))
        connection.execute(award_place.insert().values(place))
    publish(office.engine, lambda _line: None)
    page = office.get(f"/register/award?id={AWARD}")
    assert f"{school['name']} school, for Old <i>Grammar" in told(page)
    assert "<i>Grammar" not in page
    (item,) = office.site.json(f"/api/v1/interventions/{AWARD}")["where"]
    assert item["was"] == {"code": "900999", "name": "Old <i>Grammar"}
    assert item["code"] == school["urn"]
