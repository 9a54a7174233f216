"""Several values of one axis: all are kept, each under a name of its own."""

from tumorboard.concordance.axes import AxisValue
from tumorboard.exchange.filing_axes import AxisGatherer
from tumorboard.vocabulary import Axis


def t(text: str) -> AxisValue:
    return AxisValue(Axis.T, text=text)


def labels(axes: AxisGatherer) -> dict[str, str]:
    return {value.label: value.text for value in axes.values}


def test_the_newest_value_keeps_the_plain_label_under_which_a_review_is_compared() -> None:
    axes = AxisGatherer()
    axes.add(t("cT2"), "2020-01-01")
    axes.add(t("cT3"), "2021-01-01")
    assert labels(axes) == {"": "cT3", "2020-01-01": "cT2"}


def test_of_one_day_the_lower_rank_stands_first_and_the_kind_names_the_other() -> None:
    axes = AxisGatherer()
    axes.add(t("cT2"), "2020-01-01", kind="clinical", rank=1)
    axes.add(t("pT2"), "2020-01-01", kind="pathological", rank=0)
    assert labels(axes) == {"": "pT2", "clinical": "cT2"}


def test_undated_values_of_no_kind_are_numbered() -> None:
    axes = AxisGatherer()
    for text in ("cT1", "cT2", "cT3"):
        axes.add(t(text))
    assert labels(axes) == {"": "cT1", "2": "cT2", "3": "cT3"}


def test_the_same_value_twice_counts_once_and_needs_no_remark() -> None:
    axes = AxisGatherer()
    axes.add(t("cT2"), "2020-01-01")
    axes.add(t("cT2"), "2021-01-01")
    assert labels(axes) == {"": "cT2"}
    assert axes.remarks == ()


def test_different_values_are_pointed_out_newest_first() -> None:
    axes = AxisGatherer()
    axes.add(t("cT2"), "2020-01-01")
    axes.add(t("cT3"), "2021-01-01T10:00:00Z")
    assert axes.remarks == ("T category came with several values, all kept: cT3 (2021-01-01), cT2 (2020-01-01).",)


def test_values_stand_in_the_order_of_the_axes() -> None:
    axes = AxisGatherer()
    axes.add(AxisValue(Axis.BIOMARKER, label="HER2", text="3+"))
    axes.add(t("cT2"))
    axes.add(AxisValue(Axis.BEHAVIOR, code="3"))
    assert [value.axis for value in axes.values] == [Axis.BEHAVIOR, Axis.T, Axis.BIOMARKER]


def test_labels_that_shortening_made_equal_are_numbered() -> None:
    axes = AxisGatherer()
    axes.add(AxisValue(Axis.OTHER, label="x" * 500 + "a", text="1"))
    axes.add(AxisValue(Axis.OTHER, label="x" * 500 + "b", text="2"))
    one, other = axes.values
    assert one.label != other.label
    assert other.label == f"{one.label} (2)"
