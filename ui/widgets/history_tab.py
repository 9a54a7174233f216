"""The history of a case: what was stated, signed, decided and sent, by whom and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from tumorboard.queries.snapshots import CaseSnapshot, LetterSnapshot, OpinionSnapshot, ReviewSnapshot
from tumorboard.vocabulary import AgendaOutcome
from ui.dates import moment_text
from ui.theme.tokens import STEP
from ui.translation import QT_TRANSLATE_NOOP, translated
from ui.widgets.case_tab import CaseTab
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card
from ui.widgets.overtaken import replacing_reason
from ui.widgets.scrolling import scrolled


@dataclass(frozen=True, slots=True)
class HistoryEvent:
    """Something that happened; `at` None for what is still a draft."""

    at: datetime | None
    what: str
    who: str
    note: str = ""


class HistoryTab(CaseTab):
    """A time line, newest first; drafts stand above it."""

    def __init__(self, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, STEP, 0)
        card = Card(self.tr("History"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(4 * STEP)
        self._grid.setVerticalSpacing(2 * STEP)
        for place, share in enumerate((3, 6, 4, 5)):
            self._grid.setColumnStretch(place, share)
        card.body.addLayout(self._grid)
        column.addWidget(card)
        column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(content))
        self.show_case(case)

    def show_case(self, case: CaseSnapshot) -> None:
        """Show a snapshot."""
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        headings = (self.tr("When"), self.tr("What"), self.tr("Who"), self.tr("Note"))
        for place, heading in enumerate(headings):
            self._grid.addWidget(FreeText(heading, "column"), 0, place)
        for row, event in enumerate(case_events(case), start=1):
            when = moment_text(event.at) or self.tr("Not signed yet")
            cells = (
                FreeText(when, "caption"),
                FreeText(event.what),
                FreeText(event.who),
                FreeText(event.note, "muted"),
            )
            for place, cell in enumerate(cells):
                self._grid.addWidget(cell, row, place, Qt.AlignmentFlag.AlignTop)


def case_events(case: CaseSnapshot) -> tuple[HistoryEvent, ...]:
    """Everything that the snapshot dates, newest first, drafts before it. Sealed words are not among it."""
    found = [
        HistoryEvent(case.created_at, _text(QT_TRANSLATE_NOOP("history", "Case registered")), "", case.number),
        *(_review_event(review) for review in case.reviews),
        *(_opinion_event(opinion) for opinion in case.opinions),
        *_discussion_events(case),
        *_recommendation_events(case),
        *(event for letter in case.letters for event in _letter_events(letter)),
    ]
    if case.opinions_opened_at is not None:
        opened = _text(QT_TRANSLATE_NOOP("history", "Opinions opened to all"))
        found.append(HistoryEvent(case.opinions_opened_at, opened, ""))
    drafts = [event for event in found if event.at is None]
    dated = sorted((event for event in found if event.at is not None), key=_moment, reverse=True)
    return (*drafts, *dated)


def _moment(event: HistoryEvent) -> float:
    return event.at.timestamp() if event.at is not None else 0.0


def _review_event(review: ReviewSnapshot) -> HistoryEvent:
    template = _text(QT_TRANSLATE_NOOP("history", "%1 review, version %2"))
    what = template.replace("%1", review.kind.capitalize()).replace("%2", str(review.version))
    overall = review.overall_decided.label if review.overall_decided and review.signed_at else ""
    note = " · ".join(part for part in (overall, review.amendment_reason) if part)
    return HistoryEvent(review.signed_at, what, review.reviewer.display_name, note)


def _opinion_event(opinion: OpinionSnapshot) -> HistoryEvent:
    template = _text(QT_TRANSLATE_NOOP("history", "Opinion, %1"))
    what = template.replace("%1", opinion.discipline.label.lower())
    sealed = _text(QT_TRANSLATE_NOOP("history", "sealed")) if opinion.sealed and opinion.signed_at else ""
    return HistoryEvent(opinion.signed_at, what, opinion.author.display_name, sealed or opinion.revision_reason)


def _discussion_events(case: CaseSnapshot) -> Iterator[HistoryEvent]:
    for item in case.discussions:
        note = item.deferral_reason.label if item.deferral_reason else ""
        if item.outcome is AgendaOutcome.PENDING:
            listed = _text(QT_TRANSLATE_NOOP("history", "On the agenda, item %1"))
            yield HistoryEvent(item.starts_at, listed.replace("%1", str(item.position)), item.chair)
        else:
            held = _text(QT_TRANSLATE_NOOP("history", "Meeting: %1"))
            what = held.replace("%1", item.outcome.label.lower())
            yield HistoryEvent(item.decided_at or item.starts_at, what, item.chair, note)


def _recommendation_events(case: CaseSnapshot) -> Iterator[HistoryEvent]:
    found = case.recommendation
    if found is None:
        return
    template = QT_TRANSLATE_NOOP("history", "Recommendation, version %1, approved")
    if found.approved_at is None:
        template = QT_TRANSLATE_NOOP("history", "Recommendation, version %1")
    what = _text(template).replace("%1", str(found.version))
    if found.read_back_at is not None:
        read_back = _text(QT_TRANSLATE_NOOP("history", "Recommendation, version %1, read back"))
        yield HistoryEvent(found.read_back_at, read_back.replace("%1", str(found.version)), "")
    who = found.approved_by.display_name if found.approved_by else ""
    yield HistoryEvent(found.approved_at, what, who, found.supersede_reason)
    for dissent in found.dissents:
        yield HistoryEvent(dissent.signed_at, _text(QT_TRANSLATE_NOOP("history", "Dissent")), dissent.person)


def _letter_events(letter: LetterSnapshot) -> Iterator[HistoryEvent]:
    template = _text(QT_TRANSLATE_NOOP("history", "Letter, %1, version %2"))
    what = template.replace("%1", letter.kind.label.lower()).replace("%2", str(letter.version))
    yield HistoryEvent(letter.issued_at, what, letter.issued_by, letter.supersede_reason)
    for each in letter.overtaken_by:
        overtaken = _text(QT_TRANSLATE_NOOP("history", "Letter, %1, version %2, overtaken"))
        told = overtaken.replace("%1", letter.kind.label.lower()).replace("%2", str(letter.version))
        yield HistoryEvent(each.signed_at, told, each.reviewer, replacing_reason([each]))
    for sent in letter.dispatches:
        sending = _text(QT_TRANSLATE_NOOP("history", "Letter sent by %1")).replace("%1", sent.channel.label.lower())
        yield HistoryEvent(sent.sent_at, sending, sent.sent_by, sent.recipient)
        if sent.acknowledged_at is not None:
            received = _text(QT_TRANSLATE_NOOP("history", "Letter acknowledged"))
            yield HistoryEvent(sent.acknowledged_at, received, sent.recipient)


def _text(source: str) -> str:
    return translated("history", source)
