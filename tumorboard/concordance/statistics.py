"""The figures of the board: proportions with intervals, agreement of raters, paired change.

An undefined result is None, never NaN. A figure is computed in full precision and rounded once, when it is shown.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from statistics import NormalDist
from typing import Literal

from tumorboard.concordance.contingency import CountTable, checked_count, checked_table, margins
from tumorboard.errors import InvalidInputError

__all__ = [
    "Kappa",
    "PairedTest",
    "Proportion",
    "bowker",
    "cohen_kappa",
    "gwet_ac1",
    "mcnemar",
    "percent_agreement",
    "proportion",
    "stuart_maxwell",
]

IntervalMethod = Literal["wilson", "clopper-pearson"]
Weights = Literal["linear", "quadratic"]

_SCIPY_METHODS: dict[str, Literal["wilson", "exact"]] = {"wilson": "wilson", "clopper-pearson": "exact"}
_Z_95 = NormalDist().inv_cdf(0.975)
# Below this number of discordant pairs the chi-squared approximation is not trusted.
_EXACT_BELOW = 25


@dataclass(frozen=True, slots=True)
class Proportion:
    """A proportion with its 95 % interval.

    Attributes:
        k: The numerator.
        n: The denominator.
        value: k / n; None if n is 0.
        low: Lower limit, 0 to 1; None if n is 0.
        high: Upper limit, 0 to 1; None if n is 0.
        method: "wilson" or "clopper-pearson".
    """

    k: int
    n: int
    value: float | None
    low: float | None
    high: float | None
    method: IntervalMethod = "wilson"

    def __str__(self) -> str:
        """Such as "42/120, 35.0 % (95 % interval 27.1-43.9 %)" with an en dash; "no cases" if n is 0."""
        if self.low is None or self.high is None:
            return "no cases"
        value = _one_decimal(Fraction(self.k, self.n) * 100)
        low, high = (_one_decimal(Fraction(limit) * 100) for limit in (self.low, self.high))
        return f"{self.k}/{self.n}, {value} % (95 % interval {low}\N{EN DASH}{high} %)"


@dataclass(frozen=True, slots=True)
class Kappa:
    """A chance-corrected agreement of two raters with its 95 % interval.

    Attributes:
        value: The coefficient, at most 1; None if it is not defined.
        se: Its standard error; None if the value is.
        low: Lower limit, at least -1; None if the value is.
        high: Upper limit, at most 1; None if the value is.
        name: The coefficient with its weights, for the output.
    """

    value: float | None
    se: float | None
    low: float | None
    high: float | None
    name: str = ""

    def __str__(self) -> str:
        """Such as "Cohen's kappa, unweighted: 0.80 (95 % interval 0.68 to 0.91)" or "...: not defined"."""
        if self.value is None or self.low is None or self.high is None:
            return f"{self.name}: not defined"
        value, low, high = (_decimals(Fraction(figure), "0.01") for figure in (self.value, self.low, self.high))
        return f"{self.name}: {value} (95 % interval {low} to {high})"


@dataclass(frozen=True, slots=True)
class PairedTest:
    """A test of whether ratings of the same cases changed.

    Attributes:
        statistic: Chi-squared, or the smaller of the two counts in the exact test; None if not defined.
        df: Degrees of freedom; None in the exact test and if not defined.
        p_value: Two-sided, 0 to 1; None if not defined.
        exact: Whether the exact binomial test was used.
    """

    statistic: float | None
    df: int | None
    p_value: float | None
    exact: bool = False


_NO_CHANGE = PairedTest(None, None, None)


def proportion(k: int, n: int, method: IntervalMethod = "wilson") -> Proportion:
    """A proportion with its 95 % interval.

    Args:
        k: The numerator, 0 to n.
        n: The denominator.
        method: "wilson" (Wilson's score interval) or "clopper-pearson" (exact).

    Raises:
        InvalidInputError: A count is no whole number of 0 or more, k exceeds n, or the method is not known.
    """
    hits, cases = checked_count(k, "k"), checked_count(n, "n")
    if hits > cases:
        raise InvalidInputError(
            f"{hits} of {cases} is not a proportion: the first must not exceed the second.", field="k"
        )
    if method not in _SCIPY_METHODS:
        raise InvalidInputError("The interval is either Wilson or Clopper-Pearson.", field="method")
    if cases == 0:
        return Proportion(hits, cases, None, None, None, method)
    from scipy.stats import binomtest  # noqa: PLC0415 - scipy takes most of a second to import

    interval = binomtest(hits, cases).proportion_ci(method=_SCIPY_METHODS[method])
    return Proportion(hits, cases, hits / cases, float(interval.low), float(interval.high), method)


def percent_agreement(table: CountTable) -> Proportion:
    """How many cases two raters put into the same category; rows are one rater, columns the other.

    Raises:
        InvalidInputError: The table is empty or not square, or a cell is no count.
    """
    counts = checked_table(table)
    return proportion(sum(row[index] for index, row in enumerate(counts)), sum(map(sum, counts)))


def cohen_kappa(table: CountTable, weights: Weights | None = None) -> Kappa:
    """Cohen's kappa of two raters, with the large-sample standard error of Fleiss, Cohen and Everitt (1969).

    Args:
        table: Counts; rows are one rater, columns the other, categories in the same order.
        weights: None for unweighted; "linear" or "quadratic" for ordered categories.

    Returns:
        The coefficient; not defined if there are no cases or both raters use one and the same category only.

    Raises:
        InvalidInputError: The table is empty or not square, a cell is no count, or the weights are not known.
    """
    counts = checked_table(table)
    name = f"Cohen's kappa, {weights or 'unweighted'}{' weights' if weights else ''}"
    agreement = _agreement_weights(len(counts), weights)
    total = sum(map(sum, counts))
    if not total:
        return Kappa(None, None, None, None, name)
    cells = [[Fraction(count, total) for count in row] for row in counts]
    rows, columns = ([Fraction(count, total) for count in side] for side in margins(counts))
    places = [(i, j) for i in range(len(counts)) for j in range(len(counts))]
    observed = sum((agreement[i][j] * cells[i][j] for i, j in places), Fraction())
    expected = sum((agreement[i][j] * rows[i] * columns[j] for i, j in places), Fraction())
    if expected == 1:
        return Kappa(None, None, None, None, name)
    kappa = (observed - expected) / (1 - expected)
    of_row = [sum((agreement[i][j] * columns[j] for j in range(len(columns))), Fraction()) for i in range(len(rows))]
    of_column = [sum((agreement[i][j] * rows[i] for i in range(len(rows))), Fraction()) for j in range(len(columns))]
    spread = sum(
        (cells[i][j] * (agreement[i][j] - (of_row[i] + of_column[j]) * (1 - kappa)) ** 2 for i, j in places), Fraction()
    )
    variance = (spread - (kappa - expected * (1 - kappa)) ** 2) / (total * (1 - expected) ** 2)
    return _kappa(kappa, variance, name)


def _agreement_weights(size: int, weights: Weights | None) -> list[list[Fraction]]:
    """1 for full agreement, falling to 0 for the farthest categories, or at once if unweighted."""
    powers = {None: 0, "linear": 1, "quadratic": 2}
    if weights not in powers:
        raise InvalidInputError("The weights are either none, linear or quadratic.", field="weights")
    farthest = max(size - 1, 1)
    return [
        [1 - (Fraction(abs(i - j), farthest) ** powers[weights] if i != j else Fraction()) for j in range(size)]
        for i in range(size)
    ]


def gwet_ac1(table: CountTable) -> Kappa:
    """Gwet's AC1 of two raters, with the standard error of Gwet (2008).

    Every row of the table is a category that the raters could have chosen, used or not.

    Returns:
        The coefficient; not defined with no cases or a single category.

    Raises:
        InvalidInputError: The table is empty or not square, or a cell is no count.
    """
    counts = checked_table(table)
    name, size, total = "Gwet's AC1", len(counts), sum(map(sum, counts))
    if not total or size == 1:
        return Kappa(None, None, None, None, name)
    shares = [Fraction(row + column, 2 * total) for row, column in zip(*margins(counts), strict=True)]
    same = [Fraction(counts[k][k], total) for k in range(size)]
    observed = sum(same, Fraction())
    expected = sum((share * (1 - share) for share in shares), Fraction()) / (size - 1)
    ac1 = (observed - expected) / (1 - expected)
    on_diagonal = sum((same[k] * (1 - shares[k]) for k in range(size)), Fraction()) / (size - 1)
    spread = sum(
        (
            Fraction(counts[k][m], total) * (1 - (shares[k] + shares[m]) / 2) ** 2
            for k in range(size)
            for m in range(size)
        ),
        Fraction(),
    ) / ((size - 1) ** 2)
    variance = (
        observed * (1 - observed)
        - 4 * (1 - ac1) * (on_diagonal - observed * expected)
        + 4 * (1 - ac1) ** 2 * (spread - expected**2)
    ) / (total * (1 - expected) ** 2)
    return _kappa(ac1, variance, name)


def _kappa(value: Fraction, variance: Fraction, name: str) -> Kappa:
    se = float(variance) ** 0.5
    low, high = float(value) - _Z_95 * se, float(value) + _Z_95 * se
    return Kappa(float(value), se, max(low, -1.0), min(high, 1.0), name)


def mcnemar(b: int, c: int) -> PairedTest:
    """McNemar's test of paired yes-or-no ratings.

    The exact binomial test if b + c is below 25, else chi-squared without continuity correction, which makes it the
    2 by 2 case of `bowker` and `stuart_maxwell`.

    Args:
        b: Pairs with yes first and no second.
        c: Pairs with no first and yes second.

    Returns:
        The result; not defined if no pair changed.

    Raises:
        InvalidInputError: A count is no whole number of 0 or more.
    """
    first, second = checked_count(b, "b"), checked_count(c, "c")
    discordant = first + second
    if not discordant:
        return _NO_CHANGE
    if discordant < _EXACT_BELOW:
        from scipy.stats import binomtest  # noqa: PLC0415 - scipy takes most of a second to import

        smaller = min(first, second)
        return PairedTest(float(smaller), None, float(binomtest(smaller, discordant).pvalue), exact=True)
    return _chi_squared(Fraction((first - second) ** 2, discordant), 1)


def bowker(table: CountTable) -> PairedTest:
    """Bowker's test of symmetry: whether cases moved from one category to another as often as back.

    A pair of categories between which no case moved adds neither to the statistic nor to the degrees of freedom, so
    that an unused category does not change the result.

    Returns:
        The result; not defined if no case moved.

    Raises:
        InvalidInputError: The table is empty or not square, or a cell is no count.
    """
    counts = checked_table(table)
    pairs = [(counts[i][j], counts[j][i]) for i in range(len(counts)) for j in range(i)]
    moved = [(there, back) for there, back in pairs if there + back]
    if not moved:
        return _NO_CHANGE
    return _chi_squared(
        sum((Fraction((there - back) ** 2, there + back) for there, back in moved), Fraction()), len(moved)
    )


def stuart_maxwell(table: CountTable) -> PairedTest:
    """The Stuart-Maxwell test of marginal homogeneity: whether the categories are used as often the second time.

    A category is left out only if it has no count off the diagonal. Where the categories fall into groups between
    which no case moved, each group has one degree of freedom less than categories.

    Returns:
        The result; not defined if no case moved.

    Raises:
        InvalidInputError: The table is empty or not square, or a cell is no count.
    """
    counts = checked_table(table)
    size = len(counts)
    if not any(counts[i][j] for i in range(size) for j in range(size) if i != j):
        return _NO_CHANGE
    rows, columns = margins(counts)
    differences = [row - column for row, column in zip(rows, columns, strict=True)]
    covariance = [
        [rows[i] + columns[i] - 2 * counts[i][i] if i == j else -(counts[i][j] + counts[j][i]) for j in range(size)]
        for i in range(size)
    ]
    from scipy.linalg import lstsq  # noqa: PLC0415 - scipy takes most of a second to import

    # The covariance is always singular (the differences sum to 0 in each group); least squares inverts it where it
    # can be inverted, drops categories without movement, and its rank is the number of degrees of freedom.
    solution, _, rank, _ = lstsq(covariance, differences)
    statistic = sum(difference * float(part) for difference, part in zip(differences, solution, strict=True))
    return _chi_squared(statistic, int(rank))


def _chi_squared(statistic: Fraction | float, df: int) -> PairedTest:
    from scipy.stats import chi2  # noqa: PLC0415 - scipy takes most of a second to import

    value = max(float(statistic), 0.0)
    return PairedTest(value, df, float(chi2.sf(value, df)))


def _one_decimal(percent: Fraction) -> Decimal:
    return _decimals(percent, "0.1")


def _decimals(figure: Fraction, step: str) -> Decimal:
    """Round once, half away from zero, from the exact figure."""
    exact = Decimal(figure.numerator) / Decimal(figure.denominator)
    return exact.quantize(Decimal(step), ROUND_HALF_UP)
