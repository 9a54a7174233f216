"""Opinions: invited, recorded, signed and revised."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.support.board import ADMINISTRATOR, AUDITOR, BOARD_PLAN, CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tumorboard.errors import (
    FrozenError,
    GateError,
    InvalidInputError,
    NotAllowedError,
    NotFoundError,
    StaleRecordError,
)
from tumorboard.models import Opinion
from tumorboard.queries.snapshots import OpinionSnapshot
from tumorboard.services.acting import fetch
from tumorboard.services.opinions import (
    AnswerEntry,
    InviteOpinion,
    OptionEntry,
    RecordOpinion,
    ReviseOpinion,
    SignOpinion,
    StepEntry,
    invite_opinion,
    record_opinion,
    revise_opinion,
    sign_opinion,
)
from tumorboard.services.people import AddPerson, DisablePerson, add_person, disable_person
from tumorboard.services.statements import ComponentEntry, PlanEntry
from tumorboard.vocabulary import AnswerKind, Confidence, DiagnosisAgreement, Discipline, Modality, Role


def full_opinion(case: CaseFile) -> RecordOpinion:
    """A command with something in every field."""
    (question,) = case.read().questions
    return RecordOpinion(
        case.id,
        DiagnosisAgreement.AGREES_IN_PART,
        "Conservation is feasible.",
        rationale="Unifocal, 17 mm.",
        plan=BOARD_PLAN,
        confidence=Confidence.HIGH,
        missing_information="Germline result.",
        evidence_level="1A",
        evidence_source="NSABP B-06",
        options=(
            OptionEntry("Conservation", "keeps the breast", "second operation", "scar", "six weeks of visits"),
            OptionEntry("Mastectomy", "one operation"),
        ),
        steps=(StepEntry("HER2 amplified", "add trastuzumab", date(2026, 12, 1), "Dr Moreau"),),
        answers=(AnswerEntry(question.id, "Yes."),),
    )


def content(opinion: OpinionSnapshot) -> tuple[object, ...]:
    """What an opinion says, without what tells its versions apart."""
    plan = opinion.plan
    return (
        (opinion.diagnosis_agreement, opinion.statement, opinion.rationale, opinion.confidence),
        (opinion.missing_information, opinion.evidence_level, opinion.evidence_source),
        None if plan is None else tuple(replace(component, id=0) for component in plan.components),
        opinion.options,
        opinion.steps,
        opinion.answers,
    )


def test_an_opinion_gives_back_everything_that_was_entered(clinic: Clinic) -> None:
    case = clinic.register()
    opinion = case.opinion(clinic.write(CHAIR, record_opinion, full_opinion(case)), CHAIR)
    assert (opinion.author.display_name, opinion.discipline) == ("Dr Elena Ivanov", Discipline.SURGERY)
    assert (opinion.statement, opinion.rationale, opinion.confidence) == (
        "Conservation is feasible.",
        "Unifocal, 17 mm.",
        Confidence.HIGH,
    )
    assert [(option.rank, option.text, option.daily_life) for option in opinion.options] == [
        (1, "Conservation", "six weeks of visits"),
        (2, "Mastectomy", ""),
    ]
    assert [(step.condition, step.action, step.owner) for step in opinion.steps] == [
        ("HER2 amplified", "add trastuzumab", "Dr Moreau")
    ]
    assert [(answer.kind, answer.text) for answer in opinion.answers] == [(AnswerKind.ANSWERED, "Yes.")]
    assert opinion.plan is not None
    assert [component.text for component in opinion.plan.components] == [
        "Breast-conserving excision",
        "Endocrine therapy",
    ]


def test_a_draft_recorded_again_says_the_new_and_only_that(clinic: Clinic) -> None:
    case = clinic.register()
    command = full_opinion(case)
    opinion_id = clinic.write(CHAIR, record_opinion, command)
    before = case.opinion(opinion_id, CHAIR)
    shorter = replace(
        command,
        opinion_id=opinion_id,
        seen_version=before.row_version,
        plan=None,
        confidence=None,
        options=(OptionEntry("Mastectomy"),),
        steps=(),
        answers=(),
    )
    assert clinic.write(CHAIR, record_opinion, shorter) == opinion_id
    after = case.opinion(opinion_id, CHAIR)
    assert (after.plan, after.confidence, after.steps, after.answers) == (None, None, (), ())
    assert [(option.rank, option.text, option.benefits) for option in after.options] == [(1, "Mastectomy", "")]
    plan = PlanEntry((ComponentEntry(Modality.OBSERVATION, "Surveillance"),))
    clinic.write(CHAIR, record_opinion, replace(shorter, seen_version=after.row_version, plan=plan))
    planned = case.opinion(opinion_id, CHAIR).plan
    assert planned is not None
    assert [component.text for component in planned.components] == ["Surveillance"]


def test_a_draft_that_changed_meanwhile_is_not_overwritten_even_where_only_an_option_changed(clinic: Clinic) -> None:
    case = clinic.register()
    opinion_id = clinic.write(CHAIR, record_opinion, full_opinion(case))
    seen = case.opinion(opinion_id, CHAIR).row_version
    mine = replace(full_opinion(case), opinion_id=opinion_id, seen_version=seen)
    theirs = replace(mine, options=(OptionEntry("Observation"),))
    clinic.write(CHAIR, record_opinion, theirs)
    with pytest.raises(StaleRecordError):
        clinic.write(CHAIR, record_opinion, mine)
    with pytest.raises(StaleRecordError):
        clinic.write(CHAIR, sign_opinion, SignOpinion(opinion_id, seen))
    assert [option.text for option in case.opinion(opinion_id, CHAIR).options] == ["Observation"]


def test_a_person_has_one_opinion_on_a_case(clinic: Clinic) -> None:
    case = clinic.register()
    opinion_id = case.record_opinion(CHAIR)
    with pytest.raises(GateError, match="change or revise that one"):
        case.record_opinion(CHAIR, "Something else.")
    case.sign_opinion(opinion_id, CHAIR)
    with pytest.raises(GateError, match="change or revise that one"):
        case.record_opinion(CHAIR, "Something else.")
    assert len(case.read().opinions) == 1


def test_a_blank_part_is_refused_with_its_field(clinic: Clinic) -> None:
    case = clinic.register()
    command = full_opinion(case)
    (question,) = case.read().questions
    for change, field in (
        (replace(command, statement=" \n"), "statement"),
        (replace(command, options=(OptionEntry(""),)), "options"),
        (replace(command, steps=(StepEntry("", "act"),)), "steps"),
        (replace(command, steps=(StepEntry("if", " "),)), "steps"),
        (replace(command, answers=(AnswerEntry(question.id, ""),)), "answers"),
        (replace(command, plan=PlanEntry((ComponentEntry(Modality.SURGERY, ""),))), "text"),
    ):
        with pytest.raises(InvalidInputError) as refusal:
            clinic.write(CHAIR, record_opinion, change)
        assert refusal.value.field == field
    assert case.read().opinions == ()


def test_an_answer_belongs_to_a_question_of_the_case(clinic: Clinic) -> None:
    case, other = clinic.register(), clinic.register()
    (foreign,) = other.read().questions
    with pytest.raises(InvalidInputError, match="belongs to another case") as refusal:
        clinic.write(CHAIR, record_opinion, replace(full_opinion(case), answers=(AnswerEntry(foreign.id, "Yes."),)))
    assert refusal.value.field == "answers"


def test_an_opinion_belongs_to_its_author_and_its_case(clinic: Clinic) -> None:
    case, other = clinic.register(), clinic.register()
    opinion_id = case.record_opinion(CHAIR)
    command = replace(full_opinion(case), opinion_id=opinion_id)
    # What is sealed is not even there to be found, on a shared board.
    with pytest.raises((NotAllowedError, NotFoundError), match=r"Only its author changes|no such record"):
        clinic.write(ONCOLOGIST, record_opinion, command)
    with pytest.raises(NotAllowedError, match="Only its author changes"):
        clinic.write(CHAIR, record_opinion, replace(command, case_id=other.id, answers=()))
    with pytest.raises((NotAllowedError, NotFoundError), match=r"Only its author signs|no such record"):
        case.sign_opinion(opinion_id, ONCOLOGIST)
    for login in (COORDINATOR, ADMINISTRATOR, AUDITOR):
        with pytest.raises(NotAllowedError, match="Only a specialist"):
            clinic.write(login, record_opinion, full_opinion(case))
    assert case.opinion(opinion_id).signed_at is None


def change_a_row(session: Session, opinion_id: int) -> None:
    fetch(session, Opinion, opinion_id).statement = "Changed."


def test_a_signed_opinion_does_not_change(clinic: Clinic) -> None:
    case = clinic.register()
    opinion_id = case.record_opinion(CHAIR)
    case.sign_opinion(opinion_id, CHAIR)
    signed = case.opinion(opinion_id, CHAIR)
    with pytest.raises(FrozenError, match="revise it instead"):
        clinic.write(CHAIR, record_opinion, replace(full_opinion(case), opinion_id=opinion_id))
    with pytest.raises(FrozenError, match="signed already"):
        case.sign_opinion(opinion_id, CHAIR)
    with pytest.raises(FrozenError):
        clinic.write(CHAIR, change_a_row, opinion_id)
    assert case.opinion(opinion_id, CHAIR) == signed


def test_a_revision_keeps_both_versions_and_replaces_the_first_only_once_it_is_signed(clinic: Clinic) -> None:
    case = clinic.register()
    first = clinic.write(CHAIR, record_opinion, full_opinion(case))
    case.sign_opinion(first, CHAIR)
    second = clinic.write(CHAIR, revise_opinion, ReviseOpinion(first, "MRI shows a second focus."))
    signed, draft = (case.opinion(opinion_id, CHAIR) for opinion_id in (first, second))
    assert content(draft) == content(signed)
    assert (draft.supersedes_id, draft.revision_reason, signed.current) == (first, "MRI shows a second focus.", True)
    changed = replace(
        full_opinion(case), opinion_id=second, seen_version=draft.row_version, statement="Mastectomy is safer."
    )
    clinic.write(CHAIR, record_opinion, changed)
    case.sign_opinion(second, CHAIR)
    assert case.opinion(first, CHAIR) == replace(signed, current=False)
    newest = case.opinion(second, CHAIR)
    assert (newest.statement, newest.current, newest.signed_at is None) == ("Mastectomy is safer.", True, False)


def test_only_its_author_revises_a_signed_opinion_once_and_with_a_reason(clinic: Clinic) -> None:
    case = clinic.register()
    first = case.record_opinion(CHAIR)
    with pytest.raises(GateError, match="A draft is changed, not revised"):
        clinic.write(CHAIR, revise_opinion, ReviseOpinion(first, "New."))
    case.sign_opinion(first, CHAIR)
    with pytest.raises((NotAllowedError, NotFoundError), match=r"Only its author revises|no such record"):
        clinic.write(ONCOLOGIST, revise_opinion, ReviseOpinion(first, "New."))
    with pytest.raises(InvalidInputError, match="why the opinion is revised") as refusal:
        clinic.write(CHAIR, revise_opinion, ReviseOpinion(first, ""))
    assert refusal.value.field == "reason"
    clinic.write(CHAIR, revise_opinion, ReviseOpinion(first, "New."))
    with pytest.raises(GateError, match="revised already"):
        clinic.write(CHAIR, revise_opinion, ReviseOpinion(first, "New again."))
    with pytest.raises(NotFoundError):
        clinic.write(CHAIR, revise_opinion, ReviseOpinion(10_000, "New."))


def test_only_an_active_specialist_is_invited_and_each_once(clinic: Clinic) -> None:
    case = clinic.register()
    case.invite(CHAIR)
    with pytest.raises(InvalidInputError, match="Dr Elena Ivanov is invited already") as refusal:
        case.invite(CHAIR)
    assert refusal.value.field == "person_id"
    gone = clinic.write(
        COORDINATOR, add_person, AddPerson("gone", "Ray", Role.SPECIALIST, discipline=Discipline.SURGERY)
    )
    clinic.write(COORDINATOR, disable_person, DisablePerson("gone"))
    for person_id in (gone, clinic.people[ADMINISTRATOR]):
        with pytest.raises(InvalidInputError, match="Only an active specialist"):
            clinic.write(COORDINATOR, invite_opinion, InviteOpinion(case.id, person_id, Discipline.SURGERY))
    with pytest.raises(NotAllowedError, match="Only a coordinator"):
        clinic.write(CHAIR, invite_opinion, InviteOpinion(case.id, clinic.people[PATHOLOGIST], Discipline.PATHOLOGY))
    assert [invitation.person.display_name for invitation in case.read().invitations] == ["Dr Elena Ivanov"]


def test_an_invitation_says_until_when_in_which_discipline_and_what_conflict(clinic: Clinic) -> None:
    case = clinic.register()
    command = InviteOpinion(
        case.id, clinic.people[ONCOLOGIST], Discipline.GENETICS, date(2026, 11, 20), "Treated the patient's sister."
    )
    clinic.write(COORDINATOR, invite_opinion, command)
    (invitation,) = case.read().invitations
    assert (invitation.discipline, invitation.due_on, invitation.conflict, invitation.received) == (
        Discipline.GENETICS,
        date(2026, 11, 20),
        "Treated the patient's sister.",
        False,
    )
    case.sign_opinion(case.record_opinion(ONCOLOGIST), ONCOLOGIST)
    assert case.read().invitations[0].received
