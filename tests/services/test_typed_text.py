"""What is typed is kept to the last character, or refused in a sentence; nothing is cut."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from tests.support.board import CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST
from tests.support.clinic import Clinic
from tumorboard.concordance.axes import AxisValue
from tumorboard.errors import InvalidInputError
from tumorboard.models import Case
from tumorboard.models.base import MAX_TEXT
from tumorboard.services.acting import fetch
from tumorboard.services.intake import AddPatient, IdentifierEntry, RegisterCase, add_patient
from tumorboard.services.people import AddPerson, FoundBoard, add_person, found_board
from tumorboard.services.reviews import record_pathology_review
from tumorboard.services.statements import DiagnosisEntry
from tumorboard.services.trials import AssessTrial, assess_trial
from tumorboard.vocabulary import Axis, Eligibility, Role

BROKEN = ["Left\x00right", "\x00", "half \ud83d", "\udc00 of a pair"]
"""NUL, which PostgreSQL refuses and SQLite cuts at, and halves of surrogate pairs, which are no characters."""

LONG = ("Zeile “Zitat” 🎗 שלום " * 5_000)[:100_000]


@pytest.mark.parametrize("text", BROKEN)
def test_a_character_that_no_database_keeps_is_refused_with_its_field(clinic: Clinic, text: str) -> None:
    registration = clinic.registration()
    changes: tuple[tuple[RegisterCase, str], ...] = (
        (replace(registration, clinical_question=text), "clinical_question"),
        (replace(registration, summary=text), "summary"),
        (replace(registration, outside_diagnosis=DiagnosisEntry(text)), "verbatim"),
        (
            replace(registration, outside_diagnosis=DiagnosisEntry("Cancer", (AxisValue(Axis.OTHER, "x", text=text),))),
            "text",
        ),
    )
    for command, field in changes:
        with pytest.raises(InvalidInputError, match="a character that cannot be kept") as refusal:
            clinic.register(command)
        assert refusal.value.field == field


@pytest.mark.parametrize("text", BROKEN)
def test_it_is_refused_too_where_the_text_is_looked_up_before_it_is_written(clinic: Clinic, text: str) -> None:
    case = clinic.register()
    patient = AddPatient("Sato", identifiers=(IdentifierEntry(text, "Lakeside"),))
    acts: tuple[Callable[[], object], ...] = (
        lambda: clinic.write(COORDINATOR, add_patient, patient),
        lambda: clinic.write(COORDINATOR, found_board, FoundBoard(text)),
        lambda: clinic.write(COORDINATOR, add_person, AddPerson("new", text, Role.AUDITOR)),
        lambda: clinic.write(ONCOLOGIST, assess_trial, AssessTrial(case.id, text, "Title", Eligibility.MAYBE)),
        lambda: clinic.write(ONCOLOGIST, assess_trial, AssessTrial(case.id, "NCT07", text, Eligibility.MAYBE)),
        lambda: case.record_opinion(CHAIR, text),
        lambda: case.ask(text),
    )
    for act in acts:
        with pytest.raises(InvalidInputError, match="a character that cannot be kept"):
            act()
    assert (case.read().opinions, case.read().trials, len(case.read().questions)) == ((), (), 1)


def change_summary(session: Session, command: tuple[int, str]) -> None:
    case_id, text = command
    fetch(session, Case, case_id).summary = text


def test_a_row_that_is_changed_is_looked_at_like_a_new_one(clinic: Clinic) -> None:
    case = clinic.register()
    with pytest.raises(InvalidInputError) as refusal:
        clinic.write(COORDINATOR, change_summary, (case.id, "\x00"))
    assert (refusal.value.field, case.read().summary) == ("summary", "")


def test_a_hundred_thousand_characters_come_back_to_the_last(clinic: Clinic) -> None:
    case = clinic.register(
        replace(
            clinic.registration(),
            summary=LONG,
            outside_diagnosis=DiagnosisEntry(LONG, (AxisValue(Axis.OTHER, "x", text=LONG),)),
        )
    )
    review_id = clinic.write(PATHOLOGIST, record_pathology_review, replace(case.pathology(), comment=LONG))
    snapshot = case.read()
    assert snapshot.outside_diagnosis is not None
    assert (snapshot.summary, snapshot.outside_diagnosis.verbatim) == (LONG, LONG)
    assert snapshot.outside_diagnosis.axes[0].text == LONG
    assert case.review(review_id).comment == LONG


def test_the_longest_text_is_kept_and_a_longer_one_refused_whole(clinic: Clinic) -> None:
    longest = "ä" * MAX_TEXT
    assert clinic.register(replace(clinic.registration(), summary=longest)).read().summary == longest
    with pytest.raises(InvalidInputError, match="Nothing was changed"):
        clinic.register(replace(clinic.registration(), summary=longest + "ä"))
