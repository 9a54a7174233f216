"""Paints cells whose model gives them a tone as pills, exactly as the style sheet draws pills elsewhere."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QLabel, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme.tokens import TONE_ROLE, Tone

Index = QModelIndex | QPersistentModelIndex

_EDGE = 11
"""From the cell's edge to its text, as the style sheet has it for other cells, in pixels."""


class PillDelegate(QStyledItemDelegate):
    """One hidden label for each tone, dressed by the style sheet, is the stamp for all cells of a view."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._stamps: dict[Tone, QLabel] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row's ground, then the pill on it."""
        super().paint(painter, option, index)
        tone = _tone(index)
        if tone is None or not index.data():
            return
        stamp = self._inked(str(index.data()), tone)
        # A pill wider than its column is cut at its right edge, as other texts are.
        stamp.resize(min(stamp.width(), option.rect.width() - 2 * _EDGE), stamp.height())
        painter.save()
        painter.translate(option.rect.x() + _EDGE, option.rect.center().y() + 1 - stamp.height() // 2)
        stamp.render(painter, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Room for the pill."""
        tone = _tone(index)
        if tone is None:
            return super().sizeHint(option, index)
        return self._inked(str(index.data()), tone).size() + QSize(2 * _EDGE, _EDGE)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - Qt's name
        """Leave the text of a pill to the pill."""
        super().initStyleOption(option, index)
        if _tone(index) is not None:
            option.text = ""

    def _inked(self, text: str, tone: Tone) -> QLabel:
        stamp = self._stamps.get(tone)
        if stamp is None:
            stamp = QLabel(self._view)
            stamp.setTextFormat(Qt.TextFormat.PlainText)
            stamp.setProperty("pill", tone.value)
            stamp.hide()
            stamp.ensurePolished()
            self._stamps[tone] = stamp
        stamp.setText(text)
        stamp.adjustSize()
        return stamp


def _tone(index: Index) -> Tone | None:
    # Qt hands a tone back as the plain text that it is made of.
    value = index.data(TONE_ROLE)
    return Tone(value) if value else None
