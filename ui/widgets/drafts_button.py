"""The button in the top bar that counts what is typed and not saved, and leads there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget


class DraftsButton(QPushButton):
    """Hidden while everything is saved.

    Signals:
        chosen: The place of the draft that the person wants to see.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "menu")
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.show_drafts(())

    def show_drafts(self, drafts: Sequence[tuple[str, str]]) -> None:
        """Show the places of what is not saved with their titles."""
        self._menu.clear()
        for place, title in drafts:
            action = self._menu.addAction(title.replace("&", "&&"))  # a single one would underline what follows it
            action.triggered.connect(lambda _checked=False, place=place: self.chosen.emit(place))
        text = self.tr("1 not saved") if len(drafts) == 1 else self.tr("%1 not saved").replace("%1", str(len(drafts)))
        self.setText(text)
        self.setAccessibleName(self.tr("Typed and not saved: %1").replace("%1", str(len(drafts))))
        self.setVisible(bool(drafts))
