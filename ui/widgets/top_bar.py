"""The bar over the pages: which board, the search, what is still running, and who is at the keyboard."""

# The window is painted before the snapshots are loaded; their names are for the type checker.
from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.actions import action_text, button_text
from ui.theme.tokens import STEP
from ui.widgets.drafts_button import DraftsButton
from ui.widgets.find_button import FindButton
from ui.widgets.labels import label
from ui.widgets.meeting_pill import MeetingPill
from ui.widgets.name_combo import NameCombo
from ui.widgets.person_button import PersonButton

if TYPE_CHECKING:
    from tumorboard.queries.person_snapshots import BoardSnapshot, PersonRowSnapshot


class TopBar(QFrame):
    """What holds for every page.

    Signals:
        board_chosen: The id of a board, or None for all boards.
        person_chosen: The login of whoever sits at the keyboard now.
        act_chosen: The name of an act of the window, such as "lock".
        find_requested: The person wants to find something.
    """

    board_chosen = Signal(object)
    person_chosen = Signal(str)
    act_chosen = Signal(str)
    find_requested = Signal()

    def __init__(self, find_keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.boards = NameCombo(self.tr("Board"))
        self.people = NameCombo(self.tr("Who is at the keyboard"))
        self.unproved = label(self.tr("chosen, not proved"), "caption")
        self.unproved.setToolTip(self.tr("This board is a plain file: nothing proves who is at the keyboard."))
        acts = {
            "lock": button_text("lock"),
            "change_person": action_text("change_person"),
            "change_password": action_text("change_password"),
        }
        self.signed_in = PersonButton(acts)
        self.meeting = MeetingPill()
        self.search = FindButton(
            (
                self.tr("Find a case, patient, diagnosis or command") + f"   {find_keys}",
                self.tr("Find a case or command") + f"   {find_keys}",
                self.tr("Find") + f"   {find_keys}",
            )
        )
        self.drafts = DraftsButton()
        self.busy = QProgressBar(minimum=0, maximum=0, textVisible=False)
        self._lay_out()
        self.boards.activated.connect(lambda _index: self.board_chosen.emit(self.boards.currentData()))
        self.people.activated.connect(lambda _index: self.person_chosen.emit(self.people.currentData()))
        self.signed_in.act_chosen.connect(self.act_chosen)
        self.search.clicked.connect(self.find_requested)

    def show_boards(self, boards: tuple[BoardSnapshot, ...], chosen: int | None) -> None:
        """Which boards there are; where there is more than one, all of them together can be chosen too."""
        self.boards.clear()
        if len(boards) > 1:
            self.boards.addItem(self.tr("All boards"), None)
        for board in boards:
            self.boards.addItem(board.name, board.id)
        self.boards.setCurrentIndex(max(self.boards.findData(chosen), 0))
        self.boards.show()

    def show_people(self, people: tuple[PersonRowSnapshot, ...], login: str) -> None:
        """Who may sit at the keyboard, and who does."""
        self.people.clear()
        for person in people:
            if person.active:
                self.people.addItem(_name(person), person.login)
        self.show_person(login)
        for part in (self.people, self.unproved):
            part.show()
        self.signed_in.hide()

    def show_signed_in(self, person: PersonRowSnapshot) -> None:
        """Who has shown who they are; another person signs in for that."""
        _keep_place(self.people, keep=False)
        self.people.hide()
        self.unproved.hide()
        self.signed_in.show_person(_name(person))
        self.signed_in.show()

    def show_person(self, login: str) -> None:
        """Who sits at the keyboard."""
        self.people.setCurrentIndex(self.people.findData(login))

    def show_busy(self, busy: bool) -> None:
        """Whether something has been running for over a second."""
        self._working.setVisible(busy)
        self.busy.setVisible(busy)

    def _lay_out(self) -> None:
        self.busy.setFixedSize(20 * STEP, 2 * STEP)
        self.busy.setAccessibleName(self.tr("Working"))
        self._working = label(self.tr("Working…"), "caption")
        self.show_busy(False)
        for names in (self.boards, self.people):
            # What stands beside them does not move when they have names to show.
            _keep_place(names, keep=True)
            names.hide()
        for part in (self.unproved, self.signed_in):
            part.hide()
        person = QVBoxLayout()
        person.setSpacing(0)
        for each in (self.people, self.unproved, self.signed_in):
            person.addWidget(each)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(5 * STEP, 3 * STEP, 5 * STEP, 2 * STEP)
        layout.setSpacing(3 * STEP)
        # The line below the names hangs under a row of controls that stand side by side.
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(self.boards, 0, top)
        layout.addStretch(1)
        layout.addWidget(self.search, 2, top)
        layout.addStretch(1)
        layout.addWidget(self.meeting)
        layout.addWidget(self.drafts, 0, top)
        layout.addWidget(self._working)
        layout.addWidget(self.busy)
        layout.addLayout(person)


def _keep_place(widget: QWidget, *, keep: bool) -> None:
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(keep)
    widget.setSizePolicy(policy)


def _name(person: PersonRowSnapshot) -> str:
    role = person.discipline.label if person.discipline else person.role.label
    return f"{person.display_name} · {role}"
