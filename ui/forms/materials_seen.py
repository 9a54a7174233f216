"""Exactly which material a review saw, and whether it re-read it or only its report."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from tumorboard.queries.snapshots import MaterialSnapshot
from tumorboard.vocabulary import ReviewBasis
from ui.forms.pieces import Piece, Pieces
from ui.theme.tokens import STEP
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.free_text import FreeText
from ui.widgets.labels import label

_TEXTS, _BOXES = 2, 1
_KEY = "material/"


class MaterialsSeen(QWidget):
    """A row per material of the case; "not part of this review" is the beginning.

    Signals:
        edited: A material was taken in or out.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[int, ChoiceBox[ReviewBasis]] = {}
        self._names: dict[int, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * STEP)
        self._grid.setVerticalSpacing(STEP)
        self._grid.setColumnStretch(0, _TEXTS)
        self._grid.setColumnStretch(1, _BOXES)

    def show_materials(self, materials: Sequence[MaterialSnapshot], seen: Mapping[int, ReviewBasis]) -> None:
        """Show the materials of the case and which of them this review saw."""
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.boxes.clear()
        if not materials:
            none = self.tr("No material is registered for this case yet.")
            self._grid.addWidget(label(none, "muted", wrap=True), 0, 0, 1, 2)
        for row, material in enumerate(materials):
            text = f"{material_name(material)} · {material.status.label.lower()}"
            box = ChoiceBox(ReviewBasis, text, none=self.tr("Not part of this review"), narrow=True)
            box.choose(seen.get(material.id))
            box.edited.connect(self.edited)
            self.boxes[material.id] = box
            self._names[material.id] = material_name(material)
            self._grid.addWidget(FreeText(text), row, 0)
            self._grid.addWidget(box, row, 1)

    def summary(self) -> str:
        """What is part of the review, in one line."""
        return ", ".join(self._names[number] for number in self.seen())

    def pieces(self) -> dict[str, Piece]:
        """A piece for each material that is part of the review."""
        found = {}
        for number, basis in self.seen().items():
            found[f"{_KEY}{number}"] = Piece(self._names[number], basis.label, basis.value)
        return found

    def put(self, pieces: Pieces) -> None:
        """Show what `pieces` gave; a material that it does not name is not part of the review."""
        for number, box in self.boxes.items():
            piece = pieces.get(f"{_KEY}{number}")
            box.choose(None if piece is None else ReviewBasis(piece.content))

    def seen(self) -> dict[int, ReviewBasis]:
        """The materials that this review saw, and how."""
        return {number: basis for number, box in self.boxes.items() if (basis := box.choice()) is not None}


def material_name(material: MaterialSnapshot) -> str:
    """A material in one line: "H&E and immunostains S26-1187 (6)"."""
    name = material.description or material.kind.label
    number = f" {material.accession_number}" if material.accession_number else ""
    count = f" ({material.quantity})" if material.quantity else ""
    return f"{name}{number}{count}"
