"""An outside record: one person with everything the files say about them, and every entry accounted for."""

from dataclasses import dataclass, field

from tumorboard.exchange.fhir.care import (
    FamilyHistory,
    ImagingStudy,
    OutsideMedication,
    OutsideParty,
    OutsidePlan,
    OutsideProcedure,
    OutsideReport,
    OutsideSpecimen,
    TumorBody,
)
from tumorboard.exchange.fhir.statements import (
    DiseaseStatus,
    Finding,
    GenomicVariant,
    Grade,
    Histology,
    OutsideBiomarker,
    OutsideCondition,
    PerformanceStatus,
    StagingValue,
    TnmCategory,
    TnmStaging,
    TumorSize,
)
from tumorboard.exchange.fhir.values import Address, Concept, Identifier, PersonName, Reference, Telecom
from tumorboard.exchange.files import SkippedFile, SourceFile
from tumorboard.vocabulary import Sex

# Names without a stated use stand between the usual one and the nicknames.
_NAME_USES = {"official": 0, "usual": 1, "nickname": 3, "anonymous": 3, "maiden": 4, "old": 5}


@dataclass(frozen=True, slots=True)
class ContactPerson:
    """Someone close to the patient: a possible trusted person."""

    name: str
    relationship: str
    telecoms: tuple[Telecom, ...]
    address: str


@dataclass(frozen=True, slots=True)
class OutsidePatient:
    """A Patient resource as sent.

    Attributes:
        entry: The entry it came from.
        identifiers: Record numbers with their issuers.
        names: Every name.
        sex: Administrative sex where the sender used FHIR's words, None where not stated or not understood.
        sex_sent: The sender's word.
        birth_date: As sent: "1955-05-20", "1955-05" or "1955".
        deceased: None where not stated.
        deceased_on: As sent, "".
        addresses: Every address.
        telecoms: Telephone, e-mail …
        languages: Preferred languages first.
        contacts: Relatives and guardians.
        general_practitioners: Who usually cares for the patient.
        active: False when the sender no longer uses this record.
    """

    entry: int
    identifiers: tuple[Identifier, ...] = ()
    names: tuple[PersonName, ...] = ()
    sex: Sex | None = None
    sex_sent: str = ""
    birth_date: str = ""
    deceased: bool | None = None
    deceased_on: str = ""
    addresses: tuple[Address, ...] = ()
    telecoms: tuple[Telecom, ...] = ()
    languages: tuple[Concept, ...] = ()
    contacts: tuple[ContactPerson, ...] = ()
    general_practitioners: tuple[Reference, ...] = ()
    active: bool = True

    @property
    def name(self) -> PersonName | None:
        """The name in use: the official or usual one before nicknames, maiden and old names; None without any."""
        named = [name for name in self.names if name.wording]
        return min(named, key=lambda name: _NAME_USES.get(name.use, 2)) if named else None

    @property
    def wording(self) -> str:
        """The name for people, else the first record number, else "unnamed patient"."""
        numbered = [identifier.value for identifier in self.identifiers]
        return self.name.wording if self.name else next(iter(numbered), "unnamed patient")


@dataclass(frozen=True, slots=True)
class OutsideRecord:
    """One person as the files present them. All statements stand in the order of their entries.

    Attributes:
        key: "person 1", "person 2" …, unique in one reading.
        patients: The Patient resources of this person: usually one; several when the same person came repeatedly;
            none when the files only refer to the patient.
        patient_missing: "" where there is a Patient; else the reference as sent, or words saying that none was named.
        warnings: What a person should look at: contradictions, doubts, what could not be read; plain sentences.
        entries: The numbers of all entries that belong to this person.
        tumors: Primary tumors.
        secondary_cancers: Metastases.
        comorbidities: Every other condition, those explicitly absent included (`present` is False).
        tnm_stagings: TNM classifications with their parts.
        tnm_categories: Every single category, those inside a classification included.
        staging_values: Values of other staging systems.
        histologies: Histologic types stated by reports; those on the tumor itself are in `tumors`.
        grades: Histologic grades.
        tumor_sizes: Sizes.
        tumor_bodies: BodyStructures that describe a tumor or a target volume.
        biomarkers: Biomarkers and tumor markers.
        variants: Genomic findings.
        performance: ECOG, Karnofsky, Lansky.
        disease_statuses: How the cancer does over time.
        findings: All other observations.
        family_history: Relatives and their diseases.
        procedures: Surgery, radiotherapy and anything else done or ordered to be done.
        medications: Requests, statements, administrations.
        plans: Care plans and recommendations, those of outside tumor conferences included.
        reports: Reports and documents with their attachments.
        specimens: Specimens.
        imaging: Imaging studies.
        parties: Doctors, practices, laboratories and others that the record names.
    """

    key: str
    patients: tuple[OutsidePatient, ...] = ()
    patient_missing: str = ""
    warnings: tuple[str, ...] = ()
    entries: tuple[int, ...] = ()
    tumors: tuple[OutsideCondition, ...] = ()
    secondary_cancers: tuple[OutsideCondition, ...] = ()
    comorbidities: tuple[OutsideCondition, ...] = ()
    tnm_stagings: tuple[TnmStaging, ...] = ()
    tnm_categories: tuple[TnmCategory, ...] = ()
    staging_values: tuple[StagingValue, ...] = ()
    histologies: tuple[Histology, ...] = ()
    grades: tuple[Grade, ...] = ()
    tumor_sizes: tuple[TumorSize, ...] = ()
    tumor_bodies: tuple[TumorBody, ...] = ()
    biomarkers: tuple[OutsideBiomarker, ...] = ()
    variants: tuple[GenomicVariant, ...] = ()
    performance: tuple[PerformanceStatus, ...] = ()
    disease_statuses: tuple[DiseaseStatus, ...] = ()
    findings: tuple[Finding, ...] = ()
    family_history: tuple[FamilyHistory, ...] = ()
    procedures: tuple[OutsideProcedure, ...] = ()
    medications: tuple[OutsideMedication, ...] = ()
    plans: tuple[OutsidePlan, ...] = ()
    reports: tuple[OutsideReport, ...] = ()
    specimens: tuple[OutsideSpecimen, ...] = ()
    imaging: tuple[ImagingStudy, ...] = ()
    parties: tuple[OutsideParty, ...] = ()

    @property
    def patient(self) -> OutsidePatient | None:
        """The first Patient resource, None where the patient is missing."""
        return self.patients[0] if self.patients else None


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One entry of the files, accounted for.

    Attributes:
        number: Its place in the import, from 0; statements point to it.
        file: The file's name.
        position: Where in the file; "" for the whole file.
        full_url: The bundle entry's fullUrl, "".
        resource_type: "" where none was stated.
        resource_id: "" where none was stated.
        identity: What names this resource again in a later file of the same sender: its absolute URL, else type and
            id, else its content. Type and id alone are unique only within one sender.
        records: The keys of the records it belongs to; several for a doctor whom several patients share.
        used: True when something was read from it into a record.
        understood: How it was used, such as "used as TNM T category cT3", or why not.
        problems: What is misshapen or odd about it, as clauses.
        unresolved: The references in it that lead to nothing in the files.
        raw: Its content as canonical JSON; of a line that is no JSON, the line.
        sha256: Of `raw`, in hexadecimal.
    """

    number: int
    file: str
    position: str
    full_url: str
    resource_type: str
    resource_id: str
    identity: str
    records: tuple[str, ...]
    used: bool
    understood: str
    problems: tuple[str, ...]
    unresolved: tuple[str, ...]
    raw: str
    sha256: str


@dataclass(frozen=True, slots=True)
class FhirReading:
    """Everything an import holds.

    Attributes:
        records: One per person, in the order in which they first appear.
        entries: Every entry, in order; `entries[n].number == n`.
        files: The files that were read, with their original bytes.
        skipped: Files that were found and not read, with the reason.
        warnings: Sentences about whole files.
    """

    records: tuple[OutsideRecord, ...]
    entries: tuple[SourceEntry, ...]
    files: tuple[SourceFile, ...] = field(repr=False)
    skipped: tuple[SkippedFile, ...] = ()
    warnings: tuple[str, ...] = ()
