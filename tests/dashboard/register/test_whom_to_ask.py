"""Whom to ask about an award: told to who may know it, as something that can be called."""

import pytest
from asking import Site
from office import Office

from record.contacts import dialled

CALLED = "DEMO-PH-2023-001"
PROVIDER = "DEMO-ORG-010"
NAMELESS = "DEMO-LPL-2023-002"
ADDRESS = "/map/contact"


def test_who_looks_after_the_register_is_told_whom_to_call(demo: Site) -> None:
    told = demo.json(ADDRESS, {"id": CALLED})
    assert told["told"] is True
    assert told["contact"] == {
        "name": "Bilal Calloway",
        "email": "bilal.calloway@example.org",
        "phone": "0151 496 0031",
        "dialled": "01514960031",
    }
    page = demo.get("/register/award", {"id": CALLED}).text
    assert '<a class="nowrap " href="tel:01514960031">Call 0151 496 0031</a>' in page
    assert demo.json(ADDRESS, {"id": NAMELESS}) == {"told": True, "contact": None}


@pytest.mark.parametrize(
    ("guise", "identifier", "told"),
    [
        ("steering", CALLED, False),
        (f"partner:{PROVIDER}", CALLED, True),
        (f"partner:{PROVIDER}", NAMELESS, None),
        ("csp", CALLED, True),
    ],
)
def test_others_are_told_only_of_their_own(
    one_office: Office, guise: str, identifier: str, told: bool | None
) -> None:
    """``told`` None: the award itself is not there for them."""
    one_office.look_as(guise)
    answer = one_office.site.get(ADDRESS, {"id": identifier})
    if told is None:
        assert answer.status_code == 404
    else:
        assert answer.get_json()["told"] is told
        assert ("0151 496" in answer.text) is told


def test_nobody_is_told_who_is_a_stranger(real: Site) -> None:
    stranger = Site(real.app, real.app.server.test_client())
    assert stranger.get(ADDRESS, {"id": CALLED}).status_code == 401


def test_a_number_written_in_the_form_is_called_on_the_page(one_office: Office) -> None:
    form = one_office.filled(NAMELESS, contact_name="Ann Example", contact_phone="0151 496 0999")
    assert one_office.post("/register/save", form).status_code == 303
    assert 'href="tel:01514960999"' in one_office.get("/register/award", {"id": NAMELESS})
    one_office.look_as("steering")
    assert "0999" not in one_office.get("/register/award", {"id": NAMELESS})


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0151 496 0000", "01514960000"),
        ("+44 (0)151 496 0000", "+441514960000"),
        ("(0151) 496-0000 ext. 12", "01514960000"),
        ("0151 496 0000 ext. 12", "01514960000"),
        ("0151", None),
        ("ask the office", None),
        ("1234567890123456", None),
        (None, None),
    ],
)
def test_a_number_is_dialled_as_it_was_written(written: str | None, number: str | None) -> None:
    assert dialled(written) == number
