"""What waits for one person, the gravest consequence first. Derived from facts; nothing of it is stored."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Row,
    Select,
    SQLColumnExpression,
    String,
    and_,
    cast,
    exists,
    func,
    literal,
    select,
    union_all,
)
from sqlalchemy.orm import Session

from tumorboard.models import (
    SHOWN_OPINION,
    AgendaItem,
    Case,
    CustodyEvent,
    DiscordanceNotice,
    Dispatch,
    Letter,
    Material,
    MaterialRequest,
    Meeting,
    Opinion,
    OpinionInvitation,
    OrderedTest,
    Patient,
    Person,
    Recommendation,
    Referral,
    Review,
    TestResult,
)
from tumorboard.models.base import OfCase
from tumorboard.queries.today_snapshots import DutySnapshot
from tumorboard.vocabulary import (
    Agreement,
    Discipline,
    Duty,
    LetterKind,
    MaterialKind,
    ReferralDecision,
    Role,
    Term,
    Urgency,
)

MOST_OF_A_KIND = 50
"""So many duties of one kind are told at most: who has more has them tomorrow."""

_READERS = (Discipline.PATHOLOGY, Discipline.RADIOLOGY, Discipline.NUCLEAR_MEDICINE)
"""Whose invitation asks for a review rather than for an opinion."""

_NONE = literal("", String)
_NO_DAY = cast(literal(None), Date)


def list_duties(
    session: Session, today: date, board_id: int | None = None, *, listed: Sequence[DutySnapshot] = ()
) -> tuple[DutySnapshot, ...]:
    """What waits for whoever is signed in, in two statements.

    Args:
        session: A reading session.
        today: What is due before it is overdue.
        board_id: One board; None for all.
        listed: What is known already of the cases of the next agenda; it waits for coordinators.
    """
    person_id: int | None = session.info["actor"].person_id
    role = None if person_id is None else session.scalar(select(Person.role).where(Person.id == person_id))
    if person_id is None or role is None:
        return ()
    parts = [*_of_anybody(person_id), _results_due(today).where(Review.reviewer_id == person_id)]
    if role is Role.COORDINATOR:
        parts += _of_coordinators(today)
    if role in {Role.COORDINATOR, Role.ADMINISTRATOR}:
        # A coordinator drafts what replaces it; an administrator sees who has the outdated letter.
        parts += (*_of_the_office(), _to_replace("recommendation" if role is Role.COORDINATOR else "letters"))
    bounded = [select(_of_board(part, board_id).limit(MOST_OF_A_KIND).subquery()) for part in parts]
    found = [_duty(row) for row in session.execute(union_all(*bounded))]
    if role is Role.COORDINATOR:
        found += listed
    order = {duty: place for place, duty in enumerate(Duty)}
    found.sort(key=lambda each: (order[each.duty], each.due_on or date.max, each.case_number))
    return tuple(found)


def _of_anybody(person_id: int) -> tuple[Select[*tuple[Any, ...]], ...]:
    own_opinion = exists().where(Opinion.case_id == Case.id, Opinion.author_id == person_id)
    own_review = exists().where(Review.case_id == Case.id, Review.reviewer_id == person_id)
    asked = (OpinionInvitation.person_id == person_id, OpinionInvitation.withdrawn_at.is_(None))
    return (
        _urgent().where(_chairs(person_id)),
        _to_replace("recommendation")
        .join(AgendaItem, AgendaItem.id == Recommendation.agenda_item_id)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .where(Meeting.chair_id == person_id),
        _cases_for(Duty.APPROVE_RECOMMENDATION, Recommendation)
        .join(AgendaItem, AgendaItem.id == Recommendation.agenda_item_id)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .where(
            Meeting.chair_id == person_id,
            Recommendation.read_back_at.is_not(None),
            Recommendation.approved_at.is_(None),
        ),
        _cases_for(Duty.SIGN_REVIEW, Review, part=Review.kind).where(
            Review.reviewer_id == person_id, Review.signed_at.is_(None)
        ),
        _cases_for(Duty.SIGN_OPINION, Opinion).where(Opinion.author_id == person_id, Opinion.signed_at.is_(None)),
        _cases_for(
            Duty.REVIEW, OpinionInvitation, due=OpinionInvitation.due_on, part=OpinionInvitation.discipline
        ).where(*asked, OpinionInvitation.discipline.in_(_READERS), ~own_review, ~own_opinion),
        _cases_for(Duty.GIVE_OPINION, OpinionInvitation, due=OpinionInvitation.due_on).where(
            *asked, OpinionInvitation.discipline.not_in(_READERS), ~own_opinion
        ),
    )


def _of_coordinators(today: date) -> tuple[Select[*tuple[Any, ...]], ...]:
    shown = SHOWN_OPINION.columns
    opinion = exists().where(
        shown.case_id == OpinionInvitation.case_id,
        shown.author_id == OpinionInvitation.person_id,
        shown.signed_at.is_not(None),
    )
    review = exists().where(
        Review.case_id == OpinionInvitation.case_id,
        Review.reviewer_id == OpinionInvitation.person_id,
        Review.signed_at.is_not(None),
    )
    late = and_(OpinionInvitation.due_on < today, OpinionInvitation.withdrawn_at.is_(None))
    invited: dict[str, SQLColumnExpression[Any]] = {"due": OpinionInvitation.due_on, "detail": _named(Person)}
    reads = OpinionInvitation.discipline.in_(_READERS)
    listed = exists().where(AgendaItem.case_id == Case.id)
    return (
        _urgent(),
        _results_due(today),
        _results_arrived(),
        _inadequate(),
        _untold(),
        _cases_for(Duty.OVERDUE_REVIEW, OpinionInvitation, **invited)
        .join(Person, Person.id == OpinionInvitation.person_id)
        .where(late, reads, ~review, ~opinion),
        _cases_for(Duty.OVERDUE_OPINION, OpinionInvitation, **invited)
        .join(Person, Person.id == OpinionInvitation.person_id)
        .where(late, ~reads, ~opinion),
        _overdue_records(today),
        _cases_for(Duty.DECIDE_REFERRAL, Referral, detail=cast(Referral.urgency, String)).where(
            Referral.decision == ReferralDecision.PENDING, ~listed
        ),
    )


def _of_the_office() -> tuple[Select[*tuple[Any, ...]], ...]:
    newer = Recommendation.__table__.alias("newer")
    superseded = exists().where(newer.c.supersedes_id == Recommendation.id, newer.c.approved_at.is_not(None))
    written = exists().where(Letter.recommendation_id == Recommendation.id)
    later = Letter.__table__.alias("later")
    return (
        _cases_for(Duty.ISSUE_LETTER, Recommendation).where(
            Recommendation.approved_at.is_not(None), ~superseded, ~written
        ),
        _cases_for(Duty.SEND_LETTER, Letter, detail=cast(Letter.kind, String)).where(
            ~exists().where(Dispatch.letter_id == Letter.id), ~exists().where(later.c.supersedes_id == Letter.id)
        ),
        _left_behind(),
    )


def _urgent() -> Select[*tuple[Any, ...]]:
    """A major discordance that was signed, while nothing was decided yet: the patient may be on the wrong therapy."""
    decided = exists().where(Recommendation.case_id == Case.id, Recommendation.approved_at.is_not(None))
    amended = Review.__table__.alias("amended")
    return (
        _cases_for(Duty.URGENT_DISCORDANCE, Review, detail=_named(Person), part=Review.kind)
        .join(Person, Person.id == Review.reviewer_id)
        .where(
            Review.urgent,
            Review.signed_at.is_not(None),
            ~decided,
            ~exists().where(amended.c.amends_id == Review.id, amended.c.signed_at.is_not(None)),
        )
    )


def _untold() -> Select[*tuple[Any, ...]]:
    """Major discordances of which the outside reader was not told.

    From the signature on, whatever the board will recommend: what the slides or images show is the reviewer's to say,
    the first reading may guide others' treatment meanwhile, and more material of the patient may lie there.
    """
    amended = Review.__table__.alias("amended")
    return (
        _cases_for(Duty.SEND_NOTICE, Review, detail=_named(Person), part=Review.kind)
        .join(Person, Person.id == Review.reviewer_id)
        .where(
            Review.signed_at.is_not(None),
            Review.overall_decided == Agreement.MAJOR,
            ~exists().where(amended.c.amends_id == Review.id, amended.c.signed_at.is_not(None)),
            ~exists().where(DiscordanceNotice.review_id == Review.id),
        )
    )


def _to_replace(part: str) -> Select[*tuple[Any, ...]]:
    """Cases whose letter states what was approved before the newest signed review: a patient may be treated by it.

    It waits until a newer version is approved; then the letter itself is what is to be written.
    """
    newer = Recommendation.__table__.alias("newer")
    superseded = exists().where(newer.c.supersedes_id == Recommendation.id, newer.c.approved_at.is_not(None))
    later = Review.__table__.alias("later")
    return (
        _cases_for(Duty.REPLACE_LETTER, Recommendation, detail=_named(Person), part=literal(part, String))
        .join(Review, Review.case_id == Recommendation.case_id)
        .join(Person, Person.id == Review.reviewer_id)
        .where(
            Recommendation.approved_at.is_not(None),
            ~superseded,
            Review.signed_at > Recommendation.approved_at,
            ~exists().where(later.c.case_id == Review.case_id, later.c.signed_at > Review.signed_at),
            exists().where(Letter.case_id == Recommendation.case_id),
        )
    )


def _left_behind() -> Select[*tuple[Any, ...]]:
    """Letters that state an older recommendation than another of the case: the patient's after the referrer's."""
    later = Letter.__table__.alias("later")
    written = Letter.__table__.alias("written")
    newer = Recommendation.__table__.alias("newer")
    superseded = exists().where(newer.c.supersedes_id == Recommendation.id, newer.c.approved_at.is_not(None))
    return (
        _cases_for(Duty.REPLACE_LETTER, Letter, detail=cast(Letter.kind, String), part=literal("letters", String))
        .join(Recommendation, Recommendation.case_id == Letter.case_id)
        .where(
            ~exists().where(later.c.supersedes_id == Letter.id),
            Recommendation.id != Letter.recommendation_id,
            Recommendation.approved_at.is_not(None),
            ~superseded,
            exists().where(written.c.recommendation_id == Recommendation.id),
        )
    )


def _results_due(today: date) -> Select[*tuple[Any, ...]]:
    """Tests that a signed review ordered and whose result was to be here by today: the case waits for it.

    What came of a test belongs to the next version of its review as well.
    """
    amended = Review.__table__.alias("amended")
    ordered = OrderedTest.__table__.alias("ordered")
    reviewed = Review.__table__.alias("reviewed")
    came = exists().where(
        TestResult.ordered_test_id == ordered.c.id,
        ordered.c.name == OrderedTest.name,
        ordered.c.review_id == reviewed.c.id,
        reviewed.c.case_id == Review.case_id,
        reviewed.c.reviewer_id == Review.reviewer_id,
        reviewed.c.kind == Review.kind,
    )
    return (
        _cases_for(Duty.RESULT_DUE, OrderedTest, detail=OrderedTest.name, due=OrderedTest.due_on, part=Review.kind)
        .join(Review, Review.id == OrderedTest.review_id)
        .where(
            Review.signed_at.is_not(None),
            OrderedTest.due_on <= today,
            OrderedTest.result == "",
            ~came,
            ~exists().where(amended.c.amends_id == Review.id, amended.c.signed_at.is_not(None)),
        )
    )


def _results_arrived() -> Select[*tuple[Any, ...]]:
    """Cases that are to be presented again because of a result, until they are on an agenda after it came."""
    return (
        _cases_for(Duty.RESULT_ARRIVED, TestResult, detail=OrderedTest.name)
        .join(OrderedTest, OrderedTest.id == TestResult.ordered_test_id)
        .where(
            TestResult.to_board,
            ~exists().where(AgendaItem.case_id == TestResult.case_id, AgendaItem.created_at > TestResult.created_at),
        )
    )


def _inadequate() -> Select[*tuple[Any, ...]]:
    """Signed reviews that could not be made for want of adequate material, until something came or was asked for."""
    amended = Review.__table__.alias("amended")
    return (
        _cases_for(Duty.ASK_AGAIN, Review, detail=_named(Person))
        .join(Person, Person.id == Review.reviewer_id)
        .where(
            Review.inadequacy.is_not(None),
            Review.signed_at.is_not(None),
            ~exists().where(amended.c.amends_id == Review.id, amended.c.signed_at.is_not(None)),
            ~exists().where(Material.case_id == Review.case_id, Material.created_at > Review.signed_at),
            ~exists().where(MaterialRequest.case_id == Review.case_id, MaterialRequest.created_at > Review.signed_at),
            ~exists().where(CustodyEvent.case_id == Review.case_id, CustodyEvent.created_at > Review.signed_at),
        )
    )


def _overdue_records(today: date) -> Select[*tuple[Any, ...]]:
    """Cases whose records were to be here by now. A reminder with a new day gives the sender until then."""
    due = (
        select(MaterialRequest.material_id, func.max(MaterialRequest.due_on).label("due_on"))
        .group_by(MaterialRequest.material_id)
        .subquery("due")
    )
    return (
        _cases_for(
            Duty.CHASE_RECORDS,
            Material,
            detail=func.coalesce(func.nullif(Material.description, ""), cast(Material.kind, String)),
            due=due.c.due_on,
        )
        .join(due, due.c.material_id == Material.id)
        .where(Material.received_on.is_(None), Material.unavailable_reason == "", due.c.due_on < today)
    )


def _cases_for(
    duty: Duty,
    kind: type[OfCase],
    *,
    detail: SQLColumnExpression[Any] = _NONE,
    due: SQLColumnExpression[Any] = _NO_DAY,
    part: SQLColumnExpression[Any] = _NONE,
) -> Select[*tuple[Any, ...]]:
    """The open cases with rows of a kind, as the duty that those rows bring, the newest rows first."""
    return (
        select(
            Case.number.label("number"),
            literal(duty.value, String).label("duty"),
            Patient.family_name.label("family_name"),
            Patient.given_name.label("given_name"),
            detail.label("detail"),
            due.label("due_on"),
            cast(part, String).label("part"),
        )
        .select_from(kind)
        .join(Case, Case.id == kind.case_id)
        .join(Patient, Patient.id == Case.patient_id)
        .where(Case.withdrawn_at.is_(None), Case.closed_at.is_(None))
        .order_by(Case.id.desc())
    )


def _of_board(part: Select[*tuple[Any, ...]], board_id: int | None) -> Select[*tuple[Any, ...]]:
    return part if board_id is None else part.where(Case.board_id == board_id)


def _chairs(person_id: int) -> ColumnElement[bool]:
    """Whether somebody chairs a meeting that the case is listed for."""
    return exists().where(
        AgendaItem.case_id == Case.id, Meeting.id == AgendaItem.meeting_id, Meeting.chair_id == person_id
    )


def _named(person: type[Person]) -> ColumnElement[str]:
    return func.trim(person.title + " " + person.family_name)


def _duty(row: Row[Any]) -> DutySnapshot:
    duty = Duty(row.duty)
    codes = _CODES.get(duty)
    detail = codes(row.detail).label if codes is not None and row.detail in set(codes) else row.detail
    return DutySnapshot(
        duty=duty,
        case_number=row.number,
        patient=", ".join(name for name in (row.family_name, row.given_name) if name),
        detail=detail,
        due_on=row.due_on,
        part=_PARTS.get(duty, row.part),
    )


_CODES: dict[Duty, type[Term]] = {
    Duty.CHASE_RECORDS: MaterialKind,
    Duty.DECIDE_REFERRAL: Urgency,
    Duty.SEND_LETTER: LetterKind,
    Duty.REPLACE_LETTER: LetterKind,
}
"""What the detail of a duty is a code of, unless somebody described it in words."""

_PARTS = {
    Duty.APPROVE_RECOMMENDATION: "recommendation",
    Duty.SIGN_OPINION: "opinions",
    Duty.GIVE_OPINION: "opinions",
    Duty.OVERDUE_REVIEW: "team",
    Duty.OVERDUE_OPINION: "team",
    Duty.CHASE_RECORDS: "records",
    Duty.ASK_AGAIN: "records",
    Duty.RESULT_ARRIVED: "overview",
    Duty.COMPLETE_LISTED: "records",
    Duty.DECIDE_REFERRAL: "overview",
    Duty.ISSUE_LETTER: "letters",
    Duty.SEND_LETTER: "letters",
}
"""Where on the page of the case it is done; a review is done on the tab of its kind.

A letter is replaced where the person can: whoever may draft the recommendation, there.
"""
