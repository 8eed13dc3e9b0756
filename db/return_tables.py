"""The tables of quarterly returns. Free text stands apart, so that whoever may not read it can be
kept out of the whole table; none of the others holds any of it."""

from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from db.tables import metadata


def _brought_by() -> Column[int]:
    """NULL for what was typed into the form."""
    return Column("delivery_id", Integer, ForeignKey("delivery.id", ondelete="CASCADE"), index=True)


quarterly_return = Table(
    "quarterly_return",
    metadata,
    Column("intervention", String(300), primary_key=True),
    Column("quarter", String(7), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("told", JSON, nullable=False),
    Column("state", String(10), nullable=False),
    Column("received_at", DateTime(timezone=True), nullable=False),
    Column("received_by", String(200), nullable=False),
    Column("accepted_at", DateTime(timezone=True)),
    Column("accepted_by", String(200)),
    _brought_by(),
)
"""The version that stands, one for each intervention and quarter. ``state``: ``received``,
``queried`` or ``accepted``. No foreign key to the award, whose row is replaced when it changes."""

return_change = Table(
    "return_change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("intervention", String(300), nullable=False, index=True),
    Column("quarter", String(7), nullable=False),
    Column("version", Integer, nullable=False),
    Column("what", String(10), nullable=False),
    Column("changed_at", DateTime(timezone=True), nullable=False),
    Column("changed_by", String(200), nullable=False),
    Column("state_before", String(10)),
    Column("state_after", String(10)),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    Column("version_before", Integer),
    Column("delivery_before", Integer),
    Column("undoes_delivery_id", Integer, ForeignKey("delivery.id", ondelete="CASCADE")),
    _brought_by(),
)
"""Only ever added to: every version and every change of state, NULL where no return stood.
``what``: ``sent``, ``changed``, ``queried``, ``answered``, ``accepted`` or ``removed``."""

return_narrative = Table(
    "return_narrative",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("intervention", String(300), nullable=False),
    Column("quarter", String(7), nullable=False),
    Column("version", Integer, nullable=False),
    Column("texts", JSON, nullable=False),
    _brought_by(),
    UniqueConstraint("intervention", "quarter", "version"),
)
"""What providers wrote in their own words, by field of the form. Restricted."""

return_query = Table(
    "return_query",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("intervention", String(300), nullable=False, index=True),
    Column("quarter", String(7), nullable=False),
    Column("version", Integer, nullable=False),
    Column("field", String(60), nullable=False),
    Column("question", Text, nullable=False),
    Column("asked_at", DateTime(timezone=True), nullable=False),
    Column("asked_by", String(200), nullable=False),
    Column("answer", Text),
    Column("answered_at", DateTime(timezone=True)),
    Column("answered_by", String(200)),
)
"""What a funder asks about one field of a return; ``version`` is the one that was asked about."""

return_asked = Table(
    "return_asked",
    metadata,
    Column("funder_id", String(200), primary_key=True),
    Column("from_quarter", String(7)),
    Column("days_to_send", Integer, nullable=False),
    Column("asked_at", DateTime(timezone=True), nullable=False),
    Column("asked_by", String(200), nullable=False),
)
"""Which funders collect returns, and from when; NULL says that one does not."""
