"""A few choices of which one holds, all of them in sight."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from ui.theme.tokens import STEP
from ui.widgets.flow_layout import FlowLayout


class ChoiceRow(QWidget):
    """Radio buttons in a row that breaks where the window is narrow. The arrows move between them.

    Signals:
        chosen: The value that the person chose.
    """

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[tuple[Hashable, str]], parent: QWidget | None = None) -> None:
        """Takes what is chosen, for a screen reader, and the values with their texts."""
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[Hashable, QRadioButton] = {}
        layout = FlowLayout(self, spacing=4 * STEP)
        for value, text in choices:
            button = QRadioButton(text)
            button.setAccessibleName(f"{name}: {text}")
            button.clicked.connect(lambda _checked=False, value=value: self.chosen.emit(value))
            self._group.addButton(button)
            self._buttons[value] = button
            layout.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)

    @property
    def value(self) -> Hashable:
        """What is chosen; None for nothing."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), None)

    def button(self, value: Hashable) -> QRadioButton:
        """The button of a value."""
        return self._buttons[value]

    def mark(self, value: Hashable) -> None:
        """Show a value as chosen without telling anyone; an unknown one leaves none chosen."""
        self._group.setExclusive(False)
        for known, button in self._buttons.items():
            button.setChecked(known == value)
            # Tab leads to what holds, the arrows to the others; Qt itself sees to it only where one clicks.
            stops = known == value or value not in self._buttons
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)
        self._group.setExclusive(True)
