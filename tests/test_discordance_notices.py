"""Telling the outside: the notice is filed with the record that it was sent, both or neither, on both databases."""

import hashlib
import re
import stat
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from pypdf import PdfReader
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.support.board import ADMINISTRATOR, CHAIR, COORDINATOR, OUTSIDE_DIAGNOSIS, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tests.support.journey import patient_case
from tumorboard.database.checking import check_board
from tumorboard.discordance_notices import SendNotice, notice_pdf, save_filed_notice, send_notice
from tumorboard.errors import GateError, InvalidInputError, NotAllowedError, NotFoundError, UndrawableTextError
from tumorboard.models import Attachment
from tumorboard.models.base import utc_now
from tumorboard.queries.notices import read_notice_pdf
from tumorboard.queries.review_snapshots import NoticeSnapshot
from tumorboard.services.reviews import AmendReview, amend_review
from tumorboard.vocabulary import DispatchChannel

TODAY = utc_now().date()


def told(case: CaseFile, review_id: int) -> SendNotice:
    return SendNotice(
        case.number,
        review_id,
        "Dr Lee Park",
        DispatchChannel.FAX,
        TODAY,
        "St Anne\n14 Harbor Road",
        None,
        "S26-4411",
        OUTSIDE_DIAGNOSIS.stated_on,
        "Please call before noon.",
    )


def notices(case: CaseFile) -> tuple[NoticeSnapshot, ...]:
    return tuple(notice for review in case.read().reviews for notice in review.notices)


def words_of(pdf: bytes) -> str:
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))


def stored(session: Session) -> int:
    return session.scalar(select(func.count(Attachment.id))) or 0


def test_what_was_previewed_is_what_is_filed_and_shown_again(clinic: Clinic, tmp_path: Path) -> None:
    case = patient_case(clinic, "Abara", "Ngozi")
    command = told(case, case.signed_review())
    desk = clinic.database.signed_in_as(COORDINATOR)
    preview = notice_pdf(desk, command)
    assert notices(case) == ()
    notice_id = send_notice(desk, command)
    (notice,) = notices(case)
    assert (notice.id, notice.addressee, notice.channel, notice.note) == (
        notice_id,
        "Dr Lee Park",
        DispatchChannel.FAX,
        command.note,
    )
    filed = desk.read(read_notice_pdf, notice_id)
    assert filed == preview
    for words in ("Ngozi Abara", "Dr Lee Park", "Number S26-4411", "Ms Ana Kim", "Invasive lobular carcinoma (8520/3)"):
        assert words in words_of(filed), words
    path = save_filed_notice(desk, notice_id, tmp_path / "notice.pdf")
    assert hashlib.sha256(path.read_bytes()).digest() == hashlib.sha256(filed).digest()
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    # The reviewer whose name it bears, and whoever is on the case, read it too.
    for login in (PATHOLOGIST, CHAIR):
        assert clinic.database.signed_in_as(login).read(read_notice_pdf, notice_id) == filed
    assert all(result.passed for result in check_board(clinic.database))


def test_a_second_one_to_the_same_addressee_is_a_reminder(clinic: Clinic) -> None:
    case = clinic.register()
    command = told(case, case.signed_review())
    desk = clinic.database.signed_in_as(COORDINATOR)
    first = send_notice(desk, command)
    second = send_notice(desk, replace(command, channel=DispatchChannel.MAIL))
    assert "Reminder." not in words_of(desk.read(read_notice_pdf, first))
    assert "Reminder. We wrote to you about this on" in words_of(desk.read(read_notice_pdf, second))


def test_said_again_after_a_lost_answer_it_is_sent_once(clinic: Clinic) -> None:
    case = clinic.register()
    command, act = told(case, case.signed_review()), uuid4()
    desk = clinic.database.signed_in_as(COORDINATOR)
    first = send_notice(desk, command, act=act)
    assert send_notice(desk, command, act=act) == first
    assert len(notices(case)) == 1


def test_an_administrator_sends_once_the_board_has_decided(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.signed_review()
    case.approved()
    send_notice(clinic.database.signed_in_as(ADMINISTRATOR), told(case, review_id))
    assert notices(case)[0].recorded_by == "Ms Nora Berg"


def test_nothing_is_filed_where_nothing_can_be_sent(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.signed_review()
    command = told(case, review_id)
    desk = clinic.database.signed_in_as(COORDINATOR)
    before = clinic.database.read(stored)
    with pytest.raises(UndrawableTextError):
        send_notice(desk, replace(command, note="\U0010ffff"))
    with pytest.raises(InvalidInputError, match="to whom"):
        send_notice(desk, replace(command, addressee=" "))
    with pytest.raises(InvalidInputError, match="still to come"):
        send_notice(desk, replace(command, sent_on=TODAY + timedelta(days=9)))
    with pytest.raises(NotFoundError):
        send_notice(desk, replace(command, review_id=987_654))
    with pytest.raises(NotFoundError):
        desk.read(read_notice_pdf, 987_654)
    with pytest.raises(NotAllowedError):
        send_notice(clinic.database.signed_in_as(PATHOLOGIST), command)
    case.sign_review(clinic.write(PATHOLOGIST, amend_review, AmendReview(review_id, "A recount.")))
    with pytest.raises(GateError, match="newest version"):
        send_notice(desk, command)
    assert notices(case) == ()
    assert clinic.database.read(stored) == before
