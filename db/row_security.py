"""Three roles of PostgreSQL kept apart: the owner of the tables, the loader, the application."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, inspect, text

from db.row_policies import (
    COLUMNS,
    LIES_IN,
    LIES_IN_BODY,
    NOT_LOADED,
    OPEN,
    ROLE,
    RULES,
    Rule,
)
from db.views import VIEWS

VERBS: Final = ("SELECT", "INSERT", "UPDATE", "DELETE")
TRAIL: Final = "audit_entry"
SIGN: Final = "award_contact"
"""Where there are policies of ours, this table has them."""


@dataclass(frozen=True)
class Roles:
    """Names of roles that are there."""

    owner: str
    loader: str
    application: str


def guarded(connection: Connection) -> Roles | None:
    """Whom the policies of this store know; None where it has none."""
    if connection.dialect.name != "postgresql":
        return None
    query = text(
        "SELECT policyname, roles[1] AS role FROM pg_policies"
        " WHERE schemaname = current_schema() AND tablename = :sign"
    )
    found = {row.policyname: str(row.role) for row in connection.execute(query, {"sign": SIGN})}
    named = [f"common_ground_{who}" for who in ("owner", "loader", "select")]
    return Roles(*(found[name] for name in named)) if found.keys() >= set(named) else None


def guard(connection: Connection, roles: Roles) -> None:
    """Grants and policies anew, for every table that is there. As the owner."""
    there = set(inspect(connection).get_table_names())
    for statement in (*_schema(connection, roles), *_function(connection, roles)):
        connection.exec_driver_sql(statement)
    quote = connection.dialect.identifier_preparer.quote
    named = Roles(*map(quote, (roles.owner, roles.loader, roles.application)))
    for table in sorted(there - {"spatial_ref_sys"}):
        for statement in (*_grants(table, named), *_policies(table, named)):
            connection.exec_driver_sql(statement)
    for view in VIEWS:
        connection.exec_driver_sql(f"GRANT SELECT ON {view} TO {named.loader}, {named.application}")


def _schema(connection: Connection, roles: Roles) -> list[str]:
    quote = connection.dialect.identifier_preparer.quote
    schema, database = connection.execute(text("SELECT current_schema(), current_database()")).one()
    both = f"{quote(roles.loader)}, {quote(roles.application)}"
    return [
        f"REVOKE CREATE ON SCHEMA {quote(schema)} FROM PUBLIC",
        f"REVOKE ALL ON ALL TABLES IN SCHEMA {quote(schema)} FROM {both}",
        f"GRANT USAGE ON SCHEMA {quote(schema)} TO {both}",
        f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {quote(schema)} TO {both}",
        f"GRANT CONNECT, TEMPORARY ON DATABASE {quote(database)} TO {both}",
    ]


def _function(connection: Connection, roles: Roles) -> list[str]:
    quote = connection.dialect.identifier_preparer.quote
    schema = connection.execute(text("SELECT current_schema()")).scalar_one()
    return [
        f"CREATE OR REPLACE FUNCTION {LIES_IN}(text, text[]) RETURNS boolean LANGUAGE sql STABLE"
        f" SECURITY DEFINER SET search_path = {quote(schema)}, pg_temp AS $${LIES_IN_BODY}$$",
        f"REVOKE ALL ON FUNCTION {LIES_IN}(text, text[]) FROM PUBLIC",
        f"GRANT EXECUTE ON FUNCTION {LIES_IN}(text, text[]) TO {quote(roles.application)}",
    ]


def _grants(table: str, roles: Roles) -> list[str]:
    made = []
    if table == TRAIL:
        made.append(f"GRANT INSERT ON {table} TO {roles.loader}")
    elif table in OPEN:
        made.append(f"GRANT SELECT ON {table} TO {roles.application}")
    if table == "alembic_version":
        made.append(f"GRANT SELECT ON {table} TO {roles.loader}")
    elif table not in (*NOT_LOADED, TRAIL):
        made.append(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {roles.loader}")
    for verb in sorted({rule.verb for rule in RULES.get(table, ())}):
        columns = COLUMNS.get((table, verb))
        what = f"{verb} ({columns})" if columns else verb
        made.append(f"GRANT {what} ON {table} TO {roles.application}")
    return made


def _policies(table: str, roles: Roles) -> list[str]:
    """The owner and the loader see every row of what they may touch; the application those that
    the rules name. Forced, or the owner of the tables would pass them by."""
    if table not in RULES:
        return []
    made = [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
    ]
    for who in ("owner", "loader"):
        made.append(f"DROP POLICY IF EXISTS common_ground_{who} ON {table}")
        made.append(
            f"CREATE POLICY common_ground_{who} ON {table} TO {getattr(roles, who)}"
            " USING (true) WITH CHECK (true)"
        )
    for verb in VERBS:
        name = f"common_ground_{verb.lower()}"
        made.append(f"DROP POLICY IF EXISTS {name} ON {table}")
        if rules := [rule for rule in RULES[table] if rule.verb == verb]:
            where = " OR ".join(map(_holds, rules))
            made.append(
                f"CREATE POLICY {name} ON {table} FOR {verb} TO {roles.application}"
                f" {'WITH CHECK' if verb == 'INSERT' else 'USING'} ({where})"
            )
    return made


def _holds(rule: Rule) -> str:
    askers = ", ".join(f"'{asker}'" for asker in rule.askers)
    return f"({ROLE} IN ({askers}) AND ({rule.where}))"


def weakness(connection: Connection) -> str:
    """Why no policy binds who is connected, to stand behind a role's name; blank where they do,
    and on SQLite, which knows no roles."""
    if connection.dialect.name != "postgresql":
        return ""
    query = text(
        "SELECT rolsuper, rolbypassrls, pg_has_role(rolname, tableowner, 'MEMBER')"
        " FROM pg_roles, pg_tables WHERE rolname = current_user"
        " AND schemaname = current_schema() AND tablename = :sign"
    )
    superuser, passes_by, owns = connection.execute(query, {"sign": SIGN}).one()
    if superuser:
        return "is a superuser"
    if passes_by:
        return "may pass policies by (BYPASSRLS)"
    if owns:
        return "owns the tables"
    roles, known = guarded(connection), connection.execute(text("SELECT current_user")).scalar()
    return "" if roles and roles.application == known else "has no policies yet"
