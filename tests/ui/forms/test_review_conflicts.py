"""A review that is changed elsewhere while it is written: nothing typed is lost, both texts are shown."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.board import COORDINATOR, OUTSIDE_DIAGNOSIS, PATHOLOGIST
from tests.support.every_table import FilledBoard
from tests.support.keyboard import at_the_keyboard
from tests.support.review_tab import opened, retype, row, save, stored
from tumorboard.concordance.axes import AxisValue
from tumorboard.queries.case import read_case
from tumorboard.services.intake import RecordOutsideDiagnosis, record_outside_diagnosis
from tumorboard.services.reviews import SignReview, record_pathology_review, sign_review
from tumorboard.vocabulary import Axis
from ui.context import AppContext
from ui.forms.review_content import command_of
from ui.forms.review_rows import PATHOLOGY

# What the screenless platform says when suggestions open.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def change_elsewhere(context: AppContext, number: str, **fields: object) -> None:
    """What the same reviewer does in another window."""
    case = context.database.read(read_case, number)
    command = command_of(PATHOLOGY, case.id, stored(context, number))
    context.database.write(record_pathology_review, replace(command, **fields))  # type: ignore[arg-type] # any field of the command


def test_a_colleagues_change_does_not_touch_what_is_typed(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        retype(tab.form.comment, "Mine.")
        change_elsewhere(context, number, comment="Theirs.", verbatim="Lobular carcinoma")
        tab.show_case(context.database.read(read_case, number))
        assert tab.changed.isVisible()
        assert "changed elsewhere" in tab.changed.text
        assert tab.form.comment.text() == "Mine."
        tab.changed.show_button.click()
        assert tab.form.verbatim.text() == "Lobular carcinoma"
        assert tab.form.comment.text() == "Mine."
        assert {"E-cadherin is lost.", "Theirs.", "Mine."} <= set(tab.both.texts)
        save(qtbot, tab)
        assert stored(context, number).comment == "Mine."


def test_theirs_can_be_taken_instead(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        retype(tab.form.comment, "Mine.")
        change_elsewhere(context, number, comment="Theirs.")
        tab.show_case(context.database.read(read_case, number))
        tab.changed.show_button.click()
        (button,) = tab.both.theirs_buttons.values()
        qtbot.waitUntil(lambda: not button.visibleRegion().isEmpty())
        button.click()
        assert tab.form.comment.text() == "Theirs."
        assert "Mine." in tab.both.texts


def test_a_lost_race_says_so_keeps_the_text_and_offers_theirs(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        retype(tab.form.comment, "Mine.")
        change_elsewhere(context, number, comment="Theirs.")
        with qtbot.waitSignal(tab.refresh_requested):
            tab.save_draft()
        assert "Someone else changed" in tab.form.error.typed
        assert tab.form.comment.text() == "Mine."
        tab.show_case(context.database.read(read_case, number))
        assert tab.changed.isVisible()


def test_a_newer_snapshot_is_shown_where_nothing_was_typed(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        change_elsewhere(context, number, comment="Theirs.")
        tab.show_case(context.database.read(read_case, number))
        assert tab.form.comment.text() == "Theirs."
        assert tab.changed.isHidden()


def test_a_corrected_outside_diagnosis_changes_the_classes_once_it_is_shown(
    qtbot: QtBot, filled_file: FilledBoard
) -> None:
    number = filled_file.spine.draft_case_number
    corrected = AxisValue(Axis.HISTOLOGIC_TYPE, text="Invasive lobular carcinoma", code="8520/3", code_system="ICD-O-3")
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        retype(tab.form.comment, "Mine.")
        axes = (corrected, *OUTSIDE_DIAGNOSIS.axes[1:])
        context.database.signed_in_as(COORDINATOR).write(
            record_outside_diagnosis,
            RecordOutsideDiagnosis(filled_file.spine.draft_case_id, replace(OUTSIDE_DIAGNOSIS, axes=axes)),
        )
        tab.show_case(context.database.read(read_case, number))
        assert row(tab, Axis.HISTOLOGIC_TYPE).pill.text() == "≠ Major"
        tab.changed.show_button.click()
        assert row(tab, Axis.HISTOLOGIC_TYPE).pill.text() == "✓ Agrees"
        assert tab.form.comment.text() == "Mine."


def test_a_review_signed_in_another_window_keeps_what_is_typed_here(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        retype(tab.form.comment, "Mine.")
        review = stored(context, number)
        context.database.write(sign_review, SignReview(review.id, review.row_version))
        tab.show_case(context.database.read(read_case, number))
        assert tab.changed.isVisible()
        assert "became final elsewhere" in tab.changed.text
        tab.changed.show_button.click()
        QTest.keyClicks(tab.amendment.line, "A late thought")
        QTest.keyClick(tab.amendment.line, Qt.Key.Key_Return)
        qtbot.waitUntil(tab.amendment.isHidden)
        assert tab.form.comment.text() == "Mine."
        save(qtbot, tab)
        amended = stored(context, number)
        assert (amended.version, amended.comment, amended.amendment_reason) == (2, "Mine.", "A late thought")
