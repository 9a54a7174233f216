"""Notices keys, clicks and movements in the program's windows, without looking at anything else that happens."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class Touches(QObject):
    """Watches every window that had the focus once.

    What a person does reaches the system's window first, and there little else arrives: looking at all events of all
    widgets would take a noticeable part of every page that opens.

    Attributes:
        swallow: Set while hearing of a touch, it keeps the touch from the window.

    Signals:
        touched: A person did something.
    """

    touched = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.swallow = False
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self.watch)
            self.watch(application.focusWindow())

    def watch(self, window: QWindow | None) -> None:
        """Watch a window; once is enough, and twice does no harm."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Tell of what a person does."""
        if event.type() not in _TOUCHES:
            return False
        self.swallow = False
        self.touched.emit()
        return self.swallow
