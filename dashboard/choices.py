"""The left column: what to show, when, at which level, and which interventions count.

Controls name the part of the URL they set in ``data-state`` and their options in ``data-options``;
``assets/controls.js`` makes them. As components of Dash, hundreds of options would have to be
rendered anew with every change.
"""

import json
from typing import Any

from dash import html
from dash.development.base_component import Component

from analysis.quality import LACKS
from analysis.selection import STATUSES
from dashboard import ids
from dashboard.attributes import attributes
from dashboard.quality import LABELS
from db.published import Release

STATUS_LABELS = {
    "live": "Live",
    "starting": "Starting later",
    "finished": "Finished",
    "proposed": "Proposed",
    "withdrawn": "Withdrawn",
    "dates not known": "Dates not known",
}
AGE_GROUPS = (
    ("0-4", "Under 5"),
    ("5-10", "5 to 10"),
    ("11-15", "11 to 15"),
    ("16-17", "16 and 17"),
    ("18-24", "18 to 24"),
    ("10-24", "10 to 24"),
    ("25-120", "25 and over"),
)
FILTERS = (
    ("Who pays and who delivers", (("funder", "Funder"), ("provider", "Provider"))),
    ("What it does", (("approach", "Approach"), ("priority", "Priority"), ("level", "Level"))),
)


def choices_panel(release: Release) -> Component:
    return html.Section(
        id=ids.CHOICES,
        className="choices",
        **attributes(aria_label="Choose what to show"),
        children=[
            _segments("show", "Show", (("need", "Need"), ("funding", "Funding"), ("gap", "Gap"))),
            _field(
                "measure", "Measure", html.Select(id="measure", **attributes(data_state="measure"))
            ),
            html.Div(id="measure-note", className="note"),
            html.Div(id="period", className="field"),
            _segments(
                "area",
                "Area",
                tuple((item["key"], item["label"]) for item in release.front["levels"]),
            ),
            _date(),
            *_filters(release),
            _points(),
        ],
    )


def _field(control_id: str, label: str, control: Component) -> Component:
    return html.Div(className="field", children=[html.Label(label, htmlFor=control_id), control])


def _segments(key: str, label: str, options: tuple[tuple[str, str], ...]) -> Component:
    """A few choices side by side: radio buttons that look like one control."""
    return html.Fieldset(
        className="field segments",
        **attributes(data_state=key),
        children=[
            html.Legend(label),
            _inputs(key, "radio", options),
        ],
    )


def _inputs(key: str, kind: str, options: tuple[tuple[str, str], ...]) -> Component:
    """Radio buttons or tick boxes: those of Dash say to a screen reader that they are a list box,
    which they are not."""
    return html.Div(
        id=f"choice-{key}",
        className="pair" if kind == "radio" else "boxes",
        **attributes(data_kind=kind, data_options=json.dumps(options)),
    )


def _select(key: str, label: str, options: list[tuple[str, str]]) -> Component:
    listed = json.dumps([("", "Any"), *options])
    select = html.Select(id=f"filter-{key}", **attributes(data_state=key, data_options=listed))
    return _field(f"filter-{key}", label, select)


def _input(control_id: str, label: str, **named: str) -> Component:
    made = json.dumps({"id": control_id, **named})
    return _field(control_id, label, html.Div(**attributes(data_input=made)))


def _filters(release: Release) -> list[Component]:
    """Closed groups; each says in its heading how many of its filters are set."""
    choices: dict[str, list[dict[str, Any]]] = release.content("choices")
    groups = [
        _group(
            title,
            [
                _select(key, label, [(item["key"], _counted(item)) for item in choices[key]])
                for key, label in filters
            ],
        )
        for title, filters in FILTERS
    ]
    return [
        *groups,
        _group("Who it is for", [_select("age", "Age", list(AGE_GROUPS))]),
        _group("Status and words", [_status(), _words()]),
        _group("What is missing", [_lacks()]),
        html.Button("Clear filters", id="clear", type="button", className="plain", hidden=True),
    ]


def _counted(item: dict[str, Any]) -> str:
    label = str(item["label"])
    return f"{label[:1].upper()}{label[1:]} ({item['awards']})"


def _group(title: str, children: list[Component]) -> Component:
    return html.Details(
        className="group",
        children=[
            html.Summary([html.Span(title), html.Span("any", className="set")]),
            html.Div(children, className="inside"),
        ],
    )


def _status() -> Component:
    return _select("status", "Status", [(key, STATUS_LABELS[key]) for key in STATUSES])


def _lacks() -> Component:
    """To find the awards that are worth mending."""
    return _select("lacks", "Awards without", [(part, LABELS[part].capitalize()) for part in LACKS])


def _date() -> Component:
    return _input("filter-on", "Interventions on this date", type="date")


def _words() -> Component:
    label = "Words in title or description"
    return _input("filter-q", label, type="search", placeholder="For instance: mentoring")


def _points() -> Component:
    return html.Fieldset(
        className="field ticks",
        **attributes(data_state="points"),
        children=[
            html.Legend("Points on the map"),
            _inputs(
                "points", "checkbox", (("interventions", "Interventions"), ("schools", "Schools"))
            ),
        ],
    )
