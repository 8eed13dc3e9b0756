"""The tables of a place's profile as files: what is needed there, and what is funded."""

from typing import Any, Final

from flask import Response, request

from dashboard.access import READERS, Register
from dashboard.asked import selection
from dashboard.downloads import Sheet, file_of, notes, register_files
from dashboard.profile import GROUPS, place_profile
from db.published import Published, Release
from layers.layer import Column, Table

NEEDS: Final = (
    Column("indicator", "Measure", "text"),
    Column("unit", "Unit", "text"),
    Column("period", "Period", "text"),
    Column("value", "Here", decimals=2),
    Column("status", "Why there is no figure", "text"),
    Column("rank", "Rank, 1 is worst"),
    Column("rank_from", "Rank at best"),
    Column("rank_to", "Rank at worst"),
    Column("of", "Places ranked"),
    Column("la", "Borough", decimals=2),
    Column("partnership", "Partnership", decimals=2),
    Column("trend", "Trend", "text"),
)
FUNDED: Final = (
    Column("id", "Award", "text"),
    Column("title", "Title", "text"),
    Column("status", "Status", "text"),
    Column("funder", "Funder", "text"),
    Column("provider", "Provider", "text"),
    Column("start", "First day", "date"),
    Column("end", "Last day", "date"),
    Column("age_from", "Youngest age"),
    Column("age_to", "Oldest age"),
    Column("amount", "Amount awarded", "pounds"),
    Column("aim", "Aimed here, at a school here, or wider", "text"),
    Column("share", "Share that reaches the place", decimals=6),
    Column("pounds_per_year_here", "£ a year here", "pounds"),
)


def register_place_files(register: Register, published: Published) -> None:
    def needed(ending: str) -> Response:
        """``/place/needed.csv?code=…``"""
        release, place = _asked(published)
        stem = f"needed-{place['code']}"
        return file_of(release, needed_sheet(release, place), [], stem, ending)

    def funded(ending: str) -> Response:
        """``/place/funded.csv?code=…``, with the choices of the map."""
        release, place = _asked(published)
        stem = f"funded-{place['code']}-{place['on']}"
        return file_of(release, funded_sheet(release, place), [], stem, ending)

    register_files(register, "/place/needed", needed, READERS)
    register_files(register, "/place/funded", funded, READERS)


def _asked(published: Published) -> tuple[Release, dict[str, Any]]:
    release = published.current()
    code = request.args.get("code", "")
    return release, place_profile(release, code, selection(request.args, release))


def needed_sheet(release: Release, place: dict[str, Any]) -> Sheet:
    named = {item["id"]: item for item in release.front["indicators"]}
    rows = [_need(release, need, named[need["indicator"]]) for need in place["needs"]]
    shown = {need["indicator"] for need in place["needs"]}
    title = f"Need in {place['name']}, {release.front['partnership']}"
    sources = notes(release, {"boundaries", "population"}, shown, None)
    return Sheet(title, Table(NEEDS, rows), sources)


def _need(release: Release, need: dict[str, Any], indicator: dict[str, Any]) -> dict[str, Any]:
    rank = need["rank"] or dict.fromkeys(("rank", "from", "to", "of"))
    return {
        "indicator": indicator["label"],
        "unit": indicator["unit"],
        "period": release.front["periods"][need["period"]]["label"],
        "value": need["value"],
        "status": "" if need["value"] is not None else need["status"],
        "rank": rank["rank"],
        "rank_from": rank["from"],
        "rank_to": rank["to"],
        "of": rank["of"],
        "la": need["compare"].get("la"),
        "partnership": need["compare"].get("partnership"),
        "trend": need["trend"] and need["trend"]["direction"],
    }


def funded_sheet(release: Release, place: dict[str, Any]) -> Sheet:
    """Every award that reaches the place, whatever its status."""
    entries = [entry for group in GROUPS for entry in place["funded"][group]]
    rows = [
        {
            **entry,
            "funder": entry["funder"]["name"],
            "provider": entry["provider"]["name"],
        }
        for entry in entries
    ]
    title = f"Funded in {place['name']}, status on {place['on']}, {release.front['partnership']}"
    chosen = selection(request.args, release)
    return Sheet(title, Table(FUNDED, rows), notes(release, {"register"}, set(), chosen))
