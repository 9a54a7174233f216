"""Shows the recovery key of a new board, once: to be copied, printed or saved, and confirmed as kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label


class RecoveryCard(Card):
    """Nothing leads on before the person says that the key is kept.

    Signals:
        save_requested: The key is to be saved as a text.
        kept: It is kept, and the board can be opened.
    """

    save_requested = Signal()
    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("The board's recovery key"))
        self.heading.show()
        self.key = label("", "title", wrap=True, selectable=True)
        self.copy = QPushButton(self.tr("&Copy"))
        self.print = QPushButton(self.tr("&Print…"))
        self.save = QPushButton(self.tr("&Save as text…"))
        self.told = FreeText("", "caption")
        self.confirm = QCheckBox(self.tr("I have kept the recovery key in a safe place, apart from the board"))
        self.go = QPushButton(self.tr("Open the &board"))
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self.save_requested)
        self.confirm.toggled.connect(self.go.setEnabled)
        self.go.clicked.connect(self.kept)

    @property
    def text(self) -> str:
        """What is printed or saved: the key, and what it is for."""
        words = self.tr(
            "Recovery key of a Tumorboard board. Whoever has it and the board's file can read the board. Keep it in a "
            "safe place, apart from the board."
        )
        return f"{words}\n\n{self._key}\n"

    def show_key(self, key: str) -> None:
        """Show a key."""
        self._key = key
        self.key.setText(key)
        self.key.setAccessibleName(self.tr("Recovery key: %1").replace("%1", key))
        self.confirm.setChecked(False)
        self.told.show_text("")
        self.copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Show it no more."""
        self._key = ""
        self.key.setText("")
        self.key.setAccessibleName("")

    def tell(self, sentence: str) -> None:
        """Say what was done with the key."""
        self.told.show_text(sentence)

    def _lay_out(self) -> None:
        self._key = ""
        about = self.tr(
            "It is shown this once. If every passphrase is forgotten, this key alone opens the board; without it, "
            "everything in it would be lost."
        )
        acts = QWidget()
        row = FlowLayout(acts)
        for button in (self.copy, self.print, self.save):
            row.addWidget(button)
        self.go.setProperty("role", "primary")
        self.go.setEnabled(False)
        for part in (label(about, wrap=True), self.key, acts, self.told, self.confirm):
            self.body.addWidget(part)
        self.body.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._key)
        self.tell(
            self.tr(
                "Copied. Other programs can read the clipboard: paste it where it is kept, then copy something else."
            )
        )

    def _print(self) -> None:
        # Loaded for those who print.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - see above

        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        wanted = dialog.exec() == QPrintDialog.DialogCode.Accepted
        dialog.deleteLater()
        if wanted:
            document = QTextDocument()
            document.setPlainText(self.text)
            document.print_(printer)
            self.tell(self.tr("Sent to the printer."))
