"""What can be read of a request at all, before any view reads it."""

from collections.abc import Iterable
from typing import Final

from flask import abort, request

FORMS: Final = ("application/x-www-form-urlencoded", "multipart/form-data")
READ_APART: Final = ("/api/", "/_dash-update-component")
"""Where JSON is sent; who answers there says what is wrong with it."""
NO_FORM: Final = (
    "What was sent is not a form, so nothing was changed. Open the page again and send its form."
)
NUL: Final = "\0"
NO_TEXT: Final = (
    "One of the texts holds a character that no text has (NUL, U+0000), so nothing was done. "
    "Write it again by hand."
)


def refuse_unreadable() -> None:
    """For who was let in: a stranger's form is not read."""
    _refuse_if_nul(text for _, text in request.args.items(multi=True))
    if request.method in ("GET", "HEAD", "OPTIONS") or request.path.startswith(READ_APART):
        return
    if request.mimetype not in FORMS:
        if request.content_length or request.mimetype:
            abort(400, NO_FORM)
        return
    if request.mimetype == FORMS[1] and not request.mimetype_params.get("boundary"):
        abort(400, NO_FORM)
    _refuse_if_nul(text for _, text in request.form.items(multi=True))


def _refuse_if_nul(texts: Iterable[str]) -> None:
    if any(NUL in text for text in texts):
        abort(400, NO_TEXT)
