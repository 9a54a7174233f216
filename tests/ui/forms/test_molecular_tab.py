"""A molecular review, a refused one, and RECIST's response taken over, as reviewers enter them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.board import PATHOLOGIST, RADIOLOGIST
from tests.support.every_table import FilledBoard
from tests.support.keyboard import at_the_keyboard
from tests.support.review_tab import opened, retype, save, says, stored
from tumorboard.concordance.axes import AxisValue
from tumorboard.services.reviews import FindingDecision
from tumorboard.vocabulary import Agreement, Axis, Inadequacy, Response
from ui.forms.review_rows import Part
from ui.widgets.flag_box import FlagBox


def test_a_variant_is_entered_with_what_it_means(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number, "molecular")
        if not tab.is_writing:
            QTest.mouseClick(tab.start, Qt.MouseButton.LeftButton)
        assert [each for each in tab.form.rows.rows if each.axis_entry.spec.axis is Axis.T] == []
        QTest.mouseClick(tab.form.rows.add_buttons[Axis.BIOMARKER], Qt.MouseButton.LeftButton)
        new = next(each for each in tab.form.rows.rows if each.label_line is not None)
        assert new.label_line is not None
        retype(new.label_line, "BRCA1")
        typed = {
            Part.TEXT: "c.68_69del",
            Part.SIGNIFICANCE: "Pathogenic",
            Part.EVIDENCE_LEVEL: "ESCAT I",
            Part.METHOD: "NGS",
            Part.SPECIMEN: "Blood",
        }
        for part, text in typed.items():
            retype(new.axis_entry.control(part), text)
        box = new.axis_entry.control(Part.GERMLINE)
        assert isinstance(box, FlagBox)
        QTest.keyClick(box, Qt.Key.Key_Space)
        save(qtbot, tab)
        review = stored(context, number, "molecular")
        (axis,) = review.diagnosis.axes
        assert {part: getattr(axis, part.value) for part in typed} == typed
        assert (axis.germline, review.findings[0].decided) == (True, Agreement.NEW)
        assert axis.shown == "c.68_69del, Pathogenic, NGS, Blood, evidence level ESCAT I, germline"
        assert not tab.has_unsaved


def test_a_review_that_the_material_does_not_allow_is_signed_and_says_why(
    qtbot: QtBot, filled_file: FilledBoard
) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, number)
        tab.form.inadequacy.setFocus()
        QTest.keyClicks(tab.form.inadequacy, "Too")
        assert tab.form.inadequacy.choice() is Inadequacy.TOO_LITTLE
        tab.save_draft()
        qtbot.waitUntil(tab.form.inadequacy_error.isVisible)
        assert "states one" in tab.form.inadequacy_error.typed
        for each in tab.form.rows.rows:
            if each.value() is not None:
                each.show_value(AxisValue(each.spec.axis, each.label), FindingDecision())
                each.edited.emit()
        save(qtbot, tab)
        assert stored(context, number).inadequacy is Inadequacy.TOO_LITTLE
        assert stored(context, number).findings == ()


def test_the_response_that_follows_is_stated_with_one_key(qtbot: QtBot, filled_file: FilledBoard) -> None:
    number = filled_file.spine.draft_case_number
    with at_the_keyboard(filled_file.location, RADIOLOGIST) as context:
        tab = opened(qtbot, context, number, "radiology")
        lesions = tab.form.lesions
        assert lesions is not None
        lesions.new_lesion.setFocus()
        assert (lesions.response(), lesions.take.isHidden()) == (None, True), "nothing is measured now"
        QTest.mouseClick(lesions.new_lesion, Qt.MouseButton.LeftButton)
        assert lesions.response() is Response.PROGRESSIVE
        assert lesions.take.text() == "State: Progressive disease (PD)   Alt+R"
        stated = [each for each in tab.form.rows.rows if each.spec.axis is Axis.IMAGING and each.value() is not None]
        QTest.keyClick(lesions.new_lesion, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
        taken = [
            each
            for each in tab.form.rows.rows
            if (value := each.value()) is not None and value.response is Response.PROGRESSIVE
        ]
        assert len(taken) == 1
        assert (taken[0] in stated) is (len(stated) == 1)
        QTest.keyClick(lesions.new_lesion, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
        again = [each for each in tab.form.rows.rows if (value := each.value()) is not None and value.response]
        assert len(again) == 1, "a second time it is the same row"
        save(qtbot, tab)
        review = stored(context, number, "radiology")
        assert review.new_lesion
        assert [axis.response for axis in review.diagnosis.axes if axis.response] == [Response.PROGRESSIVE]


def test_a_tab_where_nothing_is_written_says_so_once(qtbot: QtBot, filled_file: FilledBoard) -> None:
    with at_the_keyboard(filled_file.location, PATHOLOGIST) as context:
        tab = opened(qtbot, context, filled_file.spine.draft_case_number, "molecular")
        assert tab.is_writing
        assert "Nobody has reviewed this yet" not in says(tab)
