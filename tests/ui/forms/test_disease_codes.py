"""The code of a disease as a person chooses or types it."""

import pytest

from tumorboard.errors import InvalidInputError
from tumorboard.queries.codes import DiseaseSnapshot
from ui.forms.disease_codes import category_lines, disease_line, read_disease, read_prefix

BREAST = DiseaseSnapshot("C50.412", "ICD-10-CM", "2026-04-01", "Upper-outer quadrant of left female breast")
TOPOGRAPHY = DiseaseSnapshot("C50.4", "ICD-O-3", "3.2", "Upper-outer quadrant of breast")
QUADRANT = DiseaseSnapshot("C50.4", "ICD-10-CM", "2026-04-01", "Upper-outer quadrant of breast")
KNOWN = (QUADRANT, BREAST, TOPOGRAPHY)


@pytest.mark.parametrize("disease", KNOWN)
def test_what_is_offered_is_read_back_as_it_was(disease: DiseaseSnapshot) -> None:
    assert read_disease(disease_line(disease), KNOWN) == disease


@pytest.mark.parametrize("typed", ["C50.412", "c50412", "  C50412 "])
def test_a_code_may_be_typed_alone(typed: str) -> None:
    assert read_disease(typed, KNOWN) == BREAST


def test_of_two_lists_with_a_code_the_first_is_meant() -> None:
    assert read_disease("C50.4", KNOWN) == QUADRANT


def test_nothing_is_no_code() -> None:
    assert read_disease("  ", KNOWN) is None


@pytest.mark.parametrize("typed", ["C50.41", "breast", "C50.412 ·", "=C50.412", "<b>C50</b>", "C" * 100_000])
def test_what_is_in_no_list_is_refused_at_its_field(typed: str) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        read_disease(typed, KNOWN)
    assert refusal.value.field == "disease_code"
    assert len(refusal.value.sentence) < 200


def test_an_expert_s_area_is_a_category() -> None:
    lines = category_lines()
    assert "C49 · Malignant neoplasm of other connective and soft tissue" in lines
    assert all("." not in line.split()[0] for line in lines)
    assert [read_prefix(typed) for typed in ("C49 · Malignant neoplasm", " c49.2 ", "")] == ["C49", "C49.2", ""]
