"""The form of a quarterly return, declared once for web form, workbook, importer and exports."""

from typing import Final

from analysis.returns import BASES
from record.returns.bands import BANDS
from record.returns.basis import BASIS_HELP
from record.returns.field import Field
from record.returns.measures import MEASURES

WHICH: Final = "Which return"
ALSO, REFERRALS, WORK = "Others who benefit", "Referrals", "What was done"
WHERE, MONEY, WORDS = "Where", "Money", "In your own words"
_WHICH: Final = (
    Field(
        "intervention",
        "Intervention Identifier",
        "Intervention",
        WHICH,
        "text",
        "The identifier of the award, as your funder wrote it. Example: 360G-MVRP-2025-014.",
    ),
    Field(
        "quarter",
        "Quarter",
        "Quarter",
        WHICH,
        "text",
        "Year and calendar quarter. Example: 2025-Q3 is July to September 2025.",
    ),
    Field("counting_basis", "Counting Basis", "Counting basis", WHICH, "choice", BASIS_HELP, BASES),
)
_ALSO_AND_REFERRALS: Final = (
    Field(
        "secondary_beneficiaries",
        "Secondary Beneficiaries",
        "Others who gained",
        ALSO,
        "whole",
        "Though you did not work with them, such as brothers and sisters. "
        "Nobody who is counted above: a parent whom you work with is above, by age; a parent who "
        "only hears from their child is here. Example: 10.",
    ),
    Field(
        "referrals_received",
        "Referrals Received",
        "Referrals that reached you",
        REFERRALS,
        "whole",
        "All that came in the quarter, taken on or not. Example: 15.",
    ),
    Field(
        "referrals_accepted",
        "Referrals Accepted",
        "Referrals you took on",
        REFERRALS,
        "whole",
        "In the quarter, whenever they reached you. Example: 11.",
    ),
    Field(
        "referrals_waiting",
        "Referrals Waiting",
        "Referrals still waiting",
        REFERRALS,
        "whole",
        "On the last day of the quarter. Example: 2.",
    ),
    Field(
        "referral_sources",
        "Referral Sources",
        "Who sent people to you",
        REFERRALS,
        "list",
        "With ; between. Example: school; police.",
    ),
    Field(
        "onward_referrals",
        "Onward Referrals",
        "Where you sent people on to",
        REFERRALS,
        "list",
        "With ; between. Example: housing advice; youth club.",
    ),
)
_WORK: Final = (
    Field(
        "sessions_delivered",
        "Sessions Delivered",
        "Sessions you held",
        WORK,
        "whole",
        "In the quarter. A group session is one, however many came. Example: 24.",
    ),
    Field(
        "completed",
        "Completed",
        "People who finished",
        WORK,
        "whole",
        "In the quarter, as planned. Example: 8.",
    ),
    Field(
        "left_early",
        "Left Early",
        "People who left early",
        WORK,
        "whole",
        "In the quarter, before the planned end. Example: 3.",
    ),
)
_WHERE_AND_MONEY: Final = (
    Field(
        "delivery_wards",
        "Delivery Wards",
        "Wards where you worked",
        WHERE,
        "list",
        "Their codes, with ; between; not your office. Example: E05000900.",
    ),
    Field(
        "delivery_lsoas",
        "Delivery LSOAs",
        "Smaller areas where you worked",
        WHERE,
        "list",
        "Their codes (LSOA), if you know them. Example: E01006512; E01006513.",
    ),
    Field(
        "delivery_schools",
        "Delivery Schools",
        "Schools where you worked",
        WHERE,
        "list",
        "Their numbers (URN), with ; between. Example: 104700; 104701.",
    ),
    Field(
        "spend_to_date",
        "Spend To Date",
        "Spent so far",
        MONEY,
        "pounds",
        "Pounds of this award spent since its first day, up to the end of the quarter. "
        "Example: 12500.",
    ),
)
_SAID: Final = "Say nothing by which a person could be recognised."
_NARRATIVES: Final = tuple(
    Field(f"narrative_{key}", f"Narrative {end}", label, WORDS, "text", f"{help} {_SAID}", (), True)
    for key, end, label, help in (
        (
            "activities",
            "Activities",
            "What you did this quarter",
            "Example: group work every week.",
        ),
        (
            "difference_made",
            "Difference Made",
            "What changed for people",
            "Example: calmer break times.",
        ),
        ("challenges", "Challenges", "What was hard", "Example: a worker left in March."),
        (
            "unexpected_outcomes",
            "Unexpected Outcomes",
            "What surprised you",
            "Example: parents now share lifts.",
        ),
        (
            "stories",
            "Stories",
            "One person’s story",
            "Their way, without name or place. Example: “she came back”.",
        ),
    )
)
FIELDS: Final[tuple[Field, ...]] = (
    *_WHICH,
    *BANDS,
    *_ALSO_AND_REFERRALS,
    *_WORK,
    *MEASURES,
    *_WHERE_AND_MONEY,
    *_NARRATIVES,
)
FIELD_BY_KEY: Final = {field.key: field for field in FIELDS}
NARRATIVES: Final = tuple(field.key for field in FIELDS if field.restricted)


def keys_of(group: str) -> tuple[str, ...]:
    """The fields of a group, in the form's order."""
    return tuple(field.key for field in FIELDS if field.group == group)


def label(key: str) -> str:
    return FIELD_BY_KEY[key].label
