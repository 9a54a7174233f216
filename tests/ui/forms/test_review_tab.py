"""The review tab, used as reviewers and their colleagues use it, over a real board."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.board import AUDITOR, CHAIR, COORDINATOR, PATHOLOGIST, RADIOLOGIST
from tests.support.every_table import FilledBoard
from tests.support.keyboard import at_the_keyboard
from tests.support.review_tab import opened, retype, row, save, says, stored, type_into
from tumorboard.concordance.templates import TemplateLine
from tumorboard.queries.case import read_case
from tumorboard.services.opinions import InviteOpinion, invite_opinion
from tumorboard.services.people import AddPerson, add_person
from tumorboard.services.templates import EditTemplate, edit_template
from tumorboard.vocabulary import Agreement, Axis, BiomarkerStatus, Discipline, ReviewSubject, Role, TumorSite
from ui.forms.review_rows import Part
from ui.widgets.choice_box import ChoiceBox

LONG = "Zellen in Gruppen. " * 5264  # 100,016 characters
MIXED = "مرحبا بالعالم, שלום, naïve 👩🏽‍⚕️ 2\u00a0mm\nsecond line"
SECOND = "second"

# What the screenless platform says when suggestions open.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def focused() -> QWidget:
    """What takes the keys now."""
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def test_a_draft_stands_in_the_form_as_it_was_saved(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, filled_file.spine.draft_case_number)
        assert row(tab, Axis.HISTOLOGIC_TYPE).pill.text() == "≠ Major"
        assert row(tab, Axis.BIOMARKER, "HER2").outside.typed == "Equivocal, 2+, IHC"
        assert tab.form.comment.text() == "E-cadherin is lost."
        assert tab.form.overall.pill.text() == "≠ Major"
        assert not tab.has_unsaved


def test_what_the_rows_show_is_what_the_service_stores(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        type_into(tab, Axis.T, "pT1c")
        type_into(tab, Axis.MARGIN, "R0")
        type_into(tab, Axis.BIOMARKER, "60", Part.NUMBER, "Ki-67")
        save(qtbot, tab)
        shown = {
            (each.spec.axis, each.label): (each.decided, each.outside.typed)
            for each in tab.form.rows.rows
            if each.decided is not None
        }
        review = stored(context, number)
        assert {(item.axis, item.label): (item.decided, item.outside_text) for item in review.findings} == shown
        assert not tab.has_unsaved


def test_long_right_to_left_and_emoji_text_is_kept_to_the_letter(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        tab.form.comment.insertPlainText(LONG)
        tab.form.verbatim.set_text(MIXED)
        line = row(tab, Axis.PRIMARY_SITE).axis_entry.control(Part.TEXT)
        line.set_text(LONG)  # type: ignore[union-attr] # a line of text
        save(qtbot, tab)
        review = stored(context, number)
        assert LONG in review.comment
        assert review.diagnosis.verbatim == MIXED
        assert next(axis.text for axis in review.diagnosis.axes if axis.axis is Axis.PRIMARY_SITE) == LONG
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        assert tab.form.verbatim.text() == MIXED
        assert not tab.has_unsaved


def test_ctrl_enter_keeps_asks_and_then_signs(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        type_into(tab, Axis.T, "pT1c")
        tab.sign()
        qtbot.waitUntil(tab.form.confirm.isVisible)
        assert "final" in tab.form.confirm.text
        assert stored(context, number).signed_at is None
        with qtbot.waitSignal(tab.message):
            tab.sign()
        review = stored(context, number)
        assert review.signed_at is not None
        assert "pT1c" in {axis.shown for axis in review.diagnosis.axes}
        assert tab.form.isHidden()
        qtbot.waitUntil(lambda: "✓ Signed" in says(tab))


def test_escape_and_typing_take_the_question_back(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, filled_file.spine.draft_case_number)
        tab.sign()
        assert tab.form.confirm.isVisible()
        QTest.keyClick(tab.form.confirm.go, Qt.Key.Key_Escape)
        assert tab.form.confirm.isHidden()
        tab.sign()
        type_into(tab, Axis.T, "pT1c")
        assert tab.form.confirm.isHidden()


def test_the_button_never_signs_by_a_double_click(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        for _click in range(2):
            QTest.mouseClick(tab.form.sign, Qt.MouseButton.LeftButton)
        context.tasks.wait()
        assert stored(context, number).signed_at is None
        with qtbot.waitSignal(tab.message):
            QTest.mouseClick(tab.form.confirm.go, Qt.MouseButton.LeftButton)
        assert stored(context, number).signed_at is not None


def test_unreadable_tnm_is_refused_beside_its_field(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        type_into(tab, Axis.M, "pM7")
        tab.save_draft()
        mistaken = row(tab, Axis.M)
        qtbot.waitUntil(mistaken.error.isVisible)
        assert "does not exist" in mistaken.error.typed
        assert mistaken.isAncestorOf(focused())
        assert tab.has_unsaved
        type_into(tab, Axis.M, "cM0")
        assert mistaken.error.isHidden()
        save(qtbot, tab)


def test_an_override_without_a_reason_is_refused_beside_its_row(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        grade = row(tab, Axis.GRADE)
        grade.decide.click()
        grade.panel.decided.choose(Agreement.MAJOR)
        tab.save_draft()
        qtbot.waitUntil(grade.error.isVisible)
        assert "Say why" in grade.error.typed
        assert QApplication.focusWidget() is grade.panel.reason
        QTest.keyClicks(grade.panel.reason, "counted again")
        save(qtbot, tab)
        found = next(item for item in stored(context, number).findings if item.axis is Axis.GRADE)
        assert (found.proposed, found.decided, found.override_reason) == (
            Agreement.AGREES,
            Agreement.MAJOR,
            "counted again",
        )


def test_an_overall_override_without_a_reason_is_refused_beside_it(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        tab.form.overall.override.click()
        tab.form.overall.decided.choose(Agreement.MINOR)
        tab.save_draft()
        qtbot.waitUntil(tab.form.overall.error.isVisible)
        QTest.keyClicks(tab.form.overall.reason, "one clinical picture")
        save(qtbot, tab)
        assert stored(context, number).overall_decided is Agreement.MINOR


def test_a_biomarker_is_added_named_and_removed_by_key(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        QTest.keyClick(tab.form.rows.add_buttons[Axis.BIOMARKER], Qt.Key.Key_Space)
        added = row(tab, Axis.BIOMARKER, "")
        assert QApplication.focusWidget() is added.label_line
        qtbot.waitUntil(added.isVisible)
        QTest.keyClicks(focused(), "Ki-67")
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert added.axis_entry.isAncestorOf(focused())
        status = added.axis_entry.control(Part.STATUS)
        assert isinstance(status, ChoiceBox)
        status.choose(BiomarkerStatus.POSITIVE)
        retype(added.axis_entry.control(Part.NUMBER), "12")
        assert added.pill.text() == "○ New"
        save(qtbot, tab)
        assert any(axis.label == "Ki-67" and axis.number == "12" for axis in stored(context, number).diagnosis.axes)
        added.removal_requested.emit()
        save(qtbot, tab)
        assert all(axis.label != "Ki-67" for axis in stored(context, number).diagnosis.axes)


def test_a_biomarker_without_a_name_is_refused_beside_it(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, filled_file.spine.draft_case_number)
        tab.form.rows.add_buttons[Axis.BIOMARKER].click()
        added = row(tab, Axis.BIOMARKER, "")
        retype(added.axis_entry.control(Part.NUMBER), "12")
        tab.save_draft()
        qtbot.waitUntil(added.error.isVisible)
        assert QApplication.focusWidget() is added.label_line


def test_a_material_and_a_test_are_part_of_the_draft(qtbot: QtBot, filled_file: FilledBoard) -> None:
    spine = filled_file.spine
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, spine.draft_case_number)
        assert "S26-1187" in tab.form.caption.typed
        tab.form.materials.boxes[spine.draft_material_id].setCurrentIndex(0)
        tab.form.tests.entries.add.click()
        name, ordered_on, *_rest = tab.form.tests.entries.entries[-1]
        retype(name, "HER2 ISH")
        retype(ordered_on, "12 Nowember")
        tab.save_draft()
        assert "is not a date" in tab.form.tests.error.typed
        retype(ordered_on, "2026-11-12")
        save(qtbot, tab)
        review = stored(context, spine.draft_case_number)
        assert review.materials == ()
        assert [(test.name, str(test.ordered_on)) for test in review.tests][-1] == ("HER2 ISH", "2026-11-12")


def test_a_radiologist_finds_lesions_and_their_response(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, RADIOLOGIST) as context:
        tab = opened(qtbot, context, number, "radiology")
        assert tab.form.lesions is not None
        fields = tab.form.lesions.entries.entries[0]
        retype(fields[5], "9")
        assert "Partial response" in tab.form.lesions.verdict.typed
        save(qtbot, tab)
        assert stored(context, number, "radiology").lesions[0].current_mm == "9"


def test_others_read_and_are_told_why_they_cannot_write(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    for login, word in ((COORDINATOR, "coordinator"), (CHAIR, "surgery"), (AUDITOR, "auditor")):
        with at_the_keyboard(filled_file.location, login) as context:
            tab = opened(qtbot, context, number)
            assert tab.form.isHidden()
            assert tab.start.isHidden()
            assert word in tab.note.typed
            assert "Invasive lobular carcinoma (8520/3)" in says(tab)
            assert "Draft, not signed" in says(tab)
            tab.save_draft()
            tab.sign()
            assert stored(context, number).row_version == tab.cards[0].review.row_version


def test_a_second_pathologist_begins_a_review_of_their_own(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, COORDINATOR) as context:
        newcomer = AddPerson(SECOND, "Quiroga", Role.SPECIALIST, "Tadeo", "Dr", Discipline.PATHOLOGY)
        person_id = context.database.write(add_person, newcomer)
        # Who has nothing to do with a case does not see it.
        invitation = InviteOpinion(filled_file.spine.draft_case_id, person_id, Discipline.PATHOLOGY)
        context.database.write(invite_opinion, invitation)
    with at_the_keyboard(filled_file.location, SECOND) as context:
        tab = opened(qtbot, context, number)
        assert tab.form.isHidden()
        tab.start.setFocus()
        QTest.keyClick(tab.start, Qt.Key.Key_Space)
        assert tab.form.isVisible()
        first = tab.form.rows.rows[0].axis_entry.first
        assert first.hasFocus()
        qtbot.waitUntil(lambda: not first.visibleRegion().isEmpty())
        type_into(tab, Axis.GRADE, "3")
        save(qtbot, tab)
        case = context.database.read(read_case, number)
        assert len([review for review in case.reviews if review.kind == "pathology"]) == 2
        assert len(tab.cards) == 1


def test_a_signed_review_is_amended_by_a_new_version_with_a_reason(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        assert tab.form.isHidden()
        QTest.mouseClick(tab.cards[0].amend, Qt.MouseButton.LeftButton)
        QTest.keyClick(tab.amendment.line, Qt.Key.Key_Return)
        qtbot.waitUntil(tab.amendment.error.isVisible)
        QTest.keyClicks(tab.amendment.line, "HER2 repeated")
        QTest.keyClick(tab.amendment.line, Qt.Key.Key_Return)
        qtbot.waitUntil(tab.form.isVisible)
        assert "HER2 repeated" in tab.form.caption.typed
        assert tab.cards[0].review.signed_at is not None
        review = stored(context, number)
        assert (review.version, review.signed_at) == (2, None)


def test_what_is_typed_while_the_draft_is_on_its_way_is_saved_after_it(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        retype(tab.form.comment, "First.")
        tab.save_draft()
        QTest.keyClicks(tab.form.comment, " Second.")
        with qtbot.waitSignal(tab.message):
            tab.save_draft()
        assert stored(context, number).comment == "First. Second."
        assert not tab.has_unsaved


def test_tab_follows_the_eye_through_an_added_row(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, filled_file.spine.draft_case_number)
        tab.form.rows.add_buttons[Axis.BIOMARKER].click()
        qtbot.waitUntil(row(tab, Axis.BIOMARKER, "").isVisible)
        row(tab, Axis.HISTOLOGIC_TYPE).axis_entry.first.setFocus()
        heights = []
        for _key in range(60):
            focus = focused()
            if not tab.form.rows.table.isAncestorOf(focus):
                break
            heights.append(focus.mapTo(tab.form, focus.rect().topLeft()).y())
            QTest.keyClick(focus, Qt.Key.Key_Tab)
        assert len(heights) > 30
        assert all(after >= before - 40 for before, after in pairwise(heights))


def test_an_untouched_row_of_the_template_is_neither_unsaved_nor_saved(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        before = stored(context, number)
        ki67 = row(tab, Axis.BIOMARKER, "Ki-67")
        assert ki67.axis_entry.value("Ki-67").unit == "%"
        assert not tab.has_unsaved
        tab.form.comment.insertPlainText("Seen.")
        save(qtbot, tab)
        after = stored(context, number)
        assert after.diagnosis.axes == before.diagnosis.axes
        assert after.findings == before.findings
        assert not tab.has_unsaved


def test_an_axis_that_the_template_leaves_out_is_added_by_key_and_returns_with_its_value(
    qtbot: QtBot, filled_file: FilledBoard
) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        add = tab.form.rows.add_buttons[Axis.PERINEURAL_INVASION]
        add.setFocus()
        QTest.keyClick(add, Qt.Key.Key_Space)
        assert not add.isVisible()
        assert not tab.has_unsaved
        added = row(tab, Axis.PERINEURAL_INVASION)
        assert added.axis_entry.first.hasFocus()
        QTest.keyClicks(added.axis_entry.first, "Present")
        save(qtbot, tab)
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        assert tab.form.rows.rows[-1].spec.axis is Axis.PERINEURAL_INVASION
        assert not tab.form.rows.add_buttons[Axis.PERINEURAL_INVASION].isVisible()


def test_a_template_that_the_board_changes_orders_the_form_anew(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        lines = (TemplateLine(Axis.LATERALITY), TemplateLine(Axis.GRADE))
        command = EditTemplate(TumorSite.BREAST, ReviewSubject.PATHOLOGY, lines)
        context.database.signed_in_as(COORDINATOR).write(edit_template, command)
        tab.show_case(context.database.read(read_case, number))
        assert [each.spec.axis for each in tab.form.rows.rows[:2]] == [Axis.LATERALITY, Axis.GRADE]
        assert not tab.has_unsaved
