"""The form of a review: a snapshot in, a command out. It never saves."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tumorboard.errors import TumorBoardError
from tumorboard.queries.review_snapshots import ReviewSnapshot
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.reviews import RecordRadiologyReview, RecordReview
from tumorboard.vocabulary import Inadequacy, ReviewBasis
from ui.actions import ACTIONS
from ui.dates import day_text
from ui.forms.axis_rows import AxisRows
from ui.forms.filling import Filling
from ui.forms.materials_seen import MaterialsSeen
from ui.forms.overall_row import OverallRow
from ui.forms.pieces import Piece, Pieces
from ui.forms.plain import Plain
from ui.forms.review_content import command_of, outside_values, readings, template_lines
from ui.forms.review_extras import TAKE, OrderedTests, TargetLesions
from ui.forms.review_rows import ReviewKind
from ui.messages import sentence
from ui.theme.tokens import STEP, Tone
from ui.translation import translated
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.confirm_line import ConfirmLine
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label, pill, set_pill
from ui.widgets.side_by_side import SideBySide
from ui.widgets.text_area import TextArea

_SAVE_KEYS = ACTIONS["save_draft"].keys


class ReviewForm(QWidget):
    """Everything that a reviewer states, as it stands in one draft.

    `foot` holds the overall class and the buttons; whoever shows the form places it where it is always in sight.

    Signals:
        edited: Something changed.
        widened: Controls came, so that the tab order is to be made anew.
        save_requested: The reviewer wants the draft kept.
        sign_requested: The reviewer wants to be asked for the signature.
        sign_confirmed: The reviewer has read what becomes final and signs.
    """

    edited = Signal()
    widened = Signal()
    save_requested = Signal()
    sign_requested = Signal()
    sign_confirmed = Signal()

    def __init__(self, kind: ReviewKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._identity = kind.command(0, ReviewBasis.OWN_READ, ())
        self._filling = Filling()
        self._amendment = ""
        self.state = pill("", Tone.NEUTRAL)
        self.caption = FreeText("", "caption")
        self.rows = AxisRows(kind)
        self.basis = ChoiceBox(ReviewBasis, self.tr("Basis of the review"))
        self.inadequacy = ChoiceBox(
            Inadequacy, self.tr("Is the material adequate for a second reading?"), none=self.tr("Adequate")
        )
        self.inadequacy_error = FreeText("", "error")
        self.materials = MaterialsSeen()
        self.tests = OrderedTests()
        self.lesions = TargetLesions() if kind.has_lesions else None
        self.verbatim = TextArea(self.tr("Diagnosis in words"), self.tr("The diagnosis as the letter will quote it"))
        self.comment = TextArea(self.tr("Comment to the board"), self.tr("What the board should know"), least=3)
        self.overall = OverallRow()
        self.error = FreeText("", "error")
        self.save = QPushButton(f"{self.tr('Save draft')}   {_SAVE_KEYS}")
        self.sign = QPushButton(f"{self.tr('Sign review')}   Ctrl+Enter")
        self.confirm = ConfirmLine(f"{self.tr('Sign now')}   Ctrl+Enter")
        self.foot = self._make_foot()
        self._lay_out()
        self._connect()

    def show_review(self, case: CaseSnapshot, review: ReviewSnapshot | None) -> None:
        """Show a draft, or an empty form (None)."""
        self.fill(command_of(self.kind, case.id, review), case)
        amended = review is not None and review.amends_id is not None
        reason = review.amendment_reason if review is not None else ""
        self._amendment = self.tr("Amendment: %1").replace("%1", reason) if amended else ""
        self._on_edit()

    def fill(self, command: RecordReview, case: CaseSnapshot) -> None:
        """Show what a command states, beside what the case's outside diagnosis says."""
        with self._filling:
            self._identity = command
            self.rows.show_headings(_outside_heading(case, self.tr("Outside diagnosis")))
            self.rows.fill(readings(command), outside_values(case), template_lines(self.kind, case))
            self.basis.choose(command.basis)
            self.inadequacy.choose(command.inadequacy)
            self.materials.show_materials(case.materials, command.materials)
            self.tests.show_tests(command.tests)
            if self.lesions is not None and isinstance(command, RecordRadiologyReview):
                self.lesions.show_lesions(command.lesions)
                self.lesions.show_flags(
                    new_lesion=command.new_lesion, non_target_progression=command.non_target_progression
                )
            self.verbatim.set_text(command.verbatim)
            self.comment.set_text(command.comment)
            self.overall.show_decision(command.overall_decided, command.overall_reason)
            self.clear_errors()
        self._on_edit()

    def command(self) -> RecordReview:
        """The draft as it stands.

        Raises:
            InvalidInputError: A day cannot be read; with the field.
        """
        decided, reason = self.overall.decision()
        command = replace(
            self._identity,
            axes=self.rows.axes(),
            decisions=self.rows.decisions(),
            basis=self.basis.choice() or ReviewBasis.OWN_READ,
            inadequacy=self.inadequacy.choice(),
            materials=self.materials.seen(),
            tests=self.tests.tests(),
            verbatim=self.verbatim.text(),
            comment=self.comment.text(),
            overall_decided=decided,
            overall_reason=reason,
        )
        if self.lesions is not None and isinstance(command, RecordRadiologyReview):
            return replace(
                command,
                lesions=self.lesions.lesions(),
                new_lesion=self.lesions.new_lesion.isChecked(),
                non_target_progression=self.lesions.non_target_progression.isChecked(),
            )
        return command

    def pieces(self) -> dict[str, Piece]:
        """What stands in the form, also what cannot be read yet."""
        found = {
            **self.rows.pieces(),
            **self.materials.pieces(),
            "basis": _choice_piece(self.tr("Basis"), self.basis),
            "inadequacy": _choice_piece(self.tr("Adequacy of the material"), self.inadequacy),
            "verbatim": _text_piece(self.tr("Diagnosis in words"), self.verbatim),
            "comment": _text_piece(self.tr("Comment"), self.comment),
            "overall": self.overall.piece(),
            "tests": self.tests.piece(),
        }
        return found if self.lesions is None else {**found, **self.lesions.pieces()}

    def put(self, pieces: Pieces) -> None:
        """Show what `pieces` gave; a row or a material that it does not name is empty."""
        with self._filling:
            self.rows.put(pieces)
            self.materials.put(pieces)
            takers: dict[str, Callable[[Plain], None]] = {
                "basis": lambda content: self.basis.choose(ReviewBasis(content)),
                "inadequacy": lambda content: self.inadequacy.choose(Inadequacy(content) if content else None),
                "verbatim": self.verbatim.set_text,
                "comment": self.comment.set_text,
                "overall": self.overall.put,
                "tests": self.tests.put,
            }
            if self.lesions is not None:
                self.lesions.put(pieces)
            for key, take in takers.items():
                if key in pieces:
                    take(pieces[key].content)
        self._on_edit()

    @property
    def review_id(self) -> int | None:
        """The draft in the record that the form continues; None while there is none."""
        return self._identity.review_id

    @property
    def seen_version(self) -> int | None:
        """Which version of it."""
        return self._identity.seen_version

    def continue_from(self, review: ReviewSnapshot) -> None:
        """Take a version as the one that the form continues; what stands in the form stays."""
        self._identity = replace(self._identity, review_id=review.id, seen_version=review.row_version)

    def show_state(self, *, unsaved: bool) -> None:
        """Show whether something is typed that is not in the record."""
        if unsaved:
            self.confirm.hide()
            set_pill(self.state, self.tr("○ Not saved"), Tone.MINOR)
            self.state.setToolTip(self.tr("Kept on this computer; %1 saves it.").replace("%1", _SAVE_KEYS))
            return
        self.state.setToolTip("")
        if self.review_id is None:
            set_pill(self.state, self.tr("○ Empty"), Tone.NEUTRAL)
        else:
            set_pill(self.state, self.tr("✓ Draft saved"), Tone.NEUTRAL)

    def ask_to_sign(self) -> None:
        """Say what becomes final and ask."""
        self.confirm.ask(
            self.tr(
                "Signing makes this review final and freezes the outside diagnosis and plan. Later changes are"
                " amendments with a reason."
            )
        )

    def show_error(self, error: Exception) -> None:
        """Put the sentence beside the field that it is about, and the cursor there."""
        self.clear_errors()
        self.confirm.hide()
        field = error.field if isinstance(error, TumorBoardError) else ""
        if isinstance(error, TumorBoardError) and self.rows.show_error(error) is not None:
            return
        if field == "overall_reason":
            self.overall.show_error(sentence(error))
        elif field == "inadequacy":
            self.inadequacy_error.show_text(sentence(error))
            self.inadequacy_error.show()
            self.inadequacy.setFocus()
        elif field == "tests":
            self.tests.show_error(sentence(error))
        elif field == "lesions" and self.lesions is not None:
            self.lesions.show_error(sentence(error))
        else:
            self.error.show_text(sentence(error))
            self.error.show()

    def clear_errors(self) -> None:
        """Take all sentences away."""
        self.rows.clear_errors()
        self.overall.show_error("")
        self.tests.show_error("")
        self.inadequacy_error.hide()
        if self.lesions is not None:
            self.lesions.show_error("")
        self.error.hide()

    def set_busy(self, *, busy: bool) -> None:
        """While the draft is on its way, it cannot be sent again; typing goes on."""
        self.save.setEnabled(not busy)
        self.sign.setEnabled(not busy)
        self.confirm.go.setEnabled(not busy)

    def _on_edit(self) -> None:
        if self._filling.active:
            return
        self.overall.show_computed(*self.rows.overall(), self.rows.effect())
        self.caption.show_text(" · ".join(part for part in (self._amendment, self.materials.summary()) if part))
        self.edited.emit()

    def _connect(self) -> None:
        for edited in (
            self.rows.edited,
            self.basis.edited,
            self.inadequacy.edited,
            self.materials.edited,
            self.tests.edited,
            self.verbatim.edited,
            self.comment.edited,
            self.overall.edited,
        ):
            edited.connect(self._on_edit)
        if self.lesions is not None:
            self.lesions.edited.connect(self._on_edit)
            self.lesions.taken_over.connect(self.rows.state_response)
            shortcut = QShortcut(QKeySequence(TAKE), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.lesions.take.click)
        lists = [self.tests.entries] if self.lesions is None else [self.tests.entries, self.lesions.entries]
        for widened in (self.rows.widened, *(each.widened for each in lists)):
            widened.connect(self.widened)
        self.save.clicked.connect(self.save_requested)
        self.sign.clicked.connect(self.sign_requested)
        self.confirm.confirmed.connect(self.sign_confirmed)
        self.confirm.dismissed.connect(self.sign.setFocus)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * STEP)
        layout.addWidget(self._table_card())
        layout.addWidget(self._words_card())
        layout.addWidget(self._extras_card())

    def _table_card(self) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.setSpacing(3 * STEP)
        head.addWidget(label(translated("review_rows", self.kind.title), "heading"))
        head.addWidget(self.caption, 1)
        head.addWidget(self.state)
        card.body.addLayout(head)
        card.body.addWidget(self.rows)
        if self.lesions is not None:
            card.body.addWidget(label(self.tr("Target lesions (RECIST 1.1)"), "column"))
            card.body.addWidget(self.lesions)
        return card

    def _extras_card(self) -> Card:
        card = Card(self.tr("What was reviewed"))
        basis = QHBoxLayout()
        basis.addWidget(label(self.tr("The review rests on"), "caption"))
        basis.addWidget(self.basis)
        basis.addSpacing(3 * STEP)
        basis.addWidget(label(self.tr("The material is"), "caption"))
        basis.addWidget(self.inadequacy)
        basis.addStretch()
        card.body.addLayout(basis)
        card.body.addWidget(self.inadequacy_error)
        self.inadequacy_error.hide()
        card.body.addWidget(self.materials)
        card.body.addWidget(label(translated("review_rows", self.kind.tests_title), "column"))
        card.body.addWidget(self.tests)
        return card

    def _words_card(self) -> Card:
        card = Card()
        for text, area in (
            (self.tr("Diagnosis in words"), self.verbatim),
            (self.tr("Comment to the board"), self.comment),
        ):
            card.body.addWidget(label(text, "column"))
            card.body.addWidget(area)
        return card

    def _make_foot(self) -> Card:
        card = Card()
        card.body.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 2 * STEP)
        self.sign.setProperty("role", "primary")
        holder = QWidget()
        buttons = FlowLayout(holder, at_end=True)
        buttons.addWidget(self.save)
        buttons.addWidget(self.sign)
        card.body.addWidget(self.error)
        acts = SideBySide(self.overall, holder)
        card.body.addWidget(acts)
        self.confirm.take_place_of(acts)
        card.body.addWidget(self.confirm)
        self.error.hide()
        return card


def _text_piece(name: str, area: TextArea) -> Piece:
    return Piece(name, area.text().strip(), area.text())


def _choice_piece(name: str, box: ChoiceBox[ReviewBasis] | ChoiceBox[Inadequacy]) -> Piece:
    chosen = box.choice()
    return Piece(name, chosen.label, chosen.value) if chosen is not None else Piece(name, box.currentText(), "")


def _outside_heading(case: CaseSnapshot, heading: str) -> str:
    """E.g. "Outside diagnosis · 3 Oct 2026, St Anne Breast Clinic"."""
    diagnosis = case.outside_diagnosis
    if diagnosis is None:
        return heading
    parts = [day_text(diagnosis.stated_on), diagnosis.institution]
    source = ", ".join(part for part in parts if part)
    return f"{heading} · {source}" if source else heading
