"""Readers see the old release or the new, never a mix, while one is switched for the other."""

import threading
from collections.abc import Callable
from typing import Any

from asking import Site
from sqlalchemy import Engine, select

from db import releases
from db.tables import release_document

READERS = 3
SWITCHES = 6


def other_release(engine: Engine, mark: str) -> list[releases.Document]:
    """The published release with every name and value marked, so that a mix shows."""
    with engine.connect() as connection:
        current = releases.current(connection)
        assert current is not None
        named = select(release_document.c.kind, release_document.c.key)
        rows = connection.execute(named.where(release_document.c.release_id == current[0])).all()
        contents = {
            (kind, key): releases.content(connection, current[0], kind, key)
            for kind, key in rows
            if kind in ("front", "areas", "awards", "choices", "reach", "schools", "sources")
            or kind == "postcodes"
            or (kind in ("values", "detail") and key == "imd_score ward 2025")
            or (kind == "geometry" and key == "la")
            or (kind == "place" and key == "DEMO-W005")
        }
    number = float(len(mark))
    contents["front", ""]["partnership"] = mark
    contents["values", "imd_score ward 2025"]["values"] = [number] * 141
    contents["place", "DEMO-W005"]["name"] = mark
    for award in contents["awards", ""]:
        award["title"] = mark
    return [releases.document(kind, key, content) for (kind, key), content in contents.items()]


def publish(engine: Engine, documents: list[releases.Document]) -> None:
    with engine.begin() as connection:
        releases.store(connection, documents)


def names_in(site: Site, seen: list[set[Any]]) -> None:
    """One answer of each kind, as the set of everything in it that tells the releases apart."""
    values = site.json("/api/v1/values/imd_score/2025/ward")
    numbers = {int(value) for value in values["values"].values()}
    seen.append({len(values["partnership"]), *numbers})
    place = site.json("/api/v1/places/DEMO-W005")
    titles = {item["title"] for item in place["funded"]["live"]}
    seen.append({place["partnership"], place["name"], *titles})
    page = site.json("/api/v1/interventions", {"offset": 0})
    seen.append({page["partnership"], *(item["title"] for item in page["interventions"])})


def test_no_answer_mixes_two_releases(demo_engine: Engine, site_of: Callable[[str], Site]) -> None:
    address = demo_engine.url.render_as_string(hide_password=False)
    marked = [other_release(demo_engine, mark) for mark in ("old", "newer")]
    publish(demo_engine, marked[0])
    site = site_of(address)
    seen: list[set[Any]] = []
    failures: list[Exception] = []
    stop = threading.Event()

    def read() -> None:
        own = Site(site.app, site.app.server.test_client())
        while not stop.is_set():
            try:
                names_in(own, seen)
            except Exception as failure:
                failures.append(failure)
                return

    readers = [threading.Thread(target=read) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    for turn in range(SWITCHES):
        publish(demo_engine, marked[(turn + 1) % 2])
        read_so_far = len(seen)
        while len(seen) < read_so_far + 10 and not failures:
            stop.wait(0.01)
    stop.set()
    for reader in readers:
        reader.join()
    site.app.published.engine.dispose()
    assert failures == []
    assert len(seen) > 10 * SWITCHES
    assert [answer for answer in seen if len(answer) != 1] == []
    assert {"old", "newer"} <= set().union(*seen)


def test_addresses_of_the_old_release_are_gone(
    demo_engine: Engine, site_of: Callable[[str], Site]
) -> None:
    site = site_of(demo_engine.url.render_as_string(hide_password=False))
    old = site.json("/map/release")["release"]
    paths = [
        f"/map/{old}/areas/ward",
        f"/map/{old}/shade/ward/imd_score/2025",
        f"/map/{old}/table/ward/imd_score/2025",
        f"/map/{old}/points/schools",
    ]
    assert [site.get(path).status_code for path in paths] == [200] * 4
    publish(demo_engine, other_release(demo_engine, "newer"))
    new = site.json("/map/release")["release"]
    assert new != old
    for path in paths:
        answer = site.get(path)
        assert answer.status_code == 410
        assert answer.headers["Cache-Control"] == "no-store"
        assert "load the page again" in answer.json["error"]
        assert site.get(path.replace(old, new)).status_code == 200
    site.app.published.engine.dispose()


def test_the_same_figures_published_again_keep_their_address(
    demo_engine: Engine, site_of: Callable[[str], Site]
) -> None:
    site = site_of(demo_engine.url.render_as_string(hide_password=False))
    publish(demo_engine, other_release(demo_engine, "newer"))
    first = site.json("/map/release")["release"]
    publish(demo_engine, other_release(demo_engine, "newer"))
    assert site.json("/map/release")["release"] == first
    site.app.published.engine.dispose()
