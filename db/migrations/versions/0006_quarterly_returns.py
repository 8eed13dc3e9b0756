"""quarterly returns: the version that stands, every change, free text apart, questions, who asks"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TABLES = (
    "quarterly_return", "return_change", "return_narrative", "return_query", "return_asked",
)


def _when(name: str, required: bool = True) -> sa.Column:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=not required)


def _who(name: str, required: bool = True) -> sa.Column:
    return sa.Column(name, sa.String(length=200), nullable=not required)


def _which() -> tuple[sa.Column, ...]:
    return (
        sa.Column("intervention", sa.String(length=300), nullable=False),
        sa.Column("quarter", sa.String(length=7), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    )


def _delivered(table: str) -> tuple[sa.Column, sa.ForeignKeyConstraint]:
    return (
        sa.Column("delivery_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["delivery_id"],
            ["delivery.id"],
            name=op.f(f"fk_{table}_delivery_id"),
            ondelete="CASCADE",
        ),
    )


def upgrade() -> None:
    op.create_table(
        "quarterly_return",
        *_which(),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        _when("received_at"),
        _who("received_by"),
        _when("accepted_at", required=False),
        _who("accepted_by", required=False),
        *_delivered("quarterly_return"),
        sa.PrimaryKeyConstraint("intervention", "quarter", name=op.f("pk_quarterly_return")),
    )
    op.create_table(
        "return_change",
        sa.Column("id", sa.Integer(), nullable=False),
        *_which(),
        sa.Column("what", sa.String(length=10), nullable=False),
        _when("changed_at"),
        _who("changed_by"),
        sa.Column("state_before", sa.String(length=10), nullable=True),
        sa.Column("state_after", sa.String(length=10), nullable=True),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("after", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("version_before", sa.Integer(), nullable=True),
        sa.Column("delivery_before", sa.Integer(), nullable=True),
        sa.Column("undoes_delivery_id", sa.Integer(), nullable=True),
        *_delivered("return_change"),
        sa.ForeignKeyConstraint(
            ["undoes_delivery_id"],
            ["delivery.id"],
            name=op.f("fk_return_change_undoes_delivery_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_return_change")),
    )
    op.create_table(
        "return_narrative",
        sa.Column("id", sa.Integer(), nullable=False),
        *_which(),
        sa.Column("texts", sa.JSON(), nullable=False),
        *_delivered("return_narrative"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_return_narrative")),
        sa.UniqueConstraint(
            "intervention", "quarter", "version", name=op.f("uq_return_narrative_intervention")
        ),
    )
    op.create_table(
        "return_query",
        sa.Column("id", sa.Integer(), nullable=False),
        *_which(),
        sa.Column("field", sa.String(length=60), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        _when("asked_at"),
        _who("asked_by"),
        sa.Column("answer", sa.Text(), nullable=True),
        _when("answered_at", required=False),
        _who("answered_by", required=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_return_query")),
    )
    op.create_table(
        "return_asked",
        sa.Column("funder_id", sa.String(length=200), nullable=False),
        sa.Column("from_quarter", sa.String(length=7), nullable=True),
        sa.Column("days_to_send", sa.Integer(), nullable=False),
        _when("asked_at"),
        _who("asked_by"),
        sa.PrimaryKeyConstraint("funder_id", name=op.f("pk_return_asked")),
    )
    for table in ("return_change", "return_query"):
        op.create_index(op.f(f"ix_{table}_intervention"), table, ["intervention"])
    for table in ("quarterly_return", "return_change", "return_narrative"):
        op.create_index(op.f(f"ix_{table}_delivery_id"), table, ["delivery_id"])


def downgrade() -> None:
    for name in reversed(TABLES):
        op.drop_table(name)
