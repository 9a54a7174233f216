"""Whatever is typed comes back exactly: any script, emoji, quotes, line breaks, and every coded value."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.support import entries
from tests.support.board import CHAIR, COORDINATOR, RADIOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tumorboard.concordance.axes import AxisValue
from tumorboard.queries.statement_snapshots import DiagnosisSnapshot, PlanSnapshot
from tumorboard.services.intake import AddPatient, IdentifierEntry, RegisterCase, add_patient
from tumorboard.services.letters import AcknowledgeDispatch, RecordDispatch, acknowledge_dispatch, record_dispatch
from tumorboard.services.opinions import RecordOpinion, record_opinion
from tumorboard.services.people import AddParty, add_party
from tumorboard.services.recommendations import DraftRecommendation
from tumorboard.services.reviews import RecordRadiologyReview, record_radiology_review
from tumorboard.services.reviews import TestEntry as StainEntry  # pytest would collect a class named Test…
from tumorboard.services.statements import DiagnosisEntry, PlanEntry
from tumorboard.vocabulary import Axis, DispatchChannel, PartyKind

examples = settings(
    max_examples=20,
    suppress_health_check=[*HealthCheck],
    # Every example costs some writes: the explanation of a failure would take minutes.
    phases=[phase for phase in Phase if phase is not Phase.explain],
)


def values(row: Any) -> dict[str, object]:  # noqa: ANN401 - any dataclass, for which there is no type
    """What a command or a snapshot holds, by its fields' names."""
    return {field.name: getattr(row, field.name) for field in fields(row)}


def same(entry: object, snapshot: object, *, apart_from: str = "") -> None:
    """Assert that a snapshot says in every field of an entry what the entry says."""
    entered = {name: value for name, value in values(entry).items() if name not in apart_from.split()}
    assert {name: getattr(snapshot, name) for name in entered} == entered


def all_same(entered: Sequence[object], read: Sequence[object]) -> None:
    """Assert it of each of several, in their order."""
    assert len(read) == len(entered)
    for entry, snapshot in zip(entered, read, strict=True):
        same(entry, snapshot)


def same_diagnosis(entry: DiagnosisEntry | None, snapshot: DiagnosisSnapshot | None) -> None:
    assert (entry is None) == (snapshot is None)
    if entry is not None and snapshot is not None:
        same(entry, snapshot, apart_from="axes")
        all_same(entry.axes, snapshot.axes)


def same_plan(entry: PlanEntry | None, snapshot: PlanSnapshot | None) -> None:
    assert (entry is None) == (snapshot is None)
    if entry is not None and snapshot is not None:
        same(entry, snapshot, apart_from="components")
        all_same(entry.components, snapshot.components)


def counts(rows: Sequence[object]) -> Counter[str]:
    """Rows whose order is not kept, each by its fields' names and values."""
    return Counter(str(sorted((name, repr(value)) for name, value in values(row).items())) for row in rows)


@examples
@given(patient=entries.patients, registration=entries.registrations, number=entries.words, party=entries.words)
def test_a_registered_case_comes_back_exactly_as_it_was_entered(
    clinic: Clinic, patient: AddPatient, registration: RegisterCase, number: str, party: str
) -> None:
    identifier = IdentifierEntry(f"{uuid4()} {number}".strip(), "Lakeside", number)
    patient_id = clinic.write(COORDINATOR, add_patient, replace(patient, identifiers=(identifier,)))
    party_id = clinic.write(COORDINATOR, add_party, AddParty(PartyKind.OTHER, party, *([party] * 5)))
    referral = replace(registration.referral, trusted_person_id=party_id)
    command = replace(registration, board_id=clinic.board_id, patient_id=patient_id, referral=referral)
    case = clinic.register(command).read()
    parts = "referral outside_diagnosis outside_plan questions consents"
    same(command, case, apart_from=f"board_id patient_id {parts}")
    same(referral, case.referral, apart_from="referrer_id insurer_id trusted_person_id")
    same(patient, case.patient, apart_from="identifiers deceased_on phone email")
    same(identifier, case.patient.identifiers[0])
    assert case.referral.trusted_person is not None
    assert (case.referral.trusted_person.name, case.referral.trusted_person.email) == (party, party)
    all_same(command.questions, case.questions)
    all_same(command.consents, case.consents)
    same_diagnosis(command.outside_diagnosis, case.outside_diagnosis)
    same_plan(command.outside_plan, case.outside_plan)


@pytest.mark.parametrize("text", entries.AWKWARD)
def test_a_text_on_which_programs_trip_comes_back_exactly(clinic: Clinic, text: str) -> None:
    diagnosis = DiagnosisEntry(text, (AxisValue(Axis.OTHER, text, text=text, number=text),), text, text)
    case = clinic.register(replace(clinic.registration(), summary=text, outside_diagnosis=diagnosis)).read()
    assert case.summary == text
    same_diagnosis(diagnosis, case.outside_diagnosis)


@pytest.fixture(scope="module")
def registered(clinic: Clinic) -> CaseFile:
    """One case with a material, for drafts that are recorded again and again."""
    case = clinic.register()
    case.add_material(received=True)
    return case


@examples
@given(command=entries.reviews)
def test_a_draft_review_comes_back_exactly_as_it_was_entered(
    registered: CaseFile, command: RecordRadiologyReview
) -> None:
    before = registered.read()
    (material,) = before.materials
    command = replace(
        command,
        case_id=registered.id,
        review_id=before.reviews[0].id if before.reviews else None,
        materials={material.id: command.basis},
    )
    review = registered.review(registered.clinic.write(RADIOLOGIST, record_radiology_review, command))
    assert (review.basis, review.comment, review.diagnosis.verbatim) == (
        command.basis,
        command.comment,
        command.verbatim,
    )
    assert (review.new_lesion, review.non_target_progression) == (command.new_lesion, command.non_target_progression)
    all_same(command.axes, review.diagnosis.axes)
    assert {seen.material_id: seen.basis for seen in review.materials} == command.materials
    tests = [StainEntry(test.name, test.ordered_on, test.due_on, test.result) for test in review.tests]
    assert (counts(tests), counts(review.lesions)) == (counts(command.tests), counts(command.lesions))


@examples
@given(command=entries.opinions)
def test_a_draft_opinion_comes_back_exactly_as_it_was_entered(registered: CaseFile, command: RecordOpinion) -> None:
    before = registered.read(CHAIR)
    command = replace(
        command,
        case_id=registered.id,
        opinion_id=before.opinions[0].id if before.opinions else None,
        answers=(replace(command.answers[0], question_id=before.questions[0].id),),
    )
    opinion = registered.opinion(registered.clinic.write(CHAIR, record_opinion, command), CHAIR)
    parts = "plan options steps answers"
    same(command, opinion, apart_from=f"case_id opinion_id seen_version {parts}")
    same_plan(command.plan, opinion.plan)
    all_same(command.options, opinion.options)
    all_same(command.steps, opinion.steps)
    all_same(command.answers, opinion.answers)


@pytest.fixture(scope="module")
def discussed(clinic: Clinic) -> tuple[CaseFile, int]:
    """A case that was discussed, and its agenda item."""
    case = clinic.register()
    return case, case.discuss()


@examples
@given(command=entries.recommendations)
def test_a_draft_recommendation_comes_back_exactly_as_it_was_entered(
    discussed: tuple[CaseFile, int], command: DraftRecommendation
) -> None:
    case, item_id = discussed
    before = case.read()
    command = replace(
        command,
        agenda_item_id=item_id,
        recommendation_id=None if before.recommendation is None else before.recommendation.id,
        answers=(replace(command.answers[0], question_id=before.questions[0].id),),
    )
    case.recommend(command)
    draft = case.recommendation()
    parts = "diagnosis plan items options steps answers considered expected"
    same(command, draft, apart_from=f"recommendation_id seen_version supersede_reason {parts}")
    same_diagnosis(command.diagnosis, draft.diagnosis)
    same_plan(command.plan, draft.plan)
    all_same(command.items, draft.items)
    all_same(command.options, draft.options)
    all_same(command.steps, draft.steps)
    assert {item.topic: (item.consideration, item.note) for item in draft.considered} == command.considered
    assert {item.axis: item.change for item in draft.expected} == command.expected
    (question,) = case.read().questions
    assert (question.kind, question.answer) == (command.answers[0].kind, command.answers[0].text)


@pytest.fixture(scope="module")
def lettered(clinic: Clinic) -> tuple[CaseFile, int]:
    """A case with an issued letter, and the letter."""
    case = clinic.register()
    return case, case.issue(case.approved())


@examples
@given(sent_at=entries.instants, recipient=entries.words)
def test_an_instant_comes_back_to_the_microsecond_whatever_its_zone(
    lettered: tuple[CaseFile, int], sent_at: datetime, recipient: str
) -> None:
    case, letter_id = lettered
    command = RecordDispatch(letter_id, recipient, DispatchChannel.PORTAL, sent_at=sent_at)
    dispatch_id = case.clinic.write(COORDINATOR, record_dispatch, command)
    case.clinic.write(COORDINATOR, acknowledge_dispatch, AcknowledgeDispatch(dispatch_id, sent_at))
    sent = case.read().letters[0].dispatches[-1]
    assert (sent.recipient, sent.sent_at, sent.acknowledged_at) == (recipient, sent_at, sent_at)
    assert sent.sent_at.tzinfo is UTC


def test_forty_axes_keep_their_order_and_their_numbers_as_they_were_written(clinic: Clinic) -> None:
    written = ("1", "1.0", "1.10", "01", "<1", "1e5", "1,5", "")
    axes = tuple(AxisValue(Axis.OTHER, f"axis {n}", number=written[n % 8], unit="%") for n in range(40))
    case = clinic.register(replace(clinic.registration(), outside_diagnosis=DiagnosisEntry("Many", axes)))
    case.record_review(*axes[::-1])
    snapshot = case.read()
    assert snapshot.outside_diagnosis is not None
    all_same(axes, snapshot.outside_diagnosis.axes)
    all_same(axes[::-1], snapshot.reviews[0].diagnosis.axes)
    assert [finding.label for finding in snapshot.reviews[0].findings] == [axis.label for axis in axes[::-1]]
