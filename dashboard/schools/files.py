"""What stands on the page of a school and among the watched schools, as files."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from dashboard.downloads import Sheet, notes
from dashboard.schools.known import School
from db.published import Release
from layers.layer import Column, Table
from record.watched import Coming
from record.watches import Watch

VISITS: Final = (
    Column("identifier", "Award", "text"),
    Column("title", "Title", "text"),
    Column("status", "Status", "text"),
    Column("funder", "Funder", "text"),
    Column("provider", "Provider", "text"),
    Column("age_from", "Youngest age"),
    Column("age_to", "Oldest age"),
    Column("start", "First day", "date"),
    Column("end", "Last day", "date"),
    Column("amount", "Amount awarded", "pounds"),
    Column("share", "Share meant for the school", decimals=4),
    Column("pounds_a_year", "£ a year meant for the school", "pounds"),
    Column("was", "Named as", "text"),
)
WATCHED: Final = (
    Column("urn", "URN", "text"),
    Column("school", "School", "text"),
    Column("first", "Watched from", "date"),
    Column("last", "Watched until", "date"),
    Column("set_by", "Watched by", "text"),
    Column("identifier", "Award", "text"),
    Column("title", "Title", "text"),
    Column("how", "How it stands", "text"),
    Column("funder", "Funder", "text"),
    Column("start", "First day", "date"),
    Column("end", "Last day", "date"),
    Column("falls", "In the watched time", "text"),
    Column("new", "New since the watch was set", "text"),
    Column("changed", "Latest change", "date"),
)
FALLS: Final = {True: "yes", False: "no", None: "perhaps: dates not known"}


def visits_sheet(release: Release, school: School, on: date) -> Sheet:
    rows = [
        {
            "identifier": visit.award["id"],
            "title": visit.award["title"],
            "status": visit.status(on),
            "funder": visit.award["funder_name"],
            "provider": visit.award["recipient_name"],
            "age_from": visit.award["age_from"],
            "age_to": visit.award["age_to"],
            "start": visit.award["start_date"],
            "end": visit.award["end_date"],
            "amount": visit.award["amount_awarded"],
            "share": round(visit.share, 4),
            "pounds_a_year": None if visit.pounds_a_year is None else round(visit.pounds_a_year, 2),
            "was": visit.was,
        }
        for visit in school.visits
    ]
    title = f"Awards that name {school.facts['name']} (URN {school.urn}), on {on}"
    kinds = {"schools", "school-links", "register"}
    return Sheet(title, Table(VISITS, rows), notes(release, kinds, set(), None))


def watched_sheet(
    release: Release,
    running: Sequence[tuple[Watch, list[Coming]]],
    named: Mapping[str, School],
) -> Sheet:
    rows = [
        {
            "urn": watch.urn,
            "school": named[watch.urn].facts["name"] if watch.urn in named else None,
            "first": watch.first_day.isoformat(),
            "last": watch.last_day.isoformat(),
            "set_by": watch.set_by,
            "identifier": item.award.identifier,
            "title": item.award.title,
            "how": item.how,
            "funder": item.award.funder_name,
            "start": item.award.start_date and item.award.start_date.isoformat(),
            "end": item.award.end_date and item.award.end_date.isoformat(),
            "falls": FALLS[item.falls_in(watch)],
            "new": "yes" if item.is_new(watch) else "no",
            "changed": item.changed_at and item.changed_at.date().isoformat(),
        }
        for watch, found in running
        for item in found
    ]
    title = f"What is sent into watched schools, {release.front['partnership']}"
    return Sheet(title, Table(WATCHED, rows), notes(release, {"schools"}, set(), None))
