"""All sheets of a borough as one file: asked for, made while somebody looks on, handed over."""

import io
import re
from collections.abc import Callable
from threading import Event

import pytest
from asking import Site
from pypdf import PdfReader
from reading_pdf import is_universal, tags, text

from dashboard.identity import role_of_asker
from dashboard.paper import set_screens
from dashboard.paper.place_set import places_of
from dashboard.paper.set_folder import Told
from record.rights import Role

BOROUGH = "DEMO-B1"
SOON_S = 60


@pytest.fixture(scope="module")
def site(
    site_of: Callable[..., Site], demo_sqlite_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Site:
    return site_of(demo_sqlite_url, kept_folder=tmp_path_factory.mktemp("kept"))


def begin(site: Site, code: str = BOROUGH) -> str:
    """The address to which whoever asked is led."""
    answer = site.client.post("/sheet/set/make", data={"code": code})
    assert answer.status_code == 303, answer.text[:300]
    return str(answer.headers["Location"])


def once_ready(site: Site, address: str) -> str:
    for _ in range(SOON_S * 20):
        shown = site.get(address).text
        if "data-moving" not in shown:
            return shown
        Event().wait(0.05)
    raise AssertionError("not ready in time")


def taken(site: Site, shown: str) -> bytes:
    (found,) = re.findall(r'href="(/sheet/set/file\?set=[0-9a-f]+)"', shown)
    answer = site.get(found)
    assert answer.mimetype == "application/pdf"
    assert "DEMO-B1-and-wards-2026-11-01.pdf" in answer.headers["Content-Disposition"]
    return bytes(answer.data)


@pytest.fixture(scope="module")
def made(site: Site) -> tuple[bytes, list[str]]:
    """Of the borough and two of its wards, which are enough to tell."""
    codes = places_of(site.release, BOROUGH)[:3]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dashboard.paper.place_set.places_of", lambda _release, _code: codes)
        patch.setattr("dashboard.paper.set_screens.places_of", lambda _release, _code: codes)
        address = begin(site)
        shown = once_ready(site, address)
    assert "3 sheets" in shown
    assert "http-equiv" not in shown
    return taken(site, shown), codes


def test_places_are_the_borough_and_its_wards_by_name(site: Site) -> None:
    codes = places_of(site.release, BOROUGH)
    names = site.release.every_name()
    wards = site.release.areas("ward")
    at = site.release.positions("la")[BOROUGH]
    lying = [code for code, la in zip(wards["codes"], wards["la"], strict=True) if la == at]
    assert codes[0] == BOROUGH
    assert sorted(codes[1:]) == sorted(lying)
    called = [names[code] for code in codes[1:]]
    assert called == sorted(called)


def test_each_place_has_a_bookmark_and_its_heading(
    site: Site, made: tuple[bytes, list[str]]
) -> None:
    body, codes = made
    found = PdfReader(io.BytesIO(body))
    names = site.release.every_name()
    assert is_universal(found)
    (whole, places) = found.outline
    assert whole["/Title"] == f"{names[BOROUGH]} and its 2 wards"
    assert [item["/Title"] for item in places if isinstance(item, dict)] == [
        names[code] for code in codes
    ]
    kinds = [str(node["/S"]) for node in tags(found)]
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == len(codes) + 1, "each place, and the contents"
    assert kinds.count("/H3") == 5 * len(codes)
    assert kinds.count("/Figure") == len(codes)
    assert "/TOC" in kinds
    assert kinds.count("/TOCI") == len(codes)


def test_each_place_begins_on_a_leaf_of_its_own_and_says_what_its_own_sheet_says(
    site: Site, made: tuple[bytes, list[str]]
) -> None:
    body, codes = made
    found = PdfReader(io.BytesIO(body))
    pages = [" ".join(page.extract_text().split()) for page in found.pages]
    names = site.release.every_name()
    for code in codes:
        (first,) = [
            at
            for at, words in enumerate(pages)
            if f"Demonstration data: invented figures {names[code]} " in words and at
        ]
        assert first % 2 == 0
        assert f"{names[code]}, 1 Nov 2026 · Common Ground" in pages[first]
        alone = PdfReader(io.BytesIO(site.get("/sheet/place", {"code": code}).data))
        sentences = re.findall(r"Need as “[^.]+\.", text(alone))
        assert sentences
        assert all(one in " ".join(pages[first : first + 2]) for one in sentences)


def test_progress_is_told_with_a_script_and_without(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, begun = Event(), Event()

    def slowly(_now: object, _code: str, _on: object, told: Told) -> bytes:
        told(4)
        begun.set()
        assert gate.wait(SOON_S)
        return b"%PDF"

    monkeypatch.setattr(set_screens, "set_pdf", slowly)
    before = site.get("/sheet/set", {"code": "DEMO-B2"}).text
    assert "Make the file" in before
    assert "<progress" not in before
    address = begin(site, "DEMO-B2")
    assert begun.wait(SOON_S)
    total = len(places_of(site.release, "DEMO-B2"))
    shown = site.get(address).text
    assert f"<p>4 of {total} sheets</p>" in shown
    assert f'max="{total}" value="4"' in shown
    assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in shown
    assert begin(site, "DEMO-B2") == address, "two who ask for the same share it"
    assert site.get("/sheet/set", {"code": "DEMO-B2"}).text.count("<progress") == 1
    key = address.partition("set=")[2]
    assert site.get("/sheet/set/file", {"set": key}).status_code == 404
    gate.set()
    assert "Take the PDF" in once_ready(site, address)


def test_what_was_made_for_one_role_is_not_handed_to_another(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = list[str]()

    def made_for(_now: object, code: str, _on: object, _told: Told) -> bytes:
        seen.append(role_of_asker().value)
        return b"%PDF"

    monkeypatch.setattr(set_screens, "set_pdf", made_for)
    analyst, steering = site.signed_in(Role.ANALYST), site.signed_in(Role.STEERING)
    address = begin(analyst, "DEMO-B3")
    once_ready(analyst, address)
    key = address.partition("set=")[2]
    assert analyst.get("/sheet/set/file", {"set": key}).status_code == 200
    assert steering.get("/sheet/set/file", {"set": key}).status_code == 404
    shown = steering.get(address).text
    assert "not there any more" in shown
    theirs = begin(steering, "DEMO-B3")
    assert theirs != address
    once_ready(steering, theirs)
    assert seen == ["analyst", "steering"]


def test_what_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for code in ("DEMO-W109", "nowhere", ""):
        assert site.get("/sheet/set", {"code": code}).status_code == 404
        assert site.client.post("/sheet/set/make", data={"code": code}).status_code == 404
    partner = site.signed_in(Role.PARTNER, body="DEMO-ORG-036")
    assert partner.get("/sheet/set", {"code": BOROUGH}).status_code == 403
    assert partner.client.post("/sheet/set/make", data={"code": BOROUGH}).status_code == 403
    monkeypatch.setattr("dashboard.paper.set_folder.MOST_AT_ONCE", 0)
    answer = site.client.post("/sheet/set/make", data={"code": "DEMO-B4"})
    assert answer.status_code == 503
    assert "Try again in a few minutes" in answer.text
    monkeypatch.setattr("dashboard.paper.set_folder.Path.mkdir", _no_room)
    answer = site.client.post("/sheet/set/make", data={"code": "DEMO-B4"})
    assert answer.status_code == 503
    assert "cannot be used" in answer.text


def _no_room(*_told: object, **_more: object) -> None:
    raise OSError("no room")
