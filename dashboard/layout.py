"""The frame of the one screen: choices on the left, where in the middle, what it means right."""

from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.as_at import AsAt
from dashboard.attributes import attributes
from dashboard.choices import choices_panel
from dashboard.head import Whose
from dashboard.map import map_panel
from dashboard.screens import MAP, NOTICE, Act, Group, Screen, in_head
from db.published import Release
from settings import Settings


def layout(
    release: Release,
    settings: Settings,
    groups: Sequence[Group],
    whose: Whose,
    as_at: AsAt | None,
) -> Component:
    """Built for every page load, so that it follows the published release and who asks.
    ``groups``: the menu of what is open to them. ``as_at``: None while the store answers."""
    return html.Div(
        className="screen",
        children=[
            dcc.Location(id=ids.URL, refresh=False),
            html.A("Skip to the place profile", href=f"#{ids.PLACE}", className="skip"),
            _header(release, groups, whose),
            html.P(
                _dated(as_at) if as_at else [],
                id=ids.AS_AT,
                className="as-at",
                role="status",
                hidden=not as_at,
            ),
            html.Main(
                className="columns",
                children=[
                    choices_panel(release),
                    html.Section(
                        id=ids.WHERE,
                        className="where",
                        **attributes(aria_label="Map or table"),
                        children=[_told(), _toolbar(), map_panel(release, settings), _table()],
                    ),
                    html.Section(
                        id=ids.PLACE,
                        className="place",
                        tabIndex="-1",
                        **attributes(aria_label="Place profile"),
                    ),
                ],
            ),
            _sheets(),
            html.Div(
                id=ids.SPOKEN, className="spoken", role="status", **attributes(aria_live="polite")
            ),
            html.Div(
                id=ids.HEARD, className="spoken", role="status", **attributes(aria_live="polite")
            ),
        ],
    )


def _dated(as_at: AsAt) -> list[Component | str]:
    return [html.Strong(f"Data as at {as_at.moment}."), f" {as_at.why}"]


def _header(release: Release, groups: Sequence[Group], whose: Whose) -> Component:
    return html.Header(
        className="top",
        children=[
            html.H1("Who funds what, where and for whom, against need", className="spoken"),
            html.A(
                className="brand",
                href="/",
                children=[html.Span(className="mark"), html.Span("Common Ground")],
            ),
            html.Nav(
                className="screens",
                **attributes(aria_label="Screens"),
                children=[
                    *(_screen(screen, "in-head") for screen in in_head(groups)),
                    html.Details(
                        className="menu",
                        children=[
                            html.Summary("Menu"),
                            html.Div(
                                [
                                    *_groups(groups),
                                    html.A(whose.label, href=whose.address, className="menu-who"),
                                ]
                            ),
                        ],
                    ),
                ],
            ),
            *([html.P(NOTICE, className="notice")] if release.front["demonstration"] else []),
            html.Div(id=ids.SEARCH, className="search"),
            html.P(
                html.A(whose.label, href=whose.address, title=whose.title or None),
                className="who",
            ),
        ],
    )


def _groups(groups: Sequence[Group]) -> list[Component]:
    return [
        html.Section(
            [
                html.P(group.label, className="question"),
                *(_screen(screen, "") for screen in group.screens),
                *(_act(act) for act in group.acts),
            ]
        )
        for group in groups
    ]


def _act(act: Act) -> Component:
    return html.Button([act.label, html.Kbd(act.key)], className=act.name, type="button")


def _screen(screen: Screen, kind: str) -> Component:
    here = attributes(aria_current="page") if screen is MAP else {}
    return html.A(screen.label, href=screen.address, className=kind, **here)


def _told() -> Component:
    """What the map shows, in words, kept by ``assets/told.js``."""
    return html.P(id=ids.TOLD, className="spoken told", **attributes(aria_live="polite"))


def _toolbar() -> Component:
    return html.Div(
        className="toolbar",
        children=[
            html.Div(id="tools", className="tools"),
            html.Div(id=ids.MESSAGE, className="message", role="alert"),
            html.Div(
                id=ids.LEGEND, className="legend", role="region", **attributes(aria_label="Legend")
            ),
        ],
    )


def _table() -> Component:
    return html.Div(id=ids.TABLE, className="table", tabIndex="0", role="region", hidden=True)


def _sheets() -> Component:
    """On a phone the three columns are three sheets; these choose one."""
    return html.Nav(
        className="sheets",
        **attributes(aria_label="Parts of the screen"),
        children=[
            html.Button(label, type="button", **attributes(data_sheet=sheet))
            for sheet, label in (("choices", "Choose"), ("where", "Map"), ("place", "Place"))
        ],
    )
