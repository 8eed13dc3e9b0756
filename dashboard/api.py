"""JSON under /api/v1/ for people and programs. ``described.py`` tells of the same routes."""

from collections.abc import Callable
from typing import Any

from flask import Response, request
from werkzeug.exceptions import NotFound

from dashboard.access import ANYONE, PARTNERSHIP, READERS, Register
from dashboard.as_at import for_programs
from dashboard.asked import offset, opening_date, selection, view
from dashboard.finder import search
from dashboard.identity import reads_texts
from dashboard.openapi import description
from dashboard.overlaps.current import Current
from dashboard.overlaps.for_programs import overlaps_json
from dashboard.overlaps.of_place import meetings_in
from dashboard.profile import facts, place_profile
from dashboard.sending import Answer, answer, as_json, send
from db.failures import StoreError
from db.published import Published, Release
from db.shelf import Shelf
from layers import DATED, LAYERS, layer_of
from layers.choosing import chosen_in

PAGE = 200
LONGEST_SEARCH = 100
ROOM_FOR_PLACES = 24_000_000
"""Bytes of each worker: every place of the partnership several times over."""


class Api:
    """The routes; each loads the release, calls a pure function and returns JSON."""

    def __init__(self, published: Published, current: Current) -> None:
        self.published = published
        self.current = current
        self._places: Shelf[Answer] = Shelf(ROOM_FOR_PLACES, len)

    def indicators(self) -> Response:
        """Every measure that can be asked for: indicators, and layers of funding and gaps."""
        release = self.published.current()
        funding: list[dict[str, Any]] = [
            {
                "id": layer.key,
                "label": layer.label,
                "unit": layer.unit,
                "kind": layer.group,
                "worse": None,
                "source": "The register of funded interventions",
                "levels": {level["key"]: {"periods": []} for level in release.front["levels"]},
            }
            for layer in LAYERS
            if layer.group in DATED
        ]
        return as_json({**stamp(release), "indicators": release.front["indicators"] + funding})

    def place(self, code: str) -> Response:
        """Kept as it was sent: the same place, query, day, release and overlaps have the same
        answer."""
        release = self.published.current()
        day, texts = opening_date(release), reads_texts()
        try:
            name = (release.key, self.current.stamp(), day, texts, code, request.query_string)
        except StoreError:  # not known whether the overlaps are others now
            return as_json(self._place(release, code))
        return send(self._places.get(name, lambda: answer(self._place(release, code))))

    def _place(self, release: Release, code: str) -> dict[str, Any]:
        chosen = selection(request.args, release)
        profile = place_profile(release, code, chosen)
        return {**stamp(release), **profile, "overlaps": meetings_in(self.current.now(), profile)}

    def overlaps(self) -> Response:
        """Groups of awards that meet, a page at a time from ``offset``; by the screen's rules."""
        now = self.current.now()
        found = overlaps_json(now, request.args, offset(request.args))
        return as_json({**stamp(now.release), **found})

    def values(self, indicator: str, period: str, level: str) -> Response:
        """Values by code; a missing one is null and its status says why."""
        release = self.published.current()
        asked = view(request.args, release, indicator, period, level)
        shade = layer_of(indicator).shade
        if shade is None:
            raise NotFound(f"“{indicator}” has no values by area.")
        found, codes = shade(asked), release.areas(level)["codes"]
        return as_json(
            {
                **stamp(release),
                "indicator": indicator,
                "period": asked.period,
                "level": level,
                "values": dict(zip(codes, found.values, strict=True)),
                "status": {codes[at]: status for at, status in found.status.items()},
                **_rules(release, indicator),
            }
        )

    def interventions(self) -> Response:
        """Chosen interventions, ``PAGE`` at a time from ``offset``."""
        release = self.published.current()
        chosen = chosen_in(release, selection(request.args, release))
        first = offset(request.args)
        page = [
            facts(item.award)
            | {
                "status": item.status,
                "ends_soon": item.ends_soon,
                "where": item.award["where"],
                "not_on_the_map": item.award["unplaced"],
            }
            for item in chosen[first : first + PAGE]
        ]
        more = first + PAGE if first + PAGE < len(chosen) else None
        return as_json(
            {**stamp(release), "total": len(chosen), "next_offset": more, "interventions": page}
        )

    def intervention(self, identifier: str) -> Response:
        release = self.published.current()
        chosen = chosen_in(release, selection(request.args, release))
        for item in chosen:
            if item.award["id"] == identifier:
                return as_json(
                    {
                        **stamp(release),
                        **facts(item.award),
                        "status": item.status,
                        "ends_soon": item.ends_soon,
                        "where": item.award["where"],
                        "not_on_the_map": item.award["unplaced"],
                    }
                )
        raise NotFound(f"“{identifier[:80]}” is not the identifier of an award in the register.")

    def search(self) -> Response:
        release = self.published.current()
        words = request.args.get("q", "")[:LONGEST_SEARCH]
        return as_json({"q": words, "results": search(release, words)})

    def deliveries(self) -> Response:
        """Which files the figures come from, when they were loaded and what was wrong."""
        release = self.published.current()
        return as_json({**stamp(release), "deliveries": release.content("sources")})

    def health(self) -> Response:
        """200 while a release can be read; ``status`` says whether anything can be saved."""
        release = self.published.current()
        status = "ok" if self.published.away_since is None else "reading only"
        told = {"status": status, "release": release.key, "as_at": for_programs(release.built_at)}
        return as_json(told)

    def openapi(self) -> Response:
        return as_json(description())


def _rules(release: Release, indicator: str) -> dict[str, int]:
    """Of a restricted indicator: below what its counts are hidden, and to what they are rounded."""
    found = (item for item in release.front["indicators"] if item["id"] == indicator)
    item: dict[str, Any] = next(found, {})
    return {name: item[name] for name in ("hidden_below", "rounded_to") if name in item}


def stamp(release: Release) -> dict[str, Any]:
    """Stands at the head of every answer with figures."""
    front = release.front
    return {
        "partnership": front["partnership"],
        "notice": "Demonstration data: invented figures" if front["demonstration"] else None,
        "release": release.key,
    }


def register_api(register: Register, published: Published, current: Current) -> None:
    api = Api(published, current)
    routes: dict[str, Callable[..., Response]] = {
        "indicators": api.indicators,
        "places/<code>": api.place,
        "values/<indicator>/<path:period>/<level>": api.values,
        "interventions": api.interventions,
        "interventions/<path:identifier>": api.intervention,
        "overlaps": api.overlaps,
        "search": api.search,
        "deliveries": api.deliveries,
        "health": api.health,
        "openapi.json": api.openapi,
    }
    others = {"overlaps": PARTNERSHIP, "health": ANYONE, "openapi.json": ANYONE}
    for rule, responder in routes.items():
        policy = others.get(rule, READERS)
        register.route(f"/api/v1/{rule}", responder, policy, name=f"api_{responder.__name__}")
