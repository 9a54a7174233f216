"""Who is signed in, with what they can do about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.long_words import shortened
from ui.tool_tips import plain_tip

_LONGEST = 36


class PersonButton(QPushButton):
    """A name that opens a menu.

    Signals:
        act_chosen: The name of an act of the window.
    """

    act_chosen = Signal(str)

    def __init__(self, acts: dict[str, str], parent: QWidget | None = None) -> None:
        """Takes the acts by their names, with their texts."""
        super().__init__(parent)
        self.setProperty("role", "menu")
        self._menu = QMenu(self)
        for name, text in acts.items():
            action = self._menu.addAction(text)
            action.triggered.connect(lambda _checked=False, name=name: self.act_chosen.emit(name))
        self.setMenu(self._menu)

    def show_person(self, name: str) -> None:
        """Show another name."""
        self.setText(shortened(name, _LONGEST).replace("&", "&&"))
        self.setAccessibleName(self.tr("Signed in: %1").replace("%1", name))
        self.setToolTip(plain_tip(name))
