"""A closed list to choose from."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from tumorboard.vocabulary import Term
from ui.theme.tokens import STEP

T = TypeVar("T", bound=Term)


class ChoiceBox(QComboBox, Generic[T]):
    """A combo box over the terms of one list, with an entry for "none" where there may be none.

    A `narrow` one takes the width that it is given; its open list is as wide as its words.

    Signals:
        edited: The person chose another one.
    """

    edited = Signal()

    def __init__(
        self,
        terms: Iterable[T],
        name: str,
        *,
        none: str | None = None,
        narrow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        width = QSizePolicy.Policy.Ignored if narrow else QSizePolicy.Policy.Preferred
        self.setSizePolicy(width, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(4)
        if narrow:
            self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        else:
            self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        # Qt would give a term back as a bare string, so that it is not handed over as an item's data.
        self._terms: list[T | None] = [*([None] if none is not None else []), *terms]
        for term in self._terms:
            self.addItem(none or "" if term is None else term.label)
        self.currentIndexChanged.connect(lambda _index: self.edited.emit())

    def choice(self) -> T | None:
        """What is chosen."""
        return self._terms[self.currentIndex()]

    def choose(self, term: Term | None) -> None:
        """Show a term; one that is not in the list leaves the first."""
        self.setCurrentIndex(next((place for place, each in enumerate(self._terms) if each is term), 0))

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Open the list, wide enough for every word."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 6 * STEP)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scrolling a page must not change an answer that happens to pass under the pointer."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
