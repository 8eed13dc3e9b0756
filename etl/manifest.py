"""A manifest (TOML) lists the deliveries of a folder, so that one command loads them all."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from analysis.disclosure.rules import THRESHOLDS, Rules
from etl.delivery import Delivery
from reports import FileProblem


@dataclass(frozen=True)
class Manifest:
    """``as_at`` fixes the date that demonstration screens open on; real data open on today.
    ``threshold``: counts of restricted indicators below it are hidden."""

    name: str
    partnership: str
    demonstration: bool
    as_at: date | None
    threshold: int
    deliveries: tuple[Delivery, ...]


def read(path: Path, folder: Path | None = None) -> Manifest:
    """Files are named relative to ``folder``, or to the manifest; globs are allowed.

    Raises FileProblem for a manifest that cannot be read and for a file that is not there.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise FileProblem(f"{path}: the manifest cannot be opened; check the path.") from error
    except tomllib.TOMLDecodeError as error:
        raise FileProblem(f"{path}: the manifest is not valid TOML: {error}.") from error
    demonstration = bool(content.get("demonstration", False))
    root = folder or path.parent
    return Manifest(
        name=str(content.get("name", path.stem)),
        partnership=str(content.get("partnership", {}).get("name", content.get("name", path.stem))),
        demonstration=demonstration,
        as_at=content.get("as_at"),
        threshold=_threshold(content.get("partnership", {})),
        deliveries=tuple(
            _delivery(root, entry, demonstration) for entry in content.get("delivery", [])
        ),
    )


def _threshold(partnership: dict[str, Any]) -> int:
    told = partnership.get("threshold", Rules().threshold)
    if told not in THRESHOLDS:
        raise FileProblem(
            f"The manifest’s threshold of the partnership is {told}; counts below it are hidden. "
            "Choose 5, 8 or 10."
        )
    return int(told)


def _delivery(root: Path, entry: dict[str, Any], demonstration: bool) -> Delivery:
    told: dict[str, Any] = {key: str(value) for key, value in entry.items() if key != "files"}
    unknown = set(told) - {"kind", "level", "vintage", "indicator", "licence", "source"}
    if unknown or "kind" not in told:
        raise FileProblem(
            f"A delivery in the manifest needs “kind” and has no use for: {', '.join(unknown)}."
        )
    files = tuple(path for pattern in entry.get("files", []) for path in _matches(root, pattern))
    return Delivery(files=files, demonstration=demonstration, **told)


def _matches(root: Path, pattern: str) -> list[Path]:
    plain = root / pattern
    found = [plain] if plain.exists() else sorted(plain.parent.glob(plain.name))
    if not found:
        raise FileProblem(f"{plain}: the manifest names this file, but it is not there.")
    return found
