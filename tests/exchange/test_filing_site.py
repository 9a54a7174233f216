"""Which board a tumor goes to."""

import pytest

from tests.support.fhir import ICD10, ICDO, SNOMED, Json, coded, record_of
from tests.support.imports import breast_cancer
from tumorboard.exchange.filing_site import tumor_site
from tumorboard.vocabulary import TumorSite

MORPHOLOGY = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-histology-morphology-behavior"


def site_of(**content: Json) -> TumorSite:
    record = record_of(breast_cancer(**content))
    (tumor,) = (*record.tumors, *record.secondary_cancers)
    return tumor_site(tumor)


@pytest.mark.parametrize(
    ("code", "site"),
    [
        ("C50.4", TumorSite.BREAST),
        ("D05.1", TumorSite.BREAST),
        ("C34.1", TumorSite.LUNG),
        ("C61", TumorSite.PROSTATE),
        ("C18.0", TumorSite.COLORECTAL),
        ("C20", TumorSite.COLORECTAL),
        ("C16.9", TumorSite.UPPER_GASTROINTESTINAL),
        ("C25.0", TumorSite.LIVER_PANCREAS_BILIARY),
        ("C32.0", TumorSite.HEAD_AND_NECK),
        ("C43.5", TumorSite.MELANOMA),
        ("C49.2", TumorSite.SARCOMA),
        ("C83.3", TumorSite.LYMPHOMA_MYELOMA),
        ("C90.0", TumorSite.LYMPHOMA_MYELOMA),
        ("C91.1", TumorSite.LEUKEMIA),
        ("C71.9", TumorSite.BRAIN),
        ("C56", TumorSite.GYNECOLOGIC),
        ("C73", TumorSite.THYROID),
        ("C67.9", TumorSite.KIDNEY_BLADDER),
        ("C44.3", TumorSite.GENERAL),
        ("C80.1", TumorSite.GENERAL),
    ],
)
def test_an_icd10_code_decides(code: str, site: TumorSite) -> None:
    assert site_of(code=coded(ICD10, code)) is site


@pytest.mark.parametrize(
    ("display", "site"),
    [
        ("Non-small cell lung cancer (disorder)", TumorSite.LUNG),
        ("Neoplasm of prostate", TumorSite.PROSTATE),
        ("Malignant melanoma of skin of breast (disorder)", TumorSite.GENERAL),
        ("Malignant neoplastic disease (disorder)", TumorSite.GENERAL),
        ("Malignant tumor of colon (disorder)", TumorSite.COLORECTAL),
        ("Chronic lymphoid leukemia, disease (disorder)", TumorSite.LEUKEMIA),
    ],
)
def test_words_decide_where_no_code_does_and_two_areas_are_general(display: str, site: TumorSite) -> None:
    assert site_of(code=coded(SNOMED, "363346000", display)) is site


def test_a_lymphoma_of_the_breast_is_a_lymphoma() -> None:
    morphology = {"url": MORPHOLOGY, "valueCodeableConcept": coded(ICDO, "9680/3", "DLBCL")}
    assert site_of(extension=[morphology]) is TumorSite.LYMPHOMA_MYELOMA


def test_the_place_decides_where_the_code_is_unspecific() -> None:
    unspecific = coded(SNOMED, "363346000", "Malignant neoplastic disease (disorder)")
    assert site_of(code=unspecific, bodySite=[coded(ICDO, "C61.9")]) is TumorSite.PROSTATE
    assert site_of(code=unspecific, bodySite=[{"text": "Left breast structure"}]) is TumorSite.BREAST


def test_a_metastasis_says_nothing_about_the_board() -> None:
    assert site_of(code=coded(ICD10, "C79.3", "Metastasis in the brain")) is TumorSite.GENERAL
