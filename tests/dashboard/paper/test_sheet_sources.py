"""Where the figures of a sheet come from: few lines, and nothing left out."""

from types import SimpleNamespace
from typing import Any, cast

from dashboard.paper.sources import OF_SCHOOLS, source_lines
from db.published import Release


def loaded(kind: str, source: str, licence: str = "OGL.", indicators: tuple[str, ...] = ()) -> Any:
    told = {"kind": kind, "source": source, "licence": licence, "indicators": indicators}
    return {**told, "loaded_at": "2026-11-23T10:00:00"}


def release(*sources: Any) -> Release:
    named = [{"id": "knife", "label": "Knife crime"}, {"id": "imd", "label": "Deprivation"}]
    found = SimpleNamespace(front={"indicators": named}, content=lambda _kind: sources, key="abc")
    return cast(Release, found)


def test_what_is_alike_stands_in_one_line() -> None:
    found = release(
        loaded("register", "Fund A", "CC BY"),
        loaded("register", "Fund B.", "CC BY"),
        loaded("register", "Fund C", "CC0"),
        loaded("indicators", "Police.", indicators=("knife", "imd")),
        loaded("indicators", "Nobody asked", indicators=("other",)),
        loaded("boundaries", "ONS"),
        loaded("schools", "GIAS"),
    )
    *lines, last = source_lines(found, {"knife", "imd"})
    assert lines == [
        "Register of awards: Fund A; Fund B. Licence: CC BY. Loaded 23 Nov 2026.",
        "Register of awards: Fund C. Licence: CC0. Loaded 23 Nov 2026.",
        "Knife crime and Deprivation: Police. Licence: OGL. Loaded 23 Nov 2026.",
        "Boundaries: ONS. Licence: OGL. Loaded 23 Nov 2026.",
    ]
    assert "release abc" in last
    assert "List of schools: GIAS. Licence: OGL. Loaded 23 Nov 2026." in source_lines(
        found, set(), OF_SCHOOLS
    )
