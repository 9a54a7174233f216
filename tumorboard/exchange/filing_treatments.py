"""Operations, radiotherapy and drugs as parts of a plan: the sender's words, how far each has come, and when."""

import re
from collections.abc import Iterable, Sequence

from tumorboard.exchange.fhir.care import OutsideMedication, OutsideProcedure, RadiationDose
from tumorboard.exchange.fhir.statements import OutsideCondition
from tumorboard.exchange.fhir.values import Concept, Period
from tumorboard.exchange.filing_subject import Subject
from tumorboard.exchange.filing_text import bounded, coding_of, dates, day, days, joined, label, worded
from tumorboard.services.statements import ComponentEntry
from tumorboard.vocabulary import ComponentProgress, Intent, Modality, Timing

NOT_GIVEN = frozenset({"not-done", "not-taken", "cancelled", "revoked", "declined"})
"""Statuses of what was not given; it is told in words and is no part of a plan."""

BEGUN = frozenset({ComponentProgress.STARTED, ComponentProgress.COMPLETED, ComponentProgress.STOPPED})

_PROGRESS = {
    "completed": ComponentProgress.COMPLETED,
    "in-progress": ComponentProgress.STARTED,
    "active": ComponentProgress.STARTED,
    "stopped": ComponentProgress.STOPPED,
    "ended": ComponentProgress.STOPPED,
    "on-hold": ComponentProgress.STOPPED,
    **dict.fromkeys(("intended", "draft", "preparation", "proposed", "not-started"), ComponentProgress.PLANNED),
}
_ORDERS = frozenset({"", "order", "original-order", "reflex-order", "filler-order", "instance-order"})
# The position relative to surgery of the German module ("Stellung zur operativen Therapie").
_TIMINGS = {"A": Timing.ADJUVANT, "N": Timing.NEOADJUVANT}
_TUMOR_CODE = re.compile(r"(?:C[0-9]{2}|D[0-4][0-9])[0-9A-Z.]*")
_NOT_OPERATIONS = frozenset({Modality.RADIATION, Modality.SYSTEMIC})


def treats_cancer(procedure: OutsideProcedure) -> bool:
    """Whether a procedure without a named tumor is cancer treatment: by its kind, its intent or its reason.

    An operation alone is not: an appendix is taken out of people with cancer, too.
    """
    return bool(
        procedure.modality in _NOT_OPERATIONS
        or (procedure.intents and procedure.intent is not Intent.DIAGNOSTIC)
        or any(_TUMOR_CODE.fullmatch(coding.code) for reason in procedure.reasons for coding in reason.codings)
    )


def is_reason(tumor: OutsideCondition, reasons: Iterable[Concept]) -> bool:
    """Whether one of the coded reasons is the tumor itself."""
    own = {(coding.system, coding.code) for coding in tumor.code.codings if coding.code}
    return any((coding.system, coding.code) in own for reason in reasons for coding in reason.codings)


def is_for(drug: OutsideMedication, subject: Subject) -> bool:
    """Whether a drug is for the tumor: by what it refers to, by its coded reason, or by the intent of a treatment."""
    if drug.about:
        return subject.covers(drug.entry, drug.about)
    return is_reason(subject.tumor, drug.reasons) or bool(drug.intents and subject.siblings == 1)


def procedure_component(procedure: OutsideProcedure, drugs: Sequence[OutsideMedication]) -> ComponentEntry:
    """A procedure as a part of the plan, with the drugs that belong to it."""
    code = coding_of(procedure.code)
    timings = {_TIMINGS.get(coding.code) for coding in procedure.timing.codings if "stellung" in coding.system}
    return ComponentEntry(
        modality=procedure.modality or Modality.WORK_UP,
        text=procedure_text(procedure, drugs),
        timing=timings.pop() if len(timings) == 1 else None,
        intent=procedure.intent,
        progress=_progress(
            procedure.status, procedure.performed, procedure.modality, ordered=procedure.kind == "request"
        ),
        started_on=day(procedure.performed.start),
        ended_on=day(procedure.performed.end),
        code=label(code.code),
        code_system=label(code.system),
    )


def drug_component(drug: OutsideMedication) -> ComponentEntry:
    """A drug as a part of the plan. An order that is in force counts as begun, a proposal as planned."""
    code = coding_of(drug.code)
    return ComponentEntry(
        modality=Modality.SYSTEMIC,
        text=drug_text(drug),
        intent=drug.intent,
        progress=_progress(drug.status, drug.effective, None, ordered=drug.order_intent not in _ORDERS),
        started_on=day(drug.effective.start),
        ended_on=day(drug.effective.end),
        code=label(code.code),
        code_system=label(code.system),
    )


def _progress(status: str, when: Period, modality: Modality | None, *, ordered: bool) -> ComponentProgress:
    """How far a treatment has come, by its status, else by its dates.

    Args:
        status: As sent; the German module sends "final", which is no status of a treatment.
        when: As sent.
        modality: An operation with a date is over.
        ordered: The statement is a wish; "active" then says that the wish stands.
    """
    known = _PROGRESS.get(status)
    if ordered and known is ComponentProgress.STARTED:
        return ComponentProgress.PLANNED
    if known is not None:
        return known
    if when.end or (when.start and modality is Modality.SURGERY):
        return ComponentProgress.COMPLETED
    return ComponentProgress.STARTED if when.start else ComponentProgress.PLANNED


def procedure_text(procedure: OutsideProcedure, drugs: Sequence[OutsideMedication] = ()) -> str:
    """What was done, where, and how much, in one line."""
    sites = [
        joined([site.site.wording, site.laterality.wording, *(item.wording for item in site.qualifiers)], ", ")
        for site in procedure.body_sites
    ]
    techniques = [joined([modality.wording, technique.wording], ", ") for modality, technique in procedure.techniques]
    parts = [
        worded(procedure.wording) or _unnamed(procedure),
        *techniques,
        *(f"site: {site}" for site in sites),
        *(_dose_words(dose) for dose in procedure.doses),
        f"{procedure.sessions} sessions" if procedure.sessions else "",
        *(joined([drug.wording, *drug.ingredients, *drug.dosages], ", ") for drug in drugs),
        _intent_words(procedure.intent, procedure.intents),
        _when(procedure.performed),
    ]
    return bounded(joined(parts))


def procedure_words(procedure: OutsideProcedure, drugs: Sequence[OutsideMedication] = ()) -> str:
    """Everything that is said about a procedure, in one line."""
    parts = [
        procedure_text(procedure, drugs),
        *(joined([drug.wording, *drug.notes], ", ") for drug in drugs if drug.notes),
        _labeled("relative to surgery", procedure.timing),
        _labeled("outcome", procedure.outcome),
        *(_labeled("complication", item) for item in procedure.complications),
        _status(procedure.kind, procedure.status, [procedure.status_reason]),
        dates(procedure.performed),
        *procedure.notes,
    ]
    return bounded(joined(parts))


def _unnamed(procedure: OutsideProcedure) -> str:
    """What to call a procedure of which only a code came, or nothing."""
    kind = procedure.modality.label if procedure.modality else "Procedure"
    return f"{kind} {procedure.wording}".strip()


def drug_text(drug: OutsideMedication) -> str:
    """Which drug, how much and how often, in one line."""
    name = drug.wording or "Drug without a name"
    intent = _intent_words(drug.intent, drug.intents)
    return bounded(joined([name, *drug.ingredients, *drug.dosages, intent, _when(drug.effective)]))


def drug_words(drug: OutsideMedication) -> str:
    """Everything that is said about a drug, in one line."""
    parts = [
        drug_text(drug),
        _status(drug.kind, drug.status, drug.status_reasons),
        f"{'ordered' if drug.kind == 'request' else 'stated'} {days(drug.authored_on)}" if drug.authored_on else "",
        dates(drug.effective),
        *drug.notes,
    ]
    return bounded(joined(parts))


def _status(kind: str, status: str, reasons: Iterable[Concept]) -> str:
    """How the sender calls the state, with the reason: "request stopped (not tolerated)"."""
    why = joined((reason.wording for reason in reasons), ", ")
    return f"{kind} {status or 'without a status'} ({why})" if why else f"{kind} {status}" if status else ""


def _dose_words(dose: RadiationDose) -> str:
    volume = joined([dose.volume.wording, dose.laterality.wording], ", ")
    total = joined(
        [
            dose.total.wording,
            f"in {dose.fractions} fractions" if dose.fractions else "",
            f"{dose.per_fraction.wording} each" if dose.per_fraction else "",
        ],
        " ",
    )
    details = joined((f"{name} {words}" for name, words in dose.details), ", ")
    return joined([f"{volume}: {total}" if volume and total else volume or total, details], ", ")


def _intent_words(intent: Intent | None, sent: Iterable[Concept]) -> str:
    """The intent as sent, where the board has no word for it."""
    words = joined((item.wording for item in sent), ", ")
    return "" if intent is not None or not words else f"intent: {words}"


def _labeled(name: str, concept: Concept) -> str:
    return f"{name}: {concept.wording}" if concept else ""


def _when(period: Period) -> str:
    """The time in words, where it is not in whole days and so has no field of its own."""
    sent = [text for text in (period.start, period.end, period.text) if text]
    return "" if all(day(text) is not None for text in sent) else dates(period)
