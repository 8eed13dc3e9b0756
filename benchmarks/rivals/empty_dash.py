"""The least that Dash can show: one text, the same Dash, the same server settings."""

from dash import Dash, html

app = Dash(__name__, title="Empty", update_title="")
app.layout = html.Div("Nothing but Dash", id="text")
server = app.server
