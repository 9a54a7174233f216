"""Outside tumors as cases: registered once, corrected by later imports only while nobody here has touched them."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from tumorboard.errors import GateError
from tumorboard.models import Board, Case, Diagnosis, Material, Plan
from tumorboard.models.base import Row
from tumorboard.services.acting import fetch
from tumorboard.services.imported_entries import Ledger
from tumorboard.services.intake import (
    RecordOutsideDiagnosis,
    RecordOutsidePlan,
    ReferralEntry,
    RegisterCase,
    outside_diagnosis,
    outside_plan,
    record_outside_diagnosis,
    record_outside_plan,
    register_case,
)
from tumorboard.services.intake_parties import party_of
from tumorboard.services.materials import RegisterMaterial, StoreAttachment, register_material, store_attachment
from tumorboard.services.people import AddParty
from tumorboard.services.signing import content_digest
from tumorboard.services.statements import DiagnosisEntry, PlanEntry
from tumorboard.vocabulary import ImportOutcome, TumorSite

_WORDS = ("summary", "ecog", "karnofsky", "comorbidities", "family_history", "prior_treatment")
"""What an import writes into a case beside the outside diagnosis and plan."""

_CHANGED_IN_NOTHING = "Changed in nothing that the case shows."


@dataclass(frozen=True, slots=True)
class MaterialSent:
    """A report, document, specimen or study of the record.

    Attributes:
        entry: The entry it came from.
        material: What to register; its case and its attachment are set when it is filed.
        file: The bytes that came with it.
        source: Who made it.
    """

    entry: int
    material: RegisterMaterial
    file: StoreAttachment | None = None
    source: AddParty | None = None


@dataclass(frozen=True, slots=True)
class CaseSent:
    """One primary tumor with everything that the record says about it.

    Attributes:
        entry: The entry of the tumor.
        statements: The entries that the diagnosis, the plan and the words rest on.
        site: By which the board is chosen.
        question: The clinical question.
        referral: How it came; the referrer's id is set when it is filed.
        referrer: Who says what the patient has.
        diagnosis: The outside diagnosis.
        plan: The outside plan; None where the record names no treatment.
        materials: Reports, documents, specimens and studies.
        remarks: Sentences for whoever reads the outcome.
    """

    entry: int
    statements: frozenset[int]
    site: TumorSite
    question: str
    referral: ReferralEntry
    diagnosis: DiagnosisEntry
    plan: PlanEntry | None = None
    referrer: AddParty | None = None
    summary: str = ""
    ecog: int | None = None
    karnofsky: int | None = None
    comorbidities: str = ""
    family_history: str = ""
    prior_treatment: str = ""
    materials: tuple[MaterialSent, ...] = ()
    remarks: str = ""


def file_case(session: Session, sent: CaseSent, ledger: Ledger) -> int:
    """Registers the case of a tumor, or brings the case that an earlier import made up to date; returns its id.

    Raises:
        GateError: There is no board yet.
    """
    case_id = ledger.case_of(sent.entry)
    if case_id is None:
        case_id = _register(session, sent, ledger)
    else:
        _revise(session, sent, case_id, ledger)
    file_materials(session, sent.materials, case_id, ledger)
    return case_id


def _register(session: Session, sent: CaseSent, ledger: Ledger) -> int:
    if ledger.patient_id is None:
        raise GateError("A case needs its patient.")
    others = session.scalars(select(Case.number).where(Case.patient_id == ledger.patient_id)).all()
    referral = sent.referral
    if sent.referrer is not None:
        referral = replace(referral, referrer_id=party_of(session, sent.referrer))
    number = register_case(
        session,
        RegisterCase(
            board_id=_board(session, sent.site),
            patient_id=ledger.patient_id,
            site=sent.site,
            clinical_question=sent.question,
            referral=referral,
            outside_diagnosis=sent.diagnosis,
            outside_plan=sent.plan,
            **{name: getattr(sent, name) for name in _WORDS},
        ),
    )
    case = session.scalars(select(Case).where(Case.number == number)).one()
    for entry in sent.statements:
        ledger.settle_as_sent(entry, case.id)
    hint = f" The patient also has {', '.join(others)}: if it is the same tumor, withdraw one." if others else ""
    ledger.settle(sent.entry, ImportOutcome.FILED, f"{sent.remarks}{hint}".strip(), case.id)
    ledger.made_case(sent.entry, case.id, _digest(session, case))
    return case.id


def _revise(session: Session, sent: CaseSent, case_id: int, ledger: Ledger) -> None:
    """Lets a changed record correct the case, unless something here stands against it."""
    case = fetch(session, Case, case_id)
    taken_back = ledger.taken_back(case_id)
    rested_on = sorted(sent.statements | taken_back)
    fresh = [number for number in rested_on if not ledger.is_unchanged(number)]
    hindrance = _hindrance(session, case, sent, ledger) if fresh else ""
    before = _digest(session, case)
    if fresh and not hindrance:
        _rewrite(session, case, sent)
    after = _digest(session, case)
    for number in rested_on:
        if number in fresh and hindrance:
            ledger.settle(number, ImportOutcome.NEEDS_YOU, hindrance, case_id)
        elif number not in fresh or number in taken_back or not ledger.is_known(number):
            ledger.settle_as_sent(number, None if number in taken_back else case_id)
        elif before == after:
            ledger.settle(number, ImportOutcome.SKIPPED, _CHANGED_IN_NOTHING, case_id)
        else:
            ledger.settle(number, ImportOutcome.UPDATED, ledger.entries[number].reason, case_id)
    if before != after:
        count = entries_in_words(len(fresh))
        ledger.settle(
            sent.entry, ImportOutcome.UPDATED, f"{case.number} follows {count}, new or changed. {sent.remarks}", case_id
        )
        ledger.made_case(sent.entry, case_id, after)


def _hindrance(session: Session, case: Case, sent: CaseSent, ledger: Ledger) -> str:
    """Why the case may not be changed, as a sentence; "" where nothing hinders."""
    if case.withdrawn_at is not None or case.closed_at is not None:
        return f"{case.number} is closed: nothing was changed."
    diagnosis, plan = outside_diagnosis(session, case.id), outside_plan(session, case.id)
    if any(statement is not None and statement.frozen_at is not None for statement in (diagnosis, plan)):
        return (
            f"The outside record of {case.number} was frozen by the first signed review: nothing was changed. "
            "Show the new content to the reviewers."
        )
    if ledger.filed_sha256(sent.entry) != _digest(session, case):
        return (
            f"{case.number} was edited here since the last import: nothing was changed. "
            "Compare the new content and enter what is right."
        )
    if missed := ledger.missed(case.id):
        return (
            f"{case.number} was made from {entries_in_words(missed)} more than these files hold: nothing was changed. "
            "Import the whole record again, or correct the case by hand."
        )
    return ""


def entries_in_words(count: int) -> str:
    """A number of entries in words."""
    return "one entry" if count == 1 else f"{count} entries"


def _rewrite(session: Session, case: Case, sent: CaseSent) -> None:
    record_outside_diagnosis(session, RecordOutsideDiagnosis(case.id, sent.diagnosis))
    if sent.plan is not None or outside_plan(session, case.id) is not None:
        record_outside_plan(session, RecordOutsidePlan(case.id, sent.plan or PlanEntry(())))
    for name in _WORDS:
        setattr(case, name, getattr(sent, name))
    session.flush()


def _digest(session: Session, case: Case) -> str:
    """SHA-256 of the outside diagnosis, the plan and the words of a case."""
    rows: list[Row] = []
    diagnosis, plan = outside_diagnosis(session, case.id), outside_plan(session, case.id)
    if isinstance(diagnosis, Diagnosis):
        rows.extend([diagnosis, *_by_id(diagnosis.axes), *_by_id(diagnosis.biomarkers)])
    if isinstance(plan, Plan):
        rows.extend([plan, *_by_id(plan.components)])
    words = json.dumps([getattr(case, name) for name in _WORDS], ensure_ascii=False)
    return hashlib.sha256(f"{content_digest(*rows)}{words}".encode()).hexdigest()


def file_materials(session: Session, materials: tuple[MaterialSent, ...], case_id: int, ledger: Ledger) -> None:
    """Registers what the case does not have yet. A changed document stands beside the earlier one."""
    for sent in materials:
        attachment_id = None if sent.file is None else store_attachment(session, sent.file).id
        changed = ledger.is_known(sent.entry) and not ledger.is_unchanged(sent.entry)
        if _has(session, sent.material, case_id, attachment_id):
            if changed:
                ledger.settle(sent.entry, ImportOutcome.SKIPPED, _CHANGED_IN_NOTHING, case_id)
            else:
                ledger.settle_as_sent(sent.entry, case_id)
            continue
        source_id = None if sent.source is None else party_of(session, sent.source)
        register_material(
            session, replace(sent.material, case_id=case_id, attachment_id=attachment_id, source_id=source_id)
        )
        if changed:
            ledger.settle(sent.entry, ImportOutcome.UPDATED, "The new version stands beside the earlier one.", case_id)
        else:
            ledger.settle_as_sent(sent.entry, case_id)


def _has(session: Session, wanted: RegisterMaterial, case_id: int, attachment_id: int | None) -> bool:
    same = select(Material.id).where(
        Material.case_id == case_id,
        Material.kind == wanted.kind,
        Material.description == wanted.description,
        Material.accession_number == wanted.accession_number,
        Material.collected_on == wanted.collected_on,
        Material.attachment_id == attachment_id,
    )
    return session.scalar(same.limit(1)) is not None


def _board(session: Session, site: TumorSite) -> int:
    """The first board of the tumor's site, else the first general one, else the first of all."""
    boards = [(board_id, board_site) for board_id, board_site in session.execute(select(Board.id, Board.site))]
    if not boards:
        raise GateError("There is no board yet; found one before importing.", field="board")
    ranked = [(its is not site, its is not TumorSite.GENERAL, board_id) for board_id, its in boards]
    return min(ranked)[2]


def _by_id(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row.id)
