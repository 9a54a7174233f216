"""Backups that make themselves: one is made when it is due, and the oldest go."""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tumorboard.database.backup import back_up
from tumorboard.database.backup_manifest import SUFFIX, Manifest, manifest_path, read_manifest
from tumorboard.database.backup_state import board_of
from tumorboard.database.data_key import KEY_SUFFIX, key_path
from tumorboard.database.engine import is_postgresql, reading_options, remove_sqlite
from tumorboard.database.refusals import refusals
from tumorboard.database.sessions import Database
from tumorboard.errors import DatabaseError, InvalidInputError

_STAMP = "%Y%m%dT%H%M%S%fZ"
# What is named otherwise was made by hand, and is not ours to remove.
_NAME = re.compile(r"tumorboard-[0-9a-f]{0,12}-\d{8}T\d{12}Z\.(?:sqlite|dump)")
_ABANDONED = timedelta(days=1)
"""No backup takes that long: what is still partial then was left by a program that was killed."""


def back_up_if_due(database: Database, folder: Path, every: timedelta, keep: int) -> Path | None:
    """Make a backup in a folder where the newest one there is older than `every`, and keep the newest `keep`.

    Backups of other boards and those with names of somebody's own are neither counted nor removed.

    Args:
        database: The board.
        folder: An existing folder: one that is missing may be a disk that is not plugged in.
        every: 0 for always.
        keep: At least 1.

    Returns:
        The new backup; None where none was due.

    Raises:
        InvalidInputError: `keep` is less than 1.
        DatabaseError: There is no such folder, or the backup could not be made; then no older one is removed.
    """
    if keep < 1:
        raise InvalidInputError("At least one backup must be kept.", field="keep")
    if not folder.is_dir():
        raise DatabaseError(f"The folder {folder} does not exist; no backup was made.", field="folder")
    board = _identity(database)
    now = datetime.now(UTC)
    newest = next((manifest.made_at for _, manifest in scheduled_backups(folder, board)), None)
    if newest is not None and timedelta(0) <= now - newest < every:
        return None
    suffix = "dump" if is_postgresql(database.location) else "sqlite"
    made = back_up(database, folder / f"tumorboard-{board[:12]}-{now.strftime(_STAMP)}.{suffix}")
    try:
        _remove_older(folder, board, made, keep)
    except OSError as error:
        raise DatabaseError(f"The backup {made} was made, but older ones cannot be removed.", field="folder") from error
    return made


def scheduled_backups(folder: Path, board: str) -> list[tuple[Path, Manifest]]:
    """The backups of one board that were made here by `back_up_if_due`, the newest first; those that were cut left out.

    One from the future was made while the clock was wrong, and comes last: waiting for its time could take years.

    Raises:
        DatabaseError: The folder cannot be read.
    """
    found = []
    try:
        for path in folder.iterdir():
            # What has no manifest that can be read is not known to be a backup.
            with suppress(DatabaseError):
                if _NAME.fullmatch(path.name):
                    manifest = read_manifest(path)
                    if manifest.state.board == board and path.stat().st_size == manifest.size:
                        found.append((path, manifest))
    except OSError as error:
        raise DatabaseError(f"The folder {folder} cannot be read.", field="folder") from error
    now = datetime.now(UTC)
    return sorted(found, key=lambda backup: (backup[1].made_at <= now, backup[1].made_at), reverse=True)


def _remove_older(folder: Path, board: str, made: Path, keep: int) -> None:
    others = [path for path, _ in scheduled_backups(folder, board) if path != made]
    for path in others[keep - 1 :]:
        # In this order: what is left by a program that is killed in between is found below.
        path.unlink()
        key_path(path).unlink(missing_ok=True)
        manifest_path(path).unlink()
    for path in folder.iterdir():
        name = path.name.removesuffix(SUFFIX).removesuffix(KEY_SUFFIX)
        if name != path.name and _NAME.fullmatch(name) and not path.with_name(name).exists() and _abandoned(path):
            path.unlink()
        partial = path.name.removeprefix(".").removesuffix(".partial")
        if path.name == f".{partial}.partial" and _NAME.fullmatch(partial) and _abandoned(path):
            remove_sqlite(path)


def _abandoned(path: Path) -> bool:
    return datetime.now(UTC) - datetime.fromtimestamp(path.stat().st_mtime, UTC) > _ABANDONED


def _identity(database: Database) -> str:
    engine = database.engine.execution_options(**reading_options(database.engine))
    with refusals(), engine.connect() as connection:
        return board_of(connection)
