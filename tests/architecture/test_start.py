"""What opening the window loads: what its first page does not need is loaded when it is wanted."""

import subprocess
import sys

from tests.support.every_table import FilledBoard

ENDING_WITH_ITS_FIRST_PAGE = """
import sys
from PySide6.QtCore import QTimer
from tumorboard.cli import main
import ui.app

class Watched(ui.app.Program):
    def start(self, location):
        self.watch = QTimer(self, interval=20)
        self.watch.timeout.connect(self.look)
        self.watch.start()
        super().start(location)

    def look(self):
        page = self.window.stack.page if self.window is not None else None
        if page is not None and page.title.text():
            self.watch.stop()
            print(self.window.stack.name, *sorted(sys.modules))
            self.window.close()

ui.app.Program = Watched
sys.exit(main(sys.argv[1:]))
"""

ENDING_WITH_ITS_FIRST_PAINT = """
import sys
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow
from tumorboard.cli import main
import ui.app

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            print(*sorted(sys.modules))
            QCoreApplication.instance().removeEventFilter(self)
            QTimer.singleShot(0, watched.close)
        return False

class Watched(ui.app.Program):
    def start(self, location):
        self.watch = Watch(self)
        QCoreApplication.instance().installEventFilter(self.watch)
        super().start(location)

ui.app.Program = Watched
sys.exit(main(sys.argv[1:]))
"""

ENDING_WITH_THE_PAGE_OF_A_CASE = """
import sys
from PySide6.QtCore import QTimer
from tumorboard.cli import main
import ui.app

class Watched(ui.app.Program):
    def start(self, location):
        self.watch = QTimer(self, interval=20)
        self.watch.timeout.connect(self.look)
        self.watch.start()
        super().start(location)

    def look(self):
        if hasattr(sys.modules.get("ui.pages.case"), "CasePage"):
            self.watch.stop()
            print(self.window.stack.name)
            self.window.close()

ui.app.Program = Watched
sys.exit(main(sys.argv[1:]))
"""

NOT_FOR_THE_SHELL = (
    "sqlalchemy",
    "tumorboard.concordance",
    "tumorboard.database",
    "tumorboard.models",
    "tumorboard.queries",
    "tumorboard.services",
    "ui.opening",
    "ui.pages.today",
)
"""The worker loads these when the window has been painted."""

NOT_FOR_THE_FIRST_PAGE = (
    "alembic",  # makes and upgrades boards
    "psycopg",  # reaches a server, and this board is a file
    "reportlab",  # letters and agendas as PDF
    "uharfbuzz",
    "bidi",
    "PIL",
    "pymupdf_fonts.FiraGO_Regular",
    "PySide6.QtPdf",  # shows letters
    "PySide6.QtPdfWidgets",
    "PySide6.QtNetwork",
    "qtawesome",  # loads Qt modules that nothing here uses; its font is read as a file
    "scipy",  # statistics
    "numpy",
    "tumorboard.correspondence",
    "tumorboard.demo",
    "tumorboard.exchange",
    "tumorboard.reports",
    "ui.forms",
    "ui.pages.case",
)
"""All of these together would double the time until the window is painted: `python -m benchmarks --only window`."""


def printed(script: str, board: FilledBoard) -> list[str]:
    """The words that the program prints when it is watched in this way."""
    command = [sys.executable, "-c", script, "--board", board.location]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.split()


def test_the_window_is_painted_before_anything_of_a_board_is_loaded(filled_file: FilledBoard) -> None:
    loaded = printed(ENDING_WITH_ITS_FIRST_PAINT, filled_file)
    assert "ui.main_window" in loaded
    assert [name for name in (*NOT_FOR_THE_SHELL, *NOT_FOR_THE_FIRST_PAGE) if name in loaded] == []


def test_the_page_of_a_case_is_loaded_by_itself_soon_after(filled_file: FilledBoard) -> None:
    assert printed(ENDING_WITH_THE_PAGE_OF_A_CASE, filled_file) == ["today"]


def test_opening_the_window_loads_nothing_that_its_first_page_does_not_need(filled_file: FilledBoard) -> None:
    page, *loaded = printed(ENDING_WITH_ITS_FIRST_PAGE, filled_file)
    assert page == "today"
    assert "ui.pages.today" in loaded
    assert [name for name in NOT_FOR_THE_FIRST_PAGE if name in loaded] == []
