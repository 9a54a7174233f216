"""The class of the whole review: computed from its rows, and what the reviewer decides otherwise."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tumorboard.vocabulary import Agreement, TreatmentEffect
from ui.forms.pieces import Piece
from ui.forms.plain import Plain
from ui.theme.tokens import STEP, Tone
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import AGREEMENT_LOOK, label, pill, set_pill
from ui.widgets.suggest_line import SuggestLine


class OverallRow(QWidget):
    """The overall class as a pill, what it comes from, and the override.

    Signals:
        edited: The override or its reason changed.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pill = pill("", Tone.NEUTRAL)
        self.explanation = FreeText("", "caption")
        self.override = QPushButton(self.tr("Override…"))
        self.override.setCheckable(True)
        self.override.setAccessibleName(self.tr("Override the overall class"))
        self.decided = ChoiceBox(Agreement, self.tr("Overall class"), none=self.tr("As computed"))
        self.reason = SuggestLine(
            self.tr("Reason for another overall class"), self.tr("Reason, required for another class")
        )
        self.error = FreeText("", "error")
        self._panel = QWidget()
        self._computed = Agreement.NOT_EVALUABLE
        self._count = 0
        self._effect: TreatmentEffect | None = None
        self._lay_out()
        self.override.toggled.connect(self._on_toggle)
        for field in (self.decided, self.reason):
            field.edited.connect(self._on_edit)
        self._show()

    def show_computed(self, agreement: Agreement, count: int, effect: TreatmentEffect | None) -> None:
        """Show what follows from the rows: the class, from how many rows, and the strongest effect on treatment."""
        self._computed, self._count, self._effect = agreement, count, effect
        self._show()

    def show_decision(self, decided: Agreement | None, reason: str) -> None:
        """Show an override; None takes the computed class."""
        self.decided.choose(decided)
        self.reason.set_text(reason)
        self.override.setChecked(decided is not None)

    def piece(self) -> Piece:
        """The override with its reason."""
        decided, reason = self.decided.choice(), self.reason.text()
        text = " ".join(part for part in (decided.label if decided else "", reason) if part)
        return Piece(self.tr("Overall class"), text, [decided.value if decided else None, reason])

    def put(self, content: Plain) -> None:
        """Show the content of a piece."""
        decided, reason = content
        self.show_decision(None if decided is None else Agreement(decided), reason)

    def decision(self) -> tuple[Agreement | None, str]:
        """The override, None for the computed class, and its reason."""
        decided = self.decided.choice()
        return decided, self.reason.text() if decided is not None else ""

    def show_error(self, sentence: str) -> None:
        """Say what is wrong with the override; "" takes the sentence away."""
        self.error.show_text(sentence)
        self.error.setVisible(bool(sentence))
        if sentence:
            self.override.setChecked(True)
            self.reason.setFocus()

    def _on_toggle(self, on: bool) -> None:
        self._panel.setVisible(on)
        if on:
            self.decided.setFocus()

    def _on_edit(self) -> None:
        self.show_error("")
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        decided = self.decided.choice()
        self.reason.setEnabled(decided is not None)
        symbol, tone = AGREEMENT_LOOK[decided or self._computed]
        set_pill(self.pill, f"{symbol} {(decided or self._computed).label}", tone)
        self.pill.setVisible(bool(self._count) or decided is not None)
        self.explanation.show_text(self._explain(decided))

    def _explain(self, decided: Agreement | None) -> str:
        if not self._count:
            return self.tr("Nothing to compare yet: fill in a field above.")
        effects = {
            None: self.tr("Changes treatment: not stated."),
            TreatmentEffect.NONE: self.tr("Changes treatment: no."),
            TreatmentEffect.POTENTIAL: self.tr("Changes treatment: perhaps."),
            TreatmentEffect.ACTUAL: self.tr("Changes treatment: yes."),
        }
        if self._count == 1:
            computed = self.tr("Computed from one field")
        else:
            computed = self.tr("Computed from %1 fields").replace("%1", str(self._count))
        overridden = f": {self._computed.label.lower()}" if decided is not None else ""
        return f"{effects[self._effect]} {computed}{overridden}."

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        first = QHBoxLayout()
        first.setSpacing(2 * STEP)
        holder = QWidget()
        flow = FlowLayout(holder)
        flow.addWidget(label(self.tr("Overall"), "column"))
        flow.addWidget(self.pill)
        first.addWidget(holder, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self.explanation, 1)
        first.addWidget(self.override, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(first)
        second = QHBoxLayout(self._panel)
        second.setContentsMargins(0, 0, 0, 0)
        second.addWidget(self.decided)
        second.addWidget(self.reason, 1)
        layout.addWidget(self._panel)
        layout.addWidget(self.error)
        self._panel.hide()
        self.error.hide()
