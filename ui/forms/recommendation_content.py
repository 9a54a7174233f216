"""What the recommendation form shows and gives: snapshots into entries and commands. No widget in sight."""

from dataclasses import dataclass, fields
from datetime import datetime

from tumorboard.concordance.axes import overall_class
from tumorboard.queries.snapshots import (
    CaseSnapshot,
    DiscussionSnapshot,
    ItemSnapshot,
    OptionSnapshot,
    QuestionSnapshot,
    RecommendationSnapshot,
    StepSnapshot,
)
from tumorboard.queries.statement_snapshots import DiagnosisSnapshot
from tumorboard.services.gates import STAGE_AXES
from tumorboard.services.opinions import AnswerEntry, OptionEntry, StepEntry
from tumorboard.services.recommendations import ItemEntry
from tumorboard.services.statements import DiagnosisEntry
from tumorboard.vocabulary import (
    AgendaOutcome,
    Agreement,
    AnswerKind,
    Consideration,
    ConsideredTopic,
    ExpectedChange,
    OutcomeAxis,
)
from ui.forms.recommendation_rows import CLOSING, DIAGNOSIS, DIRECTION, REASONS
from ui.forms.review_content import axis_value

_DISCUSSED = frozenset({AgendaOutcome.DISCUSSED, AgendaOutcome.LISTED_ONLY})


@dataclass(frozen=True, slots=True)
class ConsideredEntry:
    """What was made of a topic; None while nothing is said."""

    topic: ConsideredTopic
    consideration: Consideration | None = None
    note: str = ""


def discussion_of(case: CaseSnapshot) -> DiscussionSnapshot | None:
    """The discussion that a draft rests on, or a new one would rest on: the latest with an outcome."""
    newest = case.recommendation
    if newest is not None and newest.approved_at is None:
        return case.deciding_discussion
    return next((item for item in reversed(case.discussions) if item.outcome in _DISCUSSED), None)


def proposed_classes(case: CaseSnapshot, at: datetime | None = None) -> tuple[Agreement | None, Agreement | None]:
    """The classes of diagnosis and stage as the signed reviews give them, or gave them at an instant; None without."""
    signed = [each for each in case.reviews if each.signed_at is not None and (at is None or each.signed_at <= at)]
    amended = {each.amends_id for each in signed}
    rows = [row for review in signed if review.id not in amended for row in review.findings]
    stage = [row.decided for row in rows if row.axis in STAGE_AXES]
    other = [row.decided for row in rows if row.axis not in STAGE_AXES]
    return (overall_class(other) if other else None, overall_class(stage) if stage else None)


def values_of(case: CaseSnapshot, *, renewing: bool = False) -> dict[str, object]:
    """The values of all single fields; a class or direction as proposed is shown as such.

    For a new version (`renewing`), what was as proposed when it was approved follows the reviews as they are now; only
    what the board decided otherwise is kept. It is replaced for a reason of its own.
    """
    newest = case.recommendation
    if newest is None:
        return {}
    values: dict[str, object] = {
        field.name: getattr(newest, field.name) for field in (*DIAGNOSIS, *DIRECTION, *REASONS, *CLOSING)
    }
    diagnosis_class, stage_class = proposed_classes(case, newest.approved_at if renewing else None)
    proposed: dict[str, object] = {
        "diagnosis_class": diagnosis_class,
        "stage_class": stage_class,
        "direction_decided": newest.direction_proposed,
    }
    for name, value in proposed.items():
        if values[name] == value:
            values[name] = None
    if renewing:
        values["supersede_reason"] = ""
    return values


def diagnosis_entry(snapshot: DiagnosisSnapshot | None) -> DiagnosisEntry | None:
    """The board's diagnosis as it is entered."""
    if snapshot is None:
        return None
    names = [field.name for field in fields(DiagnosisEntry) if field.name != "axes"]
    axes = tuple(axis_value(axis) for axis in snapshot.axes)
    return DiagnosisEntry(**{name: getattr(snapshot, name) for name in names}, axes=axes)


def item_entry(snapshot: ItemSnapshot) -> ItemEntry:
    """A coded step as it is entered."""
    return ItemEntry(**{field.name: getattr(snapshot, field.name) for field in fields(ItemEntry)})


def option_entry(snapshot: OptionSnapshot) -> OptionEntry:
    """An option as it is entered."""
    return OptionEntry(**{field.name: getattr(snapshot, field.name) for field in fields(OptionEntry)})


def step_entry(snapshot: StepSnapshot) -> StepEntry:
    """A conditional step as it is entered."""
    return StepEntry(**{field.name: getattr(snapshot, field.name) for field in fields(StepEntry)})


def answer_entry(question: QuestionSnapshot) -> AnswerEntry:
    """The board's answer to a question as it is entered; blank while there is none."""
    return AnswerEntry(question.id, question.answer, question.kind or AnswerKind.ANSWERED)


def is_given(answer: AnswerEntry) -> bool:
    """Whether something was entered: a deferral without a reason is refused rather than dropped."""
    return bool(answer.text.strip()) or answer.kind is not AnswerKind.ANSWERED


def question_title(question: QuestionSnapshot) -> str:
    """E.g. "2  Can I keep my breast?"."""
    return f"{question.position}  {question.text}"


def considered_entries(newest: RecommendationSnapshot | None) -> tuple[ConsideredEntry, ...]:
    """One entry for each topic."""
    known = {} if newest is None else {row.topic: row for row in newest.considered}
    return tuple(
        ConsideredEntry(topic, known[topic].consideration, known[topic].note)
        if topic in known
        else ConsideredEntry(topic)
        for topic in ConsideredTopic
    )


def own_expectations(newest: RecommendationSnapshot | None, rater: str) -> dict[OutcomeAxis, ExpectedChange]:
    """What a rater expects, by axis."""
    return {} if newest is None else {row.axis: row.change for row in newest.expected if row.rater == rater}
