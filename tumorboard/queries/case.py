"""One case, whole."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.concordance.readiness import Readiness, applicable, readiness
from tumorboard.database.tickets import opens_case
from tumorboard.errors import NO_SUCH_CASE, NotFoundError
from tumorboard.models import (
    AgendaItem,
    AxisTemplateLine,
    Board,
    Case,
    ChecklistItem,
    Consent,
    CustodyEvent,
    Diagnosis,
    Dispatch,
    FollowUp,
    Letter,
    Material,
    MaterialRequest,
    Meeting,
    Party,
    Patient,
    PatientIdentifier,
    Person,
    Recommendation,
    Referral,
)
from tumorboard.models.base import utc_now
from tumorboard.models.readiness import checklist_of, held_material, last_custody
from tumorboard.models.templates import templates_of
from tumorboard.queries.case_board import build_discussions, build_letters, build_questions, build_recommendations
from tumorboard.queries.case_opinions import build_invitations, build_opinions, build_trials
from tumorboard.queries.case_records import (
    build_diagnosis,
    build_materials,
    build_plan,
    build_reviews,
)
from tumorboard.queries.case_rows import CaseRows, read_case_rows
from tumorboard.queries.people import People, board_snapshot, party_snapshot
from tumorboard.queries.person_snapshots import PartySnapshot
from tumorboard.queries.snapshots import (
    CaseSnapshot,
    ConsentSnapshot,
    IdentifierSnapshot,
    PatientSnapshot,
    ReferralSnapshot,
)
from tumorboard.queries.status import StatusFacts, case_status
from tumorboard.vocabulary import AgendaOutcome, CaseStatus, DiagnosisKind, PlanKind


def find_case(session: Session, number: str) -> int | None:
    """The id of a case; None where there is none to be seen."""
    return session.scalar(select(Case.id).where(Case.number == number))


@opens_case(find_case)
def read_case(session: Session, number: str) -> CaseSnapshot:
    """The whole case by its number, in four statements whatever its children.

    Raises:
        NotFoundError: There is no such case, or it is not for this person to see.
    """
    found = session.execute(
        select(Case, Board, Patient)
        .join(Board, Board.id == Case.board_id)
        .join(Patient, Patient.id == Case.patient_id)
        .where(Case.number == number)
    ).one_or_none()
    if found is None:
        raise NotFoundError(NO_SUCH_CASE, field="number")
    case, board, patient = found
    rows = read_case_rows(session, case.id)
    people = People(session.scalars(select(Person)))
    parties = _parties(session, rows)
    outside = next((row for row in rows.of(Diagnosis) if row.kind is DiagnosisKind.OUTSIDE), None)
    reviews = build_reviews(rows, people)
    outside_plan = build_plan(rows, PlanKind.OUTSIDE)
    recommendations = build_recommendations(rows, people, outside_plan)
    prepared = _readiness(case, rows)
    return CaseSnapshot(
        id=case.id,
        row_version=case.row_version,
        number=case.number,
        status=_status(case, rows, ready=prepared.ready),
        board=board_snapshot(board),
        patient=_patient(patient, rows),
        referral=_referral(rows, parties),
        consents=tuple(ConsentSnapshot(row.purpose, row.given, row.given_on) for row in rows.of(Consent)),
        site=case.site,
        clinical_question=case.clinical_question,
        summary=case.summary,
        ecog=case.ecog,
        karnofsky=case.karnofsky,
        comorbidities=case.comorbidities,
        family_history=case.family_history,
        pregnancy=case.pregnancy,
        prior_treatment=case.prior_treatment,
        opinions_opened_at=case.opinions_opened_at,
        created_at=case.created_at,
        outside_diagnosis=None if outside is None else build_diagnosis(rows, outside),
        outside_plan=outside_plan,
        readiness=prepared,
        materials=build_materials(rows, reviews, parties, people),
        reviews=reviews,
        invitations=build_invitations(rows, people),
        opinions=build_opinions(rows, people, case, session.info["actor"].person_id),
        questions=build_questions(rows),
        trials=build_trials(rows),
        discussions=build_discussions(rows, people),
        recommendation=recommendations[-1] if recommendations else None,
        letters=build_letters(rows, people, reviews),
        recommendations=recommendations,
        withdrawn_invitations=build_invitations(rows, people, withdrawn=True),
        created_by=people.name(case.created_by_id),
        opinions_opened_by=people.name(case.opinions_opened_by_id),
        withdrawn_at=case.withdrawn_at,
        withdrawal_reason=case.withdrawal_reason,
        closed_at=case.closed_at,
        templates=templates_of(case.site, rows.of(AxisTemplateLine)),
    )


def case_number(session: Session, case_id: int) -> str:
    """A case's number by its id.

    Raises:
        NotFoundError: There is no such case.
    """
    number = session.scalar(select(Case.number).where(Case.id == case_id))
    if number is None:
        raise NotFoundError("There is no such case.")
    return number


def _readiness(case: Case, rows: CaseRows) -> Readiness:
    """How ready the case is on the day that counts: of its next meeting, else of its last one, else today."""
    days = {row.id: row.starts_at.date() for row in rows.of(Meeting)}
    ahead = [days[row.meeting_id] for row in rows.of(AgendaItem) if row.decided_at is None]
    decided = [days[row.meeting_id] for row in rows.of(AgendaItem) if row.decided_at is not None]
    on = max(_today(), min(ahead)) if ahead else max(decided, default=_today())
    asked = rows.by(MaterialRequest, "material_id")
    custody = last_custody(rows.of(CustodyEvent))
    (referral,) = rows.of(Referral)
    return readiness(
        applicable(checklist_of(case.site, rows.of(ChecklistItem)), referral.reason),
        [
            held_material(
                row, min((one.requested_on for one in asked.get(row.id, ())), default=None), custody.get(row.id)
            )
            for row in rows.of(Material)
        ],
        on,
    )


def _today() -> date:
    """The day at this computer's place."""
    return utc_now().astimezone().date()


def _status(case: Case, rows: CaseRows, *, ready: bool) -> CaseStatus:
    items = rows.of(AgendaItem)
    return case_status(
        StatusFacts(
            withdrawn=case.withdrawn_at is not None,
            closed=case.closed_at is not None,
            followed_up=any(row.recorded_at for row in rows.of(FollowUp)),
            letter_sent=_is_sent(rows),
            recommended=any(row.approved_at for row in rows.of(Recommendation)),
            discussed=any(row.outcome in {AgendaOutcome.DISCUSSED, AgendaOutcome.LISTED_ONLY} for row in items),
            listed=any(row.decided_at is None for row in items),
            ready=ready,
            outside_known=any(row.kind is DiagnosisKind.OUTSIDE for row in rows.of(Diagnosis)),
        )
    )


def _parties(session: Session, rows: CaseRows) -> dict[int, PartySnapshot]:
    wanted = {row.source_id for row in rows.of(Material)} | {row.party_id for row in rows.of(MaterialRequest)}
    for referral in rows.of(Referral):
        wanted |= {referral.referrer_id, referral.insurer_id, referral.trusted_person_id}
    ids = sorted(party_id for party_id in wanted if party_id is not None)
    if not ids:
        return {}
    return {row.id: party_snapshot(row) for row in session.scalars(select(Party).where(Party.id.in_(ids)))}


def _patient(patient: Patient, rows: CaseRows) -> PatientSnapshot:
    return PatientSnapshot(
        id=patient.id,
        row_version=patient.row_version,
        family_name=patient.family_name,
        given_name=patient.given_name,
        birth_date=patient.birth_date,
        sex=patient.sex,
        deceased=patient.deceased,
        deceased_on=patient.deceased_on,
        language=patient.language,
        country=patient.country,
        address=patient.address,
        phone=patient.phone,
        email=patient.email,
        identifiers=tuple(IdentifierSnapshot(row.value, row.issuer, row.kind) for row in rows.of(PatientIdentifier)),
    )


def _referral(rows: CaseRows, parties: dict[int, PartySnapshot]) -> ReferralSnapshot:
    (referral,) = rows.of(Referral)

    def party(party_id: int | None) -> PartySnapshot | None:
        return None if party_id is None else parties[party_id]

    return ReferralSnapshot(
        requested_by=referral.requested_by,
        reason=referral.reason,
        mode=referral.mode,
        urgency=referral.urgency,
        received_on=referral.received_on,
        referrer=party(referral.referrer_id),
        insurer=party(referral.insurer_id),
        trusted_person=party(referral.trusted_person_id),
        country=referral.country,
        language=referral.language,
        interpreter_needed=referral.interpreter_needed,
        insurance_plan=referral.insurance_plan,
        insurance_covers=referral.insurance_covers,
        authorization_number=referral.authorization_number,
        decision=referral.decision,
        decision_reason=referral.decision_reason,
    )


def _is_sent(rows: CaseRows) -> bool:
    """Whether every letter that holds has left the building: one that replaces a sent letter is still to be sent."""
    letters = rows.of(Letter)
    replaced = {letter.supersedes_id for letter in letters}
    sent = {dispatch.letter_id for dispatch in rows.of(Dispatch)}
    return bool(sent) and all(letter.id in sent for letter in letters if letter.id not in replaced)
