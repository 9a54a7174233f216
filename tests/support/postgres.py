"""A real PostgreSQL for tests: a server of their own, or one that the caller names, and fresh databases on it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
from psycopg import sql

KEEPER = Path(__file__).with_name("postgres_keeper.py")


class PostgresServer:
    """A running server on which tests make and drop databases.

    Attributes:
        url: A URL whose login may create databases and roles.
        own: Whether it was started for the tests alone, so that they may stop and kill its processes.
    """

    def __init__(self, url: str, keeper: subprocess.Popen[str] | None = None) -> None:
        """Takes the URL of a running server, and its keeper if it is our own; nothing is connected before first use."""
        self.url = url
        self.own = keeper is not None
        self._keeper = keeper

    def create_database(self, template: str = "template0") -> str:
        """Makes a database with a new name.

        Args:
            template: The URL or the name of the database that it starts as a copy of, to which nobody may be
                connected meanwhile; by default an empty one. Its grants are copied too, which PostgreSQL would not.

        Returns:
            The new database's URL, for the server's own login.
        """
        name = f"tumorboard_test_{uuid4().hex}"
        original = database_name(template)
        # Without the journal of each block; servers of before version 15, which somebody may name, know no other way.
        way = " STRATEGY FILE_COPY" if self.own else ""
        create = sql.SQL("CREATE DATABASE {} TEMPLATE {}" + way)
        self._execute(create.format(sql.Identifier(name), sql.Identifier(original)))
        if original != "template0":
            self._copy_grants(original, name)
        return urlsplit(self.url)._replace(path=f"/{name}").geturl()

    def _copy_grants(self, original: str, copy: str) -> None:
        given = (
            "SELECT privilege_type, grantee::regrole::text FROM pg_database, aclexplode(datacl)"
            " WHERE datname = %s AND grantee NOT IN (0, datdba)"
        )
        with psycopg.connect(self.url, autocommit=True) as connection:
            grants = connection.execute(given, (original,)).fetchall()
            if not grants:
                return
            name = sql.Identifier(copy)
            connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(name))
            for privilege, role in grants:
                grant = sql.SQL("GRANT {} ON DATABASE {} TO {}")
                connection.execute(grant.format(sql.SQL(privilege), name, sql.SQL(role)))

    def drop_database(self, location: str) -> None:
        """Drops the database that a URL names, and ends the sessions that are still connected to it."""
        drop = sql.SQL("DROP DATABASE {} WITH (FORCE)")
        self._execute(drop.format(sql.Identifier(database_name(location))))

    def processes(self, location: str) -> tuple[int, list[int]]:
        """The number of the server's first process, and those of the ones that serve one database's clients."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            answer = connection.execute("SELECT pg_read_file('postmaster.pid')").fetchone()
            clients = connection.execute(
                "SELECT pid FROM pg_stat_activity WHERE datname = %s", (database_name(location),)
            ).fetchall()
        if answer is None:
            raise RuntimeError("the server does not say which process it is")
        return int(str(answer[0]).split("\n", 1)[0]), [pid for (pid,) in clients]

    def restart(self, *, by_kill: bool) -> None:
        """Ends our own server as a crash does and starts it again, at the same URL: by SIGKILL, or by immediate stop.

        Raises:
            RuntimeError: It is not our own, or does not start again.
        """
        if self._keeper is None or self._keeper.stdin is None or self._keeper.stdout is None:
            raise RuntimeError("only a server that the tests started is theirs to kill")
        self._keeper.stdin.write("kill\n" if by_kill else "immediate\n")
        self._keeper.stdin.flush()
        answer = self._keeper.stdout.readline().strip()
        if answer != self.url:
            raise RuntimeError(f"the server did not start again: {answer}")

    def answers(self) -> bool:
        """Whether it lets anybody in now."""
        try:
            psycopg.connect(self.url).close()
        except psycopg.OperationalError:
            return False
        return True

    def _execute(self, statement: sql.Composed) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(statement)


def database_name(location: str) -> str:
    """The name of the database in a URL; a bare name is its own."""
    return urlsplit(location).path.removeprefix("/")


@contextmanager
def own_server() -> Iterator[PostgresServer]:
    """Starts a server that ends with this block, and with this process however that ends.

    Raises:
        RuntimeError: The server does not start; the message says why.
    """
    keeper = subprocess.Popen(
        [sys.executable, KEEPER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        # Ctrl-C is for the tests, which then close the pipe.
        start_new_session=True,
    )
    with keeper:
        if keeper.stdout is None:
            raise RuntimeError("the server's keeper has no standard output")
        line = keeper.stdout.readline()
        if not line.startswith("postgresql://"):
            raise RuntimeError(f"the server did not start: {line}{keeper.stdout.read()}")
        yield PostgresServer(line.strip(), keeper)
