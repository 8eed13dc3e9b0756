"""every change of an award is kept, and a delivery can be undone"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("delivery", sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "award_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("identifier", sa.String(length=300), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(length=200), nullable=False),
        sa.Column("delivery_id", sa.Integer(), nullable=True),
        sa.Column("undoes_delivery_id", sa.Integer(), nullable=True),
        sa.Column("delivery_before", sa.Integer(), nullable=True),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("after", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["delivery_id"],
            ["delivery.id"],
            name=op.f("fk_award_change_delivery_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["undoes_delivery_id"],
            ["delivery.id"],
            name=op.f("fk_award_change_undoes_delivery_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_change")),
    )
    op.create_index(op.f("ix_award_change_delivery_id"), "award_change", ["delivery_id"])
    op.create_index(op.f("ix_award_change_identifier"), "award_change", ["identifier"])


def downgrade() -> None:
    op.drop_table("award_change")
    op.drop_column("delivery", "undone_at")
