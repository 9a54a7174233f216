"""Who proved right: which disagreements are adjudicated, by whom, and that the newest counts while none is lost."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.support.board import ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, PATHOLOGIST, RADIOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tests.support.hostile import HOSTILE
from tumorboard.errors import GateError, InvalidInputError, NotAllowedError
from tumorboard.models.base import utc_now
from tumorboard.queries.review_snapshots import FindingSnapshot, ReviewSnapshot
from tumorboard.services.adjudication import RecordAdjudication, record_adjudication
from tumorboard.services.reviews import AmendReview, amend_review
from tumorboard.vocabulary import DISAGREEMENTS, AdjudicationBasis, Agreement, Axis, FinalTruth

DAY = date(2026, 11, 30)


def finding_of(review: ReviewSnapshot, axis: Axis = Axis.HISTOLOGIC_TYPE) -> FindingSnapshot:
    return next(finding for finding in review.findings if finding.axis is axis)


def later_tissue(case: CaseFile, review_id: int, axis: Axis = Axis.HISTOLOGIC_TYPE) -> RecordAdjudication:
    finding = finding_of(case.review(review_id), axis)
    return RecordAdjudication(
        review_id,
        finding.id,
        AdjudicationBasis.LATER_TISSUE,
        FinalTruth.REVIEW_RIGHT,
        "Resection R26-118: lobular.",
        DAY,
    )


def test_later_tissue_settles_a_disagreement_and_the_newest_word_counts(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.signed_review()
    first = later_tissue(case, review_id)
    clinic.write(RADIOLOGIST, record_adjudication, first)
    second = replace(
        first,
        basis=AdjudicationBasis.THIRD_READER,
        truth=FinalTruth.NEITHER,
        evidence="Both miss the mixed part.",
        decided_by="Prof Ines Roth, Basel",
    )
    clinic.write(COORDINATOR, record_adjudication, second)
    finding = finding_of(case.review(review_id))
    told = [
        (each.truth, each.basis, each.evidence, each.decided_by, each.recorded_by) for each in finding.adjudications
    ]
    assert told == [
        (first.truth, first.basis, first.evidence, "", "Dr Sami Haddad"),
        (second.truth, second.basis, second.evidence, second.decided_by, "Ms Ana Kim"),
    ]
    assert finding.adjudication == finding.adjudications[1]
    assert {each.decided_on for each in finding.adjudications} == {DAY}
    assert finding_of(case.review(review_id), Axis.BIOMARKER).adjudications == ()


def test_nobody_adjudicates_their_own_reading(clinic: Clinic) -> None:
    case = clinic.register()
    command = later_tissue(case, case.signed_review())
    with pytest.raises(NotAllowedError, match="read themselves"):
        clinic.write(PATHOLOGIST, record_adjudication, command)
    for login in (ADMINISTRATOR, AUDITOR):
        with pytest.raises(NotAllowedError):
            clinic.write(login, record_adjudication, command)
    assert not any(finding.adjudications for review in case.read().reviews for finding in review.findings)


def test_only_what_is_signed_and_holds_is_adjudicated(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.record_review()
    command = later_tissue(case, review_id)
    with pytest.raises(GateError, match="not signed"):
        clinic.write(CHAIR, record_adjudication, command)
    case.sign_review(review_id)
    amendment = clinic.write(PATHOLOGIST, amend_review, AmendReview(review_id, "A recount."))
    clinic.write(CHAIR, record_adjudication, command)  # an amendment that is begun replaces nothing yet
    case.sign_review(amendment)
    with pytest.raises(GateError, match="newest version"):
        clinic.write(CHAIR, record_adjudication, command)
    assert finding_of(case.review(review_id)).adjudications
    assert finding_of(case.review(amendment)).adjudications == ()


def test_what_does_not_disagree_has_nothing_to_adjudicate(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.signed_review()
    by_axis = {finding.axis: finding for finding in case.review(review_id).findings}
    assert by_axis[Axis.GRADE].decided is Agreement.AGREES
    with pytest.raises(GateError, match="do not disagree"):
        clinic.write(CHAIR, record_adjudication, later_tissue(case, review_id, Axis.GRADE))
    clinic.write(CHAIR, record_adjudication, later_tissue(case, review_id, Axis.N))
    assert {Agreement.REFINED, Agreement.MINOR, Agreement.MAJOR} == DISAGREEMENTS
    assert [finding.disagrees for finding in by_axis.values()] == [
        finding.decided in DISAGREEMENTS for finding in by_axis.values()
    ]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"evidence": " \n"}, "evidence"),
        ({"evidence": "a\x00b"}, "evidence"),
        ({"decided_on": utc_now().date() + timedelta(days=3)}, "decided_on"),
        ({"basis": AdjudicationBasis.THIRD_READER}, "decided_by"),
    ],
)
def test_what_is_missing_or_cannot_be_is_refused_beside_its_field(
    clinic: Clinic, changed: dict[str, Any], field: str
) -> None:
    case = clinic.register()
    command = replace(later_tissue(case, case.signed_review()), **changed)
    with pytest.raises(InvalidInputError) as refusal:
        clinic.write(COORDINATOR, record_adjudication, command)
    assert refusal.value.field == field


def test_a_specialist_may_be_the_third_reader(clinic: Clinic) -> None:
    case = clinic.register()
    command = replace(later_tissue(case, case.signed_review()), basis=AdjudicationBasis.THIRD_READER)
    clinic.write(CHAIR, record_adjudication, command)


def test_no_word_of_the_evidence_is_lost(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.signed_review()
    command = later_tissue(case, review_id)
    for text in HOSTILE.values():
        clinic.write(CHAIR, record_adjudication, replace(command, evidence=text, decided_by=text))
    kept = finding_of(case.review(review_id)).adjudications
    assert [(each.evidence, each.decided_by) for each in kept] == [(text, text) for text in HOSTILE.values()]
