"""How long a client of a shared board waits, by default and as its URL says."""

from collections.abc import Iterator

import pytest
from sqlalchemy import make_url, text

from tests.support.every_table import FilledBoard
from tests.support.postgres import PostgresServer
from tumorboard.database.bounded_connection import BoundedConnection
from tumorboard.database.patience import LINE, SERVER, SILENCE_MS, Patience, without_hurry
from tumorboard.database.sessions import Database, connect
from tumorboard.errors import DatabaseError


@pytest.fixture(scope="module")
def location(postgres_server: PostgresServer) -> Iterator[str]:
    """The URL of a database of the tests here, empty: sessions that were given up may still sleep there."""
    location = postgres_server.create_database()
    yield location
    postgres_server.drop_database(location)


@pytest.fixture
def database(location: str) -> Iterator[Database]:
    """It, as a board is opened without any wish."""
    board = connect(location)
    yield board
    board.close()


def setting(database: Database, name: str) -> str:
    return str(database.read(lambda session: session.scalar(text(f"SHOW {name}"))))


def sleep(database: Database, seconds: float) -> None:
    database.read(lambda session: session.execute(text("SELECT pg_sleep(:seconds)"), {"seconds": seconds}))


def test_every_session_has_its_limits(database: Database) -> None:
    shown = {name: setting(database, name) for name in SERVER}
    assert shown == {
        "statement_timeout": "1min",
        "lock_timeout": "3s",
        "idle_in_transaction_session_timeout": "30s",
    }


def test_every_connection_has_its_limits(database: Database) -> None:
    with database.engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, BoundedConnection)
        assert driver.silence == SILENCE_MS / 1000
        asked = driver.info.get_parameters()
        assert {name: asked.get(name) for name in LINE} == LINE


@pytest.mark.parametrize(("name", "value", "shown"), [("lock_timeout", "5s", "5s"), ("statement_timeout", "0", "0")])
def test_the_url_of_a_board_says_otherwise_for_one_and_leaves_the_others(
    location: str, name: str, value: str, shown: str
) -> None:
    board = connect(f"{location}?options=-c%20{name}%3D{value}&connect_timeout=4")
    assert setting(board, name) == shown
    assert setting(board, "idle_in_transaction_session_timeout") == "30s"
    with board.engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, BoundedConnection)
        assert driver.info.get_parameters()["connect_timeout"] == "4"
    board.close()


def test_what_is_ours_in_a_url_is_not_handed_to_the_server() -> None:
    patience = Patience.of(make_url("postgresql+psycopg://server/board?silence_timeout=500&sslmode=require"))
    assert patience.silence == 0.5
    assert dict(patience.url.query) == {"sslmode": "require"}


def test_a_limit_that_is_no_number_is_refused() -> None:
    with pytest.raises(DatabaseError, match="address of the shared board"):
        connect("postgresql://server/board?silence_timeout=soon")


def test_a_query_that_takes_too_long_is_stopped_with_a_sentence(location: str) -> None:
    board = connect(f"{location}?options=-c%20statement_timeout%3D100ms")
    with pytest.raises(DatabaseError, match="The server took too long"):
        sleep(board, 30)
    board.close()


def test_what_reads_everything_takes_the_time_that_it_needs_and_only_for_once(location: str) -> None:
    board = connect(f"{location}?options=-c%20statement_timeout%3D100ms&silence_timeout=100")
    with board.engine.connect() as connection:
        with connection.begin():
            without_hurry(connection)
            connection.execute(text("SELECT pg_sleep(0.4)"))
        with connection.begin():
            driver = connection.connection.driver_connection
            assert isinstance(driver, BoundedConnection)
            assert driver.silence == 0.1
            assert connection.scalar(text("SHOW statement_timeout")) == "100ms"
    board.close()


def test_a_server_that_is_silent_is_given_up(location: str) -> None:
    board = connect(f"{location}?silence_timeout=300")
    with pytest.raises(DatabaseError, match="The server is gone"):
        sleep(board, 30)
    assert setting(board, "lock_timeout") == "3s"
    board.close()


def test_on_a_file_nothing_hurries(filled_file: FilledBoard) -> None:
    board = connect(filled_file.location)
    with board.engine.connect() as connection:
        without_hurry(connection)
        assert connection.scalar(text("SELECT 1")) == 1
    board.close()
