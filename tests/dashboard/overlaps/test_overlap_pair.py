"""Two awards side by side, and a person's verdict on them."""

import math
import re
from typing import Any

import pytest
from asking import Site
from leads import EVERYTHING, ONE, OTHER, PAIR, Lead
from office import Office

from record import editing


@pytest.fixture
def lead(office: Office) -> Lead:
    return Lead(office)


@pytest.fixture
def one_lead(one_office: Office) -> Lead:
    return Lead(one_office)


def plain(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def test_a_verdict_takes_a_pair_off_the_open_list_and_is_told(lead: Lead) -> None:
    key = frozenset((ONE, OTHER))
    assert key in lead.pairs()
    lead.office.be("Sam Field, Northgate CSP", "")
    answer = lead.settle("top-up", "Agreed with the school.")
    assert answer.status_code == 303
    assert key not in lead.pairs()
    settled = lead.pairs(listed="chosen", settled="top-up")
    assert settled.keys() == {key}
    said = settled[key]["verdict"]
    assert (said["reason"], said["by"], said["holds"]) == (
        "Agreed with the school.", "Sam Field, Northgate CSP", True,
    )  # fmt: skip
    page = plain(lead.page("/overlaps/pair", PAIR))
    assert "Deliberate top-up, said Sam Field, Northgate CSP on" in page
    assert "1 is settled." in plain(lead.page("/overlaps"))
    assert "Settled: deliberate top-up" in lead.page("/register/award", {"id": ONE})
    assert "Agreed with the school." in lead.page("/overlaps/overlaps.csv", EVERYTHING)


def test_a_verdict_can_be_withdrawn_and_its_history_stays(lead: Lead) -> None:
    lead.settle()
    number = re.search(r'name="number" value="(\d+)"', lead.page("/overlaps/pair", PAIR))
    assert number is not None
    for code in (303, 409):  # nothing is there to withdraw a second time
        assert lead.office.post("/overlaps/withdraw", {"number": number[1]}).status_code == code
    assert frozenset((ONE, OTHER)) in lead.pairs()
    assert "Withdrawn by" in lead.page("/overlaps/pair", PAIR)


def test_a_change_in_what_matters_brings_it_back_with_the_old_verdict(lead: Lead) -> None:
    lead.settle("not related", "Other years.")
    lead.edit(OTHER, programme=["Another programme"])
    assert frozenset((ONE, OTHER)) not in lead.pairs()
    lead.edit(OTHER, age_to=["17"])
    pair = lead.pairs(settled="again", listed="chosen")[frozenset((ONE, OTHER))]
    assert (pair["state"], pair["verdict"]["holds"]) == ("again", False)
    assert frozenset((ONE, OTHER)) in lead.pairs()
    for page in (lead.page("/overlaps/pair", PAIR), lead.page("/overlaps", {"settled": "again"})):
        assert "Settled once, then changed. Not related, said" in plain(page)
        assert "oldest was 14, is 17" in plain(page)


def test_without_a_choice_or_a_reason_nothing_is_saved_and_nothing_is_lost(one_lead: Lead) -> None:
    for told, said in (
        ({"verdict": ""}, "Choose one of the four."),
        ({"verdict": "perhaps"}, "Choose one of the four."),
        ({"reason": "  "}, "Write why"),
        ({"reason": "x" * 2001}, "longer than 2,000 characters"),
    ):
        answer = one_lead.settle(**{"reason": "Kept here.", **told})
        assert answer.status_code == 422
        assert said in answer.text
        assert "Nothing has been saved yet." in answer.text
    assert "Kept here." in one_lead.settle(verdict="", reason="Kept here.").text
    assert frozenset((ONE, OTHER)) in one_lead.pairs()


def test_the_later_of_two_people_is_told_and_keeps_what_they_wrote(lead: Lead) -> None:
    late = lead.hidden()
    lead.office.be("Sam Field", "")
    lead.settle("duplication", "The same lessons.")
    lead.office.be("Ada Lane", "")
    answer = lead.settle("complementary", "My own reason.", **late)
    assert answer.status_code == 409
    assert "Sam Field decided on this pair while you were reading" in answer.text
    assert "My own reason." in answer.text
    assert lead.pairs(listed="chosen", settled="duplication")
    assert lead.settle("complementary", "My own reason.").status_code == 303


def test_who_read_an_older_award_is_told(one_lead: Lead) -> None:
    late = one_lead.hidden()
    one_lead.edit(ONE, age_to=["16"])
    answer = one_lead.settle("complementary", "My own reason.", **late)
    assert answer.status_code == 409
    assert "was changed while you were reading" in answer.text


def test_on_real_data_a_verdict_needs_somebody_signed_in(one_lead: Lead, monkeypatch: Any) -> None:
    monkeypatch.setitem(one_lead.office.site.release.front, "demonstration", False)
    answer = one_lead.office.site.client.post("/overlaps/settle", data={"a": ONE, "b": OTHER})
    assert answer.status_code == 401
    monkeypatch.setitem(one_lead.office.site.release.front, "demonstration", True)
    assert frozenset((ONE, OTHER)) in one_lead.pairs()


def test_any_two_awards_can_be_compared_whatever_their_score(demo: Site) -> None:
    listed = {frozenset((r["id_a"], r["id_b"])) for r in demo.release.content("overlaps")}
    names = [award["id"] for award in demo.release.awards]
    apart = [pair for pair in zip(names, names[1:], strict=False) if frozenset(pair) not in listed]
    for one, other in apart[:20]:
        page = demo.get("/overlaps/pair", {"a": one, "b": other})
        assert page.status_code == 200
        assert "What the score is made of" in page.text
        assert "Side by side" in page.text


def test_a_verdict_on_a_pair_that_is_not_listed_is_found_under_settled(one_lead: Lead) -> None:
    listed = one_lead.pairs(listed="chosen")
    other = next(
        award["id"]
        for award in one_lead.office.site.release.awards
        if award["id"] != ONE and frozenset((ONE, award["id"])) not in listed
    )
    pair = {"a": ONE, "b": other}
    form = {**one_lead.hidden(**pair), "verdict": "duplication", "reason": "I know both."}
    assert one_lead.office.post("/overlaps/settle", form).status_code == 303
    assert frozenset((ONE, other)) in one_lead.pairs(listed="chosen", settled="duplication")


def test_the_score_is_the_product_of_the_parts_on_the_screen(demo: Site) -> None:
    for row in demo.release.content("overlaps")[:30]:
        page = demo.get("/overlaps/pair", {"a": row["id_a"], "b": row["id_b"]}).text
        shares = [
            float(found) / 100 for found in re.findall(r'<rect class="of" width="([\d.]+)%"', page)
        ]
        assert len(shares) == 6
        if row["category"] in ("possible duplication", "complementary"):
            assert math.prod(shares) == pytest.approx(row["score"], abs=0.0005)
        assert f"score {row['score']:.2f} of 1" in plain(page)


def test_sides_are_compared_field_by_field(demo: Site) -> None:
    page = demo.get("/overlaps/pair", PAIR).text
    said = r'<tr><th scope="row">([^<]+)</th>.*?<span class="how [\w-]+">([^<]+)</span>'
    lines = dict(re.findall(said, page))
    assert lines["Approach"] == "Same"
    assert lines["Ages"] == "In part"
    assert lines["Schools"] == "In part"
    assert "Known of neither: joint funding, status." in page


def test_a_place_that_is_only_a_code_has_its_name_and_equal_titles_an_identifier(
    real: Site,
) -> None:
    pair = next(
        row
        for row in real.release.content("overlaps")
        if len({real.release.by_id()[row[name]]["title"] for name in ("id_a", "id_b")}) == 1
    )
    page = real.get("/overlaps/pair", {"a": pair["id_a"], "b": pair["id_b"]}).text
    sides = page.partition('id="sides"')[2].partition("</table>")[0]
    assert pair["id_a"] in sides
    assert pair["id_b"] in sides
    code = real.release.by_id()[pair["id_a"]]["where"][0]["code"]
    assert real.release.every_name()[code] in sides
    assert code not in sides


def test_two_entries_of_one_award_lead_to_both_forms(demo: Site) -> None:
    (row,) = [
        row
        for row in demo.release.content("overlaps")
        if row["category"] == "same award entered twice" and row["id_a"] == "DEMO-LPL-2025-002"
    ]
    page = demo.get("/overlaps/pair", {"a": row["id_a"], "b": row["id_b"]}).text
    assert "If it is one award" in page
    for name in (row["id_a"], row["id_b"]):
        assert f'href="/register/edit?id={name}"' in page


@pytest.mark.parametrize(
    ("query", "code", "said"),
    [
        ({}, 400, "Two awards are compared"),
        ({"a": ONE}, 400, "Two awards are compared"),
        ({"a": ONE, "b": ONE}, 400, "cannot be compared with itself"),
        ({"a": ONE, "b": "NOWHERE"}, 404, "There is no award “NOWHERE”"),
        ({"a": ONE, "b": "A\0B"}, 400, "a character that no text has"),
    ],
)
def test_what_cannot_be_compared_is_told(
    one_lead: Lead, query: dict[str, str], code: int, said: str
) -> None:
    answer = one_lead.office.site.get("/overlaps/pair", query)
    assert answer.status_code == code
    assert said in answer.text


def test_an_edited_award_is_compared_as_it_stands(lead: Lead) -> None:
    before = lead.pairs()[frozenset((ONE, OTHER))]
    lead.edit(ONE, age_from=["14"], age_to=["17"])
    now = lead.pairs(listed="chosen").get(frozenset((ONE, OTHER)))
    assert now is not None
    assert now["compared_since_publishing"]
    assert now["score"] < before["score"]
    assert ONE in lead.listed()["changed_since_publishing"]["compared"]
    assert "1 changed award compared as it stands now" in plain(lead.page("/overlaps"))


def test_a_moved_award_waits_for_the_next_publishing(one_lead: Lead) -> None:
    before = one_lead.pairs()[frozenset((ONE, OTHER))]
    one_lead.edit(ONE, school_urns=["9000006"])
    assert one_lead.listed()["changed_since_publishing"]["waiting"].keys() == {ONE}
    assert one_lead.pairs()[frozenset((ONE, OTHER))]["score"] == before["score"]
    assert "where it is delivered was changed" in one_lead.page("/register/award", {"id": ONE})


def test_a_withdrawn_award_meets_nothing(one_lead: Lead) -> None:
    one_lead.edit(ONE, status=["withdrawn"])
    assert not [pair for pair in one_lead.pairs(listed="chosen") if ONE in pair]
    assert one_lead.listed()["changed_since_publishing"]["gone"] == [ONE]


def test_a_new_award_is_compared_at_the_next_publishing(one_lead: Lead) -> None:
    new = one_lead.office.award(ONE).model_copy(update={"identifier": "NEW-1"})
    with one_lead.office.engine.begin() as connection:
        editing.add(connection, new, "Ada")
    assert "NEW-1" in one_lead.listed()["changed_since_publishing"]["waiting"]
    page = one_lead.page("/overlaps/pair", {"a": ONE, "b": "NEW-1"})
    assert "not published yet" in page
    assert "Side by side" in page
    assert "compared with the other awards at the next publishing" in one_lead.page(
        "/register/award", {"id": "NEW-1"}
    )


def test_places_on_the_map_count_what_the_list_shows(one_lead: Lead) -> None:
    profile = one_lead.office.site.json("/api/v1/places/DEMO-W080")["overlaps"]
    for told in profile.values():
        assert told["groups"] > 0
        shown = plain(one_lead.page(told["address"]))
        assert f"{told['groups']} group" in shown
    award = "DEMO-SEF-2026-002"
    (group,) = [
        g for g in one_lead.listed(ward="DEMO-W080")["groups"]
        if award in {item["id"] for item in g["awards"]}
    ]  # fmt: skip
    (pair,) = group["pairs"]
    key = {"a": pair["id_a"], "b": pair["id_b"]}
    form = {**one_lead.hidden(**key), "verdict": "duplication", "reason": "One is to go."}
    one_lead.office.post("/overlaps/settle", form)
    after = one_lead.office.site.json("/api/v1/places/DEMO-W080")["overlaps"]
    assert after["here"]["groups"] == profile["here"]["groups"] - 1


def test_another_award_is_chosen_by_its_words(demo: Site) -> None:
    page = demo.get("/overlaps/choose", {"a": ONE, "q": "weapons awareness"}).text
    assert f"/overlaps/pair?a={ONE}&amp;b={OTHER}" in page
    assert "No published award" in demo.get("/overlaps/choose", {"a": ONE, "q": "zzzz"}).text
    assert demo.get("/overlaps/choose", {"a": "NOWHERE"}).status_code == 404
