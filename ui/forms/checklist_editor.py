"""A list that is changed as a whole: entries that are added, changed and taken away, kept as a draft until saved."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tumorboard.errors import InvalidInputError
from ui.actions import ACTIONS, action_keys
from ui.acts import Acts
from ui.context import AppContext
from ui.forms.entry_rows import EntryRows
from ui.forms.fields import FieldColumn
from ui.forms.filling import Filling
from ui.forms.pieces import Pieces, UnreadableDraftError, differ, dump, load
from ui.messages import sentence
from ui.theme.tokens import STEP
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.reading_order import follow_reading_order

Service = Callable[..., object]
Store = Callable[[Sequence[Any], object], tuple[Service, object]]
"""Gives the service and the command that store entries, which were made over the version that is handed in."""

_ROWS = "rows"


class ListEditor(QWidget):
    """The entries, fields that belong to them where there are any, and the acts.

    Attributes:
        rows: The entries.
        column: Further fields; None where there are none.
        save: Puts the list into the record.
        discard: Brings back what is stored.

    Signals:
        saved: The list is stored.
    """

    saved = Signal()

    def __init__(
        self,
        context: AppContext,
        name: str,
        rows: EntryRows[Any],
        column: FieldColumn | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Takes what the list is called and what it is made of."""
        super().__init__(parent)
        self._context = context
        self._name = name
        self._place = self._title = ""
        self._base: Pieces = {}
        self._seen: object = None
        self._acts = Acts()
        self._filling = Filling()
        self._store: Store | None = None
        self._fill: Callable[[], None] = lambda: None
        self.rows, self.column = rows, column
        self.state = FreeText("", "muted")
        self.error = FreeText("", "error")
        self.save = QPushButton(f"{self.tr('Save')}   {action_keys('save_draft')}")
        self.save.setAccessibleName(self.tr("Save: %1").replace("%1", name))
        self.discard = QPushButton(self.tr("Discard changes"))
        self.discard.setAccessibleName(self.tr("Discard changes: %1").replace("%1", name))
        self._lay_out()
        self._connect()

    @property
    def has_unsaved(self) -> bool:
        """Whether what stands here is not what is stored."""
        return bool(self._place) and differ(self._base, self._pieces())

    def take(
        self,
        place: str,
        title: str,
        fill: Callable[[], None],
        seen: object,
        store: Store,
    ) -> None:
        """Show a list; what was typed at its place and not saved stands in it again.

        Args:
            place: Where its draft is kept.
            title: What people call that.
            fill: Fills the fields with what is stored.
            seen: The version that is shown, for `store`.
            store: How it is stored.
        """
        if place == self._place and self.has_unsaved:
            # What the person writes stays, over the version that they saw: saving it is refused if that has changed.
            return
        self._place, self._title, self._seen, self._store, self._fill = place, title, seen, store, fill
        self.error.hide()
        with self._filling:
            fill()
            self._base = self._pieces()
            self._take_up()
        self._show_state()
        follow_reading_order(self)

    def set_editable(self, *, editable: bool) -> None:
        """Let the list be changed, or only be read."""
        self.rows.set_editable(editable=editable)
        if self.column is not None:
            self.column.set_editable(editable=editable)
        for part in (self.save, self.discard, self.state):
            part.setVisible(editable)

    def add_act(self, button: QPushButton) -> None:
        """Put a further button after those that discard and save."""
        self._buttons.addWidget(button)

    def _take_up(self) -> None:
        for draft in self._context.drafts.take_up(self._place):
            try:
                base, mine = load(draft.content)
            except UnreadableDraftError:
                self._context.drafts.leave(draft)
                continue
            self.rows.put(_ROWS, mine)
            if self.column is not None:
                self.column.put(mine)
            if differ(base, self._base):
                words = self.tr("The stored list was changed after this was typed; read both before you save.")
                self.error.show_text(words)
                self.error.show()

    def _pieces(self) -> Pieces:
        further = {} if self.column is None else self.column.pieces()
        return {**further, **self.rows.pieces(_ROWS, self._name)}

    def _on_edit(self) -> None:
        if self._filling.active or not self._place:
            return
        mine = self._pieces()
        if differ(self._base, mine):
            content = dump(self._base, mine)
            self._context.drafts.note(self._place, self._title, lambda: content)
        else:
            self._context.drafts.drop(self._place)
        self._show_state()

    def _show_state(self) -> None:
        unsaved = self.has_unsaved
        self.state.show_text(self.tr("○ Not saved; kept on this computer.") if unsaved else self.tr("✓ As stored"))
        self.save.setEnabled(unsaved)
        self.discard.setEnabled(unsaved)

    def _save(self) -> None:
        if self._store is None or not self.has_unsaved:
            return
        self.error.hide()
        try:
            service, command = self._store(self.rows.entries(), self._seen)
        except InvalidInputError as error:
            self._refuse(error)
            return
        act = self._acts.meant(partial(self._context.database.write, service, command), service, command)

        def succeed(_result: object) -> None:
            act.settle()
            self._context.drafts.drop(self._place)
            self._base = self._pieces()
            self._show_state()
            self.rows.add.setFocus(Qt.FocusReason.OtherFocusReason)
            self.saved.emit()

        def fail(error: Exception) -> None:
            act.settle(error)
            self._refuse(error)

        self._context.tasks.run(self, act, succeed, failed=fail)

    def _refuse(self, error: Exception) -> None:
        self.error.show_text(sentence(error))
        self.error.show()

    def _discard(self) -> None:
        self._context.drafts.drop_all(self._place)
        self._place = ""
        self.error.hide()
        self.saved.emit()
        self.rows.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.rows.edited.connect(self._on_edit)
        self.rows.widened.connect(partial(follow_reading_order, self))
        if self.column is not None:
            self.column.edited.connect(self._on_edit)
        self.save.clicked.connect(self._save)
        self.discard.clicked.connect(self._discard)
        action = QAction(self)
        action.setShortcut(QKeySequence(ACTIONS["save_draft"].keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(self._save)
        self.addAction(action)

    def _lay_out(self) -> None:
        self.save.setProperty("role", "primary")
        self.error.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        if self.column is not None:
            layout.addWidget(self.column)
        layout.addWidget(self.rows)
        acts = QWidget()
        self._buttons = FlowLayout(acts)
        for button in (self.discard, self.save):
            self._buttons.addWidget(button)
        for part in (self.error, self.state, acts):
            layout.addWidget(part)
