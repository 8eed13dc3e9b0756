"""``/agendas/<number>.pptx``: an agenda to take along as slides."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from flask import Response, request
from werkzeug.exceptions import NotFound

from analysis.listing import Listing
from analysis.wording import said
from dashboard.access import PARTNERSHIP, Register
from dashboard.meeting.showing import NO_AGENDA
from dashboard.overlaps.current import Current
from dashboard.paper.screens import taken_away
from dashboard.paper.typeset import png
from dashboard.slides import deck
from dashboard.slides.drawing import drawing
from dashboard.slides.shown import Shown, content_of, screens
from db.published import Release
from record import agendas, minutes
from record.agendas import Agenda, Missing, View
from record.minutes import Decision

PPTX: Final = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def register_slides(register: Register, current: Current, listing: Callable[[], Listing]) -> None:
    """``listing``: the register as it stands, for who asks."""
    known = screens(listing)

    def slides(number: int) -> Response:
        release = current.published.current()
        with current.published.engine.connect() as connection:
            try:
                found = agendas.find(connection, number)
            except Missing as error:
                raise NotFound(NO_AGENDA) from error
            taken = minutes.of_agenda(connection, number)
        views = [_view(known, current, view, number, taken) for view in found.views]
        body = deck.pptx(_deck(release, found, views, taken))
        name = f"agenda-{number}.pptx"
        return taken_away(body, PPTX, name, release.front["demonstration"])

    register.file("/agendas/<int:number>.pptx", slides, PARTNERSHIP, "agenda_slides")


def _deck(
    release: Release, found: Agenda, views: list[deck.View], taken: Iterable[Decision]
) -> deck.Deck:
    made = said(datetime.now(UTC).date())
    return deck.Deck(
        title=found.title,
        partnership=release.front["partnership"],
        day=said(found.held_on) if found.held_on else "",
        made=f"Made {made} by Common Ground, release {release.key}",
        invented=release.front["demonstration"],
        address=f"{request.host_url}agendas/{found.number}",
        views=views,
        decided=[_decided(item) for item in taken],
    )


def _view(
    known: Mapping[str, Shown],
    current: Current,
    view: View,
    agenda: int,
    taken: list[Decision],
) -> deck.View:
    content = content_of(known, current, view.address, agenda)
    return deck.View(
        line=view.line,
        address=f"{request.host_url.rstrip('/')}{view.address}",
        content=content,
        picture=png(drawing(content.figure)) if content.figure else None,
        source=_source(content.sources),
        decided=[_decided(item) for item in taken if item.view == view.number],
    )


def _source(lines: Sequence[str]) -> str:
    """The sources without licence and file, which stand in the slide's notes."""
    told = [line.partition("; licence:") for line in lines]
    named = [head.partition(": ")[2] for head, licence, _ in told if licence]
    made = [line for line in lines if line.startswith("Made ")]
    when = f"{made[0].partition(';')[0]}. " if made else ""
    return when + (f"Source: {'; '.join(dict.fromkeys(named))}." if named else "")


def _decided(item: Decision) -> deck.Decided:
    due = f"by {said(item.due)}" if item.due else "no day named"
    return deck.Decided(item.decided, item.owner, due, item.outcome or "")
