"""Views of schools, of the register's completeness, of sources, and of what people wrote."""

from typing import Final

from flask import request

from analysis.wording import counted, listed, said
from dashboard.asked import LONGEST_WORDS, opening_date
from dashboard.downloads import notes
from dashboard.identity import role_of_asker
from dashboard.knowledge.shown import pinned
from dashboard.overlaps.current import Current
from dashboard.pictures.quality import percent
from dashboard.quality import LABELS, of_funder
from dashboard.quality import page as completeness
from dashboard.schools.asked import asked as asked_schools
from dashboard.schools.known import schools as known_schools
from dashboard.schools.listed import Line
from dashboard.schools.one import closed
from dashboard.schools.one import page as school_page
from dashboard.schools.page import page as schools_page
from dashboard.slides.content import Content, Grid
from dashboard.sources import page as sources_page
from record import local_notes, minutes

ROWS: Final = 6
SCHOOLS: Final = {"schools", "school-links", "register"}


def schools(current: Current) -> Content:
    now = current.now()
    wanted = asked_schools(request.args, now.release)
    told = schools_page(now, wanted)
    rows = [_school(line) for line in told["lines"][:ROWS]]
    heads = ["School", "Where", f"Need: {wanted.need.title}", "Live now", "Last ended"]
    grid = Grid(heads, rows, [5, 4, 4, 2, 3], told["total"])
    sources = notes(now.release, SCHOOLS, {wanted.need.indicator["id"]}, None)
    return Content(told["told"], sources, grid=grid if rows else None)


def _school(line: Line) -> list[str]:
    facts, standing, found = line.facts, line.standing, line.had
    where = [line.names[facts[level]] for level in ("ward", "la") if facts[level]]
    rank = standing.why if standing.rank is None else f"{standing.rank:,} of {standing.of:,}"
    ended = said(found.last_ended) if found.last_ended else "not known" if found.ever else "–"
    return [facts["name"], ", ".join(where), rank, f"{found.live:,}", ended]


def school(current: Current) -> Content:
    release, urn = current.published.current(), request.args.get("urn", "")[:40]
    sources = notes(release, SCHOOLS, set(), None)
    if urn not in known_schools(release):
        after = listed([one.facts["name"] for one in closed(release, urn)["after"]])
        return Content(f"The school {urn} is closed.", sources, sentences=[f"After it: {after}."])
    told = school_page(release, known_schools(release)[urn], opening_date(release))
    rows = [
        [
            visit.award["title"],
            f"{visit.award['funder_name']} → {visit.award['recipient_name']}",
            told["groups"](visit.award) or "not known",
            status,
            said(visit.last_day) if visit.last_day else "not known",
        ]
        for visit, status in told["visits"][:ROWS]
    ]
    heads = ["What runs there", "Who pays → who delivers", "Year groups", "Status", "Last day"]
    grid = Grid(heads, rows, [5, 5, 3, 2, 2], len(told["visits"]))
    shown = f"{told['school'].facts['name']}. {told['lead']}"
    return Content(shown, sources, grid=grid if rows else None)


def quality(current: Current) -> Content:
    release, funder = current.published.current(), request.args.get("funder", "")
    told = of_funder(release, funder, {}) if funder else completeness(release, {})
    others = [told["funder"]] if funder else told["funders"]
    every = [*([told["all"]] if told["all"] else []), *others]
    rows = [
        [one.funder_name, f"{one.awards:,}", *(percent(one, part) for part in told["parts"])]
        for one in every[:ROWS]
    ]
    heads = ["Funder", "Awards", *(part.capitalize() for part in told["parts"])]
    grid = Grid(heads, rows, [4, 2, *([2] * len(told["parts"]))], len(every))
    shown = f"Awards that say {listed(list(LABELS.values()))}, {release.front['partnership']}"
    return Content(shown, notes(release, {"register"}, set(), None), grid=grid if rows else None)


def sources(current: Current) -> Content:
    release = current.published.current()
    deliveries = sources_page(release)["deliveries"]
    rows = [
        [item["label"], item["source"], item["licence"], said(item["loaded_at"][:10])]
        for item in deliveries[:ROWS]
    ]
    grid = Grid(["Figures", "Source", "Licence", "Loaded"], rows, [4, 5, 4, 2], len(deliveries))
    shown = f"Where the figures come from, {release.front['partnership']}"
    return Content(shown, notes(release, set(), set(), None), grid=grid if rows else None)


def decisions(current: Current) -> Content:
    release, words = current.published.current(), _words()
    with current.published.engine.connect() as connection:
        found = [item for item in minutes.every(connection) if item.says(words)]
    rows = [
        [
            item.decided,
            item.owner,
            said(item.due) if item.due else "no day named",
            item.outcome or "open",
        ]
        for item in found[:ROWS]
    ]
    heads = ["Decision", "Who sees to it", "By when", "How it ended"]
    grid = Grid(heads, rows, [6, 3, 2, 4], len(found))
    return Content(
        f"{counted(len(found), 'decision')} in the log, {release.front['partnership']}",
        notes(release, set(), set(), None),
        grid=grid if rows else None,
    )


def local_knowledge(current: Current) -> Content:
    """The notes that the steering group may read, since they are the ones who ask."""
    release, words = current.published.current(), _words()
    with current.published.engine.connect() as connection:
        every = local_notes.every(connection, role_of_asker())
    found = pinned(release, (note for note in every if note.says(words) and note.is_open))
    rows = [
        [item.to.label, item.kind, item.note.told.text, item.note.written_by]
        for item in found[:ROWS]
    ]
    grid = Grid(["About", "Kind", "What people know", "Written by"], rows, [3, 3, 6, 2], len(found))
    return Content(
        f"{counted(len(found), 'open note')} of local knowledge: what people say, not figures",
        notes(release, set(), set(), None),
        grid=grid if rows else None,
    )


def _words() -> str:
    return request.args.get("q", "")[:LONGEST_WORDS]
