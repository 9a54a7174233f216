"""Who the case is about, and where it stands."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from tumorboard.queries.agenda import age_on
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.vocabulary import AgendaOutcome, CaseStatus, Sex, Urgency
from ui.dates import day_text
from ui.theme.tokens import STEP, Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import pill

_SEX_LETTERS = {Sex.FEMALE: "F", Sex.MALE: "M", Sex.OTHER: "X", Sex.UNKNOWN: "sex unknown"}
_DONE = frozenset({CaseStatus.RECOMMENDED, CaseStatus.LETTER_SENT, CaseStatus.IN_FOLLOW_UP, CaseStatus.CLOSED})

_BEFORE = frozenset({CaseStatus.DRAFT, CaseStatus.COLLECTING, CaseStatus.READY, CaseStatus.LISTED})


class CaseHeader(QWidget):
    """Name, sex, age, record number and case number, and the state as pills."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = FreeText("", "title")
        self.facts = FreeText("", "caption")
        self.pills: list[str] = []
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, at_end=True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._holder.setSizePolicy(policy)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 2 * STEP, 0)
        layout.setSpacing(3 * STEP)
        words = QVBoxLayout()
        words.setSpacing(STEP // 2)
        words.addWidget(self.name)
        words.addWidget(self.facts)
        layout.addLayout(words, 1)
        layout.addWidget(self._holder, 1)

    def show_case(self, case: CaseSnapshot, today: date) -> None:
        """Show a case; the age is that of `today`."""
        self.name.show_text(case.patient.list_name)
        self.facts.show_text(" · ".join(part for part in self._facts(case, today) if part))
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.pills = []
        for text, tone in self._states(case):
            self.pills.append(text)
            self._flow.addWidget(pill(text, tone))

    def _facts(self, case: CaseSnapshot, today: date) -> list[str]:
        patient = case.patient
        years = age_on(patient.birth_date, today)
        age = self.tr("age unknown") if years is None else self.tr("%1 y").replace("%1", str(years))
        records = [f"{number.kind or self.tr('No.')} {number.value}" for number in patient.identifiers[:1]]
        case_number = self.tr("Case %1").replace("%1", case.number)
        died = self.tr("deceased") if patient.deceased else ""
        return [_SEX_LETTERS[patient.sex], age, died, *records, case_number, case.site.label]

    def _states(self, case: CaseSnapshot) -> list[tuple[str, Tone]]:
        mode = self.tr("Second opinion · %1").replace("%1", case.referral.mode.label.lower())
        states = [(mode, Tone.ACCENT)]
        if case.referral.urgency is not Urgency.ROUTINE:
            states.append((f"! {case.referral.urgency.label}", Tone.MAJOR))
        if case.status in _BEFORE and any(review.urgent and review.current for review in case.reviews):
            states.append((self.tr("≠ Urgent discordance"), Tone.MAJOR))
        if any(letter.is_outdated for letter in case.letters):
            states.append((self.tr("≠ Letter overtaken"), Tone.MAJOR))
        pending = [item for item in case.discussions if item.outcome is AgendaOutcome.PENDING]
        if pending:
            text = self.tr("On agenda %1, item %2").replace("%1", day_text(pending[0].starts_at.astimezone().date()))
            states.append((text.replace("%2", str(pending[0].position)), Tone.NEUTRAL))
        done = case.status in _DONE
        states.append((f"{'✓' if done else '○'} {case.status.label}", Tone.AGREES if done else Tone.NEUTRAL))
        return states
