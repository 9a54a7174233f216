"""Columns that scroll up and down only."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QFrame, QScrollArea, QSizePolicy, QWidget
from shiboken6 import isValid

_PAGES = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


def scrolled(content: QWidget) -> QScrollArea:
    """The content in a scroll area as wide as its place; Tab brings what it reaches into view."""
    return _Column(content)


def side_column(content: QWidget, least: int) -> QScrollArea:
    """The content in a scroll area of a fixed width, at least `least` pixels: more where large text needs more."""
    return _SideColumn(content, least)


def scroll_by_key(area: QAbstractScrollArea, key: int) -> bool:
    """Scroll by a page where the key is Page Up or Page Down; returns whether it was."""
    action = _PAGES.get(Qt.Key(key))
    if action is not None:
        area.verticalScrollBar().triggerAction(action)
    return action is not None


def bring_into_sight(widget: QWidget) -> None:
    """Scroll what a widget stands in so that its top is seen, once it has its place there."""

    def scroll() -> None:
        parent = widget.parentWidget() if isValid(widget) else None
        while parent is not None:
            content = parent.widget() if isinstance(parent, QScrollArea) else None
            if isinstance(parent, QScrollArea) and content is not None:
                parent.verticalScrollBar().setValue(widget.mapTo(content, QPoint()).y())
                return
            parent = parent.parentWidget()

    QTimer.singleShot(0, widget, scroll)


class _Column(QScrollArea):
    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)


class _SideColumn(_Column):
    def __init__(self, content: QWidget, least: int) -> None:
        super().__init__(content)
        self._content = content
        self._least = least
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the content needs, with the scroll bar beside it."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same: the width is fixed."""
        needed = self._content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(self._least, needed), super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """When the content needs another width, so does the column."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
