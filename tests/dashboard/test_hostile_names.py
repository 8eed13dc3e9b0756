"""Names that a spreadsheet would run or a page would obey, loaded by the real loaders."""

import csv
import io
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from asking import Site
from python_calamine import CalamineWorkbook

from db.connection import engine_for
from db.schema import upgrade
from etl.folder import load_folder
from etl.manifest import read as read_manifest

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    '=HYPERLINK("http://example.invalid","x")',
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "Robert'); DROP TABLE award;--",
    'quoted "name", with; commas',
    "{{ 7 * 7 }}",
]
WHITE = ["\t=1+1", "\r=1+1", "\n=1+1"]
"""Loaders may trim these; then what is left begins with "="."""
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
LOADED = ("boundaries", "lookup", "population", "schools", "postcodes", "register")


def hostile(at: int) -> str:
    names = [*HOSTILE, *WHITE]
    return names[at % len(names)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration's files with hostile names in areas, schools and the register."""
    made = tmp_path_factory.mktemp("hostile")
    shutil.copytree(ROOT / "data/demo", made / "demo")
    shutil.copytree(ROOT / "data/boundaries", made / "boundaries")
    for name in ("boroughs", "wards", "lsoas"):
        path = made / f"boundaries/demo_{name}.geojson"
        content = json.loads(path.read_text(encoding="utf-8"))
        for at, feature in enumerate(content["features"]):
            feature["properties"]["name"] = hostile(at)
        path.write_text(json.dumps(content), encoding="utf-8")
    rename(made / "demo/schools.csv", {"EstablishmentName": hostile})
    register = dict.fromkeys(("Title", "Funding Org:Name", "Recipient Org:Name"), hostile)
    rename(made / "demo/register.csv", register | {"Description": hostile})
    parts = (made / "demo/manifest.toml").read_text(encoding="utf-8").split("[[delivery]]")
    kept = [part for part in parts[1:] if any(f'kind = "{kind}"' in part for kind in LOADED)]
    kept += [part for part in parts[1:] if 'indicator = "imd_score"' in part]
    text = "[[delivery]]".join([parts[0], *kept])
    (made / "demo/manifest.toml").write_text(text, encoding="utf-8")
    return made / "demo"


def rename(path: Path, columns: dict[str, Callable[[int], str]]) -> None:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for at, row in enumerate(rows):
        row |= {name: made(at) for name, made in columns.items()}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture(scope="module")
def hostile_site(
    folder: Path, site_of: Callable[[str], Site], tmp_path_factory: pytest.TempPathFactory
) -> Site:
    address = f"sqlite:///{tmp_path_factory.mktemp('store') / 'hostile.sqlite'}"
    engine = engine_for(address)
    upgrade(engine)
    load_folder(engine, read_manifest(folder / "manifest.toml", folder), lambda _line: None)
    engine.dispose()
    return site_of(address)


VIEWS = [
    ("interventions",),
    ("ward", "imd_score", "2025"),
    ("lsoa", "imd_score", "2025"),
    ("la", "pounds-per-head", "2026-11-01"),
    ("ward", "live-interventions", "2026-11-01"),
]


def test_the_names_are_really_there(hostile_site: Site) -> None:
    release = hostile_site.release
    names = {*release.areas("ward")["names"], *(award["title"] for award in release.awards)}
    schools = {school["name"] for school in release.content("schools")}
    assert set(HOSTILE) <= names
    assert set(HOSTILE) <= schools


@pytest.mark.parametrize("view", VIEWS)
def test_no_cell_of_a_csv_begins_a_formula(hostile_site: Site, view: tuple[str, ...]) -> None:
    answer = hostile_site.get(f"/download/{'/'.join(view)}.csv")
    text = answer.data.decode("utf-8-sig")
    names = set()
    for line in csv.reader(io.StringIO(text, newline="")):
        for cell in line:
            names.add(cell)
            if cell.startswith(STARTS):
                float(cell)  # a number may begin with a minus
    assert "'=cmd|' /C calc'!A0" in names
    assert "'-2+3" in names


@pytest.mark.parametrize("view", VIEWS)
def test_no_cell_of_an_xlsx_is_a_formula_or_a_link(
    hostile_site: Site, view: tuple[str, ...]
) -> None:
    content = hostile_site.get(f"/download/{'/'.join(view)}.xlsx").data
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        sheets = [packed.read(name).decode() for name in packed.namelist() if "sheet" in name]
    assert not [text for text in sheets if "<f>" in text or "<hyperlink" in text]
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    cells = {cell for row in book.get_sheet_by_name("Figures").to_python() for cell in row}
    assert "'=cmd|' /C calc'!A0" in cells
    assert not [cell for cell in cells if isinstance(cell, str) and cell.startswith(STARTS)]


def test_geojson_keeps_names_as_they_are(hostile_site: Site) -> None:
    content = hostile_site.get("/download/ward/imd_score/2025.geojson").data
    names = {feature["properties"]["name"] for feature in json.loads(content)["features"]}
    assert set(HOSTILE) <= names


def test_pages_escape_every_name(hostile_site: Site) -> None:
    for path in ("/", "/sources", "/quality", "/nothing/</script><script>alert(1)</script>"):
        text = hostile_site.get(path).text
        assert "<script>alert" not in text, path
        assert "<img src=x" not in text, path
        assert ">49<" not in text


def test_json_keeps_names_as_they_are_and_is_never_taken_for_a_page(hostile_site: Site) -> None:
    release = hostile_site.release
    award = release.awards[0]["id"]
    for path in (
        f"/api/v1/interventions/{award}",
        f"/api/v1/places/{release.areas('ward')['codes'][5]}",
        "/api/v1/search?q=script",
        f"/map/{release.key}/points/interventions",
        f"/map/{release.key}/listing/interventions",
        "/_dash-layout",
    ):
        answer = hostile_site.get(path)
        assert answer.status_code == 200
        assert answer.mimetype == "application/json"


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_can_be_searched_for(hostile_site: Site, name: str) -> None:
    results = hostile_site.json("/api/v1/search", {"q": name})["results"]
    assert name in {item["label"] for item in results}
