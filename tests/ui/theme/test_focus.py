"""What has the focus is seen in every look: a ring that stands out from what lies around it (WCAG 2.2, 2.4.7)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSettings, QStringListModel, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QFrame,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.theme.looks import Looks
from ui.theme.tokens import LOOKS, ThemeName

_RING = 0.6
"""Of the control's outline in pixels: a ring of two pixels around all of it changes about twice as much."""


def of_role(made: QWidget, role: str) -> QWidget:
    """A control in one of the roles of the style sheet."""
    made.setProperty("role", role)
    return made


def button(text: str, role: str, *, checked: bool = False) -> QWidget:
    """A tool button of the rail or of the tabs."""
    made = QToolButton()
    made.setText(text)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return of_role(down(made) if checked else made, role)


def down(made: QAbstractButton) -> QWidget:
    """A button that stays down."""
    made.setCheckable(True)
    made.setChecked(True)
    return made


def listed(view: QTableView | QListView) -> QWidget:
    """A view with something in it."""
    view.setModel(QStringListModel(["one", "two"], view))
    return view


def filled(combo: QComboBox) -> QWidget:
    """A list to choose from."""
    combo.addItems(["one", "two"])
    return combo


CONTROLS: dict[str, Callable[[], QWidget]] = {
    "button": lambda: QPushButton("Press"),
    "button that is down": lambda: down(QPushButton("Press")),
    "primary button": lambda: of_role(QPushButton("Press"), "primary"),
    "find button": lambda: of_role(QPushButton("Find"), "find"),
    "page in the rail": lambda: button("Today", "rail"),
    "open page in the rail": lambda: button("Today", "rail", checked=True),
    "tab": lambda: button("Pathology", "tab"),
    "open tab": lambda: button("Pathology", "tab", checked=True),
    "check box": lambda: QCheckBox("Here"),
    "radio button": lambda: QRadioButton("Dark"),
    "line": lambda: QLineEdit("words"),
    "read-only line": lambda: QLineEdit("words", readOnly=True),
    "text": lambda: QPlainTextEdit("words"),
    "read-only text": lambda: QPlainTextEdit("words", readOnly=True),
    "list to choose from": lambda: filled(QComboBox()),
    "number": QSpinBox,
    "table": lambda: listed(QTableView()),
    "list": lambda: listed(QListView()),
}


def changed(one: QImage, other: QImage) -> int:
    """How many pixels differ enough to be seen."""
    return sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 40
        for x in range(one.width())
        for y in range(one.height())
    )


@pytest.mark.parametrize("name", list(LOOKS))
@pytest.mark.parametrize("kind", list(CONTROLS))
def test_the_focus_is_seen(qtbot: QtBot, settings: QSettings, name: ThemeName, kind: str) -> None:
    Looks(settings).choose(name)
    page, other, control = QFrame(), QPushButton("Other"), CONTROLS[kind]()
    page.setProperty("role", "rail" if "rail" in kind else "bar")
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(other)
    column.addWidget(control)
    page.resize(240, 200)
    with qtbot.waitActive(page):
        page.show()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    place = control.geometry()
    without = page.grab(place).toImage()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(control.hasFocus)
    outline = 2 * (place.width() + place.height())
    assert changed(without, page.grab(place).toImage()) > _RING * outline
