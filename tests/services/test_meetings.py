"""Meetings: the agenda, quorum at the moment of each decision, and that nothing changes afterwards."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy.orm import Session

from tests.support.board import ADMINISTRATOR, CHAIR, COORDINATOR, ONCOLOGIST, PATHOLOGIST, RADIOLOGIST
from tests.support.clinic import Clinic
from tumorboard.errors import FrozenError, GateError, InvalidInputError, NotAllowedError, NotFoundError
from tumorboard.models import AgendaItem, Attendance
from tumorboard.models.base import utc_now
from tumorboard.queries.agenda import list_meetings, read_agenda
from tumorboard.services.acting import fetch
from tumorboard.services.meetings import (
    CloseMeeting,
    ListCase,
    RecordArrival,
    RecordDeparture,
    RecordOutcome,
    ScheduleMeeting,
    StartItem,
    close_meeting,
    list_case,
    record_arrival,
    record_departure,
    record_outcome,
    schedule_meeting,
    start_item,
)
from tumorboard.services.people import AddPerson, DisablePerson, FoundBoard, add_person, disable_person, found_board
from tumorboard.vocabulary import AgendaOutcome, CaseStatus, DeferralReason, Discipline, Role

Act = Callable[[], object]

START = datetime(2026, 11, 24, 7, tzinfo=UTC)


def leave(clinic: Clinic, meeting_id: int, login: str) -> None:
    clinic.write(COORDINATOR, record_departure, RecordDeparture(meeting_id, clinic.people[login]))


def decide(clinic: Clinic, item_id: int, outcome: AgendaOutcome = AgendaOutcome.DISCUSSED) -> None:
    clinic.write(COORDINATOR, record_outcome, RecordOutcome(item_id, outcome))


def test_quorum_is_what_holds_at_the_moment_of_each_decision(clinic: Clinic) -> None:
    first, second, third = (clinic.register() for _ in range(3))
    meeting_id = clinic.schedule()
    items = [case.list_on(meeting_id) for case in (first, second, third)]
    clinic.arrive(meeting_id, PATHOLOGIST, CHAIR, RADIOLOGIST)
    decide(clinic, items[0])
    leave(clinic, meeting_id, PATHOLOGIST)
    decide(clinic, items[1])
    clinic.arrive(meeting_id, PATHOLOGIST)
    leave(clinic, meeting_id, RADIOLOGIST)
    decide(clinic, items[2])
    found = [case.discussion(item) for case, item in zip((first, second, third), items, strict=True)]
    assert [item.quorate for item in found] == [True, False, True]
    assert [item.absent for item in found] == [(), (Discipline.PATHOLOGY,), ()]
    assert found[0].present == (Discipline.PATHOLOGY, Discipline.RADIOLOGY, Discipline.SURGERY)
    assert [person.family_name for person in found[1].participants] == ["Ivanov", "Haddad"]
    assert sorted(person.family_name for person in found[2].participants) == ["Ivanov", "Osei"]


def test_without_anybody_there_is_no_quorum(clinic: Clinic) -> None:
    case = clinic.register()
    item_id = case.list_on(clinic.schedule())
    decide(clinic, item_id)
    discussion = case.discussion(item_id)
    assert (discussion.quorate, discussion.absent) == (False, (Discipline.PATHOLOGY, Discipline.SURGERY))
    assert discussion.participants == ()


def test_a_deputy_counts_in_the_discipline_in_which_they_came(clinic: Clinic) -> None:
    case = clinic.register()
    meeting_id = clinic.schedule()
    clinic.arrive(meeting_id, CHAIR)
    deputy = RecordArrival(meeting_id, clinic.people[ONCOLOGIST], Discipline.PATHOLOGY)
    clinic.write(CHAIR, record_arrival, deputy)
    item_id = case.list_on(meeting_id)
    decide(clinic, item_id)
    assert case.discussion(item_id).quorate


def test_a_board_that_requires_no_discipline_is_always_quorate(clinic: Clinic) -> None:
    board_id = clinic.write(COORDINATOR, found_board, FoundBoard("Open board"))
    case = clinic.register(replace(clinic.registration(), board_id=board_id))
    meeting_id = clinic.write(COORDINATOR, schedule_meeting, ScheduleMeeting(board_id, START, clinic.people[CHAIR]))
    item_id = case.list_on(meeting_id)
    decide(clinic, item_id)
    assert case.discussion(item_id).quorate


def test_a_case_is_listed_by_its_own_board_alone(clinic: Clinic) -> None:
    board_id = clinic.write(COORDINATOR, found_board, FoundBoard("Lung board"))
    case = clinic.register()
    other = clinic.write(COORDINATOR, schedule_meeting, ScheduleMeeting(board_id, START, clinic.people[CHAIR]))
    with pytest.raises(InvalidInputError, match=f"{case.number} is a case of another board") as refusal:
        case.list_on(other)
    assert refusal.value.field == "case_id"
    assert case.read().discussions == ()
    for _ in range(2):
        case.list_on(clinic.schedule())
    assert len(case.read().discussions) == 2


def test_an_unready_case_is_listed_only_with_a_reason_and_is_then_provisional(clinic: Clinic) -> None:
    case = clinic.register()
    case.add_material(received=False, description="Slides of the core biopsy")
    meeting_id = clinic.schedule()
    with pytest.raises(InvalidInputError, match="not ready: Slides of the core biopsy not sent") as refusal:
        case.list_on(meeting_id)
    assert refusal.value.field == "provisional_reason"
    with pytest.raises(InvalidInputError, match="decision is then provisional"):
        clinic.write(COORDINATOR, list_case, ListCase(meeting_id, case.id, provisional_reason="  "))
    command = ListCase(meeting_id, case.id, provisional_reason="The operation is on Friday.")
    item_id = clinic.write(COORDINATOR, list_case, command)
    assert case.discussion(item_id).provisional_reason == "The operation is on Friday."


def test_a_ready_case_is_not_called_provisional(clinic: Clinic) -> None:
    case = clinic.register()
    case.add_material(received=True)
    command = ListCase(clinic.schedule(), case.id, provisional_reason="To be on the safe side.")
    with pytest.raises(InvalidInputError, match="is ready") as refusal:
        clinic.write(COORDINATOR, list_case, command)
    assert refusal.value.field == "provisional_reason"


def test_after_the_cut_off_a_case_is_added_only_with_a_reason(clinic: Clinic) -> None:
    case, other = clinic.register(), clinic.register()
    schedule = ScheduleMeeting(clinic.board_id, START, clinic.people[CHAIR])
    past, future = (
        clinic.write(COORDINATOR, schedule_meeting, replace(schedule, cutoff_at=utc_now() + timedelta(hours=hours)))
        for hours in (-1, 1)
    )
    other.list_on(future)
    with pytest.raises(GateError, match="cut-off is over") as refusal:
        case.list_on(past)
    assert refusal.value.field == "late_reason"
    item_id = clinic.write(COORDINATOR, list_case, ListCase(past, case.id, late_reason="Admitted last night."))
    assert case.discussion(item_id).late_reason == "Admitted last night."


def test_an_agenda_keeps_its_order_and_takes_the_cases_own_question(clinic: Clinic) -> None:
    case, other = clinic.register(), clinic.register()
    meeting_id = clinic.schedule()
    case.list_on(meeting_id)
    command = ListCase(meeting_id, other.id, 12, clinic.people[ONCOLOGIST], "Is chemotherapy needed?")
    clinic.write(COORDINATOR, list_case, command)
    agenda = clinic.database.read(read_agenda, meeting_id)
    assert [(item.position, item.case_number, item.minutes, item.question) for item in agenda.items] == [
        (1, case.number, 5, "Can the breast be kept?"),
        (2, other.number, 12, "Is chemotherapy needed?"),
    ]
    assert agenda.items[1].presenter == "Dr Luc Moreau"
    assert case.read().status is CaseStatus.LISTED


def test_a_case_stands_on_an_agenda_once_and_for_at_least_a_minute(clinic: Clinic) -> None:
    case, other = clinic.register(), clinic.register()
    meeting_id = clinic.schedule()
    case.list_on(meeting_id)
    with pytest.raises(InvalidInputError, match=f"{case.number} is on this agenda already") as refusal:
        case.list_on(meeting_id)
    assert refusal.value.field == "case_id"
    with pytest.raises(InvalidInputError, match="at least one minute") as refusal:
        clinic.write(COORDINATOR, list_case, ListCase(meeting_id, other.id, minutes=0))
    assert refusal.value.field == "minutes"
    case.list_on(clinic.schedule())
    assert len(case.read().discussions) == 2


def test_a_meeting_is_chaired_by_an_active_specialist_and_lasts_a_minute(clinic: Clinic) -> None:
    retired = clinic.write(
        COORDINATOR, add_person, AddPerson("retired", "Ray", Role.SPECIALIST, discipline=Discipline.SURGERY)
    )
    clinic.write(COORDINATOR, disable_person, DisablePerson("retired"))
    for chair in (retired, clinic.people[COORDINATOR]):
        with pytest.raises(InvalidInputError, match="active specialist") as refusal:
            clinic.write(COORDINATOR, schedule_meeting, ScheduleMeeting(clinic.board_id, START, chair))
        assert refusal.value.field == "chair_id"
    command = ScheduleMeeting(clinic.board_id, START, clinic.people[CHAIR], planned_minutes=0)
    with pytest.raises(InvalidInputError, match="at least one minute") as refusal:
        clinic.write(COORDINATOR, schedule_meeting, command)
    assert refusal.value.field == "planned_minutes"
    with pytest.raises(NotFoundError):
        clinic.write(COORDINATOR, schedule_meeting, replace(command, board_id=10_000))


@pytest.mark.parametrize(
    ("outcome", "reason", "field"),
    [
        (AgendaOutcome.PENDING, None, "outcome"),
        (AgendaOutcome.DEFERRED, None, "deferral_reason"),
        (AgendaOutcome.DISCUSSED, DeferralReason.IMAGING, "deferral_reason"),
        (AgendaOutcome.LISTED_ONLY, DeferralReason.IMAGING, "deferral_reason"),
    ],
)
def test_a_deferral_and_only_that_has_a_coded_reason(
    clinic: Clinic, outcome: AgendaOutcome, reason: DeferralReason | None, field: str
) -> None:
    case = clinic.register()
    item_id = case.list_on(clinic.schedule())
    with pytest.raises(InvalidInputError) as refusal:
        clinic.write(COORDINATOR, record_outcome, RecordOutcome(item_id, outcome, reason))
    assert refusal.value.field == field
    assert case.discussion(item_id).decided_at is None


def test_a_deferred_case_waits_for_another_meeting(clinic: Clinic) -> None:
    case = clinic.register()
    item_id = case.list_on(clinic.schedule())
    command = RecordOutcome(item_id, AgendaOutcome.DEFERRED, DeferralReason.PATHOLOGY, "HER2 by ISH is out.")
    clinic.write(CHAIR, record_outcome, command)
    discussion = case.discussion(item_id)
    assert (discussion.outcome, discussion.deferral_reason, discussion.note) == (
        AgendaOutcome.DEFERRED,
        DeferralReason.PATHOLOGY,
        "HER2 by ISH is out.",
    )
    assert case.read().status is CaseStatus.READY


def test_an_outcome_is_recorded_once(clinic: Clinic) -> None:
    case = clinic.register()
    item_id = case.list_on(clinic.schedule())
    clinic.write(COORDINATOR, start_item, StartItem(item_id))
    started_at = case.discussion(item_id).started_at
    clinic.write(CHAIR, start_item, StartItem(item_id))
    assert case.discussion(item_id).started_at == started_at is not None
    decide(clinic, item_id)
    before = case.discussion(item_id)
    with pytest.raises(FrozenError, match="can no longer change"):
        decide(clinic, item_id, AgendaOutcome.LISTED_ONLY)
    with pytest.raises(FrozenError, match="can no longer change"):
        clinic.write(COORDINATOR, start_item, StartItem(item_id))
    assert case.discussion(item_id) == before


def test_closing_needs_every_outcome_and_names_the_cases_without_one(clinic: Clinic) -> None:
    case, other = clinic.register(), clinic.register()
    meeting_id = clinic.schedule()
    decided, pending = case.list_on(meeting_id), other.list_on(meeting_id)
    decide(clinic, decided)
    with pytest.raises(GateError) as refusal:
        clinic.write(COORDINATOR, close_meeting, CloseMeeting(meeting_id))
    assert refusal.value.missing == (f"{other.number} has no outcome.",)
    decide(clinic, pending)
    clinic.write(COORDINATOR, close_meeting, CloseMeeting(meeting_id))
    (row,) = [row for row in clinic.database.read(list_meetings) if row.id == meeting_id]
    assert (row.closed, row.cases) == (True, 2)


def forge_quorum(session: Session, item_id: int) -> None:
    fetch(session, AgendaItem, item_id).quorate = True


def forge_presence(session: Session, span_id: int) -> None:
    fetch(session, Attendance, span_id).left_at = None


def test_nothing_of_a_closed_meeting_changes_any_more(clinic: Clinic) -> None:
    case, late = clinic.register(), clinic.register()
    meeting_id = clinic.schedule()
    span_id = clinic.write(COORDINATOR, record_arrival, RecordArrival(meeting_id, clinic.people[PATHOLOGIST]))
    item_id = case.list_on(meeting_id)
    decide(clinic, item_id)
    clinic.write(COORDINATOR, close_meeting, CloseMeeting(meeting_id))
    before = case.read()
    acts: tuple[Act, ...] = (
        partial(clinic.write, COORDINATOR, list_case, ListCase(meeting_id, late.id)),
        partial(clinic.write, COORDINATOR, record_arrival, RecordArrival(meeting_id, clinic.people[CHAIR])),
        partial(leave, clinic, meeting_id, PATHOLOGIST),
        partial(clinic.write, COORDINATOR, close_meeting, CloseMeeting(meeting_id)),
        partial(clinic.write, COORDINATOR, forge_quorum, item_id),
        partial(clinic.write, COORDINATOR, forge_presence, span_id),
    )
    for act in acts:
        with pytest.raises(FrozenError):
            act()
    assert case.read() == before


def test_everyone_leaves_when_a_meeting_closes_even_who_was_entered_for_later(clinic: Clinic) -> None:
    meeting_id = clinic.schedule()
    clinic.arrive(meeting_id, PATHOLOGIST)
    later = RecordArrival(meeting_id, clinic.people[CHAIR], at=utc_now() + timedelta(hours=1))
    clinic.write(COORDINATOR, record_arrival, later)
    clinic.write(COORDINATOR, close_meeting, CloseMeeting(meeting_id))
    with pytest.raises(FrozenError):
        leave(clinic, meeting_id, CHAIR)


def test_somebody_is_in_the_room_once_and_leaves_after_they_came(clinic: Clinic) -> None:
    meeting_id = clinic.schedule()
    with pytest.raises(InvalidInputError, match="not in the meeting") as refusal:
        leave(clinic, meeting_id, PATHOLOGIST)
    assert refusal.value.field == "person_id"
    clinic.arrive(meeting_id, PATHOLOGIST)
    with pytest.raises(InvalidInputError, match="Dr Amara Osei is here already"):
        clinic.arrive(meeting_id, PATHOLOGIST)
    early = RecordDeparture(meeting_id, clinic.people[PATHOLOGIST], utc_now() - timedelta(hours=1))
    with pytest.raises(InvalidInputError, match="before they came") as refusal:
        clinic.write(COORDINATOR, record_departure, early)
    assert refusal.value.field == "at"
    leave(clinic, meeting_id, PATHOLOGIST)
    clinic.arrive(meeting_id, PATHOLOGIST)
    with pytest.raises(NotFoundError):
        clinic.write(COORDINATOR, record_arrival, RecordArrival(meeting_id, 10_000))


@pytest.mark.parametrize("login", [ONCOLOGIST, ADMINISTRATOR])
def test_only_a_coordinator_or_the_chair_runs_a_meeting(clinic: Clinic, login: str) -> None:
    case = clinic.register()
    meeting_id = clinic.schedule()
    item_id = case.list_on(meeting_id)
    clinic.arrive(meeting_id, PATHOLOGIST)
    write = partial(clinic.write, login)
    acts: tuple[Act, ...] = (
        lambda: write(schedule_meeting, ScheduleMeeting(clinic.board_id, START, clinic.people[CHAIR])),
        lambda: write(list_case, ListCase(meeting_id, case.id)),
        lambda: write(record_arrival, RecordArrival(meeting_id, clinic.people[CHAIR])),
        lambda: write(record_departure, RecordDeparture(meeting_id, clinic.people[PATHOLOGIST])),
        lambda: write(start_item, StartItem(item_id)),
        lambda: write(record_outcome, RecordOutcome(item_id, AgendaOutcome.DISCUSSED)),
        lambda: write(close_meeting, CloseMeeting(meeting_id)),
    )
    for act in acts:
        with pytest.raises(NotAllowedError):
            act()
    assert case.discussion(item_id).outcome is AgendaOutcome.PENDING
