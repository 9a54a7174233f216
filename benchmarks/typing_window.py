"""A process for `killed`: someone types a number every 20 ms into an opinion until the process is killed.

Each number is printed with the moment at which it was typed, by the clock that all processes share.
"""

import itertools
import sys
from time import monotonic

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tumorboard.database.opening import open_board
from ui.app import make_window
from ui.forms.opinion_form import OpinionForm
from ui.pages.case import CasePage

_EVERY_MS = 20


def main(board: str, settings: str, login: str, number: str) -> int:
    """Open the window on a case and type until the end."""
    application = QApplication([])
    window = make_window(open_board(board), QSettings(settings, QSettings.Format.IniFormat), login)
    window.show()
    page = window.open_page(f"case:{number}")
    if not isinstance(page, CasePage):
        raise TypeError(type(page).__name__)
    page.open_part("opinions")
    numbers = itertools.count()
    clock = QTimer(interval=_EVERY_MS)

    def type_on() -> None:
        tab = page.tabs.get("opinions")
        if isinstance(tab, OpinionForm):
            typed = next(numbers)
            QTest.keyClicks(tab.parts.opinion.controls["statement"], f"n{typed} ")
            print(typed, monotonic(), flush=True)

    clock.timeout.connect(type_on)
    clock.start()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
