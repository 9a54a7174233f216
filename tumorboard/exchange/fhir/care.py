"""What an outside record says was done, given, planned, examined and reported, and by whom."""

from dataclasses import dataclass, field

from tumorboard.exchange.fhir.statements import RETRACTED_STATUSES, BodySite
from tumorboard.exchange.fhir.values import (
    NO_AMOUNT,
    NO_CONCEPT,
    NO_PERIOD,
    NO_REFERENCE,
    Address,
    Amount,
    Concept,
    Identifier,
    Period,
    Reference,
    Telecom,
)
from tumorboard.vocabulary import Intent, Modality, PartyKind


@dataclass(frozen=True, slots=True)
class RadiationDose:
    """The dose to one volume, planned or delivered as the procedure's status says.

    Attributes:
        volume: The volume as sent: a BodyStructure's words, or a coded target.
        total: The total dose.
        per_fraction: The dose of one fraction, where stated.
        fractions: The number of fractions as sent, "".
        laterality: The side of the target, where stated.
        details: Kind of radiation, application, boost and the like, as (name, wording).
    """

    volume: Reference = NO_REFERENCE
    total: Amount = NO_AMOUNT
    per_fraction: Amount = NO_AMOUNT
    fractions: str = ""
    laterality: Concept = NO_CONCEPT
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class OutsideProcedure:
    """Something done to the patient, or ordered to be done.

    Attributes:
        entry: The entry it came from.
        kind: "procedure", or "request" for an order that says nothing about being carried out.
        wording: The sender's words.
        code: All codes as sent.
        modality: Surgery, radiation or systemic therapy where profile, category or code says so, else None.
        status: "completed", "in-progress", "not-done", "active" … as sent.
        status_reason: Why it was not done or was stopped.
        intents: The intent as sent.
        intent: The same in the board's words, None where not recognized or where the sender contradicts itself.
        timing: Its place relative to surgery, as sent.
        performed: When, as sent.
        body_sites: Where.
        about: The entries of the tumors it was done for.
        reasons: Reasons as coded.
        outcome: Such as the residual tumor status R1.
        complications: As coded.
        sessions: The number of radiotherapy sessions as sent, "".
        techniques: Radiotherapy modality and technique, as (modality, technique).
        doses: Radiotherapy doses by volume.
        performers: Who did it.
        asserter: Who says so.
        part_of: The larger procedure.
        based_on: The plan or order it follows.
        notes: The sender's remarks.
    """

    entry: int
    kind: str
    wording: str
    code: Concept
    modality: Modality | None = None
    status: str = ""
    status_reason: Concept = NO_CONCEPT
    intents: tuple[Concept, ...] = ()
    intent: Intent | None = None
    timing: Concept = NO_CONCEPT
    performed: Period = NO_PERIOD
    body_sites: tuple[BodySite, ...] = ()
    about: tuple[int, ...] = ()
    reasons: tuple[Concept, ...] = ()
    outcome: Concept = NO_CONCEPT
    complications: tuple[Concept, ...] = ()
    sessions: str = ""
    techniques: tuple[tuple[Concept, Concept], ...] = ()
    doses: tuple[RadiationDose, ...] = ()
    performers: tuple[Reference, ...] = ()
    asserter: Reference = NO_REFERENCE
    part_of: tuple[Reference, ...] = ()
    based_on: tuple[Reference, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def retracted(self) -> bool:
        """The sender took it back."""
        return self.status in RETRACTED_STATUSES


@dataclass(frozen=True, slots=True)
class OutsideMedication:
    """A drug that was ordered, taken or given.

    Attributes:
        entry: The entry it came from.
        kind: "request", "statement", "administration" or "dispense".
        wording: The sender's words for the drug.
        code: All codes as sent, the referenced Medication's included.
        ingredients: The drug's ingredients with their strengths, in words.
        status: "active", "stopped", "completed" … as sent.
        status_reasons: Why it was stopped, as coded.
        order_intent: For a request "order", "plan", "option" …
        intents: The treatment intent as sent.
        intent: The same in the board's words, None where not recognized.
        effective: When it was taken or given, as sent.
        authored_on: When it was ordered, as sent.
        dosages: The dosage instructions in words, each as one text.
        about: The entries of the tumors it is for.
        reasons: Reasons as coded.
        requester: Who ordered or reported it.
        part_of: The treatment it belongs to.
        notes: The sender's remarks.
    """

    entry: int
    kind: str
    wording: str
    code: Concept
    ingredients: tuple[str, ...] = ()
    status: str = ""
    status_reasons: tuple[Concept, ...] = ()
    order_intent: str = ""
    intents: tuple[Concept, ...] = ()
    intent: Intent | None = None
    effective: Period = NO_PERIOD
    authored_on: str = ""
    dosages: tuple[str, ...] = ()
    about: tuple[int, ...] = ()
    reasons: tuple[Concept, ...] = ()
    requester: Reference = NO_REFERENCE
    part_of: tuple[Reference, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def retracted(self) -> bool:
        """The sender took it back."""
        return self.status in RETRACTED_STATUSES


@dataclass(frozen=True, slots=True)
class PlanActivity:
    """One proposal or step of a plan.

    Attributes:
        wording: The sender's words: the activity's, else those of what it refers to.
        code: As sent.
        modality: Where the code says so, else None.
        status: "completed", "cancelled", "not-started" … as sent.
        status_reason: As coded.
        scheduled: When, as sent.
        target: The request or recommendation it refers to.
        do_not_perform: The plan says not to do it.
        notes: Progress notes and description.
    """

    wording: str
    code: Concept = NO_CONCEPT
    modality: Modality | None = None
    status: str = ""
    status_reason: Concept = NO_CONCEPT
    scheduled: Period = NO_PERIOD
    target: Reference = NO_REFERENCE
    do_not_perform: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutsidePlan:
    """A care plan, a recommendation or a group of them.

    Attributes:
        entry: The entry it came from.
        kind: "tumor conference", "care plan" or "recommendation".
        title: The title, else the category's words.
        identifiers: The sender's numbers of the plan.
        status: As sent.
        intent: "plan", "proposal", "order" … as sent.
        categories: As coded; a tumor conference says before or after what it met.
        created: As sent.
        valid: The period it covers.
        about: The entries of the tumors it addresses.
        activities: The proposals in the sender's order.
        authors: Who made it.
        description: The sender's words.
        notes: The sender's remarks.
    """

    entry: int
    kind: str
    title: str
    identifiers: tuple[Identifier, ...] = ()
    status: str = ""
    intent: str = ""
    categories: tuple[Concept, ...] = ()
    created: str = ""
    valid: Period = NO_PERIOD
    about: tuple[int, ...] = ()
    activities: tuple[PlanActivity, ...] = ()
    authors: tuple[Reference, ...] = ()
    description: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A document inside the record, or a pointer to one.

    Attributes:
        entry: The entry that holds it.
        title: As sent.
        content_type: As sent, such as "application/pdf".
        content: The bytes; None when there are none, or when they do not decode.
        undecoded: The text as sent when it is not base64; "" otherwise.
        url: Where the sender keeps it, as sent. It is never fetched.
        sha256: Of `content`, "" without it.
        problem: What is wrong with it, as a clause, "".
    """

    entry: int
    title: str = ""
    content_type: str = ""
    content: bytes | None = field(default=None, repr=False)
    undecoded: str = field(default="", repr=False)
    url: str = ""
    sha256: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class OutsideReport:
    """A diagnostic report, a document or anything else that carries attachments.

    Attributes:
        entry: The entry it came from.
        resource_type: "DiagnosticReport", "DocumentReference", "Composition" …
        title: What it is, in the sender's words.
        code: As coded.
        categories: As coded.
        identifiers: Report and accession numbers.
        status: As sent.
        on: What time it describes, as sent.
        issued: When it was made available, as sent.
        conclusion: The sender's words, whole.
        conclusion_codes: As coded.
        sections: A document's sections, as (title, text).
        narrative: The text of the resource's generated narrative, without markup.
        results: The observations it rests on.
        specimens: The specimens it rests on.
        performers: Who made it.
        attachments: The documents inside it.
        about: The entries of the tumors it speaks of.
    """

    entry: int
    resource_type: str
    title: str
    code: Concept = NO_CONCEPT
    categories: tuple[Concept, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    status: str = ""
    on: Period = NO_PERIOD
    issued: str = ""
    conclusion: str = ""
    conclusion_codes: tuple[Concept, ...] = ()
    sections: tuple[tuple[str, str], ...] = ()
    narrative: str = ""
    results: tuple[Reference, ...] = ()
    specimens: tuple[Reference, ...] = ()
    performers: tuple[Reference, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    about: tuple[int, ...] = ()

    @property
    def retracted(self) -> bool:
        """The sender took it back."""
        return self.status in RETRACTED_STATUSES


@dataclass(frozen=True, slots=True)
class OutsideSpecimen:
    """A specimen. `accession` is the laboratory's number; times are as sent."""

    entry: int
    identifiers: tuple[Identifier, ...]
    accession: str
    kind: Concept
    status: str
    collected: Period
    received: str
    body_site: Concept
    collector: Reference
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImagingStudy:
    """An imaging study: pictures to ask for. `series` is the number of series as sent or counted."""

    entry: int
    identifiers: tuple[Identifier, ...]
    description: str
    modalities: tuple[Concept, ...]
    started: str
    body_sites: tuple[Concept, ...]
    series: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TumorBody:
    """A BodyStructure: a tumor, or the volume of a radiotherapy."""

    entry: int
    site: Concept
    qualifiers: tuple[Concept, ...]
    morphology: Concept
    description: str
    identifiers: tuple[Identifier, ...]
    about: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FamilyHistory:
    """A relative and their diseases.

    Attributes:
        relationship: As coded.
        conditions: Each disease with the age or time of onset as sent, "".
        deceased: As sent: "true", an age, a date, or "".
        notes: The sender's remarks.
    """

    entry: int
    status: str
    relationship: Concept
    name: str
    conditions: tuple[tuple[Concept, str], ...]
    deceased: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutsideParty:
    """A person or an institution that the record names.

    Attributes:
        entry: The entry it came from.
        kind: What it probably is; the board's coordinator decides.
        name: For people.
        organization: Where a person works, as stated.
        identifiers: Such as a national provider number.
        qualifications: Degrees, specialties, the kind of institution, as coded.
        telecoms: Telephone, e-mail …
        addresses: Every address.
        roles: What it did in this record, such as "asserter of Condition".
    """

    entry: int
    kind: PartyKind
    name: str
    organization: str = ""
    identifiers: tuple[Identifier, ...] = ()
    qualifications: tuple[Concept, ...] = ()
    telecoms: tuple[Telecom, ...] = ()
    addresses: tuple[Address, ...] = ()
    roles: tuple[str, ...] = ()
