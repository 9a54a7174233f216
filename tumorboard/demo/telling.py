"""What follows the demonstration's meeting: outside readers are told, one answers, a third reader settles a case."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tumorboard.demo.playing import PlayedCase
from tumorboard.demo.staff import Staff
from tumorboard.discordance_notices import SendNotice, send_notice
from tumorboard.queries.case import read_case
from tumorboard.queries.review_snapshots import ReviewSnapshot
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.adjudication import RecordAdjudication, record_adjudication
from tumorboard.services.notices import AcknowledgeNotice, RecordNotice, acknowledge_notice, record_notice
from tumorboard.vocabulary import AdjudicationBasis, Agreement, CaseStatus, DispatchChannel, FinalTruth

_THIRD_READER = "quiroga"


def tell_outside(staff: Staff, played: Sequence[PlayedCase], today: date) -> None:
    """Send a notice of each major discordance of the cases that were decided; the first is answered and settled."""
    first = True
    for number in (case.number for case in played):
        case = staff.coordinator.read(read_case, number)
        if case.status in {CaseStatus.RECOMMENDED, CaseStatus.LETTER_SENT}:
            for review in case.current_reviews:
                if review.overall_decided is Agreement.MAJOR:
                    (_tell_and_settle if first else _tell)(staff, case, review, today)
                    first = False


def _tell(staff: Staff, case: CaseSnapshot, review: ReviewSnapshot, today: date) -> None:
    staff.coordinator.write(record_notice, RecordNotice(review.id, _addressee(case), DispatchChannel.MAIL, today))


def _tell_and_settle(staff: Staff, case: CaseSnapshot, review: ReviewSnapshot, today: date) -> None:
    notice = SendNotice(case.number, review.id, _addressee(case), DispatchChannel.MAIL, today)
    if case.outside_diagnosis is not None:
        outside = case.outside_diagnosis
        notice = replace(
            notice,
            address=outside.institution,
            report_number=outside.report_number,
            reported_on=outside.stated_on,
        )
    notice_id = send_notice(staff.coordinator, notice)
    told = staff.coordinator.read(read_case, case.number)
    sent = next(each for row in told.reviews for each in row.notices if each.id == notice_id)
    staff.coordinator.write(acknowledge_notice, AcknowledgeNotice(sent.id, sent.row_version, today))
    finding = next(each for each in review.findings if each.decided is Agreement.MAJOR)
    staff.database.signed_in_as(_THIRD_READER).write(
        record_adjudication,
        RecordAdjudication(
            review.id,
            finding.id,
            AdjudicationBasis.THIRD_READER,
            FinalTruth.REVIEW_RIGHT,
            "Same slides, read without either report.",
            today,
        ),
    )


def _addressee(case: CaseSnapshot) -> str:
    outside = case.outside_diagnosis
    return "The outside pathologist" if outside is None else outside.stated_by or outside.institution
