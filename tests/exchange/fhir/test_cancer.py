"""A condition is a tumor by its codes and profiles only; words alone raise a doubt."""

import json

import pytest

from tests.support.fhir import ICD10, ICDO, MATERIAL, SNOMED
from tumorboard.exchange.fhir.cancer import icdo_behavior, odd_icdo_codes, sounds_like_tumor, tumor_basis
from tumorboard.exchange.fhir.values import Coding, Concept

GERMAN = "http://fhir.de/CodeSystem/bfarm/icd-10-gm"
PRIMARY = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-primary-cancer-condition"
SECONDARY = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-secondary-cancer-condition|4.0.0"


def kind(system: str, code: str, display: str = "", *profiles: str) -> str:
    basis = tumor_basis(Concept(codings=(Coding(system, "", code, display),)), profiles, ())
    return "none" if basis is None else "metastasis" if basis.secondary else "primary"


@pytest.mark.parametrize(
    ("system", "code", "display", "expected"),
    [
        (ICD10, "C50.411", "", "primary"),
        (ICD10, "C504", "", "primary"),
        (ICD10, "c34.1", "", "primary"),
        (ICD10, "C7A.1", "", "primary"),
        (ICD10, "D05.12", "", "primary"),
        (ICD10, "D12.6", "", "primary"),
        (ICD10, "D47.2", "", "primary"),
        (ICD10, "D49.3", "", "primary"),
        (GERMAN, "C20", "Bösartige Neubildung des Rektums", "primary"),
        (ICD10, "C79.31", "", "metastasis"),
        (ICD10, "C77.3", "", "metastasis"),
        (ICD10, "C7B.02", "", "metastasis"),
        (ICD10, "D50.9", "Iron deficiency anemia", "none"),
        (ICD10, "I10", "", "none"),
        (ICD10, "Z85.3", "Personal history of malignant neoplasm of breast", "none"),
        (ICD10, "Z80.3", "Family history of malignant neoplasm of breast", "none"),
        (ICDO, "8500/3", "", "primary"),
        (ICDO, "C50.4", "", "primary"),
        (ICDO, "8140/6", "", "metastasis"),
        (SNOMED, "254837009", "", "primary"),
        (SNOMED, "94225005", "", "metastasis"),
        (SNOMED, "93761005", "Primary malignant neoplasm of colon (disorder)", "primary"),
        (SNOMED, "424132000", "Non-small cell carcinoma of lung, TNM stage 1 (disorder)", "primary"),
        (SNOMED, "94503003", "Metastasis to prostate (disorder)", "metastasis"),
        (SNOMED, "92691004", "Carcinoma in situ of prostate (disorder)", "primary"),
        (SNOMED, "161432005", "History of malignant neoplasm of breast (situation)", "none"),
        (SNOMED, "429740004", "Family history of malignant neoplasm of breast (situation)", "none"),
        (SNOMED, "277605001", "Tumor lysis syndrome (disorder)", "none"),
        (SNOMED, "78975002", "Malignant essential hypertension (disorder)", "none"),
        (SNOMED, "416114004", "Anemia due to malignant neoplastic disease (disorder)", "none"),
        (SNOMED, "68267002", "Pseudotumor cerebri (disorder)", "none"),
        (SNOMED, "15777000", "Prediabetes", "none"),
        (SNOMED, "31541009", "Sarcoidosis (disorder)", "none"),
        ("", "C50.4", "", "none"),
        ("http://local/codes", "C50.4", "Breast cancer", "none"),
    ],
)
def test_a_code_makes_a_primary_tumor_a_metastasis_or_neither(
    system: str, code: str, display: str, expected: str
) -> None:
    assert kind(system, code, display) == expected


def test_an_mcode_profile_makes_a_tumor_of_a_code_that_is_not_known() -> None:
    assert kind(SNOMED, "1", "Something new", PRIMARY) == "primary"
    assert kind(SNOMED, "1", "Something new", SECONDARY) == "metastasis"


def test_a_profile_that_its_code_contradicts_is_believed_and_doubted() -> None:
    code = Concept(codings=(Coding(SNOMED, "", "128462008", "Metastatic malignant neoplasm (disorder)"),))
    basis = tumor_basis(code, [PRIMARY], ())
    assert basis is not None
    assert not basis.secondary
    assert "its code stands for a metastasis" in basis.doubt


def test_a_morphology_extension_makes_a_tumor() -> None:
    basis = tumor_basis(Concept(text="?"), (), [Concept(codings=(Coding(ICDO, "", "8500/3"),))])
    assert basis is not None
    assert basis.why == "ICD-O 8500/3"


@pytest.mark.parametrize("words", ["Breast cancer", "Mammakarzinom links", "Glioblastoma", "Non-Hodgkin lymphoma"])
def test_words_alone_are_no_tumor_but_sound_like_one(words: str) -> None:
    assert tumor_basis(Concept(text=words), (), ()) is None
    assert sounds_like_tumor(words)


@pytest.mark.parametrize("words", ["Verdacht auf Mammakarzinom", "Cancer screening", "Carcinophobia", "Diabetes"])
def test_words_about_tumors_do_not_sound_like_the_patients_own(words: str) -> None:
    assert not sounds_like_tumor(words)


@pytest.mark.parametrize(("code", "behavior"), [("8500/3", "3"), ("8500/2", "2"), ("8500/31", "3"), ("8500", "")])
def test_the_behavior_is_the_fifth_digit(code: str, behavior: str) -> None:
    assert icdo_behavior(Concept(codings=(Coding(ICDO, "", code),))) == behavior


def test_a_code_that_no_edition_has_is_odd() -> None:
    assert odd_icdo_codes(Concept(codings=(Coding(ICDO, "", "80463/3"), Coding(ICDO, "", "8046/3")))) == ("80463/3",)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("primary-malignant-neoplasm-disorder", "primary"),
        ("secondary-cancer-disorder", "metastasis"),
        ("carcinoma-in-situ-disorder", "primary"),
        ("melanoma-in-situ-disorder", "primary"),
    ],
)
def test_every_icd_code_of_the_official_value_sets_is_recognized(name: str, expected: str) -> None:
    path = MATERIAL / "mcode-stu4" / "valuesets" / f"ValueSet-mcode-{name}-vs.json"
    if not path.exists():
        pytest.skip("outside material mcode-stu4 is not here")
    includes = json.loads(path.read_text())["compose"]["include"]
    codes = [item["code"] for include in includes if include["system"] == ICD10 for item in include.get("concept", [])]
    assert len(codes) > 30
    assert [code for code in codes if kind(ICD10, code) != expected] == []
