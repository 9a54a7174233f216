"""The agenda of a meeting, the list of meetings, and ages."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.support.board import CHAIR, COORDINATOR
from tests.support.clinic import Clinic
from tumorboard.errors import NotFoundError
from tumorboard.queries.agenda import age_on, list_meetings, meeting_case_numbers, read_agenda
from tumorboard.services.meetings import ListCase, ScheduleMeeting, list_case, schedule_meeting
from tumorboard.services.people import FoundBoard, found_board
from tumorboard.vocabulary import AgendaOutcome, Sex


def test_an_agenda_says_when_where_and_under_whom_and_what_is_missing_of_each_case(clinic: Clinic) -> None:
    starts_at = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
    command = ScheduleMeeting(clinic.board_id, starts_at, clinic.people[CHAIR], 90, video_link="https://video.example")
    meeting_id = clinic.write(COORDINATOR, schedule_meeting, command)
    ready, unready = clinic.register(), clinic.register(replace(clinic.registration(), outside_diagnosis=None))
    ready.add_material(received=True)
    unready.add_material(received=False, description="Blocks")
    unready.add_material(received=False, description="")
    ready.list_on(meeting_id)
    listing = ListCase(meeting_id, unready.id, provisional_reason="Operation on Friday.", late_reason="Admitted.")
    clinic.write(COORDINATOR, list_case, listing)
    agenda = clinic.database.read(read_agenda, meeting_id)
    assert (agenda.board, agenda.starts_at, agenda.place, agenda.planned_minutes, agenda.chair) == (
        "Breast board",
        starts_at,
        "https://video.example",
        90,
        "Dr Elena Ivanov",
    )
    first, second = agenda.items
    assert (first.patient, first.age, first.sex, first.ready, first.readiness) == (
        "Sato, Miriam",
        47,
        Sex.UNKNOWN,
        True,
        "Ready",
    )
    assert first.outside_diagnosis == "Invasive ductal carcinoma, G2, pT1c pN0"
    assert (second.ready, second.readiness, second.late_reason, second.outside_diagnosis) == (
        False,
        "Blocks not sent; Slides not sent",
        "Admitted.",
        "",
    )
    assert (first.provisional_reason, second.provisional_reason) == ("", "Operation on Friday.")
    assert {item.state for item in agenda.items} == {AgendaOutcome.PENDING}
    assert agenda.names
    assert not clinic.database.read(read_agenda, meeting_id, names=False).names
    assert clinic.database.read(meeting_case_numbers, meeting_id) == (ready.number, unready.number)


def test_an_agenda_without_cases_and_one_of_no_meeting(clinic: Clinic) -> None:
    meeting_id = clinic.schedule()
    assert clinic.database.read(read_agenda, meeting_id).items == ()
    assert clinic.database.read(meeting_case_numbers, meeting_id) == ()
    with pytest.raises(NotFoundError, match="There is no meeting 10000") as refusal:
        clinic.database.read(read_agenda, 10_000)
    assert refusal.value.field == "meeting"
    with pytest.raises(NotFoundError):
        clinic.database.read(meeting_case_numbers, 10_000)


def test_meetings_are_listed_newest_first_with_how_many_cases_each_has(clinic: Clinic) -> None:
    days = [datetime(2031, 1, day, 7, tzinfo=UTC) for day in (5, 3, 4)]
    third, first, second = (clinic.schedule(day) for day in days)
    for _ in range(2):
        clinic.register().list_on(second)
    rows = clinic.database.read(list_meetings, since=datetime(2031, 1, 1, tzinfo=UTC))
    assert [(row.id, row.cases, row.closed) for row in rows] == [
        (third, 0, False),
        (second, 2, False),
        (first, 0, False),
    ]
    assert [row.id for row in clinic.database.read(list_meetings, limit=1)] == [third]


def test_meetings_of_one_board_leave_out_those_of_others(clinic: Clinic) -> None:
    meeting_id = clinic.schedule(datetime(2032, 1, 1, tzinfo=UTC))
    other = clinic.write(COORDINATOR, found_board, FoundBoard("Lung board"))
    assert meeting_id in [row.id for row in clinic.database.read(list_meetings, board_id=clinic.board_id)]
    assert clinic.database.read(list_meetings, board_id=other) == ()


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(1979, 5, 4), date(2026, 5, 3), 46),
        (date(1979, 5, 4), date(2026, 5, 4), 47),
        (date(2000, 2, 29), date(2026, 2, 28), 25),
        (date(2000, 2, 29), date(2026, 3, 1), 26),
        (date(2026, 5, 4), date(2026, 5, 4), 0),
        (date(2026, 5, 5), date(2026, 5, 4), None),
        (None, date(2026, 5, 4), None),
    ],
)
def test_an_age_is_in_whole_years_on_the_day(born: date | None, day: date, age: int | None) -> None:
    assert age_on(born, day) == age
