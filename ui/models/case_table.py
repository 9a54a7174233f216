"""The list of cases as an item model that reads page by page, so that a million rows cost what a hundred do."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from tumorboard.queries.snapshots import CaseRowSnapshot
from ui.dates import day_text

Index = QModelIndex | QPersistentModelIndex

COLUMNS = ("Case", "Patient", "Born", "Site", "Outside diagnosis", "Received", "State")


class CaseTableModel(QAbstractTableModel):
    """Cases in the order of the query, newest first.

    Signals:
        more_wanted: The view has reached the end; the id of the last case that is shown.
    """

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CaseRowSnapshot] = []
        self._complete = True
        self._asked = False

    def show_first(self, rows: Sequence[CaseRowSnapshot], *, complete: bool) -> None:
        """Replace everything by a first page; `complete` says that there is no more."""
        self.beginResetModel()
        self._rows = list(rows)
        self._complete = complete
        self._asked = False
        self.endResetModel()

    def show_more(self, rows: Sequence[CaseRowSnapshot], *, complete: bool) -> None:
        """Add the next page."""
        self._complete = complete
        self._asked = False
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def case_at(self, row: int) -> CaseRowSnapshot:
        """The case in a row."""
        return self._rows[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """How many cases are loaded."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802
        """The columns' headings."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.tr(COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text."""
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        return _CELLS[index.column()](self._rows[index.row()])

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Whether there are more cases that nobody has asked for yet."""
        return not parent.isValid() and not self._complete and not self._asked and bool(self._rows)

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Ask for the next page."""
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit(self._rows[-1].id)


_CELLS: tuple[Callable[[CaseRowSnapshot], str], ...] = (
    lambda row: row.number,
    lambda row: row.patient,
    lambda row: day_text(row.birth_date),
    lambda row: row.site.label,
    lambda row: " ".join(row.outside_diagnosis.split()),
    lambda row: day_text(row.received_on),
    lambda row: row.status.label,
)
