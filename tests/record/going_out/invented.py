"""Awards to send out: hostile, full, bare, and any that a reader of registers could have made."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from record.award import Award, StatedPlace
from record.cells import ERRORS, clean
from record.going_out import About
from record.lists import LOCATION_SCOPES, PRIORITIES, REGRANT_TITLES, SETTINGS, STATUSES

ABOUT = About("an invented partnership", date(2026, 11, 1), sources=("From an invented list.",))
INVENTED = About("an invented partnership", date(2026, 11, 1), demonstration=True)
HOSTILE = (
    "=HYPERLINK(1)",
    "+1",
    "-2",
    "@SUM(1)",
    "'=1",
    "''=1",
    "'quoted'",
    "'",
    "a\r\nb",
    'say "no", twice',
    "_x000D_",
    "<b>&amp;",
    "nan",
    "None",
    "001",
    "1e5",
    "2026-01-01",
    "=1;-2",
    "🥊 £",
)


def an_award(identifier: str = "X-1", **said: Any) -> Award:
    """Complete in the standard's eyes."""
    facts: dict[str, Any] = {
        "title": "Boxing after school",
        "description": "Two evenings a week",
        "amount_awarded": Decimal("12000.50"),
        "award_date": date(2026, 2, 16),
        "funder_id": "X-FUND-1",
        "funder_name": "Invented Fund",
        "recipient_id": "GB-CHC-0000001",
        "recipient_name": "Invented Boxing Club",
    }
    return Award(identifier=identifier, **(facts | said))


FULL = an_award(
    "X-FULL",
    amount_budgeted=Decimal(15000),
    amount_disbursed=Decimal(0),
    amount_spent=Decimal("0.01"),
    start_date=date(2026, 4, 1),
    end_date=date(2027, 3, 31),
    funder_department="Community Safety",
    programme="Safer Summers; Safer Winters",
    regrant_type="FRG030",
    location_scope="GLS060",
    places=(
        StatedPlace(name="Ash", code="E05000001", code_type="WD"),
        StatedPlace(name="Somewhere"),
        StatedPlace(name="Birch; and Beech", code="E08000012", code_type="MD"),
    ),
    school_urns=("100001", "100002"),
    approaches=("Sports programmes", "Mentoring"),
    priorities=("education", "health"),
    level="targeted",
    age_from=0,
    age_to=16,
    audiences=("girls", "whole class"),
    settings=("school",),
    places_planned=0,
    status="live",
    contact_name="Invented Person",
    contact_email="person@example.org",
    contact_phone="0151 496 0123",
    last_modified=date(2026, 3, 2),
    data_source="https://example.org/awards?page=1#top",
)

_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(clean)
TEXT = st.one_of(
    st.sampled_from(HOSTILE), _words.filter(lambda text: text != "" and text not in ERRORS)
)
"""No reader of registers gives the error of a formula as text: it reads it as not known."""
SHORT = TEXT.map(lambda text: clean(text[:20])).filter(bool)
"""As long as the store has room for a location scope."""
_PART = TEXT.map(lambda text: clean(text.replace(";", ",").replace("\n", " "))).filter(bool)
_LOWER = _PART.map(str.lower).filter(lambda text: text == clean(text.lower()))
_CODE = st.from_regex(r"[A-Z]{1,3}[0-9]{1,8}", fullmatch=True)
_DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
_POUNDS = st.decimals(0, 999_999_999_999, places=2)


def _distinct(values: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(values, max_size=3, unique=True).map(tuple)


_NAMED = st.builds(StatedPlace, name=_PART, code=st.none(), code_type=st.none() | st.just("WD"))
_CODED = st.builds(
    StatedPlace,
    name=st.none() | TEXT,
    code=_CODE,
    code_type=st.none() | st.sampled_from(["WD", "MD"]),
)
_SCHEMED = st.sampled_from(["GB-CHC-1", "GB-COH-01234567", "name:made-up"])


@st.composite
def awards(draw: st.DrawFn) -> Award:
    """In the form in which the readers of registers give them: text clean, parts of a list
    without semicolons, the end not before the start, no amount in a currency we cannot convert."""
    unknown = draw(st.integers(0, 3)) == 0
    maybe = st.none() if unknown else TEXT
    days = sorted([draw(_DAYS), draw(_DAYS)])
    ages = sorted([draw(st.integers(0, 120)), draw(st.integers(0, 120))])
    pounds = st.none() | _POUNDS
    return Award(
        identifier=draw(TEXT),
        title=draw(TEXT),
        description=draw(maybe | TEXT),
        amount_budgeted=draw(pounds),
        amount_awarded=draw(pounds),
        amount_disbursed=draw(pounds),
        amount_spent=draw(pounds),
        award_date=draw(st.none() | _DAYS),
        start_date=draw(st.sampled_from([None, days[0]])),
        end_date=draw(st.sampled_from([None, days[1]])),
        funder_id=draw(_SCHEMED),
        funder_name=draw(TEXT),
        funder_department=draw(maybe),
        recipient_id=draw(TEXT),
        recipient_name=draw(TEXT),
        programme="; ".join(draw(_distinct(_PART))) or None,
        regrant_type=draw(st.none() | st.sampled_from(list(REGRANT_TITLES))),
        location_scope=draw(st.none() | st.sampled_from(list(LOCATION_SCOPES)) | SHORT),
        places=tuple(draw(st.lists(_NAMED | _CODED, max_size=4, unique=True))),
        school_urns=draw(_distinct(st.from_regex(r"[0-9]{5,7}", fullmatch=True))),
        approaches=draw(_distinct(_PART)),
        priorities=draw(_distinct(st.sampled_from(PRIORITIES) | _LOWER)),
        level=draw(st.sampled_from([None, "universal", "targeted", "specialist"])),
        age_from=draw(st.sampled_from([None, ages[0]])),
        age_to=draw(st.sampled_from([None, ages[1]])),
        audiences=draw(_distinct(_PART)),
        settings=draw(_distinct(st.sampled_from(SETTINGS) | _LOWER)),
        places_planned=draw(st.none() | st.integers(0, 10_000_000)),
        status=draw(st.sampled_from([None, *STATUSES])),
        contact_name=draw(maybe),
        contact_email=draw(maybe),
        contact_phone=draw(maybe),
        last_modified=draw(st.none() | _DAYS),
        data_source=draw(st.none() | TEXT | st.just("https://example.org/a b")),
    )
