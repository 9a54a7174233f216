"""The intake of a case that is there already, to be corrected while that is allowed."""

from collections.abc import Hashable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tumorboard.queries.intake import IntakeChoices
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.intake_changes import update_intake
from tumorboard.vocabulary import CaseStatus
from ui.acts import Act
from ui.context import AppContext
from ui.forms.intake_foot import IntakeFoot
from ui.forms.intake_form import IntakeForm
from ui.forms.pieces import Pieces
from ui.forms.writing_tab import WritingTab
from ui.messages import sentence
from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText
from ui.widgets.scrolling import scrolled

_ENDED = frozenset({CaseStatus.WITHDRAWN, CaseStatus.CLOSED})


class IntakeTab(WritingTab):
    """One form over the intake of one case."""

    def __init__(
        self, context: AppContext, case: CaseSnapshot, choices: IntakeChoices, parent: QWidget | None = None
    ) -> None:
        super().__init__("intake", context, case, parent)
        self.note = FreeText("", "muted")
        self.form = IntakeForm(context.tasks)
        self.foot = IntakeFoot(f"{self.tr('Save')}   Ctrl+S", "")
        self.foot.lesser.hide()
        self.form.show_choices(choices, case.board.id)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        for part in (self.note, self.changed, self.both):
            layout.addWidget(part)
        layout.addWidget(scrolled(self.form), 1)
        layout.addWidget(self.foot)
        # Many controls come at once while the form is filled; the order is made when they are all there.
        self._ordering = QTimer(self, singleShot=True, interval=0)
        self._ordering.timeout.connect(self.order_tabs)
        self.form.edited.connect(self.on_edit)
        self.form.widened.connect(self._ordering.start)
        self.foot.go.clicked.connect(self.save_draft)
        self.show_anew()

    @property
    def case_id(self) -> int:
        """Which case."""
        return self._case.id

    @property
    def is_writing(self) -> bool:
        """Whether the form is shown to be written in."""
        return not self.form.isHidden()

    @property
    def _title(self) -> str:
        return f"{self._case.patient.list_name} · {self._case.number} · {self.tr('Intake')}"

    def version(self, case: CaseSnapshot) -> Hashable:
        """The case with its patient, referral, consents, questions and outside record."""
        return (
            case.row_version,
            case.patient,
            case.status in _ENDED,
            case.referral,
            case.consents,
            tuple((each.id, each.text) for each in case.questions),
            case.outside_diagnosis,
            case.outside_plan,
        )

    def is_closed(self, case: CaseSnapshot) -> bool:
        """Whether the case has ended."""
        return case.status in _ENDED

    def is_recorded(self, case: CaseSnapshot) -> bool:
        """A case always has an intake."""
        return bool(case.id)

    def show_record(self, case: CaseSnapshot) -> None:
        """Fill the form, or say that the case has ended."""
        ended = case.status in _ENDED
        self.note.show_text(self.tr("This case has ended: its intake stays as it was.") if ended else "")
        self.note.setVisible(ended)
        self.form.show_case(case)
        self.form.setVisible(not ended)
        self.foot.setVisible(not ended)

    def show_beside(self, case: CaseSnapshot) -> None:
        """Nothing is shown beside it."""

    def show_state(self) -> None:
        """Show whether something is unsaved; what is on its way is not sent again."""
        self.foot.go.setEnabled(not self._busy)
        if self.has_unsaved:
            self.foot.show_state(self.tr("○ Not saved; kept on this computer"), unsaved=True)
        else:
            self.foot.show_state(self.tr("✓ As it is in the record"), unsaved=False)

    def pieces(self) -> Pieces:
        """What stands in the form."""
        return self.form.pieces()

    def put(self, pieces: Pieces) -> None:
        """Let this stand in the form."""
        self.form.put(pieces)

    def work_to_save(self) -> Act[object]:
        """Corrects the intake."""
        return self.meant(update_intake, self.form.correction())

    def save_draft(self) -> None:
        """Ctrl+S: put what stands in the form into the record."""
        self.save(lambda: self.message.emit(self.tr("Saved.")))

    def sign(self) -> None:
        """Ctrl+Enter saves, too: nothing here is signed."""
        self.save_draft()

    def ask_to_reopen(self) -> None:
        """A case that has ended is not opened again."""
        self.message.emit(self.tr("This case has ended: its intake stays as it was."))

    def take_version(self, case: CaseSnapshot) -> None:
        """What is typed from now on continues the version that was saved."""
        self.form.continue_from(case)
        self._base = self.form.pieces()

    def show_error(self, error: Exception) -> None:
        """Say it at the foot and beside its field."""
        self.form.show_error(error)
        self.foot.show_error(sentence(error))

    def clear_errors(self) -> None:
        """Take such sentences away."""
        self.form.clear_errors()
        self.foot.show_error("")
