"""A screen of one's own: an X server without a monitor, a window manager, keys from outside, and what is to be seen."""

import os
import shutil
import struct
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tools.environment import SCREEN_LIBRARIES, SCREEN_PROGRAMS, missing_packages, missing_program_packages

WIDTH, HEIGHT = 1440, 900
PATIENCE_MS = 30_000
"""Starting a process takes seconds on a busy machine."""
REST_S = 0.5
"""A screen that has not changed for so long shows what it has to show."""

_HEADER = struct.Struct(">25I")
"""The start of a file in the format of xwd (X11/XWDFile.h), as the X server keeps its screen in one."""
_COLOR_BYTES = 12
_GRID = 7
"""Of so many dots in a row, and of so many rows, one is looked at: prime, so that no pattern hides between them."""

WaitUntil = Callable[[Callable[[], bool]], None]


def missing_for_screen() -> list[str]:
    """The Debian packages that a screen of one's own lacks here."""
    return [*missing_packages(SCREEN_LIBRARIES), *missing_program_packages(SCREEN_PROGRAMS)]


@dataclass(frozen=True, slots=True)
class Screen:
    """A running X server with a window manager.

    Attributes:
        display: Its name, e.g. ":3".
        picture_file: Where the server keeps what is to be seen.
        wait_until: Waits for a condition, and raises when it does not come.
    """

    display: str
    picture_file: Path
    wait_until: WaitUntil

    @property
    def environment(self) -> dict[str, str]:
        """For a program that is to show its windows here."""
        elsewhere = {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
        kept = {name: value for name, value in os.environ.items() if name not in elsewhere}
        return {**kept, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def press(self, *keys: str) -> None:
        """Press keys, e.g. "ctrl+k"; they go to whichever window has the focus."""
        self._xdotool("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Type a text, key by key."""
        self._xdotool("type", "--clearmodifiers", "--delay", "5", text)

    def double_click(self, x: int, y: int) -> None:
        """Move the mouse there, click twice, and put it away."""
        self._xdotool("mousemove", str(x), str(y), "click", "--repeat", "2", "--delay", "60", "1")
        self.rest_mouse()

    def rest_mouse(self) -> None:
        """Put the mouse where it covers nothing."""
        self._xdotool("mousemove", str(WIDTH - 1), str(HEIGHT - 1))

    def title(self) -> str:
        """The title of the window that has the focus; "" where none has it."""
        return self._xdotool("getactivewindow", "getwindowname", check=False)

    def shows(self, title: str) -> bool:
        """Whether a window with exactly this title is there to be seen, also one without a frame."""
        return bool(self._xdotool("search", "--onlyvisible", "--name", f"^{title}$", check=False))

    def size(self) -> tuple[int, int]:
        """Width and height of the window with the focus, without its frame."""
        found = self._numbers("getactivewindow", "getwindowgeometry", "--shell")
        return found.get("WIDTH", 0), found.get("HEIGHT", 0)

    def place(self) -> QRect:
        """Where the window with the focus stands, without its frame."""
        # What xdotool itself tells as the place counts the frame twice; the mouse stands where it was sent.
        corner = self._numbers(
            "getactivewindow", "mousemove", "--window", "%1", "0", "0", "getmouselocation", "--shell"
        )
        self.rest_mouse()
        return QRect(corner["X"], corner["Y"], *self.size())

    def resize(self, width: int, height: int) -> None:
        """Ask the window manager for another size of the window with the focus, and wait until it has it."""
        self._xdotool("getactivewindow", "windowsize", str(width), str(height))
        self.wait_until(lambda: self.size() == (width, height))

    def raise_window(self, process_id: int) -> None:
        """Wait for the window of a process, bring it to the front and give it the focus, as a task bar does."""
        named = ("search", "--all", "--onlyvisible", "--pid", str(process_id), "--name", "Tumorboard")
        self.wait_until(lambda: bool(self._xdotool(*named, check=False)))
        self._xdotool(*named, "windowactivate")
        self.wait_until(lambda: self._process() == process_id)

    def picture(self, part: QRect | None = None) -> QImage:
        """What is to be seen: all of the screen, or a part of it."""
        data = self.picture_file.read_bytes()
        header = _HEADER.unpack_from(data)
        header_size, width, height, line_bytes, colors = (header[place] for place in (0, 4, 5, 12, 19))
        start = header_size + colors * _COLOR_BYTES
        whole = QImage(data[start:], width, height, line_bytes, QImage.Format.Format_RGB32)
        return whole.copy(part or whole.rect())

    def wait_for_title(self, title: str) -> QImage:
        """Wait until the window with the focus has this title and has drawn itself, and give the whole screen."""
        self.wait_until(lambda: self.title() == title)
        return self.wait_for_drawing()

    def wait_for_drawing(self, former: QImage | None = None) -> QImage:
        """Wait until something is drawn, differs from a former picture, and has come to rest; give the whole screen."""
        last, since = QImage(), monotonic()

        def at_rest() -> bool:
            nonlocal last, since
            now = self.picture()
            if now != last:
                last, since = now, monotonic()
            changed = former is None or differing_share(former, last) > 0
            return changed and is_drawn(last) and monotonic() - since > REST_S

        self.wait_until(at_rest)
        self.keep_picture()
        return last

    def keep_picture(self) -> None:
        """Leave a picture of the screen beside the logs, for whoever looks after the test."""
        folder = self.picture_file.parent
        self.picture().save(str(folder / f"{len(list(folder.glob('*.png'))) + 1:02d}.png"))

    def _process(self) -> int:
        """The id of the process whose window has the focus; 0 where none has it."""
        return int(self._xdotool("getactivewindow", "getwindowpid", check=False) or 0)

    def _numbers(self, *arguments: str) -> dict[str, int]:
        lines = self._xdotool(*arguments, check=False).splitlines()
        return {name: int(value) for name, value in (line.split("=") for line in lines if line.count("=") == 1)}

    def _xdotool(self, *arguments: str, check: bool = True) -> str:
        command = [_program("xdotool"), *arguments]
        environment = {**os.environ, "DISPLAY": self.display}
        done = subprocess.run(command, check=check, capture_output=True, text=True, env=environment)
        return done.stdout.strip() if done.returncode == 0 else ""


@contextmanager
def own_screen(folder: Path, wait_until: WaitUntil) -> Iterator[Screen]:
    """Start an X server on a free display and a window manager on it; both end with this block.

    Args:
        folder: Where the screen's picture and the logs go.
        wait_until: Waits for a condition, and raises when it does not come.
    """
    name = folder / "display"
    with ExitStack() as running:
        with name.open("wb") as told:
            server = [_program("Xvfb"), "-displayfd", str(told.fileno()), "-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
            server += ["-nolisten", "tcp", "-noreset", "-fbdir", str(folder)]
            log = folder / "server.log"
            running.enter_context(_running(server, log, os.environ, passed=(told.fileno(),)))
        wait_until(lambda: name.read_text().endswith("\n"))
        screen = Screen(f":{name.read_text().strip()}", folder / "Xvfb_screen0", wait_until)
        environment = {**os.environ, "DISPLAY": screen.display}
        running.enter_context(_running([_program("openbox")], folder / "manager.log", environment))
        # The window manager answers this question; before it runs, nobody does.
        wait_until(lambda: bool(screen._xdotool("get_num_desktops", check=False)))  # noqa: SLF001 - its own maker
        screen.rest_mouse()
        yield screen


@contextmanager
def _running(
    command: Sequence[str], log: Path, environment: Mapping[str, str], *, passed: tuple[int, ...] = ()
) -> Iterator[None]:
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env=environment, pass_fds=passed)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def colors_of(picture: QImage) -> set[int]:
    """The colors of a picture, at the dots of a grid."""
    return set(_dots(picture))


def is_drawn(picture: QImage) -> bool:
    """Whether there is more to be seen than a plain window: text alone has dozens of shades."""
    return len(colors_of(picture)) > 20


def has_gaps(picture: QImage) -> bool:
    """Whether the screen behind shows through: it is black, and nothing of the light look is."""
    return 0xFF000000 in colors_of(picture)


def differing_share(one: QImage, other: QImage) -> float:
    """The share of dots in which two pictures differ, from 0 to 1; 1 where their sizes do."""
    if one.size() != other.size():
        return 1.0
    pairs = list(zip(_dots(one), _dots(other), strict=True))
    return sum(first != second for first, second in pairs) / len(pairs)


def _dots(picture: QImage) -> list[int]:
    return [picture.pixel(x, y) for y in range(0, picture.height(), _GRID) for x in range(0, picture.width(), _GRID)]


def _program(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        raise FileNotFoundError(name)
    return path
