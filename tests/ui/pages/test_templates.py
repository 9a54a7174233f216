"""The templates of a site in the settings, by key: changed, put into another order, refused, brought back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.board import COORDINATOR, PATHOLOGIST
from tests.support.window import unnamed_controls
from tests.ui.conftest import WindowMaker
from tumorboard.concordance.templates import TemplateLine, default_template
from tumorboard.database.sessions import Database
from tumorboard.queries.templates import read_template
from tumorboard.vocabulary import Axis, ReviewSubject, TumorSite
from ui.forms.template_card import TemplateCard
from ui.main_window import MainWindow
from ui.pages.settings import SettingsPage
from ui.widgets.choice_box import ChoiceBox

SITE, SUBJECT = TumorSite.THYROID, ReviewSubject.PATHOLOGY
BEGUN = default_template(SITE, SUBJECT)


def opened(qtbot: QtBot, window: MainWindow) -> TemplateCard:
    page = window.open_page("settings")
    assert isinstance(page, SettingsPage)
    page.templates.site.choose(SITE)
    qtbot.waitUntil(lambda: len(page.templates.lines.rows.rows) == len(BEGUN))
    return page.templates


def press(qtbot: QtBot, control: QWidget) -> None:
    control.setFocus()
    qtbot.keyClick(control, Qt.Key.Key_Space)


def save(qtbot: QtBot, card: TemplateCard) -> None:
    with qtbot.waitSignal(card.lines.saved):
        qtbot.keyClick(card.lines.rows.add, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not card.lines.has_unsaved)


def stored(board: Database) -> tuple[TemplateLine, ...]:
    return board.read(read_template, SITE, SUBJECT).lines


def test_a_board_writes_orders_and_takes_back_its_template_by_key(
    qtbot: QtBot, open_window: WindowMaker, board: Database
) -> None:
    card = opened(qtbot, open_window(COORDINATOR))
    rows = card.lines.rows
    assert "the program's lines" in card.whose.typed
    assert not card.restore.isEnabled()
    press(qtbot, rows.add)
    line = rows.rows[-1]
    line.controls["axis"].choose(Axis.BIOMARKER)  # type: ignore[union-attr] # a choice
    for name, text in {"label": "TERT", "unit": "%", "method": "NGS", "tolerance": "wide"}.items():
        qtbot.keyClicks(line.controls[name], text)
    qtbot.keyClick(rows.add, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "The tolerance of “TERT” is a number" in card.lines.error.typed)
    line.controls["tolerance"].clear()
    qtbot.keyClicks(line.controls["tolerance"], "5")
    press(qtbot, line.up)
    above = rows.rows[-2]
    assert above.up.hasFocus(), "the next press moves it further up"
    assert above.controls["label"].text() == "TERT"  # type: ignore[union-attr] # a line
    press(qtbot, rows.rows[0].remove)
    save(qtbot, card)
    tert = TemplateLine(Axis.BIOMARKER, "TERT", unit="%", method="NGS", tolerance="5")
    assert stored(board) == (*BEGUN[1:-1], tert, BEGUN[-1])
    qtbot.waitUntil(lambda: "the board's own" in card.whose.typed)
    assert unnamed_controls(card) == []

    press(qtbot, card.restore)
    assert card.lines.has_unsaved, "it can still be discarded"
    save(qtbot, card)
    assert board.read(read_template, SITE, SUBJECT).seen == {}
    qtbot.waitUntil(lambda: "the program's lines" in card.whose.typed)


def test_the_first_line_goes_no_higher_and_the_last_no_lower(qtbot: QtBot, open_window: WindowMaker) -> None:
    card = opened(qtbot, open_window(COORDINATOR))
    press(qtbot, card.lines.rows.rows[0].up)
    press(qtbot, card.lines.rows.rows[-1].down)
    assert not card.lines.has_unsaved
    press(qtbot, card.lines.rows.rows[0].down)
    assert card.lines.has_unsaved
    moved = card.lines.rows.rows[1].controls["axis"]
    assert isinstance(moved, ChoiceBox)
    assert moved.choice() is BEGUN[0].axis


def test_each_subject_has_its_lines(qtbot: QtBot, open_window: WindowMaker) -> None:
    card = opened(qtbot, open_window(COORDINATOR))
    card.subject.choose(ReviewSubject.RADIOLOGY)
    wanted = default_template(SITE, ReviewSubject.RADIOLOGY)
    qtbot.waitUntil(lambda: len(card.lines.rows.rows) == len(wanted))
    assert card.lines.rows.rows[0].controls["label"].text() == wanted[0].label  # type: ignore[union-attr] # a line


def test_a_specialist_reads_the_template_and_cannot_change_it(qtbot: QtBot, open_window: WindowMaker) -> None:
    card = opened(qtbot, open_window(PATHOLOGIST))
    for part in (card.lines.save, card.restore, card.lines.rows.add, card.lines.rows.rows[0].up):
        assert not part.isVisible()
    assert card.lines.rows.rows[0].acts.sizeHint().width() == 0
    assert not card.lines.rows.rows[0].controls["axis"].isEnabled()
