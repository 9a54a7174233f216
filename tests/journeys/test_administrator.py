"""The administrator's day: a letter is issued, read, searched, and sent."""

from io import BytesIO

from pypdf import PdfReader
from PySide6.QtPdfWidgets import QPdfView

from tests.journeys.conftest import SitDown
from tests.support.board import ADMINISTRATOR
from tests.support.clinic import Clinic
from tests.support.journey import patient_case
from tests.support.letter_pages import squeezed
from tumorboard.queries.letters import read_letter_pdf
from tumorboard.vocabulary import CaseStatus, DispatchChannel


def test_an_administrator_issues_reads_and_sends_a_letter(practice: Clinic, sit_down: SitDown) -> None:
    case = patient_case(practice, "Abara", "Ngozi")
    case.add_material(received=True)
    case.signed_review()
    case.approved()

    person = sit_down(ADMINISTRATOR)
    person.find("abara", case.number, "Abara, Ngozi")
    person.open_tab("Recommendation")
    person.wait_until_shown("✓ Approved, version 1", "Unifocal, and margins can be reached.")
    assert not person.sees("Approve")
    person.open_tab("Letters")
    person.wait_until_shown("No letter is issued yet.", "✓ Nothing is missing.")
    person.click("Issue letter")
    person.wait_until_shown("The letter is filed as it is and can never be changed")
    person.press("Space")
    person.wait_until_shown("Letter to the referrer 1 is issued.", "✓ current", "not yet")

    person.search_letter("conserving")
    pages = person.control("The letter's pages")
    assert isinstance(pages, QPdfView)
    assert pages.document().pageCount() >= 1
    person.fill("Find in this letter", "no such words")
    person.wait_until_shown("not found")

    person.fill("Sent to", "Dr Ruth Brandt")
    person.choose("Sent by", "Fax")
    person.tick("Record dispatch")
    person.wait_until_shown("The dispatch is recorded.", "Dr Ruth Brandt, fax")

    done = case.read()
    (letter,) = done.letters
    (sent,) = letter.dispatches
    assert done.status is CaseStatus.LETTER_SENT
    assert (sent.recipient, sent.channel) == ("Dr Ruth Brandt", DispatchChannel.FAX)
    pdf = practice.database.signed_in_as(ADMINISTRATOR).read(read_letter_pdf, letter.id)
    text = squeezed("\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))
    for words in ("Breast-conserving excision", "Unifocal, and margins can be reached.", "Ngozi Abara"):
        assert squeezed(words) in text
