"""Which disease area a code belongs to: ICD-10-CM, ICD-O-3 topography and morphology, and OncoTree's tissues.

A child's tumor has the codes of an adult's, so that no code says "pediatric". Morphology goes before topography: a
sarcoma of the breast is a sarcoma.
"""

import re
from functools import cache
from importlib.resources import files

from tumorboard.concordance.disease_code import DiseaseEntry
from tumorboard.vocabulary import TumorSite

ICD_10_CM = "ICD-10-CM"

_RANGES: tuple[tuple[str, str, TumorSite], ...] = (
    ("C00", "C14", TumorSite.HEAD_AND_NECK),
    ("C15", "C17", TumorSite.UPPER_GASTROINTESTINAL),
    ("C18", "C21", TumorSite.COLORECTAL),
    ("C22", "C25", TumorSite.LIVER_PANCREAS_BILIARY),
    ("C26", "C26", TumorSite.GENERAL),
    ("C30", "C32", TumorSite.HEAD_AND_NECK),
    ("C33", "C39", TumorSite.LUNG),
    ("C40", "C41", TumorSite.SARCOMA),
    ("C43", "C44", TumorSite.MELANOMA),
    ("C45", "C45", TumorSite.LUNG),
    ("C46", "C49", TumorSite.SARCOMA),
    ("C4A", "C4A", TumorSite.MELANOMA),
    ("C50", "C50", TumorSite.BREAST),
    ("C51", "C58", TumorSite.GYNECOLOGIC),
    ("C60", "C60", TumorSite.KIDNEY_BLADDER),
    ("C61", "C61", TumorSite.PROSTATE),
    ("C62", "C68", TumorSite.KIDNEY_BLADDER),
    ("C69", "C69", TumorSite.HEAD_AND_NECK),
    ("C70", "C72", TumorSite.BRAIN),
    ("C73", "C73", TumorSite.THYROID),
    ("C74", "C75", TumorSite.GENERAL),
    ("C76", "C80", TumorSite.GENERAL),
    ("C81", "C90", TumorSite.LYMPHOMA_MYELOMA),
    ("C91", "C95", TumorSite.LEUKEMIA),
    ("C96", "C96", TumorSite.LYMPHOMA_MYELOMA),
    ("D00", "D00", TumorSite.UPPER_GASTROINTESTINAL),
    ("D01", "D01", TumorSite.COLORECTAL),
    ("D02", "D02", TumorSite.LUNG),
    ("D03", "D04", TumorSite.MELANOMA),
    ("D05", "D05", TumorSite.BREAST),
    ("D06", "D07", TumorSite.GYNECOLOGIC),
    ("D09", "D09", TumorSite.KIDNEY_BLADDER),
    ("D21", "D21", TumorSite.SARCOMA),
    ("D24", "D24", TumorSite.BREAST),
    ("D25", "D28", TumorSite.GYNECOLOGIC),
    ("D30", "D30", TumorSite.KIDNEY_BLADDER),
    ("D32", "D33", TumorSite.BRAIN),
    ("D34", "D34", TumorSite.THYROID),
    ("D39", "D39", TumorSite.GYNECOLOGIC),
    ("D41", "D41", TumorSite.KIDNEY_BLADDER),
    ("D42", "D43", TumorSite.BRAIN),
    ("D45", "D47", TumorSite.LEUKEMIA),
)
"""By the first three characters, both ends included; what stands nowhere, D10 to D49, is general."""

_EXACT: dict[str, TumorSite] = {
    "C48": TumorSite.SARCOMA,
    "D00.0": TumorSite.HEAD_AND_NECK,
    "D02.0": TumorSite.HEAD_AND_NECK,
    "D07.4": TumorSite.KIDNEY_BLADDER,
    "D07.5": TumorSite.PROSTATE,
    "D40.0": TumorSite.PROSTATE,
    "D44.0": TumorSite.THYROID,
    "D48.1": TumorSite.SARCOMA,
    "D48.6": TumorSite.BREAST,
    "D49.3": TumorSite.BREAST,
    "D49.6": TumorSite.BRAIN,
}

_MORPHOLOGIES: tuple[tuple[int, int, TumorSite], ...] = (
    (8720, 8790, TumorSite.MELANOMA),
    (8800, 8936, TumorSite.SARCOMA),
    (8990, 8991, TumorSite.SARCOMA),
    (9040, 9044, TumorSite.SARCOMA),
    (9120, 9138, TumorSite.SARCOMA),
    (9180, 9261, TumorSite.SARCOMA),
    (9364, 9373, TumorSite.SARCOMA),
    (9380, 9480, TumorSite.BRAIN),
    (9530, 9539, TumorSite.BRAIN),
    (9540, 9581, TumorSite.SARCOMA),
    (9590, 9769, TumorSite.LYMPHOMA_MYELOMA),
    (9800, 9993, TumorSite.LEUKEMIA),
)
"""Morphologies of ICD-O-3 that decide by themselves; a carcinoma belongs to its organ."""

_TISSUES: dict[str, TumorSite] = {
    "ADRENAL_GLAND": TumorSite.GENERAL,
    "AMPULLA_OF_VATER": TumorSite.LIVER_PANCREAS_BILIARY,
    "BILIARY_TRACT": TumorSite.LIVER_PANCREAS_BILIARY,
    "BLADDER": TumorSite.KIDNEY_BLADDER,
    "BONE": TumorSite.SARCOMA,
    "BOWEL": TumorSite.COLORECTAL,
    "BRAIN": TumorSite.BRAIN,
    "BREAST": TumorSite.BREAST,
    "CERVIX": TumorSite.GYNECOLOGIC,
    "EYE": TumorSite.HEAD_AND_NECK,
    "HEAD_NECK": TumorSite.HEAD_AND_NECK,
    "KIDNEY": TumorSite.KIDNEY_BLADDER,
    "LIVER": TumorSite.LIVER_PANCREAS_BILIARY,
    "LUNG": TumorSite.LUNG,
    "LYMPH": TumorSite.LYMPHOMA_MYELOMA,
    "MYELOID": TumorSite.LEUKEMIA,
    "OTHER": TumorSite.GENERAL,
    "OVARY": TumorSite.GYNECOLOGIC,
    "PANCREAS": TumorSite.LIVER_PANCREAS_BILIARY,
    "PENIS": TumorSite.KIDNEY_BLADDER,
    "PERITONEUM": TumorSite.GENERAL,
    "PLEURA": TumorSite.LUNG,
    "PNS": TumorSite.SARCOMA,
    "PROSTATE": TumorSite.PROSTATE,
    "SKIN": TumorSite.MELANOMA,
    "SOFT_TISSUE": TumorSite.SARCOMA,
    "STOMACH": TumorSite.UPPER_GASTROINTESTINAL,
    "TESTIS": TumorSite.KIDNEY_BLADDER,
    "THYMUS": TumorSite.LUNG,
    "THYROID": TumorSite.THYROID,
    "UTERUS": TumorSite.GYNECOLOGIC,
    "VULVA": TumorSite.GYNECOLOGIC,
}
"""The branches of OncoTree."""


def site_of(code: str) -> TumorSite | None:
    """The disease area of a code of ICD-10, ICD-O-3 or a branch of OncoTree; None where it names no tumor.

    Args:
        code: e.g. "C49.2", "8858/3", "SOFT_TISSUE".
    """
    plain = code.strip().upper()
    if re.fullmatch(r"\d{4}(/\d)?", plain):
        number = int(plain[:4])
        return next((site for first, last, site in _MORPHOLOGIES if first <= number <= last), None)
    if not re.fullmatch(r"[CD]\d[0-9A-Z](\.?[0-9A-Z]{1,4})?", plain):
        return _TISSUES.get(plain)
    head, tail = plain[:3], plain[3:].lstrip(".")
    exact = _EXACT.get(f"{head}.{tail[:1]}") or _EXACT.get(head)
    if exact is not None:
        return exact
    if head[0] == "D" and not "D00" <= head <= "D49":
        return None
    found = next((site for first, last, site in _RANGES if first <= head <= last), None)
    return found or TumorSite.GENERAL


@cache
def icd10cm_neoplasms() -> tuple[DiseaseEntry, ...]:
    """The neoplasm chapter of ICD-10-CM, C00 to D49, in its order: some 2,180 codes (tools/icd10cm_table.py)."""
    text = files("resources").joinpath("vocabularies", "icd10cm_neoplasms.tsv").read_text(encoding="utf-8")
    _source, _heading, *lines = text.splitlines()
    entries = []
    for line in lines:
        code, display, billable, parent = line.split("\t")
        entries.append(DiseaseEntry(code, display, parent, billable == "1"))
    return tuple(entries)


@cache
def icd10cm_release() -> str:
    """The release of the table, e.g. "2026-04-01"."""
    with files("resources").joinpath("vocabularies", "icd10cm_neoplasms.tsv").open(encoding="utf-8") as table:
        return table.readline().split()[2].rstrip(",")
