"""Whom the outside was told of a review, what came back, and the ways to tell and to record it."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tumorboard.queries.review_snapshots import NoticeSnapshot, ReviewSnapshot
from ui.dates import day_text
from ui.theme.tokens import STEP, Tone
from ui.translation import QT_TRANSLATE_NOOP, translated
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import label, pill

_READERS = {
    "pathology": QT_TRANSLATE_NOOP("notice_lines", "Notice to the outside pathologist"),
    "radiology": QT_TRANSLATE_NOOP("notice_lines", "Notice to the outside radiologist"),
}
_ANYBODY = QT_TRANSLATE_NOOP("notice_lines", "Notice to the outside laboratory")


def notice_title(kind: str) -> str:
    """What the notice of a review of a kind is called, by whom it goes to."""
    return translated("notice_lines", _READERS.get(kind, _ANYBODY))


class NoticeLines(QWidget):
    """The notices of a review and of the versions that it replaced, oldest first; hidden without any to send.

    Signals:
        send_wanted: The person wants to send one.
        show_wanted: The person wants to see one (id) as it was sent.
        acknowledged_wanted: The addressee of one has confirmed.
        amended_wanted: An amended report has come after one.
    """

    send_wanted = Signal()
    show_wanted = Signal(int)
    acknowledged_wanted = Signal(NoticeSnapshot)
    amended_wanted = Signal(NoticeSnapshot)

    def __init__(
        self, review: ReviewSnapshot, earlier: tuple[ReviewSnapshot, ...] = (), parent: QWidget | None = None
    ) -> None:
        """Takes a review and what it replaced."""
        super().__init__(parent)
        sent = [(version, notice) for version in (*earlier, review) for notice in version.notices]
        self.send = QPushButton(self.tr("Send another notice…") if sent else f"{notice_title(review.kind)}…")
        self.send.hide()
        self._answers: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, STEP, 0, 0)
        self._column.setSpacing(2 * STEP)
        self._column.addWidget(label(notice_title(review.kind), "column"))
        for version, notice in sent:
            about = "" if version is review else self.tr("about version %1").replace("%1", str(version.version))
            self._add(notice, about)
        foot = QWidget()
        row = FlowLayout(foot)
        if not review.notices:
            row.addWidget(pill(self.tr("○ Not told yet"), Tone.NEUTRAL))
        row.addWidget(self.send)
        self._column.addWidget(foot)
        self.send.clicked.connect(self.send_wanted)
        if review.signed_at is None or not (sent or review.disagrees):
            self.hide()

    def allow(self, *, sending: bool) -> None:
        """The person may record what comes back, and send where there is something to send."""
        self.send.setVisible(sending)
        for button in self._answers:
            button.show()

    def _add(self, notice: NoticeSnapshot, about: str) -> None:
        holder = QWidget()
        row = FlowLayout(holder)
        for each in self._states(notice):
            row.addWidget(each)
        if notice.attachment_id is not None:
            row.addWidget(self._button(self.tr("Show the notice"), notice, self.show_wanted, notice.id))
        if notice.acknowledged_on is None:
            row.addWidget(self._answer(self.tr("Acknowledged…"), notice, self.acknowledged_wanted))
        if notice.amended_report_on is None:
            row.addWidget(self._answer(self.tr("Amended report received…"), notice, self.amended_wanted))
        by = "" if notice.channel is None else notice.channel.label.lower()
        parts = (notice.addressee, by, day_text(notice.sent_on), notice.recorded_by, about, notice.note)
        self._column.addWidget(FreeText(" · ".join(part for part in parts if part), "caption"))
        self._column.addWidget(holder)

    def _states(self, notice: NoticeSnapshot) -> list[QWidget]:
        told: list[QWidget] = []
        if notice.acknowledged_on is not None:
            words = self.tr("✓ Acknowledged %1").replace("%1", day_text(notice.acknowledged_on))
            told.append(pill(words, Tone.AGREES))
        if notice.amended_report_on is not None:
            words = self.tr("✓ Amended report %1").replace("%1", day_text(notice.amended_report_on))
            told.append(pill(words, Tone.AGREES))
        return told or [pill(self.tr("○ No answer yet"), Tone.NEUTRAL)]

    def _answer(self, words: str, notice: NoticeSnapshot, wanted: SignalInstance) -> QPushButton:
        button = self._button(words, notice, wanted, notice)
        button.hide()
        self._answers.append(button)
        return button

    def _button(self, words: str, notice: NoticeSnapshot, wanted: SignalInstance, told: object) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(f"{words} {notice.addressee}, {day_text(notice.sent_on)}")
        button.clicked.connect(lambda: wanted.emit(told))
        return button
