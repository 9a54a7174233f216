"""The disease area of a code, and the shipped table of ICD-10-CM."""

import pytest

from tests.support.fhir import MATERIAL
from tumorboard.concordance.cancer_sites import icd10cm_neoplasms, icd10cm_release, site_of
from tumorboard.vocabulary import TumorSite

PUBLISHED = MATERIAL / "icd10cm" / "icd10cm_fy2026_apr_neoplasms.tsv"


@pytest.mark.parametrize(
    ("code", "site"),
    [
        ("C50.911", TumorSite.BREAST),
        ("c34.1", TumorSite.LUNG),
        ("C61", TumorSite.PROSTATE),
        ("C20", TumorSite.COLORECTAL),
        ("C16.3", TumorSite.UPPER_GASTROINTESTINAL),
        ("C25.0", TumorSite.LIVER_PANCREAS_BILIARY),
        ("C09.9", TumorSite.HEAD_AND_NECK),
        ("C43.52", TumorSite.MELANOMA),
        ("C4A.0", TumorSite.MELANOMA),
        ("C49.22", TumorSite.SARCOMA),
        ("C48.0", TumorSite.SARCOMA),
        ("C83.3", TumorSite.LYMPHOMA_MYELOMA),
        ("C90.0", TumorSite.LYMPHOMA_MYELOMA),
        ("C92.0", TumorSite.LEUKEMIA),
        ("C71.1", TumorSite.BRAIN),
        ("C54.1", TumorSite.GYNECOLOGIC),
        ("C73", TumorSite.THYROID),
        ("C64.1", TumorSite.KIDNEY_BLADDER),
        ("C80.1", TumorSite.GENERAL),
        ("D05.1", TumorSite.BREAST),
        ("D07.5", TumorSite.PROSTATE),
        ("D48.60", TumorSite.BREAST),
        ("8858/3", TumorSite.SARCOMA),
        ("8720/3", TumorSite.MELANOMA),
        ("9680/3", TumorSite.LYMPHOMA_MYELOMA),
        ("8140/3", None),
        ("SOFT_TISSUE", TumorSite.SARCOMA),
        ("I10", None),
        ("D50.9", None),
        ("", None),
    ],
)
def test_a_code_belongs_to_a_site(code: str, site: TumorSite | None) -> None:
    assert site_of(code) is site


def test_every_shipped_code_has_a_site_and_a_parent_that_is_there() -> None:
    entries = icd10cm_neoplasms()
    codes = {entry.code for entry in entries}
    assert (len(entries), len(codes), icd10cm_release()) == (2178, 2178, "2026-04-01")
    assert all(site_of(entry.code) is not None for entry in entries)
    assert all(
        entry.parent in codes or "-" in entry.parent or not entry.parent.strip()
        for entry in entries
        if "." in entry.code
    )
    assert {entry.parent for entry in entries if entry.billable} & {
        entry.code for entry in entries if entry.billable
    } == set()


@pytest.mark.skipif(not PUBLISHED.is_file(), reason="the published table is not here")
def test_the_shipped_table_is_the_published_one() -> None:
    lines = [line.split("\t") for line in PUBLISHED.read_text(encoding="utf-8").splitlines()[1:]]
    shipped = {(each.code, each.parent, str(int(each.billable)), each.display) for each in icd10cm_neoplasms()}
    assert {tuple(line) for line in lines} == shipped
