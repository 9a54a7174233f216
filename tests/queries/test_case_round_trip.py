"""Whatever is typed comes back exactly: any script, emoji, quotes, line breaks, and every coded value."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST, RADIOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tumorboard.concordance.axes import AxisValue
from tumorboard.queries.snapshots import AxisSnapshot, ComponentSnapshot
from tumorboard.services.intake import (
    AddPatient,
    ConsentEntry,
    IdentifierEntry,
    QuestionEntry,
    ReferralEntry,
    RegisterCase,
    add_patient,
)
from tumorboard.services.letters import AcknowledgeDispatch, RecordDispatch, acknowledge_dispatch, record_dispatch
from tumorboard.services.opinions import AnswerEntry, OptionEntry, RecordOpinion, StepEntry, record_opinion
from tumorboard.services.people import AddParty, add_party
from tumorboard.services.recommendations import ItemEntry
from tumorboard.services.reviews import LesionEntry, RecordRadiologyReview, record_radiology_review
from tumorboard.services.reviews import TestEntry as StainEntry  # pytest would collect a class named Test…
from tumorboard.services.statements import ComponentEntry, DiagnosisEntry, PlanEntry
from tumorboard.vocabulary import (
    Absence,
    AnswerKind,
    AskedBy,
    Axis,
    BiomarkerStatus,
    ComponentProgress,
    Confidence,
    ConsentPurpose,
    Consideration,
    ConsideredTopic,
    ConsultationMode,
    DiagnosisAgreement,
    Discipline,
    DispatchChannel,
    Intent,
    Modality,
    PartyKind,
    Place,
    Radpeer,
    RecommendationCode,
    ReferralReason,
    Requester,
    Response,
    ReviewBasis,
    Sex,
    Timing,
    TumorSite,
    Urgency,
)

AWKWARD = (
    "It's “quoted”, \"doubly\" and `back`; 'single' -- comment",
    "\\ backslash \\\\ %s %(name)s :name ? $1 {0} _ %",
    "line\nbreak\r\nand\ttab\u2028separator\u00a0space \x01\x1f control",
    "🎗️👩🏽‍⚕️ e\u0301 é ﷽ שלום ‏مرحبا‎ 漢字 ≤5 µg/l",
    '{"json": null, "a": [1]} </script> <!-- & -->',
    "  blanks at both ends  ",
    "None",
    "0123",
)
"""Texts on which programs trip."""

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30) | st.sampled_from(
    AWKWARD
)
words = texts.filter(lambda text: bool(text.strip()))
days = st.dates()
some_days = st.none() | days


def labeled_axes() -> st.SearchStrategy[tuple[AxisValue, ...]]:
    """Axes and biomarkers in any order, each under a label or name of its own."""
    stated = {"text": texts, "code": texts, "code_system": texts, "number": texts, "unit": texts, "method": texts}
    axis = st.builds(
        AxisValue,
        st.sampled_from([axis for axis in Axis if axis not in {Axis.T, Axis.N, Axis.M, Axis.BIOMARKER}]),
        texts,
        absence=st.none() | st.sampled_from(Absence),
        system=texts,
        radpeer=st.none() | st.sampled_from(Radpeer),
        response=st.none() | st.sampled_from(Response),
        **stated,
    )
    biomarker = st.builds(
        AxisValue, st.just(Axis.BIOMARKER), words, status=st.none() | st.sampled_from(BiomarkerStatus), **stated
    )
    return st.lists(axis | biomarker, max_size=3, unique_by=lambda value: (value.axis, value.label)).map(tuple)


components = st.builds(
    ComponentEntry,
    st.sampled_from(Modality),
    words,
    label=texts,
    level=st.none() | st.integers(0, 4),
    timing=st.none() | st.sampled_from(Timing),
    intent=st.none() | st.sampled_from(Intent),
    condition=texts,
    progress=st.sampled_from(ComponentProgress),
    started_on=some_days,
    ended_on=some_days,
    code=texts,
    code_system=texts,
)
diagnoses = st.builds(DiagnosisEntry, texts, labeled_axes(), texts, texts, some_days, texts, texts, texts, texts, texts)
plans = st.builds(PlanEntry, st.lists(components, max_size=2).map(tuple), texts, texts, texts, some_days)
referrals = st.builds(
    ReferralEntry,
    st.sampled_from(Requester),
    st.sampled_from(ReferralReason),
    st.sampled_from(ConsultationMode),
    days,
    st.sampled_from(Urgency),
    country=texts,
    language=texts,
    interpreter_needed=st.booleans(),
    insurance_plan=texts,
    insurance_covers=st.none() | st.booleans(),
    authorization_number=texts,
)
patients = st.builds(
    AddPatient,
    words,
    texts,
    some_days,
    st.sampled_from(Sex),
    deceased=st.booleans(),
    language=texts,
    country=texts,
    address=texts,
)
questions = st.builds(QuestionEntry, words, st.sampled_from(AskedBy), st.none() | st.sampled_from(Discipline))
consents = st.lists(
    st.builds(ConsentEntry, st.sampled_from(ConsentPurpose), st.booleans(), some_days),
    max_size=3,
    unique_by=lambda entry: entry.purpose,
)
registrations = st.builds(
    RegisterCase,
    st.just(0),
    st.just(0),
    st.sampled_from(TumorSite),
    words,
    referrals,
    st.none() | diagnoses,
    st.none() | plans,
    st.lists(questions, max_size=2).map(tuple),
    consents.map(tuple),
    texts,
    st.none() | st.integers(0, 5),
    st.none() | st.integers(0, 100),
    texts,
    texts,
    texts,
    texts,
)
instants = st.datetimes(
    datetime(1900, 1, 1),  # noqa: DTZ001 - hypothesis attaches the zones itself
    timezones=st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours))),
)


def same(entry: object, snapshot: object, *, apart_from: Iterable[str] = ()) -> None:
    """Assert that a snapshot says in every field of an entry what the entry says."""
    names = {field.name for field in fields(entry)} - set(apart_from)  # type: ignore[arg-type]
    assert {name: getattr(snapshot, name) for name in names} == {name: getattr(entry, name) for name in names}


def same_axes(entered: tuple[AxisValue, ...], read: tuple[AxisSnapshot, ...]) -> None:
    assert len(read) == len(entered)
    for value, axis in zip(entered, read, strict=True):
        same(value, axis)


def same_components(entered: tuple[ComponentEntry, ...], read: tuple[ComponentSnapshot, ...]) -> None:
    assert len(read) == len(entered)
    for entry, component in zip(entered, read, strict=True):
        same(entry, component)


examples = settings(max_examples=30, suppress_health_check=[*HealthCheck])


@examples
@given(patient=patients, registration=registrations, number=words, party=words)
def test_a_registered_case_comes_back_exactly_as_it_was_entered(
    clinic: Clinic, patient: AddPatient, registration: RegisterCase, number: str, party: str
) -> None:
    identifier = IdentifierEntry(f"{uuid4()} {number}".strip(), "Lakeside", number)
    patient_id = clinic.write(COORDINATOR, add_patient, replace(patient, identifiers=(identifier,)))
    party_id = clinic.write(COORDINATOR, add_party, AddParty(PartyKind.OTHER, party, *([party] * 5)))
    referral = replace(registration.referral, trusted_person_id=party_id)
    command = replace(registration, board_id=clinic.board_id, patient_id=patient_id, referral=referral)
    case = clinic.register(command).read()
    ids = {"board_id", "patient_id", "referrer_id", "insurer_id", "trusted_person_id"}
    parts = {"referral", "outside_diagnosis", "outside_plan", "questions", "consents"}
    same(command, case, apart_from=ids | parts)
    same(referral, case.referral, apart_from=ids)
    same(patient, case.patient, apart_from={"identifiers", "deceased_on", "phone", "email"})
    same(identifier, case.patient.identifiers[0])
    assert case.referral.trusted_person is not None
    assert (case.referral.trusted_person.name, case.referral.trusted_person.email) == (party, party)
    assert len(case.questions) == len(command.questions)
    for question, shown in zip(command.questions, case.questions, strict=True):
        same(question, shown)
    for consent, kept in zip(command.consents, case.consents, strict=True):
        same(consent, kept)
    assert (case.outside_diagnosis is None) == (command.outside_diagnosis is None)
    assert (case.outside_plan is None) == (command.outside_plan is None)
    if case.outside_diagnosis is not None and command.outside_diagnosis is not None:
        same(command.outside_diagnosis, case.outside_diagnosis, apart_from={"axes"})
        same_axes(command.outside_diagnosis.axes, case.outside_diagnosis.axes)
    if case.outside_plan is not None and command.outside_plan is not None:
        same(command.outside_plan, case.outside_plan, apart_from={"components"})
        same_components(command.outside_plan.components, case.outside_plan.components)


@pytest.fixture(scope="module")
def registered(clinic: Clinic) -> CaseFile:
    """One case with a material, for drafts that are recorded again and again."""
    case = clinic.register()
    case.add_material(received=True)
    return case


lesions = st.builds(LesionEntry, words, texts, texts, st.booleans(), texts, texts)
stains = st.builds(StainEntry, words, some_days, some_days, texts)


@examples
@given(
    axes=labeled_axes(),
    verbatim=texts,
    comment=texts,
    basis=st.sampled_from(ReviewBasis),
    tests=st.lists(stains, max_size=3).map(tuple),
    targets=st.lists(lesions, max_size=3).map(tuple),
)
def test_a_draft_review_comes_back_exactly_as_it_was_entered(
    registered: CaseFile,
    axes: tuple[AxisValue, ...],
    verbatim: str,
    comment: str,
    basis: ReviewBasis,
    tests: tuple[StainEntry, ...],
    targets: tuple[LesionEntry, ...],
) -> None:
    (material,) = registered.read().materials
    present = registered.read().reviews
    command = RecordRadiologyReview(
        registered.id,
        basis,
        axes,
        present[0].id if present else None,
        verbatim=verbatim,
        comment=comment,
        materials={material.id: basis},
        tests=tests,
        lesions=targets,
    )
    review = registered.review(registered.clinic.write(RADIOLOGIST, record_radiology_review, command))
    assert (review.basis, review.comment, review.diagnosis.verbatim) == (basis, comment, verbatim)
    same_axes(axes, review.diagnosis.axes)
    assert [(seen.material_id, seen.basis) for seen in review.materials] == [(material.id, basis)]
    kept = sorted(review.tests, key=lambda test: (test.name, repr(test)))
    for entry, test in zip(sorted(tests, key=lambda test: (test.name, repr(test))), kept, strict=True):
        same(entry, test)
    for target, lesion in zip(sorted(targets, key=repr), sorted(review.lesions, key=repr), strict=True):
        assert (target.organ, target.lymph_node) == (lesion.organ, lesion.lymph_node)


options = st.lists(st.builds(OptionEntry, words, texts, texts, texts, texts), max_size=2).map(tuple)
steps = st.lists(st.builds(StepEntry, words, words, some_days, texts), max_size=2).map(tuple)
answers = st.builds(AnswerEntry, st.just(0), words, st.sampled_from(AnswerKind))


@examples
@given(
    agreement=st.sampled_from(DiagnosisAgreement),
    statement=words,
    rest=st.tuples(texts, texts, texts, texts),
    plan=st.none() | plans,
    confidence=st.none() | st.sampled_from(Confidence),
    parts=st.tuples(options, steps),
    answer=answers,
)
def test_a_draft_opinion_comes_back_exactly_as_it_was_entered(
    registered: CaseFile,
    agreement: DiagnosisAgreement,
    statement: str,
    rest: tuple[str, str, str, str],
    plan: PlanEntry | None,
    confidence: Confidence | None,
    parts: tuple[tuple[OptionEntry, ...], tuple[StepEntry, ...]],
    answer: AnswerEntry,
) -> None:
    (question,) = registered.read().questions
    present = registered.read(CHAIR).opinions
    command = RecordOpinion(
        registered.id,
        agreement,
        statement,
        present[0].id if present else None,
        None,
        rest[0],
        plan,
        confidence,
        *rest[1:],
        *parts,
        (replace(answer, question_id=question.id),),
    )
    opinion = registered.opinion(registered.clinic.write(CHAIR, record_opinion, command), CHAIR)
    apart = {"case_id", "opinion_id", "seen_version", "plan", "options", "steps", "answers"}
    same(command, opinion, apart_from=apart)
    assert (opinion.plan is None) == (plan is None)
    if opinion.plan is not None and plan is not None:
        same(plan, opinion.plan, apart_from={"components"})
        same_components(plan.components, opinion.plan.components)
    for option, shown in zip(command.options, opinion.options, strict=True):
        same(option, shown)
    for step, kept in zip(command.steps, opinion.steps, strict=True):
        same(step, kept)
    same(command.answers[0], opinion.answers[0])


items = st.builds(ItemEntry, st.sampled_from(RecommendationCode), words, texts, texts, some_days)


@examples
@given(
    summaries=st.tuples(texts, texts, texts, texts, texts, texts),
    place=st.none() | st.sampled_from(Place),
    diagnosis=diagnoses,
    plan=plans,
    entries=st.lists(items, max_size=3).map(tuple),
    parts=st.tuples(options, steps),
    considered=st.dictionaries(st.sampled_from(ConsideredTopic), st.tuples(st.sampled_from(Consideration), texts)),
    answer=answers,
)
def test_a_draft_recommendation_comes_back_exactly_as_it_was_entered(
    discussed: tuple[CaseFile, int],
    summaries: tuple[str, str, str, str, str, str],
    place: Place | None,
    diagnosis: DiagnosisEntry,
    plan: PlanEntry,
    entries: tuple[ItemEntry, ...],
    parts: tuple[tuple[OptionEntry, ...], tuple[StepEntry, ...]],
    considered: dict[ConsideredTopic, tuple[Consideration, str]],
    answer: AnswerEntry,
) -> None:
    case, item_id = discussed
    present = case.read()
    names = ("diagnosis_summary", "stage_summary", "treatment_summary", "rationale", "place_note", "follow_up")
    command = replace(
        case.draft(item_id),
        recommendation_id=None if present.recommendation is None else present.recommendation.id,
        **dict(zip(names, summaries, strict=True)),
        place=place,
        diagnosis=diagnosis,
        plan=plan,
        items=entries,
        options=parts[0],
        steps=parts[1],
        considered=considered,
        answers=(replace(answer, question_id=present.questions[0].id),),
    )
    case.recommend(command)
    draft = case.recommendation()
    assert tuple(getattr(draft, name) for name in names) == summaries
    assert draft.place is place
    assert draft.diagnosis is not None
    assert draft.plan is not None
    same(diagnosis, draft.diagnosis, apart_from={"axes"})
    same_axes(diagnosis.axes, draft.diagnosis.axes)
    same_components(plan.components, draft.plan.components)
    for entered, shown in ((entries, draft.items), (parts[0], draft.options), (parts[1], draft.steps)):
        assert len(entered) == len(shown)
        for entry, row in zip(entered, shown, strict=True):
            same(entry, row)
    assert {item.topic: (item.consideration, item.note) for item in draft.considered} == considered
    (question,) = case.read().questions
    assert (question.kind, question.answer) == (answer.kind, answer.text)


@pytest.fixture(scope="module")
def discussed(clinic: Clinic) -> tuple[CaseFile, int]:
    """A case that was discussed, and its agenda item."""
    case = clinic.register()
    return case, case.discuss()


@pytest.fixture(scope="module")
def lettered(clinic: Clinic) -> tuple[CaseFile, int]:
    """A case with an issued letter, and the letter."""
    case = clinic.register()
    return case, case.issue(case.approved())


@examples
@given(sent_at=instants, recipient=words)
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
    same_axes(axes, snapshot.outside_diagnosis.axes)
    same_axes(axes[::-1], snapshot.reviews[0].diagnosis.axes)
    assert [finding.label for finding in snapshot.reviews[0].findings] == [axis.label for axis in axes[::-1]]
    assert snapshot.reviews[0].reviewer.display_name == "Dr Amara Osei"
    assert clinic.people[PATHOLOGIST] == snapshot.reviews[0].reviewer.id
    assert isinstance(snapshot.referral.received_on, date)
