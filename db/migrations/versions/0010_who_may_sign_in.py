"""members, their sessions, and an audit trail that is only added to"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def _text(name: str, length: int, required: bool = True) -> sa.Column:
    return sa.Column(name, sa.String(length=length), nullable=not required)


def _when(name: str, required: bool = True) -> sa.Column:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=not required)


def _number(name: str, required: bool = True) -> sa.Column:
    return sa.Column(name, sa.Integer(), nullable=not required)


TABLES = {
    "member": (
        _number("id"), _text("email", 300), _text("name", 200), _text("role", 20),
        _text("body", 200, False), _text("la_code", 20, False), _text("password", 300, False),
        _text("subject", 300, False), _when("made_at"), _text("made_by", 200),
        _when("closed_at", False), _text("closed_by", 200, False),
        sa.PrimaryKeyConstraint("id", name="pk_member"),
        sa.UniqueConstraint("email", name="uq_member_email"),
        sa.UniqueConstraint("subject", name="uq_member_subject"),
    ),
    "member_link": (
        _text("token_hash", 64), _number("member_id"), _when("ends_at"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_member_link"),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], ondelete="CASCADE",
            name="fk_member_link_member_id",
        ),
    ),
    "member_session": (
        _text("token_hash", 64), _number("member_id", False),
        sa.Column("told", sa.JSON(), nullable=False), _when("began_at"), _when("seen_at"),
        _when("ends_at"), sa.PrimaryKeyConstraint("token_hash", name="pk_member_session"),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], ondelete="CASCADE",
            name="fk_member_session_member_id",
        ),
    ),
    "sign_in_failure": (
        _number("id"), _text("email_hash", 64), _text("address", 64), _when("failed_at"),
        sa.PrimaryKeyConstraint("id", name="pk_sign_in_failure"),
    ),
    "audit_entry": (
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False), _text("at", 32),
        _text("who", 200), _text("role", 20), _number("member_id", False), _text("act", 60),
        sa.Column("subject", sa.Text(), nullable=False), _text("before", 64), _text("hash", 64),
        sa.PrimaryKeyConstraint("number", name="pk_audit_entry"),
    ),
}  # fmt: skip
FOUND_BY = (
    ("member_link", "member_id"),
    ("member_session", "member_id"),
    ("member_session", "ends_at"),
    ("sign_in_failure", "email_hash"),
    ("sign_in_failure", "address"),
    ("sign_in_failure", "failed_at"),
    ("audit_entry", "act"),
)
REFUSED = "the audit trail is only added to"
KEPT_ON_SQLITE = [
    f"CREATE TRIGGER audit_entry_no_{what.lower()} BEFORE {what} ON audit_entry "
    f"BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
    for what in ("UPDATE", "DELETE")
]
KEPT_ON_POSTGRESQL = [
    "CREATE FUNCTION audit_entry_kept() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{REFUSED}'; END $$",
    "CREATE TRIGGER audit_entry_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry "
    "FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_kept()",
]


def upgrade() -> None:
    for table, parts in TABLES.items():
        op.create_table(table, *parts)
    for table, column in FOUND_BY:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in KEPT_ON_SQLITE if on_sqlite else KEPT_ON_POSTGRESQL:
        op.execute(statement)


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION audit_entry_kept()")
