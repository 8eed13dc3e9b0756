"""``/picture/chart/<name>.svg`` and ``.png``: a chart with the same choices as on its screen."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from flask import Response

from dashboard.access import AWARDS, KEEPERS, PARTNERSHIP, READERS, Policy, Register
from dashboard.overlaps.current import Current
from dashboard.paper.screens import picture_file
from dashboard.pictures import awards, money, places, quality, returns, trend
from dashboard.pictures.figure import Figure, picture


@dataclass(frozen=True)
class Picture:
    """``policy``: of the screen that shows the chart. ``figure`` reads the request, as the screen
    does."""

    name: str
    policy: Policy
    figure: Callable[[Current], Figure]


PICTURES: Final = (
    Picture("award-places", AWARDS, places.award_places),
    Picture("award-years", AWARDS, awards.award_years),
    Picture("awards-in-time", PARTNERSHIP, awards.awards_in_time),
    Picture("endings", PARTNERSHIP, money.endings),
    Picture("fairness", PARTNERSHIP, money.fairness),
    Picture("fairness-years", PARTNERSHIP, money.fairness_years),
    Picture("gaps", READERS, places.gaps),
    Picture("hot-spots", READERS, places.hot_spots),
    Picture("pair-places", PARTNERSHIP, places.pair_places),
    Picture("pair-score", PARTNERSHIP, awards.pair_score),
    Picture("quality", READERS, quality.quality),
    Picture("returns-completion", KEEPERS, returns.completion),
    Picture("returns-outcomes", KEEPERS, returns.outcomes),
    Picture("returns-people", KEEPERS, returns.people),
    Picture("returns-sessions", KEEPERS, returns.sessions),
    Picture("streams", PARTNERSHIP, money.streams),
    Picture("trend", READERS, trend.trend),
)


def register_pictures(register: Register, current: Current) -> None:
    def sent(one: Picture, ending: str) -> Response:
        release = current.published.current()
        drawn = partial(_drawn, one, current, release.front)
        return picture_file(release, drawn, one.name, ending)

    for one in PICTURES:
        rule = f"/picture/chart/{one.name}.<ending>"
        name = f"picture_{one.name.replace('-', '_')}"
        register.file(rule, partial(sent, one), one.policy, name)


def _drawn(one: Picture, current: Current, front: dict[str, Any]) -> str:
    return picture(one.figure(current), front)
