"""How the letters of each board print that somebody disagreed: one choice per board, which holds at once."""

from functools import partial

from PySide6.QtWidgets import QWidget

from tumorboard.errors import TumorBoardError
from tumorboard.queries.people import list_boards
from tumorboard.queries.person_snapshots import BoardSnapshot
from tumorboard.services.boards import ChooseDissentPrinting, choose_dissent_printing
from tumorboard.vocabulary import DissentPrinting, Role
from ui.acts import Act, Acts
from ui.context import AppContext
from ui.messages import sentence
from ui.theme.tokens import STEP
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label


class DissentCard(Card):
    """For coordinators and administrators to choose; others read it.

    Attributes:
        choices: One for each board, by its id.
        said: What became of the last choice.
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._context = context
        self._acts = Acts()
        self._may = context.person.role in {Role.COORDINATOR, Role.ADMINISTRATOR}
        self.choices: dict[int, ChoiceBox[DissentPrinting]] = {}
        self.said = FreeText("", "muted")
        self._rows: list[QWidget] = []
        self.heading.setText(self.tr("Dissents in letters"))
        self.heading.show()
        about = self.tr(
            "Letters issued from now on print dissents so. The record keeps each of them whole, with its name, and"
            " every letter says how far the members agreed."
        )
        self.body.addWidget(label(about, "muted", wrap=True))
        self.body.addWidget(self.said)
        self.said.hide()

    def refresh(self) -> None:
        """Read what each board chose."""
        work = partial(self._context.database.read, list_boards)
        self._context.tasks.run(self, work, self._show, key="dissents")

    def _show(self, boards: tuple[BoardSnapshot, ...]) -> None:
        focused = next((number for number, box in self.choices.items() if box.hasFocus()), None)
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.choices = {board.id: self._choice(board) for board in boards}
        self._rows = []
        for place, board in enumerate(boards, start=1):
            row = QWidget()
            line = FlowLayout(row, spacing=3 * STEP)
            line.addWidget(label(board.name, "column"))
            line.addWidget(self.choices[board.id])
            self._rows.append(row)
            self.body.insertWidget(place + 1, row)
        if focused in self.choices:
            self.choices[focused].setFocus()

    def _choice(self, board: BoardSnapshot) -> ChoiceBox[DissentPrinting]:
        name = self.tr("How letters of %1 print dissents").replace("%1", board.name)
        box = ChoiceBox(DissentPrinting, name)
        box.choose(board.dissent_printing)
        box.setEnabled(self._may)
        box.edited.connect(lambda: self._store(board, box.choice()))
        return box

    def _store(self, board: BoardSnapshot, printing: DissentPrinting | None) -> None:
        if printing is None or printing is board.dissent_printing:
            return
        command = ChooseDissentPrinting(board.id, printing, board.row_version)
        act = self._acts.meant(
            partial(self._context.database.write, choose_dissent_printing, command), choose_dissent_printing, command
        )
        self._context.tasks.run(self, act, partial(self._tell, act, printing), failed=partial(self._refuse, act))

    def _tell(self, act: Act[None], printing: DissentPrinting, _done: object) -> None:
        act.settle()
        self._say(self.tr("Letters now print a dissent: %1.").replace("%1", printing.label.lower()))
        self.refresh()

    def _refuse(self, act: Act[None], error: Exception) -> None:
        act.settle(error)
        self._say(sentence(error))
        if isinstance(error, TumorBoardError):
            self.refresh()

    def _say(self, words: str) -> None:
        self.said.show_text(words)
        self.said.show()
