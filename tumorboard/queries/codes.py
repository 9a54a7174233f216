"""The lists of disease codes that a board has, and what a code means in one of them."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tumorboard.concordance.cancer_sites import ICD_10_CM, icd10cm_neoplasms, icd10cm_release
from tumorboard.models import DiseaseCode


@dataclass(frozen=True, slots=True)
class CodeListSnapshot:
    """A list of codes in one version; `shipped`: it comes with the program."""

    system: str
    version: str
    codes: int
    shipped: bool = False


def list_code_lists(session: Session) -> tuple[CodeListSnapshot, ...]:
    """Every list, the program's own first."""
    rows = session.execute(
        select(DiseaseCode.system, DiseaseCode.version, func.count(DiseaseCode.id))
        .group_by(DiseaseCode.system, DiseaseCode.version)
        .order_by(DiseaseCode.system, DiseaseCode.version)
    )
    shipped = CodeListSnapshot(ICD_10_CM, icd10cm_release(), len(icd10cm_neoplasms()), shipped=True)
    return (shipped, *(CodeListSnapshot(system, version, count) for system, version, count in rows))


def code_display(session: Session, system: str, version: str, code: str) -> str:
    """What a code means in one version of a system; "" where it is not known."""
    found = session.scalar(
        select(DiseaseCode.display).where(
            DiseaseCode.system == system, DiseaseCode.version == version, DiseaseCode.code == code
        )
    )
    return found or ""
