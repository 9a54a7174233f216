"""What a case says about the patient beside diagnosis and plan: course, performance, other diseases, family."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tumorboard.exchange.fhir.contradictions import contradictions
from tumorboard.exchange.fhir.record import OutsideRecord
from tumorboard.exchange.fhir.statements import OutsideCondition, OutsideObservation, PerformanceStatus
from tumorboard.exchange.filing_account import Account
from tumorboard.exchange.filing_subject import Subject
from tumorboard.exchange.filing_text import bounded, dates, joined, sentence, worded
from tumorboard.exchange.filing_treatments import drug_words, procedure_words
from tumorboard.vocabulary import Modality

_TOPICS = {
    "cancer history": "Cancer history",
    "distant metastasis": "Distant metastasis",
    "death": "Death",
    "trial participation": "Trial participation",
}
TOLD_TOPICS = frozenset(_TOPICS)
"""Findings that are told in the summary."""

_CONFIRMED = frozenset({"", "confirmed"})


@dataclass(slots=True)
class PatientWords:
    """The words and scores of a case, and the entries that they rest on."""

    summary: str = ""
    ecog: int | None = None
    karnofsky: int | None = None
    comorbidities: str = ""
    family_history: str = ""
    entries: set[int] = field(default_factory=set)


def patient_words(record: OutsideRecord, subject: Subject, treated: frozenset[int], account: Account) -> PatientWords:
    """Gathers the words. Scores are never converted into each other; of several the newest counts, the rest is told.

    Args:
        record: The person's record.
        subject: The tumor of the case.
        treated: The entries that the plan rests on.
        account: Where each entry is accounted for.
    """
    words = PatientWords()
    lines = [
        *_course(subject),
        *_statuses(record, subject, words, account),
        *_performance(record, words, account),
        *_findings(record, subject, words, account),
        *_other_care(record, treated, words, account),
        *(f"The record contradicts itself: {sentence}" for sentence in contradictions(record)),
    ]
    words.summary = bounded("\n".join(dict.fromkeys(lines)))
    words.comorbidities = bounded("\n".join(_comorbidities(record, words, account)))
    words.family_history = bounded("\n".join(_family(record, words, account)))
    for entry in words.entries:
        account.filed(entry)
    return words


def _course(subject: Subject) -> Iterable[str]:
    tumor = subject.tumor
    status = tumor.clinical_status.wording
    verification = {coding.code for coding in tumor.verification_status.codings}
    facts = [
        f"began {dates(tumor.onset)}" if tumor.onset else "",
        f"ended {dates(tumor.abatement)}" if tumor.abatement else "",
        f"called {status.lower()}" if status else "",
        "" if verification & _CONFIRMED or not verification else f"not confirmed ({tumor.verification_status.wording})",
        f"severity {tumor.severity.wording}" if tumor.severity else "",
    ]
    if told := joined(facts, ", "):
        yield sentence(f"Outside tumor: {told}")
    for metastasis in subject.metastases:
        if metastasis.entry != tumor.entry:
            yield sentence(f"Metastasis: {_condition_words(metastasis)}")


def _statuses(record: OutsideRecord, subject: Subject, words: PatientWords, account: Account) -> Iterable[str]:
    for status in record.disease_statuses:
        observation = status.observation
        if _is_told(observation, subject, words, account):
            evidence = joined((item.wording for item in status.evidence), ", ")
            parts = joined(f"{part.name.wording}: {part.value.verbatim}" for part in observation.components)
            told = joined([status.status, parts, f"by {evidence}" if evidence else "", *observation.notes])
            yield sentence(f"Disease status{_on(observation)}: {told}")


def _is_told(observation: OutsideObservation, subject: Subject, words: PatientWords, account: Account) -> bool:
    """Whether an observation is about this tumor or about the patient as a whole."""
    if observation.retracted:
        account.taken_back(observation.entry)
        return False
    if observation.about and not subject.covers(observation.entry, observation.about):
        return False
    words.entries.add(observation.entry)
    return True


def _performance(record: OutsideRecord, words: PatientWords, account: Account) -> Iterable[str]:
    standing: list[PerformanceStatus] = []
    for status in record.performance:
        if status.observation.retracted:
            account.taken_back(status.observation.entry)
        else:
            standing.append(status)
    words.entries.update(status.observation.entry for status in standing)
    newest = sorted(standing, key=lambda status: status.observation.on.start, reverse=True)
    scored = {
        scale: next((item.score for item in newest if item.scale == scale and item.score is not None), None)
        for scale in ("ECOG", "Karnofsky")
    }
    words.ecog, words.karnofsky = scored["ECOG"], scored["Karnofsky"]
    for status in newest:
        lone = sum(item.scale == status.scale for item in newest) == 1
        if not (lone and status.scale in scored and status.score is not None):
            yield sentence(f"{status.scale}{_on(status.observation)}: {status.verbatim}")


def _findings(record: OutsideRecord, subject: Subject, words: PatientWords, account: Account) -> Iterable[str]:
    for finding in record.findings:
        name = _TOPICS.get(finding.topic)
        observation = finding.observation
        if name and _is_told(observation, subject, words, account):
            said = [worded(observation.name.wording), observation.value.verbatim]
            said.extend(item.wording for item in observation.interpretations)
            parts = (f"{part.name.wording} {part.value.verbatim}".strip() for part in observation.components)
            yield sentence(f"{name}{_on(observation)}: {joined([*said, *parts, *observation.notes])}")


def _other_care(record: OutsideRecord, treated: frozenset[int], words: PatientWords, account: Account) -> Iterable[str]:
    """Operations and drugs that the sender does not connect with the tumor."""
    for procedure in record.procedures:
        if procedure.retracted:
            account.taken_back(procedure.entry)
        elif procedure.entry not in treated and (procedure.modality is Modality.SURGERY or procedure.about):
            words.entries.add(procedure.entry)
            yield sentence(f"Other procedure: {procedure_words(procedure)}")
    drugs: dict[str, None] = {}
    for drug in record.medications:
        if drug.retracted:
            account.taken_back(drug.entry)
        elif drug.entry not in treated and not drug.about:
            words.entries.add(drug.entry)
            drugs[drug_words(drug)] = None
    if drugs:
        yield sentence(f"Medication without a stated reason: {' | '.join(drugs)}")


def _comorbidities(record: OutsideRecord, words: PatientWords, account: Account) -> Iterable[str]:
    for condition in record.comorbidities:
        if condition.retracted:
            account.taken_back(condition.entry)
            continue
        words.entries.add(condition.entry)
        yield sentence(f"{_condition_words(condition)}")


def _condition_words(condition: OutsideCondition) -> str:
    status = condition.clinical_status.wording.lower()
    facts = [
        "" if condition.present else "absent",
        "" if status == "active" else status,
        condition.severity.wording,
        dates(condition.onset),
        f"until {dates(condition.abatement)}" if condition.abatement else "",
    ]
    told = joined(facts, ", ")
    name = condition.wording or "a disease without words"
    return joined([f"{name} ({told})" if told else name, *condition.notes])


def _family(record: OutsideRecord, words: PatientWords, account: Account) -> Iterable[str]:
    for relative in record.family_history:
        if relative.status == "entered-in-error":
            account.taken_back(relative.entry)
            continue
        words.entries.add(relative.entry)
        diseases = joined(
            (f"{item.wording} ({onset})" if onset else item.wording for item, onset in relative.conditions)
        )
        died = {"true": "deceased", "false": ""}.get(
            relative.deceased, relative.deceased and f"died: {relative.deceased}"
        )
        who = relative.relationship.wording or relative.name or "A relative"
        yield sentence(f"{who}: {joined([diseases, died, *relative.notes])}")


def _on(observation: OutsideObservation) -> str:
    return _dated(dates(observation.on))


def _dated(when: str) -> str:
    return f" ({when})" if when else ""
