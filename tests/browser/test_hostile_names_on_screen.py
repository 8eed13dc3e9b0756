"""Names that try to become markup or code, through the real loaders, everywhere on the screen."""

import csv
import itertools
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from hostile_strings import STRINGS

from db.connection import engine_for
from db.schema import upgrade
from etl.folder import load_folder
from etl.manifest import read as read_manifest

ROOT = Path(__file__).resolve().parents[2]
IMAGE = "<img src=x onerror=\"window.__pwned='img'\">"
SCRIPT = "\"><script>window.__pwned='script'</script>"
LINK = "javascript:window.__pwned='link'"
TURNED = "\u202eRight to left\u202c"
LONG = "Very long name without end " * 185
WARD, SCHOOL = "DEMO-W008", "9000007"
TEXTS = itertools.cycle(text for text in STRINGS.values() if len(text) < 1_000)
VIOLATED = """
addEventListener("securitypolicyviolation", (event) => {
  window.__violated = `${event.violatedDirective} ${event.blockedURI} ${event.sample}`;
});
"""


def rewrite(path: Path, change: Callable[[dict[str, str]], None]) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows, fields = list(reader), list(reader.fieldnames or [])
    for row in rows:
        change(row)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fields)
        writer.writeheader()
        writer.writerows(rows)


def award(row: dict[str, str]) -> None:
    titles = {"Credible messengers": IMAGE, "Stand By Me, Amberwick": LONG}
    row["Title"] = titles.get(row["Title"], f"{row['Title']} {SCRIPT}")
    row["Description"] = f"{row['Description']} {IMAGE} {SCRIPT} {next(TEXTS)}"
    row["Grant Programme:Title"] = next(TEXTS)
    row["Funding Org:Name"] = f"{row['Funding Org:Name']} {IMAGE}"
    row["Recipient Org:Name"] = f"{TURNED} {LINK} {IMAGE} {row['Recipient Org:Name']}"


@pytest.fixture(scope="module")
def hostile_site(served: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The demonstration with its names replaced."""
    folder = tmp_path_factory.mktemp("hostile")
    shutil.copytree(ROOT / "data/demo", folder / "demo")
    shutil.copytree(ROOT / "data/boundaries", folder / "boundaries")
    rewrite(folder / "demo/register.csv", award)

    def school(row: dict[str, str]) -> None:
        row["EstablishmentName"] = f"{row['EstablishmentName']} {IMAGE} {SCRIPT}"

    rewrite(folder / "demo/schools.csv", school)
    wards = folder / "boundaries/demo_wards.geojson"
    content = json.loads(wards.read_text())
    for feature in content["features"]:
        facts = feature["properties"]
        facts["name"] = f"{facts['name']} {IMAGE}" if facts["code"] == WARD else facts["name"]
    wards.write_text(json.dumps(content))
    address = f"sqlite:///{folder / 'hostile.sqlite'}"
    engine = engine_for(address)
    upgrade(engine)
    manifest = folder / "demo/manifest.toml"
    load_folder(engine, read_manifest(manifest, folder / "demo"), lambda _line: None)
    engine.dispose()
    return served(address)


def harmless(lead: Any) -> None:
    assert lead.page.evaluate("window.__pwned === undefined")
    assert lead.page.evaluate("window.__violated ?? ''") == ""
    assert lead.page.locator("img[src=x]").count() == 0
    assert lead.page.locator("a[href^='javascript:']").count() == 0
    assert lead.wider_than_screen() == 0


@pytest.mark.parametrize("size", [(1280, 800), (320, 640)])
def test_nothing_runs_and_nothing_breaks(
    visit: Callable[..., Any], hostile_site: str, size: tuple[int, int]
) -> None:
    lead = visit("?points=interventions,schools", site=hostile_site, size=size)
    harmless(lead)
    lead.page.mouse.move(*lead.on_map(*lead.point(WARD)))
    harmless(lead)
    for words in ("img", "script", "Very long", "amberwick", "javascript"):
        lead.page.fill("#search-box", words)
        lead.until(
            "() => document.querySelector('#search-list [role=option]') && !window.__waiting"
        )
        harmless(lead)
    lead.page.keyboard.press("Escape")
    for tab in ("funded", "needed", "schools"):
        lead.open(f"?place={WARD}&tab={tab}")
        assert IMAGE in lead.page.locator("#place h1").inner_text()
        harmless(lead)
    awards = lead.api(f"places/{WARD}")["funded"]["live"]
    for one in awards[:4]:
        lead.open(f"?award={one['id']}")
        assert one["title"].strip()[:40] in lead.place
        harmless(lead)
    for query in ("?view=table", "?view=table&rows=interventions", "?show=funding&q=%3Cimg"):
        lead.open(query)
        harmless(lead)
    assert IMAGE in lead.page.locator("#filter-funder").inner_html() or (
        lead.page.locator("#filter-funder option", has_text=IMAGE).count() > 0
    )
    lead.open("sources", settled=False)
    harmless(lead)
    lead.open("%3Cscript%3Ewindow.__pwned=1%3C/script%3E", settled=False)
    lead.expect_trouble("404")
    harmless(lead)


def test_a_points_tooltip_is_text(visit: Callable[..., Any], hostile_site: str) -> None:
    lead = visit(site=hostile_site)
    one = next(
        item
        for item in lead.api("interventions?status=live")["interventions"]
        if len(item["where"]) == 1 and item["where"][0]["point"] is not None
    )
    lead.open(f"?q={one['title'].split(' ' + SCRIPT)[0]}")
    lead.page.mouse.move(*lead.on_map(*one["where"][0]["point"]))
    lead.until("() => document.querySelector('.leaflet-tooltip strong')")
    assert IMAGE in lead.page.inner_text(".leaflet-tooltip-pane")
    harmless(lead)


PAGES = (
    "register",
    "register?cols=programme,identifier",
    "register/award?id={award}",
    "register/edit?id={award}",
    "register/organisations",
    "overlaps",
    "overlaps/pair?a={award}&b={other}",
    "check?title={text}&place_name=Amberwick&description={text}",
    "money/endings",
    "money/streams",
    "schools",
    "schools/school?urn=9000007",
    "gaps",
    "compare?places=DEMO-W008",
    "returns",
    "quality",
    "who?then={text}",
    "sign-in?then={text}",
)


def test_every_screen_shows_text_on_paper_too(visit: Callable[..., Any], hostile_site: str) -> None:
    """Nothing runs, nothing is refused by the policy because nothing tried, no dialog opens."""
    lead = visit(site=hostile_site)
    lead.page.add_init_script(VIOLATED)
    ids = [item["id"] for item in lead.api("interventions?status=live")["interventions"][:2]]
    for at, page in enumerate(PAGES):
        words = quote(list(STRINGS.values())[at * 3][:150])
        lead.open(page.format(award=ids[0], other=ids[1], text=words), settled=False)
        harmless(lead)
        lead.page.emulate_media(media="print")
        assert lead.page.pdf().startswith(b"%PDF")
        harmless(lead)
        lead.page.emulate_media(media="screen")
