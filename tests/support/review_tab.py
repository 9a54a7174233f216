"""A review tab with a case in it, as a person at the keyboard finds it."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tumorboard.queries.case import read_case
from tumorboard.queries.review_snapshots import ReviewSnapshot
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.vocabulary import Axis
from ui.context import AppContext
from ui.forms.axis_row import AxisRow
from ui.forms.review_rows import Part
from ui.forms.review_tab import ReviewTab


def opened(qtbot: QtBot, context: AppContext, number: str, kind: str = "pathology") -> ReviewTab:
    """The tab of a kind, shown at a usual size."""
    tab = ReviewTab(kind, context, context.database.read(read_case, number))
    qtbot.addWidget(tab)
    tab.resize(860, 600)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.activateWindow()
    return tab


def row(tab: ReviewTab, axis: Axis, label: str = "") -> AxisRow:
    """A row of the form; one that the template of the site leaves out is added first."""
    rows = tab.form.rows
    if not label and axis not in {each.spec.axis for each in rows.rows}:
        rows.add_buttons[axis].click()
    return rows.row(axis, label)


def retype(control: QWidget, text: str) -> None:
    """Replace what stands in a control, key by key."""
    focus = control.focusProxy() or control
    focus.setFocus()
    select = getattr(focus, "selectAll", None)
    if callable(select):
        select()
    QTest.keyClicks(focus, text)


def type_into(tab: ReviewTab, axis: Axis, text: str, part: Part = Part.TEXT, label: str = "") -> None:
    """Type into a row as a reviewer does."""
    retype(row(tab, axis, label).axis_entry.control(part), text)


def save(qtbot: QtBot, tab: ReviewTab) -> None:
    """Keep the draft and wait until it is in the record."""
    with qtbot.waitSignal(tab.message):
        tab.save_draft()


def stored(context: AppContext, number: str, kind: str = "pathology") -> ReviewSnapshot:
    """The newest version of a review as the record has it."""
    case: CaseSnapshot = context.database.read(read_case, number)
    return [review for review in case.reviews if review.kind == kind][-1]


def says(tab: ReviewTab) -> str:
    """All that the tab says in labels that are shown."""
    return "\n".join(label.text() for label in tab.findChildren(QLabel) if label.isVisibleTo(tab))
