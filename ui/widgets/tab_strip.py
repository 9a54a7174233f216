"""The tabs of a page, each with a badge for what waits behind it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from ui.widgets.flow_layout import FlowLayout


class _Tab(QToolButton):
    """A button that keeps room for its text in bold, which it shows while it is open."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the bold text needs."""
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.Bold)
        added = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint() + QSize(max(added, 0), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Left and Right are the strip's."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class TabStrip(QWidget):
    """One tab at a time is open. Left and Right go to the neighbors, Tab leaves the strip.

    Signals:
        chosen: The name of the tab that the person opened.
    """

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = dict(tabs)
        self._badges: dict[str, str] = {}
        self._buttons: dict[str, QToolButton] = {}
        layout = FlowLayout(self, spacing=0)
        for name, _text in tabs:
            button = _Tab()
            button.setProperty("role", "tab")
            button.setCheckable(True)
            button.setObjectName(f"tab.{name}")
            button.clicked.connect(lambda _checked=False, name=name: self.choose(name))
            self._buttons[name] = button
            layout.addWidget(button)
        self.setAccessibleName(self.tr("Parts of the case"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for name in self._buttons:
            self.set_badge(name, "")
        self.mark(next(iter(self._buttons)))

    @property
    def current(self) -> str:
        """The name of the open tab."""
        return next(name for name, button in self._buttons.items() if button.isChecked())

    def badge(self, name: str) -> str:
        """What stands beside a tab's name."""
        return self._badges[name]

    def set_badge(self, name: str, badge: str) -> None:
        """Put a count or a word beside a tab's name; "" removes it."""
        self._badges[name] = badge
        text = "  ".join(part for part in (self._texts[name], badge) if part)
        self._buttons[name].setText(text)
        self._buttons[name].setAccessibleName(text)

    def mark(self, name: str) -> None:
        """Show a tab as open without telling anyone; where the strip had the focus, it keeps it."""
        had_focus = any(button.hasFocus() for button in self._buttons.values())
        for key, button in self._buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if key == name else Qt.FocusPolicy.ClickFocus)
            button.setChecked(key == name)
        self.setFocusProxy(self._buttons[name])
        if had_focus:
            self._buttons[name].setFocus(Qt.FocusReason.TabFocusReason)

    def choose(self, name: str) -> None:
        """Open a tab."""
        self.mark(name)
        self.chosen.emit(name)

    def step(self, by: int) -> None:
        """Open the tab that stands so many places to the right; behind the last comes the first."""
        names = list(self._buttons)
        self.choose(names[(names.index(self.current) + by) % len(names)])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Left and Right go to the neighbors."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        by = steps.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        self.step(by if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -by)
        self._buttons[self.current].setFocus(Qt.FocusReason.TabFocusReason)
