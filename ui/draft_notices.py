"""Says in the window what is typed and not saved: the count in the top bar, and trouble with keeping it."""

# The window is painted before drafts can be read; their names are for the type checker.
from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.messages import sentence

if TYPE_CHECKING:
    from ui.drafts import DraftKeeper
    from ui.widgets.banner import Banner
    from ui.widgets.drafts_button import DraftsButton
    from ui.widgets.message_line import MessageLine


class DraftNotices(QObject):
    """Follows the drafts of whoever is at the keyboard."""

    def __init__(self, button: DraftsButton, banner: Banner, messages: MessageLine, parent: QObject) -> None:
        super().__init__(parent)
        self._button, self._banner, self._messages = button, banner, messages
        self._drafts: DraftKeeper | None = None

    def follow(self, drafts: DraftKeeper) -> None:
        """Show these from now on."""
        self._drafts = drafts
        self._banner.say("")
        self._show()
        drafts.changed.connect(self._show)
        drafts.failed.connect(self._on_failed)
        drafts.recovered.connect(lambda: self._banner.say(""))

    def tell(self) -> None:
        """Say what was typed at an earlier start and not saved: it waits in its place."""
        if self._drafts is None:
            return
        if self._drafts.trouble is not None:
            words = self.tr("What was typed at an earlier start and not saved cannot be read.")
            self._banner.say(f"{words} {sentence(self._drafts.trouble)}")
        titles = dict.fromkeys(self._drafts.titles.values())
        if titles:
            self._messages.say(self.tr("Typed and not saved yet: %1").replace("%1", "; ".join(titles)))

    def _show(self) -> None:
        titles = {} if self._drafts is None else self._drafts.titles
        # A reason beside a form, "TB-2026-0001/recommendation/reason", is found where its form is.
        places = {"/".join(place.split("/")[:2]): title for place, title in titles.items()}
        self._button.show_drafts(tuple(places.items()))

    def _on_failed(self, error: Exception) -> None:
        words = self.tr("What you type is not being kept on this computer until it is saved.")
        self._banner.say(f"{words} {sentence(error)}")
