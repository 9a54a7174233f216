"""What `./check` leaves out because it takes long, and `./check --long` runs."""

from collections import Counter
from zlib import crc32

import pytest

from tumorboard.database import keyring
from tumorboard.database.sealing import Cost

CHEAP = Cost(passes=1, memory_kib=19 * 1024, lanes=1)
"""The least that a key file may cost to try; each passphrase of a test would take a tenth of a second more."""

EXAMPLES = 20
"""How many examples each property is tried with unless it says how many itself; a long run tries more."""


_QUICK = ("tests/security/", "tests/concordance/", "tests/database/test_protection.py", "tests/support/")
"""Where thousands of sets of parameters take a minute."""

MANY = 40
"""Of so many sets, as of each role at each table, every third is kept even where they are quick."""


def sample(items: list[pytest.Item]) -> tuple[list[pytest.Item], list[pytest.Item]]:
    """What a short run keeps, and what it leaves to the long one.

    A test that is marked `long` is left. Of any other, at least one set of parameters is kept: where there are two, as
    on two kinds of boards, one by turn, so that half of the tests run on each; where there are more, every third; where
    a test is marked `sampled(n)`, one of every `n`. Where tests are quick, all of them are, or a third of very many.
    """
    kept: list[pytest.Item] = []
    left: list[pytest.Item] = []
    seen: Counter[str] = Counter()
    sets = Counter(_test(item) for item in items)
    for item in items:
        name = _test(item)
        every = _every(item, sets[name])
        place, seen[name] = seen[name], seen[name] + 1
        taken = item.get_closest_marker("long") is None and place % every == _turn(name, min(every, sets[name]))
        (kept if taken else left).append(item)
    return kept, left


def _test(item: pytest.Item) -> str:
    return item.nodeid.split("[")[0]


def _every(item: pytest.Item, sets: int) -> int:
    marker = item.get_closest_marker("sampled")
    if marker:
        return int(marker.args[0])
    if item.nodeid.startswith(_QUICK):
        return 1 if sets < MANY else 3
    return min(sets, 3)


def _turn(name: str, among: int) -> int:
    """Which of the first `among` sets of a test begins; the same on every run, and another for the next test."""
    return crc32(name.encode()) % among


def make_passphrases_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let new key files cost as little to try as is allowed."""

    def cheap(**given: int) -> Cost:
        return Cost(**given) if given else CHEAP

    monkeypatch.setattr(keyring, "Cost", cheap)
