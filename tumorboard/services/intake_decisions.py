"""What becomes of a referral and of a case: accepted, returned, declined; withdrawn; closed."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.errors import GateError, InvalidInputError
from tumorboard.models import Case, Dispatch, Referral
from tumorboard.models.base import utc_now
from tumorboard.services.acting import fetch, require_role, required
from tumorboard.services.intake_changes import refuse_ended
from tumorboard.services.rows import touch
from tumorboard.vocabulary import ReferralDecision, Role

_WITH_REASON = frozenset({ReferralDecision.RETURNED, ReferralDecision.DECLINED})


@dataclass(frozen=True, slots=True)
class DecideReferral:
    """What becomes of the referral of a case; to return or to decline it takes a reason."""

    case_id: int
    seen_version: int
    decision: ReferralDecision
    reason: str = ""


@dataclass(frozen=True, slots=True)
class WithdrawCase:
    """A case that the patient or the referrer takes back, and why."""

    case_id: int
    seen_version: int
    reason: str


@dataclass(frozen=True, slots=True)
class CloseCase:
    """A case of which nothing more is expected."""

    case_id: int
    seen_version: int


def decide_referral(session: Session, command: DecideReferral) -> None:
    """Record what becomes of a referral; it may be decided anew while the case goes on.

    Raises:
        InvalidInputError: It is returned or declined without a reason, or nothing was decided.
        FrozenError: The case is withdrawn or closed.
        StaleRecordError: Someone else changed the case since it was seen.
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    case = fetch(session, Case, command.case_id, seen_version=command.seen_version)
    refuse_ended(case)
    if command.decision is ReferralDecision.PENDING:
        raise InvalidInputError("Accept, return or decline the referral.", field="decision")
    if command.decision in _WITH_REASON:
        required(command.reason, "decision_reason", "Say why, for whoever asked.")
    referral = session.scalars(select(Referral).where(Referral.case_id == case.id)).one()
    referral.decision, referral.decision_reason = command.decision, command.reason
    touch(case)
    session.flush()


def withdraw_case(session: Session, command: WithdrawCase) -> None:
    """Withdraw a case; it stays to be read, and nothing more is written in its intake.

    Raises:
        InvalidInputError: There is no reason.
        FrozenError: The case is withdrawn or closed already.
        StaleRecordError: Someone else changed the case since it was seen.
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    case = fetch(session, Case, command.case_id, seen_version=command.seen_version)
    refuse_ended(case)
    case.withdrawal_reason = required(command.reason, "withdrawal_reason", "Say why the case is withdrawn.")
    case.withdrawn_at = utc_now()
    session.flush()


def close_case(session: Session, command: CloseCase) -> None:
    """Close a case whose letter has left.

    Raises:
        GateError: No letter has left; such a case is withdrawn instead.
        FrozenError: The case is withdrawn or closed already.
        StaleRecordError: Someone else changed the case since it was seen.
        NotAllowedError: The actor is not a coordinator.
    """
    require_role(session, Role.COORDINATOR)
    case = fetch(session, Case, command.case_id, seen_version=command.seen_version)
    refuse_ended(case)
    if session.scalar(select(Dispatch.id).where(Dispatch.case_id == case.id).limit(1)) is None:
        raise GateError("No letter of this case has left. Withdraw a case that gets no answer, with the reason.")
    case.closed_at = utc_now()
    session.flush()
