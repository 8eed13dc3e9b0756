"""Merging is a person's decision, is undone by one, and is seen by all that is published."""

import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, insert, select

import etl.run
from analysis.body import Organisation
from db import releases
from db.published import Published
from db.record_tables import organisation_apart, organisation_merge
from db.tables import award
from etl.delivery import Delivery
from etl.load import load
from etl.publish.publishing import build, publish
from record.organisation_decisions import (
    decisions,
    keep_apart,
    merge,
    undo_apart,
    undo_merge,
)
from record.organisations import merged, merges, organisations, suggestions
from record.rights import Person
from reports import FileProblem

ROWS = (
    ("A", "Invented Club"),
    ("B", "The Invented Club Ltd"),
    ("B", "The Invented Club Ltd"),
    ("C", "Invented Club CIC"),
    ("D", "Someone Else Entirely"),
)
ANN = "Ann Analyst"


@pytest.fixture
def register(engine: Engine, tmp_path: Path) -> Engine:
    path = tmp_path / "register.csv"
    heads = "Identifier,Title,Funding Org:Name,Recipient Org:Identifier,Recipient Org:Name"
    lines = [f"X-{at},Work,Invented Fund,{key},{name}" for at, (key, name) in enumerate(ROWS)]
    path.write_text("\n".join([heads, *lines]), encoding="utf-8")
    load(engine, Delivery("register", (path,)), lambda _line: None)
    return engine


def pairs(connection: Connection) -> set[tuple[str, str]]:
    return {(item.gone.id, item.kept.id) for item in suggestions(connection)}


def names_written(connection: Connection) -> list[tuple[str, str]]:
    order = select(award.c.recipient_id, award.c.recipient_name).order_by(award.c.identifier)
    return [(row.recipient_id, row.recipient_name) for row in connection.execute(order)]


def test_the_same_body_is_suggested_and_nothing_is_merged(register: Engine) -> None:
    with register.connect() as connection:
        assert pairs(connection) == {("A", "B"), ("C", "B"), ("C", "A")}
        assert (merged(connection), merges(connection)) == ({}, [])


def test_a_merge_is_one_body_and_the_awards_stay_as_written(register: Engine) -> None:
    with register.begin() as connection:
        number = merge(connection, "A", "B", ANN)
        assert merged(connection) == {"A": ("B", "The Invented Club Ltd")}
        assert names_written(connection) == list(ROWS)
        found = next(item for item in organisations(connection) if item.id == "B")
        assert found == Organisation(("B", "A"), ("The Invented Club Ltd", "Invented Club"), 3)
        assert pairs(connection) == {("C", "B")}
        (standing,) = merges(connection)
        assert (standing.id, standing.from_name, standing.by) == (number, "Invented Club", ANN)


def test_chains_end_where_the_last_body_is(register: Engine) -> None:
    with register.begin() as connection:
        first = merge(connection, "A", "B", ANN)
        second = merge(connection, "B", "C", ANN)
        shown = ("C", "Invented Club CIC")
        assert merged(connection) == {"A": shown, "B": shown}
        undo_merge(connection, second, "Cat Commissioner")
        assert merged(connection) == {"A": ("B", "The Invented Club Ltd")}
        merge(connection, "B", "D", ANN)
        undo_merge(connection, first, ANN)
        assert merged(connection) == {"B": ("D", "Someone Else Entirely")}


@pytest.mark.parametrize(
    ("from_id", "into_id", "says"),
    [
        ("C", "A", "would be a circle"),
        ("C", "C", "would be a circle"),
        ("B", "A", "“B” is merged already"),
        ("A", "D", "“A” is merged already, and shown as Invented Club CIC"),
        ("X", "D", "No award names an organisation “X”"),
        ("D", "X", "No award names an organisation “X”"),
    ],
)
def test_what_cannot_be_merged(register: Engine, from_id: str, into_id: str, says: str) -> None:
    with register.begin() as connection:
        merge(connection, "A", "B", ANN)
        merge(connection, "B", "C", ANN)
        before = merged(connection)
        with pytest.raises(FileProblem, match=says):
            merge(connection, from_id, into_id, ANN)
        assert merged(connection) == before


def test_two_people_at_one_moment_cannot_make_an_endless_circle(register: Engine) -> None:
    with register.begin() as connection:
        merge(connection, "A", "B", ANN)
        row = dict(connection.execute(select(organisation_merge)).mappings().one())
        del row["id"]
        turned = row | {"from_id": "B", "from_name": "B", "into_id": "A", "into_name": "A"}
        connection.execute(insert(organisation_merge).values(turned))
        assert set(merged(connection)) == {"A", "B"}


def test_undoing_what_is_not_there_or_was_undone(register: Engine) -> None:
    with register.begin() as connection:
        number = merge(connection, "A", "B", ANN)
        undo_merge(connection, number, "Cat Commissioner")
        assert (merged(connection), merges(connection)) == ({}, [])
        kept = connection.execute(select(organisation_merge)).mappings().one()
        assert (kept["merged_by"], kept["undone_by"]) == (ANN, "Cat Commissioner")
        with pytest.raises(FileProblem, match=f"Merge {number} was undone on"):
            undo_merge(connection, number, ANN)
        with pytest.raises(FileProblem, match="There is no merge 77"):
            undo_merge(connection, 77, ANN)
        merge(connection, "B", "A", ANN)
        assert merged(connection) == {"B": ("A", "Invented Club")}


def test_what_a_person_said_are_two_bodies_is_not_suggested_again(register: Engine) -> None:
    with register.begin() as connection:
        keep_apart(connection, "B", "A", ANN)
        keep_apart(connection, "A", "B", "Cat Commissioner")
        assert len(connection.execute(select(organisation_apart)).all()) == 1
        assert pairs(connection) == {("C", "B"), ("C", "A")}
        merge(connection, "C", "A", ANN)
        assert pairs(connection) == set()
        with pytest.raises(FileProblem, match="are merged; undo that first"):
            keep_apart(connection, "A", "C", ANN)
        with pytest.raises(FileProblem, match="No award names an organisation “X”"):
            keep_apart(connection, "A", "X", ANN)


def test_that_two_bodies_are_two_can_be_taken_back_and_history_says_who(register: Engine) -> None:
    with register.begin() as connection:
        keep_apart(connection, "B", "A", ANN)
        (said,) = decisions(connection)
        assert (said.what, said.one_name, said.other_name) == (
            "apart",
            "Invented Club",
            "The Invented Club Ltd",
        )
        undo_apart(connection, said.id, "Cat Commissioner")
        assert ("A", "B") in pairs(connection)
        with pytest.raises(FileProblem, match=f"kept apart {said.id} was undone on"):
            undo_apart(connection, said.id, ANN)
        with pytest.raises(FileProblem, match="There is no pair that was kept apart 77"):
            undo_apart(connection, 77, ANN)
        keep_apart(connection, "A", "B", ANN)
        assert ("A", "B") not in pairs(connection)
        number = merge(connection, "C", "B", ANN)
        undo_merge(connection, number, ANN)
        told = [(item.what, item.by, item.undone_by) for item in decisions(connection)]
    assert told == [
        ("merge", ANN, ANN),
        ("apart", ANN, None),
        ("apart", ANN, "Cat Commissioner"),
    ]


def first_two(connection: Connection, who: str) -> list[tuple[str, str]]:
    columns = (award.c[f"{who}_id"], award.c[f"{who}_name"])
    found = connection.execute(select(*columns).distinct().order_by(*columns)).all()
    return [(row[0], row[1]) for row in found[:2]]


def content(connection: Connection) -> str:
    return releases.content_hash(build(connection, lambda _line: None).documents)


def test_what_is_published_shows_one_body_and_an_undo_brings_the_release_back(
    demo_sqlite_copy: Engine,
) -> None:
    published = Published(demo_sqlite_copy)
    with demo_sqlite_copy.begin() as connection:
        as_it_was = published.current().key
        plain = content(connection)
        numbers = {}
        merged_into: dict[str, tuple[str, str]] = {}
        for who in ("funder", "recipient"):
            gone, kept = first_two(connection, who)
            numbers[who] = merge(connection, gone[0], kept[0], ANN)
            merged_into[gone[0]] = kept
        rows = connection.execute(select(award).order_by(award.c.identifier)).mappings().all()
        expected = [
            tuple(
                part
                for who in ("funder", "recipient")
                for part in merged_into.get(
                    row[f"{who}_id"], (row[f"{who}_id"], row[f"{who}_name"])
                )
            )
            for row in rows
        ]
    publish(demo_sqlite_copy, lambda _line: None)
    release = published.current()
    assert release.key != as_it_was
    shown: list[dict[str, Any]] = release.content("awards")
    keys = ("funder_id", "funder_name", "recipient_id", "recipient_name")
    assert [tuple(item[key] for key in keys) for item in shown] == expected
    for filter_name, position in (("funder", 0), ("provider", 2)):
        offered = {item["key"]: item["awards"] for item in release.content("choices")[filter_name]}
        assert not set(offered) & set(merged_into)
        for key, number in offered.items():
            assert number == sum(row[position] == key for row in expected)
    with demo_sqlite_copy.begin() as connection:
        for number in numbers.values():
            undo_merge(connection, number, ANN)
        assert content(connection) == plain


def test_at_the_command_line(
    register: Engine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.modules["etl.run"], "_store", lambda: register)
    monkeypatch.setattr("etl.commands.organisations.at_the_machine", lambda: Person(ANN))

    def said(*words: str, status: int = 0) -> str:
        assert etl.run.main(["organisations", *words]) == status
        captured = capsys.readouterr()
        return captured.out + captured.err

    assert "Perhaps one body: 3 pairs." in said()
    assert "“Invented Club” (A) → “The Invented Club Ltd” (B). The names are the same but" in said()
    assert "“A” is now shown as “B”" in said("merge", "A", "B")
    assert "Ann Analyst: “Invented Club” (A) is “The Invented Club Ltd” (B)" in said()
    assert "Perhaps one body: 1 pairs." in said()
    assert "nobody will be asked again" in said("apart", "C", "B")
    assert "Perhaps one body: 0 pairs." in said()
    with register.connect() as connection:
        (standing,) = merges(connection)
    assert "is undone" in said("undo", str(standing.id))
    assert "Nothing was changed. Merge" in said("undo", str(standing.id), status=1)
