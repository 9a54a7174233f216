"""The pill that says that something is typed and not in the record yet."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from ui.theme.tokens import Tone
from ui.widgets.labels import pill


def unsaved_pill() -> QLabel:
    """The pill, hidden; whoever owns it shows it while it is true."""
    made = pill(QCoreApplication.translate("unsaved_pill", "○ Not saved"), Tone.MINOR)
    made.setToolTip(QCoreApplication.translate("unsaved_pill", "Kept on this computer; Ctrl+S saves it."))
    made.hide()
    return made
