"""What can be done with several cases at once, and what became of each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tumorboard.queries.agenda_snapshots import MeetingRowSnapshot
from tumorboard.queries.snapshots import CaseRowSnapshot
from tumorboard.services.meetings import ListCase
from tumorboard.vocabulary import CaseStatus
from ui.actions import button_text
from ui.dates import weekday_text
from ui.messages import sentence
from ui.theme.tokens import STEP
from ui.widgets.asked_form import AskedForm
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import label
from ui.widgets.name_combo import NameCombo
from ui.widgets.suggest_line import SuggestLine

_NAMED = 20
"""So many refusals are told one by one."""


class ListOnAgenda(AskedForm):
    """Which meeting, and why, where a case is late or lacks something.

    Attributes:
        meetings: Those that are still to come.
        reason: For all of them together.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(button_text("list_on_agenda"), parent)
        self.meetings = NameCombo(self.tr("Meeting"))
        self.reason = SuggestLine(
            self.tr("Reason, where one is late or not ready"), self.tr("Reason, where one is late or not ready")
        )
        self.add(self.meetings)
        self.add(self.reason)
        self.reason.returnPressed.connect(self.go.click)

    def ask(self, meetings: Sequence[MeetingRowSnapshot]) -> None:
        """Show the meetings, the next one first."""
        self.meetings.clear()
        for meeting in meetings:
            cases = self.tr("%1 cases").replace("%1", str(meeting.cases))
            self.meetings.addItem(f"{weekday_text(meeting.starts_at)} · {meeting.board} · {cases}", meeting.id)
        self.error.hide()
        self.go.setEnabled(bool(meetings))
        if not meetings:
            self.refuse(self.tr("There is no meeting to come: a coordinator schedules one on the meeting's page."))
        self.show()
        (self.meetings if meetings else self.no).setFocus()

    def commands(self, cases: Sequence[CaseRowSnapshot]) -> list[ListCase]:
        """One command for each case; one that is ready is not called provisional, whatever the others lack."""
        meeting: int | None = self.meetings.currentData()
        reason = self.reason.text().strip()
        if meeting is None:
            return []
        return [
            ListCase(
                meeting,
                case.id,
                late_reason=reason,
                provisional_reason="" if case.status is CaseStatus.READY else reason,
            )
            for case in cases
        ]


class BulkCases(QWidget):
    """How many cases are selected, what can be done with them, and what became of each.

    Signals:
        list_requested: The commands that put the selected cases on an agenda.
        agenda_wanted: The person wants to choose a meeting.
    """

    list_requested = Signal(object)
    agenda_wanted = Signal()

    def __init__(self, *, may_list: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cases: tuple[CaseRowSnapshot, ...] = ()
        self._waiting = 0
        self._refused: list[str] = []
        self._done = 0
        self._may_list = may_list
        self.selected = label("", "muted")
        self.list_button = QPushButton(button_text("list_on_agenda"))
        self.copy = QPushButton(button_text("copy_numbers"))
        self.export = QPushButton(button_text("save_list"))
        self.agenda = ListOnAgenda()
        self.outcome = FreeText("")
        self._lay_out()
        self.list_button.clicked.connect(self.ask_agenda)
        self.agenda.go.clicked.connect(self._list)

    @property
    def cases(self) -> tuple[CaseRowSnapshot, ...]:
        """Those that are selected, in the order of the list."""
        return self._cases

    @property
    def is_busy(self) -> bool:
        """Whether some of them have not been answered yet."""
        return self._waiting > 0

    def show_selected(self, cases: Sequence[CaseRowSnapshot]) -> None:
        """Act on these from now on."""
        self._cases = tuple(cases)
        words = self.tr("1 case selected") if len(cases) == 1 else self.tr("%1 cases selected")
        self.selected.setText(words.replace("%1", str(len(cases))))
        self.copy.setEnabled(bool(cases))
        self.list_button.setEnabled(self._may_list and bool(cases) and not self.is_busy)

    def ask_agenda(self) -> None:
        """Ask for which meeting, where the person lists cases."""
        if self._may_list and self._cases and not self.is_busy:
            self.agenda_wanted.emit()

    def begin(self, count: int) -> None:
        """So many acts are on their way."""
        self._waiting, self._done, self._refused = count, 0, []
        self.agenda.hide()
        self.list_button.setEnabled(False)
        self._tell()

    def succeed(self) -> bool:
        """One was done; whether it was the last."""
        self._done += 1
        return self._answered()

    def refuse(self, number: str, error: Exception) -> bool:
        """One was refused; whether it was the last. The others go on."""
        self._refused.append(f"≠ {number}: {sentence(error)}")
        return self._answered()

    def _answered(self) -> bool:
        self._waiting -= 1
        self._tell()
        self.list_button.setEnabled(self._may_list and bool(self._cases) and not self.is_busy)
        return not self.is_busy

    def _tell(self) -> None:
        first = self.tr("✓ %1 listed").replace("%1", str(self._done))
        parts = [first]
        if self._waiting:
            parts.append(self.tr("%1 to go").replace("%1", str(self._waiting)))
        if self._refused:
            parts.append(self.tr("≠ %1 refused").replace("%1", str(len(self._refused))))
        more = len(self._refused) - _NAMED
        rest = [self.tr("… and %1 more").replace("%1", str(more))] if more > 0 else []
        self.outcome.show_text("\n".join([" · ".join(parts), *self._refused[:_NAMED], *rest]))
        self.outcome.show()

    def _list(self) -> None:
        commands = self.agenda.commands(self._cases)
        if commands:
            self.list_requested.emit(commands)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        row = QWidget()
        flow = FlowLayout(row)
        for part in (self.selected, self.list_button, self.copy, self.export):
            flow.addWidget(part)
        for below in (row, self.agenda, self.outcome):
            layout.addWidget(below)
        self.outcome.hide()
        self.show_selected(())
