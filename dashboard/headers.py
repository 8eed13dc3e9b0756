"""What every answer tells the browser not to do: run what is not ours, be framed, guess types."""

from functools import partial
from typing import Final
from urllib.parse import urlsplit

from flask import Flask, Response, request

POLICY: Final = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "font-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
ON_THE_MAP: Final = {"style-src": "'self' 'unsafe-inline'"}
"""Leaflet brings its styles as style elements; a style runs nothing."""
ALWAYS: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
A_YEAR: Final = "max-age=31536000"


def register_headers(server: Flask, basemap_url: str) -> None:
    """``basemap_url``: the pattern of map tiles, whose host may be asked for pictures."""
    server.after_request(partial(_guard, _tiles_of(basemap_url)))


def _guard(tiles: str, response: Response) -> Response:
    policy = POLICY | (ON_THE_MAP if request.path == "/" else {})
    policy["img-src"] = f"{policy['img-src']} {tiles}".strip()
    told = "; ".join(f"{what} {allowed}" for what, allowed in policy.items())
    response.headers["Content-Security-Policy"] = told
    for name, value in ALWAYS.items():
        response.headers.setdefault(name, value)
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = A_YEAR
    return response


def _tiles_of(pattern: str) -> str:
    """Scheme and host of the tiles, with the letter that stands for several hosts as ``*``."""
    where = urlsplit(pattern.replace("{s}.", "*."))
    return f"{where.scheme}://{where.netloc}" if where.netloc else ""
