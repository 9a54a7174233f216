"""One person of a reading as the one command that files them: patient, cases, material, and every entry's account."""

from datetime import date

from tumorboard.exchange.fhir.record import FhirReading, OutsideRecord
from tumorboard.exchange.fhir.values import NO_REFERENCE, Reference
from tumorboard.exchange.filing_account import Account, unfiled
from tumorboard.exchange.filing_diagnosis import MEASURED_TOPICS, outside_statement
from tumorboard.exchange.filing_materials import ReportSent, reports_sent, samples_sent
from tumorboard.exchange.filing_people import owner_of, party_sent, patient_sent
from tumorboard.exchange.filing_plan import OutsideTreatment, outside_treatment
from tumorboard.exchange.filing_site import tumor_site
from tumorboard.exchange.filing_subject import Subject, subjects_of
from tumorboard.exchange.filing_words import TOLD_TOPICS, patient_words
from tumorboard.services.imported_cases import CaseSent, MaterialSent
from tumorboard.services.imported_entries import EntrySent, OriginalFile
from tumorboard.services.imports import FileRecord
from tumorboard.services.intake import ReferralEntry
from tumorboard.vocabulary import ComponentProgress, ConsultationMode, ReferralReason, Requester

QUESTION = "Second opinion on the diagnosis and the treatment plan."
"""What an imported case asks until a person says it better."""

_NO_TUMOR = (
    "The files name no tumor, so that there is no case for it: import it together with the diagnosis, or enter it by "
    "hand."
)
_RECURRED = frozenset({"recurrence", "relapse"})
_SHARED = frozenset(
    {
        *("Practitioner", "PractitionerRole", "Organization", "Group", "Medication", "Location", "Device"),
        *("Bundle", "Parameters", "Endpoint", "HealthcareService"),
    }
)


def record_command(reading: FhirReading, record: OutsideRecord, originals: "Originals", today: date) -> FileRecord:
    """What the board is asked to file of one person.

    Args:
        reading: Everything that the files hold.
        record: The person.
        originals: The files and the places of the entries in them.
        today: When the record is received.
    """
    account = Account(reading, record)
    subjects = subjects_of(reading, record, account)
    reports = reports_sent(record, today, account)
    samples = samples_sent(record, account)
    cases = tuple(_case(record, subject, (reports, samples), account, today) for subject in subjects)
    loose: tuple[MaterialSent, ...] = ()
    if not subjects:
        loose = (*(material for report in reports for material in report.materials), *samples)
        _leave_statements(record, account)
    for patient in record.patients:
        account.filed(patient.entry, "Filed as the patient.")
    entries = originals.sent(record.entries, account, owner_of(reading, record))
    return FileRecord(
        files=originals.files_of(record.entries),
        entries=entries,
        patient=patient_sent(reading, record),
        cases=cases,
        materials=loose,
    )


def leftovers_command(reading: FhirReading, originals: "Originals") -> FileRecord | None:
    """The entries that belong to nobody, which are archived with their files; None where there are none."""
    numbers = tuple(entry.number for entry in reading.entries if not entry.records)
    if not numbers:
        return None
    return FileRecord(files=originals.files_of(numbers), entries=originals.sent(numbers, None, ""))


class Originals:
    """The files of a reading, and where in them each entry stands."""

    def __init__(self, reading: FhirReading) -> None:
        self._reading = reading
        self._files = {file.name: OriginalFile(file.name, file.sha256, file.content) for file in reading.files}
        self._places: dict[int, int] = {}
        counts: dict[str, int] = {}
        for entry in reading.entries:
            counts[entry.file] = counts.get(entry.file, 0) + 1
            self._places[entry.number] = counts[entry.file]

    def files_of(self, numbers: tuple[int, ...]) -> tuple[OriginalFile, ...]:
        """The files that hold some entries."""
        names = dict.fromkeys(self._reading.entries[number].file for number in numbers)
        return tuple(self._files[name] for name in names)

    def sent(self, numbers: tuple[int, ...], account: Account | None, owner: str) -> tuple[EntrySent, ...]:
        """The entries with what the files alone make of them."""
        seen: dict[str, int] = {}
        found = []
        for number in numbers:
            entry = self._reading.entries[number]
            outcome, reason = unfiled(entry) if account is None else account.of(number)
            key = _key(entry.identity, owner)
            # Two versions of one resource in one import are two entries; the order tells them apart next time, too.
            seen[key] = seen.get(key, 0) + 1
            found.append(
                EntrySent(
                    number=number,
                    file=entry.file,
                    position=self._places[number],
                    key=key if seen[key] == 1 else f"{key} ({seen[key]})",
                    resource_type=entry.resource_type,
                    sha256=entry.sha256,
                    outcome=outcome,
                    reason=reason,
                    shared=entry.resource_type in _SHARED,
                )
            )
        return tuple(found)


def _key(identity: str, owner: str) -> str:
    """What names an entry again. "Condition/1" does so only for one person of one sender."""
    if identity == owner or identity.startswith(("http://", "https://")):
        return identity
    return f"{owner} {identity}".strip()


def _case(
    record: OutsideRecord,
    subject: Subject,
    material: tuple[tuple[ReportSent, ...], tuple[MaterialSent, ...]],
    account: Account,
    today: date,
) -> CaseSent:
    """One tumor as a case; `material` is the person's reports, and their specimens and studies."""
    reports, samples = material
    # A report that speaks of none of the filed tumors is for every case: the board reads it and decides.
    mine = [
        sent
        for sent in reports
        if not subject.everyone & set(sent.report.about) or subject.covers(sent.report.entry, sent.report.about)
    ]
    statement = outside_statement(record, subject, [(sent.report, sent.kind) for sent in mine], account)
    treatment = outside_treatment(record, subject, account)
    words = patient_words(record, subject, treatment.entries, account)
    referrer = _referrer(record, subject)
    party = party_sent(record, referrer)
    if party is not None and referrer.entry is not None:
        account.filed(referrer.entry, "Filed as the referring doctor.")
    for sent in mine:
        for performer in sent.report.performers:
            if performer.entry is not None and party_sent(record, performer) is not None:
                account.filed(performer.entry, "Filed as the source of a report.")
    remarks = [
        f'New case. Complete the question; it now reads "{QUESTION}"',
        _several(subject),
        "A death is recorded; find out whether the patient is alive." if _may_be_dead(record) else "",
        *statement.remarks,
    ]
    return CaseSent(
        entry=subject.tumor.entry,
        statements=statement.entries | treatment.entries | frozenset(words.entries),
        site=tumor_site(subject.tumor),
        question=QUESTION,
        referral=_referral(subject, treatment, today, by_doctor=party is not None),
        diagnosis=statement.diagnosis,
        plan=treatment.plan,
        referrer=party,
        summary=words.summary,
        ecog=words.ecog,
        karnofsky=words.karnofsky,
        comorbidities=words.comorbidities,
        family_history=words.family_history,
        prior_treatment=treatment.prior,
        materials=(*(material for sent in mine for material in sent.materials), *samples),
        remarks=" ".join(remark for remark in remarks if remark),
    )


def _several(subject: Subject) -> str:
    if subject.tumor.secondary:
        return "The files name a metastasis only; enter the primary tumor if it is known."
    if subject.siblings > 1:
        return f"The files hold {subject.siblings} primary tumors, each with a case; if they are one, withdraw one."
    return ""


def _may_be_dead(record: OutsideRecord) -> bool:
    told = any(finding.topic == "death" and not finding.observation.retracted for finding in record.findings)
    return told and not any(patient.deceased for patient in record.patients)


def _referrer(record: OutsideRecord, subject: Subject) -> Reference:
    """Who says what the patient has, else who wrote it down, else who usually cares for them."""
    tumor = subject.tumor
    usual = record.patient.general_practitioners if record.patient else ()
    found = (item for item in (tumor.asserter, tumor.recorder, *usual) if party_sent(record, item) is not None)
    return next(found, NO_REFERENCE)


def _referral(subject: Subject, treatment: OutsideTreatment, today: date, *, by_doctor: bool) -> ReferralEntry:
    return ReferralEntry(
        requested_by=Requester.PHYSICIAN if by_doctor else Requester.PATIENT,
        reason=_reason(subject, treatment),
        mode=ConsultationMode.RECORDS_ONLY,
        received_on=today,
    )


def _reason(subject: Subject, treatment: OutsideTreatment) -> ReferralReason:
    codes = {coding.code for coding in subject.tumor.clinical_status.codings}
    if codes & _RECURRED:
        return ReferralReason.RECURRENCE
    components = treatment.plan.components if treatment.plan else ()
    if any(component.progress is ComponentProgress.STARTED for component in components):
        return ReferralReason.ON_TREATMENT
    return ReferralReason.NEWLY_DIAGNOSED


def _leave_statements(record: OutsideRecord, account: Account) -> None:
    """Accounts for what is said about a tumor, or for the board, of a person whose tumor the files do not name."""
    told = [finding.observation for finding in record.findings if finding.topic in TOLD_TOPICS | MEASURED_TOPICS]
    for statements in (
        *(record.tnm_stagings, record.tnm_categories, record.staging_values, record.histologies, record.grades),
        *(record.tumor_sizes, record.biomarkers, record.variants, record.performance, record.disease_statuses),
    ):
        told.extend(item.observation for item in statements)
    taken_back = {observation.entry: observation.retracted for observation in told}
    taken_back.update((item.entry, item.retracted) for item in record.comorbidities)
    taken_back.update((item.entry, item.retracted) for item in record.procedures)
    taken_back.update((item.entry, item.retracted) for item in record.medications)
    taken_back.update((item.entry, item.status == "entered-in-error") for item in record.plans)
    taken_back.update((item.entry, item.status == "entered-in-error") for item in record.family_history)
    for entry, retracted in taken_back.items():
        if retracted:
            account.taken_back(entry)
        else:
            account.ask(entry, _NO_TUMOR)
