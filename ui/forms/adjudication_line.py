"""What became of one disagreement, below its row: who proved right, by what, and the way to say so."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tumorboard.queries.review_snapshots import AdjudicationSnapshot, FindingSnapshot
from tumorboard.vocabulary import FinalTruth
from ui.dates import day_text
from ui.theme.tokens import STEP, Tone
from ui.translation import QT_TRANSLATE_NOOP, translated
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import label, pill

TRUTHS: dict[FinalTruth, tuple[str, Tone]] = {
    FinalTruth.OUTSIDE_RIGHT: (QT_TRANSLATE_NOOP("adjudication", "✓ Outside was right"), Tone.ACCENT),
    FinalTruth.REVIEW_RIGHT: (QT_TRANSLATE_NOOP("adjudication", "✓ Review was right"), Tone.AGREES),
    FinalTruth.NEITHER: (QT_TRANSLATE_NOOP("adjudication", "○ Neither was right"), Tone.NEUTRAL),
}
"""What the pill of each truth says, and its tone."""


class AdjudicationLine(QWidget):
    """Shows the newest adjudication of a finding; without one it is hidden.

    Attributes:
        adjudicate: For whoever may, and not for its rater; it stands beside the class.
    """

    def __init__(self, finding: FindingSnapshot, name: str, parent: QWidget | None = None) -> None:
        """Takes a finding that disagrees, and what its axis is called."""
        super().__init__(parent)
        self.finding, self.name = finding, name
        newest = finding.adjudication
        words = self.tr("Adjudicate…")
        self.adjudicate = QPushButton(words)
        self.adjudicate.setAccessibleName(f"{words} {name}")
        self.adjudicate.hide()
        if newest is None:
            self.hide()
            return
        holder = QWidget()
        row = FlowLayout(holder)
        text, tone = TRUTHS[newest.truth]
        row.addWidget(pill(translated("adjudication", text), tone))
        row.addWidget(label(newest.basis.label, "caption"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(holder)
        column.addWidget(FreeText(self._told(newest), "caption"))

    def allow(self) -> None:
        """The person at the keyboard may adjudicate this."""
        self.adjudicate.show()

    def _told(self, newest: AdjudicationSnapshot) -> str:
        entered = newest.recorded_by
        if newest.decided_by:
            entered = self.tr("%1 (entered by %2)").replace("%2", newest.recorded_by).replace("%1", newest.decided_by)
        told = " · ".join((newest.evidence, entered, day_text(newest.decided_on)))
        earlier = len(self.finding.adjudications) - 1
        if earlier:
            told += " · " + self.tr("earlier adjudications in the History: %1").replace("%1", str(earlier))
        return told
