"""What is new in the folder that a scanner writes to."""

import os
from pathlib import Path

import pytest

from tests.support.board import COORDINATOR
from tests.support.clinic import Clinic
from tests.support.files import pdf, sparse
from tumorboard.database.sessions import Database
from tumorboard.errors import NotFoundError
from tumorboard.queries.attachments import find_stored
from tumorboard.vault import scan_folder
from tumorboard.vault.filing import file_paths
from tumorboard.vault.scan_folder import ScanFolder


def names(folder: ScanFolder, desk: Database) -> list[str]:
    return [file.name for file in folder.look(lambda hashes: desk.read(find_stored, hashes)).files]


def scans(folder: Path, count: int) -> list[Path]:
    """Scans, each a minute newer than the one before."""
    folder.mkdir(exist_ok=True)
    paths = [folder / f"scan{number}.pdf" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_bytes(pdf(f"{folder} {number}"))
        os.utime(path, (1_700_000_000 + 60 * number,) * 2)
    return paths


def test_the_newest_come_first_and_what_is_filed_is_new_no_more(clinic: Clinic, tmp_path: Path) -> None:
    case, desk = clinic.register(), clinic.database.signed_in_as(COORDINATOR)
    paths = scans(tmp_path / "scans", 3)
    (tmp_path / "scans" / ".hidden.pdf").write_bytes(pdf("hidden"))
    (tmp_path / "scans" / "folder").mkdir()
    (tmp_path / "scans" / "link.pdf").symlink_to(paths[0])
    folder = ScanFolder(tmp_path / "scans")
    assert names(folder, desk) == ["scan2.pdf", "scan1.pdf", "scan0.pdf"]
    file_paths(desk, case.id, [paths[1]])
    found = folder.look(lambda hashes: desk.read(find_stored, hashes))
    assert ([file.name for file in found.files], found.filed) == (["scan2.pdf", "scan0.pdf"], 1)
    assert all(path.exists() for path in paths)
    # The scanner writes the file anew under its old name.
    paths[1].write_bytes(pdf("another page"))
    assert names(folder, desk) == ["scan1.pdf", "scan2.pdf", "scan0.pdf"]


def test_a_file_that_is_too_large_is_listed_and_not_read(clinic: Clinic, tmp_path: Path) -> None:
    desk = clinic.database.signed_in_as(COORDINATOR)
    sparse(tmp_path / "large.pdf")
    assert names(ScanFolder(tmp_path), desk) == ["large.pdf"]


def test_of_thousands_only_the_newest_are_looked_at(
    clinic: Clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan_folder, "MOST_LISTED", 2)
    desk = clinic.database.signed_in_as(COORDINATOR)
    scans(tmp_path / "many", 5)
    found = ScanFolder(tmp_path / "many").look(lambda hashes: desk.read(find_stored, hashes))
    assert ([file.name for file in found.files], found.older) == (["scan4.pdf", "scan3.pdf"], 3)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"cannot be read\. Connect its drive, or choose another folder"):
        ScanFolder(tmp_path / "absent").look(frozenset)
