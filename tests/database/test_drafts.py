"""Text that is typed and not saved, in its own file on this computer."""

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tumorboard.database.drafts import Draft, DraftStore, draft_key
from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError
from tumorboard.settings import settings_path

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


def files_of(path: Path) -> dict[str, bytes]:
    """The content of every file of the drafts, the write-ahead log included."""
    return {file.name: file.read_bytes() for file in path.parent.iterdir()}


def test_the_file_holds_no_readable_word_of_what_was_typed(path: Path) -> None:
    store = DraftStore(path)
    store.keep("owner", TYPED)
    assert sorted(files_of(path)) == ["drafts.sqlite", "drafts.sqlite-shm", "drafts.sqlite-wal"]
    for name, content in files_of(path).items():
        assert b"half a sent" not in content, name
        assert b"Lind" not in content, name
    store.close()


def test_the_key_of_the_computer_stands_elsewhere_and_is_its_owner_s_alone(path: Path) -> None:
    DraftStore(path).keep("owner", TYPED)
    key = settings_path().with_name("drafts.key")
    assert key.parent != path.parent
    assert len(key.read_bytes()) == 32
    assert os.name == "nt" or key.stat().st_mode & 0o777 == 0o600


def test_without_the_key_a_draft_says_that_it_cannot_be_read_and_stays(path: Path) -> None:
    DraftStore(path).keep("owner", TYPED)
    key = settings_path().with_name("drafts.key")
    kept = key.read_bytes()
    for damage in (key.unlink, lambda: key.write_bytes(bytes(32))):
        damage()
        (draft,) = DraftStore(path).read("owner")
        assert (draft.place, draft.window, draft.kept_at) == (TYPED.place, TYPED.window, TYPED.kept_at)
        assert "cannot be read" in draft.content
    key.write_bytes(kept)
    assert DraftStore(path).read("owner") == (TYPED,)


def test_a_damaged_key_is_told_and_named(path: Path) -> None:
    key = settings_path().with_name("drafts.key")
    key.parent.mkdir(parents=True)
    key.write_bytes(b"short")
    with pytest.raises(DatabaseError, match=r"drafts\.key is damaged; remove the file"):
        DraftStore(path).keep("owner", TYPED)
    key.unlink()
    DraftStore(path).keep("owner", TYPED)
    assert DraftStore(path).read("owner") == (TYPED,)


def test_drafts_of_an_encrypted_board_are_sealed_by_its_key(path: Path, encrypted_database: Database) -> None:
    key = draft_key(encrypted_database.engine)
    assert key is not None
    store = DraftStore(path)
    store.use_key("owner", key)
    store.keep("owner", TYPED)
    assert store.read("owner") == (TYPED,)
    assert not settings_path().with_name("drafts.key").exists()
    outside = DraftStore(path)
    assert "cannot be read" in outside.read("owner")[0].content
    outside.use_key("owner", key)
    assert outside.read("owner") == (TYPED,)
    outside.use_key("owner", None)
    assert "cannot be read" in outside.read("owner")[0].content


def test_a_plain_board_has_no_key_for_drafts(file_database: Database) -> None:
    assert draft_key(file_database.engine) is None


def test_a_draft_that_was_moved_to_another_person_or_place_does_not_open(path: Path) -> None:
    DraftStore(path).keep("owner", TYPED)
    for change in ("owner = 'thief'", "place = 'TB-2026-0002/pathology'", "kept_at = '2027-01-01T00:00:00+00:00'"):
        with closing(sqlite3.connect(path)) as file, file:
            file.execute(f"UPDATE sealed_draft SET {change}")
        (draft,) = (*DraftStore(path).read("owner"), *DraftStore(path).read("thief"))
        assert "cannot be read" in draft.content


def test_words_of_any_alphabet_come_back(path: Path) -> None:
    strange = replace(TYPED, title="Łoś, Žofie", content='["鍵\\u0000 \U0001f511 \udc80"]')
    store = DraftStore(path)
    store.keep("owner", strange)
    assert store.read("owner") == (strange,)


@pytest.fixture
def former(path: Path) -> Iterator[Path]:
    """A file of an earlier version of the program, in which the words stand in plain text, and which was killed."""
    path.parent.mkdir(mode=0o700)
    file = sqlite3.connect(path)
    file.execute("PRAGMA journal_mode = WAL")
    file.execute("PRAGMA wal_autocheckpoint = 0")
    file.execute(
        "CREATE TABLE draft (owner VARCHAR NOT NULL, place VARCHAR NOT NULL, window VARCHAR NOT NULL,"
        " title VARCHAR NOT NULL, content VARCHAR NOT NULL, kept_at VARCHAR NOT NULL,"
        " PRIMARY KEY (owner, place, window))"
    )
    kept_at = TYPED.kept_at.isoformat()
    row = ("owner", TYPED.place, TYPED.window, TYPED.title, TYPED.content, kept_at)
    file.execute("INSERT INTO draft VALUES (?, ?, ?, ?, ?, ?)", row)
    file.execute("INSERT INTO draft VALUES ('other', 'place', 'window', 'Lind', ?, ?)", ("half a sent " * 900, kept_at))
    file.commit()
    assert b"half a sent" in path.with_name("drafts.sqlite-wal").read_bytes()
    yield path
    file.close()


def test_what_an_earlier_version_kept_is_given_back_and_is_sealed_from_then_on(former: Path) -> None:
    store = DraftStore(former)
    assert store.read("owner") == (TYPED,)
    assert [draft.content for draft in store.read("other")] == ["half a sent " * 900]
    for name, content in files_of(former).items():
        assert b"half a sent" not in content, name
        assert b"Lind" not in content, name
    store.close()
    assert DraftStore(former).read("owner") == (TYPED,)
