"""The axes of the outside diagnosis, entered or accepted: one row each, with the controls of a review's row."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from tumorboard.concordance.axes import AxisValue
from tumorboard.concordance.display import shown
from tumorboard.errors import TumorBoardError
from tumorboard.vocabulary import Axis
from ui.forms.axis_entry import AxisEntry
from ui.forms.pieces import Piece, Pieces, differ
from ui.forms.plain import from_plain, to_plain
from ui.forms.review_rows import BIOMARKER_NAMES, SPEC_OF, RowSpec
from ui.theme.tokens import STEP
from ui.translation import translated
from ui.widgets.free_text import FreeText
from ui.widgets.suggest_line import SuggestLine

_KEY = "axis/"
_FIELD_EDGE_PX = 6
"""From a field's edge to its words, so that a name stands level with them."""
_NAME_SHARE, _ENTRY_SHARE = 1, 4
_ORDER = tuple(SPEC_OF)


def subject_of(value: AxisValue) -> tuple[Axis, str, str]:
    """What a value is about: of one subject there is one row."""
    return value.axis, value.label.casefold(), value.method.casefold() if value.axis is Axis.BIOMARKER else ""


def axis_name(value: AxisValue) -> str:
    """What people call the subject of a value."""
    name = translated("review_rows", SPEC_OF[value.axis].name)
    if not value.label:
        return name
    return value.label if SPEC_OF[value.axis].add else f"{name} · {value.label}"


class _Row(QFrame):
    """One axis: its name, its controls, and the way to take it out."""

    edited = Signal()
    removal_requested = Signal()

    def __init__(self, value: AxisValue) -> None:
        super().__init__()
        self.spec: RowSpec = SPEC_OF[value.axis]
        self._begun = value
        name = axis_name(value)
        self.entry = AxisEntry(self.spec, name)
        self.label_line: SuggestLine | None = None
        title: QWidget = FreeText(name, "strong")
        title.setContentsMargins(0, _FIELD_EDGE_PX, 0, 0)
        if self.spec.add:
            spoken = translated("review_rows", self.spec.name)
            offered = BIOMARKER_NAMES if value.axis is Axis.BIOMARKER else ()
            self.label_line = SuggestLine(self.tr("%1: name").replace("%1", spoken), spoken, offered)
            self.label_line.set_text(value.label)
            self.label_line.edited.connect(self.edited)
            title = self.label_line
        self.remove = QToolButton()
        self.remove.setText("✕")
        self.remove.setAccessibleName(self.tr("Remove: %1").replace("%1", name))
        self.remove.setToolTip(self.tr("Remove this row"))
        self.error = FreeText("", "error")
        line = QHBoxLayout()
        line.setSpacing(3 * STEP)
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(title, _NAME_SHARE, top)
        line.addWidget(self.entry, _ENTRY_SHARE, top)
        line.addWidget(self.remove, 0, top)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        layout.addLayout(line)
        layout.addWidget(self.error)
        self.error.hide()
        self.entry.show_value(value)
        self.entry.edited.connect(self.edited)
        self.remove.clicked.connect(self.removal_requested)

    @property
    def label(self) -> str:
        return self._begun.label if self.label_line is None else self.label_line.text().strip()

    @property
    def is_blank(self) -> bool:
        named = self.label_line is not None and bool(self.label)
        return self.entry.is_blank() and self._begun.absence is None and not named

    def value(self) -> AxisValue:
        """What it states; what is not shown of it stays as it was while nothing else is typed."""
        value = self.entry.value(self.label)
        if value.code == self._begun.code:
            value = replace(value, code_system=self._begun.code_system)
        unchanged = value == replace(self._begun, label=self.label, absence=None)
        return replace(value, absence=self._begun.absence) if unchanged or self.entry.is_blank() else value

    def show_error(self, sentence: str) -> None:
        self.error.show_text(sentence)
        self.error.setVisible(bool(sentence))


class OutsideAxes(QWidget):
    """The rows, in the order of a review's, and the button that adds one.

    Signals:
        edited: Something in a row changed, or a row came or went.
        widened: Controls came, so that the tab order is to be made anew.
    """

    edited = Signal()
    widened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(2 * STEP)
        self.add = QPushButton(self.tr("Add an axis"), self)
        self.add.setProperty("role", "menu")
        menu = QMenu(self.add)
        for axis in _ORDER:
            act = menu.addAction(translated("review_rows", SPEC_OF[axis].name))
            act.triggered.connect(lambda _checked=False, axis=axis: self._add_empty(axis))
        self.add.setMenu(menu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.addLayout(self._column)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def rows(self) -> tuple[_Row, ...]:
        """The rows from top to bottom."""
        return tuple(self._rows)

    def axes(self) -> tuple[AxisValue, ...]:
        """What the rows state; an empty one states nothing."""
        return tuple(row.value() for row in self._rows if not row.is_blank)

    def fill(self, values: Sequence[AxisValue]) -> None:
        """Show these values and no others."""
        for row in tuple(self._rows):
            self._take(row)
        for value in values:
            self._insert(value, len(self._rows))

    def take_over(self, value: AxisValue) -> None:
        """Let a value stand in the row of its subject, or in a new one."""
        same = next((row for row in self._rows if subject_of(row.value()) == subject_of(value)), None)
        place = self._place_of(value.axis)
        if same is not None:
            place = self._rows.index(same)
            value = _with_what_was_typed(value, same.value())
            self._take(same)
        self._insert(value, place)
        self.widened.emit()
        self.edited.emit()

    def pieces(self) -> dict[str, Piece]:
        """A piece for each row that states something."""
        found: dict[str, Piece] = {}
        for value in self.axes():
            key = _KEY + f"{value.axis.value}/{value.label}/{value.method}"
            same = sum(1 for other in found if other.rpartition("/")[0] == key)
            found[f"{key}/{same}"] = Piece(axis_name(value), shown(value), to_plain(value))
        return found

    def put(self, pieces: Pieces) -> None:
        """Show what `pieces` gave; rows that stand there already stay, and with them the cursor."""
        wanted = {key: piece for key, piece in pieces.items() if key.startswith(_KEY)}
        if differ(wanted, self.pieces()):
            self.fill([from_plain(piece.content, AxisValue) for piece in wanted.values()])

    def show_error(self, error: TumorBoardError) -> bool:
        """Put a sentence beside the row that it is about, and the cursor there; False where it is about none."""
        same = [row for row in self._rows if row.spec.axis.value == error.field]
        same += [row for row in self._rows if error.field == "label" and row.label_line is not None and not row.label]
        named = [row for row in same if row.label and row.label in error.sentence]
        row = next(iter([*named, *same[-1:]]), None)
        if row is None:
            return False
        row.show_error(error.sentence)
        (row.label_line or row.entry.first).setFocus()
        return True

    def clear_errors(self) -> None:
        """Take all sentences away."""
        for row in self._rows:
            row.show_error("")

    def set_editable(self, *, editable: bool) -> None:
        """Let them be changed, or only be read."""
        self.setEnabled(editable)

    def _place_of(self, axis: Axis) -> int:
        """Where a new row goes: behind those of its axis, in the order of a review's."""
        return sum(1 for each in self._rows if _ORDER.index(each.spec.axis) <= _ORDER.index(axis))

    def _add_empty(self, axis: Axis) -> None:
        row = self._insert(AxisValue(axis), self._place_of(axis))
        self.widened.emit()
        (row.label_line or row.entry.first).setFocus()
        self.edited.emit()

    def _insert(self, value: AxisValue, place: int) -> _Row:
        row = _Row(value)
        self._rows.insert(place, row)
        self._column.insertWidget(place, row)
        row.edited.connect(self.edited)
        row.removal_requested.connect(lambda: self._remove(row))
        return row

    def _remove(self, row: _Row) -> None:
        self._take(row)
        self.add.setFocus()
        self.edited.emit()

    def _take(self, row: _Row) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()


def _with_what_was_typed(value: AxisValue, typed: AxisValue) -> AxisValue:
    """A suggestion with what a person added to the same words, such as a code."""
    if typed.text.strip() and typed.text.strip().casefold() != value.text.casefold():
        return value
    names = ("code", "code_system", "code_version", "system", "number", "unit", "method", "status")
    return replace(value, **{name: getattr(value, name) or getattr(typed, name) for name in names})
