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


@dataclass(frozen=True, slots=True)
class DiseaseSnapshot:
    """A code that a diagnosis can be given; its version belongs to it."""

    code: str
    system: str
    version: str
    display: str


def list_diseases(session: Session) -> tuple[DiseaseSnapshot, ...]:
    """Every code that a diagnosis can be given: ICD-10-CM's first, then the board's lists in their newest version."""
    shipped = (DiseaseSnapshot(each.code, ICD_10_CM, icd10cm_release(), each.display) for each in icd10cm_neoplasms())
    newest = (
        select(DiseaseCode.system, func.max(DiseaseCode.version).label("version"))
        .group_by(DiseaseCode.system)
        .subquery()
    )
    rows = session.execute(
        select(DiseaseCode.code, DiseaseCode.system, DiseaseCode.version, DiseaseCode.display)
        .join(newest, (newest.c.system == DiseaseCode.system) & (newest.c.version == DiseaseCode.version))
        .order_by(DiseaseCode.system, DiseaseCode.code)
    )
    return (*shipped, *(DiseaseSnapshot(row.code, row.system, row.version, row.display) for row in rows))


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
