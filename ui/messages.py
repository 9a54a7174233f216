"""What an error says to the person: one sentence, and never a word of a patient's."""

from PySide6.QtCore import QCoreApplication

from tumorboard.errors import TumorBoardError


def sentence(error: Exception) -> str:
    """The sentence for an error; what was not expected is told as such, by its kind alone."""
    if isinstance(error, TumorBoardError):
        return error.sentence
    template = QCoreApplication.translate(
        "messages", "Something went wrong in the program (%1). What you typed is kept; please report this."
    )
    return template.replace("%1", type(error).__name__)
