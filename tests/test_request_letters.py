"""Asking providers: letters filed with each patient's record, all of one act together, on both databases."""

import re
from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.policy import default
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from pypdf import PdfReader

from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tests.support.journey import patient_case
from tumorboard.database.checking import check_board
from tumorboard.database.engine import is_postgresql
from tumorboard.errors import InvalidInputError, NotAllowedError, NotFoundError, StaleRecordError, UndrawableTextError
from tumorboard.queries.materials import read_request_letter
from tumorboard.request_letters import AskProviders, ask_providers, letters_pdf, write_mail_drafts
from tumorboard.services.material_requests import AskedMaterial
from tumorboard.services.materials import ReceiveMaterial, RegisterMaterial, receive_material, register_material
from tumorboard.services.opinions import InviteOpinion, invite_opinion
from tumorboard.services.people import AddParty, FoundBoard, add_party, found_board
from tumorboard.vocabulary import Discipline, MaterialKind, PartyKind, RequestChannel

DAY, DUE = date(2026, 11, 30), date(2026, 12, 14)


def lab(clinic: Clinic, name: str, email: str = "lab@example.org") -> int:
    return clinic.write(COORDINATOR, add_party, AddParty(PartyKind.LABORATORY, name, email=email))


def material(case: CaseFile, source_id: int | None, words: str = "Core biopsy") -> AskedMaterial:
    command = RegisterMaterial(case.id, MaterialKind.SLIDES, words, "S26-1187", source_id=source_id)
    return AskedMaterial(case.clinic.write(COORDINATOR, register_material, command), 1)


def text_of(pdf: bytes) -> str:
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))


def test_each_patients_record_gets_the_letter_about_that_patient_alone(clinic: Clinic, tmp_path: Path) -> None:
    one, two = patient_case(clinic, "Sato", "Miriam"), patient_case(clinic, "Abara", "Ngozi")
    near, far = lab(clinic, "Near / ../Laboratory"), lab(clinic, "Far", "no address")
    chosen = (material(one, near), material(two, near), material(two, far), material(one, near, "Blocks"))
    desk = clinic.database.signed_in_as(COORDINATOR)
    letters = ask_providers(desk, AskProviders(chosen, DAY, DUE))
    assert [(each.provider.name, each.numbers) for each in letters] == [
        ("Near / ../Laboratory", (one.number, two.number)),
        ("Far", (two.number,)),
    ]
    assert letters[0].signer == "Ms Ana Kim"
    for case, own, other in ((one, "Miriam Sato", "Abara"), (two, "Ngozi Abara", "Sato")):
        for each in case.read().materials:
            (request,) = each.requests
            assert (request.requested_on, request.due_on, request.channel) == (DAY, DUE, RequestChannel.LETTER)
            filed = text_of(desk.read(read_request_letter, request.id))
            assert own in filed
            assert other not in filed
    whole = text_of(letters_pdf(letters))
    assert "Miriam Sato" in whole
    assert "Ngozi Abara" in whole
    paths = write_mail_drafts(letters, tmp_path)
    assert [path.parent for path in paths] == [tmp_path, tmp_path]
    assert "Near-Laboratory" in paths[0].name
    mails = [message_from_bytes(path.read_bytes(), policy=default) for path in paths]
    assert [mail["To"] for mail in mails] == ["lab@example.org", None]
    assert "Abara" not in "".join(path.name for path in paths) + str(mails[0]["Subject"])
    assert all(result.passed for result in check_board(clinic.database))


def test_a_specialist_reads_the_letters_of_the_cases_that_are_theirs(clinic: Clinic) -> None:
    roster = ((clinic.people[CHAIR], Discipline.SURGERY),)
    lung = clinic.write(COORDINATOR, found_board, FoundBoard("Lung board", members=roster))
    case, other = (clinic.register(replace(clinic.registration(), board_id=lung)) for _ in range(2))
    clinic.write(COORDINATOR, invite_opinion, InviteOpinion(case.id, clinic.people[PATHOLOGIST], Discipline.PATHOLOGY))
    chosen = tuple(material(each, lab(clinic, "Read")) for each in (case, other))
    ask_providers(clinic.database.signed_in_as(COORDINATOR), AskProviders(chosen, DAY))
    theirs, not_theirs = (each.read().materials[0].requests[0].id for each in (case, other))
    reader = clinic.database.signed_in_as(PATHOLOGIST)
    assert "Core biopsy" in text_of(reader.read(read_request_letter, theirs))
    if is_postgresql(clinic.database.location):
        with pytest.raises(NotFoundError):
            reader.read(read_request_letter, not_theirs)


def test_said_again_after_a_lost_answer_it_is_done_once_and_gives_the_same_letters(clinic: Clinic) -> None:
    case = clinic.register()
    command, act = AskProviders((material(case, lab(clinic, "Once")),), DAY), uuid4()
    desk = clinic.database.signed_in_as(COORDINATOR)
    first = ask_providers(desk, command, act=act)
    assert ask_providers(desk, command, act=act) == first
    assert len(case.read().materials[0].requests) == 1
    (reminder,) = ask_providers(desk, command)
    assert "Reminder" in text_of(letters_pdf([reminder]))
    assert len(case.read().materials[0].requests) == 2


def test_nobody_is_asked_where_one_letter_cannot_be_written(clinic: Clinic) -> None:
    case, source = clinic.register(), lab(clinic, "Half")
    good, drawn, nobodys = material(case, source), material(case, source, "\U0010ffff"), material(case, None)
    desk = clinic.database.signed_in_as(COORDINATOR)
    with pytest.raises(UndrawableTextError):
        ask_providers(desk, AskProviders((good, drawn), DAY))
    with pytest.raises(InvalidInputError, match=f"from whom the material comes: {case.number}"):
        ask_providers(desk, AskProviders((good, nobodys), DAY))
    with pytest.raises(InvalidInputError, match="Choose"):
        ask_providers(desk, AskProviders((), DAY))
    with pytest.raises(InvalidInputError, match="due before"):
        ask_providers(desk, AskProviders((good,), DUE, DAY))
    with pytest.raises(NotAllowedError):
        ask_providers(clinic.database.signed_in_as(PATHOLOGIST), AskProviders((good,), DAY))
    clinic.write(COORDINATOR, receive_material, ReceiveMaterial(good.material_id, date(2026, 11, 10)))
    with pytest.raises(StaleRecordError):
        ask_providers(desk, AskProviders((good,), DAY))
    assert all(each.requests == () for each in case.read().materials)


def test_who_is_asked_by_telephone_gets_no_letter(clinic: Clinic) -> None:
    case = clinic.register()
    chosen = (material(case, lab(clinic, "Called")), material(case, None))
    command = AskProviders(chosen, DAY, DUE, RequestChannel.TELEPHONE, "Ms Roth looks for it.")
    assert ask_providers(clinic.database.signed_in_as(COORDINATOR), command) == ()
    requests = [each.requests[0] for each in case.read().materials]
    assert [(each.attachment_id, each.note, each.channel) for each in requests] == [
        (None, "Ms Roth looks for it.", RequestChannel.TELEPHONE)
    ] * 2
