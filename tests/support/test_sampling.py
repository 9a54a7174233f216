"""A short run leaves out what it says, and no test altogether."""

import pytest

from tests.support.sampling import sample

ALWAYS = 3


@pytest.mark.sampled(ALWAYS)
@pytest.mark.parametrize("number", range(2 * ALWAYS + 1))
def _sampled(number: int) -> None:
    """Not a test by its name: collected below."""
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


def test_one_of_every_three_is_kept_and_the_long_one_left(request: pytest.FixtureRequest) -> None:
    kept, left = sample(_items(request, _sampled, _long, test_an_unmarked_test_is_kept))
    assert [item.name for item in kept] == [
        "_sampled[0]",
        "_sampled[3]",
        "_sampled[6]",
        "test_an_unmarked_test_is_kept",
    ]
    assert len(left) == len(range(2 * ALWAYS + 1)) - 3 + 1


def test_an_unmarked_test_is_kept(request: pytest.FixtureRequest) -> None:
    (item,) = _items(request, test_an_unmarked_test_is_kept)
    assert sample([item]) == ([item], [])
