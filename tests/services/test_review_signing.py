"""Signing a review, what the signature covers, the urgent flag, and amendments that keep both versions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.support.board import CHAIR, COORDINATOR, PATHOLOGIST, RADIOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tumorboard.concordance.axes import AxisValue
from tumorboard.errors import (
    FrozenError,
    GateError,
    InvalidInputError,
    NotAllowedError,
    NotFoundError,
    StaleRecordError,
)
from tumorboard.models import Review
from tumorboard.queries.review_snapshots import ReviewSnapshot
from tumorboard.services.acting import fetch
from tumorboard.services.reviews import (
    AmendReview,
    FindingDecision,
    LesionEntry,
    RecordRadiologyReview,
    SignReview,
    amend_review,
    load_review,
    record_pathology_review,
    record_radiology_review,
    review_digest,
    sign_review,
)
from tumorboard.services.reviews import TestEntry as StainEntry  # pytest would collect a class named Test…
from tumorboard.vocabulary import AgendaOutcome, Agreement, Axis, Cause, MaterialStatus, ReviewBasis

Change = Callable[[Review], None]

GRADE_2, GRADE_3 = (AxisValue(Axis.GRADE, text=text, system="Nottingham") for text in "23")

pytestmark = pytest.mark.encrypted_too("shared_database")


def amend(clinic: Clinic, review_id: int, reason: str = "New stains.") -> int:
    return clinic.write(PATHOLOGIST, amend_review, AmendReview(review_id, reason))


def content(review: ReviewSnapshot) -> tuple[object, ...]:
    """What a review says, without what tells its versions apart."""
    return (
        (review.basis, review.comment, review.conflict, review.overall_proposed),
        (review.overall_decided, review.overall_reason),
        replace(review.diagnosis, id=0, frozen_at=None),
        tuple(replace(finding, id=0) for finding in review.findings),
        review.materials,
        tuple(replace(test, id=0) for test in review.tests),
        (review.lesions, review.inadequacy, review.new_lesion, review.non_target_progression),
    )


def full_review(case: CaseFile) -> int:
    """A radiology review with something of every kind, and every class overridden."""
    slides = case.add_material(received=True)
    command = RecordRadiologyReview(
        case.id,
        ReviewBasis.REPORT_ONLY,
        (
            AxisValue(Axis.IMAGING, "mass", text="17 mm, spiculated", number="17", unit="mm"),
            AxisValue(Axis.BIOMARKER, "Ki-67", number="12", unit="%"),
        ),
        verbatim="Spiculated mass, upper outer quadrant.",
        comment="No second lesion.",
        decisions={(Axis.IMAGING, "mass"): FindingDecision(Agreement.MINOR, "Larger.", frozenset({Cause.NEW_TEST}))},
        overall_decided=Agreement.MAJOR,
        overall_reason="Changes the operation.",
        materials={slides: ReviewBasis.OWN_READ},
        tests=(StainEntry("Tomosynthesis", date(2026, 11, 11), date(2026, 11, 12), "as above"),),
        lesions=(LesionEntry("breast", "17", "upper outer", nadir_mm="15", current_mm="16"),),
        new_lesion=True,
    )
    return case.clinic.write(RADIOLOGIST, record_radiology_review, command)


def test_a_signed_review_carries_its_instant_its_hash_and_its_rater(clinic: Clinic) -> None:
    case = clinic.register()
    review = case.review(case.signed_review())
    assert review.signed_at is not None
    assert (len(review.signed_sha256), review.current, review.version) == (64, True, 1)
    assert review.diagnosis.frozen_at is not None
    assert case.read().current_reviews == (review,)


def test_signing_twice_is_refused(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.signed_review()
    with pytest.raises(FrozenError, match="signed already"):
        case.sign_review(review_id)


def test_only_the_reviewer_signs(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.record_review()
    with pytest.raises(NotAllowedError, match="Only the reviewer signs"):
        case.sign_review(review_id, RADIOLOGIST)
    with pytest.raises(NotAllowedError, match="Only a specialist"):
        case.sign_review(review_id, COORDINATOR)
    with pytest.raises(NotFoundError):
        clinic.write(PATHOLOGIST, sign_review, SignReview(10_000, 1))
    assert case.review(review_id).signed_at is None


def test_a_version_that_was_not_seen_is_not_signed_even_where_only_a_test_was_added(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.record_review()
    seen = case.review(review_id).row_version
    changed = replace(case.pathology(), review_id=review_id, seen_version=seen, tests=(StainEntry("CK7"),))
    clinic.write(PATHOLOGIST, record_pathology_review, changed)
    with pytest.raises(StaleRecordError):
        clinic.write(PATHOLOGIST, sign_review, SignReview(review_id, seen))
    assert case.review(review_id).signed_at is None


def test_an_empty_review_is_not_signed_but_a_comment_is_enough(clinic: Clinic) -> None:
    case = clinic.register()
    command = replace(case.pathology(), axes=(), comment=" ")
    review_id = clinic.write(PATHOLOGIST, record_pathology_review, command)
    with pytest.raises(GateError, match="says nothing yet"):
        case.sign_review(review_id)
    again = replace(command, review_id=review_id, comment="The material does not suffice.")
    clinic.write(PATHOLOGIST, record_pathology_review, again)
    case.sign_review(review_id)
    assert case.review(review_id).signed_at is not None


def test_a_major_discordance_before_the_board_has_met_is_urgent(clinic: Clinic) -> None:
    case = clinic.register()
    assert case.review(case.signed_review()).urgent


def test_a_minor_discordance_is_not_urgent(clinic: Clinic) -> None:
    case = clinic.register()
    review = case.review(case.signed_review(GRADE_2))
    assert (review.overall_decided, review.urgent) == (Agreement.AGREES, False)


@pytest.mark.parametrize(("outcome", "urgent"), [(AgendaOutcome.DISCUSSED, False), (AgendaOutcome.LISTED_ONLY, True)])
def test_a_major_discordance_after_the_discussion_is_not_urgent_any_more(
    clinic: Clinic, outcome: AgendaOutcome, urgent: bool
) -> None:
    case = clinic.register()
    case.discuss(outcome)
    assert case.review(case.signed_review()).urgent is urgent


def test_an_amendment_keeps_both_versions_and_replaces_the_first_only_once_it_is_signed(clinic: Clinic) -> None:
    case = clinic.register()
    first = case.signed_review(GRADE_3)
    signed = case.review(first)
    second = amend(clinic, first)
    assert case.read().current_reviews == (signed,)
    draft = case.review(second)
    assert (draft.version, draft.amends_id, draft.amendment_reason) == (2, first, "New stains.")
    changed = replace(case.pathology(GRADE_2), review_id=second, seen_version=draft.row_version)
    clinic.write(PATHOLOGIST, record_pathology_review, changed)
    case.sign_review(second)
    assert case.review(first) == replace(signed, current=False)
    assert [review.id for review in case.read().current_reviews] == [second]
    third = amend(clinic, second, "Recount.")
    case.sign_review(third)
    chain = [(review.id, review.version, review.current) for review in case.read().reviews]
    assert chain == [(first, 1, False), (second, 2, False), (third, 3, True)]


def test_an_amendment_begins_with_everything_that_the_signed_version_says(clinic: Clinic) -> None:
    case = clinic.register()
    first = full_review(case)
    case.sign_review(first, RADIOLOGIST)
    second = clinic.write(RADIOLOGIST, amend_review, AmendReview(first, "A second look."))
    assert content(case.review(second)) == content(case.review(first))
    case.sign_review(second, RADIOLOGIST)
    assert content(case.review(second)) == content(case.review(first))
    assert [material.status for material in case.read().materials] == [MaterialStatus.REVIEWED]


def test_the_draft_of_an_amendment_is_no_unsigned_review_of_somebody_else(clinic: Clinic) -> None:
    case = clinic.register()
    first = case.signed_review()
    with pytest.raises(NotAllowedError, match="Only the reviewer amends"):
        clinic.write(CHAIR, amend_review, AmendReview(first, "I see it otherwise."))
    with pytest.raises(InvalidInputError, match="why the review is amended") as refusal:
        amend(clinic, first, " ")
    assert refusal.value.field == "reason"
    draft = amend(clinic, first)
    with pytest.raises(GateError, match="amended already"):
        amend(clinic, first)
    with pytest.raises(GateError, match="A draft is changed, not amended"):
        amend(clinic, draft)
    assert len(case.read().reviews) == 2


def change_a_row(session: Session, review_id: int) -> None:
    fetch(session, Review, review_id).comment = "Changed."


def test_the_database_itself_refuses_to_change_a_signed_review(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.signed_review()
    with pytest.raises(FrozenError, match="Make an amendment instead"):
        clinic.write(PATHOLOGIST, change_a_row, review_id)
    assert case.review(review_id).comment == ""


def digest(session: Session, review_id: int, change: Change | None = None) -> str:
    """What the signature of a review would be, after a change that nobody saves."""
    with session.no_autoflush:
        review = load_review(session, review_id)
        if change is not None:
            change(review)
        return review_digest(review)


@pytest.mark.parametrize(
    "change",
    [
        lambda review: setattr(review, "comment", "Changed."),
        lambda review: setattr(review, "overall_decided", Agreement.AGREES),
        lambda review: setattr(review.diagnosis, "verbatim", "Changed."),
        lambda review: setattr(review.diagnosis.axes[0], "number", "18"),
        lambda review: setattr(review.diagnosis.biomarkers[0], "number", "12.0"),
        lambda review: setattr(review.findings[0], "causes", frozenset({Cause.CLERICAL})),
        lambda review: setattr(review.materials[0], "basis", ReviewBasis.NOT_AVAILABLE),
        lambda review: setattr(review.tests[0], "ordered_on", date(2026, 11, 13)),
        lambda review: setattr(review.lesions[0], "current_mm", "17"),
        lambda review: setattr(review, "new_lesion", False),
        lambda review: setattr(review.diagnosis.biomarkers[0], "evidence_level", "I"),
    ],
)
def test_the_signature_covers_every_part_of_a_review(clinic: Clinic, change: Change) -> None:
    case = clinic.register()
    review_id = full_review(case)
    case.sign_review(review_id, RADIOLOGIST)
    signed = case.review(review_id).signed_sha256
    assert clinic.database.read(digest, review_id) == signed
    assert clinic.database.read(digest, review_id, change) != signed
