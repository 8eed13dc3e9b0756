"""The map for those who do not see it: the table twin, the words, the legend and other colours."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

VIEWS = [
    f"?points=none&area={level}&{what}"
    for level in ("la", "ward", "lsoa")
    for what in ("measure=ed_assault", "show=funding", "show=gap")
] + ["?points=none&area=la&measure=suspensions", "?points=none&area=lsoa&measure=ambulance_assault"]

MAP_SAYS = """async () => {
  const shading = commonGround.shading;
  const { names } = await commonGround.screen.areas(commonGround.state.now.area);
  return shading.now.values.map((value, at) => ({
    name: names[at], value, kind: shading.kindOf(at),
    said: commonGround.screen.say(at), fill: shading.fillOf(at),
  }));
}"""
WORN = """() => {
  const worn = {};
  window.__map.eachLayer((layer) => {
    const facts = layer.feature && layer.feature.properties;
    if (facts && facts.i !== undefined && layer.options.fillColor) {
      const fill = layer.options.fillColor;
      worn[facts.i] = typeof fill === "string" ? fill : "hatch";
    }
  });
  return worn;
}"""
LEGEND = """() => [...document.querySelectorAll("#legend .entry, #legend .nine td:has(.swatch)")]
  .filter((one) => one.querySelector(".swatch")).map((one) => ({
    colour: one.querySelector(".swatch").style.background, words: one.innerText.trim(),
    tally: Number(one.querySelector(".note").innerText.replace(/,/g, "")),
    hatched: one.querySelector(".hatch") !== null,
  }))"""
MISSING = {"hidden": "suppressed", "no data": "no data", "not known": "no data", "": "no data"}


def number(said: str) -> float:
    found = re.search(r"-?[\d,]+(\.\d+)?", said)
    assert found, said
    return float(found[0].replace(",", ""))


def column_of(heads: list[str], query: str) -> int:
    """What the map colours: after the names of the area."""
    wanted = "Need against money" if "gap" in query else "£ a year per resident"
    if "measure" not in query:
        return heads.index(wanted)
    return next(at for at, head in enumerate(heads) if "per " in head or "%" in head)


def rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


@pytest.fixture
def lead(visit: Callable[..., Any]) -> Any:
    return visit()


def test_the_table_says_value_for_value_what_the_map_shows(lead: Any) -> None:
    seen: Counter[str] = Counter()
    for query in VIEWS:
        lead.open(query)
        areas = lead.page.evaluate(MAP_SAYS)
        worn, legend = lead.page.evaluate(WORN), lead.page.evaluate(LEGEND)
        lead.page.get_by_role("button", name="Show table").click()
        lead.until_url(view="table")
        heads, *rows = lead.table
        at = column_of(heads, query)
        assert [row[0] for row in rows] == [area["name"] for area in areas]
        for row, area in zip(rows, areas, strict=True):
            kind = area["kind"]
            seen[str(kind)] += 1
            if kind in ("suppressed", "no data"):
                assert MISSING[row[at]] == kind or "gap" in query, (query, row, area)
                note = {"suppressed": "hidden to protect people", "no data": "no data"}[kind]
                assert "gap" not in query or row[-1] == note, (query, row, area)
                hidden = area["said"] == "Hidden to protect people"
                assert hidden == (kind == "suppressed"), (query, area)
            elif "gap" in query:
                assert row[at] == area["said"], (query, row, area)
            else:
                assert number(row[at]) == number(area["said"]), (query, row, area)
        wears_its_class(areas, worn, legend, query)
    assert min(seen[kind] for kind in ("suppressed", "no data", "0", "4", "8")) > 0, seen


def wears_its_class(areas: Any, worn: Any, legend: Any, query: str) -> None:
    """Every area is painted in a colour of the legend, as many as the legend counts."""
    assert len(worn) == len(areas), query
    painted = Counter(rgb(fill) if fill != "hatch" else fill for fill in worn.values())
    counted: Counter[str] = Counter()
    for entry in legend:
        counted["hatch" if entry["hatched"] else entry["colour"]] += entry["tally"]
    assert painted == +counted, query
    for at, area in enumerate(areas):
        if isinstance(area["kind"], int):
            assert worn[str(at)] == area["fill"], (query, area)


def test_the_map_is_told_in_words_that_follow_it(lead: Any) -> None:
    lead.open("?measure=ed_assault")
    told = lead.page.locator("#told")
    assert told.get_attribute("aria-live") == "polite"
    areas = lead.page.evaluate(MAP_SAYS)
    known = [area for area in areas if area["value"] is not None]
    most = max(known, key=lambda area: area["value"])
    least = min(area["value"] for area in known)
    said = told.text_content()
    assert said.startswith("Map: A&E attendances for assault, ")
    assert f"{len(known)} of {len(areas)} wards have a figure" in said
    assert f"{len(areas) - len(known)} hidden to protect people" in said
    assert f"Highest: {most['said']}, {most['name']}." in said
    assert f"Lowest: {least:.1f} " in said
    container = lead.page.locator("#map-frame .leaflet-container")
    assert container.get_attribute("aria-describedby") == "told"
    assert "Show table" in container.get_attribute("aria-label")
    lead.page.evaluate(
        """() => { window.__told = 0; new MutationObserver(() => { window.__told += 1; })
          .observe(document.getElementById("told"), { childList: true }); }"""
    )
    lead.page.locator("[data-state=area] label", has_text="Borough").click()
    lead.until_url(area="la")
    assert " of 5 boroughs have a figure" in told.text_content()
    lead.find("harbour east")
    lead.until("() => document.querySelector('#place h1').innerText === 'Harbour East'")
    assert "boroughs" not in told.text_content()  # a ward was found, so wards show again
    assert lead.page.evaluate("window.__told") == 2
    lead.open(lead.query + "&tab=needed")
    assert told.text_content().startswith("Map: A&E attendances for assault, ")


def test_the_legend_is_a_list_with_counts(lead: Any) -> None:
    lead.open("?measure=ed_assault")
    tree = lead.page.locator("#legend").aria_snapshot()
    listed = re.findall(r"listitem: .*?(\d+)$", tree, re.MULTILINE)
    assert "region" in tree or "list" in tree
    wards = sum(int(count) for count in listed)
    assert wards == len(lead.page.evaluate(MAP_SAYS)), tree


CHARTS = (
    "hot-spots",
    "money/endings",
    "money/fairness",
    "money/streams",
    "compare?places=DEMO-W008,DEMO-W109",
    "register/award?id=DEMO-VRP-2026-010",
    "overlaps/pair?a=DEMO-PCC-2026-001&b=DEMO-VRP-2026-001",
)


def test_every_chart_says_its_message(lead: Any) -> None:
    """A sentence with a figure or a name in it, no title that only says that there is a chart."""
    short: list[str] = []
    for path in CHARTS:
        lead.open(path, settled=False)
        labels = lead.page.eval_on_selector_all(
            "svg[role=img]", "(all) => all.map((one) => one.getAttribute('aria-label') || '')"
        )
        assert labels, path
        thing = lead.page.locator("h1").first.inner_text()[:12]
        told = [label for label in labels if re.search(r"\d", label) or thing in label]
        short += [f"{path}: {label}" for label in labels if label not in told]
    assert short == []


CHOSEN = {
    "": [".segments label:has(input:checked)", ".tabs [aria-selected=true]"],
    "gaps": [".kinds [aria-current]", ".screens [aria-current]"],
    "money/endings": [".money-nav [aria-current]"],
}


def test_what_is_chosen_shows_in_forced_colours(visit: Callable[..., Any]) -> None:
    """Grounds and colours are the system's then; a line of its own marks what is chosen."""
    lead = visit(forced_colors="active")
    plain: list[str] = []
    for path, selectors in CHOSEN.items():
        lead.open(path, settled=not path)
        for selector in selectors:
            one = lead.page.locator(selector).first
            line = one.evaluate(
                """(node) => { const s = getComputedStyle(node);
                  return [s.outlineStyle, s.outlineWidth, s.outlineColor]; }"""
            )
            if line[0] != "solid" or line[1] not in ("2px", "3px"):
                plain.append(f"{path} {selector}: {line}")
    assert plain == []
    lead.open("?show=gap")
    swatches = lead.page.eval_on_selector_all(
        "#legend .nine .swatch", "(all) => all.map((one) => getComputedStyle(one).backgroundColor)"
    )
    assert len(set(swatches)) == 9
    lead.open("hot-spots", settled=False)
    fills = lead.page.eval_on_selector_all(
        ".spots .hot-spot, .spots .none",
        "(all) => all.map((one) => getComputedStyle(one).fill)",
    )
    assert len(set(fills)) > 1


MOVING = """() => [...document.querySelectorAll("*")].filter((one) => {
  const s = getComputedStyle(one);
  const long = (times) => times.split(",").some((time) => parseFloat(time) > 0);
  return long(s.transitionDuration) && s.transitionProperty !== "none"
    || s.animationName !== "none" && long(s.animationDuration) || s.scrollBehavior === "smooth";
}).map((one) => `${one.tagName}.${one.className}`)"""


def test_nothing_moves_by_itself_when_motion_is_unwanted(visit: Callable[..., Any]) -> None:
    lead = visit(reduced_motion="reduce")
    moving = lead.page.evaluate(MOVING)
    options = lead.page.evaluate(
        "['zoomAnimation', 'fadeAnimation', 'markerZoomAnimation', 'inertia']"
        ".filter((name) => window.__map.options[name] && name !== 'inertia'"
        " || name === 'inertia' && window.__map.options.inertia)"
    )
    lead.page.locator(".leaflet-control-zoom-in").click()
    moving += lead.page.evaluate(MOVING)
    assert (moving, options) == ([], [])
    for path in ("gaps", "money/endings", "register"):
        lead.open(path, settled=False)
        assert lead.page.evaluate(MOVING) == [], path
