"""Takes back what this program put on the clipboard, and nothing that others put there since."""

from collections.abc import Callable

from PySide6.QtGui import QClipboard, QGuiApplication

MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
"""What was copied, and on some systems what is merely selected."""


def clear_own_clipboard(is_ours: Callable[[QClipboard.Mode], bool] | None = None) -> None:
    """Clear the clipboard where its content is this program's.

    Args:
        is_ours: Says so; None to ask the system, which does not tell on a platform without a screen.
    """
    clipboard = QGuiApplication.clipboard()

    def owned(mode: QClipboard.Mode) -> bool:
        return clipboard.ownsClipboard() if mode is QClipboard.Mode.Clipboard else clipboard.ownsSelection()

    for mode in MODES:
        if (is_ours or owned)(mode):
            clipboard.clear(mode)
