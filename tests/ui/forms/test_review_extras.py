"""RECIST 1.1 beside the finding: sums and response appear as the sizes are typed."""

from decimal import Decimal

import pytest

from tumorboard.services.reviews import LesionEntry
from ui.forms.review_extras import verdict


def lesion(baseline: str, nadir: str, now: str, *, node: bool = False, organ: str = "lung") -> LesionEntry:
    return LesionEntry(organ, baseline, lymph_node=node, nadir_mm=nadir, current_mm=now)


@pytest.mark.parametrize(
    ("baseline", "nadir", "now", "response"),
    [
        ("100", "", "70", "Partial response"),
        ("100", "", "71", "Stable disease"),
        ("100", "50", "60", "Progressive disease"),
        ("20", "", "24.5", "Stable disease"),
        ("25", "", "30", "Progressive disease"),
        ("30", "10", "0", "Complete response"),
    ],
)
def test_the_response_follows_the_sums(baseline: str, nadir: str, now: str, response: str) -> None:
    assert response in verdict([lesion(baseline, nadir, now)])


def test_sums_are_said_in_millimeters_without_rounding() -> None:
    told = verdict([lesion("10.5", "", "9.25"), lesion("20", "", "20", organ="liver")])
    assert f"Sum {Decimal('30.5')} mm at baseline, 30.5 mm at the nadir, 29.25 mm now" in told


def test_nodes_below_ten_millimeters_count_as_normal() -> None:
    assert "Complete response" in verdict([lesion("16", "", "9", node=True, organ="lymph node")])
    assert "Complete response" not in verdict([lesion("16", "", "9")])


def test_a_poor_choice_of_targets_is_explained() -> None:
    assert "at least 10 mm" in verdict([lesion("8", "", "8")])
    assert "one organ" in verdict([lesion("12", "", "12")] * 3)


@pytest.mark.parametrize("unfinished", [("", "", ""), ("12", "", ""), ("12", "", "twelve"), ("0", "", "0")])
def test_an_unfinished_entry_has_no_response(unfinished: tuple[str, str, str]) -> None:
    assert "response" not in verdict([lesion(*unfinished)])


def test_nothing_measured_says_nothing() -> None:
    assert verdict([]) == ""
