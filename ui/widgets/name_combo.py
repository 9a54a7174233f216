"""A combo box for names of any length: as wide as the name where there is room, else the name is shortened."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyleOptionComboBox, QWidget

from ui.tool_tips import plain_tip

_EDGES = 48
"""Border, padding and arrow, in pixels; the arrow grows with the text by a little."""
_FEWEST = 10
"""So many characters are always shown."""


class NameCombo(QComboBox):
    """Where a name does not fit, it ends in "…"; its list and its tool tip have it whole."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Takes what is chosen here, for a screen reader."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_FEWEST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.currentTextChanged.connect(self._on_text)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the name that is chosen."""
        wanted = self.fontMetrics().horizontalAdvance(self.currentText()) + self._edges()
        return QSize(max(wanted, super().sizeHint().width()), super().sizeHint().height())

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802 - Qt's name
        """Shorten the name that is drawn."""
        super().initStyleOption(option)
        room = max(self.width() - self._edges() + 2, 0)
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)

    def _edges(self) -> int:
        return _EDGES + self.fontMetrics().height() // 4

    def _on_text(self, text: str) -> None:
        self.setToolTip(plain_tip(text))
        self.updateGeometry()
