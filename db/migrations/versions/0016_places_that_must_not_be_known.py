"""an award says whether its place must not be known more finely than the borough"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    sensitive = sa.Column(
        "location_sensitive", sa.Boolean(), nullable=False, server_default=sa.false()
    )
    op.add_column("award", sensitive)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        # With the policies that look at it; every upgrade writes them again.
        op.execute("ALTER TABLE award DROP COLUMN location_sensitive CASCADE")
    else:
        op.drop_column("award", "location_sensitive")
