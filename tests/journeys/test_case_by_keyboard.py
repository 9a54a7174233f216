"""One case from the outside diagnosis to the issued letter, without a mouse."""

import sys
from datetime import UTC, datetime, timedelta
from io import BytesIO

from pypdf import PdfReader

from tests.journeys.conftest import SitDown
from tests.support.board import CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tests.support.journey import Person, patient_case
from tests.support.letter_pages import squeezed
from tumorboard.database.checking import check_board
from tumorboard.queries.letters import read_letter_pdf
from tumorboard.services.meetings import ListCase, list_case
from tumorboard.vocabulary import Agreement, CaseStatus

MOST_STROKES = 400
"""Beyond the words. More than this, and the way has become longer than it is."""


def test_a_case_goes_from_outside_diagnosis_to_letter_by_keyboard_alone(practice: Clinic, sit_down: SitDown) -> None:
    """The window has no page yet for intake, for invitations and for the agenda: this much was done before."""
    case = patient_case(practice, "Abara", "Ngozi")
    case.add_material(received=True)
    case.invite(CHAIR, ONCOLOGIST)
    meeting_id = practice.schedule(datetime.now(UTC) + timedelta(days=1))
    practice.write(COORDINATOR, list_case, ListCase(meeting_id, case.id, minutes=15))

    person = sit_down(PATHOLOGIST)
    review(person, case)
    person.hand_over("Dr Elena Ivanov")
    give_opinion(person, case, "Conservation is feasible.")
    person.hand_over("Dr Luc Moreau")
    give_opinion(person, case, "Endocrine therapy will do.")
    person.hand_over("Ms Ana Kim")
    hold_meeting(person)
    recommend(person, case)
    person.hand_over("Dr Elena Ivanov")
    approve(person, case)
    person.hand_over("Ms Nora Berg")
    issue_letter(person, case)

    sys.stdout.write(f"{person.strokes} keys and {person.letters} letters from outside diagnosis to letter\n")
    assert person.clicks == 0
    assert person.strokes < MOST_STROKES
    done = case.read()
    (letter,) = done.letters
    (signed,) = done.reviews
    assert done.status is CaseStatus.RECOMMENDED
    assert signed.overall_decided is Agreement.MAJOR
    assert [opinion.statement for opinion in done.opinions] == [
        "Conservation is feasible.",
        "Endocrine therapy will do.",
    ]
    pdf = practice.database.signed_in_as(COORDINATOR).read(read_letter_pdf, letter.id)
    text = squeezed("\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))
    for words in (
        "Ngozi Abara",
        "Invasive ductal carcinoma",
        "Invasive lobular carcinoma",
        "Breast-conserving excision",
        "Unifocal, and margins can be reached.",
        "Yes, you can keep it.",
    ):
        assert squeezed(words) in text
    assert all(result.passed for result in check_board(practice.database))


def open_case(person: Person, case: CaseFile, tab: str) -> None:
    """By the patient's name, then by the tabs."""
    person.find("abara", case.number, "Abara, Ngozi")
    person.open_tab(tab)


def sign(person: Person, asked: str, done: str) -> None:
    """Ctrl+Enter asks, and asked again signs."""
    person.press("Ctrl+Return")
    person.wait_until_shown(asked)
    person.press("Ctrl+Return")
    person.wait_until_shown(done)


def review(person: Person, case: CaseFile) -> None:
    """What the pathologist sees, beside what came from outside."""
    open_case(person, case, "Pathology")
    person.fill("Histology: wording", "Invasive lobular carcinoma")
    person.fill("Histology: code", "8520/3")
    person.fill("T: wording", "pT1c")
    person.fill("N: wording", "pN0(i+)")
    person.fill("Comment to the board", "E-cadherin is lost.")
    sign(person, "Signing makes this review final", "The review is signed.")


def give_opinion(person: Person, case: CaseFile, statement: str) -> None:
    """An opinion with its reason."""
    open_case(person, case, "Opinions")
    person.choose("The outside diagnosis", "Disagrees")
    person.fill("Opinion", statement)
    person.fill("Rationale", "Unifocal, 17 mm.")
    sign(person, "Your opinion can no longer be changed", "Your opinion is signed.")


def hold_meeting(person: Person) -> None:
    """Who came, and the only case of the day."""
    person.press("Ctrl+3")
    person.wait_until_shown("Item 1 of 1   Abara, Ngozi", "≠ No quorum 0 of 2")
    person.press(person.key_of("Dr Elena Ivanov · Surgery"))
    person.wait_until_shown("≠ No quorum 1 of 2")
    person.press(person.key_of("Dr Amara Osei · Pathology"))
    person.wait_until_shown("✓ Quorum 2 of 2")
    person.tick("Start")
    person.wait_until_gone("Start")
    person.press("Ctrl+Right")
    person.wait_until_shown("Every case of this meeting has its outcome.")


def recommend(person: Person, case: CaseFile) -> None:
    """What the board recommends, written while it speaks, and read back."""
    open_case(person, case, "Recommendation")
    person.tick("Add a treatment")
    person.choose("Treatment 1: kind", "Surgery")
    person.fill("Treatment 1: wording", "Breast-conserving excision")
    person.fill("Diagnosis in the board's words", "Invasive lobular carcinoma, pT1c pN0(i+)")
    person.fill("Treatment in the board's words", "Less surgery, no chemotherapy")
    person.fill("Rationale", "Unifocal, and margins can be reached.")
    person.fill("Answer 1  Can I keep my breast?", "Yes, you can keep it.")
    person.choose("Agreement of the members", "Unanimous")
    person.press("Ctrl+S")
    person.wait_until_shown("It was not read back.")
    person.tick("Read back")
    person.wait_until_shown("Draft, read back", "✓ Nothing stands in the way of the approval.")


def approve(person: Person, case: CaseFile) -> None:
    """The chair reads the draft and makes it final."""
    open_case(person, case, "Recommendation")
    person.wait_until_shown("✓ Nothing stands in the way of the approval.")
    sign(person, "can no longer be changed", "The recommendation is approved.")


def issue_letter(person: Person, case: CaseFile) -> None:
    """The letter to whoever referred the patient, searched before it is sent."""
    open_case(person, case, "Letters")
    person.wait_until_shown("✓ Nothing is missing.")
    person.tick("Issue letter")
    person.wait_until_shown("The letter is filed as it is")
    person.press("Space")
    person.wait_until_shown("Letter to the referrer 1 is issued.", "✓ current")
    person.search_letter("lobular")
