"""Who is needed for a case, who is asked, and who might be: the disciplines of its site with ranked experts."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tumorboard.concordance.checklists import NeededDiscipline, default_disciplines, needed_disciplines
from tumorboard.concordance.matching import Area, AwaySpan, Expert, Match, MatchNeed, rank_experts
from tumorboard.database.tickets import opens_case
from tumorboard.errors import NO_SUCH_CASE, NotFoundError
from tumorboard.models import (
    SHOWN_OPINION,
    Absence,
    AgendaItem,
    BoardMember,
    Case,
    Diagnosis,
    DisciplineNeed,
    Expertise,
    Meeting,
    OpinionInvitation,
    Party,
    Person,
    Plan,
    Referral,
    Review,
)
from tumorboard.queries.case import find_case
from tumorboard.vocabulary import DiagnosisKind, Discipline, Necessity, PlanKind, Role, TumorSite

_WEEK = timedelta(days=7)
_NEWEST = 2000
"""How many of the board's newest invitations tell load and turnaround."""


@dataclass(frozen=True, slots=True)
class AskedSnapshot:
    """Somebody who is asked for an opinion on the case; `received`: it is signed."""

    invitation_id: int
    row_version: int
    person_id: int
    name: str
    discipline: Discipline
    due_on: date | None
    conflict: str
    received: bool


@dataclass(frozen=True, slots=True)
class TeamNeedSnapshot:
    """A discipline, who sees the case in it, and who might be asked, the best first.

    Attributes:
        discipline: The discipline.
        necessity: How much the site asks for it; None where it does not.
        asked: Who is asked for an opinion.
        matches: Who might be.
        reviewers: Who writes or has signed a review, by name.
    """

    discipline: Discipline
    necessity: Necessity | None
    asked: tuple[AskedSnapshot, ...]
    matches: tuple[Match, ...]
    reviewers: tuple[str, ...] = ()

    @property
    def seen(self) -> bool:
        """Whether somebody of the discipline sees the case."""
        return bool(self.asked or self.reviewers)


@dataclass(frozen=True, slots=True)
class TeamSnapshot:
    """The team of a case.

    Attributes:
        case_id: The case.
        site: Its disease area.
        code: The code of the outside diagnosis; "" where it has none.
        meeting_on: The day of its next meeting; None where none is set.
        needs: The disciplines that its site asks for, critical first, then others that were asked.
        others: Disciplines in which somebody could be asked as well.
    """

    case_id: int
    site: TumorSite
    code: str
    meeting_on: date | None
    needs: tuple[TeamNeedSnapshot, ...]
    others: tuple[TeamNeedSnapshot, ...] = ()

    @property
    def missing(self) -> tuple[Discipline, ...]:
        """The critical disciplines in which nobody is asked and nobody reviews."""
        return tuple(need.discipline for need in self.needs if need.necessity is Necessity.CRITICAL and not need.seen)


def _find(session: Session, number: str, _today: date, /) -> int | None:
    return find_case(session, number)


@opens_case(_find)
def read_team(session: Session, number: str, today: date, /) -> TeamSnapshot:
    """The team of a case with proposals, in twelve statements however many people there are.

    Args:
        session: A reading session.
        number: The case's number.
        today: The day on which it is asked.

    Raises:
        NotFoundError: There is no such case, or it is not for this person to see.
    """
    found = session.execute(
        select(Case, Referral, Party, Diagnosis)
        .join(Referral, Referral.case_id == Case.id)
        .outerjoin(Party, Party.id == Referral.referrer_id)
        .outerjoin(Diagnosis, (Diagnosis.case_id == Case.id) & (Diagnosis.kind == DiagnosisKind.OUTSIDE))
        .where(Case.number == number)
    ).one_or_none()
    if found is None:
        raise NotFoundError(NO_SUCH_CASE, field="number")
    case, referral, party, diagnosis = found
    plan = session.scalars(select(Plan).where(Plan.case_id == case.id, Plan.kind == PlanKind.OUTSIDE)).first()
    rows = session.scalars(select(DisciplineNeed).where(DisciplineNeed.site == case.site).order_by(DisciplineNeed.id))
    needed = needed_disciplines(disciplines_of(case.site, list(rows)), referral.reason)
    starts_at = session.scalar(
        select(func.min(Meeting.starts_at))
        .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
        .where(AgendaItem.case_id == case.id, AgendaItem.decided_at.is_(None))
    )
    meeting_on = None if starts_at is None else starts_at.date()
    experts = read_experts(session, today)
    asked = _asked(session, case.id, {expert.person_id: expert.name for expert in experts})
    reviewers = session.execute(
        select(Review.discipline, Person)
        .join(Person, Person.id == Review.reviewer_id)
        .where(Review.case_id == case.id)
        .order_by(Review.id)
    ).all()
    busy = {each.person_id for each in asked} | {row.Person.id for row in reviewers}
    free = [expert for expert in experts if expert.person_id not in busy]

    def team_need(discipline: Discipline, necessity: Necessity | None) -> TeamNeedSnapshot:
        need = _need(discipline, (case, referral, party, diagnosis), plan)
        return TeamNeedSnapshot(
            discipline,
            necessity,
            tuple(each for each in asked if each.discipline is discipline),
            rank_experts(need, free, today, meeting_on),
            tuple(dict.fromkeys(row.Person.display_name for row in reviewers if row.discipline is discipline)),
        )

    wanted: dict[Discipline, Necessity | None] = {need.discipline: need.necessity for need in needed}
    wanted |= {each.discipline: None for each in asked if each.discipline not in wanted}
    staffed = {discipline for expert in experts for discipline in expert.disciplines}
    return TeamSnapshot(
        case_id=case.id,
        site=case.site,
        code="" if diagnosis is None else diagnosis.code,
        meeting_on=meeting_on,
        needs=tuple(team_need(discipline, necessity) for discipline, necessity in wanted.items()),
        others=tuple(team_need(each, None) for each in Discipline if each in staffed and each not in wanted),
    )


def disciplines_of(site: TumorSite, rows: list[DisciplineNeed]) -> tuple[NeededDiscipline, ...]:
    """The disciplines of a site: the board's own where it has any, else those with which a board begins."""
    own = tuple(NeededDiscipline(row.discipline, row.necessity, row.reason) for row in rows)
    return own or default_disciplines(site)


def read_experts(session: Session, today: date) -> tuple[Expert, ...]:
    """Every active specialist with what matching asks of them, in five statements."""
    people = session.scalars(
        select(Person).where(Person.active, Person.role == Role.SPECIALIST).order_by(Person.family_name, Person.id)
    ).all()
    disciplines: dict[int, set[Discipline]] = defaultdict(set)
    for person_id, discipline in session.execute(select(BoardMember.person_id, BoardMember.discipline)):
        disciplines[person_id].add(discipline)
    areas: dict[int, list[Area]] = defaultdict(list)
    for row in session.scalars(select(Expertise).order_by(Expertise.id)):
        areas[row.person_id].append(Area(row.site, row.code_prefix, row.code_system))
    away: dict[int, list[AwaySpan]] = defaultdict(list)
    for absence in session.scalars(select(Absence).where(Absence.last_on >= today).order_by(Absence.first_on)):
        away[absence.person_id].append(AwaySpan(absence.first_on, absence.last_on, absence.deputy_id))
    work = _work(session, today)
    return tuple(
        Expert(
            person_id=person.id,
            name=person.display_name,
            family_name=person.family_name,
            given_name=person.given_name,
            disciplines=frozenset(
                disciplines[person.id] | ({person.discipline} if person.discipline is not None else set())
            ),
            institution=person.institution,
            areas=tuple(areas[person.id]),
            absences=tuple(away[person.id]),
            cases_per_week=person.cases_per_week,
            cases_this_week=work[person.id].this_week,
            open_opinions=work[person.id].open,
            days_to_sign=tuple(work[person.id].days),
        )
        for person in people
    )


class _Work:
    """What somebody was asked lately."""

    def __init__(self) -> None:
        self.this_week = 0
        self.open = 0
        self.days: list[int] = []


def _work(session: Session, today: date) -> dict[int, _Work]:
    """Load and turnaround of everybody, from the board's newest invitations."""
    shown = SHOWN_OPINION.columns
    signed_at = (
        select(func.min(shown.signed_at))
        .where(shown.case_id == OpinionInvitation.case_id, shown.author_id == OpinionInvitation.person_id)
        .scalar_subquery()
    )
    rows = session.execute(
        select(OpinionInvitation.person_id, OpinionInvitation.created_at, signed_at, Case.closed_at, Case.withdrawn_at)
        .join(Case, Case.id == OpinionInvitation.case_id)
        .where(OpinionInvitation.withdrawn_at.is_(None))
        .order_by(OpinionInvitation.id.desc())
        .limit(_NEWEST)
    )
    work: dict[int, _Work] = defaultdict(_Work)
    for person_id, asked_at, given_at, closed_at, withdrawn_at in rows:
        theirs = work[person_id]
        theirs.this_week += _day(asked_at) > today - _WEEK
        if given_at is not None:
            theirs.days.append(max(0, (_day(given_at) - _day(asked_at)).days))
        elif closed_at is None and withdrawn_at is None:
            theirs.open += 1
    return work


def _day(moment: datetime) -> date:
    return moment.astimezone().date()


def _asked(session: Session, case_id: int, names: dict[int, str]) -> tuple[AskedSnapshot, ...]:
    shown = SHOWN_OPINION.columns
    given = select(shown.author_id).where(shown.case_id == case_id, shown.signed_at.is_not(None))
    rows = session.execute(
        select(OpinionInvitation, Person, OpinionInvitation.person_id.in_(given))
        .join(Person, Person.id == OpinionInvitation.person_id)
        .where(OpinionInvitation.case_id == case_id, OpinionInvitation.withdrawn_at.is_(None))
        .order_by(OpinionInvitation.id)
    )
    return tuple(
        AskedSnapshot(
            invitation.id,
            invitation.row_version,
            person.id,
            names.get(person.id, person.display_name),
            invitation.discipline,
            invitation.due_on,
            invitation.conflict,
            bool(received),
        )
        for invitation, person, received in rows
    )


def _need(
    discipline: Discipline, found: tuple[Case, Referral, Party | None, Diagnosis | None], plan: Plan | None
) -> MatchNeed:
    case, _referral, party, diagnosis = found
    stated = [each for each in (diagnosis, plan) if each is not None]
    places = [each.institution for each in stated]
    if party is not None:
        places.append(party.organization)
    return MatchNeed(
        discipline=discipline,
        site=case.site,
        code="" if diagnosis is None else diagnosis.code,
        signers=tuple(dict.fromkeys(each.stated_by for each in stated if each.stated_by)),
        institutions=tuple(dict.fromkeys(place for place in places if place)),
        treating=() if party is None else (party.name,),
    )
