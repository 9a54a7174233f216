"""What the day begins with: the next meeting, how ready its cases are, and what waits for who is at the keyboard."""

from collections.abc import Sequence
from datetime import datetime, time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSettings, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from tumorboard.database.sessions import Database
from tumorboard.private_files import write_private
from tumorboard.queries.today import read_today
from tumorboard.queries.today_snapshots import DutySnapshot, NextMeetingSnapshot, TodaySnapshot
from tumorboard.vocabulary import Duty, Role
from ui.actions import action_keys, button_text
from ui.context import AppContext
from ui.dates import weekday_text
from ui.delegates.pill_delegate import PillDelegate
from ui.messages import sentence
from ui.models.agenda_table import AgendaTableModel
from ui.models.duty_table import DutyTableModel
from ui.page import Page
from ui.theme.tokens import STEP
from ui.widgets.figure_card import FigureCard
from ui.widgets.labels import Card, label
from ui.widgets.row_table import RowTable
from ui.widgets.teaching_card import TeachingCard

_ROWS_SEEN = 5
"""So many rows of the agenda are always seen; a page that is too low for them scrolls."""
_DUTIES_SEEN = 5
"""So many rows of what waits are seen at once."""


class TodayPage(Page):
    """The next meeting of the board."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._board_id: int | None = None
        self._meeting: NextMeetingSnapshot | None = None
        self.title = label("", "title", wrap=True)
        self.summary = label("", "caption", wrap=True)
        self.agenda_pdf = QPushButton(self.tr("Agenda as PDF…"))
        self.new_case = QPushButton(button_text("intake"))
        self.new_case.setProperty("role", "primary")
        if context.person.role is not Role.COORDINATOR:
            self.new_case.hide()
        self.ready = FigureCard(self.tr("cases have every critical record"))
        self.minutes = FigureCard(self.tr("minutes planned"))
        self.awaited = FigureCard(self.tr("records still awaited"))
        self.wait = FigureCard(self.tr("median wait, referral to meeting"))
        self.model = AgendaTableModel(self)
        self.agenda = RowTable(self.model, self.tr("Agenda"), (2, 12, 24, 24, 10, 8, 7, 18), stretched=3)
        self.agenda.setItemDelegate(PillDelegate(self.agenda))
        self.duty_model = DutyTableModel(self)
        self.duties = RowTable(self.duty_model, self.tr("Waiting for you"), (28, 30, 24, 22), stretched=1)
        self.duties.horizontalHeader().hide()
        self.duties.setItemDelegate(PillDelegate(self.duties))
        self.cases_button = QPushButton(button_text("cases"))
        self.own_part = label(
            self.tr(
                "You are not on this board's roster: of its agenda you see the cases that you are on, and nothing is "
                "counted of the others."
            ),
            "muted",
            wrap=True,
        )
        self.chase = QPushButton()
        self.late_backup = label("", "error", wrap=True)
        self._lay_out()
        context.backups.changed.connect(self._show_backups)
        self.setFocusProxy(self.agenda)
        self.agenda.activated.connect(self._open_listed)
        self.duties.activated.connect(self._open_duty)
        self.agenda_pdf.clicked.connect(self._ask_where)
        self.new_case.clicked.connect(lambda: self.action_requested.emit("intake"))
        self.chase.clicked.connect(lambda: self.action_requested.emit("chase"))
        self.cases_button.clicked.connect(lambda: self.action_requested.emit("cases"))

    def refresh(self) -> None:
        """Read the next meeting and what waits."""
        self._show_backups()
        today = datetime.combine(datetime.now().astimezone().date(), time.min).astimezone()
        self.read(read_today, today, self._board_id, done=self._show)

    def show_board(self, board_id: int | None) -> None:
        """Show one board's next meeting, or the next of all boards (None)."""
        self._board_id = board_id
        if self.isVisible():
            self.refresh()

    def remember(self, settings: QSettings) -> None:
        """Keep the widths of the columns."""
        self.agenda.remember(settings, "agenda")

    def write_agenda(self, path: Path) -> None:
        """Write the agenda as a PDF to a file."""
        if self._meeting is None:
            return
        self.context.tasks.run(
            self,
            partial(_write_agenda, path, self.context.database, self._meeting.id),
            lambda _nothing: self.message.emit(self.tr("The agenda is in %1.").replace("%1", str(path))),
            failed=lambda error: self.message.emit(sentence(error)),
        )

    def _lay_out(self) -> None:
        content = QWidget()
        content.setProperty("role", "ground")
        column = QVBoxLayout(content)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 5 * STEP)
        column.setSpacing(3 * STEP)
        column.addLayout(self._head())
        column.addWidget(self.late_backup)
        column.addWidget(self._waiting_card())
        column.addWidget(self._meeting_part(), 1)
        column.addWidget(self._empty_part(), 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        self._stack = QStackedLayout(self)
        # Nothing is shown before it is known whether there is a meeting.
        self._stack.addWidget(QWidget())
        self._stack.addWidget(scroll)

    def _show_backups(self) -> None:
        """A backup that should be there and is not must not go unnoticed until it is needed."""
        hours = str(2 * self.context.backups.plan.hours)
        words = self.tr("≠ There is no backup of this board that is newer than %1 hours: see Settings, Backups.")
        self.late_backup.setText(words.replace("%1", hours))
        self.late_backup.setVisible(self.context.backups.is_late)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(3 * STEP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.summary)
        head.addLayout(words, 1)
        head.addWidget(self.agenda_pdf, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.new_case, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _waiting_card(self) -> Card:
        self._waiting = Card()
        self.waiting_count = label("", "caption", wrap=True)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Waiting for you"), "heading"))
        head.addWidget(self.waiting_count, 1)
        self._waiting.body.addLayout(head)
        self._waiting.body.addWidget(self.duties)
        self._waiting.hide()
        return self._waiting

    def _meeting_part(self) -> QWidget:
        self._of_meeting = QWidget()
        column = QVBoxLayout(self._of_meeting)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        self._figures = QWidget()
        figures = QGridLayout(self._figures)
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(3 * STEP)
        for place, card in enumerate((self.ready, self.minutes, self.awaited, self.wait)):
            figures.addWidget(card, 0, place)
            figures.setColumnStretch(place, 1)
        column.addWidget(self._figures)
        listed = Card()
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Agenda"), "heading"))
        self._hint = label(self.tr("Enter opens a case"), "caption")
        head.addWidget(self._hint)
        head.addStretch()
        head.addWidget(self.chase)
        self._no_cases = label(self.tr("No case is on this agenda yet."), "muted", wrap=True)
        listed.body.addLayout(head)
        for part in (self.own_part, self._no_cases):
            listed.body.addWidget(part)
        listed.body.addWidget(self.agenda, 1)
        listed.body.addStretch()
        column.addWidget(listed, 1)
        return self._of_meeting

    def _empty_part(self) -> TeachingCard:
        self._empty = TeachingCard(
            self.tr("No meeting is scheduled"),
            (
                self.tr("Here stands the agenda of the next meeting: which cases are ready, and what the others lack."),
                self.tr("First there are cases; then a meeting is scheduled, and cases are put on its agenda."),
            ),
            (self.cases_button,),
        )
        return self._empty

    def _show(self, today: TodaySnapshot) -> None:
        self._meeting = today.meeting
        self._of_meeting.setVisible(today.meeting is not None)
        self._empty.setVisible(today.meeting is None)
        self.agenda_pdf.setVisible(today.meeting is not None)
        self.summary.setVisible(today.meeting is not None)
        self._show_duties(today)
        if today.meeting is None:
            self.title.setText(self.tr("Today"))
        else:
            self._show_meeting(today.meeting)
        first = self._stack.currentIndex() == 0
        self._stack.setCurrentIndex(1)
        if first and self.isVisible():
            self._begin(today).setFocus()

    def _begin(self, today: TodaySnapshot) -> QWidget:
        """Where the day begins: with what waits, else with the agenda, else with the cases."""
        if today.duties:
            return self.duties
        return self.agenda if today.meeting is not None else self.cases_button

    def _show_meeting(self, meeting: NextMeetingSnapshot) -> None:
        self.title.setText(weekday_text(meeting.starts_at))
        cases = len(meeting.cases)
        count = self.tr("1 case") if cases == 1 else self.tr("%1 cases").replace("%1", str(cases))
        if not meeting.whole:
            count = ""
        chaired = self.tr("chaired by %1").replace("%1", meeting.chair)
        self.summary.setText(" · ".join(part for part in (meeting.board, count, chaired, meeting.place) if part))
        self._show_whole(meeting)
        shown = self.agenda.currentIndex().row()
        kept = self.model.case_at(shown).case_number if shown >= 0 else ""
        self.model.show_cases(meeting.cases)
        self._no_cases.setVisible(not meeting.cases)
        for part in (self.agenda, self._hint):
            part.setVisible(bool(meeting.cases))
        self.agenda.selectRow(self.model.row_of(kept))
        self.agenda.keep_rows(min(_ROWS_SEEN, len(meeting.cases)))

    def _show_whole(self, meeting: NextMeetingSnapshot) -> None:
        """What is counted of an agenda is shown to those who see all of it."""
        self._figures.setVisible(meeting.whole)
        self.agenda_pdf.setVisible(meeting.whole)
        self.chase.hide()
        self.own_part.setVisible(not meeting.whole)
        empty = self.tr("No case is on this agenda yet.")
        self._no_cases.setText(empty if meeting.whole else self.tr("You are on none of its cases."))
        if meeting.whole:
            self._show_figures(meeting)

    def _show_figures(self, meeting: NextMeetingSnapshot) -> None:
        cases = len(meeting.cases)
        self.ready.show_figure(self._of(meeting.ready, cases), meeting.ready / max(cases, 1))
        over = meeting.minutes - meeting.planned_minutes
        self.minutes.show_figure(
            self._of(meeting.minutes, meeting.planned_minutes),
            meeting.minutes / meeting.planned_minutes,
            self.tr("%1 too many").replace("%1", str(over)) if over > 0 else "",
        )
        chasing = self.tr("Chase missing records (%1)   %2").replace("%1", str(meeting.records_awaited))
        self.chase.setText(chasing.replace("%2", action_keys("chase")))
        self.chase.setVisible(meeting.records_awaited > 0 and self.context.person.role is Role.COORDINATOR)
        expected = sum(case.records_expected for case in meeting.cases)
        here = expected - meeting.records_awaited
        self.awaited.show_figure(
            str(meeting.records_awaited),
            here / max(expected, 1),
            self.tr("%1 here").replace("%1", self._of(here, expected)),
        )
        median = meeting.median_wait
        if median is None:
            self.wait.show_figure(self.tr("none"), None)
            return
        longest = max(case.waiting_days for case in meeting.cases)
        self.wait.show_figure(
            self.tr("%1 days").replace("%1", f"{median:g}"), None, self.tr("longest %1").replace("%1", str(longest))
        )

    def _of(self, some: int, of_all: int) -> str:
        return self.tr("%1 of %2").replace("%1", str(some)).replace("%2", str(of_all))

    def _show_duties(self, today: TodaySnapshot) -> None:
        shown = self.duties.currentIndex().row()
        kept = self.duty_model.duty_at(shown) if shown >= 0 else None
        self.duty_model.show_duties(today.duties, datetime.now().astimezone().date())
        self._waiting.setVisible(bool(today.duties))
        self.waiting_count.setText(self._counted(today.duties))
        if today.duties:
            self.duties.keep_rows(min(_DUTIES_SEEN, len(today.duties)), fixed=True)
            self.duties.selectRow(self.duty_model.row_of(kept))

    def _counted(self, duties: Sequence[DutySnapshot]) -> str:
        """How much there is, also what one would have to scroll to; Enter acts on the row that is chosen."""
        urgent = sum(each.duty in {Duty.URGENT_DISCORDANCE, Duty.REPLACE_LETTER} for each in duties)
        words = [self.tr("%1 in all").replace("%1", str(len(duties)))]
        if urgent:
            words.append(self.tr("≠ %1 urgent").replace("%1", str(urgent)))
        return " · ".join((*words, self.tr("the gravest first · Enter leads to where it is done")))

    def _open_listed(self, index: QModelIndex) -> None:
        self.case_requested.emit(self.model.case_at(index.row()).case_number)

    def _open_duty(self, index: QModelIndex) -> None:
        duty = self.duty_model.duty_at(index.row())
        self.work_requested.emit(duty.case_number, duty.part)

    def _ask_where(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Agenda as PDF"), "agenda.pdf", self.tr("PDF (*.pdf)")
        )
        if name:
            self.write_agenda(Path(name))


def _write_agenda(path: Path, database: Database, meeting_id: int) -> None:
    # What makes PDFs takes as long to load as this page and all that it shows: it is loaded when one is wanted.
    from tumorboard.correspondence import agenda_pdf  # noqa: PLC0415 - see above

    write_private(path, agenda_pdf(database, meeting_id))
