"""360Giving JSON and CSV against the standard's own schema, formats of dates and addresses too."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented import ABOUT, FULL, HOSTILE, INVENTED, an_award, awards
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry
from referencing.jsonschema import DRAFT202012
from round_trip import sent

from etl.registers import read
from record.award import Award
from record.going_out import NOTICE
from reports import LoadReport

ROOT = Path(__file__).resolve().parents[3]
GRANTS = ROOT.parent / "shared" / "realdata" / "grants"
GRANT = json.loads((GRANTS / "standard" / "360-giving-schema.json").read_text("utf-8"))
PACKAGE = json.loads((GRANTS / "standard" / "360-giving-package-schema.json").read_text("utf-8"))
REAL = sorted(path for path in GRANTS.glob("360giving_*") if "registry" not in path.name)
DEMONSTRATION = ROOT / "data" / "demo" / "register.csv"


@pytest.fixture(scope="module")
def standard() -> Draft202012Validator:
    """The package schema names a version of the grant schema that is not the one beside it."""
    names = {GRANT["$id"], PACKAGE["properties"]["grants"]["items"]["$ref"]}
    registry: Registry[Any] = Registry().with_resources(
        [(name, DRAFT202012.create_resource(GRANT)) for name in names]
    )
    checker = FormatChecker()
    assert {"date-time", "uri", "email"} <= set(checker.checkers)
    return Draft202012Validator(PACKAGE, registry=registry, format_checker=checker)


def errors(standard: Draft202012Validator, package: Any) -> list[str]:
    found = standard.iter_errors(package)
    return [f"{'/'.join(map(str, error.path))}: {error.message[:200]}" for error in found]


def package_of(found: list[Award], **told: Any) -> Any:
    parcel = sent(found, "360giving-json", told.get("about", ABOUT))
    return json.loads(parcel.files[0].content)


def register(path: Path) -> list[Award]:
    return read(path, LoadReport("register", [path.name]))


def table(content: bytes) -> tuple[list[str], list[dict[str, str]]]:
    reader = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return list(reader.fieldnames or []), list(reader)


def titles(schema: dict[str, Any], at: tuple[str, ...] = ()) -> dict[tuple[str, ...], Any]:
    """Titles along the way, in lower case → names along the way, whether each is a list, type."""
    found = {}
    for name, part in schema["properties"].items():
        part = GRANT["$defs"][part["$ref"].split("/")[-1]] | part if "$ref" in part else part
        title = (*at, part.get("title", name).casefold())
        inner = part.get("items", part)
        inner = GRANT["$defs"][inner["$ref"].split("/")[-1]] if "$ref" in inner else inner
        step = (name, part.get("type") == "array")
        if "properties" in inner and len(at) < 2:
            deeper = titles(inner, title)
            found |= {key: ([step, *steps], kind) for key, (steps, kind) in deeper.items()}
        else:
            found[title] = ([step], part.get("type"))
    return found


TITLES = titles(GRANT)


def unflattened(row: dict[str, str]) -> dict[str, Any]:
    """A row as the standard's converters make an object of it, by the schema's titles alone. A
    heading that the standard has not stays as it is written, for anybody may add columns."""
    made: dict[str, Any] = {}
    for heading, text in row.items():
        if not text:
            continue
        text = text[1:] if text[:1] == "'" and text.lstrip("'")[:1] in set("=+-@") else text
        parts = heading.split(":")
        numbers = [int(part) for part in parts if part.isdigit()]
        words = tuple(part.casefold() for part in parts if not part.isdigit())
        if words not in TITLES:
            made[heading] = text
            continue
        steps, kind = TITLES[words]
        value: Any = json.loads(text) if kind == "number" else text
        here: Any = made
        for name, is_list in steps[:-1]:
            position = numbers.pop(0) if numbers else 0
            inside = here.setdefault(name, [] if is_list else {})
            while is_list and len(inside) <= position:
                inside.append({})
            here = inside[position] if is_list else inside
        here[steps[-1][0]] = value
    return made


def test_the_checks_of_formats_are_in_force(standard: Draft202012Validator) -> None:
    package = package_of([FULL])
    assert errors(standard, package) == []
    for field, wrong in (
        ("awardDate", "16/02/2026"),
        ("dateModified", "2026-02-16"),
        ("dataSource", "our own records"),
        ("amountAwarded", "12000"),
        ("currency", "pounds"),
    ):
        spoilt = package | {"grants": [package["grants"][0] | {field: wrong}]}
        assert errors(standard, spoilt), field


@pytest.mark.parametrize("path", [*REAL, DEMONSTRATION], ids=lambda path: path.name)
def test_real_registers_pass_the_standard(standard: Draft202012Validator, path: Path) -> None:
    found = register(path)
    for about in (ABOUT, INVENTED):
        package = package_of(found, about=about)
        assert errors(standard, package) == []
        assert len(package["grants"]) + len(package["incompleteGrants"]) == len(found)
        parcel = sent(found, "360giving-csv", about)
        _, rows = table(parcel.files[0].content)
        made = [unflattened(row) for row in rows]
        assert errors(standard, {"grants": made}) == []
        for mine, theirs in zip(made, package["grants"], strict=True):
            standards = {key: mine.get(key) for key in GRANT["properties"]}
            assert standards == {key: theirs.get(key) for key in GRANT["properties"]}


def test_ab_charitable_trust_loses_no_grant_to_the_standard() -> None:
    found = register(GRANTS / "360giving_ab_charitable_trust_2021-04.json.gz")
    parcel = sent(found, "360giving-json", ABOUT)
    assert (parcel.summary.held, parcel.summary.total) == (783, 783)
    assert parcel.summary.as_text() == "360Giving JSON: 783 of 783 awards."


@given(st.lists(awards(), min_size=1, max_size=4, unique_by=lambda award: award.identifier))
@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_complete_award_passes(standard: Draft202012Validator, found: list[Award]) -> None:
    package = package_of([*found, FULL.model_copy(update={"identifier": "always complete, X-0"})])
    assert errors(standard, package) == []
    _, rows = table(sent([*found, FULL], "360giving-csv", ABOUT).files[0].content)
    assert errors(standard, {"grants": [unflattened(row) for row in rows]}) == []


def test_a_full_award_as_the_standard_has_it() -> None:
    (made,) = package_of([FULL])["grants"]
    assert made["amountAwarded"] == 12000.5
    assert made["amountDisbursed"] == 0
    assert made["plannedDates"] == [{"startDate": "2026-04-01", "endDate": "2027-03-31"}]
    assert made["grantProgramme"] == [{"title": "Safer Summers"}, {"title": "Safer Winters"}]
    assert made["beneficiaryLocation"][1] == {"name": "Somewhere"}
    assert made["classifications"] == [
        {"vocabulary": "YEF Toolkit", "title": "Sports programmes"},
        {"vocabulary": "YEF Toolkit", "title": "Mentoring"},
        {"vocabulary": "Common Ground Priority", "title": "education"},
        {"vocabulary": "Common Ground Priority", "title": "health"},
        {"vocabulary": "Common Ground Level", "title": "targeted"},
    ]
    assert (made["ageFrom"], made["places"], made["schoolUrns"]) == (0, 0, ["100001", "100002"])


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"amount_awarded": None}, "the amount awarded is not known"),
        ({"award_date": None}, "the award date is not known"),
        ({"description": None}, "there is no description"),
        ({"currency": "EUR"}, "the currency is not pounds"),
        ({"identifier": "list:boxing"}, "the list gave the award no identifier"),
        ({"funder_id": "name:invented-fund"}, "the funder has no identifier"),
        ({"funder_name": "X-FUND-1"}, "the funder has no name"),
        ({"recipient_id": "name:club"}, "the provider has no identifier"),
        ({"recipient_name": "GB-CHC-0000001"}, "the provider has no name"),
    ],
)
def test_what_is_lacking_is_never_invented(changed: dict[str, Any], says: str) -> None:
    found = [an_award("X-2"), an_award().model_copy(update=changed)]
    package = package_of(found)
    assert [made["id"] for made in package["grants"]] == ["X-2"]
    (incomplete,) = package["incompleteGrants"]
    assert incomplete["incompleteBecause"] == [says]
    if "amount_awarded" in changed:
        assert "amountAwarded" not in incomplete
    complete, second = sent(found, "360giving-csv", ABOUT).files
    assert len(table(complete.content)[1]) == 1
    assert table(second.content)[1][0]["Incomplete Because"] == says
    summary = sent(found, "360giving-json", ABOUT).summary
    assert (summary.held, summary.total, summary.lacking) == (1, 2, {says: 1})
    assert f"{says}: 1" in summary.as_text()


def test_with_nothing_complete_the_file_says_so_and_holds_the_awards() -> None:
    parcel = sent([an_award(amount_awarded=None)], "360giving-json", ABOUT)
    package = json.loads(parcel.files[0].content)
    assert (package["grants"], len(package["incompleteGrants"])) == ([], 1)
    assert "0 of 1 awards" in parcel.summary.as_text()


def test_headings_of_a_single_place_are_rolled_up_and_of_several_are_numbered() -> None:
    plain, _ = table(sent([an_award()], "360giving-csv", ABOUT).files[0].content)
    assert plain[:6] == [
        "Identifier",
        "Title",
        "Description",
        "Currency",
        "Amount Awarded",
        "Amount Disbursed",
    ]
    full, _ = table(sent([FULL], "360giving-csv", ABOUT).files[0].content)
    at = full.index("Beneficiary Location:0:Name")
    assert full[at : at + 4] == [
        "Beneficiary Location:0:Name",
        "Beneficiary Location:0:Geographic Code",
        "Beneficiary Location:0:Geographic Code Type",
        "Beneficiary Location:1:Name",
    ]
    assert "Planned Dates:Start Date" in full


def test_no_cell_of_a_csv_is_run() -> None:
    hostile = [an_award(text, title=text, amount_awarded=Decimal(1)) for text in HOSTILE]
    hostile += [
        item.model_copy(update={"identifier": f"{item.title}!", "description": None})
        for item in hostile
    ]
    for file in sent(hostile, "360giving-csv", ABOUT).files:
        for row in csv.reader(io.StringIO(file.content.decode("utf-8-sig"), newline="")):
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_invented_figures_are_called_so_in_package_and_row() -> None:
    bare = an_award("X-2", description=None)
    package = package_of([FULL, bare], about=INVENTED)
    assert NOTICE in package["title"]
    assert package["description"].startswith(NOTICE)
    assert {made["notice"] for made in package["grants"] + package["incompleteGrants"]} == {NOTICE}
    for file in sent([FULL, bare], "360giving-csv", INVENTED).files:
        assert [row["Notice"] for row in table(file.content)[1]] == [NOTICE]
    assert NOTICE not in json.dumps(package_of([FULL, bare]))
