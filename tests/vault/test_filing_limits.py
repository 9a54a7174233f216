"""The greatest file that is filed, and a disk that fills meanwhile; a server's disk is filled in tests/reliability."""

import hashlib
from pathlib import Path

import pytest
from sqlalchemy import event, text

from tests.support.board import COORDINATOR
from tests.support.clinic import Clinic
from tests.support.files import pdf
from tumorboard.queries.attachments import list_files
from tumorboard.vault.filing import MAX_BYTES, file_paths
from tumorboard.vocabulary import ImportOutcome


@pytest.mark.parametrize("shared_database", ["sqlite", "encrypted"], indirect=True)
@pytest.mark.long
def test_a_disk_that_fills_half_way_keeps_nothing_half_and_says_so(clinic: Clinic, tmp_path: Path) -> None:
    case, desk = clinic.register(), clinic.database.signed_in_as(COORDINATOR)
    small = tmp_path / "first.pdf"
    large = tmp_path / "second.txt"
    last = tmp_path / "third.pdf"
    small.write_bytes(pdf("first"))
    large.write_text("".join(f"{number} " for number in range(700_000)))
    last.write_bytes(pdf("third"))

    def fill(connection: object, _record: object) -> None:
        cursor = connection.cursor()  # type: ignore[attr-defined]
        (pages,) = cursor.execute("PRAGMA page_count").fetchone()
        cursor.execute(f"PRAGMA max_page_count = {pages + 400}")

    clinic.database.engine.dispose()
    event.listen(clinic.database.engine, "connect", fill)
    try:
        outcomes = file_paths(desk, case.id, [small, large, last])
    finally:
        event.remove(clinic.database.engine, "connect", fill)
        clinic.database.engine.dispose()
    assert [item.outcome for item in outcomes] == [ImportOutcome.FILED, ImportOutcome.REFUSED, ImportOutcome.REFUSED]
    assert "disk is full. Nothing of this was kept" in outcomes[1].reason
    assert outcomes[2].reason.startswith("It was not filed.")
    assert [item.name for item in desk.read(list_files, case.id)] == ["first.pdf"]
    whole = desk.read(lambda session: session.execute(text("PRAGMA integrity_check")).scalar())
    assert whole == "ok"
    # Once there is room, the same files again: those that are here stay as they are.
    again = [item.outcome for item in file_paths(desk, case.id, [small, large, last])]
    assert again == [ImportOutcome.SKIPPED, ImportOutcome.FILED, ImportOutcome.FILED]


@pytest.mark.long
@pytest.mark.parametrize("shared_database", ["postgresql"], indirect=True)
def test_the_greatest_file_is_kept_whole(clinic: Clinic, tmp_path: Path) -> None:
    case, desk = clinic.register(), clinic.database.signed_in_as(COORDINATOR)
    content = b"\xff\xd8\xff" + bytes(MAX_BYTES - 3)
    greatest, more = tmp_path / "greatest.jpg", tmp_path / "more.jpg"
    greatest.write_bytes(content)
    more.write_bytes(content + b"x")
    (outcome,) = file_paths(desk, case.id, [greatest])
    assert outcome.outcome is ImportOutcome.FILED
    (found,) = desk.read(list_files, case.id)
    assert (found.size, found.sha256) == (MAX_BYTES, hashlib.sha256(content).hexdigest())
    (refused,) = file_paths(desk, case.id, [more])
    assert refused.reason.startswith("This file has 126 MB")
