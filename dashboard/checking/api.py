"""The check for programs, and what it found as a file. No contacts: those are for people."""

from typing import Any, Final

from flask import Response, request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import BadRequest

from dashboard.access import PARTNERSHIP, Register
from dashboard.api import stamp
from dashboard.checking.answer import Answer, answer
from dashboard.checking.asked import Asked, asked
from dashboard.checking.met import Met, Standing
from dashboard.downloads import Sheet, file_of, register_files
from dashboard.json_bodies import sent_object
from dashboard.screens import NOTICE
from dashboard.sending import as_json
from db.published import Published, Release
from layers.layer import Column, Table
from record.proposed import FIELDS

PARTS: Final = ("activity", "place", "time", "people", "purpose", "stage")
COLUMNS: Final = (
    Column("id", "Award", "text"),
    Column("title", "Title", "text"),
    Column("funder", "Funder", "text"),
    Column("provider", "Provider", "text"),
    Column("status", "Status", "text"),
    Column("category", "Kind", "text"),
    Column("reported", "Does much the same", "text"),
    Column("score", "Score", decimals=4),
    *(Column(name, f"Part: {name}", decimals=4) for name in PARTS),
    Column("reasons", "Why", "text"),
    Column("unknown", "Not said by both", "text"),
)


def register_api(register: Register, published: Published, standing: Standing) -> None:
    def check() -> Response:
        """GET with the form's fields, or POST with the same as JSON; neither keeps anything."""
        release = published.current()
        told = asked(_sent(), release)
        found = _answer(published, standing, release, told)
        return as_json({**stamp(release), **as_document(told, found)})

    def overlaps(ending: str) -> Response:
        """``/check/overlaps.csv?…``: what the same proposal would overlap, with all parts."""
        release = published.current()
        told = asked(request.args, release)
        made = _sheet(release, told, _answer(published, standing, release, told))
        return file_of(release, made, [], "overlaps", ending)

    register.route("/api/v1/check", check, PARTNERSHIP, name="api_check", methods=("GET", "POST"))
    register_files(register, "/check/overlaps", overlaps, PARTNERSHIP)


def _answer(published: Published, standing: Standing, release: Release, told: Asked) -> Answer:
    if told.award is None:
        lines = [f"{name}: {why}" for name, all_of in told.by_field.items() for why in all_of]
        raise BadRequest(f"This cannot be checked. {' '.join(lines)}")
    with published.engine.connect() as connection:
        return answer(connection, release, standing, told.award)


def _sent() -> "MultiDict[str, str]":
    """Raises BadRequest for a body that is not one JSON object of texts, numbers and lists."""
    if request.method == "GET":
        return request.args
    body = sent_object()
    unknown = [name for name in body if name not in (*FIELDS, "drawn")]
    if unknown:
        raise BadRequest(f"“{str(unknown[0])[:40]}” is not a field of a proposal.")
    told: MultiDict[str, str] = MultiDict()
    for name, value in body.items():
        for one in value if isinstance(value, list) else [value]:
            told.add(name, _text(name, one))
    return told


def _text(name: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise BadRequest(f"“{name}” is not a text or a number.")


def as_document(told: Asked, found: Answer) -> dict[str, Any]:
    proposal, elsewhere = found.proposal, found.elsewhere
    return {
        "on": found.on.isoformat(),
        "verdict": found.verdict,
        "read_as": {"approaches": found.read_as, "inferred": found.inferred},
        "where": proposal["where"],
        "not_on_the_map": proposal["unplaced"],
        "could_not_be_read": told.by_field,
        "overlaps": [_overlap(item) for item in found.meetings.all],
        "need": [
            {
                "place": study.code,
                "name": study.name,
                "indicators": [
                    {
                        "indicator": need.indicator,
                        "period": need.period,
                        "figure": need.told,
                        "rank": need.rank,
                        "trend": need.trend or None,
                    }
                    for need in all_of
                ],
            }
            for study, all_of in found.needs
        ],
        "live": [
            {"place": item.place.code, "name": item.place.name, "ending_in_six_months": item.ending}
            | dict(item.pounds)
            for item in found.living.places
        ],
        "like_places": [
            {
                "place": item.place.code,
                "name": item.place.name,
                "rank": item.place.rank,
                "pounds_per_head": item.place.pounds_per_head,
                "residents": item.place.residents,
                "surely_more_need": item.surely,
            }
            for item in (elsewhere.found if elsewhere else ())
        ],
        "not_said": [{"part": item.part, "why": item.why} for item in found.blanks],
    }


def _overlap(met: Met) -> dict[str, Any]:
    item, award = met.finding, met.award
    return {
        "id": award["id"],
        "title": award["title"],
        "funder": award["funder_name"],
        "provider": award["recipient_name"],
        "status": met.status,
        "category": item.category,
        "reported": item.reported,
        "score": item.score,
        "parts": {name: round(part, 4) for name, part in item.parts.items()},
        "reasons": item.reasons,
        "not_said_by_both": list(item.unknown),
    }


def _sheet(release: Release, told: Asked, found: Answer) -> Sheet:
    rows = []
    for met in found.meetings.all:
        row = _overlap(met)
        row |= {"reported": "yes" if row["reported"] else "no", **row["parts"]}
        rows.append(row | {"unknown": "; ".join(row["not_said_by_both"])})
    title = f"What “{told.value('title')}” would overlap, as of {found.on}"
    sources = [NOTICE] if release.front["demonstration"] else []
    sources.append(f"Release {release.key}, and what was changed since; methods: /sources")
    return Sheet(title, Table(COLUMNS, rows), sources)
