"""Dash's own address for callbacks. None of ours runs on the server, so nothing that is sent there
is ever run: it is told what is wrong with it."""

import logging
from typing import Final, NoReturn

from flask import Flask
from werkzeug.exceptions import BadRequest

from dashboard.json_bodies import sent_object

LOG: Final = logging.getLogger("common_ground")
ADDRESS: Final = "/_dash-update-component"
NO_OUTPUT: Final = "That does not say in “output”, as a text, which callback is meant."
NONE_HERE: Final = (
    "There is no such callback on the server: the screen does all of its work in the browser. "
    "Load the page again."
)


def close_callbacks(server: Flask) -> None:
    """Dash's own view would run whatever callback was ever made, declared or not."""
    server.view_functions[ADDRESS] = _refuse


def _refuse() -> NoReturn:
    try:
        named = isinstance(sent_object().get("output"), str)
        raise BadRequest(NONE_HERE if named else NO_OUTPUT)
    except BadRequest as refusal:
        LOG.warning("a callback was refused: %s", refusal.description)
        raise
