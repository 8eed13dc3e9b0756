"""The answer to a proposal: one page, put together from what each room found."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from analysis.overlap import Offer
from analysis.overlap.approaches import NAMES
from analysis.overlap.placed import offer_of
from analysis.overlap.reading import read
from analysis.proposal import Blank, blanks, not_compared, overlap_sentence, verdict
from dashboard.asked import opening_date
from dashboard.checking.elsewhere import Elsewhere, comparable
from dashboard.checking.living_there import Living, living_there
from dashboard.checking.met import Meetings, Standing
from dashboard.checking.needed import MOST_PLACES, Need, Study, needs, studied
from dashboard.checking.places import Listed, listed
from dashboard.checking.talk import ToAsk, to_ask
from dashboard.profile import register_on_map
from dashboard.schools.of_award import Watched, watches_of
from db.published import Release
from record.award import Award


@dataclass(frozen=True)
class Answer:
    """``proposal``: as the release lists awards. ``more_places`` are not shown one by one.
    ``read_as``: what it does, in the field's terms, ``inferred`` where its funder did not say.
    ``left_out``: what of the register cannot be compared by place."""

    on: date
    proposal: Listed
    offer: Offer
    read_as: Sequence[str]
    inferred: bool
    ages: tuple[int, int] | None
    ages_inferred: bool
    meetings: Meetings
    sentence: str
    left_out: str
    verdict: Sequence[str]
    needs: Sequence[tuple[Study, Sequence[Need]]]
    more_places: int
    living: Living
    elsewhere: Elsewhere | None
    to_ask: Sequence[ToAsk]
    watched: Sequence[Watched]
    blanks: Sequence[Blank]


def answer(connection: Any, release: Release, standing: Standing, award: Award) -> Answer:
    on = opening_date(release)
    proposal = listed(release, [award])[0]
    offer = offer_of(proposal | {"description": proposal["description"] or ""})
    reading = read(offer, {})
    meetings = standing.meetings(release, offer, on)
    studies = studied(release, proposal["where"])
    shown = studies[:MOST_PLACES]
    living = living_there(release, shown, on)
    elsewhere = comparable(release, studies, on)
    blank = blanks(offer)
    alike = [item.place.name for item in elsewhere.found] if elsewhere else []
    same = [(item.award["title"], item.award["funder_name"]) for item in meetings.same]
    placed = bool(proposal["where"])
    numbers = (len(same), len(meetings.near), len(meetings.joint))
    sentence = overlap_sentence(*numbers, placed=placed)
    seen = register_on_map(release)
    left_out = not_compared(seen["awards"], seen["not_on_the_map"])
    met = [item.award for item in (*meetings.same, *meetings.joint)]
    acts = sorted(reading.acts, key=lambda key: (-reading.acts[key], key))
    return Answer(
        on,
        proposal,
        offer,
        [NAMES[key] for key in acts[:3]],
        reading.acts_inferred,
        reading.ages,
        reading.ages_inferred,
        meetings,
        sentence,
        left_out,
        verdict(
            [sentence, *([left_out] if left_out and not same else [])],
            same,
            alike,
            blank,
            placed=placed,
            live=bool(living.awards or living.wider),
        ),
        [(study, needs(release, study)) for study in shown],
        len(studies) - len(shown),
        living,
        elsewhere,
        to_ask(connection, release, shown, met, living.awards),
        watches_of(connection, release, award),
        blank,
    )
