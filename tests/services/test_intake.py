"""Intake: numbers, patients who are told apart by identifiers alone, and what a case must state."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from tests.support.board import ADMINISTRATOR, COORDINATOR, OUTSIDE_DIAGNOSIS, PATHOLOGIST, REVIEW_AXES
from tests.support.clinic import REFERRAL, Clinic, open_clinic
from tumorboard.concordance.axes import AxisValue
from tumorboard.database.sessions import Database
from tumorboard.errors import InvalidInputError, NotAllowedError, NotFoundError
from tumorboard.models.base import utc_now
from tumorboard.queries.case_list import CaseFilter, list_cases
from tumorboard.services.intake import (
    AddPatient,
    AskQuestion,
    ConsentEntry,
    IdentifierEntry,
    QuestionEntry,
    RegisterCase,
    add_patient,
    ask_question,
    find_patient,
    register_case,
)
from tumorboard.services.statements import ComponentEntry, DiagnosisEntry, PlanEntry
from tumorboard.vocabulary import Axis, ConsentPurpose, Modality, Sex

Change = Callable[[RegisterCase], RegisterCase]


def add(clinic: Clinic, name: str, *identifiers: tuple[str, str]) -> int:
    entries = tuple(IdentifierEntry(value, issuer) for value, issuer in identifiers)
    return clinic.write(COORDINATOR, add_patient, AddPatient(name, identifiers=entries))


def test_cases_are_numbered_by_year_from_1_in_the_order_of_registration(database: Database) -> None:
    clinic = open_clinic(database)
    year = utc_now().year
    numbers = [clinic.register().number for _ in range(3)]
    assert numbers == [f"TB-{year}-0001", f"TB-{year}-0002", f"TB-{year}-0003"]


def test_a_refused_registration_leaves_no_gap_in_the_numbers(clinic: Clinic) -> None:
    before = int(clinic.register().number[-4:])
    with pytest.raises(InvalidInputError):
        clinic.register(replace(clinic.registration(), questions=(QuestionEntry(""),)))
    assert int(clinic.register().number[-4:]) == before + 1


def test_coordinators_who_register_at_the_same_moment_get_different_numbers(database: Database) -> None:
    clinic = open_clinic(database)
    commands = [clinic.registration() for _ in range(8)]
    coordinator = database.signed_in_as(COORDINATOR)
    with ThreadPoolExecutor(4) as desks:
        numbers = list(desks.map(lambda command: coordinator.write(register_case, command), commands))
    assert sorted(numbers) == [f"TB-{utc_now().year}-{number:04d}" for number in range(1, 9)]


def test_two_patients_of_one_name_and_birthday_stay_two(clinic: Clinic) -> None:
    patient = AddPatient("Garcia", "Maria", date(1960, 1, 1), Sex.FEMALE)
    first, second = (clinic.write(COORDINATOR, add_patient, patient) for _ in range(2))
    assert first != second
    one, two = (clinic.register(replace(clinic.registration(), patient_id=patient)) for patient in (first, second))
    assert (one.read().patient.id, two.read().patient.id) == (first, second)


def test_one_record_number_of_two_issuers_is_two_patients(clinic: Clinic) -> None:
    here = add(clinic, "Sato", ("100", "Lakeside"))
    there = add(clinic, "Okafor", ("100", "Riverside"))
    assert here != there
    assert clinic.database.read(find_patient, IdentifierEntry("100", "Lakeside")) == here
    assert clinic.database.read(find_patient, IdentifierEntry("100", "Riverside")) == there
    assert clinic.database.read(find_patient, IdentifierEntry("100", "Hillside")) is None


def test_a_record_number_belongs_to_one_patient_whatever_the_name(clinic: Clinic) -> None:
    add(clinic, "Sato", ("200", "Lakeside"))
    with pytest.raises(InvalidInputError, match="200 of Lakeside is already a patient's") as refusal:
        add(clinic, "Satoh", ("200", "Lakeside"))
    assert refusal.value.field == "identifiers"


def test_blanks_around_a_copied_record_number_do_not_make_a_second_patient(clinic: Clinic) -> None:
    patient_id = add(clinic, "Sato", (" 300\t", "Lakeside "))
    assert clinic.database.read(find_patient, IdentifierEntry("300", "Lakeside")) == patient_id
    with pytest.raises(InvalidInputError, match="already a patient's"):
        add(clinic, "Sato", ("300 ", " Lakeside"))


def test_a_patient_has_several_identifiers_but_none_twice(clinic: Clinic) -> None:
    patient_id = add(clinic, "Sato", ("400", "Lakeside"), ("400", "Riverside"), ("401", "Lakeside"))
    assert clinic.database.read(find_patient, IdentifierEntry("401", "Lakeside")) == patient_id
    with pytest.raises(InvalidInputError, match="402 is entered twice"):
        add(clinic, "Sato", ("402", "Lakeside"), ("402", "Lakeside"))


@pytest.mark.parametrize(
    ("patient", "field"),
    [
        (AddPatient("  "), "family_name"),
        (AddPatient("Sato", identifiers=(IdentifierEntry(" ", "Lakeside"),)), "identifiers"),
        (AddPatient("Sato", identifiers=(IdentifierEntry("500", ""),)), "identifiers"),
    ],
)
def test_a_patient_needs_a_family_name_and_identifiers_a_value_and_an_issuer(
    clinic: Clinic, patient: AddPatient, field: str
) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        clinic.write(COORDINATOR, add_patient, patient)
    assert refusal.value.field == field


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        (lambda case: replace(case, clinical_question=" \n"), "clinical_question", "that the board is asked"),
        (lambda case: replace(case, questions=(QuestionEntry(" "),)), "questions", "in the asker's own words"),
        (lambda case: replace(case, ecog=6), "ecog", "from 0 to 5"),
        (lambda case: replace(case, ecog=-1), "ecog", "from 0 to 5"),
        (lambda case: replace(case, karnofsky=101), "karnofsky", "from 0 to 100"),
        (lambda case: replace(case, karnofsky=-10), "karnofsky", "from 0 to 100"),
    ],
)
def test_what_a_case_must_state_is_refused_with_its_field(
    clinic: Clinic, change: Change, field: str, words: str
) -> None:
    with pytest.raises(InvalidInputError, match=words) as refusal:
        clinic.register(change(clinic.registration()))
    assert refusal.value.field == field


@pytest.mark.parametrize("ecog", [0, 5, None])
def test_ecog_0_to_5_or_not_known_is_kept(clinic: Clinic, ecog: int | None) -> None:
    assert clinic.register(replace(clinic.registration(), ecog=ecog, karnofsky=100)).read().ecog == ecog


def test_an_axis_of_the_outside_diagnosis_is_entered_once_and_a_biomarker_has_a_name(clinic: Clinic) -> None:
    grade = AxisValue(Axis.GRADE, text="2")
    registration = clinic.registration()
    with pytest.raises(InvalidInputError, match="Grade is entered twice") as refusal:
        clinic.register(replace(registration, outside_diagnosis=DiagnosisEntry("Cancer", (grade, grade))))
    assert refusal.value.field == "grade"
    nameless = DiagnosisEntry("Cancer", (AxisValue(Axis.BIOMARKER, text="positive"),))
    with pytest.raises(InvalidInputError, match="Name the biomarker"):
        clinic.register(replace(registration, outside_diagnosis=nameless))


def test_an_outside_stage_is_kept_as_it_was_sent_even_where_nobody_can_read_it(clinic: Clinic) -> None:
    sent = DiagnosisEntry("pT?c Nsomething", (AxisValue(Axis.T, text="pT?c"),))
    case = clinic.register(replace(clinic.registration(), outside_diagnosis=sent)).read()
    assert case.outside_diagnosis is not None
    assert (case.outside_diagnosis.verbatim, case.outside_diagnosis.axes[0].text) == ("pT?c Nsomething", "pT?c")


@pytest.mark.parametrize(
    ("component", "field"),
    [(ComponentEntry(Modality.SURGERY, " "), "text"), (ComponentEntry(Modality.SURGERY, "Excision", level=5), "level")],
)
def test_a_treatment_is_described_and_its_level_is_on_the_scale(
    clinic: Clinic, component: ComponentEntry, field: str
) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        clinic.register(replace(clinic.registration(), outside_plan=PlanEntry((component,))))
    assert refusal.value.field == field


@pytest.mark.parametrize(
    "change",
    [
        lambda case: replace(case, board_id=10_000),
        lambda case: replace(case, patient_id=10_000),
        lambda case: replace(case, referral=replace(REFERRAL, referrer_id=10_000)),
        lambda case: replace(case, referral=replace(REFERRAL, insurer_id=10_000)),
        lambda case: replace(case, referral=replace(REFERRAL, trusted_person_id=10_000)),
    ],
)
def test_a_case_names_only_what_exists(clinic: Clinic, change: Change) -> None:
    with pytest.raises(NotFoundError, match="no such record"):
        clinic.register(change(clinic.registration()))


def test_consent_to_one_purpose_is_recorded_once(clinic: Clinic) -> None:
    yes, no = (ConsentEntry(ConsentPurpose.RESEARCH, given=given) for given in (True, False))
    with pytest.raises(InvalidInputError, match="Nothing was changed"):
        clinic.register(replace(clinic.registration(), consents=(yes, no)))


@pytest.mark.parametrize("login", [PATHOLOGIST, ADMINISTRATOR])
def test_only_a_coordinator_takes_cases_in(clinic: Clinic, login: str) -> None:
    registration = clinic.registration()
    with pytest.raises(NotAllowedError, match="Only a coordinator"):
        clinic.write(login, add_patient, AddPatient("Sato"))
    with pytest.raises(NotAllowedError, match="Only a coordinator"):
        clinic.write(login, register_case, registration)


def test_a_question_may_be_asked_later_and_stands_after_the_others(clinic: Clinic) -> None:
    case = clinic.register()
    case.ask("May I travel?")
    clinic.write(PATHOLOGIST, ask_question, AskQuestion(case.id, QuestionEntry("Who sent the block?")))
    assert [(question.position, question.text) for question in case.read().questions] == [
        (1, "Can I keep my breast?"),
        (2, "May I travel?"),
        (3, "Who sent the block?"),
    ]


def test_a_blank_question_or_one_on_no_case_is_refused(clinic: Clinic) -> None:
    case = clinic.register()
    with pytest.raises(InvalidInputError) as refusal:
        case.ask("\n")
    assert refusal.value.field == "questions"
    with pytest.raises(NotFoundError):
        clinic.write(COORDINATOR, ask_question, AskQuestion(10_000, QuestionEntry("Why?")))
    with pytest.raises(NotAllowedError, match="a coordinator or a specialist"):
        clinic.write(ADMINISTRATOR, ask_question, AskQuestion(case.id, QuestionEntry("Why?")))


def test_a_registered_case_says_what_was_entered(clinic: Clinic) -> None:
    case = clinic.register(replace(clinic.registration(), summary="Screen-detected.", prior_treatment="None yet."))
    snapshot = case.read()
    assert re.fullmatch(r"TB-\d{4}-\d{4,}", snapshot.number)
    assert snapshot.outside_diagnosis is not None
    assert (snapshot.summary, snapshot.prior_treatment) == ("Screen-detected.", "None yet.")
    assert snapshot.outside_diagnosis.verbatim == OUTSIDE_DIAGNOSIS.verbatim
    assert [axis.text or axis.number for axis in snapshot.outside_diagnosis.axes] == [
        "Invasive ductal carcinoma",
        "2",
        "pN0",
        "2+",
    ]
    assert len(REVIEW_AXES) == len(snapshot.outside_diagnosis.axes)
    assert case.number in [row.number for row in clinic.database.read(list_cases, CaseFilter())]
