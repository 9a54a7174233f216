"""Lists of cases: filtered by any field, newest first, by keyset, so that a deep page costs as much as the first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, exists, false, func, not_, or_, select, true
from sqlalchemy.orm import Session, aliased

from tumorboard.database.search_index import find_cases
from tumorboard.models import (
    AgendaItem,
    Case,
    Diagnosis,
    Dispatch,
    FollowUp,
    Letter,
    Material,
    OpinionInvitation,
    Patient,
    Recommendation,
    Referral,
    Review,
)
from tumorboard.models.base import utc_now
from tumorboard.queries.readiness import read_readiness
from tumorboard.queries.snapshots import CaseRowSnapshot
from tumorboard.queries.status import StatusFacts, case_status
from tumorboard.vocabulary import (
    AgendaOutcome,
    CaseStatus,
    ConsultationMode,
    DiagnosisKind,
    ReferralReason,
    Requester,
    TumorSite,
    Urgency,
)

COUNTED = 1000
"""How far cases are counted: beyond, a number would say less than it costs."""

_MOST_AT_ONCE = 5000
_BY_READINESS = {CaseStatus.READY: True, CaseStatus.COLLECTING: False}
"""Statuses that differ by whether a case is ready, and whether it is."""


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases to list, newest first. `before_id` continues after a page's last case.

    Attributes:
        text: Words that stand in its number, names, question, outside diagnosis, materials or reports.
        site: Of the tumor.
        board_id: Whose case it is.
        before_id: Only older cases than this one.
        limit: How many.
        status: Where the case stands.
        reason: Why the second opinion is asked for.
        requester: Who asked for it.
        urgency: How soon.
        mode: How the board is consulted.
        country: Of the referral, or else of the patient; upper and lower case do not count.
        language: The same.
        received_since: The first day of its arrival.
        received_until: The last one.
        ready: Whether all records are there that must be, of those that are still to be discussed.
        person_id: Somebody who was asked for an opinion, or has reviewed it.
        party_id: Who referred it, insures it, or has sent a material.
        code_prefix: What the code of the outside diagnosis begins with, e.g. "C50".
    """

    text: str = ""
    site: TumorSite | None = None
    board_id: int | None = None
    before_id: int | None = None
    limit: int = 100
    status: CaseStatus | None = None
    reason: ReferralReason | None = None
    requester: Requester | None = None
    urgency: Urgency | None = None
    mode: ConsultationMode | None = None
    country: str = ""
    language: str = ""
    received_since: date | None = None
    received_until: date | None = None
    ready: bool | None = None
    person_id: int | None = None
    party_id: int | None = None
    code_prefix: str = ""


def list_cases(session: Session, wanted: CaseFilter) -> tuple[CaseRowSnapshot, ...]:
    """A page of cases, newest first, by keyset; three statements more where a case of it is still to be discussed."""
    return tuple(_row(found, ready=ready) for found, ready in _listed(session, wanted))


def count_cases(session: Session, wanted: CaseFilter) -> int:
    """How many cases a filter leaves, counted no further than one more than `COUNTED`."""
    every = replace(wanted, before_id=None, limit=COUNTED + 1)
    if _asks_readiness(every):
        return len(_listed(session, every))
    if every.text.strip():
        return sum(len(some) for some in _portions(session, every, _narrow()))
    return session.scalar(select(func.count()).select_from(_limited(_narrow(), every).subquery())) or 0


def _listed(session: Session, wanted: CaseFilter) -> list[tuple[Row[Any], bool]]:
    """The rows of a page, and whether each case is ready: what is missing is told from its records, not by SQL."""
    kept: list[tuple[Row[Any], bool]] = []
    for some in _portions(session, wanted, _page()):
        asked = _asks_readiness(wanted)
        open_ones = [row.id for row in some if not row.past and (asked or (row.outside is not None and not row.listed))]
        prepared = read_readiness(session, open_ones, utc_now().date())
        for row in some:
            ready = row.id in prepared and prepared[row.id].ready
            if _holds(wanted, ready=ready):
                kept.append((row, ready))
        if len(kept) >= wanted.limit:
            break
    return kept[: wanted.limit]


def _asks_readiness(wanted: CaseFilter) -> bool:
    return wanted.ready is not None or wanted.status in _BY_READINESS


def _holds(wanted: CaseFilter, *, ready: bool) -> bool:
    by_status = ready if wanted.status is None else _BY_READINESS.get(wanted.status, ready)
    return wanted.ready in {None, ready} and by_status is ready


def _portions(session: Session, wanted: CaseFilter, statement: Select[Any]) -> Iterator[Sequence[Row[Any]]]:
    """The rows that hold what SQL can say, until there are enough; where readiness is asked for, until there are none.

    A case past its discussion is neither ready nor not, so that those that are looked at are few.
    """
    left = wanted.limit
    if wanted.text.strip():
        for ids in _matching(session, wanted):
            page = replace(wanted, limit=len(ids) if _asks_readiness(wanted) else left)
            some = session.execute(_limited(statement, page, Case.id.in_(ids))).all()
            yield some
            left -= 0 if _asks_readiness(wanted) else len(some)
            if left <= 0:
                return
        return
    while True:
        some = session.execute(_limited(statement, wanted)).all()
        yield some
        if not _asks_readiness(wanted) or len(some) < wanted.limit:
            return
        wanted = replace(wanted, before_id=some[-1].id)


def _matching(session: Session, wanted: CaseFilter) -> Iterator[list[int]]:
    """The cases that hold the text, in growing portions: where more is asked of them, few of many may be left."""
    size, before = max(wanted.limit, 1), wanted.before_id
    while True:
        ids = find_cases(session, wanted.text, size, before)
        if ids:
            yield ids
        if len(ids) < size:
            return
        size, before = min(4 * size, max(_MOST_AT_ONCE, wanted.limit)), ids[-1]


def _limited(statement: Select[Any], wanted: CaseFilter, *further: ColumnElement[bool]) -> Select[Any]:
    """The page of a statement: which cases stand on it is found by no more tables than the filter asks for."""
    narrow = select(Case.id).join(Referral, Referral.case_id == Case.id)
    if wanted.country.strip() or wanted.language.strip():
        narrow = narrow.join(Patient, Patient.id == Case.patient_id)
    page = narrow.where(*_conditions(wanted), *further).order_by(Case.id.desc()).limit(wanted.limit)
    return statement.where(Case.id.in_(page)).order_by(Case.id.desc())


def _conditions(wanted: CaseFilter) -> Iterator[ColumnElement[bool]]:
    """What is asked of a case beside the text."""
    if wanted.before_id is not None:
        yield Case.id < wanted.before_id
    for column, value in (
        (Case.site, wanted.site),
        (Case.board_id, wanted.board_id),
        (Referral.reason, wanted.reason),
        (Referral.requested_by, wanted.requester),
        (Referral.urgency, wanted.urgency),
        (Referral.mode, wanted.mode),
    ):
        if value is not None:
            yield column == value
    yield from _of_origin(wanted)
    if wanted.status is not None:
        yield status_condition(wanted.status)
    if wanted.ready is not None:
        yield not_(_past())
    yield from _of_others(wanted)


def _of_origin(wanted: CaseFilter) -> Iterator[ColumnElement[bool]]:
    """Where it came from, and when."""
    for of_case, of_patient, word in (
        (Referral.country, Patient.country, wanted.country),
        (Referral.language, Patient.language, wanted.language),
    ):
        if word.strip():
            yield func.lower(func.coalesce(func.nullif(of_case, ""), of_patient)) == word.strip().lower()
    if wanted.received_since is not None:
        yield Referral.received_on >= wanted.received_since
    if wanted.received_until is not None:
        yield Referral.received_on <= wanted.received_until


def _of_others(wanted: CaseFilter) -> Iterator[ColumnElement[bool]]:
    """Who has to do with it, and what the outside diagnosis is coded as."""
    if wanted.person_id is not None:
        yield _of_person(wanted.person_id)
    if wanted.party_id is not None:
        yield _of_party(wanted.party_id)
    if prefix := wanted.code_prefix.strip():
        outside = (Diagnosis.case_id == Case.id, Diagnosis.kind == DiagnosisKind.OUTSIDE)
        # Codes are ASCII and written in capitals, or not: both databases know those.
        yield exists().where(*outside, func.upper(Diagnosis.code).startswith(prefix.upper(), autoescape=True))


def _of_person(person_id: int) -> ColumnElement[bool]:
    asked = exists().where(
        OpinionInvitation.case_id == Case.id,
        OpinionInvitation.person_id == person_id,
        OpinionInvitation.withdrawn_at.is_(None),
    )
    return or_(asked, exists().where(Review.case_id == Case.id, Review.reviewer_id == person_id))


def _of_party(party_id: int) -> ColumnElement[bool]:
    named = (Referral.referrer_id, Referral.insurer_id, Referral.trusted_person_id)
    sent = exists().where(Material.case_id == Case.id, Material.source_id == party_id)
    return or_(*(column == party_id for column in named), sent)


@cache
def status_condition(status: CaseStatus) -> ColumnElement[bool]:
    """Whether a case has a status, as SQL over `Case` and its `Referral`: what `case_status` says of each row.

    Of those that are collected SQL cannot say which are ready.
    """
    facts = _facts()
    steps = (
        (facts["withdrawn"], CaseStatus.WITHDRAWN),
        (facts["closed"], CaseStatus.CLOSED),
        (facts["followed_up"], CaseStatus.IN_FOLLOW_UP),
        (facts["letter_sent"], CaseStatus.LETTER_SENT),
        (facts["recommended"], CaseStatus.RECOMMENDED),
        (facts["discussed"], CaseStatus.DISCUSSED),
        (facts["listed"], CaseStatus.LISTED),
        (facts["outside_known"], CaseStatus.COLLECTING),
        (true(), CaseStatus.DRAFT),
    )
    wanted = CaseStatus.COLLECTING if status is CaseStatus.READY else status
    further: list[ColumnElement[bool]] = []
    for holds, each in steps:
        if each is wanted:
            return and_(holds, *further)
        further.append(not_(holds))
    return false()


@cache
def _facts() -> dict[str, ColumnElement[bool]]:
    """The facts that decide a case's status, by name."""
    successor = aliased(Letter)
    decided = AgendaItem.outcome.in_([AgendaOutcome.DISCUSSED, AgendaOutcome.LISTED_ONLY])
    unsent = exists().where(
        Letter.case_id == Case.id,
        ~exists().where(Dispatch.letter_id == Letter.id),
        ~exists().where(successor.supersedes_id == Letter.id),
    )
    return {
        "withdrawn": Case.withdrawn_at.is_not(None),
        "closed": Case.closed_at.is_not(None),
        "followed_up": exists().where(FollowUp.case_id == Case.id, FollowUp.recorded_at.is_not(None)),
        "letter_sent": and_(exists().where(Dispatch.case_id == Case.id), ~unsent),
        "recommended": exists().where(Recommendation.case_id == Case.id, Recommendation.approved_at.is_not(None)),
        "discussed": exists().where(AgendaItem.case_id == Case.id, decided),
        "listed": exists().where(AgendaItem.case_id == Case.id, AgendaItem.decided_at.is_(None)),
        "outside_known": exists().where(Diagnosis.case_id == Case.id, Diagnosis.kind == DiagnosisKind.OUTSIDE),
    }


def _past() -> ColumnElement[bool]:
    """Whether a case is discussed or over, so that nobody asks any more what it lacks."""
    return or_(*(fact for name, fact in _facts().items() if name not in {"outside_known", "listed"}))


@cache
def _page() -> Select[Any]:
    """What a list shows of each case, and the facts of its status: columns, never whole rows. Built once."""
    outside = select(Diagnosis.verbatim).where(Diagnosis.case_id == Case.id, Diagnosis.kind == DiagnosisKind.OUTSIDE)
    facts = _facts()
    shown = [facts[name].label(name) for name in facts if name != "outside_known"]
    return _joined(
        select(
            Case.id,
            Case.number,
            Patient.family_name,
            Patient.given_name,
            Patient.birth_date,
            Case.site,
            outside.scalar_subquery().label("outside"),
            Referral.received_on,
            _past().label("past"),
            *shown,
        )
    )


@cache
def _narrow() -> Select[Any]:
    return _joined(select(Case.id))


def _joined(columns: Select[Any]) -> Select[Any]:
    return (
        columns.select_from(Case)
        .join(Patient, Patient.id == Case.patient_id)
        .join(Referral, Referral.case_id == Case.id)
    )


def _row(found: Row[Any], *, ready: bool) -> CaseRowSnapshot:
    return CaseRowSnapshot(
        id=found.id,
        number=found.number,
        patient=", ".join(part for part in (found.family_name, found.given_name) if part),
        birth_date=found.birth_date,
        site=found.site,
        outside_diagnosis=found.outside or "",
        received_on=found.received_on,
        status=case_status(
            StatusFacts(
                withdrawn=found.withdrawn,
                closed=found.closed,
                followed_up=found.followed_up,
                letter_sent=found.letter_sent,
                recommended=found.recommended,
                discussed=found.discussed,
                listed=found.listed,
                ready=ready,
                outside_known=found.outside is not None,
            )
        ),
    )
