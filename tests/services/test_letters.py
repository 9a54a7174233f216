"""Letters: what stands between a recommendation and its letter, versions, and the proof of where a letter went."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.support.board import ADMINISTRATOR, AUDITOR, CHAIR, COORDINATOR, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic, letter
from tumorboard.errors import FrozenError, GateError, InvalidInputError, NotAllowedError, NotFoundError
from tumorboard.models import Case, FollowUp, Letter
from tumorboard.models.base import utc_now
from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.queries.letters import read_letter_content, read_letter_pdf
from tumorboard.reports.letter_content import missing_for_letter
from tumorboard.services.acting import fetch
from tumorboard.services.letters import (
    AcknowledgeDispatch,
    RecordDispatch,
    acknowledge_dispatch,
    issue_letter,
    next_letter_version,
    record_dispatch,
)
from tumorboard.services.meetings import ListCase, RecordOutcome, list_case, record_outcome
from tumorboard.services.reviews import AmendReview, amend_review
from tumorboard.vocabulary import AgendaOutcome, CaseStatus, DispatchChannel, LetterKind


def missing(case: CaseFile, recommendation_id: int) -> tuple[str, ...]:
    """What the refusal to issue a letter says is missing; of the newest version, the page says the very same."""
    with pytest.raises(GateError, match="The letter cannot be issued") as refusal:
        case.issue(recommendation_id)
    if case.recommendation().id == recommendation_id:
        assert missing_for_letter(case.read()) == refusal.value.missing
    return refusal.value.missing


def withdraw(session: Session, case_id: int) -> None:
    fetch(session, Case, case_id).withdrawn_at = utc_now()


def change_content(session: Session, letter_id: int) -> None:
    fetch(session, Letter, letter_id).content = "Changed."


def follow_ups(session: Session, case_id: int) -> list[tuple[int, int]]:
    """The days after which it is asked, and how many days from today that is."""
    rows = session.scalars(select(FollowUp).where(FollowUp.case_id == case_id).order_by(FollowUp.due_on))
    return [(row.days, (row.due_on - utc_now().date()).days) for row in rows]


def approve_again(case: CaseFile) -> int:
    """Approve a second version and return its id."""
    command = replace(case.draft(case.discuss()), supersede_reason="The germline result is in.")
    recommendation_id = case.recommend(command)
    case.read_back(recommendation_id)
    case.approve(recommendation_id)
    return recommendation_id


def test_a_letter_is_kept_byte_for_byte_with_who_issued_it(clinic: Clinic) -> None:
    case = clinic.register()
    recommendation_id = case.approved()
    command = letter(recommendation_id, '{"greeting": "Sehr geehrter Herr Kollege, “süß” 🎗"}')
    letter_id = clinic.write(COORDINATOR, issue_letter, command)
    (issued,) = case.read().letters
    assert (issued.id, issued.version, issued.issued_by, issued.content_sha256) == (
        letter_id,
        1,
        "Ms Ana Kim",
        command.content_sha256,
    )
    assert clinic.database.read(read_letter_pdf, letter_id) == command.pdf
    assert clinic.database.read(read_letter_content, letter_id) == command.content
    assert (issued.provisional, issued.superseded_by, case.read().status) == (False, None, CaseStatus.RECOMMENDED)


def test_an_administrator_may_issue_and_specialists_and_auditors_may_not(clinic: Clinic) -> None:
    case = clinic.register()
    recommendation_id = case.approved()
    for login in (CHAIR, AUDITOR):
        with pytest.raises(NotAllowedError, match="an administrator or a coordinator"):
            clinic.write(login, issue_letter, letter(recommendation_id))
    clinic.write(ADMINISTRATOR, issue_letter, letter(recommendation_id))
    assert [issued.issued_by for issued in case.read().letters] == ["Ms Nora Berg"]


def test_without_an_approval_there_is_no_letter(clinic: Clinic) -> None:
    case = clinic.register()
    case.ask("May I travel?")
    review_id = case.record_review()
    command = replace(case.draft(case.discuss()), answers=())
    recommendation_id = case.recommend(command)
    assert missing(case, recommendation_id) == (
        "The recommendation is not approved by the chair.",
        "Question 1 is not answered.",
        "Question 2 is not answered.",
        "The pathology review by Dr Amara Osei is not signed.",
    )
    assert case.review(review_id).signed_at is None
    with pytest.raises(NotFoundError):
        case.issue(10_000)
    assert case.read().letters == ()


def test_a_question_that_arrives_after_the_approval_is_answered_in_a_new_version_first(clinic: Clinic) -> None:
    case = clinic.register()
    first = case.approved()
    case.ask("May I travel?")
    assert missing(case, first) == ("Question 2 is not answered.",)
    second = approve_again(case)
    assert missing(case, first) == (
        "There is a newer version of the recommendation.",
        "Question 2 is not answered.",
    )
    case.issue(second)
    assert len(case.read().letters) == 1


def test_a_draft_that_replaces_an_approved_recommendation_holds_its_letter(clinic: Clinic) -> None:
    case = clinic.register()
    first = case.approved()
    case.recommend(replace(case.draft(case.discuss()), supersede_reason="New result."))
    assert missing(case, first) == ("There is a newer version of the recommendation.",)


def test_a_review_after_the_approval_holds_the_letter(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.signed_review()
    recommendation_id = case.approved()
    amendment = clinic.write(PATHOLOGIST, amend_review, AmendReview(review_id, "Recount."))
    assert missing(case, recommendation_id) == ("The pathology review by Dr Amara Osei is not signed.",)
    case.sign_review(amendment)
    assert missing(case, recommendation_id) == (
        (
            "The pathology review was amended by Dr Amara Osei after the approval;"
            " draft a new version of the recommendation."
        ),
    )
    case.issue(approve_again(case))


def test_a_withdrawn_case_gets_no_letter(clinic: Clinic) -> None:
    case = clinic.register()
    recommendation_id = case.approved()
    clinic.write(COORDINATOR, withdraw, case.id)
    assert missing(case, recommendation_id) == ("The case was withdrawn.",)


def test_content_that_is_not_what_its_hash_says_is_refused(clinic: Clinic) -> None:
    case = clinic.register()
    command = letter(case.approved())
    with pytest.raises(InvalidInputError, match="not what its hash says") as refusal:
        clinic.write(COORDINATOR, issue_letter, replace(command, content=command.content + " "))
    assert (refusal.value.field, case.read().letters) == ("content_sha256", ())


def test_a_second_letter_supersedes_the_first_with_a_reason(clinic: Clinic) -> None:
    case = clinic.register()
    recommendation_id = case.approved()
    first = case.issue(recommendation_id)
    second = replace(letter(recommendation_id, '{"greeting": "Dear Dr Brand"}'), version=2)
    with pytest.raises(InvalidInputError, match="Say why the issued letter is replaced") as refusal:
        clinic.write(COORDINATOR, issue_letter, second)
    assert refusal.value.field == "supersede_reason"
    second = replace(second, supersede_reason="The name was misspelled.")
    second_id = clinic.write(COORDINATOR, issue_letter, second)
    old, new = case.read().letters
    assert (old.id, old.superseded_by) == (first, second_id)
    assert (new.version, new.supersedes_id, new.supersede_reason) == (2, first, "The name was misspelled.")


def test_two_who_build_the_same_version_do_not_both_issue_it(clinic: Clinic) -> None:
    case = clinic.register()
    command = letter(case.approved())
    clinic.write(COORDINATOR, issue_letter, command)
    for version in (1, 3):
        with pytest.raises(InvalidInputError, match="Another letter was issued meanwhile") as refusal:
            clinic.write(ADMINISTRATOR, issue_letter, replace(command, version=version))
        assert refusal.value.field == "version"
    assert clinic.database.read(next_letter_version, case.id, LetterKind.REFERRER, "en") == 2
    assert clinic.database.read(next_letter_version, case.id, LetterKind.REFERRER, "ar") == 1


def test_kinds_and_languages_are_numbered_each_on_its_own(clinic: Clinic) -> None:
    case = clinic.register()
    command = letter(case.approved())
    for kind, language in ((LetterKind.REFERRER, "en"), (LetterKind.PATIENT, "en"), (LetterKind.PATIENT, "de")):
        clinic.write(COORDINATOR, issue_letter, replace(command, kind=kind, language=language))
    assert [(issued.version, issued.supersedes_id) for issued in case.read().letters] == [(1, None)] * 3


def test_follow_up_is_asked_at_30_and_90_days_once_for_a_recommendation(clinic: Clinic) -> None:
    case = clinic.register()
    command = letter(case.approved())
    clinic.write(COORDINATOR, issue_letter, command)
    clinic.write(COORDINATOR, issue_letter, replace(command, kind=LetterKind.PATIENT))
    assert clinic.database.read(follow_ups, case.id) == [(30, 30), (90, 90)]


def test_the_letter_of_an_unready_case_is_provisional(clinic: Clinic) -> None:
    case = clinic.register()
    case.add_material(received=False)
    command = ListCase(clinic.schedule(), case.id, provisional_reason="The operation is on Friday.")
    item_id = clinic.write(COORDINATOR, list_case, command)
    clinic.write(COORDINATOR, record_outcome, RecordOutcome(item_id, AgendaOutcome.DISCUSSED))
    recommendation_id = case.recommend(case.draft(item_id))
    case.read_back(recommendation_id)
    case.approve(recommendation_id)
    case.issue(recommendation_id)
    assert [issued.provisional for issued in case.read().letters] == [True]


def test_an_issued_letter_does_not_change(clinic: Clinic) -> None:
    case = clinic.register()
    letter_id = case.issue(case.approved())
    with pytest.raises((FrozenError, NotAllowedError)):
        clinic.write(COORDINATOR, change_content, letter_id)
    assert clinic.database.read(read_letter_content, letter_id) == '{"greeting": "Dear Dr Brandt"}'


def test_a_dispatch_proves_to_whom_how_and_when_and_is_acknowledged_once(clinic: Clinic) -> None:
    case = clinic.register()
    letter_id = case.issue(case.approved())
    sent_at = datetime(2026, 11, 20, 9, 30, 0, 500_000, tzinfo=UTC)
    command = RecordDispatch(letter_id, "Dr Ruth Brandt\nRiverside", DispatchChannel.MAIL, sent_at=sent_at)
    dispatch_id = clinic.write(ADMINISTRATOR, record_dispatch, command)
    ((sent,),) = [issued.dispatches for issued in case.read().letters]
    assert (sent.id, sent.recipient, sent.channel, sent.sent_at, sent.sent_by, sent.acknowledged_at) == (
        dispatch_id,
        "Dr Ruth Brandt\nRiverside",
        DispatchChannel.MAIL,
        sent_at,
        "Ms Nora Berg",
        None,
    )
    assert case.read().status is CaseStatus.LETTER_SENT
    confirmed = AcknowledgeDispatch(dispatch_id, sent_at + timedelta(days=2))
    clinic.write(COORDINATOR, acknowledge_dispatch, confirmed)
    with pytest.raises(FrozenError, match="recorded already"):
        clinic.write(COORDINATOR, acknowledge_dispatch, AcknowledgeDispatch(dispatch_id))
    assert case.read().letters[0].dispatches[0].acknowledged_at == sent_at + timedelta(days=2)


def test_a_letter_that_replaces_a_sent_one_is_still_to_be_sent(clinic: Clinic) -> None:
    case = clinic.register()
    recommendation_id = case.approved()
    sent = RecordDispatch(case.issue(recommendation_id), "Dr Ruth Brandt", DispatchChannel.MAIL)
    clinic.write(ADMINISTRATOR, record_dispatch, sent)
    again = replace(letter(recommendation_id, '{"greeting": "again"}'), version=2, supersede_reason="Wrong side")
    replacing = RecordDispatch(clinic.write(COORDINATOR, issue_letter, again), "Dr Ruth Brandt", DispatchChannel.MAIL)

    def statuses() -> set[CaseStatus]:
        listed = [row for row in clinic.database.read(list_cases, CaseFilter()) if row.number == case.number]
        return {case.read().status, listed[0].status}

    assert statuses() == {CaseStatus.RECOMMENDED}
    clinic.write(ADMINISTRATOR, record_dispatch, replacing)
    assert statuses() == {CaseStatus.LETTER_SENT}


def test_a_dispatch_needs_a_recipient_a_letter_and_the_right_to_send(clinic: Clinic) -> None:
    case = clinic.register()
    letter_id = case.issue(case.approved())
    command = RecordDispatch(letter_id, "Dr Ruth Brandt", DispatchChannel.MAIL)
    with pytest.raises(InvalidInputError, match="to whom the letter was sent") as refusal:
        clinic.write(COORDINATOR, record_dispatch, replace(command, recipient=" "))
    assert refusal.value.field == "recipient"
    with pytest.raises(NotFoundError):
        clinic.write(COORDINATOR, record_dispatch, replace(command, letter_id=10_000))
    with pytest.raises(NotFoundError):
        clinic.write(COORDINATOR, acknowledge_dispatch, AcknowledgeDispatch(10_000))
    with pytest.raises(NotAllowedError):
        clinic.write(CHAIR, record_dispatch, command)
    dispatch_id = clinic.write(COORDINATOR, record_dispatch, command)
    with pytest.raises(NotAllowedError):
        clinic.write(AUDITOR, acknowledge_dispatch, AcknowledgeDispatch(dispatch_id))
    assert case.read().letters[0].dispatches[0].acknowledged_at is None
