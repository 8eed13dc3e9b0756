"""The bands in which a return counts people: nobody is in two of them, and everybody is in one."""

from typing import Final

from record.returns.field import Field

AGES, SEXES, ETHNIC_GROUPS = "People by age", "People by sex", "People by ethnic group"
EVERYBODY_ONCE: Final = (AGES, SEXES, ETHNIC_GROUPS)
"""Three ways to count the same people: each group must come to the same total."""
_NOT_ASKED: Final = "People who were not asked or did not say."


def _bands(
    group: str, prefix: str, heading: str, *bands: tuple[str, str, str, str]
) -> tuple[Field, ...]:
    """Of each band: key, end of the heading, label, help."""
    return tuple(
        Field(f"{prefix}_{key}", f"{heading} {end}", label, group, "whole", help)
        for key, end, label, help in bands
    )


_BY_AGE: Final = _bands(
    AGES,
    "age",
    "Age",
    ("0_4", "0-4", "Aged 0 to 4", "From birth to the day before the fifth birthday. Example: 6."),
    ("5_10", "5-10", "Aged 5 to 10", "An 11-year-old belongs in the next line. Example: 12."),
    ("11_15", "11-15", "Aged 11 to 15", "A 16-year-old belongs in the next line. Example: 9."),
    ("16_17", "16-17", "Aged 16 or 17", "An 18-year-old belongs in the next line. Example: 4."),
    ("18_24", "18-24", "Aged 18 to 24", "Example: 0, if there was nobody."),
    (
        "25_plus",
        "25+",
        "Aged 25 or over",
        "A parent whom you work with counts here by age, once, and not again below. Example: 3.",
    ),
    ("not_known", "Not Known", "Age not known", "People whose age you do not know. Example: 2."),
)
_BY_SEX: Final = _bands(
    SEXES,
    "sex",
    "Sex",
    ("female", "Female", "Women and girls", "Everyone female, of any age. Example: 14."),
    ("male", "Male", "Men and boys", "Everyone male, of any age. Example: 17."),
    ("another", "Another", "Another sex", "People who say it in another way. Example: 1."),
    ("not_known", "Not Known", "Sex not known", f"{_NOT_ASKED} Example: 4."),
)
_BY_ETHNIC_GROUP: Final = _bands(
    ETHNIC_GROUPS,
    "ethnic",
    "Ethnic Group",
    ("asian", "Asian", "Asian", "Asian, Asian British or Asian Welsh. Example: 3."),
    ("black", "Black", "Black", "Black, Black British, Caribbean or African. Example: 2."),
    ("mixed", "Mixed", "Mixed", "Mixed or multiple ethnic groups. Example: 2."),
    ("white", "White", "White", "White, of any background. Example: 24."),
    ("other", "Other", "Another ethnic group", "Any other group, Arab for instance. Example: 0."),
    ("not_known", "Not Known", "Ethnic group not known", f"{_NOT_ASKED} Example: 5."),
)
BANDS: Final = (*_BY_AGE, *_BY_SEX, *_BY_ETHNIC_GROUP)
