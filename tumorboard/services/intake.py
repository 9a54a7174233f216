"""Intake: the patient, how the case came, what the outside said, what is asked."""

from contextlib import suppress
from dataclasses import dataclass, fields, replace
from datetime import date

from sqlalchemy import Select, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, selectinload

from tumorboard.database.tickets import ensure_ticket
from tumorboard.errors import FrozenError, InvalidInputError
from tumorboard.models import (
    Board,
    Case,
    CaseCounter,
    Consent,
    Diagnosis,
    Party,
    Patient,
    PatientIdentifier,
    Plan,
    Question,
    Referral,
)
from tumorboard.models.base import utc_now
from tumorboard.services.acting import fetch, require_role, required
from tumorboard.services.statements import (
    DiagnosisEntry,
    PlanEntry,
    apply_diagnosis,
    apply_plan,
    check_axes,
    diagnosis_rows,
    plan_rows,
)
from tumorboard.vocabulary import (
    AskedBy,
    ConsentPurpose,
    ConsultationMode,
    DiagnosisKind,
    Discipline,
    PlanKind,
    ReferralReason,
    Requester,
    Role,
    Sex,
    TumorSite,
    Urgency,
)

_FROZEN_OUTSIDE = (
    "The outside diagnosis and plan were frozen when the first review was signed. They stay as they were sent."
)


CASE_FACTS = (
    *("site", "clinical_question", "summary", "ecog", "karnofsky"),
    *("comorbidities", "family_history", "pregnancy", "prior_treatment"),
)
"""What a case says of the patient's state and of what is asked."""


@dataclass(frozen=True, slots=True)
class IdentifierEntry:
    """A record number and who issued it."""

    value: str
    issuer: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class AddPatient:
    """A patient who is not on the board's books yet."""

    family_name: str
    given_name: str = ""
    birth_date: date | None = None
    sex: Sex = Sex.UNKNOWN
    deceased: bool = False
    deceased_on: date | None = None
    language: str = ""
    country: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    identifiers: tuple[IdentifierEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferralEntry:
    """How the case came. Party ids may all be None: no referral by a doctor is required."""

    requested_by: Requester
    reason: ReferralReason
    mode: ConsultationMode
    received_on: date
    urgency: Urgency = Urgency.ROUTINE
    referrer_id: int | None = None
    insurer_id: int | None = None
    trusted_person_id: int | None = None
    country: str = ""
    language: str = ""
    interpreter_needed: bool = False
    insurance_plan: str = ""
    insurance_covers: bool | None = None
    authorization_number: str = ""


@dataclass(frozen=True, slots=True)
class QuestionEntry:
    """A question in the asker's own words."""

    text: str
    asked_by: AskedBy = AskedBy.PATIENT
    assigned_discipline: Discipline | None = None


@dataclass(frozen=True, slots=True)
class ConsentEntry:
    """Consent for one purpose."""

    purpose: ConsentPurpose
    given: bool
    given_on: date | None = None


@dataclass(frozen=True, slots=True)
class RegisterCase:
    """A new case of a known patient. The outside diagnosis and plan may follow later, until the first signature."""

    board_id: int
    patient_id: int
    site: TumorSite
    clinical_question: str
    referral: ReferralEntry
    outside_diagnosis: DiagnosisEntry | None = None
    outside_plan: PlanEntry | None = None
    questions: tuple[QuestionEntry, ...] = ()
    consents: tuple[ConsentEntry, ...] = ()
    summary: str = ""
    ecog: int | None = None
    karnofsky: int | None = None
    comorbidities: str = ""
    family_history: str = ""
    pregnancy: str = ""
    prior_treatment: str = ""


@dataclass(frozen=True, slots=True)
class RecordOutsideDiagnosis:
    """The outside diagnosis of a case, entered or corrected before the first signature."""

    case_id: int
    diagnosis: DiagnosisEntry


@dataclass(frozen=True, slots=True)
class RecordOutsidePlan:
    """The outside plan of a case, entered or corrected before the first signature."""

    case_id: int
    plan: PlanEntry


@dataclass(frozen=True, slots=True)
class AskQuestion:
    """One more question on a case."""

    case_id: int
    question: QuestionEntry


def add_patient(session: Session, command: AddPatient) -> int:
    """Add a patient and return their id. Nobody is ever matched by name: identifiers decide.

    Raises:
        InvalidInputError: The family name is blank, or a record number is blank, entered twice, or already someone's
            with the same issuer.
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    wanted = check_patient(session, command)
    own = {field.name: getattr(wanted, field.name) for field in fields(wanted) if field.name != "identifiers"}
    numbers = [PatientIdentifier(value=each.value, issuer=each.issuer, kind=each.kind) for each in wanted.identifiers]
    patient = Patient(**own, identifiers=numbers)
    session.add(patient)
    session.flush()
    return patient.id


def check_patient(session: Session, command: AddPatient, patient_id: int | None = None) -> AddPatient:
    """The patient as they can be recorded: without the blanks that came along when a number was copied.

    Args:
        session: The board.
        command: Who it is, as entered.
        patient_id: Whom the board knows already; None for somebody new.

    Raises:
        InvalidInputError: The family name is blank, or a record number is blank, entered twice, or already that of
            another patient with the same issuer.
    """
    identifiers = tuple(_trimmed(identifier) for identifier in command.identifiers)
    for position, identifier in enumerate(identifiers):
        required(identifier.value, "identifiers", "Enter the record number.")
        required(identifier.issuer, "identifiers", "Name who issued the record number.")
        if any((item.issuer, item.value) == (identifier.issuer, identifier.value) for item in identifiers[:position]):
            raise InvalidInputError(f"The record number {identifier.value} is entered twice.", field="identifiers")
        if find_patient(session, identifier) not in {None, patient_id}:
            raise InvalidInputError(
                f"The record number {identifier.value} of {identifier.issuer} is already a patient's here.",
                field="identifiers",
            )
    name = required(command.family_name, "family_name", "Enter the family name.")
    return replace(command, family_name=name, identifiers=identifiers)


def find_patient(session: Session, identifier: IdentifierEntry) -> int | None:
    """The id of the patient whom an issuer knows by a record number, if any."""
    wanted = _trimmed(identifier)
    return session.scalar(
        select(PatientIdentifier.patient_id).where(
            PatientIdentifier.issuer == wanted.issuer, PatientIdentifier.value == wanted.value
        )
    )


def register_case(session: Session, command: RegisterCase) -> str:
    """Register a case and return its number, TB-YYYY-NNNN.

    Raises:
        InvalidInputError: The clinical question or a patient's question is blank, ECOG or Karnofsky is out of range,
            or an axis is entered twice.
        NotFoundError: There is no such board, patient or party.
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    fetch(session, Board, command.board_id)
    fetch(session, Patient, command.patient_id)
    check_facts(session, command)
    case = Case(number=_next_number(session), board_id=command.board_id, patient_id=command.patient_id)
    apply_facts(case, command)
    session.add(case)
    session.flush()
    ensure_ticket(session, case.id)
    session.add(apply_referral(Referral(case_id=case.id), command.referral))
    session.add_all(
        Consent(case_id=case.id, purpose=item.purpose, given=item.given, given_on=item.given_on)
        for item in command.consents
    )
    session.add_all(question_row(case.id, position, item) for position, item in enumerate(command.questions, start=1))
    if command.outside_diagnosis is not None:
        check_axes(command.outside_diagnosis.axes, notation=False)
        session.add(diagnosis_rows(case.id, DiagnosisKind.OUTSIDE, command.outside_diagnosis))
    if command.outside_plan is not None:
        session.add(plan_rows(case.id, PlanKind.OUTSIDE, command.outside_plan))
    session.flush()
    return case.number


def record_outside_diagnosis(session: Session, command: RecordOutsideDiagnosis) -> None:
    """Enter or correct the outside diagnosis.

    Raises:
        FrozenError: A review was signed already.
        InvalidInputError: An axis is entered twice.
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    fetch(session, Case, command.case_id)
    check_axes(command.diagnosis.axes, notation=False)
    diagnosis = outside_diagnosis(session, command.case_id)
    if diagnosis is None:
        session.add(diagnosis_rows(command.case_id, DiagnosisKind.OUTSIDE, command.diagnosis))
    elif diagnosis.frozen_at is not None:
        raise FrozenError(_FROZEN_OUTSIDE, field="outside_diagnosis")
    else:
        apply_diagnosis(diagnosis, command.diagnosis)


def record_outside_plan(session: Session, command: RecordOutsidePlan) -> None:
    """Enter or correct the outside plan.

    Raises:
        FrozenError: A review was signed already.
        InvalidInputError: A component cannot be accepted.
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    fetch(session, Case, command.case_id)
    plan = outside_plan(session, command.case_id)
    if plan is None:
        session.add(plan_rows(command.case_id, PlanKind.OUTSIDE, command.plan))
    elif plan.frozen_at is not None:
        raise FrozenError(_FROZEN_OUTSIDE, field="outside_plan")
    else:
        apply_plan(plan, command.plan)


def ask_question(session: Session, command: AskQuestion) -> int:
    """Add a question to a case and return its id; a letter waits until it is answered.

    Raises:
        InvalidInputError: The question is blank.
    """
    require_role(session, Role.COORDINATOR, Role.SPECIALIST)
    fetch(session, Case, command.case_id)
    taken = session.scalars(select(Question.position).where(Question.case_id == command.case_id)).all()
    question = question_row(command.case_id, max(taken, default=0) + 1, command.question)
    session.add(question)
    session.flush()
    return question.id


def outside_diagnosis(session: Session, case_id: int) -> Diagnosis | None:
    """The case's outside diagnosis with its axes, if it was entered."""
    ensure_ticket(session, case_id)
    return session.scalars(
        select(Diagnosis)
        .where(Diagnosis.case_id == case_id, Diagnosis.kind == DiagnosisKind.OUTSIDE)
        .options(selectinload(Diagnosis.axes), selectinload(Diagnosis.biomarkers))
    ).one_or_none()


def outside_plan(session: Session, case_id: int) -> Plan | None:
    """The case's outside plan with its components, if it was entered."""
    ensure_ticket(session, case_id)
    return session.scalars(
        select(Plan)
        .where(Plan.case_id == case_id, Plan.kind == PlanKind.OUTSIDE)
        .options(selectinload(Plan.components))
    ).one_or_none()


def _trimmed(identifier: IdentifierEntry) -> IdentifierEntry:
    """The identifier without the blanks that come along when it is copied: they would make one patient two."""
    return replace(identifier, value=identifier.value.strip(), issuer=identifier.issuer.strip())


def check_facts(session: Session, command: RegisterCase) -> None:
    """Refuse what no case can be registered or corrected with.

    Raises:
        InvalidInputError: The clinical question is blank, or ECOG or Karnofsky is out of range.
        NotFoundError: There is no such party.
    """
    for party_id in (command.referral.referrer_id, command.referral.insurer_id, command.referral.trusted_person_id):
        if party_id is not None:
            fetch(session, Party, party_id)
    required(command.clinical_question, "clinical_question", "Enter the question that the board is asked.")
    if command.ecog is not None and command.ecog not in range(6):
        raise InvalidInputError("ECOG performance status is a number from 0 to 5.", field="ecog")
    if command.karnofsky is not None and command.karnofsky not in range(101):
        raise InvalidInputError("Karnofsky performance status is a number from 0 to 100.", field="karnofsky")


def apply_facts(case: Case, command: RegisterCase) -> None:
    """Make a case say what the command says about it."""
    for name in CASE_FACTS:
        setattr(case, name, getattr(command, name))


def _counter(year: int) -> Select[CaseCounter]:
    """The year's counter, locked until the number is committed."""
    return select(CaseCounter).where(CaseCounter.year == year).with_for_update()


def _new_counter(session: Session, year: int) -> CaseCounter:
    """The counter of a year that has none yet; where another client makes it at this moment, theirs."""
    with suppress(IntegrityError), session.begin_nested():
        session.add(CaseCounter(year=year, last=0))
    return session.scalars(_counter(year)).one()


def _next_number(session: Session) -> str:
    year = utc_now().year
    counter = session.scalars(_counter(year)).one_or_none()
    if counter is None:
        counter = _new_counter(session, year)
    counter.last += 1
    session.flush()
    return f"TB-{year}-{counter.last:04d}"


def apply_referral(referral: Referral, entry: ReferralEntry) -> Referral:
    """Make a referral say what the entry says; what was decided about it stays."""
    for field in fields(entry):
        setattr(referral, field.name, getattr(entry, field.name))
    return referral


def question_row(case_id: int, position: int, entry: QuestionEntry) -> Question:
    """A question of a case.

    Raises:
        InvalidInputError: It is blank.
    """
    return Question(
        case_id=case_id,
        position=position,
        asked_by=entry.asked_by,
        text=required(entry.text, "questions", "Enter the question in the asker's own words."),
        assigned_discipline=entry.assigned_discipline,
        asked_on=utc_now().date(),
    )
