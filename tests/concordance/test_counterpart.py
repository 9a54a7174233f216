"""Which outside value a reviewed value meets."""

from tumorboard.concordance.axis_value import AxisValue
from tumorboard.concordance.counterpart import counterpart, finding_labels
from tumorboard.vocabulary import Absence, Axis

IHC = AxisValue(Axis.BIOMARKER, "HER2", text="2+", method="IHC")
ISH = AxisValue(Axis.BIOMARKER, "HER2", text="not amplified", method="ISH")


def test_a_biomarker_meets_the_outside_value_of_its_own_method() -> None:
    assert counterpart((IHC, ISH), AxisValue(Axis.BIOMARKER, "her2", text="amplified", method="ish")) == ISH


def test_a_biomarker_of_another_method_meets_the_first_of_its_name() -> None:
    assert counterpart((IHC, ISH), AxisValue(Axis.BIOMARKER, "HER2", text="low", method="NGS")) == IHC


def test_what_the_outside_report_left_out_is_not_stated() -> None:
    found = counterpart((IHC,), AxisValue(Axis.GRADE, text="2"))
    assert found is not None
    assert found.absence is Absence.NOT_STATED


def test_without_an_outside_diagnosis_there_is_nothing_to_meet() -> None:
    assert counterpart(None, IHC) is None


def test_findings_of_one_biomarker_are_told_apart_by_method_only_where_there_are_several() -> None:
    assert finding_labels((IHC, AxisValue(Axis.GRADE, text="2"))) == ("HER2", "")
    assert finding_labels((IHC, ISH)) == ("HER2 (IHC)", "HER2 (ISH)")
