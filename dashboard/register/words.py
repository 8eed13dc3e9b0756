"""What the register's screens call things."""

from typing import Final

FACETS: Final = (
    ("status", "Status"),
    ("funder", "Funder"),
    ("provider", "Provider"),
    ("where", "Where"),
    ("programme", "Programme"),
    ("approach", "Approach"),
    ("priority", "Priority"),
    ("level", "Level"),
    ("awarded", "Awarded in the year"),
    ("lacks", "Not stated"),
)
COLUMNS: Final = (
    ("funder_name", "Funder"),
    ("recipient_name", "Provider"),
    ("where", "Where"),
    ("start_date", "From"),
    ("end_date", "To"),
    ("amount_budgeted", "Budgeted"),
    ("amount_awarded", "Awarded"),
    ("amount_disbursed", "Paid"),
    ("amount_spent", "Spent"),
    ("status", "Status"),
    ("approach", "Approach"),
    ("ages", "Ages"),
    ("programme", "Programme"),
    ("identifier", "Identifier"),
    ("changed_at", "Last change"),
)
"""Besides the title, which is always shown."""
COLUMN_LABELS: Final = dict(COLUMNS)
FIRST_COLUMNS: Final = (
    "funder_name",
    "recipient_name",
    "where",
    "start_date",
    "end_date",
    "amount_awarded",
    "status",
)
MONEY_LABELS: Final = {
    "amount_budgeted": "Budgeted",
    "amount_awarded": "Awarded",
    "amount_disbursed": "Paid",
    "amount_spent": "Spent",
}
LACK_LABELS: Final = {
    "place": "No delivery place",
    "dates": "No first or last day",
    "amount": "No amount",
    "approach": "No approach",
    "ages": "No ages",
}
NOT_ON_MAP: Final = ("not-on-the-map", "Not on the map")
NOT_PUBLISHED: Final = ("not-published", "Not published yet")
WIDE: Final = 3
"""Boroughs named in a cell; more are counted."""
FIELD_LABELS: Final = {
    "identifier": "Identifier",
    "title": "Title",
    "description": "Description",
    "currency": "Currency",
    **MONEY_LABELS,
    "award_date": "Award date",
    "start_date": "First day",
    "end_date": "Last day",
    "funder_id": "Funder’s identifier",
    "funder_name": "Funder",
    "funder_department": "Funder’s department",
    "recipient_id": "Provider’s identifier",
    "recipient_name": "Provider",
    "programme": "Programme",
    "regrant_type": "Joint funding",
    "location_scope": "Location scope",
    "location_sensitive": "The place must not be known",
    "places": "Delivery places",
    "school_urns": "Schools",
    "approaches": "Approach",
    "priorities": "Priority",
    "level": "Level",
    "age_from": "Youngest",
    "age_to": "Oldest",
    "audiences": "Audience",
    "settings": "Setting",
    "places_planned": "Places planned",
    "status": "Status",
    "contact_name": "Contact name",
    "contact_email": "Contact email",
    "contact_phone": "Contact phone",
    "last_modified": "Last changed by the funder",
    "data_source": "Data source",
}
"""Field of an award → what people call it, in the order in which they are shown."""
MEANINGS: Final = {
    **FIELD_LABELS,
    "place_name": "Delivery place: its name",
    "place_code": "Delivery place: its code",
    "place_code_type": "Delivery place: ward, borough …",
    "school_urns": "Schools, by URN",
    "months": "Length in months",
    "class_title": "Classification",
    "class_vocabulary": "Classification: its list",
}
"""What a heading of a list can mean: also the parts of which a field is made."""
