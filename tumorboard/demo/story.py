"""What a demonstration case is made of: a story is data, `playing` and `meeting` act it out through the services.

The commands inside a story carry numbers of the story's own, counted from 1: an answer names the first question as 1,
a step names the second review as 2, a review names the first material as 1. Where a command needs the id of the case,
the patient, the board or the agenda item it carries `THIS`. The players put the board's ids in their place.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from tumorboard.concordance.axes import AxisValue
from tumorboard.services.intake import AddPatient, RegisterCase
from tumorboard.services.materials import ReceiveMaterial, RegisterMaterial, RequestMaterial
from tumorboard.services.meetings import ListCase, RecordOutcome
from tumorboard.services.opinions import RecordOpinion
from tumorboard.services.people import AddParty
from tumorboard.services.recommendations import DraftRecommendation
from tumorboard.services.reviews import FindingDecision, LesionEntry, TestEntry
from tumorboard.services.trials import AssessTrial
from tumorboard.vocabulary import Agreement, ExpectedChange, OutcomeAxis, ReviewBasis

_AS_PROPOSED = FindingDecision()

THIS = 0
"""Stands where a player puts the id of the case, patient, board, meeting, agenda item, material or person."""


@dataclass(frozen=True, slots=True)
class MaterialStory:
    """One material: registered, perhaps asked for and reminded of, perhaps arriving later or never.

    Attributes:
        record: What is registered; `received_on` where it came with the referral.
        sender: The outside party that it comes from.
        requests: The request and its reminders.
        arrival: When it came after being asked for.
        unavailable: Why it cannot be had; "" where it can.
    """

    record: RegisterMaterial
    sender: AddParty | None = None
    requests: tuple[RequestMaterial, ...] = ()
    arrival: ReceiveMaterial | None = None
    unavailable: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reviewer reads on one axis, and what they make of the difference to the outside."""

    value: AxisValue
    decision: FindingDecision = _AS_PROPOSED


@dataclass(frozen=True, slots=True)
class ReviewText:
    """The content of one version of a review.

    Attributes:
        readings: The axes in their order.
        verbatim: The diagnosis in the reviewer's words.
        comment: The reviewer's comment.
        tests: Stains and tests ordered.
        lesions: RECIST 1.1 target lesions; for radiology alone.
        overall_decided: The overall class where it is not the worst axis; None accepts that.
        overall_reason: Why it is not.
    """

    readings: tuple[Reading, ...]
    verbatim: str = ""
    comment: str = ""
    tests: tuple[TestEntry, ...] = ()
    lesions: tuple[LesionEntry, ...] = ()
    overall_decided: Agreement | None = None
    overall_reason: str = ""


@dataclass(frozen=True, slots=True)
class ReviewStory:
    """A second reading.

    Attributes:
        reviewer: The reviewer's login.
        sees: The materials by their numbers, and whether they were re-read or only their report was.
        text: What the first version says.
        amendment: The reason for an amended version and what that says; None without one.
        signed: Whether it is signed.
        molecular: Whether it is of molecular results; else it is of the reviewer's discipline.
    """

    reviewer: str
    sees: Mapping[int, ReviewBasis]
    text: ReviewText
    amendment: tuple[str, ReviewText] | None = None
    signed: bool = True
    molecular: bool = False


@dataclass(frozen=True, slots=True)
class OpinionStory:
    """An invitation to give an opinion, and the opinion.

    Attributes:
        author: The login of who is asked.
        draft: The opinion; None while it is awaited.
        due_on: By when it is wanted.
        conflict: How the author is involved with the patient; "" where they are not.
        signed: Whether the opinion is signed.
    """

    author: str
    draft: RecordOpinion | None = None
    due_on: date | None = None
    conflict: str = ""
    signed: bool = True


@dataclass(frozen=True, slots=True)
class RecommendationStory:
    """The recommendation, who expects what of it, and who dissents.

    Attributes:
        draft: What is recommended.
        expected: What each rater, by login, expects; the first one writes the draft. Without raters the chair does.
        dissents: Login → the words of a dissent.
    """

    draft: DraftRecommendation
    expected: Mapping[str, Mapping[OutcomeAxis, ExpectedChange]] = field(default_factory=dict)
    dissents: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DiscussionStory:
    """The case in the meeting that is held.

    Attributes:
        listing: How it is put on the agenda.
        outcome: What became of it.
        called_in: Who comes for this case alone, by login.
        called_away: Who leaves before this case and does not come back.
        recommendation: What the board recommends; None where it was deferred.
        again: How it is put on the next meeting's agenda; None where it is not.
    """

    listing: ListCase
    outcome: RecordOutcome
    called_in: tuple[str, ...] = ()
    called_away: tuple[str, ...] = ()
    recommendation: RecommendationStory | None = None
    again: ListCase | None = None


@dataclass(frozen=True, slots=True)
class CaseStory:
    """One case from its intake to its recommendation.

    Attributes:
        patient: Who asks.
        intake: How the case is registered, with the outside diagnosis and plan and the questions.
        presenter: The login of who presents it in a meeting.
        referrer: The outside doctor whom the letter addresses; None where the patient came alone.
        insurer: Who pays.
        trusted_person: Who comes along.
        materials: What was sent, asked for, or cannot be had.
        reviews: The second readings.
        opinions: The specialists' opinions, in the order in which they are given.
        trials: Trials that somebody, by login, assessed for the patient.
        discussion: The case in the meeting that is held; None where it is still in preparation.
        next_listing: How a case in preparation is put on the next meeting's agenda; None where it is not listed yet.
    """

    patient: AddPatient
    intake: RegisterCase
    presenter: str
    referrer: AddParty | None = None
    insurer: AddParty | None = None
    trusted_person: AddParty | None = None
    materials: tuple[MaterialStory, ...] = ()
    reviews: tuple[ReviewStory, ...] = ()
    opinions: tuple[OpinionStory, ...] = ()
    trials: tuple[tuple[str, AssessTrial], ...] = ()
    discussion: DiscussionStory | None = None
    next_listing: ListCase | None = None
