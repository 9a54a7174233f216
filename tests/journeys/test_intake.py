"""A case comes in through the window, by keyboard alone: with a pasted report, already on treatment, and corrected."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import SitDown
from tests.support.board import COORDINATOR
from tests.support.clinic import Clinic
from tests.support.journey import Person
from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.queries.checklists import read_site_lists
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.checklists import EditChecklist, edit_checklist
from tumorboard.vocabulary import (
    Axis,
    BiomarkerStatus,
    CommonQuestion,
    ComponentProgress,
    ConsentPurpose,
    ConsultationMode,
    Modality,
    ReferralReason,
    Requester,
    Sex,
    TumorSite,
)

REPORT = """SURGICAL PATHOLOGY REPORT  S26-1187  Korle Bu Teaching Hospital
Left breast, core biopsy: Invasive ductal carcinoma, Nottingham grade 2 (score 6 of 9).
No lymphovascular invasion. Margins negative, closest 2 mm. pT1c pN0(sn) cM0, AJCC 8th edition.
ER positive (95 %), HER2 2+ (equivocal). Suspicious for perineural invasion.
Addendum: on deeper levels grade 3."""

MOST_KEYS = 45
"""Beyond what is typed in words; fewer than so many keys lead from "New case" to a registered one."""

MOST_KEYS_TO_LISTED = 60
"""The same until the case is on an agenda."""

WAITING = "Travels on Friday"

Property = Callable[[str, object], None]


def paste(person: Person, words: str) -> None:
    """What a person does with a text that they copied elsewhere."""
    QApplication.clipboard().setText(words)
    person.press("Ctrl+V")


def newest(clinic: Clinic) -> CaseSnapshot:
    return clinic.read_case(clinic.database.read(list_cases, CaseFilter())[0].number)


def register(person: Person) -> None:
    """Ctrl+Enter, until the page of the new case is there."""
    person.press("Ctrl+Return")
    person.wait_until(lambda: person.title.startswith("TB-"), "no case is open")
    person.wait_until_shown("Abara, Ngozi")


def list_newest(person: Person) -> None:
    """From the page of a new case to the next agenda; nothing of it is here yet, which needs a reason."""
    person.press("Ctrl+2")
    person.wait_until_shown("1 case selected")
    person.press("Ctrl+Shift+A")
    person.wait_until(lambda: person.focused == "Meeting", "no meeting can be chosen")
    person.press("Tab")
    person.write(WAITING)
    person.press("Return")
    person.wait_until_shown("✓ 1 listed")


def enter_patient(person: Person) -> None:
    """From "New case" to who the patient is."""
    person.press("Ctrl+N")
    person.wait_until_shown("1  Patient")
    person.wait_until(lambda: person.focused == "Family name", "the cursor is not in the first field")
    for words in ("Abara", "Ngozi", "1979-05-04"):
        person.write(words)
        person.press("Tab")
    person.press("F")
    person.press("Tab")
    person.write("KB-2201")
    person.press("Tab")
    person.write("Korle Bu")


def test_a_patient_abroad_asks_without_a_doctor_and_sends_a_report(
    practice: Clinic, sit_down: SitDown, record_property: Property
) -> None:
    seen = practice.database.read(read_site_lists, TumorSite.BREAST).seen_needs
    practice.write(COORDINATOR, edit_checklist, EditChecklist(TumorSite.BREAST, (), seen))  # what a board begins with
    practice.schedule(datetime.now(UTC) + timedelta(days=7))
    person = sit_down(COORDINATOR)
    person.wait_until_shown("No case is on this agenda yet.")
    before = person.strokes
    enter_patient(person)
    person.press("Tab", times=3)
    person.write("Ghana")
    person.press("Tab")
    person.write("Twi")
    person.press("Ctrl+PgDown")
    for key in ("P", "Tab", "N", "Tab", "R"):
        person.press(key)
    person.press("Ctrl+PgDown")
    paste(person, REPORT)
    person.wait_until_shown("suggested and marked in the text")
    for _screenful in range(3):
        person.press("Alt+A")
    person.wait_until_shown("2 suggested and marked in the text")
    person.press("Ctrl+PgDown", times=2)
    person.press("Alt+1")
    person.press("Alt+7")
    person.press("Ctrl+PgDown")
    person.press("G")
    person.press("Ctrl+PgDown")
    person.press("B")
    person.press("Tab", times=3)
    question = "Can the breast be kept?"
    person.write(question)
    register(person)

    keys = person.strokes - before
    tell(record_property, keys, person.clicks, len(question))
    assert person.clicks == 0
    assert keys < MOST_KEYS
    list_newest(person)
    record_property("keys from new case to listed", person.strokes - before)
    assert person.strokes - before < MOST_KEYS_TO_LISTED
    (discussion,) = newest(practice).discussions
    assert discussion.provisional_reason == WAITING
    check_self_referred(newest(practice), question)


def tell(record_property: Property, keys: int, clicks: int, letters: int) -> None:
    """What the way took, for whoever reads the run."""
    record_property("keys from new case to registered", keys)
    record_property("clicks from new case to registered", clicks)
    record_property("letters of the clinical question", letters)
    sys.stdout.write(f"{keys} keys and {clicks} clicks from new case to registered\n")


def check_self_referred(case: CaseSnapshot, question: str) -> None:
    """What was entered is in the record, and what the report only suspects or contradicts is not."""
    patient, referral, diagnosis = case.patient, case.referral, case.outside_diagnosis
    assert (patient.list_name, patient.sex, patient.country) == ("Abara, Ngozi", Sex.FEMALE, "Ghana")
    assert [(each.value, each.issuer) for each in patient.identifiers] == [("KB-2201", "Korle Bu")]
    assert (referral.requested_by, referral.reason) == (Requester.PATIENT, ReferralReason.NEWLY_DIAGNOSED)
    assert (referral.mode, referral.referrer, referral.language) == (ConsultationMode.REMOTE, None, "Twi")
    assert (case.site, case.clinical_question) == (TumorSite.BREAST, question)
    assert diagnosis is not None
    assert diagnosis.verbatim == REPORT
    axes = {(each.axis, each.label): each for each in diagnosis.axes}
    # The text names two grades: neither was taken over with the others.
    assert (Axis.GRADE, "") not in axes
    assert (Axis.PERINEURAL_INVASION, "") not in axes
    assert axes[Axis.T, ""].text == "pT1c"
    assert axes[Axis.MARGIN, ""].number == "2"
    assert axes[Axis.BIOMARKER, "HER2"].status is BiomarkerStatus.EQUIVOCAL
    assert [each.text for each in case.questions] == [
        CommonQuestion.DIAGNOSIS_ACCURATE.label,
        CommonQuestion.TRIALS.label,
    ]
    assert [(each.purpose, each.given) for each in case.consents] == [(ConsentPurpose.CARE, True)]


def test_a_case_that_is_already_on_treatment_says_so_as_a_fact(practice: Clinic, sit_down: SitDown) -> None:
    person = sit_down(COORDINATOR)
    enter_patient(person)
    person.press("Ctrl+PgDown")
    person.choose("Asked by", "Physician")
    person.choose("Why now", "Already on treatment")
    person.choose("How", "Records only")
    person.fill("Referring doctor", "Dr Jonas Brandt")
    person.fill("Practice or hospital", "Riverside Hospital")
    person.press("Ctrl+PgDown", times=2)
    paste(person, "Neoadjuvant TC x 4 has begun; cycle 2 of 4. Mastectomy is planned. No radiotherapy.")
    person.wait_until_shown("2 suggested and marked in the text")
    person.focus("Suggestions: Outside plan")
    person.press("Return")
    person.wait_until_shown("1 suggested and marked in the text")
    person.press("Delete")
    person.wait_until_shown("Every suggestion is entered or rejected.")
    person.fill("Begun on Treatment 1", "2026-10-12")
    person.press("Ctrl+PgDown", times=2)
    person.press("Ctrl+PgDown")
    person.choose("Disease area", "Breast")
    person.fill("Question to the board", "Go on, or operate now?")
    person.fill("Treatment so far", "Two cycles of TC since 12 October.")
    register(person)
    person.wait_until_shown("started")

    assert person.clicks == 0
    case = newest(practice)
    assert case.referral.reason is ReferralReason.ON_TREATMENT
    assert case.referral.referrer is not None
    assert case.referral.referrer.organization == "Riverside Hospital"
    assert case.prior_treatment == "Two cycles of TC since 12 October."
    assert case.outside_plan is not None
    assert case.outside_plan.verbatim.startswith("Neoadjuvant TC x 4 has begun")
    (treatment,) = case.outside_plan.components
    assert (treatment.modality, treatment.progress) == (Modality.SYSTEMIC, ComponentProgress.STARTED)
    assert str(treatment.started_on) == "2026-10-12"


def test_what_is_missing_is_said_at_its_fields_and_a_known_patient_is_offered(
    practice: Clinic, sit_down: SitDown
) -> None:
    person = sit_down(COORDINATOR)
    enter_patient(person)
    person.press("Ctrl+Return")
    person.wait_until_shown("5 of the fields above are to be filled in", "Needed to register: Question to the board.")
    person.wait_until(lambda: person.focused == "Asked by", "the cursor is not in the topmost field that is missing")
    for key in ("P", "Tab", "S", "Tab", "I"):
        person.press(key)
    person.press("Ctrl+PgDown", times=5)
    person.choose("Disease area", "Lung")
    person.fill("Question to the board", "Is this the standard?")
    register(person)
    first = newest(practice)

    enter_patient(person)
    person.wait_until_shown("✓ Known patient with this record number: Abara, Ngozi")
    person.tick("Use this patient")
    person.wait_until_shown("Patient: Abara, Ngozi")
    person.press("Ctrl+PgDown")
    for key in ("P", "Tab", "R", "Tab", "I"):
        person.press(key)
    person.press("Ctrl+PgDown", times=5)
    person.choose("Disease area", "Lung")
    person.fill("Question to the board", "Has it come back?")
    register(person)
    second = newest(practice)
    assert second.number != first.number
    assert second.patient.id == first.patient.id


@pytest.mark.parametrize("login", ["osei"])
def test_who_takes_no_cases_in_is_told_why(practice: Clinic, sit_down: SitDown, login: str) -> None:
    assert practice.people[login]
    person = sit_down(login)
    person.press("Ctrl+N")
    person.wait_until_shown("“New case” is for coordinators; you are signed in as specialist, pathology.")
    assert not person.sees("Family name")
