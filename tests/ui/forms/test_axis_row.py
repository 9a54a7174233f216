"""One row as one types: the class appears, the mistake is explained, the reviewer may decide otherwise."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tumorboard.concordance.axes import AxisValue
from tumorboard.concordance.templates import TemplateLine
from tumorboard.services.reviews import FindingDecision
from tumorboard.vocabulary import Absence, Agreement, Axis, BiomarkerStatus, Cause, TreatmentEffect
from ui.forms.axis_row import AxisRow
from ui.forms.review_content import planned_rows
from ui.forms.review_rows import PATHOLOGY, Part
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.suggest_line import SuggestLine
from ui.widgets.text_area import TextArea
from ui.widgets.tnm_field import TnmField

OUTSIDE = (
    AxisValue(Axis.HISTOLOGIC_TYPE, text="Invasive ductal carcinoma", code="8500/3", code_system="ICD-O-3"),
    AxisValue(Axis.GRADE, text="2", system="Nottingham"),
    AxisValue(Axis.N, text="pN0", system="AJCC 8"),
    AxisValue(Axis.BIOMARKER, "HER2", status=BiomarkerStatus.EQUIVOCAL, number="2+", method="IHC"),
)

# What the screenless platform says when suggestions open.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def made(qtbot: QtBot, axis: Axis, outside: tuple[AxisValue, ...] | None = OUTSIDE) -> AxisRow:
    planned = next(row for row in planned_rows(PATHOLOGY, outside, ()) if row.value.axis is axis)
    row = AxisRow(planned, outside)
    qtbot.addWidget(row)
    row.resize(860, 120)
    row.show()
    return row


def keys(row: AxisRow, text: str, part: Part = Part.TEXT) -> None:
    control = row.axis_entry.control(part)
    if isinstance(control, TnmField):
        control = control.line
    assert isinstance(control, SuggestLine | TextArea)
    QTest.keyClicks(control, text)


def templated(qtbot: QtBot, line: TemplateLine, outside: tuple[AxisValue, ...] | None = OUTSIDE) -> AxisRow:
    """The row of a line, shown."""
    planned = next(row for row in planned_rows(PATHOLOGY, outside, (), (line,)) if row.value.label == line.label)
    row = AxisRow(planned, outside, (line,))
    qtbot.addWidget(row)
    row.resize(860, 120)
    row.show()
    return row


ER = TemplateLine(Axis.BIOMARKER, "ER", unit="%", method="IHC", tolerance="10")


def test_what_a_row_of_the_template_begins_with_states_nothing(qtbot: QtBot) -> None:
    row = templated(qtbot, ER)
    assert [control_text(row, part) for part in (Part.NUMBER, Part.UNIT, Part.METHOD)] == ["", "%", "IHC"]
    assert row.value() is None
    assert row.pill.isHidden()
    keys(row, "9", Part.NUMBER)
    assert row.value() == AxisValue(Axis.BIOMARKER, "ER", number="9", unit="%", method="IHC")
    QTest.keyClick(row.axis_entry.control(Part.NUMBER), Qt.Key.Key_Backspace)
    assert row.value() is None, "cleared again, it states nothing again"


def test_another_method_than_the_templates_is_something_that_was_typed(qtbot: QtBot) -> None:
    row = templated(qtbot, ER)
    method = row.axis_entry.control(Part.METHOD)
    assert isinstance(method, SuggestLine)
    method.clear()
    assert row.value() is None
    keys(row, "FISH", Part.METHOD)
    assert row.value() == AxisValue(Axis.BIOMARKER, "ER", unit="%", method="FISH")


def test_what_is_stated_and_names_nothing_but_its_method_stays(qtbot: QtBot) -> None:
    row = templated(qtbot, ER)
    stated = AxisValue(Axis.BIOMARKER, "ER", method="IHC")
    row.show_value(stated, FindingDecision())
    assert row.value() == stated


def test_the_class_as_one_types_has_the_tolerance_of_the_template(qtbot: QtBot) -> None:
    outside = (AxisValue(Axis.BIOMARKER, "ER", status=BiomarkerStatus.POSITIVE, number="90", unit="%", method="IHC"),)
    row = templated(qtbot, ER, outside)
    status = row.axis_entry.control(Part.STATUS)
    assert isinstance(status, ChoiceBox)
    status.choose(BiomarkerStatus.POSITIVE)
    keys(row, "95", Part.NUMBER)
    assert row.pill.text() == "✓ Agrees"
    assert "within the tolerance of 10 %" in row.pill.toolTip()


def test_a_score_has_no_unit_and_a_size_has_the_one_of_its_line(qtbot: QtBot) -> None:
    for line, unit in (
        (TemplateLine(Axis.IMAGING, "PI-RADS"), ""),
        (TemplateLine(Axis.IMAGING, "Nodes", unit="mm"), "mm"),
        (TemplateLine(Axis.OTHER, "Breslow thickness", unit="mm"), "mm"),
    ):
        row = templated(qtbot, line, None)
        keys(row, "4", Part.NUMBER)
        value = row.value()
        assert value is not None
        assert (value.number, value.unit) == ("4", unit)
        again = templated(qtbot, line, None)
        again.show_value(value, FindingDecision())
        assert again.value() == value


def control_text(row: AxisRow, part: Part) -> str:
    control = row.axis_entry.control(part)
    assert isinstance(control, SuggestLine)
    return control.text()


def test_an_empty_row_shows_the_outside_wording_and_no_class(qtbot: QtBot) -> None:
    row = made(qtbot, Axis.HISTOLOGIC_TYPE)
    assert row.outside.typed == "Invasive ductal carcinoma (8500/3)"
    assert row.value() is None
    assert row.pill.isHidden()


def test_the_class_appears_as_one_types(qtbot: QtBot) -> None:
    row = made(qtbot, Axis.HISTOLOGIC_TYPE)
    keys(row, "Invasive lobular carcinoma")
    assert row.decided is Agreement.NOT_EVALUABLE
    keys(row, "8520/3", Part.CODE)
    assert row.pill.text() == "≠ Major"
    assert "8500 against 8520" in row.pill.toolTip()
    value = row.value()
    assert value is not None
    assert value.code_system == "ICD-O-3"


def test_the_inherited_system_makes_the_grade_comparable_at_once(qtbot: QtBot) -> None:
    row = made(qtbot, Axis.GRADE)
    keys(row, "3")
    assert row.pill.text() == "≈ Minor"
    assert row.decide.text().startswith("Cause")


def test_a_mistake_in_tnm_is_explained_under_the_field_and_has_no_class(qtbot: QtBot) -> None:
    row = made(qtbot, Axis.N)
    keys(row, "pN5")
    field = row.axis_entry.control(Part.TEXT)
    assert isinstance(field, TnmField)
    assert field.note.isVisible()
    assert field.note.typed.startswith("pN▸5")
    assert row.pill.isHidden()
    assert not row.is_readable


def test_an_override_shows_its_class_and_keeps_the_proposal_in_sight(qtbot: QtBot) -> None:
    row = made(qtbot, Axis.N)
    keys(row, "pN0(i+)")
    assert row.pill.text() == "≈ Refined"
    row.decide.click()
    row.panel.decided.choose(Agreement.MINOR)
    QTest.keyClicks(row.panel.reason, "isolated cells")
    assert row.pill.text() == "≈ Minor"
    assert "Refined" in row.panel.proposed.typed
    assert row.decision() == FindingDecision(Agreement.MINOR, "isolated cells")
    row.decide.click()
    assert "isolated cells" in row.summary.typed


def test_causes_and_effect_are_stated_by_key(qtbot: QtBot) -> None:
    row = made(qtbot, Axis.GRADE)
    keys(row, "3")
    row.decide.click()
    QTest.keyClicks(row.panel.causes[Cause.RE_INTERPRETATION], " ")
    row.panel.effect.choose(TreatmentEffect.ACTUAL)
    assert row.decision() == FindingDecision(causes=frozenset({Cause.RE_INTERPRETATION}), effect=TreatmentEffect.ACTUAL)


def test_an_absence_is_a_statement_of_its_own(qtbot: QtBot) -> None:
    row = made(qtbot, Axis.N)
    row.panel.absence.choose(Absence.NOT_ASSESSED)
    value = row.value()
    assert value is not None
    assert value.absence is Absence.NOT_ASSESSED
    assert row.decided is Agreement.NOT_EVALUABLE


def test_a_part_that_the_row_does_not_offer_appears_when_a_value_has_it(qtbot: QtBot) -> None:
    row = made(qtbot, Axis.LYMPHOVASCULAR_INVASION)
    positive = BiomarkerStatus.POSITIVE
    odd = AxisValue(Axis.LYMPHOVASCULAR_INVASION, text="focal", status=positive, number="2", unit="foci")
    row.show_value(odd, FindingDecision())
    assert row.value() == odd
    status = row.axis_entry.control(Part.STATUS)
    assert isinstance(status, ChoiceBox)
    qtbot.waitUntil(status.isVisible)


def test_a_chosen_wording_brings_its_code(qtbot: QtBot) -> None:
    row = made(qtbot, Axis.BEHAVIOR)
    line = row.axis_entry.control(Part.TEXT)
    assert isinstance(line, SuggestLine)
    line.completer().activated.emit("In situ")
    code = row.axis_entry.control(Part.CODE)
    assert isinstance(code, SuggestLine)
    assert code.text() == "2"


def test_typing_is_never_replaced_by_a_suggestion(qtbot: QtBot) -> None:
    row = made(qtbot, Axis.LATERALITY)
    keys(row, "lef")
    line = row.axis_entry.control(Part.TEXT)
    assert isinstance(line, SuggestLine)
    QTest.keyClicks(line, "\t")
    assert line.text() == "lef"


def test_without_an_outside_diagnosis_the_row_says_so(qtbot: QtBot) -> None:
    row = made(qtbot, Axis.GRADE, None)
    keys(row, "2")
    assert row.pill.text() == "○ No outside opinion"


def test_the_outside_value_is_taken_over_whole_and_only_where_there_is_one(qtbot: QtBot) -> None:
    row = made(qtbot, Axis.BIOMARKER)
    with qtbot.waitSignal(row.edited):
        assert row.take_outside()
    value = row.value()
    assert value is not None
    assert (value.label, value.status, value.number, value.method) == (
        "HER2",
        BiomarkerStatus.EQUIVOCAL,
        "2+",
        "IHC",
    )
    assert row.decided is Agreement.AGREES
    typed = made(qtbot, Axis.N)
    keys(typed, "pN1")
    assert not typed.take_outside(), "what was typed stays"
    assert typed.axis_entry.value("").text == "pN1"
    silent = made(qtbot, Axis.MARGIN)
    assert not silent.take_outside()
    assert silent.value() is None


def test_enter_goes_on_from_lines_lists_and_the_opened_part(qtbot: QtBot) -> None:
    row = made(qtbot, Axis.BIOMARKER)
    for control in (row.axis_entry.control(Part.NUMBER), row.axis_entry.control(Part.STATUS)):
        with qtbot.waitSignal(row.passed):
            QTest.keyClick(control, Qt.Key.Key_Return)
    row.open_panel(on=True)
    with qtbot.waitSignal(row.passed):
        QTest.keyClick(row.panel.decided, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    row.panel.decided.choose(Agreement.MAJOR)
    with qtbot.waitSignal(row.passed):
        QTest.keyClick(row.panel.reason, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(row.passed):
        QTest.keyClick(row.panel.decided, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_digits_name_causes_and_the_effect(qtbot: QtBot) -> None:
    row = made(qtbot, Axis.BIOMARKER)
    with qtbot.waitActive(row):
        row.activateWindow()
    row.open_panel(on=True)
    for digit in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_9):
        QTest.keyClick(row.panel.decided, digit, Qt.KeyboardModifier.AltModifier)
    decision = row.decision()
    assert (decision.causes, decision.effect) == (frozenset({Cause.NEW_TEST}), TreatmentEffect.ACTUAL)
