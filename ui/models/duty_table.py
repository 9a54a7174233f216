"""What waits for the person at the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tumorboard.queries.today_snapshots import DutySnapshot
from ui.tool_tips import plain_tip

Index = QModelIndex | QPersistentModelIndex


class DutyTableModel(QAbstractTableModel):
    """One row per duty: what, and for whom."""

    COLUMNS = 2

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._duties: tuple[DutySnapshot, ...] = ()

    def show_duties(self, duties: Sequence[DutySnapshot]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._duties = tuple(duties)
        self.endResetModel()

    def duty_at(self, row: int) -> DutySnapshot:
        """The duty in a row."""
        return self._duties[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """How many duties there are."""
        return 0 if parent.isValid() else len(self._duties)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """The duty and its case."""
        return 0 if parent.isValid() else self.COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text."""
        if not index.isValid():
            return None
        duty = self._duties[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (duty.duty.label, duty.patient or duty.case_number)[index.column()]
        spoken = f"{duty.duty.label}: {duty.patient}, {duty.case_number}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(spoken)
        return None
