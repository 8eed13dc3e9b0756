"""``python -m etl overlaps`` on a register file, without any store."""

import csv
from pathlib import Path

import pytest

from etl.commands.overlaps import COLUMNS, nesting_of
from etl.run import main
from reports import FileProblem

REGISTER = """\
Identifier,Title,Description,Amount Awarded,Planned Dates:Start Date,Planned Dates:End Date,\
Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name,\
Beneficiary Location:Name,Beneficiary Location:Geographic Code,\
Beneficiary Location:Geographic Code Type,Age From,Age To
A-1,Steady Hands,A mentor for each pupil.,42000,2025-09-01,2026-07-17,X-1,Harbour Youth,F-1,\
Ash Trust,Ash,E05000001,WD,11,16
B-1,Someone to talk to,A trusted adult each week.,,2025-04-01,2026-03-31,X-2,Lantern CIC,F-2,\
Birch Fund,Northborough,E08000001,MD,11,16
C-1,New roof,Refurbishment of the hall.,900,2025-04-01,2026-03-31,X-3,Hall Trust,F-2,\
Birch Fund,Ash,E05000001,WD,,
"""


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """With a store that cannot be opened, for none is needed."""
    monkeypatch.setenv("DATABASE_URL", "sqlite:////nowhere/at/all.sqlite")
    path = tmp_path / "register.csv"
    path.write_text(REGISTER, encoding="utf-8")
    return path


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_pairs_are_written_with_reasons(
    register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, lookup = tmp_path / "pairs.csv", tmp_path / "lookup.csv"
    lookup.write_text("WD24CD,LAD24CD\nE05000001,E08000001\n", encoding="utf-8")
    assert main(["overlaps", str(register), "--out", str(out), "--lookup", str(lookup)]) == 0
    (pair,) = [row for row in rows(out) if row["reported"] == "yes"]
    assert tuple(pair) == COLUMNS
    assert (pair["id_a"], pair["id_b"], pair["category"]) == ("A-1", "B-1", "possible duplication")
    assert "£42,000 and an amount not known" in pair["reasons"]
    assert "in groups: 1." in capsys.readouterr().out


def test_without_a_lookup_a_ward_and_a_borough_do_not_meet(register: Path, tmp_path: Path) -> None:
    out = tmp_path / "pairs.csv"
    assert main(["overlaps", str(register), "--out", str(out)]) == 0
    assert [row for row in rows(out) if row["reported"] == "yes"] == []


def test_a_lookup_without_wards_is_refused_in_a_sentence(tmp_path: Path) -> None:
    lookup = tmp_path / "lookup.csv"
    lookup.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(FileProblem, match="a lookup needs a column of wards"):
        nesting_of(lookup)


def test_a_folder_that_is_not_there_is_said(
    register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["overlaps", str(register), "--out", str(tmp_path / "no" / "pairs.csv")]) == 1
    assert "the file cannot be written" in capsys.readouterr().err
