"""Shows what both sides wrote in the same place: original, theirs and yours, to be read, copied and decided."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from ui.forms.pieces import Conflict
from ui.theme.tokens import STEP
from ui.widgets.labels import Card, label
from ui.widgets.text_area import TextArea

_TEXT_SHARE = 5
_FIELD_EDGE_PX = 2 * STEP
"""From a field's edge to its words, so that a caption stands level with the first of them."""
_MOST_LINES = 6
"""A longer text scrolls in its own place: two long ones must not push the form out of sight."""


class BothTexts(Card):
    """The pieces that both sides changed, hidden while there are none. Yours stands in the form until theirs is taken.

    Signals:
        theirs_wanted: The key of a piece that should be as theirs.
    """

    theirs_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.theirs_buttons: dict[str, QPushButton] = {}
        self._shown: list[QWidget] = []
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text that is shown."""
        return tuple(area.text() for part in self._shown for area in part.findChildren(TextArea))

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """Show these pieces and no others."""
        self.theirs_buttons.clear()
        for old in self._shown:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = [self._part(conflict) for conflict in conflicts]
        for part in self._shown:
            self.body.addWidget(part)
        self.setVisible(bool(conflicts))

    def _part(self, conflict: Conflict) -> QWidget:
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(1, _TEXT_SHARE)
        grid.addWidget(label(conflict.name, "column", wrap=True), 0, 0, 1, 2)
        rows = (
            (self.tr("Original"), conflict.original),
            (self.tr("Theirs"), conflict.theirs),
            (self.tr("Yours"), conflict.mine),
        )
        for place, (side, text) in enumerate(rows, start=1):
            area = TextArea(f"{conflict.name}: {side}", self.tr("nothing"), least=1, most=_MOST_LINES)
            area.setReadOnly(True)
            area.set_text(text)
            caption = label(side, "caption")
            caption.setContentsMargins(0, _FIELD_EDGE_PX, 0, 0)
            grid.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(area, place, 1)
        if conflict.key:
            grid.addWidget(self._theirs_button(conflict), 2, 2, Qt.AlignmentFlag.AlignTop)
        return part

    def _theirs_button(self, conflict: Conflict) -> QPushButton:
        button = QPushButton(self.tr("Take theirs"))
        button.setAccessibleName(self.tr("%1: take theirs").replace("%1", conflict.name))
        button.clicked.connect(lambda _checked=False, key=conflict.key: self._on_theirs(key))
        self.theirs_buttons[conflict.key] = button
        return button

    def _on_theirs(self, key: str) -> None:
        self.theirs_buttons[key].setEnabled(False)
        self.theirs_buttons[key].setText(self.tr("Theirs taken"))
        self.theirs_wanted.emit(key)
