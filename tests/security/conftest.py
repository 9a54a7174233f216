"""Boards with attackers at them: on a shared one with logins of their own, and one transaction on each database."""

import shutil
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from tests.conftest import as_the_program_itself
from tests.security.people import STRANGER, Logins, Scene, prepare
from tests.support.every_table import FilledBoard
from tests.support.postgres import PostgresServer
from tests.support.proving import password_of
from tumorboard.database.engine import make_engine
from tumorboard.database.protection import install_protection
from tumorboard.database.rights_postgresql import installed_prefix
from tumorboard.database.sessions import connect


@pytest.fixture(scope="session")
def attacked_file(filled_sqlite: FilledBoard, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Connects to one board in a file, of which every test rolls back what it does."""
    copy = tmp_path_factory.mktemp("attacked") / "board.sqlite"
    shutil.copyfile(filled_sqlite.location, copy)
    database = connect(str(copy))
    prepare(database, filled_sqlite.spine)
    database.close()
    engine = make_engine(str(copy))
    yield as_the_program_itself(engine)
    engine.dispose()


@pytest.fixture(scope="session")
def attacked_server(filled_postgres: FilledBoard, postgres_server: PostgresServer) -> Iterator[Engine]:
    """Connects to one shared board with logins, of which every test rolls back what it does."""
    location = postgres_server.create_database(filled_postgres.location)
    open_to_logins(location, filled_postgres)
    engine = make_engine(location)
    yield engine
    engine.dispose()
    postgres_server.drop_database(location)


def open_to_logins(location: str, filled: FilledBoard) -> None:
    """Close a copied database to the public, and give everybody a password, also those who have no business there."""
    database = connect(location)
    with database.engine.begin() as connection:
        install_protection(connection)
        prefix = installed_prefix(connection)
    prepare(database, filled.spine)
    with database.engine.begin() as connection:
        logins = list(connection.exec_driver_sql("SELECT login FROM person").scalars())
        connection.exec_driver_sql(f"DROP ROLE IF EXISTS {prefix}_{STRANGER}")
        connection.exec_driver_sql(f"CREATE ROLE {prefix}_{STRANGER} LOGIN IN ROLE {prefix}_specialist")
        for login in (*logins, STRANGER):
            connection.exec_driver_sql(f"ALTER ROLE {prefix}_{login} PASSWORD '{password_of(login)}'")
    database.close()


@pytest.fixture(scope="session")
def logins(attacked_server: Engine) -> Iterator[Logins]:
    """Everybody's own login on a shared board."""
    with attacked_server.connect() as connection:
        prefix = installed_prefix(connection)
    address = attacked_server.url.set(drivername="postgresql").render_as_string(hide_password=False)
    everybody = Logins(address, prefix)
    yield everybody
    everybody.close()


@pytest.fixture
def people(logins: Logins) -> Logins:
    """Real logins."""
    return logins


@pytest.fixture
def server_scene(attacked_server: Engine) -> Iterator[Scene]:
    """Everybody in one transaction on a shared board."""
    with attacked_server.connect() as connection:
        yield Scene(connection)


@pytest.fixture
def file_scene(attacked_file: Engine) -> Iterator[Scene]:
    """Everybody in one transaction on a board in a file."""
    with attacked_file.connect() as connection:
        yield Scene(connection)


@pytest.fixture(params=["sqlite", "postgresql"])
def scene(request: pytest.FixtureRequest) -> Scene:
    """Everybody in one transaction, on each database."""
    found: Scene = request.getfixturevalue({"sqlite": "file_scene", "postgresql": "server_scene"}[request.param])
    return found
