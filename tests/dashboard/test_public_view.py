"""Who is not signed in sees open figures alone: what partners share among themselves is nowhere."""

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from asking import Site

from dashboard.access import READERS
from indicators import INDICATORS
from record.rights import Role
from record.sheets import XLSX

RESTRICTED = [item for item in INDICATORS if item.access == "restricted"]
OPEN_ONES = [item for item in INDICATORS if item.access == "open"]
ASKED = (
    "/",
    "/_dash-layout",
    "/gaps",
    "/gaps?area=la",
    "/gaps/list.csv?need=schools",
    "/hot-spots",
    "/compare?places=DEMO-B1,DEMO-B2",
    "/sources",
    "/quality",
    "/register",
    *(
        path.replace(".csv", f".{ending}")
        for ending in ("csv", "xlsx")
        for path in (
            "/hot-spots.csv",
            "/compare.csv?places=DEMO-B1,DEMO-B2",
            "/sources/files.csv",
            "/quality.csv",
            "/register/list.csv",
            "/place/needed.csv?code=DEMO-W109",
            "/place/funded.csv?code=DEMO-W109",
        )
    ),
    "/api/v1/indicators",
    "/api/v1/places/DEMO-B1",
    "/api/v1/places/DEMO-W001",
    "/api/v1/places/partnership",
    "/api/v1/need?area=la&need=schools",
    "/api/v1/gaps?area=la&need=schools",
    "/api/v1/compare?places=DEMO-B1,DEMO-B2",
    "/api/v1/search?q=knife",
    "/api/v1/deliveries",
)


@pytest.fixture(scope="module")
def public(site_of: Callable[..., Site], demo_sqlite_url: str) -> Site:
    """A stranger's, while the owner keeps the public view on."""
    site = site_of(demo_sqlite_url, public_view=True)
    site.app.published.whole().front["demonstration"] = False  # nobody is a local visitor
    return Site(site.app, site.app.server.test_client())


def measured(site: Site) -> list[str]:
    return [item["id"] for item in site.json("/api/v1/indicators")["indicators"]]


def test_a_stranger_is_told_of_open_indicators_alone(public: Site) -> None:
    member = public.signed_in(Role.STEERING)
    whole = set(measured(member))
    assert {item.id for item in RESTRICTED} & whole
    assert set(measured(public)) == whole - {item.id for item in RESTRICTED}
    assert {item.id for item in OPEN_ONES} & set(measured(public))


@pytest.mark.parametrize("path", ASKED)
def test_no_answer_names_what_is_restricted(public: Site, path: str) -> None:
    answer = public.get(path)
    assert answer.status_code == 200, answer.text[:300]
    text = unpacked(answer.data) if answer.mimetype == XLSX else answer.text
    if answer.is_json:  # which of a ready-made need's measures are not there may be told
        text = json.dumps({key: value for key, value in answer.json.items() if key != "missing"})
    for item in RESTRICTED:
        assert f'"{item.id}"' not in text
        assert f">{item.label}<" not in text
        assert f"\n{item.label}," not in text
        assert item.source not in text


def unpacked(workbook: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(workbook)) as parts:
        return "".join(parts.read(name).decode() for name in parts.namelist())


def test_a_restricted_figure_is_not_there(public: Site) -> None:
    member = public.signed_in(Role.STEERING)
    keys = public.json("/api/v1/health")["release"], member.json("/api/v1/health")["release"]
    asked = "{}/{}/2025/26"
    for item in RESTRICTED:
        level = next(iter(item.published))
        for path in (
            f"/api/v1/values/{item.id}/2025/26/{level}",
            f"/download/{level}/{item.id}/2025/26.csv",
            f"/picture/{level}/{item.id}/2025/26.svg",
            f"/api/v1/spots/{item.id}/{level}",
            *(f"/map/{key}/shade/{asked.format(level, item.id)}" for key in keys),
            *(f"/map/{key}/table/{asked.format(level, item.id)}" for key in keys),
        ):
            assert public.get(path).status_code in (404, 410), path
    assert member.get(f"/map/{keys[1]}/shade/la/{RESTRICTED[0].id}/2025/26").status_code == 200


def test_what_a_member_was_told_is_not_kept_for_a_stranger(public: Site) -> None:
    member = public.signed_in(Role.STEERING)
    for asker, sees in ((member, True), (public, False), (member, True), (public, False)):
        needs = {need["indicator"] for need in place(asker)["needs"]}
        assert bool(needs & {item.id for item in RESTRICTED}) is sees
        spots = {spot["indicator"] for spot in place(asker)["spots"]}
        assert sees or not spots & {item.id for item in RESTRICTED}


def place(site: Site) -> Any:
    return site.json("/api/v1/places/DEMO-W109")


def test_every_screen_for_everybody_is_asked_here(public: Site) -> None:
    asked = {path.partition("?")[0] for path in ASKED}
    screens = {
        rule
        for rule, policy in public.app.policies.routes.items()
        if policy is READERS and "<" not in rule and not rule.startswith("/map/")
    }
    assert screens - asked <= TOLD_NOTHING


TOLD_NOTHING = {
    "/_dash-dependencies",
    "/_dash-update-component",
    "/api/v1/interventions",
    "/register/take-along",
    "/register/template.xlsx",
}
"""Of awards, or of the program, alone."""
