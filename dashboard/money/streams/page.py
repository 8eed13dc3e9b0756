"""Funding streams: a matrix of any two of funder, programme, approach and borough, and the flow
through all four."""

from typing import Any

from flask import Response, render_template

from analysis.selection import NOT_STATED
from analysis.streams import DIMENSIONS, years_of_awards
from analysis.wording import WORDS, counted, roughly, said
from dashboard.access import PARTNERSHIP, Register
from dashboard.downloads import file_of, register_files
from dashboard.identity import person
from dashboard.money.streams.asked import HEADS, Streams, streams
from dashboard.money.streams.river import river
from dashboard.money.streams.rows import RULE, answer, sheet, steps, table
from dashboard.sending import as_json
from db.published import Published


def register_streams(register: Register, published: Published) -> None:
    def shown() -> Response:
        release = published.current()
        about = {"front": release.front, "person": person(release)}
        return Response(render_template("money/streams.html", **about, **page(streams(release))))

    def file(ending: str) -> Response:
        made = streams(published.current())
        stem = f"streams-{made.year or made.asked.on}"
        return file_of(made.asked.release, sheet(made), [], stem, ending)

    def api() -> Response:
        return as_json(answer(streams(published.current())))

    register.route("/money/streams", shown, PARTNERSHIP, name="money_streams")
    register_files(register, "/money/streams", file, PARTNERSHIP)
    register.route("/api/v1/streams", api, PARTNERSHIP, name="api_streams")


def page(made: Streams) -> dict[str, Any]:
    """What the template shows."""
    release, found = made.asked.release, made.flow
    others = found.others
    names = [
        {key: made.name(dimension, key, others[dimension]) for key in level}
        for dimension, level in zip(DIMENSIONS, found.levels, strict=True)
    ]
    return {
        "asked": made.asked,
        "year": made.year,
        "years": years_of_awards(release.awards),
        "down": made.down,
        "across": made.across,
        "heads": HEADS,
        "unit": "awarded in " + made.year if made.year else "a year",
        "told": headline(made),
        "table": table(made),
        "river": river(found, [HEADS[one] for one in DIMENSIONS], names),
        "steps": steps(made, names),
        "rule": RULE,
        "boroughs": list(release.names("la").items()),
        "choices": release.content("choices"),
        **WORDS,
    }


def headline(made: Streams) -> str:
    total = made.matrix.total
    what = f"made in {made.year}" if made.year else f"live on {said(made.asked.on)}"
    if not total.awards:
        which = "that matches " if made.asked.narrows else ""
        return f"No award {which}is known to be {what}.{_undated(made)}"
    money = roughly(total.pounds) + ("" if made.year else " a year")
    are, were = ("is", "was") if total.awards == 1 else ("are", "were")
    text = f"{counted(total.awards, 'award')} {were if made.year else are} {what}: {money}"
    if total.unknown:
        text += f", and {counted(total.unknown, 'amount')} not known"
    return f"{text}. {_largest(made)}{_undated(made)}"


def _undated(made: Streams) -> str:
    if not made.undated or made.year:
        return ""
    award = "more award" if made.matrix.total.awards else "award"
    return (
        f" {counted(made.undated, award)} may be live: the dates are not known, so "
        f"{'it is' if made.undated == 1 else 'they are'} not in here."
    )


def _largest(made: Streams) -> str:
    """Who pays most, and how much of it is for nothing that is stated."""
    total = made.matrix.total.pounds
    if not total:
        return ""
    key, first = max(made.flow.levels[0].items(), key=lambda item: item[1].pounds)
    unsaid = made.flow.levels[2].get(NOT_STATED)
    text = f"{made.name('funder', key, made.flow.others['funder'])} pays {first.pounds / total:.0%}"
    if unsaid and unsaid.pounds:
        text += f"; {unsaid.pounds / total:.0%} is for work whose approach is not stated"
    return text + "."
