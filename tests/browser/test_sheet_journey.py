"""A ward's two pages are taken from the map's panel, and their text and tags are read back."""

from collections.abc import Callable
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

WARD = "DEMO-W109"


def kinds(found: Any) -> list[str]:
    """Kinds of the structure's elements, in the order in which they are read aloud."""
    listed = []
    for one in found if isinstance(found, list) else [found]:
        item = one.get_object()
        if isinstance(item, list):
            listed += kinds(item)
        elif isinstance(item, DictionaryObject):
            listed += [str(item["/S"])] if "/S" in item else []
            listed += kinds(item["/K"]) if "/K" in item else []
    return listed


def test_a_ward_sheet_is_printed_and_read(visit: Callable[..., Any], tmp_path: Any) -> None:
    lead = visit(f"?place={WARD}")
    ward = lead.page.locator("#place h1").inner_text()
    rank = lead.page.locator("#place .tile .big").first.inner_text()
    with lead.page.expect_download() as coming:
        lead.page.get_by_role("link", name="Two pages to print (PDF)").click()
    file = tmp_path / coming.value.suggested_filename
    coming.value.save_as(file)
    assert file.name.startswith(f"common-ground-demonstration-{WARD}-")

    found = PdfReader(file)
    assert len(found.pages) == 2
    text = " ".join(page.extract_text() for page in found.pages)
    for said in (ward, rank, "Demonstration data: invented figures", "How each is worked out"):
        assert said in text
    # PDF/UA-1 (ISO 14289-1): marked, titled, in a language, said to conform.
    root = found.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert ward in found.metadata.title
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()
    read = kinds(root["/StructTreeRoot"]["/K"])
    assert {"/Document", "/H1", "/H2", "/Table", "/TH", "/TD", "/Figure"} <= set(read)
    assert read.index("/H1") < read.index("/H2") < read.index("/Table")
