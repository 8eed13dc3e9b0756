"""Answers over HTTP: packed JSON as stored, and JSON made for the request."""

import gzip
import hashlib
import json
from typing import Any

from flask import Response, request

FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
WORTH_PACKING = 900


def packed(body: bytes, cache: str) -> Response:
    """A stored document: gzip as it lies in the store, unpacked for the rare client without."""
    response = Response(mimetype="application/json")
    response.headers["Cache-Control"] = cache
    response.headers["Vary"] = "Accept-Encoding"
    if request.accept_encodings.quality("gzip") > 0:
        response.headers["Content-Encoding"] = "gzip"
        response.set_data(body)
    else:
        response.set_data(gzip.decompress(body))
    return response


def as_json(content: Any, cache: str = ASK_AGAIN) -> Response:
    """JSON in the order it was made, packed when that pays; what may change carries a tag, so
    that a browser that has it already gets 304 and no body."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    body = text.encode()
    if len(body) >= WORTH_PACKING:
        response = packed(gzip.compress(body, compresslevel=3, mtime=0), cache)
    else:
        response = Response(body, mimetype="application/json", headers={"Cache-Control": cache})
    if cache == ASK_AGAIN:
        response.set_etag(hashlib.sha256(body).hexdigest()[:20], weak=True)
        response.make_conditional(request)
    return response
