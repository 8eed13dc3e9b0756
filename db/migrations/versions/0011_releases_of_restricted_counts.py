"""releases of restricted counts, and the threshold below which they are hidden"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

RESTRICTED = (
    "ed_assault",
    "ambulance_assault",
    "police_violence_injury",
    "knife_crime",
    "domestic_abuse",
    "sexual_violence",
)


def upgrade() -> None:
    threshold = sa.Column("threshold", sa.Integer(), server_default="8", nullable=False)
    op.add_column("partnership", threshold)
    op.create_table(
        "disclosure_release",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("indicator_id", sa.String(length=60), nullable=False),
        sa.Column("released_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("threshold", sa.Integer(), nullable=False),
        sa.Column("most_lost", sa.Double(), nullable=False),
        sa.Column("demonstration", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_disclosure_release"),
    )
    op.create_index(
        "ix_disclosure_release_indicator_id", "disclosure_release", ["indicator_id"]
    )
    _of_a_release(
        "disclosure_figure",
        sa.Column("series", sa.String(length=60), nullable=False),
        sa.Column("level", sa.String(length=20), nullable=False),
        sa.Column("area_code", sa.String(length=20), nullable=False),
        sa.Column("period", sa.String(length=12), nullable=False),
        sa.Column("value", sa.Integer()),
        sa.Column("low", sa.Integer()),
        sa.Column("high", sa.Integer()),
        sa.Column("mark", sa.String(length=10), nullable=False),
        sa.Column("people", sa.Double(), nullable=False),
        keys=("series", "level", "area_code", "period"),
    )
    _of_a_release(
        "disclosure_counts",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
    )
    _withdraw_raw_counts()


def _of_a_release(name: str, *columns: sa.Column, keys: tuple[str, ...] = ()) -> None:
    op.create_table(
        name,
        sa.Column("release_id", sa.Integer(), autoincrement=False, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("release_id", *keys, name=f"pk_{name}"),
        sa.ForeignKeyConstraint(
            ["release_id"], ["disclosure_release.id"], ondelete="CASCADE",
            name=f"fk_{name}_release_id",
        ),
    )  # fmt: skip


def _withdraw_raw_counts() -> None:
    """What was published until now shows restricted counts as they are. It is taken back; the next
    publishing puts released figures in its place."""
    value = sa.table("indicator_value", sa.column("indicator_id"))
    raw = sa.select(sa.literal(1)).select_from(value).where(value.c.indicator_id.in_(RESTRICTED))
    connection = op.get_bind()
    if connection.execute(raw.limit(1)).first() is None:
        return
    for name in ("release_pointer", "release_document", "release"):
        connection.execute(sa.delete(sa.table(name)))


def downgrade() -> None:
    for name in ("disclosure_counts", "disclosure_figure", "disclosure_release"):
        op.drop_table(name)
    op.drop_column("partnership", "threshold")
