"""Makes, opens and upgrades boards; refuses what this program cannot safely read."""

from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine, inspect, text

from tumorboard.database.credentials import Credentials, SignIn
from tumorboard.database.data_key import DataKey, key_path
from tumorboard.database.engine import (
    READ_ONLY,
    ROLE_PREFIX,
    is_postgresql,
    make_engine,
    make_private_file,
    remove_sqlite,
    shared_address,
    use_write_ahead_log,
)
from tumorboard.database.refusals import refusals
from tumorboard.database.revisions import head_revision, known_revisions, stored_revision
from tumorboard.database.rights_postgresql import login_role, role_prefix
from tumorboard.database.sessions import Database, connect
from tumorboard.database.unlocking import WrongKeyError, connect_encrypted_board
from tumorboard.errors import DatabaseError, NotAllowedError


def sign_in_of(location: str) -> SignIn:
    """What a board asks of whoever opens it. Looks only whether a key file stands beside it.

    The board's file is not even read: closing it again would take away the locks of a connection that this program has
    to it, by the rules of POSIX. Where there is no board, or an encrypted one without its key file, it is `CHOICE`:
    opening says what is wrong.
    """
    if is_postgresql(location):
        return SignIn.PASSWORD
    return SignIn.PASSPHRASE if key_path(Path(location)).exists() else SignIn.CHOICE


def create_board(location: str, *, founder: Credentials | None = None) -> Database:
    """Make an empty board in a new file or an empty PostgreSQL database, and open it, with nobody signed in.

    Args:
        location: The board.
        founder: For a file: whose passphrase opens it; None for a plain file. A recovery key is made afterwards, by
            `passphrases.make_recovery_key`.

    Args:
        location: Where.
        founder: Whose passphrase opens the new file; None for a file without encryption.

    Raises:
        InvalidInputError: The founder's passphrase is too short.
        DatabaseError: There is something at the location already, or it cannot be written; nothing is left behind.
    """
    key = None if founder is None or is_postgresql(location) else DataKey.new()
    with ExitStack() as undoing:
        database = connect(location, must_exist=False, key=key)
        if not is_postgresql(location):
            undoing.callback(remove_sqlite, Path(location))
        undoing.callback(database.close)
        if key is not None and founder is not None:
            # Before anything stands in the board: an encrypted one without keys would be lost.
            _write_first_keys(Path(location), key, founder, undoing)
        with refusals():
            _require_empty(database.engine)
            _migrate(database.engine)
            use_write_ahead_log(database.engine)
        undoing.pop_all()
    return database


def open_board(location: str, credentials: Credentials | None = None) -> Database:
    """Open a board of this program's revision.

    Args:
        location: The board.
        credentials: Who signs in; None where nothing proves it, with `signed_in_as` afterwards.

    Returns:
        The board, with the person of the credentials signed in.

    Raises:
        WrongCredentialsError: The login or its passphrase is not right; nothing says which.
        NotAllowedError: It is encrypted and there are no credentials, or the person may no longer sign in.
        DatabaseError: It is not a board, it is older (upgrade it first) or newer (use a newer program), or its key
            file is missing or damaged.
    """
    database = connect_board(location, credentials)
    try:
        _require_revision(_revision(database.engine))
        use_write_ahead_log(database.engine)
        login = _server_login(database) if credentials is None else credentials.login
        return database.signed_in_as(login) if login else database
    except BaseException:
        database.close()
        raise


def connect_board(location: str, credentials: Credentials | None = None) -> Database:
    """Reach a board of any revision, with nobody signed in, as backing up and upgrading do.

    Raises:
        WrongCredentialsError: The login or its passphrase is not right; nothing says which.
        NotAllowedError: It is encrypted and there are no credentials.
        DatabaseError: There is no board, or its key file is missing or damaged.
    """
    if is_postgresql(location):
        return _connect_shared(location, credentials)
    path = Path(location)
    if sign_in_of(location) is SignIn.CHOICE:
        return connect(location)
    if credentials is None:
        raise NotAllowedError("This board is encrypted; a login and its passphrase open it.", field="passphrase")
    # A plain board must not wait for what only an encrypted one needs.
    from tumorboard.database.keyring import read_key_ring  # noqa: PLC0415 - see above

    try:
        return connect_encrypted_board(path, read_key_ring(path).unlocked(credentials))
    except WrongKeyError:
        finished = _open_after_kill(path, credentials)
        if finished is None:
            raise
        return finished


def _open_after_kill(path: Path, credentials: Credentials) -> Database | None:
    # Hardly ever needed.
    from tumorboard.database.rekeying import open_after_kill  # noqa: PLC0415 - see above

    return open_after_kill(path, credentials)


def _connect_shared(location: str, credentials: Credentials | None) -> Database:
    """A shared board, as the role of whoever signs in; without credentials as the login that stands in the address.

    Its location names nobody: what is remembered of it must not hold a password.
    """
    if credentials is None:
        return connect(location)
    address = shared_address(location)
    prefix = address.query.get(ROLE_PREFIX) or role_prefix(address.database or "")
    own = address.set(username=login_role(str(prefix), credentials.login), password=credentials.password)
    database = Database(make_engine(own.render_as_string(hide_password=False)), location)
    try:
        with refusals(), database.engine.connect():
            return database
    except BaseException:
        database.close()
        raise


def _server_login(database: Database) -> str:
    """Who the server says that a shared board was opened by: "" for whoever owns it, and for a file."""
    if not is_postgresql(database.location):
        return ""
    with refusals(), database.engine.execution_options(**{READ_ONLY: True}).connect() as connection:
        return str(connection.scalar(text("SELECT CASE WHEN tb_setup() THEN '' ELSE tb_login() END")))


def _write_first_keys(board: Path, key: DataKey, founder: Credentials, undoing: ExitStack) -> None:
    """The key file of a new board. One that is there already belongs to a board that may come back."""
    # As above.
    from tumorboard.database.keyring import KeyRing, write_key_ring  # noqa: PLC0415 - see above

    ring = KeyRing.new(key).with_passphrase(founder, key)
    path = key_path(board)
    make_private_file(path)
    undoing.callback(path.unlink, missing_ok=True)
    write_key_ring(board, ring)


def _require_revision(revision: str) -> None:
    if revision == head_revision():
        return
    if revision in known_revisions():
        raise DatabaseError(
            "This board was made by an older version of the program. Run `tumorboard upgrade`; a backup is made first.",
            field="board",
        )
    raise DatabaseError(
        "This board was made by a newer version of the program. It was not touched; use that version to open it.",
        field="board",
    )


def upgrade_board(location: str, *, backed_up: bool = False, credentials: Credentials | None = None) -> Path | None:
    """Bring a board to this program's revision, after a verified backup beside it.

    Args:
        location: The board.
        backed_up: For a shared board, that its administrator has made a backup; a file is always backed up here.
        credentials: Of somebody who may open it; None for a plain file.

    Returns:
        The backup's path; None where the board was at this revision already, or is shared.

    Raises:
        NotAllowedError: It is encrypted, and the credentials do not open it.
        DatabaseError: It is not a board, is newer, or could not be backed up or upgraded; it is then as it was.
    """
    database = connect_board(location, credentials)
    try:
        revision = _revision(database.engine)
        if revision == head_revision():
            with refusals():
                _make_index(database.engine)
            return None
        if revision not in known_revisions():
            raise DatabaseError(
                "This board was made by a newer version of the program. It was not touched.", field="board"
            )
        backup = None
        if not is_postgresql(location):
            stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
            backup = _back_up(database, Path(f"{location}.before-{head_revision()}-{stamp}.sqlite"))
        elif not backed_up:
            raise DatabaseError(
                "Back up the shared board first (`tumorboard backup FILE`), then run upgrade with --backed-up."
            )
        with refusals():
            _migrate(database.engine)
    finally:
        database.close()
    return backup


def _back_up(database: Database, target: Path) -> Path:
    # As below: it is needed only now.
    from tumorboard.database.backup import back_up  # noqa: PLC0415 - see above

    return back_up(database, target)


def _migrate(engine: Engine) -> None:
    # A board is made or upgraded once and opened every day: opening must not wait for alembic to load.
    from tumorboard.database.upgrade import migrate  # noqa: PLC0415 - see above

    migrate(engine)


def _make_index(engine: Engine) -> None:
    """Make the index of searched words where there is none, as on a board of an earlier build of this revision."""
    # As above: boards are upgraded seldom.
    from tumorboard.database.protection import install_protection  # noqa: PLC0415 - see above
    from tumorboard.database.search_index import is_there  # noqa: PLC0415 - see above

    with engine.begin() as connection:
        if not is_there(connection):
            install_protection(connection)


def _require_empty(engine: Engine) -> None:
    with engine.execution_options(**{READ_ONLY: True}).connect() as connection:
        if inspect(connection).get_table_names():
            raise DatabaseError("This database is not empty; it was not touched.", field="board")


def _revision(engine: Engine) -> str:
    with refusals(), engine.execution_options(**{READ_ONLY: True}).connect() as connection:
        # Other programs keep their revision in a table of the same name.
        revision = stored_revision(connection) if inspect(connection).has_table("audit_head") else None
    if revision is None:
        raise DatabaseError("This is not a tumor board, or it was never set up (`tumorboard init`).", field="board")
    return revision
