"""Whether a case can be discussed: each needed record with its state, in words."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tumorboard.concordance.readiness import Readiness, ReadinessItem
from tumorboard.vocabulary import Necessity, ReadinessState
from ui.dates import day_text
from ui.theme.tokens import STEP, Tone
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, pill
from ui.widgets.side_by_side import SideBySide

_SYMBOLS: dict[ReadinessState, str] = {
    ReadinessState.PRESENT: "✓",
    ReadinessState.STALE: "≈",
    ReadinessState.OUT: "○",
    ReadinessState.MISSING: "○",
    ReadinessState.UNAVAILABLE: "≠",
}


class ReadinessCard(Card):
    """A `brief` one says only what stands in the way."""

    def __init__(self, *, brief: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("Readiness"))
        self.heading.show()
        self._brief = brief
        self._rows = QVBoxLayout()
        self._rows.setSpacing(STEP)
        self.body.addLayout(self._rows)

    def show_readiness(self, readiness: Readiness) -> None:
        """Show where each needed record stands."""
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._rows.addWidget(pill(*self._state(readiness)))
        if self._brief:
            self._show_briefly(readiness)
            return
        for each in readiness.items:
            self._rows.addWidget(self._row(each))
        if not readiness.items:
            none = self.tr("The list for this site asks for nothing at this reason of referral.")
            self._rows.addWidget(FreeText(none, "muted"))
        counted = self.tr("Ages are counted to %1, the day that counts: the next meeting, or today.")
        self._rows.addWidget(FreeText(counted.replace("%1", day_text(readiness.on)), "caption"))

    def _show_briefly(self, readiness: Readiness) -> None:
        """Only what stands in the way, and how much more there is to chase."""
        for each in readiness.blocking:
            self._rows.addWidget(FreeText(f"{_SYMBOLS[each.state]} {each.sentence}"))
        further = len(readiness.lacking) - len(readiness.blocking)
        if further:
            words = self.tr("Further records that are not here: %1").replace("%1", str(further))
            self._rows.addWidget(FreeText(words, "caption"))

    def _state(self, readiness: Readiness) -> tuple[str, Tone]:
        if readiness.ready:
            return self.tr("✓ Ready"), Tone.AGREES
        count = len(readiness.blocking)
        words = self.tr("○ Not ready: 1 critical record") if count == 1 else self.tr("○ Not ready: %1 critical records")
        return words.replace("%1", str(count)), Tone.MAJOR

    def _row(self, item: ReadinessItem) -> QWidget:
        tones = {Necessity.CRITICAL: Tone.MAJOR, Necessity.RECOMMENDED: Tone.MINOR, Necessity.OPTIONAL: Tone.NEUTRAL}
        tone = tones[item.necessity] if item.lacking else Tone.AGREES
        state = pill(f"{_SYMBOLS[item.state]} {item.state.label} · {item.necessity.label.lower()}", tone)
        return SideBySide(FreeText(item.sentence), state)
