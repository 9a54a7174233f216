"""Someone at the keyboard: what the widgets of the window are given, over a real board."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.support.window import signed_in
from tumorboard.database.opening import open_board
from ui.context import AppContext
from ui.tasks import TaskRunner


@contextmanager
def at_the_keyboard(location: str, login: str) -> Iterator[AppContext]:
    """An open board with the person of a login signed in, closed at the end."""
    board = open_board(location)
    tasks = TaskRunner()
    try:
        context = signed_in(board, tasks, login)
        yield context
        tasks.wait()
        context.drafts.flush()
        context.drafts.wait()
    finally:
        board.close()
