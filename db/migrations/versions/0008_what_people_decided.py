"""verdicts on overlaps, consultations and decisions on proposals, schools that are watched"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def _text(name: str, length: int, required: bool = True) -> sa.Column:
    return sa.Column(name, sa.String(length=length), nullable=not required)


def _long(name: str, required: bool = True) -> sa.Column:
    return sa.Column(name, sa.Text(), nullable=not required)


def _when(name: str, required: bool = True) -> sa.Column:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=not required)


TABLES = {
    "overlap_verdict": (
        _text("id_a", 300), _text("id_b", 300), _text("matters_a", 64), _text("matters_b", 64),
        _text("category", 40), sa.Column("score", sa.Double(), nullable=False),
        _text("verdict", 20), _long("reason"), _when("decided_at"), _text("decided_by", 200),
        _when("withdrawn_at", required=False), _text("withdrawn_by", 200, required=False),
    ),
    "consultation": (
        _text("identifier", 300), _text("asked", 200), _text("organisation", 300),
        _long("question"), _when("asked_at"), _text("asked_by", 200),
        _text("view", 20, required=False), _long("answer", required=False),
        sa.Column("answered_on", sa.Date(), nullable=True), _when("answered_at", required=False),
        _text("answered_by", 200, required=False),
    ),
    "funding_decision": (
        _text("identifier", 300), _text("decision", 20), _long("reason"), _when("decided_at"),
        _text("decided_by", 200),
    ),
    "school_watch": (
        _text("urn", 20), sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False), _long("why"), _when("set_at"),
        _text("set_by", 200), _when("ended_at", required=False),
        _text("ended_by", 200, required=False),
    ),
}  # fmt: skip
FOUND_BY = {
    "overlap_verdict": ("id_a", "id_b"),
    "consultation": ("identifier",),
    "funding_decision": ("identifier",),
    "school_watch": ("urn",),
}


def upgrade() -> None:
    for table, columns in TABLES.items():
        op.create_table(
            table,
            sa.Column("id", sa.Integer(), nullable=False),
            *columns,
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        )
        for column in FOUND_BY[table]:
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
