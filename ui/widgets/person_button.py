"""Who is signed in, with what they can do about it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from ui.tool_tips import plain_tip

_FEWEST, _MOST = 10, 40
"""Characters of the name that are always shown, and at most."""


_EDGES = 34


class PersonButton(QPushButton):
    """A name that opens a menu; where it does not fit, it ends in "…", and the tool tip has it whole.

    Signals:
        act_chosen: The name of an act of the window.
    """

    act_chosen = Signal(str)

    def __init__(self, acts: dict[str, str], parent: QWidget | None = None) -> None:
        """Takes the acts by their names, with their texts."""
        super().__init__(parent)
        self._name = ""
        self.setProperty("role", "menu")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._menu = QMenu(self)
        for name, text in acts.items():
            action = self._menu.addAction(text)
            action.triggered.connect(lambda _checked=False, name=name: self.act_chosen.emit(name))
        self.setMenu(self._menu)

    def show_person(self, name: str) -> None:
        """Show another name."""
        self._name = " ".join(name.split())
        self.setAccessibleName(self.tr("Signed in: %1").replace("%1", name))
        self.setToolTip(plain_tip(name))
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the name."""
        wanted = self._size_for(self._name[:_MOST])
        # Qt shortens a text that fits to the pixel.
        return QSize(wanted.width() + 4, wanted.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for its beginning."""
        return self._size_for(self._name[:_FEWEST] + "…")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show as much of the name as fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.width() - self._edges(), 0)
        shown = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room).replace("&", "&&")
        shown = shown or "…"
        if shown != self.text():
            self.setText(shown)

    def _size_for(self, text: str) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(text) + self._edges(), super().sizeHint().height())

    def _edges(self) -> int:
        """Border, padding, and the arrow of the menu, which grows with the text."""
        return _EDGES + self.fontMetrics().height()
