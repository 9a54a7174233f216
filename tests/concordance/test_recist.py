"""RECIST 1.1 responses, to the millimeter and without the error of binary floats."""

from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tumorboard.concordance.recist import (
    MeasuredLesion,
    Millimeters,
    assess_targets,
    lesion_faults,
    nadir_is_partial,
    read_millimeters,
    target_response,
)
from tumorboard.errors import InvalidInputError
from tumorboard.vocabulary import Response

SIZES = st.decimals(min_value=0, max_value=500, places=1)


@pytest.mark.parametrize(
    ("baseline", "sums", "response"),
    [
        (100, [70], Response.PARTIAL),
        (100, [71], Response.STABLE),
        (100, [50, 60], Response.PROGRESSIVE),
        (20, [Decimal("24.5")], Response.STABLE),
        (25, [30], Response.PROGRESSIVE),
        (100, [0], Response.COMPLETE),
        (100, [50, 54.9], Response.PARTIAL),
        (165, [63, 65], Response.PARTIAL),
        (100, [119.9], Response.STABLE),
        (100, [0, 4], Response.PARTIAL),
        (0.3, [0.21], Response.PARTIAL),
        (Decimal("33.3"), [Decimal("23.31")], Response.PARTIAL),
        (24.9, [29.9], Response.PROGRESSIVE),
        (100, [None, 60, 72], Response.PROGRESSIVE),
        (100, [60, None], Response.NOT_EVALUABLE),
    ],
)
def test_the_response_follows_baseline_and_nadir(
    baseline: Millimeters, sums: list[Millimeters | None], response: Response
) -> None:
    assert target_response(baseline, sums) is response


def test_a_new_lesion_or_other_progression_overrules_the_targets() -> None:
    assert target_response(100, [0], new_lesion=True) is Response.PROGRESSIVE
    assert target_response(100, [70], nontarget_progression=True) is Response.PROGRESSIVE
    assert target_response(100, [None], new_lesion=True) is Response.PROGRESSIVE


def test_small_nodes_alone_are_a_complete_response() -> None:
    assert target_response(40, [18], only_nodes_below_10mm=True) is Response.COMPLETE
    assert target_response(40, [0, 9], only_nodes_below_10mm=True) is Response.COMPLETE


@settings(deadline=None, max_examples=200)
@given(SIZES.filter(bool), st.lists(SIZES, min_size=1, max_size=5), st.integers(2, 9))
def test_floats_and_decimals_give_the_same_response(baseline: Decimal, sums: list[Decimal], times: int) -> None:
    response = target_response(baseline, sums)
    assert target_response(float(baseline), [float(entry) for entry in sums]) is response
    if response is Response.PROGRESSIVE:
        assert target_response(baseline * times, [entry * times for entry in sums]) is Response.PROGRESSIVE


@pytest.mark.parametrize(
    ("baseline", "sums", "field"),
    [
        (0, [10], "baseline"),
        (-1, [10], "baseline"),
        (float("nan"), [10], "baseline"),
        (100, [], "sums"),
        (100, [float("inf")], "sums"),
        (100, [Decimal("NaN")], "sums"),
        (100, [-1, 50], "sums"),
        (True, [50], "baseline"),
    ],
)
def test_impossible_measurements_are_refused(baseline: Millimeters, sums: list[Millimeters | None], field: str) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        target_response(baseline, sums)
    assert refusal.value.field == field


def test_a_sound_choice_of_targets_has_no_faults() -> None:
    lesions = [
        MeasuredLesion("liver", 10),
        MeasuredLesion("Liver", Decimal("32.5")),
        MeasuredLesion("lung", 11),
        MeasuredLesion("axilla", 15, lymph_node=True),
        MeasuredLesion("neck", 20, lymph_node=True),
    ]
    assert lesion_faults(lesions) == ()


def test_each_fault_of_a_choice_of_targets_is_named() -> None:
    lesions = [
        MeasuredLesion("liver", 9.9),
        MeasuredLesion("Liver", 30),
        MeasuredLesion("liver ", 30),
        MeasuredLesion("axilla", 14, lymph_node=True),
        MeasuredLesion("neck", 20, lymph_node=True),
        MeasuredLesion("groin", 20, lymph_node=True),
    ]
    assert lesion_faults(lesions) == (
        "6 target lesions were chosen; RECIST 1.1 allows at most 5.",
        "3 target lesions are in one organ (liver); at most 2 may be.",
        "3 target lesions are in one organ (lymph nodes); at most 2 may be.",
        "Lesion 1: the diameter is 9.9 mm; a target needs at least 10 mm.",
        "Lesion 4: the short axis of the node is 14 mm; a target needs at least 15 mm.",
    )


def test_a_diameter_that_is_no_number_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="0 mm or more"):
        lesion_faults([MeasuredLesion("liver", float("nan"))])


@dataclass(frozen=True)
class Target:
    """A lesion at three examinations."""

    baseline_mm: str
    nadir_mm: str
    current_mm: str
    lymph_node: bool = False
    organ: str = "lung"


def test_the_nadir_is_the_smallest_sum_and_not_the_sum_of_the_smallest() -> None:
    # 50 + 50; then 30 + 40 = 70, the smallest sum; later 40 + 35, of which 35 is the smallest size of one lesion.
    assessed = assess_targets([Target("50", "30", "45"), Target("50", "40", "34")])
    assert assessed is not None
    assert (assessed.baseline, assessed.nadir, assessed.current) == (Decimal(100), Decimal(70), Decimal(79))
    assert assessed.response is Response.STABLE
    # From 65, which no examination ever showed, 79 would have been progression.
    assert target_response(100, [65, 79]) is Response.PROGRESSIVE


def test_without_an_earlier_follow_up_the_baseline_is_the_nadir() -> None:
    assessed = assess_targets([Target("20", "", "24.5")])
    assert assessed is not None
    assert (assessed.nadir, assessed.response) == (Decimal(20), Response.STABLE)


@pytest.mark.parametrize(
    "targets",
    [
        [],
        [Target("", "", "10")],
        [Target("12", "", "")],
        [Target("12", "", "12"), Target("12", "10", "12")],
        [Target("12", "", "x")],
        [Target("nan", "", "12")],
    ],
)
def test_of_what_was_not_measured_nothing_follows(targets: list[Target]) -> None:
    assert assess_targets(targets) is None


def test_a_nadir_of_some_lesions_is_none() -> None:
    assert nadir_is_partial([Target("12", "", "12"), Target("12", "10", "12")])
    assert not nadir_is_partial([Target("12", "9", "12"), Target("12", "10", "12")])
    assert not nadir_is_partial([Target("12", "", "12"), Target("12", "", "12")])


@given(st.lists(st.tuples(SIZES.filter(bool), SIZES, SIZES), min_size=1, max_size=5))
def test_the_sums_are_those_of_the_sizes(sizes: list[tuple[Decimal, Decimal, Decimal]]) -> None:
    assessed = assess_targets([Target(str(first), str(low), str(last)) for first, low, last in sizes])
    assert assessed is not None
    baseline, nadir, current = (sum(column) for column in zip(*sizes, strict=True))
    assert (assessed.baseline, assessed.current) == (baseline, current)
    assert assessed.nadir == min(baseline, nadir)


@pytest.mark.parametrize(
    ("text", "size"), [("10,5", None), (" 10.5 ", Decimal("10.5")), ("-1", None), ("inf", None), ("", None)]
)
def test_a_length_is_read_or_none(text: str, size: Decimal | None) -> None:
    assert read_millimeters(text) == size
