"""Acts out the meeting that was held: agenda, attendance, discussions, recommendations; and schedules the next one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

from tumorboard.database.sessions import Database
from tumorboard.demo.playing import PlayedCase
from tumorboard.demo.staff import CHAIR, REGULARS, Staff
from tumorboard.demo.story import DiscussionStory, RecommendationStory
from tumorboard.queries.case import read_case
from tumorboard.queries.snapshots import RecommendationSnapshot
from tumorboard.services.meetings import (
    CloseMeeting,
    ListCase,
    RecordArrival,
    RecordDeparture,
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
from tumorboard.services.recommendations import (
    ApproveRecommendation,
    DraftRecommendation,
    ReadBack,
    RecordDissent,
    approve_recommendation,
    draft_recommendation,
    read_back,
    record_dissent,
)
from tumorboard.vocabulary import ExpectedChange, OutcomeAxis

_PLACE = "Conference room 2, Lakeside Cancer Center"
_VIDEO_LINK = "https://video.lakeside.example/second-opinion"
_MINUTES = 75
_QUARTER = 15
_DAYS_TO_NEXT = 7
_START_OF_NEXT = time(13, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Room:
    """The meeting while it is held, with the coordinator keeping the record."""

    staff: Staff
    coordinator: Database
    meeting_id: int

    def arrive(self, login: str, at: datetime | None = None) -> None:
        self.coordinator.write(record_arrival, RecordArrival(self.meeting_id, self.staff.ids[login], at=at))

    def leave(self, login: str) -> None:
        self.coordinator.write(record_departure, RecordDeparture(self.meeting_id, self.staff.ids[login]))


def hold_meeting(staff: Staff, board_id: int, cases: Sequence[PlayedCase]) -> int:
    """Hold the meeting of now over those cases that have a discussion, close it, and return its id.

    It begins in the present quarter of an hour: the services note every decision at the instant it is recorded.
    """
    coordinator = staff.coordinator
    now = datetime.now(UTC)
    starts_at = now.replace(minute=now.minute - now.minute % _QUARTER, second=0, microsecond=0)
    meeting_id = coordinator.write(
        schedule_meeting,
        ScheduleMeeting(
            board_id=board_id,
            starts_at=starts_at,
            chair_id=staff.ids[CHAIR],
            planned_minutes=_MINUTES,
            place=_PLACE,
            video_link=_VIDEO_LINK,
        ),
    )
    items = [
        (played, played.story.discussion, _list(staff, meeting_id, played, played.story.discussion.listing))
        for played in cases
        if played.story.discussion is not None
    ]
    room = _Room(staff, coordinator, meeting_id)
    for login in REGULARS:
        room.arrive(login, starts_at)
    for played, discussion, item_id in items:
        _discuss(room, played, discussion, item_id)
    coordinator.write(close_meeting, CloseMeeting(meeting_id))
    return meeting_id


def schedule_next(staff: Staff, board_id: int, cases: Sequence[PlayedCase]) -> int:
    """Schedule the meeting of next week, list what waits for it, and return its id."""
    starts_at = datetime.combine(datetime.now(UTC).date() + timedelta(days=_DAYS_TO_NEXT), _START_OF_NEXT)
    meeting_id = staff.coordinator.write(
        schedule_meeting,
        ScheduleMeeting(
            board_id=board_id,
            starts_at=starts_at,
            chair_id=staff.ids[CHAIR],
            planned_minutes=_MINUTES,
            place=_PLACE,
            video_link=_VIDEO_LINK,
            cutoff_at=starts_at - timedelta(days=1),
        ),
    )
    for played in cases:
        discussion = played.story.discussion
        listing = played.story.next_listing if discussion is None else discussion.again
        if listing is not None:
            _list(staff, meeting_id, played, listing)
    return meeting_id


def _list(staff: Staff, meeting_id: int, played: PlayedCase, listing: ListCase) -> int:
    return staff.coordinator.write(
        list_case,
        replace(
            listing,
            meeting_id=meeting_id,
            case_id=played.case_id,
            presenter_id=staff.ids[played.story.presenter],
        ),
    )


def _discuss(room: _Room, played: PlayedCase, discussion: DiscussionStory, item_id: int) -> None:
    for login in discussion.called_away:
        room.leave(login)
    for login in discussion.called_in:
        room.arrive(login)
    room.coordinator.write(start_item, StartItem(item_id))
    room.coordinator.write(record_outcome, replace(discussion.outcome, agenda_item_id=item_id))
    if discussion.recommendation is not None:
        _recommend(room, played, discussion.recommendation, item_id)
    for login in discussion.called_in:
        room.leave(login)


def _recommend(room: _Room, played: PlayedCase, story: RecommendationStory, item_id: int) -> None:
    """Each rater in turn writes the draft with their own expectations; then it is read back and approved."""
    draft = _numbered(played, story.draft, item_id)
    raters: Mapping[str, Mapping[OutcomeAxis, ExpectedChange]] = story.expected or {CHAIR: {}}
    for login, expected in raters.items():
        rater = room.staff.database.signed_in_as(login)
        present = rater.read(read_case, played.number).recommendation
        command = replace(draft, expected=expected)
        if present is not None:
            command = replace(command, recommendation_id=present.id, seen_version=present.row_version)
        rater.write(draft_recommendation, command)
    written = _present(room.coordinator, played)
    room.coordinator.write(read_back, ReadBack(written.id, written.row_version))
    for login, text in story.dissents.items():
        room.staff.database.signed_in_as(login).write(record_dissent, RecordDissent(written.id, text))
    chair = room.staff.database.signed_in_as(CHAIR)
    written = _present(chair, played)
    chair.write(approve_recommendation, ApproveRecommendation(written.id, written.row_version))


def _present(database: Database, played: PlayedCase) -> RecommendationSnapshot:
    recommendation = database.read(read_case, played.number).recommendation
    if recommendation is None:
        raise LookupError(f"{played.number} has no recommendation")
    return recommendation


def _numbered(played: PlayedCase, draft: DraftRecommendation, item_id: int) -> DraftRecommendation:
    """The draft with the board's ids in place of the story's numbers."""
    return replace(
        draft,
        agenda_item_id=item_id,
        answers=played.answers(draft.answers),
        items=tuple(
            replace(
                item,
                source_review_id=played.review(item.source_review_id),
                source_opinion_id=played.opinion(item.source_opinion_id),
            )
            for item in draft.items
        ),
        options=tuple(
            replace(option, source_opinion_id=played.opinion(option.source_opinion_id)) for option in draft.options
        ),
    )
