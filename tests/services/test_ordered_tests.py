"""Results of ordered tests: beside the signed review, never in it; awaited, come, and back to the board."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.support.board import ADMINISTRATOR, CHAIR, COORDINATOR, PATHOLOGIST, RADIOLOGIST
from tests.support.clinic import CaseFile, Clinic, open_clinic
from tumorboard.database.sessions import Database
from tumorboard.errors import GateError, InvalidInputError, NotAllowedError
from tumorboard.queries.today import read_today
from tumorboard.services.ordered_tests import RecordTestResult, record_test_result
from tumorboard.services.reviews import AmendReview, amend_review, record_pathology_review
from tumorboard.services.reviews import TestEntry as StainEntry  # pytest would collect a class named Test…
from tumorboard.vocabulary import Duty

DUE = date(2026, 11, 20)
NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture
def own(database: Database) -> Clinic:
    return open_clinic(database)


def ordered(case: CaseFile, *, signed: bool = True, name: str = "HER2 ISH", result: str = "") -> int:
    """A review that ordered a test, and the test's id."""
    tests = (StainEntry(name, date(2026, 11, 12), DUE, result),)
    review_id = case.clinic.write(PATHOLOGIST, record_pathology_review, replace(case.pathology(), tests=tests))
    if signed:
        case.sign_review(review_id)
    return case.review(review_id).tests[0].id


def waiting(clinic: Clinic, login: str, *kinds: Duty, now: datetime = NOW) -> list[tuple[str, str, str]]:
    found = clinic.database.signed_in_as(login).read(read_today, now, None).duties
    return [(duty.case_number, duty.detail, duty.part) for duty in found if duty.duty in kinds]


def test_a_result_stands_beside_the_review_that_ordered_it(clinic: Clinic) -> None:
    case = clinic.register()
    test_id = ordered(case)
    signed = case.read().reviews[0].signed_sha256
    for result, login in (("Equivocal", COORDINATOR), ("Not amplified", RADIOLOGIST)):
        clinic.write(login, record_test_result, RecordTestResult(test_id, date(2026, 11, 21), result))
    review = case.read().reviews[0]
    (test,) = review.tests
    assert [(each.result, each.recorded_by) for each in test.results] == [
        ("Equivocal", case.read().created_by),
        ("Not amplified", "Dr Sami Haddad"),
    ]
    assert (test.result, test.outcome, review.signed_sha256) == ("", "Not amplified", signed)


def test_what_is_refused(clinic: Clinic) -> None:
    case = clinic.register()
    test_id = ordered(case)
    command = RecordTestResult(test_id, date(2026, 11, 21), "Not amplified")
    with pytest.raises(InvalidInputError, match="Say what the test gave"):
        clinic.write(COORDINATOR, record_test_result, replace(command, result=" "))
    with pytest.raises(InvalidInputError, match="after its test was ordered"):
        clinic.write(COORDINATOR, record_test_result, replace(command, arrived_on=date(2026, 11, 11)))
    with pytest.raises(InvalidInputError, match="still to come"):
        clinic.write(COORDINATOR, record_test_result, replace(command, arrived_on=date(2999, 1, 1)))
    with pytest.raises(NotAllowedError):
        clinic.write(ADMINISTRATOR, record_test_result, command)
    draft = ordered(clinic.register(), signed=False)
    with pytest.raises(GateError, match="draft still"):
        clinic.write(PATHOLOGIST, record_test_result, replace(command, ordered_test_id=draft))


def test_an_amendment_begins_with_what_came_of_the_tests(clinic: Clinic) -> None:
    case = clinic.register()
    test_id = ordered(case)
    clinic.write(COORDINATOR, record_test_result, RecordTestResult(test_id, date(2026, 11, 21), "Not amplified"))
    first = case.read().reviews[0].id
    second = clinic.write(PATHOLOGIST, amend_review, AmendReview(first, "HER2 ISH is here."))
    assert case.review(second).tests[0].result == "Not amplified"
    case.sign_review(second)
    with pytest.raises(GateError, match="was amended"):
        clinic.write(COORDINATOR, record_test_result, RecordTestResult(test_id, date(2026, 11, 22), "Amplified"))


def test_a_result_waits_for_coordinator_and_reviewer_from_its_due_day_until_it_is_here(own: Clinic) -> None:
    case = own.register()
    test_id = ordered(case)
    before = datetime.combine(DUE - timedelta(days=1), NOW.timetz())
    assert waiting(own, COORDINATOR, Duty.RESULT_DUE, now=before) == []
    for login in (COORDINATOR, PATHOLOGIST):
        assert waiting(own, login, Duty.RESULT_DUE) == [(case.number, "HER2 ISH", "pathology")]
    assert waiting(own, CHAIR, Duty.RESULT_DUE) == []
    own.write(PATHOLOGIST, record_test_result, RecordTestResult(test_id, date(2026, 11, 21), "Not amplified"))
    assert waiting(own, COORDINATOR, Duty.RESULT_DUE) == waiting(own, PATHOLOGIST, Duty.RESULT_DUE) == []


def test_a_result_that_came_while_an_amendment_was_written_is_not_awaited_again(own: Clinic) -> None:
    case = own.register()
    test_id = ordered(case)
    second = own.write(PATHOLOGIST, amend_review, AmendReview(case.read().reviews[0].id, "Recount."))
    own.write(COORDINATOR, record_test_result, RecordTestResult(test_id, date(2026, 11, 21), "Not amplified"))
    case.sign_review(second)
    assert waiting(own, COORDINATOR, Duty.RESULT_DUE) == []


def test_a_result_for_the_board_brings_the_case_back_until_it_is_listed_again(own: Clinic) -> None:
    case, other = own.register(), own.register()
    case.discuss()
    command = RecordTestResult(ordered(case), date(2026, 11, 21), "Amplified", to_board=True)
    own.write(COORDINATOR, record_test_result, command)
    quiet = RecordTestResult(ordered(other), date(2026, 11, 21), "Not amplified")
    own.write(COORDINATOR, record_test_result, quiet)
    assert waiting(own, COORDINATOR, Duty.RESULT_ARRIVED) == [(case.number, "HER2 ISH", "overview")]
    case.list_on(own.schedule(NOW + timedelta(days=9)))
    assert waiting(own, COORDINATOR, Duty.RESULT_ARRIVED) == []
