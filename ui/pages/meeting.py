"""The Meeting page: one case at a time, who is in the room, the clock, and what becomes of the case."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tumorboard.changes import Changes
from tumorboard.database.sessions import Database
from tumorboard.errors import NotFoundError
from tumorboard.queries.agenda import age_on, list_meetings
from tumorboard.queries.case import read_case
from tumorboard.queries.meeting_room import MeetingRoomSnapshot, RoomItemSnapshot, read_meeting_room
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.meetings import (
    RecordArrival,
    RecordDeparture,
    RecordOutcome,
    StartItem,
    record_arrival,
    record_departure,
    record_outcome,
    start_item,
)
from tumorboard.vocabulary import AgendaOutcome, DeferralReason, Role
from ui.actions import ACTIONS, action_text, button_text
from ui.context import AppContext
from ui.dates import moment_text, time_text
from ui.messages import sentence
from ui.page import Page
from ui.rights import read_only_note
from ui.theme.style import room_sheet
from ui.theme.tokens import BODY_PX, STEP
from ui.widgets.attendance_list import AttendanceList
from ui.widgets.case_glance import CaseGlance
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.discretion import unnamed
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card
from ui.widgets.meeting_head import MeetingHead
from ui.widgets.no_meeting import NoMeeting
from ui.widgets.opinion_cards import OpinionCards
from ui.widgets.patient_asks import PatientAsks
from ui.widgets.scrolling import scroll_by_key, scrolled
from ui.widgets.two_columns import TwoColumns

_ACTS_OF_WHO_RUNS = ("record_next", "meeting_mode")
TICK_MS = 1000
ROOM_LARGER = 1.6
"""Text for the whole room is so much larger than elsewhere …"""
ROOM_LARGEST_PX = round(2.25 * BODY_PX)
"""… and no larger than this, where text is large already."""

Shown = tuple[MeetingRoomSnapshot, CaseSnapshot | None]


def read_room(database: Database, shown: int | None, board_id: int | None) -> Shown | None:
    """On the worker: the open meeting nearest to now, with the case that is discussed; None where none is open."""
    now = datetime.now(UTC)
    rows = [row for row in database.read(list_meetings, board_id=board_id) if not row.closed]
    if not rows:
        return None
    ids = [row.id for row in rows]
    nearest = min(rows, key=lambda row: abs(row.starts_at - now)).id
    room = database.read(read_meeting_room, shown if shown in ids else nearest)
    item = current_item(room)
    try:
        return room, None if item is None else database.read(read_case, item.case_number)
    except NotFoundError:
        return room, None  # what it holds is not for this person, or not yet


def current_item(room: MeetingRoomSnapshot) -> RoomItemSnapshot | None:
    """The case that is discussed: the first without an outcome, else the last one."""
    waiting = [item for item in room.items if item.outcome is AgendaOutcome.PENDING]
    return next(iter(waiting), room.items[-1] if room.items else None)


class MeetingPage(Page):
    """The open meeting nearest to now.

    Attributes:
        names_hidden: Whether the patient is a case number only, for rooms in which not everybody may know the name.
        room_size: Whether the text is large enough for the whole room.
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.room: MeetingRoomSnapshot | None = None
        self.names_hidden = False
        self.room_size = False
        self._case: CaseSnapshot | None = None
        self._board_id: int | None = None
        self._settings: QSettings | None = None
        self._key_acts: dict[str, QAction] = {}
        self.head = MeetingHead()
        self.reason = ChoiceBox(DeferralReason, self.tr("Why the case is deferred"), none=self.tr("Defer because of …"))
        self.record_deferral = QPushButton(self.tr("Defer this case"))
        self.keep = QPushButton(self.tr("Not yet") + "   Esc")
        self.deferral = QWidget()
        self.error = FreeText("", "error")
        self.rights = FreeText("", "muted")
        self.glance = CaseGlance()
        self.opinions = OpinionCards()
        self.asks = PatientAsks()
        self.missing = FreeText("", "caption")
        self.people = AttendanceList()
        self.cases_button = QPushButton(button_text("cases"))
        self.empty = NoMeeting(self.cases_button)
        self._tick = QTimer(self, interval=TICK_MS)
        self._sized_for = 0
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the meeting and its case again."""
        shown = None if self.room is None else self.room.id
        work = partial(read_room, self.context.database, shown, self._board_id)
        self.context.tasks.run(self, work, self._show, key="room")

    def show_board(self, board_id: int | None) -> None:
        """Show one board's meeting, or the nearest of all boards (None)."""
        self._board_id = board_id
        if self.isVisible():
            self.refresh()

    def remember(self, settings: QSettings) -> None:
        """Keep whether names are hidden and how large the text is: nobody's name appears because of a new start."""
        if self._settings is not None:
            return
        self._settings = settings
        self._hide_names(settings.value("meeting/names_hidden") == "yes")
        self._choose_size(settings.value("meeting/room_size") == "yes")

    def is_stale(self, changes: Changes) -> bool:
        """Whether a write touched a meeting, a case or the people."""
        return bool(changes.meetings or changes.cases or changes.people)

    def event(self, event: QEvent) -> bool:
        """While a deferral is asked for, Esc takes the question back rather than leaving the page."""
        asked = event.type() == QEvent.Type.ShortcutOverride and not self.deferral.isHidden()
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Whatever has the focus, the case can be read to its end; Esc takes back the question about a deferral."""
        if scroll_by_key(self.area, event.key()):
            return
        if event.key() == Qt.Key.Key_Escape and not self.deferral.isHidden():
            self._ask_nothing()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Text for the room follows the size of all text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._size()

    def _lay_out(self) -> None:
        self.error.hide()
        deferral = QHBoxLayout(self.deferral)
        deferral.setContentsMargins(0, 0, 0, 0)
        deferral.setSpacing(2 * STEP)
        deferral.addStretch()
        for act in (self.reason, self.keep, self.record_deferral):
            deferral.addWidget(act)
        room = Card(self.tr("In the room"))
        room.body.addWidget(self.missing)
        room.body.addWidget(self.people)
        self.columns = TwoColumns(_column(self.glance), _column(self.opinions, self.asks, room))
        self.area = scrolled(self.columns)
        # The text of everything inside can be larger than the page's own, which says how large text is elsewhere.
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 5 * STEP)
        inside.setSpacing(3 * STEP)
        for each in (self.head, self.rights, self.deferral, self.error):
            inside.addWidget(each)
        inside.addWidget(self.area, 1)
        inside.addWidget(self.empty, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._inside)
        # Nothing is shown before it is known whether there is a meeting.
        for part in (self.head, self.rights, self.deferral, self.area, self.empty):
            part.hide()

    def _connect(self) -> None:
        self._add_action("record_next", self._record_next)
        self._add_action("hide_names", lambda: self._hide_names(not self.names_hidden))
        self._add_action("meeting_mode", self._toggle_stay)
        self.context.presence.meeting_changed.connect(self._show_stay)
        self.head.stay.clicked.connect(self._toggle_stay)
        self._add_action("room_size", lambda: self._choose_size(not self.room_size))
        self.head.record.clicked.connect(self._record_next)
        self.head.names.clicked.connect(self._hide_names)
        self.head.room.clicked.connect(self._choose_size)
        self.head.start.clicked.connect(self._start)
        self.head.defer.clicked.connect(self._ask_why)
        self.keep.clicked.connect(self._ask_nothing)
        self.record_deferral.clicked.connect(self._defer)
        self.people.toggled.connect(self._toggle)
        self.cases_button.clicked.connect(lambda: self.action_requested.emit("cases"))
        self._tick.timeout.connect(self._show_clock)

    def _add_action(self, name: str, act: Callable[[], None]) -> None:
        action = QAction(action_text(name), self)
        action.setShortcut(QKeySequence(ACTIONS[name].keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: act())
        self.addAction(action)
        self._key_acts[name] = action

    def _show(self, shown: Shown | None) -> None:
        self.room, self._case = (None, None) if shown is None else shown
        self.empty.setVisible(self._case is None)
        for part in (self.head, self.area):
            part.setVisible(self._case is not None)
        self.rights.hide()
        item = None if self.room is None else current_item(self.room)
        if self.room is None or self._case is None or item is None:
            self._ask_nothing()
            self._tick.stop()
            self._tell_why(self.room, item)
        else:
            self._show_item(self.room, item, self._case)
            self.people.show_people(self.room.people, editable=self._runs())
            self._show_quorum(self.room)
            self._show_rights()
            self._show_stay()
            self._show_clock()
            self._tick.start()
        if self.isVisible() and self.window().focusWidget() in {None, self}:
            self._focus()

    def _tell_why(self, room: MeetingRoomSnapshot | None, item: RoomItemSnapshot | None) -> None:
        """Nobody is left to guess why there is no case."""
        if room is None or (room.whole and item is None):
            self.empty.teach()
        elif item is None:
            self.empty.tell_none_is_yours(f"{room.board}, {moment_text(room.starts_at)}")
        else:
            self.empty.tell_not_open(item.case_number)

    def _focus(self) -> None:
        if self._case is None:
            self.cases_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.head.focus_act()

    def _show_item(self, room: MeetingRoomSnapshot, item: RoomItemSnapshot, case: CaseSnapshot) -> None:
        words = partial(unnamed, patient=case.patient, instead=self.tr("(name)")) if self.names_hidden else str
        place = self.tr("Item %1 of %2") if room.whole else self.tr("Item %1")
        place = place.replace("%1", str(item.position)).replace("%2", str(len(room.items)))
        self.head.title.setText(f"{place}   {case.number if self.names_hidden else case.patient.list_name}")
        age = age_on(case.patient.birth_date, room.starts_at.astimezone().date())
        facts = (
            case.patient.sex.label,
            "" if age is None else self.tr("%1 y").replace("%1", str(age)),
            "" if self.names_hidden else case.number,
            f"{room.board}, {moment_text(room.starts_at)}",
        )
        pending = item.outcome is AgendaOutcome.PENDING
        done = "" if pending else self.tr("Every case of this meeting has its outcome.")
        if not room.whole:
            done = self.tr("You see those cases of this meeting that you are on.")
        self.head.caption.setText(" · ".join(part for part in (*facts, done) if part))
        self.glance.show_case(case, item.question, words)
        self.opinions.show_case(case, words)
        self.asks.show_case(case, words)
        runs = pending and self._runs()
        self.head.show_acts(start=runs and item.started_at is None, outcome=runs)
        if not runs:
            self._ask_nothing()

    def _show_rights(self) -> None:
        """Say why the acts of the meeting are not there for somebody who does not run it."""
        obstacle = "" if self._runs() else read_only_note(self.context.person, self.tr("coordinators and the chair"))
        self.rights.show_text(obstacle)
        self.rights.setVisible(bool(obstacle))
        for name in _ACTS_OF_WHO_RUNS:
            self._key_acts[name].setEnabled(not obstacle)
            self._key_acts[name].setProperty("obstacle", obstacle)

    def _show_quorum(self, room: MeetingRoomSnapshot) -> None:
        self.head.show_quorum(len(room.required & room.present), len(room.required))
        names = ", ".join(sorted(discipline.label for discipline in room.absent))
        self.missing.show_text(self.tr("Missing for the quorum: %1").replace("%1", names) if names else "")
        self.missing.setVisible(bool(names))

    def _show_clock(self) -> None:
        item = None if self.room is None else current_item(self.room)
        if item is None:
            return
        running = item.started_at is not None and item.outcome is AgendaOutcome.PENDING
        used = int((datetime.now(UTC) - item.started_at).total_seconds()) if item.started_at and running else 0
        self.head.show_time(used, item.minutes * 60)

    def _hide_names(self, hidden: bool) -> None:
        self.names_hidden = hidden
        self.head.show_toggles(names_hidden=hidden, room_size=self.room_size)
        self._note("names_hidden", hidden)
        item = None if self.room is None else current_item(self.room)
        if self.room is not None and self._case is not None and item is not None:
            self._show_item(self.room, item, self._case)

    def _choose_size(self, room_size: bool) -> None:
        self.room_size = room_size
        self.head.show_toggles(names_hidden=self.names_hidden, room_size=room_size)
        self._note("room_size", room_size)
        self._size()

    def _toggle_stay(self) -> None:
        """Keep the window open although nobody touches it, or let it lock as usual again; both are recorded."""
        mode = self.context.meeting_mode
        if self.context.presence.meeting_id is not None:
            mode.end()
        elif self.room is not None and self._runs():
            self.error.hide()
            mode.begin(self.room.id, self._fail)
        self._show_stay()

    def _show_stay(self) -> None:
        until = self.context.presence.meeting_until
        self.head.show_stay("" if until is None else time_text(until))
        self.head.stay.setVisible(until is not None or self._runs())

    def _note(self, name: str, chosen: bool) -> None:
        if self._settings is not None:
            self._settings.setValue(f"meeting/{name}", "yes" if chosen else "no")

    def _size(self) -> None:
        usual = self.fontInfo().pixelSize()
        wanted = max(usual, min(round(usual * ROOM_LARGER), ROOM_LARGEST_PX)) if self.room_size else 0
        if wanted != self._sized_for:
            self._sized_for = wanted
            self._inside.setStyleSheet(room_sheet(wanted) if wanted else "")

    def _runs(self) -> bool:
        person = self.context.person
        return person.role is Role.COORDINATOR or (self.room is not None and self.room.chair_id == person.id)

    def _toggle(self, person_id: int, here: bool) -> None:
        if self.room is None:
            return
        if here:
            found = next(person for person in self.room.people if person.id == person_id)
            self._write(record_arrival, RecordArrival(self.room.id, person_id, found.discipline))
        else:
            self._write(record_departure, RecordDeparture(self.room.id, person_id))

    def _start(self) -> None:
        item = self._pending()
        if item is not None:
            self._write(start_item, StartItem(item.id))

    def _ask_why(self) -> None:
        self.deferral.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_nothing(self) -> None:
        """Take back the question about a deferral."""
        had_focus = self.deferral.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.reason.choose(None)
        self.deferral.hide()
        self.error.hide()
        if had_focus:
            self._focus()

    def _defer(self) -> None:
        item, reason = self._pending(), self.reason.choice()
        if item is None:
            return
        if reason is None:
            self._tell_error(self.tr("Choose why the case is deferred."))
            self.reason.setFocus()
            return
        self._write(record_outcome, RecordOutcome(item.id, AgendaOutcome.DEFERRED, reason))
        self._start_next(item)

    def _record_next(self) -> None:
        item = self._pending()
        if item is not None and self._runs():
            self._write(record_outcome, RecordOutcome(item.id, AgendaOutcome.DISCUSSED))
            self._start_next(item)

    def _start_next(self, done: RoomItemSnapshot) -> None:
        """The clock of the next case begins where this one ends."""
        self._ask_nothing()
        items = () if self.room is None else self.room.items
        waiting = [item for item in items if item.outcome is AgendaOutcome.PENDING and item.id != done.id]
        if waiting:
            self._write(start_item, StartItem(waiting[0].id))

    def _pending(self) -> RoomItemSnapshot | None:
        item = None if self.room is None else current_item(self.room)
        return item if item is not None and item.outcome is AgendaOutcome.PENDING else None

    def _write(self, service: Callable[..., object], command: object) -> None:
        self.error.hide()
        self.write(service, command, lambda _result: self.refresh(), failed=self._fail, seen=self.room)

    def _fail(self, error: Exception) -> None:
        self._tell_error(sentence(error))
        self.refresh()

    def _tell_error(self, words: str) -> None:
        self.error.show_text(words)
        self.error.show()


def _column(*parts: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(3 * STEP)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch()
    return column
