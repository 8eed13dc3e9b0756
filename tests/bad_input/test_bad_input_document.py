"""docs/bad-input.md: its numbers are the product's, and its example says what it says."""

import re
from pathlib import Path

from test_bad_input_matrix import CASES

from etl import registers
from etl.intake import limits
from reports import LoadReport
from settings import ROOT

TEXT = (ROOT / "docs" / "bad-input.md").read_text(encoding="utf-8")
LIMITS = {
    name: value
    for name, value in vars(limits).items()
    if name.isupper() and not name.startswith("_") and isinstance(value, int)
}


def test_every_limit_stands_in_the_table_with_its_number() -> None:
    rows = re.findall(r"^\|[^|]+\| ([\d,]+)[^|]*\| `([A-Z_]+)` \|$", TEXT, re.MULTILINE)
    assert {name: int(number.replace(",", "")) for number, name in rows} == LIMITS
    assert len(LIMITS) == 15


def test_megabytes_in_brackets_are_the_bytes_before_them() -> None:
    pairs = re.findall(r"([\d,]+) bytes \((\d+) MB\)", TEXT)
    assert len(pairs) == 3
    assert all(int(number.replace(",", "")) == int(mega) * 1_000_000 for number, mega in pairs)


def test_the_worked_example(tmp_path: Path) -> None:
    (example,) = re.findall(r"```csv\n(.*?)```", TEXT, re.DOTALL)
    path = tmp_path / "list.csv"
    path.write_text(example, encoding="utf-8")
    report = LoadReport("register", ["list.csv"])
    kept = registers.read(path, report)
    assert [item.identifier for item in kept] == ["A1", "a1"]
    assert kept[1].amount_awarded is None
    said = [(item.row, item.severity, item.reason) for item in report.problems]
    for number, severity, words in (
        (3, "noted", "differs from the identifier in row 2 only by capitals"),
        (3, "noted", "shows no value"),
        (4, "refused", "has 6 cells under 5 headings"),
        (5, "refused", "a total of other rows"),
    ):
        assert [1 for row, how, why in said if (row, how) == (number, severity) and words in why]


def test_the_number_of_files_is_not_overstated() -> None:
    (told,) = re.findall(r"more than (\d+) malformed files", TEXT)
    assert len(CASES) > int(told)
