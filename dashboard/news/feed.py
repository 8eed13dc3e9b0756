"""What is new as an Atom feed (RFC 4287): each piece stays the same piece, whenever it is read."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final, NamedTuple
from urllib.parse import urlsplit
from xml.etree import ElementTree as xml

from analysis.news.coming import came_into_sight
from dashboard.asked import opening_date
from dashboard.news.awards import awards
from dashboard.news.endings import ending
from dashboard.news.figures import figures
from dashboard.news.gathering import LABELS, told_outside
from dashboard.news.letter import places_said
from dashboard.news.meetings import found_alike, settled
from dashboard.news.said import Said, around
from dashboard.news.scene import ENDINGS, Edition, Item, Scene, followed_on_map
from dashboard.overlaps.current import Overlaps
from dashboard.screens import NOTICE
from record.following import Follower

ATOM: Final = "http://www.w3.org/2005/Atom"
MIMETYPE: Final = "application/atom+xml"
GOES_BACK: Final = timedelta(days=60)
MOST: Final = 200
OURS_SINCE: Final = "2026"
"""Year in which whoever serves this had the name in its address: part of every tag: URI."""
NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
xml.register_namespace("", ATOM)


class Entry(NamedTuple):
    """``name``: the same for the same piece; ``updated``: UTC."""

    name: str
    updated: datetime
    item: Item


def entries(
    now: Overlaps, editions: Iterable[Edition], told: Said, follower: Follower, since: datetime
) -> list[Entry]:
    """What came to be known after ``since``, and every ending in sight; the latest first."""
    followed = followed_on_map(now.release, follower.codes)
    found: list[Entry] = []
    scene = Scene(now, followed, opening_date(now.release), [])
    for edition in editions:
        if edition.at > since:
            of_one = Scene(now, followed, scene.on, [edition])
            items = [*awards(of_one), *found_alike(of_one), *figures(of_one)]
            found += [_entry(item, f"{edition.number} ") for item in items]
    others = [*ending(scene), *settled(scene, 0), *around(scene, told, 0, 0)]
    known = [_entry(item, "") for item in others]
    found += [one for one in known if one.item.kind == ENDINGS or one.updated > since]
    return sorted(found, key=lambda one: (one.updated, one.name), reverse=True)[:MOST]


def _entry(item: Item, edition: str) -> Entry:
    at = came_into_sight(item.at) if item.kind == ENDINGS else item.at
    return Entry(f"{item.kind} {edition}{item.key}", _moment(at), told_outside(item))


def _moment(at: date) -> datetime:
    if not isinstance(at, datetime):
        return datetime(at.year, at.month, at.day, tzinfo=UTC)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def feed(told: Sequence[Entry], follower: Follower, now: Overlaps, address: str) -> bytes:
    """``address``: of the service, without a slash at the end. The key is not in the feed."""
    front = now.release.front
    root = xml.Element(f"{{{ATOM}}}feed")
    _text(root, "id", _tag(address, f"feed {follower.number}"))
    _text(root, "title", f"What is new in {places_said(follower) or 'no place yet'}")
    if front["demonstration"]:
        _text(root, "subtitle", NOTICE)
    updated = max((one.updated for one in told), default=_moment(now.release.built_at))
    _text(root, "updated", _rfc3339(updated))
    _text(_part(root, "author"), "name", f"Common Ground, {front['partnership']}")
    _part(root, "link", rel="alternate", type="text/html", href=f"{address}/news")
    for one in told:
        _write(root, one, address)
    body: bytes = xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return body


def _write(root: xml.Element, one: Entry, address: str) -> None:
    item, entry = one.item, _part(root, "entry")
    _text(entry, "id", _tag(address, one.name))
    _text(entry, "title", f"{item.title}: {item.places}" if item.places else item.title)
    _text(entry, "updated", _rfc3339(one.updated))
    _part(entry, "link", rel="alternate", type="text/html", href=f"{address}{item.address}")
    _part(entry, "category", term=item.kind, label=LABELS[item.kind])
    _text(entry, "content", item.text, type="text")


def _part(parent: xml.Element, name: str, **attributes: str) -> xml.Element:
    told = {key: NO_XML.sub("", value) for key, value in attributes.items()}
    return xml.SubElement(parent, f"{{{ATOM}}}{name}", told)


def _text(parent: xml.Element, name: str, text: str, **attributes: str) -> None:
    _part(parent, name, **attributes).text = NO_XML.sub("", text)


def _tag(address: str, name: str) -> str:
    """RFC 4151: the same for the same name, and no name can be read from it."""
    host = urlsplit(address).hostname or "localhost"
    return f"tag:{host},{OURS_SINCE}:news/{hashlib.sha256(name.encode()).hexdigest()[:32]}"


def _rfc3339(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
