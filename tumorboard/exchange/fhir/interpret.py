"""What each type of resource is for the board."""

from collections.abc import Callable
from typing import TypeAlias

from tumorboard.exchange.fhir.anatomy import read_tumor_body
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
from tumorboard.exchange.fhir.conditions import read_condition
from tumorboard.exchange.fhir.datatypes import concept
from tumorboard.exchange.fhir.documents import (
    attachments_in,
    read_family_history,
    read_imaging,
    read_report,
    read_specimen,
)
from tumorboard.exchange.fhir.observations import ObservationStatement, interpret_observation, stage_observation
from tumorboard.exchange.fhir.parties import PARTY_TYPES, read_party
from tumorboard.exchange.fhir.plans import read_plan
from tumorboard.exchange.fhir.statements import RETRACTED_CONDITIONS, RETRACTED_STATUSES
from tumorboard.exchange.fhir.treatments import read_medication, read_procedure
from tumorboard.exchange.fhir.values import NO_PERIOD
from tumorboard.exchange.fhir.view import EntryView

Statement: TypeAlias = (
    ObservationStatement
    | OutsideProcedure
    | OutsideMedication
    | OutsidePlan
    | OutsideReport
    | OutsideSpecimen
    | ImagingStudy
    | TumorBody
    | FamilyHistory
    | OutsideParty
)
Interpretation: TypeAlias = tuple[list[Statement], str]
"""The statements, and how the entry was used as the end of "used as …"; "" where it was not understood."""

# Bills contain coverages and referrals that say nothing about the disease.
_BILLING = frozenset({"Claim", "ClaimResponse", "ExplanationOfBenefit", "Invoice", "PaymentNotice"})
_TEST_DATA = "HTEST"
_NAMELESS = "without a name"
_KEPT = "not understood: kept as it is"


def interpret(view: EntryView) -> tuple[list[Statement], bool, str]:
    """Reads one entry.

    Returns:
        The statements; whether the entry was used; and a phrase that accounts for it.
    """
    if special := _without_reader(view):
        return [], *special
    kind = view.entry.resource_type
    reader = _READERS.get(kind, _attachments_only)
    statements, used_as = reader(view)
    if not used_as:
        return [], False, _KEPT
    return statements, True, f"used as {used_as}{_reservation(view)}"


def _reservation(view: EntryView) -> str:
    """How the sender limits what the entry says, as the end of its account; noted for people as well."""
    root = view.root
    for extension in root.many("modifierExtension"):
        view.note(f"it has a modifier ({extension.url_tail()}) that may change its meaning")
    labels = (label.text("code") for key in ("security", "tag") for label in root.one("meta").many(key))
    if _TEST_DATA in labels:
        view.note("it is marked as test data")
    status = root.text("status")
    verification = {coding.code for coding in concept(root.one("verificationStatus")).codings}
    if status in RETRACTED_STATUSES or verification & RETRACTED_CONDITIONS:
        view.note("the sender took it back or ruled it out")
        return ", which the sender took back or ruled out"
    return {"not-done": ", which was not done", "not-taken": ", which was not taken"}.get(status, "")


def _without_reader(view: EntryView) -> tuple[bool, str] | None:
    """What accounts for an entry that yields no statement of its own; None for all others."""
    if view.entry.unparsed:
        return False, "not readable: kept as it is"
    if not view.scene.belonging.owners.get(view.number):
        return False, _ownerless(view)
    container = view.entry.container
    if container is not None and view.scene.entries[container].resource_type in _BILLING:
        return False, "part of a bill: kept as it is"
    kind = view.entry.resource_type
    if kind == "Binary" and view.number in view.scene.belonging.unclaimed_files:
        return None
    known = {"Patient": "the patient", "Medication": "the name of a drug", "Binary": "the content of a document"}
    return (True, f"used as {known[kind]}") if kind in known else None


def _ownerless(view: EntryView) -> str:
    if view.entry.resource_type == "Bundle":
        return "the bundle around other entries: kept as it is"
    return "belongs to no patient of these files: kept as it is"


def _condition(view: EntryView) -> Interpretation:
    condition = read_condition(view)
    statements: list[Statement] = [condition]
    statements.extend(
        stage_observation(view, stage.summary, stage.kind, (view.number,), NO_PERIOD)
        for stage in condition.stages
        if stage.summary and not any(reference.entry is not None for reference in stage.assessments)
    )
    if not condition.basis:
        return statements, f"comorbidity {condition.wording or _NAMELESS}"
    kind = "metastasis" if condition.secondary else "primary tumor"
    return statements, f"{kind} {condition.wording or _NAMELESS} ({condition.basis})"


def _observation(view: EntryView) -> Interpretation:
    statements, used_as = interpret_observation(view)
    return list(statements), used_as


def _procedure(view: EntryView) -> Interpretation:
    procedure = read_procedure(view)
    modality = f"{procedure.modality.label.lower()}: " if procedure.modality else ""
    return [procedure], f"{procedure.kind} ({modality}{procedure.wording or _NAMELESS})"


def _medication(view: EntryView) -> Interpretation:
    medication = read_medication(view)
    return [medication], f"medication {medication.kind} {medication.wording or _NAMELESS}"


def _report(view: EntryView) -> Interpretation:
    report = read_report(view)
    attached = f" with {len(report.attachments)} attachment(s)" if report.attachments else ""
    return [report], f"report {report.title or _NAMELESS}{attached}"


def _attachments_only(view: EntryView) -> Interpretation:
    """A resource that the board has no place for, but whose documents it can show."""
    if not attachments_in(view):
        return [], ""
    return _report(view)


def _plan(view: EntryView) -> Interpretation:
    plan = read_plan(view)
    return [plan], f"{plan.kind} with {len(plan.activities)} proposal(s)"


def _specimen(view: EntryView) -> Interpretation:
    specimen = read_specimen(view)
    return [specimen], f"specimen {specimen.kind.wording or specimen.accession or _NAMELESS}"


def _imaging(view: EntryView) -> Interpretation:
    study = read_imaging(view)
    return [study], f"imaging study {study.description or _NAMELESS}"


def _body(view: EntryView) -> Interpretation:
    body = read_tumor_body(view)
    return [body], f"body structure {body.description or body.site.wording or _NAMELESS}"


def _family(view: EntryView) -> Interpretation:
    history = read_family_history(view)
    return [history], f"family history: {history.relationship.wording or history.name or _NAMELESS}"


def _party(view: EntryView) -> Interpretation:
    party = read_party(view)
    return [party], f"{party.kind.label.lower()} {party.name or _NAMELESS}"


_READERS: dict[str, Callable[[EntryView], Interpretation]] = {
    "Condition": _condition,
    "Observation": _observation,
    "Procedure": _procedure,
    "ServiceRequest": _procedure,
    "MedicationRequest": _medication,
    "MedicationStatement": _medication,
    "MedicationUsage": _medication,
    "MedicationAdministration": _medication,
    "MedicationDispense": _medication,
    "DiagnosticReport": _report,
    "DocumentReference": _report,
    "Composition": _report,
    "Media": _report,
    "Binary": _report,
    "CarePlan": _plan,
    "RequestGroup": _plan,
    "RequestOrchestration": _plan,
    "Specimen": _specimen,
    "ImagingStudy": _imaging,
    "BodyStructure": _body,
    "FamilyMemberHistory": _family,
    **dict.fromkeys(PARTY_TYPES, _party),
}
