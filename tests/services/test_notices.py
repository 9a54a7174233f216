"""Notices to the outside: of which reviews they are sent, what comes back, and that each day is filled once."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.support.board import ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, OUTSIDE_DIAGNOSIS, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tumorboard.concordance.axes import AxisValue
from tumorboard.errors import (
    FrozenError,
    GateError,
    InvalidInputError,
    NotAllowedError,
    NotFoundError,
    StaleRecordError,
)
from tumorboard.models.base import utc_now
from tumorboard.queries.review_snapshots import NoticeSnapshot
from tumorboard.services.notices import (
    AcknowledgeNotice,
    RecordAmendedReport,
    RecordNotice,
    acknowledge_notice,
    record_amended_report,
    record_notice,
)
from tumorboard.services.people import AddParty, add_party
from tumorboard.services.reviews import AmendReview, amend_review
from tumorboard.vocabulary import Axis, DispatchChannel, PartyKind

TODAY = utc_now().date()
TOMORROW, LONG_AGO, TO_COME = TODAY + timedelta(days=1), TODAY - timedelta(days=3), TODAY + timedelta(days=3)


def by_mail(review_id: int) -> RecordNotice:
    return RecordNotice(review_id, "Dr Lee Park", DispatchChannel.MAIL, TODAY)


def notices(case: CaseFile) -> tuple[NoticeSnapshot, ...]:
    return tuple(notice for review in case.read().reviews for notice in review.notices)


def sent(clinic: Clinic) -> tuple[CaseFile, NoticeSnapshot]:
    case = clinic.register()
    clinic.write(COORDINATOR, record_notice, by_mail(case.signed_review()))
    return case, notices(case)[0]


def test_a_notice_is_sent_acknowledged_and_an_amended_report_comes(clinic: Clinic) -> None:
    case, notice = sent(clinic)
    assert (notice.addressee, notice.channel, notice.sent_on) == ("Dr Lee Park", DispatchChannel.MAIL, TODAY)
    assert (notice.acknowledged_on, notice.amended_report_on, notice.recorded_by) == (None, None, "Ms Ana Kim")
    clinic.write(COORDINATOR, acknowledge_notice, AcknowledgeNotice(notice.id, notice.row_version, TODAY))
    (notice,) = notices(case)
    clinic.write(COORDINATOR, record_amended_report, RecordAmendedReport(notice.id, notice.row_version, TOMORROW))
    (notice,) = notices(case)
    assert (notice.acknowledged_on, notice.amended_report_on) == (TODAY, TOMORROW)
    with pytest.raises(FrozenError, match="stays as it is"):
        clinic.write(COORDINATOR, acknowledge_notice, AcknowledgeNotice(notice.id, notice.row_version, TODAY))
    with pytest.raises(FrozenError, match="stays as it is"):
        clinic.write(COORDINATOR, record_amended_report, RecordAmendedReport(notice.id, notice.row_version, TODAY))
    assert notices(case) == (notice,)


def test_an_amended_report_may_come_without_a_word_before_it(clinic: Clinic) -> None:
    case, notice = sent(clinic)
    clinic.write(COORDINATOR, record_amended_report, RecordAmendedReport(notice.id, notice.row_version, TODAY))
    assert notices(case)[0].acknowledged_on is None


def test_the_office_sends_and_nobody_else(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.signed_review()
    for login in (PATHOLOGIST, CHAIR, AUDITOR):
        with pytest.raises(NotAllowedError):
            clinic.write(login, record_notice, by_mail(review_id))
    clinic.write(COORDINATOR, record_notice, by_mail(review_id))
    (notice,) = notices(case)
    for login in (PATHOLOGIST, AUDITOR):
        with pytest.raises(NotAllowedError):
            clinic.write(login, acknowledge_notice, AcknowledgeNotice(notice.id, notice.row_version, TODAY))
    case.approved()  # from then on administrators see the case
    clinic.write(ADMINISTRATOR, acknowledge_notice, AcknowledgeNotice(notice.id, notice.row_version, TODAY))
    assert notices(case)[0].acknowledged_on == TODAY


def test_only_a_review_that_is_signed_holds_and_differs_is_told(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.record_review()
    with pytest.raises(GateError, match="signed review"):
        clinic.write(COORDINATOR, record_notice, by_mail(review_id))
    case.sign_review(review_id)
    amendment = clinic.write(PATHOLOGIST, amend_review, AmendReview(review_id, "A recount."))
    case.sign_review(amendment)
    with pytest.raises(GateError, match="newest version"):
        clinic.write(COORDINATOR, record_notice, by_mail(review_id))
    clinic.write(COORDINATOR, record_notice, by_mail(amendment))
    grade = AxisValue(Axis.GRADE, text="2", system="Nottingham")
    agreeing = clinic.register(
        replace(clinic.registration(), outside_diagnosis=replace(OUTSIDE_DIAGNOSIS, axes=(grade,)))
    )
    with pytest.raises(GateError, match="does not disagree"):
        clinic.write(COORDINATOR, record_notice, by_mail(agreeing.signed_review(grade)))
    with pytest.raises(NotFoundError):
        clinic.write(COORDINATOR, record_notice, by_mail(987_654))
    with pytest.raises(NotFoundError):
        clinic.write(COORDINATOR, record_notice, replace(by_mail(amendment), party_id=987_654))


def test_what_comes_back_after_an_amendment_is_recorded_all_the_same(clinic: Clinic) -> None:
    case, notice = sent(clinic)
    case.sign_review(clinic.write(PATHOLOGIST, amend_review, AmendReview(case.read().reviews[0].id, "A recount.")))
    clinic.write(COORDINATOR, acknowledge_notice, AcknowledgeNotice(notice.id, notice.row_version, TODAY))
    assert notices(case)[0].acknowledged_on == TODAY


@pytest.mark.parametrize(
    ("changed", "field"),
    [({"addressee": " "}, "addressee"), ({"sent_on": LONG_AGO}, "sent_on"), ({"sent_on": TO_COME}, "sent_on")],
)
def test_nobody_addressed_and_days_that_cannot_be_are_refused(
    clinic: Clinic, changed: dict[str, Any], field: str
) -> None:
    case = clinic.register()
    command = replace(by_mail(case.signed_review()), **changed)
    with pytest.raises(InvalidInputError) as refusal:
        clinic.write(COORDINATOR, record_notice, command)
    assert refusal.value.field == field


@pytest.mark.parametrize("day", [LONG_AGO, TO_COME])
def test_nothing_comes_back_before_it_was_sent_nor_in_days_to_come(clinic: Clinic, day: date) -> None:
    case, notice = sent(clinic)
    with pytest.raises(InvalidInputError) as refusal:
        clinic.write(COORDINATOR, acknowledge_notice, AcknowledgeNotice(notice.id, notice.row_version, day))
    assert refusal.value.field == "acknowledged_on"
    with pytest.raises(InvalidInputError) as refusal:
        clinic.write(COORDINATOR, record_amended_report, RecordAmendedReport(notice.id, notice.row_version, day))
    assert refusal.value.field == "amended_report_on"
    assert notices(case) == (notice,)


def test_the_same_notice_is_recorded_once_and_a_reminder_is_another(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.signed_review()
    party = clinic.write(COORDINATOR, add_party, AddParty(PartyKind.LABORATORY, "Riverside"))
    clinic.write(COORDINATOR, record_notice, by_mail(review_id))
    with pytest.raises(InvalidInputError, match="recorded already"):
        clinic.write(COORDINATOR, record_notice, replace(by_mail(review_id), addressee=" Dr Lee Park "))
    again = replace(by_mail(review_id), channel=DispatchChannel.FAX, party_id=party, note="Please call.")
    clinic.write(COORDINATOR, record_notice, again)
    found = [(each.channel, each.party_id, each.note) for each in notices(case)]
    assert found == [(DispatchChannel.MAIL, None, ""), (DispatchChannel.FAX, party, "Please call.")]


def test_two_who_record_at_once_notice_each_other(clinic: Clinic) -> None:
    case, notice = sent(clinic)
    clinic.write(COORDINATOR, record_amended_report, RecordAmendedReport(notice.id, notice.row_version, TODAY))
    with pytest.raises(StaleRecordError):
        clinic.write(COORDINATOR, acknowledge_notice, AcknowledgeNotice(notice.id, notice.row_version, TODAY))
    assert notices(case)[0].acknowledged_on is None
