"""Puts the parts together: one Dash app, its routes, its callback and its page."""

from pathlib import Path
from typing import Any

from dash import Dash, Input, html
from dash.development.base_component import Component
from flask import has_request_context, request
from werkzeug.middleware.proxy_fix import ProxyFix

from dashboard import ids
from dashboard.access import READERS, Register
from dashboard.accessibility import register_accessibility
from dashboard.api import register_api
from dashboard.as_at import as_at, register_as_at
from dashboard.bundle import register_bundles
from dashboard.callbacks import close_callbacks
from dashboard.checking.screens import register_checking
from dashboard.comparing.screen import register_comparing
from dashboard.downloads import register_downloads
from dashboard.errors import register_errors
from dashboard.gaps.screens import register_gaps
from dashboard.head import open_groups, register_head, whose
from dashboard.headers import register_headers
from dashboard.hot_spots.screen import register_hot_spots
from dashboard.identity import Identity, of_request, open_figures_alone
from dashboard.knowledge.screens import Notes
from dashboard.layout import layout
from dashboard.map import ZOOM
from dashboard.measures import explained, register_measures
from dashboard.meeting.screens import register_meeting
from dashboard.meeting.showing import Showing
from dashboard.money.screens import register_screens_of_money
from dashboard.news.screens import NewsScreens
from dashboard.news.whom import Telling
from dashboard.overlaps.current import Current
from dashboard.overlaps.of_award import meetings_of
from dashboard.overlaps.screens import register_screens_of_overlaps
from dashboard.page import PAGE, complete
from dashboard.paper.screens import register_paper
from dashboard.paper.set_screens import SetScreens
from dashboard.pictures.screens import register_pictures
from dashboard.place_files import register_place_files
from dashboard.quality import register_quality
from dashboard.register.screens import register_screens_of_the_register
from dashboard.returns.screens import register_screens_of_the_returns
from dashboard.rows import asker
from dashboard.schools.screens import register_screens_of_schools
from dashboard.screen_data import register_screen_data
from dashboard.sending import pack
from dashboard.signing_in.screens import register_signing_in
from dashboard.since_publishing import SincePublishing
from dashboard.slides.screens import register_slides
from dashboard.sources import register_sources
from db.asker import tell
from db.published import Published, Release
from layers import LAYERS
from settings import Settings

HERE = Path(__file__).parent
LARGEST_BODY = 26_000_000
"""Bytes of one request: the largest list that is read, and the form around it."""


class CommonGround(Dash):
    """A Dash app whose page carries what the screen needs before anything is fetched."""

    def __init__(self, published: Published, settings: Settings) -> None:
        super().__init__(
            __name__,
            title="Common Ground",
            update_title="",
            assets_folder=str(HERE / "assets"),
            assets_ignore=".*",  # bundle.py sends them
            serve_locally=True,
            index_string=PAGE,
            suppress_callback_exceptions=True,  # or Dash reads the layout before anybody asks
        )
        self.published = published
        self.settings = settings
        self.identity = Identity(published, settings)
        published.open_only = open_figures_alone
        published.of_request = of_request
        self.policies = Register(self, self.identity, settings.public_view)
        self.showing = Showing(self.identity)

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """Dash's page with what the screen needs before anything is fetched."""
        front = front_document(self.published, self.settings)
        page = str(super().interpolate_index(**parts))  # type: ignore[no-untyped-call]
        groups = open_groups(self.policies)
        meeting = self.showing.meeting()
        return complete(page, front, request.args, groups, meeting, as_at(self.published))


def front_document(published: Published, settings: Settings) -> dict[str, Any]:
    """The release's front document with its choices, layers and the configured basemap."""
    release = published.current()
    layers = [
        {
            "key": layer.key,
            "group": layer.group,
            "label": layer.label,
            "unit": layer.unit,
            "about": layer.about,
            "decimals": layer.decimals,
            "ramp": layer.ramp,
            "cells": layer.cells,
        }
        for layer in LAYERS
    ]
    return {
        **explained(release.front),
        "release": release.key,
        "latest_end": _latest_end(release),
        "layers": layers,
        "zoom": ZOOM,
        "basemap": {"url": settings.basemap_url, "attribution": settings.basemap_attribution},
    }


def _latest_end(release: Release) -> str:
    """Last day of the award on the map that ends last; empty when none has an end."""
    return max((item["end_date"] or "" for item in release.awards if item["where"]), default="")


def make_application(published: Published, settings: Settings) -> CommonGround:
    """The whole app; nothing is read from the store until somebody asks."""
    tell(published.engine, asker)
    app = CommonGround(published, settings)
    app.server.template_folder = str(HERE / "templates")
    app.server.url_map.merge_slashes = False  # an award's identifier may hold two in a row
    app.layout = lambda: _layout(app)
    register = app.policies
    app.server.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    if settings.proxies:
        believed = {"x_for": settings.proxies, "x_proto": settings.proxies}
        app.server.wsgi_app = ProxyFix(app.server.wsgi_app, **believed)
    close_callbacks(app.server)
    register_head(register)
    since_publishing = SincePublishing()
    overlaps = Current(published, since_publishing)
    telling = Telling(overlaps, since_publishing)
    register_errors(app.server, published)
    register_as_at(app.server, published)
    app.server.after_request(pack)
    register_headers(app.server, settings.basemap_url)
    register_bundles(register)
    register_api(register, published, overlaps)
    register_screen_data(register, published)
    register_downloads(register, published)
    register_measures(app.server)
    register_accessibility(register, published, settings)
    register_place_files(register, published)
    register_sources(register, published)
    register_quality(register, published)
    register_gaps(register, published)
    register_hot_spots(register, published)
    register_comparing(register, published)
    register_signing_in(register, app.identity)
    register_meeting(register, published, app.showing, telling)
    Notes(published).register(register)
    NewsScreens(app.identity, telling).register(register)
    register_screens_of_money(register, published)
    register_screens_of_overlaps(register, overlaps)
    living = register_screens_of_the_register(
        register, published, settings, lambda name: meetings_of(overlaps.now(), name)
    )
    register_paper(register, overlaps)
    register_pictures(register, overlaps)
    register_slides(register, overlaps, living.current)
    SetScreens(overlaps, settings.kept_folder / "sheets").register(register)
    register_checking(register, published, since_publishing)
    register_screens_of_the_returns(register, published, settings)
    register_screens_of_schools(register, overlaps)
    register.clientside("commonGround.show", Input(ids.URL, "search"), policy=READERS)
    _set_up(app)
    return app


def _set_up(app: CommonGround) -> None:
    """Dash finishes itself in the first request; a second one that comes meanwhile finds half of
    it and is told that Dash's own files do not exist. So before any request."""
    with app.server.test_request_context("/sign-in"):  # open to anyone: the store is not asked
        app.server.preprocess_request()


def _layout(app: CommonGround) -> Component:
    """The screen, for whoever asks for it. Dash also wants to see a layout at the very first
    request, whatever it is for; the store may be away then, and must not be needed."""
    if has_request_context() and request.path == "/_dash-layout":
        groups = open_groups(app.policies)
        release = app.published.current()
        return layout(release, app.settings, groups, whose("/"), as_at(app.published))
    return html.Div()
