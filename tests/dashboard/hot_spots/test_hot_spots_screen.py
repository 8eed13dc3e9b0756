"""The screen of hot spots: what is said is what the release holds, in words, list, map and file."""

import csv
import io
import re
from html import unescape

import pytest
from asking import NOTICE, Site

from dashboard.hot_spots.found import find
from dashboard.hot_spots.words import counted, sentence, summary


def text_of(page: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page)))


@pytest.fixture(scope="module")
def page(demo: Site) -> str:
    answer = demo.get("/hot-spots", {"measure": "ed_assault", "level": "ward"})
    assert answer.status_code == 200
    return answer.text


def test_the_first_measure_by_ward_unless_told(demo: Site, page: str) -> None:
    assert demo.get("/hot-spots").text.split("<main")[1] == page.split("<main")[1]


def test_it_says_what_it_shows_before_it_shows_it(demo: Site, page: str) -> None:
    content = demo.release.content("spots", "ed_assault ward")
    hot = [group for group in content["groups"] if group["kind"] == "hot spot"]
    names = demo.release.areas("ward")["names"]
    (spot,) = hot
    said = text_of(page)
    words = {2: "Two"}[len(spot["places"])]
    lead, known = names[spot["lead"]], content["known"]
    assert f"{words} of {known} wards are in a hot spot; the largest is around {lead}." in said
    assert (
        f"{lead} and one ward that joins it are both above the average, and so are the wards "
        "around each of them. Chance alone would hardly do that." in said
    )
    assert "From counts rounded to the nearest 5." in said
    assert NOTICE in said


def test_every_group_is_listed_with_its_places_and_their_mean(demo: Site, page: str) -> None:
    content = demo.release.content("spots", "ed_assault ward")
    values = demo.release.content("values", f"ed_assault ward {content['period']}")["values"]
    codes = demo.release.areas("ward")["codes"]
    for number, group in enumerate(content["groups"], start=1):
        item = page[page.index(f'id="spot-{number}"') :].split("</li>\n              ")[0]
        for at in group["places"]:
            assert f"/?place={codes[at]}&amp;show=need" in item or f"place={codes[at]}&" in item
        mean = sum(values[at] for at in group["places"]) / len(group["places"])
        assert f"{mean:,.1f} per 1,000 residents" in text_of(item)
        if 1 < len(group["places"]) < 6:
            assert "Compare them" in item
    known = [value for value in values if value is not None]
    assert f"all shown wards {sum(known) / len(known):.1f}" in text_of(page)


def test_who_could_not_be_judged_is_named(demo: Site, page: str) -> None:
    said = text_of(page)
    content = demo.release.content("spots", "ed_assault ward")
    assert f"{content['known']} of 141 wards have a figure" in said
    names = demo.release.areas("ward")["names"]
    first = ", ".join(names[at] for at in content["suppressed"][:3])
    assert first in said
    assert "the figure is hidden to protect people." in said
    assert "Wirral touches no other part of the map." in said
    assert "nothing was smoothed" in said


def test_the_map_draws_each_kind_once_and_every_number(demo: Site, page: str) -> None:
    svg = page[page.index('<svg class="spot-map"') : page.index("<figcaption>")]
    content = demo.release.content("spots", "ed_assault ward")
    kinds = {kind or "unknown" for kind in content["kind"]}
    drawn = re.findall(r'<path class="([a-z-]+)"', svg)
    assert sorted(drawn) == sorted({kind.replace(" ", "-") for kind in kinds} | {"border"})
    numbers = re.findall(r"<text[^>]*>(\d+)</text>", svg)
    assert [int(one) for one in numbers] == list(range(1, len(content["groups"]) + 1))
    assert 'role="img" aria-label="Map of the wards: ' in svg
    assert f" of {content['known']} wards" in svg
    outlines = sum(
        path.count("M") for path in re.findall(r'<path class="(?!border)[a-z-]+" d="([^"]+)"', svg)
    )
    assert outlines >= 141


def test_the_table_and_the_file_have_the_parts(demo: Site, page: str) -> None:
    answer = demo.get("/hot-spots.csv", {"measure": "ed_assault", "level": "ward"})
    assert answer.mimetype == "text/csv"
    assert "attachment" in answer.headers["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(answer.get_data().decode("utf-8-sig"))))
    content, codes = (
        demo.release.content("spots", "ed_assault ward"),
        demo.release.areas("ward")["codes"],
    )
    by_code = {row["Code"]: row for row in rows}
    for at, code in enumerate(codes):
        row = by_code[code]
        assert row["What it is"] == (content["kind"][at] or "not judged")
        for name, part in (
            ("Gi* (z)", "star"),
            ("Local Moran", "moran"),
            ("p adjusted (Benjamini–Hochberg)", "adjusted"),
        ):
            number = content[part][at]
            assert (float(row[name]) if row[name] else None) == number
    table = page[page.index('<table class="spot-table">') :]
    stand_out = [kind for kind in content["kind"] if kind not in (None, "none")]
    assert table.count('<th scope="row">') == len(stand_out)
    assert NOTICE in answer.get_data().decode("utf-8-sig")


def test_the_answer_for_programs_is_the_same(demo: Site) -> None:
    answer = demo.json("/api/v1/spots/ed_assault/ward")
    content = demo.release.content("spots", "ed_assault ward")
    codes = demo.release.areas("ward")["codes"]
    assert answer["judged"] is True
    assert [answer["places"][code]["kind"] for code in codes] == content["kind"]
    assert answer["not_judged"]["suppressed"] == [codes[at] for at in content["suppressed"]]
    assert [spot["lead"] for spot in answer["spots"]] == [
        codes[group["lead"]] for group in content["groups"]
    ]


def test_where_most_are_hidden_it_says_so(demo: Site) -> None:
    said = text_of(demo.get("/hot-spots", {"measure": "knife_crime", "level": "ward"}).text)
    assert "More than half of the wards are hidden to protect people" in said


def test_lower_is_worse_turns_the_words_round(demo: Site) -> None:
    found = find(demo.release, "early_language", "ward")
    kinds = {group.kind: sentence(found, group) for group in found.groups}
    assert "below the average" in kinds["hot spot"]
    assert "above the average" in kinds["cold spot"]
    hot = next(group for group in found.groups if group.kind == "hot spot")
    assert hot.mean < found.mean


def test_a_measure_without_small_areas_is_shown_by_ward_and_says_so(demo: Site) -> None:
    query = {"measure": "persistent_absence", "level": "lsoa"}
    said = text_of(demo.get("/hot-spots", query).text)
    assert "This measure is published for wards only." in said
    answer = demo.get("/api/v1/spots/persistent_absence/lsoa")
    assert answer.status_code == 404
    assert "is not published at level" in answer.json["error"]


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ({"measure": "nothing"}, 404, "There are no hot spots of “nothing”"),
        ({"measure": "suspensions"}, 404, "There are no hot spots of “suspensions”"),
        ({"level": "la"}, 400, "write ward or lsoa"),
    ],
)
def test_what_cannot_be_shown_is_a_sentence(
    demo: Site, query: dict[str, str], status: int, words: str
) -> None:
    answer = demo.get("/hot-spots", query)
    assert answer.status_code == status
    assert words in unescape(answer.text)


def test_every_measure_and_level_can_be_opened(site: Site) -> None:
    for item in site.release.front["indicators"]:
        for level in {"ward", "lsoa"} & set(item["levels"]):
            query = {"measure": item["id"], "level": level}
            answer = site.get("/hot-spots", query)
            assert answer.status_code == 200, answer.text[:300]
            found = find(site.release, item["id"], level)
            assert summary(found).split(";")[0] in unescape(answer.text)


def test_nothing_that_stands_out_is_said(real: Site) -> None:
    found = find(real.release, "police_asb", "lsoa")
    assert found.groups == []
    said = text_of(real.get("/hot-spots", {"measure": "police_asb", "level": "lsoa"}).text)
    assert "No LSOA is in a hot spot." in said
    assert "Nothing stands out" in said
    assert "The numbers behind it" not in said


def test_the_sources_lead_here(demo: Site) -> None:
    page = demo.get("/sources").text
    assert 'href="/hot-spots?measure=ed_assault"' in page
    assert 'href="/hot-spots?measure=suspensions"' not in page


def test_words() -> None:
    assert (counted(9), counted(10)) == ("nine", "10")


def test_sentences_of_one_two_and_many_places(real: Site) -> None:
    said = {
        (group.kind, len(group.places)): sentence(found, group)
        for item in real.release.front["indicators"]
        for found in [find(real.release, item["id"], "ward")]
        for group in found.groups
    }
    assert said["hot spot", 9] == (
        "Anfield and eight wards that join it are all above the average, and so are the wards "
        "around each of them. Chance alone would hardly do that."
    )
    assert "and one ward that joins it are both" in said["hot spot", 2]
    assert re.search(r"^[A-Z][\w ]+ is below the average, and so are", said["cold spot", 1])
    assert (
        "is below the average while the wards around it, together, are above it."
        in (said["low among high", 1])
    )
