"""A folder of this computer, typed or chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ui.theme.tokens import STEP


class FolderLine(QWidget):
    """A line with a button beside it.

    Signals:
        chosen: Another folder was entered; "" for none.
    """

    chosen = Signal(str)

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""
        self.field = QLineEdit(placeholderText=hint)
        self.field.setAccessibleName(name)
        self.browse = QPushButton(self.tr("Browse…"))
        self.browse.setAccessibleName(self.tr("Browse for: %1").replace("%1", name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self.field, 1)
        row.addWidget(self.browse)
        self.field.editingFinished.connect(self._tell)
        self.browse.clicked.connect(self._browse)

    def show_folder(self, folder: str) -> None:
        """Show a folder without telling anyone."""
        self._known = folder
        self.field.setText(folder)

    def _tell(self) -> None:
        folder = self.field.text().strip()
        if folder != self._known:
            self._known = folder
            self.chosen.emit(folder)

    def _browse(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.field.accessibleName(), self.field.text())
        if found:
            self.field.setText(found)
            self._tell()
