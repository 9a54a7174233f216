"""What is out, as a table with a tick for each thing that is to be asked for."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from tumorboard.queries.material_snapshots import ChaseSnapshot, ProviderStatisticSnapshot
from tumorboard.vocabulary import CustodyKind
from ui.dates import day_text
from ui.long_words import shortened
from ui.models.paged_table import Column, PagedTableModel
from ui.theme.tokens import TONE_ROLE, Tone
from ui.tool_tips import plain_tip
from ui.translation import QT_TRANSLATE_NOOP, translated

Index = QModelIndex | QPersistentModelIndex

_CONTEXT = "chase_table"
_LONGEST_CELL = 200
TICK, ANSWERS, STATE = 0, 1, 2

_SETBACKS = {
    CustodyKind.WRONG: QT_TRANSLATE_NOOP("chase_table", "≠ Came wrong"),
    CustodyKind.DAMAGED: QT_TRANSLATE_NOOP("chase_table", "≠ Came damaged"),
    CustodyKind.LOST: QT_TRANSLATE_NOOP("chase_table", "≠ Lost"),
}


def _state(row: ChaseSnapshot) -> tuple[str, Tone]:
    if row.setback is not None:
        return _text(_SETBACKS[row.setback]), Tone.MAJOR
    if not row.requests:
        return _text(QT_TRANSLATE_NOOP("chase_table", "○ Not asked for yet")), Tone.NEUTRAL
    if row.overdue:
        return _text(QT_TRANSLATE_NOOP("chase_table", "! Over due")), Tone.MINOR
    return _text(QT_TRANSLATE_NOOP("chase_table", "○ Requested")), Tone.NEUTRAL


def answers_text(statistic: ProviderStatisticSnapshot | None) -> str:
    """How a provider answers: median days, of how many how many came, and what came wrong."""
    if statistic is None:
        return _text(QT_TRANSLATE_NOOP("chase_table", "never asked"))
    came = _text(QT_TRANSLATE_NOOP("chase_table", "%1 of %2 came"))
    words = came.replace("%1", str(statistic.received)).replace("%2", str(statistic.asked))
    if statistic.median_days is not None:
        days = _text(QT_TRANSLATE_NOOP("chase_table", "median %1 d")).replace("%1", f"{statistic.median_days:g}")
        words = f"{days}, {words}"
    if statistic.wrong:
        words += ", " + _text(QT_TRANSLATE_NOOP("chase_table", "%1 wrong")).replace("%1", str(statistic.wrong))
    return words


class ChaseTableModel(PagedTableModel[ChaseSnapshot]):
    """One row per thing, by provider.

    Signals:
        ticked: Another number of rows is ticked.
    """

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        columns: tuple[Column[ChaseSnapshot], ...] = (
            Column(QT_TRANSLATE_NOOP("ChaseTableModel", "Provider"), lambda row: row.provider or _nobody()),
            Column(QT_TRANSLATE_NOOP("ChaseTableModel", "Answers so far"), self._answers),
            Column(QT_TRANSLATE_NOOP("ChaseTableModel", "State"), lambda row: _state(row)[0]),
            Column(QT_TRANSLATE_NOOP("ChaseTableModel", "Days"), lambda row: "" if row.days is None else str(row.days)),
            Column(QT_TRANSLATE_NOOP("ChaseTableModel", "Due"), lambda row: day_text(row.due_on)),
            Column(QT_TRANSLATE_NOOP("ChaseTableModel", "Reminders"), lambda row: str(max(row.requests - 1, 0))),
            Column(QT_TRANSLATE_NOOP("ChaseTableModel", "Patient"), lambda row: row.patient),
            Column(QT_TRANSLATE_NOOP("ChaseTableModel", "Material"), _material),
            Column(QT_TRANSLATE_NOOP("ChaseTableModel", "Number"), lambda row: row.accession_number),
        )
        super().__init__(columns, lambda row: row.material_id, parent)
        self._ticks: set[int] = set()
        self._statistics: dict[int, ProviderStatisticSnapshot] = {}

    @property
    def rows(self) -> tuple[ChaseSnapshot, ...]:
        """What is loaded."""
        return tuple(self.row_at(row) for row in range(self.rowCount()))

    @property
    def ticked_rows(self) -> tuple[ChaseSnapshot, ...]:
        """What is ticked."""
        return tuple(row for row in self.rows if row.material_id in self._ticks)

    def show_statistics(self, statistics: Iterable[ProviderStatisticSnapshot]) -> None:
        """Say of these providers how they answer; those of others stay."""
        self._statistics |= {each.party_id: each for each in statistics}
        if self.rowCount():
            self.dataChanged.emit(self.index(0, ANSWERS), self.index(self.rowCount() - 1, ANSWERS))

    def show_first(self, rows: Sequence[ChaseSnapshot], *, complete: bool) -> None:
        """Replace everything; what is still out stays ticked."""
        super().show_first(rows, complete=complete)
        self._ticks &= {row.material_id for row in rows}
        self.ticked.emit()

    def tick(self, rows: Iterable[ChaseSnapshot], *, on: bool) -> None:
        """Tick rows, or take their ticks away."""
        ids = {row.material_id for row in rows}
        self._ticks = self._ticks | ids if on else self._ticks - ids
        if self.rowCount():
            self.dataChanged.emit(self.index(0, TICK), self.index(self.rowCount() - 1, TICK))
        self.ticked.emit()

    def is_ticked(self, row: ChaseSnapshot) -> bool:
        """Whether a row is ticked."""
        return row.material_id in self._ticks

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column has the ticks."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == TICK else flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's name
        """A click on a tick."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != TICK:
            return False
        self.tick([self.row_at(index.row())], on=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, its tick, its tone."""
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == TICK:
            return Qt.CheckState.Checked if self.is_ticked(row) else Qt.CheckState.Unchecked
        if role == TONE_ROLE and index.column() == STATE:
            return _state(row)[1]
        text = str(super().data(index, Qt.ItemDataRole.DisplayRole) or "")
        ticked = index.column() == TICK and self.is_ticked(row)
        heading = self.headerData(index.column(), Qt.Orientation.Horizontal)
        spoken = f"{text}, {_text(QT_TRANSLATE_NOOP('chase_table', 'ticked'))}" if ticked else text
        texts: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: shortened(text, _LONGEST_CELL),
            Qt.ItemDataRole.AccessibleTextRole: spoken,
            Qt.ItemDataRole.ToolTipRole: plain_tip(f"{heading}: {text}") if text else None,
        }
        return texts.get(role)

    def _answers(self, row: ChaseSnapshot) -> str:
        return "" if row.provider_id is None else answers_text(self._statistics.get(row.provider_id))


def _material(row: ChaseSnapshot) -> str:
    words = ": ".join(part for part in (row.kind.label, row.description) if part)
    return f"{words} ({row.quantity})" if row.quantity else words


def _nobody() -> str:
    return _text(QT_TRANSLATE_NOOP("chase_table", "from whom? not said yet"))


def _text(text: str) -> str:
    return translated(_CONTEXT, text)
