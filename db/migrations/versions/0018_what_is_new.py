"""what each publishing changed, who follows which places, and the keys of their feeds"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def _when(name: str) -> sa.Column:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _number(name: str, required: bool = True) -> sa.Column:
    return sa.Column(name, sa.Integer(), nullable=not required)


def _text(name: str, length: int, required: bool = True) -> sa.Column:
    return sa.Column(name, sa.String(length=length), nullable=not required)


def _of_follower(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["follower_id"], ["follower.id"], ondelete="CASCADE", name=f"fk_{table}_follower_id"
    )


def upgrade() -> None:
    op.create_table(
        "release_change",
        sa.Column("release_id", sa.Integer(), autoincrement=False, nullable=False),
        _when("at"),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("release_id", name="pk_release_change"),
    )
    op.create_table(
        "follower",
        _number("id"), _number("member_id", False), _text("visitor", 200, False),
        sa.Column("seen", sa.JSON(), nullable=False), _when("seen_at"),
        sa.Column("seen_day", sa.Date(), nullable=False), _text("mail", 10),
        sa.Column("sent", sa.JSON(), nullable=False), _when("sent_at"),
        sa.Column("sent_day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_follower"),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], ondelete="CASCADE", name="fk_follower_member_id"
        ),
        sa.UniqueConstraint("member_id", name="uq_follower_member_id"),
        sa.UniqueConstraint("visitor", name="uq_follower_visitor"),
    )  # fmt: skip
    op.create_table(
        "followed_place",
        _number("follower_id"), _text("code", 20), _text("name", 200), _when("since"),
        sa.PrimaryKeyConstraint("follower_id", "code", name="pk_followed_place"),
        _of_follower("followed_place"),
    )  # fmt: skip
    op.create_table(
        "feed_key",
        _text("key_hash", 64), _number("follower_id"), _when("made_at"),
        sa.PrimaryKeyConstraint("key_hash", name="pk_feed_key"),
        _of_follower("feed_key"),
        sa.UniqueConstraint("follower_id", name="uq_feed_key_follower_id"),
    )  # fmt: skip


def downgrade() -> None:
    for table in ("feed_key", "followed_place", "follower", "release_change"):
        op.drop_table(table)
