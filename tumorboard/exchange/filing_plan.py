"""The outside plan of one tumor: what was done, what is under way, and what somebody proposed."""

from dataclasses import dataclass, field

from tumorboard.exchange.fhir.care import OutsideMedication, OutsidePlan, OutsideProcedure, PlanActivity
from tumorboard.exchange.fhir.record import OutsideRecord
from tumorboard.exchange.filing_account import Account
from tumorboard.exchange.filing_subject import Subject
from tumorboard.exchange.filing_text import bounded, coding_of, dates, day, days, joined, label, sentence
from tumorboard.exchange.filing_treatments import (
    BEGUN,
    NOT_GIVEN,
    drug_component,
    drug_words,
    is_for,
    procedure_component,
    procedure_words,
    treats_cancer,
)
from tumorboard.services.statements import ComponentEntry, PlanEntry
from tumorboard.vocabulary import ComponentProgress, Intent, Modality

_PROPOSED = {"completed": ComponentProgress.COMPLETED, "in-progress": ComponentProgress.STARTED}


@dataclass(frozen=True, slots=True)
class OutsideTreatment:
    """The treatment of one tumor.

    Attributes:
        plan: None where the record names none.
        prior: What was given or done already, in words.
        entries: The entries that these rest on.
    """

    plan: PlanEntry | None
    prior: str
    entries: frozenset[int]


@dataclass(slots=True)
class _Gathered:
    components: list[ComponentEntry] = field(default_factory=list)
    prior: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    used: set[int] = field(default_factory=set)

    def add(self, component: ComponentEntry, when: str, words: str) -> None:
        self.components.append(component)
        self.words.append(sentence(words))
        if component.progress in BEGUN:
            dated = f" ({when})" if when and when not in component.text else ""
            state = "" if component.progress is ComponentProgress.COMPLETED else f", {component.progress.value}"
            self.prior.append(sentence(f"{component.text}{dated}{state}"))


def outside_treatment(record: OutsideRecord, subject: Subject, account: Account) -> OutsideTreatment:
    """Every treatment that a record states for a tumor: given, planned or proposed. No extent is ever guessed."""
    gathered = _Gathered()
    drugs = [drug for drug in record.medications if not drug.retracted]
    for procedure in record.procedures:
        if not procedure.retracted and _is_for(procedure, subject, account):
            _add_procedure(procedure, drugs, gathered)
    for drug in drugs:
        if drug.entry not in gathered.used and _given_for(drug, subject, account):
            gathered.used.add(drug.entry)
            if drug.status in NOT_GIVEN:
                gathered.prior.append(sentence(f"Not given: {drug_words(drug)}"))
            else:
                gathered.add(drug_component(drug), dates(drug.effective), drug_words(drug))
    proposals = [proposal for proposal in record.plans if _concerns(proposal, subject, account)]
    for proposal in proposals:
        _add_plan(proposal, gathered)
    for entry in gathered.used:
        account.filed(entry)
    newest = max((proposal.created for proposal in proposals), default="")
    authors = [author for proposal in proposals for author in proposal.authors]
    named = joined((author.wording for author in authors if author.wording != author.sent), ", ")
    plan = PlanEntry(
        tuple(gathered.components),
        verbatim=bounded("\n".join(gathered.words)),
        stated_by=label(named),
        stated_on=day(newest),
    )
    return OutsideTreatment(
        plan=plan if gathered.components or gathered.words else None,
        prior=bounded("\n".join(gathered.prior)),
        entries=frozenset(gathered.used),
    )


def _is_for(procedure: OutsideProcedure, subject: Subject, account: Account) -> bool:
    """Whether a procedure treats the tumor. What may treat one of several is left to a person."""
    if procedure.about:
        diagnostic = procedure.intent is Intent.DIAGNOSTIC
        return subject.covers(procedure.entry, procedure.about) and (procedure.modality is not None or diagnostic)
    if not treats_cancer(procedure) or procedure.modality is None:
        return False
    if subject.siblings > 1:
        account.ask(procedure.entry, f"It does not say for which of the {subject.siblings} tumors it was done.")
        return False
    return True


def _add_procedure(procedure: OutsideProcedure, drugs: list[OutsideMedication], gathered: _Gathered) -> None:
    mine = [drug for drug in drugs if any(part.entry == procedure.entry for part in drug.part_of)]
    gathered.used.update([procedure.entry, *(drug.entry for drug in mine)])
    if procedure.status in NOT_GIVEN:
        gathered.prior.append(sentence(f"Not done: {procedure_words(procedure, mine)}"))
    else:
        words = procedure_words(procedure, mine)
        gathered.add(procedure_component(procedure, mine), dates(procedure.performed), words)


def _given_for(drug: OutsideMedication, subject: Subject, account: Account) -> bool:
    if is_for(drug, subject):
        return True
    if drug.intents and not drug.about and not drug.reasons and subject.siblings > 1:
        account.ask(drug.entry, f"It does not say for which of the {subject.siblings} tumors it is.")
    return False


def _concerns(plan: OutsidePlan, subject: Subject, account: Account) -> bool:
    if plan.status == "entered-in-error":
        account.taken_back(plan.entry)
        return False
    if plan.about:
        return subject.covers(plan.entry, plan.about)
    if plan.kind == "care plan" and not any(activity.modality for activity in plan.activities):
        return False
    if subject.siblings > 1:
        account.ask(plan.entry, f"It does not say for which of the {subject.siblings} tumors it was made.")
        return False
    return True


def _add_plan(plan: OutsidePlan, gathered: _Gathered) -> None:
    """A plan in whole words, and the proposals whose kind is clear as parts of the outside plan."""
    described = {entry for entry in gathered.used if entry != plan.entry}
    gathered.used.add(plan.entry)
    about = joined([days(plan.created), plan.status, *(identifier.value for identifier in plan.identifiers)], ", ")
    head = f"{plan.title or plan.kind.capitalize()} ({about})" if about else plan.title or plan.kind.capitalize()
    proposals = joined(_activity_words(activity) for activity in plan.activities)
    remarks = joined([plan.description, *plan.notes])
    gathered.words.append(bounded(joined([f"{head}: {proposals}" if proposals else head, remarks], ". ")))
    for activity in plan.activities:
        refused = activity.do_not_perform or activity.status in NOT_GIVEN
        if activity.modality is None or refused or activity.target.entry in described:
            continue
        gathered.components.append(_proposal(activity, activity.modality))


def _proposal(activity: PlanActivity, modality: Modality) -> ComponentEntry:
    code = coding_of(activity.code)
    return ComponentEntry(
        modality=modality,
        text=bounded(_activity_words(activity)),
        progress=_PROPOSED.get(activity.status, ComponentProgress.PLANNED),
        started_on=day(activity.scheduled.start),
        ended_on=day(activity.scheduled.end),
        code=label(code.code),
        code_system=label(code.system),
    )


def _activity_words(activity: PlanActivity) -> str:
    name = activity.wording or activity.target.wording or "a proposal without words"
    state = joined([activity.status, activity.status_reason.wording, dates(activity.scheduled)], ", ")
    words = f"not to be done: {name}" if activity.do_not_perform else name
    return joined([f"{words} ({state})" if state else words, *activity.notes], ", ")
