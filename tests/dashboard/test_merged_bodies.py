"""Who belongs to an organisation goes on seeing its awards when it is merged into another."""

import pytest
from office import Office

from record.organisation_decisions import merge, undo_merge
from record.organisations import same_body

PARTNER, OTHER = "DEMO-ORG-036", "DEMO-ORG-042"
AWARD = "DEMO-LPL-2024-004"
"""The partner's own."""


def of_other(office: Office) -> str:
    return next(
        str(award["id"]) for award in office.site.release.awards if award["recipient_id"] == OTHER
    )


def sees(office: Office, identifier: str) -> bool:
    status = office.site.get("/register/award", {"id": identifier}).status_code
    assert status in (200, 404)
    return status == 200


def reports(office: Office, identifier: str) -> bool:
    query = {"id": identifier, "quarter": "2026-Q2"}
    return office.site.get("/returns/form", query).status_code == 200


@pytest.mark.parametrize("guise", [PARTNER, OTHER])
def test_both_sides_of_a_merge_see_what_is_of_one_body(office: Office, guise: str) -> None:
    office.look_as(f"partner:{guise}")
    own, others = (AWARD, of_other(office)) if guise == PARTNER else (of_other(office), AWARD)
    assert (sees(office, own), sees(office, others)) == (True, False)
    with office.engine.begin() as connection:
        number = merge(connection, PARTNER, OTHER, "Ann")
        assert same_body(connection, PARTNER) == same_body(connection, OTHER) == {PARTNER, OTHER}
    assert sees(office, own)
    assert sees(office, others)
    assert reports(office, own)
    assert reports(office, others)
    listed = office.get("/returns")
    assert own in listed
    with office.engine.begin() as connection:
        undo_merge(connection, number, "Ann")
    assert (sees(office, own), sees(office, others)) == (True, False)


def test_a_csp_changes_what_is_of_its_merged_funder(office: Office) -> None:
    funders = sorted({str(award["funder_id"]) for award in office.site.release.awards})
    one, other = funders[:2]
    of_one = next(
        str(award["id"]) for award in office.site.release.awards if award["funder_id"] == one
    )
    office.look_as(f"csp:{other}")
    assert "Propose a change" in office.get("/register/award", {"id": of_one})
    with office.engine.begin() as connection:
        merge(connection, one, other, "Ann")
    assert "Propose a change" not in office.get("/register/award", {"id": of_one})
    saved = office.post("/register/save", office.filled(of_one, title="Ours", anyway="1"))
    assert saved.location.startswith("/register/award")
    assert office.award(of_one).title == "Ours"
