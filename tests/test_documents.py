"""The documents are followed to the letter: what they tell a person to type works."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import etl.run
from analysis.spending import by_financial_year
from etl.kinds import KINDS, Kind
from indicators import INDICATOR_BY_ID

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [
    "README.md",
    "CONTRIBUTING.md",
    *sorted(f"docs/{p.name}" for p in ROOT.glob("docs/*.md")),
]
NOT_COPIED = shutil.ignore_patterns(
    ".git",
    ".venv",
    ".test-venv",
    "var",
    ".*_cache",
    ".hypothesis",
    "__pycache__",
    "tests",
    "official",
)
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(section: str) -> list[tuple[str, str]]:
    """(language, text) of each code block under a heading of CONTRIBUTING.md."""
    (found,) = re.findall(
        rf"^## {section}\n(.*?)(?=^## |\Z)", read("CONTRIBUTING.md"), re.MULTILINE | re.DOTALL
    )
    return FENCE.findall(found)


def typed(name: str) -> Iterator[str]:
    """Every line that a document shows as something to type."""
    text = read(name)
    for _, block in FENCE.findall(text):
        yield from block.splitlines()
    yield from INLINE.findall(FENCE.sub("", text))


# README and its fellows


@pytest.mark.parametrize("name", DOCUMENTS)
def test_make_targets_in_documents_exist(name: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", read("Makefile"), re.MULTILINE))
    for line in typed(name):
        for target in re.findall(r"(?:^|\s)make ([a-z-]+)", line.split("#")[0]):
            assert target in targets, line


@pytest.mark.parametrize("name", DOCUMENTS)
def test_etl_commands_in_documents_parse(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command that CONTRIBUTING.md declares an indicator for included."""
    (declared,) = re.findall(r'id="(\w+)"', dict(blocks("Add an indicator"))["python"])
    known = {**INDICATOR_BY_ID, declared: None}
    monkeypatch.setattr("etl.commands.load.INDICATOR_BY_ID", known)
    for line in typed(name):
        for words in re.findall(r"python -m etl (.*)", line.split(" #")[0]):
            told = shlex.split(words)
            if "--help" in told:
                with pytest.raises(SystemExit) as stopped:
                    etl.run._parser().parse_args(told)
                assert stopped.value.code == 0
            else:
                assert etl.run._parser().parse_args(told).do


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_examples_of_the_kinds_parse(kind: Kind) -> None:
    example = kind.example
    assert etl.run._parser().parse_args(shlex.split(example)).do


@pytest.mark.parametrize("name", DOCUMENTS)
def test_programs_and_modules_that_documents_name_exist(name: str) -> None:
    for line in typed(name):
        for module in re.findall(r"python -m ([\w.]+)", line):
            path = ROOT / module.replace(".", "/")
            ours = path.with_suffix(".py").exists() or (path / "__main__.py").exists()
            assert ours or module in {"pytest", "ruff", "mypy", "venv", "gunicorn"}, line
        for script in re.findall(r"(?:^|[\s/])((?:scripts|benchmarks)/[\w.-]+)", line):
            assert (ROOT / script).exists(), line
        for script in re.findall(r"(?:^|\s)python ([\w/]+\.py)", line):
            assert (ROOT / script).exists(), line
        if line.strip().startswith("docker compose"):
            assert (ROOT / "compose.yaml").exists()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_between_documents_lead_somewhere(name: str) -> None:
    for target in LINK.findall(read(name)):
        if not target.startswith(("http://", "https://", "mailto:")):
            assert ((ROOT / name).parent / target).exists(), target


def test_readme_opens_with_the_two_commands() -> None:
    beginning = read("README.md")[:2_500]
    assert "make run" in beginning
    assert "make test" in beginning


def test_readme_shows_the_report_that_a_real_list_gets(
    realdata: Path, real_sqlite_url: str
) -> None:
    pattern = r"`(grants/[^`]+)` of the\nreal files.*?```text\n(.*?)```"
    shown = re.search(pattern, read("README.md"), re.DOTALL)
    assert shown is not None
    done = subprocess.run(
        [sys.executable, "-m", "etl", "preview", str(realdata / shown[1])],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": real_sqlite_url},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == shown[2]


def test_the_example_of_money_over_time_is_worked_out() -> None:
    parts = by_financial_year(Decimal(36500), date(2026, 1, 1), date(2026, 12, 31))
    told = read("docs/register.md").replace("\n", " ")
    assert f"{parts[0].days} days fall into {parts[0].year} (£{parts[0].pounds:,.0f})" in told
    assert f"{parts[1].days} into {parts[1].year} (£{parts[1].pounds:,.0f})" in told


# CONTRIBUTING


def apply(path: Path, difference: str) -> None:
    """Lines with + go after the line above them, lines with − go away, the others must be there."""
    lines = path.read_text(encoding="utf-8").splitlines()
    at = 0
    for told in difference.splitlines():
        mark, line = told[:1], told[1:]
        if mark == "+":
            lines.insert(at, line)
            at += 1
            continue
        assert line in lines[at:], f"{path.name} has no line: {line}"
        at = lines.index(line, at)
        if mark == "-":
            del lines[at]
        else:
            at += 1
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


FUND = """Project,Delivered By,Borough,Sum,Begins,Ends
Boxing,Invented Club,Wirral,"£1,500",01/02/2026,31/07/2026
"""
ASK = """
import json, sys
from pathlib import Path
from urllib.parse import quote
from app import server
from reports import LoadReport
from etl.registers import read
from record.headings import recognise
from layers import LAYERS, layer_of

client = server.test_client()
def get(address):
    answer = client.get("/api/v1/" + address)
    assert answer.status_code == 200, (address, answer.status_code, answer.text[:300])
    return answer.get_json()
print(json.dumps({
    "indicators": get("indicators")["indicators"],
    "fires": get("values/deliberate_fires/" + quote("2025/26", safe="") + "/ward"),
    "place": get("places/DEMO-W001"),
    "layer": get("values/pounds-delivered/2026-11-01/ward"),
    "layers": [layer.key for layer in LAYERS],
    "drawn by": layer_of("pounds-delivered").key,
    "heading": recognise("Sum Approved").field,
    "fund": [item.record() for item in read(Path("fund.csv"), LoadReport("", []))],
}))
"""


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory, demo_sqlite_file: Path) -> dict[str, Any]:
    """What a copy of the product answers after CONTRIBUTING.md has been followed on it."""
    copy = tmp_path_factory.mktemp("contributor") / "common-ground"
    shutil.copytree(ROOT, copy, ignore=NOT_COPIED)
    shutil.copyfile(demo_sqlite_file, copy / "store.sqlite")

    indicator = blocks("Add an indicator")
    assert [language for language, _ in indicator] == ["python", "csv", "sh"]
    text = (copy / "indicators.py").read_text(encoding="utf-8")
    head, end, tail = text.partition("\n)\n\nINDICATOR_BY_ID")
    assert end, "the tuple INDICATORS ends before INDICATOR_BY_ID"
    declared = indicator[0][1]
    assert 10 <= len(declared.splitlines()) <= 16, "about 15 lines: a declaration, no program"
    (copy / "indicators.py").write_text(f"{head}\n{declared.rstrip()}{end}{tail}", encoding="utf-8")
    assert len(indicator[1][1].splitlines()) == 6, "a heading and five rows"
    (copy / "fires.csv").write_text(indicator[1][1], encoding="utf-8")

    layer = blocks("Add a layer")
    assert [language for language, _ in layer] == ["python", "diff"]
    (copy / "layers/pounds_delivered.py").write_text(layer[0][1], encoding="utf-8")
    apply(copy / "layers/__init__.py", layer[1][1])
    (_, heading), (language, layout) = blocks("Add a funder's format")
    apply(copy / "record/headings.py", heading)
    assert language == "python"
    assert 10 <= len(layout.splitlines()) <= 16, "about 15 lines, the document says"
    declarations = copy / "etl/registers/layouts.py"
    before, tuple_end, after = declarations.read_text("utf-8").partition("\n)\n\n\ndef layout_of")
    assert tuple_end, "the tuple LAYOUTS ends before layout_of"
    changed = f"{before}\n{layout.rstrip()}{tuple_end}{after}"
    declarations.write_text(changed, encoding="utf-8")
    (copy / "fund.csv").write_text(FUND, encoding="utf-8")

    told = {**os.environ, "DATABASE_URL": f"sqlite:///{copy / 'store.sqlite'}"}

    def run(*words: str) -> str:
        done = subprocess.run(
            words, cwd=copy, env=told, capture_output=True, text=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    for line in indicator[2][1].splitlines():
        run(*shlex.split(line.replace(".venv/bin/python", shlex.quote(sys.executable))))
    answers: dict[str, Any] = json.loads(run(sys.executable, "-c", ASK))
    return answers


def test_the_indicator_is_in_the_menu_and_in_the_api(followed: dict[str, Any]) -> None:
    (declared,) = [item for item in followed["indicators"] if item["id"] == "deliberate_fires"]
    assert declared["label"] == "Deliberate fires"
    assert declared["levels"]["ward"]["periods"] == ["2025/26"]


def test_its_figures_are_served_and_what_is_missing_stays_missing(
    followed: dict[str, Any],
) -> None:
    fires, place = followed["fires"], followed["place"]
    residents = place["residents"]
    values, status = fires["values"], fires["status"]
    assert values["DEMO-W001"] == pytest.approx(1000 * 14 / residents, abs=0.05)
    assert values["DEMO-W003"] == 0
    assert "DEMO-W003" not in status
    assert (values["DEMO-W004"], status["DEMO-W004"]) == (None, "no data")
    assert (values["DEMO-W005"], status["DEMO-W005"]) == (None, "suppressed")
    assert (values["DEMO-W006"], status["DEMO-W006"]) == (None, "no data")
    assert "deliberate_fires" in json.dumps(place)


def test_the_layer_is_among_the_layers_and_has_values(followed: dict[str, Any]) -> None:
    assert "pounds-delivered" in followed["layers"]
    assert followed["drawn by"] == "pounds-delivered"
    values = followed["layer"]["values"].values()
    assert len(values) == 141
    assert max(value for value in values if value is not None) > 1_000
    listed = [item["id"] for item in followed["indicators"]]
    assert "pounds-delivered" in listed


def test_the_funders_spelling_is_understood(followed: dict[str, Any]) -> None:
    assert followed["heading"] == "amount_awarded"


def test_the_invented_funds_list_is_read(followed: dict[str, Any]) -> None:
    (award,) = followed["fund"]
    assert award["identifier"] == "list:boxing:invented-club:01-02-2026"
    assert award["funder_name"] == "An invented fund"
    assert award["places"] == [{"name": "Wirral", "code": None, "code_type": None}]
    assert (award["amount_awarded"], award["end_date"]) == ("1500.00", "2026-07-31")
