"""A table that reads its rows page by page as the view comes to their end: a million rows cost what a hundred do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: its heading, and a row's text in it."""

    heading: str
    cell: Callable[[R], str]


class PagedTableModel(QAbstractTableModel, Generic[R]):
    """Rows in the order of their query, newest first.

    Signals:
        more_wanted: The view has reached the end; the key of the last row that is shown.
    """

    more_wanted = Signal(int)

    def __init__(self, columns: Sequence[Column[R]], key: Callable[[R], int], parent: QObject | None = None) -> None:
        """Takes how a row is shown.

        Args:
            columns: From left to right.
            key: What the next page is asked by, e.g. a row's id.
            parent: What it goes away with.
        """
        super().__init__(parent)
        self._columns = tuple(columns)
        self._key = key
        self._rows: list[R] = []
        self._complete = True
        self._asked = False

    def show_first(self, rows: Sequence[R], *, complete: bool) -> None:
        """Replace everything by a first page; `complete` says that there is no more."""
        self.beginResetModel()
        self._rows = list(rows)
        self._complete = complete
        self._asked = False
        self.endResetModel()

    def show_more(self, rows: Sequence[R], *, complete: bool) -> None:
        """Add the next page."""
        self._complete = complete
        self._asked = False
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def row_at(self, row: int) -> R:
        """What stands in a row."""
        return self._rows[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """How many rows are loaded."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802
        """The columns' headings."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.tr(self._columns[section].heading)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text."""
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        return self._columns[index.column()].cell(self._rows[index.row()])

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Whether there are more rows that nobody has asked for yet."""
        return not parent.isValid() and not self._complete and not self._asked and bool(self._rows)

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Ask for the next page."""
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit(self._key(self._rows[-1]))
