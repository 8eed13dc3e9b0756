"""Answers over HTTP: packed JSON as stored, and JSON made for the request."""

import gzip
import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from flask import Response, redirect, request

FOR_EVER = "private, max-age=31536000, immutable"
FOR_EVERYBODY = "public, max-age=31536000, immutable"
"""What holds nothing of anybody: our own script and style."""
ASK_AGAIN = "no-cache"
WORTH_PACKING = 900
TEXTS = ("text/", "application/json", "application/javascript", "image/svg+xml")


def see_other(address: str) -> Response:
    """After a change: the page that shows it, so that loading it again repeats nothing."""
    return redirect(address, 303)  # type: ignore[return-value]


def packed(body: bytes, cache: str, mimetype: str = "application/json") -> Response:
    """A stored document: gzip as it lies in the store, unpacked for the rare client without."""
    response = Response(mimetype=mimetype)
    response.headers["Cache-Control"] = cache
    response.headers["Vary"] = "Accept-Encoding"
    if request.accept_encodings.quality("gzip") > 0:
        response.headers["Content-Encoding"] = "gzip"
        response.set_data(body)
    else:
        response.set_data(gzip.decompress(body))
    return response


@dataclass(frozen=True)
class Answer:
    """JSON made for a request: ``body`` is packed when that pays; ``tag`` names its content."""

    body: bytes
    is_packed: bool
    tag: str

    def __len__(self) -> int:
        return len(self.body)


def answer(content: Any) -> Answer:
    """In the order it was made. Raises ValueError for a NaN: a missing number is null."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    body = text.encode()
    tag = hashlib.sha256(body).hexdigest()[:20]
    if len(body) < WORTH_PACKING:
        return Answer(body, False, tag)
    return Answer(gzip.compress(body, compresslevel=3, mtime=0), True, tag)


def send(made: Answer, cache: str = ASK_AGAIN) -> Response:
    """What may change carries its tag, so that a browser that has it already gets 304 and no
    body."""
    if made.is_packed:
        response = packed(made.body, cache)
    else:
        response = Response(
            made.body, mimetype="application/json", headers={"Cache-Control": cache}
        )
    if cache == ASK_AGAIN:
        response.set_etag(made.tag, weak=True)
        response.make_conditional(request)
    return response


def as_json(content: Any, cache: str = ASK_AGAIN) -> Response:
    """JSON that is made for this request alone."""
    return send(answer(content), cache)


def pack(response: Response) -> Response:
    """After every request: text that nobody has packed yet, such as Dash's own files."""
    if (
        response.status_code == 200
        and not response.is_streamed
        and "Content-Encoding" not in response.headers
        and (response.mimetype or "").startswith(TEXTS)
        and (response.content_length or 0) >= WORTH_PACKING
        and request.accept_encodings.quality("gzip") > 0
    ):
        response.set_data(_packed(response.get_data()))
        response.headers["Content-Encoding"] = "gzip"
        response.headers.add("Vary", "Accept-Encoding")
    return response


@lru_cache(maxsize=32)
def _packed(body: bytes) -> bytes:
    """Dash's files are some ten, large, and always the same."""
    return gzip.compress(body, compresslevel=5, mtime=0)
