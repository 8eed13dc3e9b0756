"""Watched schools: set a watch, end it, and see what has come since."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from flask import Response, render_template, request
from werkzeug.exceptions import BadRequest, Conflict, NotFound

from analysis.wording import WORDS
from dashboard.access import KEEPERS, PARTNERSHIP, Register
from dashboard.asked import opening_date, part, told_day, whole
from dashboard.changing import changing
from dashboard.downloads import file_of, register_files
from dashboard.identity import person
from dashboard.schools.files import watched_sheet
from dashboard.schools.known import School, schools
from dashboard.schools.named import called
from dashboard.sending import see_other
from db.asker import Shared, read_for_all
from db.published import Published, Release
from record.watched import Coming, coming
from record.watches import LONGEST_WHY, Ended, Watch, end_watch, every, set_watch

LATEST_ENDED = 20


def register_watches(register: Register, published: Published) -> None:
    def watches() -> Response:
        return Response(render_template("schools/watches.html", **page(published)))

    def watch() -> Response:
        release = published.current()
        who = person(release)
        school = _school(release, request.form.get("urn", ""))
        period, why = _period(), _why()
        with changing(published, school.urn) as connection:
            set_watch(connection, school.urn, period, why, who.name)
        return see_other(_address(school.urn))

    def end() -> Response:
        who = person(published.current())
        number = part(whole(request.form.get("number", "")))
        try:
            with changing(published, f"watch {number}") as connection:
                end_watch(connection, number, who.name)
        except Ended as error:
            raise Conflict("Somebody has ended this watch already.") from error
        return see_other("/schools/watches")

    def file(ending: str) -> Response:
        release = published.current()
        made = watched_sheet(release, _running(published, release), schools(release))
        return file_of(release, made, [], "watched-schools", ending)

    register.route("/schools/watches", watches, PARTNERSHIP, name="watches")
    register_files(register, "/schools/watches", file, PARTNERSHIP)
    register.route("/schools/watch", watch, KEEPERS, name="watch_school", methods=["POST"])
    register.route("/schools/watch/end", end, KEEPERS, name="end_watch", methods=["POST"])


def _address(urn: str) -> str:
    return f"/schools/school?{urlencode({'urn': urn})}#watch"


def _school(release: Release, urn: str) -> School:
    found = schools(release).get(urn)
    if found is None:
        raise NotFound(f"No school here has the number (URN) “{urn[:40]}”, so it is not watched.")
    return found


def _period() -> tuple[date, date]:
    first = told_day(request.form.get("first", ""), "From")
    last = told_day(request.form.get("last", ""), "Until")
    if last < first:
        raise BadRequest("The watch would end before it begins. Put the later day last.")
    return first, last


def _why() -> str:
    why = request.form.get("why", "").strip()
    if not why:
        raise BadRequest("Say why you watch this school, so that others know what to tell you.")
    return why[:LONGEST_WHY]


def page(published: Published) -> dict[str, Any]:
    release = published.current()
    on = opening_date(release)
    with published.engine.connect() as connection:
        known = every(connection)
    running = _running(published, release)
    return {
        "front": release.front,
        "person": person(release),
        "on": on,
        "running": running,
        "new": sum(_new(watch, found) for watch, found in running),
        "ended": [watch for watch in known if watch.ended_at is not None][:LATEST_ENDED],
        "schools": schools(release),
        **WORDS,
    }


def _running(published: Published, release: Release) -> list[tuple[Watch, list[Coming]]]:
    """Watches that nobody has ended, each with what has come."""
    with published.engine.connect() as connection:
        running = [watch for watch in every(connection) if watch.ended_at is None]
    with read_for_all(published.engine, Shared.WATCHES) as connection:
        found = coming(connection, running, called(release))
    return [(watch, found[watch.number]) for watch in running]


def _new(watch: Watch, found: list[Coming]) -> int:
    return sum(item.is_new(watch) for item in found)
