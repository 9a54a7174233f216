"""Commands with anything in their fields that can be typed or chosen, for property tests."""

from datetime import datetime, timedelta, timezone

from hypothesis import strategies as st

from tumorboard.concordance.axes import AxisValue
from tumorboard.concordance.intensity import EXTENT_LEVELS
from tumorboard.services.intake import AddPatient, ConsentEntry, QuestionEntry, ReferralEntry, RegisterCase
from tumorboard.services.opinions import AnswerEntry, OptionEntry, RecordOpinion, StepEntry
from tumorboard.services.recommendations import DraftRecommendation, ItemEntry
from tumorboard.services.reviews import LesionEntry, RecordRadiologyReview
from tumorboard.services.reviews import TestEntry as StainEntry  # pytest would collect a class named Test…
from tumorboard.services.statements import ComponentEntry, DiagnosisEntry, PlanEntry
from tumorboard.vocabulary import (
    Absence,
    Agreement,
    AnswerKind,
    AskedBy,
    Axis,
    BiomarkerStatus,
    BoardAgreement,
    ComponentProgress,
    Confidence,
    ConsentPurpose,
    Consideration,
    ConsideredTopic,
    ConsultationMode,
    DiagnosisAgreement,
    Direction,
    Discipline,
    ExpectedChange,
    Intent,
    Modality,
    NoRecommendationReason,
    OutcomeAxis,
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
    "🎗️ \U0001f469\U0001f3fd\u200d\u2695\ufe0f e\u0301 é ﷽ 漢字 ≤5 µg/l",
    "שלום \u200f\u0645\u0631\u062d\u0628\u0627\u200e \u202eabc\u202c",
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
        AxisValue,
        st.just(Axis.BIOMARKER),
        words,
        status=st.none() | st.sampled_from(BiomarkerStatus),
        specimen=texts,
        significance=texts,
        evidence_level=texts,
        germline=st.booleans(),
        **stated,
    )
    return st.lists(axis | biomarker, max_size=3, unique_by=lambda value: (value.axis, value.label)).map(tuple)


def components() -> st.SearchStrategy[ComponentEntry]:
    """Treatments, with a level only where their modality has a scale."""
    scaled = sorted(EXTENT_LEVELS)
    stated = {"label": texts, "condition": texts, "code": texts, "code_system": texts}
    coded = {
        "timing": st.none() | st.sampled_from(Timing),
        "intent": st.none() | st.sampled_from(Intent),
        "progress": st.sampled_from(ComponentProgress),
        "started_on": some_days,
        "ended_on": some_days,
    }
    with_level = st.builds(
        ComponentEntry, st.sampled_from(scaled), words, level=st.none() | st.integers(0, 4), **stated, **coded
    )
    others = [modality for modality in Modality if modality not in scaled]
    return with_level | st.builds(ComponentEntry, st.sampled_from(others), words, **stated, **coded)


diagnoses = st.builds(DiagnosisEntry, texts, labeled_axes(), texts, texts, some_days, texts, texts, texts, texts, texts)
plans = st.builds(PlanEntry, st.lists(components(), max_size=2).map(tuple), texts, texts, texts, some_days)
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
reviews = st.builds(
    RecordRadiologyReview,
    st.just(0),
    st.sampled_from(ReviewBasis),
    labeled_axes(),
    verbatim=texts,
    comment=texts,
    tests=st.lists(st.builds(StainEntry, words, some_days, some_days, texts), max_size=3).map(tuple),
    lesions=st.lists(st.builds(LesionEntry, words, texts, texts, st.booleans(), texts, texts), max_size=3).map(tuple),
    new_lesion=st.booleans(),
    non_target_progression=st.booleans(),
)
options = st.lists(st.builds(OptionEntry, words, texts, texts, texts, texts), max_size=2).map(tuple)
steps = st.lists(st.builds(StepEntry, words, words, some_days, texts), max_size=2).map(tuple)
answers = st.tuples(st.builds(AnswerEntry, st.just(0), words, st.sampled_from(AnswerKind)))
opinions = st.builds(
    RecordOpinion,
    st.just(0),
    st.sampled_from(DiagnosisAgreement),
    words,
    rationale=texts,
    plan=st.none() | plans,
    confidence=st.none() | st.sampled_from(Confidence),
    missing_information=texts,
    evidence_level=texts,
    evidence_source=texts,
    options=options,
    steps=steps,
    answers=answers,
)
recommendations = st.builds(
    DraftRecommendation,
    st.just(0),
    diagnosis=diagnoses,
    diagnosis_summary=texts,
    diagnosis_class=st.sampled_from(Agreement),
    stage_summary=texts,
    stage_class=st.sampled_from(Agreement),
    treatment_summary=texts,
    plan=plans,
    direction_decided=st.sampled_from(Direction),
    direction_reason=words,
    rationale=texts,
    no_recommendation=st.none() | st.sampled_from(NoRecommendationReason),
    place=st.none() | st.sampled_from(Place),
    place_note=texts,
    follow_up=texts,
    agreement=st.none() | st.sampled_from(BoardAgreement),
    items=st.lists(
        st.builds(ItemEntry, st.sampled_from(RecommendationCode), words, texts, texts, some_days), max_size=3
    ).map(tuple),
    options=options,
    steps=steps,
    answers=answers,
    considered=st.dictionaries(st.sampled_from(ConsideredTopic), st.tuples(st.sampled_from(Consideration), texts)),
    expected=st.dictionaries(st.sampled_from(OutcomeAxis), st.sampled_from(ExpectedChange)),
)
instants = st.datetimes(
    datetime(1900, 1, 1),  # noqa: DTZ001 - hypothesis attaches the zones itself
    timezones=st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours))),
)
