"""A picture in the page, fitted to its place or larger. It comes as bare pixels: nothing is decoded here."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from tumorboard.vault.looks import GRAY, Picture
from ui.widgets.labels import label

ZOOM_STEP = 1.25
_LARGEST = 4096
"""Pixels of the longer side, however far somebody zooms in."""
_SMALLEST = 32

_LARGER = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Equal})


class PictureView(QScrollArea):
    """Shows one picture. Ctrl and + or - zoom, Ctrl+0 fits it into the view, the arrows move what is seen of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = QPixmap()
        self._fitted = True
        self._shown = label()
        self._shown.setScaledContents(True)
        # Its edge is seen also where it is as white as the card.
        self._shown.setProperty("role", "picture")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self._shown)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The file's picture"))

    @property
    def shown_size(self) -> QSize:
        """How large the picture is drawn, in pixels of the screen."""
        return self._shown.size()

    def show_picture(self, picture: Picture) -> None:
        """Show a picture, as large as the view takes."""
        gray = picture.depth == GRAY
        kind = QImage.Format.Format_Grayscale8 if gray else QImage.Format.Format_RGB888
        row = picture.width * picture.depth
        # The pixels belong to Python: a copy outlives them.
        image = QImage(picture.pixels, picture.width, picture.height, row, kind).copy()
        self._whole = QPixmap.fromImage(image)
        self._shown.setPixmap(self._whole)
        self.fit()

    def fit(self) -> None:
        """Make the picture as large as the view, and no larger than it stays recognizable."""
        self._fitted = True
        room = self.viewport().size()
        whole = self._whole.size()
        if not whole.isEmpty() and not room.isEmpty():
            self._shown.resize(whole.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))

    def zoom_by(self, factor: float) -> None:
        """Make the picture larger (above 1.0) or smaller."""
        size = self._shown.size() * factor
        if _SMALLEST <= max(size.width(), size.height()) <= _LARGEST:
            self._fitted = False
            self._shown.resize(size)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A fitted picture stays fitted."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def event(self, event: QEvent) -> bool:
        """Take the zoom keys before the window's shortcuts do: those are about the text."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._act_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom; other keys scroll."""
        factor = self._act_of(event)
        if not factor:
            super().keyPressEvent(event)
        elif factor == 1:
            self.fit()
        else:
            self.zoom_by(factor)

    def _act_of(self, event: QKeyEvent) -> float:
        """The factor of a zoom key, 1 for the one that fits; 0 for any other."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return 0
        if event.key() in _LARGER:
            return ZOOM_STEP
        if event.key() == Qt.Key.Key_Minus:
            return 1 / ZOOM_STEP
        return 1 if event.key() == Qt.Key.Key_0 else 0
