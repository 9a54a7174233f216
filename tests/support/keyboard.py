"""Someone at the keyboard: what the widgets of the window are given, over a real board."""

from collections.abc import Iterator
from contextlib import contextmanager

from tumorboard.database.opening import open_board
from tumorboard.queries.people import list_people
from ui.context import AppContext
from ui.tasks import TaskRunner


@contextmanager
def at_the_keyboard(location: str, login: str) -> Iterator[AppContext]:
    """An open board with the person of a login signed in, closed at the end."""
    board = open_board(location)
    tasks = TaskRunner()
    try:
        person = next(person for person in board.read(list_people) if person.login == login)
        yield AppContext(board.signed_in_as(login), person, tasks)
        tasks.wait()
    finally:
        board.close()
