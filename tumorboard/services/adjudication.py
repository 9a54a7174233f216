"""What became of a disagreement: a third reader, later tissue or the course of the disease says who was right."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.errors import GateError, NotAllowedError, NotFoundError
from tumorboard.models import Adjudication, ConcordanceFinding, Review
from tumorboard.services.acting import fetch, require_role, required
from tumorboard.services.days import require_past
from tumorboard.vocabulary import DISAGREEMENTS, AdjudicationBasis, FinalTruth, Role


@dataclass(frozen=True, slots=True)
class RecordAdjudication:
    """What was proved of one disagreement.

    Attributes:
        review_id: The review that disagrees.
        finding_id: In which of its findings.
        basis: What settled it.
        truth: Which reading proved right, if either.
        evidence: What shows it.
        decided_on: When it was settled.
        decided_by: The third reader, or whose report it was; blank for whoever records it.
    """

    review_id: int
    finding_id: int
    basis: AdjudicationBasis
    truth: FinalTruth
    evidence: str
    decided_on: date
    decided_by: str = ""


def record_adjudication(session: Session, command: RecordAdjudication) -> int:
    """Record which reading proved right and return the adjudication's id. The newest of a finding counts.

    Only a disagreement can be adjudicated: where outside and review agree, where the outside stated nothing, or where
    the two cannot be compared, there are no two statements of which one could prove right.

    Raises:
        GateError: The review is not signed, was amended, or does not disagree in this.
        InvalidInputError: The evidence is blank, a third reader has no name though somebody else records it, or the
            day is still to come.
        NotAllowedError: The actor is neither specialist nor coordinator, or is who read it.
        NotFoundError: There is no such review, or it has no such finding.
    """
    person = require_role(session, Role.SPECIALIST, Role.COORDINATOR)
    # The review first: it opens the case, without which its findings are not there to see.
    review = fetch(session, Review, command.review_id)
    finding = fetch(session, ConcordanceFinding, command.finding_id)
    if finding.review_id != review.id:
        raise NotFoundError("There is no such record.")
    if finding.rater_id == person.id:
        raise NotAllowedError("Nobody adjudicates what they read themselves. Ask a colleague.")
    if review.signed_at is None:
        raise GateError("This review is not signed yet: there is nothing to adjudicate.")
    amended = select(Review.id).where(Review.amends_id == review.id, Review.signed_at.is_not(None))
    if session.scalar(amended) is not None:
        raise GateError("This review was amended; adjudicate what its newest version says.")
    if finding.decided not in DISAGREEMENTS:
        raise GateError("Outside and review do not disagree in this: there is nothing to adjudicate.")
    # A coordinator has read nothing: without a name nobody would know who the third reader was.
    if command.basis is AdjudicationBasis.THIRD_READER and person.role is Role.COORDINATOR:
        required(command.decided_by, "decided_by", "Name the third reader.")
    require_past(command.decided_on, "decided_on")
    adjudication = Adjudication(
        case_id=finding.case_id,
        finding_id=finding.id,
        basis=command.basis,
        truth=command.truth,
        evidence=required(command.evidence, "evidence", "Say what shows it: the report, its number, what was seen."),
        decided_by=command.decided_by,
        decided_on=command.decided_on,
    )
    session.add(adjudication)
    session.flush()
    return adjudication.id
