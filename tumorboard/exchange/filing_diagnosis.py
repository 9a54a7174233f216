"""The outside diagnosis of one tumor: the sender's words whole, and the axes that can be read from the record."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tumorboard.concordance.axes import AxisValue
from tumorboard.exchange.fhir.cancer import icdo_behavior
from tumorboard.exchange.fhir.care import OutsideReport
from tumorboard.exchange.fhir.record import OutsideRecord
from tumorboard.exchange.fhir.statements import OutsideCondition, OutsideObservation
from tumorboard.exchange.fhir.values import Concept
from tumorboard.exchange.filing_account import Account
from tumorboard.exchange.filing_axes import AxisGatherer
from tumorboard.exchange.filing_markers import add_markers
from tumorboard.exchange.filing_staging import add_stages, speaks_of
from tumorboard.exchange.filing_subject import Subject
from tumorboard.exchange.filing_text import bounded, coding_of, day, joined, label, worded
from tumorboard.services.statements import DiagnosisEntry
from tumorboard.vocabulary import Axis, MaterialKind

_BEHAVIORS = {"0": "Benign", "1": "Uncertain", "2": "In situ", "3": "Malignant", "6": "Metastatic"}
_ICD10 = ("icd-10", "icd10")
MEASURED_TOPICS = frozenset({"lymph nodes", "invasion and margins"})
"""Findings that become values of the diagnosis."""


@dataclass(frozen=True, slots=True)
class OutsideStatement:
    """The diagnosis, the entries it rests on, and sentences about what a person should look at."""

    diagnosis: DiagnosisEntry
    entries: frozenset[int]
    remarks: tuple[str, ...]


def outside_statement(
    record: OutsideRecord, subject: Subject, reports: Iterable[tuple[OutsideReport, MaterialKind]], account: Account
) -> OutsideStatement:
    """Everything that a record says about what a tumor is.

    Args:
        record: The person's record.
        subject: The tumor.
        reports: The standing reports about it, with their kind: the words of a pathology report are the diagnosis.
        account: Where each entry is accounted for.
    """
    axes = AxisGatherer()
    used = set(subject.own)
    _add_condition(subject.tumor, axes)
    used |= _add_bodies(record, subject, axes)
    used |= _add_findings(record, subject, axes, account)
    used |= add_stages(record, subject, axes, account)
    used |= _add_margins(record, subject, axes)
    used |= add_markers(record, subject, axes, account)
    pathology = [report for report, kind in reports if kind is MaterialKind.PATHOLOGY_REPORT]
    concluded = [report for report in pathology if report.conclusion]
    used.update(report.entry for report in concluded)
    for entry in used:
        account.filed(entry)
    return OutsideStatement(_entry(record, subject, pathology, axes), frozenset(used), axes.remarks)


def _entry(
    record: OutsideRecord, subject: Subject, pathology: list[OutsideReport], axes: AxisGatherer
) -> DiagnosisEntry:
    tumor = subject.tumor
    code = coding_of(tumor.code, *_ICD10)
    said_by = tumor.asserter if _is_named(tumor.asserter.wording, tumor.asserter.sent) else tumor.recorder
    employer = next((party.organization for party in record.parties if party.entry == said_by.entry), "")
    words = [tumor.wording or "A tumor without words", *tumor.notes]
    words.extend(
        f"{worded(report.title) or 'Report'}: {report.conclusion}" for report in pathology if report.conclusion
    )
    numbers = [identifier.value for report in pathology for identifier in report.identifiers]
    return DiagnosisEntry(
        verbatim=bounded(joined(words, "\n")),
        axes=axes.values,
        stated_by=label(said_by.wording) if _is_named(said_by.wording, said_by.sent) else "",
        institution=label(employer),
        stated_on=day(tumor.asserted_on) or day(tumor.recorded_on),
        report_number=label(next(iter(numbers), "")),
        code=label(code.code),
        code_system=label(code.system),
        code_version=label(code.version),
        code_display=bounded(code.display),
    )


def _is_named(wording: str, sent: str) -> bool:
    """Whether a reference led to words for people rather than only to an address."""
    return bool(wording) and wording != sent


def _add_condition(tumor: OutsideCondition, axes: AxisGatherer) -> None:
    """What stands on the condition itself: histology, behavior, site and side."""
    on = tumor.asserted_on or tumor.recorded_on
    for morphology in tumor.histology:
        _add_morphology(morphology, on, axes, kind="on the diagnosis")
    for site in tumor.body_sites:
        _add_site(site.site, site.qualifiers, axes, kind="on the diagnosis")
    if tumor.side:
        axes.add(AxisValue(Axis.LATERALITY, text=tumor.side))
    else:
        for side in tumor.laterality:
            axes.add(AxisValue(Axis.LATERALITY, text=bounded(side.wording)))


def _add_bodies(record: OutsideRecord, subject: Subject, axes: AxisGatherer) -> set[int]:
    """What BodyStructures say about the tumor. Their side is the tumor's already."""
    mine = [body for body in record.tumor_bodies if subject.own & set(body.about)]
    for body in mine:
        _add_site(body.site, body.qualifiers, axes, kind="of the body structure")
        if body.morphology:
            _add_morphology(body.morphology, "", axes, kind="of the body structure")
    return {body.entry for body in mine}


def _add_site(site: Concept, qualifiers: Iterable[Concept], axes: AxisGatherer, kind: str) -> None:
    if site:
        words = joined([_words(site), *(item.wording for item in qualifiers)], ", ")
        axes.add(replace(_coded(Axis.PRIMARY_SITE, site), text=bounded(words)), kind=kind)


def _coded(axis: Axis, concept: Concept) -> AxisValue:
    """A coded value with the sender's words."""
    code = coding_of(concept)
    return AxisValue(
        axis,
        text=bounded(_words(concept)),
        code=label(code.code),
        code_system=label(code.system),
        code_version=label(code.version),
    )


def _words(concept: Concept) -> str:
    """The sender's words, else those of the code that is shown."""
    return concept.text or coding_of(concept).display or concept.wording


def _add_morphology(morphology: Concept, on: str, axes: AxisGatherer, *, plain: str = "", kind: str = "") -> None:
    """A histologic type and, of a primary tumor whose code states it, the behavior.

    Args:
        morphology: As sent.
        on: The date that it holds for, as sent.
        axes: Where it goes.
        plain: The metastasis that it was found in; "" for the primary tumor.
        kind: What tells it apart from other types.
    """
    value = _coded(Axis.HISTOLOGIC_TYPE, morphology)
    axes.add(replace(value, label=plain), on, kind=kind)
    digit = icdo_behavior(morphology)
    if digit and not plain:
        behavior = replace(value, axis=Axis.BEHAVIOR, text=_BEHAVIORS.get(digit, ""), code=digit)
        axes.add(behavior, on, kind=kind)


def _add_findings(record: OutsideRecord, subject: Subject, axes: AxisGatherer, account: Account) -> set[int]:
    """Histology, grade, size and lymph nodes from reports."""
    used: set[int] = set()
    for histology in record.histologies:
        observation = histology.observation
        if speaks_of(observation, subject, account):
            concept = observation.value.concept or Concept(text=histology.wording)
            found_in = _metastasis_name(observation, subject)
            _add_morphology(concept, observation.on.start, axes, plain=found_in)
            used.add(observation.entry)
    for grade in record.grades:
        if speaks_of(grade.observation, subject, account):
            value = AxisValue(
                Axis.GRADE,
                label=_metastasis_name(grade.observation, subject),
                text=bounded(grade.value),
                system=label(grade.system),
            )
            axes.add(value, grade.observation.on.start)
            used.add(grade.observation.entry)
    for size in record.tumor_sizes:
        if size.dimensions and speaks_of(size.observation, subject, account):
            largest = size.dimensions[0]
            words = joined([amount.wording for amount in size.dimensions], " x ") if len(size.dimensions) > 1 else ""
            value = AxisValue(
                Axis.OTHER,
                label="Tumor size",
                text=bounded(words),
                number=label(f"{largest.comparator}{largest.number}"),
                unit=label(largest.unit or largest.code),
                method=label(size.observation.method.wording),
            )
            axes.add(value, size.observation.on.start)
            used.add(size.observation.entry)
    for finding in record.findings:
        if finding.topic in MEASURED_TOPICS and speaks_of(finding.observation, subject, account):
            axes.add(_measured(finding.observation), finding.observation.on.start)
            used.add(finding.observation.entry)
    return used


def _measured(observation: OutsideObservation) -> AxisValue:
    amount = observation.value.amount
    return AxisValue(
        Axis.OTHER,
        label=label(observation.name.wording or "Finding"),
        text="" if amount else bounded(observation.value.verbatim),
        number=label(f"{amount.comparator}{amount.number}"),
        # UCUM writes a plain count as "1"; "#" says nothing beside a number.
        unit="" if amount.unit in {"#", "1", "{#}"} else label(amount.unit),
    )


def _metastasis_name(observation: OutsideObservation, subject: Subject) -> str:
    """The metastasis that a finding speaks of, where it speaks of none of the primary tumor."""
    if subject.tumor.entry in observation.about:
        return ""
    about = set(observation.about)
    return next((label(item.wording) for item in subject.metastases if item.entry in about), "")


def _add_margins(record: OutsideRecord, subject: Subject, axes: AxisGatherer) -> set[int]:
    """Residual tumor that operations state as their outcome."""
    used: set[int] = set()
    for procedure in record.procedures:
        code = next(
            (coding.code for coding in procedure.outcome.codings if coding.code in {"R0", "R1", "R2", "RX"}), ""
        )
        if code and not procedure.retracted and subject.covers(procedure.entry, procedure.about):
            axes.add(AxisValue(Axis.MARGIN, text=code), procedure.performed.start, kind="operation")
            used.add(procedure.entry)
    return used
