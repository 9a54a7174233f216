"""A discordance is signed, the outside is told and answers, and later tissue says who was right: all of it by keys."""

import json
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from tests.journeys.conftest import SitDown
from tests.support.board import COORDINATOR, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tests.support.journey import Person, patient_case
from tests.support.letter_pages import squeezed
from tumorboard.cli import main
from tumorboard.database.checking import check_board
from tumorboard.models.base import utc_now
from tumorboard.queries.notices import read_notice_pdf
from tumorboard.services.opinions import InviteOpinion, invite_opinion
from tumorboard.services.people import AddPerson, add_person
from tumorboard.vocabulary import Discipline, Role
from ui.dates import day_text

EVIDENCE = "Resection R26-118: lobular throughout, E-cadherin lost."
ADDRESSEE = "Dr Lee Park"
NOTE = "The E-cadherin stain can be sent."


def test_a_discordance_is_told_answered_and_settled_by_later_tissue(
    practice: Clinic, sit_down: SitDown, capsys: pytest.CaptureFixture[str]
) -> None:
    case = patient_case(practice, "Abara", "Ngozi")
    brook = AddPerson("brook", "Brook", Role.SPECIALIST, "Iris", "Dr", Discipline.PATHOLOGY)
    invitation = InviteOpinion(case.id, practice.write(COORDINATOR, add_person, brook), Discipline.PATHOLOGY)
    practice.write(COORDINATOR, invite_opinion, invitation)
    day = day_text(utc_now().astimezone().date())
    person = sit_down(PATHOLOGIST)
    sign_a_discordance(person, case)
    assert not person.sees("Adjudicate… Histology")

    person.hand_over("Ms Ana Kim")
    tell_the_outside(person)
    (notice,) = case.read().reviews[0].notices
    pdf = practice.database.signed_in_as(COORDINATOR).read(read_notice_pdf, notice.id)
    told = squeezed("\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))
    for words in (ADDRESSEE, "Ngozi Abara", case.number, "Invasive lobular carcinoma", "Dr Amara Osei", NOTE):
        assert squeezed(words) in told, words
    person.tick(f"Acknowledged… {ADDRESSEE}, {day}")
    person.wait_until_shown("Acknowledged on")
    person.press("Ctrl+Return")
    person.wait_until_shown("The acknowledgement is recorded.", f"✓ Acknowledged {day}")
    person.tick(f"Amended report received… {ADDRESSEE}, {day}")
    person.wait_until_shown("Amended report received on")
    person.press("Ctrl+Return")
    person.wait_until_shown("The amended report is recorded.", f"✓ Amended report {day}")

    person.hand_over("Dr Iris Brook")
    adjudicate(person, case)
    person.open_tab("History")
    person.wait_until_shown(
        "Outside pathologist told",
        "Notice acknowledged",
        "Amended report received",
        "Adjudicated: Histologic type, review was right",
        EVIDENCE,
    )

    person.hand_over("Dr Amara Osei")
    person.find("abara", case.number, "Abara, Ngozi")
    person.open_tab("Pathology")
    person.wait_until_shown("✓ Review was right", EVIDENCE)
    for name in ("Adjudicate… Histology", "Send another notice…"):
        assert not person.sees(name), name
    assert person.clicks == 0

    shown = shown_as_json(practice, case, capsys)
    finding = next(each for each in shown["findings"] if each["axis"] == "histologic_type")
    (settled,) = finding["adjudications"]
    assert (settled["truth"], settled["basis"], settled["evidence"], settled["recorded_by"]) == (
        "review_right",
        "later_tissue",
        EVIDENCE,
        "Dr Iris Brook",
    )
    (sent,) = shown["notices"]
    today = utc_now().astimezone().date().isoformat()
    assert (sent["addressee"], sent["acknowledged_on"], sent["amended_report_on"]) == (ADDRESSEE, today, today)
    assert all(result.passed for result in check_board(practice.database))


def sign_a_discordance(person: Person, case: CaseFile) -> None:
    """The pathologist reads another type, and signs it."""
    person.find("abara", case.number, "Abara, Ngozi")
    person.open_tab("Pathology")
    person.fill("Histology: wording", "Invasive lobular carcinoma")
    person.press("Tab")
    person.write("8520/3")
    person.press("Ctrl+Return")
    person.wait_until_shown("Signing makes this review final")
    person.press("Ctrl+Return")
    person.wait_until_shown("The review is signed.", "≠ Major")


def tell_the_outside(person: Person) -> None:
    """Today says whom to tell, Enter leads there, and the notice is read before it is filed."""
    person.press("Ctrl+1")
    person.wait_until_shown("○ Tell the outside reader | Abara, Ngozi", "→ send the notice")
    person.focus("Waiting for you")
    person.press("Down")  # below the hold that the same review brings
    person.press("Return")
    person.wait_until_shown("○ Not told yet")
    person.tick("Notice to the outside pathologist…")
    person.wait_until_shown("File the notice as sent")
    person.fill("To whom", ADDRESSEE)
    person.fill("Note to them (stands in the notice)", NOTE)
    person.tick("Preview the notice")
    person.wait_until_shown("Preview: not sent yet")
    person.press("Ctrl+Return")
    person.wait_until_shown("The notice is on file as it was sent.", "○ No answer yet")


def adjudicate(person: Person, case: CaseFile) -> None:
    """Another pathologist has the resection on the table."""
    person.find("abara", case.number, "Abara, Ngozi")
    person.open_tab("Pathology")
    person.tick("Adjudicate… Histology")
    person.wait_until_shown("review “Invasive lobular carcinoma (8520/3)”")
    person.choose("Who was right", "Review right")
    person.choose("What settled it", "Later tissue")
    person.fill("What shows it: report, number, finding", EVIDENCE)
    person.press("Ctrl+Return")
    person.wait_until_shown("The adjudication is recorded.", "✓ Review was right", EVIDENCE)


def shown_as_json(clinic: Clinic, case: CaseFile, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """What the command prints of the newest review."""
    capsys.readouterr()
    assert main(["--board", clinic.database.location, "case", "show", case.number, "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)["case"]["reviews"][-1]
    return found
