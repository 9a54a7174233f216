"""Reports, documents, specimens and imaging studies as the material of a case, with the files that came along."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tumorboard.exchange.document_kinds import kind_by_words
from tumorboard.exchange.fhir.care import Attachment, ImagingStudy, OutsideReport, OutsideSpecimen
from tumorboard.exchange.fhir.codes import code_keys
from tumorboard.exchange.fhir.record import OutsideRecord
from tumorboard.exchange.fhir.values import Concept
from tumorboard.exchange.filing_account import Account
from tumorboard.exchange.filing_people import party_sent
from tumorboard.exchange.filing_text import bounded, day, joined, label, worded
from tumorboard.services.imported_cases import MaterialSent
from tumorboard.services.materials import RegisterMaterial, StoreAttachment
from tumorboard.vocabulary import MaterialKind, Necessity

_KINDS_BY_CODE = {
    **dict.fromkeys(
        ("loinc|60568-3", "loinc|11526-1", "loinc|60567-5", "loinc|22637-3"), MaterialKind.PATHOLOGY_REPORT
    ),
    **dict.fromkeys(("loinc|51969-4", "loinc|81247-9", "loinc|51967-8"), MaterialKind.MOLECULAR_REPORT),
    **dict.fromkeys(("loinc|18748-4", "loinc|68604-8", "loinc|24627-2"), MaterialKind.RADIOLOGY_REPORT),
    **dict.fromkeys(("loinc|11504-8", "loinc|28570-0"), MaterialKind.OPERATIVE_REPORT),
    **dict.fromkeys(("loinc|18842-5", "loinc|11488-4", "loinc|34133-9"), MaterialKind.CLINICAL_LETTER),
    "loinc|10160-0": MaterialKind.MEDICATION_LIST,
}
_KINDS_BY_CATEGORY = {
    **dict.fromkeys(("PAT", "SP", "CP", "PATHOLOGY", "HP"), MaterialKind.PATHOLOGY_REPORT),
    **dict.fromkeys(
        ("RAD", "RX", "IMG", "NMR", "CT", "NMS", "RUS", "LP29684-5", "IMAGING"), MaterialKind.RADIOLOGY_REPORT
    ),
    **dict.fromkeys(("GE", "MG", "CG"), MaterialKind.MOLECULAR_REPORT),
    **dict.fromkeys(("LAB", "CH", "HM", "MB", "LABORATORY", "LP29693-6"), MaterialKind.LABORATORY),
}
_SLIDES = re.compile(r"\bslides?\b|objektträger", re.IGNORECASE)
_FLUIDS = re.compile(r"\b(?:blood|serum|plasma|urine|saliva|bone marrow aspirate|blut)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReportSent:
    """A standing report with its kind and the material that it makes, one for each file that came with it."""

    report: OutsideReport
    kind: MaterialKind
    materials: tuple[MaterialSent, ...]


def reports_sent(record: OutsideRecord, today: date, account: Account) -> tuple[ReportSent, ...]:
    """The reports and documents of a record.

    A panel of results without words or a file makes no material; its results are accounted for one by one.
    """
    found = []
    for report in record.reports:
        if report.retracted:
            account.taken_back(report.entry)
            continue
        kind = _kind(report)
        materials = tuple(_report_materials(record, report, kind, today))
        if not materials:
            account.kept(report.entry, "A list of results without words of its own: kept in the original.")
            continue
        found.append(ReportSent(report, kind, materials))
        account.filed(report.entry)
    return tuple(found)


def samples_sent(record: OutsideRecord, account: Account) -> tuple[MaterialSent, ...]:
    """Specimens and imaging studies: what the board may ask for. It is not here yet."""
    found = []
    for specimen in record.specimens:
        if specimen.status == "entered-in-error":
            account.taken_back(specimen.entry)
            continue
        found.append(_specimen(record, specimen))
        account.filed(specimen.entry)
    for study in record.imaging:
        found.append(_study(study))
        account.filed(study.entry)
    return tuple(found)


def _kind(report: OutsideReport) -> MaterialKind:
    for key in code_keys(report.code):
        if key in _KINDS_BY_CODE:
            return _KINDS_BY_CODE[key]
    codes = [coding.code.upper() for category in report.categories for coding in category.codings]
    if by_category := next((_KINDS_BY_CATEGORY[code] for code in codes if code in _KINDS_BY_CATEGORY), None):
        return by_category
    said = [report.title, report.code.wording, *(item.wording for item in report.categories)]
    words = " ".join((*said, *(attachment.title for attachment in report.attachments)))
    return kind_by_words(words) or MaterialKind.OTHER_DOCUMENT


def _report_materials(
    record: OutsideRecord, report: OutsideReport, kind: MaterialKind, today: date
) -> Iterable[MaterialSent]:
    source = next((found for item in report.performers if (found := party_sent(record, item))), None)
    number = next((identifier.value for identifier in report.identifiers), "")
    collected = day(report.on.start) or day(report.issued)
    words = _words(report)
    attachments: list[Attachment | None] = list(report.attachments)
    if words and (report.conclusion or report.sections or not attachments):
        attachments.insert(0, None)
    for attachment in attachments:
        here, file, remark = _file(attachment, words)
        own = attachment.title if attachment is not None else ""
        title = worded(report.title) or own or kind.label
        yield MaterialSent(
            entry=report.entry,
            material=RegisterMaterial(
                case_id=0,
                kind=kind,
                description=bounded(joined([title, own, remark], ", ")),
                accession_number=label(number),
                collected_on=collected,
                received_on=today if here else None,
            ),
            file=file,
            source=source,
        )


def _words(report: OutsideReport) -> str:
    """The report as plain text: its conclusion and sections, else the narrative that the sender generated."""
    sections = [f"{title}\n{text}".strip() for title, text in report.sections]
    coded = joined((item.wording for item in report.conclusion_codes), ", ")
    told = joined([report.conclusion, coded if report.conclusion else "", *sections], "\n\n") or report.narrative
    return f"{worded(report.title)}\n\n{told}".strip() if told else ""


def _file(attachment: Attachment | None, words: str) -> tuple[bool, StoreAttachment | None, str]:
    """Whether something is here to be read, the bytes, and what to say about them."""
    if attachment is None:
        return True, StoreAttachment(words.encode(), "text/plain; charset=utf-8", "report.txt"), ""
    name = label(attachment.title)
    if attachment.content is not None:
        kind = label(attachment.content_type) or "application/octet-stream"
        return True, StoreAttachment(attachment.content, kind, name), attachment.problem
    if attachment.undecoded:
        sent = attachment.undecoded.encode()
        return True, StoreAttachment(sent, "text/plain; charset=utf-8", name), attachment.problem
    return False, None, attachment.problem


def _specimen(record: OutsideRecord, specimen: OutsideSpecimen) -> MaterialSent:
    words = joined([specimen.kind.wording, specimen.body_site.wording, *specimen.notes], ", ")
    number = specimen.accession or next((item.value for item in specimen.identifiers), "")
    slides, fluid = _SLIDES.search(words), _FLUIDS.search(words)
    kind = MaterialKind.SLIDES if slides else MaterialKind.LABORATORY if fluid else MaterialKind.BLOCKS
    return MaterialSent(
        entry=specimen.entry,
        material=RegisterMaterial(
            case_id=0,
            kind=kind,
            description=bounded(f"Specimen at the sender: {words}" if words else "Specimen at the sender"),
            accession_number=label(number),
            necessity=Necessity.OPTIONAL,
            collected_on=day(specimen.collected.start) or day(specimen.received),
        ),
        source=party_sent(record, specimen.collector),
    )


def _study(study: ImagingStudy) -> MaterialSent:
    words = joined([study.description, _listed(study.modalities), _listed(study.body_sites), *study.notes], ", ")
    series = f"{study.series} series" if study.series else ""
    return MaterialSent(
        entry=study.entry,
        material=RegisterMaterial(
            case_id=0,
            kind=MaterialKind.IMAGING,
            description=bounded(joined([words or "Imaging study", series], ", ")),
            accession_number=label(next((item.value for item in study.identifiers), "")),
            collected_on=day(study.started),
        ),
    )


def _listed(concepts: Iterable[Concept]) -> str:
    return joined((item.wording for item in concepts), ", ")
