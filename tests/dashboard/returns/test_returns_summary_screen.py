"""The summary adds up what may be added, recomputed here from the file of returns."""

import csv
import html
import io
import re
from collections import defaultdict
from pathlib import Path

import pytest
from asking import Site
from desk import told
from office import Office
from python_calamine import CalamineWorkbook

from dashboard.returns import charts
from dashboard.returns.listed import listed

DEMO = Path(__file__).resolve().parents[3] / "data/demo"
YEAR = ("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")
ASKED = {"from": YEAR[0], "to": YEAR[-1]}
AGES = ("0-4", "5-10", "11-15", "16-17", "18-24", "25+", "Not Known")
SEXES = ("Female", "Male", "Another", "Not Known")


def rows() -> list[dict[str, str]]:
    with (DEMO / "returns.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def sound(site: Site) -> list[dict[str, str]]:
    """Rows of the chosen quarters that were taken on."""
    with site.app.published.engine.connect() as connection:
        kept = connection.exec_driver_sql("SELECT intervention, quarter FROM quarterly_return")
        keys = {tuple(row) for row in kept}
    every = rows()
    return [
        row
        for row in every
        if row["Quarter"] in YEAR and (row["Intervention Identifier"], row["Quarter"]) in keys
    ]


def register() -> dict[str, dict[str, str]]:
    with (DEMO / "register.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["Identifier"]: row for row in csv.DictReader(file)}


def bars(page: str, heading: str) -> dict[str, str]:
    """Name → number of every bar of the chart under a heading, those a click away as well."""
    section = re.split(r"<h3>|</section>", page.split(f">{heading}</h", 1)[1], maxsplit=1)[0]
    found = re.findall(
        r'<span class="name">(.*?)</span>.*?<span class="number">(.*?)</span>', section, re.S
    )
    return {html.unescape(name): told(number) for name, number in found}


def people_of(row: dict[str, str]) -> int:
    return sum(int(row[f"Age {age}"] or 0) for age in AGES)


def by_intervention(site: Site, basis: str) -> dict[str, list[int]]:
    """Title → people of its quarters, oldest first."""
    titles = {name: row["Title"] for name, row in register().items()}
    found: dict[str, list[int]] = defaultdict(list)
    for row in sorted(sound(site), key=lambda row: row["Quarter"]):
        if row["Counting Basis"] == basis:
            found[titles[row["Intervention Identifier"]]].append(people_of(row))
    return found


def span(low: int, high: int) -> str:
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def test_people_are_never_one_false_sum(demo: Site) -> None:
    page = demo.get("/returns/summary", ASKED).text
    unique = by_intervention(demo, "unique this quarter")
    assert bars(page, "Unique this quarter") == {
        title: span(max(counts), sum(counts)) for title, counts in unique.items()
    }
    new = by_intervention(demo, "new this quarter")
    assert bars(page, "New this quarter") == {
        title: f"{sum(counts):,}" for title, counts in new.items()
    }
    caseload = by_intervention(demo, "caseload at quarter end")
    assert bars(page, "Caseload at quarter end") == {
        title: f"{counts[-1]:,}" for title, counts in caseload.items()
    }
    assert all((unique, new, caseload))


def test_sessions_and_completion_are_added(demo: Site) -> None:
    names = register()
    sessions: dict[str, int] = defaultdict(int)
    done: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in sound(demo):
        funder = names[row["Intervention Identifier"]]["Funding Org:Name"]
        sessions[funder] += int(row["Sessions Delivered"] or 0)
        if row["Completed"] and row["Left Early"]:
            done[funder][0] += int(row["Completed"])
            done[funder][1] += int(row["Left Early"])
    page = demo.get("/returns/summary", {**ASKED, "by": "funder"}).text
    assert bars(page, "Sessions delivered") == {
        funder: f"{number:,}" for funder, number in sessions.items()
    }
    assert bars(page, "Completed, of all who ended") == {
        funder: f"{100 * yes / (yes + no):.0f} %" for funder, (yes, no) in done.items()
    }


def test_funders_people_lie_between_the_largest_and_the_sum(demo: Site) -> None:
    names = register()
    each: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for row in sound(demo):
        if row["Counting Basis"] == "unique this quarter":
            name = row["Intervention Identifier"]
            each[names[name]["Funding Org:Name"]][name].append(people_of(row))
    page = demo.get("/returns/summary", {**ASKED, "by": "funder"}).text
    assert bars(page, "Unique this quarter") == {
        funder: span(max(max(counts) for counts in found.values()), sum(map(sum, found.values())))
        for funder, found in each.items()
    }


def test_places_have_names(demo: Site) -> None:
    page = demo.get("/returns/summary", {**ASKED, "by": "borough"}).text
    names = set(demo.release.areas("la")["names"])
    assert set(bars(page, "Sessions delivered")) <= names
    assert not any(code in page for code in demo.release.areas("la")["codes"])


def test_outcomes_are_told_measure_by_measure(demo: Site) -> None:
    names = register()
    page = demo.get("/returns/summary", {**ASKED, "by": "funder"}).text
    section = page.split('<h2 id="outcomes">', 1)[1].split("</section>", 1)[0]
    shown = {}
    for part in section.split("<h3>")[1:]:
        measure, rest = part.split("</h3>", 1)
        for row in re.findall(r"<tr><th scope=\"row\">.*?</tr>", rest, re.S):
            cells = [told(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)]
            shown[cells[0], html.unescape(measure)] = cells[1:5]
    found: dict[tuple[str, str], list[tuple[int, float, float]]] = defaultdict(list)
    for row in sound(demo):
        parts = [row[f"Outcome {x}"] for x in ("Number Measured", "Mean Before", "Mean After")]
        if all(parts):
            funder = names[row["Intervention Identifier"]]["Funding Org:Name"]
            found[funder, row["Outcome Name"]].append((int(parts[0]), *map(float, parts[1:])))
    assert shown.keys() == found.keys()
    for key, measured in found.items():
        number = sum(n for n, _, _ in measured)
        before = sum(n * mean for n, mean, _ in measured) / number
        after = sum(n * mean for n, _, mean in measured) / number
        assert shown[key][0].startswith(f"{number:,} of ")
        assert float(shown[key][1]) == pytest.approx(before, abs=0.051)
        assert float(shown[key][2]) == pytest.approx(after, abs=0.051)
        assert float(shown[key][3].replace("−", "-")) == pytest.approx(after - before, abs=0.051)


def test_what_is_missing_and_mixed_is_said(demo: Site) -> None:
    page = told(demo.get("/returns/summary", ASKED).text)
    assert "Not complete." in page
    assert "changed the counting basis on the way, so each part stands by itself" in page
    assert "small numbers can identify people" in page
    assert "Between 34 and 66 people seen in 2025-Q4 and 2026-Q1." in page


def test_the_files_are_those_of_the_same_quarters(demo: Site) -> None:
    answer = demo.get("/returns/summary.csv", ASKED)
    assert "demonstration-returns-2025-Q4-to-2026-Q3.csv" in answer.headers["Content-Disposition"]
    lines = list(csv.reader(io.StringIO(answer.data.decode("utf-8-sig"))))
    found = {row[1]: row for row in lines if len(row) > 5}
    assert found["Open door for survivors"][4:8] == [
        "unique this quarter",
        "2025-Q4, 2026-Q1",
        "34",
        "66",
    ]
    assert ["Demonstration data: invented figures"] in lines
    body = demo.get("/returns/summary.xlsx", ASKED).data
    book = CalamineWorkbook.from_filelike(io.BytesIO(body))
    assert {"Interventions", "Work", "Outcomes", "Funder people"} <= set(book.sheet_names)
    boroughs = {row[0] for row in book.get_sheet_by_name("Borough people").to_python()[1:]}
    assert boroughs
    assert boroughs <= set(demo.release.areas("la")["names"])


def test_quarters_that_are_none_get_a_sentence(demo: Site) -> None:
    for query, sentence in (
        ({"from": "2025"}, "“2025” is not a quarter"),
        ({"from": "2026-Q1", "to": "2025-Q1"}, "are not 1 to 40 quarters"),
        ({"by": "planet"}, "is none of: intervention, borough, funder"),
    ):
        answer = demo.get("/returns/summary", query)
        assert answer.status_code == 400
        assert sentence in html.unescape(answer.text)
    empty = demo.get("/returns/summary", {"from": "2020-Q1", "to": "2020-Q2"})
    assert "No return of these quarters has come" in empty.text


def test_an_award_that_was_taken_back_is_called_by_its_identifier(office: Office) -> None:
    with office.engine.begin() as connection:
        connection.exec_driver_sql(
            "DELETE FROM award WHERE identifier IN ('DEMO-LPL-2024-004', 'DEMO-PH-2025-007')"
        )
    for by in ("intervention", "funder", "borough"):
        page = office.get("/returns/summary", {**ASKED, "by": by})
        assert "nan" not in told(page).split()
    page = office.get("/returns/summary", ASKED)
    assert bars(page, "Unique this quarter")["DEMO-LPL-2024-004"] == "34 to 66"


def test_bars_are_drawn_to_one_scale() -> None:
    told_of = [
        {"name": "a", "counting_basis": "unique this quarter", "lower": 5, "upper": 20},
        {"name": "b", "counting_basis": "unique this quarter", "lower": 10, "upper": 10},
        {"name": "c", "counting_basis": None, "lower": None, "upper": None},
    ]
    found = charts.people([{**row, "sentence": ""} for row in told_of])
    drawn = [(bar["left"], bar["width"]) for bar in found["unique this quarter"]]
    assert drawn == [(25.0, 75.0), (0.0, 50.0)], "and the largest comes first"
    scale = {"scale": "1 to 5", "mean_before": 2.0, "mean_after": 3.0, "change": 1.0}
    (dots,) = charts.outcomes([scale])
    assert (dots["before_at"], dots["after_at"]) == (25.0, 50.0)
    (none,) = charts.outcomes([{**scale, "scale": "smiles"}])
    assert none["before_at"] is None


def test_a_long_chart_begins_with_its_largest_and_has_the_rest_a_click_away(demo: Site) -> None:
    page = demo.get("/returns/summary", ASKED).text
    section = page.split(">Unique this quarter</h3>", 1)[1].split("<h3>", 1)[0]
    first, rest = section.split('<details class="rest">', 1)
    shown = re.findall(r'class="name">(.*?)<', first)
    later = re.findall(r'class="name">(.*?)<', rest)
    unique = by_intervention(demo, "unique this quarter")
    sizes = [sum(unique[html.unescape(name)]) for name in [*shown, *later]]
    assert len(shown) == 10
    assert f"{len(unique) - 10} more" in rest
    assert sizes == sorted(sizes, reverse=True)


def test_the_interventions_of_one_funder_or_of_some_words_are_found(demo: Site) -> None:
    names = register()
    funder = "Public health (demonstration)"
    page = demo.get("/returns/summary", {**ASKED, "funder": funder}).text
    wanted = {row["Title"] for row in names.values() if row["Funding Org:Name"] == funder}
    assert (
        set(bars(page, "Sessions delivered"))
        == {names[row["Intervention Identifier"]]["Title"] for row in sound(demo)} & wanted
    )
    found = bars(
        demo.get("/returns/summary", {**ASKED, "q": "OPEN survivors"}).text, "Unique this quarter"
    )
    assert list(found) == ["Open door for survivors"]
    none = told(demo.get("/returns/summary", {**ASKED, "q": "zzz"}).text)
    assert "Choose other words, or all interventions" in none


def test_few_more_than_a_short_list_are_shown_at_once() -> None:
    assert [len(part) for part in (listed(range(13)).first, listed(range(13)).rest)] == [13, 0]
    assert [len(part) for part in (listed(range(14)).first, listed(range(14)).rest)] == [10, 4]


def test_words_where_no_return_has_come_get_a_sentence(real: Site) -> None:
    for query in ({"q": "zzz"}, {"funder": "Nobody"}, {}):
        answer = real.get("/returns/summary", query)
        assert answer.status_code == 200
        assert "No return" in answer.text or "Choose other words" in answer.text
