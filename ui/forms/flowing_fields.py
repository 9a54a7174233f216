"""Fields beside each other, as many as the width has room for, each with its caption above and its error below."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.forms.fields import CONTEXT, Control, Field, Kind, make_control, read_value, show_value, type_into, typed, words
from ui.forms.pieces import Piece, Pieces
from ui.theme.tokens import STEP
from ui.translation import translated
from ui.widgets.free_text import FreeText
from ui.widgets.labels import label
from ui.widgets.reading_order import follow_reading_order
from ui.widgets.suggest_line import SuggestLine

_MOST_COLUMNS = 4
_COLUMN_LETTERS = 26
"""So many letters a field has room for, or there is one column less."""


class FlowingFields(QWidget):
    """What is typed in a few fields; areas take the whole width.

    Signals:
        edited: Something in them changed.
    """

    edited = Signal()

    def __init__(
        self,
        fields: Sequence[Field],
        suggestions: Mapping[str, Sequence[str]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Makes the fields; `suggestions` are offered in lines, by the names of these."""
        super().__init__(parent)
        offered = suggestions or {}
        self._fields = {field.name: field for field in fields}
        self.controls: dict[str, Control] = {}
        self.errors: dict[str, FreeText] = {}
        self._cells: dict[str, QWidget] = {}
        for field in fields:
            control = self._control(field, offered.get(field.name, ()))
            self.controls[field.name] = control
            self._cells[field.name] = self._cell(field, control)
            control.edited.connect(self.edited)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * STEP)
        self._grid.setVerticalSpacing(2 * STEP)
        self._columns = 0
        self._arrange(2)

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show values by the fields' names."""
        for name, control in self.controls.items():
            show_value(control, values.get(name))

    def pieces(self) -> dict[str, Piece]:
        """A piece for each field, by its name."""
        return {
            name: Piece(translated(CONTEXT, self._fields[name].caption), words(control), typed(control))
            for name, control in self.controls.items()
        }

    def put(self, pieces: Pieces) -> None:
        """Show what `pieces` gave; a field that it does not name stays."""
        for name, control in self.controls.items():
            if name in pieces:
                type_into(self._fields[name], control, pieces[name].content)

    def values(self) -> dict[str, object]:
        """What was entered, by the fields' names.

        Raises:
            InvalidInputError: A field cannot be read; the error names it.
        """
        return {name: read_value(self._fields[name], control) for name, control in self.controls.items()}

    def clear_errors(self) -> None:
        """Take what was said beside the fields away."""
        for error in self.errors.values():
            error.hide()

    def show_error(self, name: str, sentence: str) -> bool:
        """Say what is wrong beside a field and put the cursor there; False where there is no such field."""
        if name not in self.controls:
            return False
        self.errors[name].show_text(sentence)
        self.errors[name].show()
        self.controls[name].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def focus_first(self) -> None:
        """Put the cursor where one begins."""
        next(iter(self.controls.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """As many columns as there is room for at this size of the text."""
        super().resizeEvent(event)
        column = _COLUMN_LETTERS * self.fontMetrics().averageCharWidth() + 3 * STEP
        self._arrange(max(1, min(_MOST_COLUMNS, event.size().width() // column)))

    def _control(self, field: Field, suggestions: Sequence[str]) -> Control:
        if field.kind is Kind.LINE and suggestions:
            caption = translated(CONTEXT, field.caption)
            return SuggestLine(caption, caption, suggestions)
        return make_control(field)

    def _cell(self, field: Field, control: Control) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP // 2)
        caption = label(translated(CONTEXT, field.caption), "column")
        caption.setBuddy(control)
        error = FreeText("", "error")
        error.hide()
        self.errors[field.name] = error
        for part in (caption, control, error):
            column.addWidget(part)
        column.addStretch()
        return cell

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        while self._grid.takeAt(0) is not None:
            pass
        row = column = 0
        for name, cell in self._cells.items():
            span = columns if self._fields[name].kind is Kind.AREA else min(self._fields[name].share, columns)
            if column + span > columns:
                row, column = row + 1, 0
            self._grid.addWidget(cell, row, column, 1, span)
            column += span
        for place in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        follow_reading_order(self)
