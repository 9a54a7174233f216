"""The scan folder among the settings of this computer."""

from PySide6.QtWidgets import QWidget

from tumorboard.vocabulary import Role
from ui.context import AppContext
from ui.widgets.folder_line import FolderLine
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card


class ScanFolderCard(Card):
    """Where a scanner or a fax writes to. It is of this computer, not of the board; coordinators need it."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("Scan folder"))
        self.heading.show()
        self._preferences = context.presence.preferences
        self.folder = FolderLine(self.tr("Scan folder of this computer"), self.tr("Where the scanner or fax writes"))
        words = self.tr(
            "“Scan folder” among the files of a case lists what is new there, to be filed. Nothing is deleted from it."
        )
        self.body.addWidget(FreeText(words, "muted"))
        self.body.addWidget(self.folder)
        self.folder.show_folder(self._preferences.scan_folder)
        self.folder.chosen.connect(self._keep)
        # Only hidden here: without a parent yet, it would be shown as a window of its own.
        if context.person.role is not Role.COORDINATOR:
            self.hide()

    def _keep(self, folder: str) -> None:
        self._preferences.scan_folder = folder
