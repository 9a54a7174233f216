"""Sealed opinions: until they open, nobody but the author reads a word of them."""

from contextlib import suppress
from dataclasses import replace

import pytest

from tests.support.board import (
    ADMINISTRATOR,
    AUDITOR,
    BOARD_PLAN,
    CHAIR,
    COORDINATOR,
    ONCOLOGIST,
    PATHOLOGIST,
    RADIOLOGIST,
)
from tests.support.clinic import CaseFile, Clinic
from tumorboard.errors import GateError, NotAllowedError, NotFoundError
from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.services.opinions import (
    AnswerEntry,
    OpenOpinions,
    OptionEntry,
    RecordOpinion,
    ReviseOpinion,
    StepEntry,
    open_opinions,
    record_opinion,
    revise_opinion,
)
from tumorboard.services.statements import PlanEntry
from tumorboard.vocabulary import Confidence, DiagnosisAgreement

pytestmark = pytest.mark.encrypted_too("shared_database")
SEALED = "Zebra"
"""A word that stands in every field of a sealed opinion and nowhere else."""

EVERYBODY = (COORDINATOR, PATHOLOGIST, RADIOLOGIST, CHAIR, ONCOLOGIST, ADMINISTRATOR, AUDITOR)


def record_secret(case: CaseFile, login: str) -> int:
    """An opinion whose every text is the secret word."""
    (question,) = case.read().questions
    (component, *_) = BOARD_PLAN.components
    plan = PlanEntry(
        (replace(component, text=SEALED, label=SEALED, condition=SEALED, code=SEALED),), SEALED, SEALED, SEALED
    )
    command = RecordOpinion(
        case.id,
        DiagnosisAgreement.DISAGREES,
        SEALED,
        rationale=SEALED,
        plan=plan,
        confidence=Confidence.HIGH,
        missing_information=SEALED,
        evidence_level=SEALED,
        evidence_source=SEALED,
        options=(OptionEntry(SEALED, SEALED, SEALED, SEALED, SEALED),),
        steps=(StepEntry(SEALED, SEALED, owner=SEALED),),
        answers=(AnswerEntry(question.id, SEALED),),
    )
    return case.clinic.write(login, record_opinion, command)


def readers(case: CaseFile) -> set[str]:
    """Who finds the secret word anywhere in what they read of the case; administrators do not even see the case yet."""
    found = set()
    for login in EVERYBODY:
        with suppress(NotFoundError):
            if SEALED in repr(case.read(login)):
                found.add(login)
    return found


def test_a_signed_opinion_stays_sealed_until_all_invited_ones_are_in_and_then_they_open_together(
    clinic: Clinic,
) -> None:
    case = clinic.register()
    case.invite(CHAIR, ONCOLOGIST)
    first = record_secret(case, CHAIR)
    assert readers(case) == {CHAIR}
    case.sign_opinion(first, CHAIR)
    assert readers(case) == {CHAIR}
    second = case.record_opinion(ONCOLOGIST, "Chemotherapy first.")
    assert readers(case) == {CHAIR}
    assert case.opinion(second, CHAIR).statement == ""
    case.sign_opinion(second, ONCOLOGIST)
    assert readers(case) == set(EVERYBODY) - {ADMINISTRATOR}
    assert case.opinion(second, CHAIR).statement == "Chemotherapy first."
    assert case.read().opinions_opened_at is not None


def test_a_sealed_opinion_shows_that_it_is_there_and_nothing_of_what_it_says(clinic: Clinic) -> None:
    case = clinic.register()
    case.invite(CHAIR, ONCOLOGIST)
    opinion_id = record_secret(case, CHAIR)
    case.sign_opinion(opinion_id, CHAIR)
    sealed = case.opinion(opinion_id, COORDINATOR)
    assert (sealed.sealed, sealed.author.display_name, sealed.signed_at is None) == (True, "Dr Elena Ivanov", False)
    assert (sealed.diagnosis_agreement, sealed.confidence, sealed.plan) == (None, None, None)
    assert (sealed.options, sealed.steps, sealed.answers) == ((), (), ())
    assert [invitation.received for invitation in case.read().invitations] == [True, False]
    assert not case.opinion(opinion_id, CHAIR).sealed
    assert clinic.database.read(list_cases, CaseFilter(SEALED)) == ()


def test_an_opinion_that_nobody_was_invited_to_stays_sealed_until_the_chair_opens(clinic: Clinic) -> None:
    case = clinic.register()
    case.sign_opinion(record_secret(case, ONCOLOGIST), ONCOLOGIST)
    assert readers(case) == {ONCOLOGIST}


def test_one_author_who_signs_twice_does_not_open_what_others_still_owe(clinic: Clinic) -> None:
    case = clinic.register()
    case.invite(CHAIR, ONCOLOGIST)
    opinion_id = record_secret(case, CHAIR)
    case.sign_opinion(opinion_id, CHAIR)
    revision = clinic.write(CHAIR, revise_opinion, ReviseOpinion(opinion_id, SEALED))
    case.sign_opinion(revision, CHAIR)
    assert readers(case) == {CHAIR}


def test_the_chair_opens_the_signed_opinions_together_and_drafts_stay_sealed(clinic: Clinic) -> None:
    case = clinic.register()
    case.invite(CHAIR, ONCOLOGIST, RADIOLOGIST)
    signed = case.record_opinion(RADIOLOGIST, "A second focus cannot be excluded.")
    case.sign_opinion(signed, RADIOLOGIST)
    record_secret(case, ONCOLOGIST)
    case.list_on(clinic.schedule())
    clinic.write(CHAIR, open_opinions, OpenOpinions(case.id))
    assert case.opinion(signed, COORDINATOR).statement == "A second focus cannot be excluded."
    assert readers(case) == {ONCOLOGIST}
    draft = next(opinion for opinion in case.read(ONCOLOGIST).opinions if opinion.statement == SEALED)
    case.sign_opinion(draft.id, ONCOLOGIST)
    assert readers(case) == set(EVERYBODY) - {ADMINISTRATOR}


def test_a_revision_that_is_still_a_draft_is_its_authors_alone_even_after_the_opening(clinic: Clinic) -> None:
    case = clinic.register()
    case.invite(CHAIR)
    opinion_id = case.record_opinion(CHAIR)
    case.sign_opinion(opinion_id, CHAIR)
    clinic.write(CHAIR, revise_opinion, ReviseOpinion(opinion_id, SEALED))
    assert readers(case) == {CHAIR}


def test_only_the_chair_of_a_meeting_that_lists_the_case_opens_its_opinions(clinic: Clinic) -> None:
    case, other = clinic.register(), clinic.register()
    case.sign_opinion(record_secret(case, ONCOLOGIST), ONCOLOGIST)
    with pytest.raises(NotAllowedError, match="Only the chair"):
        clinic.write(CHAIR, open_opinions, OpenOpinions(case.id))
    other.list_on(clinic.schedule())
    with pytest.raises(NotAllowedError, match="Only the chair"):
        clinic.write(CHAIR, open_opinions, OpenOpinions(case.id))
    case.list_on(clinic.schedule())
    for login in (COORDINATOR, ONCOLOGIST, ADMINISTRATOR, AUDITOR):
        with pytest.raises((NotAllowedError, NotFoundError), match=r"Only the chair|not yours to see"):
            clinic.write(login, open_opinions, OpenOpinions(case.id))
    assert readers(case) == {ONCOLOGIST}
    clinic.write(CHAIR, open_opinions, OpenOpinions(case.id))
    with pytest.raises(GateError, match="open already"):
        clinic.write(CHAIR, open_opinions, OpenOpinions(case.id))
