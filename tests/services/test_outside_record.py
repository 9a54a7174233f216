"""The outside diagnosis and plan: replaceable before the first signature, frozen by it, compared as they stand."""

from dataclasses import replace

import pytest

from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST
from tests.support.clinic import Clinic
from tumorboard.concordance.axes import AxisValue
from tumorboard.errors import FrozenError, GateError, InvalidInputError, NotAllowedError, NotFoundError
from tumorboard.services.intake import (
    RecordOutsideDiagnosis,
    RecordOutsidePlan,
    record_outside_diagnosis,
    record_outside_plan,
)
from tumorboard.services.reviews import RecordPathologyReview, record_pathology_review
from tumorboard.services.statements import ComponentEntry, DiagnosisEntry, PlanEntry
from tumorboard.vocabulary import Agreement, Axis, BiomarkerStatus, Modality

DUCTAL = AxisValue(Axis.HISTOLOGIC_TYPE, text="Invasive ductal carcinoma", code="8500/3")
LOBULAR = AxisValue(Axis.HISTOLOGIC_TYPE, text="Invasive lobular carcinoma", code="8520/3")
GRADE_2 = AxisValue(Axis.GRADE, text="2", system="Nottingham")


def diagnosis(case_id: int, verbatim: str, *axes: AxisValue) -> RecordOutsideDiagnosis:
    return RecordOutsideDiagnosis(case_id, DiagnosisEntry(verbatim, axes))


def plan(case_id: int, *texts: str) -> RecordOutsidePlan:
    return RecordOutsidePlan(case_id, PlanEntry(tuple(ComponentEntry(Modality.SURGERY, text) for text in texts)))


def test_the_outside_record_may_follow_the_registration_and_be_corrected_until_the_first_signature(
    clinic: Clinic,
) -> None:
    case = clinic.register(replace(clinic.registration(), outside_diagnosis=None, outside_plan=None))
    assert (case.read().outside_diagnosis, case.read().outside_plan) == (None, None)
    her2 = AxisValue(Axis.BIOMARKER, "HER2", status=BiomarkerStatus.POSITIVE)
    clinic.write(COORDINATOR, record_outside_diagnosis, diagnosis(case.id, "Ductal, G2", DUCTAL, GRADE_2, her2))
    clinic.write(COORDINATOR, record_outside_plan, plan(case.id, "Mastectomy", "Axillary dissection"))
    clinic.write(COORDINATOR, record_outside_diagnosis, diagnosis(case.id, "Lobular", GRADE_2, LOBULAR))
    clinic.write(COORDINATOR, record_outside_plan, plan(case.id, "Excision"))
    snapshot = case.read()
    assert snapshot.outside_diagnosis is not None
    assert snapshot.outside_plan is not None
    assert snapshot.outside_diagnosis.verbatim == "Lobular"
    assert [axis.text for axis in snapshot.outside_diagnosis.axes] == ["2", "Invasive lobular carcinoma"]
    assert [component.text for component in snapshot.outside_plan.components] == ["Excision"]
    assert (snapshot.outside_diagnosis.frozen_at, snapshot.outside_plan.frozen_at) == (None, None)


def test_the_first_signature_freezes_the_outside_diagnosis_and_plan(clinic: Clinic) -> None:
    case = clinic.register()
    case.signed_review()
    before = case.read()
    with pytest.raises(FrozenError, match="stay as they were sent") as refusal:
        clinic.write(COORDINATOR, record_outside_diagnosis, diagnosis(case.id, "Something else", LOBULAR))
    assert refusal.value.field == "outside_diagnosis"
    with pytest.raises(FrozenError, match="stay as they were sent") as refusal:
        clinic.write(COORDINATOR, record_outside_plan, plan(case.id, "Nothing"))
    assert refusal.value.field == "outside_plan"
    after = case.read()
    assert (after.outside_diagnosis, after.outside_plan) == (before.outside_diagnosis, before.outside_plan)
    assert after.outside_diagnosis is not None
    assert after.outside_plan is not None
    assert after.outside_diagnosis.frozen_at == after.outside_plan.frozen_at is not None


def test_an_outside_plan_that_arrives_after_the_first_signature_is_still_taken(clinic: Clinic) -> None:
    case = clinic.register(replace(clinic.registration(), outside_plan=None))
    case.signed_review()
    clinic.write(COORDINATOR, record_outside_plan, plan(case.id, "Mastectomy"))
    snapshot = case.read()
    assert snapshot.outside_plan is not None
    assert [component.text for component in snapshot.outside_plan.components] == ["Mastectomy"]


def test_the_chairs_approval_freezes_the_outside_record_of_a_case_without_reviews(clinic: Clinic) -> None:
    case = clinic.register()
    case.approved()
    with pytest.raises(FrozenError):
        clinic.write(COORDINATOR, record_outside_diagnosis, diagnosis(case.id, "Something else"))
    with pytest.raises(FrozenError):
        clinic.write(COORDINATOR, record_outside_plan, plan(case.id, "Nothing"))


def test_without_an_outside_diagnosis_nothing_is_signed(clinic: Clinic) -> None:
    case = clinic.register(replace(clinic.registration(), outside_diagnosis=None))
    review_id = case.record_review(LOBULAR)
    with pytest.raises(GateError) as refusal:
        case.sign_review(review_id)
    assert refusal.value.missing == ("The outside diagnosis is not entered.",)
    assert case.review(review_id).findings[0].decided is Agreement.NO_OUTSIDE_OPINION


def test_a_draft_that_was_compared_with_another_wording_is_not_signed_until_it_is_recorded_again(
    clinic: Clinic,
) -> None:
    case = clinic.register(
        replace(clinic.registration(), outside_diagnosis=DiagnosisEntry("Lobular carcinoma", (LOBULAR,)))
    )
    review_id = case.record_review(LOBULAR)
    assert case.review(review_id).overall_decided is Agreement.AGREES
    clinic.write(COORDINATOR, record_outside_diagnosis, diagnosis(case.id, "Ductal carcinoma", DUCTAL))
    with pytest.raises(GateError, match="changed after this review was recorded"):
        case.sign_review(review_id)
    draft = case.review(review_id)
    again = replace(case.pathology(LOBULAR), review_id=review_id, seen_version=draft.row_version)
    clinic.write(PATHOLOGIST, record_pathology_review, again)
    case.sign_review(review_id)
    signed = case.review(review_id)
    assert (signed.findings[0].outside_text, signed.overall_decided) == (
        "Invasive ductal carcinoma (8500/3)",
        Agreement.MAJOR,
    )


def test_only_a_coordinator_enters_the_outside_record_of_an_existing_case(clinic: Clinic) -> None:
    case = clinic.register()
    with pytest.raises(NotAllowedError):
        clinic.write(CHAIR, record_outside_diagnosis, diagnosis(case.id, "Something else"))
    with pytest.raises(NotAllowedError):
        clinic.write(CHAIR, record_outside_plan, plan(case.id, "Nothing"))
    with pytest.raises(NotFoundError):
        clinic.write(COORDINATOR, record_outside_diagnosis, diagnosis(10_000, "Something else"))
    with pytest.raises(NotFoundError):
        clinic.write(COORDINATOR, record_outside_plan, plan(10_000, "Nothing"))
    with pytest.raises(InvalidInputError, match="entered twice"):
        clinic.write(COORDINATOR, record_outside_diagnosis, diagnosis(case.id, "Twice", GRADE_2, GRADE_2))
    with pytest.raises(InvalidInputError, match="Describe each treatment"):
        clinic.write(COORDINATOR, record_outside_plan, plan(case.id, ""))


def test_two_methods_of_one_biomarker_are_compared_each_with_its_own(clinic: Clinic) -> None:
    outside = (
        AxisValue(Axis.BIOMARKER, "HER2", status=BiomarkerStatus.EQUIVOCAL, number="2+", method="IHC"),
        AxisValue(Axis.BIOMARKER, "HER2", status=BiomarkerStatus.NEGATIVE, method="ISH"),
    )
    review = (
        AxisValue(Axis.BIOMARKER, "HER2", status=BiomarkerStatus.POSITIVE, method="ISH"),
        AxisValue(Axis.BIOMARKER, "HER2", status=BiomarkerStatus.EQUIVOCAL, number="2+", method="IHC"),
    )
    registration = replace(clinic.registration(), outside_diagnosis=DiagnosisEntry("HER2 2+, not amplified", outside))
    case = clinic.register(registration)
    review_id = clinic.write(PATHOLOGIST, record_pathology_review, case.pathology(*review))
    found = {finding.label: (finding.outside_text, finding.decided) for finding in case.review(review_id).findings}
    assert found == {
        "HER2 (ISH)": ("Negative, ISH", Agreement.MAJOR),
        "HER2 (IHC)": ("Equivocal, 2+, IHC", Agreement.AGREES),
    }
    command: RecordPathologyReview = replace(case.pathology(*review[::-1]), review_id=review_id)
    clinic.write(PATHOLOGIST, record_pathology_review, command)
    case.sign_review(review_id)
    assert [finding.label for finding in case.review(review_id).findings] == ["HER2 (IHC)", "HER2 (ISH)"]
