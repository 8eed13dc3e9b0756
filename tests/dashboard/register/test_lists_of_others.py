"""A list changes and takes back what its bringer may change, and nothing else."""

import html
import io

import pytest
from office import Office
from sqlalchemy import text

MINE = "DEMO-FUND-LPL"
HEAD = (
    "Identifier,Title,Funding Org:Identifier,Funding Org:Name,Recipient Org:Identifier,"
    "Recipient Org:Name\n"
)


def foreign(office: Office) -> str:
    return next(
        str(award["id"]) for award in office.site.release.awards if award["funder_id"] != MINE
    )


def row(office: Office, identifier: str, title: str, funder: str = "") -> str:
    award = office.award(identifier)
    cells = (
        identifier,
        title,
        funder or award.funder_id,
        award.funder_name,
        award.recipient_id,
        award.recipient_name,
    )
    return ",".join(f'"{cell}"' for cell in cells) + "\n"


def bring(office: Office, rows: str) -> str:
    form = {"file": (io.BytesIO((HEAD + rows).encode()), "list.csv"), "sender": "Us"}
    answer = office.site.client.post("/register/bring/receive", data=form)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["Location"])


def decide(office: Office, page: str, verdict: str) -> tuple[int, str]:
    answer = office.post(f"{page}/decide", {"verdict": verdict})
    return answer.status_code, html.unescape(answer.text)


def awards(office: Office) -> list[tuple[object, ...]]:
    with office.engine.connect() as connection:
        query = text("SELECT * FROM award ORDER BY identifier")
        return [tuple(found) for found in connection.execute(query)]


def test_a_list_with_awards_of_others_is_not_written(one_office: Office) -> None:
    other = foreign(one_office)
    mine = one_office.award().identifier
    office, before = one_office, awards(one_office)
    office.look_as(f"csp:{MINE}")
    page = bring(office, row(office, mine, "Mine") + row(office, other, "Taken over"))
    status, said = decide(office, page, "accept")
    assert status == 409
    assert f"1 award in this list is not of the organisation that you look after ({other})" in said
    assert awards(office) == before
    office.look_as("analyst")
    assert decide(office, page, "accept")[0] == 303
    assert (office.award(other).title, office.award(mine).title) == ("Taken over", "Mine")

    office.look_as(f"csp:{MINE}")
    status, said = decide(office, page, "undo")
    assert status == 409
    assert "This also changed awards of others" in said
    assert office.award(other).title == "Taken over"


@pytest.mark.parametrize("theirs", ["a new award of another", "an award given away"])
def test_nothing_is_given_to_others_by_a_list(one_office: Office, theirs: str) -> None:
    mine, before = one_office.award().identifier, awards(one_office)
    one_office.look_as(f"csp:{MINE}")
    given = row(one_office, mine, "Given", "DEMO-FUND-PH")
    new = given.replace(mine, "NEW-1")
    page = bring(one_office, new if theirs.startswith("a new") else given)
    assert decide(one_office, page, "accept")[0] == 409
    assert awards(one_office) == before


def test_a_list_of_ones_own_is_written_and_taken_back(one_office: Office) -> None:
    mine = one_office.award().identifier
    title = one_office.award().title
    one_office.look_as(f"csp:{MINE}")
    page = bring(one_office, row(one_office, mine, "Mine"))
    assert decide(one_office, page, "accept")[0] == 303
    assert one_office.award(mine).title == "Mine"
    assert decide(one_office, page, "undo")[0] == 303
    assert one_office.award(mine).title == title


RETURN = (
    "Intervention Identifier,Quarter,Counting Basis,Age 25+\n{},2026-Q2,unique this quarter,9\n"
)


def test_returns_of_others_are_not_written(one_office: Office) -> None:
    other = foreign(one_office)
    one_office.look_as(f"csp:{MINE}")
    form = {"file": (io.BytesIO(RETURN.format(other).encode()), "returns.csv")}
    answer = one_office.site.client.post("/returns/bring/receive", data=form)
    page = str(answer.headers["Location"])
    assert "cannot be read" not in one_office.get(page)
    status, said = decide(one_office, page, "accept")
    assert status == 409
    assert "1 return in this file is for interventions of others" in said
    one_office.look_as("analyst")
    assert decide(one_office, page, "accept")[0] == 303
    one_office.look_as(f"csp:{MINE}")
    assert decide(one_office, page, "undo")[0] == 409
