"""The harness: who is called when, what counts, and when a budget is exceeded."""

import pytest

from benchmarks.measure import Comparison, Contender, Count, SelfTimed, ratio_of, rotated, time_rounds


def test_each_round_begins_with_another_contender() -> None:
    assert [rotated("abc", number) for number in range(4)] == [
        ["a", "b", "c"],
        ["b", "c", "a"],
        ["c", "a", "b"],
        ["a", "b", "c"],
    ]


def test_contenders_take_turns_within_each_round() -> None:
    called: list[str] = []
    first = Contender("a", lambda _: called.append("a"))
    second = Contender("b", lambda _: called.append("b"))

    time_rounds([first, second], 2)

    assert "".join(called) == "aabb" + "bbaa" + "aabb"


def test_no_two_calls_of_a_contender_get_the_same_number() -> None:
    numbers: list[int] = []

    time_rounds([Contender("a", numbers.append, calls=3)], 2)

    assert numbers == list(range(3 * 4))


def test_the_first_round_and_the_first_call_of_a_turn_do_not_count() -> None:
    now = 0.0

    def slow_at_first(call: int) -> None:
        nonlocal now
        # Of each turn's three calls the first one is slow, and so is the whole first round.
        now += 100 if call < 3 or call % 3 == 0 else 2

    seconds = time_rounds([Contender("a", slow_at_first, calls=2)], 4, clock=lambda: now)

    assert seconds == {"a": [2.0, 2.0, 2.0, 2.0]}


def test_what_tells_its_own_time_is_believed_whatever_passes_meanwhile() -> None:
    ticks = iter(range(1000))

    seconds = time_rounds([SelfTimed("start", lambda call: call / 10)], 2, clock=lambda: next(ticks))

    # Two calls a turn: of the first turn none counts, of each later one the second.
    assert seconds == {"start": [0.3, 0.5]}


def test_a_ratio_compares_each_round_with_itself() -> None:
    seconds = {"program": [2.0, 40.0, 6.0], "floor": [1.0, 10.0, 2.0]}

    ratio = ratio_of(Comparison("page", "program", "floor"), seconds)

    assert (ratio.lower, ratio.median, ratio.upper) == (2.5, 3.0, 3.5)
    assert (ratio.subject_seconds, ratio.base_seconds) == (6.0, 2.0)


@pytest.mark.parametrize(
    ("ratios", "fails"),
    [
        ([1.0, 2.0, 2.9, 3.0, 3.0], False),
        ([2.0, 2.0, 4.0, 5.0, 6.0], False),  # the median is over the budget, the lower quartile is not
        ([3.1, 3.2, 3.3, 9.0, 9.0], True),
    ],
)
def test_a_budget_is_exceeded_only_by_the_median_and_the_lower_quartile(ratios: list[float], *, fails: bool) -> None:
    comparison = Comparison("page", "program", "floor", budget=3.0)

    assert ratio_of(comparison, {"program": ratios, "floor": [1.0] * len(ratios)}).fails is fails


def test_what_has_no_budget_cannot_exceed_it() -> None:
    seconds = {"program": [1000.0, 1000.0], "floor": [1.0, 1.0]}

    assert not ratio_of(Comparison("page", "program", "floor"), seconds).fails


def test_a_count_fails_only_above_its_limit() -> None:
    assert [Count("statements", value, limit=9).fails for value in (8, 9, 10)] == [False, False, True]
    assert not Count("pages", 1000).fails
