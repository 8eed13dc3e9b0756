"""A PDF read back: its text, and its tags in reading order."""

import io
from typing import Any

from asking import Site
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

A4 = (595, 842)


def sheet_at(site: Site, path: str, query: dict[str, str]) -> PdfReader:
    answer = site.get(path, query)
    assert answer.status_code == 200, answer.text[:300]
    assert answer.mimetype == "application/pdf"
    return PdfReader(io.BytesIO(answer.data))


def text(found: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in found.pages).split())


def size_of(found: PdfReader) -> set[tuple[int, ...]]:
    return {tuple(round(float(side)) for side in page.mediabox[2:]) for page in found.pages}


def tags(found: PdfReader) -> list[DictionaryObject]:
    """Every element of the structure, in reading order."""
    return under(found.trailer["/Root"]["/StructTreeRoot"]["/K"])


def under(start: Any) -> list[DictionaryObject]:
    listed: list[DictionaryObject] = []

    def walk(node: Any) -> None:
        node = node.get_object()
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, DictionaryObject):
            if "/S" in node:
                listed.append(node)
            if "/K" in node:
                walk(node["/K"])

    walk(start)
    return listed


def is_universal(found: PdfReader) -> bool:
    """Says of itself that it is PDF/UA, tagged and in English."""
    root = found.trailer["/Root"]
    told = b"pdfuaid" in root["/Metadata"].get_object().get_data()
    return bool(told and root["/MarkInfo"]["/Marked"] and root["/Lang"] == "en-GB")
