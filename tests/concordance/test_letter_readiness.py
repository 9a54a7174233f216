"""What stands in the way of a letter, and what overtakes one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tumorboard.concordance.letter_readiness import LetterFacts, ReadReview, missing_for_letter, overtaking
from tumorboard.vocabulary import Discipline

APPROVED = datetime(2026, 11, 24, 8, tzinfo=UTC)
DAY = timedelta(days=1)
FIRST = ReadReview(1, Discipline.PATHOLOGY, "Dr Osei", APPROVED - DAY, None)
AMENDED = ReadReview(2, Discipline.PATHOLOGY, "Dr Osei", APPROVED + DAY, 1)
AGAIN = ReadReview(3, Discipline.PATHOLOGY, "Dr Osei", APPROVED + 2 * DAY, 2)
LATE = ReadReview(4, Discipline.RADIOLOGY, "Dr Lind", APPROVED + DAY, None)
READY = LetterFacts(
    recommended=True,
    approved_at=APPROVED,
    newest=True,
    discussed=True,
    withdrawn=False,
    open_questions=(),
    reviews=(FIRST,),
)


def test_a_letter_of_what_is_approved_lacks_nothing() -> None:
    assert missing_for_letter(READY) == ()


def test_each_thing_that_is_missing_has_its_sentence() -> None:
    none = replace(READY, recommended=False, approved_at=None, discussed=False)
    assert missing_for_letter(none) == ("The board has not made a recommendation.",)
    many = LetterFacts(
        recommended=True,
        approved_at=None,
        newest=False,
        discussed=False,
        withdrawn=True,
        open_questions=(2,),
        reviews=(FIRST, replace(AMENDED, signed_at=None)),
    )
    assert missing_for_letter(many) == (
        "The recommendation is not approved by the chair.",
        "There is a newer version of the recommendation.",
        "The meeting on which the recommendation rests is not part of the case.",
        "The case was withdrawn.",
        "Question 2 is not answered.",
        "The pathology review by Dr Osei is not signed.",
    )


def test_what_was_signed_after_the_approval_is_told_by_its_newest_version() -> None:
    assert missing_for_letter(replace(READY, reviews=(FIRST, AMENDED, AGAIN, LATE))) == (
        "The pathology review was amended by Dr Osei after the approval; draft a new version of the recommendation.",
        "The radiology review was signed by Dr Lind after the approval; draft a new version of the recommendation.",
    )


def test_a_review_overtakes_only_what_was_approved_before_it() -> None:
    reviews = (FIRST, AMENDED, AGAIN, LATE, replace(LATE, id=5, signed_at=None))
    assert overtaking(reviews, APPROVED) == (AGAIN, LATE)
    assert overtaking(reviews, APPROVED, until=APPROVED + DAY) == (AMENDED, LATE)
    assert overtaking(reviews, APPROVED, until=APPROVED) == ()
    assert overtaking(reviews, APPROVED + 2 * DAY) == ()
