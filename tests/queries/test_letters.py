"""Finding an issued letter again by its bytes."""

import hashlib
from dataclasses import replace

import pytest

from tests.support.board import ADMINISTRATOR, COORDINATOR, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic, letter
from tumorboard.correspondence import read_shown_case
from tumorboard.errors import GateError, NotFoundError
from tumorboard.queries.letters import find_letter, read_letter_content, read_letter_pdf
from tumorboard.queries.snapshots import OvertakingSnapshot, overtaking_snapshot
from tumorboard.services.letters import issue_letter
from tumorboard.services.reviews import AmendReview, amend_review
from tumorboard.vocabulary import Discipline, LetterKind


def test_a_letter_is_found_by_its_bytes_and_says_whether_it_was_replaced(clinic: Clinic) -> None:
    case = clinic.register()
    first = letter(case.approved())
    clinic.write(COORDINATOR, issue_letter, first)
    digest = hashlib.sha256(first.pdf).hexdigest()
    found = clinic.database.read(find_letter, digest)
    assert found is not None
    assert (found.number, found.kind, found.language, found.version, found.pdf_sha256) == (
        case.number,
        LetterKind.REFERRER,
        "en",
        1,
        digest,
    )
    assert (found.content_sha256, found.superseded_by_version) == (first.content_sha256, None)
    second = replace(first, version=2, pdf=b"%PDF other", supersede_reason="The name was misspelled.")
    clinic.write(COORDINATOR, issue_letter, second)
    replaced = clinic.database.read(find_letter, digest)
    assert replaced is not None
    assert replaced.superseded_by_version == 2


def test_what_no_letter_is_finds_nothing(clinic: Clinic) -> None:
    assert clinic.database.read(find_letter, "0" * 64) is None
    assert clinic.database.read(find_letter, "") is None
    with pytest.raises(NotFoundError, match="no such letter"):
        clinic.database.read(read_letter_pdf, 10_000)
    with pytest.raises(NotFoundError, match="no such letter"):
        clinic.database.read(read_letter_content, 10_000)


def amended(clinic: Clinic, case: CaseFile, review_id: int) -> int:
    """Amend a review and sign it, and return the amendment's id."""
    amendment = clinic.write(PATHOLOGIST, amend_review, AmendReview(review_id, "Recount."))
    case.sign_review(amendment)
    return amendment


def test_a_review_after_the_approval_overtakes_the_letter_until_it_is_replaced(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.signed_review()
    first = case.approved()
    case.issue(first)
    (sent,) = case.read().letters
    assert (sent.recommendation_version, sent.overtaken_by, sent.is_outdated) == (1, (), False)
    amendment = amended(clinic, case, review_id)
    (sent,) = case.read().letters
    assert sent.overtaken_by == (
        OvertakingSnapshot(
            kind="pathology",
            discipline=Discipline.PATHOLOGY,
            reviewer="Dr Amara Osei",
            amended=True,
            signed_at=case.review(amendment).signed_at or sent.issued_at,
            stated_in=None,
        ),
    )
    assert sent.is_outdated
    assert case.read().overtaken_by == sent.overtaken_by

    draft = replace(case.draft(case.discuss()), supersede_reason="Pathology review amended.")
    second = case.recommend(draft)
    assert case.read().overtaken_by == ()
    assert [each.stated_in for each in case.read().letters[0].overtaken_by] == [None]
    case.read_back(second)
    case.approve(second)
    (sent,) = case.read().letters
    assert ([each.stated_in for each in sent.overtaken_by], sent.is_outdated) == ([2], True)
    clinic.write(COORDINATOR, issue_letter, replace(letter(second), version=2, supersede_reason="Amended."))
    old, new = case.read().letters
    assert ([each.stated_in for each in old.overtaken_by], old.is_outdated) == ([2], False)
    assert (new.recommendation_version, new.overtaken_by, new.is_outdated) == (2, (), False)


def test_a_letter_that_was_replaced_before_is_not_overtaken_by_what_came_later(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.signed_review()
    first = case.approved()
    case.issue(first)
    clinic.write(COORDINATOR, issue_letter, replace(letter(first), version=2, supersede_reason="The name."))
    amended(clinic, case, amended(clinic, case, review_id))
    old, new = case.read().letters
    assert (old.overtaken_by, [each.amended for each in new.overtaken_by]) == ((), [True])


def test_a_file_that_is_still_current_is_told_to_be_overtaken(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.signed_review()
    command = letter(case.approved())
    clinic.write(COORDINATOR, issue_letter, command)
    digest = hashlib.sha256(command.pdf).hexdigest()

    def is_overtaken() -> bool:
        found = clinic.database.read(find_letter, digest)
        assert found is not None
        return found.overtaken

    assert not is_overtaken()
    amended(clinic, case, review_id)
    assert is_overtaken()


def test_a_first_review_after_the_approval_overtakes_too_and_a_draft_does_not(clinic: Clinic) -> None:
    case = clinic.register()
    case.issue(case.approved())
    review_id = case.record_review()
    assert case.read().letters[0].overtaken_by == ()
    case.sign_review(review_id)
    assert [each.amended for each in case.read().letters[0].overtaken_by] == [False]
    with pytest.raises(ValueError, match="a draft overtakes nothing"):
        overtaking_snapshot(replace(case.review(review_id), signed_at=None), None)


def test_the_page_and_the_act_say_the_same_of_a_letter_that_was_overtaken(clinic: Clinic) -> None:
    case = clinic.register()
    review_id = case.signed_review()
    recommendation_id = case.approved()
    case.issue(recommendation_id)
    amended(clinic, case, review_id)
    administrator = clinic.database.signed_in_as(ADMINISTRATOR)
    shown = read_shown_case(administrator, case.number)
    with pytest.raises(GateError) as refusal:
        clinic.write(ADMINISTRATOR, issue_letter, letter(recommendation_id))
    assert shown.missing == refusal.value.missing
    assert len(shown.missing) == 1
