"""Who works with the board: name, login, role, and whether they may sign in and sign."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tumorboard.queries.person_snapshots import PersonRowSnapshot
from ui.tool_tips import plain_tip
from ui.translation import QT_TRANSLATE_NOOP, translated

Index = QModelIndex | QPersistentModelIndex

_HEADINGS = (
    QT_TRANSLATE_NOOP("people_table", "Name"),
    QT_TRANSLATE_NOOP("people_table", "Login"),
    QT_TRANSLATE_NOOP("people_table", "Role"),
    QT_TRANSLATE_NOOP("people_table", "State"),
)


class PeopleTableModel(QAbstractTableModel):
    """One row per person; those whose password waits for a second person say so."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[PersonRowSnapshot, ...] = ()
        self._waiting: frozenset[str] = frozenset()

    def show_people(self, people: Sequence[PersonRowSnapshot], waiting: Sequence[str] = ()) -> None:
        """Replace everything; `waiting` are the logins whose password was set anew and is not confirmed."""
        self.beginResetModel()
        self._people = tuple(people)
        self._waiting = frozenset(waiting)
        self.endResetModel()

    def person_at(self, row: int) -> PersonRowSnapshot | None:
        """Who stands in a row, if anybody does."""
        return self._people[row] if 0 <= row < len(self._people) else None

    def row_of(self, login: str) -> int:
        """The row of a login; -1 where there is none."""
        return next((row for row, person in enumerate(self._people) if person.login == login), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """How many people there are."""
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """Name, login, role, state."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column holds."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translated("people_table", _HEADINGS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text."""
        if not index.isValid():
            return None
        cells = self._cells(self._people[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(cells)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(", ".join(cells))
        return None

    def _cells(self, person: PersonRowSnapshot) -> tuple[str, str, str, str]:
        role = person.role.label if person.discipline is None else f"{person.role.label}, {person.discipline.label}"
        if not person.active:
            state = self.tr("○ may not sign in")
        elif person.login in self._waiting:
            state = self.tr("≠ may not sign: password to be confirmed")
        else:
            state = self.tr("✓ may sign in")
        return person.display_name, person.login, role, state
