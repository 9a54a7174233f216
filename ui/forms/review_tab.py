"""The tab of one kind of review: one's own review as a form, all others to read, and the acts that keep and sign."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from tumorboard.queries.person_snapshots import PersonRowSnapshot
from tumorboard.queries.review_snapshots import ReviewSnapshot
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.reviews import (
    AmendReview,
    SignReview,
    amend_review,
    record_molecular_review,
    record_pathology_review,
    record_radiology_review,
    sign_review,
)
from tumorboard.vocabulary import Role
from ui.acts import Act
from ui.context import AppContext
from ui.forms.discordance_desk import DiscordanceDesk
from ui.forms.pieces import Pieces
from ui.forms.reason_line import ReasonLine
from ui.forms.results_card import ResultsCard
from ui.forms.review_card import ReviewCard
from ui.forms.review_content import outside_values, template_lines
from ui.forms.review_form import ReviewForm
from ui.forms.review_rows import KINDS
from ui.forms.writing_tab import WritingTab
from ui.rights import read_only_note
from ui.theme.tokens import STEP
from ui.widgets.free_text import FreeText
from ui.widgets.labels import Card, label
from ui.widgets.scrolling import bring_into_sight, scrolled

_SERVICES: dict[str, Callable[..., int]] = {
    "pathology": record_pathology_review,
    "radiology": record_radiology_review,
    "molecular": record_molecular_review,
}


class ReviewTab(WritingTab):
    """The reviews of one kind. What is typed here leaves the form only by being saved, never by a newer snapshot."""

    def __init__(self, name: str, context: AppContext, case: CaseSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(name, context, case, parent)
        self.kind = KINDS[name]
        # Who typed something at an earlier start wants a review of their own beside those of others.
        self._wants_own = bool(self._waiting)
        self.note = FreeText("", "muted")
        self.start = QPushButton(self.tr("Write a review of my own"))
        self.form = ReviewForm(self.kind)
        self.amendment = ReasonLine(self.tr("Why is the review amended?"), self.tr("Begin the amendment"))
        self.results = ResultsCard(name, context, case)
        self.desk = DiscordanceDesk(name, context, case)
        self.cards: list[ReviewCard] = []
        self._lay_out()
        self._connect()
        self.keep_reason(self.amendment)
        self.ask_password(self.form.confirm)
        self.form.confirm.take_place_of(self.changed)
        self.show_anew()
        self.desk.reopen()

    @property
    def is_writing(self) -> bool:
        """Whether the form is shown to be written in."""
        return not self.form.isHidden()

    def version(self, case: CaseSnapshot) -> Hashable:
        """The own draft or signed review, what it is compared with, and what it asks for."""
        own = tuple((review.id, review.row_version, review.signed_at) for review in self._owned(case))
        return (own, case.outside_diagnosis, outside_values(case), template_lines(self.kind, case), case.materials)

    def is_closed(self, case: CaseSnapshot) -> bool:
        """Whether the own review is signed, and no amendment of it is begun."""
        return self._own(case, signed=True) is not None and self._own(case, signed=False) is None

    def is_recorded(self, case: CaseSnapshot) -> bool:
        """Whether there is a draft to sign."""
        return self._own(case, signed=False) is not None

    def show_record(self, case: CaseSnapshot) -> None:
        """Show the own draft, or an empty form where a review is still to be written."""
        obstacle = self._obstacle(self._context.person)
        draft, signed = self._own(case, signed=False), self._own(case, signed=True)
        others = any(review.reviewer.id != self._context.person.id for review in self._reviews(case))
        writes = not obstacle and (draft is not None or (signed is None and (self._wants_own or not others)))
        if writes:
            self.form.show_review(case, draft)
        self.form.setVisible(writes)
        self.form.foot.setVisible(writes)
        self.start.setVisible(not obstacle and not writes and signed is None)
        self.note.show_text(obstacle)
        self.note.setVisible(bool(obstacle))

    def show_beside(self, case: CaseSnapshot) -> None:
        """Show every version that holds, except the one in the form, and what came of the tests."""
        self.results.show_case(case)
        written = self.form.review_id if self.is_writing else None
        wanted = [review for review in self._reviews(case) if review.signed_at or review.id != written]
        self._nothing.setVisible(not wanted and not self.is_writing)
        self.desk.show_case(case)
        if wanted == [card.review for card in self.cards]:
            return
        opened = {card.review.id: card.versions.open for card in self.cards if card.versions is not None}
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [ReviewCard(review, case) for review in wanted]
        for place, card in enumerate(self.cards):
            self._column.insertWidget(self._column.indexOf(self._nothing) + place, card)
            mine = card.review.reviewer.id == self._context.person.id and card.review.signed_at is not None
            card.amend.setVisible(mine and not self.is_writing)
            card.amend.clicked.connect(self.amendment.ask)
            if card.versions is not None and card.review.id in opened:
                card.versions.put(opened[card.review.id])
            self.desk.furnish(card)
        self._place_desk(self.desk.review_id)
        self.order_tabs()

    def show_state(self) -> None:
        """Show whether something is unsaved; what is on its way is not sent again."""
        self.form.set_busy(busy=self._busy)
        self.form.show_state(unsaved=self.has_unsaved)

    def pieces(self) -> Pieces:
        """What stands in the form."""
        return self.form.pieces()

    def put(self, pieces: Pieces) -> None:
        """Let this stand in the form."""
        self.form.put(pieces)

    def work_to_save(self) -> Act[object]:
        """Records the draft."""
        return self.meant(_SERVICES[self.kind.name], self.form.command())

    def take_version(self, case: CaseSnapshot) -> None:
        """What is typed from now on continues the version that was saved."""
        draft = self._own(case, signed=False)
        if draft is not None:
            self.form.continue_from(draft)

    def sign(self) -> None:
        """Ask for the signature; where that was asked already, sign. In a form of the desk it does what that asks."""
        if self.desk.answers_keys:
            self.desk.do()
        elif self.form.confirm.isHidden():
            self.save(self.form.ask_to_sign)
        else:
            self._sign()

    def save_draft(self) -> None:
        """Ctrl+S: keep what stands in the form that the cursor is in."""
        if self.desk.answers_keys:
            self.desk.keep()
        else:
            super().save_draft()

    def ask_to_reopen(self) -> None:
        """A signed review goes on as an amendment."""
        self.amendment.ask()

    def show_error(self, error: Exception) -> None:
        """Say it beside its field, and bring that into sight."""
        if self.amendment.isHidden():
            self.form.show_error(error)
        else:
            self.amendment.show_error(error)
        focused = QApplication.focusWidget()
        if focused is not None and self._scroll.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused)

    def clear_errors(self) -> None:
        """Take such sentences away."""
        self.form.clear_errors()

    def event(self, event: QEvent) -> bool:
        """Esc answers the question whether to sign before it means "back"."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.ShortcutOverride and not self.form.confirm.isHidden():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc takes the question away."""
        if event.key() == Qt.Key.Key_Escape and not self.form.confirm.isHidden():
            self.form.confirm.dismiss()
            return
        super().keyPressEvent(event)

    def _sign(self) -> None:
        review_id, version = self.form.review_id, self.form.seen_version
        if self._busy or review_id is None or version is None or self.has_unsaved:
            return
        self.sign_act(self.form.confirm, sign_review, SignReview(review_id, version), self._on_signed)

    def _on_signed(self) -> None:
        self._wants_own = False
        self.message.emit(self.tr("The review is signed."))

    def _amend(self, reason: str) -> None:
        signed = self._own(self._newer, signed=True)
        if signed is not None and not self._busy:
            self.run(self.meant(amend_review, AmendReview(signed.id, reason)), self._on_amended)

    def _on_amended(self, case: CaseSnapshot) -> None:
        self.amendment.finish()
        self.reopened(case)
        self._begin()

    def _on_recorded(self, case: CaseSnapshot) -> None:
        self.show_case(case)
        self.acted.emit()

    def _place_desk(self, review_id: int) -> None:
        """Put the desk below the card that it is about."""
        card = next((each for each in self.cards if each.review.id == review_id), None)
        if card is not None:
            self._column.removeWidget(self.desk)
            self._column.insertWidget(self._column.indexOf(card) + 1, self.desk)

    def _on_desk_opened(self, review_id: int) -> None:
        self._place_desk(review_id)
        self.order_tabs()
        bring_into_sight(self.desk)

    def _reviews(self, case: CaseSnapshot) -> list[ReviewSnapshot]:
        """The versions of this kind that no signed amendment replaced, newest first; their cards lead to the others."""
        same = [review for review in case.reviews if review.kind == self.kind.name and review.current]
        return list(reversed(same))

    def _owned(self, case: CaseSnapshot) -> list[ReviewSnapshot]:
        return [review for review in self._reviews(case) if review.reviewer.id == self._context.person.id]

    def _own(self, case: CaseSnapshot, *, signed: bool) -> ReviewSnapshot | None:
        """The person's own newest draft, or their signed review that holds."""
        return next((review for review in self._owned(case) if (review.signed_at is not None) is signed), None)

    def _obstacle(self, person: PersonRowSnapshot) -> str:
        """Why this person cannot write a review here; "" if they can."""
        disciplines = self.tr(" or ").join(each.label.lower() for each in self.kind.disciplines)
        if person.role is Role.SPECIALIST and person.discipline in self.kind.disciplines:
            return ""
        writers = self.tr("specialists of %1").replace("%1", disciplines)
        return read_only_note(person, writers)

    def _on_start(self) -> None:
        self._wants_own = True
        self.show_anew()
        self._begin()

    def _begin(self) -> None:
        """Go to the first field. The button that went took the focus through others, and the page scrolled to them."""
        self.form.rows.rows[0].axis_entry.first.setFocus()
        bring_into_sight(self.form)

    def _connect(self) -> None:
        self.start.clicked.connect(self._on_start)
        self.results.message.connect(self.message)
        self.results.changed.connect(self.refresh_requested)
        self.form.edited.connect(self.on_edit)
        self.form.widened.connect(self.order_tabs)
        self.form.save_requested.connect(self.save_draft)
        self.form.sign_requested.connect(lambda: self.save(self.form.ask_to_sign))
        self.form.sign_confirmed.connect(self._sign)
        self.amendment.given.connect(self._amend)
        self.desk.opened.connect(self._on_desk_opened)
        self.desk.recorded.connect(self._on_recorded)
        self.desk.message.connect(self.message)
        self.desk.refresh_requested.connect(self.refresh_requested)

    def _lay_out(self) -> None:
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, STEP, 0)
        self._column.setSpacing(3 * STEP)
        self._nothing = Card()
        nobody = self.tr("Nobody has reviewed this yet. Once a specialist begins, the review stands here.")
        self._nothing.body.addWidget(label(nobody, "muted", wrap=True))
        for widget in (self.both, self.note, self.form):
            self._column.addWidget(widget)
        self._column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.desk)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self.results)
        self._column.addStretch()
        self._scroll = scrolled(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * STEP)
        layout.addWidget(self.changed)
        layout.addWidget(self.amendment)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.form.foot)
