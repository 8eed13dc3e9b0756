"""The commands of ``python -m etl``, a module for those that go together.

Each has ``add(commands, store, say)``. Only the module of the command that is named is imported: a
person at a screen waits for it.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

MODULES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "load": "etl.commands.load",
        "load-folder": "etl.commands.load_folder",
        "publish": "etl.commands.publish",
        "status": "etl.commands.status",
        "preview": "etl.commands.preview",
        "upload": "etl.commands.upload",
        "undo": "etl.commands.record",
        "history": "etl.commands.record",
        "export": "etl.commands.export",
        "template": "etl.commands.export",
        "organisations": "etl.commands.organisations",
        "returns": "etl.commands.returns",
        "overlaps": "etl.commands.overlaps",
        "fetch": "etl.commands.fetch",
    }
)
"""As ``--help`` lists them."""
