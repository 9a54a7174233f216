"""A short run leaves out what it says, and no test altogether."""

import pytest

from tests.support.sampling import sample

ALWAYS = 3


@pytest.mark.sampled(ALWAYS)
@pytest.mark.parametrize("number", range(2 * ALWAYS + 1))
def _sampled(number: int) -> None:
    """Not a test by its name: collected below."""
    assert number >= 0


@pytest.mark.parametrize("number", range(2))
def _twins(number: int) -> None:
    """The same."""
    assert number >= 0


@pytest.mark.parametrize("number", range(2))
def _pair(number: int) -> None:
    """The same."""
    assert number >= 0


@pytest.mark.parametrize("number", range(9))
def _many(number: int) -> None:
    """The same."""
    assert number >= 0


@pytest.mark.long
def _long() -> None:
    """The same."""


def _items(request: pytest.FixtureRequest, *functions: object) -> list[pytest.Item]:
    module = request.node.getparent(pytest.Module)
    assert module is not None
    collected: list[pytest.Item] = []
    for function in functions:
        collected += module._genfunctions(function.__name__, function)  # type: ignore[attr-defined] # noqa: SLF001 - as pytest collects
    return collected


def _kept(request: pytest.FixtureRequest, function: object) -> list[int]:
    kept, left = sample(_items(request, function))
    assert {item.name for item in kept}.isdisjoint(item.name for item in left)
    return [int(item.name.split("[")[1].removesuffix("]")) for item in kept]


def test_one_of_every_three_is_kept_and_the_long_one_left(request: pytest.FixtureRequest) -> None:
    first, *others = _kept(request, _sampled)
    assert first < ALWAYS
    assert others == list(range(first + ALWAYS, 2 * ALWAYS + 1, ALWAYS))
    assert sample(_items(request, _long))[0] == []


def test_of_two_one_is_kept_and_not_the_same_of_every_test(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.support.sampling._QUICK", ())
    firsts = {_kept(request, twins)[0] for twins in (_twins, _pair)}
    assert firsts == {0, 1}
    assert len(_kept(request, _twins)) == 1
    assert len(_kept(request, _many)) == 3


def test_an_unmarked_test_is_kept(request: pytest.FixtureRequest) -> None:
    (item,) = _items(request, test_an_unmarked_test_is_kept)
    assert sample([item]) == ([item], [])


def test_where_tests_are_quick_all_are_kept_or_a_third_of_very_many(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(_kept(request, _many)) == 9
    monkeypatch.setattr("tests.support.sampling.MANY", 9)
    assert len(_kept(request, _many)) == 3
