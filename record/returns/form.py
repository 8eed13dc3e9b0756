"""The form of a quarterly return, declared once: web form, workbook, importer and exports use it.

The bands are fixed, so that nobody is counted in two of them and everybody is in one.
"""

from dataclasses import dataclass
from typing import Final, Literal

from analysis.returns import BASES, CASELOAD, NEW, UNIQUE

Kind = Literal["whole", "pounds", "mean", "list", "text", "choice"]
OUTCOMES: Final = 5
"""Measures that one return has room for."""


@dataclass(frozen=True)
class Field:
    """One cell of the form. ``group`` is the heading it stands under; ``restricted`` text is for
    those alone who may read narratives."""

    key: str
    heading: str
    group: str
    kind: Kind
    help: str
    choices: tuple[str, ...] = ()
    restricted: bool = False


WHICH: Final = "Which return"
AGES, SEXES, ETHNIC_GROUPS = "People by age", "People by sex", "People by ethnic group"
ALSO, REFERRALS, WORK = "Others who benefit", "Referrals", "What was done"
RESULTS, WHERE, MONEY, WORDS = "Outcomes", "Where", "Money", "In your own words"
EVERYBODY_ONCE: Final = (AGES, SEXES, ETHNIC_GROUPS)
"""Three ways to count the same people: each group must come to the same total."""

BASIS_MEANINGS: Final = {
    UNIQUE: ("everyone you saw in these three months, each once", 20),
    NEW: ("only those who came for the first time", 8),
    CASELOAD: ("those on your books on the last day", 15),
}
"""Basis → who is counted, and the number that it gives in ``BASIS_EXAMPLE``."""
BASIS_EXAMPLE: Final = (
    "12 people stayed on from last quarter, 8 came for the first time, 5 had left by the last day."
)
KEEP_TO_ONE: Final = "Keep to the same one every quarter."
_MEANT: Final = " ".join(
    f"“{basis.capitalize()}”: {meaning}." for basis, (meaning, _) in BASIS_MEANINGS.items()
)
_GIVES: Final = ", ".join(f"{basis} is {number}" for basis, (_, number) in BASIS_MEANINGS.items())
BASIS_HELP: Final = (
    f"What your numbers of people are. {_MEANT} Example: {BASIS_EXAMPLE} {_GIVES.capitalize()}. "
    f"{KEEP_TO_ONE}"
)
_WHICH: Final = (
    Field(
        "intervention",
        "Intervention Identifier",
        WHICH,
        "text",
        "The identifier of the award, as your funder wrote it. Example: 360G-MVRP-2025-014.",
    ),
    Field(
        "quarter",
        "Quarter",
        WHICH,
        "text",
        "Year and calendar quarter. Example: 2025-Q3 is July to September 2025.",
    ),
    Field("counting_basis", "Counting Basis", WHICH, "choice", BASIS_HELP, BASES),
)


def _people(
    group: str, prefix: str, heading: str, bands: tuple[tuple[str, str, str], ...]
) -> tuple[Field, ...]:
    return tuple(
        Field(f"{prefix}_{key}", f"{heading} {shown}", group, "whole", help)
        for key, shown, help in bands
    )


_AGES: Final = _people(
    AGES,
    "age",
    "Age",
    (
        ("0_4", "0-4", "From birth to the day before the fifth birthday. Example: 6."),
        ("5_10", "5-10", "Aged 5 to 10; an 11-year-old belongs in the next line. Example: 12."),
        ("11_15", "11-15", "Aged 11 to 15; a 16-year-old belongs in the next line. Example: 9."),
        ("16_17", "16-17", "Aged 16 or 17. Example: 4."),
        ("18_24", "18-24", "Aged 18 to 24. Example: 0, if there was nobody."),
        (
            "25_plus",
            "25+",
            "Aged 25 or over. A parent whom you work with counts here by age, once, and not "
            "again below. Example: 3.",
        ),
        ("not_known", "Not Known", "People whose age you do not know. Example: 2."),
    ),
)
_SEXES: Final = _people(
    SEXES,
    "sex",
    "Sex",
    (
        ("female", "Female", "Women and girls. Example: 14."),
        ("male", "Male", "Men and boys. Example: 17."),
        ("another", "Another", "People who describe themselves in another way. Example: 1."),
        ("not_known", "Not Known", "People who were not asked or did not say. Example: 4."),
    ),
)
_ETHNIC_GROUPS: Final = _people(
    ETHNIC_GROUPS,
    "ethnic",
    "Ethnic Group",
    (
        ("asian", "Asian", "Asian, Asian British or Asian Welsh. Example: 3."),
        ("black", "Black", "Black, Black British, Caribbean or African. Example: 2."),
        ("mixed", "Mixed", "Mixed or multiple ethnic groups. Example: 2."),
        ("white", "White", "White, of any background. Example: 24."),
        ("other", "Other", "Any other ethnic group, Arab for instance. Example: 0."),
        ("not_known", "Not Known", "People who were not asked or did not say. Example: 5."),
    ),
)
_ALSO_AND_REFERRALS: Final = (
    Field(
        "secondary_beneficiaries",
        "Secondary Beneficiaries",
        ALSO,
        "whole",
        "Others who gained though you did not work with them, such as brothers and sisters. "
        "Nobody who is counted above: a parent whom you work with is above, by age; a parent who "
        "only hears from their child is here. Example: 10.",
    ),
    Field(
        "referrals_received",
        "Referrals Received",
        REFERRALS,
        "whole",
        "Referrals that reached you in the quarter, taken on or not. Example: 15.",
    ),
    Field(
        "referrals_accepted",
        "Referrals Accepted",
        REFERRALS,
        "whole",
        "Referrals that you took on in the quarter. Example: 11.",
    ),
    Field(
        "referrals_waiting",
        "Referrals Waiting",
        REFERRALS,
        "whole",
        "Referrals still waiting on the last day of the quarter. Example: 2.",
    ),
    Field(
        "referral_sources",
        "Referral Sources",
        REFERRALS,
        "list",
        "Who sent people to you, with ; between. Example: school; police.",
    ),
    Field(
        "onward_referrals",
        "Onward Referrals",
        REFERRALS,
        "list",
        "Where you sent people on to, with ; between. Example: housing advice; youth club.",
    ),
)
_WORK: Final = (
    Field(
        "sessions_delivered",
        "Sessions Delivered",
        WORK,
        "whole",
        "Sessions held in the quarter. A group session is one, however many came. Example: 24.",
    ),
    Field(
        "completed",
        "Completed",
        WORK,
        "whole",
        "People who finished in the quarter as planned. Example: 8.",
    ),
    Field(
        "left_early",
        "Left Early",
        WORK,
        "whole",
        "People who stopped in the quarter before the planned end. Example: 3.",
    ),
)
OUTCOME_PARTS: Final = (
    ("name", "Name", "text", "What you measured. Example: Feeling safe where I live."),
    ("scale", "Scale", "text", "Lowest to highest mark. Example: 1 to 5, higher is better."),
    (
        "number_measured",
        "Number Measured",
        "whole",
        "People who were measured both before and after. Example: 13.",
    ),
    ("mean_before", "Mean Before", "mean", "Their average mark at the start. Example: 2.8."),
    ("mean_after", "Mean After", "mean", "The same people's average mark now. Example: 3.1."),
)


def outcome_key(number: int, part: str) -> str:
    return f"outcome_{number}_{part}"


def _outcome(number: int) -> tuple[Field, ...]:
    """The first measure has no number in its heading, so a table with one reads plainly."""
    front = "Outcome" if number == 1 else f"Outcome {number}"
    return tuple(
        Field(outcome_key(number, part), f"{front} {shown}", RESULTS, kind, help)  # type: ignore[arg-type]
        for part, shown, kind, help in OUTCOME_PARTS
    )


_WHERE_AND_MONEY: Final = (
    Field(
        "delivery_wards",
        "Delivery Wards",
        WHERE,
        "list",
        "Codes of the wards where the work happened, not your office. Example: E05000900.",
    ),
    Field(
        "delivery_lsoas",
        "Delivery LSOAs",
        WHERE,
        "list",
        "Codes of smaller areas, if you know them. Example: E01006512; E01006513.",
    ),
    Field(
        "delivery_schools",
        "Delivery Schools",
        WHERE,
        "list",
        "Numbers (URN) of the schools where the work happened. Example: 104700; 104701.",
    ),
    Field(
        "spend_to_date",
        "Spend To Date",
        MONEY,
        "pounds",
        "Pounds of this award spent since its first day, up to the end of the quarter. "
        "Example: 12500.",
    ),
)
_SAID: Final = "Say nothing by which a person could be recognised."
_NARRATIVES: Final = tuple(
    Field(f"narrative_{key}", f"Narrative {shown}", WORDS, "text", f"{help} {_SAID}", (), True)
    for key, shown, help in (
        ("activities", "Activities", "What you did. Example: group work every week."),
        ("difference_made", "Difference Made", "What changed. Example: calmer break times."),
        ("challenges", "Challenges", "What was hard. Example: a worker left in March."),
        (
            "unexpected_outcomes",
            "Unexpected Outcomes",
            "What surprised you. Example: parents now share lifts.",
        ),
        (
            "stories",
            "Stories",
            "One person's way, without name or place. Example: “she came back”.",
        ),
    )
)
FIELDS: Final[tuple[Field, ...]] = (
    *_WHICH,
    *_AGES,
    *_SEXES,
    *_ETHNIC_GROUPS,
    *_ALSO_AND_REFERRALS,
    *_WORK,
    *(field for number in range(1, OUTCOMES + 1) for field in _outcome(number)),
    *_WHERE_AND_MONEY,
    *_NARRATIVES,
)
FIELD_BY_KEY: Final = {field.key: field for field in FIELDS}
NARRATIVES: Final = tuple(field.key for field in FIELDS if field.restricted)


def keys_of(group: str) -> tuple[str, ...]:
    """The fields of a group, in the form's order."""
    return tuple(field.key for field in FIELDS if field.group == group)
