"""What narrows the list of cases: a field for each, and the same as chips."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from tumorboard.errors import InvalidInputError
from tumorboard.queries.case_list import CaseFilter
from tumorboard.queries.person_snapshots import BoardSnapshot, PersonRowSnapshot
from tumorboard.queries.search import FoundPartySnapshot
from tumorboard.vocabulary import CaseStatus, ConsultationMode, ReferralReason, Requester, Urgency
from ui.dates import day_text
from ui.messages import sentence
from ui.theme.tokens import STEP
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.date_line import DateLine
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.name_combo import NameCombo
from ui.widgets.suggest_line import SuggestLine

TYPING_PAUSE_MS = 250
_PER_LINE = 4


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """What there is to choose from: boards, people, and the party that the list is narrowed to."""

    boards: Sequence[BoardSnapshot] = ()
    people: Sequence[PersonRowSnapshot] = ()
    party: FoundPartySnapshot | None = None


class CaseFilters(Card):
    """Each field narrows the list at once. The text and the site stand above, on the page.

    Signals:
        edited: The person changed one of them.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        every = self.tr("any")
        self.status = ChoiceBox(CaseStatus, self.tr("State"), none=every, narrow=True)
        self.reason = ChoiceBox(ReferralReason, self.tr("Reason"), none=every, narrow=True)
        self.requester = ChoiceBox(Requester, self.tr("Asked for by"), none=every, narrow=True)
        self.urgency = ChoiceBox(Urgency, self.tr("Urgency"), none=every, narrow=True)
        self.mode = ChoiceBox(ConsultationMode, self.tr("Consultation"), none=every, narrow=True)
        self.board = NameCombo(self.tr("Board"))
        self.person = NameCombo(self.tr("Asked or reviewing"))
        self.ready = NameCombo(self.tr("Records"))
        self.country = SuggestLine(self.tr("Country"), every)
        self.language = SuggestLine(self.tr("Language"), every)
        self.since = DateLine(self.tr("Received from"))
        self.until = DateLine(self.tr("Received until"))
        self.code = SuggestLine(self.tr("Code begins with"), "C50")
        self.error = FreeText("", "error")
        self._party: FoundPartySnapshot | None = None
        self._quiet = False
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._lay_out()
        self._connect()
        self.show_choices(FilterChoices())
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Keep every field as high as its text, where the list below wants the room."""
        super().showEvent(event)
        self._keep_height()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The same for text of another size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and self.isVisible():
            self._keep_height()

    def _keep_height(self) -> None:
        for _name, field in (*self._boxes(), *self._lines()):
            field.ensurePolished()
            field.setMinimumHeight(field.sizeHint().height())

    def show_choices(self, choices: FilterChoices) -> None:
        """Offer boards and people; what was chosen stays chosen."""
        self._quiet = True
        boards = [(board.name, board.id) for board in choices.boards]
        _fill(self.board, self.tr("any"), boards)
        _fill(self.person, self.tr("anybody"), [(person.display_name, person.id) for person in choices.people])
        _fill(self.ready, self.tr("any"), [(self.tr("all there"), True), (self.tr("still awaited"), False)])
        self._party = choices.party or self._party
        self._quiet = False

    def wanted(self, base: CaseFilter) -> CaseFilter:
        """A filter with what these fields add to it; a day that cannot be read is told, and not asked for."""
        self.error.hide()
        days: dict[str, Any] = {}
        for name, line in (("received_since", self.since), ("received_until", self.until)):
            try:
                days[name] = line.day(name)
            except InvalidInputError as error:
                self.error.show_text(sentence(error))
                self.error.show()
        board = self.board.currentData()
        return replace(
            base,
            board_id=base.board_id if board is None else board,
            status=self.status.choice(),
            reason=self.reason.choice(),
            requester=self.requester.choice(),
            urgency=self.urgency.choice(),
            mode=self.mode.choice(),
            country=self.country.text().strip(),
            language=self.language.text().strip(),
            ready=self.ready.currentData(),
            person_id=self.person.currentData(),
            party_id=None if self._party is None else self._party.id,
            code_prefix=self.code.text().strip(),
            **days,
        )

    def show_filter(self, wanted: CaseFilter) -> None:
        """Show a filter as a whole, without telling anyone."""
        self._quiet = True
        for box, term in (
            (self.status, wanted.status),
            (self.reason, wanted.reason),
            (self.requester, wanted.requester),
            (self.urgency, wanted.urgency),
            (self.mode, wanted.mode),
        ):
            box.choose(term)
        for combo, value in (
            (self.board, wanted.board_id),
            (self.person, wanted.person_id),
            (self.ready, wanted.ready),
        ):
            combo.setCurrentIndex(max(combo.findData(value), 0))
        for line, text in (
            (self.country, wanted.country),
            (self.language, wanted.language),
            (self.code, wanted.code_prefix),
        ):
            line.set_text(text)
        self.since.show_day(wanted.received_since)
        self.until.show_day(wanted.received_until)
        if self._party is not None and self._party.id != wanted.party_id:
            self._party = None
        self._quiet = False

    def chips(self) -> dict[str, str]:
        """What is asked for, by the name of its field, as it is shown on chips."""
        shown: dict[str, str] = {}
        for name, box in self._boxes():
            if box.currentIndex() > 0:
                shown[name] = f"{box.accessibleName()}: {box.currentText()}"
        for name, line in self._lines():
            if line.text().strip():
                text = line.text().strip()
                shown[name] = f"{line.accessibleName()}: {text}"
        for name, day in (("received_since", self.since), ("received_until", self.until)):
            if name in shown:
                try:
                    shown[name] = f"{day.accessibleName()}: {day_text(day.day(name))}"
                except InvalidInputError:
                    del shown[name]
        if self._party is not None:
            shown["party_id"] = self.tr("From: %1").replace("%1", self._party.name)
        return shown

    def remove(self, name: str) -> None:
        """Ask no more for one field."""
        for key, box in self._boxes():
            if key == name:
                box.setCurrentIndex(0)
        for key, line in self._lines():
            if key == name:
                line.clear()
        if name == "party_id":
            self._party = None
        self._tell()

    def _boxes(self) -> tuple[tuple[str, Any], ...]:
        return (
            ("status", self.status),
            ("reason", self.reason),
            ("requester", self.requester),
            ("urgency", self.urgency),
            ("mode", self.mode),
            ("board_id", self.board),
            ("person_id", self.person),
            ("ready", self.ready),
        )

    def _lines(self) -> tuple[tuple[str, QLineEdit], ...]:
        return (
            ("country", self.country),
            ("language", self.language),
            ("received_since", self.since),
            ("received_until", self.until),
            ("code_prefix", self.code),
        )

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(STEP)
        fields = [widget for _name, widget in (*self._boxes(), *self._lines())]
        for place, widget in enumerate(fields):
            line, column = divmod(place, _PER_LINE)
            heading = label(widget.accessibleName(), "caption")
            heading.setBuddy(widget)
            grid.addWidget(heading, 2 * line, column)
            grid.addWidget(widget, 2 * line + 1, column)
        for column in range(_PER_LINE):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self.error)
        self.error.hide()

    def _connect(self) -> None:
        for _name, box in self._boxes():
            box.currentIndexChanged.connect(lambda _index: self._tell())
        for _name, line in self._lines():
            line.textChanged.connect(lambda _text: None if self._quiet else self._pause.start())
        self._pause.timeout.connect(self._tell)

    def _tell(self) -> None:
        if not self._quiet:
            self.edited.emit()


def _fill(combo: NameCombo, nothing: str, choices: Sequence[tuple[str, object]]) -> None:
    """Offer choices; what was chosen stays chosen."""
    chosen = combo.currentData()
    combo.clear()
    combo.addItem(nothing, None)
    for words, data in choices:
        combo.addItem(words, data)
    combo.setCurrentIndex(max(combo.findData(chosen), 0) if chosen is not None else 0)
