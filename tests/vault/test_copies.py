"""Copies for other programs: whose they are, how long they stay, and what is left by a program that was killed."""

import multiprocessing
import stat
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event

import pytest

from tumorboard.errors import DatabaseError
from tumorboard.vault.copies import Copies, copies_path


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_copy_is_read_only_and_its_user_s_alone_down_from_the_folder(tmp_path: Path) -> None:
    parent = tmp_path / "opened"
    with Copies(parent) as copies:
        path = copies.make("report.pdf", b"%PDF-")
        assert path.read_bytes() == b"%PDF-"
        assert mode(path) == 0o400
        folder = path.parent
        while folder != parent.parent:
            assert mode(folder) == 0o700
            folder = folder.parent


def test_two_copies_of_one_name_do_not_meet(tmp_path: Path) -> None:
    with Copies(tmp_path / "opened") as copies:
        first, second = copies.make("report.pdf", b"1"), copies.make("report.pdf", b"2")
        assert (first.read_bytes(), second.read_bytes()) == (b"1", b"2")


def test_at_the_end_nothing_is_left(tmp_path: Path) -> None:
    parent = tmp_path / "opened"
    copies = Copies(parent)
    folder = copies.make("report.pdf", b"1").parent
    folder.chmod(0o500)  # as a viewer that thinks it knows better
    copies.close()
    copies.close()
    assert list(parent.glob("run-*")) == []
    with pytest.raises(DatabaseError, match="cannot be copied"):
        copies.make("late.pdf", b"1")


def test_a_program_that_runs_keeps_its_copies_when_another_starts(tmp_path: Path) -> None:
    with Copies(tmp_path / "opened") as one:
        path = one.make("report.pdf", b"1")
        with Copies(tmp_path / "opened"):
            assert path.exists()
        assert path.exists()


def copy_until_killed(parent: Path, told: Connection) -> None:
    """What a program does that opens a file and is killed."""
    copies = Copies(parent)
    told.send(copies.make("report.pdf", b"1"))
    Event().wait()


def test_what_a_killed_program_left_is_removed_at_the_next_start(tmp_path: Path) -> None:
    parent = tmp_path / "opened"
    context = multiprocessing.get_context("forkserver")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=copy_until_killed, args=(parent, sender), daemon=True)
    process.start()
    sender.close()
    assert receiver.poll(20)
    path = receiver.recv()
    process.kill()
    process.join(20)
    process.close()
    assert path.exists()
    Copies(parent).close()
    assert not path.exists()
    assert list(parent.glob("run-*")) == []


def test_a_folder_that_is_a_link_is_refused_and_one_that_others_may_read_is_closed(tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "theirs")
    with pytest.raises(DatabaseError, match="cannot be copied"):
        Copies(tmp_path / "link")
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o777)
    Copies(tmp_path / "open").close()
    assert mode(tmp_path / "open") == 0o700


def test_a_link_among_what_was_left_is_not_followed(tmp_path: Path) -> None:
    parent, other = tmp_path / "opened", tmp_path / "other"
    other.mkdir()
    (other / "kept").write_text("kept", encoding="utf-8")
    parent.mkdir(mode=0o700)
    (parent / "run-link").symlink_to(other)
    Copies(parent).close()
    assert (other / "kept").exists()


def test_copies_lie_in_the_user_s_own_folder() -> None:
    assert Path.home() in copies_path().parents
