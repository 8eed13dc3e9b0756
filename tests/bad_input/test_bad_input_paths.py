"""Paths that name no ordinary file: refused before anything is opened, by hash and by reader."""

import os
from pathlib import Path

import pytest
from making import row, table

from etl import registers
from etl.delivery import Delivery
from etl.intake import confined, limits
from reports import FileProblem, LoadReport


def folder(place: Path) -> Path:
    (place / "list.csv").mkdir()
    return place / "list.csv"


def pipe(place: Path) -> Path:
    """Whoever opens it waits for ever."""
    os.mkfifo(place / "list.csv")
    return place / "list.csv"


def link_to_nothing(place: Path) -> Path:
    (place / "list.csv").symlink_to(place / "gone.csv")
    return place / "list.csv"


def link_to_itself(place: Path) -> Path:
    (place / "list.csv").symlink_to(place / "list.csv")
    return place / "list.csv"


def link_to_a_folder(place: Path) -> Path:
    (place / "list.csv").symlink_to(place)
    return place / "list.csv"


def device(_place: Path) -> Path:
    return Path("/dev/zero")


def nothing(place: Path) -> Path:
    return place / "list.csv"


def under_a_file(place: Path) -> Path:
    (place / "a").write_bytes(b"x")
    return place / "a" / "list.csv"


def unshowable(place: Path) -> Path:
    return place / os.fsdecode(b"list\xff.csv")


def with_nul(place: Path) -> Path:
    return place / "list\0.csv"


def too_long(place: Path) -> Path:
    return place / ("x" * 300 + ".csv")


PATHS = (
    (folder, "this is a folder, not a file"),
    (pipe, "a device or a pipe"),
    (device, "a device or a pipe"),
    (link_to_nothing, "a link to a file that is not there"),
    (link_to_itself, "link"),
    (link_to_a_folder, "this is a folder"),
    (nothing, "no such file; check the path"),
    (under_a_file, "no such file; check the path"),
    (unshowable, "letters that cannot be shown"),
    (with_nul, "no such file; check the path"),
    (too_long, "the file cannot be opened"),
)


@pytest.mark.parametrize(("make", "says"), PATHS, ids=lambda value: getattr(value, "__name__", ""))
def test_a_path_that_names_no_file_is_refused_everywhere(
    make: object, says: str, tmp_path: Path
) -> None:
    assert callable(make)
    path = make(tmp_path)
    for look in (
        lambda: registers.read(path, LoadReport("register", [path.name])),
        lambda: Delivery("register", (path,)).sha256(),
    ):
        with pytest.raises(FileProblem, match=says) as problem:
            look()
        str(problem.value).encode()


def test_the_process_apart_refuses_them_too(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="a device or a pipe"):
        confined.read(pipe(tmp_path), LoadReport("register", []))
    for path in (unshowable(tmp_path), with_nul(tmp_path)):
        with pytest.raises(FileProblem, match=r"rename it|no such file|plain name"):
            confined.read(path, LoadReport("register", []))


def test_a_link_to_a_good_file_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_bytes(table(row()))
    (tmp_path / "list.csv").symlink_to(tmp_path / "real.csv")
    assert len(registers.read(tmp_path / "list.csv", LoadReport("register", []))) == 1


@pytest.mark.parametrize("error", [PermissionError("denied"), OSError("input/output error")])
def test_a_file_that_may_not_be_opened_says_so(
    error: OSError, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tests may run as somebody who may open everything, so the refusal is played."""
    path = tmp_path / "list.csv"
    path.write_bytes(table(row()))

    def refuse(*_told: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(FileProblem, match=r"may not be opened by you|cannot be read"):
        limits.contents(path)
