"""What a form shows and gives, without a widget: every stated value finds its row, and none is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.board import OUTSIDE_DIAGNOSIS, PATHOLOGIST, RADIOLOGIST
from tests.support.every_table import FilledBoard
from tumorboard.concordance.axes import AxisValue
from tumorboard.concordance.templates import TemplateLine, default_template
from tumorboard.database.opening import open_board
from tumorboard.queries.case import read_case
from tumorboard.services.reviews import RecordRadiologyReview
from tumorboard.vocabulary import Absence, Axis, BiomarkerStatus, ReviewBasis, ReviewSubject, TumorSite
from ui.forms.review_content import PlannedRow, command_of, planned_rows
from ui.forms.review_rows import KINDS, PATHOLOGY, RADIOLOGY, ReviewKind

IHC = AxisValue(Axis.BIOMARKER, "HER2", status=BiomarkerStatus.EQUIVOCAL, method="IHC")
ISH = AxisValue(Axis.BIOMARKER, "HER2", status=BiomarkerStatus.NEGATIVE, method="ISH")


def test_every_axis_of_the_kind_has_a_row_even_where_nobody_has_said_anything() -> None:
    axes = [row.value.axis for row in planned_rows(PATHOLOGY, None, ())]
    once = [spec.axis for spec in PATHOLOGY.rows if not spec.add]
    assert axes == once


def test_an_outside_biomarker_has_a_row_with_its_name() -> None:
    rows = planned_rows(PATHOLOGY, OUTSIDE_DIAGNOSIS.axes, ())
    (her2,) = [row for row in rows if row.value.axis is Axis.BIOMARKER]
    assert her2.fixed_label
    assert her2.value == AxisValue(Axis.BIOMARKER, "HER2")


def test_a_value_stands_beside_the_outside_value_of_its_method() -> None:
    rows = planned_rows(PATHOLOGY, (IHC, ISH), (ISH,))
    her2 = [row for row in rows if row.value.axis is Axis.BIOMARKER]
    assert [row.value for row in her2] == [AxisValue(Axis.BIOMARKER, "HER2", method="IHC"), ISH]
    assert [(row.title, row.stated) for row in her2] == [("HER2 (IHC)", False), ("HER2 (ISH)", True)]


def test_another_method_stands_beside_the_outside_value_of_its_name() -> None:
    (her2,) = [row for row in planned_rows(PATHOLOGY, (IHC,), (ISH,)) if row.value.axis is Axis.BIOMARKER]
    assert her2.value == ISH


def test_what_was_stated_outside_the_rows_of_the_kind_keeps_a_row() -> None:
    odd = (AxisValue(Axis.IMAGING, "Lung", text="nodule"), AxisValue(Axis.MARGIN, "deep", text="R0"), IHC, ISH)
    rows = planned_rows(PATHOLOGY, OUTSIDE_DIAGNOSIS.axes, odd)
    assert set(odd) <= {row.value for row in rows}


def test_an_empty_tnm_row_begins_with_the_edition_of_the_outside_report() -> None:
    rows = {row.value.axis: row.value for row in planned_rows(RADIOLOGY, OUTSIDE_DIAGNOSIS.axes, ())}
    assert {rows[axis].system for axis in (Axis.T, Axis.N, Axis.M)} == {"AJCC 8"}


def test_a_review_becomes_the_command_that_would_record_it_again(filled_file: FilledBoard) -> None:
    database = open_board(filled_file.location)
    for login in (PATHOLOGIST, RADIOLOGIST):
        person = database.signed_in_as(login)
        case = person.read(read_case, filled_file.spine.draft_case_number)
        kind = KINDS["pathology" if login == PATHOLOGIST else "radiology"]
        review = next(review for review in case.reviews if review.kind == kind.name)
        command = command_of(kind, case.id, review)
        assert command.seen_version == review.row_version
        assert {axis.shown for axis in review.diagnosis.axes} == {finding.review_text for finding in review.findings}
        assert len(command.axes) == len(review.diagnosis.axes)
        if isinstance(command, RecordRadiologyReview):
            assert [lesion.organ for lesion in command.lesions] == ["breast"]
    database.close()


def test_a_new_review_begins_empty() -> None:
    command = command_of(PATHOLOGY, 7, None)
    assert (command.case_id, command.axes, command.basis, command.review_id) == (7, (), ReviewBasis.OWN_READ, None)


def line(label: str, **rest: str) -> TemplateLine:
    return TemplateLine(Axis.BIOMARKER, label, **rest)


def titles(rows: tuple[PlannedRow, ...]) -> list[tuple[Axis, str]]:
    return [(row.spec.axis, row.title) for row in rows]


LINES = (
    TemplateLine(Axis.GRADE, system="Nottingham"),
    line("ER", unit="%", method="IHC", tolerance="10"),
    line("HER2", method="IHC"),
    line("HER2", unit="ratio", method="ISH"),
    TemplateLine(Axis.HISTOLOGIC_TYPE),
    TemplateLine(Axis.T, system="AJCC 8"),
)


def test_the_rows_are_those_of_the_template_in_its_order() -> None:
    rows = planned_rows(PATHOLOGY, None, (), LINES)
    assert titles(rows) == [
        (Axis.GRADE, ""),
        (Axis.BIOMARKER, "ER"),
        (Axis.BIOMARKER, "HER2 (IHC)"),
        (Axis.BIOMARKER, "HER2 (ISH)"),
        (Axis.HISTOLOGIC_TYPE, ""),
        (Axis.T, ""),
    ]
    assert [row.value for row in rows[:2]] == [
        AxisValue(Axis.GRADE, system="Nottingham"),
        AxisValue(Axis.BIOMARKER, "ER", unit="%", method="IHC"),
    ]
    assert not any(row.stated for row in rows)


def test_an_outside_marker_shares_the_row_of_its_name_and_method() -> None:
    outside = (
        AxisValue(Axis.BIOMARKER, "er", status=BiomarkerStatus.POSITIVE),
        ISH,
        AxisValue(Axis.BIOMARKER, "HER2", number="40", unit="%", method="PCR"),
        AxisValue(Axis.MARGIN, "deep", text="R0"),
        AxisValue(Axis.IMAGING, "Breast", text="mass"),
    )
    assert titles(planned_rows(PATHOLOGY, outside, (), LINES)) == [
        (Axis.GRADE, ""),
        (Axis.BIOMARKER, "ER"),
        (Axis.BIOMARKER, "HER2 (IHC)"),
        (Axis.BIOMARKER, "HER2 (ISH)"),
        (Axis.BIOMARKER, "HER2 (PCR)"),
        (Axis.HISTOLOGIC_TYPE, ""),
        (Axis.T, ""),
        (Axis.MARGIN, "deep"),
    ]


def test_a_row_begins_with_the_outside_system_and_with_the_templates_where_none_is_stated() -> None:
    def system(*outside: AxisValue) -> str:
        rows = planned_rows(PATHOLOGY, outside, (), LINES)
        return next(row.value.system for row in rows if row.spec.axis is Axis.GRADE)

    assert system() == "Nottingham"
    assert system(AxisValue(Axis.GRADE, absence=Absence.NOT_STATED)) == "Nottingham"
    assert system(AxisValue(Axis.GRADE, text="2", system="WHO")) == "WHO"
    assert system(AxisValue(Axis.GRADE, text="2")) == "", "a named and an unnamed system could not be compared"


def test_a_tnm_row_begins_with_the_one_edition_of_the_outside_report() -> None:
    rows = planned_rows(PATHOLOGY, (AxisValue(Axis.N, text="pN0", system="AJCC 7"),), (), LINES)
    assert {row.value.system for row in rows if row.spec.axis in {Axis.T, Axis.N}} == {"AJCC 7"}


def test_a_margin_is_in_mm_and_a_score_has_no_unit() -> None:
    lines = (TemplateLine(Axis.MARGIN), TemplateLine(Axis.IMAGING, "PI-RADS"))
    assert [row.value.unit for row in planned_rows(PATHOLOGY, None, (), lines)] == ["mm", ""]


def test_a_stated_value_stands_in_the_row_of_its_method_and_a_further_one_below_it() -> None:
    fish = AxisValue(Axis.BIOMARKER, "HER2", status=BiomarkerStatus.NEGATIVE, method="FISH")
    other = AxisValue(Axis.BIOMARKER, "PD-L1", status=BiomarkerStatus.POSITIVE)
    rows = planned_rows(PATHOLOGY, None, (other, fish, ISH, IHC), LINES)
    markers = [(row.value, row.fixed_label) for row in rows if row.spec.axis is Axis.BIOMARKER][1:]
    assert markers == [(IHC, True), (ISH, True), (fish, False), (other, False)]


VALUES = st.builds(
    AxisValue,
    axis=st.sampled_from(Axis),
    label=st.sampled_from(["", "ER", "er", "HER2", "Nodes", "PI-RADS", "Size", "another"]),
    text=st.sampled_from(["", "positive"]),
    method=st.sampled_from(["", "IHC", "ISH"]),
    number=st.sampled_from(["", "4"]),
)


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
@given(outside=st.lists(VALUES), stated=st.lists(VALUES), site=st.sampled_from(TumorSite))
def test_whatever_is_stated_has_one_row_under_every_template(
    kind: ReviewKind, outside: list[AxisValue], stated: list[AxisValue], site: TumorSite
) -> None:
    lines = default_template(site, ReviewSubject(kind.name))
    rows = planned_rows(kind, outside, stated, lines)
    shown = [row.value for row in rows if row.stated]
    assert sorted(map(repr, shown)) == sorted(map(repr, stated))
    assert len(rows) >= len(lines)
    empty = [row.value for row in planned_rows(kind, outside, (), lines)]
    assert all(value.effective_absence is Absence.NOT_STATED for value in empty)
    assert len([row for row in planned_rows(kind, None, (), lines) if not row.stated]) == len(lines)
