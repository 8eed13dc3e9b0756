"""The record of awards: looked at first, changed by lists, every change kept and undone."""

import csv
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, func, select

from db.record_tables import award_change
from db.tables import award, award_contact, award_place, award_tag, delivery
from etl.delivery import Delivery
from etl.kinds.awards import planned
from etl.load import load
from record.form import cells_of, read_form
from record.history import history
from record.plan import Plan
from record.rights import Person
from record.stored import stored
from record.undo import undo
from record.write import Cause, Change, write
from reports import FileProblem, LoadReport

REAL = Path(__file__).resolve().parents[3] / "shared" / "realdata" / "grants"
LISTS = [path for path in sorted(REAL.glob("360giving_*")) if "registry" not in path.name]
FIELDS: dict[str, Any] = {
    "Title": "Boxing after school",
    "Description": "Two evenings a week",
    "Currency": "GBP",
    "Amount Awarded": "12000",
    "Planned Dates:Start Date": "2026-01-01",
    "Planned Dates:End Date": "2026-12-31",
    "Recipient Org:Identifier": "X-ORG-1",
    "Recipient Org:Name": "Invented Boxing Club",
    "Funding Org:Identifier": "X-FUND-1",
    "Funding Org:Name": "Invented Fund",
    "Beneficiary Location:Geographic Code": "E05999901",
    "School URNs": "100001; 100002",
    "Approach": "Sports; Mentoring",
    "Contact Name": "Invented Person",
    "Contact Email": "person@example.org",
}


def a_list(path: Path, *rows: dict[str, Any]) -> Delivery:
    """Each row is the usual award with an identifier and what is said otherwise."""
    made = [{"Identifier": "X-1", **FIELDS, **row} for row in rows]
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(made[0]))
        writer.writeheader()
        writer.writerows(made)
    return Delivery("register", (path,), by="Ann Analyst")


def bring(engine: Engine, brought: Delivery) -> LoadReport:
    return load(engine, brought, lambda _line: None)


def look(engine: Engine, brought: Delivery) -> Plan:
    with engine.connect() as connection:
        return planned(connection, brought, LoadReport("register", brought.file_names))


def last_delivery(connection: Connection) -> int:
    return int(connection.execute(select(func.max(delivery.c.id))).scalar_one())


def record(engine: Engine, identifier: str = "X-1") -> dict[str, Any]:
    with engine.connect() as connection:
        return stored(connection, [identifier])[identifier][0].record()


def rows(engine: Engine) -> dict[str, int]:
    tables = (award, award_contact, award_place, award_tag, award_change, delivery)
    with engine.connect() as connection:
        counts = {t.name: select(func.count()).select_from(t) for t in tables}
        return {name: connection.execute(query).scalar_one() for name, query in counts.items()}


def test_what_is_stored_is_what_was_read(engine: Engine, tmp_path: Path) -> None:
    brought = a_list(tmp_path / "a.csv", {"Amount Awarded": "12000.5", "Age From": "11"})
    read = look(engine, brought).new[0]
    bring(engine, brought)
    found = record(engine)
    assert found == read.record()
    assert found["amount_awarded"] == "12000.50"
    assert found["approaches"] == ["Sports", "Mentoring"]
    assert found["school_urns"] == ["100001", "100002"]
    assert found["contact_email"] == "person@example.org"
    assert (found["age_from"], found["age_to"]) == (11, None)


def test_what_a_funder_wrote_for_a_place_is_kept(engine: Engine, tmp_path: Path) -> None:
    """School by number and by name, postcode and name alone: as written, again and again."""
    name, code = "Beneficiary Location:Name", "Beneficiary Location:Geographic Code"
    brought = a_list(
        tmp_path / "a.csv",
        {
            code: "zz1  1aa",
            name: "",
            f"{code} Type": "",
            "School URNs": "100001; St. Anne's C of E, Bootle; 1044",
        },
        {"Identifier": "X-2", code: "", name: "Northgate School", f"{code} Type": "SCHOOL"},
    )
    bring(engine, brought)
    assert record(engine)["school_urns"] == ["100001", "St. Anne's C of E, Bootle", "1044"]
    assert record(engine)["places"][0]["code"] == "ZZ1  1AA"
    assert record(engine, "X-2")["places"] == [
        {"name": "Northgate School", "code": None, "code_type": "SCHOOL"}
    ]
    again = look(engine, brought)
    assert (again.new, again.changed, len(again.unchanged)) == ([], [], 2)
    with engine.connect() as connection:
        for standing, _ in stored(connection, ["X-1", "X-2"]).values():
            assert read_form(cells_of(standing), standing)[0] == standing


@pytest.mark.parametrize("publisher", sorted({path.name.split("_2")[0] for path in LISTS}))
def test_every_real_list_comes_back_unchanged(engine: Engine, publisher: str) -> None:
    """What is read from a real file, written, and read from the store again is the same award."""
    path = next(path for path in LISTS if path.name.startswith(publisher))
    brought = Delivery("register", (path,))
    bring(engine, brought)
    again = look(engine, brought)
    assert (again.new, [item.fields for item in again.changed], again.missing) == ([], [], [])
    assert len(again.unchanged) > 0


def test_a_look_beforehand_writes_nothing(engine: Engine, tmp_path: Path) -> None:
    bring(engine, a_list(tmp_path / "a.csv", {}, {"Identifier": "X-2"}, {"Identifier": "X-3"}))
    before = rows(engine)
    made = look(
        engine,
        a_list(
            tmp_path / "b.csv",
            {"Amount Awarded": "15000", "Approach": "Sports"},
            {"Identifier": "X-2"},
            {"Identifier": "X-4"},
        ),
    )
    assert [item.identifier for item in made.new] == ["X-4"]
    assert [item.identifier for item in made.unchanged] == ["X-2"]
    assert made.missing == [("X-3", "Boxing after school")]
    (changed,) = made.changed
    assert {item.field: (item.before, item.after) for item in changed.fields} == {
        "amount_awarded": ("12000.00", "15000.00"),
        "approaches": (["Sports", "Mentoring"], ["Sports"]),
    }
    assert rows(engine) == before


def test_another_funders_awards_are_not_missed(engine: Engine, tmp_path: Path) -> None:
    bring(engine, a_list(tmp_path / "a.csv", {"Funding Org:Identifier": "X-FUND-2"}))
    assert look(engine, a_list(tmp_path / "b.csv", {"Identifier": "X-2"})).missing == []


def test_only_what_changes_is_written_and_kept(engine: Engine, tmp_path: Path) -> None:
    first = a_list(tmp_path / "a.csv", {}, {"Identifier": "X-2"})
    bring(engine, first)
    report = bring(engine, a_list(tmp_path / "b.csv", {"Title": "Gym"}, {"Identifier": "X-2"}))
    assert report.counts["changed awards"] == 1
    assert report.counts["unchanged awards"] == 1
    with engine.connect() as connection:
        steps = history(connection, "X-1")
        assert [step.what for step in steps] == ["added", "changed"]
        assert {step.by for step in steps} == {"Ann Analyst"}
        (field,) = steps[1].fields
        assert (field.field, field.before, field.after) == ("title", "Boxing after school", "Gym")
        assert [step.what for step in history(connection, "X-2")] == ["added"]


def test_the_same_list_again_changes_nothing(engine: Engine, tmp_path: Path) -> None:
    first = a_list(tmp_path / "a.csv", {})
    bring(engine, first)
    before = rows(engine)
    assert "already loaded: nothing changed" in bring(engine, first).counts
    assert rows(engine) == before


def test_the_same_list_after_another_brings_its_own_back(engine: Engine, tmp_path: Path) -> None:
    first = a_list(tmp_path / "a.csv", {})
    bring(engine, first)
    bring(engine, a_list(tmp_path / "b.csv", {"Title": "Gym"}))
    assert bring(engine, first).counts["changed awards"] == 1
    assert record(engine)["title"] == "Boxing after school"


def test_a_delivery_is_taken_back_whole(engine: Engine, tmp_path: Path) -> None:
    first = a_list(tmp_path / "a.csv", {}, {"Identifier": "X-2"})
    bring(engine, first)
    before = record(engine)
    second = a_list(
        tmp_path / "b.csv",
        {"Title": "Gym", "School URNs": "", "Contact Email": "", "Contact Name": ""},
        {"Identifier": "X-3"},
    )
    bring(engine, second)
    with engine.connect() as connection:
        number = last_delivery(connection)
    undone = undo(engine, number, Person("Ann Analyst"))
    assert (undone.removed, undone.restored, undone.kept) == (1, 1, {})
    assert record(engine) == before
    with engine.connect() as connection:
        found = dict(connection.execute(select(award.c.identifier, award.c.delivery_id)).all())
        assert set(found) == {"X-1", "X-2"}
        assert set(found.values()) == {number - 1}
        assert [step.what for step in history(connection, "X-3")] == [
            "added",
            f"removed, taking delivery {number} back",
        ]
    with pytest.raises(FileProblem, match="was taken back on"):
        undo(engine, number, Person("Ann Analyst"))
    assert bring(engine, second).counts["new awards"] == 1


def test_what_was_changed_since_stays(engine: Engine, tmp_path: Path) -> None:
    bring(engine, a_list(tmp_path / "a.csv", {}))
    bring(
        engine,
        a_list(
            tmp_path / "b.csv",
            {"Title": "Gym", "Description": "Three evenings"},
            {"Identifier": "X-2"},
        ),
    )
    with engine.begin() as connection:
        number = last_delivery(connection)
        for identifier in ("X-1", "X-2"):
            standing, came_from = stored(connection, [identifier])[identifier]
            edited = standing.model_copy(update={"title": "Gym for girls"})
            change = Change(identifier, standing, edited, came_from, came_from)
            write(connection, [change], Cause("Cat Commissioner"))
    undone = undo(engine, number, Person("Ann Analyst"))
    assert (undone.removed, undone.restored) == (0, 1)
    assert [item.field for item in undone.kept["X-1"]] == ["title"]
    assert undone.kept["X-2"] == []
    found = record(engine)
    assert (found["title"], found["description"]) == ("Gym for girls", "Two evenings a week")
    assert record(engine, "X-2")["title"] == "Gym for girls"
    assert "X-1: title was changed since" in undone.as_text()
    assert "X-2: the whole award was changed since" in undone.as_text()


def test_what_cannot_be_taken_back(engine: Engine) -> None:
    with pytest.raises(FileProblem, match="There is no delivery 77"):
        undo(engine, 77, Person("Ann Analyst"))


def test_a_failure_in_the_middle_of_an_undo_changes_nothing(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(engine, a_list(tmp_path / "a.csv", {}))
    bring(engine, a_list(tmp_path / "b.csv", {"Title": "Gym"}))
    before, found = rows(engine), record(engine)
    with engine.connect() as connection:
        number = last_delivery(connection)

    def fails(*_given: Any, **_named: Any) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr("record.write._tags", fails)
    with pytest.raises(RuntimeError):
        undo(engine, number, Person("Ann Analyst"))
    assert (rows(engine), record(engine)) == (before, found)
