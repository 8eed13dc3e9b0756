"""The product's own page with one control more: a button whose clientside callback changes the
colour of a square. What it takes is the floor under every change on this page."""

from dash import Input, Output, html

from app import app

_screen = app.layout
_CONTROL = html.Div(
    [html.Button("Floor", id="floor-button"), html.Div(id="floor")],
    style={"position": "fixed", "bottom": 0, "left": 0, "zIndex": 9999},
)
app.layout = lambda: html.Div([_screen(), _CONTROL])
app.clientside_callback(  # type: ignore[no-untyped-call]
    """clicks => ({width: "9px", height: "9px",
                   background: clicks % 2 ? "rgb(1, 2, 3)" : "rgb(3, 2, 1)"})""",
    Output("floor", "style"),
    Input("floor-button", "n_clicks"),
    prevent_initial_call=True,
)
server = app.server
