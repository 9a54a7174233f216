"""Engines: one for an embedded SQLite file, one for a shared PostgreSQL board, behaving alike."""

import os
import re
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any
from weakref import WeakSet

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, ExecutionContext, make_url
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool, Pool, QueuePool

from tumorboard.database.connections import ActingConnection, connect_plain
from tumorboard.database.data_key import KEY_OPTION, DataKey
from tumorboard.database.patience import Patience
from tumorboard.database.refusals import refusal_for
from tumorboard.database.rights_rules import SETUP_LOGIN
from tumorboard.errors import DatabaseError

READ_ONLY = "tumorboard_read_only"
"""Execution option of a connection that takes no lock and cannot write."""

ACTOR = "tumorboard_actor"
"""Execution option: the login for whom a connection acts; without it, it is the program setting a board up."""

ROLE = "tumorboard_role"
"""Execution option: the PostgreSQL role of that person, where whoever owns the database acts in their name."""

ROLE_PREFIX = "role_prefix"
"""In the address of a shared board: what its roles begin with, where its database was renamed since."""

CONFIRMED = "tumorboard_confirmed"
"""Execution option: whether the person has just proved who they are, so that they may sign (embedded boards)."""

_OWN_BACKENDS = "tumorboard_own_backends"
"""Execution option by which an engine to a server knows its connections."""

_POSTGRESQL_PREFIXES = ("postgresql://", "postgres://", "postgresql+psycopg://")

_SIDE_FILES = ("", "-wal", "-shm", "-journal")


class OwnBackends:
    """The server's processes that serve an engine's own connections, by the numbers that they have there."""

    def __init__(self) -> None:
        # A number is given to another process when the connection has ended: only what is open has one.
        self._connections: WeakSet[Any] = WeakSet()
        self._lock = threading.Lock()

    def add(self, connection: object) -> None:
        """Count in a connection of the driver."""
        with self._lock:
            self._connections.add(connection)

    def __contains__(self, pid: int) -> bool:
        """Whether one of them has this number."""
        with self._lock:
            connections = tuple(self._connections)
        return any(not connection.closed and connection.info.backend_pid == pid for connection in connections)


def own_backends(engine: Engine) -> OwnBackends:
    """The processes that serve an engine; none for a file."""
    own = engine.get_execution_options().get(_OWN_BACKENDS)
    return own if isinstance(own, OwnBackends) else OwnBackends()


def driver_connection(connection: Connection) -> ActingConnection:
    """The SQLite driver's own connection under SQLAlchemy's, for what must happen outside of a transaction."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, ActingConnection):
        raise TypeError("not a connection to a board's file")
    return driver


def is_postgresql(location: str) -> bool:
    """Whether a board's location is a PostgreSQL URL rather than a file."""
    return location.startswith(_POSTGRESQL_PREFIXES)


def make_engine(location: str, *, must_exist: bool = True, key: DataKey | None = None) -> Engine:
    """An engine for a board's location: a file's path or a postgresql:// URL.

    Args:
        location: The board.
        must_exist: Whether a file that is not there is refused rather than made.
        key: Of an encrypted file.

    Raises:
        DatabaseError: The file or its folder does not exist, the file cannot be made, or the URL cannot be read.
    """
    if is_postgresql(location):
        return _postgresql_engine(shared_address(location))
    path = Path(location)
    if not path.parent.is_dir():
        raise DatabaseError(f"The folder {path.parent} does not exist.", field="board")
    if not must_exist:
        make_private_file(path)
    if not path.is_file():
        raise DatabaseError(f"There is no board at {location}.", field="board")
    return _sqlite_engine(path, key)


def reading_options(engine: Engine) -> dict[str, object]:
    """The execution options of a connection on which all statements see one state of the board and none can write."""
    isolation = {} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
    return {READ_ONLY: True, **isolation}


def make_private_file(path: Path) -> None:
    """Make an empty file that its owner alone may read.

    Raises:
        DatabaseError: There is a file already, or none can be made there.
    """
    try:
        # 0600 before the first byte: a board must not be readable by others even for a moment.
        os.close(os.open(path, os.O_CREAT | os.O_RDWR | os.O_EXCL, 0o600))
    except FileExistsError as error:
        raise DatabaseError(f"There is already a file at {path}; it was not touched.", field="board") from error
    except OSError as error:
        reason = os.strerror(error.errno).lower() if error.errno else type(error).__name__
        raise DatabaseError(f"The file {path} cannot be made: {reason}.", field="board") from error


def sqlite_files(path: Path) -> tuple[Path, ...]:
    """A board's file and those that SQLite keeps beside it."""
    return tuple(path.with_name(path.name + suffix) for suffix in _SIDE_FILES)


def remove_sqlite(path: Path) -> None:
    """Remove a database file and what SQLite keeps beside it."""
    for file in sqlite_files(path):
        file.unlink(missing_ok=True)


def use_write_ahead_log(engine: Engine) -> None:
    """Let readers of a SQLite board work while someone writes. The file itself remembers it.

    Done only once a file is known to be a board: on a foreign file it would change the first page.

    Raises:
        DatabaseError: The file cannot be written.
    """
    if engine.dialect.name != "sqlite":
        return
    with engine.connect() as connection:
        try:
            driver_connection(connection).execute("PRAGMA journal_mode = WAL")
        except engine.dialect.loaded_dbapi.Error as error:
            raise refusal_for(error) from error


def enforce_foreign_keys(connection: Connection, *, on: bool) -> None:
    """Switch the enforcement on a SQLite connection on or off. Within a transaction this has no effect."""
    driver_connection(connection).execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")


def shared_address(location: str) -> URL:
    """The address of a shared board.

    Raises:
        DatabaseError: It cannot be read.
    """
    try:
        return make_url(location).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError) as error:
        raise DatabaseError("The address of the shared board cannot be read.", field="board") from error


def reconnecting_engine(engine: Engine, password: str) -> Engine:
    """An engine to the same server and login that connects anew for each transaction, with a password just typed."""
    return _postgresql_engine(engine.url.set(password=password), poolclass=NullPool)


def sign_in_with(engine: Engine, password: str) -> None:
    """Let the connections to come sign in with another password, as after it was changed; those that are open stay."""

    def give(_dialect: object, _record: object, _arguments: object, parameters: dict[str, object]) -> None:
        parameters["password"] = password

    event.listen(engine, "do_connect", give)


def _postgresql_engine(url: URL, poolclass: type[Pool] | None = None) -> Engine:
    # Ours, and nothing that libpq knows.
    url = url.difference_update_query([ROLE_PREFIX])
    try:
        patience = Patience.of(url)
    except ValueError as error:
        raise DatabaseError("The address of the shared board cannot be read.", field="board") from error
    own = OwnBackends()
    engine = create_engine(
        patience.url,
        pool_pre_ping=True,
        poolclass=poolclass,
        connect_args={"application_name": "tumorboard", **patience.arguments},
        hide_parameters=True,
        execution_options={_OWN_BACKENDS: own},
    )
    patience.install(engine)

    @event.listens_for(engine, "connect")
    def count_in(connection: object, _record: object) -> None:
        own.add(connection)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        settings = {"tumorboard.actor": str(options.get(ACTOR, SETUP_LOGIN))}
        if options.get(READ_ONLY):
            settings["transaction_read_only"] = "on"
        if options.get(ROLE):
            # Last: from here on the connection has the rights of that person.
            settings["session_authorization"] = str(options[ROLE])
        calls = ", ".join(["set_config(%s, %s, true)"] * len(settings))
        values = tuple(value for pair in settings.items() for value in pair)
        connection.exec_driver_sql(f"SELECT {calls}", values)

    event.listen(engine, "before_cursor_execute", _delete_by_function, retval=True)
    return engine


_DELETE = re.compile(
    r"DELETE FROM (?P<table>\w+) WHERE (?P=table)\.id = (?P<id>%\(\w+\)s(?:::\w+)?)"
    r" AND (?P=table)\.row_version = (?P<version>%\(\w+\)s(?:::\w+)?)"
)


def _delete_by_function(
    _connection: Connection,
    _cursor: DBAPICursor,
    statement: str,
    parameters: Any,  # noqa: ANN401 - whatever the driver is given
    _context: ExecutionContext | None,
    _many: bool,
) -> tuple[str, Any]:
    """Take a row away by the function that may: a right to DELETE would also be one to lock everybody out."""
    return _DELETE.sub(r"SELECT tb_delete_\g<table>(\g<id>, \g<version>)", statement, count=1), parameters


def _refuse_if_gone(path: Path, opened: int) -> None:
    """Refuse to go on writing into a file that no longer stands under the board's name: its words would vanish."""
    try:
        present = path.stat().st_ino
    except OSError:
        present = None
    if present != opened:
        raise DatabaseError(
            f"The board at {path} was moved, removed or replaced while it was open. Nothing of this was kept; put it"
            " back or open it anew.",
            field="board",
        )


def _sqlite_engine(path: Path, key: DataKey | None) -> Engine:
    # mode=rw: a board that was moved away while it is open must not come back as an empty file.
    uri = f"{path.absolute().as_uri()}?mode=rw"
    opened = path.stat().st_ino
    module, open_file = _sqlite_driver(uri, key)

    def connect() -> ActingConnection:
        connection = open_file()
        connection.keep_words_safe()
        return connection

    engine = create_engine(
        "sqlite://",
        module=module,
        creator=connect,
        poolclass=QueuePool,
        pool_size=4,
        hide_parameters=True,
        execution_options={} if key is None else {KEY_OPTION: key},
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        driver = driver_connection(connection)
        _refuse_if_gone(path, opened)
        driver.act_for(str(options.get(ACTOR, SETUP_LOGIN)), confirmed=bool(options.get(CONFIRMED, True)))
        read_only = bool(options.get(READ_ONLY))
        driver.only_read(wanted=read_only)
        # Writers lock at BEGIN: an upgrade from reading to writing fails at once, whatever the busy timeout.
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine


def _sqlite_driver(uri: str, key: DataKey | None) -> tuple[ModuleType | None, Callable[[], ActingConnection]]:
    """The driver's module, None for SQLAlchemy's own choice, and what connects to the file."""
    if key is None:
        return None, partial(connect_plain, uri)
    # A plain board must not wait for it.
    from tumorboard.database.encryption import connect_encrypted, driver  # noqa: PLC0415 - see above

    return driver, partial(connect_encrypted, uri, key)
