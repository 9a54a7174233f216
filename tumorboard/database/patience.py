"""How long a client of a shared board waits, and for how long it may make others wait: every wait has an end.

Each limit stands for one thing that happens in hospitals. A board's URL may say otherwise, with the names that libpq
and the server give them, e.g. `?connect_timeout=30&options=-c%20lock_timeout%3D5s`; `silence_timeout` is ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import URL, Connection, Engine, event

LINE = {
    # A server that is switched off, or a wrong address behind a firewall that drops packets: seconds until a connection
    # that is being made is given up. libpq's own default is to wait for ever.
    "connect_timeout": "10",
    # A computer that slept, or a cable that was pulled, while nothing was under way: seconds of silence until the
    # other side is asked whether it is there, between such questions, and how many stay unanswered. The system's
    # default is two hours. Firewalls that forget silent connections are kept awake by it, too.
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    # The same while something that was sent is not acknowledged: milliseconds. The system's default is a quarter of
    # an hour. (Linux alone has it; elsewhere `silence_timeout` holds.)
    "tcp_user_timeout": "20000",
}
"""What is asked of libpq and the network."""

SERVER = {
    # A query that goes wrong, as by a plan that no longer fits: no page needs a tenth of it. Commits of an import link
    # thousands of audit events within it. Checks and upgrades take the time that they need (`without_hurry`).
    "statement_timeout": "60s",
    # Somebody else holds what is needed: "The board is busy", rather than a window that stands still. What holds it for
    # longer is ended by `unblock`.
    "lock_timeout": "3s",
    # A client that stopped between two statements, as a laptop that is closed while it saves: its locks are free, and
    # its act is undone, after so long.
    "idle_in_transaction_session_timeout": "30s",
}
"""What is asked of the server for each session."""

SILENCE = "silence_timeout"
"""The name by which a URL says, in milliseconds, when a server that neither answers nor hangs up is given up; 0: never.

A stopped or swapping server keeps its sockets, so that the network sees nothing wrong and no limit of the server's own
runs out. It is longer than the server's `statement_timeout`, which speaks first where the server is well.
"""

SILENCE_MS = 75_000


@dataclass(frozen=True, slots=True)
class Patience:
    """What is asked for one board.

    Attributes:
        url: The board's URL without what is ours alone.
        arguments: What libpq is given besides.
        silence: See `BoundedConnection`, in seconds.
    """

    url: URL
    arguments: Mapping[str, str]
    silence: float

    @classmethod
    def of(cls, url: URL) -> "Patience":
        """The limits of a board, where its URL does not say otherwise.

        Raises:
            ValueError: `silence_timeout` is not a number.
        """
        asked = {name: value for name, value in LINE.items() if name not in url.query}
        # The server takes the last of two settings of one name: the URL's come after ours.
        own = url.query.get("options", "")
        options = [f"-c {name}={value}" for name, value in SERVER.items()]
        asked["options"] = " ".join([*options, own if isinstance(own, str) else " ".join(own)]).strip()
        silence = url.query.get(SILENCE, str(SILENCE_MS))
        return cls(
            url.difference_update_query(["options", SILENCE]),
            asked,
            int(silence if isinstance(silence, str) else silence[-1]) / 1000,
        )

    def install(self, engine: Engine) -> None:
        """Let every connection of an engine be a bounded one; what was said `without_hurry` ends with its block."""
        from tumorboard.database.bounded_connection import BoundedConnection  # noqa: PLC0415 - only for shared boards

        @event.listens_for(engine, "do_connect")
        def connect(_dialect: object, _record: object, cargs: list[Any], cparams: dict[str, Any]) -> object:
            connection = BoundedConnection.connect(*cargs, **cparams)
            connection.silence = self.silence
            return connection

        @event.listens_for(engine, "begin")
        def begin(connection: Connection) -> None:
            driver = connection.connection.driver_connection
            if isinstance(driver, BoundedConnection):
                driver.silence = self.silence


def without_hurry(connection: Connection) -> None:
    """Let the statements of this transaction take the time that they need: a check or an upgrade reads everything.

    On SQLite, where nothing limits them, this does nothing.
    """
    if connection.dialect.name == "sqlite":
        return
    from tumorboard.database.bounded_connection import BoundedConnection  # noqa: PLC0415 - only for shared boards

    driver = connection.connection.driver_connection
    if isinstance(driver, BoundedConnection):
        connection.exec_driver_sql("SELECT set_config('statement_timeout', '0', true)")
        driver.silence = 0.0
