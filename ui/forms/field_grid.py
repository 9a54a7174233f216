"""Fields side by side in lines, each under its caption, with what is wrong with it below."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from tumorboard.errors import InvalidInputError
from ui.forms.fields import CONTEXT, Control, Field, FieldColumn, read_value, typed
from ui.theme.tokens import STEP
from ui.translation import translated
from ui.widgets.date_line import DateLine
from ui.widgets.free_text import FreeText
from ui.widgets.suggest_line import SuggestLine


class FieldGrid(FieldColumn):
    """Fields of one line stand beside each other, by their shares; what must be filled in has an asterisk."""

    def __init__(self, fields: Sequence[Field], needed: Sequence[str] = (), parent: QWidget | None = None) -> None:
        self._needed = frozenset(needed)
        self._errors = {field.name: FreeText("", "error") for field in fields}
        super().__init__(fields, parent)

    def problems(self) -> dict[str, str]:
        """What cannot be taken as it is: the field's name and a sentence, from top to bottom."""
        found = {}
        for name, control in self.controls.items():
            caption = translated(CONTEXT, self._fields[name].caption)
            if name in self._needed and not (typed(control) or "").strip():
                words = QCoreApplication.translate(CONTEXT, "Needed to register: %1.")
                found[name] = words.replace("%1", caption)
                continue
            try:
                read_value(self._fields[name], control)
            except InvalidInputError as error:
                found[name] = error.sentence
        return found

    def show_error(self, name: str, sentence: str) -> None:
        """Say below a field what is wrong with it; "" takes the sentence away."""
        self._errors[name].show_text(sentence)
        self._errors[name].setVisible(bool(sentence))

    def clear_errors(self) -> None:
        """Take all sentences away."""
        for name in self._errors:
            self.show_error(name, "")

    def line(self, name: str) -> SuggestLine:
        """The line of a field that is one."""
        control = self.controls[name]
        if not isinstance(control, SuggestLine):
            raise TypeError(name)
        return control

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        lines: dict[int, QBoxLayout] = {}
        for name, control in self.controls.items():
            field = self._fields[name]
            if field.line not in lines:
                lines[field.line] = QHBoxLayout()
                lines[field.line].setSpacing(3 * STEP)
                column.addLayout(lines[field.line])
            lines[field.line].addLayout(self._cell(name, control), field.share)

    def _cell(self, name: str, control: Control) -> QVBoxLayout:
        cell = QVBoxLayout()
        cell.setSpacing(STEP)
        caption = self._captions[name]
        if name in self._needed:
            caption.setText(f"{caption.text()} *")
        if isinstance(control, SuggestLine):
            # The caption says it already; only a day shows how it is written.
            control.setPlaceholderText("2026-11-24" if isinstance(control, DateLine) else "")
        cell.addWidget(caption)
        cell.addWidget(control)
        cell.addWidget(self._errors[name])
        cell.addStretch()
        self._errors[name].hide()
        return cell
