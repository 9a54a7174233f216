"""Trials are assessed in the opinions tab, by key."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.board import CHAIR, COORDINATOR
from tests.support.every_table import FilledBoard
from tests.support.keyboard import at_the_keyboard
from tests.support.review_tab import retype
from tests.ui.forms.test_opinion_form import opened
from tumorboard.queries.case import read_case
from tumorboard.vocabulary import Eligibility, Place
from ui.forms.trials_card import TrialsCard


def study(path: Path, number: str, title: str) -> str:
    said = {"protocolSection": {"identificationModule": {"nctId": number, "briefTitle": title}}}
    path.write_text(json.dumps(said), encoding="utf-8")
    return str(path)


def choose(card: TrialsCard, words: str) -> None:
    """Type words of a title, and take the first that is offered."""
    line = card.fields.line("registry_number")
    retype(line, words)
    completer = line.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_Tab)


def test_a_trial_is_taken_in_found_by_its_words_and_assessed(
    qtbot: QtBot, filled_file: FilledBoard, tmp_path: Path
) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        form = opened(qtbot, context, number)
        card = form.trials
        with qtbot.waitSignal(card.message) as heard:
            card.import_file(study(tmp_path / "one.json", "NCT09999999", "Less surgery for small tumors"))
        assert heard.args == ["Trials taken in: 1 new, 0 changed, 0 as before."]
        QTest.mouseClick(card.assess, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: card.fields.line("registry_number").completer() is not None)
        choose(card, "small surgery")
        assert card.fields.line("registry_number").text() == "NCT09999999"
        assert card.fields.line("title").text() == "Less surgery for small tumors"
        QTest.keyClick(card.form.go, Qt.Key.Key_Space)
        assert card.form.isVisible(), "whether the patient fits is not said yet"
        QTest.keyClicks(card.fields.controls["eligibility"], "M")
        QTest.keyClicks(card.fields.controls["criterion"], "Size below 2 cm <b>")
        QTest.keyClicks(card.fields.controls["place"], "A")
        with qtbot.waitSignal(card.changed):
            QTest.keyClick(card.fields.controls["criterion"], Qt.Key.Key_Return)
        case = context.database.read(read_case, number)
        mine = next(each for each in case.trials if each.registry_number == "NCT09999999")
        assert (mine.eligibility, mine.criterion, mine.place) == (
            Eligibility.MAYBE,
            "Size below 2 cm <b>",
            Place.AT_HOME,
        )
        form.show_case(case)
        assert len(card.rows) == len(case.trials)
        card.ask()
        choose(card, "NCT09999999")
        assert card.fields.line("criterion").text() == "Size below 2 cm <b>", "it is corrected, not assessed twice"


def test_a_file_that_is_none_is_refused_and_esc_takes_the_form_away(
    qtbot: QtBot, filled_file: FilledBoard, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{}", encoding="utf-8")
    with at_the_keyboard(filled_file.location, CHAIR) as context:
        card = opened(qtbot, context, filled_file.spine.draft_case_number).trials
        card.import_file(str(bad))
        qtbot.waitUntil(lambda: "holds no trial" in card.error.typed)
        QTest.keyClick(card.assess, Qt.Key.Key_Space)
        QTest.keyClick(card.fields.controls["title"], Qt.Key.Key_Escape)
        assert not card.form.isVisible()


def test_a_coordinator_takes_trials_in_and_assesses_none(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        card = opened(qtbot, context, filled_file.spine.draft_case_number).trials
        assert card.take_in.isVisible()
        assert not card.assess.isVisible()
