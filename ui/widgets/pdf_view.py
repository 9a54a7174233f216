"""A PDF in the page: zoom, fit to the width, and search. It comes from memory and never touches a disk."""

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from ui.theme.tokens import STEP
from ui.widgets.labels import label

ZOOM_STEP = 1.25
LEAST_ZOOM, MOST_ZOOM = 0.25, 5.0

_LARGER = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Equal})
_SMALLER = frozenset({Qt.Key.Key_Minus})


class PdfView(QWidget):
    """Shows one document. Ctrl and + or - zoom, Ctrl+0 fits the width, Ctrl+F searches, F3 goes to the next place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._search = QPdfSearchModel(self)
        self.pages = _PagesView(self)
        self.term = QLineEdit(placeholderText=self.tr("Find in this letter"), clearButtonEnabled=True)
        self.found = label("", "caption")
        self.before = _button("↑", self.tr("Previous place (Shift+F3)"))
        self.after = _button("↓", self.tr("Next place (F3)"))
        self.smaller = _button("\u2212", self.tr("Smaller (Ctrl+-)"))
        self.larger = _button("+", self.tr("Larger (Ctrl++)"))
        self.fit = QPushButton(self.tr("Fit width"))
        self._nothing = label("", "muted", wrap=True)
        self._lay_out()
        self._connect()
        self.clear(self.tr("Nothing to show yet."))

    @property
    def zoom(self) -> float:
        """How large the pages are; 1.0 is their size on paper."""
        return self.pages.zoomFactor()

    @property
    def page_count(self) -> int:
        """How many pages are shown; 0 for none."""
        return self._document.pageCount()

    @property
    def place_count(self) -> int:
        """How many places hold what is searched for."""
        return self._search.rowCount(QModelIndex())

    @property
    def place(self) -> int:
        """Which of those places is shown, from 0; -1 for none."""
        return self.pages.currentSearchResultIndex()

    def show_pdf(self, pdf: bytes) -> None:
        """Show a document; a file that is none is told as such."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        if self._document.status() is not QPdfDocument.Status.Ready:
            self.clear(self.tr("This file cannot be shown here. Save it and open it with another program."))
            return
        self._stack.setCurrentIndex(0)
        self._set_enabled(enabled=True)
        self.fit_width()
        self._look_for(self.term.text())

    def clear(self, why: str) -> None:
        """Show no document, and say why."""
        self._document.close()
        self._nothing.setText(why)
        self._stack.setCurrentIndex(1)
        self._set_enabled(enabled=False)

    def fit_width(self) -> None:
        """Make the pages as wide as the view."""
        self.pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def zoom_by(self, factor: float) -> None:
        """Make the pages larger (above 1.0) or smaller, from the size that they have now."""
        present = self._width_zoom() if self.pages.zoomMode() is QPdfView.ZoomMode.FitToWidth else self.zoom
        self.pages.setZoomMode(QPdfView.ZoomMode.Custom)
        self.pages.setZoomFactor(min(max(present * factor, LEAST_ZOOM), MOST_ZOOM))

    def step(self, by: int) -> None:
        """Go to the place so many further on; behind the last comes the first."""
        count = self.place_count
        if not count:
            return
        self.pages.setCurrentSearchResultIndex((self.place + by) % count if self.place >= 0 else 0)
        link = self._search.resultAtIndex(self.place)
        self.pages.pageNavigator().jump(link.page(), link.location(), 0)
        self._tell_places()

    def _lay_out(self) -> None:
        self.term.setAccessibleName(self.tr("Find in this letter"))
        self.pages.setAccessibleName(self.tr("The letter's pages"))
        self.pages.setPageMode(QPdfView.PageMode.MultiPage)
        self.pages.setDocument(self._document)
        self._search.setDocument(self._document)
        self.pages.setSearchModel(self._search)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        bar = QHBoxLayout()
        bar.setSpacing(STEP)
        bar.addWidget(self.term, 1)
        for part in (self.found, self.before, self.after, self.smaller, self.larger, self.fit):
            bar.addWidget(part)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(bar)
        layout.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self.term.textChanged.connect(self._look_for)
        self.term.returnPressed.connect(lambda: self.step(1))
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.smaller.clicked.connect(lambda: self.zoom_by(1 / ZOOM_STEP))
        self.larger.clicked.connect(lambda: self.zoom_by(ZOOM_STEP))
        self.fit.clicked.connect(self.fit_width)
        # Places turn up page by page while the search runs.
        self._search.rowsInserted.connect(lambda *_: self._tell_places())
        self._search.modelReset.connect(self._tell_places)
        for keys, act in (
            ("Ctrl+F", self.term.setFocus),
            ("Ctrl+0", self.fit_width),
            ("F3", lambda: self.step(1)),
            ("Shift+F3", lambda: self.step(-1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _look_for(self, text: str) -> None:
        self._search.setSearchString(text.strip())
        self.pages.setCurrentSearchResultIndex(-1)
        self._tell_places()

    def _tell_places(self) -> None:
        count = self.place_count
        if not self.term.text().strip():
            words = ""
        elif not count:
            words = self.tr("not found")
        elif self.place < 0:
            words = str(count)
        else:
            words = self.tr("%1 of %2").replace("%1", str(self.place + 1)).replace("%2", str(count))
        self.found.setText(words)
        self.before.setEnabled(bool(count))
        self.after.setEnabled(bool(count))

    def _set_enabled(self, *, enabled: bool) -> None:
        for part in (self.term, self.smaller, self.larger, self.fit):
            part.setEnabled(enabled)
        self._tell_places()

    def _width_zoom(self) -> float:
        """The zoom that fits the width: a page's points are 1/72 inch."""
        page = self._document.pagePointSize(0).width()
        margins = self.pages.documentMargins()
        room = self.pages.viewport().width() - margins.left() - margins.right()
        return room / (page * self.pages.logicalDpiX() / 72) if page else 1.0


class _PagesView(QPdfView):
    """The pages; with the focus here, Ctrl and + or - zoom the pages rather than the whole window's text."""

    def __init__(self, owner: PdfView) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def event(self, event: QEvent) -> bool:
        """Take the zoom keys before the window's shortcuts do."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _zoom_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom; other keys scroll."""
        by = _zoom_key(event)
        if by:
            self._owner.zoom_by(by)
        else:
            super().keyPressEvent(event)


def _zoom_key(event: QKeyEvent) -> float:
    """The factor of a zoom key; 0 for any other."""
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return 0
    if event.key() in _LARGER:
        return ZOOM_STEP
    return 1 / ZOOM_STEP if event.key() in _SMALLER else 0


def _button(sign: str, name: str) -> QPushButton:
    made = QPushButton(sign)
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made
