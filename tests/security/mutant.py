"""One protection that is missing from a board."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Mutant:
    """A board with one protection less.

    Attributes:
        name: What is missing, e.g. "review: trigger review_guard_delete".
        table: The table, or else the function, that it concerns.
        break_board: Takes the protection away, within the connection's transaction.
        behaves: Whether the board then behaves otherwise within that transaction; else only its schema shows it.
    """

    name: str
    table: str
    break_board: Callable[[Connection], None]
    behaves: bool = True


def running(*statements: str) -> Callable[[Connection], None]:
    """What breaks a board by statements."""

    def break_board(connection: Connection) -> None:
        for statement in statements:
            connection.exec_driver_sql(statement, execution_options={"no_parameters": True})

    return break_board
