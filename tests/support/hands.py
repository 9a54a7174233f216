"""Keys that reach the window by the way that a person's do: through the system's window, not the widget."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.presence import Clocks


class Hands:
    """Time that a test moves on, and keys."""

    def __init__(self) -> None:
        self.awake = 1000.0
        self.wall = 1_800_000_000.0

    @property
    def clocks(self) -> Clocks:
        """What the window reads."""
        return Clocks(lambda: self.awake, lambda: self.wall)

    def wait(self, minutes: float) -> None:
        """Time goes by."""
        self.awake += minutes * 60
        self.wall += minutes * 60

    def sleep(self, minutes: float) -> None:
        """The computer sleeps: one clock stops."""
        self.wall += minutes * 60

    def set_back(self, minutes: float) -> None:
        """Somebody sets the clock back."""
        self.wall -= minutes * 60


def press(window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in whatever has the focus."""
    handle = window.window().windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, modifier)
    QApplication.processEvents()
