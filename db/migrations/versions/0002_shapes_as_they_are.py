"""shapes are kept as they are: PostgreSQL would try to compress each large one at every load, and
coordinates hardly shrink"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _store("EXTERNAL")


def downgrade() -> None:
    _store("MAIN")


def _store(way: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(f"ALTER TABLE area ALTER COLUMN geometry SET STORAGE {way}")
