"""What the command palette offers: cases and commands, in one list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.tool_tips import plain_tip

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """One offer.

    Attributes:
        title: What is read first: a patient or a command.
        detail: What tells it from others: a diagnosis.
        mark: A case's number or a command's keys.
        case_number: The case that it opens; "" for a command.
        command: The place of the command among those given; -1 for a case.
    """

    title: str
    detail: str
    mark: str
    case_number: str = ""
    command: int = -1

    @property
    def spoken(self) -> str:
        """The row in one line, for a screen reader."""
        return ", ".join(part for part in (self.title, self.detail, self.mark) if part)


class PaletteTableModel(QAbstractTableModel):
    """The offers in their order: title, detail, mark."""

    COLUMNS = 3

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PaletteRow, ...] = ()

    def show_rows(self, rows: Sequence[PaletteRow]) -> None:
        """Replace all offers."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, row: int) -> PaletteRow | None:
        """The offer in a row, if there is one."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """How many offers there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """Title, detail and mark."""
        return 0 if parent.isValid() else self.COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text; read aloud, each cell says its whole row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.title, row.detail, row.mark)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.spoken)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == self.COLUMNS - 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None
