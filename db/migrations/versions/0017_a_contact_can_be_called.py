"""whom to ask about an award can have a telephone number"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("award_contact", sa.Column("phone", sa.String(60)))


def downgrade() -> None:
    op.drop_column("award_contact", "phone")
