"""The same two queries as the place profile (pointer, document), the document sent as it lies."""

from flask import Flask, Response

from db import releases
from db.connection import engine_for
from settings import settings

server = Flask(__name__)
engine = engine_for(settings().database_url)


@server.get("/places/<code>")
def place(code: str) -> Response:
    with engine.connect() as connection:
        found = releases.current(connection)
        body = None if found is None else releases.body(connection, found[0], "place", code)
    return Response(body, mimetype="application/json", headers={"Content-Encoding": "gzip"})
