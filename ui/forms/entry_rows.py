"""A list of like entries, each a frozen dataclass, built from the same table of fields."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from tumorboard.errors import InvalidInputError
from ui.forms.fields import (
    CONTEXT,
    Control,
    Field,
    make_control,
    read_value,
    set_editable,
    show_value,
    type_into,
    typed,
    words,
)
from ui.forms.pieces import Piece, Pieces
from ui.forms.plain import Plain, from_plain, to_plain
from ui.theme.tokens import STEP
from ui.translation import translated
from ui.widgets.free_text import FreeText
from ui.widgets.labels import label
from ui.widgets.suggest_line import SuggestLine

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

E = TypeVar("E", bound="DataclassInstance")


class _Row(QWidget, Generic[E]):
    """One entry: what its fields do not show stays as it was."""

    def __init__(self, fields: Sequence[Field], begun: E, title: str, place: str) -> None:
        super().__init__()
        self.fields = fields
        self.begun = begun
        self.title = title
        self.controls: dict[str, Control] = {field.name: make_control(field, place) for field in fields}
        self.up, self.down, self.remove = (QToolButton() for _act in range(3))
        self.acts = QWidget()
        acts = QHBoxLayout(self.acts)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.setSpacing(STEP)
        for button, sign in ((self.up, "↑"), (self.down, "↓"), (self.remove, "✕")):
            button.setText(sign)
            acts.addWidget(button)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(STEP)
        if title:
            grid.addWidget(FreeText(title), 0, 0, 1, 2)
        lines: dict[int, QHBoxLayout] = {}
        for field in fields:
            if field.line not in lines:
                lines[field.line] = QHBoxLayout()
                grid.addLayout(lines[field.line], 1 + field.line, 0)
            lines[field.line].addWidget(self.controls[field.name], field.share)
            show_value(self.controls[field.name], getattr(begun, field.name))
        grid.addWidget(self.acts, 1, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)

    def content(self) -> Plain:
        """What stands in it, also what cannot be read yet."""
        return {
            "begun": to_plain(self.begun),
            "typed": {name: typed(control) for name, control in self.controls.items()},
        }

    def type_in(self, content: Plain) -> None:
        """Put in what `content` gave."""
        for field in self.fields:
            if field.name in content:
                type_into(field, self.controls[field.name], content[field.name])

    def ask_anew(self) -> None:
        """In an entry that someone adds, nothing is chosen beforehand that is asked for."""
        for field in self.fields:
            if field.asked:
                type_into(field, self.controls[field.name], None)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was entered and nothing chosen."""
        return not any(typed(control) for control in self.controls.values())

    def words(self) -> str:
        """What it says, in one line."""
        return " · ".join(said for control in self.controls.values() if (said := words(control)))

    def entry(self) -> E:
        """The entry as it stands."""
        stated: dict[str, Any] = {field.name: read_value(field, self.controls[field.name]) for field in self.fields}
        return replace(self.begun, **stated)


class EntryRows(QWidget, Generic[E]):
    """Entries of which more can be added, or one for each of a given list of subjects.

    Signals:
        edited: A field changed, or an entry came or went.
        widened: Controls came, so that the tab order is to be made anew.
    """

    edited = Signal()
    widened = Signal()

    def __init__(
        self,
        name: str,
        fields: Sequence[Field],
        blank: E | None = None,
        add: str = "",
        *,
        subject: str = "",
        ordered: bool = False,
        headed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Builds the list.

        Args:
            name: What one entry is called, for a screen reader.
            fields: The table of fields.
            blank: An entry that says nothing yet; None where the subjects are given.
            add: The text of the button that adds one.
            subject: Where the subjects are given, the field of an entry that tells them apart.
            ordered: Whether the order is the person's to choose.
            headed: Whether the captions of the fields stand above the entries; for those with one line of fields.
            parent: The widget that it belongs to.
        """
        super().__init__(parent)
        self._name = name
        self._subject = subject
        self._fields = tuple(fields)
        self._blank = blank
        self._ordered = ordered
        self._headed = headed
        self.rows: list[_Row[E]] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(2 * STEP)
        self.add = QPushButton(add, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._beside_headings = QWidget()
        if headed:
            layout.addLayout(self._headings())
        layout.addLayout(self._column)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.setVisible(blank is not None)
        self.add.clicked.connect(self._add)

    def show_entries(self, entries: Sequence[E], titles: Sequence[str] = ()) -> None:
        """Show entries, with the subject of each where subjects are given; those that stand there already stay."""
        if self._says(entries, titles):
            return
        for row in tuple(self.rows):
            self._take(row)
        for place, entry in enumerate(entries):
            self._append(entry, titles[place] if titles else "")

    def append(self, entry: E) -> None:
        """Add an entry below the others, and put the cursor into it."""
        row = self._append(entry)
        self.widened.emit()
        next(iter(row.controls.values())).setFocus()
        self.edited.emit()

    def entries(self) -> tuple[E, ...]:
        """The entries; one that was added and left blank is none.

        Raises:
            InvalidInputError: A day that is none, or nothing chosen where that is asked.
        """
        stated = (row.entry() for row in self.rows if not row.is_blank)
        return tuple(entry for entry in stated if entry != self._blank)

    def pieces(self, key: str, name: str) -> dict[str, Piece]:
        """One piece for each given subject, or else one for the whole list."""
        if self._subject:
            return {
                f"{key}/{getattr(row.begun, self._subject)}": Piece(row.title, row.words(), row.content())
                for row in self.rows
            }
        return {key: Piece(name, "\n".join(row.words() for row in self.rows), [row.content() for row in self.rows])}

    def put(self, key: str, pieces: Pieces) -> None:
        """Show what `pieces` gave; a subject that it does not name stays."""
        if self._subject:
            for row in self.rows:
                piece = pieces.get(f"{key}/{getattr(row.begun, self._subject)}")
                if piece is not None:
                    row.type_in(piece.content["typed"])
        elif self._blank is not None and key in pieces:
            contents = pieces[key].content
            if contents != [row.content() for row in self.rows]:
                self.show_entries([from_plain(content["begun"], type(self._blank)) for content in contents])
                for row, content in zip(self.rows, contents, strict=True):
                    row.type_in(content["typed"])

    def focus(self, field: str) -> None:
        """Put the cursor into the first entry whose field of this name is to be filled in."""
        for row in self.rows:
            if field in row.controls and not row.is_blank and not typed(row.controls[field]):
                row.controls[field].setFocus()
                return

    def set_editable(self, *, editable: bool) -> None:
        """Let the entries be changed, or only be read."""
        self.add.setVisible(editable and self._blank is not None)
        for row in self.rows:
            row.remove.setVisible(editable and self._blank is not None)
            for button in (row.up, row.down):
                button.setVisible(editable and self._ordered)
            for control in row.controls.values():
                set_editable(control, editable=editable)
        self._align_headings()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the headings over their fields."""
        super().resizeEvent(event)
        self._align_headings()

    def _align_headings(self) -> None:
        """The headings leave the room of the buttons that stand beside the fields."""
        self._beside_headings.setFixedWidth(self.rows[0].acts.sizeHint().width() if self.rows else 0)

    def _headings(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(STEP)
        for field in self._fields:
            heading = label(translated(CONTEXT, field.caption), "column", wrap=True)
            heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            line.addWidget(heading, field.share, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self._beside_headings)
        return line

    def _says(self, entries: Sequence[E], titles: Sequence[str]) -> bool:
        """Whether these entries stand there; then their fields, and the cursor in one of them, can stay."""
        try:
            present = [row.entry() for row in self.rows]
        except InvalidInputError:
            return False
        if present != list(entries) or [row.title for row in self.rows] != list(titles or [""] * len(entries)):
            return False
        for row, entry in zip(self.rows, entries, strict=True):
            row.begun = entry
        return True

    def _append(self, entry: E, title: str = "") -> _Row[E]:
        row = _Row(self._fields, entry, title, title or f"{self._name} {len(self.rows) + 1}")
        for button, act in (
            (row.up, self.tr("Move up: %1")),
            (row.down, self.tr("Move down: %1")),
            (row.remove, self.tr("Remove: %1")),
        ):
            button.setAccessibleName(act.replace("%1", f"{self._name} {len(self.rows) + 1}"))
            button.setToolTip(button.accessibleName())
        row.up.clicked.connect(lambda: self._move(row, -1))
        row.down.clicked.connect(lambda: self._move(row, 1))
        row.remove.clicked.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.addWidget(row)
        row.remove.setVisible(self._blank is not None)
        for button in (row.up, row.down):
            button.setVisible(self._ordered)
        for control in row.controls.values():
            control.edited.connect(self.edited)
            if self._headed and isinstance(control, SuggestLine):
                control.setPlaceholderText("")  # the heading says it
        return row

    def _add(self) -> None:
        if self._blank is not None:
            row = self._append(self._blank)
            row.ask_anew()
            self.widened.emit()
            next(iter(row.controls.values())).setFocus()
            self.edited.emit()

    def _move(self, row: _Row[E], by: int) -> None:
        """Change places with the row above or below: what stands in them moves, so that their numbers still hold."""
        place = self.rows.index(row) + by
        if not 0 <= place < len(self.rows):
            return
        other = self.rows[place]
        mine, theirs = row.content()["typed"], other.content()["typed"]
        row.begun, other.begun = other.begun, row.begun
        row.type_in(theirs)
        other.type_in(mine)
        (other.up if by < 0 else other.down).setFocus()
        self.edited.emit()

    def _remove(self, row: _Row[E]) -> None:
        self._take(row)
        self.add.setFocus()
        self.edited.emit()

    def _take(self, row: _Row[E]) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
