"""Marks texts in tables for translation; they are translated where they are shown."""

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that Qt's tool looks for
    """The text itself; Qt's `lupdate` collects it for the context.

    PySide6's own function of this name is annotated to give an object.
    """
    return text


def translated(context: str, text: str) -> str:
    """A text of a table in the language of the program."""
    return QCoreApplication.translate(context, text) if text else ""
