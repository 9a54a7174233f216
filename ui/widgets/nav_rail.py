"""The rail at the left: one button per page, its shortcut in the tool tip."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.actions import ActionSpec, action_keys, action_text
from ui.theme.icons import icon
from ui.theme.tokens import STEP

_ICON = 24


class NavRail(QFrame):
    """Buttons for the pages; the last ones, such as Settings, stand at the foot.

    Signals:
        chosen: The name of the page's action.
    """

    chosen = Signal(str)

    def __init__(self, pages: Sequence[ActionSpec], foot: Sequence[ActionSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setAccessibleName(self.tr("Pages"))
        self._buttons: dict[str, QToolButton] = {}
        self._icons: dict[str, str] = {}
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 3 * STEP, 6, 3 * STEP)
        layout.setSpacing(STEP)
        for spec in pages:
            layout.addWidget(self._button(spec))
        layout.addStretch()
        for spec in foot:
            layout.addWidget(self._button(spec))

    def mark(self, name: str) -> None:
        """Show which page is open; a page without a button leaves none marked."""
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def set_shown(self, name: str, *, shown: bool) -> None:
        """Show or hide the button of a page that is not for everybody."""
        self._buttons[name].setVisible(shown)

    def is_shown(self, name: str) -> bool:
        """Whether a page's button is there."""
        return not self._buttons[name].isHidden()

    def dress(self, color: str, scale: float) -> None:
        """Draw the icons in the color of the rail's text, and as large as the text."""
        side = round(_ICON * scale)
        for name, button in self._buttons.items():
            button.setIcon(icon(self._icons[name], color))
            button.setIconSize(QSize(side, side))

    def _button(self, spec: ActionSpec) -> QToolButton:
        text = action_text(spec.name)
        button = QToolButton()
        button.setProperty("role", "rail")
        button.setText(text)
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({action_keys(spec.name)})")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.chosen.emit(spec.name))
        self._buttons[spec.name] = button
        self._icons[spec.name] = spec.icon
        self._group.addButton(button)
        return button
