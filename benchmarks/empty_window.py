"""The floor of a start: `python -m benchmarks.empty_window` shows a window with nothing in it until it was painted."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.paint_watch import PaintWatch


def main() -> int:
    """Show the window in the program's style, as large as the program's, and return the exit code."""
    application = QApplication(sys.argv)
    application.setStyle("Fusion")
    window = QMainWindow()
    window.resize(1280, 800)
    watch = PaintWatch(lambda watched: watched is window)
    window.installEventFilter(watch)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
