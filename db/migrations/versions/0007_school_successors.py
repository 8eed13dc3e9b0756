"""schools and those that followed them"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "school_link",
        sa.Column("urn", sa.String(length=20), nullable=False),
        sa.Column("successor_urn", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=True),
        sa.Column("kind", sa.String(length=100), nullable=False),
        sa.Column("established", sa.Date(), nullable=True),
        sa.Column("delivery_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["delivery_id"],
            ["delivery.id"],
            name=op.f("fk_school_link_delivery_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("urn", "successor_urn", name=op.f("pk_school_link")),
    )
    op.create_index(op.f("ix_school_link_delivery_id"), "school_link", ["delivery_id"])


def downgrade() -> None:
    op.drop_table("school_link")
