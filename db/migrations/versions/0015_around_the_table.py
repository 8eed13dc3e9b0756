"""agendas of meetings, their views, what was decided, and what people know of a place"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0012"
branch_labels = None
depends_on = None


def _text(name: str, length: int, required: bool = True) -> sa.Column:
    return sa.Column(name, sa.String(length=length), nullable=not required)


def _long(name: str, required: bool = True) -> sa.Column:
    return sa.Column(name, sa.Text(), nullable=not required)


def _when(name: str, required: bool = True) -> sa.Column:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=not required)


def _day(name: str, required: bool = True) -> sa.Column:
    return sa.Column(name, sa.Date(), nullable=not required)


def _number(name: str, required: bool = True) -> sa.Column:
    return sa.Column(name, sa.Integer(), nullable=not required)


TABLES = {
    "agenda": (
        _number("id"), _text("title", 200), _day("held_on", False), _when("made_at"),
        _text("made_by", 200), sa.PrimaryKeyConstraint("id", name="pk_agenda"),
    ),
    "agenda_view": (
        _number("id"), _number("agenda_id"), _number("position"), _long("address"),
        _text("line", 300), _when("added_at"), _text("added_by", 200),
        _when("taken_off_at", False), _text("taken_off_by", 200, False),
        sa.PrimaryKeyConstraint("id", name="pk_agenda_view"),
        sa.ForeignKeyConstraint(["agenda_id"], ["agenda.id"], name="fk_agenda_view_agenda_id"),
    ),
    "meeting_decision": (
        _number("id"), _number("view_id", False), _long("decided"), _text("owner", 200),
        _day("due", False), _day("decided_on"), _when("recorded_at"), _text("recorded_by", 200),
        _long("outcome", False), _when("done_at", False), _text("done_by", 200, False),
        sa.PrimaryKeyConstraint("id", name="pk_meeting_decision"),
        sa.ForeignKeyConstraint(
            ["view_id"], ["agenda_view.id"], name="fk_meeting_decision_view_id"
        ),
    ),
    "meeting_decision_about": (
        _number("decision_id"), _text("kind", 20), _text("key", 300),
        sa.PrimaryKeyConstraint("decision_id", "kind", "key", name="pk_meeting_decision_about"),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["meeting_decision.id"], ondelete="CASCADE",
            name="fk_meeting_decision_about_decision_id",
        ),
    ),
    "local_note": (
        _number("id"), _text("kind", 20), _text("about_kind", 20), _text("about_key", 300),
        _long("text"), _text("seen_by", 20), _day("review_on", False), _when("written_at"),
        _text("written_by", 200), _long("closing", False), _when("closed_at", False),
        _text("closed_by", 200, False), sa.PrimaryKeyConstraint("id", name="pk_local_note"),
    ),
    "local_note_answer": (
        _number("id"), _number("note_id"), _long("text"), _when("said_at"), _text("said_by", 200),
        sa.PrimaryKeyConstraint("id", name="pk_local_note_answer"),
        sa.ForeignKeyConstraint(
            ["note_id"], ["local_note.id"], name="fk_local_note_answer_note_id"
        ),
    ),
}  # fmt: skip
FOUND_BY = (
    ("agenda_view", "agenda_id"),
    ("meeting_decision", "view_id"),
    ("meeting_decision_about", "key"),
    ("local_note", "about_key"),
    ("local_note_answer", "note_id"),
)


def upgrade() -> None:
    for table, columns in TABLES.items():
        op.create_table(table, *columns)
    for table, column in FOUND_BY:
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
