"""A list of like entries, each in one line of fields, to which more can be added."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.theme.tokens import STEP
from ui.widgets.date_line import DateLine
from ui.widgets.suggest_line import SuggestLine


class FieldKind(Enum):
    """What a field of the list takes."""

    TEXT = auto()
    DAY = auto()
    FLAG = auto()


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of every entry: its name, what it takes, its share of the width."""

    name: str
    kind: FieldKind = FieldKind.TEXT
    share: int = 2


Field = SuggestLine | DateLine | QCheckBox
"""A field; `DateLine.day` says which day it holds."""


class EntryList(QWidget):
    """Entries of the same fields.

    Signals:
        edited: A field changed, or an entry came or went.
        widened: Controls came, so that the tab order is to be made anew.
    """

    edited = Signal()
    widened = Signal()

    def __init__(self, specs: Sequence[FieldSpec], add: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specs = tuple(specs)
        self.entries: list[tuple[Field, ...]] = []
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(STEP)
        self.add = QPushButton(add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.addLayout(self._column)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch()
        layout.addLayout(foot)
        self.add.clicked.connect(self._on_add)

    def clear(self) -> None:
        """Take all entries away."""
        while self.entries:
            self._remove(self._lines[-1])

    def append(self) -> tuple[Field, ...]:
        """Add an empty entry and give its fields."""
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        fields = tuple(self._make(spec, len(self.entries) + 1) for spec in self._specs)
        for spec, field in zip(self._specs, fields, strict=True):
            layout.addWidget(field, 0 if spec.kind is FieldKind.FLAG else spec.share)
        remove = QToolButton()
        remove.setText("✕")
        remove.setAccessibleName(self.tr("Remove this entry"))
        remove.setToolTip(self.tr("Remove this entry"))
        remove.clicked.connect(lambda: self._on_remove(line))
        layout.addWidget(remove)
        self.entries.append(fields)
        self._lines.append(line)
        self._column.addWidget(line)
        return fields

    def typed(self) -> list[list[str | bool]]:
        """What stands in the fields of each entry, whether or not it can be read."""
        return [
            [field.isChecked() if isinstance(field, QCheckBox) else field.text() for field in entry]
            for entry in self.entries
        ]

    def type_in(self, typed: Sequence[Sequence[str | bool]]) -> None:
        """Show what `typed` gave; where that stands there already, the cursor stays, too."""
        if [list(entry) for entry in typed] == self.typed():
            return
        self.clear()
        for entry in typed:
            for field, held in zip(self.append(), entry, strict=True):
                if isinstance(field, QCheckBox):
                    field.setChecked(bool(held))
                else:
                    field.set_text(str(held))

    def _make(self, spec: FieldSpec, number: int) -> Field:
        name = f"{spec.name} {number}"
        if spec.kind is FieldKind.FLAG:
            check = QCheckBox(spec.name)
            check.setAccessibleName(name)
            check.toggled.connect(lambda _on: self.edited.emit())
            return check
        line = DateLine(name, spec.name) if spec.kind is FieldKind.DAY else SuggestLine(name, spec.name)
        line.edited.connect(self.edited)
        return line

    def _on_add(self) -> None:
        first = self.append()[0]
        self.widened.emit()
        first.setFocus()
        self.edited.emit()

    def _on_remove(self, line: QWidget) -> None:
        self._remove(line)
        self.add.setFocus()
        self.edited.emit()

    def _remove(self, line: QWidget) -> None:
        place = self._lines.index(line)
        del self._lines[place], self.entries[place]
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
