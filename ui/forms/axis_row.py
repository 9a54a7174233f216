"""One row of a review that is being written: the outside wording, the entry, and the class as one types."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from tumorboard.concordance.axes import AxisValue, Proposal, propose
from tumorboard.concordance.counterpart import counterpart
from tumorboard.concordance.display import shown
from tumorboard.concordance.templates import TemplateLine, tolerance_of
from tumorboard.services.reviews import FindingDecision
from tumorboard.vocabulary import Absence, Agreement, Axis
from ui.forms.axis_entry import AxisEntry
from ui.forms.decision_panel import DecisionPanel, decision_text
from ui.forms.review_content import PlannedRow
from ui.forms.review_rows import BIOMARKER_NAMES
from ui.translation import translated
from ui.widgets.concordance_table import ConcordanceRow
from ui.widgets.free_text import FreeText
from ui.widgets.suggest_line import SuggestLine

CHANGED = frozenset({Agreement.REFINED, Agreement.MINOR, Agreement.MAJOR})
"""The classes whose cause and effect on treatment should be stated."""


class AxisRow(ConcordanceRow):
    """A row of the concordance table with controls.

    Signals:
        edited: Something in the row changed.
        passed: The reviewer goes on to the next row.
        removal_requested: The reviewer wants this added row gone.
        widened: Controls came to the row, so that the tab order is to be made anew.
    """

    edited = Signal()
    passed = Signal()
    removal_requested = Signal()
    widened = Signal()

    def __init__(
        self,
        planned: PlannedRow,
        outside: tuple[AxisValue, ...] | None,
        lines: Sequence[TemplateLine] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Takes what the row shows, the outside values, and the template, whose tolerances hold."""
        name = translated("review_rows", planned.spec.name)
        spoken = (planned.title if planned.fixed_label else "") or name
        entry = AxisEntry(planned.spec, spoken)
        super().__init__(_row_name(planned, name), "", entry, parent)
        self.spec = planned.spec
        self.axis_entry = entry
        self._planned = planned
        self._outside = outside
        self._lines = tuple(lines)
        self._proposal: Proposal | None = None
        self.label_line: SuggestLine | None = None
        if planned.spec.add and not planned.fixed_label:
            suggestions = BIOMARKER_NAMES if planned.spec.axis is Axis.BIOMARKER else ()
            self.label_line = SuggestLine(self.tr("%1: name").replace("%1", name), name, suggestions)
            self.set_name_widget(self.label_line)
        self._spoken = spoken
        self._decision = FindingDecision()
        self._absence: Absence | None = None
        self._panel: DecisionPanel | None = None
        self.decide = QPushButton()
        self.summary = FreeText("", "caption")
        self.error = FreeText("", "error")
        self._arrange()
        self.show_value(planned.value, FindingDecision(), stated=planned.stated)
        self._connect()
        self._judge()

    @property
    def panel(self) -> DecisionPanel:
        """The part for class, causes and effect. It is made when it is first wanted: most rows never open it."""
        if self._panel is None:
            self._panel = DecisionPanel(self._spoken, self)
            self._panel.show_decision(self._decision, self._absence)
            self.below.addWidget(self._panel)
            self._panel.setVisible(self.decide.isChecked())
            self._panel.edited.connect(self._on_decision)
            self._panel.reason.returnPressed.connect(self.passed)
            self._show_proposal()
            self.widened.emit()
        return self._panel

    @property
    def label(self) -> str:
        """Which biomarker, lesion or margin the row is about; "" where the axis has only one."""
        return self._planned.value.label if self.label_line is None else self.label_line.text().strip()

    def value(self) -> AxisValue | None:
        """What the row states; None where it is empty. A named row that was added states that at least."""
        value = replace(self.axis_entry.value(self.label), absence=self._absence)
        named = self.label_line is not None and bool(self.label)
        return None if self.axis_entry.is_blank() and value.absence is None and not named else value

    def decision(self) -> FindingDecision:
        """What the reviewer decided beside the value."""
        return self._decision

    @property
    def decided(self) -> Agreement | None:
        """The class that holds: the reviewer's, else the proposed one; None for an empty row."""
        if self._proposal is None:
            return None
        return self._decision.decided or self._proposal.agreement

    @property
    def lacks_reason(self) -> bool:
        """Whether another class was chosen and not explained."""
        return self._decision.decided is not None and not self._decision.override_reason.strip()

    @property
    def is_readable(self) -> bool:
        """Whether what is typed can be read."""
        return self.axis_entry.is_readable

    def show_value(self, value: AxisValue, decision: FindingDecision, *, stated: bool = True) -> None:
        """Show a value and what was decided about it; not `stated`: what the empty row begins with."""
        if self.label_line is not None:
            self.label_line.set_text(value.label)
        self._decision, self._absence = decision, value.absence
        if self._panel is not None:
            self._panel.show_decision(decision, value.absence)
        self.axis_entry.show_value(value, stated=stated)
        self._judge()

    def show_outside(self, outside: tuple[AxisValue, ...] | None) -> None:
        """Compare with another outside diagnosis from now on."""
        self._outside = outside
        self._judge()

    def show_error(self, sentence: str) -> None:
        """Say what is wrong in this row, and put the cursor there; "" takes the sentence away."""
        self.error.show_text(sentence)
        self.error.setVisible(bool(sentence))
        if not sentence:
            return
        if self.lacks_reason:
            self.open_panel(on=True)
            self.panel.reason.setFocus()
        elif self.label_line is not None and not self.label:
            self.label_line.setFocus()
        else:
            self.axis_entry.first.setFocus()

    def open_panel(self, *, on: bool) -> None:
        """Open or close the part for class, causes and effect."""
        self.decide.setChecked(on)

    def take_outside(self) -> bool:
        """State what the outside diagnosis states, as the reviewer's own word; whether it was done.

        It is not where the outside states nothing, nor over what the reviewer typed: that would be lost.
        """
        if not self.axis_entry.is_blank() or self._absence is not None:
            return False
        outside = counterpart(self._outside, self.value() or self._planned.value)
        if outside is None or outside.absence is not None:
            return False
        self.show_value(replace(outside, label=self.label), self._decision)
        self.edited.emit()
        return True

    def begin(self) -> None:
        """Put the cursor where the row begins."""
        first = self.axis_entry.first if self.label_line is None or self.label else self.label_line
        first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes on from whatever has no use for it, such as a list of choices or a box."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.passed.emit()
            return
        super().keyPressEvent(event)

    def _arrange(self) -> None:
        self.decide.setCheckable(True)
        self.decide.setAccessibleName(self.tr("%1: class, causes and effect").replace("%1", self._spoken))
        self.class_layout.addWidget(self.decide)
        if self.label_line is not None:
            remove = QToolButton()
            remove.setText("✕")
            remove.setAccessibleName(self.tr("Remove this row"))
            remove.setToolTip(self.tr("Remove this row"))
            remove.clicked.connect(self.removal_requested)
            self.class_layout.addWidget(remove)
        for widget in (self.summary, self.error):
            widget.hide()
            self.below.addWidget(widget)

    def _connect(self) -> None:
        self.axis_entry.edited.connect(self._on_edit)
        self.axis_entry.passed.connect(self.passed)
        self.decide.toggled.connect(self._on_toggle)
        if self.label_line is not None:
            self.label_line.edited.connect(self._on_edit)
            self.label_line.returnPressed.connect(self.axis_entry.first.setFocus)

    def _on_toggle(self, on: bool) -> None:
        self.panel.setVisible(on)
        self._show_summary()
        if on:
            self.panel.decided.setFocus()

    def _on_decision(self) -> None:
        self._decision, self._absence = self.panel.decision(), self.panel.absence.choice()
        self._on_edit()

    def _on_edit(self) -> None:
        self.show_error("")
        self._judge()
        self.edited.emit()

    def _judge(self) -> None:
        value = self.value()
        subject = value or self._planned.value
        outside = counterpart(self._outside, subject)
        self.outside.show_text("" if outside is None else shown(outside))
        judged = value is not None and self.is_readable
        self._proposal = propose(outside, subject, tolerance=tolerance_of(self._lines, subject)) if judged else None
        reason = self._proposal.reason if self._proposal else ""
        self.show_class(self.decided, reason)
        self._show_proposal()
        self.decide.setText(self.tr("Cause…") if self.decided in CHANGED else "…")
        self.decide.setToolTip(self.tr("Class, causes, effect on treatment, or why there is no value"))
        self._show_summary()

    def _show_proposal(self) -> None:
        if self._panel is not None:
            proposal = self._proposal
            self._panel.show_proposal(proposal.agreement if proposal else None, proposal.reason if proposal else "")

    def _show_summary(self) -> None:
        text = decision_text(self._decision)
        self.summary.show_text(text)
        self.summary.setVisible(bool(text) and not self.decide.isChecked())


def _row_name(planned: PlannedRow, name: str) -> str:
    title = planned.title or planned.value.label
    if not title:
        return name
    return title if planned.spec.add else f"{name} · {title}"
