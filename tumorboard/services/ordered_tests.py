"""What ordered tests gave after their review was signed: kept beside the review, which never changes."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.errors import GateError, InvalidInputError
from tumorboard.models import OrderedTest, Review, TestResult
from tumorboard.services.acting import fetch, require_role, required
from tumorboard.services.days import require_past
from tumorboard.vocabulary import Role


@dataclass(frozen=True, slots=True)
class RecordTestResult:
    """What a test gave, and whether the case is to be presented to the board again because of it."""

    ordered_test_id: int
    arrived_on: date
    result: str
    to_board: bool = False


def record_test_result(session: Session, command: RecordTestResult) -> int:
    """Record what an ordered test gave and return the result's id. A later result of the same test counts instead.

    Raises:
        InvalidInputError: It says nothing, came before the test was ordered, or on a day still to come.
        GateError: The review that ordered the test is a draft still, or a signed amendment replaced it.
        NotAllowedError: The actor is neither specialist nor coordinator.
    """
    require_role(session, Role.SPECIALIST, Role.COORDINATOR)
    test = fetch(session, OrderedTest, command.ordered_test_id)
    review = fetch(session, Review, test.review_id)
    if review.signed_at is None:
        raise GateError("This review is a draft still: the result is written in it.", field="result")
    amended = select(Review.id).where(Review.amends_id == review.id, Review.signed_at.is_not(None))
    if session.scalar(amended) is not None:
        raise GateError("This review was amended; the result belongs to its newest version.", field="result")
    if test.ordered_on is not None and command.arrived_on < test.ordered_on:
        raise InvalidInputError("A result comes after its test was ordered.", field="arrived_on")
    require_past(command.arrived_on, "arrived_on")
    row = TestResult(
        case_id=test.case_id,
        ordered_test_id=test.id,
        arrived_on=command.arrived_on,
        result=required(command.result, "result", "Say what the test gave."),
        to_board=command.to_board,
    )
    session.add(row)
    session.flush()
    return row.id
