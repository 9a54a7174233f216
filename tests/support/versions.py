"""What the filled board lacks for a whole history: later versions of everything, withdrawals, what came wrong."""

from dataclasses import replace
from datetime import UTC, date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.support.board import (
    BOARD_PLAN,
    CHAIR,
    COORDINATOR,
    PATHOLOGIST,
    RADIOLOGIST,
    REVIEW_AXES,
    Spine,
    row_version,
)
from tests.support.clinic import CaseFile, Clinic, letter
from tumorboard.concordance.axes import AxisValue
from tumorboard.database.sessions import Database
from tumorboard.models import Case, Opinion, OpinionInvitation, Review
from tumorboard.services.custody import RecordCustody, record_custody
from tumorboard.services.intake_decisions import (
    CloseCase,
    DecideReferral,
    WithdrawCase,
    close_case,
    decide_referral,
    withdraw_case,
)
from tumorboard.services.letters import AcknowledgeDispatch, acknowledge_dispatch, issue_letter
from tumorboard.services.materials import (
    DeclareUnavailable,
    RegisterMaterial,
    RequestMaterial,
    StoreAttachment,
    declare_unavailable,
    register_material,
    request_material,
    store_attachment,
)
from tumorboard.services.meetings import RecordOutcome, record_outcome
from tumorboard.services.opinions import (
    RecordOpinion,
    ReviseOpinion,
    WithdrawInvitation,
    record_opinion,
    revise_opinion,
    withdraw_invitation,
)
from tumorboard.services.reviews import AmendReview, amend_review, record_pathology_review
from tumorboard.vocabulary import (
    AgendaOutcome,
    Axis,
    BiomarkerStatus,
    Confidence,
    CustodyKind,
    DeferralReason,
    DiagnosisAgreement,
    MaterialKind,
    ReferralDecision,
    RequestChannel,
)

AMENDMENT = "HER2 was repeated on the block."
REVISION = "The new HER2 result."
REPLACEMENT = "HER2 is amplified."
AMENDED_AXES = (
    *REVIEW_AXES[:-1],
    AxisValue(Axis.BIOMARKER, "HER2", status=BiomarkerStatus.POSITIVE, number="2.4", unit="ratio", method="ISH"),
)


def case_file(database: Database, spine: Spine) -> CaseFile:
    """The finished case of the filled board, to be played on."""
    return CaseFile(Clinic(database, spine.people, spine.board_id), spine.case_number, spine.case_id)


def amend_pathology(case: CaseFile, review_id: int, reason: str = AMENDMENT, comment: str = "Amended.") -> int:
    """Amend a signed pathology review, sign the amendment, and return its id."""
    write = case.clinic.write
    amended = write(PATHOLOGIST, amend_review, AmendReview(review_id, reason))
    seen = case.clinic.database.read(row_version, Review, amended)
    draft = replace(case.pathology(*AMENDED_AXES), review_id=amended, seen_version=seen, comment=comment)
    write(PATHOLOGIST, record_pathology_review, draft)
    case.sign_review(amended)
    return amended


def revise(case: CaseFile, opinion_id: int, statement: str = "Mastectomy is safer.", reason: str = REVISION) -> int:
    """Let the surgeon revise a signed opinion, sign the revision, and return its id."""
    write = case.clinic.write
    revised = write(CHAIR, revise_opinion, ReviseOpinion(opinion_id, reason))
    seen = case.clinic.database.read(row_version, Opinion, revised)
    command = RecordOpinion(
        case.id,
        DiagnosisAgreement.DISAGREES,
        statement,
        plan=BOARD_PLAN,
        confidence=Confidence.MODERATE,
        opinion_id=revised,
        seen_version=seen,
    )
    write(CHAIR, record_opinion, command)
    case.sign_opinion(revised, CHAIR)
    return revised


def replace_recommendation(case: CaseFile, reason: str = REPLACEMENT) -> int:
    """Discuss the case again, approve another recommendation, and return its id."""
    later = replace(case.draft(case.discuss()), treatment_summary="Mastectomy", supersede_reason=reason)
    recommendation_id = case.recommend(later)
    case.read_back(recommendation_id)
    case.approve(recommendation_id)
    return recommendation_id


def play_on(database: Database, spine: Spine) -> CaseFile:
    """Let everything happen to the finished case that a case's history tells, to its closing."""
    case = case_file(database, spine)
    write = case.clinic.write
    seen = database.read(row_version, Case, case.id)
    write(COORDINATOR, decide_referral, DecideReferral(case.id, seen, ReferralDecision.ACCEPTED, "Within our scope."))
    _records(case, spine)
    case.invite(RADIOLOGIST)
    invitation = database.read(_invitation, case.id, spine.people[RADIOLOGIST])
    write(COORDINATOR, withdraw_invitation, WithdrawInvitation(*invitation))
    amend_pathology(case, spine.pathology_review_id)
    revise(case, spine.opinion_ids[0])
    deferred = case.list_on(case.clinic.schedule(datetime(2026, 12, 3, 7, tzinfo=UTC)))
    why = RecordOutcome(deferred, AgendaOutcome.DEFERRED, DeferralReason.MOLECULAR, "FISH is out")
    write(COORDINATOR, record_outcome, why)
    recommendation_id = replace_recommendation(case)
    second = replace(letter(recommendation_id), version=2, supersede_reason="The treatment changed.")
    write(COORDINATOR, issue_letter, second)
    write(COORDINATOR, acknowledge_dispatch, AcknowledgeDispatch(spine.dispatch_id))
    case.list_on(case.clinic.schedule(datetime(2027, 1, 12, 7, tzinfo=UTC)))
    seen = database.read(row_version, Case, case.id)
    write(COORDINATOR, close_case, CloseCase(case.id, seen))
    return case


def withdraw_draft(database: Database, spine: Spine) -> None:
    """Let the patient of the other case take it back."""
    seen = database.read(row_version, Case, spine.draft_case_id)
    command = WithdrawCase(spine.draft_case_id, seen, "The patient went elsewhere.")
    database.signed_in_as(COORDINATOR).write(withdraw_case, command)


def _records(case: CaseFile, spine: Spine) -> None:
    write, slides = case.clinic.write, spine.material_id
    for command in (
        RecordCustody(slides, CustodyKind.WRONG, date(2026, 11, 11), note="Of another patient"),
        RecordCustody(slides, CustodyKind.RECEIVED, date(2026, 11, 13), quantity=6),
        RecordCustody(slides, CustodyKind.LENT, date(2026, 11, 16), place="Prof Reyes", tracking="1Z 44"),
        RecordCustody(slides, CustodyKind.RETURNED, date(2026, 11, 20), place="Riverside Hospital"),
    ):
        write(COORDINATOR, record_custody, command)
    again = RequestMaterial(slides, date(2026, 11, 12), channel=RequestChannel.FAX, note="The right ones, please")
    write(COORDINATOR, request_material, again)
    report = write(COORDINATOR, register_material, RegisterMaterial(case.id, MaterialKind.OPERATIVE_REPORT))
    write(COORDINATOR, declare_unavailable, DeclareUnavailable(report, "Never dictated"))
    attachment_id = case.clinic.write(COORDINATOR, _store, b"%PDF-1.7 a report")
    filed = RegisterMaterial(case.id, MaterialKind.PATHOLOGY_REPORT, "Report.pdf", attachment_id=attachment_id)
    write(COORDINATOR, register_material, filed)


def _store(session: Session, content: bytes) -> int:
    attachment = store_attachment(session, StoreAttachment(content, "application/pdf", "Report.pdf"))
    session.flush()
    return attachment.id


def _invitation(session: Session, case_id: int, person_id: int) -> tuple[int, int]:
    """An invitation's id and version."""
    wanted = select(OpinionInvitation).where(
        OpinionInvitation.case_id == case_id, OpinionInvitation.person_id == person_id
    )
    row = session.scalars(wanted).one()
    return row.id, row.row_version
