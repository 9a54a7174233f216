"""A review as others read it: the concordance table with the decided classes, and everything stated beside it."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from tumorboard.queries.review_snapshots import FindingSnapshot, LesionSnapshot, ReviewSnapshot
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.queries.versions import earlier_versions
from tumorboard.vocabulary import Agreement, TreatmentEffect
from ui.dates import day_text, moment_text
from ui.forms.adjudication_line import AdjudicationLine
from ui.forms.notice_lines import NoticeLines
from ui.forms.review_rows import SPEC_OF
from ui.theme.tokens import STEP, Tone
from ui.translation import QT_TRANSLATE_NOOP, translated
from ui.widgets.concordance_table import ConcordanceRow, ConcordanceTable
from ui.widgets.fact_grid import WIDE, FactGrid
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, agreement_pill, label, pill
from ui.widgets.side_by_side import SideBySide
from ui.widgets.version_choice import VersionChoice

_EFFECTS = {
    TreatmentEffect.NONE: QT_TRANSLATE_NOOP("review_card", "no effect on treatment"),
    TreatmentEffect.POTENTIAL: QT_TRANSLATE_NOOP("review_card", "may change treatment"),
    TreatmentEffect.ACTUAL: QT_TRANSLATE_NOOP("review_card", "changes treatment"),
}


class ReviewCard(Card):
    """One version of a review, read-only. `amend` is there for its reviewer alone.

    With its case, the versions that it replaced can be compared with it; without, `versions` is None.
    """

    def __init__(self, review: ReviewSnapshot, case: CaseSnapshot | None = None, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.review = review
        self.amend = QPushButton(self.tr("Amend…"))
        self.amend.hide()
        self.table = ConcordanceTable(
            ("", self.tr("Outside diagnosis"), self.tr("This review"), self.tr("Concordance"))
        )
        self.body.addWidget(self._head(review))
        self.body.addWidget(self.table)
        self.adjudications: list[AdjudicationLine] = []
        for finding in review.findings:
            row = _row(finding, self._note(finding))
            self.table.add(row)
            if finding.disagrees and review.signed_at is not None:
                line = AdjudicationLine(finding, finding_name(finding))
                self.adjudications.append(line)
                row.class_layout.addWidget(line.adjudicate)
                row.below.addWidget(line)
        if not review.findings:
            self.table.hide()
            self.body.addWidget(label(self._nothing_stated(review), "muted", wrap=True))
        self.body.addWidget(self._overall(review))
        facts = FactGrid(WIDE)
        facts.show_facts(self._facts(review))
        self.body.addWidget(facts)
        earlier = () if case is None else earlier_versions(review, case.reviews)
        self.notices = NoticeLines(review, earlier)
        self.body.addWidget(self.notices)
        self.versions: VersionChoice | None = None
        if case is not None:
            self.versions = VersionChoice(review, earlier, case)
            self.body.addWidget(self.versions)

    def _head(self, review: ReviewSnapshot) -> QWidget:
        titles, states = QWidget(), QWidget()
        flow = FlowLayout(titles, spacing=3 * STEP)
        flow.addWidget(label(review.reviewer.display_name, "heading"))
        flow.addWidget(label(review.discipline.label, "caption"))
        if review.version > 1:
            flow.addWidget(label(self.tr("Version %1").replace("%1", str(review.version)), "caption"))
        row = FlowLayout(states, at_end=True)
        if review.urgent:
            row.addWidget(pill(self.tr("≠ Urgent discordance"), Tone.MAJOR))
        if review.signed_at is None:
            row.addWidget(pill(self.tr("○ Draft, not signed"), Tone.NEUTRAL))
        else:
            row.addWidget(pill(self.tr("✓ Signed %1").replace("%1", moment_text(review.signed_at)), Tone.AGREES))
        row.addWidget(self.amend)
        return SideBySide(titles, states)

    def _nothing_stated(self, review: ReviewSnapshot) -> str:
        if review.inadequacy is None:
            return self.tr("No axis is stated in this review.")
        template = self.tr("The material allowed no second reading: %1.")
        return template.replace("%1", review.inadequacy.label.lower())

    def _note(self, finding: FindingSnapshot) -> str:
        parts = []
        if finding.override_reason:
            template = self.tr("Proposed: %1. Decided otherwise: %2")
            parts.append(template.replace("%1", finding.proposed.label.lower()).replace("%2", finding.override_reason))
        if finding.causes:
            causes = ", ".join(cause.label.lower() for cause in finding.causes)
            parts.append(self.tr("Cause: %1").replace("%1", causes))
        # That agreement changes nothing goes without saying.
        if finding.effect is not None and (parts or finding.decided is not Agreement.AGREES):
            parts.append(translated("review_card", _EFFECTS[finding.effect]))
        note = " · ".join(parts)
        return note[:1].upper() + note[1:]

    def _overall(self, review: ReviewSnapshot) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(self.tr("Overall"), "column"))
        if review.overall_decided is not None:
            row.addWidget(agreement_pill(review.overall_decided))
        overridden = review.overall_decided is not review.overall_proposed and review.overall_proposed is not None
        computed = review.overall_proposed.label.lower() if review.overall_proposed else ""
        text = self.tr("Computed: %1. %2").replace("%1", computed).replace("%2", review.overall_reason)
        row.addWidget(FreeText(text if overridden else "", "caption"), 1)
        return holder

    def _beside_targets(self, review: ReviewSnapshot) -> list[str]:
        new = [self.tr("A new lesion appeared")] if review.new_lesion else []
        return [*new, *([self.tr("Other lesions progressed unequivocally")] if review.non_target_progression else [])]

    def _facts(self, review: ReviewSnapshot) -> list[tuple[str, str]]:
        materials = "\n".join(f"{seen.description}: {seen.basis.label.lower()}" for seen in review.materials)
        tests = "\n".join(
            " · ".join(part for part in (test.name, day_text(test.ordered_on), test.result) if part)
            for test in review.tests
        )
        return [
            (self.tr("Diagnosis in words"), review.diagnosis.verbatim),
            (self.tr("Comment to the board"), review.comment),
            (self.tr("Rests on"), review.basis.label),
            (self.tr("Material"), materials),
            (self.tr("Ordered"), tests),
            (self.tr("Target lesions"), "\n".join([*map(_lesion_text, review.lesions), *self._beside_targets(review)])),
            (self.tr("Reason of the amendment"), review.amendment_reason),
            (self.tr("Conflict of interest"), review.conflict),
        ]


def finding_name(finding: FindingSnapshot) -> str:
    """What an axis is called in the table: its own label, else the axis itself."""
    return finding.label or translated("review_rows", SPEC_OF[finding.axis].name)


def _row(finding: FindingSnapshot, note: str) -> ConcordanceRow:
    row = ConcordanceRow(finding_name(finding), finding.outside_text, FreeText(finding.review_text))
    row.show_class(finding.decided, finding.proposed_reason)
    if note:
        row.below.addWidget(FreeText(note, "caption"))
    return row


def _lesion_text(lesion: LesionSnapshot) -> str:
    sizes = " → ".join(size for size in (lesion.baseline_mm, lesion.nadir_mm, lesion.current_mm) if size)
    return " · ".join(part for part in (lesion.organ, lesion.description, f"{sizes} mm") if part)
