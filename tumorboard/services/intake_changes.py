"""Corrections of an intake, while they are still allowed: what the board saw and decided on stays as it was."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.errors import FrozenError, InvalidInputError
from tumorboard.models import AgendaItem, Answer, Board, Case, Consent, Question, Recommendation, Referral
from tumorboard.services.acting import fetch, require_role, required
from tumorboard.services.intake import (
    CASE_FACTS,
    ConsentEntry,
    QuestionEntry,
    RecordOutsideDiagnosis,
    RecordOutsidePlan,
    RegisterCase,
    apply_facts,
    apply_referral,
    check_facts,
    question_row,
    record_outside_diagnosis,
    record_outside_plan,
)
from tumorboard.services.intake_registration import NOBODY, Parties, with_parties
from tumorboard.services.patient_changes import CorrectPatient, correct_patient
from tumorboard.services.rows import align, touch
from tumorboard.vocabulary import Discipline, Role

_DECIDED = (
    "The board has approved its recommendation: what it was asked and told about the case stays. The patient's own "
    "data, referral, consent and further questions can still be entered."
)


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question that the case has, with the words that it should have and who is to answer it; who asked it stays."""

    question_id: int
    text: str
    assigned_discipline: Discipline | None = None


@dataclass(frozen=True, slots=True)
class UpdateIntake:
    """The intake of a case as it should stand.

    Attributes:
        case_id: The case.
        seen_version: Its version that the person saw.
        case: What it should say. Its patient stays whoever it is; `questions` are those to add; an outside diagnosis
            or plan of None stays as it is.
        asked: The questions that it has; one that is not named stays as it is.
        parties: Who comes with it, where that is not in the case's referral.
        patient: The patient as they should be on the board's books; None where they stay as they are.
    """

    case_id: int
    seen_version: int
    case: RegisterCase
    asked: tuple[AskedQuestion, ...] = ()
    parties: Parties = NOBODY
    patient: CorrectPatient | None = None


def update_intake(session: Session, command: UpdateIntake) -> None:
    """Correct the intake of a case.

    Raises:
        StaleRecordError: Someone else changed it, or its patient, since it was seen.
        FrozenError: The case is withdrawn or closed; or what changed is final: the outside record after the first
            signature, what the board was asked after its approval, an answered question.
        InvalidInputError: Something that must be stated is blank or malformed; with its field.
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    case = fetch(session, Case, command.case_id, seen_version=command.seen_version)
    refuse_ended(case)
    if command.patient is not None:
        _correct_patient(session, case, command.patient)
    wanted = with_parties(session, command.case, command.parties)
    check_facts(session, wanted)
    _change_facts(session, case, wanted)
    referral = session.scalars(select(Referral).where(Referral.case_id == case.id)).one()
    apply_referral(referral, wanted.referral)
    _change_consents(session, case.id, wanted.consents)
    _change_questions(session, case.id, command.asked, wanted.questions)
    if wanted.outside_diagnosis is not None:
        record_outside_diagnosis(session, RecordOutsideDiagnosis(case.id, wanted.outside_diagnosis))
    if wanted.outside_plan is not None:
        record_outside_plan(session, RecordOutsidePlan(case.id, wanted.outside_plan))
    touch(case)
    session.flush()


def refuse_ended(case: Case) -> None:
    """Refuse any change of a case that has ended.

    Raises:
        FrozenError: It is withdrawn or closed.
    """
    if case.withdrawn_at is not None:
        raise FrozenError("This case was withdrawn; it stays as it was.")
    if case.closed_at is not None:
        raise FrozenError("This case is closed; it stays as it was.")


def _correct_patient(session: Session, case: Case, command: CorrectPatient) -> None:
    if command.patient_id != case.patient_id:
        raise InvalidInputError("That is not the patient of this case.", field="patient")
    correct_patient(session, command)


def _change_facts(session: Session, case: Case, wanted: RegisterCase) -> None:
    if any(getattr(case, name) != getattr(wanted, name) for name in CASE_FACTS):
        approved = select(Recommendation.id).where(
            Recommendation.case_id == case.id, Recommendation.approved_at.is_not(None)
        )
        if session.scalar(approved.limit(1)) is not None:
            raise FrozenError(_DECIDED, field="clinical_question")
        apply_facts(case, wanted)
    if case.board_id != wanted.board_id:
        if session.scalar(select(AgendaItem.id).where(AgendaItem.case_id == case.id).limit(1)) is not None:
            raise FrozenError("The case is on an agenda of its board; it stays with it.", field="board_id")
        case.board_id = fetch(session, Board, wanted.board_id).id


def _change_consents(session: Session, case_id: int, wanted: tuple[ConsentEntry, ...]) -> None:
    kept = list(session.scalars(select(Consent).where(Consent.case_id == case_id)))
    before = tuple(kept)
    rows = [Consent(case_id=case_id, purpose=each.purpose, given=each.given, given_on=each.given_on) for each in wanted]
    align(kept, rows, "purpose")
    session.add_all(kept)
    for row in before:
        if row not in kept:
            session.delete(row)


def _change_questions(
    session: Session, case_id: int, asked: tuple[AskedQuestion, ...], added: tuple[QuestionEntry, ...]
) -> None:
    present = {row.id: row for row in session.scalars(select(Question).where(Question.case_id == case_id))}
    answered = set(session.scalars(select(Answer.question_id).where(Answer.case_id == case_id)))
    for each in asked:
        row = present.get(each.question_id)
        if row is None:
            raise InvalidInputError("There is no such question on this case.", field="questions")
        row.assigned_discipline = each.assigned_discipline
        if row.text == each.text:
            continue
        if row.id in answered:
            raise FrozenError(f"Question {row.position} has an answer; ask a new one.", field="questions")
        row.text = required(each.text, "questions", "Enter the question in the asker's own words.")
    last = max((row.position for row in present.values()), default=0)
    session.add_all(question_row(case_id, position, entry) for position, entry in enumerate(added, start=last + 1))
