"""The first window where no board is named: look at the demonstration, start a board, or open one."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QScrollArea, QVBoxLayout, QWidget

from tumorboard.private_files import write_private
from tumorboard.settings import remember
from ui.messages import sentence
from ui.tasks import TaskRunner
from ui.theme.tokens import STEP
from ui.widgets.labels import label
from ui.widgets.new_board_card import NewBoardCard
from ui.widgets.place_card import PlaceCard
from ui.widgets.reading_order import follow_reading_order
from ui.widgets.recovery_card import RecoveryCard

DEMO_BOARD = "board.sqlite"
_DIGITS_WIDE = 76
_OF_SCREEN = 0.9


class WelcomePage(QWidget):
    """Three ways to a board. Each works on the worker; what is refused stands beside its field.

    Signals:
        board_chosen: The location of a board that is there.
    """

    board_chosen = Signal(str)

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Welcome to Tumorboard"))
        self._tasks = tasks
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self.demo = PlaceCard(
            self.tr("Look around"),
            self.tr("A board with twelve invented patients, one meeting held and one to come. Nothing in it is real."),
            self.tr("Folder for the demonstration"),
            self.tr("Open the &demonstration"),
        )
        self.new_board = NewBoardCard(
            self.tr("Start a board on this computer"),
            self.tr("An empty board in one file, with you as its coordinator. Others can be added later."),
            self.tr("File of the new board"),
            self.tr("Start the &board"),
        )
        self.existing = PlaceCard(
            self.tr("Open a board"),
            self.tr("A file, or the address of a shared board: postgresql://login@server/name"),
            self.tr("File or address"),
            self.tr("&Open"),
        )
        self.demo.act.setProperty("role", "primary")
        self.demo.place.setText(str(documents / "Tumorboard demonstration"))
        self.new_board.place.setText(str(documents / "tumorboard.sqlite"))
        self._cards = (self.demo, self.new_board, self.existing)
        self.recovery = RecoveryCard()
        self._made = ""
        self._asked = self.existing
        self._lay_out()
        self.demo.browse_requested.connect(self._browse_demo)
        self.new_board.browse_requested.connect(self._browse_new)
        self.existing.browse_requested.connect(self._browse_existing)
        self.demo.chosen.connect(self._write_demo)
        self.new_board.wanted.connect(self._set_up)
        self.recovery.save_requested.connect(self._ask_where_to_save)
        self.recovery.kept.connect(self._open_made)
        self.existing.chosen.connect(self._open)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)

    def refuse(self, location: str, reason: str) -> None:
        """Say beside its field why a board could not be opened."""
        if self._asked is self.existing:
            self.existing.place.setText(location)
        self._settle()
        self._asked.say(reason)
        self._asked.place.setFocus(Qt.FocusReason.OtherFocusReason)

    def announce(self, location: str) -> None:
        """Say that a board is being opened."""
        self.existing.place.setText(location)
        self._begin(self.existing, self.tr("Opening…"))

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(8 * STEP, 6 * STEP, 8 * STEP, 8 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(label(self.tr("Welcome to Tumorboard"), "title"))
        column.addWidget(
            label(self.tr("Everything of one board is kept in one place. Where is yours?"), "muted", wrap=True)
        )
        column.addWidget(self.recovery)
        self.recovery.hide()
        for card in self._cards:
            column.addWidget(card)
        column.addStretch()
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        follow_reading_order(self)
        self.ensurePolished()
        content.ensurePolished()
        wanted = QSize(_DIGITS_WIDE * self.fontMetrics().horizontalAdvance("0"), content.sizeHint().height() + 2 * STEP)
        self.resize(wanted.boundedTo(self.screen().availableSize() * _OF_SCREEN))

    def _begin(self, card: PlaceCard, sentence_: str) -> None:
        self._asked = card
        for other in self._cards:
            other.setEnabled(False)
            other.say("")
        card.show_progress(sentence_)

    def _settle(self) -> None:
        for card in self._cards:
            card.setEnabled(True)
            card.show_progress("")

    def _write_demo(self, folder: str) -> None:
        self._make(self.demo, self.tr("Making the demonstration…"), partial(_demo_board, Path(folder).expanduser()))

    def _set_up(self, place: str, passphrase: str) -> None:
        self._begin(self.new_board, self.tr("Making the board…"))
        work = partial(_new_board, Path(place).expanduser(), passphrase)
        self._tasks.run(self, work, self._show_made, failed=self._fail)

    def _show_made(self, made: tuple[str, str]) -> None:
        """A board that is encrypted is opened once its recovery key is kept."""
        self._made, key = made
        if not key:
            self._open_made()
            return
        self._settle()
        for card in self._cards:
            card.hide()
        self.recovery.show()
        self.recovery.show_key(key)

    def _open_made(self) -> None:
        self.recovery.forget()
        self.recovery.hide()
        for card in self._cards:
            card.show()
        self._begin(self.new_board, self.tr("Opening…"))
        self.board_chosen.emit(self._made)

    def _ask_where_to_save(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Save the recovery key"), "tumorboard-recovery-key.txt", self.tr("Text (*.txt)")
        )
        if name:
            self.save_key_to(Path(name))

    def save_key_to(self, path: Path) -> None:
        """Write the recovery key to a file that only its owner may read."""
        told = self.tr("Saved as %1. Keep it on another disk than the board.").replace("%1", path.name)
        work = partial(_write, path, self.recovery.text.encode())
        self._tasks.run(
            self,
            work,
            lambda _nothing: self.recovery.tell(told),
            failed=lambda error: self.recovery.tell(sentence(error)),
        )

    def _open(self, location: str) -> None:
        self._begin(self.existing, self.tr("Opening…"))
        self.board_chosen.emit(location if "://" in location else str(Path(location).expanduser()))

    def _make(self, card: PlaceCard, doing: str, work: Callable[[], str]) -> None:
        self._begin(card, doing)
        self._tasks.run(self, work, self.board_chosen.emit, failed=self._fail)

    def _fail(self, error: Exception) -> None:
        self.refuse(self._asked.place.text(), sentence(error))

    def _browse_demo(self) -> None:
        self.demo.take(QFileDialog.getExistingDirectory(self, self.demo.caption, self.demo.place.text()))

    def _browse_new(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(self, self.new_board.caption, self.new_board.place.text())
        self.new_board.take(name)

    def _browse_existing(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(self, self.existing.caption, self.existing.place.text())
        self.existing.take(name)


def _demo_board(folder: Path) -> str:
    """The demonstration in a folder, made where it is not there yet."""
    board = folder / DEMO_BOARD
    if not board.exists():
        # Loaded only for those who want it: its stories and its letters would make every start 0.2 s longer.
        import_module("tumorboard.demo").write_demo(folder)
    return str(board)


def _new_board(path: Path, passphrase: str) -> tuple[str, str]:
    """Where the new board is, and its recovery key; "" for one that is not encrypted."""
    # Loaded when it is wanted: the welcome is there before anything of a board is loaded.
    from tumorboard.first_run import set_up_board  # noqa: PLC0415 - see above

    made = set_up_board(str(path), passphrase)
    remember(str(path), made.login)
    return str(path), made.recovery_key


def _write(path: Path, content: bytes) -> None:
    write_private(path, content)
