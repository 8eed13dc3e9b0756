"""What each screen shows as a slide. Every screen that a meeting can be shown has one."""

from collections.abc import Callable, Mapping

from werkzeug.exceptions import HTTPException

from analysis.listing import Listing
from dashboard.overlaps.current import Current
from dashboard.slides import of_awards, of_lists, of_money, of_places
from dashboard.slides.content import Content
from dashboard.slides.onlookers import as_onlookers
from layers import UnknownView

Shown = Callable[[Current], Content]
GONE = "This view cannot be shown any more."


def screens(register: Callable[[], Listing]) -> Mapping[str, Shown]:
    """Path → what it shows. ``register``: the register as it stands."""
    return {
        "/": of_places.whole_map,
        "/gaps": of_places.gaps,
        "/hot-spots": of_places.hot_spots,
        "/compare": of_places.compare,
        "/overlaps": of_awards.overlaps,
        "/overlaps/pair": of_awards.pair,
        "/schools": of_lists.schools,
        "/schools/school": of_lists.school,
        "/money": of_money.money,
        "/money/endings": of_money.endings,
        "/money/fairness": of_money.fairness,
        "/money/streams": of_money.streams,
        "/register": of_awards.register_of(register),
        "/register/award": of_awards.award,
        "/quality": of_lists.quality,
        "/sources": of_lists.sources,
        "/decisions": of_lists.decisions,
        "/notes": of_lists.local_knowledge,
    }


def content_of(known: Mapping[str, Shown], current: Current, address: str, agenda: int) -> Content:
    """What the steering group sees at an address; a sentence where it shows nothing any more."""
    with as_onlookers(address, agenda):
        try:
            return known[address.partition("?")[0]](current)
        except HTTPException as error:
            return Content(GONE, [], sentences=[str(error.description)])
        except UnknownView as error:
            return Content(GONE, [], sentences=[str(error)])
