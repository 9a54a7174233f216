"""Makes, opens and upgrades boards; refuses what this program cannot safely read."""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine, inspect
from sqlalchemy.engine import make_url

from tumorboard.database.credentials import Credentials, SignIn
from tumorboard.database.engine import READ_ONLY, is_postgresql, remove_sqlite, use_write_ahead_log
from tumorboard.database.refusals import refusals
from tumorboard.database.revisions import head_revision, known_revisions, stored_revision
from tumorboard.database.sessions import Database, connect
from tumorboard.errors import DatabaseError


def sign_in_of(location: str) -> SignIn:
    """What a board asks of whoever opens it; a location where there is no board asks for nothing."""
    return SignIn.PASSWORD if is_postgresql(location) else SignIn.CHOICE


def create_board(location: str, *, founder: Credentials | None = None) -> Database:
    """Make an empty board in a new file or an empty PostgreSQL database, and open it.

    Args:
        location: Where.
        founder: Whose passphrase opens the new file; None for a file without encryption.

    Raises:
        DatabaseError: There is something at the location already, or it cannot be written; nothing is left behind.
    """
    del founder
    database = connect(location, must_exist=False)
    try:
        with refusals():
            _require_empty(database.engine)
            _migrate(database.engine)
            use_write_ahead_log(database.engine)
    except BaseException:
        database.close()
        if not is_postgresql(location):
            remove_sqlite(Path(location))
        raise
    return database


def open_board(location: str, credentials: Credentials | None = None) -> Database:
    """Open a board of this program's revision, signed in where credentials are given.

    Raises:
        WrongCredentialsError: The login or its password is not right.
        DatabaseError: It is not a board, it is older (upgrade it first) or newer (use a newer program).
    """
    database = connect(location if credentials is None else _with_login(location, credentials))
    try:
        _require_revision(_revision(database.engine))
        use_write_ahead_log(database.engine)
        if credentials is not None:
            return database.signed_in_as(credentials.login)
    except BaseException:
        database.close()
        raise
    return database


def _with_login(location: str, credentials: Credentials) -> str:
    if not is_postgresql(location):
        return location
    url = make_url(location).set(username=credentials.login, password=credentials.password)
    return url.render_as_string(hide_password=False)


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


def upgrade_board(location: str, *, backed_up: bool = False) -> Path | None:
    """Bring a board to this program's revision, after a verified backup beside it.

    Args:
        location: The board.
        backed_up: For a shared board, that its administrator has made a backup; a file is always backed up here.

    Returns:
        The backup's path; None where the board was at this revision already, or is shared.

    Raises:
        DatabaseError: It is not a board, is newer, or could not be backed up or upgraded; it is then as it was.
    """
    database = connect(location)
    try:
        revision = _revision(database.engine)
        if revision == head_revision():
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
