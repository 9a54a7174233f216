"""A table whose rows are chosen as a whole: the same habits for every list of the program."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QAbstractItemModel, QEvent, QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTableView, QWidget

_CELL_EDGES = 22
"""What the style sheet puts left and right of a cell's text, in pixels."""
_ROW_EDGES = 20
"""What stands above and below a row's text, in pixels."""
_NARROWEST, _WIDEST = 2.0, 400.0
"""Digits: what a remembered width of a column may be."""


class RowTable(QTableView):
    """Whole rows: arrows move, Enter opens, Ctrl+C copies what is chosen as text. Sizes follow those of the text."""

    def __init__(
        self,
        model: QAbstractItemModel,
        name: str,
        characters: Sequence[int],
        *,
        stretched: int,
        parent: QWidget | None = None,
    ) -> None:
        """Makes the table.

        Args:
            model: What it shows.
            name: Its name for a screen reader.
            characters: For each column, how many digits it has room for; letters are a little narrower.
            stretched: The column that takes what room is left; where less is left than half of what it has room for,
                the table scrolls sideways.
            parent: The widget that it belongs to.
        """
        super().__init__(parent)
        self._characters = tuple(characters)
        self._stretched = stretched
        self._unit = 0
        self._digits = [float(each) for each in characters]
        self._kept_rows: int | None = None
        self._fitting = False
        self._keep: Callable[[str], None] | None = None
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self._fit()
        header.sectionResized.connect(self._on_resized)

    def remember(self, settings: QSettings, name: str) -> None:
        """Take up the widths that were pulled at an earlier start, and keep those that are pulled from now on.

        Widths are kept in digits, so that they fit the text at whatever size it has then. A second call does nothing.

        Args:
            settings: Where they are kept.
            name: What the table is called there; no other table has the same name.
        """
        if self._keep is not None:
            return
        key = f"tables/{name}"
        self._keep = partial(settings.setValue, key)
        widths = _read_widths(str(settings.value(key, "")))
        if len(widths) == len(self._digits):
            self._digits = widths
            self._fit_columns()

    def select_many(self) -> None:
        """Let several rows be chosen: Shift and the arrows or a click add those between, Ctrl and a click one."""
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)

    def chosen_rows(self) -> list[int]:
        """The rows that are chosen, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def show_column(self, column: int, *, shown: bool) -> None:
        """Show a column, or hide it; the stretched one always stays."""
        if column != self._stretched:
            self.setColumnHidden(column, not shown)
            self._fit_columns()

    def keep_rows(self, rows: int, *, fixed: bool = False) -> None:
        """Be high enough for so many rows whatever the size of the text; `fixed`: and no higher."""
        self._kept_rows = rows
        policy = QSizePolicy.Policy.Fixed if fixed else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, policy)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the rows that are to be seen."""
        least = super().minimumSizeHint()
        if self._kept_rows is None:
            return least
        header = self.horizontalHeader()
        height = self._kept_rows * self.verticalHeader().defaultSectionSize() + 2 * self.frameWidth()
        height += 0 if header.isHidden() else header.sizeHint().height()
        height += self.horizontalScrollBar().sizeHint().height() if header.length() > self.viewport().width() else 0
        return QSize(least.width(), height)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as the rows that are to be seen."""
        wanted = super().sizeHint()
        return wanted if self._kept_rows is None else QSize(wanted.width(), self.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the stretched column take what room is left."""
        super().resizeEvent(event)
        self._stretch()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Keep rows and columns in proportion to the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy whole rows, where Qt would copy one cell."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.currentIndex().isValid():
            rows = self.chosen_rows() or [self.currentIndex().row()]
            QGuiApplication.clipboard().setText("\n".join(map(self._row_text, rows)))
            return
        super().keyPressEvent(event)

    def _row_text(self, row: int) -> str:
        columns = [column for column in range(self.model().columnCount()) if not self.isColumnHidden(column)]
        return "\t".join(str(self.model().index(row, column).data() or "") for column in columns)

    def _stretch(self) -> None:
        others = sum(self.columnWidth(column) for column in range(len(self._characters)) if column != self._stretched)
        half = self._characters[self._stretched] * self._unit // 2 + _CELL_EDGES
        least = max(half, self.horizontalHeader().sectionSizeHint(self._stretched))
        with self._own_fitting():
            self.setColumnWidth(self._stretched, max(self.viewport().width() - others, least))

    def _fit(self) -> None:
        unit = self.fontMetrics().horizontalAdvance("0")
        if unit == self._unit:
            return
        self._unit = unit
        self._fit_columns()
        height = self.fontMetrics().height() + _ROW_EDGES
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.updateGeometry()

    def _fit_columns(self) -> None:
        with self._own_fitting():
            for column, digits in enumerate(self._digits):
                if column != self._stretched:
                    self.setColumnWidth(column, round(digits * self._unit) + _CELL_EDGES)
        self._stretch()

    def _on_resized(self, column: int, _before: int, now: int) -> None:
        """A column was pulled by hand: the stretched one gives or takes the room."""
        if self._fitting:
            return
        self._digits[column] = max((now - _CELL_EDGES) / max(self._unit, 1), _NARROWEST)
        if column != self._stretched:
            self._stretch()
        if self._keep is not None:
            self._keep(" ".join(f"{each:.2f}" for each in self._digits))

    @contextmanager
    def _own_fitting(self) -> Iterator[None]:
        """What is resized meanwhile was not pulled by anybody."""
        before, self._fitting = self._fitting, True
        yield
        self._fitting = before


def _read_widths(text: str) -> list[float]:
    """Remembered widths in digits; none where the text is not a list of them."""
    try:
        widths = [float(part) for part in text.split()]
    except ValueError:
        return []
    return widths if all(_NARROWEST <= each <= _WIDEST for each in widths) else []
