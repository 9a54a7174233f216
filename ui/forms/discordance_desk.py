"""Where a disagreement with the outside is dealt with: adjudicated, told to whoever stated it, and followed."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from tumorboard.discordance_notices import notice_pdf, send_notice
from tumorboard.errors import DatabaseError, StaleRecordError, TumorBoardError
from tumorboard.queries.case import read_case
from tumorboard.queries.material_snapshots import ProviderSnapshot
from tumorboard.queries.materials import list_providers
from tumorboard.queries.review_snapshots import FindingSnapshot, NoticeSnapshot, ReviewSnapshot
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.adjudication import record_adjudication
from tumorboard.services.notices import acknowledge_notice, record_amended_report
from tumorboard.vocabulary import Role
from ui.acts import Act, Acts
from ui.context import AppContext
from ui.dates import this_day
from ui.forms.act_form import ActForm, Asked
from ui.forms.discordance_acts import (
    DONE,
    FIELDS,
    GO,
    DiscordanceAct,
    address_of,
    adjudicating,
    adjudication_title,
    answered,
    beginning_of_notice,
    notifying,
)
from ui.forms.notice_letter import NoticeLetter
from ui.forms.notice_lines import notice_title
from ui.forms.records_commands import provider_names
from ui.forms.review_card import ReviewCard, finding_name
from ui.messages import sentence
from ui.theme.tokens import STEP
from ui.translation import translated
from ui.widgets.case_tab import tab_title
from ui.widgets.free_text import FreeText
from ui.widgets.scrolling import bring_into_sight
from ui.widgets.suggest_line import SuggestLine
from ui.widgets.text_area import TextArea


class DiscordanceDesk(QWidget):
    """One form at a time, below the review that it is about; hidden until something is asked.

    Signals:
        opened: A form or a notice of this review (id) is to be seen: it belongs below its card.
        recorded: Something is in the record; the case as it is now.
        message: A sentence for the message line.
        refresh_requested: What the page shows is out of date.
    """

    opened = Signal(int)
    recorded = Signal(CaseSnapshot)
    message = Signal(str)
    refresh_requested = Signal()

    def __init__(self, name: str, context: AppContext, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        """Takes the name of the tab beside who is at the keyboard and the case."""
        super().__init__(parent)
        self._name, self._context, self._case = name, context, case
        self._acts = Acts()
        self._busy = False
        self._review_id = 0
        self._providers: tuple[ProviderSnapshot, ...] = ()
        self._filled = ""
        title = f"{case.patient.list_name} · {case.number} · {tab_title(name)}"
        self.error = FreeText("", "error")
        self.form = ActForm(context.drafts, title)
        self.preview = QPushButton(self.tr("Preview the notice"))
        self.letter = NoticeLetter(context, case.number)
        self.form.add_act(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        for part in (self.error, self.form, self.letter):
            column.addWidget(part)
        self.error.hide()
        self._connect()

    @property
    def review_id(self) -> int:
        """The review that it is about at present."""
        return self._review_id

    @property
    def answers_keys(self) -> bool:
        """Whether Ctrl+Enter and Ctrl+S mean the form that is open here."""
        focused = QApplication.focusWidget()
        return self.form.asked is not None and focused is not None and self.isAncestorOf(focused)

    def show_case(self, case: CaseSnapshot) -> None:
        """Follow the record; an open form keeps what was typed."""
        self._case = case
        asked = self.form.asked
        if asked is None or self._busy:
            return
        renewed = self._asked(asked.place)
        if renewed is not None:
            self.form.renew(renewed)

    def furnish(self, card: ReviewCard) -> None:
        """Give a review's card the ways in that this person has."""
        review, role = card.review, self._context.person.role
        if review.signed_at is None:
            return
        reads = role in {Role.SPECIALIST, Role.COORDINATOR} and review.reviewer.id != self._context.person.id
        for line in card.adjudications if review.current else ():
            if reads:
                line.allow()
                line.adjudicate.clicked.connect(partial(self._ask, DiscordanceAct.ADJUDICATE, line.finding.id))
        if role in {Role.COORDINATOR, Role.ADMINISTRATOR}:
            card.notices.allow(sending=review.current and review.disagrees)
        card.notices.send_wanted.connect(partial(self._ask, DiscordanceAct.NOTIFY, review.id))
        card.notices.acknowledged_wanted.connect(lambda each: self._ask(DiscordanceAct.ACKNOWLEDGED, each.id))
        card.notices.amended_wanted.connect(lambda each: self._ask(DiscordanceAct.AMENDED, each.id))
        card.notices.show_wanted.connect(partial(self._show_filed, review.id))

    def reopen(self) -> None:
        """What was typed at an earlier start and not recorded stands in its form again, where that can be done."""
        start = f"{self._case.number}/{self._name}/"
        for place in self._context.drafts.titles:
            act, _, key = place.removeprefix(start).partition("/")
            if place.startswith(start) and act in set(DiscordanceAct) and key.isdecimal():
                self._ask(DiscordanceAct(act), int(key))
                return

    def do(self) -> None:
        """Ctrl+Enter: do what the form asks."""
        asked = self.form.asked
        if asked is None or self._busy:
            return
        self.form.clear_errors()
        try:
            act = self._meant(asked)
        except TumorBoardError as error:
            self.form.refuse(error)
            return
        self._run(asked, act)

    def keep(self) -> None:
        """Ctrl+S: what is typed is a draft already; it is in the record once the act is done."""
        self._context.drafts.flush()
        self.message.emit(self.tr("Kept as a draft. It is in the record once you record it."))

    # What is asked.

    def _ask(self, act: DiscordanceAct, key: int) -> None:
        """Ask what an act needs; of a notice, the parties that the board knows are read first."""
        if self._busy:
            return
        place = f"{self._case.number}/{self._name}/{act.value}/{key}"
        if act is not DiscordanceAct.NOTIFY:
            self._open(place)
            return

        def take(providers: tuple[ProviderSnapshot, ...]) -> None:
            self._providers = providers
            self._open(place)

        work = partial(self._context.database.read, list_providers)
        self._context.tasks.run(self, work, take, failed=self._say_error, key="parties")

    def _open(self, place: str) -> None:
        asked = self._asked(place)
        if asked is None:
            return
        self._say("")
        self.letter.hide()
        self.form.ask(asked)
        notifies = asked.act is DiscordanceAct.NOTIFY
        self.preview.setVisible(notifies)
        if notifies:
            addressee = self.form.fields.controls["addressee"]
            if isinstance(addressee, SuggestLine):
                addressee.edited.connect(self._fill_address)
        self._filled = str(asked.values.get("address", ""))
        self.opened.emit(self._review_id)
        self.form.fields.focus_first()

    def _asked(self, place: str) -> Asked | None:
        """What a form asks that has its draft at a place; None where that is not there any more."""
        name, _, key = place.rpartition("/")
        act, number = DiscordanceAct(name.rpartition("/")[2]), int(key)
        if act is DiscordanceAct.ADJUDICATE:
            return self._asked_finding(place, number)
        if act is DiscordanceAct.NOTIFY:
            return self._asked_notice(place, number)
        for review, notice in self._notices():
            if notice.id == number:
                self._review_id = self._shown(review).id
                day: dict[str, object] = {"acknowledged_on": this_day(), "amended_report_on": this_day()}
                return self._form(act, f"{notice_title(review.kind)}: {notice.addressee}", place, day, notice)
        return None

    def _asked_finding(self, place: str, finding_id: int) -> Asked | None:
        found = self._finding(finding_id)
        if found is None:
            return None
        review, finding = found
        self._review_id = review.id
        title = adjudication_title(finding, finding_name(finding))
        values: dict[str, object] = {"decided_on": this_day()}
        return self._form(DiscordanceAct.ADJUDICATE, title, place, values, finding.adjudications)

    def _asked_notice(self, place: str, review_id: int) -> Asked | None:
        review = next((each for each in self._case.reviews if each.id == review_id), None)
        if review is None:
            return None
        self._review_id = review.id
        values = beginning_of_notice(self._case, review, self._providers, this_day())
        names = tuple(provider_names(self._providers).values())
        asked = self._form(DiscordanceAct.NOTIFY, notice_title(review.kind), place, values, review.notices)
        return Asked(asked.act, asked.title, asked.go, asked.fields, place, values, asked.version, {"addressee": names})

    def _form(self, act: DiscordanceAct, title: str, place: str, values: dict[str, object], version: object) -> Asked:
        return Asked(act, title, translated("discordance_acts", GO[act]), FIELDS[act], place, values, version)

    def _finding(self, finding_id: int) -> tuple[ReviewSnapshot, FindingSnapshot] | None:
        found = ((review, each) for review in self._case.reviews for each in review.findings if each.id == finding_id)
        return next(found, None)

    def _notices(self) -> Iterable[tuple[ReviewSnapshot, NoticeSnapshot]]:
        return ((review, notice) for review in self._case.reviews for notice in review.notices)

    def _shown(self, review: ReviewSnapshot) -> ReviewSnapshot:
        """The version on whose card a review's notices stand: the one that replaced it, if any."""
        later = {each.amends_id: each for each in self._case.reviews if each.signed_at is not None}
        while review.id in later:
            review = later.pop(review.id)
        return review

    def _fill_address(self) -> None:
        """A party that is chosen brings its address, unless another one was typed."""
        addressee, address = self.form.fields.controls["addressee"], self.form.fields.controls["address"]
        if not isinstance(addressee, SuggestLine) or not isinstance(address, TextArea):
            return
        ids = {name: key for key, name in provider_names(self._providers).items()}
        chosen = next((each for each in self._providers if each.id == ids.get(addressee.text().strip())), None)
        if chosen is not None and address.text() in {"", self._filled}:
            self._filled = address_of(chosen, addressee.text().strip())
            address.set_text(self._filled)

    # Doing it.

    def _meant(self, asked: Asked) -> Act[object]:
        """The act, with its key.

        Raises:
            InvalidInputError: Something cannot be read.
        """
        database, act = self._context.database, DiscordanceAct(asked.act)
        values, key = self.form.fields.values(), int(asked.place.rpartition("/")[2])
        if act is DiscordanceAct.NOTIFY:
            command = notifying(values, self._case.number, key, self._providers)
            return self._acts.meant(partial(send_notice, database, command), send_notice, command)
        if act is DiscordanceAct.ADJUDICATE:
            return self._written(record_adjudication, adjudicating(values, self._review_id, key))
        notice = next(each for _review, each in self._notices() if each.id == key)
        service: Callable[..., object] = (
            acknowledge_notice if act is DiscordanceAct.ACKNOWLEDGED else record_amended_report
        )
        return self._written(service, answered(act, values, notice))

    def _written(self, service: Callable[..., object], command: object) -> Act[object]:
        return self._acts.meant(partial(self._context.database.write, service, command), service, command)

    def _run(self, asked: Asked, act: Act[object]) -> None:
        """Do it on the worker and read the case anew; nothing else is begun in the meantime."""
        database, number = self._context.database, self._case.number
        self._set_busy(busy=True)

        def work() -> CaseSnapshot:
            act()
            return database.read(read_case, number)

        def finish(case: CaseSnapshot) -> None:
            act.settle()
            self._set_busy(busy=False)
            self.form.finish(asked)
            self.letter.hide()
            self.recorded.emit(case)
            self.message.emit(translated("discordance_acts", DONE[DiscordanceAct(asked.act)]))

        def fail(error: Exception) -> None:
            act.settle(error)
            self._set_busy(busy=False)
            if self.form.asked is not None and self.form.asked.place == asked.place:
                self.form.refuse(error)
            else:
                self._say_error(error)
            if isinstance(error, DatabaseError):
                self._context.tasks.failed.emit(error)
            if isinstance(error, StaleRecordError):
                self.refresh_requested.emit()

        self._context.tasks.run(self, work, finish, failed=fail)

    def _preview(self) -> None:
        """Show what would be sent, with what stands in the form now."""
        asked = self.form.asked
        if asked is None or self._busy:
            return
        self.form.clear_errors()
        try:
            key = int(asked.place.rpartition("/")[2])
            command = notifying(self.form.fields.values(), self._case.number, key, self._providers)
        except TumorBoardError as error:
            self.form.refuse(error)
            return
        work = partial(notice_pdf, self._context.database, command)
        self._context.tasks.run(self, work, self.letter.show_draft, failed=self.form.refuse, key="notice")

    def _show_filed(self, review_id: int, notice_id: int) -> None:
        self._say("")
        if self.form.asked is None:
            self._review_id = review_id
        self.letter.show_filed(notice_id)

    def _on_letter(self) -> None:
        self.opened.emit(self._review_id)
        bring_into_sight(self.letter)

    def _connect(self) -> None:
        self.form.wanted.connect(self.do)
        self.form.dismissed.connect(self.letter.hide)
        self.preview.clicked.connect(self._preview)
        self.letter.shown.connect(self._on_letter)
        self.letter.saved.connect(self.message)
        self.letter.refused.connect(self._say)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.form.go.setEnabled(not busy)

    def _say_error(self, error: Exception) -> None:
        self._say(sentence(error))

    def _say(self, words: str) -> None:
        self.error.show_text(words)
        self.error.setVisible(bool(words))
