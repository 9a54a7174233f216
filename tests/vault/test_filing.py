"""Filing files into a case: whole or not at all, once, and what is refused says why."""

import hashlib
import os
import tracemalloc
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, undefer

from tests.support.board import COORDINATOR, PATHOLOGIST
from tests.support.clinic import Clinic
from tests.support.files import HOSTILE_NAMES, dicom, image, locked_pdf, pdf, sparse, zip_bomb
from tumorboard.database.sessions import Database
from tumorboard.errors import NotAllowedError, NotFoundError, StaleRecordError
from tumorboard.models import Attachment, Material
from tumorboard.queries.attachments import FileSnapshot, find_stored, list_files, read_stored_file
from tumorboard.services.attachments import NameKind, name_kind
from tumorboard.vault.filing import ALREADY_THERE, FileOutcome, file_bytes, file_paths
from tumorboard.vocabulary import ImportOutcome, MaterialKind

pytestmark = pytest.mark.encrypted_too("shared_database")

FILED, SKIPPED, REFUSED = ImportOutcome.FILED, ImportOutcome.SKIPPED, ImportOutcome.REFUSED


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def files(desk: Database, case_id: int) -> tuple[FileSnapshot, ...]:
    return desk.read(list_files, case_id)


def texts(desk: Database) -> dict[str, str]:
    """What could be read out of each file, by its name."""

    def read(session: Session) -> dict[str, str]:
        return {
            item.file_name: item.text for item in session.scalars(select(Attachment).options(undefer(Attachment.text)))
        }

    return desk.read(read)


def counts(desk: Database) -> tuple[int, int]:
    """How many attachments and how many materials there are."""

    def read(session: Session) -> tuple[int, int]:
        stored, materials = (session.scalar(select(func.count()).select_from(kind)) for kind in (Attachment, Material))
        return stored or 0, materials or 0

    return desk.read(read)


def refused(outcome: FileOutcome) -> str:
    assert outcome.outcome is REFUSED
    assert outcome.material_id is None
    return outcome.reason


def test_files_of_every_kind_become_materials_with_their_text(clinic: Clinic, tmp_path: Path) -> None:
    case, desk = clinic.register(), clinic.database.signed_in_as(COORDINATOR)
    content = pdf("Invasive lobular carcinoma, E-cadherin lost")
    paths = [
        put(tmp_path, "Pathology_report S26-1187.pdf", content),
        put(tmp_path, "scan-0001.jpg", image("JPEG")),
        put(tmp_path, "IM00001", dicom(name="Sato^Every")),
        put(tmp_path, "befund.txt", "MRT Mamma: 17 mm".encode("cp1252") + b"\n\xdcberweisung \xfcber Dr Brandt"),
        put(tmp_path, "locked report.pdf", locked_pdf()),
    ]
    counted: list[int] = []
    outcomes = file_paths(desk, case.id, paths, told=counted.append)
    assert [item.outcome for item in outcomes] == [FILED] * 5
    assert counted == [1, 2, 3, 4, 5]
    assert outcomes[4].reason.startswith("This PDF needs a password.")
    found = {item.name: item for item in files(desk, case.id)}
    assert {name: item.kind for name, item in found.items()} == {
        "Pathology_report S26-1187.pdf": MaterialKind.PATHOLOGY_REPORT,
        "scan-0001.jpg": MaterialKind.OTHER_DOCUMENT,
        "IM00001": MaterialKind.IMAGING,
        "befund.txt": MaterialKind.OTHER_DOCUMENT,
        "locked report.pdf": MaterialKind.OTHER_DOCUMENT,
    }
    report = found["Pathology_report S26-1187.pdf"]
    assert (report.sha256, report.size) == (hashlib.sha256(content).hexdigest(), len(content))
    assert (report.media_type, report.filed_by) == ("application/pdf", "Ms Ana Kim")
    assert desk.read(read_stored_file, case.id, report.attachment_id).content == content
    read = texts(desk)
    assert read["Pathology_report S26-1187.pdf"] == "Invasive lobular carcinoma, E-cadherin lost"
    assert "Patient's Name: Sato, Every" in read["IM00001"]
    assert read["befund.txt"].endswith("Überweisung über Dr Brandt")
    assert (read["scan-0001.jpg"], read["locked report.pdf"]) == ("", "")
    material = next(item for item in case.read().materials if item.id == report.material_id)
    assert material.received_on is not None


def test_the_same_file_is_stored_once_and_is_in_each_case_once(clinic: Clinic, tmp_path: Path) -> None:
    case, other, desk = clinic.register(), clinic.register(), clinic.database.signed_in_as(COORDINATOR)
    path, act = put(tmp_path, "report.pdf", pdf("once")), uuid4()
    (first,) = file_paths(desk, case.id, [path], act=act)
    before = counts(desk)
    # Said again with its key it is the same act; anew, the case has it already, under whatever name.
    assert file_paths(desk, case.id, [path], act=act) == (first,)
    copy = put(tmp_path, "another name.pdf", path.read_bytes())
    (again,) = file_paths(desk, case.id, [copy])
    assert (again.outcome, again.reason, again.material_id) == (SKIPPED, ALREADY_THERE, first.material_id)
    assert counts(desk) == before
    (elsewhere,) = file_paths(desk, other.id, [path, path])[:1]
    assert elsewhere.outcome is FILED
    assert counts(desk) == (before[0], before[1] + 1)
    assert files(desk, case.id)[0].attachment_id == files(desk, other.id)[0].attachment_id
    stored = files(desk, case.id)[0].sha256
    assert desk.read(find_stored, [stored, "0" * 64]) == {stored}


def test_what_is_no_document_is_refused_by_its_content_and_its_neighbors_are_filed(
    clinic: Clinic, tmp_path: Path
) -> None:
    case, desk = clinic.register(), clinic.database.signed_in_as(COORDINATOR)
    before = counts(desk)
    paths = [
        put(tmp_path, "report.pdf", b"MZ\x90\x00" + bytes(1000)),
        put(tmp_path, "report2.pdf", b"#!/bin/sh\nrm -rf ~"),
        put(tmp_path, "images.dcm", zip_bomb()),
        put(tmp_path, "letter.txt", b"\x1f\x8b\x08" + bytes(100)),
        put(tmp_path, "empty.pdf", b""),
        put(tmp_path, "unknown.pdf", b"\x00\x01\x02\x03" * 50),
        tmp_path / "absent.pdf",
        tmp_path,
        put(tmp_path, "good.txt", b"<b>ER 90 %</b>"),
    ]
    outcomes = file_paths(desk, case.id, paths)
    assert refused(outcomes[0]).startswith("This is a program, whatever it is called. It was not opened and not filed")
    assert refused(outcomes[1]).startswith("This is a script, whatever it is called.")
    for place in (2, 3):
        assert refused(outcomes[place]).startswith("This is an archive or an office document, which can hold programs")
    assert refused(outcomes[4]) == "This file is empty. It was not filed."
    assert refused(outcomes[5]).startswith("What this file is cannot be told from its content. It was not filed")
    assert refused(outcomes[6]) == "This file cannot be read: no such file or directory. It was not filed."
    assert refused(outcomes[7]).startswith("This is a folder.")
    assert outcomes[8].outcome is FILED
    assert counts(desk) == (before[0] + 1, before[1] + 1)


def test_a_file_of_two_gigabytes_is_refused_at_once_and_without_memory(clinic: Clinic, tmp_path: Path) -> None:
    case, desk = clinic.register(), clinic.database.signed_in_as(COORDINATOR)
    path, before = sparse(tmp_path / "whole slide.pdf"), counts(desk)
    tracemalloc.start()
    (outcome,) = file_paths(desk, case.id, [path])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refused(outcome).startswith("This file has 2,000 MB, and a file of a case has 125 MB at most.")
    assert peak < 1_000_000
    assert counts(desk) == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
def test_a_pipe_is_not_waited_for(clinic: Clinic, tmp_path: Path) -> None:
    case, desk = clinic.register(), clinic.database.signed_in_as(COORDINATOR)
    os.mkfifo(tmp_path / "report.pdf")
    assert "no file but a device" in refused(file_paths(desk, case.id, [tmp_path / "report.pdf"])[0])


def test_names_are_data(clinic: Clinic, tmp_path: Path) -> None:
    case, desk = clinic.register(), clinic.database.signed_in_as(COORDINATOR)
    paths = [put(tmp_path, name, pdf(f"page {number}")) for number, name in enumerate(HOSTILE_NAMES)]
    broken = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.txt"))
    try:
        broken.write_bytes(b"a name that is no text")
        paths.append(broken)
    except OSError:
        pass  # this system takes no such name
    assert {item.outcome for item in file_paths(desk, case.id, paths)} == {FILED}
    names = {item.name for item in files(desk, case.id)}
    assert {"<b>Report<b>.pdf", "=cmd|' C calc'!A1.pdf", "new line.pdf"} <= names
    assert "re\N{REPLACEMENT CHARACTER}fdp.exe" in names
    assert all(name.isprintable() for name in names)


def test_what_is_pasted_is_filed(clinic: Clinic) -> None:
    case, desk = clinic.register(), clinic.database.signed_in_as(COORDINATOR)
    pasted = file_bytes(desk, case.id, "Pasted text.txt", b"<5 cm, ER 90 %")
    assert pasted.outcome is FILED
    assert file_bytes(desk, case.id, "Pasted image.png", image()).outcome is FILED
    assert file_bytes(desk, case.id, "Pasted text 2.txt", b"<5 cm, ER 90 %").outcome is SKIPPED
    assert file_bytes(desk, case.id, "Pasted.txt", b"").outcome is REFUSED
    assert texts(desk)["Pasted text.txt"] == "<5 cm, ER 90 %"


def test_only_coordinators_file_and_others_read(clinic: Clinic) -> None:
    case = clinic.register()
    desk, specialist = (clinic.database.signed_in_as(login) for login in (COORDINATOR, PATHOLOGIST))
    with pytest.raises(NotAllowedError, match="Only a coordinator may do this"):
        file_bytes(specialist, case.id, "report.pdf", pdf("not theirs"))
    with pytest.raises(NotFoundError):
        file_bytes(desk, 10**6, "report.pdf", pdf("no case"))
    material_id = file_bytes(desk, case.id, "report.pdf", pdf("theirs")).material_id
    (found,) = files(specialist, case.id)
    assert found.material_id == material_id
    assert specialist.read(read_stored_file, case.id, found.attachment_id).content == pdf("theirs")


def test_a_coordinator_corrects_what_a_file_is(clinic: Clinic) -> None:
    case, desk = clinic.register(), clinic.database.signed_in_as(COORDINATOR)
    file_bytes(desk, case.id, "scan 7.png", image(size=(77, 77)))
    (found,) = files(desk, case.id)
    right = NameKind(found.material_id, MaterialKind.MOLECULAR_REPORT, found.material_version)
    desk.write(name_kind, right)
    assert files(desk, case.id)[0].kind is MaterialKind.MOLECULAR_REPORT
    with pytest.raises(StaleRecordError):
        desk.write(name_kind, right)
    with pytest.raises(NotAllowedError):
        clinic.write(PATHOLOGIST, name_kind, NameKind(found.material_id, MaterialKind.OTHER_DOCUMENT))
