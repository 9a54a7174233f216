"""Draws the words that were looked for bold, in cells whose model says where they stand."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme.tokens import SPANS_ROLE

Index = QModelIndex | QPersistentModelIndex

_EDGE = 11
"""From the cell's edge to its text, as the style sheet has it for other cells, in pixels."""

_REGULAR = 0.95
"""How wide a text is without its bold words, of what it is with them, at least."""


class MarkedDelegate(QStyledItemDelegate):
    """The text is plain text on one line: nothing in it is read as markup."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row's ground, then the text with its marked words."""
        spans = index.data(SPANS_ROLE)
        if not spans:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        text, option.text = str(index.data()), ""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        inner = option.rect.adjusted(_EDGE, 0, -_EDGE, 0)
        # Bold letters are wider: a word is cut a little before the edge rather than at it.
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, round(inner.width() * _REGULAR))
        layout = _laid_out(
            shown, [(begin, min(end, len(shown))) for begin, end in spans if begin < len(shown)], option.font
        )
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.save()
        painter.setPen(option.palette.color(role))
        painter.setClipRect(inner)
        top = inner.y() + (inner.height() - layout.boundingRect().height()) / 2
        layout.draw(painter, QPointF(inner.x(), top))
        painter.restore()


def _laid_out(text: str, spans: Sequence[tuple[int, int]], font: QFont) -> QTextLayout:
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    ranges = []
    for begin, end in spans:
        marked = QTextLayout.FormatRange()
        # Qt counts in UTF-16, where a character may be two.
        marked.start = _units(text[:begin])
        marked.length = _units(text[begin:end])
        marked.format = bold
        ranges.append(marked)
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(_units(text))
    layout.endLayout()
    return layout


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
