"""What an outside record states about tumors: diagnoses, stages, grades, markers, scores, findings.

Every statement names its entry (`FhirReading.entries[entry]`) and, in `about`, the entries of the tumors it speaks of,
as far as the sender said so; `about` is empty where the sender did not. What we read from the sender's codes stands
beside them, never in their place.
"""

from dataclasses import dataclass

from tumorboard.exchange.fhir.values import (
    NO_CONCEPT,
    NO_PERIOD,
    NO_REFERENCE,
    Amount,
    Concept,
    Period,
    Reference,
    Value,
)
from tumorboard.vocabulary import BiomarkerStatus

RETRACTED_STATUSES = frozenset({"entered-in-error", "cancelled"})
"""Statuses by which the sender takes a resource back."""

RETRACTED_CONDITIONS = frozenset({"entered-in-error", "refuted"})
"""Verification statuses by which the sender takes a condition back or rules it out."""


@dataclass(frozen=True, slots=True)
class BodySite:
    """A place in the body with its side and further qualifiers ("Lower"), each as coded."""

    site: Concept
    laterality: Concept = NO_CONCEPT
    qualifiers: tuple[Concept, ...] = ()


@dataclass(frozen=True, slots=True)
class ConditionStage:
    """A stage written on the condition itself.

    Attributes:
        summary: The stage.
        kind: The kind of staging, where stated.
        assessments: The observations it rests on, as far as they are in the files and of the same person.
    """

    summary: Concept
    kind: Concept
    assessments: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class OutsideCondition:
    """A condition as sent: a tumor, a metastasis, or another disease.

    Attributes:
        entry: The entry it came from.
        wording: The sender's words for it.
        code: All codes as sent.
        basis: Why it counts as a tumor, such as "ICD-10 C50.4", or "" for a comorbidity.
        secondary: It is a metastasis.
        histology: Morphology and behavior from the extensions of mCODE and of the German oncology module.
        body_sites: Every site as sent.
        laterality: Every statement of a side, from the site, the code or the tumor's BodyStructure.
        side: "left", "right", "bilateral" or "midline" as read from these and from the words of the sites; "" where
            none says so or where they contradict each other.
        clinical_status: "active", "resolved" … as coded.
        verification_status: "confirmed", "refuted" … and the German proof of diagnosis, as coded.
        present: False when the record says that the patient does not have it.
        onset: When it began, as sent.
        abatement: When it ended, as sent.
        recorded_on: As sent.
        asserted_on: As sent (extension condition-assertedDate).
        stages: Stages written on the condition.
        primaries: For a metastasis, the entries of the primary tumors it is said to come from.
        categories: Such as "problem-list-item".
        severity: As coded.
        asserter: Who says so.
        recorder: Who wrote it down.
        notes: The sender's remarks.
    """

    entry: int
    wording: str
    code: Concept
    basis: str = ""
    secondary: bool = False
    histology: tuple[Concept, ...] = ()
    body_sites: tuple[BodySite, ...] = ()
    laterality: tuple[Concept, ...] = ()
    side: str = ""
    clinical_status: Concept = NO_CONCEPT
    verification_status: Concept = NO_CONCEPT
    present: bool = True
    onset: Period = NO_PERIOD
    abatement: Period = NO_PERIOD
    recorded_on: str = ""
    asserted_on: str = ""
    stages: tuple[ConditionStage, ...] = ()
    primaries: tuple[int, ...] = ()
    categories: tuple[Concept, ...] = ()
    severity: Concept = NO_CONCEPT
    asserter: Reference = NO_REFERENCE
    recorder: Reference = NO_REFERENCE
    notes: tuple[str, ...] = ()

    @property
    def retracted(self) -> bool:
        """The sender took it back (entered in error) or says it was ruled out (refuted)."""
        codes = {coding.code for coding in self.verification_status.codings}
        return bool(codes & RETRACTED_CONDITIONS)


@dataclass(frozen=True, slots=True)
class Component:
    """A part of an observation."""

    name: Concept
    value: Value
    interpretations: tuple[Concept, ...] = ()


@dataclass(frozen=True, slots=True)
class OutsideObservation:
    """An observation as sent; every more specific statement below carries the one it was read from.

    Attributes:
        entry: The entry it came from.
        name: What was observed.
        value: The result.
        about: The entries of the tumors it speaks of.
        status: "final", "amended", "entered-in-error" …
        on: When the observation holds, as sent: its effective time, else its issue.
        issued: When it was made available, as sent.
        components: Its parts.
        interpretations: Such as "Positive" or "High".
        method: How it was made; for TNM the edition.
        body_site: Where.
        categories: Such as "laboratory".
        performers: Who observed.
        specimen: On what.
        notes: The sender's remarks.
    """

    entry: int
    name: Concept
    value: Value
    about: tuple[int, ...] = ()
    status: str = ""
    on: Period = NO_PERIOD
    issued: str = ""
    components: tuple[Component, ...] = ()
    interpretations: tuple[Concept, ...] = ()
    method: Concept = NO_CONCEPT
    body_site: Concept = NO_CONCEPT
    categories: tuple[Concept, ...] = ()
    performers: tuple[Reference, ...] = ()
    specimen: Reference = NO_REFERENCE
    notes: tuple[str, ...] = ()

    @property
    def retracted(self) -> bool:
        """The sender took it back."""
        return self.status in RETRACTED_STATUSES


@dataclass(frozen=True, slots=True)
class TnmCategory:
    """One category of a TNM classification.

    Attributes:
        letter: "T", "N", "M", "L", "V", "Pn", "S" or "R".
        text: The category with its prefix and suffixes as TNM text, such as "cT3" or "pN0(i-)(sn)"; where no such
            text could be found, the sender's words.
        edition: The edition as a number, such as "8", "" where not stated.
        observation: Where it came from; its `method` names the edition in the sender's words.
    """

    letter: str
    text: str
    edition: str
    observation: OutsideObservation


@dataclass(frozen=True, slots=True)
class TnmStaging:
    """A TNM classification: its categories together, and the stage group as sent, which is never derived.

    Attributes:
        text: The categories joined in the order T, N, M, then L, V, Pn, S, R; "" where none came.
        stage_group: The group as sent, such as "IIIC", "" where none came.
        prefix: "c" (clinical), "p" (pathological) or "", by the code of the classification.
        edition: As a number, "" where not stated or where the parts name different ones.
        categories: The parts, each with its own observation.
        observation: The classification itself.
    """

    text: str
    stage_group: str
    prefix: str
    edition: str
    categories: tuple[TnmCategory, ...]
    observation: OutsideObservation


@dataclass(frozen=True, slots=True)
class StagingValue:
    """A value of any other staging, risk or response system: FIGO, Binet, Rai, ISS, Gleason, Breslow, Deauville.

    Attributes:
        system: The name of the system, such as "FIGO", else the sender's words for it.
        value: The value in the sender's words.
    """

    system: str
    value: str
    observation: OutsideObservation


@dataclass(frozen=True, slots=True)
class Histology:
    """A histologic type from a report; `behavior` is the ICD-O fifth digit where such a code was sent, else ""."""

    wording: str
    behavior: str
    observation: OutsideObservation


@dataclass(frozen=True, slots=True)
class Grade:
    """A histologic grade. `value` is as sent; `system` names the grading system where one is stated."""

    value: str
    system: str
    observation: OutsideObservation


@dataclass(frozen=True, slots=True)
class TumorSize:
    """The size of a tumor; the largest dimension stands first where it is named."""

    dimensions: tuple[Amount, ...]
    observation: OutsideObservation


@dataclass(frozen=True, slots=True)
class OutsideBiomarker:
    """A biomarker or tumor marker.

    Attributes:
        name: The sender's words for the test.
        marker: The short name when it is recognized ("ER", "HER2", "PSA"), else "".
        status: Only where the sender's value plainly says so; a number never becomes a status.
        verbatim: The result in the sender's words.
        amount: The number and unit, where the result is one.
        method: As sent.
    """

    name: str
    marker: str
    status: BiomarkerStatus | None
    verbatim: str
    amount: Amount
    method: str
    observation: OutsideObservation


@dataclass(frozen=True, slots=True)
class GenomicVariant:
    """A genomic variant, a region studied, or what the laboratory concludes from them.

    Attributes:
        kind: "variant", "region studied" or "implication".
        genes: Gene symbols as sent; a fusion has two.
        changes: The notations as sent, such as "NM_000455.5:c.725G>A".
        source: "Somatic", "Germline" … as sent, "" where not stated.
        status: Present or absent, where the sender says so.
        verbatim: All of it in one line.
    """

    kind: str
    genes: tuple[str, ...]
    changes: tuple[str, ...]
    source: str
    status: BiomarkerStatus | None
    verbatim: str
    observation: OutsideObservation


@dataclass(frozen=True, slots=True)
class PerformanceStatus:
    """A performance score on its own scale; scales are never converted into each other.

    Attributes:
        scale: "ECOG" (0 to 5), "Karnofsky" (0 to 100) or "Lansky" (0 to 100).
        score: The score, None where the value is not one of the scale.
        verbatim: As sent.
    """

    scale: str
    score: int | None
    verbatim: str
    observation: OutsideObservation


@dataclass(frozen=True, slots=True)
class DiseaseStatus:
    """How the cancer does: improved, stable, progressing; `evidence` says on what the judgement rests."""

    status: str
    evidence: tuple[Concept, ...]
    observation: OutsideObservation


@dataclass(frozen=True, slots=True)
class Finding:
    """Any other observation, filed under a topic.

    Attributes:
        topic: "lymph nodes", "distant metastasis", "cancer history", "death", "trial participation", "laboratory",
            "vital sign", "imaging", "grouping" or "other".
    """

    topic: str
    observation: OutsideObservation
