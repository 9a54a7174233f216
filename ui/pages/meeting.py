"""The Meeting page: one case at a time, who is in the room, the clock, and what becomes of the case."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from tumorboard.changes import Changes
from tumorboard.database.sessions import Database
from tumorboard.queries.agenda import list_meetings
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
from ui.actions import ACTIONS
from ui.context import AppContext
from ui.messages import sentence
from ui.page import Page
from ui.theme.tokens import STEP, Tone
from ui.widgets.attendance_list import AttendanceList
from ui.widgets.case_glance import CaseGlance
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label, pill, set_pill
from ui.widgets.moments import moment_text
from ui.widgets.opinion_cards import OpinionCards

TICK_MS = 1000
_LEFT, _RIGHT = 3, 2

Shown = tuple[MeetingRoomSnapshot, CaseSnapshot | None]


def read_room(database: Database, shown: int | None) -> Shown | None:
    """On the worker: the open meeting nearest to now, with the case that is discussed; None where none is open."""
    now = datetime.now(UTC)
    rows = [row for row in database.read(list_meetings) if not row.closed]
    if not rows:
        return None
    ids = [row.id for row in rows]
    nearest = min(rows, key=lambda row: abs(row.starts_at - now)).id
    room = database.read(read_meeting_room, shown if shown in ids else nearest)
    item = current_item(room)
    return room, None if item is None else database.read(read_case, item.case_number)


def current_item(room: MeetingRoomSnapshot) -> RoomItemSnapshot | None:
    """The case that is discussed: the first without an outcome, else the last one."""
    waiting = [item for item in room.items if item.outcome is AgendaOutcome.PENDING]
    return next(iter(waiting), room.items[-1] if room.items else None)


class MeetingPage(Page):
    """The open meeting nearest to now."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.room: MeetingRoomSnapshot | None = None
        self.title = label("", "title", wrap=True)
        self.caption = label("", "caption", wrap=True)
        self.quorum = pill("", Tone.NEUTRAL)
        self.clock = pill("", Tone.ACCENT)
        self.time = QProgressBar()
        self.start = QPushButton(self.tr("Start"))
        self.reason = ChoiceBox(DeferralReason, self.tr("Why the case is deferred"), none=self.tr("Defer because of …"))
        self.deferral = QWidget()
        self.record_deferral = QPushButton(self.tr("Defer this case"))
        self.defer = QPushButton(self.tr("Defer…"))
        keys = QKeySequence(ACTIONS["record_next"].keys).toString(QKeySequence.SequenceFormat.NativeText)
        self.record = QPushButton(self.tr("Record and next") + f"   {keys.replace('Right', '→')}")
        self.error = FreeText("", "error")
        self.glance = CaseGlance()
        self.opinions = OpinionCards()
        self.people = AttendanceList()
        self.empty = label(
            self.tr("No meeting is open. A coordinator schedules one with its agenda."), "muted", wrap=True
        )
        self._tick = QTimer(self, interval=TICK_MS)
        self._action = QAction(self.tr("Record and next"), self)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the meeting and its case again."""
        work = partial(read_room, self.context.database, None if self.room is None else self.room.id)
        self.context.tasks.run(self, work, self._show, key="room")

    def is_stale(self, changes: Changes) -> bool:
        """Whether a write touched a meeting, a case or the people."""
        return bool(changes.meetings or changes.cases or changes.people)

    def _lay_out(self) -> None:
        self.record.setProperty("role", "primary")
        self.time.setTextVisible(False)
        self.time.setFixedHeight(2 * STEP)
        self.time.setAccessibleName(self.tr("Time used for this case"))
        self.error.hide()
        head, acts, deferral = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(self.deferral)
        deferral.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.title, 1)
        for part in (self.quorum, self.clock):
            head.addWidget(part)
        acts.addWidget(self.caption, 1)
        for button in (self.start, self.defer, self.record):
            acts.addWidget(button)
        deferral.addStretch()
        deferral.addWidget(self.reason)
        deferral.addWidget(self.record_deferral)
        for row in (head, acts, deferral):
            row.setSpacing(2 * STEP)
        left = QVBoxLayout()
        left.addWidget(self.glance)
        left.addStretch()
        right = QVBoxLayout()
        right.setSpacing(3 * STEP)
        room = Card(self.tr("In the room"))
        room.body.addWidget(self.people)
        right.addWidget(self.opinions)
        right.addWidget(room)
        right.addStretch()
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(3 * STEP)
        columns.addLayout(left, _LEFT)
        columns.addLayout(right, _RIGHT)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 5 * STEP)
        layout.setSpacing(3 * STEP)
        layout.addLayout(head)
        layout.addLayout(acts)
        layout.addWidget(self.deferral)
        layout.addWidget(self.time)
        layout.addWidget(self.error)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self._area, 1)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._parts = (self.quorum, self.clock, self.start, self.defer, self.record, self.time, self._area)
        self.deferral.hide()
        self._show(None)

    def _connect(self) -> None:
        self._action.setShortcut(QKeySequence(ACTIONS["record_next"].keys))
        self._action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self._action)
        self._action.triggered.connect(self._record_next)
        self.record.clicked.connect(self._record_next)
        self.start.clicked.connect(self._start)
        self.defer.clicked.connect(self._ask_why)
        self.record_deferral.clicked.connect(self._defer)
        self.people.toggled.connect(self._toggle)
        self._tick.timeout.connect(self._show_clock)

    def _show(self, shown: Shown | None) -> None:
        self.room, case = (None, None) if shown is None else shown
        self.empty.setVisible(case is None)
        for part in self._parts:
            part.setVisible(case is not None)
        if self.room is None or case is None:
            self.title.setText(self.tr("Meeting"))
            self.caption.setText("")
            self._tick.stop()
            return
        item = current_item(self.room)
        if item is not None:
            self._show_item(self.room, item, case)
        self.people.show_people(self.room.people, editable=self._runs())
        self._show_quorum(self.room)
        self._show_clock()
        self._tick.start()

    def _show_item(self, room: MeetingRoomSnapshot, item: RoomItemSnapshot, case: CaseSnapshot) -> None:
        place = self.tr("Item %1 of %2").replace("%1", str(item.position)).replace("%2", str(len(room.items)))
        self.title.setText(f"{place}   {case.patient.list_name}")
        self.caption.setText(f"{case.number} · {room.board}, {moment_text(room.starts_at)}")
        self.glance.show_case(case, item.question)
        self.opinions.show_case(case)
        pending = item.outcome is AgendaOutcome.PENDING
        self.start.setVisible(pending and item.started_at is None and self._runs())
        for part in (self.defer, self.record):
            part.setVisible(pending and self._runs())
        if not pending:
            done = self.tr("Every case of this meeting has its outcome.")
            self.caption.setText(f"{self.caption.text()} · {done}")

    def _show_quorum(self, room: MeetingRoomSnapshot) -> None:
        here = self.tr("%1 of %2").replace("%1", str(len(room.required & room.present)))
        here = here.replace("%2", str(len(room.required)))
        if room.absent:
            names = ", ".join(sorted(discipline.label for discipline in room.absent))
            set_pill(self.quorum, self.tr("≠ No quorum %1").replace("%1", here), Tone.MAJOR)
            self.quorum.setToolTip(self.tr("Missing: %1").replace("%1", names))
        else:
            set_pill(self.quorum, self.tr("✓ Quorum %1").replace("%1", here), Tone.AGREES)
            self.quorum.setToolTip("")

    def _show_clock(self) -> None:
        item = None if self.room is None else current_item(self.room)
        if item is None:
            return
        planned = item.minutes * 60
        running = item.started_at is not None and item.outcome is AgendaOutcome.PENDING
        used = int((datetime.now(UTC) - item.started_at).total_seconds()) if item.started_at and running else 0
        over = used > planned
        words = self.tr("%1 of %2").replace("%1", _clock(used)).replace("%2", _clock(planned))
        set_pill(self.clock, words, Tone.MINOR if over else Tone.ACCENT)
        self.time.setMaximum(planned)
        self.time.setValue(min(used, planned))

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

    def _defer(self) -> None:
        item, reason = self._pending(), self.reason.choice()
        if item is None:
            return
        if reason is None:
            self._tell_error(self.tr("Choose why the case is deferred."))
            self.reason.setFocus()
            return
        command = RecordOutcome(item.id, AgendaOutcome.DEFERRED, DeferralReason(reason))
        self._write(record_outcome, command)
        self._start_next(item)

    def _record_next(self) -> None:
        item = self._pending()
        if item is not None and self._runs():
            self._write(record_outcome, RecordOutcome(item.id, AgendaOutcome.DISCUSSED))
            self._start_next(item)

    def _start_next(self, done: RoomItemSnapshot) -> None:
        """The clock of the next case begins where this one ends."""
        self.reason.choose(None)
        self.deferral.hide()
        items = () if self.room is None else self.room.items
        waiting = [item for item in items if item.outcome is AgendaOutcome.PENDING and item.id != done.id]
        if waiting:
            self._write(start_item, StartItem(waiting[0].id))

    def _pending(self) -> RoomItemSnapshot | None:
        item = None if self.room is None else current_item(self.room)
        return item if item is not None and item.outcome is AgendaOutcome.PENDING else None

    def _write(self, service: Callable[..., object], command: object) -> None:
        self.error.hide()
        self.write(service, command, lambda _result: self.refresh(), failed=self._fail)

    def _fail(self, error: Exception) -> None:
        self._tell_error(sentence(error))
        self.refresh()

    def _tell_error(self, words: str) -> None:
        self.error.show_text(words)
        self.error.show()


def _clock(seconds: int) -> str:
    """E.g. "04:12"."""
    return f"{seconds // 60:02d}:{seconds % 60:02d}"
