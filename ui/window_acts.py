"""The acts of the window: each with its keys, and which of them can be done now."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.actions import ACTIONS, action_text

WITH_BOARD = frozenset({"palette", "back", "lock", "change_person", "change_password"})
"""The acts that need a board at once; a page that is wanted earlier opens with it."""
BEHIND_DOOR = frozenset({"larger_text", "smaller_text", "next_look", "quit"})
"""The acts that need nobody who has shown who they are."""
ALSO_KEYS = {"larger_text": "Ctrl+="}
"""What "Ctrl++" is on keyboards whose plus needs Shift."""


class WindowActs(QObject):
    """Acts by their names; their shortcuts hold wherever the focus is in the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._acts: dict[str, QAction] = {}

    def __iter__(self) -> Iterator[QAction]:
        """All of them, in the order in which they came."""
        return iter(self._acts.values())

    def add(self, name: str, act: Callable[..., object]) -> None:
        """Let a name of the table of acts do something."""
        window, spec = self.parent(), ACTIONS[name]
        action = QAction(action_text(name), window)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(keys) for keys in (spec.keys, ALSO_KEYS.get(name, "")) if keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(partial(_do, act))
        if isinstance(window, QWidget):
            window.addAction(action)
        self._acts[name] = action

    def trigger(self, name: str) -> None:
        """Do an act, if there is one of this name and it can be done now."""
        if name in self._acts:
            self._acts[name].trigger()

    def enable(self, *, has_board: bool, door_closed: bool) -> None:
        """Behind a closed door nothing of the board is to be reached by a key."""
        for name, act in self._acts.items():
            act.setEnabled(name in BEHIND_DOOR or (not door_closed and (has_board or name not in WITH_BOARD)))


def _do(act: Callable[..., object], _checked: bool = False) -> None:
    act()
