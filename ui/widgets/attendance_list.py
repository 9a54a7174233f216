"""Who is in the room: one line and one key for each person."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tumorboard.queries.meeting_room import RoomPersonSnapshot
from ui.long_words import shortened
from ui.theme.tokens import STEP
from ui.tool_tips import plain_tip

KEYS = (*"1234567890", *(f"Alt+{digit}" for digit in "1234567890"))
"""The keys of the people in their order; whoever comes after them is reached with Tab."""


_LONGEST_NAME = 40
"""Characters of a name that are shown."""


class AttendanceList(QWidget):
    """Each person as a box to check.

    Signals:
        toggled: A person's id, and whether they are in the room now.
    """

    toggled = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[int, QCheckBox] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(STEP)

    def show_people(self, people: Sequence[RoomPersonSnapshot], *, editable: bool) -> None:
        """Show who is here; the boxes stay where the people are the same, so that the focus does."""
        if list(self.boxes) != [person.id for person in people]:
            self._rebuild(people)
        for place, person in enumerate(people):
            box = self.boxes[person.id]
            discipline = "" if person.discipline is None else f" · {person.discipline.label}"
            # Behind the name, as on a button: keys of different lengths would push the names out of line.
            key = f"   {KEYS[place]}" if place < len(KEYS) else ""
            name = shortened(person.display_name, _LONGEST_NAME)
            # A single "&" would be swallowed and underline what follows it.
            box.setText(f"{name}{discipline}{key}".replace("&", "&&"))
            box.setAccessibleName(f"{person.display_name}{discipline}")
            box.setToolTip(plain_tip(person.display_name) if name != person.display_name else "")
            box.setChecked(person.present)
            box.setEnabled(editable)
            if place < len(KEYS):
                # Setting a text clears the shortcut.
                box.setShortcut(QKeySequence(KEYS[place]))

    def _rebuild(self, people: Sequence[RoomPersonSnapshot]) -> None:
        for box in self.boxes.values():
            self._layout.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = {}
        for person in people:
            box = QCheckBox()
            box.clicked.connect(lambda here, person_id=person.id: self.toggled.emit(person_id, here))
            self.boxes[person.id] = box
            self._layout.addWidget(box)
