"""A line of text outside of any form, such as a reason, that outlives a crash all the same."""

from PySide6.QtCore import QObject

from ui.drafts import DraftKeeper
from ui.widgets.suggest_line import SuggestLine


class KeptLine(QObject):
    """Gives a line what was typed into it at an earlier start, and keeps what is typed from now on.

    An emptied line, or one with what it began with, keeps nothing.

    Attributes:
        was_kept: Whether something was given back.
    """

    def __init__(self, line: SuggestLine, drafts: DraftKeeper, place: str, title: str) -> None:
        super().__init__(line)
        self._line = line
        self._drafts = drafts
        self._place, self._title = place, title
        self._begun = line.text()
        found = drafts.take_up(place)
        self.was_kept = bool(found)
        if found:
            # What was typed in two windows stands side by side: neither may go for the other.
            line.set_text(" / ".join(dict.fromkeys(draft.content for draft in found)))
        line.edited.connect(self._on_edit)

    def _on_edit(self) -> None:
        text = self._line.text()
        if text in {"", self._begun}:
            self._drafts.drop(self._place)
        else:
            self._drafts.note(self._place, self._title, lambda: text)
