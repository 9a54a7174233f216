"""The board's figures against published values, and against statsmodels as a second source."""

import math
from collections.abc import Callable
from fractions import Fraction
from typing import cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.stats.contingency_tables import SquareTable
from statsmodels.stats.contingency_tables import mcnemar as reference_mcnemar
from statsmodels.stats.inter_rater import cohens_kappa as reference_kappa
from statsmodels.stats.proportion import proportion_confint

from tumorboard.concordance.contingency import CountTable
from tumorboard.concordance.statistics import (
    IntervalMethod,
    Kappa,
    PairedTest,
    Weights,
    bowker,
    cohen_kappa,
    gwet_ac1,
    mcnemar,
    percent_agreement,
    proportion,
    stuart_maxwell,
)
from tumorboard.errors import InvalidInputError

RATERS = [[13, 0, 0], [0, 20, 7], [0, 4, 56]]
SKEWED = [[0, 4, 1], [0, 8, 0], [0, 1, 5]]
PAIRED = [[20, 10, 5], [3, 30, 15], [0, 5, 40]]
FULL_TABLES = st.integers(2, 4).flatmap(
    lambda size: st.lists(st.lists(st.integers(1, 40), min_size=size, max_size=size), min_size=size, max_size=size)
)


@pytest.mark.parametrize(
    ("k", "n", "method", "low", "high"),
    [
        (42, 120, "wilson", 0.2705, 0.4388),
        (21, 120, "wilson", 0.1174, 0.2528),
        (9, 120, "wilson", 0.0400, 0.1364),
        (2, 120, "wilson", 0.0046, 0.0587),
        (0, 20, "wilson", 0, 0.1611),
        (35, 35, "wilson", 0.9011, 1),
        (81, 263, "wilson", 0.2553, 0.3662),
        (42, 120, "clopper-pearson", 0.2652, 0.4424),
        (0, 20, "clopper-pearson", 0, 0.1684),
    ],
)
def test_intervals_have_the_published_limits(k: int, n: int, method: IntervalMethod, low: float, high: float) -> None:
    interval = proportion(k, n, method)
    assert (round(interval.low or 0, 4), round(interval.high or 0, 4)) == (low, high)


@settings(deadline=None, max_examples=100)
@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_intervals_are_those_of_statsmodels(counts: tuple[int, int]) -> None:
    for method, reference in (("wilson", "wilson"), ("clopper-pearson", "beta")):
        interval = proportion(*counts, cast("IntervalMethod", method))
        assert interval.value is not None
        assert interval.low is not None
        assert interval.high is not None
        assert 0 <= interval.low <= interval.value <= interval.high <= 1
        assert (interval.low, interval.high) == pytest.approx(proportion_confint(*counts, method=reference), abs=1e-9)


@pytest.mark.parametrize(
    ("k", "n", "text"),
    [
        (42, 120, "42/120, 35.0 % (95 % interval 27.1\u201343.9 %)"),
        (0, 20, "0/20, 0.0 % (95 % interval 0.0\u201316.1 %)"),
        (1, 16, "1/16, 6.3 % (95 % interval 1.1\u201328.3 %)"),
        (0, 0, "no cases"),
    ],
)
def test_a_proportion_is_shown_with_its_counts_and_rounded_once(k: int, n: int, text: str) -> None:
    assert str(proportion(k, n)) == text


def test_no_cases_have_no_value() -> None:
    nothing = proportion(0, 0)
    assert (nothing.k, nothing.n, nothing.value, nothing.low, nothing.high) == (0, 0, None, None, None)


@pytest.mark.parametrize(
    ("k", "n", "method", "field"),
    [
        (3, 2, "wilson", "k"),
        (-1, 2, "wilson", "k"),
        (1, -2, "wilson", "n"),
        (True, 2, "wilson", "k"),
        (1.0, 2, "wilson", "k"),
        (float("nan"), 2, "wilson", "k"),
        (1, 2, "normal", "method"),
    ],
)
def test_impossible_proportions_are_refused(k: int, n: int, method: IntervalMethod, field: str) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        proportion(k, n, method)
    assert refusal.value.field == field


@pytest.mark.parametrize(
    ("table", "weights", "value"),
    [(RATERS, None, 0.7964), (RATERS, "quadratic", 0.8922), (SKEWED, None, 0.4842), (SKEWED, "linear", 0.4701)],
)
def test_kappa_has_the_published_values(table: CountTable, weights: Weights | None, value: float) -> None:
    assert round(cohen_kappa(table, weights).value or 0, 4) == value


def test_kappa_has_the_published_standard_errors() -> None:
    assert round(cohen_kappa(RATERS).se or 0, 4) == 0.0589
    assert round(cohen_kappa(SKEWED).se or 0, 4) == 0.1380


@settings(deadline=None, max_examples=60)
@given(FULL_TABLES, st.sampled_from([None, "linear", "quadratic"]))
def test_kappa_is_that_of_statsmodels(table: list[list[int]], weights: Weights | None) -> None:
    kappa = cohen_kappa(table, weights)
    reference = reference_kappa(table, wt=weights)
    assert kappa.value == pytest.approx(reference.kappa, abs=1e-9)
    assert kappa.se == pytest.approx(reference.std_kappa, abs=1e-9)


def test_ac1_has_the_published_value() -> None:
    assert round(gwet_ac1(RATERS).value or 0, 4) == 0.8493


def ac1_of(shares: list[list[float]]) -> float:
    """AC1 of cell probabilities, written down independently of the source."""
    size = len(shares)
    use = [(sum(shares[k]) + sum(row[k] for row in shares)) / 2 for k in range(size)]
    by_chance = sum(share * (1 - share) for share in use) / (size - 1)
    return (sum(shares[k][k] for k in range(size)) - by_chance) / (1 - by_chance)


def delta_method_error(table: CountTable, coefficient: Callable[[list[list[float]]], float]) -> float:
    """The large-sample standard error by numerical derivatives under multinomial sampling."""
    total, size = sum(map(sum, table)), len(table)
    shares = [[count / total for count in row] for row in table]
    slopes = {}
    for i in range(size):
        for j in range(size):
            values = []
            for step in (1e-6, -1e-6):
                moved = [list(row) for row in shares]
                moved[i][j] += step
                values.append(coefficient(moved))
            slopes[i, j] = (values[0] - values[1]) / 2e-6
    mean = sum(shares[i][j] * slope for (i, j), slope in slopes.items())
    return math.sqrt(sum(shares[i][j] * (slope - mean) ** 2 for (i, j), slope in slopes.items()) / total)


@settings(deadline=None, max_examples=40)
@given(FULL_TABLES)
def test_the_error_of_ac1_is_that_of_the_delta_method(table: list[list[int]]) -> None:
    ac1 = gwet_ac1(table)
    total = sum(map(sum, table))
    assert ac1.value == pytest.approx(ac1_of([[count / total for count in row] for row in table]))
    assert ac1.se == pytest.approx(delta_method_error(table, ac1_of), rel=1e-4)


@pytest.mark.parametrize("table", [[[25, 0], [0, 0]], [[0, 0], [0, 0]], [[7]]])
@pytest.mark.parametrize("weights", [None, "linear", "quadratic"])
def test_kappa_is_not_defined_with_one_category_in_use(table: CountTable, weights: Weights | None) -> None:
    kappa = cohen_kappa(table, weights)
    assert (kappa.value, kappa.se, kappa.low, kappa.high) == (None, None, None, None)
    assert str(kappa).endswith(": not defined")


def test_ac1_is_defined_with_one_category_in_use_but_not_with_one_to_choose() -> None:
    assert gwet_ac1([[25, 0], [0, 0]]).value == 1
    assert gwet_ac1([[25]]).value is None
    assert gwet_ac1([[0, 0], [0, 0]]).value is None


def test_perfect_agreement_has_no_spread() -> None:
    assert cohen_kappa([[5, 0], [0, 5]]) == Kappa(1.0, 0.0, 1.0, 1.0, "Cohen's kappa, unweighted")


def test_a_coefficient_names_its_weights() -> None:
    assert str(cohen_kappa(RATERS)) == "Cohen's kappa, unweighted: 0.80 (95 % interval 0.68 to 0.91)"
    assert str(cohen_kappa(RATERS, "quadratic")).startswith("Cohen's kappa, quadratic weights: 0.89 (")
    assert str(gwet_ac1(RATERS)).startswith("Gwet's AC1: 0.85 (")


def test_percent_agreement_is_the_diagonal() -> None:
    assert str(percent_agreement(RATERS)).startswith("89/100, 89.0 % (")


def test_mcnemar_is_exact_with_few_discordant_pairs() -> None:
    result = mcnemar(1, 8)
    assert result.exact
    assert result.df is None
    assert round(result.p_value or 0, 4) == 0.0391


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 60), st.integers(0, 60))
def test_mcnemar_is_that_of_statsmodels(b: int, c: int) -> None:
    result = mcnemar(b, c)
    if b + c == 0:
        assert result == PairedTest(None, None, None)
        return
    reference = reference_mcnemar([[0, b], [c, 0]], exact=b + c < 25, correction=False)
    assert result.exact is (b + c < 25)
    assert result.statistic == pytest.approx(reference.statistic)
    assert result.p_value == pytest.approx(reference.pvalue, abs=1e-12)


def test_paired_change_has_the_published_values() -> None:
    homogeneity, symmetry = stuart_maxwell(PAIRED), bowker(PAIRED)
    assert (round(homogeneity.statistic or 0, 4), homogeneity.df) == (13.7647, 2)
    assert (round(symmetry.statistic or 0, 4), symmetry.df) == (13.7692, 3)


@settings(deadline=None, max_examples=60)
@given(FULL_TABLES)
def test_paired_change_is_that_of_statsmodels(table: list[list[int]]) -> None:
    reference = SquareTable(np.array(table), shift_zeros=False)
    for result, expected in (
        (bowker(table), reference.symmetry(method="bowker")),
        (stuart_maxwell(table), reference.homogeneity(method="stuart_maxwell")),
    ):
        assert result.statistic == pytest.approx(expected.statistic, abs=1e-9)
        assert result.df == expected.df
        assert result.p_value == pytest.approx(expected.pvalue, abs=1e-9)


@settings(deadline=None, max_examples=30)
@given(FULL_TABLES)
def test_an_unused_category_changes_nothing(table: list[list[int]]) -> None:
    wider = [[*row, 0] for row in table] + [[0] * len(table) + [9]]
    assert bowker(wider) == bowker(table)
    assert stuart_maxwell(wider).df == stuart_maxwell(table).df
    assert stuart_maxwell(wider).statistic == pytest.approx(stuart_maxwell(table).statistic, abs=1e-9)


def test_groups_of_categories_without_exchange_count_one_degree_less_each() -> None:
    result = stuart_maxwell([[5, 9, 0, 0], [1, 5, 0, 0], [0, 0, 5, 2], [0, 0, 8, 5]])
    assert result.df == 2
    assert result.statistic == pytest.approx(float(Fraction(64, 10) + Fraction(36, 10)))


@pytest.mark.parametrize("table", [[[5, 0], [0, 3]], [[4]], [[0, 0], [0, 0]]])
def test_paired_change_is_not_defined_where_nothing_moved(table: CountTable) -> None:
    assert bowker(table) == stuart_maxwell(table) == PairedTest(None, None, None)


@pytest.mark.parametrize("table", [[], [[1, 2]], [[1, 2], [3]], [[1, -1], [0, 1]], [[1.5, 0], [0, 1]], [[True]]])
@pytest.mark.parametrize("statistic", [cohen_kappa, gwet_ac1, bowker, stuart_maxwell, percent_agreement])
def test_impossible_tables_are_refused(table: CountTable, statistic: Callable[[CountTable], object]) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        statistic(table)
    assert refusal.value.field == "table"


def test_unknown_weights_are_refused() -> None:
    with pytest.raises(InvalidInputError, match="linear or quadratic"):
        cohen_kappa(RATERS, cast("Weights", "cubic"))
