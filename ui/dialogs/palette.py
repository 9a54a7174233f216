"""The command palette: finds cases by what stands in them, people, outside parties, and commands by their words."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from tumorboard.queries.search import SearchSnapshot, search
from ui.context import AppContext
from ui.delegates.marked_delegate import MarkedDelegate
from ui.dialogs.palette_rows import case_row, number_row, party_rows, people_rows
from ui.messages import sentence
from ui.models.palette_table import PaletteRow, PaletteTableModel
from ui.theme.tokens import STEP
from ui.widgets.labels import label
from ui.widgets.row_table import RowTable

SHOWN = 8
"""Of each group."""
_NUMBER = re.compile(r"[A-Z]{2}-\d{4}-\d{4,}")
TYPING_PAUSE_MS = 60
_DIGITS_WIDE = 105

_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: SHOWN,
    Qt.Key.Key_PageUp: -SHOWN,
}


class PaletteDialog(QDialog):
    """Type, choose with the arrows, Enter; Esc closes. Commands are there at once, cases as they are found.

    Attributes:
        searching: Whether the cases of what is typed are still being looked for.

    Signals:
        case_chosen: The number of a case.
        list_chosen: What the list of cases is to be narrowed to, e.g. "person:4".
    """

    case_chosen = Signal(str)
    list_chosen = Signal(str)

    def __init__(self, context: AppContext, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        # A popup goes away when something else is clicked.
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find"))
        self._context = context
        self._actions = [action for action in actions if action.text() and (action.isEnabled() or _obstacle(action))]
        self._found = SearchSnapshot(())
        self.searching = False
        self._enter_waits = False
        self._moved = False
        self.search = QLineEdit(placeholderText=self.tr("Patient, number, words of a record, person or command"))
        self.search.setAccessibleName(self.tr("Find a case, patient, words of a record, person or command"))
        self.model = PaletteTableModel(self)
        self.table = self._make_table()
        self.note = label("", "caption", wrap=True)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._lay_out()
        self.search.textChanged.connect(self._on_typed)
        self.search.installEventFilter(self)
        self.table.clicked.connect(lambda index: self._choose(index.row()))
        self._pause.timeout.connect(self._look_up)
        self._on_typed("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """While one types, the arrows move through the list and Enter chooses."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _MOVES:
                self._move(_MOVES[key])
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Stand under the middle of the window's top edge."""
        super().showEvent(event)
        window = self.parentWidget()
        if window is not None:
            wanted = _DIGITS_WIDE * self.fontMetrics().horizontalAdvance("0")
            self.resize(min(wanted, window.width() - 8 * STEP), min(120 * STEP, window.height() - 24 * STEP))
            self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, 15 * STEP)))
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _make_table(self) -> RowTable:
        table = RowTable(self.model, self.tr("What was found"), (22, 30, 13, 10), stretched=1)
        table.setItemDelegateForColumn(1, MarkedDelegate(table))
        # The group's name is read first, and told with none of the others.
        table.horizontalHeader().moveSection(PaletteTableModel.GROUP, 0)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.horizontalHeader().hide()
        return table

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.note)

    def _on_typed(self, _text: str) -> None:
        self.searching = True
        self._enter_waits = False
        self._moved = False
        self._show_rows()
        self._pause.start()

    def _look_up(self) -> None:
        typed = self.search.text()
        database = self._context.database
        self._context.tasks.run(
            self, lambda: database.read(search, typed, SHOWN), self._on_found, failed=self._on_failed, key="palette"
        )

    def _on_found(self, found: SearchSnapshot) -> None:
        if self._pause.isActive():
            return  # more was typed meanwhile
        self.searching = False
        self._found = found
        self._show_rows()
        if self._enter_waits:
            self._choose(self.table.currentIndex().row())

    def _on_failed(self, error: Exception) -> None:
        self.searching = False
        self._found = SearchSnapshot(())
        self._show_rows()
        self.note.setText(sentence(error))

    def _show_rows(self) -> None:
        kept = self.model.row_at(self.table.currentIndex().row()) if self._moved else None
        commands = self._matching_commands()
        found = [*map(case_row, self._found.cases), *self._numbered()]
        found += [*people_rows(self._found.people), *party_rows(self._found.parties)]
        # Before anything is typed, the commands teach what there is; then cases are what is looked for most.
        rows = [*found, *commands] if self.search.text().strip() else [*commands, *found]
        self.model.show_rows(rows)
        self.table.selectRow(rows.index(kept) if kept in rows else 0)
        self.note.setText(
            self.tr("↑ ↓ choose · Enter opens · Esc closes")
            if rows or self.searching
            else self.tr(
                "Nothing found. Search by number, patient, words of a diagnosis or report, a person or a command."
            )
        )
        self._describe()

    def _numbered(self) -> list[PaletteRow]:
        """A case that is not among those found can still be asked for by its whole number, as in an emergency."""
        typed = self.search.text().strip().upper()
        if self.searching or not _NUMBER.fullmatch(typed) or any(case.number == typed for case in self._found.cases):
            return []
        return [number_row(typed)]

    def _matching_commands(self) -> list[PaletteRow]:
        words = self.search.text().casefold().split()
        native = QKeySequence.SequenceFormat.NativeText
        return [
            PaletteRow(
                action.text(),
                # What this person may not do says so, rather than being missing.
                self.tr("Command") if action.isEnabled() else _obstacle(action),
                action.shortcut().toString(native) if action.isEnabled() else "",
                command=place,
                group=self.tr("Commands"),
            )
            for place, action in enumerate(self._actions)
            if all(word in action.text().casefold() for word in words)
        ]

    def _move(self, steps: int) -> None:
        last = self.model.rowCount() - 1
        self._moved = True
        self.table.selectRow(min(max(self.table.currentIndex().row() + steps, 0), last))
        self._describe()

    def _describe(self) -> None:
        """The cursor stays in the text, so the chosen row is told as its description."""
        row = self.model.row_at(self.table.currentIndex().row())
        self.search.setAccessibleDescription(row.spoken if row is not None else self.note.text())

    def _enter(self) -> None:
        if self.searching and not self._moved:
            self._enter_waits = True  # what is typed last decides, however fast one types
        else:
            self._choose(self.table.currentIndex().row())

    def _choose(self, place: int) -> None:
        row = self.model.row_at(place)
        if row is None or (not row.opens and not self._actions[row.command].isEnabled()):
            return
        # The window has its focus back before the page that is opened gives it to one of its controls.
        self.close()
        if row.case_number:
            self.case_chosen.emit(row.case_number)
        elif row.part:
            self.list_chosen.emit(row.part)
        else:
            self._actions[row.command].trigger()


def _obstacle(action: QAction) -> str:
    """Why the person may not do an act, where its page says so."""
    return str(action.property("obstacle") or "")
