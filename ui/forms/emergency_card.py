"""What stands in place of a case that is not there, or not for this person: why, and the way in an emergency."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from tumorboard.services.access import OpenCase, open_case
from tumorboard.vocabulary import AccessPurpose, Role
from ui.context import AppContext
from ui.forms.reason_line import ReasonLine
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label


class EmergencyCard(Card):
    """Hidden until a case cannot be shown. Only specialists open one in an emergency; others read that they do.

    Signals:
        opened: The case is open now.
    """

    opened = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._context = context
        self._number = ""
        self.may_open = context.person.role is Role.SPECIALIST
        self.sentence = FreeText("", "strong")
        self.begin = QPushButton(self.tr("Open in an emergency…"))
        self.warning = label(
            self.tr(
                "Your name, the time and the reason, of at least 10 characters, are recorded for good and shown to "
                "the auditor. The case stays open to you for an hour."
            ),
            wrap=True,
        )
        self.reason = ReasonLine(self.tr("Why must you see this case now?"), self.tr("Open for an hour"))
        self._lay_out()
        self.begin.clicked.connect(self._ask)
        self.reason.given.connect(self._open)
        self.reason.no.clicked.connect(self._ask_nothing)

    def show_missing(self, number: str) -> None:
        """Say that a case is not shown; the words are the same whether it exists or not."""
        self._number = number
        self.sentence.show_text(self.tr("%1: not found, or not for you").replace("%1", number))
        self.show()

    def _lay_out(self) -> None:
        self.body.addWidget(self.sentence)
        about = label(
            self.tr("Either there is no such case, or you are neither on its board nor invited to it."),
            "muted",
            wrap=True,
        )
        only = label(self.tr("In an emergency, a specialist can open it all the same."), "muted", wrap=True)
        for part in (about, only, self.warning, self.reason):
            self.body.addWidget(part)
        self.body.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        only.setVisible(not self.may_open)
        self.begin.setVisible(self.may_open)
        self.warning.hide()
        self.hide()

    def _ask(self) -> None:
        self.begin.hide()
        self.warning.show()
        self.reason.ask()

    def _ask_nothing(self) -> None:
        self.warning.hide()
        self.begin.show()
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, reason: str) -> None:
        database, number = self._context.database, self._number

        def work() -> None:
            command = OpenCase(number, AccessPurpose.EMERGENCY, reason.strip())
            database.write(open_case, command)

        self._context.tasks.run(self, work, lambda _nothing: self._finish(), failed=self.reason.show_error)

    def _finish(self) -> None:
        self.reason.finish()
        self.warning.hide()
        self.begin.show()
        self.opened.emit()
