"""The program as a process of its own, in a real window with a frame, used with real keys from outside."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.screen import (
    HEIGHT,
    PATIENCE_MS,
    WIDTH,
    Screen,
    differing_share,
    has_gaps,
    is_drawn,
    missing_for_screen,
    own_screen,
)
from tools.environment import install_command
from tumorboard.database.opening import open_board
from tumorboard.demo import write_demo
from tumorboard.queries.agenda import list_meetings
from tumorboard.queries.meeting_room import read_meeting_room

TODAY = "Today · Tumorboard"
CASE = "TB-2026-0009"
CASE_TITLE = f"{CASE} · Tumorboard"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The board of the demonstration."""
    return str(write_demo(tmp_path_factory.mktemp("demo"))[0])


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    """A screen of the test's own."""
    missing = missing_for_screen()
    if sys.platform != "linux" or missing:
        reason = f"a real window needs {install_command(missing)}"
        # Where packages can be installed and nobody reads what was skipped, the window must have been tried.
        if os.environ.get("CI") and sys.platform == "linux" and os.geteuid() == 0:
            pytest.fail(reason)
        pytest.skip(reason)
    with own_screen(tmp_path, lambda condition: qtbot.waitUntil(condition, timeout=PATIENCE_MS)) as started:
        yield started


@contextmanager
def program(screen: Screen, board: str) -> Iterator[subprocess.Popen[bytes]]:
    """The program on a board; it is ended by force only where the test did not close it."""
    command = [str(Path(sys.executable).with_name("tumorboard")), "--board", board]
    # When it is aborted, it tells where it was.
    environment = {**screen.environment, "PYTHONFAULTHANDLER": "1"}
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)
    with process:
        try:
            yield process
        finally:
            screen.keep_picture()
            process.kill()
            if process.stderr is not None and not process.stderr.closed:
                sys.stderr.write(process.stderr.read().decode())


def find(screen: Screen, words: str) -> None:
    """Open the palette, type, and take the first that is found."""
    screen.press("ctrl+k")
    screen.wait_until(lambda: screen.shows("Find"))
    screen.type(words)
    screen.press("Return")


def open_meeting(screen: Screen) -> None:
    """Open the Meeting page, and wait until those in the room stand at its right."""
    screen.press("ctrl+3")
    screen.wait_for_title("Meeting · Tumorboard")
    window = screen.place()
    room = window.adjusted(window.width() // 2, window.height() // 3, 0, 0)
    screen.wait_until(lambda: is_drawn(screen.picture(room)))


def close(screen: Screen, process: subprocess.Popen[bytes]) -> None:
    """Close the window as the window manager's own keys do, and see that the program ends well and quietly."""
    for _time in range(2):
        # The X server may lose a key that comes between two grabs; a person presses it again.
        screen.press("alt+F4")
        with suppress(subprocess.TimeoutExpired):
            process.wait(PATIENCE_MS / 2000)
            break
    else:
        process.send_signal(signal.SIGABRT)
    _output, errors = process.communicate()
    assert (process.returncode, errors.decode()) == (0, "")


@pytest.mark.long
def test_a_person_goes_through_the_window_and_finds_it_as_they_left_it(screen: Screen, demo: str) -> None:
    with program(screen, demo) as process:
        today = screen.wait_for_title(TODAY)
        find(screen, "tavares")
        overview = screen.wait_for_title(CASE_TITLE)
        assert differing_share(today, overview) > 0.05
        screen.press("ctrl+Tab")
        pathology = screen.wait_for_drawing(overview)
        assert differing_share(overview, pathology) > 0.05
        screen.press("ctrl+shift+Tab")
        screen.wait_until(lambda: differing_share(overview, screen.picture()) < 0.01)
        screen.press("Escape")
        assert differing_share(today, screen.wait_for_title(TODAY)) < 0.01
        screen.press("ctrl+2")
        screen.wait_for_title("Cases · Tumorboard")
        find(screen, CASE)
        screen.wait_for_title(CASE_TITLE)
        close(screen, process)
    with program(screen, demo) as process:
        assert differing_share(overview, screen.wait_for_title(CASE_TITLE)) < 0.05
        close(screen, process)


@pytest.mark.long
def test_the_window_fills_whatever_size_it_is_given(screen: Screen, demo: str) -> None:
    with program(screen, demo) as process:
        screen.wait_for_title(TODAY)
        for size in ((1280, 720), (1400, 840)):
            screen.resize(*size)
            screen.wait_for_drawing()
            assert not has_gaps(screen.picture(screen.place()))
        place = screen.place()
        screen.double_click(place.center().x(), place.top() - 10)
        screen.wait_until(lambda: screen.size()[0] >= WIDTH - 10)
        screen.wait_for_drawing()
        assert screen.size()[1] >= HEIGHT - 50
        assert not has_gaps(screen.picture(screen.place()))
        close(screen, process)


@pytest.mark.long
def test_two_programs_work_on_the_same_file_at_the_same_time(screen: Screen, demo: str) -> None:
    with program(screen, demo) as one, program(screen, demo) as other:
        # A window takes the focus when it appears: first both are there, then either is used.
        for process in (one, other):
            screen.raise_window(process.pid)
            screen.wait_for_title(TODAY)
        for process in (one, other):
            screen.raise_window(process.pid)
            open_meeting(screen)
        before = present(demo)
        screen.press("1")
        screen.wait_until(lambda: len(present(demo)) == len(before) + 1)
        screen.raise_window(one.pid)
        screen.press("2")
        screen.wait_until(lambda: len(present(demo)) == len(before) + 2)
        close(screen, one)
        screen.raise_window(other.pid)
        screen.press("ctrl+1")
        screen.wait_for_title(TODAY)
        close(screen, other)


def present(board: str) -> tuple[str, ...]:
    """Who is in the room of the meeting that is open, as the record has it for whoever opens it once more."""
    database = open_board(board)
    try:
        (meeting,) = (row for row in database.read(list_meetings) if not row.closed)
        room = database.read(read_meeting_room, meeting.id)
    finally:
        database.close()
    return tuple(person.display_name for person in room.people if person.present)
