"""What a form shows and gives, without a widget: every stated value finds its row, and none is lost."""

from tests.support.board import OUTSIDE_DIAGNOSIS, PATHOLOGIST, RADIOLOGIST
from tests.support.every_table import FilledBoard
from tumorboard.concordance.axes import AxisValue
from tumorboard.database.opening import open_board
from tumorboard.queries.case import read_case
from tumorboard.services.reviews import RecordRadiologyReview
from tumorboard.vocabulary import Axis, BiomarkerStatus, ReviewBasis
from ui.forms.review_content import command_of, planned_rows
from ui.forms.review_rows import KINDS, PATHOLOGY, RADIOLOGY

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
