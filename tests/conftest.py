"""What every test stands on: no screen, nobody's settings, and boards on SQLite and on PostgreSQL."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication
from sqlalchemy import Engine

from tests.support.clinic import Clinic, open_clinic
from tests.support.encrypted import FOUNDER, copy_encrypted
from tests.support.every_table import FilledBoard, fill_board
from tests.support.patient_bot import PatientBot
from tests.support.postgres import PostgresServer, own_server
from tests.support.postgres_keeper import installed_server
from tests.support.proving import MAKE_LOGINS, ProvingBoard, copy_of_file, give_logins, give_passphrases
from tests.support.sampling import EXAMPLES, make_passphrases_cheap, sample
from tumorboard.database.backup_postgresql import PROGRAM_VARIABLE
from tumorboard.database.data_key import DataKey, data_key_of, key_path
from tumorboard.database.engine import ACTOR, make_engine
from tumorboard.database.opening import create_board
from tumorboard.database.sessions import SETUP, Database, connect

# Before Qt is first loaded: windows are drawn to memory.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples on every run, and no deadline: a busy machine is not a failure.
settings.register_profile("tumorboard", deadline=None, derandomize=True)
settings.load_profile("tumorboard")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--postgres-url`."""
    parser.addoption(
        "--postgres-url",
        metavar="URL",
        help="use this PostgreSQL server (a login that may create databases and roles) instead of starting one",
    )
    parser.addoption(
        "--long",
        action="store_true",
        help="run everything: each set of parameters, each long test, and passphrases at their full cost",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Fewer examples of each property in a short run."""
    if not config.getoption("--long"):
        settings.register_profile("short", settings.get_profile("tumorboard"), max_examples=EXAMPLES)
        settings.load_profile("short")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves to the long run what only it takes."""
    if config.getoption("--long") or _is_named(config):
        return
    items[:], left = sample(items)
    config.hook.pytest_deselected(items=left)


def _is_named(config: pytest.Config) -> bool:
    """Whether somebody asks for single tests, and gets them all."""
    return any("::" in argument for argument in config.args)


@pytest.hookimpl(tryfirst=True)
def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Runs a test that is marked with `encrypted_too(fixture)` also with an encrypted board from that fixture."""
    marker = metafunc.definition.get_closest_marker("encrypted_too")
    for name in marker.args if marker else ():
        if name in metafunc.fixturenames:
            postgresql = "postgres" if name == "engine" else "postgresql"
            # As a marker of the test it takes precedence over the fixture's own parameters.
            kinds = ["sqlite", postgresql, "encrypted"]
            metafunc.definition.add_marker(pytest.mark.parametrize(name, kinds, indirect=True))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints what tests have counted (`record_property`), also where they pass."""
    for report in terminalreporter.stats.get("passed", []):
        for name, value in report.user_properties:
            terminalreporter.write_line(f"{name}: {value}")


@pytest.fixture(autouse=True)
def isolated_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keeps the settings of whoever runs the tests, their board and their PostgreSQL defaults out of every test."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    for name in list(os.environ):
        if name.startswith(("PG", "TUMORBOARD_")):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session", autouse=True)
def cheap_passphrases(pytestconfig: pytest.Config) -> Iterator[None]:
    """Passphrases cost little in a short run."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        if not pytestconfig.getoption("--long"):
            make_passphrases_cheap(monkeypatch)
        yield


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """The keys, clicks and waiting of a test of the window."""
    assert qapp
    return PatientBot(request)


@pytest.fixture(scope="session")
def postgres_server(pytestconfig: pytest.Config) -> Iterator[PostgresServer]:
    """The server of this test process, started by the first test that asks for it, or the one that was named."""
    url: str | None = pytestconfig.getoption("--postgres-url")
    if url:
        yield PostgresServer(url)
        return
    with own_server() as server:
        yield server


@pytest.fixture
def postgres_location(postgres_server: PostgresServer) -> Iterator[str]:
    """The URL of a new, empty PostgreSQL database, dropped after the test."""
    location = postgres_server.create_database()
    yield location
    postgres_server.drop_database(location)


@pytest.fixture
def postgres_programs(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the pg_dump and pg_restore that fit the tests' server; the program finds them, too."""
    try:
        program = str(installed_server() / "bin" / "pg_dump")
    except RuntimeError:
        program = "pg_dump"
    found = shutil.which(program)
    if found is None:
        pytest.skip("pg_dump is not installed: the server of the tests is one that was named, or came without it")
    monkeypatch.setenv(PROGRAM_VARIABLE, found)
    return Path(found).parent


@pytest.fixture
def sqlite_location(tmp_path: Path) -> str:
    """The path of a board file that does not exist yet."""
    return str(tmp_path / "board.sqlite")


@pytest.fixture(params=["sqlite", "postgresql"])
def board_location(request: pytest.FixtureRequest) -> str:
    """An empty place for a board, once on SQLite and once on PostgreSQL: a file's path or a URL."""
    fixture = {"sqlite": "sqlite_location", "postgresql": "postgres_location"}[request.param]
    location: str = request.getfixturevalue(fixture)
    return location


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty board in a file, migrated once, which no test may open."""
    path = tmp_path_factory.mktemp("template") / "board.sqlite"
    create_board(str(path)).close()
    return path


@pytest.fixture(scope="session")
def encrypted_template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, DataKey | None]:
    """An empty encrypted board that `FOUNDER` opens, migrated once, which no test may open; and its key."""
    path = tmp_path_factory.mktemp("template") / "encrypted.sqlite"
    database = create_board(str(path), founder=FOUNDER)
    database.close()
    return path, data_key_of(database.engine)


@pytest.fixture(scope="session")
def postgres_template(postgres_server: PostgresServer) -> Iterator[str]:
    """The URL of an empty board on PostgreSQL, migrated once, which no test may open."""
    location = postgres_server.create_database()
    create_board(location).close()
    yield location
    postgres_server.drop_database(location)


@contextmanager
def empty_board(request: pytest.FixtureRequest, folder: Path) -> Iterator[Database]:
    """A copy of the template of the kind that the fixture's parameter names, open, with nobody signed in."""
    key = None
    if request.param == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        location = str(folder / "empty.sqlite")
        shutil.copyfile(template, location)
    elif request.param == "encrypted":
        template, key = request.getfixturevalue("encrypted_template")
        location = str(folder / "encrypted.sqlite")
        shutil.copyfile(template, location)
        shutil.copyfile(key_path(template), key_path(Path(location)))
    else:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        location = server.create_database(template=request.getfixturevalue("postgres_template"))
    database = connect(location, key=key)
    yield database
    database.close()
    if request.param == "postgresql":
        server.drop_database(location)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty board of the test's own, open: once on SQLite and once on PostgreSQL."""
    with empty_board(request, tmp_path) as board:
        yield board


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def shared_database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A board that the tests of a module fill together, open: once on SQLite and once on PostgreSQL."""
    with empty_board(request, tmp_path_factory.mktemp("shared")) as board:
        yield board


@pytest.fixture(scope="module")
def clinic(shared_database: Database) -> Clinic:
    """A board with people at work, which the tests of a module share; each test plays its own cases."""
    return open_clinic(shared_database)


@pytest.fixture(scope="session")
def filled_sqlite(tmp_path_factory: pytest.TempPathFactory) -> FilledBoard:
    """A filled board in a file, which no test may change."""
    return fill_board(str(tmp_path_factory.mktemp("filled") / "board.sqlite"))


@pytest.fixture(scope="session")
def encrypted_original(tmp_path_factory: pytest.TempPathFactory) -> FilledBoard:
    """A filled encrypted board that `FOUNDER` opens, which no test may change."""
    return fill_board(str(tmp_path_factory.mktemp("filled") / "encrypted.sqlite"), FOUNDER)


@pytest.fixture
def filled_encrypted(encrypted_original: FilledBoard, tmp_path: Path) -> FilledBoard:
    """A filled encrypted board of the test's own; `FOUNDER` opens it."""
    return copy_encrypted(encrypted_original, tmp_path / "encrypted.sqlite")


@pytest.fixture(scope="session")
def proving_original(encrypted_original: FilledBoard, tmp_path_factory: pytest.TempPathFactory) -> FilledBoard:
    """A filled encrypted board that everybody opens with their own passphrase, which no test may change."""
    board = copy_encrypted(encrypted_original, tmp_path_factory.mktemp("proving") / "board.sqlite")
    give_passphrases(board)
    return board


@pytest.fixture
def encrypted_board(proving_original: FilledBoard, tmp_path: Path) -> ProvingBoard:
    """A filled encrypted board of the test's own, which everybody opens with their own passphrase."""
    return copy_of_file(proving_original, tmp_path / "encrypted.sqlite")


@pytest.fixture
def shared_board(filled_database: FilledBoard) -> ProvingBoard:
    """A filled shared board of the test's own, with a login for each person."""
    return give_logins(filled_database)


@pytest.fixture(params=["encrypted", "shared"])
def proving_board(request: pytest.FixtureRequest) -> ProvingBoard:
    """A filled board that asks who somebody is: once encrypted and once shared."""
    found: ProvingBoard = request.getfixturevalue(f"{request.param}_board")
    return found


@pytest.fixture(scope="session")
def filled_postgres(postgres_server: PostgresServer) -> Iterator[FilledBoard]:
    """A filled board on PostgreSQL, which no test may change or stay connected to."""
    board = fill_board(postgres_server.create_database())
    yield board
    postgres_server.drop_database(board.location)


def copy_with_logins(server: PostgresServer, filled: FilledBoard) -> str:
    """A copy of a board on a server, in which everybody may do again what their row says."""
    location = server.create_database(filled.location)
    with psycopg.connect(location, autocommit=True) as connection:
        connection.execute(MAKE_LOGINS)
    return location


@pytest.fixture
def filled_file(filled_sqlite: FilledBoard, tmp_path: Path) -> FilledBoard:
    """A filled board in a file of the test's own."""
    copy = tmp_path / "filled.sqlite"
    shutil.copyfile(filled_sqlite.location, copy)
    return FilledBoard(str(copy), filled_sqlite.spine)


@pytest.fixture
def filled_database(filled_postgres: FilledBoard, postgres_server: PostgresServer) -> Iterator[FilledBoard]:
    """A filled board on PostgreSQL of the test's own."""
    location = copy_with_logins(postgres_server, filled_postgres)
    yield FilledBoard(location, filled_postgres.spine)
    postgres_server.drop_database(location)


@pytest.fixture(params=["sqlite", "postgresql"])
def filled(request: pytest.FixtureRequest) -> FilledBoard:
    """A filled board of the test's own, once on SQLite and once on PostgreSQL."""
    kinds = {"sqlite": "filled_file", "postgresql": "filled_database", "encrypted": "filled_encrypted"}
    fixture = kinds[request.param]
    board: FilledBoard = request.getfixturevalue(fixture)
    return board


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def common(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FilledBoard]:
    """A filled board for all tests of a module, none of which disturbs the others: on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        filled: FilledBoard = request.getfixturevalue("filled_sqlite")
        location = str(tmp_path_factory.mktemp("common") / "board.sqlite")
        shutil.copyfile(filled.location, location)
        yield FilledBoard(location, filled.spine)
    elif request.param == "encrypted":
        original: FilledBoard = request.getfixturevalue("encrypted_original")
        yield copy_encrypted(original, tmp_path_factory.mktemp("common") / "encrypted.sqlite")
    else:
        filled = request.getfixturevalue("filled_postgres")
        server: PostgresServer = request.getfixturevalue("postgres_server")
        location = copy_with_logins(server, filled)
        yield FilledBoard(location, filled.spine)
        server.drop_database(location)


def as_the_program_itself(engine: Engine) -> Engine:
    """Whoever sets a board up: what is refused to them is refused to everybody."""
    return engine.execution_options(**{ACTOR: SETUP.login})


@pytest.fixture(scope="session")
def sqlite_engine(filled_sqlite: FilledBoard, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Connects to one filled board in a file, of which every test rolls back what it does."""
    copy = tmp_path_factory.mktemp("rolled_back") / "board.sqlite"
    shutil.copyfile(filled_sqlite.location, copy)
    engine = make_engine(str(copy))
    yield as_the_program_itself(engine)
    engine.dispose()


@pytest.fixture(scope="session")
def encrypted_engine(encrypted_original: FilledBoard, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Connects to one filled encrypted board, of which every test rolls back what it does."""
    copy = copy_encrypted(encrypted_original, tmp_path_factory.mktemp("rolled_back") / "encrypted.sqlite")
    engine = make_engine(copy.location, key=copy.key)
    yield as_the_program_itself(engine)
    engine.dispose()


@pytest.fixture(scope="session")
def postgres_engine(filled_postgres: FilledBoard, postgres_server: PostgresServer) -> Iterator[Engine]:
    """Connects to one filled board on PostgreSQL, of which every test rolls back what it does."""
    location = postgres_server.create_database(filled_postgres.location)
    engine = make_engine(location)
    yield engine
    engine.dispose()
    postgres_server.drop_database(location)


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Connects to a filled board, of which every test rolls back what it does: on SQLite and on PostgreSQL."""
    found: Engine = request.getfixturevalue(f"{request.param}_engine")
    return found
