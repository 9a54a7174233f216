"""Says that what is being written was changed elsewhere, and shows both texts where both sides wrote."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.forms.review_merge import Conflict, Key
from ui.theme.tokens import STEP
from ui.translation import translated
from ui.widgets.fact_grid import WIDE, FactGrid
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card


class ChangedElsewhere(Card):
    """Hidden until something changed.

    Signals:
        show_requested: The person wants to see what changed.
        theirs_wanted: The key of a part that should be as theirs.
    """

    show_requested = Signal()
    theirs_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._sentence = FreeText("", "strong")
        self.show_button = QPushButton(self.tr("Show"))
        self.close_button = QPushButton(self.tr("Close"))
        self._parts = QVBoxLayout()
        self._parts.setSpacing(3 * STEP)
        self.theirs_buttons: dict[Key, QPushButton] = {}
        row = QHBoxLayout()
        row.addWidget(self._sentence, 1)
        row.addWidget(self.show_button)
        row.addWidget(self.close_button)
        self.body.addLayout(row)
        self.body.addLayout(self._parts)
        self.show_button.clicked.connect(self.show_requested)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._sentence.typed

    def announce(self, sentence: str) -> None:
        """Say that something changed; nothing that was typed is touched."""
        self._clear()
        self._sentence.show_text(sentence)
        self.show_button.show()
        self.close_button.hide()
        self.show()

    def ask(self, conflicts: Sequence[Conflict]) -> None:
        """Show the parts that both sides changed: original, theirs and mine. Mine stands until theirs is taken."""
        self._clear()
        self.show_button.hide()
        self.close_button.show()
        if not conflicts:
            self._sentence.show_text(
                self.tr("The other changes are in the form now. What you typed is untouched and not saved yet.")
            )
        else:
            self._sentence.show_text(self.tr("Both sides changed this. Yours stays unless you take theirs."))
        for conflict in conflicts:
            self._add(conflict)
        self.show()

    def _add(self, conflict: Conflict) -> None:
        nothing = self.tr("nothing")
        name = translated("review_merge", conflict.name)
        facts = FactGrid(WIDE)
        facts.show_facts(
            [
                (self.tr("%1, original").replace("%1", name), conflict.original or nothing),
                (self.tr("Theirs"), conflict.theirs or nothing),
                (self.tr("Yours"), conflict.mine or nothing),
            ]
        )
        button = QPushButton(self.tr("Take theirs"))
        button.setAccessibleName(self.tr("%1: take theirs").replace("%1", name))
        button.clicked.connect(lambda _checked=False, key=conflict.key: self._on_theirs(key))
        self.theirs_buttons[conflict.key] = button
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(facts, 1)
        row.addWidget(button)
        self._parts.addWidget(holder)

    def _on_theirs(self, key: Key) -> None:
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
