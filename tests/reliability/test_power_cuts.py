"""A board in a file after the power failed, on a disk that is simulated (see `disk` and `cuts` for what that means)."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.reliability.cuts import Transaction, cut, program_settings, real_transactions, repeat
from tests.reliability.disk import Did, Step, power_cuts

ACTS = 60
CUTS = 40

Tell = Callable[[str, object], None]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Transaction]]:
    """A board, and what real acts then wrote into it."""
    return real_transactions(tmp_path_factory.mktemp("written"), ACTS)


@pytest.mark.long
def test_a_power_cut_loses_no_acknowledged_commit_and_damages_nothing(
    written: tuple[Path, list[Transaction]], tmp_path: Path, record_property: Tell
) -> None:
    before, transactions = written
    found = cut(repeat(before, tmp_path, transactions), tmp_path, CUTS, Random(4))
    record_property("power cuts, as the program is set", str(found))
    assert found.cuts == CUTS
    assert found.acknowledged > 500
    assert (found.lost, found.damaged) == (0, 0)


@pytest.mark.long
@pytest.mark.parametrize("synchronous", ["NORMAL", "OFF"])
def test_the_simulation_loses_commits_where_they_are_not_synced(
    written: tuple[Path, list[Transaction]], tmp_path: Path, record_property: Tell, synchronous: str
) -> None:
    before, transactions = written
    found = cut(repeat(before, tmp_path, transactions, synchronous), tmp_path, CUTS, Random(4))
    record_property(f"power cuts with synchronous = {synchronous}", str(found))
    assert found.lost > 0
    if synchronous == "NORMAL":
        # Its promise is a sound board that lacks the newest commits.
        assert found.damaged == 0


@pytest.mark.long
def test_what_is_repeated_is_what_the_services_did(written: tuple[Path, list[Transaction]], tmp_path: Path) -> None:
    before, transactions = written
    noted = repeat(before, tmp_path, transactions)
    assert len(noted.commits) == len(transactions)
    inserted = [statement for one in transactions for statement, _ in one.statements if statement.startswith("INSERT")]
    # Every insert at least is an event of the audit trail, each with its link.
    assert noted.commits[-1][1] - noted.commits[0][1] >= len(inserted) / 2
    assert {step.did for step in noted.disk.steps} == set(Did)


def test_the_program_syncs_every_commit(written: tuple[Path, list[Transaction]]) -> None:
    before, _ = written
    settings = program_settings(before)
    assert (settings["synchronous"], settings["fullfsync"]) == (2, 1)


def cuts_of(*steps: Step) -> set[bytes | None]:
    """What a file of 1024 zeros may hold after the power failed at the end of the steps."""
    moments = [len(steps)] * 300
    return {files.get("f") for files in power_cuts({"f": bytes(1024)}, steps, moments, Random(4))}


def test_what_was_synced_stays() -> None:
    assert cuts_of(Step(Did.WRITE, "f", 0, b"new"), Step(Did.SYNC, "f")) == {b"new" + bytes(1021)}
    assert cuts_of(Step(Did.DELETE, "f"), Step(Did.SYNC, "f")) == {None}


def test_what_was_not_synced_may_be_there_torn_or_in_another_order() -> None:
    first, second = b"a" * 512, b"b" * 512
    nothing = bytes(512)
    torn = cuts_of(Step(Did.WRITE, "f", 0, first + second))
    assert torn == {first + second, first + nothing, nothing + second, nothing + nothing}
    assert cuts_of(Step(Did.WRITE, "f", 0, b"old"), Step(Did.WRITE, "f", 0, b"new")) == {
        text + bytes(1021) for text in (b"old", b"new", bytes(3))
    }
    assert cuts_of(Step(Did.TRUNCATE, "f", 512)) == {bytes(1024), bytes(512)}
