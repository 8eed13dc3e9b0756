"""The product's own page with one control more: a button whose clientside callback changes the
colour of a square. What it takes is the floor under every change on this page.

The function itself is brought by the browser (``switching.PAINT``), for the page's policy runs no
script that stands in it."""

from dash import ClientsideFunction, Input, Output, html

from app import app

_screen = app.layout
_CONTROL = html.Div(
    [html.Button("Floor", id="floor-button"), html.Div(id="floor")],
    style={"position": "fixed", "bottom": 0, "left": 0, "zIndex": 9999},
)
app.layout = lambda: html.Div([_screen(), _CONTROL])
app.clientside_callback(  # type: ignore[no-untyped-call]
    ClientsideFunction("floor", "paint"),
    Output("floor", "style"),
    Input("floor-button", "n_clicks"),
    prevent_initial_call=True,
)
server = app.server
