"""Fields described in a table: what each is called, what it takes, and how it is shown and read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from tumorboard.errors import InvalidInputError
from tumorboard.vocabulary import Term
from ui.forms.pieces import Piece, Pieces
from ui.forms.plain import Plain
from ui.theme.tokens import STEP
from ui.translation import QT_TRANSLATE_NOOP, translated
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.date_line import DateLine
from ui.widgets.labels import label
from ui.widgets.suggest_line import SuggestLine
from ui.widgets.text_area import TextArea

CONTEXT = "form_fields"
"""Where the translations of the tables' texts stand."""

_ASKED = QT_TRANSLATE_NOOP("form_fields", "Choose …")


class Kind(Enum):
    """What a field takes."""

    LINE = auto()
    AREA = auto()
    CHOICE = auto()
    DAY = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    Attributes:
        name: The name of the command's or entry's own field.
        caption: What people call it.
        kind: What it takes.
        terms: The list that a choice is made from.
        none: What a choice says for "none"; "" where there is always one.
        asked: Whether nothing is chosen beforehand and a choice is required.
        share: Its share of the width in a line of several.
        line: In which line of an entry it stands, from 0.
        only: Those of the terms that can be chosen; () for all.
        offers: Gives what a line suggests; None for nothing.
    """

    name: str
    caption: str
    kind: Kind = Kind.LINE
    terms: type[Term] | None = None
    none: str = ""
    asked: bool = False
    share: int = 2
    line: int = 0
    only: tuple[Term, ...] = ()
    offers: Callable[[], Sequence[str]] | None = None


Control = SuggestLine | TextArea | DateLine | ChoiceBox[Term]


def make_control(field: Field, place: str = "") -> Control:
    """The control of a field; `place` names the entry that it belongs to, for a screen reader."""
    caption = translated(CONTEXT, field.caption)
    name = " ".join(part for part in (caption, place) if part)
    if field.kind is Kind.AREA:
        return TextArea(name, caption if place else "", least=1 if place else 2)
    if field.kind is Kind.DAY:
        return DateLine(name, caption)
    if field.kind is Kind.CHOICE and field.terms is not None:
        none = translated(CONTEXT, _ASKED if field.asked else field.none)
        return ChoiceBox(field.only or field.terms, name, none=none or None, narrow=True)
    return SuggestLine(name, caption, () if field.offers is None else field.offers())


def show_value(control: Control, value: object) -> None:
    """Show a value."""
    if isinstance(control, ChoiceBox):
        control.choose(value if isinstance(value, Term) else None)
    elif isinstance(control, DateLine):
        control.show_day(value if isinstance(value, date) else None)
    else:
        control.set_text(str(value or ""))


def read_value(field: Field, control: Control) -> object:
    """What the person entered: text, a term, a day, or None.

    Raises:
        InvalidInputError: A day that is none, or nothing chosen where that is asked.
    """
    if isinstance(control, ChoiceBox):
        chosen = control.choice()
        if chosen is None and field.asked:
            sentence = QCoreApplication.translate(CONTEXT, "Choose: %1.")
            raise InvalidInputError(sentence.replace("%1", control.accessibleName()), field=field.name)
        return chosen
    return control.day(field.name) if isinstance(control, DateLine) else control.text()


def typed(control: Control) -> str | None:
    """What a control holds, as JSON does: a text whether or not it can be read, or the code of a term."""
    if isinstance(control, ChoiceBox):
        chosen = control.choice()
        return None if chosen is None else chosen.value
    return control.text()


def type_into(field: Field, control: Control, content: Plain) -> None:
    """Put into a control what `typed` gave."""
    if isinstance(control, ChoiceBox):
        control.choose(None if content is None or field.terms is None else field.terms(content))
    else:
        control.set_text(str(content))


def words(control: Control) -> str:
    """What a control says to a reader; "" for none."""
    if isinstance(control, ChoiceBox):
        chosen = control.choice()
        return "" if chosen is None else chosen.label
    return control.text().strip()


def set_editable(control: QWidget, *, editable: bool) -> None:
    """Let a control be changed, or only be read; what is only read can still be reached and copied."""
    if isinstance(control, QComboBox):
        control.setEnabled(editable)
    elif isinstance(control, QLineEdit | QPlainTextEdit):
        control.setReadOnly(not editable)


class FieldColumn(QWidget):
    """Fields below each other, each under its caption.

    Signals:
        edited: Something in them changed.
    """

    edited = Signal()

    def __init__(self, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = {field.name: field for field in fields}
        self.controls = {field.name: make_control(field) for field in fields}
        self._captions: dict[str, QLabel] = {}
        for name, control in self.controls.items():
            caption = label(translated(CONTEXT, self._fields[name].caption), "column")
            caption.setBuddy(control)
            self._captions[name] = caption
            control.edited.connect(self.edited)
        self._lay_out()

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show values by the fields' names."""
        for name, control in self.controls.items():
            show_value(control, values.get(name))

    def pieces(self) -> dict[str, Piece]:
        """A piece for each field, by its name."""
        return {
            name: Piece(translated(CONTEXT, self._fields[name].caption), words(control), typed(control))
            for name, control in self.controls.items()
        }

    def put(self, pieces: Pieces) -> None:
        """Show what `pieces` gave; a field that it does not name stays."""
        for name, control in self.controls.items():
            if name in pieces:
                type_into(self._fields[name], control, pieces[name].content)

    def values(self) -> dict[str, object]:
        """What was entered, by the fields' names."""
        return {name: read_value(self._fields[name], control) for name, control in self.controls.items()}

    def set_editable(self, *, editable: bool) -> None:
        """Let them be changed, or only be read."""
        for control in self.controls.values():
            set_editable(control, editable=editable)

    def set_shown(self, name: str, *, shown: bool) -> None:
        """Show or hide one field with its caption."""
        self._captions[name].setVisible(shown)
        self.controls[name].setVisible(shown)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        for name, control in self.controls.items():
            layout.addWidget(self._captions[name])
            layout.addWidget(control)
