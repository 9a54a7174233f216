"""What second readings differ in: from the keys of the reviewer to what `case show --json` says of each axis."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import SitDown
from tests.support.board import CHAIR, COORDINATOR, OUTSIDE_DIAGNOSIS, PATHOLOGIST
from tests.support.clinic import CaseFile, Clinic
from tests.support.journey import Person
from tumorboard.cli import main
from tumorboard.concordance.axes import AxisValue
from tumorboard.services.intake import AddPatient, add_patient
from tumorboard.services.materials import RegisterMaterial, register_material
from tumorboard.services.meetings import ListCase, list_case
from tumorboard.vocabulary import Absence, Axis, BiomarkerStatus, MaterialKind, Necessity

MOST_KEYS = 90
"""For a whole review of eight axes, beyond its words."""

Property = Callable[[str, object], None]


def case_with(clinic: Clinic, *axes: AxisValue, verbatim: str = "As sent.") -> CaseFile:
    """A case of Ngozi Abara whose outside diagnosis states these axes."""
    patient_id = clinic.write(COORDINATOR, add_patient, AddPatient("Abara", "Ngozi"))
    outside = replace(OUTSIDE_DIAGNOSIS, verbatim=verbatim, axes=axes)
    return clinic.register(replace(clinic.registration(), patient_id=patient_id, outside_diagnosis=outside))


def begin(person: Person, case: CaseFile) -> None:
    person.find("abara", case.number, "Abara, Ngozi")
    person.open_tab("Pathology")


def sign(person: Person) -> None:
    person.press("Ctrl+Return")
    person.wait_until_shown("Signing makes this review final")
    person.press("Ctrl+Return")
    person.wait_until_shown("The review is signed.")


def shown_as_json(clinic: Clinic, case: CaseFile, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """What the command prints of the newest review, by axis and label."""
    capsys.readouterr()
    assert main(["--board", clinic.database.location, "case", "show", case.number, "--json"]) == 0
    review = json.loads(capsys.readouterr().out)["case"]["reviews"][-1]
    return {each["label"] or each["axis"]: each for each in review["findings"]}


@dataclass(frozen=True, slots=True)
class Difference:
    """A reading that differs.

    Attributes:
        outside: What the outside stated.
        typed: What the reviewer types, by control.
        proposed: The class that follows.
        key: Under which the finding stands.
    """

    outside: AxisValue
    typed: tuple[tuple[str, str], ...]
    proposed: str
    key: str


DIFFERENCES = {
    "benign turned malignant": Difference(
        AxisValue(Axis.BEHAVIOR, text="Benign", code="0", code_system="ICD-O-3"),
        (("Behavior: wording", "Malignant"), ("Behavior: code", "3")),
        "major",
        "behavior",
    ),
    "a grade changed by one": Difference(
        AxisValue(Axis.GRADE, text="2", system="Nottingham"),
        (("Grade: wording", "3"),),
        "minor",
        "grade",
    ),
    "isolated tumor cells": Difference(
        AxisValue(Axis.N, text="pN0", system="AJCC 8"),
        (("N: wording", "pN0(i+)"),),
        "refined",
        "n",
    ),
    "another grading system": Difference(
        AxisValue(Axis.GRADE, text="2", system="Nottingham"),
        (("Grade: wording", "2"), ("Grade: system or edition", "WHO")),
        "not_comparable",
        "grade",
    ),
}


@pytest.mark.sampled(4)
@pytest.mark.parametrize("difference", DIFFERENCES.values(), ids=list(DIFFERENCES))
def test_a_difference_is_proposed_decided_and_told(
    practice: Clinic, sit_down: SitDown, capsys: pytest.CaptureFixture[str], difference: Difference
) -> None:
    case = case_with(practice, difference.outside)
    person = sit_down(PATHOLOGIST)
    begin(person, case)
    for name, words in difference.typed:
        person.fill(name, words)
    person.press("Alt+C")
    person.press("Alt+1")
    person.press("Alt+9")
    sign(person)

    found = shown_as_json(practice, case, capsys)[difference.key]
    assert (found["proposed"], found["decided"]) == (difference.proposed, difference.proposed)
    assert difference.outside.text in found["outside_text"]
    assert difference.typed[0][1] in found["review_text"]
    assert found["proposed_reason"]
    assert found["override_reason"] == ""
    assert (found["causes"], found["effect"]) == (["re_interpretation"], "actual")
    assert found["rater"]
    major = difference.proposed == "major"
    for login in (COORDINATOR, CHAIR):
        if login == CHAIR and major:
            practice.write(COORDINATOR, *listing(practice, case))
        other = sit_down(login)
        other.press("Ctrl+1")
        other.wait_until_shown("Today")
        if major:
            other.wait_until_shown("Hold: major discordance", "Abara, Ngozi")
        else:
            assert "Hold: major discordance" not in other.says()


def listing(clinic: Clinic, case: CaseFile) -> tuple[Any, Any]:
    """The act that puts a case on the agenda of a meeting that Dr Ivanov chairs."""
    return list_case, ListCase(clinic.schedule(), case.id, late_reason="urgent")


EIGHT = (
    AxisValue(Axis.HISTOLOGIC_TYPE, text="Invasive ductal carcinoma", code="8500/3", code_system="ICD-O-3"),
    AxisValue(Axis.GRADE, text="2", system="Nottingham"),
    AxisValue(Axis.T, text="pT2", system="AJCC 8"),
    AxisValue(Axis.N, text="pN0", system="AJCC 8"),
    AxisValue(Axis.BIOMARKER, "ER", status=BiomarkerStatus.POSITIVE, number="90", unit="%", method="IHC"),
    AxisValue(Axis.BIOMARKER, "HER2", status=BiomarkerStatus.EQUIVOCAL, text="2+", method="IHC"),
    AxisValue(Axis.MARGIN, text="R0", number="2", unit="mm"),
    AxisValue(Axis.LYMPHOVASCULAR_INVASION, absence=Absence.NOT_STATED),
)


def test_eight_axes_are_reviewed_in_few_keys_beyond_their_words(
    practice: Clinic, sit_down: SitDown, capsys: pytest.CaptureFixture[str], record_property: Property
) -> None:
    case = case_with(practice, *EIGHT)
    came = date(2026, 11, 10)
    slides = RegisterMaterial(
        case.id, MaterialKind.SLIDES, "Core biopsy", "S26-1187", necessity=Necessity.CRITICAL, received_on=came
    )
    practice.write(COORDINATOR, register_material, slides)
    person = sit_down(PATHOLOGIST)
    before = person.strokes
    begin(person, case)
    person.focus("Histology: wording")
    person.write("Invasive lobular carcinoma")
    person.press("Tab")
    person.write("8520/3")
    explain(person, "Alt+1", "Alt+9")
    pass_to(person, "Grade: wording")
    person.press("Alt+S")
    pass_to(person, "T: wording")
    person.press("Alt+S")
    person.press("Return")
    person.write("pN0(i+)")
    explain(person, "Alt+1", "Alt+8")
    pass_to(person, "ER: status")
    person.press("Alt+S")
    pass_to(person, "HER2 (ISH): status")
    person.press("N")
    person.press("Tab")
    person.write("ISH 1.3")
    explain(person, "Alt+2", "Alt+9")
    pass_to(person, "Margins: wording")
    person.press("Alt+S")
    person.press("Return")
    person.write("Not identified")
    person.focus("Comment to the board")
    person.write("E-cadherin lost.")
    person.focus("Core biopsy S26-1187 · received")
    person.press("O")
    sign(person)
    keys = person.strokes - before
    record_property("keys of a review of eight axes, beyond its words", keys)
    assert person.clicks == 0
    assert keys < MOST_KEYS

    found = shown_as_json(practice, case, capsys)
    assert {key: each["decided"] for key, each in found.items()} == {
        "histologic_type": "major",
        "grade": "agrees",
        "t": "agrees",
        "n": "refined",
        "ER": "agrees",
        "HER2": "major",
        "margin": "agrees",
        "lymphovascular_invasion": "new",
    }
    assert (found["HER2"]["causes"], found["HER2"]["effect"]) == (["new_test"], "actual")


def explain(person: Person, *keys: str) -> None:
    """Open the cause of the row, name it, and go on."""
    for each in ("Alt+C", *keys, "Return"):
        person.press(each)


def pass_to(person: Person, name: str) -> None:
    """Enter, row by row, until the cursor is there."""
    for _row in range(20):
        if person.focused == name:
            return
        person.press("Return")
    raise AssertionError(f"Enter never leads to {name}: {QApplication.focusWidget()}")
