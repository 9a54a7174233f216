"""The material register of a case: what it is, from whom, when it was asked for, due and received, and where it is."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tumorboard.queries.snapshots import MaterialSnapshot
from tumorboard.vocabulary import CustodyKind, MaterialStatus
from ui.dates import day_text
from ui.long_words import shortened
from ui.theme.tokens import TONE_ROLE, Tone
from ui.tool_tips import plain_tip
from ui.translation import QT_TRANSLATE_NOOP, translated

Index = QModelIndex | QPersistentModelIndex

_CONTEXT = "records_table"
_LONGEST_CELL = 200

_SETBACKS = {
    CustodyKind.WRONG: QT_TRANSLATE_NOOP("records_table", "≠ Wrong: ask again"),
    CustodyKind.DAMAGED: QT_TRANSLATE_NOOP("records_table", "≠ Damaged: ask again"),
    CustodyKind.LOST: QT_TRANSLATE_NOOP("records_table", "≠ Lost: ask again"),
}
_STATES = {
    MaterialStatus.REQUESTED: (QT_TRANSLATE_NOOP("records_table", "○ Requested"), Tone.NEUTRAL),
    MaterialStatus.CHASED: (QT_TRANSLATE_NOOP("records_table", "! Reminded"), Tone.MINOR),
    MaterialStatus.RECEIVED: (QT_TRANSLATE_NOOP("records_table", "✓ Received"), Tone.AGREES),
    MaterialStatus.REVIEWED: (QT_TRANSLATE_NOOP("records_table", "✓ Reviewed"), Tone.AGREES),
    MaterialStatus.RETURNED: (QT_TRANSLATE_NOOP("records_table", "✓ Returned"), Tone.NEUTRAL),
    MaterialStatus.NOT_AVAILABLE: (QT_TRANSLATE_NOOP("records_table", "≠ Cannot be had"), Tone.MAJOR),
}


def state_of(material: MaterialSnapshot, today: date) -> tuple[str, Tone]:
    """Where a material stands, as symbol and words, and its tone."""
    if material.setback is not None and not material.unavailable_reason:
        if material.asked_since:
            return translated(_CONTEXT, QT_TRANSLATE_NOOP("records_table", "! Asked for again")), Tone.MINOR
        return translated(_CONTEXT, _SETBACKS[material.setback.kind]), Tone.MAJOR
    if material.status is MaterialStatus.REQUESTED and not material.requests:
        return translated(_CONTEXT, QT_TRANSLATE_NOOP("records_table", "○ Not asked for yet")), Tone.NEUTRAL
    if is_overdue(material, today):
        return translated(_CONTEXT, QT_TRANSLATE_NOOP("records_table", "! Over due")), Tone.MAJOR
    if material.custody and material.custody[-1].kind is CustodyKind.LENT:
        return translated(_CONTEXT, QT_TRANSLATE_NOOP("records_table", "↑ Lent out")), Tone.ACCENT
    words, tone = _STATES[material.status]
    return translated(_CONTEXT, words), tone


def is_out(material: MaterialSnapshot) -> bool:
    """Whether it is awaited."""
    return material.received_on is None and not material.unavailable_reason


def is_here(material: MaterialSnapshot) -> bool:
    """Whether it is in the board's hands."""
    return material.received_on is not None and material.returned_on is None


def is_overdue(material: MaterialSnapshot, today: date) -> bool:
    """Whether the day on which it was due is over."""
    return is_out(material) and material.due_on is not None and material.due_on < today


def material_name(material: MaterialSnapshot) -> str:
    """What it is, in one line, e.g. "Slides: core biopsy (6)"."""
    words = ": ".join(part for part in (material.kind.label, material.description) if part)
    return f"{words} ({material.quantity})" if material.quantity else words


class RecordsTableModel(QAbstractTableModel):
    """One row per material, in the order in which they were registered."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._materials: tuple[MaterialSnapshot, ...] = ()
        self._today = date.min
        self._columns: tuple[tuple[str, Callable[[MaterialSnapshot], str]], ...] = (
            (QT_TRANSLATE_NOOP("records_table", "State"), lambda each: state_of(each, self._today)[0]),
            (QT_TRANSLATE_NOOP("records_table", "Material"), material_name),
            (QT_TRANSLATE_NOOP("records_table", "From"), lambda each: each.source),
            (QT_TRANSLATE_NOOP("records_table", "Number"), lambda each: each.accession_number),
            (QT_TRANSLATE_NOOP("records_table", "Asked"), _asked),
            (QT_TRANSLATE_NOOP("records_table", "Due"), lambda each: day_text(each.due_on) if is_out(each) else ""),
            (QT_TRANSLATE_NOOP("records_table", "Received"), lambda each: day_text(each.received_on)),
            (QT_TRANSLATE_NOOP("records_table", "Returned"), lambda each: day_text(each.returned_on)),
            (QT_TRANSLATE_NOOP("records_table", "Where"), lambda each: each.location or each.unavailable_reason),
        )

    def show_materials(self, materials: Sequence[MaterialSnapshot], today: date) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._materials = tuple(materials)
        self._today = today
        self.endResetModel()

    def material_at(self, row: int) -> MaterialSnapshot:
        """The material in a row."""
        return self._materials[row]

    def row_of(self, material_id: int | None) -> int:
        """The row of a material; the first where it is not listed."""
        return next((row for row, each in enumerate(self._materials) if each.id == material_id), 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """How many materials there are."""
        return 0 if parent.isValid() else len(self._materials)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802
        """The columns' headings."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return translated(_CONTEXT, self._columns[section][0])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, and its tone where it is shown as a pill."""
        if not index.isValid():
            return None
        material = self._materials[index.row()]
        heading, text = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shortened(text(material), _LONGEST_CELL)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return text(material)
        if role == TONE_ROLE:
            return state_of(material, self._today)[1] if index.column() == 0 else None
        if role == Qt.ItemDataRole.ToolTipRole and text(material):
            return plain_tip(f"{translated(_CONTEXT, heading)}: {text(material)}")
        return None


def _asked(material: MaterialSnapshot) -> str:
    """The newest day."""
    return day_text(max((request.requested_on for request in material.requests), default=None))
