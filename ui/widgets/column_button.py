"""Chooses which columns of a table are shown, and remembers it."""

from collections.abc import Sequence

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.widgets.row_table import RowTable


class ColumnButton(QPushButton):
    """A menu with a line for each column that may be hidden.

    Attributes:
        columns: Those lines, by their columns.
    """

    def __init__(self, table: RowTable, *, kept: Sequence[int], parent: QWidget | None = None) -> None:
        """Takes the table, and the columns that are always shown."""
        super().__init__(parent)
        self.setText(self.tr("Columns"))
        self.setProperty("role", "menu")
        self._table = table
        self._settings: QSettings | None = None
        self._key = ""
        menu = QMenu(self)
        self.columns: dict[int, QAction] = {}
        for column in range(table.model().columnCount()):
            if column not in kept:
                heading = str(table.model().headerData(column, Qt.Orientation.Horizontal))
                action = menu.addAction(heading)
                action.setCheckable(True)
                action.setChecked(True)
                action.toggled.connect(lambda shown, column=column: self._show(column, shown=shown))
                self.columns[column] = action
        self.setMenu(menu)

    def remember(self, settings: QSettings, name: str) -> None:
        """Take up what was chosen at an earlier start, and keep what is chosen from now on."""
        if self._settings is not None:
            return
        hidden = str(settings.value(f"hidden/{name}", "")).split()
        for column, action in self.columns.items():
            action.setChecked(str(column) not in hidden)
        self._settings, self._key = settings, f"hidden/{name}"

    def _show(self, column: int, *, shown: bool) -> None:
        self._table.show_column(column, shown=shown)
        if self._settings is not None:
            hidden = [str(column) for column, action in self.columns.items() if not action.isChecked()]
            self._settings.setValue(self._key, " ".join(hidden))
