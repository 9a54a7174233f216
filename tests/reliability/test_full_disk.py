"""A disk that is full: a small one of its own, of the computer's memory, which only root on Linux can make."""

import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.reliability.acts import Desk, acknowledged_acts, faults, lost, make_desk
from tests.support.board import COORDINATOR
from tests.support.postgres import PostgresServer
from tests.support.postgres_keeper import server_account
from tumorboard.database.opening import open_board
from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError
from tumorboard.models import Attachment
from tumorboard.services.materials import StoreAttachment, store_attachment

SIZE = 48
FREE = 1
"""Megabytes of the disk, and what is left free of them."""

MEGABYTE = 1_048_576


@dataclass(frozen=True, slots=True)
class SmallDisk:
    """A folder on a disk of its own."""

    folder: Path

    @property
    def ballast(self) -> Path:
        """The file that fills it."""
        return self.folder / "ballast"

    def fill(self) -> None:
        """Leave little room."""
        room = shutil.disk_usage(self.folder).free - FREE * MEGABYTE
        self.ballast.write_bytes(bytes(room))

    def make_room(self) -> None:
        """Delete what fills it."""
        self.ballast.unlink()


@pytest.fixture
def disk() -> Iterator[SmallDisk]:
    """A small disk, on which the tests' PostgreSQL may write too."""
    folder = Path(tempfile.mkdtemp(prefix="tumorboard-disk-"))
    # Reachable for the server's account, which is not ours.
    folder.chmod(0o755)
    mounted = sys.platform == "linux" and os.geteuid() == 0
    mounted = mounted and _run("mount", "-t", "tmpfs", "-o", f"size={SIZE}m", "tmpfs", str(folder))
    try:
        if not mounted:
            pytest.skip("only root on Linux makes a small disk")
        yield SmallDisk(folder)
    finally:
        if mounted:
            _run("umount", "--lazy", str(folder))
        with suppress(OSError):
            folder.rmdir()


def _run(*command: str) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


@pytest.fixture
def sqlite_on_disk(disk: SmallDisk) -> str:
    return str(disk.folder / "board.sqlite")


@pytest.fixture
def postgres_on_disk(disk: SmallDisk, postgres_server: PostgresServer) -> Iterator[str]:
    """An empty database whose tables lie on the small disk; the server's own log of writes lies elsewhere."""
    if not postgres_server.own:
        pytest.skip("a server of somebody else has its own disks")
    place = disk.folder / "tables"
    place.mkdir()
    account = server_account()
    if account is not None:
        os.chown(place, account.pw_uid, account.pw_gid)
    name = sql.Identifier(f"tumorboard_test_{uuid4().hex}")
    with psycopg.connect(postgres_server.url, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE TABLESPACE {} LOCATION {}").format(name, sql.Literal(str(place))))
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0 TABLESPACE {}").format(name, name))
        yield urlsplit(postgres_server.url)._replace(path=f"/{name.as_string().strip(chr(34))}").geturl()
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))
        connection.execute(sql.SQL("DROP TABLESPACE {}").format(name))


@pytest.fixture(params=["sqlite", "postgres"])
def desk(request: pytest.FixtureRequest) -> Desk:
    """A board on the small disk, on SQLite and on PostgreSQL."""
    return make_desk(request.getfixturevalue(f"{request.param}_on_disk"))


def attachments(database: Database) -> int:
    return database.read(lambda session: session.scalar(select(func.count(Attachment.id))) or 0)


def store(session: Session, command: StoreAttachment) -> int:
    return store_attachment(session, command).id


def store_until_refused(coordinator: Database, stored: list[int]) -> None:
    """Store files and note each that the board has acknowledged; far more than there is room for."""
    for number in range(40 * FREE):
        # Chance cannot be compressed.
        coordinator.write(store_attachment, StoreAttachment(secrets.token_bytes(MEGABYTE // 8), "application/pdf"))
        stored.append(number)


def test_a_full_disk_is_told_nothing_half_is_kept_and_writing_goes_on_once_there_is_room(
    desk: Desk, disk: SmallDisk
) -> None:
    database = open_board(desk.location)
    writer = acknowledged_acts(desk.clinic(database), "writer")
    acknowledged = [next(writer)]
    coordinator = database.signed_in_as(COORDINATOR)
    before = attachments(database)
    disk.fill()
    stored: list[int] = []
    with pytest.raises(DatabaseError, match=r"disk is full\. Nothing of this was kept"):
        store_until_refused(coordinator, stored)
    assert attachments(database) == before + len(stored)
    assert lost(database, acknowledged) == []
    key, file = uuid4(), StoreAttachment(secrets.token_bytes(MEGABYTE), "application/pdf")
    with pytest.raises(DatabaseError, match="disk is full"):
        coordinator.write(store, file, act=key)
    assert coordinator.performed(key) is None
    disk.make_room()
    # What could not be kept is kept once when it is said again with its key.
    assert coordinator.write(store, file, act=key) == coordinator.write(store, file, act=key)
    assert attachments(database) == before + len(stored) + 1
    acknowledged += [next(writer) for _turn in range(6)]
    assert lost(database, acknowledged) == []
    assert faults(database) == []
    database.close()
