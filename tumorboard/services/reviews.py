"""Pathology, radiology and molecular reviews: recorded as drafts, signed once, amended by a new version."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectin_polymorphic, selectinload

from tumorboard.concordance.axes import AxisValue
from tumorboard.errors import FrozenError, GateError, InvalidInputError, NotAllowedError
from tumorboard.models import (
    AgendaItem,
    Case,
    Diagnosis,
    Material,
    MolecularReview,
    OpinionInvitation,
    OrderedTest,
    PathologyReview,
    RadiologyReview,
    Review,
    ReviewedMaterial,
    TargetLesion,
    TestResult,
)
from tumorboard.models.base import Row
from tumorboard.services.acting import fetch, require_role, required
from tumorboard.services.findings import FindingDecision, compare, decisions_of, require_current_findings
from tumorboard.services.instants import next_instant
from tumorboard.services.intake import outside_diagnosis, outside_plan
from tumorboard.services.rows import align, copied, touch
from tumorboard.services.signing import content_digest
from tumorboard.services.statements import DiagnosisEntry, apply_diagnosis, check_axes, diagnosis_rows
from tumorboard.vocabulary import AgendaOutcome, Agreement, Axis, DiagnosisKind, Inadequacy, ReviewBasis, Role

__all__ = [
    "AmendReview",
    "FindingDecision",
    "LesionEntry",
    "RecordMolecularReview",
    "RecordPathologyReview",
    "RecordRadiologyReview",
    "RecordReview",
    "SignReview",
    "TestEntry",
    "amend_review",
    "load_review",
    "record_molecular_review",
    "record_pathology_review",
    "record_radiology_review",
    "review_digest",
    "sign_review",
]


@dataclass(frozen=True, slots=True)
class TestEntry:
    """A stain or test that was ordered."""

    name: str
    ordered_on: date | None = None
    due_on: date | None = None
    result: str = ""


@dataclass(frozen=True, slots=True)
class LesionEntry:
    """A RECIST 1.1 target lesion; diameters in mm as decimal text."""

    organ: str
    baseline_mm: str
    description: str = ""
    lymph_node: bool = False
    nadir_mm: str = ""
    current_mm: str = ""


@dataclass(frozen=True, slots=True)
class RecordReview:
    """A draft of a review, new (`review_id` None) or again.

    `decisions` are keyed by (axis, label), for a biomarker that is stated by several methods by its name with the
    method, "HER2 (ISH)"; axes without a decision keep the proposed class. `overall_decided` None accepts the worst
    axis. `inadequacy` says that the material allows no second reading; then no axis is stated.
    """

    case_id: int
    basis: ReviewBasis
    axes: tuple[AxisValue, ...]
    review_id: int | None = None
    seen_version: int | None = None
    verbatim: str = ""
    comment: str = ""
    decisions: Mapping[tuple[Axis, str], FindingDecision] = field(default_factory=dict)
    overall_decided: Agreement | None = None
    overall_reason: str = ""
    materials: Mapping[int, ReviewBasis] = field(default_factory=dict)
    tests: tuple[TestEntry, ...] = ()
    inadequacy: Inadequacy | None = None


@dataclass(frozen=True, slots=True)
class RecordPathologyReview(RecordReview):
    """A draft of a pathologist's re-read."""


@dataclass(frozen=True, slots=True)
class RecordRadiologyReview(RecordReview):
    """A draft of a radiologist's re-read, with what RECIST 1.1 asks beside the target lesions."""

    lesions: tuple[LesionEntry, ...] = ()
    new_lesion: bool = False
    non_target_progression: bool = False


@dataclass(frozen=True, slots=True)
class RecordMolecularReview(RecordReview):
    """A draft of a second reading of variants and biomarkers."""


@dataclass(frozen=True, slots=True)
class SignReview:
    """The reviewer's signature under the version that they saw."""

    review_id: int
    seen_version: int


@dataclass(frozen=True, slots=True)
class AmendReview:
    """A new version of a signed review, begun as a draft with the same content."""

    review_id: int
    reason: str


def record_pathology_review(session: Session, command: RecordPathologyReview) -> int:
    """Record a draft and return its id. See `record_radiology_review` for what is refused."""
    review = _draft(session, command, PathologyReview)
    _apply(session, review, command)
    session.flush()
    return review.id


def record_molecular_review(session: Session, command: RecordMolecularReview) -> int:
    """Record a draft and return its id. See `record_radiology_review` for what is refused."""
    review = _draft(session, command, MolecularReview)
    _apply(session, review, command)
    session.flush()
    return review.id


def record_radiology_review(session: Session, command: RecordRadiologyReview) -> int:
    """Record a draft and return its id. Proposed classes are computed here and stored beside the decided ones.

    Raises:
        InvalidInputError: An axis is entered twice, TNM cannot be read, an override has no reason, or axes are stated
            of material that is said to allow no second reading.
        FrozenError: The review is signed.
        StaleRecordError: The draft has changed since it was seen.
        NotAllowedError: The actor is not its reviewer, or no specialist.
    """
    review = _draft(session, command, RadiologyReview)
    _apply(session, review, command)
    if isinstance(review, RadiologyReview):
        align(review.lesions, [_lesion(review.case_id, item) for item in command.lesions], "organ", "description")
        review.new_lesion = command.new_lesion
        review.non_target_progression = command.non_target_progression
    session.flush()
    return review.id


def sign_review(session: Session, command: SignReview) -> None:
    """Sign a draft. The first signature of a case freezes its outside diagnosis and plan.

    A major discordance signed before the board has met sets `urgent`: the patient may be on the wrong therapy.

    Raises:
        GateError: There is no outside diagnosis yet, it was corrected or the board's tolerances were changed after the
            draft was compared, or the review says nothing.
        FrozenError: It is signed already.
        StaleRecordError: It is not the version that was seen.
        NotAllowedError: The actor is not its reviewer.
    """
    person = require_role(session, Role.SPECIALIST)
    review = load_review(session, command.review_id, command.seen_version)
    if review.reviewer_id != person.id:
        raise NotAllowedError("Only the reviewer signs a review.")
    if review.signed_at is not None:
        raise FrozenError("This review is signed already.")
    outside = outside_diagnosis(session, review.case_id)
    if outside is None:
        raise GateError(
            "Enter the outside diagnosis first: it is frozen at the first signature.",
            missing=("The outside diagnosis is not entered.",),
            field="outside_diagnosis",
        )
    if not review.findings and not review.comment.strip() and review.inadequacy is None:
        raise GateError("This review says nothing yet; enter an axis or a comment.", field="axes")
    require_current_findings(session, review, outside)
    now = next_instant(session, review.case_id)
    if outside.frozen_at is None:
        outside.frozen_at = now
    plan = outside_plan(session, review.case_id)
    if plan is not None and plan.frozen_at is None:
        plan.frozen_at = now
    review.diagnosis.frozen_at = now
    review.urgent = review.overall_decided is Agreement.MAJOR and not _was_discussed(session, review.case_id)
    review.signed_sha256 = review_digest(review)
    session.flush()
    review.signed_at = now


def amend_review(session: Session, command: AmendReview) -> int:
    """Begin an amendment of a signed review and return the new draft's id; the signed one stays as it is.

    Raises:
        GateError: The review is not signed, or is amended already.
        InvalidInputError: The reason is blank.
        NotAllowedError: The actor is not its reviewer.
    """
    person = require_role(session, Role.SPECIALIST)
    signed = load_review(session, command.review_id)
    if signed.reviewer_id != person.id:
        raise NotAllowedError("Only the reviewer amends a review.")
    if signed.signed_at is None:
        raise GateError("A draft is changed, not amended.")
    if session.scalar(select(Review.id).where(Review.amends_id == signed.id)):
        raise GateError("This version is amended already; amend the newest one.")
    (diagnosis,) = copied([signed.diagnosis])
    diagnosis.axes = copied(signed.diagnosis.axes)
    diagnosis.biomarkers = copied(signed.diagnosis.biomarkers)
    kind = type(signed)
    draft = kind(
        case_id=signed.case_id,
        discipline=signed.discipline,
        reviewer_id=person.id,
        basis=signed.basis,
        comment=signed.comment,
        conflict=signed.conflict,
        inadequacy=signed.inadequacy,
        new_lesion=signed.new_lesion,
        non_target_progression=signed.non_target_progression,
        overall_reason=signed.overall_reason,
        version=signed.version + 1,
        amends_id=signed.id,
        amendment_reason=required(command.reason, "reason", "Say why the review is amended."),
        diagnosis=diagnosis,
        findings=[],
        materials=copied(signed.materials),
        tests=_with_results(session, signed.tests),
    )
    if isinstance(signed, RadiologyReview) and isinstance(draft, RadiologyReview):
        draft.lesions = copied(signed.lesions)
    session.add(draft)
    session.flush()
    overridden = signed.overall_decided is not signed.overall_proposed
    compare(session, draft, decisions_of(signed), signed.overall_decided if overridden else None)
    session.flush()
    return draft.id


def load_review(session: Session, review_id: int, seen_version: int | None = None) -> Review:
    """A review with all its parts, at the version that was seen."""
    return fetch(
        session,
        Review,
        review_id,
        selectinload(Review.diagnosis).selectinload(Diagnosis.axes),
        selectinload(Review.diagnosis).selectinload(Diagnosis.biomarkers),
        selectinload(Review.findings),
        selectinload(Review.materials),
        selectinload(Review.tests),
        selectin_polymorphic(Review, [RadiologyReview]),
        selectinload(RadiologyReview.lesions),
        seen_version=seen_version,
    )


def review_digest(review: Review) -> str:
    """The SHA-256 that a signature records: of a review (with all its parts loaded) and of every row of it."""
    lesions = review.lesions if isinstance(review, RadiologyReview) else []
    parts: list[list[Row]] = [
        [*review.diagnosis.axes],
        [*review.diagnosis.biomarkers],
        [*review.findings],
        [*review.materials],
        [*review.tests],
        [*lesions],
    ]
    # By id, so that it can be computed again in whatever order the rows are read.
    rows = (row for part in parts for row in sorted(part, key=lambda row: row.id))
    return content_digest(review, review.diagnosis, *rows)


def _draft(session: Session, command: RecordReview, kind: type[Review]) -> Review:
    person = require_role(session, Role.SPECIALIST)
    case = fetch(session, Case, command.case_id)
    check_axes(command.axes, notation=True)
    entry = DiagnosisEntry(verbatim=command.verbatim, axes=command.axes, stated_by=person.display_name)
    if command.review_id is None:
        if person.discipline is None:
            raise NotAllowedError("A reviewer needs a discipline.")
        review = kind(
            case_id=case.id,
            discipline=person.discipline,
            reviewer_id=person.id,
            basis=command.basis,
            conflict=_known_conflict(session, case.id, person.id),
            diagnosis=diagnosis_rows(case.id, DiagnosisKind.REVIEW, entry),
        )
        session.add(review)
        session.flush()
        return load_review(session, review.id)
    review = load_review(session, command.review_id, command.seen_version)
    if review.reviewer_id != person.id:
        raise NotAllowedError("Only the reviewer changes a review.")
    if review.signed_at is not None:
        raise FrozenError("This review is signed; amend it instead.")
    if not isinstance(review, kind) or review.case_id != case.id:
        raise InvalidInputError("This is not a review of that kind and case.", field="review_id")
    apply_diagnosis(review.diagnosis, entry)
    touch(review)
    return review


def _known_conflict(session: Session, case_id: int, person_id: int) -> str:
    """How the reviewer is involved with the patient, as was recorded when they were asked; the letter says it."""
    asked = select(OpinionInvitation.conflict).where(
        OpinionInvitation.case_id == case_id, OpinionInvitation.person_id == person_id
    )
    return session.scalar(asked) or ""


def _with_results(session: Session, tests: list[OrderedTest]) -> list[OrderedTest]:
    """The tests of a signed review, each with what came of it since."""
    copies = copied(tests)
    results = select(TestResult).where(TestResult.ordered_test_id.in_([test.id for test in tests]))
    for row in session.scalars(results.order_by(TestResult.id)):
        place = next(place for place, test in enumerate(tests) if test.id == row.ordered_test_id)
        copies[place].result = row.result
    return copies


def _require_no_reading(command: RecordReview) -> None:
    """Material that allows no second reading has none."""
    if command.inadequacy is None:
        return
    if command.axes or (isinstance(command, RecordRadiologyReview) and command.lesions):
        raise InvalidInputError(
            "This review says that the material allows no second reading, and states one. Take one of the two away.",
            field="inadequacy",
        )
    if command.inadequacy is Inadequacy.OTHER and not command.comment.strip():
        raise InvalidInputError("Say in the comment why the material allows no second reading.", field="comment")


def _apply(session: Session, review: Review, command: RecordReview) -> None:
    _require_no_reading(command)
    review.basis = command.basis
    review.comment = command.comment
    review.inadequacy = command.inadequacy
    review.overall_reason = command.overall_reason
    for material_id in command.materials:
        if fetch(session, Material, material_id).case_id != review.case_id:
            raise InvalidInputError("This material belongs to another case.", field="materials")
    align(
        review.materials,
        [
            ReviewedMaterial(case_id=review.case_id, material_id=material_id, basis=basis)
            for material_id, basis in command.materials.items()
        ],
        "material_id",
    )
    align(review.tests, [_test(review.case_id, item) for item in command.tests], "name")
    session.flush()
    compare(session, review, command.decisions, command.overall_decided)


def _was_discussed(session: Session, case_id: int) -> bool:
    discussed = select(AgendaItem.id).where(
        AgendaItem.case_id == case_id, AgendaItem.outcome == AgendaOutcome.DISCUSSED
    )
    return session.scalar(discussed.limit(1)) is not None


def _test(case_id: int, entry: TestEntry) -> OrderedTest:
    return OrderedTest(
        case_id=case_id,
        name=required(entry.name, "tests", "Name the stain or test."),
        ordered_on=entry.ordered_on,
        due_on=entry.due_on,
        result=entry.result,
    )


def _lesion(case_id: int, entry: LesionEntry) -> TargetLesion:
    return TargetLesion(
        case_id=case_id,
        organ=required(entry.organ, "lesions", "Name the organ of the lesion."),
        description=entry.description,
        lymph_node=entry.lymph_node,
        baseline_mm=entry.baseline_mm,
        nadir_mm=entry.nadir_mm,
        current_mm=entry.current_mm,
    )
