"""The list of schools as a file and for programs: every column that the screen is made from."""

from collections.abc import Sequence
from typing import Any

from dashboard.downloads import Sheet, notes
from dashboard.schools.asked import Asked
from dashboard.schools.listed import Line
from db.published import Release
from layers.layer import Column, Table

NOT_IN_THE_REGISTER = (
    "Offers to a whole ward or borough may reach these schools too: the register does not say "
    "which. “Nothing in the register” does not mean that nothing happens."
)


def columns(wanted: Asked) -> tuple[Column, ...]:
    need = wanted.need
    level = need.plural
    return (
        Column("urn", "URN", "text"),
        Column("name", "School", "text"),
        Column("phase", "Phase", "text"),
        Column("phase_by_name", "Phase read from the name", "text"),
        Column("age_from", "Youngest age"),
        Column("age_to", "Oldest age"),
        Column("borough", "Borough", "text"),
        Column("borough_code", "Borough code", "text"),
        Column("ward", "Ward", "text"),
        Column("ward_code", "Ward code", "text"),
        Column("lsoa_code", "LSOA code", "text"),
        Column("postcode", "Postcode", "text"),
        Column("need", f"{need.title} ({need.indicator['unit']}), of its {level[:-1]}"),
        Column("need_rank", f"Rank among {level} (1 is the most need)"),
        Column("need_rank_from", "Rank at best"),
        Column("need_rank_to", "Rank at worst"),
        Column("need_ranked", f"{level} with a rank"),
        Column("need_why", "Why there is no rank", "text"),
        Column("live", "Awards live now"),
        Column("last_school_year", "Awards in the last school year"),
        Column("ever", "Awards ever in the register"),
        Column("starting", "Awards that start later"),
        Column("proposed", "Awards proposed"),
        Column("dates_not_known", "Awards with dates not known"),
        Column("last_ended", "Last ended", "date"),
        Column("pounds_a_year", "Live £ a year meant for the school", "pounds"),
        Column("unknown_amounts", "Live awards whose amount is not known"),
        Column("overlaps", "Possible duplications at the school that nobody has settled"),
    )


def row(line: Line) -> dict[str, Any]:
    facts, found, standing = line.facts, line.had, line.standing
    named = line.names
    return {
        "urn": facts["urn"],
        "name": facts["name"],
        "phase": line.school.phase.label,
        "phase_by_name": "yes" if line.school.phase.by_name else "no",
        "age_from": facts["age_from"],
        "age_to": facts["age_to"],
        "borough": named[facts["la"]],
        "borough_code": facts["la"],
        "ward": named.get(facts["ward"]),
        "ward_code": facts["ward"],
        "lsoa_code": facts["lsoa"],
        "postcode": facts["postcode"],
        "need": standing.value,
        "need_rank": standing.rank,
        "need_rank_from": standing.rank_from,
        "need_rank_to": standing.rank_to,
        "need_ranked": standing.of or None,
        "need_why": standing.why if standing.rank is None else "",
        "live": found.live,
        "last_school_year": found.last_year,
        "ever": found.ever,
        "starting": found.starting,
        "proposed": found.proposed,
        "dates_not_known": found.undated,
        "last_ended": found.last_ended and found.last_ended.isoformat(),
        "pounds_a_year": None if found.pounds_a_year is None else round(found.pounds_a_year, 2),
        "unknown_amounts": found.unknown_amounts,
        "overlaps": line.overlaps,
    }


def sheet(release: Release, wanted: Asked, found: Sequence[Line]) -> Sheet:
    title = f"Schools and what they have had, on {wanted.on}, {release.front['partnership']}"
    kinds = {"schools", "school-links", "register", "boundaries"}
    sources = notes(release, kinds, {str(wanted.need.indicator["id"])}, None)
    if wanted.narrows:
        sources.insert(0, f"Only schools that match: {wanted.address('')}")
    rows = [row(line) for line in found]
    return Sheet(title, Table(columns(wanted), rows), [NOT_IN_THE_REGISTER, *sources])
