"""A name that is hidden is hidden in every spelling; words that are no name stay."""

from dataclasses import replace

import pytest

from tumorboard.queries.snapshots import IdentifierSnapshot, PatientSnapshot
from tumorboard.vocabulary import Sex
from ui.widgets.discretion import unnamed

SATO = PatientSnapshot(1, 1, "Sato", "Miriam", None, Sex.FEMALE, False, None, "", "", "", "", "", ())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Mrs Sato asks", "Mrs (name) asks"),
        ("SATO, MIRIAM", "(name)"),
        ("Miriam Sato's mother", "(name)'s mother"),
        ("Satoyoshi et al.", "Satoyoshi et al."),
        ("", ""),
    ],
)
def test_a_name_is_hidden_and_nothing_else(text: str, shown: str) -> None:
    assert unnamed(text, SATO, "(name)") == shown


def test_short_parts_of_a_name_are_words_too() -> None:
    patient = replace(SATO, family_name="van der Berg", given_name="Li")
    assert unnamed("van den Bos 2019, Berg, van der Berg, Li", patient, "(name)") == (
        "van den Bos 2019, (name), (name)"
    )


def test_a_double_name_leaves_no_half_behind() -> None:
    patient = replace(SATO, family_name="Marchetti-Dubois", given_name="Hélène")
    assert unnamed("Mme Dubois, née Marchetti; HÉLÈNE MARCHETTI-DUBOIS", patient, "(name)") == (
        "Mme (name), née (name); (name)"
    )


def test_a_record_number_is_hidden() -> None:
    patient = replace(SATO, identifiers=(IdentifierSnapshot("20-884-1", "", "MRN"),))
    assert unnamed("Chart 20-884-1.", patient, "(name)") == "Chart (name)."


def test_a_patient_without_a_name_hides_nothing() -> None:
    assert unnamed("Slides of S26-1187", replace(SATO, family_name="", given_name=""), "(name)") == "Slides of S26-1187"
