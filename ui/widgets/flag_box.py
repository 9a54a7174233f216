"""A box that is ticked or not, with the signal of every other control of a form."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget


class FlagBox(QCheckBox):
    """A fact that holds or does not.

    Signals:
        edited: The person ticked it or took the tick away; not what the program shows.
    """

    edited = Signal()

    def __init__(self, text: str, spoken: str = "", parent: QWidget | None = None) -> None:
        """Takes what stands beside the box, and what a screen reader says where that is not enough."""
        super().__init__(text, parent)
        if spoken:
            self.setAccessibleName(spoken)
        self.clicked.connect(self.edited)
