"""Items of several lines, as high as their words need in the width that the list has."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

_EDGES = 20
"""What the style sheet puts left and right of an item's text, in pixels; Qt leaves it out of its reckoning."""


class LinesDelegate(QStyledItemDelegate):
    """Reckons with the edges, so that no last line is cut off."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802 - Qt's name
        """The size that the words need."""
        narrower = QStyleOptionViewItem(option)
        narrower.rect = option.rect.adjusted(0, 0, -_EDGES, 0)
        return super().sizeHint(narrower, index)
