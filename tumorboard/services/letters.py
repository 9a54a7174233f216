"""Issuing letters and proving where they went."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.concordance import letter_readiness
from tumorboard.errors import FrozenError, GateError, InvalidInputError
from tumorboard.models import AgendaItem, Case, Dispatch, FollowUp, Letter, Recommendation
from tumorboard.models.base import utc_now
from tumorboard.services.acting import fetch, require_role, required
from tumorboard.services.gates import open_questions, read_reviews
from tumorboard.services.materials import StoreAttachment, store_attachment
from tumorboard.vocabulary import DispatchChannel, LetterKind, Role

FOLLOW_UP_DAYS = (30, 90)
"""When the treating doctor is asked what became of the recommendation."""


@dataclass(frozen=True, slots=True)
class IssueLetter:
    """A letter as it was built: what it says (JSON), the hash of that, and its PDF."""

    recommendation_id: int
    kind: LetterKind
    language: str
    version: int
    content: str
    content_sha256: str
    pdf: bytes
    supersede_reason: str = ""


@dataclass(frozen=True, slots=True)
class RecordDispatch:
    """That a letter left: `recipient` as addressed. `sent_at` None: now."""

    letter_id: int
    recipient: str
    channel: DispatchChannel
    party_id: int | None = None
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AcknowledgeDispatch:
    """The recipient has confirmed. `at` None: now."""

    dispatch_id: int
    at: datetime | None = None


def next_letter_version(session: Session, case_id: int, kind: LetterKind, language: str) -> int:
    """The version that the next letter of this kind and language will have, from 1."""
    newest = newest_letter(session, case_id, kind, language)
    return 1 if newest is None else newest.version + 1


def newest_letter(session: Session, case_id: int, kind: LetterKind, language: str) -> Letter | None:
    """The newest issued letter of a case in this kind and language."""
    return session.scalars(
        select(Letter)
        .where(Letter.case_id == case_id, Letter.kind == kind, Letter.language == language)
        .order_by(Letter.version.desc())
    ).first()


def issue_letter(session: Session, command: IssueLetter) -> int:
    """File an issued letter and return its id; ask for follow-up at 30 and 90 days where that is not asked yet.

    Raises:
        GateError: The recommendation is not approved or not the newest, a question is open, a review is unsigned or
            newer than the approval; or an earlier letter would be superseded without a reason.
        InvalidInputError: The content's hash or version is not what it should be.
        NotAllowedError: The actor is neither administrator nor coordinator.
    """
    person = require_role(session, Role.ADMINISTRATOR, Role.COORDINATOR)
    recommendation = fetch(session, Recommendation, command.recommendation_id)
    missing = missing_for_letter(session, recommendation)
    if missing:
        raise GateError("The letter cannot be issued: " + " ".join(missing), missing=missing)
    if hashlib.sha256(command.content.encode()).hexdigest() != command.content_sha256:
        raise InvalidInputError("The letter's content is not what its hash says.", field="content_sha256")
    previous = newest_letter(session, recommendation.case_id, command.kind, command.language)
    if command.version != (1 if previous is None else previous.version + 1):
        raise InvalidInputError("Another letter was issued meanwhile; build it again.", field="version")
    if previous is not None:
        required(command.supersede_reason, "supersede_reason", "Say why the issued letter is replaced.")
    now = utc_now()
    attachment = store_attachment(session, StoreAttachment(command.pdf, "application/pdf"))
    letter = Letter(
        case_id=recommendation.case_id,
        recommendation_id=recommendation.id,
        kind=command.kind,
        language=command.language,
        version=command.version,
        provisional=bool(fetch(session, AgendaItem, recommendation.agenda_item_id).provisional_reason),
        content=command.content,
        content_sha256=command.content_sha256,
        attachment_id=attachment.id,
        pdf_sha256=attachment.sha256,
        issued_at=now,
        issued_by_id=person.id,
        supersedes_id=None if previous is None else previous.id,
        supersede_reason=command.supersede_reason if previous is not None else "",
    )
    session.add(letter)
    asked = set(session.scalars(select(FollowUp.days).where(FollowUp.recommendation_id == recommendation.id)))
    session.add_all(
        FollowUp(
            case_id=recommendation.case_id,
            recommendation_id=recommendation.id,
            days=days,
            due_on=now.date() + timedelta(days=days),
        )
        for days in FOLLOW_UP_DAYS
        if days not in asked
    )
    session.flush()
    return letter.id


def missing_for_letter(session: Session, recommendation: Recommendation) -> tuple[str, ...]:
    """A sentence for each thing that stands between a recommendation and its letter."""
    newer = select(Recommendation.version).where(
        Recommendation.case_id == recommendation.case_id, Recommendation.version > recommendation.version
    )
    return letter_readiness.missing_for_letter(
        letter_readiness.LetterFacts(
            recommended=True,
            approved_at=recommendation.approved_at,
            newest=session.scalar(newer.limit(1)) is None,
            discussed=session.get(AgendaItem, recommendation.agenda_item_id) is not None,
            withdrawn=fetch(session, Case, recommendation.case_id).withdrawn_at is not None,
            open_questions=open_questions(session, recommendation),
            reviews=read_reviews(session, recommendation.case_id),
        )
    )


def record_dispatch(session: Session, command: RecordDispatch) -> int:
    """Record that a letter left and return the dispatch's id.

    Raises:
        InvalidInputError: The recipient is blank.
        NotAllowedError: The actor is neither administrator nor coordinator.
    """
    person = require_role(session, Role.ADMINISTRATOR, Role.COORDINATOR)
    letter = fetch(session, Letter, command.letter_id)
    dispatch = Dispatch(
        case_id=letter.case_id,
        letter_id=letter.id,
        party_id=command.party_id,
        recipient=required(command.recipient, "recipient", "Enter to whom the letter was sent."),
        channel=command.channel,
        sent_at=command.sent_at or utc_now(),
        sent_by_id=person.id,
    )
    session.add(dispatch)
    session.flush()
    return dispatch.id


def acknowledge_dispatch(session: Session, command: AcknowledgeDispatch) -> None:
    """Record that a recipient confirmed, once.

    Raises:
        FrozenError: It was acknowledged already.
        NotAllowedError: The actor is neither administrator nor coordinator.
    """
    require_role(session, Role.ADMINISTRATOR, Role.COORDINATOR)
    dispatch = fetch(session, Dispatch, command.dispatch_id)
    if dispatch.acknowledged_at is not None:
        raise FrozenError("The recipient's confirmation is recorded already; it stays as it is.")
    dispatch.acknowledged_at = command.at or utc_now()
