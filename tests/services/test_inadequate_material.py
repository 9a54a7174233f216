"""A review that cannot be made, since the outside material does not allow it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.support.board import COORDINATOR, PATHOLOGIST, RADIOLOGIST
from tests.support.clinic import CaseFile, Clinic, open_clinic
from tumorboard.concordance.axes import AxisValue
from tumorboard.database.sessions import Database
from tumorboard.errors import InvalidInputError
from tumorboard.queries.today import read_today
from tumorboard.services.materials import RequestMaterial, request_material
from tumorboard.services.reviews import (
    AmendReview,
    LesionEntry,
    RecordRadiologyReview,
    amend_review,
    record_pathology_review,
    record_radiology_review,
)
from tumorboard.vocabulary import Agreement, Axis, Duty, Inadequacy, MaterialStatus, ReviewBasis

NOW = datetime(2026, 11, 23, tzinfo=UTC)
GRADE_3 = AxisValue(Axis.GRADE, text="3", system="Nottingham")


def refused(case: CaseFile, **changes: object) -> int:
    """A signed review that says that the slides are not adequate, and the slides' id."""
    slides = case.add_material(received=True)
    command = replace(
        case.pathology(),
        axes=(),
        inadequacy=Inadequacy.TOO_LITTLE,
        materials={slides: ReviewBasis.OWN_READ},
        **changes,  # type: ignore[arg-type]  # of several types
    )
    case.sign_review(case.clinic.write(PATHOLOGIST, record_pathology_review, command))
    return slides


def test_it_is_signed_without_a_word_more_and_reads_nothing(clinic: Clinic) -> None:
    case = clinic.register()
    slides = refused(case)
    (review,) = case.read().reviews
    assert (review.inadequacy, review.findings) == (Inadequacy.TOO_LITTLE, ())
    assert (review.overall_decided, review.urgent) == (Agreement.NOT_EVALUABLE, False)
    material = next(each for each in case.read().materials if each.id == slides)
    assert (material.status, material.reviewed_by) == (MaterialStatus.RECEIVED, ())


def test_it_cannot_state_what_it_could_not_read(clinic: Clinic) -> None:
    case = clinic.register()
    command = replace(case.pathology(GRADE_3), inadequacy=Inadequacy.UNREADABLE)
    with pytest.raises(InvalidInputError, match="allows no second reading, and states one") as refusal:
        clinic.write(PATHOLOGIST, record_pathology_review, command)
    assert refusal.value.field == "inadequacy"
    lesions = (LesionEntry("liver", "17"),)
    measured = RecordRadiologyReview(
        case.id, ReviewBasis.OWN_READ, (), lesions=lesions, inadequacy=Inadequacy.UNREADABLE
    )
    with pytest.raises(InvalidInputError, match="states one"):
        clinic.write(RADIOLOGIST, record_radiology_review, measured)


def test_another_reason_is_said_in_words(clinic: Clinic) -> None:
    case = clinic.register()
    command = replace(case.pathology(), axes=(), inadequacy=Inadequacy.OTHER)
    with pytest.raises(InvalidInputError, match="Say in the comment why"):
        clinic.write(PATHOLOGIST, record_pathology_review, command)
    assert clinic.write(PATHOLOGIST, record_pathology_review, replace(command, comment="Decalcified in acid."))


def test_better_slides_are_read_in_an_amendment(clinic: Clinic) -> None:
    case = clinic.register()
    slides = refused(case)
    (first,) = case.read().reviews
    second = clinic.write(PATHOLOGIST, amend_review, AmendReview(first.id, "Deeper sections came."))
    draft = case.review(second)
    assert draft.inadequacy is Inadequacy.TOO_LITTLE
    again = replace(
        case.pathology(GRADE_3),
        review_id=second,
        seen_version=draft.row_version,
        materials={slides: ReviewBasis.OWN_READ},
    )
    clinic.write(PATHOLOGIST, record_pathology_review, again)
    case.sign_review(second)
    assert case.review(second).inadequacy is None
    assert case.read().materials[0].status is MaterialStatus.REVIEWED


def test_the_coordinator_is_told_until_something_is_asked_for(database: Database) -> None:
    clinic = open_clinic(database)
    case = clinic.register()
    slides = refused(case)

    def told() -> list[tuple[str, str, str]]:
        found = clinic.database.signed_in_as(COORDINATOR).read(read_today, NOW, None).duties
        return [(each.case_number, each.detail, each.part) for each in found if each.duty is Duty.ASK_AGAIN]

    assert told() == [(case.number, "Dr Osei", "records")]
    clinic.write(COORDINATOR, request_material, RequestMaterial(slides, date(2026, 11, 23), date(2026, 11, 30)))
    assert told() == []
