"""What `./check` leaves out because it takes long, and `./check --long` runs."""

from collections import Counter

import pytest

from tumorboard.database import keyring
from tumorboard.database.sealing import Cost

CHEAP = Cost(passes=1, memory_kib=19 * 1024, lanes=1)
"""The least that a key file may cost to try; each passphrase of a test would take a tenth of a second more."""

EXAMPLES = 30
"""How many examples each property is tried with unless it says how many itself; a long run tries more."""


_QUICK = ("tests/security/", "tests/concordance/", "tests/database/test_protection.py", "tests/support/")
"""Where thousands of sets of parameters take a minute."""

_MANY, _VERY_MANY = 6, 16
"""Sets of parameters of one test."""


def sample(items: list[pytest.Item]) -> tuple[list[pytest.Item], list[pytest.Item]]:
    """What a short run keeps, and what it leaves to the long one.

    A test that is marked `long` is left. Of one that is marked `sampled(n)`, the first of every `n` sets of parameters
    is kept, so that no test is left altogether; the marker nearest to the test counts. Of the others that have many
    sets, every second or third is kept, but where they are quick.
    """
    kept: list[pytest.Item] = []
    left: list[pytest.Item] = []
    seen: Counter[str] = Counter()
    of_all = Counter(item.nodeid.split("[")[0] for item in items)
    for item in items:
        name = item.nodeid.split("[")[0]
        marker = item.get_closest_marker("sampled")
        every = marker.args[0] if marker else _every(name, of_all[name])
        taken = item.get_closest_marker("long") is None and seen[name] % every == 0
        seen[name] += 1
        (kept if taken else left).append(item)
    return kept, left


def _every(name: str, sets: int) -> int:
    if name.startswith(_QUICK):
        return 1
    return 3 if sets > _VERY_MANY else 2 if sets > _MANY else 1


def make_passphrases_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let new key files cost as little to try as is allowed."""

    def cheap(**given: int) -> Cost:
        return Cost(**given) if given else CHEAP

    monkeypatch.setattr(keyring, "Cost", cheap)
