"""A number in a sentence: what stands before it, a field, what stands after it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from ui.theme.tokens import STEP
from ui.widgets.labels import label


class NumberRow(QWidget):
    """Takes a number of a range, by its keys, its arrows or the wheel.

    Signals:
        chosen: Another number, once it is typed to its end.
    """

    chosen = Signal(int)

    def __init__(self, name: str, allowed: range, unit: str, parent: QWidget | None = None) -> None:
        """Takes the words before the number, which name it, and its unit."""
        super().__init__(parent)
        self.field = QSpinBox()
        self.field.setRange(allowed[0], allowed[-1])
        self.field.setKeyboardTracking(False)
        self.field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.field.setAccessibleName(f"{name} ({unit})")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.addWidget(label(name))
        layout.addWidget(self.field)
        layout.addWidget(label(unit))
        layout.addStretch()
        self.field.valueChanged.connect(self.chosen)

    def show_number(self, number: int) -> None:
        """Show a number without telling anyone."""
        self.field.blockSignals(True)
        self.field.setValue(number)
        self.field.blockSignals(False)
