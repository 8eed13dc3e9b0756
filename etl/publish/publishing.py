"""Build a release from what is in the store, and switch readers over to it in one step."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Engine

from db import disclosed, queries, release_changes, releases
from db.connection import frozen_view
from db.disclosed import Made
from db.releases import Document, document
from etl.publish.brought import forget_places, what_changed
from etl.publish.characteristics import characteristic_documents
from etl.publish.disclosing import Disclosed, disclose
from etl.publish.figures import figure_documents, indicator_list, period_labels, plain
from etl.publish.ground import Ground, read_ground
from etl.publish.measures import Measure, measures
from etl.publish.notes import notes
from etl.publish.overlaps import overlap_document
from etl.publish.placing import geography_of
from etl.publish.profiles import place_documents
from etl.publish.provenance import sources_document
from etl.publish.register import register_documents
from etl.publish.released import released_measures
from etl.publish.schools import (
    placed_postcodes,
    placed_schools,
    postcode_document,
    school_document,
    successor_document,
)
from etl.publish.shapes import (
    area_document,
    outline_document,
    shape_document,
    simplified,
    whole_bounds,
)
from etl.publish.spots import spot_documents
from geography import LEVELS, LSOA, OLDEST_AGE
from indicators import INDICATORS
from record import audit
from record.machine import LOADER
from record.rights import Person
from reports import FileProblem

Say = Callable[[str], None]
OVERTAKEN = "Somebody else published while this release was being built. Publish again."


@dataclass(frozen=True)
class Built:
    """``released``: releases of restricted counts that were made for these documents."""

    documents: list[Document]
    released: list[Made]


def publish(engine: Engine, say: Say, who: Person = LOADER) -> str:
    """Build from one state of the store, then switch in one transaction; returns the content hash.

    Raises FileProblem, leaving the published release as it was, when something the map stands
    on is missing, or when somebody else published meanwhile.
    """
    with frozen_view(engine) as connection:
        before = releases.current(connection)
        built = build(connection, say)
        changed = what_changed(connection, before and before[0], built.documents)
    documents = built.documents
    found = releases.content_hash(documents)
    with audit.recorded(engine, who, "etl_publish", found) as connection:
        if releases.current(connection) != before:
            raise FileProblem(OVERTAKEN)
        for made in built.released:
            disclosed.keep(connection, made)
        number = releases.store(connection, documents)
        forget_places(connection)
        if changed:
            release_changes.keep(connection, number, changed.as_content())
    say(f"published: {len(documents):,} documents, content {found[:12]}")
    return found


def build(connection: Connection, say: Say) -> Built:
    """Every document of a release, in a fixed order."""
    say("publish: areas and residents")
    ground = read_ground(connection)
    say("publish: indicators")
    restricted = {item.indicator.id: item for item in disclose(connection, ground)}
    made = list(_measures(connection, ground, restricted))
    say("publish: hot spots")
    spots, spots_by_place = spot_documents(ground, made)
    say("publish: register, schools and postcodes")
    postcodes = placed_postcodes(connection, ground)
    schools = placed_schools(connection, ground, postcodes)
    geography = geography_of(connection, ground, schools, postcodes)
    register = register_documents(connection, ground, geography, schools)
    awards = _awards(register)
    say("publish: overlaps")
    documents = [
        *_area_documents(ground),
        *(item for measure in made for item in figure_documents(measure)),
        *place_documents(ground, made, spots_by_place),
        *spots,
        *characteristic_documents(ground, made),
        *register,
        overlap_document(awards, ground, schools),
        school_document(schools),
        successor_document(geography, schools),
        postcode_document(postcodes, ground),
        sources_document(connection),
    ]
    found = notes(ground, schools, awards, restricted.values())
    for sentence in found:
        say(f"publish: {sentence}")
    for item in restricted.values():
        if item.reason:
            say(f"publish: {item.indicator.label}: {item.reason}")
    documents.append(document("notes", "", found))
    shapes = {item.key: item.sha256 for item in documents if item.kind == "geometry"}
    documents.append(_front(ground, made, shapes, restricted))
    return Built(documents, [item.made for item in restricted.values() if item.made])


def _awards(register: list[Document]) -> list[dict[str, Any]]:
    """The list of awards, read back from its document."""
    return next(json.loads(item.content) for item in register if item.kind == "awards")


def _measures(
    connection: Connection, ground: Ground, restricted: Mapping[str, Disclosed]
) -> Iterator[Measure]:
    for indicator in INDICATORS:
        if indicator.access == "restricted":
            release = restricted[indicator.id].release if indicator.id in restricted else None
            if release is not None:
                yield from released_measures(indicator, release, ground)
            continue
        rows = queries.values(connection, indicator.id)
        if not rows.empty:
            yield from measures(indicator, rows, ground)


def _area_documents(ground: Ground) -> Iterator[Document]:
    for level in LEVELS:
        areas = ground.areas[level.key]
        columns = {
            "residents": [_whole(number) for number in ground.people(level.key)],
            "young": [_whole(number) for number in ground.young(level.key)],
        }
        for parent in ("ward", "la"):
            pairs = ground.parents.get((level.key, parent))
            if pairs is not None:
                columns[parent] = ground.areas[parent].index.get_indexer(pairs).tolist()
        yield area_document(level.key, areas, columns)
        yield document("ages", level.key, _ages(ground, level.key))
        simple = simplified(areas)
        yield shape_document(level.key, simple)
        yield outline_document(level.key, simple, _boroughs(ground, level.key))


def _ages(ground: Ground, level: str) -> list[list[float | int | None]]:
    """Residents by year of age (the last is "and over"), a row for each area of the level; null
    where one of its LSOAs is not known. Carried over from older boundaries they have decimals."""
    by_age = ground.residents[list(range(OLDEST_AGE + 1))].astype("float64")
    if level != LSOA.key:
        by_age = by_age.groupby(ground.parents[LSOA.key, level]).sum(skipna=False)
    return [plain(row) for row in by_age.reindex(ground.areas[level].index).round(2).to_numpy()]


def _boroughs(ground: Ground, level: str) -> pd.Series:
    """Index area code, value the borough it lies in."""
    codes = ground.areas["la"].index
    return pd.Series(codes, index=codes) if level == "la" else ground.parents[level, "la"]


def _whole(number: float) -> int | None:
    return None if number != number else round(number)


def _front(
    ground: Ground,
    made: list[Measure],
    shapes: dict[str, str],
    restricted: Mapping[str, Disclosed],
) -> Document:
    """What the screen needs to know before anything is chosen."""
    levels = [
        {
            "key": level.key,
            "label": level.label,
            "plural": level.plural,
            "vintage": ground.vintage[level.key],
            "areas": len(ground.areas[level.key]),
            "geometry": shapes[level.key],
        }
        for level in LEVELS
    ]
    thresholds = {
        key: item.release.rules.threshold for key, item in restricted.items() if item.release
    }
    return document(
        "front",
        "",
        {
            "partnership": ground.partnership,
            "demonstration": ground.demonstration,
            "as_at": ground.as_at,
            "bounds": whole_bounds(ground.areas),
            "levels": levels,
            "periods": period_labels(made),
            "indicators": indicator_list(made, thresholds),
        },
    )
