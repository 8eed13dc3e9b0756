"""The living record's tables: what changed, what is proposed, lists still to be decided on."""

from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
)

from db.tables import metadata

award_change = Table(
    "award_change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("identifier", String(300), nullable=False, index=True),
    Column("changed_at", DateTime(timezone=True), nullable=False),
    Column("changed_by", String(200), nullable=False),
    Column("delivery_id", Integer, ForeignKey("delivery.id", ondelete="CASCADE"), index=True),
    Column("undoes_delivery_id", Integer, ForeignKey("delivery.id", ondelete="CASCADE")),
    Column("delivery_before", Integer),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
)
"""Only ever added to (but for the demonstration, which goes whole, and for places that must not be
known any more, ``record/forgetting.py``): the award before and after each change, NULL where it was
not there. ``delivery_before`` is the delivery that the award came from until then. Holds contacts,
so who may not read those may not read this."""

award_proposal = Table(
    "award_proposal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("identifier", String(300), nullable=False, index=True),
    Column("proposed_at", DateTime(timezone=True), nullable=False),
    Column("proposed_by", String(200), nullable=False),
    Column("why", Text, nullable=False),
    Column("seen", Integer),
    Column("base", JSON(none_as_null=True)),
    Column("proposed", JSON, nullable=False),
    Column("decided_at", DateTime(timezone=True)),
    Column("decided_by", String(200)),
    Column("accepted", Integer),
    Column("answer", Text),
)
"""An award as somebody would have it who may not change it. ``base`` is what they saw and ``seen``
its version, NULL for an award that is new. Nothing stands until it is accepted (1; 0: declined)."""

organisation_merge = Table(
    "organisation_merge",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("from_id", String(200), nullable=False, index=True),
    Column("from_name", String(300), nullable=False),
    Column("into_id", String(200), nullable=False),
    Column("into_name", String(300), nullable=False),
    Column("merged_at", DateTime(timezone=True), nullable=False),
    Column("merged_by", String(200), nullable=False),
    Column("undone_at", DateTime(timezone=True)),
    Column("undone_by", String(200)),
)
"""That two identifiers are one body, as a person decided. Awards keep what their funder wrote; what
is shown and published reads the identifier through the merges that were not undone."""

organisation_apart = Table(
    "organisation_apart",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("one_id", String(200), nullable=False, index=True),
    Column("one_name", String(300), nullable=False),
    Column("other_id", String(200), nullable=False),
    Column("other_name", String(300), nullable=False),
    Column("kept_at", DateTime(timezone=True), nullable=False),
    Column("kept_by", String(200), nullable=False),
    Column("undone_at", DateTime(timezone=True)),
    Column("undone_by", String(200)),
)
"""That two identifiers are not one body, as a person decided, so that it is not suggested again
while that stands. ``one_id`` comes before ``other_id`` in the alphabet."""

heading_choice = Table(
    "heading_choice",
    metadata,
    Column("sender", String(300), primary_key=True),
    Column("heading", String(300), primary_key=True),
    Column("field", String(60), nullable=False),
    Column("chosen_at", DateTime(timezone=True), nullable=False),
    Column("chosen_by", String(200), nullable=False),
)
"""What a sender's own heading means, as a person confirmed; an empty field reads past it.
``heading`` is kept in the form in which headings are compared."""

upload = Table(
    "upload",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("file_name", String(200), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("funder", String(300), nullable=False),
    Column("sender", String(300), nullable=False),
    Column("received_at", DateTime(timezone=True), nullable=False),
    Column("received_by", String(200), nullable=False),
    Column("state", String(20), nullable=False),
    Column("message", Text, nullable=False),
    Column("preview", JSON(none_as_null=True)),
    Column("annotated", LargeBinary),
    Column("delivery_id", Integer, ForeignKey("delivery.id", ondelete="SET NULL")),
)
"""A file that somebody brought to the browser, kept as it came until it is decided on, with a
copy that has the problems written into it. ``state``:
``reading``, ``read``, ``unreadable``, ``writing``, ``accepted`` or ``discarded``."""
