"""that two organisations are not one body can be taken back; who said what stays"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None
TABLE = "organisation_apart"
KEPT = (
    sa.column("one_id"),
    sa.column("other_id"),
    sa.column("kept_at", sa.DateTime(timezone=True)),
    sa.column("kept_by"),
)


def upgrade() -> None:
    stood = op.get_bind().execute(sa.select(*KEPT).select_from(sa.table(TABLE))).mappings().all()
    op.drop_table(TABLE)
    made = op.create_table(
        TABLE,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("one_id", sa.String(length=200), nullable=False),
        sa.Column("one_name", sa.String(length=300), nullable=False),
        sa.Column("other_id", sa.String(length=200), nullable=False),
        sa.Column("other_name", sa.String(length=300), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kept_by", sa.String(length=200), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by", sa.String(length=200), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{TABLE}")),
    )
    op.create_index(op.f(f"ix_{TABLE}_one_id"), TABLE, ["one_id"])
    # Names were not kept until now; the identifiers say which two it was.
    named = [{**row, "one_name": row["one_id"], "other_name": row["other_id"]} for row in stood]
    op.bulk_insert(made, named)


def downgrade() -> None:
    op.drop_table(TABLE)
    op.create_table(
        TABLE,
        sa.Column("one_id", sa.String(length=200), nullable=False),
        sa.Column("other_id", sa.String(length=200), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kept_by", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("one_id", "other_id", name=op.f(f"pk_{TABLE}")),
    )
