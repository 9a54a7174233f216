"""The history of one material: each request and all that happened to it, the newest first, with the letters as sent."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from tumorboard.queries.material_snapshots import CustodySnapshot, RequestSnapshot
from tumorboard.queries.snapshots import MaterialSnapshot
from tumorboard.vocabulary import CustodyKind
from ui.dates import day_text
from ui.long_words import breakable, shortened
from ui.models.records_table import material_name
from ui.theme.tokens import STEP
from ui.tool_tips import plain_tip
from ui.translation import QT_TRANSLATE_NOOP, translated
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.text_area import TextArea

_CONTEXT = "records_history"
_LONGEST = 2_000
"""Characters of an entry that the list shows; the whole entry stands below it when it is chosen."""
_LONGEST_WORD = 40
_MOST_LINES = 8
_LEAST_HEIGHT = 28 * STEP

_HAPPENED = {
    CustodyKind.RECEIVED: QT_TRANSLATE_NOOP("records_history", "✓ Received"),
    CustodyKind.WRONG: QT_TRANSLATE_NOOP("records_history", "≠ Not what was asked for"),
    CustodyKind.DAMAGED: QT_TRANSLATE_NOOP("records_history", "≠ Damaged"),
    CustodyKind.LOST: QT_TRANSLATE_NOOP("records_history", "≠ Lost"),
    CustodyKind.MOVED: QT_TRANSLATE_NOOP("records_history", "Moved"),
    CustodyKind.LENT: QT_TRANSLATE_NOOP("records_history", "↑ Lent"),
    CustodyKind.RETURNED: QT_TRANSLATE_NOOP("records_history", "Sent back"),
}


class RecordsHistory(Card):
    """A list of entries, and what is done with a letter that was sent.

    Signals:
        letter_wanted: The id of the request whose letter is to be shown.
        save_wanted: The id of the request whose letter is to be saved.
        mail_wanted: The request that a mail draft is wanted for.
    """

    letter_wanted = Signal(int)
    save_wanted = Signal(int)
    mail_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._requests: list[RequestSnapshot | None] = []
        self.title = FreeText("", "heading")
        self.entries = QListWidget()
        self.whole = TextArea(self.tr("The whole entry"), most=_MOST_LINES)
        self.none = label("", "muted", wrap=True)
        self.show_letter = QPushButton(self.tr("Show the letter"))
        self.save_letter = QPushButton(self.tr("Save the letter…"))
        self.mail_letter = QPushButton(self.tr("Mail draft…"))
        self._lay_out()
        self.entries.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.entries.itemActivated.connect(lambda _item: self._with_letter(self._want_letter))
        self.show_letter.clicked.connect(lambda: self._with_letter(self._want_letter))
        self.save_letter.clicked.connect(lambda: self._with_letter(self._want_save))
        self.mail_letter.clicked.connect(lambda: self._with_letter(self._want_mail))

    def show_material(self, material: MaterialSnapshot | None) -> None:
        """Show the history of a material; None for no material."""
        self.title.show_text("" if material is None else material_name(material))
        entries = [] if material is None else self._entries(material)
        lines = [line for _at, line, _request in entries]
        before = [self.entries.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.entries.count())]
        if lines != before:
            self.entries.clear()
            for line in lines:
                item = QListWidgetItem(breakable(shortened(line, _LONGEST), _LONGEST_WORD))
                item.setData(Qt.ItemDataRole.UserRole, line)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, line)
                item.setToolTip(plain_tip(line))
                self.entries.addItem(item)
            self._requests = [request for _at, _line, request in entries]
            self.entries.setCurrentRow(0 if lines else -1)
        self.entries.setVisible(bool(lines))
        self.none.setVisible(not lines)
        self._show_chosen()

    def _lay_out(self) -> None:
        self.entries.setAccessibleName(self.tr("History of the material"))
        self.entries.setWordWrap(True)
        self.entries.setMinimumHeight(_LEAST_HEIGHT)
        self.entries.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.whole.setReadOnly(True)
        self.none.setText(self.tr("Nothing has happened yet: it is registered, and was not asked for."))
        acts = QWidget()
        row = FlowLayout(acts)
        for button in (self.show_letter, self.save_letter, self.mail_letter):
            row.addWidget(button)
        holder = QVBoxLayout()
        holder.setSpacing(2 * STEP)
        for part in (self.title, self.none, self.entries, self.whole, acts):
            holder.addWidget(part, 1 if part is self.entries else 0)
        self.body.addLayout(holder)

    def _request(self) -> RequestSnapshot | None:
        row = self.entries.currentRow()
        request = self._requests[row] if 0 <= row < len(self._requests) else None
        return request if request is not None and request.attachment_id is not None else None

    def _show_chosen(self) -> None:
        item = self.entries.currentItem()
        line = "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))
        self.whole.setVisible(len(line) > _LONGEST)
        self.whole.set_text(line if len(line) > _LONGEST else "")
        for button in (self.show_letter, self.save_letter, self.mail_letter):
            button.setVisible(self._request() is not None)

    def _with_letter(self, act: Callable[[RequestSnapshot], None]) -> None:
        request = self._request()
        if request is not None:
            act(request)

    def _want_letter(self, request: RequestSnapshot) -> None:
        self.letter_wanted.emit(request.id)

    def _want_save(self, request: RequestSnapshot) -> None:
        self.save_wanted.emit(request.id)

    def _want_mail(self, request: RequestSnapshot) -> None:
        self.mail_wanted.emit(request)

    def _entries(self, material: MaterialSnapshot) -> list[tuple[datetime, str, RequestSnapshot | None]]:
        """All that was recorded, the newest first."""
        found: list[tuple[datetime, str, RequestSnapshot | None]] = [
            (request.recorded_at, self._asked(request, first=place == 0), request)
            for place, request in enumerate(material.requests)
        ]
        found += [(event.recorded_at, self._happened(event), None) for event in material.custody]
        return sorted(found, key=lambda entry: entry[0], reverse=True)

    def _asked(self, request: RequestSnapshot, *, first: bool) -> str:
        words = self.tr("Requested") if first else self.tr("Asked again")
        if request.party:
            words = self.tr("%1 of %2").replace("%1", words).replace("%2", request.party)
        if request.channel is not None:
            words = self.tr("%1 by %2").replace("%1", words).replace("%2", request.channel.label.lower())
        parts = [
            f"○ {words}",
            self.tr("due %1").replace("%1", day_text(request.due_on)) if request.due_on else "",
            self.tr("letter on file") if request.attachment_id is not None else "",
            request.note,
        ]
        return _line(day_text(request.requested_on), parts, request.recorded_by)

    def _happened(self, event: CustodySnapshot) -> str:
        parts = [
            translated(_CONTEXT, _HAPPENED[event.kind]),
            self.tr("%1 pieces").replace("%1", str(event.quantity)) if event.quantity else "",
            event.place,
            self.tr("carrier's number %1").replace("%1", event.tracking) if event.tracking else "",
            event.note,
        ]
        return _line(day_text(event.happened_on), parts, event.recorded_by)


def _line(day: str, parts: list[str], by: str) -> str:
    return f"{day}   {' · '.join(part for part in parts if part)}" + (f"   ({by})" if by else "")
