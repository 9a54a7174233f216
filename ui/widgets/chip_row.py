"""What narrows a list, each as a button that takes it away again."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.long_words import shortened
from ui.tool_tips import plain_tip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.reading_order import follow_reading_order

_LONGEST = 40
"""Characters of a chip; its tool tip has the rest."""


class ChipRow(QWidget):
    """Behind some buttons of the list, where there is anything; the last button takes all of them away.

    Signals:
        removed: The key of the one that is not wanted any more; "" for all.
    """

    removed = Signal(str)

    def __init__(self, buttons: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self)
        self._first = buttons[0] if buttons else None
        for button in buttons:
            self._layout.addWidget(button)
        self.chips: dict[str, QPushButton] = {}
        self.clear = QPushButton(self.tr("Clear all"))
        self.clear.clicked.connect(lambda: self.removed.emit(""))
        self._layout.addWidget(self.clear)
        self.clear.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chips(self, texts: Mapping[str, str]) -> None:
        """Show what narrows the list, by its key."""
        had_focus = any(chip.hasFocus() for chip in (*self.chips.values(), self.clear))
        for chip in self.chips.values():
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._layout.removeWidget(self.clear)
        self.chips = {key: self._chip(key, text) for key, text in texts.items()}
        for chip in (*self.chips.values(), self.clear):
            self._layout.addWidget(chip)
        self.clear.setVisible(bool(texts))
        self.updateGeometry()
        follow_reading_order(self)
        if had_focus:
            # Whoever takes one away by key goes on with the next.
            following = next(iter(self.chips.values()), self._first)
            if following is not None:
                following.setFocus()

    def _chip(self, key: str, text: str) -> QPushButton:
        chip = QPushButton(shortened(f"✕ {text}", _LONGEST), self)
        chip.setAccessibleName(self.tr("Take away: %1").replace("%1", text))
        chip.setToolTip(plain_tip(text))
        chip.clicked.connect(lambda: self.removed.emit(key))
        return chip
