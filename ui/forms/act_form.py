"""A form for acts in its place on a page: it asks what one needs, keeps what is typed, gives it back after a crash."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tumorboard.errors import TumorBoardError
from ui.actions import action_keys
from ui.dates import moment_text
from ui.drafts import DraftKeeper
from ui.forms.both_texts import BothTexts
from ui.forms.fields import Field
from ui.forms.flowing_fields import FlowingFields
from ui.forms.pieces import Conflict, Pieces, UnreadableDraftError, differ, dump, load, merge, put, texts
from ui.messages import sentence
from ui.theme.tokens import STEP
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card
from ui.widgets.reading_order import follow_reading_order


@dataclass(frozen=True, slots=True)
class Asked:
    """What a form asks.

    Attributes:
        act: Which act.
        title: What it is headed with.
        go: What stands on the button that does it.
        fields: What it takes.
        place: Where its draft is kept.
        values: What it begins with, by the fields' names.
        version: What it depends on: when this changes, the form is out of date.
        suggestions: What is offered in lines, by the fields' names.
    """

    act: StrEnum
    title: str
    go: str
    fields: Sequence[Field]
    place: str
    values: Mapping[str, object]
    version: object
    suggestions: Mapping[str, Sequence[str]] = field(default_factory=dict)


class ActForm(Card):
    """Hidden until something is asked.

    Attributes:
        asked: What is asked; None where nothing is.

    Signals:
        wanted: The person does it.
        dismissed: The person does not, or not now: what was typed stays a draft.
    """

    wanted = Signal()
    dismissed = Signal()

    def __init__(self, drafts: DraftKeeper, title: str, parent: QWidget | None = None) -> None:
        """Takes the keeper of drafts, and what people call the place of these."""
        super().__init__("", parent)
        self._drafts, self._title = drafts, title
        self._base: Pieces = {}
        self._theirs: Pieces = {}
        self.asked: Asked | None = None
        self.fields = FlowingFields(())
        self.heading_text = FreeText("", "heading")
        self.told = FreeText("", "muted")
        self.both = BothTexts()
        self.error = FreeText("", "error")
        self.go = QPushButton()
        self.no = QPushButton(self.tr("Not now") + "   Esc")
        self.drop = QPushButton(self.tr("Drop what is typed"))
        self._lay_out()
        self.go.clicked.connect(self.wanted)
        self.no.clicked.connect(self.dismiss)
        self.drop.clicked.connect(self._drop)
        self.both.theirs_wanted.connect(self._take_theirs)
        self.hide()

    @property
    def is_unsaved(self) -> bool:
        """Whether something stands in the form that it did not begin with."""
        return self.asked is not None and differ(self.fields.pieces(), self._base)

    def ask(self, asked: Asked) -> None:
        """Show the form for an act, with what was typed in it before."""
        self.asked = asked
        fields = FlowingFields(asked.fields, asked.suggestions)
        self._column.replaceWidget(self.fields, fields)
        self.fields.hide()
        self.fields.deleteLater()
        self.fields = fields
        fields.show()
        self.heading_text.show_text(asked.title)
        self.go.setText(f"{asked.go}   {action_keys('sign')}")
        for part in (self.told, self.error):
            part.hide()
        self.both.show_conflicts(())
        fields.show_values(asked.values)
        self._base = self._theirs = fields.pieces()
        fields.edited.connect(self._on_edit)
        self._restore(asked.place)
        self._show_drop()
        self.show()
        follow_reading_order(self)
        fields.focus_first()

    def renew(self, asked: Asked) -> None:
        """The record changed while the form was open: what was typed stays, the rest follows."""
        if self.asked is None or asked.version == self.asked.version:
            return
        mine, base = self.fields.pieces(), self._base
        self.asked = asked
        self.fields.show_values(asked.values)
        self._base = self._theirs = self.fields.pieces()
        merged, conflicts = merge(base, self._theirs, mine)
        self.fields.put(merged)
        self._tell(self.tr("This was changed elsewhere: read its history. What you typed is kept and not saved yet."))
        self.both.show_conflicts(conflicts)
        self._on_edit()

    def finish(self, asked: Asked) -> bool:
        """What was asked is in the record; returns whether its form was still open. Another one stays open."""
        self._drafts.drop(asked.place)
        if self.asked is None or self.asked.place != asked.place:
            return False
        self.asked = None
        self.hide()
        return True

    def dismiss(self) -> None:
        """Take the form away; what was typed in it comes back when it is asked again."""
        if self.asked is not None:
            self.asked = None
            self.hide()
            self.dismissed.emit()

    def refuse(self, error: Exception) -> None:
        """Say what is wrong beside the field that it is about, or else above the buttons."""
        self.clear_errors()
        named = error.field if isinstance(error, TumorBoardError) else ""
        if not self.fields.show_error(named, sentence(error)):
            self.error.show_text(sentence(error))
            self.error.show()

    def clear_errors(self) -> None:
        """Take such sentences away."""
        self.error.hide()
        self.fields.clear_errors()

    def event(self, event: QEvent) -> bool:
        """Esc answers the question before it means "back"."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc takes the form away."""
        if _is_escape(event):
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def add_act(self, button: QPushButton) -> None:
        """Put a button of the form's owner behind the others."""
        button.setAutoDefault(True)
        self._acts.addWidget(button)

    def _lay_out(self) -> None:
        self.go.setProperty("role", "primary")
        acts = QWidget()
        self._acts = FlowLayout(acts)
        for button in (self.go, self.no, self.drop):
            self.add_act(button)
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * STEP)
        for part in (self.heading_text, self.told, self.both, self.fields, self.error, acts):
            self._column.addWidget(part)
        self.body.addWidget(holder)
        self.body.addStretch()

    def _tell(self, words: str) -> None:
        self.told.show_text(words)
        self.told.show()

    def _restore(self, place: str) -> None:
        """Give back what was typed here before and not saved."""
        found = self._drafts.take_up(place)
        conflicts: list[Conflict] = []
        for draft in found:
            try:
                base, mine = load(draft.content)
                merged, both = merge(base, self.fields.pieces(), mine)
                self.fields.put(merged)
            except (UnreadableDraftError, ValueError, KeyError, TypeError):
                # Written by another version of the program: it can be read and copied, and is kept.
                both = texts(draft.content)
                self._drafts.leave(draft)
            conflicts += both
        if found:
            words = self.tr("What you typed here on %1 and did not save is here again.")
            self._tell(words.replace("%1", moment_text(found[-1].kept_at)))
            self.both.show_conflicts(conflicts)

    def _on_edit(self) -> None:
        if self.asked is None:
            return
        mine = self.fields.pieces()
        if differ(mine, self._base):
            self._drafts.note(self.asked.place, self._title, partial(dump, self._base, mine))
        else:
            self._drafts.drop(self.asked.place)
        self._show_drop()

    def _show_drop(self) -> None:
        self.drop.setVisible(self.is_unsaved)

    def _drop(self) -> None:
        """Begin anew with what the record has."""
        if self.asked is not None:
            self._drafts.drop_all(self.asked.place)
            self.fields.put(self._base)
            self.both.show_conflicts(())
            self.told.hide()
            self.clear_errors()
            self._show_drop()
            self.fields.focus_first()

    def _take_theirs(self, key: str) -> None:
        pieces = dict(self.fields.pieces())
        put(pieces, key, self._theirs.get(key))
        self.fields.put(pieces)


def _is_escape(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape
