"""what people wrote in their own words stands apart; two views tell less than their tables"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

APART = (
    ("award_text", "award", "identifier", "identifier", "description"),
    ("overlap_reason", "overlap_verdict", "verdict_id", "id", "reason"),
    ("school_watch_reason", "school_watch", "watch_id", "id", "why"),
)
VIEWS = {
    "audit_end": "SELECT number, hash FROM audit_entry ORDER BY number DESC LIMIT 1",
    "return_first": (
        "SELECT award.funder_id, min(quarterly_return.quarter) AS quarter FROM award "
        "JOIN quarterly_return ON quarterly_return.intervention = award.identifier "
        "GROUP BY award.funder_id"
    ),
}


def upgrade() -> None:
    for table, of, key, its_key, words in APART:
        kind = sa.String(length=300) if key == "identifier" else sa.Integer()
        op.create_table(
            table,
            sa.Column(key, kind, autoincrement=False, nullable=False),
            sa.Column(words, sa.Text(), nullable=False),
            sa.PrimaryKeyConstraint(key, name=f"pk_{table}"),
            sa.ForeignKeyConstraint(
                [key], [f"{of}.{its_key}"], ondelete="CASCADE", name=f"fk_{table}_{key}"
            ),
        )
        op.execute(
            f"INSERT INTO {table} SELECT {its_key}, {words} FROM {of} WHERE {words} IS NOT NULL"
        )
        op.execute(f"ALTER TABLE {of} DROP COLUMN {words}")
    for view, query in VIEWS.items():
        op.execute(f"CREATE VIEW {view} AS {query}")


def downgrade() -> None:
    for view in VIEWS:
        op.execute(f"DROP VIEW {view}")
    for table, of, key, its_key, words in reversed(APART):
        needed = "" if of == "award" else " NOT NULL DEFAULT ''"
        op.execute(f"ALTER TABLE {of} ADD COLUMN {words} TEXT{needed}")
        op.execute(
            f"UPDATE {of} SET {words} = (SELECT {words} FROM {table} WHERE {key} = {of}.{its_key}) "
            f"WHERE EXISTS (SELECT 1 FROM {table} WHERE {key} = {of}.{its_key})"
        )
        op.drop_table(table)
