"""Says that what is being written was changed elsewhere or typed earlier, and shows both texts where they differ."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.forms.pieces import Conflict
from ui.theme.tokens import STEP
from ui.widgets.fact_grid import WIDE, FactGrid
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card

_MOST_LINES = 14


class _Low(QScrollArea):
    """As high as what it shows, up to a number of lines: two long texts must not push the form out of sight."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._content = content
        self.setWidget(content)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What the content needs at this width, within bounds."""
        content = self._content
        wanted = content.heightForWidth(self.viewport().width()) if content.hasHeightForWidth() else -1
        needed = max(wanted, content.sizeHint().height())
        return QSize(super().sizeHint().width(), min(needed, _MOST_LINES * self.fontMetrics().lineSpacing()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width makes other lines."""
        super().resizeEvent(event)
        self.updateGeometry()


class ChangedElsewhere(Card):
    """Hidden until there is something to say.

    Signals:
        show_requested: The person wants to see what changed.
        theirs_wanted: The key of a piece that should be as theirs.
        drop_requested: The person does not want what was typed earlier.
        undo_requested: The person wants it after all.
    """

    show_requested = Signal()
    theirs_wanted = Signal(str)
    drop_requested = Signal()
    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._sentence = FreeText("", "strong")
        self.show_button = QPushButton(self.tr("Show"))
        self.drop_button = QPushButton(self.tr("Take it out again"))
        self.undo_button = QPushButton(self.tr("Bring it back"))
        self.close_button = QPushButton(self.tr("Close"))
        holder = QWidget()
        self._parts = QVBoxLayout(holder)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(3 * STEP)
        self._area = _Low(holder)
        self.theirs_buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        row.addWidget(self._sentence, 1)
        for button in self._buttons():
            row.addWidget(button)
        self.body.addLayout(row)
        self.body.addWidget(self._area)
        self.show_button.clicked.connect(self.show_requested)
        self.drop_button.clicked.connect(self.drop_requested)
        self.undo_button.clicked.connect(self.undo_requested)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._sentence.typed

    def announce(self, sentence: str) -> None:
        """Say that something changed; nothing that was typed is touched."""
        self._say(sentence, self.show_button)

    def ask(self, conflicts: Sequence[Conflict]) -> None:
        """Show the pieces that both sides changed: original, theirs and mine. Mine stands until theirs is taken."""
        if conflicts:
            sentence = self.tr("Both sides changed this. Yours stays unless you take theirs.")
        else:
            sentence = self.tr("The other changes are in the form now. What you typed is untouched and not saved yet.")
        self._say(sentence, self.close_button)
        for conflict in conflicts:
            self._add(conflict)

    def give_back(self, sentence: str, conflicts: Sequence[Conflict]) -> None:
        """Say that what was typed earlier stands here, or can be read here, and where the record changed since."""
        self._say(sentence, self.drop_button, self.close_button)
        for conflict in conflicts:
            self._add(conflict)

    def offer_undo(self, sentence: str) -> None:
        """Say what was taken out of the form, and offer it."""
        self._say(sentence, self.undo_button, self.close_button)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self.show_button, self.drop_button, self.undo_button, self.close_button)

    def _say(self, sentence: str, *buttons: QPushButton) -> None:
        self._clear()
        self._area.hide()
        self._sentence.show_text(sentence)
        for button in self._buttons():
            button.setVisible(button in buttons)
        self.show()

    def _add(self, conflict: Conflict) -> None:
        nothing = self.tr("nothing")
        facts = FactGrid(WIDE)
        rows = [
            (self.tr("%1, original").replace("%1", conflict.name), conflict.original or nothing),
            (self.tr("Theirs"), conflict.theirs or nothing),
            (self.tr("Yours"), conflict.mine or nothing),
        ]
        facts.show_facts(rows)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(facts, 1)
        if conflict.key:
            row.addWidget(self._theirs_button(conflict), 0, Qt.AlignmentFlag.AlignTop)
        self._parts.addWidget(holder)
        self._area.show()

    def _theirs_button(self, conflict: Conflict) -> QPushButton:
        button = QPushButton(self.tr("Take theirs"))
        button.setAccessibleName(self.tr("%1: take theirs").replace("%1", conflict.name))
        button.clicked.connect(lambda _checked=False, key=conflict.key: self._on_theirs(key))
        self.theirs_buttons[conflict.key] = button
        return button

    def _on_theirs(self, key: str) -> None:
        self.theirs_buttons[key].setEnabled(False)
        self.theirs_buttons[key].setText(self.tr("Theirs taken"))
        self.theirs_wanted.emit(key)

    def _clear(self) -> None:
        self.theirs_buttons.clear()
        while (item := self._parts.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
