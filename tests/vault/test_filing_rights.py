"""Files on boards that ask who somebody is: the database itself holds who files and who reads."""

from pathlib import Path
from uuid import uuid4

import pytest

from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST
from tests.support.files import pdf
from tests.support.proving import ProvingBoard, give_logins
from tumorboard.errors import NotAllowedError, NotFoundError
from tumorboard.queries.attachments import find_stored, list_files, read_stored_file
from tumorboard.services.attachments import FileAttachment, NameKind, OpenAttachment, file_attachment, name_kind
from tumorboard.services.materials import StoreAttachment
from tumorboard.services.people import AddPerson, add_person
from tumorboard.vault.copies import Copies
from tumorboard.vault.filing import file_bytes
from tumorboard.vault.opening import open_outside
from tumorboard.vocabulary import Discipline, ImportOutcome, MaterialKind, Role


def test_a_coordinator_files_and_who_is_on_the_case_reads_and_opens(
    proving_board: ProvingBoard, tmp_path: Path
) -> None:
    case_id = proving_board.spine.case_id
    desk = proving_board.open(COORDINATOR)
    assert file_bytes(desk, case_id, "report.pdf", pdf(), act=uuid4()).outcome is ImportOutcome.FILED
    (file,) = desk.read(list_files, case_id)
    desk.write(name_kind, NameKind(file.material_id, MaterialKind.PATHOLOGY_REPORT, file.material_version))
    for login in (PATHOLOGIST, CHAIR):
        reader = proving_board.open(login)
        (seen,) = reader.read(list_files, case_id)
        assert (seen.kind, seen.filed_by) == (MaterialKind.PATHOLOGY_REPORT, "Ms Ana Kim")
        assert reader.read(read_stored_file, case_id, seen.attachment_id).content == pdf()
        with Copies(tmp_path / "opened") as copies:
            opened = open_outside(reader, copies, OpenAttachment(case_id, seen.attachment_id))
            assert opened.read_bytes() == pdf()
        with pytest.raises(NotAllowedError):
            file_bytes(reader, case_id, "theirs.pdf", pdf("theirs"))
        reader.close()
    desk.close()


def test_who_is_not_on_the_case_sees_no_file_of_it(shared_board: ProvingBoard) -> None:
    case_id = shared_board.spine.case_id
    desk = shared_board.open(COORDINATOR)
    desk.write(add_person, AddPerson("novak", "Novak", Role.SPECIALIST, "Petra", "Dr", Discipline.UROLOGY))
    file_bytes(desk, case_id, "report.pdf", pdf())
    (file,) = desk.read(list_files, case_id)
    desk.close()
    outsider = give_logins(shared_board.filled).open("novak")
    assert outsider.read(list_files, case_id) == ()
    assert outsider.read(find_stored, [file.sha256]) == frozenset()
    with pytest.raises(NotFoundError):
        outsider.read(read_stored_file, case_id, file.attachment_id)
    command = FileAttachment(case_id, StoreAttachment(pdf("theirs"), "application/pdf"), MaterialKind.OTHER_DOCUMENT)
    with pytest.raises(NotAllowedError):
        outsider.write(file_attachment, command)
    outsider.close()
