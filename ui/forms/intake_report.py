"""A report as it was sent, and beside it what it seems to state: suggestions, accepted or rejected one by one."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QKeySequence, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QTextEdit, QVBoxLayout, QWidget

from ui.actions import ACTIONS, action_text, button_text
from ui.forms.pieces import Piece
from ui.forms.plain import Plain
from ui.tasks import TaskRunner
from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText
from ui.widgets.labels import label
from ui.widgets.scrolling import bring_into_sight
from ui.widgets.suggestion_list import Suggested, SuggestionList
from ui.widgets.text_area import TextArea
from ui.widgets.two_columns import TwoColumns

_READ_MS = 250
"""After the last key: who types a report in gets no suggestion of half a word."""
_Mark = QTextEdit.ExtraSelection
_SOFT, _STRONG = 50, 130
"""How strong the marks are, of 255."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a report seems to state.

    Attributes:
        key: Tells it from the others of the text, also after the text was read anew.
        text: What would be entered, in one line.
        start: Where its words begin in the text, in characters.
        end: Where they end.
        entry: What to take over.
        doubtful: Why it is not taken over together with the others; "" where nothing stands against it.
    """

    key: str
    text: str
    start: int
    end: int
    entry: Any
    doubtful: str = ""


class ReportReader(QWidget):
    """The verbatim text, which nothing here ever changes, and the suggestions beside it.

    Signals:
        edited: The text changed, or a suggestion was rejected.
        accepted: The entry of a suggestion that the person takes.
    """

    edited = Signal()
    accepted = Signal(object)

    def __init__(
        self,
        name: str,
        hint: str,
        read: Callable[[str], Sequence[Reading]],
        tasks: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        """Builds the two sides.

        Args:
            name: What the text is called.
            hint: What may be pasted here.
            read: Reads a text into what it seems to state; it runs on the worker and touches no widget.
            tasks: The worker.
            parent: The widget that it belongs to.
        """
        super().__init__(parent)
        self._read, self._tasks = read, tasks
        self._readings: tuple[Reading, ...] = ()
        self._settled: list[str] = []
        self._entered: Callable[[Any], bool] = lambda _entry: False
        self.area = TextArea(name, hint, least=5, most=16)
        self.list = SuggestionList(self.tr("Suggestions: %1").replace("%1", name))
        self.state = FreeText("", "caption")
        self.accept_all = QPushButton(button_text("accept_all"))
        self.bring_back = QPushButton(self.tr("Bring back"))
        self._timer = QTimer(self, singleShot=True, interval=_READ_MS)
        self._lay_out()
        self._connect()
        self._show()

    @property
    def pending(self) -> tuple[Reading, ...]:
        """The suggestions that are neither entered nor rejected."""
        return tuple(each for each in self._readings if each.key not in self._settled and not self._entered(each.entry))

    def follow(self, entered: Callable[[Any], bool]) -> None:
        """Take a suggestion out of the list while what it suggests is entered; asked anew by `renew`."""
        self._entered = entered
        self.renew()

    def renew(self) -> None:
        """Look again what is entered already."""
        self._show()

    def piece(self) -> Piece:
        """The text, word for word."""
        return Piece(self.area.accessibleName(), self.area.text().strip(), self.area.text())

    def settled_piece(self) -> Piece:
        """Which suggestions were accepted or rejected."""
        return Piece(self.list.accessibleName(), "", sorted(self._settled))

    def put(self, text: Plain, settled: Plain) -> None:
        """Show what the two pieces held."""
        self._settled = [str(each) for each in settled]
        self.area.set_text(str(text))
        self._show()

    def read_now(self) -> None:
        """Read the text on the worker; of an empty one nothing is read."""
        self._timer.stop()
        text = self.area.text()
        if text.strip():
            self._tasks.run(self, partial(self._read, text), partial(self._take, text), key="report")
        else:
            self._take(text, ())

    def set_editable(self, *, editable: bool) -> None:
        """Let it be changed, or only be read."""
        self.area.setReadOnly(not editable)
        self._side.setVisible(editable)
        if not editable:
            self._timer.stop()
            self._take(self.area.text(), ())

    def _take(self, text: str, readings: Sequence[Reading]) -> None:
        if text != self.area.text():
            return  # typed on meanwhile: it is read again
        new = bool(readings) and not self._readings
        self._readings = tuple(readings)
        self._show()
        if new and self.area.hasFocus():
            bring_into_sight(self)

    def _show(self) -> None:
        pending = self.pending
        self.list.show_suggestions([Suggested(each.key, self._line(each), bool(each.doubtful)) for each in pending])
        self.list.setVisible(bool(pending))
        self.accept_all.setVisible(any(not each.doubtful for each in pending))
        self.bring_back.setVisible(
            any(each.key in self._settled and not self._entered(each.entry) for each in self._readings)
        )
        self.state.show_text(self._state(len(pending)))
        self._mark(None)

    def _line(self, reading: Reading) -> str:
        quote = " ".join(self.area.text()[reading.start : reading.end].split())
        parts = [f"○ {reading.text}", f"“{quote}”", f"≠ {reading.doubtful}" if reading.doubtful else ""]
        return "   ".join(part for part in parts if part)

    def _state(self, pending: int) -> str:
        if not self.area.text().strip():
            return self.tr(
                "What the text states is suggested here, with the words that it came from. Nothing is entered before "
                "you accept it; the text stays as it was sent."
            )
        if pending:
            words = self.tr("%1 suggested and marked in the text. Enter accepts one, Delete rejects it.")
            return words.replace("%1", str(pending))
        if self._readings:
            return self.tr("✓ Every suggestion is entered or rejected.")
        return self.tr("Nothing was read from this text. Enter below what it states.")

    def _accept(self, key: Hashable) -> None:
        reading = next((each for each in self._readings if each.key == key), None)
        if reading is not None:
            self._enter(reading)
            self._settle_focus()

    def _enter(self, reading: Reading) -> None:
        self._settled.append(reading.key)
        self.accepted.emit(reading.entry)
        self._show()

    def _accept_shown(self) -> None:
        """Only what was before the person's eyes, and against which the text says nothing."""
        keys = set(self.list.shown_and_clear)
        if not keys and self.pending:
            # They were not in sight yet, or the text contradicts itself: they are to be looked at.
            bring_into_sight(self.list)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for reading in tuple(self.pending):
            if reading.key in keys:
                self._enter(reading)
        self._settle_focus()

    def _reject(self, key: Hashable) -> None:
        self._settled.append(str(key))
        self._show()
        self.edited.emit()
        self._settle_focus()

    def _bring_back(self) -> None:
        self._settled.clear()
        self._show()
        self.edited.emit()
        self._settle_focus()

    def _settle_focus(self) -> None:
        """The focus stays at the report when the list or a button is done with."""
        focused = QApplication.focusWidget()
        if self.pending and focused is not self.area:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.pending and (focused is None or not focused.isVisible() or self._side.isAncestorOf(focused)):
            self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, key: Hashable) -> None:
        """Mark the words behind each suggestion; those of the one that the person looks at stand out."""
        text = self.area.text()
        marks = []
        for reading in self.pending:
            mark = _Mark()
            color = QColor(self.palette().color(QPalette.ColorRole.Highlight))
            color.setAlpha(_STRONG if reading.key == key and self.list.hasFocus() else _SOFT)
            form = QTextCharFormat()
            form.setBackground(color)
            form.setFontUnderline(True)
            cursor = QTextCursor(self.area.document())
            cursor.setPosition(_place(text, reading.start))
            cursor.setPosition(_place(text, reading.end), QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            mark.format = form
            marks.append(mark)
        self.area.setExtraSelections(marks)

    def _on_text(self) -> None:
        self._readings = tuple(each for each in self._readings if each.end <= len(self.area.text()))
        if not self.area.isReadOnly():
            self._timer.start()
        self.edited.emit()

    def _connect(self) -> None:
        self.area.edited.connect(self._on_text)
        self._timer.timeout.connect(self.read_now)
        self.list.accepted.connect(self._accept)
        self.list.rejected.connect(self._reject)
        self.list.pointed.connect(self._mark)
        self.accept_all.clicked.connect(self._accept_shown)
        self.bring_back.clicked.connect(self._bring_back)
        action = QAction(action_text("accept_all"), self)
        action.setShortcut(QKeySequence(ACTIONS["accept_all"].keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: self._accept_shown())
        self.addAction(action)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        caption = label(self.tr("As it was sent, word for word"), "column")
        caption.setBuddy(self.area)
        column.addWidget(caption)
        column.addWidget(self.area)
        column.addStretch()
        self._side = QWidget()
        beside = QVBoxLayout(self._side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(STEP)
        beside.addWidget(label(self.tr("Suggestions"), "column"))
        beside.addWidget(self.state)
        beside.addWidget(self.list)
        buttons = QHBoxLayout()
        buttons.addWidget(self.accept_all)
        buttons.addWidget(self.bring_back)
        buttons.addStretch()
        beside.addLayout(buttons)
        beside.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(TwoColumns(left, self._side))


def _place(text: str, index: int) -> int:
    """A place in the text as Qt counts it, which takes two for a sign beyond the first 65,536."""
    return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2
