"""The register's own layout: its columns in order, and what each means."""

from dataclasses import dataclass
from typing import Final, Literal

from record.headings import shown
from record.lists import LEVELS, PRIORITIES, REGRANT_TITLES, SETTINGS, STATUSES

Kind = Literal["text", "pounds", "date", "age", "people"]
Needed = Literal["yes", "yes, or leave blank if not known", "no"]
RESTRICTED: Final = ("contact_name", "contact_email", "contact_phone")


@dataclass(frozen=True)
class Column:
    """``words``: the closed list of the cell; where ``several``, more than one may stand in it."""

    field: str
    about: str
    example: str
    needed: Needed = "no"
    kind: Kind = "text"
    words: tuple[str, ...] = ()
    several: bool = False

    @property
    def heading(self) -> str:
        return shown(self.field)


COLUMNS: Final = (
    Column(
        "identifier",
        "A code for this award that no other award has. Keep it the same every time you send it.",
        "360G-ExampleFund-2026-001",
        "yes",
    ),
    Column("title", "The name of the project or service.", "Boxing after school", "yes"),
    Column(
        "description",
        "In one or two sentences: what is done, and with whom. Name no private person here.",
        "Two evenings a week of boxing and mentoring for boys and girls.",
        "yes",
    ),
    Column("currency", "Always GBP, for pounds.", "GBP", "yes"),
    Column(
        "amount_budgeted",
        "Pounds set aside, before anything was promised.",
        "15000",
        kind="pounds",
    ),
    Column(
        "amount_awarded",
        "Pounds promised. Leave it blank if you do not know it: 0 means that no money was given.",
        "12000",
        "yes, or leave blank if not known",
        "pounds",
    ),
    Column("amount_disbursed", "Pounds paid to the provider so far.", "6000", kind="pounds"),
    Column("amount_spent", "Pounds the provider has spent so far.", "4500", kind="pounds"),
    Column("award_date", "The day it was decided.", "2026-02-16", "yes", "date"),
    Column("start_date", "The first day of the work.", "2026-04-01", "yes", "date"),
    Column("end_date", "The last day of the work.", "2027-03-31", "yes", "date"),
    Column(
        "recipient_id",
        "Who does the work, as a number: GB-CHC- and the charity number, GB-COH- and the company "
        "number, GB-EDU- and the school's URN, or GB-LAE- and the council's code.",
        "GB-CHC-0000000",
        "yes",
    ),
    Column("recipient_name", "Who does the work, by name.", "Example Boxing Club", "yes"),
    Column(
        "funder_id",
        "Who pays, as a number, like that of the provider.",
        "GB-LAE-XXX",
        "yes",
    ),
    Column("funder_name", "Who pays, by name.", "Example Council", "yes"),
    Column("funder_department", "The part of the funder that pays.", "Community Safety"),
    Column("programme", "The funding stream. Several are parted by ;", "Safer Summers"),
    Column(
        "place_name",
        "Where the work is done, by name: wards or boroughs, parted by ; Never the provider's "
        "office. A code is surer than a name.",
        "Ash; Birch",
    ),
    Column(
        "place_code",
        "Where the work is done, by code: wards (E05...), LSOAs (E01...) or boroughs (E08...), "
        "parted by ; in the order of the names.",
        "E05000001; E05000002",
    ),
    Column(
        "place_code_type",
        "What kind of code it is: WD for wards, LSOA, MD or UA for boroughs, CSP. One for all of "
        "them, or one each.",
        "WD",
    ),
    Column(
        "location_scope",
        "How wide it reaches: GLS050 is a whole borough, GLS060 is a local area.",
        "GLS060",
    ),
    Column(
        "location_sensitive",
        "yes for a refuge, or for work in people’s homes: then only the code of the borough is "
        "kept of where it is done.",
        "no",
        words=("yes", "no"),
    ),
    Column(
        "regrant_type",
        "Only where the money is passed on, or where two funders pay for one thing on purpose.",
        "match funding",
        words=tuple(REGRANT_TITLES.values()),
    ),
    Column(
        "school_urns",
        "Schools where the work is done: the six-figure URN of each, parted by ;",
        "100001; 100002",
    ),
    Column(
        "approaches",
        "What kind of activity, in the words of the Youth Endowment Fund Toolkit, parted by ;",
        "Sports programmes; Mentoring",
        several=True,
    ),
    Column(
        "priorities",
        "Which of the partnership's priorities it serves; several are parted by ;",
        "education",
        words=PRIORITIES,
        several=True,
    ),
    Column(
        "level",
        "universal: for everybody. targeted: for those at risk. specialist: for those already "
        "involved.",
        "targeted",
        words=tuple(dict.fromkeys(LEVELS.values())),
    ),
    Column("age_from", "The youngest age, in whole years. Blank: any.", "11", kind="age"),
    Column("age_to", "The oldest age, in whole years. Blank: any.", "16", kind="age"),
    Column("audiences", "Who it is for, in your words, parted by ;", "girls; whole class"),
    Column(
        "settings",
        "Where people meet; several are parted by ;",
        "school",
        words=SETTINGS,
        several=True,
    ),
    Column("places_planned", "How many people it is planned for.", "40", kind="people"),
    Column(
        "status",
        "Leave it blank to let the dates speak.",
        "live",
        words=tuple(STATUSES),
    ),
    Column(
        "contact_name",
        "Whom the partnership may ask. It is never on a shared screen, and is left out of files "
        "that go out unless somebody asks for it.",
        "A. Example",
    ),
    Column("contact_email", "As for the contact's name.", "office@example.org"),
    Column("contact_phone", "As for the contact's name.", "0151 496 0000"),
    Column("last_modified", "When this row was last changed.", "2026-03-02", kind="date"),
    Column("data_source", "Where the facts come from: a web address or words.", "Our records"),
)
HEADINGS: Final = tuple(column.heading for column in COLUMNS)
