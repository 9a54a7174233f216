"""Acts out a story up to the meeting: intake, materials, second readings, opinions, trials."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from tumorboard.database.sessions import Database
from tumorboard.demo.staff import Staff, discipline_of
from tumorboard.demo.story import CaseStory, MaterialStory, OpinionStory, ReviewStory, ReviewText
from tumorboard.queries.case import read_case
from tumorboard.services.intake import add_patient, register_case
from tumorboard.services.materials import (
    DeclareUnavailable,
    RegisterMaterial,
    declare_unavailable,
    receive_material,
    register_material,
    request_material,
)
from tumorboard.services.opinions import (
    AnswerEntry,
    InviteOpinion,
    SignOpinion,
    invite_opinion,
    record_opinion,
    sign_opinion,
)
from tumorboard.services.people import AddParty, add_party
from tumorboard.services.reviews import (
    AmendReview,
    RecordMolecularReview,
    RecordPathologyReview,
    RecordRadiologyReview,
    RecordReview,
    SignReview,
    amend_review,
    record_molecular_review,
    record_pathology_review,
    record_radiology_review,
    sign_review,
)
from tumorboard.services.trials import assess_trial
from tumorboard.vocabulary import Discipline, MaterialKind, Necessity, ReviewBasis

C = TypeVar("C", bound=RecordReview)

_TISSUE = frozenset({MaterialKind.SLIDES, MaterialKind.BLOCKS})


@dataclass(frozen=True, slots=True)
class PlayedCase:
    """A story and the ids that the board gave its parts, in the story's order.

    Attributes:
        story: The story.
        number: The case's number.
        case_id: The case's id.
        question_ids: Of the questions.
        review_ids: Of the newest versions of the reviews.
        opinion_ids: Of the opinions; None where one is still awaited.
    """

    story: CaseStory
    number: str
    case_id: int
    question_ids: tuple[int, ...]
    review_ids: tuple[int, ...] = ()
    opinion_ids: tuple[int | None, ...] = ()

    def answers(self, answers: tuple[AnswerEntry, ...]) -> tuple[AnswerEntry, ...]:
        """The answers with the board's question ids in place of the story's numbers."""
        return tuple(replace(answer, question_id=self.question_ids[answer.question_id - 1]) for answer in answers)

    def review(self, number: int | None) -> int | None:
        """The id of a review by its number in the story."""
        return None if number is None else self.review_ids[number - 1]

    def opinion(self, number: int | None) -> int | None:
        """The id of an opinion by its number in the story."""
        return None if number is None else self.opinion_ids[number - 1]


@dataclass(frozen=True, slots=True)
class Preparation:
    """Plays stories on one board.

    Attributes:
        staff: Who works there.
        board_id: The board.
        parties: The outside parties that were added so far; two cases may have one insurer.
    """

    staff: Staff
    board_id: int
    parties: dict[AddParty, int] = field(default_factory=dict)

    def play(self, story: CaseStory) -> PlayedCase:
        """Play a story up to the meeting."""
        coordinator = self.staff.coordinator
        number = self._register(coordinator, story)
        case = coordinator.read(read_case, number)
        played = PlayedCase(story, number, case.id, tuple(question.id for question in case.questions))
        materials = tuple(self._obtain(coordinator, case.id, material) for material in story.materials)
        self._report(coordinator, case.id, story)
        reviews = tuple(self._review(played, materials, review) for review in story.reviews)
        for opinion in story.opinions:
            self._invite(coordinator, case.id, opinion)
        opinions = tuple(self._opine(played, opinion) for opinion in story.opinions)
        for login, trial in story.trials:
            self.staff.database.signed_in_as(login).write(assess_trial, replace(trial, case_id=case.id))
        return replace(played, review_ids=reviews, opinion_ids=opinions)

    def _party(self, coordinator: Database, party: AddParty | None) -> int | None:
        if party is None:
            return None
        if party not in self.parties:
            self.parties[party] = coordinator.write(add_party, party)
        return self.parties[party]

    def _register(self, coordinator: Database, story: CaseStory) -> str:
        referral = replace(
            story.intake.referral,
            referrer_id=self._party(coordinator, story.referrer),
            insurer_id=self._party(coordinator, story.insurer),
            trusted_person_id=self._party(coordinator, story.trusted_person),
        )
        patient_id = coordinator.write(add_patient, story.patient)
        return coordinator.write(
            register_case,
            replace(story.intake, board_id=self.board_id, patient_id=patient_id, referral=referral),
        )

    def _obtain(self, coordinator: Database, case_id: int, material: MaterialStory) -> int:
        sender = self._party(coordinator, material.sender)
        material_id = coordinator.write(register_material, replace(material.record, case_id=case_id, source_id=sender))
        for request in material.requests:
            coordinator.write(request_material, replace(request, material_id=material_id, party_id=sender))
        if material.arrival is not None:
            coordinator.write(receive_material, replace(material.arrival, material_id=material_id))
        if material.unavailable:
            coordinator.write(declare_unavailable, DeclareUnavailable(material_id, material.unavailable))
        return material_id

    def _report(self, coordinator: Database, case_id: int, story: CaseStory) -> None:
        """File the report that the outside wording is taken from, where tissue was sent with it."""
        outside = story.intake.outside_diagnosis
        if outside is None or not any(item.record.kind in _TISSUE for item in story.materials):
            return
        report = RegisterMaterial(
            case_id,
            MaterialKind.PATHOLOGY_REPORT,
            "Pathology report",
            outside.report_number,
            source_id=self._party(coordinator, story.referrer),
            necessity=Necessity.CRITICAL,
            collected_on=outside.stated_on,
            received_on=story.intake.referral.received_on,
        )
        coordinator.write(register_material, report)

    def _review(self, played: PlayedCase, materials: tuple[int, ...], review: ReviewStory) -> int:
        desk = _ReviewDesk(
            database=self.staff.database.signed_in_as(review.reviewer),
            discipline=None if review.molecular else discipline_of(review.reviewer),
            played=played,
            sees={materials[number - 1]: basis for number, basis in review.sees.items()},
        )
        review_id = desk.record(review.text)
        if review.signed:
            desk.sign(review_id)
        if review.amendment is None:
            return review_id
        reason, text = review.amendment
        amended = desk.database.write(amend_review, AmendReview(review_id, reason))
        desk.record(text, amended)
        desk.sign(amended)
        return amended

    def _invite(self, coordinator: Database, case_id: int, opinion: OpinionStory) -> None:
        coordinator.write(
            invite_opinion,
            InviteOpinion(
                case_id=case_id,
                person_id=self.staff.ids[opinion.author],
                discipline=discipline_of(opinion.author),
                due_on=opinion.due_on,
                conflict=opinion.conflict,
            ),
        )

    def _opine(self, played: PlayedCase, opinion: OpinionStory) -> int | None:
        if opinion.draft is None:
            return None
        author = self.staff.database.signed_in_as(opinion.author)
        opinion_id = author.write(
            record_opinion,
            replace(opinion.draft, case_id=played.case_id, answers=played.answers(opinion.draft.answers)),
        )
        if opinion.signed:
            case = author.read(read_case, played.number)
            version = next(row.row_version for row in case.opinions if row.id == opinion_id)
            author.write(sign_opinion, SignOpinion(opinion_id, version))
        return opinion_id


@dataclass(frozen=True, slots=True)
class _ReviewDesk:
    """A reviewer before one case, with what they see of its materials (id → re-read or report only).

    `discipline` None: a molecular review, which is of none.
    """

    database: Database
    discipline: Discipline | None
    played: PlayedCase
    sees: Mapping[int, ReviewBasis]

    def record(self, text: ReviewText, review_id: int | None = None) -> int:
        """Record a draft, new or again."""
        if self.discipline is None:
            return self.database.write(record_molecular_review, self._command(RecordMolecularReview, text, review_id))
        if self.discipline is Discipline.PATHOLOGY:
            return self.database.write(record_pathology_review, self._command(RecordPathologyReview, text, review_id))
        command = self._command(RecordRadiologyReview, text, review_id)
        return self.database.write(record_radiology_review, replace(command, lesions=text.lesions))

    def sign(self, review_id: int) -> None:
        """Sign the draft as it is."""
        self.database.write(sign_review, SignReview(review_id, self._version(review_id)))

    def _command(self, kind: type[C], text: ReviewText, review_id: int | None) -> C:
        return kind(
            case_id=self.played.case_id,
            basis=ReviewBasis.OWN_READ if ReviewBasis.OWN_READ in self.sees.values() else ReviewBasis.REPORT_ONLY,
            axes=tuple(reading.value for reading in text.readings),
            review_id=review_id,
            seen_version=None if review_id is None else self._version(review_id),
            verbatim=text.verbatim,
            comment=text.comment,
            decisions={(reading.value.axis, reading.value.label): reading.decision for reading in text.readings},
            overall_decided=text.overall_decided,
            overall_reason=text.overall_reason,
            materials=self.sees,
            tests=text.tests,
        )

    def _version(self, review_id: int) -> int:
        case = self.database.read(read_case, self.played.number)
        return next(row.row_version for row in case.reviews if row.id == review_id)
