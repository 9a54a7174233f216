"""What the reviewer decides about one axis: another class with a reason, causes, effect, or why there is no value."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from tumorboard.services.reviews import FindingDecision
from tumorboard.vocabulary import Absence, Agreement, Cause, TreatmentEffect
from ui.theme.tokens import STEP
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import label
from ui.widgets.suggest_line import SuggestLine


def decision_text(decision: FindingDecision) -> str:
    """A decision in one line; "" where nothing was decided."""
    parts = sorted(cause.label for cause in decision.causes)
    if decision.decided is not None:
        otherwise = QCoreApplication.translate("decision_panel", "Decided otherwise: %1")
        parts.insert(0, otherwise.replace("%1", decision.override_reason))
    if decision.effect is not None:
        effect = QCoreApplication.translate("decision_panel", "effect on treatment: %1")
        parts.append(effect.replace("%1", decision.effect.label.lower()))
    return " · ".join(parts)


class DecisionPanel(QWidget):
    """The part of a row that is opened when the reviewer has more to say than the value.

    Signals:
        edited: Something in it changed.
    """

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.proposed = FreeText("", "caption")
        self.decided = ChoiceBox(Agreement, self.tr("%1: class").replace("%1", name), none=self.tr("As proposed"))
        self.reason = SuggestLine(
            self.tr("%1: reason for another class").replace("%1", name), self.tr("Reason, required for another class")
        )
        self.causes = {cause: QCheckBox(cause.label) for cause in Cause}
        self.effect = ChoiceBox(
            TreatmentEffect, self.tr("%1: effect on treatment").replace("%1", name), none=self.tr("Not stated")
        )
        self.absence = ChoiceBox(
            Absence, self.tr("%1: why there is no value").replace("%1", name), none=self.tr("There is a value")
        )
        self._lay_out()
        self._take_keys()
        for box in (self.decided, self.effect, self.absence):
            box.edited.connect(self._on_edit)
        self.reason.edited.connect(self._on_edit)
        for check in self.causes.values():
            check.toggled.connect(lambda _on: self._on_edit())
        self._on_edit()

    def decision(self) -> FindingDecision:
        """What was decided; the reason counts only with another class."""
        decided = self.decided.choice()
        return FindingDecision(
            decided=decided,
            override_reason=self.reason.text() if decided is not None else "",
            causes=frozenset(cause for cause, check in self.causes.items() if check.isChecked()),
            effect=self.effect.choice(),
        )

    def show_decision(self, decision: FindingDecision, absence: Absence | None) -> None:
        """Show what was decided before."""
        self.decided.choose(decision.decided)
        self.reason.set_text(decision.override_reason)
        for cause, check in self.causes.items():
            check.setChecked(cause in decision.causes)
        self.effect.choose(decision.effect)
        self.absence.choose(absence)

    def show_proposal(self, agreement: Agreement | None, reason: str) -> None:
        """Say what the program proposes and why."""
        text = self.tr("Proposed: %1. %2").replace("%1", agreement.label).replace("%2", reason) if agreement else ""
        self.proposed.show_text(text)
        self.proposed.setVisible(bool(text))

    def _on_edit(self) -> None:
        self.reason.setEnabled(self.decided.choice() is not None)
        self.edited.emit()

    def _take_keys(self) -> None:
        """A digit for each cause and each effect, wherever in the panel the focus is."""
        acts: list[Callable[[], object]] = [check.toggle for check in self.causes.values()]
        acts += [partial(self.effect.choose, effect) for effect in TreatmentEffect]
        for digit, act in enumerate(acts, start=1):
            shortcut = QShortcut(QKeySequence(f"Alt+{digit}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 2 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self.proposed)
        first = QHBoxLayout()
        for text, widget, share in (
            (self.tr("Class"), self.decided, 0),
            ("", self.reason, 1),
            (self.tr("No value because"), self.absence, 0),
        ):
            if text:
                first.addWidget(label(text, "caption"))
            first.addWidget(widget, share)
        layout.addLayout(first)
        holder = QWidget()
        second = FlowLayout(holder)
        causes, effects = len(self.causes), len(TreatmentEffect)
        second.addWidget(label(f"{self.tr('Cause')}   Alt+1…{causes}", "caption"))
        for check in self.causes.values():
            check.setAccessibleName(f"{self._name}: {check.text()}")
            second.addWidget(check)
        effect_keys = f"Alt+{causes + 1}…{causes + effects}"
        second.addWidget(label(f"{self.tr('Effect on treatment')}   {effect_keys}", "caption"))
        second.addWidget(self.effect)
        layout.addWidget(holder)
