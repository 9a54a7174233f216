"""Telling the outside pathologist or radiologist that a second reading differs, and what comes back."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.errors import FrozenError, GateError, InvalidInputError
from tumorboard.models import ConcordanceFinding, DiscordanceNotice, Party, Review
from tumorboard.services.acting import fetch, require_role, required
from tumorboard.services.days import require_past
from tumorboard.vocabulary import DISAGREEMENTS, DispatchChannel, Role

_AN_OFFSET = timedelta(days=1)
"""The day of a signature may not have begun yet where the notice was sent."""


@dataclass(frozen=True, slots=True)
class RecordNotice:
    """That a notice was sent.

    Attributes:
        review_id: The review that differs.
        addressee: To whom, as it is addressed.
        channel: How.
        sent_on: When.
        party_id: The outside party, where the board knows it.
        attachment_id: The PDF as it was sent; None where nothing was written.
        note: What the sender added for the addressee to read.
    """

    review_id: int
    addressee: str
    channel: DispatchChannel
    sent_on: date
    party_id: int | None = None
    attachment_id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class AcknowledgeNotice:
    """The addressee has confirmed, on a day, the notice that the person saw at a version."""

    notice_id: int
    seen_version: int
    acknowledged_on: date


@dataclass(frozen=True, slots=True)
class RecordAmendedReport:
    """An amended report has come, on a day, after the notice that the person saw at a version."""

    notice_id: int
    seen_version: int
    amended_report_on: date


def record_notice(session: Session, command: RecordNotice) -> int:
    """Record that a notice was sent and return its id. Whoever did not answer may be sent another one.

    Raises:
        GateError: The review is not signed, was amended, or does not disagree.
        InvalidInputError: Nobody is addressed, the day is before the signature or still to come, or the same notice is
            recorded already.
        NotAllowedError: The actor is neither administrator nor coordinator.
        NotFoundError: There is no such review or party.
    """
    require_role(session, Role.ADMINISTRATOR, Role.COORDINATOR)
    review = fetch(session, Review, command.review_id)
    if review.signed_at is None:
        raise GateError("A notice is sent of a signed review only.")
    amended = select(Review.id).where(Review.amends_id == review.id, Review.signed_at.is_not(None))
    if session.scalar(amended) is not None:
        raise GateError("This review was amended: send the notice of its newest version.")
    if not _disagrees(session, review):
        raise GateError("This review does not disagree with the outside: there is nothing to tell.")
    if command.party_id is not None:
        fetch(session, Party, command.party_id)
    addressee = required(command.addressee, "addressee", "Enter to whom the notice is sent.").strip()
    if command.sent_on < review.signed_at.date() - _AN_OFFSET:
        raise InvalidInputError("On this day the review was not signed yet.", field="sent_on")
    require_past(command.sent_on, "sent_on")
    same = select(DiscordanceNotice.id).where(
        DiscordanceNotice.review_id == review.id,
        DiscordanceNotice.addressee == addressee,
        DiscordanceNotice.channel == command.channel,
        DiscordanceNotice.sent_on == command.sent_on,
    )
    if session.scalar(same.limit(1)) is not None:
        raise InvalidInputError("This notice is recorded already: same day, same way, same addressee.", field="sent_on")
    notice = DiscordanceNotice(
        case_id=review.case_id,
        review_id=review.id,
        party_id=command.party_id,
        addressee=addressee,
        channel=command.channel,
        attachment_id=command.attachment_id,
        sent_on=command.sent_on,
        note=command.note,
    )
    session.add(notice)
    session.flush()
    return notice.id


def acknowledge_notice(session: Session, command: AcknowledgeNotice) -> None:
    """Record that the addressee confirmed, once; also of a review that was amended since: the answer came all the same.

    Raises:
        FrozenError: It was acknowledged already.
        InvalidInputError: The day is before the notice was sent, or still to come.
        NotAllowedError: The actor is neither administrator nor coordinator.
        StaleRecordError: It changed since it was seen.
    """
    notice = _answered(session, command.notice_id, command.acknowledged_on, "acknowledged_on", command.seen_version)
    notice.acknowledged_on = command.acknowledged_on


def record_amended_report(session: Session, command: RecordAmendedReport) -> None:
    """Record that an amended report came, once; it need not have been acknowledged before.

    Raises:
        FrozenError: One was recorded already.
        InvalidInputError: The day is before the notice was sent, or still to come.
        NotAllowedError: The actor is neither administrator nor coordinator.
        StaleRecordError: It changed since it was seen.
    """
    notice = _answered(session, command.notice_id, command.amended_report_on, "amended_report_on", command.seen_version)
    notice.amended_report_on = command.amended_report_on


def _answered(session: Session, notice_id: int, day: date, field: str, seen_version: int) -> DiscordanceNotice:
    """The notice that something came back of; whether this day may be filled in is checked."""
    require_role(session, Role.ADMINISTRATOR, Role.COORDINATOR)
    notice = fetch(session, DiscordanceNotice, notice_id)
    if getattr(notice, field) is not None:
        raise FrozenError("This is recorded already; it stays as it is.")
    notice = fetch(session, DiscordanceNotice, notice_id, seen_version=seen_version)
    if day < notice.sent_on:
        raise InvalidInputError("This is before the notice was sent.", field=field)
    require_past(day, field)
    return notice


def _disagrees(session: Session, review: Review) -> bool:
    """Whether a review differs from the outside in anything."""
    differing = select(ConcordanceFinding.id).where(
        ConcordanceFinding.review_id == review.id, ConcordanceFinding.decided.in_(DISAGREEMENTS)
    )
    return review.overall_decided in DISAGREEMENTS or session.scalar(differing.limit(1)) is not None
