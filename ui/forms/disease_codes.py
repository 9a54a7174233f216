"""The code of an outside diagnosis as a line that people can read, and back."""

from collections.abc import Iterable, Sequence

from tumorboard.concordance.cancer_sites import icd10cm_neoplasms
from tumorboard.errors import InvalidInputError
from tumorboard.queries.codes import DiseaseSnapshot
from tumorboard.queries.statement_snapshots import DiagnosisSnapshot
from ui.translation import QT_TRANSLATE_NOOP, translated

_SIGN = " · "
_UNKNOWN = QT_TRANSLATE_NOOP(
    "disease_codes", "“%1” is in none of this board's lists of codes. Choose one of those that are offered, or none."
)


def disease_line(disease: DiseaseSnapshot) -> str:
    """A code, what it means, and in which list, e.g. "C50.412 · Malignant neoplasm … · ICD-10-CM"."""
    return _SIGN.join(part for part in (disease.code, disease.display, disease.system) if part)


def disease_of(diagnosis: DiagnosisSnapshot | None) -> DiseaseSnapshot | None:
    """The code of a diagnosis; None where it has none."""
    if diagnosis is None or not diagnosis.code:
        return None
    return DiseaseSnapshot(diagnosis.code, diagnosis.code_system, diagnosis.code_version, diagnosis.code_display)


def read_disease(typed: str, known: Iterable[DiseaseSnapshot]) -> DiseaseSnapshot | None:
    """Which code a line names: as it is offered, or the code alone, with or without its dot; None for nothing.

    Args:
        typed: The line.
        known: Where the same code stands in several lists, the first of these is meant.

    Raises:
        InvalidInputError: It is none of them; with "disease_code" as field.
    """
    wanted = typed.strip()
    if not wanted:
        return None
    codes = _plain(wanted)
    alone = None
    for each in known:
        if disease_line(each) == wanted:
            return each
        if alone is None and _plain(each.code) == codes:
            alone = each
    if alone is None:
        raise InvalidInputError(translated("disease_codes", _UNKNOWN).replace("%1", wanted[:40]), field="disease_code")
    return alone


def category_lines() -> Sequence[str]:
    """What an expert's area may begin with: the categories of ICD-10-CM, e.g. "C49 · Malignant neoplasm of …"."""
    return [f"{each.code}{_SIGN}{each.display}" for each in icd10cm_neoplasms() if "." not in each.code]


def read_prefix(typed: str) -> str:
    """The characters that codes begin with, of such a line or typed alone."""
    return typed.partition(_SIGN)[0].strip().upper()


def _plain(code: str) -> str:
    return code.replace(".", "").casefold()
