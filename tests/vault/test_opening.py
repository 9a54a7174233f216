"""Opening stored files of a case: what may be opened, and that nothing is opened without a trace."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from tests.support.board import COORDINATOR, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tests.support.files import locked_pdf, pdf
from tumorboard.database.protection import install_protection, remove_protection
from tumorboard.errors import DatabaseError, InvalidInputError, NotFoundError
from tumorboard.models import CaseAccess, Letter
from tumorboard.services.attachments import OpenAttachment
from tumorboard.services.materials import RegisterMaterial, StoreAttachment, register_material, store_attachment
from tumorboard.vault.copies import Copies
from tumorboard.vault.opening import copy_name, open_outside, read_whole, save_copy
from tumorboard.vault.previews import preview_of
from tumorboard.vocabulary import AccessPurpose, MaterialKind

PDF = b"%PDF-1.7 report"


@pytest.fixture
def copies(tmp_path: Path) -> Iterator[Copies]:
    with Copies(tmp_path / "opened") as made:
        yield made


def keep(session: Session, command: StoreAttachment) -> int:
    return store_attachment(session, command).id


def stored(case: CaseFile, content: bytes, name: str, media_type: str = "application/pdf") -> int:
    """Store a file as a material of a case, and return the attachment's id."""
    attachment_id = case.clinic.write(COORDINATOR, keep, StoreAttachment(content, media_type, name))
    register = RegisterMaterial(case.id, MaterialKind.SLIDES, "Report", attachment_id=attachment_id)
    case.clinic.write(COORDINATOR, register_material, register)
    return attachment_id


def traces(clinic: Clinic) -> list[CaseAccess]:
    """What was opened outside; that a case was opened to be read is another trace."""
    opened = select(CaseAccess).where(CaseAccess.reason.contains("opened outside")).order_by(CaseAccess.id)
    return clinic.database.read(lambda session: list(session.scalars(opened)))


def test_a_file_is_opened_as_a_copy_and_the_trail_tells_who_opened_what(clinic: Clinic, copies: Copies) -> None:
    case = clinic.register()
    attachment_id = stored(case, PDF + b"1", "../re\u202eport.pdf.exe", "application/x-msdownload")
    desk = clinic.database.signed_in_as(PATHOLOGIST)
    path = open_outside(desk, copies, OpenAttachment(case.id, attachment_id, AccessPurpose.MEETING))
    assert path.name == "report_pdf_exe.pdf"
    assert path.read_bytes() == PDF + b"1"
    trace = traces(clinic)[-1]
    told = (trace.case_id, trace.person_id, trace.purpose)
    assert told == (case.id, clinic.people[PATHOLOGIST], AccessPurpose.MEETING)
    assert f"attachment {attachment_id} opened" in trace.reason
    # A trace is no ticket.
    assert trace.expires_at <= trace.created_at
    event = text("SELECT actor FROM audit_event WHERE table_name = 'case_access' ORDER BY id DESC LIMIT 1")
    assert clinic.database.read(lambda session: session.scalar(event)) == PATHOLOGIST


def test_what_is_pressed_twice_after_a_lost_answer_leaves_one_trace(clinic: Clinic, copies: Copies) -> None:
    case = clinic.register()
    command = OpenAttachment(case.id, stored(case, PDF + b"2", "report.pdf"))
    desk, key, before = clinic.database.signed_in_as(PATHOLOGIST), uuid4(), len(traces(clinic))
    assert len({open_outside(desk, copies, command, act=key) for _press in range(2)}) == 2
    assert len(traces(clinic)) == before + 1


@pytest.mark.parametrize("content", [b"MZ\x90", b"#!/bin/sh", b"PK\x03\x04", b"<html>", b"\x00\x01"])
def test_what_is_refused_leaves_neither_copy_nor_trace(
    clinic: Clinic, copies: Copies, tmp_path: Path, content: bytes
) -> None:
    case = clinic.register()
    attachment_id = stored(case, content, "report.pdf")
    before = len(traces(clinic))
    with pytest.raises(InvalidInputError):
        open_outside(clinic.database.signed_in_as(PATHOLOGIST), copies, OpenAttachment(case.id, attachment_id))
    assert len(traces(clinic)) == before
    assert list((tmp_path / "opened").glob("run-*/copy-*")) == []


def test_a_file_of_another_case_is_not_there(clinic: Clinic, copies: Copies) -> None:
    case, other = clinic.register(), clinic.register()
    attachment_id = stored(case, PDF + b"3", "report.pdf")
    desk, before = clinic.database.signed_in_as(PATHOLOGIST), len(traces(clinic))
    for wrong in (OpenAttachment(other.id, attachment_id), OpenAttachment(case.id, 10**6)):
        with pytest.raises(NotFoundError, match="This case has no such file"):
            open_outside(desk, copies, wrong)
        with pytest.raises(NotFoundError, match="This case has no such file"):
            read_whole(desk, wrong.case_id, wrong.attachment_id)
    assert len(traces(clinic)) == before


def test_an_emergency_is_explained(clinic: Clinic, copies: Copies) -> None:
    case = clinic.register()
    attachment_id = stored(case, PDF + b"4", "report.pdf")
    desk = clinic.database.signed_in_as(PATHOLOGIST)
    with pytest.raises(InvalidInputError, match="why this is an emergency"):
        open_outside(desk, copies, OpenAttachment(case.id, attachment_id, AccessPurpose.EMERGENCY, "now"))
    explained = OpenAttachment(case.id, attachment_id, AccessPurpose.EMERGENCY, "bleeding in the ward")
    open_outside(desk, copies, explained)
    assert traces(clinic)[-1].reason.startswith("bleeding in the ward; attachment")


def test_an_issued_letter_is_a_file_of_its_case(clinic: Clinic) -> None:
    case = clinic.register()
    letter_id = case.issue(case.approved())
    attachment_id = clinic.database.read(lambda session: session.get_one(Letter, letter_id).attachment_id)
    assert b"Dear Dr Brandt" in read_whole(clinic.database, case.id, attachment_id).content


def test_a_saved_copy_is_the_owners_alone_and_is_traced(clinic: Clinic, tmp_path: Path) -> None:
    case = clinic.register()
    attachment_id = stored(case, PDF + b"7", "../report.pdf")
    target = tmp_path / copy_name("../report.pdf", "application/pdf")
    before = len(traces(clinic))
    save_copy(clinic.database.signed_in_as(PATHOLOGIST), OpenAttachment(case.id, attachment_id), target)
    assert (target.name, target.read_bytes(), target.stat().st_mode & 0o077) == ("report.pdf", PDF + b"7", 0)
    assert len(traces(clinic)) == before + 1
    program = OpenAttachment(case.id, stored(case, b"MZ\x90 saved", "report.pdf"))
    with pytest.raises(InvalidInputError, match="a program"):
        save_copy(clinic.database.signed_in_as(PATHOLOGIST), program, tmp_path / "program.pdf")
    assert not (tmp_path / "program.pdf").exists()


@pytest.mark.parametrize(
    ("content", "text", "note"),
    [
        (b"Grade 2\r\n<b>", "Grade 2\n<b>", ""),
        (b"<script>alert(1)</script>", "<script>alert(1)</script>", ""),
        (b"long " * 30_000, ("long " * 20_000), "Only the beginning of this text is shown"),
        (b"MZ\x90", "", "This is a program. It is kept as it came, and nothing of it is shown or opened."),
        (b"PK\x03\x04", "", "This is an archive or an office document"),
        (b"\x00\x01", "", "What this file is cannot be told"),
        (b"", "", "This file is empty."),
    ],
)
def test_text_is_shown_as_text_and_what_is_not_shown_says_what_it_is(content: bytes, text: str, note: str) -> None:
    shown = preview_of(content)
    assert (shown.look.text, shown.look.picture, shown.pdf) == (text, None, b"")
    assert shown.look.note.startswith(note)
    assert bool(shown.look.note) == bool(note)


def test_a_pdf_is_handed_to_the_page_only_where_it_can_be_shown() -> None:
    assert preview_of(pdf()).pdf == pdf()
    locked = preview_of(locked_pdf())
    assert locked.pdf == b""
    assert locked.look.note.startswith("This PDF needs a password.")


def test_bytes_that_are_not_what_their_hash_says_are_not_opened(clinic: Clinic, copies: Copies) -> None:
    case = clinic.register()
    attachment_id = stored(case, PDF + b"5", "report.pdf")
    with clinic.database.engine.begin() as connection:
        remove_protection(connection)
        other = {"other": PDF + b"6", "id": attachment_id}
        connection.execute(text("UPDATE attachment SET content = :other WHERE id = :id"), other)
        install_protection(connection)
    with pytest.raises(DatabaseError, match="The stored file is damaged"):
        open_outside(clinic.database.signed_in_as(PATHOLOGIST), copies, OpenAttachment(case.id, attachment_id))
