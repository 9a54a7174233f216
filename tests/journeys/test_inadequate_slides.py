"""Slides that allow no second reading: refused, asked for again, and read once better ones came. Without a mouse."""

import json
from datetime import date

import pytest

from tests.journeys.conftest import SitDown
from tests.support.board import COORDINATOR, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tests.support.journey import Person, patient_case
from tumorboard.cli import main
from tumorboard.services.materials import RegisterMaterial, register_material
from tumorboard.vocabulary import Inadequacy, MaterialKind, MaterialStatus, Necessity

TOO_LITTLE = "Too little tissue or too few images"


def open_tab(person: Person, case: CaseFile, tab: str) -> None:
    person.find("abara", case.number, "Abara, Ngozi")
    person.open_tab(tab)


def sign(person: Person, asked: str = "Signing makes this review final") -> None:
    person.press("Ctrl+Return")
    person.wait_until_shown(asked)
    person.press("Ctrl+Return")
    person.wait_until_shown("The review is signed.")


def refuse(person: Person, case: CaseFile) -> None:
    """The pathologist looks at the slides and cannot judge them."""
    open_tab(person, case, "Pathology")
    person.fill("Grade: wording", "2")
    person.choose("Is the material adequate for a second reading?", TOO_LITTLE)
    person.press("Ctrl+Return")
    person.wait_until_shown("allows no second reading, and states one")
    person.focus("Grade: wording", backwards=True)
    person.press("Ctrl+A")
    person.press("Delete")
    person.focus("Core biopsy S26-1187 · received")
    person.press("O")
    person.fill("Comment to the board", "Two glands only.")
    sign(person)
    person.wait_until_shown("The material allowed no second reading: too little tissue or too few images.")


def ask_again(person: Person, case: CaseFile) -> None:
    """The coordinator is told, follows, and marks what came as not what was needed."""
    person.press("Ctrl+1")
    person.wait_until_shown("Not adequate for a second reading: ask again", "Abara, Ngozi")
    open_tab(person, case, "Records")
    person.wait_until_shown("✓ Received | Slides")
    person.focus("Material")
    person.press("W")
    person.wait_until_shown("Wrong, damaged or lost: Slides")
    person.fill("What came, or what happened", "Two glands only; deeper sections needed")
    person.press("Ctrl+Return")
    person.wait_until_shown("≠ Wrong: ask again | Slides")
    person.focus("Material")
    person.press("C")
    person.wait_until_shown("Received: Slides")
    person.press("Ctrl+Return")
    person.wait_until_gone("Not now")
    person.press("Ctrl+1")
    person.wait_until_gone("Not adequate for a second reading: ask again")


def read_at_last(person: Person, case: CaseFile) -> None:
    """The reviewer amends the refusal with what the better slides show."""
    open_tab(person, case, "Pathology")
    person.tick("Amend…")
    person.fill("Why is the review amended?", "Deeper sections came.")
    person.press("Return")
    person.wait_until_shown("Amendment: Deeper sections came.")
    person.fill("Grade: wording", "3")
    person.choose("Is the material adequate for a second reading?", "Adequate")
    person.focus("Comment to the board", backwards=True)
    person.press("Ctrl+A")
    person.press("Delete")
    sign(person)


def test_slides_that_are_not_adequate_are_refused_and_read_once_better_ones_came(
    practice: Clinic, sit_down: SitDown, capsys: pytest.CaptureFixture[str]
) -> None:
    case = patient_case(practice, "Abara", "Ngozi")
    slides = RegisterMaterial(
        case.id,
        MaterialKind.SLIDES,
        "Core biopsy",
        "S26-1187",
        necessity=Necessity.CRITICAL,
        received_on=date(2026, 11, 10),
    )
    practice.write(COORDINATOR, register_material, slides)
    refuse(sit_down(PATHOLOGIST), case)
    (review,) = case.read().reviews
    assert (review.inadequacy, review.findings, review.urgent) == (Inadequacy.TOO_LITTLE, (), False)
    assert case.read().materials[0].status is MaterialStatus.RECEIVED

    ask_again(sit_down(COORDINATOR), case)
    read_at_last(sit_down(PATHOLOGIST), case)
    capsys.readouterr()
    assert main(["--board", practice.database.location, "case", "show", case.number, "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)["case"]["reviews"]
    assert (first["inadequacy"], first["findings"], first["current"]) == ("too_little", [], False)
    assert (second["inadequacy"], second["amendment_reason"]) == (None, "Deeper sections came.")
    assert [each["review_text"] for each in second["findings"]] == ["3 (Nottingham)"]
    assert case.read().materials[0].status is MaterialStatus.REVIEWED
