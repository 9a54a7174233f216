"""What the command palette offers: cases, people, outside parties and commands, in one list with its groups named."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.theme.tokens import SPANS_ROLE
from ui.tool_tips import plain_tip

Index = QModelIndex | QPersistentModelIndex

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """One offer.

    Attributes:
        title: What is read first: a patient or a command.
        detail: What tells it from others: a diagnosis.
        mark: A case's number or a command's keys.
        case_number: The case that it opens; "" for others.
        command: The place of the command among those given; -1 for others.
        group: What it is one of, e.g. "Cases".
        spans: Where in the detail the words stand that were looked for.
        part: What the list of cases is narrowed to by it, e.g. "person:4"; "" for others.
    """

    title: str
    detail: str
    mark: str
    case_number: str = ""
    command: int = -1
    group: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    part: str = ""

    @property
    def spoken(self) -> str:
        """The row in one line, for a screen reader."""
        return ", ".join(part for part in (self.title, self.detail, self.mark) if part)

    @property
    def opens(self) -> bool:
        """Whether it leads to cases, rather than being a command."""
        return bool(self.case_number or self.part)


class PaletteTableModel(QAbstractTableModel):
    """The offers in their order: title, detail, mark, and with the first one of each group the group's name."""

    COLUMNS = 4
    GROUP = 3

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
        """Title, detail, mark and group."""
        return 0 if parent.isValid() else self.COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text; read aloud, each cell says its whole row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.title, row.detail, row.mark, self._heading(index.row()))[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.spoken)
        return {
            SPANS_ROLE: row.spans if column == 1 else (),
            Qt.ItemDataRole.AccessibleTextRole: row.spoken,
            Qt.ItemDataRole.TextAlignmentRole: _RIGHT if column == self.GROUP - 1 else None,
        }.get(role)

    def _heading(self, row: int) -> str:
        group = self._rows[row].group
        return group if row == 0 or self._rows[row - 1].group != group else ""
