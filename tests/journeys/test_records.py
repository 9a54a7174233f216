"""The wrong slides, sent twice: asked for, found wrong, asked for again, and right at last. Without a mouse."""

from datetime import UTC, datetime
from io import BytesIO

from pypdf import PdfReader

from tests.journeys.conftest import SitDown
from tests.support.board import COORDINATOR
from tests.support.clinic import CaseFile, Clinic
from tests.support.journey import Person, patient_case
from tests.support.letter_pages import squeezed
from tumorboard.database.checking import check_board
from tumorboard.queries.materials import list_providers, read_request_letter
from tumorboard.vocabulary import CaseStatus, CustodyKind, MaterialStatus, RequestChannel


def open_records(person: Person, case: CaseFile) -> None:
    person.find("abara", case.number, "Abara, Ngozi")
    person.open_tab("Records")


def act(person: Person, key: str, shown: str) -> None:
    """A key in the register, and the form that it opens."""
    person.focus("Material")
    person.press(key)
    person.wait_until_shown(shown)


def record(person: Person, done: str = "✓ It is in the register.") -> None:
    """Ctrl+Enter in the form, which closes once it is done."""
    person.press("Ctrl+Return")
    person.wait_until_gone("Not now")
    person.wait_until_shown(done)


def request(person: Person) -> None:
    act(person, "R", "Ask for: Slides: Core biopsy (6)")
    record(person, "The letter is on file")
    person.wait_until_shown("letter on file")


def register(person: Person) -> None:
    """The first material of the case, and where its provider is reached."""
    person.wait_until_shown("Nothing is registered yet")
    person.tick("Add the first material")
    person.wait_until_shown("Add to the register")
    person.choose("Kind of material", "Slides")
    person.fill("Description", "Core biopsy")
    person.fill("Accession number", "S26-1187")
    person.fill("From whom", "Riverside Pathology")
    person.choose("How much it matters", "Critical")
    person.fill("Pieces", "6")
    record(person)
    person.wait_until_shown("○ Not asked for yet | Slides: Core biopsy (6) | Riverside Pathology | S26-1187", "0/1")
    act(person, "P", "Where the provider is reached: Riverside Pathology")
    person.fill("Whom to ask for", "Ms Roth")
    person.fill("E-mail", "lab@riverside.example")
    person.fill("Address, as on an envelope", "Quay 7, 20095 Hamburg")
    record(person)


def receive_wrong(person: Person, case: CaseFile, wrong: str, tracking: str) -> None:
    """It comes, is the wrong thing, and goes back."""
    act(person, "C", "Received: Slides")
    person.fill("Where it is now", "Tray 3")
    record(person)
    person.wait_until_shown("✓ Received | Slides", "1/1")
    assert case.read().status is CaseStatus.READY
    act(person, "W", "Wrong, damaged or lost: Slides")
    person.press("Ctrl+Return")
    person.wait_until_shown("Say what came instead of what was asked for.")
    person.fill("What came, or what happened", wrong)
    record(person)
    person.wait_until_shown("≠ Wrong: ask again | Slides", "0/1", wrong)
    assert case.read().status is CaseStatus.COLLECTING
    act(person, "B", "Sent back: Slides")
    person.fill("To whom", "Riverside Pathology")
    person.fill("Carrier's number", tracking)
    record(person)


def test_the_wrong_slides_come_twice_before_the_right_ones(practice: Clinic, sit_down: SitDown) -> None:
    case = patient_case(practice, "Abara", "Ngozi")
    person = sit_down(COORDINATOR)

    open_records(person, case)
    register(person)
    request(person)
    person.wait_until_shown("○ Requested | Slides")
    for wrong in ("Slides of another patient, S26-9999.", "Slides of the other breast, S26-1178."):
        receive_wrong(person, case, wrong, "DHL 4711")
        request(person)
        person.wait_until_shown("! Asked for again | Slides")
    act(person, "C", "Received: Slides")
    person.fill("Pieces", "6")
    person.fill("Where it is now", "Shelf 4")
    record(person)
    person.wait_until_shown("✓ Received | Slides", "1/1", "6 pieces · Shelf 4", "Slides of another patient, S26-9999.")

    assert person.clicks == 0
    (material,) = case.read().materials
    today = datetime.now(UTC).astimezone().date()
    assert (material.status, material.received_on, material.location) == (MaterialStatus.RECEIVED, today, "Shelf 4")
    came, wrong_kind, back = CustodyKind.RECEIVED, CustodyKind.WRONG, CustodyKind.RETURNED
    assert [event.kind for event in material.custody] == [came, wrong_kind, back, came, wrong_kind, back, came]
    assert [each.channel for each in material.requests] == [RequestChannel.LETTER] * 3
    desk = practice.database.signed_in_as(COORDINATOR)
    pdfs = [PdfReader(BytesIO(desk.read(read_request_letter, each.id))) for each in material.requests]
    letters = [squeezed("".join(page.extract_text() for page in pdf.pages)) for pdf in pdfs]
    assert ["Reminder" in letter for letter in letters] == [False, True, True]
    assert all(squeezed(words) in letters[2] for words in ("Ngozi Abara", "Ms Roth", "Quay 7", "Sent by mistake."))
    assert squeezed("another patient, S26-9999") not in letters[1]
    (provider,) = (each for each in desk.read(list_providers) if each.name == "Riverside Pathology")
    assert provider.email == "lab@riverside.example"
    assert all(result.passed for result in check_board(practice.database))
