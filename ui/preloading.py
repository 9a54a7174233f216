"""Loads what is likely to be wanted next, while nothing else is to be done."""

from collections.abc import Sequence
from functools import partial
from importlib import import_module

from PySide6.QtCore import QTimer

from ui.main_window import MainWindow

IDLE_MS = 500
"""So long after the first page was asked for, it is on screen."""

WANTED_SOON = (
    "ui.dialogs.palette",
    "ui.pages.cases",
    "tumorboard.services.reviews",
    "tumorboard.services.recommendations",
    "ui.forms.review_tab",
    "ui.forms.recommendation_form",
    "tumorboard.correspondence",
    "ui.forms.letters_tab",
    "ui.pages.case",
)
"""What the first case needs, in pieces: each is loaded with all that it needs itself."""


def preload_soon(window: MainWindow) -> None:
    """Begin once the window's first page is on screen."""
    QTimer.singleShot(IDLE_MS, window, partial(_preload, window, WANTED_SOON))


def _preload(window: MainWindow, modules: Sequence[str]) -> None:
    """Load the next piece in the queue of reads and writes, so that it runs beside none of them and delays one at most.

    A piece that cannot be loaded is told of by the page that needs it.
    """
    if modules:
        go_on = partial(QTimer.singleShot, 0, window, partial(_preload, window, modules[1:]))
        window.context.tasks.run(
            window, partial(import_module, modules[0]), lambda _module: go_on(), failed=lambda _error: None
        )
