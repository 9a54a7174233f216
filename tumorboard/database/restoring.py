"""Restores a backup to a place where there is no board, after comparing it with its manifest."""

import hashlib
import os
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, text

from tumorboard.database.backup import rename_durably, verified_state
from tumorboard.database.backup_manifest import (
    POSTGRESQL,
    SQLITE,
    Manifest,
    read_manifest,
    require_unaltered,
    size_and_hash,
)
from tumorboard.database.backup_state import BoardState, Right, read_state
from tumorboard.database.checking import CheckResult, check_board
from tumorboard.database.credentials import Credentials
from tumorboard.database.data_key import DataKey, key_path
from tumorboard.database.engine import (
    is_postgresql,
    make_engine,
    make_private_file,
    reading_options,
    remove_sqlite,
    sqlite_files,
)
from tumorboard.database.protection import make_logins
from tumorboard.database.refusals import refusals
from tumorboard.database.revisions import FIRST_REVISION, head_revision, known_revisions
from tumorboard.database.rights_postgresql import OWNER, role_statements
from tumorboard.database.sessions import connect
from tumorboard.errors import DatabaseError, NotAllowedError
from tumorboard.private_files import write_private

# Everything that somebody may have put there, in whichever schema.
_OCCUPIED = text("""
SELECT count(*) FROM pg_namespace AS n
WHERE nspname NOT IN ('pg_catalog', 'information_schema') AND nspname NOT LIKE 'pg\\_t%'
  AND (nspname <> 'public' OR EXISTS (SELECT FROM pg_class WHERE relnamespace = n.oid)
    OR EXISTS (SELECT FROM pg_proc WHERE pronamespace = n.oid))
""")


@dataclass(frozen=True, slots=True)
class Restoration:
    """What came of restoring a backup.

    Attributes:
        manifest: Of the backup.
        results: What `check` found in the restored board.
        must_be_upgraded: It is of an older version of the program, and only its rights were checked.
    """

    manifest: Manifest
    results: tuple[CheckResult, ...]
    must_be_upgraded: bool = False


def restore_board(
    backup: Path, location: str, *, credentials: Credentials | None = None, recovery_key: str = ""
) -> Restoration:
    """Restore a backup.

    Args:
        backup: The file; its manifest stands beside it, and the key file of an encrypted one.
        location: Where the board is to be: a file that does not exist, or an empty PostgreSQL database.
        credentials: For an encrypted backup: of somebody who could open the board when the backup was made.
        recovery_key: The same by the recovery key of that time, in place of credentials.

    Raises:
        WrongCredentialsError: They do not open the backup.
        NotAllowedError: It is encrypted, and there are neither.
        DatabaseError: The backup is not what its manifest says, or of a newer program; there is something at the
            location; or it cannot be written. Nothing is left there, unless the sentence says so.
    """
    manifest = read_manifest(backup)
    _require_fitting(manifest, location)
    if is_postgresql(location):
        with refusals():
            key, rights = None, _restore_shared(backup, manifest, location)
    else:
        keys = _keys_of(backup, manifest)
        key = _key_to(backup, keys, credentials, recovery_key) if keys else None
        _restore_file(backup, manifest, Path(location), keys, key)
        rights = ()
    if manifest.state.revision != head_revision():
        return Restoration(manifest, rights, must_be_upgraded=True)
    database = connect(location, key=key)
    try:
        return Restoration(manifest, (*check_board(database), *rights))
    finally:
        database.close()


def _require_fitting(manifest: Manifest, location: str) -> None:
    if manifest.state.revision not in known_revisions():
        raise DatabaseError(
            "This backup was made by a newer version of the program; use that version to restore it.", field="file"
        )
    if is_postgresql(location) == (manifest.kind == POSTGRESQL):
        return
    wanted = {SQLITE: "a file", POSTGRESQL: "an empty PostgreSQL database"}[manifest.kind]
    raise DatabaseError(f"This backup can only be restored to {wanted}: name it with --board.", field="board")


def _keys_of(backup: Path, manifest: Manifest) -> bytes:
    """The key file of an encrypted backup, b"" for others."""
    if not manifest.keys_sha256:
        return b""
    path = key_path(backup)
    try:
        keys = path.read_bytes()
    except OSError as error:
        raise DatabaseError(
            f"The backup is encrypted and there is no key file {path.name} beside it: it opens for nobody. It was not"
            " restored; take an older one.",
            field="file",
        ) from error
    if hashlib.sha256(keys).hexdigest() != manifest.keys_sha256:
        raise DatabaseError(
            f"The key file {path.name} is not the one that the manifest describes: it was altered or replaced. The"
            " backup was not restored; take an older one.",
            field="file",
        )
    return keys


def _key_to(backup: Path, keys: bytes, credentials: Credentials | None, recovery_key: str) -> DataKey:
    """The key that opens an encrypted backup."""
    # Only an encrypted board needs them.
    from tumorboard.database.keyring import ring_from_bytes  # noqa: PLC0415 - see above
    from tumorboard.database.recovery_key import recovery_secret  # noqa: PLC0415 - see above

    ring = ring_from_bytes(keys, key_path(backup).name)
    if recovery_key:
        return ring.recovered(recovery_secret(recovery_key))
    if credentials is None:
        raise NotAllowedError(
            "This backup is encrypted: the passphrase of somebody who could open the board at that time restores it,"
            " or its recovery key.",
            field="passphrase",
        )
    return ring.unlocked(credentials)


def _restore_file(backup: Path, manifest: Manifest, target: Path, keys: bytes, key: DataKey | None) -> None:
    # A log that was left beside a board that is gone would be read into the restored one.
    for file in (*sqlite_files(target), key_path(target)):
        if os.path.lexists(file):
            raise DatabaseError(f"There is already a file at {file}; it was not touched.", field="board")
    partial = target.with_name(f".{target.name}.partial")
    try:
        remove_sqlite(partial)
        make_private_file(partial)
        # What is verified is what was copied: the backup itself might be replaced meanwhile, and is never opened.
        with backup.open("rb") as source, partial.open("wb") as copy:
            size, sha256 = size_and_hash(source, copy)
            copy.flush()
            os.fsync(copy.fileno())
        require_unaltered(manifest, size, sha256)
        _require_same(verified_state(partial, key), manifest)
        with ExitStack() as undoing:
            if keys:
                undoing.callback(key_path(target).unlink, missing_ok=True)
                write_private(key_path(target), keys)
            rename_durably(partial, target)
            undoing.pop_all()
    except OSError as error:
        reason = os.strerror(error.errno).lower() if error.errno else type(error).__name__
        raise DatabaseError(f"The backup could not be restored to {target}: {reason}.", field="board") from error
    finally:
        with suppress(OSError):
            remove_sqlite(partial)


def _restore_shared(backup: Path, manifest: Manifest, location: str) -> tuple[CheckResult, ...]:
    # Only a shared board needs it.
    from tumorboard.database.backup_postgresql import restore  # noqa: PLC0415 - see above

    try:
        with backup.open("rb") as source:
            require_unaltered(manifest, *size_and_hash(source))
    except OSError as error:
        raise DatabaseError(f"{backup} cannot be read.", field="file") from error
    engine = make_engine(location)
    try:
        with engine.connect() as connection:
            _require_empty(connection)
        with engine.begin() as connection:
            _make_own_roles(connection, manifest.state.rights)
            _require_roles(connection, manifest.state.rights)
        restore(backup, location)
        with engine.begin() as connection:
            _give_database_rights(connection, manifest.state.rights)
            if manifest.state.revision != FIRST_REVISION:
                make_logins(connection)
        with engine.execution_options(**reading_options(engine)).connect() as connection:
            restored = read_state(connection)
    finally:
        engine.dispose()
    _require_same(restored, manifest)
    return (_rights_result(restored, manifest.state),)


def _require_empty(connection: Connection) -> None:
    if connection.scalar(_OCCUPIED):
        raise DatabaseError("This database is not empty; it was not touched.", field="board")


def _make_own_roles(connection: Connection, rights: tuple[Right, ...]) -> None:
    """Make the board's owners and groups on a server that does not know them: they are the same on every server."""
    for right in rights:
        if right.role.endswith(OWNER) and not right.role.startswith("pg_"):
            for statement in role_statements(right.role.removesuffix(OWNER)):
                connection.exec_driver_sql(statement, execution_options={"no_parameters": True})


def _require_roles(connection: Connection, rights: tuple[Right, ...]) -> None:
    """Roles belong to the server and are in no backup of a database."""
    present = set(connection.scalars(text("SELECT rolname FROM pg_roles")))
    missing = sorted({right.role for right in rights if right.role} - present)
    if missing:
        names = ", ".join(f"“{name}”" for name in missing)
        raise DatabaseError(
            f"The server lacks {names}, to whom the board gives rights; make these roles first. Nothing was restored.",
            field="board",
        )


def _give_database_rights(connection: Connection, rights: tuple[Right, ...]) -> None:
    """Close the database to everybody but those who could enter the original: pg_restore leaves it open."""
    quote = connection.dialect.identifier_preparer.quote_identifier
    name = quote(str(connection.scalar(text("SELECT current_database()"))))
    connection.exec_driver_sql(f"REVOKE ALL ON DATABASE {name} FROM PUBLIC")
    for right in rights:
        if right.kind == "database" and right.privilege in {"CONNECT", "CREATE", "TEMPORARY"}:
            role = quote(right.role) if right.role else "PUBLIC"
            option = " WITH GRANT OPTION" if right.grantable else ""
            connection.exec_driver_sql(f"GRANT {right.privilege} ON DATABASE {name} TO {role}{option}")


def _rights_result(restored: BoardState, original: BoardState) -> CheckResult:
    differing = len(set(restored.rights) ^ set(original.rights))
    sentence = (
        f"{differing} rights differ from those of the board that was backed up; nobody may use it before they agree."
        if differing
        else "Everybody may do what they might on the board that was backed up."
    )
    return CheckResult("rights", passed=not differing, sentence=sentence)


def _require_same(restored: BoardState, manifest: Manifest) -> None:
    if not restored.same_records(manifest.state):
        raise DatabaseError(
            "What was restored is not the state that the manifest describes; it must not be used.", field="file"
        )
