"""Somebody who uses the window by what can be seen and heard: names of controls, texts, keys and clicks."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as QtTimeoutError
from pytestqt.qtbot import QtBot

from tests.support.board import COORDINATOR
from tests.support.clinic import CaseFile, Clinic
from tumorboard.services.intake import AddPatient, add_patient
from ui.main_window import MainWindow

PATIENCE_MS = 10_000
MOST_STOPS = 250
"""More stops than any page has."""

_UNSEEN = "\u200b"
"""Where the window may break a long word."""


class Person:
    """Somebody at the window.

    Attributes:
        strokes: How many keys were pressed, words not counted.
        letters: How many letters were typed.
        clicks: How often the mouse was needed.
    """

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self._window = window
        self.strokes = 0
        self.letters = 0
        self.clicks = 0

    @property
    def title(self) -> str:
        """What stands over the window."""
        return self._window.windowTitle()

    def press(self, keys: str, times: int = 1) -> None:
        """Press keys together, such as "Ctrl+K", several times in a row."""
        for _time in range(times):
            QTest.keySequence(self._target(), QKeySequence(keys))
            # Between two keys of a person, the window finds time to show what came.
            QApplication.processEvents()
        self.strokes += times

    def write(self, words: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(self._target(), words)
        self.letters += len(words)

    def focus(self, name: str, *, backwards: bool = False) -> None:
        """Go to a control with Tab, or with Shift+Tab.

        Raises:
            AssertionError: Tab does not lead there.
        """
        passed = [self.focused]
        while not _is_called(self._target(), name):
            self.press("Shift+Tab" if backwards else "Tab")
            passed.append(self.focused)
            assert len(passed) < MOST_STOPS, f"Tab never reaches “{name}”, but only {sorted(set(passed))}"

    @property
    def focused(self) -> str:
        """The name of the control that has the focus, as a screen reader says it; "" where none has."""
        return _name(self._target())

    def fill(self, name: str, words: str) -> None:
        """Go to a control with Tab and replace what stands in it."""
        self.focus(name)
        if self.value:
            self.press("Ctrl+A")
        self.write(words)

    @property
    def value(self) -> str:
        """What stands in the control that has the focus."""
        control = self._target()
        if isinstance(control, QComboBox):
            return control.currentText()
        if isinstance(control, QPlainTextEdit):
            return control.toPlainText()
        return control.text() if isinstance(control, QLineEdit) else ""

    def choose(self, name: str, entry: str) -> None:
        """Go to a list of choices with Tab, open it, and take an entry that begins like this, with the arrows."""
        self.focus(name)
        self.press("Alt+Down")
        self._walk(entry)

    def tick(self, name: str) -> None:
        """Go to a button or a box with Tab, and press it."""
        self.focus(name)
        self.press("Space")

    def click(self, name: str) -> None:
        """Click a control with the mouse."""
        control = self.control(name)
        QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=control.rect().center())
        self.clicks += 1

    def control(self, name: str) -> QWidget:
        """A control that is to be seen, by its name, once it is there."""
        self.wait_until(lambda: self.sees(name), f"there is no “{name}”")
        return self._controls(name)[0]

    def sees(self, name: str) -> bool:
        """Whether there is such a control."""
        return bool(self._controls(name))

    def search_letter(self, words: str) -> None:
        """Search the letter that is shown, and go to the first place when there is one."""
        self.wait_until(lambda: self.sees("The letter's pages"), "no letter is shown")
        self.fill("Find in this letter", words)
        forward = self.control("Next place (F3)")
        self.wait_until(forward.isEnabled, f"“{words}” is not in the letter")
        self.press("Return")
        self.wait_until_shown("1 of ")

    def key_of(self, name: str) -> str:
        """The key that stands behind these words, once they are there."""
        self.wait_until_shown(f"{name}   ")
        return next(line.removeprefix(name).strip() for line in self.says().splitlines() if line.startswith(f"{name} "))

    def find(self, words: str, number: str, name: str) -> None:
        """Type into the palette, take the first that is found, and wait until that case is open."""
        self.press("Ctrl+K")
        self.write(words)
        self.press("Return")
        self.wait_until(lambda: number in self.title, f"the title does not name {number}")
        self.wait_until_shown(name)

    def open_tab(self, name: str) -> None:
        """Go to a tab of the page with Ctrl+Tab."""
        tabs = [each for each in self._seen() if isinstance(each, QAbstractButton) and each.property("role") == "tab"]
        for _tab in tabs:
            if any(tab.isChecked() and tab.text().startswith(name) for tab in tabs):
                return
            self.press("Ctrl+Tab")
        raise AssertionError(f"Ctrl+Tab never reaches “{name}”")

    def hand_over(self, name: str) -> None:
        """Let somebody else take the keyboard, with the window's own list of people."""
        self.press("Ctrl+2")
        self.focus("Who is at the keyboard", backwards=True)
        self.press("Alt+Down")
        self._walk(name)
        self.wait_until_shown(f"{name} is at the keyboard now.")

    def says(self) -> str:
        """All that is to be read in the window, line by line."""
        return "\n".join(self._lines()).replace(_UNSEEN, "")

    def wait_until_shown(self, *words: str) -> None:
        """Wait until all of this is to be read in the window."""
        self.wait_until(lambda: all(each in self.says() for each in words), f"{words} is not to be read")

    def wait_until_gone(self, words: str) -> None:
        """Wait until this is no longer to be read in the window."""
        self.wait_until(lambda: words not in self.says(), f"“{words}” is still to be read")

    def wait_until(self, condition: Callable[[], bool], otherwise: str) -> None:
        """Wait for something.

        Raises:
            AssertionError: It did not come; with what stood in the window instead.
        """
        try:
            self._qtbot.waitUntil(condition, timeout=PATIENCE_MS)
        except QtTimeoutError:
            raise AssertionError(f"{otherwise}; the window says:\n{self.says()}") from None

    def _walk(self, entry: str) -> None:
        """In an open list, go to an entry and take it."""
        popup = QApplication.activePopupWidget()
        assert popup is not None, "no list is open"
        (view,) = popup.findChildren(QAbstractItemView)
        self.press("Home")
        for _row in range(view.model().rowCount()):
            if str(view.currentIndex().data()).startswith(entry):
                self.press("Return")
                return
            self.press("Down")
        raise AssertionError(f"“{entry}” is not in the list")

    def _target(self) -> QWidget:
        """What a key would reach: an open list or dialog before the window, as Qt itself has it."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        if QApplication.activeWindow() is not self._window:
            # Off screen, a list of suggestions that went away does not give the window back.
            self._window.activateWindow()
            QApplication.processEvents()
        return QApplication.focusWidget() or self._window.focusWidget() or self._window

    def _seen(self) -> Iterator[QWidget]:
        for root in (self._window, QApplication.activePopupWidget()):
            if root is not None:
                yield from (each for each in root.findChildren(QWidget) if each.isVisible())

    def _controls(self, name: str) -> list[QWidget]:
        return [each for each in self._seen() if _is_called(each, name) and not isinstance(each, QLabel)]

    def _lines(self) -> Iterator[str]:
        for widget in self._seen():
            if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
                yield widget.text()
            elif isinstance(widget, QPlainTextEdit):
                yield widget.toPlainText()
            elif isinstance(widget, QComboBox):
                yield widget.currentText()
            elif isinstance(widget, QAbstractItemView):
                yield from _rows(widget)


def patient_case(clinic: Clinic, family_name: str, given_name: str) -> CaseFile:
    """A case of a patient with this name, with an outside diagnosis, a plan and a question."""
    patient_id = clinic.write(COORDINATOR, add_patient, AddPatient(family_name, given_name, date(1979, 5, 4)))
    return clinic.register(replace(clinic.registration(), patient_id=patient_id))


def _rows(view: QAbstractItemView) -> Iterator[str]:
    """The rows of a list or table, each with what stands in its columns."""
    model = view.model()
    if model is None:
        return
    columns = range(model.columnCount() if isinstance(view, QTableView) else 1)
    for row in range(model.rowCount()):
        yield " | ".join(str(model.index(row, column).data() or "") for column in columns)


def _name(widget: QWidget) -> str:
    """What a screen reader calls a control. For lists of choices Qt tells it on Linux what is chosen instead."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    return widget.accessibleName() or ("" if spoken is None else spoken.text(QAccessible.Text.Name))


def _is_called(widget: QWidget, name: str) -> bool:
    """Whether this is a control's name; keys that stand on it, apart from its words, are no part of it."""
    spoken = _name(widget)
    return name == spoken or name in spoken.split("   ")
