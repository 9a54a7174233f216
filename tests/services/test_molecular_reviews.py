"""Molecular reviews: variants with what they mean, and the family that may be at risk."""

from dataclasses import replace

import pytest

from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tumorboard.concordance.axes import AxisValue
from tumorboard.errors import GateError
from tumorboard.services.recommendations import ItemEntry
from tumorboard.services.reviews import RecordMolecularReview, record_molecular_review
from tumorboard.services.statements import DiagnosisEntry
from tumorboard.vocabulary import (
    Agreement,
    Axis,
    BiomarkerStatus,
    Consideration,
    ConsideredTopic,
    RecommendationCode,
    ReviewBasis,
)

BRCA1 = AxisValue(
    Axis.BIOMARKER,
    "BRCA1",
    text="c.68_69del",
    status=BiomarkerStatus.POSITIVE,
    method="NGS",
    specimen="Blood",
    significance="Pathogenic",
    evidence_level="ESCAT I",
    germline=True,
)


def molecular(case: CaseFile, *axes: AxisValue) -> int:
    """A signed molecular review."""
    command = RecordMolecularReview(case.id, ReviewBasis.REPORT_ONLY, axes)
    review_id = case.clinic.write(PATHOLOGIST, record_molecular_review, command)
    case.sign_review(review_id)
    return review_id


def test_a_variant_comes_back_as_it_was_typed_and_is_compared_by_its_meaning(clinic: Clinic) -> None:
    outside = replace(BRCA1, significance="VUS", evidence_level="", germline=False, specimen="")
    registration = clinic.registration()
    diagnosis = DiagnosisEntry("Invasive ductal carcinoma. BRCA1 c.68_69del, VUS.", (outside,))
    case = clinic.register(replace(registration, outside_diagnosis=diagnosis))
    review = case.review(molecular(case, BRCA1))
    (axis,) = review.diagnosis.axes
    for name in ("text", "status", "method", "specimen", "significance", "evidence_level", "germline"):
        assert getattr(axis, name) == getattr(BRCA1, name), name
    (finding,) = review.findings
    assert (finding.proposed, review.kind, review.urgent) == (Agreement.MAJOR, "molecular", True)
    assert finding.proposed_reason == "The significance changed: uncertain outside, pathogenic on review."
    assert finding.review_text == "Positive, c.68_69del, Pathogenic, NGS, Blood, evidence level ESCAT I, germline"


def test_a_variant_that_may_be_inherited_is_not_passed_over(clinic: Clinic) -> None:
    case = clinic.register()
    molecular(case, BRCA1)
    assert case.read().inheritable == ("BRCA1",)
    draft = case.draft(case.discuss())
    recommendation_id = case.recommend(draft)

    def approve_as(**changes: object) -> None:
        seen = case.recommendation().row_version
        again = replace(draft, recommendation_id=recommendation_id, seen_version=seen, **changes)  # type: ignore[arg-type]
        case.recommend(again)
        case.read_back(recommendation_id)
        case.approve(recommendation_id)

    refusal = "BRCA1 may be inherited; say whether germline testing or genetic counselling is recommended"
    with pytest.raises(GateError, match=refusal):
        approve_as()
    with pytest.raises(GateError, match=refusal):
        approve_as(considered={ConsideredTopic.GERMLINE_TESTING: (Consideration.NOT_CONSIDERED, "")})
    approve_as(items=(ItemEntry(RecommendationCode.GENETIC_COUNSELLING, "Family from 25."),))
    assert case.recommendation().approved_at is not None


@pytest.mark.parametrize(
    "variant",
    [replace(BRCA1, germline=False), replace(BRCA1, status=BiomarkerStatus.NEGATIVE)],
    ids=["somatic", "not found"],
)
def test_what_is_not_inherited_asks_for_nothing(clinic: Clinic, variant: AxisValue) -> None:
    case = clinic.register()
    molecular(case, variant)
    assert case.read().inheritable == ()
    case.approved()


def test_an_outside_germline_variant_counts_without_a_review(clinic: Clinic) -> None:
    diagnosis = DiagnosisEntry("Invasive ductal carcinoma, BRCA1 c.68_69del, germline", (BRCA1,))
    case = clinic.register(replace(clinic.registration(), outside_diagnosis=diagnosis))
    assert case.read(COORDINATOR).inheritable == ("BRCA1",)
    draft = case.draft(case.discuss())
    considered = {ConsideredTopic.GERMLINE_TESTING: (Consideration.RECOMMENDED, "")}
    recommendation_id = case.recommend(replace(draft, considered=considered))
    case.read_back(recommendation_id)
    case.approve(recommendation_id, CHAIR)
    assert case.recommendation().approved_at is not None
