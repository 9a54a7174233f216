"""Trials and whether a patient fits them."""

from dataclasses import replace

import pytest

from tests.support.board import COORDINATOR, ONCOLOGIST
from tests.support.clinic import Clinic
from tumorboard.errors import InvalidInputError, NotAllowedError, NotFoundError
from tumorboard.services.trials import AssessTrial, assess_trial
from tumorboard.vocabulary import Eligibility, Place


def test_an_assessment_is_kept_and_changed_in_place(clinic: Clinic) -> None:
    case = clinic.register()
    command = AssessTrial(case.id, "NCT01", "Less surgery", Eligibility.MAYBE, "tumor size")
    match_id = clinic.write(ONCOLOGIST, assess_trial, command)
    changed = replace(command, eligibility=Eligibility.ELIGIBLE, criterion="size is 17 mm", place=Place.HERE)
    assert clinic.write(ONCOLOGIST, assess_trial, changed) == match_id
    (trial,) = case.read().trials
    assert (trial.registry_number, trial.title, trial.eligibility, trial.criterion, trial.place) == (
        "NCT01",
        "Less surgery",
        Eligibility.ELIGIBLE,
        "size is 17 mm",
        Place.HERE,
    )


def test_a_trial_is_one_for_all_cases_and_its_title_can_be_corrected(clinic: Clinic) -> None:
    one, two = clinic.register(), clinic.register()
    clinic.write(ONCOLOGIST, assess_trial, AssessTrial(one.id, "NCT02", "Les surgery", Eligibility.MAYBE))
    clinic.write(ONCOLOGIST, assess_trial, AssessTrial(two.id, " NCT02 ", "", Eligibility.MAYBE))
    assert [trial.title for trial in two.read().trials] == ["Les surgery"]
    clinic.write(ONCOLOGIST, assess_trial, AssessTrial(two.id, "NCT02", "Less surgery", Eligibility.MAYBE))
    assert [trial.title for case in (one, two) for trial in case.read().trials] == ["Less surgery"] * 2


def test_a_trial_has_a_number_and_a_title_and_a_specialist_assesses_it(clinic: Clinic) -> None:
    case = clinic.register()
    command = AssessTrial(case.id, "NCT03", "Less surgery", Eligibility.MAYBE)
    with pytest.raises(InvalidInputError, match="registry number") as refusal:
        clinic.write(ONCOLOGIST, assess_trial, replace(command, registry_number=" "))
    assert refusal.value.field == "registry_number"
    with pytest.raises(InvalidInputError, match="title") as refusal:
        clinic.write(ONCOLOGIST, assess_trial, replace(command, title=""))
    assert refusal.value.field == "title"
    with pytest.raises(NotAllowedError, match="Only a specialist"):
        clinic.write(COORDINATOR, assess_trial, command)
    with pytest.raises(NotFoundError):
        clinic.write(ONCOLOGIST, assess_trial, replace(command, case_id=10_000))
    assert case.read().trials == ()
