"""One cell of the form of a quarterly return."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["whole", "pounds", "mean", "list", "text", "choice"]


@dataclass(frozen=True)
class Field:
    """``heading`` names it in files, ``label`` on screens and in messages; the workbook has both.
    ``group`` is what it stands under; ``restricted`` text is for those alone who may read
    narratives."""

    key: str
    heading: str
    label: str
    group: str
    kind: Kind
    help: str
    choices: tuple[str, ...] = ()
    restricted: bool = False
