"""Reviews as drafts: what is proposed, what the reviewer decides, what is refused, and that no word gets lost."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.board import COORDINATOR, PATHOLOGIST, RADIOLOGIST, REVIEW_AXES
from tests.support.clinic import CaseFile, Clinic
from tumorboard.concordance.axes import AxisValue
from tumorboard.concordance.tnm import TnmError
from tumorboard.errors import (
    FrozenError,
    InvalidInputError,
    NotAllowedError,
    NotFoundError,
    StaleRecordError,
)
from tumorboard.queries.statement_snapshots import AxisSnapshot
from tumorboard.services.opinions import InviteOpinion, invite_opinion
from tumorboard.services.reviews import (
    AmendReview,
    FindingDecision,
    LesionEntry,
    RecordPathologyReview,
    RecordRadiologyReview,
    amend_review,
    record_pathology_review,
    record_radiology_review,
)
from tumorboard.services.reviews import (
    TestEntry as StainEntry,  # pytest would collect a class named Test…
)
from tumorboard.services.statements import DiagnosisEntry
from tumorboard.vocabulary import (
    Absence,
    Agreement,
    Axis,
    BiomarkerStatus,
    Cause,
    Discipline,
    Radpeer,
    ReviewBasis,
    TreatmentEffect,
)

GRADE_2 = AxisValue(Axis.GRADE, text="2", system="Nottingham")
GRADE_3 = AxisValue(Axis.GRADE, text="3", system="Nottingham")


def record(clinic: Clinic, command: RecordPathologyReview) -> int:
    return clinic.write(PATHOLOGIST, record_pathology_review, command)


def again(case: CaseFile, review_id: int, *axes: AxisValue) -> RecordPathologyReview:
    seen = case.review(review_id).row_version
    return replace(case.pathology(*axes), review_id=review_id, seen_version=seen)


def as_entered(axis: AxisSnapshot) -> AxisValue:
    return AxisValue(**{name: getattr(axis, name) for name in AxisValue.__slots__})


def test_a_review_says_the_conflict_that_was_known_when_its_reader_was_asked(clinic: Clinic) -> None:
    case, other = clinic.register(), clinic.register()
    asked = InviteOpinion(
        case.id, clinic.people[PATHOLOGIST], Discipline.PATHOLOGY, conflict="Signed the outside report."
    )
    clinic.write(COORDINATOR, invite_opinion, asked)
    review_id = case.signed_review()
    assert case.review(review_id).conflict == asked.conflict
    assert other.review(other.record_review()).conflict == ""
    amended = clinic.write(PATHOLOGIST, amend_review, AmendReview(review_id, "A further stain."))
    assert case.review(amended).conflict == asked.conflict


def test_each_axis_is_compared_with_the_outside_diagnosis_and_the_worst_one_is_the_overall_class(
    clinic: Clinic,
) -> None:
    case = clinic.register()
    review = case.review(case.record_review())
    found = [(finding.axis, finding.outside_text, finding.review_text, finding.decided) for finding in review.findings]
    assert found == [
        (
            Axis.HISTOLOGIC_TYPE,
            "Invasive ductal carcinoma (8500/3)",
            "Invasive lobular carcinoma (8520/3)",
            Agreement.MAJOR,
        ),
        (Axis.GRADE, "2 (Nottingham)", "2 (Nottingham)", Agreement.AGREES),
        (Axis.N, "pN0", "pN0(i+)", found[2][3]),
        (Axis.BIOMARKER, "Equivocal, 2+, IHC", "Negative, 1.3 ratio, ISH", found[3][3]),
    ]
    assert all(finding.proposed is finding.decided and finding.proposed_reason for finding in review.findings)
    assert (review.overall_proposed, review.overall_decided) == (Agreement.MAJOR, Agreement.MAJOR)
    assert {finding.rater for finding in review.findings} == {"Dr Amara Osei"}


def test_an_axis_on_which_the_outside_diagnosis_is_silent_is_new(clinic: Clinic) -> None:
    case = clinic.register(replace(clinic.registration(), outside_diagnosis=DiagnosisEntry("Carcinoma")))
    (finding,) = case.review(case.record_review(GRADE_3)).findings
    assert (finding.outside_text, finding.decided) == ("Not stated", Agreement.NEW)


def test_a_draft_recorded_again_keeps_its_identity_and_says_the_new(clinic: Clinic) -> None:
    case = clinic.register()
    slides = case.add_material(received=True)
    first = replace(
        case.pathology(),
        comment="Preliminary.",
        materials={slides: ReviewBasis.REPORT_ONLY},
        tests=(StainEntry("E-cadherin"), StainEntry("p120")),
    )
    review_id = record(clinic, first)
    before = case.review(review_id)
    second = replace(
        again(case, review_id, REVIEW_AXES[0], GRADE_3),
        comment="E-cadherin is lost.",
        materials={slides: ReviewBasis.OWN_READ},
        tests=(StainEntry("E-cadherin", date(2026, 11, 11), result="lost"),),
    )
    assert record(clinic, second) == review_id
    after = case.review(review_id)
    assert (after.comment, after.row_version > before.row_version) == ("E-cadherin is lost.", True)
    assert [axis.text for axis in after.diagnosis.axes] == ["Invasive lobular carcinoma", "3"]
    kept = {finding.axis: finding.id for finding in before.findings}
    assert [finding.id for finding in after.findings] == [kept[Axis.HISTOLOGIC_TYPE], kept[Axis.GRADE]]
    assert after.diagnosis.id == before.diagnosis.id
    assert [(test.name, test.result) for test in after.tests] == [("E-cadherin", "lost")]
    assert [seen.basis for seen in after.materials] == [ReviewBasis.OWN_READ]


def test_tests_and_lesions_of_one_name_stay_apart_when_a_draft_is_recorded_again(clinic: Clinic) -> None:
    case = clinic.register()
    lesions = (LesionEntry("liver", "17"), LesionEntry("liver", "22"), LesionEntry("lung", "9"))
    tests = (StainEntry("CK7", date(2026, 11, 10)), StainEntry("CK7", date(2026, 11, 12)))
    command = RecordRadiologyReview(case.id, ReviewBasis.OWN_READ, (), lesions=lesions, tests=tests)
    review_id = clinic.write(RADIOLOGIST, record_radiology_review, command)
    clinic.write(RADIOLOGIST, record_radiology_review, replace(command, review_id=review_id))
    review = case.review(review_id)
    assert [(lesion.organ, lesion.baseline_mm) for lesion in review.lesions] == [
        ("liver", "17"),
        ("liver", "22"),
        ("lung", "9"),
    ]
    assert [test.ordered_on for test in review.tests] == [date(2026, 11, 10), date(2026, 11, 12)]


def test_a_class_is_overridden_with_a_reason_and_proposal_and_decision_are_both_kept(clinic: Clinic) -> None:
    case = clinic.register()
    decision = FindingDecision(
        Agreement.MINOR, "Same treatment.", frozenset({Cause.NEW_TEST, Cause.CLERICAL}), TreatmentEffect.NONE
    )
    command = replace(case.pathology(REVIEW_AXES[0]), decisions={(Axis.HISTOLOGIC_TYPE, ""): decision})
    review = case.review(record(clinic, command))
    (finding,) = review.findings
    assert (finding.proposed, finding.decided, finding.override_reason) == (
        Agreement.MAJOR,
        Agreement.MINOR,
        "Same treatment.",
    )
    assert (set(finding.causes), finding.effect) == ({Cause.NEW_TEST, Cause.CLERICAL}, TreatmentEffect.NONE)
    assert review.overall_decided is Agreement.MINOR


def test_an_override_without_a_reason_is_refused_at_its_axis(clinic: Clinic) -> None:
    case = clinic.register()
    for reason in ("", "  \n"):
        decision = FindingDecision(Agreement.AGREES, reason)
        command = replace(case.pathology(REVIEW_AXES[0]), decisions={(Axis.HISTOLOGIC_TYPE, ""): decision})
        with pytest.raises(InvalidInputError, match="Say why Histologic type is classed otherwise") as refusal:
            record(clinic, command)
        assert refusal.value.field == "histologic_type"
    assert case.read().reviews == ()


def test_a_decision_on_an_axis_that_is_not_stated_is_refused_and_not_dropped(clinic: Clinic) -> None:
    case = clinic.register()
    decision = FindingDecision(Agreement.AGREES, "Typed with care.")
    with pytest.raises(InvalidInputError, match="decision on Grade, which this review does not state") as refusal:
        record(clinic, replace(case.pathology(REVIEW_AXES[0]), decisions={(Axis.GRADE, ""): decision}))
    assert refusal.value.field == "grade"


def test_the_overall_class_is_overridden_only_with_a_reason(clinic: Clinic) -> None:
    case = clinic.register()
    command = replace(case.pathology(), overall_decided=Agreement.MINOR)
    with pytest.raises(InvalidInputError, match="differs from the worst axis") as refusal:
        record(clinic, command)
    assert refusal.value.field == "overall_reason"
    review = case.review(record(clinic, replace(command, overall_reason="Both are invasive carcinoma.")))
    assert (review.overall_proposed, review.overall_decided, review.overall_reason) == (
        Agreement.MAJOR,
        Agreement.MINOR,
        "Both are invasive carcinoma.",
    )
    record(clinic, again(case, review.id))
    assert case.review(review.id).overall_decided is Agreement.MAJOR


@pytest.mark.parametrize(
    ("axis", "text", "position"), [(Axis.N, "pN0(i", 3), (Axis.T, "pT9", 2), (Axis.M, "metastatic", 0)]
)
def test_a_tnm_mistake_is_refused_with_its_position(clinic: Clinic, axis: Axis, text: str, position: int) -> None:
    case = clinic.register()
    with pytest.raises(TnmError) as refusal:
        record(clinic, case.pathology(AxisValue(axis, text=text, system="AJCC 8")))
    assert (refusal.value.field, refusal.value.position) == (axis.value, position)
    assert refusal.value.sentence.endswith(".")


def test_a_tnm_axis_may_be_absent(clinic: Clinic) -> None:
    case = clinic.register()
    (finding,) = case.review(case.record_review(AxisValue(Axis.N, absence=Absence.NOT_ASSESSED))).findings
    assert (finding.review_text, finding.decided) == ("Not assessed", Agreement.NOT_EVALUABLE)


@pytest.mark.parametrize(
    ("axes", "sentence"),
    [
        ((GRADE_2, GRADE_3), "Grade is entered twice"),
        ((AxisValue(Axis.OTHER, text="a"), AxisValue(Axis.OTHER, text="b")), "Other is entered twice"),
        ((AxisValue(Axis.MARGIN, "deep", text="a"), AxisValue(Axis.MARGIN, "deep", text="b")), "deep is entered twice"),
        ((AxisValue(Axis.BIOMARKER, "ER", method="IHC"),) * 2, "ER is entered twice"),
        ((AxisValue(Axis.BIOMARKER, " ", text="positive"),), "Name the biomarker"),
    ],
)
def test_an_axis_is_entered_once_and_a_biomarker_is_named(
    clinic: Clinic, axes: tuple[AxisValue, ...], sentence: str
) -> None:
    case = clinic.register()
    with pytest.raises(InvalidInputError, match=sentence):
        record(clinic, case.pathology(*axes))


def test_lesions_and_tests_are_named_and_materials_are_those_of_the_case(clinic: Clinic) -> None:
    case, other = clinic.register(), clinic.register()
    foreign = other.add_material(received=True)
    with pytest.raises(InvalidInputError, match="belongs to another case") as refusal:
        record(clinic, replace(case.pathology(), materials={foreign: ReviewBasis.OWN_READ}))
    assert refusal.value.field == "materials"
    with pytest.raises(InvalidInputError, match="Name the stain or test"):
        record(clinic, replace(case.pathology(), tests=(StainEntry(""),)))
    with pytest.raises(InvalidInputError, match="organ of the lesion"):
        clinic.write(
            RADIOLOGIST,
            record_radiology_review,
            RecordRadiologyReview(case.id, ReviewBasis.OWN_READ, (), lesions=(LesionEntry(" ", "17"),)),
        )
    with pytest.raises(NotFoundError):
        record(clinic, replace(case.pathology(), materials={10_000: ReviewBasis.OWN_READ}))
    with pytest.raises(NotFoundError):
        record(clinic, replace(case.pathology(), case_id=10_000))
    assert case.read().reviews == ()


def test_a_draft_that_changed_meanwhile_is_not_overwritten_even_where_only_a_test_changed(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = record(clinic, replace(case.pathology(GRADE_2), tests=(StainEntry("CK7"),)))
    mine = replace(again(case, review_id, GRADE_3), comment="From the other window.")
    theirs = replace(again(case, review_id, GRADE_2), tests=(StainEntry("CK7", result="positive"),))
    record(clinic, theirs)
    with pytest.raises(StaleRecordError, match="Your text is kept"):
        record(clinic, mine)
    review = case.review(review_id)
    assert (review.comment, review.tests[0].result, review.diagnosis.axes[0].text) == ("", "positive", "2")


def test_a_draft_belongs_to_its_reviewer_its_case_and_its_kind(clinic: Clinic) -> None:
    case, other = clinic.register(), clinic.register()
    review_id = case.record_review()
    with pytest.raises(NotAllowedError, match="Only the reviewer"):
        clinic.write(RADIOLOGIST, record_pathology_review, replace(case.pathology(), review_id=review_id))
    with pytest.raises(InvalidInputError, match="kind and case"):
        record(clinic, replace(other.pathology(), review_id=review_id))
    command = RecordRadiologyReview(case.id, ReviewBasis.OWN_READ, (GRADE_2,), review_id)
    with pytest.raises(InvalidInputError, match="kind and case"):
        clinic.write(PATHOLOGIST, record_radiology_review, command)
    with pytest.raises(NotAllowedError, match="Only a specialist"):
        clinic.write(COORDINATOR, record_pathology_review, case.pathology())


def test_a_signed_review_is_not_recorded_again(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.signed_review()
    before = case.review(review_id)
    with pytest.raises(FrozenError, match="amend it instead"):
        record(clinic, again(case, review_id, GRADE_3))
    assert case.review(review_id) == before


def axis_values() -> st.SearchStrategy[AxisValue]:
    """Values of every kind of axis, in few enough words that two of them often meet."""
    words = st.sampled_from(["", "a", "positive", "Ki-67", "2"])
    plain = st.builds(
        AxisValue,
        st.sampled_from([axis for axis in Axis if axis not in {Axis.T, Axis.N, Axis.M, Axis.BIOMARKER}]),
        st.sampled_from(["", "left", "right"]),
        absence=st.none() | st.sampled_from(Absence),
        text=words,
        code=words,
        system=words,
        radpeer=st.none() | st.sampled_from(Radpeer),
    )
    tnm = st.builds(
        AxisValue, st.sampled_from([Axis.N]), text=st.sampled_from(["pN0", "cN1"]), system=st.sampled_from(["", "8"])
    )
    biomarker = st.builds(
        AxisValue,
        st.just(Axis.BIOMARKER),
        st.sampled_from(["ER", "HER2"]),
        status=st.none() | st.sampled_from(BiomarkerStatus),
        number=st.sampled_from(["", "1.10", "90"]),
        unit=st.sampled_from(["", "%"]),
        method=st.sampled_from(["", "IHC", "ISH"]),
    )
    return plain | tnm | biomarker


DRAFTS = st.lists(
    st.lists(axis_values(), max_size=6, unique_by=lambda value: (value.axis, value.label, value.method)).map(tuple),
    min_size=1,
    max_size=5,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drafts=DRAFTS)
def test_whatever_drafts_came_before_the_review_states_the_axes_of_the_last(
    clinic: Clinic, drafts: list[tuple[AxisValue, ...]]
) -> None:
    case = clinic.register()
    command = RecordPathologyReview(case.id, ReviewBasis.OWN_READ, drafts[0])
    review_id = record(clinic, command)
    for axes in drafts[1:]:
        record(clinic, replace(command, axes=axes, review_id=review_id))
    review = case.review(review_id)
    assert tuple(as_entered(axis) for axis in review.diagnosis.axes) == drafts[-1]
    assert [finding.axis for finding in review.findings] == [value.axis for value in drafts[-1]]
