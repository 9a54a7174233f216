"""A letter went out, then the pathologist amends: it is flagged, and one that supersedes it is drafted and issued."""

import hashlib
from io import BytesIO

from pypdf import PdfReader

from tests.journeys.conftest import SitDown
from tests.support.board import ADMINISTRATOR, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tests.support.journey import Person, patient_case
from tests.support.letter_pages import squeezed
from tumorboard.correspondence import issue_letter
from tumorboard.database.checking import check_board
from tumorboard.queries.letters import read_letter_pdf
from tumorboard.services.letters import RecordDispatch, record_dispatch
from tumorboard.vocabulary import CaseStatus, DispatchChannel
from ui.dates import day_text

NEW_DIAGNOSIS = "Invasive lobular carcinoma, HER2 positive on recount"


def test_an_amended_review_flags_the_letter_and_a_superseding_one_is_issued(
    practice: Clinic, sit_down: SitDown
) -> None:
    case = patient_case(practice, "Abara", "Ngozi")
    case.add_material(received=True)
    case.signed_review()
    case.approved()
    office = practice.database.signed_in_as(ADMINISTRATOR)
    first = issue_letter(office, case.number)
    sent = RecordDispatch(first.letter_id, "Dr Ruth Brandt", DispatchChannel.FAX)
    practice.write(ADMINISTRATOR, record_dispatch, sent)

    person = sit_down(PATHOLOGIST)
    amend(person, case)
    (old,) = case.read().letters
    (overtaking,) = old.overtaken_by
    assert overtaking.reviewer == "Dr Amara Osei"
    happened = f"the pathology review was amended on {day_text(overtaking.signed_at.astimezone().date())} by Dr Amara"
    reason = f"Pathology review amended on {day_text(overtaking.signed_at.astimezone().date())}"

    person.hand_over("Ms Nora Berg")
    see_what_is_outdated(person, happened)
    person.hand_over("Dr Elena Ivanov")
    draft_what_replaces_it(person, case, happened, reason)
    approve(person, case)
    person.hand_over("Ms Nora Berg")
    issue_what_replaces_it(person, reason)

    assert person.clicks == 0
    replaced, letter = case.read().letters
    assert (replaced.superseded_by, letter.supersedes_id, letter.supersede_reason) == (letter.id, replaced.id, reason)
    assert (replaced.is_outdated, letter.is_outdated, letter.recommendation_version) == (False, False, 2)
    assert case.read().status is CaseStatus.RECOMMENDED  # the new one is still to be sent
    kept = office.read(read_letter_pdf, first.letter_id)
    assert (kept, hashlib.sha256(kept).hexdigest()) == (first.pdf, old.pdf_sha256)
    assert squeezed(NEW_DIAGNOSIS) not in words_of(kept)
    new = words_of(office.read(read_letter_pdf, letter.id))
    for words in (NEW_DIAGNOSIS, reason, "Breast-conserving excision", "Unifocal, and margins can be reached."):
        assert squeezed(words) in new
    assert all(result.passed for result in check_board(practice.database))


def words_of(pdf: bytes) -> str:
    """All that stands in a letter, without spaces."""
    return squeezed("\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))


def amend(person: Person, case: CaseFile) -> None:
    """The pathologist counts again."""
    person.find("abara", case.number, "Abara, Ngozi")
    person.open_tab("Pathology")
    person.tick("Amend…")
    person.fill("Why is the review amended?", "HER2 was counted again")
    person.press("Return")
    person.wait_until_shown("Amendment: HER2 was counted again")
    person.fill("Comment to the board", "HER2 is 3+ on recount.")
    person.press("Ctrl+Return")
    person.wait_until_shown("Signing makes this review final")
    person.press("Ctrl+Return")
    person.wait_until_gone("Signing makes this review final")
    person.wait_until_shown("≠ Letter overtaken")


def follow_the_duty(person: Person) -> None:
    """Today has the outdated letter first, and Enter leads to where it is replaced."""
    person.press("Ctrl+1")
    person.wait_until_shown("≠ Outdated letter: replace it | Abara, Ngozi", "Dr Osei")
    person.focus("Waiting for you")
    person.press("Return")


def see_what_is_outdated(person: Person, happened: str) -> None:
    """The administrator sees which letter it is, who has it, and that it cannot simply be issued again."""
    follow_the_duty(person)
    person.wait_until_shown(
        "Letter to the referrer 1 · ≠ overtaken",
        f"≠ Overtaken: {happened}",
        "Letter 1 (referring physician) went to: Dr Ruth Brandt, fax",
        "○ The pathology review was amended by Dr Amara Osei after the approval; draft a new version",
    )
    assert "✓ Nothing is missing." not in person.says()
    person.press("Ctrl+Shift+N")
    person.wait_until_shown("To read only: coordinators and specialists write here")
    assert not person.sees("Save draft")
    person.open_tab("History")
    person.wait_until_shown("Letter, referring physician, version 1, overtaken")


def draft_what_replaces_it(person: Person, case: CaseFile, happened: str, reason: str) -> None:
    """One key fills a new version; the chair changes what the amended review changes, and saves it."""
    follow_the_duty(person)
    person.wait_until_shown(f"≠ Overtaken: {happened}", "went to: Dr Ruth Brandt, fax", "Draft a new version")
    person.press("Ctrl+Shift+N")
    assert person.focused == "Why the approved recommendation is replaced"
    assert person.value == reason
    recommendation = case.read().recommendation
    assert recommendation is not None
    assert recommendation.version == 1  # nothing is drafted in the chair's name before the chair saves it
    person.fill("Diagnosis in the board's words", NEW_DIAGNOSIS)
    person.press("Ctrl+S")
    person.wait_until_shown("It was not read back.")
    draft = case.recommendation()
    assert (draft.version, draft.supersede_reason, draft.approved_at) == (2, reason, None)
    assert draft.rationale == recommendation.rationale
    assert draft.plan is not None
    assert recommendation.plan is not None
    assert [each.text for each in draft.plan.components] == [each.text for each in recommendation.plan.components]
    assert draft.agreement is recommendation.agreement


def approve(person: Person, case: CaseFile) -> None:
    """It is read back and approved; the letter that is out stays flagged until its successor is issued."""
    person.tick("Read back")
    person.wait_until_shown("Draft, read back", "✓ Nothing stands in the way of the approval.")
    person.press("Ctrl+Return")
    person.wait_until_shown("can no longer be changed")
    person.press("Ctrl+Return")
    person.wait_until_shown("The recommendation is approved.", "≠ Letter overtaken")
    assert case.read().letters[0].is_outdated


def issue_what_replaces_it(person: Person, reason: str) -> None:
    """The administrator issues the new letter with the reason that the recommendation has."""
    person.press("Ctrl+1")
    person.wait_until_shown("Issue letter | Abara, Ngozi")
    person.focus("Waiting for you")
    person.press("Return")
    person.wait_until_shown(
        "✓ Nothing is missing.",
        "Version 2 of the recommendation is approved: issue the letter that replaces this one.",
        "Letter 1 (referring physician) went to: Dr Ruth Brandt, fax",
    )
    person.focus("Why the issued letter is replaced")
    assert person.value == reason
    person.tick("Issue letter")
    person.wait_until_shown("Version 1 stays on file, marked as replaced.")
    person.press("Space")
    person.wait_until_shown("Letter to the referrer 2 is issued.", "✓ current", "○ replaced")
    person.wait_until_gone("≠ Letter overtaken")
    person.search_letter("recount")
