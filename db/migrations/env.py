"""Alembic runs here. The connection is handed over by ``db.schema``; there is no alembic.ini."""

from typing import Any, Literal

from alembic import context

from db.geometry import Geom
from db.tables import metadata


def _ours(name: str | None, kind: str, _parents: Any) -> bool:
    """PostGIS brings tables of its own (spatial_ref_sys ...); leave them alone."""
    return kind != "table" or name in metadata.tables


def _render(kind: str, item: Any, autogen_context: Any) -> str | Literal[False]:
    if kind == "type" and isinstance(item, Geom):
        autogen_context.imports.add("from db.geometry import Geom")
        return f"Geom({item.shape!r})"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_name=_ours,
    render_item=_render,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
