"""Text that is typed and not saved, in its own file on this computer."""

import os
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tumorboard.database.drafts import Draft, DraftStore
from tumorboard.errors import DatabaseError

TYPED = Draft("TB-2026-0001/pathology", "window", "Lind, Maja", '["half a sent"]', datetime(2026, 11, 20, tzinfo=UTC))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "drafts.sqlite"


def test_a_draft_is_there_for_its_owner_alone(path: Path) -> None:
    DraftStore(path).keep("board/osei", TYPED)
    store = DraftStore(path)
    assert store.read("board/osei") == (TYPED,)
    assert store.read("board/ivanov") == ()
    assert store.read("another board/osei") == ()


def test_a_later_state_takes_the_place_of_the_former_one(path: Path) -> None:
    store = DraftStore(path)
    later = replace(TYPED, content='["half a sentence"]')
    store.keep("owner", TYPED)
    store.keep("owner", later)
    assert store.read("owner") == (later,)


def test_two_windows_do_not_overwrite_each_other(path: Path) -> None:
    store = DraftStore(path)
    other = replace(TYPED, window="other", kept_at=datetime(2026, 11, 21, tzinfo=UTC))
    store.keep("owner", other)
    store.keep("owner", TYPED)
    assert store.read("owner") == (TYPED, other)
    both = replace(TYPED, window="third")
    store.keep("owner", both, {"window", "other"})
    assert store.read("owner") == (both,)


def test_only_the_named_windows_are_discarded(path: Path) -> None:
    store = DraftStore(path)
    other = replace(TYPED, window="other")
    store.keep("owner", TYPED)
    store.keep("owner", other)
    store.discard("owner", TYPED.place, {"window"})
    assert store.read("owner") == (other,)


def test_without_a_draft_no_file_is_made(path: Path) -> None:
    assert DraftStore(path).read("owner") == ()
    assert not path.exists()


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_nobody_else_on_this_computer_can_read_it(path: Path) -> None:
    DraftStore(path).keep("owner", TYPED)
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_a_file_that_is_none_is_told_and_not_touched(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"not a database" * 100)
    store = DraftStore(path)
    with pytest.raises(DatabaseError):
        store.read("owner")
    with pytest.raises(DatabaseError):
        store.keep("owner", TYPED)
    assert path.read_bytes() == b"not a database" * 100


def test_two_threads_and_a_second_store_write_at_once(path: Path) -> None:
    stores = [DraftStore(path), DraftStore(path)]

    def write(number: int) -> None:
        for turn in range(10):
            stores[number % 2].keep("owner", replace(TYPED, place=f"{number}/{turn}"))

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(DraftStore(path).read("owner")) == 40


def test_what_was_kept_outlives_a_killed_program(path: Path) -> None:
    """The program says that a draft is kept, and is killed in the middle of the next ones."""
    program = f"""
import itertools, sys
from dataclasses import replace
from datetime import datetime, UTC
from pathlib import Path
from tumorboard.database.drafts import Draft, DraftStore
store = DraftStore(Path({str(path)!r}))
for number in itertools.count():
    store.keep("owner", Draft("place", "window", "title", str(number), datetime.now(UTC)))
    print(number, flush=True)
"""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        kept = [int(process.stdout.readline()) for _turn in range(25)]
        process.kill()
        kept += [int(line) for line in process.stdout if line.endswith("\n")]
    (draft,) = DraftStore(path).read("owner")
    assert kept[-1] <= int(draft.content) <= kept[-1] + 1
