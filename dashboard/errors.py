"""Every failure is a plain sentence that says what to do: JSON for programs, a page for people."""

import logging

from dash.exceptions import DependencyException
from flask import Flask, Response, jsonify, render_template, request
from werkzeug.exceptions import HTTPException

from dashboard.as_at import as_at
from dashboard.not_saved import Again, again, not_saved
from db.failures import StoreError
from db.published import NotPublished, Published
from layers import UnknownView

LOG = logging.getLogger("common_ground")
STORE_GONE = (
    "The data cannot be reached just now, so nothing can be shown. Nothing is lost. "
    "Try again in a minute; if it goes on, tell whoever looks after the service."
)
READ_THE_REST = (
    "This is kept in the store, which does not answer just now. Nothing is lost. What was "
    "published on {moment} can be read: the map, and the lists of what is needed and funded."
)
NOT_TEXT = "The address holds bytes that are no text; write it in UTF-8."
NO_SUCH_FILE = "There is no such file. Load the page again: the service may be newer than it."
TOO_LARGE = (
    "That is larger than the 25 MB that a list may have, so nothing was read. Bring it in parts, "
    "or save it without pictures and other sheets."
)
TOO_LONG_A_TEXT = (
    "One of the texts is longer than 500,000 characters, or there are more than a thousand, so "
    "nothing was read. Write less, or bring a list as a file."
)
HEADINGS = {
    400: "This cannot be read",
    401: "Sign in first",
    403: "This is not open to you",
    404: "There is nothing here",
    409: "Somebody was quicker",
    422: "This cannot be read",
    429: "Wait a little",
}
NOT_SAVED = "This was not saved"
OURS_AT_FAULT = (
    "Something went wrong on our side. Nothing is lost. Try again; if it goes on, tell whoever "
    "looks after the service what you were looking at."
)


def register_errors(server: Flask, published: Published) -> None:
    """No stack trace ever reaches a reader; the log has it."""

    def store(error: StoreError) -> Response:
        LOG.error("the store does not answer: %s", error)
        if request.method not in ("GET", "HEAD"):
            return _answer(503, not_saved(error), NOT_SAVED, again(error))
        return _answer(503, _what_can_be_read(published))

    server.register_error_handler(NotPublished, lambda error: _answer(503, str(error)))
    server.register_error_handler(UnknownView, lambda error: _answer(404, str(error)))
    server.register_error_handler(DependencyException, lambda _error: _answer(404, NO_SUCH_FILE))
    server.register_error_handler(UnicodeDecodeError, lambda _error: _answer(400, NOT_TEXT))
    server.register_error_handler(HTTPException, _http)
    server.register_error_handler(StoreError, store)
    server.register_error_handler(Exception, _unforeseen)


def _http(error: HTTPException) -> Response:
    if error.code is not None and error.code < 400:
        return error.get_response()  # type: ignore[return-value]
    sentence = error.description or "That request cannot be answered."
    if error.code == 413:
        fits = (request.content_length or 0) <= (request.max_content_length or 0)
        sentence = TOO_LONG_A_TEXT if fits else TOO_LARGE
    response = _answer(error.code or 500, sentence)
    for name, value in error.get_headers():
        if name == "Allow":
            response.headers[name] = value
    return response


def _what_can_be_read(published: Published) -> str:
    try:
        published.current()
        found = as_at(published)
    except (StoreError, NotPublished):
        found = None
    return READ_THE_REST.format(moment=found.moment) if found else STORE_GONE


def _unforeseen(error: Exception) -> Response:
    LOG.exception("unforeseen: %s", error)
    return _answer(500, OURS_AT_FAULT)


def for_programs() -> bool:
    """Whether a program reads the answer, and not a person."""
    return request.path.startswith(("/api/", "/map/", "/_dash"))


def _answer(status: int, sentence: str, heading: str = "", more: Again | None = None) -> Response:
    if for_programs():
        response = jsonify({"error": sentence})
    else:
        heading = heading or HEADINGS.get(status, "This cannot be shown just now")
        page = render_template("problem.html", sentence=sentence, heading=heading, again=more)
        response = Response(page)
    response.status_code = status
    response.headers["Cache-Control"] = "no-store"
    return response
