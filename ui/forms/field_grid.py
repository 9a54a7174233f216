"""Fields side by side in lines, each under its caption, with what is wrong with it below."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from tumorboard.errors import InvalidInputError
from ui.forms.fields import CONTEXT, Control, Field, FieldColumn, read_value, typed
from ui.theme.tokens import STEP
from ui.translation import translated
from ui.widgets.date_line import DateLine
from ui.widgets.free_text import FreeText
from ui.widgets.suggest_line import SuggestLine


class _Line(QWidget):
    """Fields beside each other while all captions have room, below each other where they have not."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: list[tuple[QWidget, int]] = []
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(3 * STEP)

    def add(self, cell: QWidget, share: int) -> None:
        """Put one more field at the end."""
        self._cells.append((cell, share))
        self._box.addWidget(cell, share)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the widest field, since they can stand below each other."""
        width = max((cell.minimumSizeHint().width() for cell, _share in self._cells), default=0)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the direction for the width."""
        shown = [(cell, share) for cell, share in self._cells if not cell.isHidden()]
        room = event.size().width() - self._box.spacing() * (len(shown) - 1)
        whole = sum(share for _cell, share in shown)
        fits = all(cell.minimumSizeHint().width() * whole <= room * share for cell, share in shown)
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)
            for place, (_cell, share) in enumerate(self._cells):
                self._box.setStretch(place, share if fits else 0)
        super().resizeEvent(event)


class FieldGrid(FieldColumn):
    """Fields of one line stand beside each other, by their shares; what must be filled in has an asterisk."""

    def __init__(self, fields: Sequence[Field], needed: Sequence[str] = (), parent: QWidget | None = None) -> None:
        self._needed = frozenset(needed)
        self._errors = {field.name: FreeText("", "error") for field in fields}
        self._cells: dict[str, QWidget] = {}
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

    def set_shown(self, name: str, *, shown: bool) -> None:
        """Show or hide one field with its caption."""
        self._cells[name].setVisible(shown)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        lines: dict[int, _Line] = {}
        for name, control in self.controls.items():
            field = self._fields[name]
            if field.line not in lines:
                lines[field.line] = _Line()
                column.addWidget(lines[field.line])
            self._cells[name] = self._cell(name, control)
            lines[field.line].add(self._cells[name], field.share)

    def _cell(self, name: str, control: Control) -> QWidget:
        holder = QWidget()
        cell = QVBoxLayout(holder)
        cell.setContentsMargins(0, 0, 0, 0)
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
        return holder
